"""From the tree of a query to the documents that match it, with their scores."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import NamedTuple

import numpy as np

from archive.search import answer
from archive.search.analysis import query_folded, query_written
from archive.search.authors import author_notes
from archive.search.engine import SearchTimeoutError
from archive.search.engines.whoosh import nearness, postings
from archive.search.engines.whoosh.arrays import NONE, Floats, Ints, Mask
from archive.search.engines.whoosh.cache import ByteCache
from archive.search.engines.whoosh.expansion import Expansion, Vocabulary
from archive.search.engines.whoosh.filters import Filters
from archive.search.engines.whoosh.naming import Named
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.textfields import TEXT_FIELDS, WEIGHTS
from archive.search.languages import Reading, readings
from archive.search.paths import path_notes, wanted
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
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)


@dataclass(frozen=True, slots=True)
class Match:
    """Documents in order and the score of each; no scores means that all are 0.

    ``note`` is what the reader should know of how they were found.
    """

    docs: Ints
    scores: Floats | None = None
    note: str = ""

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        scores = self.scores.nbytes if self.scores is not None else 0
        return 200 + self.docs.nbytes + scores


NOTHING = Match(NONE)
#: A list so many times as long as another is searched, not gone through.
_FEW = 12
#: The score of a word found by its beginning or its likeness: such words are not
#: weighed against each other.
EXPANDED_SCORE = 1.0


class Deadline:
    """When a search is given up."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = monotonic() + seconds if seconds else None

    def check(self) -> None:
        """Give up when the time is over.

        Raises:
            SearchTimeoutError: It is.
        """
        if self._end is not None and monotonic() > self._end:
            raise SearchTimeoutError(
                f"This search took longer than {self._seconds:g} seconds and was given "
                "up; ask for rarer words, or narrow it by days or places"
            )


class _Phrase(NamedTuple):
    """A phrase as some languages read it, and where the index has each of its terms."""

    terms: tuple[str, ...]
    slop: int
    written: Sequence[str] | None
    inside: Mask | None
    places: dict[str, list[postings.Standing]]

    def segments(self) -> Iterator[tuple[SegmentReader, int, list[int]]]:
        """Yield the segments that know all terms, their bases, and the terms there."""
        known = [{at.base: at.number for at in self.places[t]} for t in self.terms]
        for segment, _, base in self.places[self.terms[0]]:
            if all(base in numbers for numbers in known):
                yield segment, base, [numbers[base] for numbers in known]


