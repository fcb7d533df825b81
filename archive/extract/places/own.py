"""The user's own places: ``places.csv``."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from archive.errors import DatelineError
from archive.extract.places.names import fold

_SEPARATOR = re.compile(r"[;|]")
_COLUMNS = {
    "name": "name",
    "other names": "names",
    "other_names": "names",
    "names": "names",
    "lat": "lat",
    "latitude": "lat",
    "lon": "lon",
    "lng": "lon",
    "longitude": "lon",
    "parent": "parent",
    "id": "id",
    "population": "people",
    "people": "people",
}


class CsvReader(Protocol):
    """What the csv module returns to read rows with."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


class PlacesFileError(DatelineError):
    """A line of ``places.csv`` cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """One line of ``places.csv``; ``parent`` is an id or a name.

    ``people`` is how many live there, 0 when not known. A place for which the file says
    it is weighed against others of its name; one for which it does not (None) wins.
    """

    id: str
    name: str
    names: tuple[str, ...]
    lat: float
    lon: float
    parent: str
    people: int | None
    path: Path
    line: int

    def error(self, problem: str) -> PlacesFileError:
        """Return the error that names file and line."""
        return PlacesFileError(f"{self.path}, line {self.line}: {problem}")


def read_places(path: Path) -> tuple[OwnPlace, ...]:
    """Read ``places.csv``: name, other names (parted by ``;``), lat, lon, parent.

    Columns ``id`` and ``population`` may follow; without an id it is ``u-`` and the
    name.

    Raises:
        PlacesFileError: The file cannot be read, or a line lacks something.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(_rows(path, csv.reader(file)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PlacesFileError(f"{path} cannot be read: {error}") from error


def _rows(path: Path, reader: CsvReader) -> list[OwnPlace]:
    header = next(reader, None)
    if header is None:
        return []
    columns = [_COLUMNS.get(cell.strip().lower(), "") for cell in header]
    for needed in ("name", "lat", "lon"):
        if needed not in columns:
            raise PlacesFileError(
                f"{path}, line 1: there is no column {needed!r}; the columns are "
                "name, other names, lat, lon, parent, id, population"
            )
    places: list[OwnPlace] = []
    seen: dict[str, int] = {}
    for cells in reader:
        values = {c: v.strip() for c, v in zip(columns, cells, strict=False) if c}
        if not any(values.values()):
            continue
        place = _read(path, reader.line_num, values)
        if place.id in seen:
            raise place.error(
                f"the id {place.id!r} is already that of line {seen[place.id]}"
            )
        seen[place.id] = place.line
        places.append(place)
    return places


def _read(path: Path, line: int, values: dict[str, str]) -> OwnPlace:
    def fail(problem: str) -> PlacesFileError:
        return PlacesFileError(f"{path}, line {line}: {problem}")

    name = values.get("name", "")
    if not fold(name):
        raise fail("the name is missing")
    degrees = []
    for column, most in (("lat", 90), ("lon", 180)):
        text = values.get(column, "")
        try:
            degree = float(text)
        except ValueError:
            raise fail(f"{column} {text!r} is not a number of degrees") from None
        if not -most <= degree <= most:
            raise fail(f"{column} {text!r} lies outside -{most} to {most}")
        degrees.append(degree)
    place_id = values.get("id") or "u-" + fold(name).replace(" ", "-")
    if re.search(r"[\s,]", place_id):
        raise fail(f"the id {place_id!r} has a blank or a comma")
    people = values.get("people", "")
    if people and not (people.isascii() and people.isdigit()):
        raise fail(f"population {people!r} is not a whole number")
    others = (part.strip() for part in _SEPARATOR.split(values.get("names", "")))
    return OwnPlace(
        id=place_id,
        name=name,
        names=tuple(part for part in others if part),
        lat=degrees[0],
        lon=degrees[1],
        parent=values.get("parent", ""),
        people=int(people) if people else None,
        path=path,
        line=line,
    )
