"""Completion of the end of a query: a word, source, author, folder, place or other."""

import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Sequence

from archive.search import authors
from archive.search.engine import SearchEngine
from archive.search.grammar import parse, render
from archive.search.language_names import language_name
from archive.search.query import Query
from archive.search.results import Facets, SourceBucket
from archive.search.tree import ByAuthor, FromSource, InLanguage, InPath, InPlace

#: Sources offered beside the words of a plain beginning; more would drown the words.
_SOURCES_BESIDE = 3
#: A plain beginning shorter than this says nothing of a source.
_LEAST_LETTERS = 2
#: What is longer is not the name of an author.
_LONGEST_NAME = 200
#: Places of the archive in which others of one name are looked for.
_PLACES_LOOKED_AT = 50

_FIELD = re.compile(
    r"(?<![^\s(-])(source|author|by|byline|path|place|lang|language):"
    r'(?:"([^"]*)|([^\s"]*))\Z',
    re.IGNORECASE,
)
_LAST = re.compile(r'(?<![^\s(-])[^\s(":-][^\s(":]*\Z')
_WORD = re.compile(r"\w+")

#: What to write instead, and in how many reports it stands.
Completion = tuple[str, int]


class Sources:
    """Sources, authors and languages of an archive, asked once for every generation."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._known: tuple[str, Facets | None] = ("", None)

    def named(self, text: str, limit: int) -> list[SourceBucket]:
        """Return sources of which a word begins so, whatever its case and accents."""
        start = _folded(text)
        every = self._facets().sources
        found = (s for s in every if s.name and _begins(_folded(s.name), start))
        return sorted(found, key=lambda s: (-s.count, s.name))[:limit]

    def authors(self, text: str, limit: int) -> list[SourceBucket]:
        """Return authors of whose name a word begins so, each with all that are found.

        Those are the reports by all whose names have the words of this one.
        """
        start, facets = _folded(text), self._facets()
        named = (a for a in facets.authors if _begins(_folded(a.name), start))
        found = [a.name for a in named if author_words(a.name)][:limit]
        every = [(authors.author_words(a.name), a.count) for a in facets.authors]
        counted = []
        for name in found:
            words = authors.author_words(name)
            counts = [count for has, count in every if words <= has]
            # A report may be by two of them.
            asked = facets.authors_cut or len(counts) > 1
            total = self._found(author_words(name)) if asked else sum(counts)
            counted.append(SourceBucket(name, total))
        return sorted(counted, key=lambda a: (-a.count, a.name))

    def _found(self, text: str) -> int:
        return self._engine.search(Query(text=text, per_page=1)).total

    def languages(self, text: str, limit: int) -> list[SourceBucket]:
        """Return languages whose code or English name begins so."""
        start = _folded(text)
        every = self._facets().languages
        found = (
            s
            for s in every
            if s.name
            and (
                s.name.startswith(start)
                or _begins(_folded(language_name(s.name)), start)
            )
        )
        return sorted(found, key=lambda s: (-s.count, s.name))[:limit]

    def _facets(self) -> Facets:
        generation = self._engine.generation()
        with self._lock:
            known, facets = self._known
            if facets is None or known != generation:
                facets = self._engine.search(Query(per_page=1)).facets
                self._known = (generation, facets)
            return facets


def completions(
    text: str, limit: int, engine: SearchEngine, sources: Sources
) -> list[Completion]:
    """Return what the query ``text`` may go on to be, at most ``limit``."""
    if end := _FIELD.search(text):
        value = end[2] or end[3] or ""
        if end[1].lower() == "source":
            found = _written(sources.named(value, limit))
        elif end[1].lower() in ("author", "by", "byline"):
            named = sources.authors(value, limit)
            found = [(author_words(a.name), a.count) for a in named]
        elif end[1].lower() == "path":
            found = _paths(value, limit, engine)
        elif end[1].lower() != "place":
            languages = sources.languages(value, limit)
            found = [(render(InLanguage(b.name)), b.count) for b in languages]
        else:
            found = _places(value, limit, engine)
    elif end := _LAST.search(text):
        found = _words(end[0], limit, engine, sources)
    else:
        return []
    return [(text[: end.start()] + written, count) for written, count in found]


def _paths(value: str, limit: int, engine: SearchEngine) -> list[Completion]:
    """Return the paths of folders that go on so, of as many names as are typed."""
    typed, first = value.count("/") + 1, value.startswith("/")
    found: dict[str, int] = {}
    for bucket in engine.folders(value, limit):
        names = bucket.path.split("/")
        path = "/".join(["", *names] if first else names[-typed:])
        words = _asking(InPath(path))
        if words and words not in found:
            asked = Query(paths=(path,), per_page=1)
            found[words] = engine.search(asked).total
    return list(found.items())


def _places(value: str, limit: int, engine: SearchEngine) -> list[Completion]:
    """Return the names of places that begin so, each once.

    A search for a name that several places bear finds what names any of them, so that
    is what is counted.
    """
    buckets = engine.places(value, max(limit, _PLACES_LOOKED_AT))
    bearers: Counter[str] = Counter()
    for bucket in buckets:
        bearers.update({_folded(n) for n in (bucket.place.name, *bucket.place.names)})
    counts: dict[str, int] = {}
    for bucket in buckets:
        name = bucket.place.name
        if name in counts:
            continue
        if len(counts) == limit:
            break
        alone = bearers[_folded(name)] == 1
        asked = Query(places=(name,), per_page=1)
        counts[name] = bucket.count if alone else engine.search(asked).total
    return [(render(InPlace(name)), count) for name, count in counts.items()]


def _words(
    start: str, limit: int, engine: SearchEngine, sources: Sources
) -> list[Completion]:
    beside: Sequence[SourceBucket] = ()
    if len(start) >= _LEAST_LETTERS:
        beside = sources.named(start, min(_SOURCES_BESIDE, limit - 1))
    words = list(engine.words(start, limit - len(beside)))
    return words + _written(beside)


def _written(sources: Sequence[SourceBucket]) -> list[Completion]:
    written = ((source_words(source.name), source.count) for source in sources)
    return [(words, count) for words, count in written if words]


def source_words(name: str) -> str:
    """Return the words of a query that ask for a source.

    They are empty where none can, because the name has quotation marks in it.
    """
    return _asking(FromSource(name))


def author_words(name: str) -> str:
    """Return the words of a query that ask for an author; empty where none can."""
    plain = " ".join(name.split())
    return _asking(ByAuthor(plain)) if len(plain) <= _LONGEST_NAME else ""


def _asking(node: FromSource | ByAuthor | InPath) -> str:
    words = render(node)
    if node.text.replace(" ", "").isalnum() or parse(words).tree == node:
        return words
    return ""


def _begins(name: str, start: str) -> bool:
    return name.startswith(start) or any(
        name.startswith(start, word.start()) for word in _WORD.finditer(name)
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()
