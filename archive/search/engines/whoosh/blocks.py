"""Postings in Whoosh's block format, written for many terms at once.

A term's postings are Whoosh's mark and blocks of up to ``BLOCK`` postings; a block is
its size, a pickled header, and the pickled and perhaps compressed columns: documents,
weights, values. Whoosh pickles each of them from objects. Here the numbers of many
postings are laid out as pickled numbers in one go, and a block is cut out of them.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from archive.search.engines.whoosh.abreast import abreast
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Longs,
    Mask,
    Postings,
    spread,
    starts_of,
)
from archive.search.engines.whoosh.termtable import infos

#: How many postings a block holds: Whoosh's own number.
BLOCK = 128
#: How many postings are laid out in one go; some such goes are in memory at a time.
_WINDOW = 80_000
#: Blocks shorter than this many bytes are kept uncompressed.
_WORTH_COMPRESSING = 160
_LEVEL = 1
_MARK = WHOOSH3_HEADER_MAGIC

_Bytes = npt.NDArray[np.uint8]

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
    lengths: "_Bytes | None"
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
    value = {"positions": b"C\x0d\0\0\0\1](J\0\0\0\0e.\x85", "counts": b"C\4\0\0\0\1"}
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
        _little(rows, _HEAD_SIZE + data.index(b"](J") + 3, positions)
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
) -> _Bytes:
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


def _little(rows: _Bytes, at: int, numbers: AnyInts) -> None:
    """Put numbers of four bytes into the rows."""
    four = np.ascontiguousarray(numbers, dtype="<i4").view(np.uint8)
    rows[:, at : at + 4] = four.reshape(-1, 4)


def _blocks_of(field: FieldPostings, chosen: AnyInts) -> tuple[Longs, bytes]:
    return _blocks(field.of(chosen))


def _blocks(field: FieldPostings) -> tuple[Longs, bytes]:
    """Return the bytes of each term's postings, and all of them together."""
    starts, docs, counts = field.postings[:3]
    per_term = -(-np.diff(starts) // BLOCK)
    firsts = starts_of(per_term)[:-1]
    begins = np.repeat(starts[:-1] - firsts * BLOCK, per_term) + BLOCK * np.arange(
        int(per_term.sum())
    )
    ends = np.minimum(begins + BLOCK, np.repeat(starts[1:], per_term))
    most = np.maximum.reduceat(counts, begins)
    data, levels = _columns(field, begins, ends, most)
    short = long = np.zeros(len(begins), np.uint8)
    if field.lengths is not None:
        of_posting = field.lengths[docs]
        short = np.minimum.reduceat(of_posting, begins)
        long = np.maximum.reduceat(of_posting, begins)
    sizes = np.fromiter(map(len, data), np.int64, len(data))
    opening = np.zeros(len(begins), np.bool_)
    opening[firsts] = True
    final = np.append(opening[1:], True)
    heads = _heads(
        ends - begins, docs[ends - 1], most, short, long, levels, sizes, final
    ).tobytes()
    parts: list[bytes] = []
    for at, opens, block in zip(
        range(0, len(heads), _HEAD_SIZE), opening.tolist(), data, strict=True
    ):
        begin = at if opens else at + len(_MARK)
        parts += (heads[begin : at + _HEAD_SIZE], block)
    whole = sizes + _HEAD_SIZE - len(_MARK) * ~opening
    return np.add.reduceat(whole, firsts), b"".join(parts)


def _columns(
    field: FieldPostings, begins: Longs, ends: Longs, most: AnyInts
) -> tuple[list[bytes], AnyInts]:
    """Return the data of each block, and the level at which it is compressed."""
    _, docs, counts = field.postings[:3]
    deltas = docs.astype(np.int64)
    deltas[1:] -= docs[:-1]
    deltas[begins] = docs[begins]
    numbers, at = _numbers(deltas)
    least = np.minimum.reduceat(counts, begins)
    weights = np.zeros((len(counts), 9), np.uint8)
    weights[:, 0] = ord("G")
    weights[:, 1:] = counts.astype(">f8").view(np.uint8).reshape(-1, 8)
    floats = weights.tobytes()
    value = _values(field)
    found: list[bytes] = []
    levels = np.zeros(len(begins), np.int64)
    rows = zip(
        begins.tolist(),
        ends.tolist(),
        at[begins].tolist(),
        at[ends].tolist(),
        most.tolist(),
        least.tolist(),
        strict=True,
    )
    for block, (a, b, first, last, high, low) in enumerate(rows):
        if high == 1:
            weight = b"tN"
        elif high == low:
            weight = b"t" + floats[9 * a : 9 * a + 9]
        else:
            weight = b"t(%bt" % floats[9 * a : 9 * b]
        data = b"\x80\x03(%b%b%b\x87." % (numbers[first:last], weight, value(a, b))
        if len(data) > _WORTH_COMPRESSING:
            levels[block] = _LEVEL
            data = zlib.compress(data, _LEVEL)
        found.append(data)
    return found, levels


def _values(field: FieldPostings) -> Any:
    """Return what gives the pickled values of the postings from one to another."""
    if field.values == "positions":
        data, at = _positions(field.postings)
        starts = at.tolist()
        return lambda a, b: b"(%bt" % data[starts[a] : starts[b]]
    if field.values == "counts":
        packed = field.postings.counts.astype(">u4").tobytes()
        opening = [b"C%c" % (4 * n) for n in range(64)]
        opening += [b"B" + (4 * n).to_bytes(4, "little") for n in range(64, BLOCK + 1)]
        return lambda a, b: opening[b - a] + packed[4 * a : 4 * b]
    return lambda _a, _b: b"N"


def _numbers(values: AnyInts) -> tuple[bytes, Longs]:
    """Return numbers as pickle has them, one after the other, and where each begins."""
    sizes = 2 + (values > 0xFF) + 2 * (values > 0xFFFF)
    at = starts_of(sizes)
    data = np.zeros(int(at[-1]), np.uint8)
    _put_numbers(data, at[:-1], values)
    return data.tobytes(), at


def _put_numbers(data: _Bytes, at: AnyInts, values: AnyInts) -> None:
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


def _positions(postings: Postings) -> tuple[bytes, Longs]:
    """Return the values of Whoosh's ``Positions`` format, and where each begins.

    A value is how many positions there are, and a pickled list of their steps.
    """
    counts = postings.counts.astype(np.int64)
    steps = postings.positions.astype(np.int64)
    first = starts_of(counts)[:-1]
    steps[1:] -= postings.positions[:-1]
    steps[first] = postings.positions[first]
    sizes = 2 + (steps > 0xFF) + 2 * (steps > 0xFFFF)
    numbers = starts_of(sizes)
    inner = np.add.reduceat(sizes, first) + 8
    before = np.where(inner < 256, 2, 5)
    at = starts_of(before + inner)
    data = np.zeros(int(at[-1]), np.uint8)
    begin = at[:-1]
    data[begin] = np.where(before == 2, ord("C"), ord("B"))
    for byte in range(4):
        some = np.flatnonzero(before == 5) if byte else slice(None)
        data[begin[some] + 1 + byte] = inner[some] >> 8 * byte & 0xFF
        data[begin + before + 3 - byte] = counts >> 8 * byte & 0xFF
    data[begin + before + 4], data[begin + before + 5] = ord("]"), ord("(")
    _put_numbers(
        data,
        numbers[:-1] + np.repeat(begin + before + 6 - numbers[first], counts),
        steps,
    )
    data[at[1:] - 2], data[at[1:] - 1] = ord("e"), ord(".")
    return data.tobytes(), at
