"""The shapes that postings and columns take in memory."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.int8]
Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
AnyInts = npt.NDArray[np.integer[Any]]

NONE: Ints = np.zeros(0, np.int32)


class Ragged(NamedTuple):
    """Lists of different lengths: list ``i`` is ``values[starts[i]:starts[i + 1]]``."""

    starts: Longs
    values: AnyInts

    @classmethod
    def of(cls, lengths: "AnyInts", values: "AnyInts") -> "Ragged":
        """Return the lists of these lengths, laid out one after the other."""
        return cls(starts_of(lengths), values)

    def __len__(self) -> int:
        """How many lists there are."""
        return len(self.starts) - 1

    def row(self, i: int) -> "AnyInts":
        """Return one list."""
        return self.values[self.starts[i] : self.starts[i + 1]]


class Postings(NamedTuple):
    """For each term its documents in order, and how often each holds it.

    Term ``t`` has the postings from ``starts[t]`` to ``starts[t + 1]``. ``positions``
    (where kept) lie in the order of the postings; those of ``t`` begin at
    ``position_starts[t]``.
    """

    starts: Longs
    docs: Ints
    counts: AnyInts
    position_starts: Longs
    positions: AnyInts


def starts_of(lengths: "AnyInts") -> Longs:
    """Return where lists of these lengths begin, and last where all end."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def spread(starts: "AnyInts", lengths: "AnyInts") -> Longs:
    """Return the indexes of several stretches, one after the other."""
    ends = lengths.cumsum(dtype=np.int64)
    shift = starts - ends + lengths
    at: Longs = shift.repeat(lengths)
    at += np.arange(len(at))
    return at


def smallest(values: "AnyInts") -> "AnyInts":
    """Return non-negative values in the narrowest unsigned type that holds them."""
    most = int(values.max()) if len(values) else 0
    for kind in (np.uint8, np.uint16, np.uint32):
        if most <= np.iinfo(kind).max:
            return values.astype(kind)
    return values.astype(np.int64)
