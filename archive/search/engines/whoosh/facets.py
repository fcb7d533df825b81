"""Facets of a set of documents: counting on codes, never on documents one by one."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import numpy as np

from archive.datespan import DaySpan
from archive.search import answer
from archive.search.engines.whoosh.arrays import AnyInts, Ints, Longs, spread
from archive.search.engines.whoosh.naming import buckets, counted
from archive.search.engines.whoosh.placetree import places_of
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.histogram import BLOCK, Bars, crowd_days, drawn_days, histogram_bars
from archive.search.query import Query
from archive.search.results import DateFacet, Facets
from archive.search.tree import Clock

#: Stretches of days whose bars a snapshot keeps.
_MOST_HISTOGRAMS = 256


def facets(
    snapshot: Snapshot, query: Query, docs: Ints, chosen: set[str], last_sound: date
) -> Facets:
    """Return all facets of the matches.

    Args:
        snapshot: The index.
        query: What was asked.
        docs: The matches.
        chosen: Ids of places that the query names.
        last_sound: The last day that a date may begin on without being doubtful.
    """
    codes, first, _, concluded = snapshot.dates
    by_date = np.bincount(codes.of.take(docs), minlength=codes.count)
    inferred = int(by_date.take(concluded).sum())
    undated = int(by_date[0]) if codes.count and not first[0] else 0
    dates = (
        _published(snapshot, query, by_date, last_sound)
        if query.clock is Clock.PUBLISHED
        else _mentioned(snapshot, query, docs, last_sound)
    )
    places, places_cut, unplaced = places_of(
        snapshot, docs, chosen, answer.place_limits(query)
    )
    sources, sources_cut = buckets(snapshot.sources, docs)
    authors, authors_cut = buckets(snapshot.authors, docs)
    codes, names = snapshot.languages
    by_language = counted(codes, docs).tolist()
    return Facets(
        dates=dates,
        stated=len(docs) - inferred - undated,
        inferred=inferred,
        places=places,
        places_cut=places_cut,
        unplaced=unplaced,
        sources=sources,
        sources_cut=sources_cut,
        authors=authors,
        authors_cut=authors_cut,
        languages=answer.name_buckets(zip(names, by_language, strict=True))[0],
    )


def _published(
    snapshot: Snapshot, query: Query, counts: AnyInts, last_sound: date
) -> DateFacet:
    """Return the histogram; ``counts`` are the matches of each date."""
    _, first, last, _ = snapshot.dates
    # Dates are in order, the undated first: the sound ones are one stretch.
    begin, end = first.searchsorted((1, last_sound.toordinal() + 1)).tolist()
    undated, doubtful = int(counts[:begin].sum()), int(counts[end:].sum())
    totals = snapshot.date_totals[begin:end]
    counts, first, last = counts[begin:end], first[begin:end], last[begin:end]
    used = counts.nonzero()[0]
    days = _bar_days(query, first.take(used), last.take(used))
    if days is None:
        return answer.date_facet(
            query,
            None,
            (),
            (),
            undated=undated,
            doubtful=doubtful,
            last_sound=last_sound,
        )

    def archive() -> DaySpan:
        live = totals.nonzero()[0]
        return _crowd(first.take(live), last.take(live), totals.take(live))

    reach = _archive_days(snapshot, query.clock, last_sound, archive)
    drawn = drawn_days(
        *days, query, _blocks(first[used], counts[used]), reach, last_sound=last_sound
    )

    def make() -> _Histogram:
        bars = histogram_bars(*days, query, drawn)
        of_bar = _Bars(bars[1])
        dated = _Dated(of_bar, *of_bar.stretch(first, last))
        return _Histogram(bars, dated, dated.counts(totals).tolist())

    wanted = answer.wanted_days(query)
    # The bars of a range are the same whatever matches in it.
    key = (drawn, wanted or days, last_sound)
    histogram = snapshot.histograms.get(key) or make()
    if len(snapshot.histograms) < _MOST_HISTOGRAMS:
        snapshot.histograms[key] = histogram
    return answer.date_facet(
        query,
        histogram.bars,
        histogram.dated.counts(counts).tolist(),
        histogram.totals,
        undated=undated,
        doubtful=doubtful,
        last_sound=last_sound,
    )


def _mentioned(
    snapshot: Snapshot, query: Query, docs: Ints, last_sound: date
) -> DateFacet:
    first, last, of = _spans(snapshot, docs)
    sizes = np.diff(snapshot.columns.spans.starts)[docs]
    undated = int((sizes == 0).sum())
    limit = last_sound.toordinal()
    sound = first <= limit
    first, last, of = first[sound], last[sound], of[sound]
    doubtful = len(docs) - undated - len(np.unique(of))
    days = _bar_days(query, first, last)
    if days is None:
        return answer.date_facet(
            query,
            None,
            (),
            (),
            undated=undated,
            doubtful=doubtful,
            last_sound=last_sound,
        )
    every = _spans(snapshot, snapshot.all_docs)
    sound = every[0] <= limit

    def archive() -> DaySpan:
        return _crowd(every[0][sound], every[1][sound], None)

    reach = _archive_days(snapshot, query.clock, last_sound, archive)
    drawn = drawn_days(*days, query, _blocks(first, None), reach, last_sound=last_sound)
    bars = histogram_bars(*days, query, drawn)
    of_bar = _Bars(bars[1])
    return answer.date_facet(
        query,
        bars,
        _once(of_bar, first, last, of),
        _once(of_bar, *(values[sound] for values in every)),
        undated=undated,
        doubtful=doubtful,
        last_sound=last_sound,
    )


def _spans(snapshot: Snapshot, docs: Ints) -> tuple[AnyInts, AnyInts, AnyInts]:
    """Return the days that documents speak of: first, last, and whose they are."""
    spans = snapshot.columns.spans
    sizes = np.diff(spans.starts)[docs] // 2
    at = spread(spans.starts[docs] // 2, sizes)
    return spans.values[::2][at], spans.values[1::2][at], np.repeat(docs, sizes)


def _once(bars: "_Bars", first: AnyInts, last: AnyInts, of: AnyInts) -> list[int]:
    """Count documents of many spans, each once in a bar.

    The spans of a document are disjoint and in order, so a bar is shared at most by
    neighbours: the later one begins a bar further on.
    """
    low, high = bars.stretch(first, last)
    if len(of) > 1:
        again = of[1:] == of[:-1]
        low[1:] = np.where(again, np.maximum(low[1:], high[:-1] + 1), low[1:])
    found: list[int] = bars.counts(low, high, np.ones(len(low), np.int64)).tolist()
    return found


def _bar_days(query: Query, first: AnyInts, last: AnyInts) -> tuple[date, date] | None:
    """Return the first and the last day of the matches, None when there is none."""
    wanted = answer.wanted_days(query)
    if wanted:
        low, high = wanted.earliest.toordinal(), wanted.latest.toordinal()
        inside = (first <= high) & (last >= low)
        first, last = first[inside], last[inside]
    if not len(first):
        return None
    return _ends(first, last)


def _ends(first: AnyInts, last: AnyInts) -> tuple[date, date]:
    return date.fromordinal(int(first.min())), date.fromordinal(int(last.max()))


def _archive_days(
    snapshot: Snapshot, clock: Clock, last_sound: date, find: Callable[[], DaySpan]
) -> Callable[[], DaySpan]:
    """Return what gives the days of the whole archive, found once."""

    def days() -> DaySpan:
        key = (clock, last_sound)
        if key not in snapshot.reaches:
            snapshot.reaches[key] = find()
        return snapshot.reaches[key]

    return days


def _crowd(first: AnyInts, last: AnyInts, weights: AnyInts | None) -> DaySpan:
    """Return the days of all spans but strays; each counts as often as it weighs."""
    return crowd_days(*_ends(first, last), _blocks(first, weights))


def _blocks(first: AnyInts, weights: AnyInts | None) -> Callable[[], dict[int, int]]:
    """Return what counts spans by the blocks that they begin in."""

    def blocks() -> dict[int, int]:
        counts = np.bincount(first // BLOCK, weights).astype(np.int64)
        used = np.flatnonzero(counts)
        return dict(zip(used.tolist(), counts[used].tolist(), strict=True))

    return blocks


class _Bars:
    """Bars that follow each other without a gap."""

    def __init__(self, bars: tuple[DaySpan, ...]) -> None:
        self._starts = np.array([bar.earliest.toordinal() for bar in bars], np.int64)
        self._ends = np.array([bar.latest.toordinal() for bar in bars], np.int64)

    def stretch(self, first: AnyInts, last: AnyInts) -> tuple[Longs, Longs]:
        """Return the first and last bar that each span overlaps; none when reversed."""
        low = np.searchsorted(self._ends, first).astype(np.int64)
        high = np.searchsorted(self._starts, last, side="right").astype(np.int64) - 1
        return low, high

    def counts(self, low: AnyInts, high: AnyInts, weights: AnyInts) -> AnyInts:
        """Return for each bar the sum of the weights of the spans that overlap it."""
        return _Dated(self, low, high).counts(weights)

    def __len__(self) -> int:
        """How many bars there are."""
        return len(self._starts)


class _Dated:
    """Spans of days laid on bars: where each begins, and the bar after its last."""

    def __init__(self, bars: _Bars, low: AnyInts, high: AnyInts) -> None:
        self._kept = np.flatnonzero(low <= high)
        self._begin = low[self._kept]
        self._end = high[self._kept] + 1
        self._most = len(bars) + 1

    def counts(self, weights: AnyInts) -> AnyInts:
        """Return for each bar the sum of the weights of the spans that overlap it."""
        kept = weights.take(self._kept)
        begun = np.bincount(self._begin, kept, minlength=self._most)
        ended = np.bincount(self._end, kept, minlength=self._most)
        return (begun - ended).cumsum()[:-1].astype(np.int64)


class _Histogram(NamedTuple):
    """Bars over a stretch of days, and how many reports of the archive each has."""

    bars: Bars
    dated: _Dated
    totals: list[int]
