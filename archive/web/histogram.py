"""The histogram of days, as numbers that a template draws.

Heights are pixels, horizontal positions per cent of the width, so that the drawing
stretches with the page while its letters keep their size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from archive.datespan import DayRange, PartialDate, Unit
from archive.search.histogram import is_outer
from archive.search.query import Undated
from archive.search.results import DateBucket, DateFacet
from archive.search.tree import Clock
from archive.web import wording
from archive.web.links import Address

#: Room above the highest bar, for its number, and the line below all bars, in pixels.
TOP = 16
BASE = 112
#: Per cent of the width that a bar takes at most, in the middle of its bucket's room:
#: a few buckets spread over the whole width without growing fat.
_WIDEST = 8.0
_MOST_TICKS = 6
#: Per cent of the width that the word below an outer bar takes of its neighbours.
_OUTER = 9.0
#: Per cent of the width that bars of days take when the undated have one beside them.
_BESIDE = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bucket, drawn in its slot; ``url`` is empty where there is nothing to find.

    ``outer`` marks the one for all that lies before or after the others.
    """

    label: str
    count: int
    total: int
    share: float
    slot_x: float
    slot_width: float
    x: float
    width: float
    y: float
    height: float
    url: str
    start: str
    end: str
    outer: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A label and where it leads; ``current`` marks where the reader is."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A label below the axis: its place, and which side of it the words lie."""

    label: str
    x: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """All that the drawing, its links and its table show.

    ``doubtful_url`` is empty where no search finds just what is counted there.
    """

    clock: Clock
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    top: str
    share: bool
    head: int
    base: int
    crumbs: tuple[Link, ...]
    clocks: tuple[Link, ...]
    measures: tuple[Link, ...]
    undated: int
    undated_y: float
    undated_height: float
    undated_url: str
    doubtful: int
    doubtful_url: str


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide a bar is and how high the highest; room at the right for the undated."""

    slots: int
    across: float
    highest: float

    @classmethod
    def of(cls, facet: DateFacet, *, share: bool) -> Self:
        measured = [_share(b) if share else b.count for b in facet.buckets]
        slots = max(len(measured), 1)
        beside = facet.undated and not share
        return cls(slots, _BESIDE if beside else 100.0, max(measured, default=0))

    def height(self, value: float) -> float:
        """Return the pixels of a value; what is there at all can be seen."""
        if not value or not self.highest:
            return 0.0
        return max(2.0, min(1.0, value / self.highest) * (BASE - TOP))


def histogram(facet: DateFacet, address: Address) -> Histogram:
    """Lay out the buckets of ``facet`` for the page at ``address``."""
    share = address.share
    scale = _Scale.of(facet, share=share)
    highest = scale.highest
    # Undated reports that the search includes are no part of a bar.
    url = address.ranged(undated=None)
    bars = tuple(
        _bar(bucket, scale, index=index, unit=facet.unit, share=share, url=url)
        for index, bucket in enumerate(facet.buckets)
    )
    undated_height = scale.height(facet.undated) if scale.across < 100 else 0.0
    query = address.query
    return Histogram(
        clock=facet.clock,
        unit=facet.unit.value,
        bars=bars,
        ticks=_ticks(facet, scale),
        top=f"{highest:.0%}" if share else wording.count(round(highest)),
        share=share,
        head=TOP,
        base=BASE,
        crumbs=_crumbs(query.days, address),
        clocks=tuple(
            Link(label, address.to(clock=clock), facet.clock is clock)
            for clock, label in (
                (Clock.PUBLISHED, "Published"),
                (Clock.MENTIONED, "Spoken of"),
            )
        ),
        measures=(
            Link("Reports", address.viewed(share=False), not share),
            Link("Share of all", address.viewed(share=True), share),
        ),
        undated=facet.undated,
        undated_y=round(BASE - undated_height, 2),
        undated_height=round(undated_height, 2),
        undated_url=address.to(undated=Undated.ONLY, days=DayRange()),
        doubtful=facet.doubtful,
        doubtful_url=_doubtful(facet, address),
    )


def _doubtful(facet: DateFacet, address: Address) -> str:
    """Return the search for reports of doubtful dates; "" for days spoken of.

    A report may speak of sound days besides, so no range finds what is counted there.
    """
    if facet.last_sound is None or facet.clock is Clock.MENTIONED:
        return ""
    first = PartialDate.of(facet.last_sound + timedelta(days=1))
    return address.ranged(undated=None)(
        DayRange(first, address.query.days.ordered().end)
    )


def _share(bucket: DateBucket) -> float:
    return bucket.count / bucket.total if bucket.total else 0.0


def _bar(
    bucket: DateBucket,
    scale: _Scale,
    *,
    index: int,
    unit: Unit,
    share: bool,
    url: Callable[[DayRange], str],
) -> Bar:
    part = _share(bucket)
    height = scale.height(part if share else bucket.count)
    slot = scale.across / scale.slots
    width = min(slot, _WIDEST)
    days = wording.range_of(bucket.span)
    outer = is_outer(bucket.span, unit)
    return Bar(
        label=(
            wording.outer(bucket.span, unit, before=not index)
            if outer
            else wording.bucket(bucket.span, unit)
        ),
        count=bucket.count,
        total=bucket.total,
        share=part,
        slot_x=round(index * slot, 3),
        slot_width=round(slot, 3),
        x=round(index * slot + (slot - width) / 2, 3),
        width=round(width, 3),
        y=round(BASE - height, 2),
        height=round(height, 2),
        url=url(days) if bucket.count else "",
        start=str(days.start),
        end=str(days.end),
        outer=outer,
    )


def _ticks(facet: DateFacet, scale: _Scale) -> tuple[Tick, ...]:
    number = len(facet.buckets)
    step = 1
    for step in _steps(facet.unit):
        if number <= step * _MOST_TICKS:
            break
    ticks: list[Tick] = []
    before: list[Tick] = []
    after: list[Tick] = []
    low, high = 0.0, 100.0
    for index, bucket in enumerate(facet.buckets):
        x = scale.across * (index + 0.5) / scale.slots
        if not is_outer(bucket.span, facet.unit):
            if _position(bucket.span.earliest, index, facet.unit) % step == 0:
                label = wording.tick(bucket.span, facet.unit)
                if facet.unit is Unit.DAY and not ticks:
                    label += f" {bucket.span.earliest.year}"
                ticks.append(_tick(label, x))
        elif index:
            after, high = [_tick("after", x)], x - _OUTER
        else:
            before, low = [_tick("before", x)], x + _OUTER
    return (*before, *(tick for tick in ticks if low <= tick.x <= high), *after)


def _position(first: date, index: int, unit: Unit) -> int:
    """Return the number of a bucket by the calendar; that of a day by its bar."""
    if unit is Unit.DAY:
        return index
    if unit is Unit.MONTH:
        return first.month - 1 + 12 * first.year
    return first.year // unit.years


def _tick(label: str, x: float) -> Tick:
    anchor = "start" if x < 6 else "end" if x > 94 else "middle"
    at = 0 if anchor == "start" else 100 if anchor == "end" else x
    return Tick(label, round(at, 3), anchor)


def _steps(unit: Unit) -> tuple[int, ...]:
    if unit is Unit.MONTH:
        return (1, 2, 3, 6, 12, 24, 60, 120)
    if unit is Unit.DAY:
        return (1, 2, 3, 5, 7, 10, 14)
    return (1, 2, 5, 10, 20, 50, 100)


def _crumbs(days: DayRange, address: Address) -> tuple[Link, ...]:
    """Return the way out, widest first: all days, the year, the month, the range."""
    if not days:
        return ()
    crumbs = [Link("All days", address.to(days=DayRange()))]
    ordered = days.ordered()
    if ordered.start is not None and ordered.end is not None:
        start, end = ordered.start, ordered.end
        wider = []
        if start.year == end.year:
            wider.append(PartialDate(start.year))
            if start.month is not None and start.month == end.month:
                wider.append(PartialDate(start.year, start.month))
        crumbs += [
            Link(wording.partial(value), address.to(days=DayRange(value, value)))
            for value in wider
            if value.span != ordered.span
        ]
    return (*crumbs, Link(wording.days(ordered), "", current=True))
