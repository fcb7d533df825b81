"""The compiled gazetteer as a file: named arrays, one after the other, mapped not read.

Layout, little-endian: ``MAGIC``; the number of arrays (u32); for each a name (16
bytes),
a NumPy type (8 bytes), an offset and a size in bytes (u64 each); then the arrays, each
starting at a multiple of 64.
"""

import mmap
import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from archive.errors import DatelineError

MAGIC = b"DATELINE-GAZ-02\n"
_COUNT = struct.Struct("<I")
_ENTRY = struct.Struct("<16s8sQQ")
_ALIGN = 64

Arrays = Mapping[str, npt.NDArray[np.generic]]


class GazetteerFileError(DatelineError):
    """The compiled gazetteer cannot be used as it is."""


def write_arrays(path: Path, arrays: Arrays) -> None:
    """Write one-dimensional arrays to ``path``; equal arrays make equal bytes."""
    start = len(MAGIC) + _COUNT.size + len(arrays) * _ENTRY.size
    directory: list[bytes] = []
    body: list[bytes] = []
    offset = start
    for name, array in arrays.items():
        padding = -offset % _ALIGN
        raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
        kind = array.dtype.newbyteorder("<").str.encode()
        directory.append(_ENTRY.pack(name.encode(), kind, offset + padding, len(raw)))
        body.append(bytes(padding) + raw)
        offset += padding + len(raw)
    path.write_bytes(b"".join((MAGIC, _COUNT.pack(len(arrays)), *directory, *body)))


def map_arrays(path: Path) -> dict[str, npt.NDArray[np.generic]]:
    """Map the arrays of ``path`` into memory, read-only.

    Raises:
        GazetteerFileError: The file is missing, cut short or not a gazetteer.
    """
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise GazetteerFileError(
            f"The gazetteer {path} cannot be read ({error}); install Dateline again"
        ) from error
    if data[: len(MAGIC)] != MAGIC:
        raise GazetteerFileError(
            f"{path} is not a gazetteer of this version; install Dateline again"
        )
    arrays: dict[str, npt.NDArray[np.generic]] = {}
    (count,) = _COUNT.unpack_from(data, len(MAGIC))
    for number in range(count):
        entry = len(MAGIC) + _COUNT.size + number * _ENTRY.size
        name, kind, offset, size = _ENTRY.unpack_from(data, entry)
        if offset + size > len(data):
            raise GazetteerFileError(f"{path} is cut short; install Dateline again")
        dtype = np.dtype(kind.rstrip(b"\0").decode())
        arrays[name.rstrip(b"\0").decode()] = np.frombuffer(
            data, dtype, size // dtype.itemsize, offset
        )
    return arrays
