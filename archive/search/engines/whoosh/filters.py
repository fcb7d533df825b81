"""Filters: which documents are of some days, places or sources, as masks."""

from collections.abc import Collection, Iterator
from functools import partial

import numpy as np

from archive.datespan import DaySpan
from archive.search.answer import name_key as source_key
from archive.search.authors import asked_keys, asked_words
from archive.search.engines.whoosh.arrays import Ints, Mask
from archive.search.engines.whoosh.segment import SegmentReader, name_check
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.paths import Wanted, fits, name_key
from archive.search.query import Box, Dated
from archive.search.tree import Clock


class Filters:
    """The masks of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def days(self, span: DaySpan, clock: Clock, docs: Ints | None = None) -> Mask:
        """Tell which of all documents, or of some, have days that overlap ``span``."""
        low, high = span.earliest.toordinal(), span.latest.toordinal()
        columns = self._snapshot.columns
        if clock is Clock.PUBLISHED:
            # An undated document has last day 0, before every day.
            found: Mask = _of(columns.last, docs) >= low
            found &= _of(columns.first, docs) <= high
            return found
        values = columns.spans.values
        overlap = (values[::2] <= high) & (values[1::2] >= low)
        found = np.zeros(self._snapshot.documents, np.bool_)
        found[self._snapshot.span_docs[overlap]] = True
        return found if docs is None else found.take(docs)

    def undated(self, clock: Clock, docs: Ints) -> Mask:
        """Tell which of some documents have no day by ``clock``."""
        columns = self._snapshot.columns
        found: Mask
        if clock is Clock.PUBLISHED:
            found = columns.first.take(docs) == 0
        else:
            starts = columns.spans.starts
            found = starts.take(docs) == starts.take(docs + 1)
        return found

    def dated(self, dated: Dated) -> Mask:
        """Return the documents whose own date is known so."""
        columns = self._snapshot.columns
        inferred: Mask = columns.inferred == 1
        if dated is Dated.INFERRED:
            return inferred
        stated: Mask = (columns.first > 0) & ~inferred
        return stated

    def places(self, place_ids: Collection[str]) -> Mask:
        """Return the documents that name one of the places, or one below it."""
        numbers = self._snapshot.place_numbers
        columns = self._snapshot.columns
        wanted = np.zeros(len(columns.place_ids), np.bool_)
        wanted[[numbers[place] for place in place_ids if place in numbers]] = True
        return self._of_members(wanted[columns.sets.values // 2])

    def box(self, box: Box) -> Mask:
        """Return the documents that name a place within an area themselves."""
        snapshot = self._snapshot
        columns = snapshot.columns
        inside = np.zeros(len(columns.place_ids), np.bool_)
        for place_id, number in snapshot.place_numbers.items():
            place = snapshot.place(place_id)
            if box.west <= box.east:
                across = box.west <= place.lon <= box.east
            else:
                across = place.lon >= box.west or place.lon <= box.east
            inside[number] = across and box.south <= place.lat <= box.north
        members = columns.sets.values
        return self._of_members(inside[members // 2] & (members % 2 == 1))

    def _of_members(self, wanted: Mask) -> Mask:
        columns = self._snapshot.columns
        sets = np.zeros(len(columns.sets), np.bool_)
        sets[self._snapshot.set_of_member[wanted]] = True
        found: Mask = sets[columns.place_set]
        return found

    def sources(self, names: Collection[str]) -> Mask:
        """Return the documents of one of the sources, case and accents aside."""
        sources = self._snapshot.sources
        return sources.having(set(map(source_key, names)).__contains__)

    def authors(self, names: Collection[str]) -> Mask:
        """Return the documents by one of the authors, each by the whole name.

        A name that names several authors stands for the documents by all of them.
        """
        authors = self._snapshot.authors
        found = np.zeros(self._snapshot.documents, np.bool_)
        for name in names:
            by = [authors.having(key.__eq__) for key in asked_keys(name)]
            found |= np.logical_and.reduce(by)
        return found

    def author(self, name: str) -> Mask:
        """Return the documents by an author whose name has all words of ``name``.

        Where that names several authors, those by all of them.
        """
        authors = self._snapshot.authors
        by = [authors.having(partial(_has, words)) for words in asked_words(name)]
        none = np.zeros(self._snapshot.documents, np.bool_)
        return np.logical_and.reduce(by) if by else none

    def path(self, asked: Wanted) -> Mask:
        """Return the documents that lie in a file or folder, or anywhere below it."""
        snapshot = self._snapshot
        found = np.zeros(snapshot.documents, np.bool_)
        if not asked.names:
            return ~found
        folders, files = snapshot.folders, snapshot.columns.files
        lying = folders.within(folders.ending(asked))[folders.of_file]
        lying[self._named_files(asked)] = True
        of_file = np.repeat(
            np.arange(snapshot.documents, dtype=np.int32), np.diff(files.starts)
        )
        found[of_file[lying]] = True
        return found

    def _named_files(self, asked: Wanted) -> list[int]:
        """Return those of the files that are named so themselves."""
        folders, last = self._snapshot.folders, asked.names[-1]
        found, base = [], 0
        for segment in self._snapshot.segments:
            for number, key in _named(segment, last, pattern=asked.pattern):
                folder = folders.keys[folders.of_file[base + number]]
                if asked.ends(f"{folder}/{key}" if folder else key):
                    found.append(base + number)
            base += len(segment.columns.files.values)
        return found

    def languages(self, names: Collection[str]) -> Mask:
        """Return the documents in one of the languages."""
        codes, keys = self._snapshot.languages
        return _of_codes(codes.of, keys, {name.casefold() for name in names})


def _of(column: Ints, docs: Ints | None) -> Ints:
    """Return what a column says of some documents; of few, much the less to read."""
    return column if docs is None else column.take(docs)


def _named(
    segment: SegmentReader, wanted: str, *, pattern: bool
) -> Iterator[tuple[int, str]]:
    """Yield the files of a segment whose own name is as wanted, each with its key."""
    if pattern:
        keys = map(name_key, segment.file_names())
        yield from ((n, key) for n, key in enumerate(keys) if key and fits(wanted, key))
        return
    for number in np.flatnonzero(segment.file_checks == name_check(wanted)).tolist():
        if name_key(segment.file_name(number)) == wanted:
            yield number, wanted


def _has(words: Collection[str], key: str) -> bool:
    """Tell whether the key of an author has all of some words."""
    whole = f" {key} "
    return all(f" {word} " in whole for word in words)


def _of_codes(codes: Ints, keys: list[str], wanted: set[str]) -> Mask:
    table = np.array([key in wanted for key in keys] or [False], np.bool_)
    found: Mask = table[codes]
    return found
