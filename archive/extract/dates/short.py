"""Rules for dates in short forms: 2018-W27, 22FEB2004, 5.8. bis 16.8.2018."""

import re
from collections.abc import Sequence
from datetime import date

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.expression import Expression, Fixed
from archive.extract.dates.lexicon import MONTHS, alternatives, words
from archive.extract.dates.numbers import NUMBERED
from archive.extract.dates.scan import Scan
from archive.extract.dates.written import read_written

_WEEK = re.compile(r"(?P<y>\d{4})-?w(?P<w>\d\d)(?:-(?P<d>[1-7]))?(?![\w-])")
_MONTH = re.compile(r"(?P<m>0[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?![\w/.-]|,\d)")
#: "11/2018" numbers a paper as often as it is a month, unless one of these is before.
_BEFORE_MONTH = frozenset(words("in since from until till by to through during of"))
_JOINED = re.compile(rf"\d{{1,2}}(?:{alternatives(MONTHS)})\d{{4}}(?!\w)")
_CODE = re.compile(
    r"\b(?:passcode|pin|isbn|id|account|order|batch|password|barcode|code|number|no|ref"
    r"|reference|serial|invoice|ticket|key|call|phone|tel|file)\b[^.;,]{0,12}\Z"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
#: The first of two days, before the second: "5.8. bis", "05/08 au", "5. und", "5.8.–".
_FIRST_DAY = re.compile(
    r"(?<![\w.,:/-])(?P<d>\d{1,2})(?:(?P<s>[./])(?P<m>\d{1,2})\.?|\.)"
    r"(?:[ ]?[-–—][ ]?|[ ](?:bis(?:[ ]zum)?|to|and|und|au|et|al|a|e|y|à|hasta(?:[ ]el)?"
    r"|até|do|i|до|по|и|tot(?:[ ]en[ ]met)?|t/m|en|til|till|och|og|ja)[ ])\Z"
)
_REACH = 24


def written_short(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "2018-W27" and "(07/2018)" at their first number."""
    if week := _WEEK.match(scan.lower, start):
        return _week(week)
    month = _MONTH.match(scan.lower, start)
    if month is None:
        return ()
    bracketed = scan.lower[start - 1 : start] == "("
    if not bracketed and scan.word_before(start) not in _BEFORE_MONTH:
        return ()
    value = PartialDate(int(month["y"]), int(month["m"]))
    return (Expression(start=start, end=month.end(), core=Fixed(timex.partial(value))),)


def _week(match: re.Match[str]) -> Sequence[Expression]:
    year, week, day = int(match["y"]), int(match["w"]), int(match["d"] or 1)
    try:
        when = date.fromisocalendar(year, week, day)
    except ValueError:
        return ()
    found = timex.day(when) if match["d"] else timex.week(when)
    return (Expression(start=match.start(), end=match.end(), core=Fixed(found)),)


def written_joined(scan: Scan, start: int, digits: str) -> Sequence[Expression]:
    """Read "22FEB2004" and "20180716", days without any sign between their parts."""
    if len(digits) < len("20180716"):
        if not _JOINED.match(scan.lower, start):
            return ()
        read = read_written(scan.lower, start)
        if read is None:
            return ()
        core = Fixed(timex.partial(read.value))
        return (Expression(start=start, end=read.end, core=core),)
    coded = _CODE.search(scan.lower, max(0, start - 32), start)
    if coded or scan.word_before(start) in NUMBERED:
        return ()
    try:
        value = PartialDate(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except InvalidDateError:
        return ()
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return ()
    end = start + len(digits)
    return (Expression(start=start, end=end, core=Fixed(timex.partial(value))),)


def first_in_figures(
    scan: Scan, start: int, second: PartialDate, order: str
) -> Sequence[Expression]:
    """Read "5.8. bis" before "16.8.2018", which begins at ``start``."""
    if second.month is None or second.day is None:
        return ()
    first = _FIRST_DAY.search(scan.lower, max(scan.floor, start - _REACH), start)
    if first is None:
        return ()
    day, month = int(first["d"]), second.month
    if first["m"]:
        strokes = first["s"] == "/"
        if strokes != ("/" in scan.lower[start : start + len("16/")]):
            return ()
        month = int(first["m"])
        if strokes and order == "mdy":
            day, month = month, day
    earlier = (month, day) < (second.month, second.day)
    try:
        value = PartialDate(second.year - (not earlier), month, day)
    except InvalidDateError:
        return ()
    end = first.end("m") if first["m"] else first.end("d")
    core = Fixed(timex.partial(value))
    return (Expression(start=first.start(), end=end, core=core),)
