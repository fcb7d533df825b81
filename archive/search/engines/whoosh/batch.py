"""Documents waiting to become a segment, held as columns and streams of word numbers.

A ``Batch`` takes documents; ``Content`` is what it, or segments to be merged, amount
to: everything of a segment but its inverted lists, which ``invert`` makes.
"""

from array import array
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from archive.model import Document
from archive.search.chunks import WRITTEN_OF, chunks
from archive.search.engines.whoosh.arrays import (
    NONE,
    AnyInts,
    Bytes,
    Ints,
    Longs,
    Ragged,
    spread,
    starts_of,
)
from archive.search.engines.whoosh.schema import TEXT_FIELDS


class Columns(NamedTuple):
    """One value for each document: what filters, facets and sorting read.

    ``first`` and ``last`` are days as ordinals, 0 for undated; ``inferred`` is 1 where
    they were concluded (``Provenance.stated``), else 0. ``sources`` and
    ``languages`` are numbers into the lists of names. ``place_set`` is a number into
    ``sets``, the distinct sets of places; a member is ``2 * place + own``, ``place``
    a number into ``place_ids`` and ``own`` 1 where the place itself is named. ``spans``
    are the days spoken of: ``first, last, first, last, ...`` in order and disjoint.
    ``lengths`` are those of the text fields, in words.
    """

    first: Ints
    last: Ints
    inferred: Bytes
    sources: Ints
    source_names: list[str]
    languages: Ints
    language_names: list[str]
    place_set: Ints
    sets: Ragged
    place_ids: list[str]
    spans: Ragged
    lengths: dict[str, Ints]


class Content(NamedTuple):
    """Documents in order, with their words as numbers into ``words``.

    ``tokens`` holds the words of each text field of all documents, one after the
    other, as written. ``stored`` are the stored fields (``codec.stored_value``).
    """

    ids: list[str]
    stored: list[bytes]
    columns: Columns
    words: list[str]
    tokens: dict[str, Ints]

    def starts(self, name: str) -> Longs:
        """Return where the words of each document begin in a field's tokens."""
        return starts_of(self.columns.lengths[name])


class _Numbers(dict[str, int]):
    """Numbers for names, given out in the order in which names turn up."""

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number


@dataclass(slots=True)
class _Stream:
    values: "array[int]" = field(default_factory=lambda: array("i"))
    lengths: "array[int]" = field(default_factory=lambda: array("i"))

    def add(self, values: list[int]) -> None:
        self.values.fromlist(values)
        self.lengths.append(len(values))

    def extend(self, values: AnyInts, lengths: AnyInts) -> None:
        _extend(self.values, values)
        _extend(self.lengths, lengths)


class _Words:
    """The words of texts as numbers.

    Texts are taken in as chunks. What words these hold is looked up once for many texts
    (``settle``), and ``streams`` hold the words of the texts that were settled.
    """

    def __init__(self) -> None:
        self.streams = {name: _Stream() for name in TEXT_FIELDS}
        #: Words that other documents brought in, until someone takes them.
        self.new: list[str] = []
        self._numbers = _Numbers()
        self._chunks = _Numbers()
        self._open = {name: _Stream() for name in TEXT_FIELDS}

    def add(self, name: str, text: str) -> int:
        """Take in a text, and return of how many chunks it is."""
        found = list(map(self._chunks.__getitem__, chunks(text)))
        self._open[name].add(found)
        return len(found)

    def extend(self, content: "Content") -> None:
        """Take in the texts of other documents."""
        self.settle()
        numbers = self._numbers
        before = len(numbers)
        known = np.array([numbers[word] for word in content.words], np.int32)
        self.new += [content.words[i] for i in np.flatnonzero(known >= before)]
        for name, stream in self.streams.items():
            words = known[content.tokens[name]] if len(known) else NONE
            stream.extend(words, content.columns.lengths[name])

    def settle(self) -> list[str]:
        """Put the words for the chunks taken in; return the words by their numbers."""
        # Documents without any word have no chunks, and lengths all the same.
        if any(opened.lengths for opened in self._open.values()):
            number = self._numbers.__getitem__
            words = [WRITTEN_OF[chunk] for chunk in self._chunks]
            sizes = np.fromiter(map(len, words), np.int64, len(words))
            flat = np.fromiter(map(number, chain.from_iterable(words)), np.int32)
            starts = starts_of(sizes)[:-1]
            for name, opened in self._open.items():
                held = _ints(opened.values)
                each = starts_of(sizes[held])[starts_of(_ints(opened.lengths))]
                found = flat[spread(starts[held], sizes[held])]
                self.streams[name].extend(found, np.diff(each))
                self._open[name] = _Stream()
            self._chunks.clear()
        return list(self._numbers)


