"""What tells whether the files of an index are those that were written.

A seal stands behind Whoosh's table of contents, in the same file, so that both come
into force at once, whenever a writer is killed. Whoosh reads what is before it and no
further; a table that Whoosh itself wrote has none. It holds the size and the CRC-32 of
each file of the commit; sidecars are checked by themselves, since a reader may make one
again. Layout: JSON; then, little-endian, its length, the CRC-32 of all that is before,
and ``MAGIC``.
"""

import json
import struct
import sys
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from archive.search.engines.whoosh import layout, placetable

MAGIC = b"DLNSEAL1"
#: What Whoosh's own tables end with, as every pickle does.
_STOP = b"."
_END = struct.Struct("<II8s")
#: Size in bytes and CRC-32 of a file, or of so many bytes at its beginning.
Sum = tuple[int, int]
#: These are never written anew while an index lasts; one of them grows at its end.
_LASTING = (layout.FORMAT_FILE, placetable.FILE)


class BrokenSealError(ValueError):
    """A table of contents is not what was written."""


def sum_of(path: Path, known: Sum = (0, 0), most: int = sys.maxsize) -> Sum:
    """Return size and CRC-32 of a file, going on from those of its beginning.

    No more than its first ``most`` bytes are read.

    Raises:
        OSError: It cannot be read.
    """
    size, check = known
    with path.open("rb") as file:
        file.seek(size)
        while piece := file.read(min(most - size, 1 << 20)):
            check = zlib.crc32(piece, check)
            size += len(piece)
    return size, check


def sums(
    folder: Path, segments: Iterable[str], known: Mapping[str, Sum]
) -> dict[str, Sum]:
    """Return the sums of the files of a commit.

    What was summed before is not summed anew: a byte that changed since would be taken
    for good.

    Args:
        folder: The folder of the index.
        segments: The names of its segments.
        known: The sums of the commit before, and of segments just written.

    Raises:
        OSError: A file cannot be read.
    """
    found: dict[str, Sum] = {}
    for name in _LASTING:
        if name in known or (folder / name).exists():
            found[name] = known.get(name) or sum_of(folder / name)
    if placetable.FILE in known and (folder / placetable.FILE).exists():
        found[placetable.FILE] = sum_of(
            folder / placetable.FILE, known[placetable.FILE]
        )
    for segment in segments:
        name = f"{segment}.seg"
        found[name] = known.get(name) or sum_of(folder / name)
    return found


def append(path: Path, told: Mapping[str, Sum]) -> None:
    """Put a seal behind a table of contents that is not in force yet.

    Raises:
        OSError: There is no room.
    """
    body = json.dumps(told, separators=(",", ":")).encode()
    check = zlib.crc32(body, sum_of(path)[1])
    with path.open("ab") as file:
        file.write(body + _END.pack(len(body), check, MAGIC))


def check_of(path: Path) -> int:
    """Return the CRC-32 of a sealed table of contents; 0 where it has no seal.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END.size))
        return check_in(file.read())


def check_in(table: bytes) -> int:
    """Return what ``check_of`` does, of what ends as the table ends."""
    if len(table) < _END.size or not table.endswith(MAGIC):
        return 0
    return int(_END.unpack(table[-_END.size :])[1])


def read(table: bytes) -> dict[str, Sum]:
    """Return the sums that a table of contents is sealed with; none without a seal.

    Raises:
        BrokenSealError: The table, or its seal, is not what was written.
    """
    if not table.endswith(MAGIC):
        if table.endswith(_STOP):
            return {}
        raise BrokenSealError("its end is not what was written")
    length, check, _ = _END.unpack(table[-_END.size :])
    before = table[: -_END.size]
    if zlib.crc32(before) != check or length > len(before):
        raise BrokenSealError("its bytes are not those that were written")
    told = json.loads(before[len(before) - length :])
    return {name: (size, check) for name, (size, check) in told.items()}


def differs(path: Path, told: Sum) -> bool:
    """Tell whether a file is another than the one that was summed.

    What was added to the end of the table of places since, by a commit under way or
    one that was killed, is no change.

    Raises:
        OSError: It cannot be read.
    """
    size, _ = told
    if path.name != placetable.FILE and path.stat().st_size != size:
        return True
    return sum_of(path, most=size) != told
