"""Holidays by name and year."""

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta

from archive.calendars import ETHIOPIAN, PERSIAN
from archive.extract.dates.lexicon import (
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONDAY_HOLIDAYS,
    SUNDAY_HOLIDAYS,
    THANKSGIVING_HOLIDAYS,
)

#: Every name, in lower case with straight apostrophes.
HOLIDAYS = frozenset(
    {
        **FIXED_HOLIDAYS,
        **EASTER_HOLIDAYS,
        **MONDAY_HOLIDAYS,
        **SUNDAY_HOLIDAYS,
        **THANKSGIVING_HOLIDAYS,
    }
)


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year; None where its rule does not reach.

    A day of another calendar ("12 mordad", "29 nehase") has another date in each year
    likewise.
    """
    number, _, of_month = name.partition(" ")
    if number.isdecimal():
        calendar = PERSIAN if of_month in PERSIAN.months else ETHIOPIAN
        return calendar.within(year, calendar.months.index(of_month) + 1, int(number))
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    for table, weekday in ((MONDAY_HOLIDAYS, MO), (SUNDAY_HOLIDAYS, SU)):
        if name in table:
            month, nth = table[name]
            # The last Monday is looked for from the end of the month.
            first = date(year, month, 1 if nth > 0 else 31)
            return first + relativedelta(weekday=weekday(nth))
    if name in THANKSGIVING_HOLIDAYS:
        thursday = date(year, 11, 1) + relativedelta(weekday=TH(4))
        return thursday + timedelta(days=THANKSGIVING_HOLIDAYS[name])
    # The Gregorian Easter is defined from 1583, and dateutil knows it to 4099.
    if not 1583 <= year <= 4099:
        return None
    return easter(year) + timedelta(days=EASTER_HOLIDAYS[name])
