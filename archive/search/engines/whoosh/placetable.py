"""The places that the documents of an index name, kept once for the whole index.

``places.jsonl`` beside the segments grows by a line for each place that is new or
changed, made durable before the commit that needs it; the last line of an id counts. A
line that was cut off by a crash belongs to no commit and is passed over.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from archive.model import Place
from archive.search.answer import name_key
from archive.search.engines.whoosh.layout import unreadable

FILE = "places.jsonl"
#: A line holds so many fields of a place, and a CRC-32 of them behind.
_FIELDS = 9


def line(place: Place) -> bytes:
    """Return a place as its line."""
    fields = [
        place.id,
        place.name,
        place.kind,
        place.lat,
        place.lon,
        place.country,
        place.parent,
        place.names,
        place.population,
    ]
    return json.dumps([*fields, _check(fields)], separators=(",", ":")).encode() + b"\n"


def _check(fields: Sequence[object]) -> int:
    """Return what tells whether the fields of a place are those that were written."""
    return zlib.crc32(json.dumps(fields, separators=(",", ":")).encode())


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
            len(fields) > _FIELDS and fields[_FIELDS] != _check(fields[:_FIELDS])
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


def load(folder: Path) -> dict[str, Place]:
    """Return all places of the table by id.

    Raises:
        EngineError: The table cannot be read.
    """
    path = folder / FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise unreadable(path, error) from error
    lines = [row for row in data.split(b"\n") if row.endswith(b"]")]
    try:
        rows = json.loads(b"[" + b",".join(lines) + b"]")
    except ValueError:
        rows = [row for row in map(_read, lines) if row is not None]
    table: dict[str, Place] = {}
    for id_, name, kind, lat, lon, country, parent, names, population, *_ in rows:
        table[id_] = Place(
            id=id_,
            name=name,
            kind=kind,
            lat=lat,
            lon=lon,
            country=country,
            parent=parent,
            names=tuple(names),
            population=population,
        )
    return table


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
