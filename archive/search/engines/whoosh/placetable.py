"""The places that the documents of an index name, kept once for the whole index.

``places.jsonl`` beside the segments grows by a line for each place that is new or
changed, made durable before the commit that needs it; the last line of an id counts. A
line that was cut off by a crash belongs to no commit and is passed over.
"""

import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from archive.model import Place
from archive.search.answer import name_key
from archive.search.engines.whoosh.layout import unreadable

FILE = "places.jsonl"
#: A line holds so many fields of a place, and a CRC-32 of them behind.
_FIELDS = 9
#: How a line begins, with its id, name and parent, and how it ends behind other names.
_STRING = rb'"((?:[^"\\]|\\.)*+)"'
_HEAD = re.compile(
    rb'\[%b,%b,"[\w-]*",[^,]*,[^,]*,"\w*",%b,\[' % (_STRING, _STRING, _STRING)
)
_TAIL = re.compile(rb"\],\d+(?:,\d+)?\]")


def line(place: Place) -> bytes:
    """Return a place as its line."""
    fields = _written(place.to_row())
    return b"%b,%d]\n" % (fields[:-1], zlib.crc32(fields))


def _written(fields: Sequence[object]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode()


def damaged(folder: Path) -> Iterator[int]:
    """Yield the numbers, from 1, of lines that are not what was written.

    A line that was cut off by a crash belongs to no commit; the next one follows it.

    Raises:
        EngineError: The table cannot be read.
    """
    try:
        data = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise unreadable(folder / FILE, error) from error
    for number, row in enumerate(data.split(b"\n"), 1):
        if not row.endswith(b"]"):
            continue
        fields = _read(row)
        if fields is None or (
            len(fields) > _FIELDS
            and fields[_FIELDS] != zlib.crc32(_written(fields[:_FIELDS]))
        ):
            yield number


def append(folder: Path, places: Iterable[Place]) -> None:
    """Add places to the table, durably.

    Raises:
        OSError: There is no room, or no permission.
    """
    data = b"".join(map(line, places))
    if not data:
        return
    path = folder / FILE
    with path.open("ab") as file:
        # A line cut off by a crash must not swallow the next one.
        file.write(b"\n" + data if file.tell() else data)
        file.flush()
        os.fsync(file.fileno())


def load(folder: Path) -> "Table":
    """Return all places of the table by id.

    Raises:
        EngineError: The table cannot be read.
    """
    path = folder / FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        data = b""
    except OSError as error:
        raise unreadable(path, error) from error
    return Table(row for row in data.split(b"\n") if row.endswith(b"]"))


class Table(Mapping[str, Place]):
    """The places of an index by id.

    To count, to sort and to roll up takes no more of a place than its name and its
    parent. The rest, most of it other names, is read when a place is first asked for.
    """

    def __init__(self, rows: Iterable[bytes]) -> None:
        """Take the lines; those that are no places are left out."""
        self._rows: dict[str, tuple[bytes, bytes, bytes]] = {}
        self._read: dict[str, Place] = {}
        for row in rows:
            head = _HEAD.match(row)
            if head and _TAIL.fullmatch(row, row.rfind(b"]", 0, -1)):
                id_, name, parent = head.groups()
                self._rows[_text(id_)] = row, name, parent
            elif place := _place(row):
                name, parent = (json.dumps(x)[1:-1] for x in (place.name, place.parent))
                self._rows[place.id] = row, name.encode(), parent.encode()

    def __getitem__(self, id_: str) -> Place:
        """Return a place.

        Raises:
            KeyError: There is none of this id, or what is there is damaged.
        """
        place = self._read.get(id_)
        if place is None:
            place = _place(self._rows[id_][0])
            if place is None:
                raise KeyError(id_)
            self._read[id_] = place
        return place

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._rows)

    def name(self, id_: str) -> str:
        """Return the name of a place, of which no more is read.

        Raises:
            KeyError: There is none of this id.
        """
        return _text(self._rows[id_][1])

    def parent(self, id_: str) -> str:
        """Return the id of the parent of a place, of which no more is read.

        Raises:
            KeyError: There is none of this id.
        """
        return _text(self._rows[id_][2])


def _text(raw: bytes) -> str:
    """Return what stands between the quotes of a string of JSON."""
    if b"\\" not in raw:
        return raw.decode()
    return str(json.loads(b'"%b"' % raw))


def _place(row: bytes) -> Place | None:
    fields = _read(row)
    return None if fields is None else Place.from_row(fields[:_FIELDS])


def _read(row: bytes) -> list[object] | None:
    try:
        fields = json.loads(row)
    except ValueError:
        return None
    return fields if isinstance(fields, list) and len(fields) >= _FIELDS else None


def by_name(table: Mapping[str, Place]) -> dict[str, list[str]]:
    """Return the ids of the places that each name, folded, may mean, sorted."""
    found: dict[str, set[str]] = {}
    for place in table.values():
        for name in (place.name, *place.names):
            found.setdefault(name_key(name), set()).add(place.id)
    return {name: sorted(ids) for name, ids in found.items()}
