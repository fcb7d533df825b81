"""Tell whether a document matches a query, by looking at its words one by one."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from archive.model import Place
from archive.search import answer
from archive.search.analysis import FOLDED, WRITTEN, pieces, query_folded
from archive.search.authors import (
    asked_keys,
    asked_words,
    author_notes,
    hold_words,
)
from archive.search.engines.memory_entries import (
    Entry,
    author_names,
    folder_names,
    lies_in,
    source_names,
)
from archive.search.grammar import parse
from archive.search.paths import path_notes
from archive.search.query import Box, Query, Undated
from archive.search.sequences import near
from archive.search.spelling import within
from archive.search.tree import (
    And,
    ByAuthor,
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

_K1 = 1.2
_B = 0.75
_TITLE_WEIGHT = 3.0


def overlaps(span: tuple[date, date], first: date, last: date) -> bool:
    """Tell whether days share one with those from ``first`` to ``last``."""
    return span[0] <= last and first <= span[1]


class Vocabulary:
    """The folded words of documents, each with the number of documents it is in."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.counts: Counter[str] = Counter()
        for entry in entries:
            self.counts.update({FOLDED[piece] for piece in entry.words()})

    def beginning(self, prefix: str) -> list[tuple[str, int]]:
        """Return words that begin so, in most documents first, then by alphabet."""
        found = [(w, n) for w, n in self.counts.items() if w.startswith(prefix)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def like(self, word: str, edits: int) -> list[tuple[str, int]]:
        """Return words at most ``edits`` off, in most documents first."""
        found = [(w, n) for w, n in self.counts.items() if within(w, word, edits)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def nearest(self, word: str) -> str | None:
        """Return the word that a word not known here is a misspelling of, if any."""
        if word in self.counts or len(word) < 3 or not word.isalpha():
            return None
        for edits in (1, 2):
            if len(word) > 3 * edits - 1 and (found := self.like(word, edits)):
                return found[0][0]
        return None


class Matcher:
    """One query over one generation of documents."""

    def __init__(
        self,
        query: Query,
        entries: Sequence[Entry],
        places: Mapping[str, Place],
        place_ids: Callable[[str], Sequence[str]],
    ) -> None:
        self.query = query
        self.tree = parse(query.text).sought
        self.entries = entries
        self.words = Vocabulary(entries)
        self._lengths = [len(entry.title) + len(entry.text) for entry in entries]
        self.notes: dict[str, None] = {}
        self._places = places
        self._place_ids = place_ids
        self._nodes: dict[str, frozenset[str]] = {}
        self._expanded: dict[Node, frozenset[str]] = {}
        self._frequency: dict[Node, int] = {}
        self._wanted = answer.wanted_days(query)
        self._sources = set(map(answer.name_key, query.sources))
        self._authors = tuple(map(asked_keys, query.authors))
        self._languages = {language.casefold() for language in query.languages}
        for text in (*query.places, *query.places_not):
            self._resolve(text)
        for text in query.sources:
            self._note_source(text)
        for text in query.authors:
            self._note(*author_notes(text, author_names(entries)))
        for path in (*query.paths, *query.paths_not):
            self._note_path(InPath(path))
        for code in query.languages:
            self._note_language(code)
        self._prepare(self.tree)

    def matches(self, entry: Entry) -> bool:
        """Tell whether a document is a hit."""
        query = self.query
        if not self._dates(entry) or not self._node(self.tree, entry):
            return False
        if query.dated and entry.known is not query.dated:
            return False
        if query.places and not any(entry.nodes & self._nodes[p] for p in query.places):
            return False
        if any(entry.nodes & self._nodes[p] for p in query.places_not):
            return False
        if query.sources and entry.source_key not in self._sources:
            return False
        if query.authors and not any(a <= entry.authors.keys() for a in self._authors):
            return False
        if query.paths and not any(lies_in(entry, path) for path in query.paths):
            return False
        if any(lies_in(entry, path) for path in query.paths_not):
            return False
        if query.languages and entry.language not in self._languages:
            return False
        return query.box is None or self._in_box(query.box, entry.named)

    def score(self, entry: Entry) -> float:
        """Return the relevance of a document: BM25, words of the title weigh more."""
        return self._score(self.tree, entry)

    def likeness(self, one: Entry, other: Entry) -> tuple[float, float]:
        """Return how like another document is, and what it shares of the one's words.

        Rarer words weigh more. The longer the other is, the less like it is for what it
        shares (``answer.length_norm``).
        """
        own = {FOLDED[piece] for piece in one.words()}
        weights = {word: self._rarity(self.words.counts[word]) for word in sorted(own)}
        theirs = {FOLDED[piece] for piece in other.words()}
        shared = sum(weight for word, weight in weights.items() if word in theirs)
        share = shared / (sum(weights.values()) or 1)
        mean = sum(self._lengths) / len(self._lengths)
        norm = answer.length_norm(len(other.title) + len(other.text), mean)
        return share / float(norm), share

    def _dates(self, entry: Entry) -> bool:
        days = entry.days(self.query.clock)
        if not days:
            return answer.undated_wanted(self.query)
        if self.query.undated is Undated.ONLY:
            return False
        wanted = self._wanted
        return wanted is None or any(wanted.overlaps(span) for span in days)

    def _in_box(self, box: Box, named: Collection[str]) -> bool:
        for node in named:
            place = self._places[node]
            if box.west <= box.east:
                across = box.west <= place.lon <= box.east
            else:
                across = place.lon >= box.west or place.lon <= box.east
            if across and box.south <= place.lat <= box.north:
                return True
        return False

    def _resolve(self, text: str) -> None:
        """Find the places of a typed id or name, once."""
        if text in self._nodes:
            return
        ids = self._place_ids(text)
        self._nodes[text] = frozenset(ids)
        self._note(*answer.place_notes(text, [self._places[i] for i in ids]))

    def _note(self, *notes: str) -> None:
        self.notes.update(dict.fromkeys(notes))

    def _note_source(self, text: str) -> None:
        self._note(*answer.source_notes(text, source_names(self.entries)))

    def _note_language(self, code: str) -> None:
        known = {entry.language for entry in self.entries}
        self._note(*answer.language_notes(code, known))

    def _note_path(self, node: InPath) -> None:
        if not any(lies_in(e, node.text, node.pattern) for e in self.entries):
            self._note(*path_notes(node.text, folder_names(self.entries).values()))

    def _prepare(self, node: Node) -> None:
        """Expand prefixes and misspellings, and find places, before matching."""
        match node:
            case And(children) | Or(children):
                for child in children:
                    self._prepare(child)
            case Not(child):
                self._prepare(child)
            case InPlace(text):
                self._resolve(text)
            case FromSource(text):
                self._note_source(text)
            case InPath():
                self._note_path(node)
            case InLanguage(code):
                self._note_language(code)
            case Prefix(text):
                (folded,) = query_folded(text)
                self._expand(node, f"{text}*", self.words.beginning(folded))
            case Fuzzy(text, edits):
                (folded,) = query_folded(text)
                self._expand(node, f"{text}~", self.words.like(folded, edits))

    def _expand(self, node: Node, typed: str, found: list[tuple[str, int]]) -> None:
        if len(found) > answer.MOST_EXPANSIONS:
            self._note(answer.expansion_note(typed))
        words = [word for word, _ in found[: answer.MOST_EXPANSIONS]]
        self._expanded[node] = frozenset(words)

    def _node(self, node: Node, entry: Entry) -> bool:
        match node:
            case Everything():
                return True
            case And(children):
                return all(self._node(child, entry) for child in children)
            case Or(children):
                return any(self._node(child, entry) for child in children)
            case Not(child):
                return not self._node(child, entry)
            case Days(days, clock):
                return any(days.span.overlaps(span) for span in entry.days(clock))
            case InPlace(text):
                return bool(entry.nodes & self._nodes[text])
            case FromSource(text):
                return entry.source_key == answer.name_key(text)
            case ByAuthor(text):
                return hold_words(asked_words(text), entry.author_words)
            case InPath(text, pattern):
                return lies_in(entry, text, pattern)
            case InLanguage(code):
                return entry.language == code.casefold()
            case HasId(text):
                return entry.document.id == text.lower()
        return self._frequency_in(node, entry) > 0

    def _frequency_in(
        self, leaf: Word | Prefix | Fuzzy | Phrase, entry: Entry
    ) -> float:
        """Return how often a document has what a leaf asks for; titles weigh more."""
        title = text = 0
        if leaf.field in (None, "title"):
            title = self._count(leaf, entry.title, entry.terms)
        if leaf.field in (None, "text"):
            text = self._count(leaf, entry.text, entry.terms)
        return _TITLE_WEIGHT * title + text

    def _count(
        self,
        leaf: Word | Prefix | Fuzzy | Phrase,
        words: Sequence[str],
        terms: Mapping[str, str],
    ) -> int:
        if isinstance(leaf, Prefix | Fuzzy):
            expanded = self._expanded[leaf]
            return sum(FOLDED[piece] in expanded for piece in words)
        table = WRITTEN if leaf.exact else terms
        wanted = [table[piece] for piece in pieces(leaf.text)]
        at = [i for i, piece in enumerate(words) if table[piece] in wanted]
        if len(wanted) == 1:
            return len(at)
        if not wanted:
            return 0
        slop = leaf.slop if isinstance(leaf, Phrase) else 0
        taking = near([table[words[i]] for i in at], at, wanted, slop)
        return math.ceil(len(taking) / len(wanted))

    def _rarity(self, documents: int) -> float:
        return math.log1p((len(self.entries) - documents + 0.5) / (documents + 0.5))

    def _score(self, node: Node, entry: Entry) -> float:
        match node:
            case And(children) | Or(children):
                return sum(self._score(child, entry) for child in children)
            case Word() | Prefix() | Fuzzy() | Phrase():
                found = self._frequency_in(node, entry)
                if node not in self._frequency:
                    self._frequency[node] = sum(
                        self._frequency_in(node, other) > 0 for other in self.entries
                    )
                mean = sum(len(e.text) for e in self.entries) / len(self.entries)
                length = 1 - _B + _B * len(entry.text) / max(mean, 1.0)
                rarity = self._rarity(self._frequency[node])
                return rarity * found * (_K1 + 1) / (found + _K1 * length)
        return 0.0
