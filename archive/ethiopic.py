"""The calendar of Ethiopia in days of ours.

Twelve months of 30 days and a thirteenth of five, or six in the year before each that
four divides; years begin on our 11 or 12 September and are seven or eight behind ours.
See E. M. Reingold and N. Dershowitz, "Calendrical Calculations", on the Coptic and
Ethiopic calendars.
"""

from datetime import date, timedelta

from archive.datespan import DaySpan, InvalidDateError

#: Years that are read; what is farther off is a number of something else.
YEARS = range(1850, 2030)
#: The months, as they are written in Latin letters.
LATIN = (
    "meskerem", "tikimt", "hidar", "tahsas", "ter", "yekatit", "megabit", "miyazya",
    "ginbot", "sene", "hamle", "nehase", "pagume",
)  # fmt: skip
#: What the number of a day in the Gregorian count is less than in the Julian one, and
#: the latter of the day before the era began.
_COUNTS_APART, _ERA = 1_721_425, 1_724_220


def day_of(year: int, month: int, day: int) -> date:
    """Return the day of ours that a day of this calendar is.

    Raises:
        InvalidDateError: There is no such day, or it lies outside ``YEARS``.
    """
    known = year in YEARS and 1 <= month <= 13 and 1 <= day <= _length(year, month)
    if not known:
        raise InvalidDateError(f"{year}-{month:02}-{day:02}")
    number = _ERA + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day
    return date.fromordinal(number - _COUNTS_APART)


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
    return DaySpan(day_of(year, 1, 1), day_of(year, 13, _length(year, 13)))


def within(ours: int, month: int, day: int) -> date | None:
    """Return the day on which a day of this calendar falls in a year of ours.

    None where the year lacks it, as three in four lack a sixth day of the last month.
    """
    for year in (ours - 7, ours - 8):
        try:
            found = day_of(year, month, day)
        except InvalidDateError:
            continue
        if found.year == ours:
            return found
    return None


def _length(year: int, month: int) -> int:
    if month < 13:
        return 30
    return 6 if year % 4 == 3 else 5
