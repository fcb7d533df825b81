"""Facets of a set of documents: counting on codes, never on documents one by one."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

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

_Made = TypeVar("_Made")

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
        folders=snapshot.folders.facet(docs, query.paths),
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

    key = (query.clock, drawn, answer.wanted_days(query) or days, last_sound)
    histogram = _kept(snapshot, key, make)
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
    spoken = _spans(snapshot, docs)
    undated = len(docs) - spoken.documents()
    spoken = spoken.until(last_sound)
    doubtful = len(docs) - undated - spoken.documents()
    days = _bar_days(query, spoken.first, spoken.last)
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
        every = _spans(snapshot, snapshot.all_docs).until(last_sound)
        return _crowd(every.first, every.last, None)

    reach = _archive_days(snapshot, query.clock, last_sound, archive)
    drawn = drawn_days(
        *days, query, _blocks(spoken.first, None), reach, last_sound=last_sound
    )

    def make() -> _SpokenOf:
        bars = histogram_bars(*days, query, drawn)
        of_bar = _Bars(bars[1])
        every = _spans(snapshot, snapshot.all_docs).until(last_sound)
        return _SpokenOf(bars, of_bar, _once(of_bar, every))

    key = (query.clock, drawn, answer.wanted_days(query) or days, last_sound)
    histogram = _kept(snapshot, key, make)
    return answer.date_facet(
        query,
        histogram.bars,
        _once(histogram.of_bar, spoken),
        histogram.totals,
        undated=undated,
        doubtful=doubtful,
        last_sound=last_sound,
    )


def _kept(
    snapshot: Snapshot, key: tuple[object, ...], make: Callable[[], _Made]
) -> _Made:
    """Return what a snapshot keeps of some bars: they are the same whatever matches."""
    histogram: _Made = snapshot.histograms.get(key) or make()
    if len(snapshot.histograms) < _MOST_HISTOGRAMS:
        snapshot.histograms[key] = histogram
    return histogram


class _Spoken(NamedTuple):
    """Stretches of days, document by document: first day, last day, and whose."""

    first: AnyInts
    last: AnyInts
    of: AnyInts

    def until(self, last_sound: date) -> "_Spoken":
        """Return those that begin by a day."""
        sound = self.first <= last_sound.toordinal()
        if sound.all():
            return self
        return _Spoken(*(values[sound] for values in self))

    def documents(self) -> int:
        """How many documents they are of."""
        return int(np.count_nonzero(np.diff(self.of))) + bool(len(self.of))


class _SpokenOf(NamedTuple):
    """Bars over a stretch of days, and how many reports speak of each of them."""

    bars: Bars
    of_bar: "_Bars"
    totals: list[int]


def _spans(snapshot: Snapshot, docs: Ints) -> _Spoken:
    """Return the days that documents speak of."""
    spans = snapshot.columns.spans
    starts = spans.starts.take(docs) // 2
    sizes = spans.starts.take(docs + 1) // 2 - starts
    at = spread(starts, sizes)
    first, last = spans.values[::2].take(at), spans.values[1::2].take(at)
    return _Spoken(first, last, docs.repeat(sizes))


def _once(bars: "_Bars", spoken: _Spoken) -> list[int]:
    """Count documents of many spans, each once in a bar.

    The spans of a document are disjoint and in order, so a bar is shared at most by
    neighbours: the later one begins a bar further on.
    """
    low, high = bars.stretch(spoken.first, spoken.last)
    if len(spoken.of) > 1:
        again = spoken.of[1:] == spoken.of[:-1]
        np.maximum(low[1:], high[:-1] + 1, out=low[1:], where=again)
    found: list[int] = _Dated(bars, low, high).counts(None).tolist()
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

    def __len__(self) -> int:
        """How many bars there are."""
        return len(self._starts)


class _Dated:
    """Spans of days laid on bars: where each begins, and the bar after its last."""

    def __init__(self, bars: _Bars, low: AnyInts, high: AnyInts) -> None:
        kept = low <= high
        # Most often all of them lie on bars: what is whole need not be copied.
        self._kept = None if kept.all() else kept.nonzero()[0]
        self._begin, self._end = self._of_kept(low), self._of_kept(high) + 1
        self._most = len(bars) + 1

    def _of_kept(self, values: AnyInts) -> AnyInts:
        return values if self._kept is None else values.take(self._kept)

    def counts(self, weights: AnyInts | None) -> AnyInts:
        """Return for each bar the sum of the weights of the spans that overlap it."""
        # Without weights each counts as one.
        kept = None if weights is None else self._of_kept(weights)
        begun = np.bincount(self._begin, kept, minlength=self._most)
        ended = np.bincount(self._end, kept, minlength=self._most)
        return (begun - ended).cumsum()[:-1].astype(np.int64)


class _Histogram(NamedTuple):
    """Bars over a stretch of days, and how many reports of the archive each has."""

    bars: Bars
    dated: _Dated
    totals: list[int]
