"""Facets of a set of documents: counting on codes, never on documents one by one."""

from datetime import date

import numpy as np

from archive.datespan import DaySpan, Unit
from archive.search import answer
from archive.search.engines.whoosh.arrays import AnyInts, Ints, Longs, spread
from archive.search.engines.whoosh.placetree import place_tree
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.query import Query
from archive.search.results import DateFacet, Facets, PlaceBucket
from archive.search.tree import Clock


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
    dates = (
        _published(snapshot, query, docs, last_sound.toordinal())
        if query.clock is Clock.PUBLISHED
        else _mentioned(snapshot, query, docs, last_sound.toordinal())
    )
    places, places_cut, unplaced = _places(
        snapshot, docs, chosen, answer.place_limits(query)
    )
    codes, shown, _ = snapshot.sources
    by_source = np.bincount(codes.of[docs], minlength=codes.count).tolist()
    sources, sources_cut = answer.name_buckets(zip(shown, by_source, strict=True))
    codes, names = snapshot.languages
    by_language = np.bincount(codes.of[docs], minlength=codes.count).tolist()
    return Facets(
        dates=dates,
        places=places,
        places_cut=places_cut,
        unplaced=unplaced,
        sources=sources,
        sources_cut=sources_cut,
        languages=answer.name_buckets(zip(names, by_language, strict=True))[0],
    )


def _places(
    snapshot: Snapshot, docs: Ints, chosen: set[str], limits: tuple[int, int]
) -> tuple[tuple[PlaceBucket, ...], bool, int]:
    counts, own, unplaced = snapshot.set_counts(docs)
    tree, cut = place_tree(snapshot, counts, own, chosen, limits)
    return tree, cut, unplaced


def _published(
    snapshot: Snapshot, query: Query, docs: Ints, last_sound: int
) -> DateFacet:
    codes, first, last = snapshot.dates
    counts = np.bincount(codes.of[docs], minlength=codes.count)
    undated = int(counts[first == 0].sum())
    sound = (first > 0) & (first <= last_sound)
    doubtful = int(counts[first > last_sound].sum())
    bars = _bars(query, first[sound & (counts > 0)], last[sound & (counts > 0)])
    if bars is None:
        return answer.date_facet(
            query, None, (), (), undated=undated, doubtful=doubtful
        )
    of_bar = _Bars(bars[1])
    low, high = of_bar.stretch(first[sound], last[sound])
    return answer.date_facet(
        query,
        bars,
        of_bar.counts(low, high, counts[sound]),
        of_bar.counts(low, high, snapshot.date_totals[sound]),
        undated=undated,
        doubtful=doubtful,
    )


def _mentioned(
    snapshot: Snapshot, query: Query, docs: Ints, last_sound: int
) -> DateFacet:
    first, last, of = _spans(snapshot, docs)
    sizes = np.diff(snapshot.columns.spans.starts)[docs]
    undated = int((sizes == 0).sum())
    sound = first <= last_sound
    first, last, of = first[sound], last[sound], of[sound]
    doubtful = len(docs) - undated - len(np.unique(of))
    bars = _bars(query, first, last)
    if bars is None:
        return answer.date_facet(
            query, None, (), (), undated=undated, doubtful=doubtful
        )
    of_bar = _Bars(bars[1])
    every = _spans(snapshot, snapshot.all_docs)
    sound = every[0] <= last_sound
    return answer.date_facet(
        query,
        bars,
        _once(of_bar, first, last, of),
        _once(of_bar, *(values[sound] for values in every)),
        undated=undated,
        doubtful=doubtful,
    )


def _spans(snapshot: Snapshot, docs: Ints) -> tuple[AnyInts, AnyInts, AnyInts]:
    """Return the days that documents speak of: first, last, and whose they are."""
    spans = snapshot.columns.spans
    sizes = np.diff(spans.starts)[docs] // 2
    at = spread(spans.starts[docs] // 2, sizes)
    return spans.values[::2][at], spans.values[1::2][at], np.repeat(docs, sizes)


def _once(bars: "_Bars", first: AnyInts, last: AnyInts, of: AnyInts) -> AnyInts:
    """Count documents of many spans, each once in a bar.

    The spans of a document are disjoint and in order, so a bar is shared at most by
    neighbours: the later one begins a bar further on.
    """
    low, high = bars.stretch(first, last)
    if len(of) > 1:
        again = of[1:] == of[:-1]
        low[1:] = np.where(again, np.maximum(low[1:], high[:-1] + 1), low[1:])
    return bars.counts(low, high, np.ones(len(low), np.int64))


def _bars(
    query: Query, first: AnyInts, last: AnyInts
) -> tuple[Unit, tuple[DaySpan, ...]] | None:
    """Return the bars for the days of the matches, None when there are none."""
    wanted = answer.wanted_days(query)
    if wanted:
        low, high = wanted.earliest.toordinal(), wanted.latest.toordinal()
        inside = (first <= high) & (last >= low)
        first, last = first[inside], last[inside]
    if not len(first):
        return None
    return answer.histogram_bars(
        date.fromordinal(int(first.min())), date.fromordinal(int(last.max())), query
    )


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
        most = len(self._starts) + 1
        kept = low <= high
        begun = np.bincount(low[kept], weights[kept], minlength=most)
        ended = np.bincount(high[kept] + 1, weights[kept], minlength=most)
        return np.cumsum(begun - ended)[:-1].astype(np.int64)
