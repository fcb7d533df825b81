"""Documents waiting to become a segment, held as columns and streams of word numbers.

A ``Batch`` takes documents; ``Content`` is what it, or segments to be merged, amount
to: everything of a segment but its inverted lists, which ``invert`` makes.
"""

from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from archive.model import Document
from archive.search.engines.whoosh.arrays import (
    NONE,
    Bytes,
    Ints,
    Longs,
    Ragged,
    starts_of,
)
from archive.search.engines.whoosh.textfields import TEXT_FIELDS
from archive.search.engines.whoosh.words import (
    Numbers,
    Stream,
    Vocabulary,
    extend,
    ints,
)
from archive.search.paths import spots


class Columns(NamedTuple):
    """One value for each document: what filters, facets and sorting read.

    ``first`` and ``last`` are days as ordinals, 0 for undated; ``inferred`` is 1 where
    they were concluded (``Provenance.stated``), else 0. ``sources``, ``authors`` and
    ``languages`` are numbers into the lists of names. ``place_set`` is a number into
    ``sets``, the distinct sets of places; a member is ``2 * place + own``, ``place``
    a number into ``place_ids`` and ``own`` 1 where the place itself is named. ``spans``
    are the days spoken of: ``first, last, first, last, ...`` in order and disjoint.
    ``files`` are those that documents stand in: numbers of folders, or of files of many
    reports, into ``folder_names``. ``lengths`` are those of the text fields, in words.
    """

    first: Ints
    last: Ints
    inferred: Bytes
    sources: Ints
    source_names: list[str]
    authors: Ints
    author_names: list[str]
    languages: Ints
    language_names: list[str]
    place_set: Ints
    sets: Ragged
    place_ids: list[str]
    spans: Ragged
    files: Ragged
    folder_names: list[str]
    lengths: dict[str, Ints]


class Content(NamedTuple):
    """Documents in order, with their words as numbers into ``words``.

    ``tokens`` holds the words of each text field of all documents, one after the
    other, as written. ``stored`` are the stored fields (``codec.stored_value``).
    ``file_names`` has the name within its folder for each of ``columns.files``, "" for
    a file of many reports.
    """

    ids: list[str]
    stored: list[bytes]
    columns: Columns
    words: list[str]
    tokens: dict[str, Ints]
    file_names: list[str]

    def starts(self, name: str) -> Longs:
        """Return where the words of each document begin in a field's tokens."""
        return starts_of(self.columns.lengths[name])


