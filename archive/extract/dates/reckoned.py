"""What a date of another country's calendar says, in days of ours."""

from archive.calendars import Calendar
from archive.datespan import InvalidDateError
from archive.extract.dates import timex
from archive.extract.dates.expression import Core, Fixed, yearless


def reckoned(
    calendar: Calendar, detail: str, year: int, month: int = 0, day: int = 0
) -> Fixed | None:
    """Return a day, a month or a year of a calendar; None where there is none.

    Args:
        calendar: The calendar.
        detail: What a reader is told of how it is counted.
        year: Its year.
        month: Its month, 0 for the whole year.
        day: Its day, 0 for the whole month.
    """
    try:
        if day:
            return Fixed(timex.day(calendar.day_of(year, month, day)), detail)
        if month:
            span = calendar.month_of(year, month)
            return Fixed(timex.of_days(span, "month"), detail)
        return Fixed(timex.of_days(calendar.year_of(year), "year"), detail)
    except InvalidDateError:
        return None


def told(
    calendar: Calendar, detail: str, year: int, month: int, day: int
) -> Core | None:
    """Return the same, and a day whose year is not said: ``year`` is 0."""
    if year:
        return reckoned(calendar, detail, year, month, day)
    if not 1 <= day <= calendar.longest(month):
        return None
    return yearless(holiday=f"{day} {calendar.months[month - 1]}")
