"""The data of Whoosh's blocks of postings, laid out for many blocks at once.

The data of a block are three pickled columns: documents, weights, values. Whoosh
pickles each from objects; here all numbers of many blocks are put where their bytes
belong in one array, a kind of byte after the other.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Longs,
    Postings,
    spread,
    starts_of,
)

Octets = npt.NDArray[np.uint8]
#: Puts something of each block into an array, from where it is to begin.
_Put = Callable[[Octets, Longs], None]

# Pickle, protocol 3 (Whoosh writes 2, which has no bytes, and reads any): K, M, J are
# integers of 1, 2 and 4 bytes, G a float, C and B bytes with a length of 1 and 4 bytes,
# ( to t is a tuple, \x85 to \x87 make one of the last one to three.


class Blocks(NamedTuple):
    """Which postings are in each block, how many they are, and the counts among them.

    Block ``i`` holds those from ``begins[i]`` to ``ends[i]``.
    """

    begins: Longs
    ends: Longs
    sizes: Longs
    most: AnyInts
    least: AnyInts

    @classmethod
    def of(cls, begins: Longs, ends: Longs, counts: AnyInts) -> "Blocks":
        """Return the blocks of postings that have these counts."""
        return cls(
            begins,
            ends,
            ends - begins,
            np.maximum.reduceat(counts, begins),
            np.minimum.reduceat(counts, begins),
        )


def laid_out(
    postings: Postings, values: str, blocks: Blocks, room: int
) -> tuple[Octets, Longs]:
    """Return the data of all blocks in one array, and where those of each begin.

    Before the data of a block ``room`` bytes are left; there the number given for it
    stands, and last where all end.

    Args:
        postings: Those of some terms.
        values: What is kept of each beside document and weight (``FieldPostings``).
        blocks: The blocks that they are in.
        room: How many bytes.
    """
    deltas = postings.docs.astype(np.int64)
    deltas[1:] -= postings.docs[:-1]
    deltas[blocks.begins] = postings.docs[blocks.begins]
    numbers = starts_of(_number_sizes(deltas))
    ids = numbers[blocks.ends] - numbers[blocks.begins]
    weights, put_weights = _weights(postings.counts, blocks)
    kept, put_values = _VALUES[values](postings, blocks)
    starts = starts_of(room + ids + weights + kept + 6)
    data = np.zeros(int(starts[-1]), np.uint8)
    at = starts[:-1] + room
    for byte in b"\x80\x03(":
        data[at] = byte
        at = at + 1
    of_block = np.repeat(at - numbers[blocks.begins], blocks.sizes)
    _put_numbers(data, numbers[:-1] + of_block, deltas)
    at += ids
    data[at] = ord("t")
    put_weights(data, at + 1)
    put_values(data, at + 1 + weights)
    data[starts[1:] - 2] = 0x87
    data[starts[1:] - 1] = ord(".")
    return data, starts


def _number_sizes(values: AnyInts) -> Longs:
    """Return how many bytes each number takes."""
    sizes: Longs = 2 + (values > 0xFF) + 2 * (values > 0xFFFF)
    return sizes


def _put_numbers(data: Octets, at: AnyInts, values: AnyInts) -> None:
    data[at] = ord("K")
    data[at + 1] = values & 0xFF
    wide = np.flatnonzero(values > 0xFF)
    if len(wide):
        at, values = at[wide], values[wide]
        data[at] = ord("M")
        data[at + 2] = values >> 8 & 0xFF
        wide = np.flatnonzero(values > 0xFFFF)
        at, values = at[wide], values[wide]
        data[at] = ord("J")
        data[at + 3] = values >> 16 & 0xFF
        data[at + 4] = values >> 24


def _put_columns(data: Octets, at: AnyInts, rows: Octets) -> None:
    """Put rows of bytes, of which most columns are zero as the data are already."""
    for number, column in enumerate(rows.T):
        if column.any():
            data[at + number] = column


def _weights(counts: AnyInts, blocks: Blocks) -> tuple[Longs, _Put]:
    """Return how long the weights of each block are, and what puts them.

    They are nothing where all are 1, one float where they are the same, else a tuple.
    """
    ones = blocks.most == 1
    same = (blocks.most == blocks.least) & ~ones
    mixed = ~ones & ~same
    numbers = starts_of(_number_sizes(counts))
    tuples = numbers[blocks.ends] - numbers[blocks.begins] + 2
    sizes = np.where(ones, 1, np.where(same, 9, tuples))

    def put(data: Octets, at: Longs) -> None:
        data[at[ones]] = ord("N")
        data[at[same]] = ord("G")
        floats = blocks.most[same].astype(">f8").view(np.uint8).reshape(-1, 8)
        _put_columns(data, at[same] + 1, floats)
        begin, first, each = at[mixed], blocks.begins[mixed], blocks.sizes[mixed]
        data[begin] = ord("(")
        chosen = spread(first, each)
        of_block = np.repeat(begin + 1 - numbers[first], each)
        _put_numbers(data, numbers[chosen] + of_block, counts[chosen])
        data[begin + sizes[mixed] - 1] = ord("t")

    return sizes, put


def _nothing(_postings: Postings, blocks: Blocks) -> tuple[Longs, _Put]:
    def put(data: Octets, at: Longs) -> None:
        data[at] = ord("N")

    return np.ones_like(blocks.sizes), put


def _counts(postings: Postings, blocks: Blocks) -> tuple[Longs, _Put]:
    """Lay out how many times, as bytes of four for each posting."""
    lengths = 4 * blocks.sizes
    before = np.where(lengths < 256, 2, 5)

    def put(data: Octets, at: Longs) -> None:
        _put_lengths(data, at, lengths)
        rows = postings.counts.astype(">u4").view(np.uint8).reshape(-1, 4)
        of_block = np.repeat(at + before - 4 * blocks.begins, blocks.sizes)
        _put_columns(data, 4 * np.arange(len(rows)) + of_block, rows)

    return before + lengths, put


def _put_lengths(data: Octets, at: Longs, lengths: AnyInts) -> None:
    """Put what stands before bytes of these lengths."""
    data[at] = np.where(lengths < 256, ord("C"), ord("B"))
    data[at + 1] = lengths & 0xFF
    long = np.flatnonzero(lengths >= 256)
    for byte in range(1, 4):
        data[at[long] + 1 + byte] = lengths[long] >> 8 * byte & 0xFF


def _positions(postings: Postings, blocks: Blocks) -> tuple[Longs, _Put]:
    """Lay out the values of Whoosh's ``Positions`` format, a tuple of bytes.

    A value is how many positions there are, and their steps as a pickled tuple.
    """
    counts = postings.counts.astype(np.int64)
    steps = postings.positions.astype(np.int64)
    first = starts_of(counts)[:-1]
    steps[1:] -= postings.positions[:-1]
    steps[first] = postings.positions[first]
    numbers = starts_of(_number_sizes(steps))
    many = counts > 3
    inner = numbers[first + counts] - numbers[first] + 6 + many
    before = np.where(inner < 256, 2, 5)
    starts = starts_of(before + inner)

    def put(data: Octets, at: Longs) -> None:
        data[at] = ord("(")
        shift = np.repeat(at + 1 - starts[blocks.begins], blocks.sizes)
        begin, end = starts[:-1] + shift, starts[1:] + shift
        _put_lengths(data, begin, inner)
        begin += before
        _put_columns(data, begin, counts.astype(">u4").view(np.uint8).reshape(-1, 4))
        data[begin[many] + 4] = ord("(")
        of_posting = np.repeat(begin + 4 + many - numbers[first], counts)
        _put_numbers(data, numbers[:-1] + of_posting, steps)
        data[end - 2] = np.where(many, ord("t"), 0x84 + counts)
        data[end - 1] = ord(".")
        data[end[blocks.ends - 1]] = ord("t")

    return starts[blocks.ends] - starts[blocks.begins] + 2, put


_VALUES = {"": _nothing, "counts": _counts, "positions": _positions}
