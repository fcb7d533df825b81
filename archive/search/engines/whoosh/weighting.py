"""BM25F with our own idf for plain Whoosh; ``postings`` has the same on arrays.

A word counts ``weight * count / (1 - b + b * length / mean length)`` in each field
that it stands in (``schema.WEIGHTS``). The sum over the fields is saturated once, and
weighed by how rare the word is in all of them together. A word that has other terms in
other languages is one word: a document has it that has its term of the own language.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from whoosh.matching import ListMatcher, NullMatcher, UnionMatcher
from whoosh.query import Query, Term
from whoosh.scoring import WeightingModel, WeightLengthScorer, WeightScorer

from archive.search.engines.whoosh.textfields import K1, WEIGHTS, WORDS_OF, idf

_FIELD = {words: name for name, words in WORDS_OF.items()}


def weighed(field: str, count: float, length: float, mean: float) -> float:
    """Return what a word counts that stands ``count`` times in a field."""
    weight = WEIGHTS[_FIELD.get(field, field)]
    return weight.weight * count / (1 - weight.b + weight.b * length / mean)


def saturated(total: float) -> float:
    """Return what remains of a count: ever less is gained by ever more."""
    return total * (K1 + 1) / (total + K1)


class OwnBM25F(WeightingModel):  # type: ignore[misc]
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


class InLanguages(Query):  # type: ignore[misc]
    """A word that has several terms, each of which counts in some languages.

    It is scored as if its terms were one: a document holds at most one of them.
    """

    def __init__(
        self, fields: tuple[str, ...], words: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> None:
        """Take the fields to look in, and each term with names of languages."""
        self._fields = fields
        self._words = words

    def __eq__(self, other: object) -> bool:
        """Tell whether two queries ask for the same."""
        return isinstance(other, InLanguages) and self._key == other._key

    def __hash__(self) -> int:
        """Return a hash that goes with equality."""
        return hash(self._key)

    @property
    def _key(self) -> tuple[object, ...]:
        return (self._fields, self._words)

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002
        """Return what finds and scores the documents of a segment."""
        parent = searcher.get_parent()
        means = {f: parent.avg_field_length(f) or 1 for f in self._fields}
        leaves = [reader for reader, _ in parent.reader().leaf_readers()]
        frequency = sum(len(self._counts(reader)) for reader in leaves)
        rare = idf(parent.doc_count_all(), frequency)
        scores: dict[int, float] = {}
        reader = searcher.reader()
        for doc, counts in sorted(self._counts(reader).items()):
            if not reader.is_deleted(doc):
                total = sum(
                    weighed(f, n, searcher.doc_field_length(doc, f, 1), means[f])
                    for f, n in counts.items()
                )
                scores[doc] = rare * saturated(total)
        if not scores:
            return NullMatcher()
        return ListMatcher(list(scores), list(scores.values()))

    def estimate_size(self, ixreader: Any) -> int:
        """Return the most documents that may match."""
        return int(ixreader.doc_count_all())

    def normalize(self) -> "InLanguages":
        """Return the query as it is: it has no simpler form."""
        return self

    def _counts(self, reader: Any) -> dict[int, dict[str, float]]:
        """Return how often documents of a segment, deleted ones too, hold the word."""
        counts: dict[int, dict[str, float]] = {}
        for word, languages in self._words:
            inside = _docs_in(reader, languages)
            for field in self._fields:
                for doc, weight in _postings(reader, field, word):
                    if doc in inside:
                        counts.setdefault(doc, {})[field] = weight
        return counts


def _docs_in(reader: Any, languages: Sequence[str]) -> set[int]:
    """Return the documents of a segment in some languages; "" is of none."""
    found = {d for name in languages for d, _ in _postings(reader, "language", name)}
    if "" in languages:
        named: set[int] = set()
        for name in reader.lexicon("language"):
            named.update(doc for doc, _ in _postings(reader, "language", name))
        found.update(set(range(reader.doc_count_all())) - named)
    return found


def _postings(
    reader: Any, field: str, word: str | bytes
) -> Iterator[tuple[int, float]]:
    """Yield the documents, deleted ones included, that hold a term, and how often."""
    text = word if isinstance(word, bytes) else word.encode("utf-8")
    if not text or (field, text) not in reader:
        return
    matcher = reader._terms.matcher(field, text, reader.schema[field].format)  # noqa: SLF001
    while matcher.is_active():
        yield matcher.id(), matcher.weight()
        matcher.next()
