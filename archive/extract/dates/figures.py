"""Numbers that begin no date, told by what stands beside them before any rule is tried.

Most numbers of a text count something. One of fewer than four figures begins a date
only with an ending (4th), a sign (4/5), or a word such as a month's name behind it.
"""

import re

from archive.extract.dates.abroad import LINKS, STARTS
from archive.extract.dates.abroad_months import HUNGARIAN_MONTHS
from archive.extract.dates.calendars import MONTH_STARTS, may_be_counted
from archive.extract.dates.lexicon import MONTHS, words
from archive.extract.dates.scan import Scan

#: How what follows a day or an hour may begin, with three letters and with two.
_TRIPLES = (
    STARTS
    | MONTH_STARTS
    | {name[:3] for name in MONTHS}
    | {"of ", "of\n", "to ", "to\n", "or ", "or\n", "and", "unt", "thr", "til"}
)
_PAIRS = LINKS | {"a ", "p "} | set(words("a. p. o' o’ bc b. c."))
#: Those that no letter follows.
_WHOLE_PAIRS = frozenset(words("am pm ad ce"))
#: "The 4th day of May".
_DAY_OF = ("day ", "day\n", "day\t", "day\xa0")
#: A day joined by a hyphen to its month: "26-Feb-1987".
_HYPHENED = frozenset(name[:3] for name in MONTHS)
#: "4-1/2", "3/8", "5-6": what follows tells whether they are days.
_FRACTION = re.compile(r"(?:-\d{1,2})?(?:/\d{1,3})?(?=[ \n])")
_ENDINGS = frozenset(words("st nd rd th"))
#: "12 th July", of a page that sets the ending higher.
_APART = frozenset(("st ", "nd ", "rd ", "th "))
#: Of those that may stand behind a day with its ending, those that begin no month.
_INSTANT = frozenset(words("ins ult pro"))
_BEFORE = 24
#: The same for a number of three figures, which may be a year of another era.
_ERAS = frozenset(words("bc b. ad a. ce c. ah hi he sh s. ap am be sa h. h, h)")) | {
    "h "
}
#: How the sign of an era before a number ends.
_ERA_ENDS = frozenset(("d ", ". "))
_BLANKS = frozenset("\n\t\xa0 ")
_BREAKS = frozenset(" \n")
_STROKES = frozenset("-/")
#: Signs that join two days: a figure stands behind them.
_JOINS = frozenset("-–—/")
_SECOND = re.compile(r"[ ]?[-–—/,][ ]?\d")
#: After these no word follows that belongs to a number.
_CLOSES = frozenset(("", ")", ";", "%", "?", "!", "]", '"'))
#: "1.25", but neither "1.25.1987" nor "1.25 pm".
_DECIMAL = re.compile(r"[.]\d+(?![-./\d])(?![ ]?(?:[ap][.]?[ ]?m|o['’]))")
_DAY = 2


def counts_something(scan: Scan, start: int, end: int) -> bool:
    """Tell a number of up to three figures that surely begins no date and no hour."""
    size = end - start
    if size > _DAY + 1 or scan.antique:
        return False
    lower = scan.lower
    if lower[start - 2 : start] in _ERA_ENDS and lower.endswith(
        ("ad ", "a.d. "), max(0, start - 5), start
    ):
        return False
    sign = lower[end : end + 1]
    if size > _DAY:
        return _no_era(scan, end, sign) and not may_be_counted(scan, start)
    if sign == " ":
        return _no_word(scan, start, end + 1)
    after = lower[end + 1 : end + 2]
    if sign == "\n" and after.isascii():
        return _no_word(scan, start, end + 1)
    if sign == ".":
        if after in _BREAKS:
            return _no_word(scan, start, end + 2)
        return bool(_DECIMAL.match(lower, end))
    if sign == ",":
        return after.isdigit() or (after == " " and _no_word(scan, start, end + 2))
    if sign == "-" and after.isalpha():
        return after.isascii() and lower[end + 1 : end + 4] not in _HYPHENED
    if sign + after in _ENDINGS:
        return _counts_by_order(scan, start, end + 2)
    if sign in _STROKES:
        fraction = _FRACTION.match(lower, end)
        return fraction is not None and _no_word(scan, start, fraction.end() + 1)
    return sign in _CLOSES


def _counts_by_order(scan: Scan, start: int, end: int) -> bool:
    """Tell "4th quarter" from "4th May" and "the 4th"; ``end`` is behind the ending."""
    lower = scan.lower
    if lower[end : end + 1] not in _BREAKS:
        return False
    if lower[max(0, start - _BEFORE) : start].rstrip().endswith("the"):
        return False
    return lower[end + 1 : end + 4] not in _INSTANT and _no_word(scan, start, end + 1)


def _no_era(scan: Scan, end: int, sign: str) -> bool:
    lower = scan.lower
    if sign == " ":
        return lower[end + 1 : end + 3] not in _ERAS and lower[
            end + 1 : end + 2
        ] not in (_JOINS)
    if sign in _STROKES:
        return not scan.before_christ
    return sign in _CLOSES or sign in {",", ".", "\n"}


def _no_word(scan: Scan, start: int, at: int) -> bool:
    """Tell that no word or sign at a place goes on with a day or an hour before it."""
    lower = scan.lower
    following = lower[at : at + 3]
    if following in _TRIPLES or following[:2] in _PAIRS:
        return False
    if following[:2] in _WHOLE_PAIRS and not following[2:].isalnum():
        return False
    if following == "day" and lower.startswith(_DAY_OF, at):
        return False
    if following in _APART:
        return lower[at + 3 : at + 6] not in _TRIPLES
    first = following[:1]
    if first in _BLANKS:
        return False
    if (first in _JOINS or first.isdigit()) and _SECOND.match(
        lower, at - 1 - (lower[at - 2 : at - 1] in ",.")
    ):
        return False
    return not (
        lower[start - 2 : start - 1].isalpha()
        and not lower.isascii()
        and scan.word_before(start) in HUNGARIAN_MONTHS
    )
