"""The sidecar file of a segment: its arrays, laid out to be mapped into memory.

A sidecar can be made again from its segment at any time, so nothing is lost with it. It
is bound to its segment by name and size, and every stretch of it is checked against a
sum (``stretches``) the first time that it is read. Layout, all numbers little-endian:
``MAGIC``, length and CRC-32 of the header, the header (JSON), then the sections, each
at a multiple of 64 bytes, and at the end the sums of the stretches.
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import get_ident
from typing import Any

import numpy as np
import numpy.typing as npt

from archive.search.engines.whoosh.layout import PASSING
from archive.search.engines.whoosh.stretches import Sums, sums, sums_of

MAGIC = b"DLNSIDE1"
#: Changes with the sections or their meaning: sidecars of another one are made anew.
LAYOUT = 7
SUFFIX = ".dateline"
#: Bytes that share a sum.
STRETCH = 1 << 14
#: How many stretches are read at once where they are only checked.
_TOGETHER = 64
#: The name in ``meta`` of the CRC-32 of the segment's file.
SEGMENT_CHECK = "segment_check"
_START = struct.Struct("<8sII")


class StaleError(Exception):
    """A sidecar is missing, damaged or not of its segment: it is to be made anew."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path


class OutdatedError(StaleError):
    """A sidecar is sound, but of another layout: another version of ours wrote it."""


def write(
    path: Path, segment_size: int, meta: Mapping[str, Any], sections: Mapping[str, Any]
) -> None:
    """Write a sidecar, durably, in place of any that there is.

    Args:
        path: Where.
        segment_size: Bytes of the segment's file.
        meta: What is kept as JSON in the header.
        sections: Arrays of one dimension, or bytes, by name.
    """
    table: dict[str, tuple[str, int, int]] = {}
    at = 0
    for name, values in sections.items():
        kind = "bytes" if isinstance(values, bytes) else values.dtype.str
        size = len(values) * (1 if kind == "bytes" else values.dtype.itemsize)
        table[name] = (kind, at, len(values))
        at += size + -size % 64
    checks = sums_of(_pieces(sections), STRETCH).astype("<u8").tobytes()
    header = json.dumps(
        {
            "layout": LAYOUT,
            "segment_size": segment_size,
            "size": at,
            "checks": zlib.crc32(checks),
            "sections": table,
            "meta": dict(meta),
        }
    ).encode()
    start = _START.pack(MAGIC, len(header), zlib.crc32(header)) + header
    # Two processes may make the same one at the same time.
    temporary = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.new")
    with temporary.open("wb") as file:
        file.write(start + bytes(-len(start) % 64))
        for piece in _pieces(sections):
            file.write(piece)
        file.write(checks)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _pieces(sections: Mapping[str, Any]) -> Iterator[memoryview]:
    """Yield the bytes of all sections in order, with what fills up each."""
    for values in sections.values():
        if not isinstance(values, bytes):
            values = np.ascontiguousarray(values)  # noqa: PLW2901
        data = memoryview(values).cast("B") if len(values) else memoryview(b"")
        yield data
        yield memoryview(bytes(-len(data) % 64))


