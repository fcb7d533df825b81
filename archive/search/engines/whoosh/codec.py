"""Handing inverted lists to Whoosh's codec in bulk.

The files are Whoosh's own: its per-document writer, field writer, term table and block
format. What is ours is filling a block from slices of arrays, where Whoosh's writer
takes one posting at a time. A segment made so names Whoosh's codec alone.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pickle import dumps
from typing import Any, NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import (
    LENGTHS_COLUMN,
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3PostingsWriter,
)
from whoosh.columns import VarBytesColumn
from whoosh.fields import Schema
from whoosh.system import pack_int, pack_uint
from whoosh.util.numeric import byte_to_length

from archive.search.engines.whoosh.arrays import AnyInts, Ints, Postings, spread

#: How many postings a block holds: Whoosh's own number.
BLOCK = 128
#: How many postings are held as objects at once.
_WINDOW = 400_000
#: Blocks shorter than this many bytes are kept uncompressed.
_WORTH_COMPRESSING = 160
_LEVEL = 1
_STORED_LEVEL = 3
#: The pickle protocol: Whoosh writes 2, which has no bytes and doubles them, and reads
#: any.
_PROTOCOL = 3

_LENGTH_OF = np.array([byte_to_length(n) for n in range(256)], np.int32)


def length_bytes(lengths: AnyInts) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    """Return field lengths as the bytes in which Whoosh keeps them (rounded)."""
    found = np.searchsorted(_LENGTH_OF, lengths)
    return np.minimum(found, 255).astype(np.uint8)


def kept_lengths(lengths: AnyInts) -> Ints:
    """Return field lengths as Whoosh will read them back."""
    kept: Ints = _LENGTH_OF[length_bytes(lengths)]
    return kept


def stored_value(id_: str, data: bytes) -> bytes:
    """Return a document's stored fields as Whoosh's column of them holds them."""
    fields = {"id": id_, "data": data.decode("utf-8", "surrogatepass")}
    return zlib.compress(dumps(fields, _PROTOCOL), _STORED_LEVEL)


class FieldPostings(NamedTuple):
    """A field's terms in order, their postings, and how each posting's value is made.

    ``lengths`` are the length bytes of all documents, None for a field that is not
    scored. ``values`` makes what returns the values of the postings from one index to
    another; None for fields that only say that a term is there.
    """

    terms: Sequence[bytes]
    postings: Postings
    lengths: "np.ndarray[Any, np.dtype[np.uint8]] | None"
    values: Callable[[Postings], Callable[[int, int], object]] | None

    def windows(self) -> "Iterator[FieldPostings]":
        """Yield the field in parts of whole terms.

        Writing makes objects of the numbers: a part is what is held as such at once.
        """
        starts, docs, counts, places, positions = self.postings
        first = 0
        while first < len(self.terms):
            after = int(np.searchsorted(starts, starts[first] + _WINDOW, side="right"))
            end = min(max(after - 1, first + 1), len(self.terms))
            a, b = int(starts[first]), int(starts[end])
            kept = Postings(
                starts[first : end + 1] - a, docs[a:b], counts[a:b], places, positions
            )
            if len(positions):
                a, b = int(places[first]), int(places[end])
                kept = kept._replace(
                    position_starts=places[first : end + 1] - a,
                    positions=positions[a:b],
                )
            yield self._replace(terms=self.terms[first:end], postings=kept)
            first = end


def position_values(postings: Postings) -> Callable[[int, int], object]:
    """Return the values of Whoosh's ``Positions`` format."""
    single: dict[int, bytes] = {}
    one = pack_uint(1)
    counts = postings.counts.tolist()
    at = np.cumsum(postings.counts, dtype=np.int64) - postings.counts
    first = postings.positions[at].tolist() if len(counts) else []
    for position in set(first):
        single[position] = one + dumps([position], 2)
    deltas = postings.positions.astype(np.int64)
    deltas[1:] -= postings.positions[:-1]
    deltas[at] = first
    values = [single[position] for position in first]
    many = np.flatnonzero(postings.counts > 1)
    steps = deltas[spread(at[many], postings.counts[many])].tolist()
    start = 0
    for i in many.tolist():
        count = counts[i]
        values[i] = pack_uint(count) + dumps(steps[start : start + count], 2)
        start += count
    return lambda a, b: tuple(values[a:b])


def frequency_values(postings: Postings) -> Callable[[int, int], object]:
    """Return the values of Whoosh's ``Frequency`` format."""
    packed = postings.counts.astype(">u4").tobytes()
    return lambda a, b: packed[4 * a : 4 * b]