class Batch:
    """Documents on their way into a segment; ``bytes`` is about what they hold."""

    def __init__(self) -> None:
        self.bytes = 0
        self._ids: list[str] = []
        self._stored: list[bytes] = []
        self._words = _Words()
        self._days = (array("i"), array("i"))
        self._inferred = array("b")
        self._spans = _Stream()
        self._sources, self._source = _Numbers(), array("i")
        self._languages, self._language = _Numbers(), array("i")
        self._places = _Numbers()
        self._sets: dict[tuple[int, ...], int] = {}
        self._set = array("i")

    def __len__(self) -> int:
        """How many documents wait."""
        return len(self._ids)

    def add(self, document: Document, stored: bytes) -> None:
        """Take a document, with its stored form."""
        words = self._words.add("title", document.title)
        words += self._words.add("text", document.text)
        claim = document.date
        span = claim.value.span if claim else None
        self._inferred.append(claim is not None and not claim.provenance.stated)
        self._days[0].append(span.earliest.toordinal() if span else 0)
        self._days[1].append(span.latest.toordinal() if span else 0)
        days: list[int] = []
        if document.dates:
            for spoken in document.mentioned_days():
                days += (spoken.earliest.toordinal(), spoken.latest.toordinal())
        self._spans.add(days)
        self._source.append(self._sources[document.source])
        self._language.append(self._languages[document.language])
        self._set.append(self._set_of(document))
        self._ids.append(document.id)
        self._stored.append(stored)
        self.bytes += len(stored) + 4 * words + 100

    def _set_of(self, document: Document) -> int:
        own = {mention.place_id for mention in document.places}
        nodes = document.place_nodes() if own else ()
        numbers = self._places
        members = tuple(sorted(2 * numbers[node] + (node in own) for node in nodes))
        return self._sets.setdefault(members, len(self._sets))

    def extend(self, content: Content) -> None:
        """Take the documents of another batch, after those that are there."""
        columns = content.columns
        self._words.extend(content)
        _extend(self._days[0], columns.first)
        _extend(self._days[1], columns.last)
        self._inferred.frombytes(columns.inferred.tobytes())
        self._spans.extend(columns.spans.values, np.diff(columns.spans.starts))
        for numbers, names, column, codes in (
            (self._sources, columns.source_names, self._source, columns.sources),
            (
                self._languages,
                columns.language_names,
                self._language,
                columns.languages,
            ),
        ):
            known = np.array([numbers[name] for name in names], np.int32)
            _extend(column, known[codes])
        places = [2 * self._places[place] for place in columns.place_ids]
        members = [places[m // 2] + m % 2 for m in columns.sets.values.tolist()]
        sets = [
            self._sets.setdefault(tuple(sorted(members[a:b])), len(self._sets))
            for a, b in pairwise(columns.sets.starts.tolist())
        ]
        _extend(self._set, np.array(sets, np.int32)[columns.place_set])
        self._ids += content.ids
        self._stored += content.stored
        words = sum(len(tokens) for tokens in content.tokens.values())
        self.bytes += sum(map(len, content.stored)) + 4 * words + 100 * len(content.ids)

    def new_words(self) -> list[str]:
        """Return the words that ``extend`` brought in since the last call."""
        new, self._words.new = self._words.new, []
        return new

    def content(self) -> Content:
        """Return what was taken."""
        words = self._words.settle()
        streams = self._words.streams
        columns = Columns(
            first=_ints(self._days[0]),
            last=_ints(self._days[1]),
            inferred=np.array(self._inferred, np.int8),
            sources=_ints(self._source),
            source_names=list(self._sources),
            languages=_ints(self._language),
            language_names=list(self._languages),
            place_set=_ints(self._set),
            sets=Ragged.of(
                np.fromiter(map(len, self._sets), np.int32, len(self._sets)),
                np.array([m for members in self._sets for m in members], np.int32),
            ),
            place_ids=list(self._places),
            spans=Ragged.of(_ints(self._spans.lengths), _ints(self._spans.values)),
            lengths={name: _ints(stream.lengths) for name, stream in streams.items()},
        )
        tokens = {name: _ints(stream.values) for name, stream in streams.items()}
        return Content(self._ids, self._stored, columns, words, tokens)


def _ints(values: "array[int]") -> Ints:
    return np.frombuffer(values, np.int32).copy() if values else np.zeros(0, np.int32)


def _extend(column: "array[int]", values: AnyInts) -> None:
    column.frombytes(values.astype(np.int32, copy=False).tobytes())
