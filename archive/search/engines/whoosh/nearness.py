"""Phrases, and words near each other, by positions."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from archive.search.engines.whoosh.arrays import (
    NONE,
    AnyInts,
    Floats,
    Ints,
    Longs,
    Mask,
    spread,
)
from archive.search.engines.whoosh.postings import written_number
from archive.search.engines.whoosh.segment import SegmentReader


def phrase(
    segment: SegmentReader,
    name: str,
    terms: Sequence[str],
    slop: int,
    written: Sequence[str] | None = None,
) -> tuple[Ints, dict[str, Floats]]:
    """Return the documents of a segment that hold a phrase in a field.

    Args:
        segment: The segment.
        name: The text field.
        terms: The terms in order.
        slop: 0 for side by side in order; else how many other words may stand among
            them, in any order.
        written: The words as written, when these must stand there.

    Returns:
        The documents, and for each term how often each of them holds it.
    """
    numbers = {t: segment.stems.find(t.encode("utf-8", "surrogatepass")) for t in terms}
    lists = segment.terms[name]
    if any(n < 0 or not lists.frequency(n) for n in numbers.values()):
        return NONE, {}
    docs = {t: lists.docs(n, n + 1) for t, n in numbers.items()}
    both = _common(list(docs.values()), segment.documents)
    if not len(both):
        return NONE, {}
    keys: dict[str, Longs] = {}
    counts: dict[str, Floats] = {}
    for term, number in numbers.items():
        at = np.searchsorted(docs[term], both)
        keys[term], counts[term] = _keys(segment, name, number, both, at)
    starts = _side_by_side(terms, keys) if not slop else _near(terms, keys, slop)
    if written is not None and len(starts):
        starts = _as_written(segment, name, starts, written, terms, slop)
    if not len(starts):
        return NONE, {}
    found = np.unique(starts >> 32).astype(np.int32)
    at = np.searchsorted(both, found)
    return found, {term: values[at] for term, values in counts.items()}


def _common(lists: list[Ints], documents: int) -> Ints:
    """Return the documents that are in all of the lists."""
    lists.sort(key=len)
    found = lists[0]
    for other in lists[1:]:
        if len(other) > 32 * len(found):
            at = np.searchsorted(other, found)
            at[at == len(other)] = 0
            found = found[other[at] == found]
        else:
            mask: Mask = np.zeros(documents, np.bool_)
            mask[other] = True
            found = found[mask[found]]
    return found


def _keys(
    segment: SegmentReader, name: str, number: int, docs: Ints, at: AnyInts
) -> tuple[Longs, Floats]:
    """Return where a term stands in some documents, as ``document << 32 | position``.

    ``at`` are the indexes of the documents in the term's list. Returned too is how
    often each document holds the term.
    """
    lists = segment.terms[name]
    counts = lists.counts(number, number + 1)
    positions = lists.positions(number)
    if len(at) == len(counts):
        return np.repeat(
            docs.astype(np.int64) << 32, counts
        ) | positions, counts.astype(np.float32)
    ends = np.cumsum(counts, dtype=np.int64)
    chosen = counts[at]
    inside = spread(ends[at] - chosen, chosen)
    keys = np.repeat(docs.astype(np.int64) << 32, chosen) | positions[inside]
    return keys, chosen.astype(np.float32)


def _side_by_side(terms: Sequence[str], keys: dict[str, Longs]) -> Longs:
    """Return where phrases begin."""
    order = sorted(range(len(terms)), key=lambda i: len(keys[terms[i]]))
    starts = keys[terms[order[0]]] - order[0]
    for i in order[1:]:
        starts = starts[_holds(keys[terms[i]], starts + i)]
    return starts


def _holds(keys: Longs, wanted: Longs) -> Mask:
    """Tell which of the wanted keys are among sorted ``keys``."""
    at = np.searchsorted(keys, wanted)
    at[at == len(keys)] = 0
    found: Mask = keys[at] == wanted
    return found


def _near(terms: Sequence[str], keys: dict[str, Longs], slop: int) -> Longs:
    """Return where stretches begin that hold all terms and at most ``slop`` others."""
    starts = np.concatenate(list(keys.values()))
    starts.sort()
    last = starts + (len(terms) + slop - 1)
    for term, needed in Counter(terms).items():
        have = keys[term]
        # The stretch must reach to the last of the next ``needed`` of this term.
        at = np.searchsorted(have, starts) + needed - 1
        reach = np.append(have, np.full(needed, np.iinfo(np.int64).max))[at]
        kept = reach <= last
        starts, last = starts[kept], last[kept]
    return starts


def _as_written(  # noqa: PLR0917
    segment: SegmentReader,
    name: str,
    starts: Longs,
    written: Sequence[str],
    terms: Sequence[str],
    slop: int,
) -> Longs:
    """Keep the places where the very words stand, as written."""
    wanted = [written_number(segment, word) for word in written]
    if min(wanted) < 0:
        return starts[:0]
    tokens = segment.tokens(name)
    bounds = segment.token_starts(name)
    docs, positions = starts >> 32, starts & 0xFFFFFFFF
    begin = bounds[docs] + positions
    end = bounds[docs + 1]
    if not slop:
        kept = np.ones(len(starts), np.bool_)
        for i, number in enumerate(wanted):
            kept &= tokens[np.minimum(begin + i, len(tokens) - 1)] == number
        return starts[kept]
    width = len(terms) + slop
    kept = np.ones(len(starts), np.bool_)
    for number, needed in Counter(wanted).items():
        have = np.zeros(len(starts), np.int64)
        for i in range(width):
            inside = begin + i < end
            at = np.minimum(begin + i, len(tokens) - 1)
            have += inside & (tokens[at] == number)
        kept &= have >= needed
    return starts[kept]
