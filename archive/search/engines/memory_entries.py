"""Documents as the memory engine keeps them, and names and counts over some of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.datespan import DaySpan
from archive.model import Document
from archive.search import answer
from archive.search.analysis import pieces
from archive.search.authors import author_words, by_spelling, names_by_key
from archive.search.folders import folder_facet, folder_order
from archive.search.languages import stemmer_of, terms_by
from archive.search.paths import path_key, spots, upwards, wanted
from archive.search.query import Dated
from archive.search.results import FolderFacet, SourceBucket
from archive.search.tree import Clock


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its words, in the forms of ``analysis``, and what it is found by.

    ``terms`` gives the term of a piece in the document's language. ``named`` are the
    places it names, ``nodes`` these and all above them; ``authors`` are their names by
    their keys (``authors.names_by_key``), ``author_words`` the words of each name.
    ``folders`` are those that it lies in, as written, by their keys; ``paths`` the keys
    of these and of its files.
    """

    document: Document
    title: tuple[str, ...]
    text: tuple[str, ...]
    terms: Mapping[str, str]
    dated: tuple[DaySpan, ...]
    spoken: tuple[DaySpan, ...]
    named: frozenset[str]
    nodes: frozenset[str]
    source_key: str
    authors: Mapping[str, str]
    author_words: tuple[frozenset[str], ...]
    folders: Mapping[str, str]
    paths: frozenset[str]
    language: str

    def days(self, clock: Clock) -> tuple[DaySpan, ...]:
        """Return the days of the document by one clock; none when undated by it."""
        return self.spoken if clock is Clock.MENTIONED else self.dated

    @property
    def known(self) -> Dated | None:
        """How the date of the document is known; None when it has none."""
        claim = self.document.date
        if claim is None:
            return None
        return Dated.STATED if claim.provenance.stated else Dated.INFERRED

    def words(self) -> Iterable[str]:
        """Return the pieces of title and text."""
        return (*self.title, *self.text)


def enter(document: Document) -> Entry:
    """Read a document's words."""
    lies = spots(document.files)
    folders = sorted({way for spot in lies for way in upwards(spot.folder)})
    files = {"/".join(filter(None, spot)) for spot in lies}
    return Entry(
        document,
        tuple(pieces(document.title)),
        tuple(pieces(document.text)),
        terms_by(stemmer_of(document.language)),
        (document.date.value.span,) if document.date else (),
        document.mentioned_days(),
        frozenset(mention.place_id for mention in document.places),
        document.place_nodes(),
        answer.name_key(document.source),
        names_by_key(document.author),
        tuple(map(author_words, names_by_key(document.author).values())),
        {path_key(folder): folder for folder in reversed(folders)},
        frozenset(map(path_key, (*folders, *files))) - {""},
        document.language.casefold(),
    )


def source_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the name to show for each key of a source: its first spelling."""
    found = {(e.document.source.strip(), e.source_key) for e in entries}
    return {key: name for name, key in sorted(found, reverse=True)}


def author_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the name to show for each key of an author: its best spelling."""
    found = {(name, key) for e in entries for key, name in e.authors.items()}
    ordered = sorted(found, key=lambda pair: by_spelling(pair[0]), reverse=True)
    return {key: name for name, key in ordered}


def folder_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the path to show for each key of a folder: its first spelling."""
    names: dict[str, str] = {}
    for entry in entries:
        for key, name in entry.folders.items():
            names[key] = min(name, names.get(key, name))
    return dict(sorted(names.items(), key=lambda pair: folder_order(pair[0])))


def source_buckets(
    every: Sequence[Entry], found: Iterable[Entry]
) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return how many of the matches each source has, and whether some are left out."""
    names, counts = source_names(every), Counter(e.source_key for e in found)
    return answer.name_buckets((names[key], n) for key, n in counts.items())


def author_buckets(
    every: Sequence[Entry], found: Iterable[Entry]
) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return how many of the matches each author has, and whether some are left out."""
    names, counts = author_names(every), Counter(k for e in found for k in e.authors)
    return answer.name_buckets((names[key], n) for key, n in counts.items())


def folder_level(
    paths: Iterable[str], every: Sequence[Entry], found: Sequence[Entry]
) -> FolderFacet:
    """Return the level of folders at which matches of ``paths`` part."""
    names = folder_names(every)
    asked = [wanted(path) for path in paths]
    return folder_facet(
        Counter(key for entry in found for key in entry.folders),
        len(found),
        [key for key in names if any(each.ends(key) for each in asked)],
        names.__getitem__,
        lambda folder: all(folder in entry.folders for entry in every),
    )


def lies_in(entry: Entry, path: str, pattern: bool = False) -> bool:
    """Tell whether a report lies in a folder or file."""
    asked = wanted(path, pattern=pattern)
    return not asked.names or any(map(asked.ends, entry.paths))
