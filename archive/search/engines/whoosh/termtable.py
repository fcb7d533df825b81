"""Whoosh's table of terms, written for all terms at once.

The file is that of Whoosh's own ``OrderedHashWriter`` (which writes its beginning and
its end here too): records in order of key, hash tables that point at them, and a list
of their places. A record's value is a ``W3TermInfo``.
"""

from collections.abc import Sequence
from operator import ge
from typing import Any
from zlib import crc32

import numpy as np
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.util.numeric import byte_to_length, length_to_byte

from archive.search.engines.whoosh.arrays import AnyInts, Longs, spread, starts_of

#: One of the hashes that Whoosh's readers know; the quickest.
_CRC32 = 1
_TABLES = 256
#: How many records are laid out at once.
_TOGETHER = 1 << 16
_LENGTHS = 8
#: What ``W3TermInfo.to_bytes`` makes of a term whose postings stand in their own file.
_INFO = np.dtype(
    [
        ("flags", "u1"),
        ("weight", ">f4"),
        ("documents", ">u4"),
        ("shortest", "u1"),
        ("longest", "u1"),
        ("most", ">f4"),
        ("first", ">u4"),
        ("last", ">u4"),
        ("offset", ">i8"),
        ("length", ">i4"),
    ]
)
_POINTER = np.dtype([("hash", ">u4"), ("at", ">u8")])
#: Whoosh keeps a length as a byte, reads it back rounded, and rounds it once more.
_KEPT = np.array([length_to_byte(byte_to_length(n)) for n in range(256)], np.uint8)


def infos(count: int) -> "np.ndarray[Any, Any]":
    """Return room for what is kept of so many terms, all zero.

    Columns: ``weight`` (occurrences), ``documents``, ``shortest`` and ``longest``
    (length bytes), ``most`` (occurrences in one document), ``first`` and ``last``
    (documents), ``offset`` and ``length`` (bytes of the file of postings).
    """
    return np.zeros(count, _INFO)


class TermTable(OrderedHashWriter):  # type: ignore[misc]
    """Whoosh's writer of a table of terms, fed with a field at a time."""

    def __init__(self, file: Any) -> None:
        """Begin the table in an open file of Whoosh's."""
        super(OrderedHashWriter, self).__init__(file, hashtype=_CRC32)
        self.extras["fieldmap"] = {}
        self._places: list[Longs] = []
        self._hashes: list[int] = []
        self._last = b""

    def add_field(
        self, name: str, terms: Sequence[bytes], known: "np.ndarray[Any, Any]"
    ) -> None:
        """Add the terms of a field, which comes after those before by its name.

        Raises:
            ValueError: The terms are not in order.
        """
        number = len(self.extras["fieldmap"])
        self.extras["fieldmap"][name] = number
        if not terms:
            return
        if any(map(ge, terms, terms[1:])):
            raise ValueError(f"the terms of the field {name} are not in order")
        known["shortest"] = _KEPT[known["shortest"]]
        known["longest"] = _KEPT[known["longest"]]
        prefix = number.to_bytes(2, "big")
        begun = crc32(prefix)
        self._hashes += [crc32(term, begun) for term in terms]
        for first in range(0, len(terms), _TOGETHER):
            some = slice(first, first + _TOGETHER)
            at, data = _records(prefix, terms[some], known[some])
            self._places.append(at + self.dbfile.tell())
            self.dbfile.write(data)

    def _write_hashes(self) -> None:
        places = np.concatenate([*self._places, np.zeros(0, np.int64)])
        hashes = np.array(self._hashes, np.int64)
        tables = hashes % _TABLES
        counts = np.bincount(tables, minlength=_TABLES)
        slots = 2 * counts
        home = (hashes >> 8) % slots[tables]
        order = np.lexsort((home, tables))
        starts = starts_of(counts)
        for table in range(_TABLES):
            self.directory.append((self.dbfile.tell(), int(slots[table])))
            mine = order[starts[table] : starts[table + 1]]
            filled = np.zeros(int(slots[table]), _POINTER)
            at = _slots(home[mine], len(filled))
            filled["hash"][at] = hashes[mine]
            filled["at"][at] = places[mine]
            self.dbfile.write(filled.tobytes())

    def _write_extras(self) -> None:
        places = np.concatenate([*self._places, np.zeros(0, np.int64)])
        self.extras["indextype"] = "q"
        self.extras["indexlen"] = len(places)
        super(OrderedHashWriter, self)._write_extras()
        self.dbfile.write(places.astype(">i8").tobytes())


def _records(
    prefix: bytes, terms: Sequence[bytes], known: "np.ndarray[Any, Any]"
) -> tuple[Longs, bytes]:
    """Return where the record of each term begins, and all records."""
    count, width = len(terms), _INFO.itemsize
    sizes = np.fromiter(map(len, terms), np.int64, count)
    keys = sizes + len(prefix)
    at = starts_of(_LENGTHS + keys + width)
    data = np.zeros(int(at[-1]), np.uint8)
    begin = at[:-1]
    lengths = np.empty((count, 2), ">i4")
    lengths[:, 0], lengths[:, 1] = keys, width
    head = np.hstack(
        (
            lengths.view(np.uint8).reshape(count, _LENGTHS),
            np.tile(np.frombuffer(prefix, np.uint8), (count, 1)),
        )
    )
    data[begin[:, None] + np.arange(head.shape[1])] = head
    data[spread(begin + head.shape[1], sizes)] = np.frombuffer(
        b"".join(terms), np.uint8
    )
    values = begin + _LENGTHS + keys
    data[values[:, None] + np.arange(width)] = known.view(np.uint8).reshape(
        count, width
    )
    return begin, data.tobytes()


def _slots(home: AnyInts, size: int) -> Longs:
    """Return the slot of each entry: the first free one from its home, which rises."""
    step = np.arange(len(home), dtype=np.int64)
    at: Longs = step + np.maximum.accumulate(home - step)
    beyond = np.flatnonzero(at >= size)
    if len(beyond):
        # What runs over the end goes on from the beginning.
        taken = np.zeros(size, np.bool_)
        taken[at[at < size]] = True
        at[beyond] = np.flatnonzero(~taken)[: len(beyond)]
    return at
