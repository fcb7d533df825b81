"""Partial dates, spans of days and ranges between bounds.

A day is a civil day of the proleptic Gregorian calendar, years 1 to 9999, as printed
in a report: no time zone and no instant. A span includes both its ends.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Self
from unicodedata import category, decimal, normalize

from archive.errors import DatelineError
from archive.frozen import quick


class InvalidDateError(DatelineError):
    """A text that was to be a day, a month or a year is none."""

    def __init__(self, text: str, reason: str = "") -> None:
        shown = text if len(text) <= 40 else text[:39] + "…"
        super().__init__(
            f"“{shown}” is not a date{': ' + reason if reason else ''}; write a year, "
            "a month or a day as 2020, 2020-10 or 2020-10-23"
        )


class Precision(StrEnum):
    """How exactly a partial date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@quick
@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days from ``earliest`` to ``latest``, both included."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        """Refuse a span that ends before it begins."""
        if self.latest < self.earliest:
            raise ValueError(f"span ends before it begins: {self}")

    def __str__(self) -> str:
        """Write the span as ``earliest..latest``, or as the one day that it is."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()}..{self.latest.isoformat()}"

    @property
    def days(self) -> int:
        """How many days the span holds."""
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: "DaySpan") -> bool:
        """Tell whether the two spans share a day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __contains__(self, day: date) -> bool:
        """Tell whether ``day`` lies within the span."""
        return self.earliest <= day <= self.latest


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(
    r"(?P<year>\d{4})(?:(?P<sep>[-/.])(?P<month>\d{1,2})(?:(?P=sep)(?P<day>\d{1,2}))?)?",
    re.ASCII,
)
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})", re.ASCII)
_NUMBERS = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)", re.ASCII
)
#: Also the beginning of a day of such a year: "800-12-25".
_SHORT_YEAR = re.compile(r"\d{2,3}(?:-\d\d?){0,2}", re.ASCII)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", re.ASCII)
_NAMED = (
    re.compile(
        r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]+)\.?,?\s+(?P<year>\d{1,4})",
        re.ASCII,
    ),
    re.compile(
        r"(?P<name>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        re.ASCII,
    ),
)


#: Behind a month's name a number of fewer figures is a day, or a year cut short.
_YEAR_FIGURES = 3
#: Every month has so many days.
_SHORTEST = 28


def plain_figures(typed: str) -> str:
    """Return what a person typed with figures and signs of any script as 0 to 9, - /.

    Full-width ones, and those of Arabic, Persian, Hindi, Bengali, Thai and so on. The
    years are not reckoned from another era: ``parse`` is for those who mean ours.
    """
    if typed.isascii():
        return typed
    kept = (sign for sign in normalize("NFKC", typed) if category(sign) != "Cf")
    return "".join(str(decimal(sign, sign)) for sign in kept).translate(_SIGNS)


#: The sign of Arabic dates, and hyphens and dashes.
_SIGNS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-") | {0x60D: "/"}


@total_ordering
@quick
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, to the month or to the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar has.

        Raises:
            InvalidDateError: There is no such year, month or day.
        """
        if not 1 <= self.year <= 9999:
            raise InvalidDateError(str(self), "years run from 1 to 9999")
        if self.month is None:
            if self.day is not None:
                raise InvalidDateError(str(self), "it has a day but no month")
            return
        if not 1 <= self.month <= 12:
            raise InvalidDateError(str(self), f"there is no month {self.month}")
        if self.day is None or 1 <= self.day <= _SHORTEST:
            return
        last = calendar.monthrange(self.year, self.month)[1]
        if not 1 <= self.day <= last:
            raise InvalidDateError(str(self), f"that month has {last} days")

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date that names exactly ``day``."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020``, ``2020-10``, ``2020-10-23`` or the same with a month's name.

        ``2020/10/23``, ``20201023``, ``10/2020``, ``23 October 2020``, ``Oct 23, 2020``
        and ``23/10/2020`` are read too. ``10/11/2020`` is refused, since nothing says
        which number is the month, and so is ``Oct 23``, whose number is no year; with
        points, as in ``1.3.2020``, the day stands first wherever that is written.

        Raises:
            InvalidDateError: The text is none of these.
        """
        plain = " ".join(text.split()).lower()
        if match := _ISO.fullmatch(plain) or _COMPACT.fullmatch(plain):
            parts = match.groupdict()
            return cls(*(int(parts[k]) if parts[k] else None for k in _FIELDS))  # type: ignore[arg-type]
        for pattern in _NAMED:
            match = pattern.fullmatch(plain)
            if match and match["name"] in _MONTHS:
                if len(match["year"]) < _YEAR_FIGURES:
                    raise InvalidDateError(text, "its year is not told in full")
                day = int(match["day"]) if match["day"] else None
                return cls(int(match["year"]), _MONTHS[match["name"]], day)
        if match := _MONTH_FIRST.fullmatch(plain):
            return cls(int(match["year"]), int(match["month"]))
        if match := _NUMBERS.fullmatch(plain):
            first, second = int(match["a"]), int(match["b"])
            if len(match["year"]) == 2:
                raise InvalidDateError(text, "its year is not told in full")
            if match["sep"] == ".":
                return cls(int(match["year"]), second, first)
            if first != second and max(first, second) <= 12:
                raise InvalidDateError(text, "day and month can be mistaken")
            month, day = sorted((first, second))
            return cls(int(match["year"]), month, day)
        if _SHORT_YEAR.fullmatch(plain):
            raise InvalidDateError(text, "a year has four figures, as 0800")
        raise InvalidDateError(text)

    def __str__(self) -> str:
        """Write the date as ISO 8601 does, as far as it is known."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    def __lt__(self, other: "PartialDate") -> bool:
        """Order by earliest day, then the more exact first."""
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it may mean."""
        if self.day is not None:
            return self.earliest
        month = self.month or 12
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def span(self) -> DaySpan:
        """All days that it may mean."""
        earliest = self.earliest
        return DaySpan(earliest, earliest if self.day else self.latest)


_FIELDS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of days between two bounds, each partial, each open when None.

    Both ends belong to the range: a bound known to the month stands for its first day
    at the start and for its last day at the end.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020``, ``2020-10..2020-12``, ``..2014`` or ``2014..``.

        Raises:
            InvalidDateError: A bound is not a date, or there is none.
        """
        head, dots, tail = text.partition("..")
        if not dots:
            both = PartialDate.parse(head)
            return cls(both, both)
        start = PartialDate.parse(head) if head.strip() else None
        end = PartialDate.parse(tail) if tail.strip() else None
        if start is None and end is None:
            raise InvalidDateError(text, "it has no bound")
        return cls(start, end)

    def __str__(self) -> str:
        """Write the range so that ``parse`` reads it back."""
        if self.start == self.end and self.start is not None:
            return str(self.start)
        return f"{self.start or ''}..{self.end or ''}"

    def __bool__(self) -> bool:
        """Tell whether the range has a bound at all."""
        return self.start is not None or self.end is not None

    @property
    def reversed(self) -> bool:
        """Tell whether the end lies before the start."""
        return self.first > self.last

    def ordered(self) -> "DayRange":
        """Return the range with reversed bounds swapped."""
        return DayRange(self.end, self.start) if self.reversed else self

    @property
    def first(self) -> date:
        """The first day of the range; the first of all days where it is open."""
        return self.start.earliest if self.start else date.min

    @property
    def last(self) -> date:
        """The last day of the range; the last of all days where it is open."""
        return self.end.latest if self.end else date.max

    @property
    def span(self) -> DaySpan:
        """The days of the range, bounds in order."""
        ordered = self.ordered()
        return DaySpan(ordered.first, ordered.last)