class Matcher:
    """One search over one snapshot."""

    def __init__(
        self, snapshot: Snapshot, cache: ByteCache[Match], deadline: Deadline
    ) -> None:
        self.snapshot = snapshot
        self.filters = Filters(snapshot)
        self.notes: dict[str, None] = {}
        self._cache = cache
        self._deadline = deadline

    def match(self, node: Node) -> Match:
        """Return the live documents that match a tree."""
        found = self._node(node)
        live = self.snapshot.live
        if live is None or not len(found.docs):
            return found
        kept = live[found.docs]
        return _kept(found, kept)

    def places(self, text: str) -> tuple[str, ...]:
        """Return the ids that a typed place means, and note when it is not just one."""
        ids = self.snapshot.place_ids(text)
        places = [self.snapshot.place(id_) for id_ in ids]
        for note in answer.place_notes(text, places):
            self.notes.setdefault(note)
        return tuple(ids)

    def sources(self, names: Collection[str]) -> Mask:
        """Return the documents of one of the sources; note names that are of none."""
        known = self._names(self.snapshot.sources)
        for text in names:
            for note in answer.source_notes(text, known):
                self.notes.setdefault(note)
        return self.filters.sources(names)

    def authors(self, names: Collection[str]) -> Mask:
        """Return the documents by one of the authors; note names that are of none."""
        known = self._names(self.snapshot.authors)
        for text in names:
            for note in author_notes(text, known):
                self.notes.setdefault(note)
        return self.filters.authors(names)

    def _names(self, of: Named) -> dict[str, str]:
        """Return the names that live documents have, by their keys."""
        return {k: name for k, name in zip(of.keys, of.shown, strict=True) if name}

    def languages(self, codes: Collection[str]) -> Mask:
        """Return the documents in one of the languages; note those that none is in."""
        for code in codes:
            for note in answer.language_notes(code, self.snapshot.languages_used):
                self.notes.setdefault(note)
        return self.filters.languages(codes)

    def path(self, node: InPath) -> Match:
        """Return the documents of a file or folder; note one that holds none."""
        asked = wanted(node.text, pattern=node.pattern)
        found = self._cached(node, lambda: Match(_docs(self.filters.path(asked))))
        live = self.snapshot.live
        if not (len(found.docs) if live is None else live.take(found.docs).any()):
            shown = filter(None, self.snapshot.folders.names)
            for note in path_notes(node.text, shown):
                self.notes.setdefault(note)
        return found

    def paths(self, texts: Collection[str]) -> Mask:
        """Return the documents of any of the files or folders."""
        return self._mask(self._or([self.path(InPath(text)) for text in texts]))

    def _node(self, node: Node) -> Match:
        self._deadline.check()
        match node:
            case And(children):
                return self._and(children)
            case Or(children):
                return self._or([self._node(child) for child in children])
            case Not(child):
                return Match(_docs(~self._mask(self._node(child))))
            case Everything():
                return Match(self.snapshot.all_docs)
        return self._leaf(node)

    def _leaf(self, leaf: Leaf) -> Match:
        match leaf:
            case Days(days, clock):
                return Match(_docs(self.filters.days(days.span, clock)))
            case InPlace(text):
                return Match(_docs(self.filters.places(self.places(text))))
            case FromSource(text):
                return Match(_docs(self.sources((text,))))
            case ByAuthor(text):
                by = self.filters.author
                return self._cached(leaf, lambda: Match(_docs(by(text))))
            case InPath():
                return self.path(leaf)
            case InLanguage(code):
                return Match(_docs(self.languages((code,))))
            case HasId(text):
                doc = self.snapshot.find(text.lower())
                return Match(np.array([doc], np.int32)) if doc >= 0 else NOTHING
            case Prefix() | Fuzzy():
                return self._cached(leaf, lambda: self._expanded(leaf))
            case Phrase(text, _, slop, exact):
                return self._words(leaf, text, slop, exact=exact)
            case Word(text, _, exact):
                return self._words(leaf, text, 0, exact=exact)
        raise TypeError(leaf)

    def _cached(self, key: Hashable, make: Callable[[], Match]) -> Match:
        found = self._cache.get((self.snapshot.generation, key), make)
        if found.note:
            self.notes.setdefault(found.note)
        return found

    def _words(
        self, leaf: Word | Phrase, text: str, slop: int, *, exact: bool
    ) -> Match:
        written = query_written(text) if exact else None
        if written is not None and len(written) == 1:
            found: tuple[Reading, ...] = (Reading(written),)
        else:
            found = readings(text, self.snapshot.stemmers)
        fields = _fields(leaf)
        if not found:
            return NOTHING
        if len(found[0].terms) == 1:
            kind = postings.WRITTEN if exact else postings.STEMS
            key = (found, leaf.field, exact)
            return self._cached(key, lambda: self._term(found, fields, kind))

        def make() -> Match:
            phrases = [self._phrase(reading, slop, written) for reading in found]
            return self._or(
                [self._phrase_in(n, phrase) for phrase in phrases for n in fields]
            )

        return self._cached(leaf, make)

    def _languages(self, reading: Reading) -> Mask | None:
        """Return the documents for which a reading holds; None for all."""
        if reading.stemmers is None:
            return None
        return self.snapshot.stemmed_by(reading.stemmers)

    def _term(
        self, found: Sequence[Reading], fields: Sequence[str], kind: postings.Kind
    ) -> Match:
        words = [(reading.terms[0], self._languages(reading)) for reading in found]
        return Match(*postings.scored_term(self.snapshot, fields, words, kind))

    def _phrase(
        self, reading: Reading, slop: int, written: Sequence[str] | None
    ) -> _Phrase:
        places = {
            term: postings.standing(self.snapshot, term, postings.STEMS)
            for term in set(reading.terms)
        }
        inside = self._languages(reading)
        return _Phrase(reading.terms, slop, written, inside, places)

    def _phrase_in(self, name: str, phrase: _Phrase) -> Match:
        """Return what matches a phrase in one field."""
        frequency = {
            term: postings.frequency(places, name)
            for term, places in phrase.places.items()
        }
        if not all(frequency.values()):
            return NOTHING
        found: list[Ints] = []
        scores: list[Floats] = []
        for segment, base, numbers in phrase.segments():
            self._deadline.check()
            docs, counts = nearness.phrase(
                segment, name, numbers, phrase.slop, phrase.written
            )
            if not len(docs):
                continue
            whole = (docs + np.int32(base)).astype(np.int32)
            total = np.zeros(len(docs), np.float32)
            for term, number in zip(phrase.terms, numbers, strict=True):
                total += postings.scores(
                    self.snapshot, name, whole, counts[number], frequency[term]
                )
            kept = slice(None) if phrase.inside is None else phrase.inside[whole]
            found.append(whole[kept])
            scores.append(total[kept])
        if not found:
            return NOTHING
        return Match(np.concatenate(found), np.concatenate(scores))

    def _expanded(self, leaf: Prefix | Fuzzy) -> Match:
        words = query_folded(leaf.text)
        if len(words) != 1:
            return NOTHING
        vocabulary = Vocabulary(self.snapshot)
        if isinstance(leaf, Prefix):
            expansion, typed = vocabulary.beginning(words[0]), f"{leaf.text}*"
        else:
            expansion = vocabulary.like(words[0], leaf.distance, self._deadline.check)
            typed = f"{leaf.text}~"
        note = answer.expansion_note(typed) if expansion.cut else ""
        return self._any_of(expansion, _fields(leaf), note)

    def _any_of(self, expansion: Expansion, fields: Sequence[str], note: str) -> Match:
        mask = np.zeros(self.snapshot.documents, np.bool_)
        for segment, base, stretches in expansion.stretches(self.snapshot):
            self._deadline.check()
            lists = segment.written_lists
            for start, end in stretches:
                mask[base + lists.docs(lists.of(start, end, fields))] = True
        docs = _docs(mask)
        return Match(docs, np.full(len(docs), EXPANDED_SCORE, np.float32), note)

    def _and(self, children: Sequence[Node]) -> Match:
        wanted: list[Match] = []
        unwanted: list[Match] = []
        # In the order of the query, in which the notes stand.
        for child in children:
            if isinstance(child, Not):
                unwanted.append(self._node(child.child))
            else:
                wanted.append(self._node(child))
        wanted.sort(key=lambda m: len(m.docs))
        found = wanted[0] if wanted else Match(self.snapshot.all_docs)
        for other in wanted[1:]:
            found = self._both(found, other)
        for other in unwanted:
            if len(found.docs) and len(other.docs):
                found = _kept(found, ~self._mask(other)[found.docs])
        return found

    def _both(self, one: Match, other: Match) -> Match:
        """Return what both match; ``one`` has the fewer documents."""
        if not len(one.docs):
            return NOTHING
        if len(other.docs) > _FEW * len(one.docs):
            at = other.docs.searchsorted(one.docs)
            kept = other.docs.take(at, mode="clip") == one.docs
            found = _kept(one, kept)
            if other.scores is None:
                return found
            return Match(found.docs, _sum(found.scores, other.scores[at[kept]]))
        if other.scores is None:
            return _kept(one, self._mask(other)[one.docs])
        # Masks stay in the processor's cache where a table of scores would not.
        found = _kept(one, self._mask(other)[one.docs])
        added = other.scores[self._mask(found)[other.docs]]
        return Match(found.docs, _sum(found.scores, added))

    def _or(self, parts: Sequence[Match]) -> Match:
        parts = [part for part in parts if len(part.docs)]
        if len(parts) < 2:
            return parts[0] if parts else NOTHING
        if len(parts) == 2 and (either := _either(*parts)):
            return either
        mask = np.zeros(self.snapshot.documents, np.bool_)
        for part in parts:
            mask[part.docs] = True
        docs = _docs(mask)
        if all(part.scores is None for part in parts):
            return Match(docs)
        dense = np.zeros(self.snapshot.documents, np.float32)
        for part in parts:
            if part.scores is not None:
                dense[part.docs] += part.scores
        return Match(docs, dense[docs])

    def _mask(self, match: Match) -> Mask:
        mask = np.zeros(self.snapshot.documents, np.bool_)
        mask[match.docs] = True
        return mask


def _fields(leaf: Word | Phrase | Prefix | Fuzzy) -> tuple[str, ...]:
    return (leaf.field,) if leaf.field else TEXT_FIELDS


def _docs(mask: Mask) -> Ints:
    return mask.nonzero()[0].astype(np.int32)


def _kept(match: Match, kept: Mask) -> Match:
    scores = match.scores
    return Match(match.docs[kept], scores[kept] if scores is not None else None)


def _either(one: Match, other: Match) -> Match | None:
    """Return what matches one of two if one is much the longer, else None."""
    if len(one.docs) < len(other.docs):
        one, other = other, one
    if _FEW * len(other.docs) > len(one.docs):
        return None
    if one.scores is None or other.scores is None:
        return None
    scores = one.scores.copy()
    return Match(*postings.together(one.docs, scores, other.docs, other.scores))


def _sum(one: Floats | None, other: Floats) -> Floats:
    return other if one is None else one + other


__all__ = ["WEIGHTS", "Deadline", "Match", "Matcher"]
