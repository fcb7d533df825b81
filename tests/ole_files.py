"""Containers of old Office files: sectors, tables of them, and a directory."""

import struct

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STORAGE, _STREAM = 5, 1, 2
_SECTOR, _SMALL, _SMALL_STREAM = 512, 64, 4096


class _Sectors:
    """Data in sectors of one size, and the table of which follows which."""

    def __init__(self, size):
        self.size, self.data, self.table = size, b"", []

    def add(self, data):
        """Store some bytes; return the number of their first sector."""
        if not data:
            return _END
        first, count = len(self.table), -(-len(data) // self.size)
        self.data += data.ljust(count * self.size, b"\0")
        self.table += [*range(first + 1, first + count), _END]
        return first


def _packed(table):
    return struct.pack(f"<{len(table)}I", *table)


def _entry(name, kind, right=_FREE, child=_FREE, start=_END, size=0):
    wide = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        *(wide, len(wide), kind, 1, _FREE, right, child, b"", 0, 0, 0, start, size),
    )


def container(files):
    """Return a container of streams.

    Args:
        files: The bytes of each by its name, or the files within a storage by its.
    """
    sectors, small, entries = _Sectors(_SECTOR), _Sectors(_SMALL), [b""]

    def listed(held):
        """Return the number of the first of some entries, each beside the last."""
        right = _FREE
        for name, data in held.items():
            if isinstance(data, dict):
                made = _entry(name, _STORAGE, right, listed(data))
            else:
                own = small if len(data) < _SMALL_STREAM else sectors
                start = own.add(data)
                made = _entry(name, _STREAM, right, _FREE, start, len(data))
            entries.append(made)
            right = len(entries) - 1
        return right

    child = listed(files)
    start = sectors.add(small.data)
    entries[0] = _entry("Root Entry", _ROOT, _FREE, child, start, len(small.data))
    directory = sectors.add(b"".join(entries))
    lengths = -(-4 * len(small.table) // _SECTOR)
    followers = sectors.add(_packed(small.table))
    table, pages = len(sectors.table), 1
    while pages * _SECTOR // 4 < table + pages:
        pages += 1
    full = [*sectors.table, *[_FAT] * pages]
    full += [_FREE] * (pages * _SECTOR // 4 - len(full))
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0),
        *(pages, directory, 0, _SMALL_STREAM, followers, lengths, _END, 0),
    )
    places = [*range(table, table + pages), *[_FREE] * (109 - pages)]
    return header + _packed(places) + sectors.data + _packed(full)
