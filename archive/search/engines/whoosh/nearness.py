"""Phrases, and words near each other, by positions."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from archive.search.engines.whoosh.arrays import (
    NONE,
    AnyInts,
    Ints,
    Longs,
    Mask,
    spread,
)
from archive.search.engines.whoosh.lists import Places
from archive.search.engines.whoosh.postings import written_number
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.textfields import TEXT_FIELDS

#: How many places are looked at together.
_BLOCK = 1 << 20
#: Of a term in up to so many times as many documents as wanted, all are taken along.
_TAKEN = 4
#: Of a list up to so many times as long as what is wanted of it, all is laid out.
_DENSE = 16


def phrase(
    segment: SegmentReader,
    name: str,
    terms: Sequence[int],
    slop: int,
    written: Sequence[str] | None = None,
) -> tuple[Ints, dict[int, AnyInts]]:
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
    places = segment.places[name]
    if not all(map(places.frequency, terms)):
        return NONE, {}
    if not slop:
        return _exact(segment, name, terms, written)
    field = _Field(segment, name, len(terms) + slop)
    starts = _near(terms, field, slop)
    if written is not None and len(starts):
        starts = starts[_as_written(field, starts, written, slop)]
    if not len(starts):
        return NONE, {}
    found = _distinct(field.documents(starts)).astype(np.int32)
    return found, {term: _counts(segment, name, term, found) for term in set(terms)}


def _exact(
    segment: SegmentReader,
    name: str,
    terms: Sequence[int],
    written: Sequence[str] | None,
) -> tuple[Ints, dict[int, AnyInts]]:
    """Return what ``phrase`` does of words side by side."""
    places = segment.places[name]
    first, at = _side_by_side(terms, places)
    if written is not None and len(at):
        starts = places.of(terms[first])[at] - first
        at = at[_as_written(_Field(segment, name, 1), starts, written, 0)]
    if not len(at):
        return NONE, {}
    # Which document each occurrence is in follows from how often each holds the term.
    numbers = segment.lists.of(terms[first], terms[first] + 1, TEXT_FIELDS)
    each = segment.lists.counts(numbers, name)
    of = np.arange(len(numbers), dtype=np.int32).repeat(each)
    holding = _distinct(of.take(at))
    found = segment.lists.docs(numbers.take(holding))
    counts = {terms[first]: each.take(holding)}
    for term in terms:
        if term not in counts:
            counts[term] = _counts(segment, name, term, found)
    return found, counts


def _counts(segment: SegmentReader, name: str, term: int, docs: Ints) -> AnyInts:
    """Return how often some of the documents that hold a term in a field do."""
    lists = segment.lists
    numbers = lists.of(term, term + 1, TEXT_FIELDS)
    holding = lists.docs(numbers)
    if _DENSE * len(docs) < len(holding):
        found = numbers.take(holding.searchsorted(docs))
    else:
        of_doc = np.zeros(segment.documents, numbers.dtype)
        of_doc[holding] = numbers
        found = of_doc.take(docs)
    return lists.counts(found, name)


class _Field:
    """A field of a segment, its places so far apart between documents as is wanted.

    ``gap`` numbers are left out after each document, which no match spans.
    """

    def __init__(self, segment: SegmentReader, name: str, gap: int) -> None:
        self.segment = segment
        self.name = name
        self._of = segment.places[name]
        self._starts = segment.token_starts[name]
        self._gap = gap

    @cached_property
    def _bases(self) -> Longs:
        bases = self._of.bases
        return bases + np.arange(len(bases)) * (self._gap - 1)

    def held(self, term: int) -> tuple[Ints, AnyInts]:
        """Return the documents that hold a term, and how often each does."""
        lists = self.segment.lists
        numbers = lists.of(term, term + 1, (self.name,))
        return lists.docs(numbers), lists.counts(numbers, self.name)

    def among(self, term: int, held: tuple[Ints, AnyInts], within: Ints) -> AnyInts:
        """Return the places of a term, in order: those in some documents, or all."""
        (docs, counts), places = held, self._of.of(term)
        if len(docs) > _TAKEN * len(within):
            at = self.common(docs, within)
            ends = np.cumsum(counts, dtype=np.int64)
            docs, counts = docs[at], counts[at]
            places = places[spread(ends[at] - counts, counts)]
        apart = docs.astype(places.dtype) * (self._gap - 1)
        return places + apart.repeat(counts)

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

    def documents(self, places: AnyInts) -> Longs:
        """Return the document of each place."""
        docs: Longs = self._bases.searchsorted(places, side="right") - 1
        return docs

    def stretch(self, places: AnyInts) -> tuple[Longs, Longs]:
        """Return the number of the word at each place, and where its document ends.

        These are the numbers of words in ``SegmentReader.tokens``.
        """
        docs = self.documents(places)
        return places - self._gap * docs, self._starts[docs + 1]


def _distinct(values: AnyInts) -> AnyInts:
    """Return values that are in order, each once."""
    new = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return values[new]


def _side_by_side(terms: Sequence[int], places: Places) -> tuple[int, Longs]:
    """Return which of the terms is the rarest, and its occurrences in a phrase."""
    order = sorted(range(len(terms)), key=lambda i: places.occurrences(terms[i]))
    first, *others = order
    rarest = terms[first]
    beside = [i for i in others if abs(i - first) == 1 and places.tell(terms[i])]
    kept: Mask | None = None
    for i in beside:
        found = places.beside(rarest, terms[i], after=i > first)
        kept = found if kept is None else kept & found
    at = np.arange(places.occurrences(rarest)) if kept is None else kept.nonzero()[0]
    others = [i for i in others if i not in beside]
    if others and len(at):
        starts = places.of(rarest).take(at) - first
        before = int(starts.searchsorted(0))
        starts, at = starts[before:], at[before:]
        for i in others:
            wanted = starts + i
            if places.tell(terms[i]):
                found = places.are(wanted, terms[i])
            else:
                found = _holds(places.of(terms[i]), wanted)
            starts, at = starts[found], at[found]
    return first, at


def _holds(places: AnyInts, wanted: AnyInts) -> Mask:
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


def _near(terms: Sequence[int], field: _Field, slop: int) -> AnyInts:
    """Return where stretches begin that hold all terms and at most ``slop`` others."""
    held = {term: field.held(term) for term in set(terms)}
    lists = sorted((docs for docs, _ in held.values()), key=len)
    within = lists[0]
    for docs in lists[1:]:
        within = docs[field.common(docs, within)]
    if not len(within):
        return NONE
    standing = {term: field.among(term, held[term], within) for term in held}
    # In order of place, each with which of the terms it is in its lowest bits.
    bits = len(standing).bit_length()
    wide = max(int(at[-1]) for at in standing.values()) >> (31 - bits)
    kind = np.int64 if wide else np.int32
    held_at: list[AnyInts] = [at.astype(kind) for at in standing.values()]
    keys = np.concatenate([(at << bits) | n for n, at in enumerate(held_at)])
    keys.sort(kind="stable")
    starts, of = keys >> bits, keys & ((1 << bits) - 1)
    last = starts + (len(terms) + slop - 1)
    found: Mask = np.ones(len(starts), np.bool_)
    needed = Counter(terms)
    for n, (term, have) in enumerate(standing.items()):
        # The stretch must reach to the last of the next that are needed of this term.
        here = of == n
        at = here.cumsum(dtype=np.int32) - here + (needed[term] - 1)
        beyond = np.full(needed[term], np.iinfo(kind).max, kind)
        found &= np.concatenate((have, beyond), dtype=kind).take(at) <= last
    return starts[found]


def _as_written(
    field: _Field, starts: AnyInts, written: Sequence[str], slop: int
) -> Mask:
    """Tell at which places, where a match begins, the very words stand as written."""
    segment, tokens = field.segment, field.segment.tokens(field.name)
    begin, end = field.stretch(starts)
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
