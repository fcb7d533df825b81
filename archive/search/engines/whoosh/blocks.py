"""Postings in Whoosh's block format, written for many terms at once.

A term's postings are Whoosh's mark and blocks of up to ``BLOCK`` postings; a block is
its size, a pickled header, and the pickled and perhaps compressed columns: documents,
weights, values. The data of many blocks are laid out in one go (``blockdata``).
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from archive.deflate import compressor
from archive.search.engines.whoosh.abreast import abreast
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Longs,
    Mask,
    Postings,
    spread,
    starts_of,
)
from archive.search.engines.whoosh.blockdata import Blocks, Octets, laid_out
from archive.search.engines.whoosh.termtable import infos

#: How many postings a block holds: Whoosh's own number.
BLOCK = 128
#: How many postings are laid out in one go; some such goes are in memory at a time.
_WINDOW = 40_000
#: Blocks shorter than this many bytes are kept uncompressed.
_WORTH_COMPRESSING = 400
_LEVEL = 1
_compress = compressor(_LEVEL)
_MARK = WHOOSH3_HEADER_MAGIC

# Pickle, protocol 3 (Whoosh writes 2, which has no bytes, and reads any): K, M, J are
# integers of 1, 2 and 4 bytes, G a float, C and B bytes with a length of 1 and 4 bytes.
_HEADER = b"\x80\x03(K\0J\0\0\0\0G\0\0\0\0\0\0\0\0K\0K\0K\0t."
_HEAD_SIZE = len(_MARK) + 4 + len(_HEADER)


class FieldPostings(NamedTuple):
    """A field's terms in order, and their postings.

    ``lengths`` are the length bytes of all documents, None for a field that is not
    scored. ``values`` says what Whoosh's format of the field keeps of each posting:
    positions, how many times, or nothing but that it is there.
    """

    terms: Sequence[bytes]
    postings: Postings
    lengths: "Octets | None"
    values: Literal["positions", "counts", ""]

    def of(self, chosen: AnyInts) -> "FieldPostings":
        """Return the field with some of its terms, chosen by number."""
        starts, docs, counts, places, positions = self.postings
        sizes = np.diff(starts)[chosen]
        at = spread(starts[chosen], sizes)
        kept = Postings(starts_of(sizes), docs[at], counts[at], places, positions)
        if self.values == "positions":
            sizes = np.diff(places)[chosen]
            found = positions[spread(places[chosen], sizes)]
            kept = kept._replace(position_starts=starts_of(sizes), positions=found)
        return self._replace(terms=[self.terms[i] for i in chosen], postings=kept)


def write_field(file: Any, field: FieldPostings) -> tuple[list[bytes], Any]:
    """Write the postings of a field, and return the terms that have any.

    Args:
        file: Whoosh's file of postings.
        field: The field.

    Returns:
        The terms, and what the table of terms says of them (``termtable.infos``).
    """
    starts, docs, counts = field.postings[:3]
    sizes = np.diff(starts)
    used = np.flatnonzero(sizes)
    terms = [field.terms[i] for i in used.tolist()]
    known = infos(len(used))
    if not len(used):
        return terms, known
    begins, sizes = starts[used], sizes[used]
    known["documents"] = sizes
    known["weight"] = np.add.reduceat(counts, begins, dtype=np.int64)
    known["most"] = np.maximum.reduceat(counts, begins)
    known["first"], known["last"] = docs[begins], docs[begins + sizes - 1]
    if field.lengths is not None:
        of_posting = field.lengths[docs]
        known["shortest"] = np.minimum.reduceat(of_posting, begins)
        known["longest"] = np.maximum.reduceat(of_posting, begins)
    lone = known["weight"] == 1
    for part in _windows(np.flatnonzero(lone), sizes):
        places = None
        if field.values == "positions":
            first = field.postings.position_starts[used[part]]
            places = field.postings.positions[first]
        known["length"][part], data = _lone_blocks(field.values, known[part], places)
        known["offset"][part] = _written(file, data, known["length"][part])
    parts = list(_windows(np.flatnonzero(~lone), sizes))
    laid_out = abreast(partial(_blocks_of, field, used[part]) for part in parts)
    for part, (lengths, data) in zip(parts, laid_out, strict=True):
        known["length"][part] = lengths
        known["offset"][part] = _written(file, data, lengths)
    return terms, known


def _windows(chosen: Longs, sizes: AnyInts) -> Iterator[Longs]:
    """Yield the numbers of terms in parts of whole terms, bounded in postings."""
    ends = np.cumsum(sizes[chosen])
    first = 0
    while first < len(chosen):
        before = int(ends[first - 1]) if first else 0
        after = int(np.searchsorted(ends, before + _WINDOW, side="right"))
        end = max(after, first + 1)
        yield chosen[first:end]
        first = end


def _written(file: Any, data: bytes, lengths: AnyInts) -> Longs:
    offset = file.tell()
    file.write(data)
    at: Longs = offset + starts_of(lengths)[:-1]
    return at


def _lone_blocks(
    values: str, known: "np.ndarray[Any, Any]", positions: AnyInts | None
) -> tuple[int, bytes]:
    """Return the postings of terms that stand once in all, each as many bytes."""
    value = {"positions": b"C\x0b\0\0\0\1J\0\0\0\0\x85.\x85", "counts": b"C\4\0\0\0\1"}
    data = b"\x80\x03J\0\0\0\0\x85N" + value.get(values, b"N") + b"\x87."
    count, shape = len(known), np.frombuffer(data, np.uint8)
    heads = _heads(
        np.ones(count, np.int64),
        known["last"],
        known["most"],
        known["shortest"],
        known["longest"],
        np.zeros(count, np.int64),
        np.full(count, len(data)),
        np.ones(count, np.bool_),
    )
    rows = np.hstack((heads, np.tile(shape, (count, 1))))
    _little(rows, _HEAD_SIZE + 3, known["first"])
    if positions is not None:
        _little(rows, _HEAD_SIZE + data.index(b"\1J") + 2, positions)
    return _HEAD_SIZE + len(data), rows.tobytes()


def _heads(  # noqa: PLR0917
    counts: AnyInts,
    last: AnyInts,
    most: AnyInts,
    shortest: AnyInts,
    longest: AnyInts,
    levels: AnyInts,
    sizes: AnyInts,
    final: Mask,
) -> Octets:
    """Return what stands before the data of blocks: mark, size, header, a row each.

    The mark belongs to a term's first block only.
    """
    before = len(_MARK) + 4
    row = np.frombuffer(_MARK + bytes(4) + _HEADER, np.uint8)
    rows = np.tile(row, (len(counts), 1))
    whole = sizes + len(_HEADER)
    signed = np.where(final, -whole, whole).astype(">i4")
    rows[:, len(_MARK) : before] = signed.view(np.uint8).reshape(-1, 4)
    rows[:, before + 4] = counts
    _little(rows, before + 6, last)
    rows[:, before + 11 : before + 19] = (
        most.astype(">f8").view(np.uint8).reshape(-1, 8)
    )
    for at, column in ((20, levels), (22, shortest), (24, longest)):
        rows[:, before + at] = column
    return rows


def _little(rows: Octets, at: int, numbers: AnyInts) -> None:
    """Put numbers of four bytes into the rows."""
    four = np.ascontiguousarray(numbers, dtype="<i4").view(np.uint8)
    rows[:, at : at + 4] = four.reshape(-1, 4)


def _blocks_of(field: FieldPostings, chosen: AnyInts) -> tuple[Longs, bytes]:
    return _blocks(field.of(chosen))


def _blocks(field: FieldPostings) -> tuple[Longs, bytes]:
    """Return how long the postings of each term are in the file, and all of them."""
    starts, docs, counts = field.postings[:3]
    per_term = -(-np.diff(starts) // BLOCK)
    firsts = starts_of(per_term)[:-1]
    begins = np.repeat(starts[:-1] - firsts * BLOCK, per_term) + BLOCK * np.arange(
        int(per_term.sum())
    )
    ends = np.minimum(begins + BLOCK, np.repeat(starts[1:], per_term))
    blocks = Blocks.of(begins, ends, counts)
    data, at = laid_out(field.postings, field.values, blocks, _HEAD_SIZE)
    sizes = np.diff(at) - _HEAD_SIZE
    long = sizes > _WORTH_COMPRESSING
    packed = _compressed(data, at, long)
    sizes[long] = np.fromiter(map(len, packed), np.int64, len(packed))
    short = longest = np.zeros(len(begins), np.uint8)
    if field.lengths is not None:
        of_posting = field.lengths[docs]
        short = np.minimum.reduceat(of_posting, begins)
        longest = np.maximum.reduceat(of_posting, begins)
    opening = np.zeros(len(begins), np.bool_)
    opening[firsts] = True
    final = np.append(opening[1:], True)
    levels = _LEVEL * long
    heads = _heads(
        blocks.sizes, docs[ends - 1], blocks.most, short, longest, levels, sizes, final
    )
    data[at[:-1, None] + np.arange(_HEAD_SIZE)] = heads
    whole = sizes + _HEAD_SIZE - len(_MARK) * ~opening
    return np.add.reduceat(whole, firsts), _joined(data, at, opening, long, packed)


def _compressed(data: Octets, at: Longs, long: Mask) -> list[bytes]:
    """Return the data of long blocks compressed."""
    view = data.data
    begins, ends = at[:-1][long] + _HEAD_SIZE, at[1:][long]
    return [
        _compress(view[begin:end])
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
    ]


def _joined(
    data: Octets, at: Longs, opening: Mask, long: Mask, packed: list[bytes]
) -> bytes:
    """Return all blocks, the long ones compressed, the mark before opening ones only.

    What stands between is taken as it is.
    """
    view = data.data
    chosen = np.flatnonzero(long | ~opening)
    begins = at[chosen]
    marks = np.where(opening[chosen], 0, len(_MARK))
    # Of a long block the head is kept, of another all but the mark.
    heads = begins + np.where(long[chosen], _HEAD_SIZE, marks)
    ends = np.where(long[chosen], at[chosen + 1], heads)
    parts: list[Any] = []
    done, blocks = 0, iter(packed)
    for begin, mark, head, end in zip(
        begins.tolist(), marks.tolist(), heads.tolist(), ends.tolist(), strict=True
    ):
        parts += (view[done:begin], view[begin + mark : head])
        if end > head:
            parts.append(next(blocks))
        done = end
    parts.append(view[done:])
    return b"".join(parts)
