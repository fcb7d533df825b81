"""Calendars of other countries, in days of ours.

Persian: of Iran and Afghanistan, counted from the Hijra. A year begins about 21 March:
six months of 31 days, five of 30, and one of 29, which in a leap year has 30. From 1210
to 1634 leap years return every 33 years: K. M. Borkowski, "The Persian Calendar for
3000 Years", Earth, Moon, and Planets 74 (1996).

Ethiopian: twelve months of 30 days and a thirteenth of five, or six in the year before
each that four divides; years begin on our 11 or 12 September. See E. M. Reingold and
N. Dershowitz, "Calendrical Calculations", on the Coptic and Ethiopic calendars.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from archive.datespan import DaySpan, InvalidDateError, PartialDate


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar whose years begin on a day that can be reckoned.

    ``years`` are those that are read, ``months`` how the months are written in Latin
    letters. ``ahead`` is by how much the number of our year is greater at the least.
    """

    years: range
    months: tuple[str, ...]
    ahead: int
    began: Callable[[int], date]
    length: Callable[[int, int], int]

    def day_of(self, year: int, month: int, day: int) -> date:
        """Return the day of ours that a day of this calendar is.

        Raises:
            InvalidDateError: There is no such day, or it lies outside ``years``.
        """
        known = year in self.years and 1 <= month <= len(self.months)
        if not (known and 1 <= day <= self.length(year, month)):
            raise InvalidDateError(f"{year}-{month:02}-{day:02}")
        before = sum(self.length(year, earlier) for earlier in range(1, month))
        return self.began(year) + timedelta(days=before + day - 1)

    def date_of(self, year: int, month: int, day: int) -> PartialDate | None:
        """Return the same as a date; None where there is no such day."""
        try:
            found = self.day_of(year, month, day)
        except InvalidDateError:
            return None
        return PartialDate(found.year, found.month, found.day)

    def month_of(self, year: int, month: int) -> DaySpan:
        """Return the days of a month.

        Raises:
            InvalidDateError: There is no such month, or it lies outside ``years``.
        """
        first = self.day_of(year, month, 1)
        return DaySpan(first, first + timedelta(days=self.length(year, month) - 1))

    def year_of(self, year: int) -> DaySpan:
        """Return the days of a year.

        Raises:
            InvalidDateError: It lies outside ``years``.
        """
        first = self.day_of(year, 1, 1)
        return DaySpan(first, self.began(year + 1) - timedelta(days=1))

    def longest(self, month: int) -> int:
        """Return how many days a month has at the most."""
        # Leap years are four or five years apart.
        return max(self.length(year, month) for year in self.years[:8])

    def within(self, ours: int, month: int, day: int) -> date | None:
        """Return the day on which a day of this calendar falls in a year of ours.

        None where the year lacks it, as three in four lack the day that leap years add.
        """
        for year in (ours - self.ahead, ours - self.ahead - 1):
            try:
                found = self.day_of(year, month, day)
            except InvalidDateError:
                continue
            if found.year == ours:
                return found
        return None


#: A new year's day of the Persian calendar that is known.
_YEAR, _BEGAN = 1403, date(2024, 3, 20)
#: What the number of a day in the Gregorian count is less than in the Julian one, and
#: the latter of the day before the Ethiopian era began.
_COUNTS_APART, _ERA = 1_721_425, 1_724_220


def _persian_year(year: int) -> date:
    leap_days = (8 * year + 21) // 33 - (8 * _YEAR + 21) // 33
    return _BEGAN + timedelta(days=365 * (year - _YEAR) + leap_days)


def _persian_month(year: int, month: int) -> int:
    if month < 12:
        return 31 if month < 7 else 30
    return 30 if (25 * year + 11) % 33 < 8 else 29


def _ethiopian_year(year: int) -> date:
    number = _ERA + 365 * (year - 1) + year // 4 + 1
    return date.fromordinal(number - _COUNTS_APART)


def _ethiopian_month(year: int, month: int) -> int:
    if month < 13:
        return 30
    return 6 if year % 4 == 3 else 5


#: From 1831 on, up to where a year may be of the lunar calendar, by which others count
#: from the Hijra (1420 began there in 1999).
PERSIAN = Calendar(
    range(1210, 1421),
    (
        "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr",
        "aban", "azar", "dey", "bahman", "esfand",
    ),
    621,
    _persian_year,
    _persian_month,
)  # fmt: skip
#: What is farther off is a number of something else.
ETHIOPIAN = Calendar(
    range(1850, 2030),
    (
        "meskerem", "tikimt", "hidar", "tahsas", "ter", "yekatit", "megabit", "miyazya",
        "ginbot", "sene", "hamle", "nehase", "pagume",
    ),
    7,
    _ethiopian_year,
    _ethiopian_month,
)  # fmt: skip
