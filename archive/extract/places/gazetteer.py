"""The gazetteer: places by id and by name, mapped from one compiled file."""

import math
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from archive.extract.places import codes
from archive.extract.places.facts import Facts
from archive.extract.places.keys import Keys, native, offsets
from archive.extract.places.memory import FEW, Memory
from archive.extract.places.names import abbreviation_key, fold
from archive.extract.places.own import OwnPlace, read_places
from archive.extract.places.own_rows import OwnRows
from archive.extract.places.store import map_arrays
from archive.model import Place
from archive.resources import resource_dir

_FILE = "gazetteer.bin"


class _Made(dict[int, Facts]):
    """The facts of rows, each made when it is first asked for."""

    def __init__(self, make: Callable[[int], Facts]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, row: int) -> Facts:
        made = self._make(row)
        Memory.keep(self, row, made)
        return made


class Gazetteer(Memory):
    """Places and their names. Read-only after loading; threads may share it.

    Inside this package a place is a *row*: its number in the compiled arrays, or, past
    their end, that of one of the user's own places.
    """

    def __init__(self, path: Path, own: Sequence[OwnPlace] = ()) -> None:
        super().__init__()
        arrays: dict[str, npt.NDArray[Any]] = map_arrays(path)
        self.size = len(arrays["lat"])
        self._columns = {name: native(column) for name, column in arrays.items()}
        self._lettered = len(arrays["id_sizes"])
        self._keys = Keys(arrays)
        self._name_starts = offsets(arrays["name_sizes"])
        self._id_starts = offsets(arrays["id_sizes"])
        self._names = self._columns["names"]
        codes_of = bytes(arrays["countries"]).decode("ascii")
        self._countries = [
            codes_of[at : at + 2].strip() for at in range(0, len(codes_of), 2)
        ]
        self._known: dict[str, tuple[int, ...]] = {}
        self._places: dict[int, Place] = {}
        self._paths: dict[str, tuple[Place, ...]] = {}
        self._rows_of_ids: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self._shown: dict[int, str] = {}
        #: Return what is known of a row, remembered. No method: it is asked for more
        #: often than all else together.
        self.facts: Callable[[int], Facts] = _Made(self._make_facts).__getitem__
        #: A parent with what is above it.
        self._above: dict[int, tuple[int, ...]] = {}
        self._short: dict[str, tuple[int, ...]] = {}
        self._pairs = bytes(arrays["pairs"])
        self._own = OwnRows(own, self.size, self._compiled_row)
        self._own_names, self._further_names = self._own.winning, self._own.weighed
        self._own_pairs = self._own.pairs
        self._place_own()

    def _place_own(self) -> None:
        """Find what the user's places count under: they may lie in each other."""
        own = self._own
        for number, place in enumerate(own.places):
            own.parents[number] = self._own_parent(place)
        for row in range(self.size, own.first_winning):
            parent = own.parent(row)
            if 0 <= parent < self.size and self.flags(parent) & codes.SECOND:
                # A town counts under the first-level division, as all do.
                own.parents[row - self.size] = self.parent(parent)
                own.within[row - self.size] = parent

    @classmethod
    def load(cls, places_csv: Path | None = None) -> Self:
        """Open the gazetteer of the installation, with the user's own places if given.

        Raises:
            GazetteerFileError: The compiled file is missing or damaged.
            PlacesFileError: A line of ``places_csv`` cannot be used.
        """
        own = read_places(places_csv) if places_csv is not None else ()
        return cls(resource_dir("data") / _FILE, own)

    # Places ---------------------------------------------------------------------

    def get(self, place_id: str) -> Place | None:
        """Return the place with that id, or None."""
        row = self.row(place_id)
        return None if row is None else self.place(row)

    def path(self, place_id: str) -> tuple[Place, ...]:
        """Return the places above a place and itself, the top first; () if unknown."""
        known = self._paths.get(place_id)
        if known is None:
            row = self.row(place_id)
            if row is None:
                return ()
            rows = reversed((row, *self.above(row)))
            known = tuple(self.place(above) for above in rows)
            self.keep(self._paths, place_id, known, FEW)
        return known

    def candidates(self, name: str) -> Sequence[Place]:
        """Return every place that goes by ``name``, the most prominent first.

        The user's own places stand alone: they win; those that the user's file gives
        with their people come after the others.
        """
        return [self.place(row) for row in self.rows(name)]

    def row(self, place_id: str) -> int | None:
        """Return the row of an id, or None; rows are remembered."""
        known = self._rows_of_ids.get(place_id)
        if known is None:
            known = self._own.ids.get(place_id)
            if known is None:
                known = self._compiled_row(place_id)
            if known is not None:
                self.keep(self._rows_of_ids, place_id, known)
        return known

    def _compiled_row(self, place_id: str) -> int | None:
        if place_id.isascii() and place_id.isdigit() and len(place_id) < 11:
            numbers, number = self._columns["numbers"], int(place_id)
            at = bisect_left(numbers, number)
            if at < len(numbers) and numbers[at] == number:
                return self._lettered + at
            return None
        low, high = 0, self._lettered
        while low < high:
            middle = (low + high) // 2
            if self._lettered_id(middle) < place_id:
                low = middle + 1
            else:
                high = middle
        return (
            low if low < self._lettered and self._lettered_id(low) == place_id else None
        )

    def place(self, row: int) -> Place:
        """Return the place of a row, with all its names."""
        known = self._places.get(row)
        if known is None:
            known = self._build(row)
            self.keep(self._places, row, known, FEW)
        return known

    # Columns --------------------------------------------------------------------

    def id(self, row: int) -> str:
        """Return the id of a row."""
        known = self._ids.get(row)
        if known is None:
            if row >= self.size:
                known = self._own[row].id
            elif row < self._lettered:
                known = self._lettered_id(row)
            else:
                known = str(self._columns["numbers"][row - self._lettered])
            self.keep(self._ids, row, known)
            self.keep(self._rows_of_ids, known, row)
        return known

    def name(self, row: int) -> str:
        """Return the name shown for a row."""
        known = self._shown.get(row)
        if known is None:
            if row >= self.size:
                known = self._own[row].name
            else:
                starts = self._name_starts
                known = str(self._names[starts[row] : starts[row + 1]], "utf-8")
            self.keep(self._shown, row, known)
        return known

    def position(self, row: int) -> tuple[float, float]:
        """Return latitude and longitude in degrees."""
        if row >= self.size:
            own = self._own[row]
            return own.lat, own.lon
        return self._columns["lat"][row], self._columns["lon"][row]

    def positions(self) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """Return latitudes and longitudes, in degrees, of all but the user's own."""
        return np.asarray(self._columns["lat"]), np.asarray(self._columns["lon"])

    def population(self, row: int) -> int:
        """Return how many people live there; 0 when not known."""
        if row >= self.size:
            return self._own[row].people or 0
        return self._columns["population"][row]

    def kind(self, row: int) -> int:
        """Return the code of a row's kind (``codes.KINDS``)."""
        if row >= self.size:
            return codes.CITY
        return self._columns["kind"][row]

    def flags(self, row: int) -> int:
        """Return the bits of ``codes``; own places that win count as curated."""
        if row >= self.size:
            return codes.CURATED if self.is_own(row) else 0
        return self._columns["flags"][row]

    def country(self, row: int) -> str:
        """Return the ISO 3166-1 alpha-2 code, or an empty string."""
        if row >= self.size:
            parent = self._own.parent(row)
            return self.country(parent) if parent >= 0 else ""
        return self._countries[self._columns["country"][row]]

    def is_division(self, row: int) -> bool:
        """Tell whether a row is a first- or second-level division."""
        return self.kind(row) == codes.DIVISION

    def _make_facts(self, row: int) -> Facts:
        if row >= self.size:
            lat, lon = self.position(row)
            kind, flags, country = self.kind(row), self.flags(row), self.country(row)
            people, parent = self.population(row), self.parent(row)
            within, above = self.within(row), self.above(row)
        else:
            columns = self._columns
            lat, lon = columns["lat"][row], columns["lon"][row]
            kind, flags = columns["kind"][row], columns["flags"][row]
            country = self._countries[columns["country"][row]]
            people, within = columns["population"][row], columns["within"][row]
            parent = columns["parent"][row]
            # Most places share what is above them with many others.
            shared = self._above.get(parent)
            if shared is None:
                shared = self.above(row)
                self.keep(self._above, parent, shared)
            above = shared
        radians = math.radians(lat)
        return Facts(
            row, kind, flags, country, people, lat, lon, parent, within, above,
            radians, math.cos(radians),
        )  # fmt: skip

    def is_own(self, row: int) -> bool:
        """Tell whether the user's ``places.csv`` gives the place, and has it win."""
        return row >= self._own.first_winning

    def parent(self, row: int) -> int:
        """Return the row that a row counts under, or -1 at the top."""
        if row >= self.size:
            return self._own.parent(row)
        return self._columns["parent"][row]

    def above(self, row: int) -> tuple[int, ...]:
        """Return the rows above a row, the nearest first."""
        found: list[int] = []
        parents, size = self._columns["parent"], self.size
        parent = self.parent(row)
        while parent >= 0 and parent not in found and parent != row:
            found.append(parent)
            parent = parents[parent] if parent < size else self.parent(parent)
        return tuple(found)

    def within(self, row: int) -> int:
        """Return the second-level division of a town, or -1."""
        if row >= self.size:
            return self._own.division(row)
        return self._columns["within"][row]

    # Names ----------------------------------------------------------------------

    def renown(self, row: int) -> int:
        """Return by how many names a place goes, in all languages; 0 for own ones."""
        if row < self.size:
            return self._keys.count(row)
        return 0 if self.is_own(row) else len(self._own[row].names) + 1

    def rows(self, name: str) -> tuple[int, ...]:
        """Return the rows that go by ``name`` however it is spelt, prominent first."""
        known = self._known.get(name)
        if known is None:
            known = self.rows_of_key(fold(name))
            self.keep(self._known, name, known)
        return known

    def rows_of_short(self, written: str) -> tuple[int, ...]:
        """Return the rows of an abbreviation as written (``U.S.``, ``Calif.``)."""
        known = self._short.get(written)
        if known is None:
            known = self.rows_of_key(abbreviation_key(written))
            self.keep(self._short, written, known)
        return known

    def may_begin(self, pair: str) -> bool:
        """Tell whether a name of several words may begin with these two, folded."""
        at = zlib.crc32(pair.encode("utf-8", "surrogatepass")) % codes.PAIR_BITS
        return bool(self._pairs[at >> 3] >> (at & 7) & 1) or pair in self._own_pairs

    def may_follow(self, begun: int, first: str, second: str) -> bool:
        """Tell whether ``may_begin`` holds for two folded words, or a plural second.

        ``begun`` is the CRC of the first and a blank.
        """
        crc = zlib.crc32(second.encode("utf-8", "surrogatepass"), begun)
        at, plural = crc % codes.PAIR_BITS, zlib.crc32(b"s", crc) % codes.PAIR_BITS
        pairs = self._pairs
        if (pairs[at >> 3] >> (at & 7) | pairs[plural >> 3] >> (plural & 7)) & 1:
            return True
        if not self._own_pairs:
            return False
        pair = f"{first} {second}"
        return not self._own_pairs.isdisjoint((pair, pair + "s"))

    def rows_of_key(self, key: str) -> tuple[int, ...]:
        """Return the rows of a key that ``names.fold`` or ``abbreviation_key`` made."""
        own = self._own_names.get(key)
        if own is not None:
            return own
        further = self._further_names.get(key)
        rows = self._keys.rows(key)
        return rows if further is None else rows + further

    def keys_from(self, byte: int) -> Iterator[str]:
        """Yield names, as keyed, whose UTF-8 begins with that byte or a higher one.

        Those that begin with a mark, and the user's own, are yielded besides.
        """
        yield from self._own_names
        yield from self._further_names
        yield from self._keys.beginning(byte)

    def _lettered_id(self, row: int) -> str:
        starts = self._id_starts
        return str(self._columns["ids"][starts[row] : starts[row + 1]], "ascii")

    def _own_parent(self, place: OwnPlace) -> int:
        if not place.parent:
            return -1
        row = self.row(place.parent)
        if row is None:
            rows: Iterable[int] = self.rows_of_key(fold(place.parent))
            row = next((r for r in rows if self.id(r) != place.id), None)
        if row is None:
            raise place.error(f"no place is called {place.parent!r}")
        return row

    def _build(self, row: int) -> Place:
        lat, lon = self.position(row)
        parent = self.parent(row)
        name = self.name(row)
        if row >= self.size:
            names: Sequence[str] = self._own[row].names
        else:
            names = self._keys.names(row)
        return Place(
            id=self.id(row),
            name=name,
            kind=codes.KINDS[self.kind(row)],
            lat=round(lat, 5),
            lon=round(lon, 5),
            country=self.country(row),
            parent=self.id(parent) if parent >= 0 else "",
            names=tuple([other for other in names if other != name]),
            population=self.population(row),
        )
