"""Phrases, and words near each other, by positions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

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

#: How many places are looked at together.
_BLOCK = 1 << 20
#: Of a term in up to so many times as many documents as wanted, all are taken along.
_TAKEN = 4


def phrase(
    segment: SegmentReader,
    name: str,
    terms: Sequence[int],
    slop: int,
    written: Sequence[str] | None = None,
) -> tuple[Ints, dict[int, Floats]]:
    """Return the documents of a segment that hold a phrase in a field.

    Args:
        segment: The segment.
        name: The text field.
        terms: The numbers of the terms in the segment, in order.
        slop: 0 for side by side in order; else how many other words may stand among
            them, in any order.
        written: The words as written, when these must stand there.

    Returns:
        The documents, and for each term how often each of them holds it.
    """
    lists = segment.terms[name]
    if not all(map(lists.frequency, terms)):
        return NONE, {}
    held = {
        term: (lists.docs(term, term + 1), lists.counts(term, term + 1))
        for term in set(terms)
    }
    # A phrase needs a word at each of its places: one that is none parts documents.
    places = _Places(segment, name, held, len(terms) + slop if slop else 1)
    starts = _near(terms, places, slop) if slop else _side_by_side(terms, places)
    if written is not None and len(starts):
        begin, end = places.stretch(starts)
        tokens = segment.tokens(name)
        starts = starts[_as_written(segment, tokens, begin, end, written, slop)]
    if not len(starts):
        return NONE, {}
    found = _distinct(places.documents(starts)).astype(np.int32)
    counts: dict[int, Floats] = {}
    for term, (docs, often) in held.items():
        at = np.searchsorted(docs, found)
        counts[term] = often.take(at).astype(np.float32)
    return found, counts


class _Places:
    """Where terms stand in a field of a segment.

    A place is a number that tells document and position: the words of the field of all
    documents are counted through, with a gap after each document that no match spans.
    ``held`` gives for each term its documents, and how often each holds it.
    """

    def __init__(
        self,
        segment: SegmentReader,
        name: str,
        held: Mapping[int, tuple[Ints, AnyInts]],
        gap: int,
    ) -> None:
        self.held = held
        self._lists = segment.terms[name]
        self._starts = segment.token_starts[name]
        self._gap = gap
        self._bases = segment.gapped_starts[name]
        if gap > 1:
            more = np.arange(segment.documents + 1, dtype=np.int64) * (gap - 1)
            self._bases = self._bases + more

    def of(self, term: int, within: Ints) -> Longs:
        """Return the places of a term, in order: those in some documents, or all."""
        (docs, counts), positions = self.held[term], self._lists.positions(term)
        if len(docs) > _TAKEN * len(within):
            at = self.common(docs, within)
            ends = np.cumsum(counts, dtype=np.int64)
            docs, counts = docs[at], counts[at]
            positions = positions[spread(ends[at] - counts, counts)]
        places = np.repeat(self._bases.take(docs), counts)
        places += positions
        return places

    def common(self, docs: Ints, wanted: Ints) -> Longs:
        """Return where those of some documents stand that are among the wanted ones."""
        if len(docs) > 32 * len(wanted):
            at = np.searchsorted(docs, wanted)
            at[at == len(docs)] = 0
            same: Longs = at[docs[at] == wanted]
            return same
        mask: Mask = np.zeros(len(self._bases), np.bool_)
        mask[wanted] = True
        return np.flatnonzero(mask.take(docs))

    def documents(self, places: Longs) -> Longs:
        """Return the document of each place."""
        docs: Longs = np.searchsorted(self._bases, places, side="right") - 1
        return docs

    def stretch(self, places: Longs) -> tuple[Longs, Longs]:
        """Return the number of the word at each place, and where its document ends.

        These are the numbers of words in ``SegmentReader.tokens``.
        """
        docs = self.documents(places)
        return places - self._gap * docs, self._starts[docs + 1]


def _distinct(values: Longs) -> Longs:
    """Return values that are in order, each once."""
    new = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return values[new]


def _side_by_side(terms: Sequence[int], places: _Places) -> Longs:
    """Return where phrases begin."""
    order = sorted(range(len(terms)), key=lambda i: len(places.held[terms[i]][0]))
    first = order[0]
    within = places.held[terms[first]][0]
    starts = places.of(terms[first], within) - first
    for i in order[1:]:
        if len(starts) < len(within):
            within = _distinct(places.documents(starts + first)).astype(np.int32)
        starts = starts[_holds(places.of(terms[i], within), starts + i)]
    return starts


def _holds(places: Longs, wanted: Longs) -> Mask:
    """Tell which of the wanted places are among others; both are in order."""
    if 4 * len(wanted) < len(places):
        at = np.searchsorted(places, wanted)
        at[at == len(places)] = 0
        same: Mask = places[at] == wanted
        return same
    found: Mask = np.zeros(len(wanted), np.bool_)
    if not len(wanted) or not len(places):
        return found
    # Marked block by block, in a table that stays in the processor's cache.
    mark = np.zeros(min(_BLOCK, int(wanted[-1] - wanted[0]) + 1), np.bool_)
    bounds = np.arange(int(wanted[0]), int(wanted[-1]) + 1 + _BLOCK, _BLOCK)
    bounds[-1] = min(int(bounds[-1]), int(wanted[-1]) + 1)
    cuts = zip(
        pairwise(np.searchsorted(places, bounds).tolist()),
        pairwise(np.searchsorted(wanted, bounds).tolist()),
        bounds.tolist(),
        strict=False,
    )
    for (a, b), (c, d), base in cuts:
        some = places[a:b] - base
        mark[some] = True
        mark.take(wanted[c:d] - base, out=found[c:d], mode="clip")
        mark[:] = False
    return found


def _near(terms: Sequence[int], places: _Places, slop: int) -> Longs:
    """Return where stretches begin that hold all terms and at most ``slop`` others."""
    lists = sorted((docs for docs, _ in places.held.values()), key=len)
    within = lists[0]
    for docs in lists[1:]:
        within = docs[places.common(docs, within)]
    standing = {term: places.of(term, within) for term in places.held}
    starts = np.concatenate(list(standing.values()))
    starts.sort(kind="stable")
    last = starts + (len(terms) + slop - 1)
    for term, needed in Counter(terms).items():
        have = standing[term]
        # The stretch must reach to the last of the next ``needed`` of this term.
        at = np.searchsorted(have, starts) + needed - 1
        reach = np.append(have, np.full(needed, np.iinfo(np.int64).max))[at]
        kept = reach <= last
        starts, last = starts[kept], last[kept]
    return starts


def _as_written(  # noqa: PLR0917
    segment: SegmentReader,
    tokens: Ints,
    begin: Longs,
    end: Longs,
    written: Sequence[str],
    slop: int,
) -> Mask:
    """Tell for which places the very words stand there, as written.

    ``begin`` are the places as numbers of ``tokens``, ``end`` those after the last word
    of each one's document.
    """
    kept = np.ones(len(begin), np.bool_)
    numbers = [written_number(segment, word) for word in written]
    if min(numbers) < 0:
        return ~kept
    if not slop:
        for i, number in enumerate(numbers):
            kept &= tokens[np.minimum(begin + i, len(tokens) - 1)] == number
        return kept
    for number, needed in Counter(numbers).items():
        have = np.zeros(len(begin), np.int64)
        for i in range(len(written) + slop):
            inside = begin + i < end
            at = np.minimum(begin + i, len(tokens) - 1)
            have += inside & (tokens[at] == number)
        kept &= have >= needed
    return kept
