"""The same query for plain Whoosh: what our reading is held to.

Plain Whoosh answers here through its own readers, matchers and scorers; only the
weighting model is ours. Property tests and ``dateline verify`` compare the two.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from whoosh import query as q
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from archive.bylines import authors_of
from archive.search.analysis import fold, query_folded, query_written
from archive.search.answer import name_key
from archive.search.authors import asked_words, author_words, hold_words
from archive.search.engines.whoosh.layout import INDEX_NAME
from archive.search.engines.whoosh.matching import EXPANDED_SCORE
from archive.search.engines.whoosh.textfields import TEXT_FIELDS, WORDS_OF
from archive.search.engines.whoosh.weighting import (
    InFields,
    InLanguages,
    OwnBM25F,
)
from archive.search.languages import Reading, readings, stemmer_of
from archive.search.paths import Wanted, path_key, wanted
from archive.search.spelling import within
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    FromSource,
    Fuzzy,
    HasId,
    InLanguage,
    InPath,
    InPlace,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)


class NotPlainError(Exception):
    """Plain Whoosh has no such query.

    It has none for words near each other in any order, nor for phrases as written.
    """


class PlainWhoosh:
    """An index as a bare Whoosh opens it."""

    def __init__(self, folder: Path) -> None:
        self._index = FileIndex(FileStorage(str(folder)), indexname=INDEX_NAME)
        self._searcher = self._index.searcher(weighting=OwnBM25F())

    def search(
        self, tree: Node, place_ids: Callable[[str], Sequence[str]]
    ) -> dict[str, float]:
        """Return the score of each match by id.

        Raises:
            NotPlainError: The query has no plain form.
        """
        compiled = self._node(tree, place_ids)
        results = self._searcher.search(compiled, limit=None)
        return {hit["id"]: float(hit.score) for hit in results}

    def close(self) -> None:
        """Close the files."""
        self._searcher.close()

    def _node(self, node: Node, place_ids: Callable[[str], Sequence[str]]) -> Any:
        match node:
            case And(children):
                return q.And([self._node(child, place_ids) for child in children])
            case Or(children):
                return q.Or([self._node(child, place_ids) for child in children])
            case Not(child):
                # Whoosh's own Not adds a score of 1 where it stands alone.
                without = q.Not(self._node(child, place_ids))
                return _unscored(q.And([q.Every(), without]))
            case Everything():
                return _unscored(q.Every())
            case InPlace(text):
                return _any_term("places", place_ids(text))
            case HasId(text):
                return _unscored(q.Term("id", text.lower()))
            case FromSource(text):
                return self._source(text)
            case ByAuthor(text):
                return self._author(text)
            case InPath(text, pattern):
                return self._path(wanted(text, pattern=pattern))
            case InLanguage(code):
                names = {"", *self._terms("language")}
                key = code.casefold()
                return _of_languages(sorted(n for n in names if n.casefold() == key))
            case Days():
                return self._days(node)
        return self._words(node)

    def _source(self, text: str) -> Any:
        key = name_key(text)
        if not key:
            return _unscored(q.And([q.Every(), q.Not(q.Every("source"))]))
        names = [name for name in self._terms("source") if name_key(name) == key]
        return _any_term("source", names)

    def _author(self, text: str) -> Any:
        asked = asked_words(text)
        fields = [
            field
            for field in self._terms("author")
            if hold_words(asked, map(author_words, authors_of(field)))
        ]
        return _any_term("author", fields)

    def _path(self, asked: Wanted) -> Any:
        if not asked.names:
            return _unscored(q.Every())
        paths = [path for path in self._terms("path") if asked.holds(path_key(path))]
        return _any_term("path", paths)

    def _days(self, node: Days) -> Any:
        low, high = (day.toordinal() for day in (node.range.first, node.range.last))
        if node.clock is Clock.PUBLISHED:
            return _unscored(
                q.And(
                    [
                        q.NumericRange("first_day", None, high),
                        q.NumericRange("last_day", low, None),
                    ]
                )
            )
        spans = []
        for term in self._terms("mentions"):
            first, last = map(int, term.split("-"))
            if first <= high and last >= low:
                spans.append(term)
        return _any_term("mentions", spans)

    def _words(self, leaf: Node) -> Any:
        assert isinstance(leaf, Word | Phrase | Prefix | Fuzzy)
        fields = (leaf.field,) if leaf.field else TEXT_FIELDS
        if isinstance(leaf, Prefix | Fuzzy):
            return self._expanded(leaf, fields)
        if isinstance(leaf, Phrase) and leaf.slop:
            raise NotPlainError
        if leaf.exact:
            words = query_written(leaf.text)
            if len(words) > 1:
                raise NotPlainError
            return _in_fields([WORDS_OF[name] for name in fields], list(words))
        return self._in_languages(fields, leaf.text)

    def _in_languages(self, fields: Sequence[str], text: str) -> Any:
        languages = ["", *self._terms("language")]
        found = readings(text, sorted(set(map(stemmer_of, languages))))
        if len(found) < 2:
            return _in_fields(fields, list(found[0].terms) if found else [])

        def of(reading: Reading) -> list[str]:
            wanted = reading.stemmers or ()
            return [name for name in languages if stemmer_of(name) in wanted]

        if len(found[0].terms) == 1:
            words = tuple((r.terms[0], tuple(of(r))) for r in found)
            return InLanguages(tuple(fields), words)
        return q.Or(
            [
                q.Require(
                    q.Phrase(field, list(reading.terms)), _of_languages(of(reading))
                )
                for reading in found
                for field in fields
            ]
        )

    def _expanded(self, leaf: Prefix | Fuzzy, fields: Sequence[str]) -> Any:
        (folded,) = query_folded(leaf.text)

        def wanted(word: str) -> bool:
            if isinstance(leaf, Prefix):
                return word.startswith(folded)
            return within(word, folded, leaf.distance)

        parts = [
            q.Term(WORDS_OF[field], word)
            for field in fields
            for word in self._terms(WORDS_OF[field])
            if wanted(fold(word))
        ]
        return q.ConstantScoreQuery(q.Or(parts), EXPANDED_SCORE) if parts else _NULL

    def _terms(self, field: str) -> Iterator[str]:
        for term in self._searcher.reader().lexicon(field):
            yield term.decode("utf-8")


_NULL = q.NullQuery


def _in_fields(fields: Sequence[str], words: list[str]) -> Any:
    if not words:
        return _NULL
    if len(words) > 1:
        return q.Or([q.Phrase(field, words) for field in fields])
    if len(fields) > 1:
        return InFields(fields[0], fields[1], words[0])
    return q.Term(fields[0], words[0])


def _of_languages(names: Sequence[str]) -> Any:
    if not names:
        return _NULL
    parts = [q.Term("language", name) for name in names if name]
    if "" in names:
        parts.append(q.And([q.Every(), q.Not(q.Every("language"))]))
    return _unscored(q.Or(parts))


def _any_term(field: str, terms: Sequence[str]) -> Any:
    return _unscored(q.Or([q.Term(field, term) for term in terms])) if terms else _NULL


def _unscored(query: Any) -> Any:
    # Whoosh takes a constant score of 0 for none given, and makes it 1.
    return q.ConstantScoreQuery(query, 1e-12)
