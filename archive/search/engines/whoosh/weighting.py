"""BM25F with the standard idf for plain Whoosh; ``postings`` has the same on arrays.

A word counts ``weight * count / (1 - b + b * length / mean length)`` in each field
that it stands in (``schema.WEIGHTS``). The sum over the fields is saturated once, and
weighed by how rare the word is in all of them together.
"""

import math
from typing import Any

from whoosh.matching import NullMatcher, UnionMatcher
from whoosh.query import Query, Term
from whoosh.scoring import WeightingModel, WeightLengthScorer, WeightScorer

from archive.search.engines.whoosh.schema import K1, WEIGHTS, WORDS_OF

_FIELD = {words: name for name, words in WORDS_OF.items()}


def idf(documents: int, frequency: int) -> float:
    """Return BM25's idf, which nears zero, and never passes it, for common words.

    Args:
        documents: How many documents the index holds, deleted ones included.
        frequency: How many of them hold the term.
    """
    return math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))


def weighed(field: str, count: float, length: float, mean: float) -> float:
    """Return what a word counts that stands ``count`` times in a field."""
    weight = WEIGHTS[_FIELD.get(field, field)]
    return weight.weight * count / (1 - weight.b + weight.b * length / mean)


def saturated(total: float) -> float:
    """Return what remains of a count: ever less is gained by ever more."""
    return total * (K1 + 1) / (total + K1)


class StandardBM25F(WeightingModel):  # type: ignore[misc]
    """The weighting of words that are looked for in one field."""

    def idf(self, searcher: Any, fieldname: str, text: bytes) -> float:
        """Return the idf of a term over the whole index."""
        parent = searcher.get_parent()
        return idf(parent.doc_count_all(), parent.doc_frequency(fieldname, text))

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> Any:  # noqa: ARG002
        """Return what scores the matches of a term."""
        if _FIELD.get(fieldname, fieldname) not in WEIGHTS:
            return WeightScorer.for_(searcher, fieldname, text)
        return _Scorer(searcher, fieldname, text)


class _Scorer(WeightLengthScorer):  # type: ignore[misc]
    def __init__(self, searcher: Any, fieldname: str, text: bytes) -> None:
        parent = searcher.get_parent()
        self._field = fieldname
        self._idf = parent.idf(fieldname, text)
        self._mean = parent.avg_field_length(fieldname) or 1
        self.setup(searcher, fieldname, text)

    def _score(self, weight: float, length: float) -> float:
        counted = weighed(self._field, weight, length, self._mean)
        return float(self._idf * saturated(counted))


class InFields(Query):  # type: ignore[misc]
    """A word looked for in two fields at once."""

    def __init__(self, first: str, second: str, word: str) -> None:
        self._fields = (first, second)
        self._word = word

    def __eq__(self, other: object) -> bool:
        """Tell whether two queries ask for the same."""
        return isinstance(other, InFields) and self._key == other._key

    def __hash__(self) -> int:
        """Return a hash that goes with equality."""
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, ...]:
        return (*self._fields, self._word)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return what finds and scores the documents of a segment."""
        matchers = [
            Term(field, self._word).matcher(searcher, context) for field in self._fields
        ]
        parent = searcher.get_parent()
        means = [parent.avg_field_length(field) or 1 for field in self._fields]
        rare = idf(parent.doc_count_all(), self._frequency(parent))
        return _InFieldsMatcher(searcher, self._fields, matchers, means, rare)

    def estimate_size(self, ixreader: Any) -> int:
        """Return the most documents that may match."""
        sizes = [Term(f, self._word).estimate_size(ixreader) for f in self._fields]
        return int(sum(sizes))

    def normalize(self) -> "InFields":
        """Return the query as it is: it has no simpler form."""
        return self

    def _frequency(self, parent: Any) -> int:
        """Return how many documents, deleted ones included, hold the word."""
        total = 0
        text = self._word.encode("utf-8")
        for reader, _ in parent.reader().leaf_readers():
            docs: set[int] = set()
            for field in self._fields:
                if (field, text) in reader:
                    format_ = reader.schema[field].format
                    found = reader._terms.matcher(field, text, format_)  # noqa: SLF001
                    docs.update(found.all_ids())
            total += len(docs)
        return total


class _InFieldsMatcher(UnionMatcher):  # type: ignore[misc]
    def __init__(
        self, searcher: Any, fields: Any, matchers: Any, means: Any, rare: float
    ) -> None:
        super().__init__(*matchers)
        self._searcher = searcher
        self._fields = fields
        self._means = means
        self._rare = rare

    def supports_block_quality(self) -> bool:
        return False

    def replace(self, minquality: float = 0) -> Any:  # noqa: ARG002
        # A field that is done would be dropped, and the score of the other taken.
        return self if self.is_active() else NullMatcher()

    def score(self) -> float:
        doc = self.id()
        total = 0.0
        pairs = zip((self.a, self.b), self._fields, self._means, strict=True)
        for matcher, field, mean in pairs:
            if matcher.is_active() and matcher.id() == doc:
                length = self._searcher.doc_field_length(doc, field, 1)
                total += weighed(field, matcher.weight(), length, mean)
        return self._rare * saturated(total)
