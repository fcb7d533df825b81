"""The words of texts as numbers."""

from array import array
from collections import defaultdict
from itertools import chain, count, islice

import numpy as np

from archive.search.chunks import chunks, written_of
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    spread,
    starts_of,
)

#: Bytes that a chunk takes beside its characters, with the words that it brings in.
_PER_CHUNK = 250


class Numbers(defaultdict[str, int]):
    """Numbers for names, given out in the order in which names turn up."""

    def __init__(self) -> None:
        # A counter of C's, not ``__missing__``: most names of a text turn up once.
        super().__init__(count().__next__)

    def since(self, known: int) -> list[str]:
        """Return the names that came in after the first ``known``, in order."""
        names = list(islice(reversed(self), len(self) - known))
        names.reverse()
        return names


class Stream:
    """Lists of numbers, one after the other."""

    def __init__(self) -> None:
        self.values = array("i")
        self.lengths = array("i")

    def add(self, values: list[int]) -> None:
        """Add a list."""
        self.values.fromlist(values)
        self.lengths.append(len(values))

    def extend(self, values: AnyInts, lengths: AnyInts) -> None:
        """Add lists of these lengths."""
        extend(self.values, values)
        extend(self.lengths, lengths)


class Vocabulary:
    """Words with their numbers, and which of them the chunks of texts hold.

    A text is taken in as chunks; what words one holds is looked up once.
    """

    def __init__(self) -> None:
        self.words = Numbers()
        #: About how many bytes of memory it takes.
        self.bytes = 0
        self._chunks = Numbers()
        self._sizes = array("i")
        self._held = array("i")

    def chunks(self, text: str) -> list[int]:
        """Return the chunks of a text."""
        return list(map(self._chunks.__getitem__, chunks(text)))

    def settle(self, texts: Stream) -> tuple[Ints, Ints]:
        """Return the words of texts given as chunks, and how many each text has."""
        new = self._chunks.since(len(self._sizes))
        words = list(map(written_of, new))
        self.bytes += sum(map(len, new)) + _PER_CHUNK * len(new)
        self._sizes.extend(map(len, words))
        self._held.extend(map(self.words.__getitem__, chain.from_iterable(words)))
        if not self._sizes:
            return ints(array("i")), ints(texts.lengths)
        all_sizes = np.frombuffer(self._sizes, np.int32)
        held = ints(texts.values)
        sizes = all_sizes[held]
        found = np.frombuffer(self._held, np.int32)[
            spread(starts_of(all_sizes)[held], sizes)
        ]
        ends = starts_of(sizes)[starts_of(ints(texts.lengths))]
        return found, np.diff(ends).astype(np.int32)


def ints(values: "array[int]") -> Ints:
    """Return a copy of some numbers."""
    return np.frombuffer(values, np.int32).copy() if values else np.zeros(0, np.int32)


def extend(column: "array[int]", values: AnyInts) -> None:
    """Add numbers to a column."""
    column.frombytes(values.astype(np.int32, copy=False).tobytes())
