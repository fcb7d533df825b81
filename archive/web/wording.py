"""Days, numbers and lists as a reader writes them."""

from collections.abc import Sequence
from datetime import date, timedelta

from archive.datespan import DayRange, DaySpan, PartialDate, Unit

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def count(number: int, noun: str = "", plural: str = "") -> str:
    """Write ``1 report``, ``1,234 reports``."""
    shown = f"{number:,}"
    if not noun:
        return shown
    return f"{shown} {noun if number == 1 else plural or noun + 's'}"


def day(value: date) -> str:
    """Write a day as ``23 October 2020``."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def partial(value: PartialDate) -> str:
    """Write a partial date as ``23 October 2020``, ``October 2020`` or ``2020``."""
    if value.month is None:
        return str(value.year)
    month = f"{MONTHS[value.month - 1]} {value.year}"
    return month if value.day is None else f"{value.day} {month}"


def span(value: DaySpan) -> str:
    """Write a span as shortly as it is exact: ``1–5 May 2014``, ``2014``."""
    first, last = value.earliest, value.latest
    if first == last:
        return day(first)
    if named := whole(value):
        return partial(named)
    if first.day == first.month == 1 and (last.month, last.day) == (12, 31):
        return f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return f"{day(first)} – {day(last)}"


def whole(value: DaySpan) -> PartialDate | None:
    """Return the day, month or year that ``value`` is exactly, if it is one."""
    first = value.earliest
    for candidate in (
        PartialDate.of(first),
        PartialDate(first.year, first.month),
        PartialDate(first.year),
    ):
        if candidate.span == value:
            return candidate
    return None


def range_of(value: DaySpan) -> DayRange:
    """Return the shortest bounds that mean exactly ``value``."""
    if named := whole(value):
        return DayRange(named, named)
    first, last = value.earliest, value.latest
    if first.day == first.month == 1 and (last.month, last.day) == (12, 31):
        return DayRange(PartialDate(first.year), PartialDate(last.year))
    return DayRange(PartialDate.of(first), PartialDate.of(last))


def days(value: DayRange) -> str:
    """Write a range as ``October 2020``, ``from 2014``, ``up to May 2020``."""
    if value.start is None:
        return f"up to {partial(value.end)}" if value.end else "any day"
    if value.end is None:
        return f"from {partial(value.start)}"
    if value.start == value.end:
        return partial(value.start)
    return f"{partial(value.start)} – {partial(value.end)}"


def days_phrase(value: DayRange) -> str:
    """Write a range so that it follows a verb: ``on 23 October 2020``."""
    ordered = value.ordered()
    if ordered.start is not None and ordered.end is not None:
        if ordered.start == ordered.end:
            word = "on" if ordered.start.day else "in"
            return f"{word} {partial(ordered.start)}"
        whole_range = DaySpan(ordered.first, ordered.last)
        return f"between {day(whole_range.earliest)} and {day(whole_range.latest)}"
    if ordered.start is not None:
        return f"on {day(ordered.first)} or later"
    return f"on {day(ordered.last)} or earlier"


def bucket(value: DaySpan, unit: Unit) -> str:
    """Write a histogram's bucket: ``October 2020``, ``2020``, ``the 1990s``."""
    if unit is Unit.DECADE:
        return f"{value.latest.year // 10 * 10}s"
    if unit is Unit.CENTURY:
        return f"{value.earliest.year}–{value.latest.year}"
    return span(value)


def outer(value: DaySpan, unit: Unit, *, before: bool) -> str:
    """Write an outer bucket by where the others begin or end: ``before May 2020``."""
    step = timedelta(days=1 if before else -1)
    near = (value.latest if before else value.earliest) + step
    exact = PartialDate.of(near)
    name = {Unit.DAY: exact, Unit.MONTH: PartialDate(near.year, near.month)}
    known = partial(name.get(unit, PartialDate(near.year)))
    return f"before {known}" if before else f"after {known}"


def tick(value: DaySpan, unit: Unit) -> str:
    """Write a bucket as shortly as an axis needs: ``23 Oct``, ``1990s``."""
    first = value.earliest
    short = MONTHS[first.month - 1][:3]
    if unit is Unit.DAY:
        return f"{first.day} {short}"
    if unit is Unit.MONTH:
        return f"{short} {first.year}"
    return bucket(value, unit) if unit is Unit.DECADE else f"{first.year}"


def listing(words: Sequence[str], conjunction: str = "and") -> str:
    """Write ``a``, ``a and b`` or ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
