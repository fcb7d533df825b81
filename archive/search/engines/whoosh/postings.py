"""Terms of the whole index: their documents, counts and scores, as arrays."""

from collections.abc import Iterator
from typing import Literal

import numpy as np

from archive.search.analysis import WRITTEN as WRITTEN_FORMS
from archive.search.analysis import query_folded
from archive.search.engines.whoosh.arrays import NONE, Floats, Ints
from archive.search.engines.whoosh.schema import K1, WEIGHTS
from archive.search.engines.whoosh.segment import FieldTerms, SegmentReader
from archive.search.engines.whoosh.snapshot import Snapshot

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


def _numbers(
    snapshot: Snapshot, name: str, word: str, kind: Kind
) -> Iterator[tuple[FieldTerms, int, int]]:
    """Yield each segment's postings that hold the term: them, its number, the base."""
    utf8 = word.encode("utf-8", "surrogatepass")
    for segment, base in zip(snapshot.segments, snapshot.bases, strict=False):
        if kind == STEMS:
            number, terms = segment.stems.find(utf8), segment.terms[name]
        else:
            number, terms = written_number(segment, word), segment.words[name]
        if number >= 0:
            yield terms, number, base


def frequency(snapshot: Snapshot, name: str, stem: str) -> int:
    """Return how many documents, deleted ones included, hold a stem in a field."""
    found = _numbers(snapshot, name, stem, STEMS)
    return sum(terms.frequency(number) for terms, number, _ in found)


def term(snapshot: Snapshot, name: str, word: str, kind: Kind) -> tuple[Ints, Floats]:
    """Return the documents that hold a term in a field, and how often each does."""
    docs: list[Ints] = []
    counts: list[Floats] = []
    for terms, number, base in _numbers(snapshot, name, word, kind):
        found = terms.docs(number, number + 1)
        docs.append(found + np.int32(base) if base else found)
        counts.append(terms.counts(number, number + 1).astype(np.float32))
    if not docs:
        return NONE, _NO_COUNTS
    if len(docs) == 1:
        return docs[0], counts[0]
    return np.concatenate(docs), np.concatenate(counts)


def scores(
    snapshot: Snapshot, name: str, docs: Ints, counts: Floats, frequency: int
) -> Floats:
    """Return BM25 times the field's weight, for documents and counts of a term.

    Args:
        snapshot: The index.
        name: The text field.
        docs: Documents that hold the term.
        counts: How often each does.
        frequency: How many documents hold it in all.
    """
    factor = WEIGHTS[name].weight * snapshot.idf(frequency) * (K1 + 1)
    norm = snapshot.length_norms[name][docs]
    norm += counts
    result: Floats = np.divide(counts, norm, out=norm)
    result *= np.float32(factor)
    return result