class Unit(StrEnum):
    """The width of a histogram's buckets."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def years(self) -> int:
        """How many years a bucket holds; 0 for those shorter than a year."""
        return {"year": 1, "decade": 10, "century": 100}.get(self.value, 0)


#: A histogram has at most this many buckets: past it, bars are too thin to hit.
MOST_BUCKETS = 62


def unit_for(span: DaySpan) -> Unit:
    """Choose the finest unit that cuts ``span`` into at most ``MOST_BUCKETS``."""
    months = (span.latest.year - span.earliest.year) * 12 + (
        span.latest.month - span.earliest.month
    )
    if span.days <= MOST_BUCKETS:
        return Unit.DAY
    if months < MOST_BUCKETS:
        return Unit.MONTH
    years = span.latest.year - span.earliest.year
    if years < MOST_BUCKETS:
        return Unit.YEAR
    decades = span.latest.year // 10 - span.earliest.year // 10
    return Unit.DECADE if decades < MOST_BUCKETS else Unit.CENTURY


def buckets(span: DaySpan, unit: Unit) -> Iterator[DaySpan]:
    """Cut the calendar into whole buckets of ``unit`` that together cover ``span``.

    The first and the last are whole too, so they may reach past the span. Decades and
    centuries run from a year that ends in 0 (the first ones from year 1).
    """
    start = bucket_start(span.earliest, unit)
    while start <= span.latest:
        end = _bucket_end(start, unit)
        yield DaySpan(start, end)
        if end == date.max:
            return
        start = end + timedelta(days=1)


def bucket_start(day: date, unit: Unit) -> date:
    """Return the first day of the bucket of ``unit`` that holds ``day``."""
    if unit is Unit.DAY:
        return day
    if unit is Unit.MONTH:
        return day.replace(day=1)
    return date(max(1, day.year - day.year % unit.years), 1, 1)


def _bucket_end(start: date, unit: Unit) -> date:
    if unit is Unit.DAY:
        return start
    if unit is Unit.MONTH:
        return PartialDate(start.year, start.month).latest
    year = start.year - start.year % unit.years + unit.years - 1
    return date(min(year, 9999), 12, 31)
