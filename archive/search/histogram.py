"""How the days of the matches are cut into the bars of a histogram, in every engine.

A few stray reports, one dated 1066 among those of a year, would squeeze all others into
one bar of a century. So where nobody asked for a range, bars lie as close as the crowd
of the matches allows, and what lies far outside has an outer bar at each end.

A range that was asked for is drawn whole, so that days without a match are seen to have
none, and searches within one range can be laid side by side: from one bound to the
other, though not beyond the days of the archive, which also end it where it is open.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from archive.datespan import DaySpan, Unit, bucket_start, buckets, unit_for
from archive.search.answer import wanted_days
from archive.search.query import Query
from archive.search.tree import Clock

#: Days of a block: matches are counted by blocks to see where most of them lie. A day
#: is in block ``day.toordinal() // BLOCK``.
BLOCK = 31
#: Of so many matches one may be stray at each end, of twice as many two, ...
_ONE_IN = 50
#: The crowd is drawn alone where all days are so many times as many.
_SQUEEZED = 4
#: Of fewer than so many none is stray.
_FEWEST = 10

Bars = tuple[Unit, tuple[DaySpan, ...]]


def drawn_days(
    first: date,
    last: date,
    query: Query,
    blocks: Callable[[], Mapping[int, int]],
    archive: Callable[[], DaySpan],
    *,
    last_sound: date,
) -> DaySpan:
    """Return the days that are cut into bars of one width.

    ``first`` and ``last`` are the earliest and the latest day of the matches, by the
    query's clock, over spans that are not doubtful and overlap the range asked for.
    ``blocks`` counts for each block the spans that begin in it; it is called where
    these days take years and nobody asked for a range. ``archive`` gives what
    ``crowd_days`` does for all reports; it is called where somebody did. A span that
    a report speaks of ("the next 30 years") may end after ``last_sound``, the last day
    of sound dates; the days behind that have no bars, and make none wider.
    """
    wanted = wanted_days(query)
    if wanted:
        every = archive()
        # The matches overlap the range, so what is left is not empty.
        drawn = DaySpan(
            max(min(first, every.earliest), wanted.earliest),
            min(max(last, every.latest), wanted.latest),
        )
    else:
        drawn = crowd_days(first, last, blocks)
    if query.clock is Clock.MENTIONED and drawn.earliest <= last_sound < drawn.latest:
        return DaySpan(drawn.earliest, last_sound)
    return drawn


def crowd_days(
    first: date, last: date, blocks: Callable[[], Mapping[int, int]]
) -> DaySpan:
    """Return the days between two, without those on which only stray reports lie.

    ``blocks`` is that of ``drawn_days``.
    """
    whole = DaySpan(first, last)
    unit = unit_for(whole)
    if not unit.years:
        return whole
    crowd = _crowd(whole, blocks())
    squeezed = crowd.days * _SQUEEZED <= whole.days and unit_for(crowd) is not unit
    return crowd if squeezed else whole


def histogram_bars(first: date, last: date, query: Query, drawn: DaySpan) -> Bars:
    """Return the unit of a histogram and its bars, which leave no gap.

    The arguments are those of ``drawn_days`` and what it returned. The ends of the
    range asked for cut the bars, so that narrowing to a bar finds its count.
    """
    unit = unit_for(drawn)
    bars = tuple(buckets(drawn, unit))
    wanted = wanted_days(query)
    if wanted is None:
        return unit, _with_outer(bars, first, last)
    low, high = wanted.earliest, wanted.latest
    return unit, tuple(DaySpan(max(b.earliest, low), min(b.latest, high)) for b in bars)


def is_outer(span: DaySpan, unit: Unit) -> bool:
    """Tell whether a bar is an outer one, for all that lies before or after."""
    return bucket_start(span.earliest, unit) != bucket_start(span.latest, unit)


def _crowd(whole: DaySpan, blocks: Mapping[int, int]) -> DaySpan:
    """Return the days of the matches without those far outside.

    Far is what lies further from the middle 96 per cent than these reach themselves.
    """
    every = sum(blocks.values())
    if every < _FEWEST:
        return whole
    stray = max(1, every // _ONE_IN)
    ordered = sorted(blocks)
    low = _past(ordered, blocks, stray)
    high = _past(ordered[::-1], blocks, stray)
    reach = high - low + 1
    near = [block for block in ordered if low - reach <= block <= high + reach]
    begin = max(whole.earliest.toordinal(), near[0] * BLOCK)
    end = min(whole.latest.toordinal(), near[-1] * BLOCK + BLOCK - 1)
    return DaySpan(date.fromordinal(begin), date.fromordinal(end))


def _past(ordered: list[int], blocks: Mapping[int, int], stray: int) -> int:
    """Return the first block by which more than ``stray`` matches were passed."""
    passed = 0
    for block in ordered:
        passed += blocks[block]
        if passed > stray:
            break
    return block


def _with_outer(
    bars: tuple[DaySpan, ...], first: date, last: date
) -> tuple[DaySpan, ...]:
    """Put an outer bar, of whole years, before and after where days are left."""
    begin, end = bars[0].earliest, bars[-1].latest
    outer = []
    if first < begin:
        outer.append(DaySpan(first.replace(month=1, day=1), begin - timedelta(days=1)))
    outer += bars
    if last > end:
        outer.append(DaySpan(end + timedelta(days=1), last.replace(month=12, day=31)))
    return tuple(outer)
