"""Rules for days and weeks before or after a date that follows: "two days before".

And for the weekday beside it: "the Monday before Easter".
"""

import re
from collections.abc import Sequence
from datetime import date

from archive.extract.dates.compared import unit_of
from archive.extract.dates.context import read_number
from archive.extract.dates.expression import Expression, Offset, Weekday
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import Scan

_DEICTIC = ("yesterday", "tomorrow", "to-morrow")
_AND_MORE = tuple(
    f"{unit} and " for unit in words("year years month months weeks week")
)
_BESIDE = re.compile(r"\s+(?P<w>before|after)\s+(?!next\b|last\b)(?=\w)")
#: What goes on after "two days after"; "two days after he left" needs his leaving.
_GO_ON = frozenset(
    words(
        "in at on was were had said when but and with as to is after before because "
        "while for that who which has have had did will would"
    )
)


def offset(
    scan: Scan, start: int, name: str, left: re.Match[str], after: re.Match[str]
) -> Sequence[Expression]:
    """Read "two days before", where a date follows: "Christmas", "March 3"."""
    group = "num2" if left["num2"] else "num"
    number = read_number(left[group]) if left[group] else None
    begin = start - (len(left.string) - left.start(group)) if left[group] else start
    if left[group] is None and (left["the"] or "").strip() == "the":
        number, begin = 1, start - len("the ")
    unit, factor = unit_of(name)
    if number is None or unit not in ("day", "week") or after["w"] in ("on", "prior"):
        return ()
    if scan.lower.endswith(_AND_MORE, max(0, begin - 12), begin):
        # "A year, a month and a day after September 11, 2001".
        return ()
    if scan.word_after(after.end()).lower() in _DEICTIC:
        # "The day after tomorrow" is read there.
        return ()
    core = Offset(unit, number * factor * (1 if after["w"] == "after" else -1))
    return (Expression(start=begin, end=after.end(), core=core),)


def weekday_beside(
    scan: Scan, start: int, end: int, weekday: int
) -> Sequence[Expression]:
    """Read "the Monday before", where a date follows.

    Where none does nothing tells which Monday: "the Tuesday before the election". And
    "the Friday before last".
    """
    if scan.lower.startswith(" before last", end):
        last = Weekday(weekday, None, -1)
        return (Expression(start=start, end=end + len(" before last"), core=last),)
    beside = _BESIDE.match(scan.lower, end)
    if beside is None or scan.word_before(start) != "the":
        return ()
    core = Offset("day", 1 if beside["w"] == "after" else -1, weekday=weekday)
    return (Expression(start=start, end=beside.end(), core=core),)


def days_off(core: Offset, day: date) -> int:
    """Return how many units of its own an offset lies from its date."""
    if core.weekday is None:
        return core.count
    return core.count * ((core.count * (core.weekday - day.weekday()) - 1) % 7 + 1)


def stands_alone(scan: Scan, end: int) -> bool:
    """Tell "the day after, he left" from "the day after the attack".

    The second is told by the attack, not by a date.
    """
    following = scan.word_after(end)
    if following == "to" and scan.lower.endswith("prior", 0, end):
        return False
    if following == "that" and scan.lower.startswith((" of", " which"), end + 5):
        return False
    return not following or following in _GO_ON
