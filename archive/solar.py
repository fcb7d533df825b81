"""The solar calendar of Iran and Afghanistan, counted from the Hijra, in days of ours.

A year begins about 21 March: six months of 31 days, five of 30, and one of 29, which in
a leap year has 30. From 1210 to 1634 leap years return every 33 years: K. M. Borkowski,
"The Persian Calendar for 3000 Years", Earth, Moon, and Planets 74 (1996).
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from archive.datespan import DaySpan, InvalidDateError, PartialDate

#: The years that are read: from 1831 on, up to where they may be of the lunar calendar,
#: by which others count from the Hijra (1420 began there in 1999).
YEARS = range(1210, 1421)
#: A new year's day that is known.
_YEAR, _BEGAN = 1403, date(2024, 3, 20)
#: The months of Iran in Latin letters.
LATIN = (
    "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban",
    "azar", "dey", "bahman", "esfand",
)  # fmt: skip
#: Those of Afghanistan, in Dari and in Pashto.
AFGHAN = (
    "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
)
_IRANIAN = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
#: Every name of a month, in lower case, with its number.
MONTHS: Mapping[str, int] = {
    name: number
    for row in (LATIN, _IRANIAN.split(), *map(str.split, AFGHAN))
    for number, name in enumerate(row, start=1)
} | {"امرداد": 5}
#: Letters that Arabic keyboards write for those of Persian.
_LETTERS = str.maketrans("يىك", "ییک")
_SEVEN = r"(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|جمعه"
_PRINTED = re.compile(
    rf"(?:(?:{_SEVEN})[،,]?[ ])?(?P<d>\d{{1,2}})[ ](?P<m>[^\W\d_]{{2,11}})"
    r"(?:[ \u200c]?ماه)?[ ،,]{1,2}(?P<y>\d{4})"
)
_FIGURES = re.compile(r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})")


def month_number(name: str) -> int:
    """Return which month a name is, from 1; 0 for none."""
    return MONTHS.get(name.translate(_LETTERS), 0)


def day_of(year: int, month: int, day: int) -> date:
    """Return the day of ours that a day of this calendar is.

    Raises:
        InvalidDateError: There is no such day, or it lies outside ``YEARS``.
    """
    known = year in YEARS and 1 <= month <= 12 and 1 <= day <= _length(year, month)
    if not known:
        raise InvalidDateError(f"{year}-{month:02}-{day:02}")
    return _began(year) + timedelta(days=_before(month) + day - 1)


def month_of(year: int, month: int) -> DaySpan:
    """Return the days of a month.

    Raises:
        InvalidDateError: There is no such month, or it lies outside ``YEARS``.
    """
    first = day_of(year, month, 1)
    return DaySpan(first, first + timedelta(days=_length(year, month) - 1))


def year_of(year: int) -> DaySpan:
    """Return the days of a year.

    Raises:
        InvalidDateError: It lies outside ``YEARS``.
    """
    return DaySpan(day_of(year, 1, 1), _began(year + 1) - timedelta(days=1))


def within(ours: int, month: int, day: int) -> date | None:
    """Return the day on which a day of this calendar falls in a year of ours.

    None where the year lacks it, as three in four lack a 30 Esfand.
    """
    for year in (ours - 621, ours - 622):
        try:
            found = day_of(year, month, day)
        except InvalidDateError:
            continue
        if found.year == ours:
            return found
    return None


def read_field(text: str) -> PartialDate | None:
    """Read a date field in this calendar: "۱۲ مرداد ۱۴۰۳", "1403/02/31".

    Figures alone are read only where they are no date of ours, which has no
    31 February; None where it is another date, or none.
    """
    plain = text.lower()
    match = _PRINTED.match(plain)
    month = month_number(match["m"]) if match else 0
    if match is None or not month:
        match = _FIGURES.match(plain)
        month = int(match["m"]) if match else 0
    if match is None:
        return None
    try:
        found = day_of(int(match["y"]), month, int(match["d"]))
    except InvalidDateError:
        return None
    return PartialDate(found.year, found.month, found.day)


def _began(year: int) -> date:
    leap_days = (8 * year + 21) // 33 - (8 * _YEAR + 21) // 33
    return _BEGAN + timedelta(days=365 * (year - _YEAR) + leap_days)


def _before(month: int) -> int:
    """Return how many days of a year are over when a month begins."""
    return 31 * min(month - 1, 6) + 30 * max(month - 7, 0)


def _length(year: int, month: int) -> int:
    if month < 12:
        return 31 if month < 7 else 30
    return 30 if (25 * year + 11) % 33 < 8 else 29
