"""Terms of the whole index: their documents, counts and scores, as arrays."""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal, NamedTuple

import numpy as np

from archive.search.analysis import WRITTEN as WRITTEN_FORMS
from archive.search.analysis import query_folded
from archive.search.engines.whoosh.arrays import NONE, AnyInts, Floats, Ints, Mask
from archive.search.engines.whoosh.lists import Lists
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.textfields import K1

Kind = Literal["stems", "written"]
STEMS: Kind = "stems"
WRITTEN: Kind = "written"

_NO_COUNTS: Floats = np.zeros(0, np.float32)


def written_number(segment: SegmentReader, word: str) -> int:
    """Return the number of a word as written in a segment, -1 when it is not there."""
    folded = query_folded(word)
    if len(folded) != 1:
        return -1
    form = segment.folded.find(folded[0].encode("utf-8", "surrogatepass"))
    if form < 0:
        return -1
    wanted = WRITTEN_FORMS[word].encode("utf-8", "surrogatepass")
    for number in range(int(segment.forms[form]), int(segment.forms[form + 1])):
        if segment.written[number] == wanted:
            return number
    return -1


class Standing(NamedTuple):
    """A term in a segment: its number there, and what is added to its documents."""

    segment: SegmentReader
    number: int
    base: int


def standing(snapshot: Snapshot, word: str, kind: Kind) -> list[Standing]:
    """Return the segments whose lexicons have a term, in order."""
    utf8 = word.encode("utf-8", "surrogatepass")
    found: list[Standing] = []
    for segment, base in zip(snapshot.segments, snapshot.bases, strict=False):
        if kind == STEMS:
            number = segment.stems.find(utf8)
        else:
            number = written_number(segment, word)
        if number >= 0:
            found.append(Standing(segment, number, base))
    return found


def frequency(places: Sequence[Standing], name: str) -> int:
    """Return how many documents, deleted ones included, hold a stem in a field."""
    return sum(segment.places[name].frequency(n) for segment, n, _ in places)


def _term(
    snapshot: Snapshot, places: Sequence[Standing], fields: Sequence[str], kind: Kind
) -> tuple[Ints, Floats]:
    """Return the documents that hold a term, and what it counts in the fields."""
    held: list[tuple[Lists, AnyInts, int]] = []
    for segment, number, base in places:
        lists = segment.lists if kind == STEMS else segment.written_lists
        held.append((lists, lists.of(number, number + 1, fields), base))
    docs: list[Ints] = []
    weighed: list[Floats] = []
    for _, group in groupby(held, lambda part: part[0].layout):
        (lists, *_), numbers, bases = zip(*group, strict=True)
        joined = numbers[0] if len(numbers) == 1 else np.concatenate(numbers)
        found = lists.docs(joined)
        if any(bases):
            found += np.array(bases, np.int32).repeat(list(map(len, numbers)))
        docs.append(found)
        weighed.append(_in_fields(snapshot, lists, joined, found, fields))
    if len(docs) == 1:
        return docs[0], weighed[0]
    if not docs:
        return NONE, _NO_COUNTS
    return np.concatenate(docs), np.concatenate(weighed)


def _in_fields(
    snapshot: Snapshot,
    lists: Lists,
    numbers: AnyInts,
    docs: Ints,
    fields: Sequence[str],
) -> Floats:
    """Return what a term counts in the documents of a list."""
    *few, most = fields
    weighed = _weighed(snapshot, most, docs, lists.counts(numbers, most))
    for name in few:
        # Few of the documents hold a word in their title.
        at = lists.holding(numbers, name).nonzero()[0]
        if len(at):
            counts = lists.counts(numbers.take(at), name)
            weighed[at] += _weighed(snapshot, name, docs.take(at), counts)
    return weighed


def scored_term(
    snapshot: Snapshot,
    fields: Sequence[str],
    words: Sequence[tuple[str, Mask | None]],
    kind: Kind,
) -> tuple[Ints, Floats]:
    """Return the documents that hold a term in any of the fields, and its BM25F.

    ``words`` are the terms that count as this one, each with the documents in which it
    does; None for all.
    """
    parts = [
        _inside(*_term(snapshot, standing(snapshot, w, kind), fields, kind), inside)
        for w, inside in words
    ]
    # The longest first: the others are put among its documents.
    parts.sort(key=lambda part: -len(part[0]))
    docs, weighed = parts[0]
    for part in parts[1:]:
        docs, weighed = together(docs, weighed, *part)
    return docs, _saturated(snapshot, weighed, len(docs))


def together(
    docs: Ints, weighed: Floats, others: Ints, added: Floats
) -> tuple[Ints, Floats]:
    """Add the weights of other documents; both lists are in order."""
    at = docs.searchsorted(others)
    inside = docs.take(at, mode="clip") == others
    # No document is twice among the others, so no sum is lost.
    weighed[at[inside]] += added[inside]
    new = np.flatnonzero(~inside)
    if not len(new):
        return docs, weighed
    # Where the new ones stand among all, and where those of before.
    places = at[new] + np.arange(len(new))
    before = np.ones(len(docs) + len(new), np.bool_)
    before[places] = False
    every, sums = np.empty(len(before), np.int32), np.empty(len(before), np.float32)
    every[places], sums[places] = others[new], added[new]
    every[before], sums[before] = docs, weighed
    return every, sums


def _inside(docs: Ints, weighed: Floats, inside: Mask | None) -> tuple[Ints, Floats]:
    if inside is None:
        return docs, weighed
    kept = inside[docs]
    return docs[kept], weighed[kept]


def scores(
    snapshot: Snapshot, name: str, docs: Ints, counts: AnyInts, frequency: int
) -> Floats:
    """Return BM25F for documents and counts of a term in one field alone.

    Args:
        snapshot: The index.
        name: The text field.
        docs: Documents that hold the term.
        counts: How often each does.
        frequency: How many documents hold it in all.
    """
    return _saturated(snapshot, _weighed(snapshot, name, docs, counts), frequency)


def _weighed(snapshot: Snapshot, name: str, docs: Ints, counts: AnyInts) -> Floats:
    weighed: Floats = snapshot.length_weights[name].take(docs)
    weighed *= counts.astype(np.float32)
    return weighed


def _saturated(snapshot: Snapshot, weighed: Floats, frequency: int) -> Floats:
    factor = np.float32(snapshot.idf(frequency) * (K1 + 1))
    result: Floats = weighed * factor
    result /= weighed + np.float32(K1)
    return result