class _BulkPostings(W3PostingsWriter):  # type: ignore[misc]
    """Whoosh's writer of postings, fed with the whole list of a term at once."""

    def __init__(self, postfile: Any, field: FieldPostings) -> None:
        super().__init__(postfile, BLOCK)
        self._field = field
        self._value_of = field.values(field.postings) if field.values else None
        self._term = 0
        postings = field.postings
        starts = postings.starts
        per_term = -(-np.diff(starts) // BLOCK)
        self._first_block = np.append(0, np.cumsum(per_term)).tolist()
        begins = np.repeat(starts[:-1], per_term) + BLOCK * (
            np.arange(int(per_term.sum()))
            - np.repeat(np.cumsum(per_term) - per_term, per_term)
        )
        self._begins = begins.tolist()
        self._bounds = starts.tolist()
        deltas = postings.docs.astype(np.int64)
        if len(begins):
            deltas[1:] -= postings.docs[:-1]
            deltas[begins] = postings.docs[begins]
        self._deltas = deltas.tolist()
        self._last = postings.docs
        self._counts = postings.counts.tolist()
        self._statistics(begins)

    def _statistics(self, begins: AnyInts) -> None:
        counts, lengths = self._field.postings.counts, self._field.lengths
        empty = not len(begins)
        self._most = [] if empty else np.maximum.reduceat(counts, begins).tolist()
        self._least = [] if empty else np.minimum.reduceat(counts, begins).tolist()
        self._sums = (
            [] if empty else np.add.reduceat(counts, begins, dtype=np.int64).tolist()
        )
        if lengths is None or empty:
            self._short = self._long = [0] * len(begins)
            return
        of_posting = lengths[self._field.postings.docs]
        self._short = np.minimum.reduceat(of_posting, begins).tolist()
        self._long = np.maximum.reduceat(of_posting, begins).tolist()

    def start_postings(self, _format: object, terminfo: Any) -> None:
        self._terminfo = terminfo

    def choose(self, term: int) -> None:
        """Say which term's postings come next."""
        self._term = term

    def finish_postings(self) -> Any:
        term, info = self._term, self._terminfo
        self._terminfo = None
        blocks = range(self._first_block[term], self._first_block[term + 1])
        end = self._bounds[term + 1]
        parts = [WHOOSH3_HEADER_MAGIC]
        for block in blocks:
            a = self._begins[block]
            b = min(a + BLOCK, end)
            self._block(parts, block, a, b, last=b == end)
        data = b"".join(parts)
        offset = self._postfile.tell()
        self._postfile.write(data)
        self._describe(info, blocks, self._bounds[term], end)
        info.set_extent(offset, len(data))
        return info

    def _block(
        self, parts: list[bytes], block: int, a: int, b: int, *, last: bool
    ) -> None:
        most = self._most[block]
        weights: float | tuple[float, ...] | None = None
        if most != 1:
            if most == self._least[block]:
                weights = float(most)
            else:
                weights = tuple(map(float, self._counts[a:b]))
        values = self._value_of(a, b) if self._value_of else None
        data = dumps((tuple(self._deltas[a:b]), weights, values), _PROTOCOL)
        level = 0
        if len(data) > _WORTH_COMPRESSING:
            level = _LEVEL
            data = zlib.compress(data, level)
        described = (
            b - a,
            int(self._last[b - 1]),
            float(most),
            level,
            self._short[block],
            self._long[block],
        )
        header = dumps(described, _PROTOCOL)
        size = len(header) + len(data)
        parts += (pack_int(-size if last else size), header, data)

    def _describe(self, info: Any, blocks: range, start: int, end: int) -> None:
        first, stop = blocks.start, blocks.stop
        info._weight = float(sum(self._sums[first:stop]))  # noqa: SLF001
        info._df = end - start  # noqa: SLF001
        info._minlength = byte_to_length(min(self._short[first:stop]))  # noqa: SLF001
        info._maxlength = byte_to_length(max(self._long[first:stop]))  # noqa: SLF001
        info._maxweight = float(max(self._most[first:stop]))  # noqa: SLF001
        info._minid = self._deltas[start]  # noqa: SLF001
        info._maxid = int(self._last[end - 1])  # noqa: SLF001


def write_segment(  # noqa: PLR0917
    storage: Any,
    segment: Any,
    schema: Schema,
    fields: Iterable[tuple[str, FieldPostings]],
    stored: Iterable[bytes],
    lengths: dict[str, AnyInts],
) -> tuple[Ints, list[int]]:
    """Write the files of a segment into a folder of Whoosh's, as one compound file.

    Args:
        storage: Where: a storage of Whoosh's.
        segment: Which: a segment of Whoosh's, with its document count set.
        schema: The schema.
        fields: Every indexed field with its postings, in order of name.
        stored: What each document stores, as ``stored_value`` returns it.
        lengths: By scored field, the length of each document.

    Returns:
        Where each document's stored bytes stand in the compound file, from its start,
        and how many they are.
    """
    codec = W3Codec()
    documents = codec.per_document_writer(storage, segment)
    column = documents._get_column("_stored")  # noqa: SLF001
    sizes: list[int] = []
    for number, value in enumerate(stored):
        # What Whoosh's column would make of the fields is made already.
        VarBytesColumn.Writer.add(column._child, number, value)  # noqa: SLF001
        sizes.append(len(value))
    for name, values_ in sorted(lengths.items()):
        documents._create_column(f"_{name}_len", LENGTHS_COLUMN)  # noqa: SLF001
        writer = documents._get_column(f"_{name}_len")  # noqa: SLF001
        writer._dbfile.write(length_bytes(values_).tobytes())  # noqa: SLF001
        writer._count = len(values_)  # noqa: SLF001
        documents._fieldlengths[name] = int(values_.sum())  # noqa: SLF001
    documents._doccount = segment.doc_count_all()  # noqa: SLF001
    documents.close()
    _write_fields(W3FieldWriter(codec, storage, segment), schema, fields)
    segment.create_compound_file(storage)
    with_stored = segment.open_compound_file(storage)
    name = W3Codec.column_filename(segment, "_stored")
    base, _ = with_stored.range(name)
    with_stored.close()
    ends = np.cumsum(sizes, dtype=np.int64)
    return (base + ends - np.array(sizes, np.int64)), sizes


def _write_fields(
    writer: Any,
    schema: Schema,
    fields: Iterable[tuple[str, FieldPostings]],
) -> None:
    for name, field in fields:
        writer.start_field(name, schema[name])
        for part in field.windows():
            bulk = _BulkPostings(writer._postfile, part)  # noqa: SLF001
            writer._postwriter = bulk  # noqa: SLF001
            bounds = part.postings.starts.tolist()
            for number, term in enumerate(part.terms):
                if bounds[number] == bounds[number + 1]:
                    continue
                writer.start_term(term)
                bulk.choose(number)
                writer.finish_term()
        writer.finish_field()
    writer.close()
