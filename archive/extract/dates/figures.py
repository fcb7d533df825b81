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
    | {"of ", "of\n", "to ", "to\n", "or ", "or\n", "day", "and", "unt", "thr", "til"}
)
_PAIRS = LINKS | {"a ", "p "} | set(words("am pm a. p. o' o’ bc b. ad ce c."))
#: The same for a number of three figures, which may be a year of another era.
_ERAS = frozenset(words("bc b. ad a. ce c. ah hi he sh s. ap am be sa h. h, h)")) | {
    "h "
}
_BLANKS = frozenset("\n\t\xa0 ")
#: Signs that join two days: a figure stands behind them.
_JOINS = frozenset("-–—/")
_SECOND = re.compile(r"[ ]?[-–—/,][ ]?\d")
#: After these no word follows that belongs to a number.
_CLOSES = frozenset(("", ")", ";", "%", "?", "!", "]", '"'))
#: "1.25", but neither "1.25.1987" nor "1.25 pm".
_DECIMAL = re.compile(r"[.]\d+(?![-./\d])(?![ ]?(?:[ap][.]?[ ]?m|o['’]))")
_DAY = 2


def counts_something(scan: Scan, number: re.Match[str]) -> bool:
    """Tell a number of up to three figures that surely begins no date and no hour."""
    start, end = number.span()
    size = end - start
    if size > _DAY + 1 or scan.antique:
        return False
    lower = scan.lower
    if lower.endswith(("ad ", "a.d. "), max(0, start - 5), start):
        return False
    sign = lower[end : end + 1]
    if size > _DAY:
        return not may_be_counted(scan, start) and _no_era(lower, end, sign)
    if sign == " ":
        return _no_word(scan, start, end + 1)
    if sign == ".":
        after = lower[end + 1 : end + 2]
        if after == " ":
            return _no_word(scan, start, end + 2)
        return bool(_DECIMAL.match(lower, end))
    if sign == ",":
        after = lower[end + 1 : end + 2]
        return after.isdigit() or (after == " " and _no_word(scan, start, end + 2))
    return sign in _CLOSES


def _no_era(lower: str, end: int, sign: str) -> bool:
    if sign == " ":
        return lower[end + 1 : end + 3] not in _ERAS and lower[
            end + 1 : end + 2
        ] not in (_JOINS)
    return sign in _CLOSES or sign in {",", "."}


def _no_word(scan: Scan, start: int, at: int) -> bool:
    """Tell that no word or sign at a place goes on with a day or an hour before it."""
    lower = scan.lower
    following = lower[at : at + 3]
    if following in _TRIPLES or following[:2] in _PAIRS:
        return False
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
