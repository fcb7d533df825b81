"""Dates of Thailand: 9 กรกฎาคม 2567, 14 ม.ค. 64, มกราคม พ.ศ. 2567, "B.E. 2567".

Their years are those of the Buddhist era, 543 more than ours, unless they are ours.
"""

import re
from collections.abc import Iterator

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.expression import Core, Expression, Fixed, yearless
from archive.extract.dates.lexicon import words
from archive.patterns import later

#: How many years the era is older than ours, and the years that are told from ours.
ERAS_APART = 543
_YEARS = range(2400, 2700)
_OURS = range(1800, 2200)
#: Years of two figures are of this century of the era.
_CENTURY = 2500
_NAMES = words(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม "
    "พฤศจิกายน ธันวาคม"
)
_SHORT = words("ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค")
_MONTHS = {name: n for row in (_NAMES, _SHORT) for n, name in enumerate(row, start=1)}
#: Behind a day: its month, and its year.
_MONTH = (
    rf"(?:เดือน[ ]?)?(?:(?P<m>{'|'.join(_NAMES)})"
    rf"|(?P<s>{'|'.join(map(re.escape, _SHORT))})\.?)"
)
_YEAR = (
    r"(?:[ ]*(?:ปี[ ]?)?(?:(?:พ\.?[ ]?ศ\.?|พุทธศักราช)[ ]*|(?P<ours>ค\.?[ ]?ศ\.?)[ ]*)?"
    r"(?P<y>\d{4}|(?<=\.)\d\d|(?<=\.[ ])\d\d)(?!\d|[.,:]\d))?"
)
_DAY = r"(?<![\d.,:/])(?P<d>\d{1,2})"
_DATE = later(
    rf"{_DAY}(?:[ ]?[-–][ ]?(?P<d2>\d{{1,2}}))?[ ]*{_MONTH}{_YEAR}"
    rf"|{_MONTH.replace('<m>', '<m2>').replace('<s>', '<s2>')}"
    rf"{_YEAR.replace('<y>', '<y2>').replace('<ours>', '<ours2>')}"
    r"|(?:ปี[ ]?(?:พ\.?[ ]?ศ\.?[ ]*)?|พ\.[ ]?ศ\.[ ]*|พุทธศักราช[ ]*)"
    r"(?P<y3>\d{4})(?!\d|[.,:]\d)"
)
_WRITTEN = later(rf"(?:วัน[^\d\n]{{0,20}}?(?:ที่)?[ ]*)?{_DAY}[ ]*{_MONTH}{_YEAR}")


def thai_dates(lower: str) -> Iterator[Expression]:
    """Yield the dates of a text that are written in Thai."""
    for match in _DATE.finditer(lower):
        year = _year(match["y"] or match["y2"] or match["y3"])
        month = _MONTHS.get(
            match["m"] or match["s"] or match["m2"] or match["s2"] or "", 0
        )
        core = _core(year, month, int(match["d"] or 0))
        if core is None or not (year or match["d"]):
            continue
        last = _core(year, month, int(match["d2"] or 0)) if match["d2"] else None
        if last is None:
            yield Expression(start=match.start(), end=match.end(), core=core)
            continue
        yield Expression(start=match.start("d"), end=match.end("d"), core=core)
        yield Expression(start=match.start("d2"), end=match.end(), core=last)


def written_thai(lower: str, start: int) -> tuple[int, PartialDate] | None:
    """Read the date with its year that begins at ``start``: its end and its value."""
    match = _WRITTEN.match(lower, start)
    year = _year(match["y"]) if match else 0
    if match is None or not year:
        return None
    try:
        value = PartialDate(year, _MONTHS[match["m"] or match["s"]], int(match["d"]))
    except InvalidDateError:
        return None
    return match.end(), value


def of_buddhist_era(year: int) -> int:
    """Return the year of ours that one of the Buddhist era is, 0 for a far one."""
    return year - ERAS_APART if year in _YEARS else 0


def _year(digits: str | None) -> int:
    """Return the year of ours that figures say, 0 where they say none."""
    if not digits:
        return 0
    number = int(digits)
    if len(digits) == 2:
        return number + _CENTURY - ERAS_APART
    return number if number in _OURS else of_buddhist_era(number)


def _core(year: int, month: int, day: int) -> Core | None:
    if not (year or month):
        return None
    try:
        # 2000 had a 29 February.
        value = PartialDate(year or 2000, month or None, day or None)
    except InvalidDateError:
        return None
    return Fixed(timex.partial(value)) if year else yearless(month=month, day=day)