class Batch:
    """Documents on their way into a segment; ``bytes`` is about what they hold."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        """Make an empty batch.

        Args:
            vocabulary: What its words are numbered by, by default one of its own.
        """
        self.bytes = 0
        self._vocabulary = vocabulary or Vocabulary()
        #: Words that other documents brought in, until someone takes them.
        self._new: list[str] = []
        #: The numbers here of the words that others number, -1 for those not met.
        self._numbers: dict[str, Ints] = {}
        #: The words of texts, and the chunks of those that came in after them.
        self._tokens = {name: Stream() for name in TEXT_FIELDS}
        self._texts = {name: Stream() for name in TEXT_FIELDS}
        self._ids: list[str] = []
        self._stored: list[bytes] = []
        self._days = (array("i"), array("i"))
        self._inferred = array("b")
        self._spans = Stream()
        self._sources, self._source = Numbers(), array("i")
        self._authors, self._author = Numbers(), array("i")
        self._languages, self._language = Numbers(), array("i")
        self._folders, self._files = Numbers(), Stream()
        self._file_names: list[str] = []
        self._places = Numbers()
        self._sets: dict[tuple[int, ...], int] = {}
        self._set = array("i")

    def __len__(self) -> int:
        """How many documents wait."""
        return len(self._ids)

    def add(self, document: Document, stored: bytes) -> None:
        """Take a document, with its stored form."""
        title = self._vocabulary.chunks(document.title)
        text = self._vocabulary.chunks(document.text)
        self._texts["title"].add(title)
        self._texts["text"].add(text)
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
        self._author.append(self._authors[document.author])
        self._language.append(self._languages[document.language])
        self._set.append(self._set_of(document))
        lies = spots(document.files)
        self._files.add([self._folders[folder] for folder, _ in lies])
        self._file_names += [name for _, name in lies]
        self._ids.append(document.id)
        self._stored.append(stored)
        self.bytes += len(stored) + 4 * (len(title) + len(text)) + 100

    def _set_of(self, document: Document) -> int:
        own = {mention.place_id for mention in document.places}
        nodes = document.place_nodes() if own else ()
        numbers = self._places
        members = tuple(sorted(2 * numbers[node] + (node in own) for node in nodes))
        return self._sets.setdefault(members, len(self._sets))

    def extend(self, content: Content, other: str, words: Sequence[str]) -> None:
        """Take the documents of another batch, after those that are there.

        Args:
            content: The documents.
            other: Whose vocabulary their words are numbered by.
            words: The words of it: more with every call, but none changes.
        """
        columns = content.columns
        self._settle()
        for name, tokens in content.tokens.items():
            own = self._own(tokens, other, words)
            self._tokens[name].extend(own[tokens], columns.lengths[name])
        extend(self._days[0], columns.first)
        extend(self._days[1], columns.last)
        self._inferred.frombytes(columns.inferred.tobytes())
        self._spans.extend(columns.spans.values, np.diff(columns.spans.starts))
        for numbers, names, column, codes in (
            (self._sources, columns.source_names, self._source, columns.sources),
            (self._authors, columns.author_names, self._author, columns.authors),
            (
                self._languages,
                columns.language_names,
                self._language,
                columns.languages,
            ),
        ):
            known = np.array([numbers[name] for name in names], np.int32)
            extend(column, known[codes])
        places = [2 * self._places[place] for place in columns.place_ids]
        members = [places[m // 2] + m % 2 for m in columns.sets.values.tolist()]
        sets = [
            self._sets.setdefault(tuple(sorted(members[a:b])), len(self._sets))
            for a, b in pairwise(columns.sets.starts.tolist())
        ]
        extend(self._set, np.array(sets, np.int32)[columns.place_set])
        folders = np.array([self._folders[f] for f in columns.folder_names], np.int32)
        starts, files = columns.files
        self._files.extend(folders[files], np.diff(starts))
        self._file_names += content.file_names
        self._ids += content.ids
        self._stored += content.stored
        held = sum(len(tokens) for tokens in content.tokens.values())
        self.bytes += sum(map(len, content.stored)) + 4 * held + 100 * len(content.ids)

    def forget(self, other: str) -> None:
        """Expect another vocabulary from someone."""
        self._numbers.pop(other, None)

    def _own(self, tokens: Ints, other: str, words: Sequence[str]) -> Ints:
        """Return the numbers here of another's words, those of some tokens known."""
        own = self._numbers.get(other, NONE)
        if len(own) < len(words):
            more = np.full(2 * len(words) - len(own), -1, np.int32)
            own = self._numbers[other] = np.append(own, more)
        numbers = self._vocabulary.words
        before = len(numbers)
        for number in np.unique(tokens[own[tokens] < 0]).tolist():
            own[number] = numbers[words[number]]
        self._new += numbers.since(before)
        return own

    def new_words(self) -> list[str]:
        """Return the words that ``extend`` brought in since the last call."""
        new, self._new = self._new, []
        return new

    def _settle(self) -> None:
        """Put the words for the chunks of the texts added."""
        for name, texts in self._texts.items():
            # Documents without any word have no chunks, and lengths all the same.
            if texts.lengths:
                self._tokens[name].extend(*self._vocabulary.settle(texts))
                self._texts[name] = Stream()

    def content(self, known: int = 0) -> Content:
        """Return what was taken; of the words those after the first ``known``."""
        self._settle()
        streams = self._tokens
        columns = Columns(
            first=ints(self._days[0]),
            last=ints(self._days[1]),
            inferred=np.array(self._inferred, np.int8),
            sources=ints(self._source),
            source_names=list(self._sources),
            authors=ints(self._author),
            author_names=list(self._authors),
            languages=ints(self._language),
            language_names=list(self._languages),
            place_set=ints(self._set),
            sets=Ragged.of(
                np.fromiter(map(len, self._sets), np.int32, len(self._sets)),
                np.array([m for members in self._sets for m in members], np.int32),
            ),
            place_ids=list(self._places),
            spans=Ragged.of(ints(self._spans.lengths), ints(self._spans.values)),
            files=Ragged.of(ints(self._files.lengths), ints(self._files.values)),
            folder_names=list(self._folders),
            lengths={name: ints(stream.lengths) for name, stream in streams.items()},
        )
        tokens = {name: ints(stream.values) for name, stream in streams.items()}
        words = self._vocabulary.words.since(known)
        return Content(
            self._ids, self._stored, columns, words, tokens, self._file_names
        )
