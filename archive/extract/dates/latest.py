"""Rules for the stretch that was over last, and for the first day of one.

latest = "the latest" unit | "the most recent" unit | "the" unit "just ended"
first  = "the first of the" ("year" | "month")
"""

import re
from collections.abc import Sequence
from typing import cast

from archive.extract.dates.compared import unit_of
from archive.extract.dates.context import chunk_before
from archive.extract.dates.expression import (
    Compared,
    Core,
    DayOfMonth,
    Expression,
    Shift,
    yearless,
)
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Unit

_LATEST = re.compile(r"(?<![\w'’-])(?:the[ ])?(?:latest|most[ ]recent)[ ]\Z")
_JUST = re.compile(rf"{GAP}(?:just|recently){GAP}(?:ended|past|over|completed)\b")
_FIRST = re.compile(
    r"(?<![\w'’-])(?P<since>since[ ])?(?P<the>the[ ]first[ ]of[ ]the[ ])\Z"
)
_UNITS = frozenset(("week", "month", "quarter", "year"))
#: The word before such a unit.
LATEST = frozenset(("latest", "recent"))


def latest(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the latest quarter", "the most recent month"."""
    left = _LATEST.search(chunk_before(scan.lower, scan.floor, start))
    if left is None or name not in _UNITS:
        return ()
    if scan.lower.startswith((" for which", " for ", " to "), end):
        # "In 1985, the latest year for which figures are known".
        return ()
    core = _over(cast("Unit", name))
    return (Expression(start=start - len(left.group()), end=end, core=core),)


def just_ended(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the quarter just ended"; "the" stands before it."""
    match = _JUST.match(scan.lower, end) if name in _UNITS else None
    if match is None:
        return ()
    core = _over(cast("Unit", name))
    return (Expression(start=start - len("the "), end=match.end(), core=core),)


def _over(unit: Unit) -> Core:
    # The quarter of which the text tells is the company's own.
    if unit == "quarter":
        return Compared(0, "report", quarter=True)
    return Shift(unit_of(unit)[0], -1, "report")


def first_of(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the first of the year", a New Year's Day, and "the first of the month"."""
    left = _FIRST.search(chunk_before(scan.lower, scan.floor, start))
    if left is None or name not in ("year", "month"):
        return ()
    core: Core = DayOfMonth(1)
    if name == "year":
        core = yearless(month=1, day=1, year="this" if left["since"] else None)
    return (Expression(start=start - len(left["the"]), end=end, core=core),)
