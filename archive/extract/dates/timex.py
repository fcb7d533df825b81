"""Stretches of the calendar, each with TIMEX3's value and the days that it holds.

A season is that of the northern half of the world; winter begins in December and
belongs to the year in which it begins. Early, mid and late are thirds.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta

from archive.datespan import DaySpan, PartialDate
from archive.frozen import quick

Unit = Literal[
    "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade",
    "century",
]  # fmt: skip
#: The parts of a stretch that words such as "early" and "the end of" name.
Part = Literal["early", "mid", "late"]

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: Those of the southern half of the world.
_SOUTHERN = {"FA-S": 3, "WI-S": 6, "SP-S": 9, "SU-S": 12}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


@quick
@dataclass(frozen=True, slots=True)
class Timex:
    """A resolved stretch: ``value`` as in TIMEX3, its days, and its unit."""

    value: str
    days: DaySpan
    unit: Unit


@lru_cache(maxsize=10_000)
def day(when: date) -> Timex:
    """Return one day."""
    return Timex(when.isoformat(), DaySpan(when, when), "day")


@lru_cache(maxsize=10_000)
def partial(when: PartialDate) -> Timex:
    """Return the day, month or year that a partial date is."""
    return Timex(str(when), when.span, when.precision.value)


def of_days(span: DaySpan, unit: Unit) -> Timex:
    """Return a stretch that no calendar of ours has, as the interval of its days."""
    return Timex(f"{span.earliest}/{span.latest}", span, unit)


def week(when: date) -> Timex:
    """Return the week, Monday to Sunday, in which a day lies."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = when.isocalendar()
    return Timex(
        f"{year:04d}-W{number:02d}", DaySpan(monday, monday + timedelta(days=6)), "week"
    )


def weekend(when: date) -> Timex:
    """Return Saturday and Sunday of the week in which a day lies."""
    whole = week(when)
    saturday = whole.days.earliest + timedelta(days=5)
    return Timex(
        f"{whole.value}-WE", DaySpan(saturday, saturday + timedelta(days=1)), "weekend"
    )


def _months(start: date, count: int) -> DaySpan:
    # The last day by way of a partial date, since 9999 has no day after its last.
    index = start.year * 12 + start.month - 1 + count - 1
    last = PartialDate(index // 12, index % 12 + 1).latest
    return DaySpan(start, last)


def month(year: int, number: int) -> Timex:
    """Return a month."""
    return partial(PartialDate(year, number))


def season(year: int, code: str) -> Timex:
    """Return the season with TIMEX3's code that begins in a year; "WI-S": southern."""
    first = _FIRST_MONTH.get(code) or _SOUTHERN[code]
    return Timex(f"{year:04d}-{code[:2]}", _months(date(year, first, 1), 3), "season")


def quarter(year: int, number: int) -> Timex:
    """Return a quarter of a year, 1 to 4."""
    days = _months(date(year, number * 3 - 2, 1), 3)
    return Timex(f"{year:04d}-Q{number}", days, "quarter")


def half(year: int, number: int) -> Timex:
    """Return a half of a year, 1 or 2."""
    return Timex(
        f"{year:04d}-H{number}", _months(date(year, number * 6 - 5, 1), 6), "half"
    )


def fiscal(begins: date, months: int, value: str) -> Timex:
    """Return so many months that begin where no calendar year or half does."""
    return Timex(value, _months(begins, months), "year" if months == 12 else "half")


def year(number: int) -> Timex:
    """Return a year."""
    return partial(PartialDate(number))


def decade(first: int) -> Timex:
    """Return the ten years from one that ends in 0 (the first ones from year 1)."""
    first -= first % 10
    return Timex(f"{first // 10:03d}", _years(first, 10), "decade")


def century(number: int) -> Timex:
    """Return a century: the 21st holds the years 2000 to 2099, as people count."""
    first = (number - 1) * 100
    return Timex(f"{number - 1:02d}", _years(first, 100), "century")


def _years(first: int, count: int) -> DaySpan:
    return DaySpan(date(max(first, 1), 1, 1), date(first + count - 1, 12, 31))


def stretch(unit: Unit, when: date) -> Timex:
    """Return the stretch of a unit in which a day lies."""
    if unit == "day":
        return day(when)
    if unit == "week":
        return week(when)
    if unit == "weekend":
        return weekend(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3)
    if unit == "half":
        return half(when.year, (when.month + 5) // 6)
    if unit == "year":
        return year(when.year)
    if unit == "decade":
        return decade(when.year)
    if unit == "century":
        return century(when.year // 100 + 1)
    return season(*season_of(when))


def season_of(when: date) -> tuple[int, str]:
    """Return the year and the code of the season in which a day lies."""
    if when.month <= 2:
        return when.year - 1, "WI"
    code = next(c for c, first in reversed(_FIRST_MONTH.items()) if first <= when.month)
    return when.year, code


def moved(when: date, unit: Unit, count: int) -> date:
    """Return the day that lies ``count`` units after another (before, if negative).

    Raises:
        OverflowError: No calendar of ours reaches so far.
        ValueError: The same.
    """
    if abs(count) > 200_000:
        raise OverflowError(f"{count} {unit}s are out of all calendars")
    if unit in ("day", "week", "weekend"):
        return when + timedelta(days=count * (1 if unit == "day" else 7))
    months = _MONTHS.get(unit, 1200 if unit == "century" else 3)
    return when + relativedelta(months=months * count)


@lru_cache(maxsize=10_000)
def shifted(unit: Unit, when: date, count: int, step: Unit | None = None) -> Timex:
    """Return the stretch that lies ``count`` units (or steps) after that of a day.

    Raises:
        OverflowError: No calendar of ours reaches so far.
        ValueError: The same.
    """
    return stretch(unit, moved(when, step or unit, count))


def narrowed(timex: Timex, part: Part) -> Timex:
    """Return a stretch with its days cut to its first, middle or last third.

    The value stays, since TIMEX3 keeps such parts beside it.
    """
    first, last = timex.days.earliest, timex.days.latest
    if timex.unit == "month":
        cut = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
        days = DaySpan(first.replace(day=cut[0]), first.replace(day=cut[1]))
    elif timex.unit in ("year", "decade", "century"):
        days = _third_of_years(timex, part)
    elif timex.unit == "day":
        return timex
    else:
        third = timedelta(days=timex.days.days // 3)
        begin = {"early": first, "mid": first + third, "late": last - third}[part]
        end = {"early": first + third, "mid": last - third, "late": last}[part]
        days = DaySpan(begin, end)
    return replace(timex, days=days)


def _third_of_years(timex: Timex, part: Part) -> DaySpan:
    first, last = timex.days.earliest.year, timex.days.latest.year
    if first == last:
        months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
        return DaySpan(date(first, months[0], 1), PartialDate(first, months[1]).latest)
    # A decade is cut 0-3, 4-6, 7-9.
    third = (last - first) // 3
    cut = {
        "early": (first, first + third),
        "mid": (first + third + 1, last - third),
        "late": (last - third + 1, last),
    }[part]
    return DaySpan(date(cut[0], 1, 1), date(cut[1], 12, 31))
