"""Documents waiting to become a segment, held as columns and streams of word numbers.

A ``Batch`` takes documents; ``Content`` is what it, or segments to be merged, amount
to: everything of a segment but its inverted lists, which ``invert`` makes.
"""

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from archive.model import Document
from archive.search.analysis import WRITTEN, pieces
from archive.search.engines.whoosh.arrays import Ints, Longs, Ragged, starts_of
from archive.search.engines.whoosh.schema import TEXT_FIELDS


class Columns(NamedTuple):
    """One value for each document: what filters, facets and sorting read.

    ``first`` and ``last`` are days as ordinals, 0 for undated. ``sources`` and
    ``languages`` are numbers into the lists of names. ``place_set`` is a number into
    ``sets``, the distinct sets of places; a member is ``2 * place + own``, ``place``
    a number into ``place_ids`` and ``own`` 1 where the place itself is named. ``spans``
    are the days spoken of: ``first, last, first, last, ...`` in order and disjoint.
    ``lengths`` are those of the text fields, in words.
    """

    first: Ints
    last: Ints
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


class _PieceNumbers(dict[str, int]):
    """Numbers of the written forms of pieces of text."""

    def __init__(self, words: _Numbers) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, piece: str) -> int:
        number = self[piece] = self._words[WRITTEN[piece]]
        return number


@dataclass(slots=True)
class _Stream:
    values: "array[int]" = field(default_factory=lambda: array("i"))
    lengths: "array[int]" = field(default_factory=lambda: array("i"))

    def add(self, values: list[int]) -> None:
        self.values.fromlist(values)
        self.lengths.append(len(values))


class Batch:
    """Documents on their way into a segment; ``bytes`` is about what they hold."""

    def __init__(self) -> None:
        self.bytes = 0
        self._ids: list[str] = []
        self._stored: list[bytes] = []
        self._words = _Numbers()
        self._pieces = _PieceNumbers(self._words)
        self._tokens = {name: _Stream() for name in TEXT_FIELDS}
        self._days = (array("i"), array("i"))
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
        number = self._pieces.__getitem__
        for name, stream in self._tokens.items():
            text = document.title if name == "title" else document.text
            stream.add(list(map(number, pieces(text))))
            self.bytes += 4 * stream.lengths[-1]
        span = document.date.value.span if document.date else None
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
        self.bytes += len(stored) + 100

    def _set_of(self, document: Document) -> int:
        own = {mention.place_id for mention in document.places}
        nodes = document.place_nodes() if own else ()
        numbers = self._places
        members = tuple(sorted(2 * numbers[node] + (node in own) for node in nodes))
        return self._sets.setdefault(members, len(self._sets))

    def content(self) -> Content:
        """Return what was taken."""
        columns = Columns(
            first=_ints(self._days[0]),
            last=_ints(self._days[1]),
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
            lengths={n: _ints(stream.lengths) for n, stream in self._tokens.items()},
        )
        tokens = {name: _ints(stream.values) for name, stream in self._tokens.items()}
        return Content(self._ids, self._stored, columns, list(self._words), tokens)


def _ints(values: "array[int]") -> Ints:
    return np.frombuffer(values, np.int32).copy() if values else np.zeros(0, np.int32)