class Sidecar:
    """An open sidecar; safe to read from many threads."""

    def __init__(self, path: Path, segment_size: int) -> None:
        """Open and map the file.

        Raises:
            StaleError: It is missing, damaged, or of another segment or layout.
            OSError: The machine is short of files or memory.
        """
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                self._file = os.dup(file.fileno())
        except (OSError, ValueError) as error:
            if isinstance(error, OSError) and error.errno in PASSING:
                raise
            raise StaleError(path, error) from error
        try:
            self._read_header(path, segment_size)
        except OutdatedError:
            self._map.close()
            raise
        except (ValueError, KeyError, struct.error) as error:
            self._map.close()
            raise StaleError(path, error) from error
        self._path = path
        self._sound = bytearray(len(self._checks))

    def __del__(self) -> None:
        """Close the file; the map lives on in the arrays over it."""
        if hasattr(self, "_file"):
            os.close(self._file)

    def _read_header(self, path: Path, segment_size: int) -> None:
        magic, length, check = _START.unpack_from(self._map, 0)
        header = self._map[_START.size : _START.size + length]
        if magic != MAGIC or zlib.crc32(header) != check:
            raise ValueError("its header is damaged")
        fields = json.loads(header)
        if fields["layout"] != LAYOUT:
            raise OutdatedError(path, "it is of another layout")
        if fields["segment_size"] != segment_size:
            raise ValueError("it is of another segment")
        base = _START.size + length
        self._base = base + -base % 64
        if any(self._map[base : self._base]):
            raise ValueError("what fills up its header is damaged")
        self._size: int = fields["size"]
        checks = self._map[self._base + self._size :]
        if zlib.crc32(checks) != fields["checks"]:
            raise ValueError("its check sums are damaged")
        self._checks: Sums = np.frombuffer(checks, "<u8")
        self._table: dict[str, tuple[str, int, int]] = fields["sections"]
        self.meta: dict[str, Any] = fields["meta"]

    def array(self, name: str) -> npt.NDArray[Any]:
        """Return a section as an array over the mapped file, unchecked until read."""
        kind, at, count = self._table[name]
        return np.frombuffer(self._map, kind, count, self._base + at)

    def mapped(self, name: str) -> npt.NDArray[Any]:
        """Return a section as an array over the mapped file, all of it checked."""
        self.check(name, 0, self._table[name][2])
        return self.array(name)

    def checked(self, name: str) -> npt.NDArray[Any]:
        """Return a section as an array of its own, all of it checked."""
        return self.copied(name, 0, self._table[name][2])

    def blob(self, name: str) -> bytes:
        """Return a section of bytes."""
        return self.piece(name, 0, self._table[name][2])

    def piece(self, name: str, start: int, end: int) -> bytes:
        """Return some bytes of a section of bytes."""
        at = self._table[name][1]
        return self._checked(at + start, at + end)

    def copied(self, name: str, start: int, end: int) -> npt.NDArray[Any]:
        """Return items ``start`` to ``end`` of a section, in memory of their own.

        Raises:
            StaleError: They are not what was written.
        """
        kind, at, _ = self._table[name]
        width = np.dtype(kind).itemsize
        return np.frombuffer(self._checked(at + start * width, at + end * width), kind)

    def _checked(self, start: int, end: int) -> bytes:
        """Return bytes of the sections; those not checked before are checked."""
        unchecked = self._unchecked(start, end)
        if unchecked is None:
            return self._read(start, end - start)
        first, last = unchecked
        # Read once, with what else belongs to their first and last stretch.
        low = min(start, first * STRETCH)
        high = max(end, min(last * STRETCH, self._size))
        data = self._read(low, high - low)
        self._compare(memoryview(data)[first * STRETCH - low :], first, last)
        return data[start - low : end - low]

    def _unchecked(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the stretches between which all unchecked ones of some bytes lie."""
        low, high = start // STRETCH, -(-end // STRETCH)
        first = self._sound.find(0, low, high)
        if first < 0:
            return None
        return first, self._sound.rfind(0, low, high) + 1

    def _read(self, at: int, size: int) -> bytes:
        """Return bytes of the sections.

        Through the map they would stay counted as memory in use, with all that the
        system maps around them, which after a commit is much.
        """
        try:
            data = os.pread(self._file, size, self._base + at)
        except OSError as error:
            raise StaleError(self._path, error) from error
        if len(data) != size:
            raise StaleError(self._path, "it is cut off")
        return data

    def check(self, name: str, start: int, end: int) -> None:
        """Check items ``start`` to ``end`` of a section, those not checked before.

        Raises:
            StaleError: They are not what was written.
        """
        kind, at, _ = self._table[name]
        width = 1 if kind == "bytes" else np.dtype(kind).itemsize
        unchecked = self._unchecked(at + start * width, at + end * width)
        if unchecked is not None:
            self._check_stretches(*unchecked)

    def _check_stretches(self, start: int, end: int) -> None:
        for i in range(start, end, _TOGETHER):
            until = min(i + _TOGETHER, end)
            size = min(until * STRETCH, self._size) - i * STRETCH
            self._compare(memoryview(self._read(i * STRETCH, size)), i, until)

    def _compare(self, data: memoryview, start: int, end: int) -> None:
        """Check stretches, which ``data`` begins with.

        Raises:
            StaleError: They are not what was written.
        """
        found = sums(data[: (end - start) * STRETCH], STRETCH)
        if found.tolist() != self._checks[start:end].tolist():
            raise StaleError(self._path, "it is damaged")
        self._sound[start:end] = b"\x01" * (end - start)

    def check_all(self) -> None:
        """Check the whole file.

        Raises:
            StaleError: It is not what was written.
        """
        self._check_stretches(0, len(self._checks))
