"""The gazetteer: places by id and by name, mapped from one compiled file."""

import math
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from archive.extract.places import codes
from archive.extract.places.facts import Facts
from archive.extract.places.memory import FEW, Memory
from archive.extract.places.names import abbreviation_key, fold
from archive.extract.places.own import OwnPlace, read_places
from archive.extract.places.store import map_arrays
from archive.model import Place
from archive.resources import resource_dir

_FILE = "gazetteer.bin"
_NONE: tuple[int, ...] = ()


class Gazetteer(Memory):
    """Places and their names. Read-only after loading; threads may share it.

    Inside this package a place is a *row*: its number in the compiled arrays, or, past
    their end, that of one of the user's own places.
    """

    def __init__(self, path: Path, own: Sequence[OwnPlace] = ()) -> None:
        super().__init__()
        arrays: dict[str, npt.NDArray[Any]] = map_arrays(path)
        self.size = len(arrays["lat"])
        self._arrays = arrays
        #: The same for reading one number, which NumPy is slow at.
        self._columns = {
            name: column.astype(column.dtype.newbyteorder("="), copy=False).data
            for name, column in arrays.items()
        }
        self._lettered = len(arrays["id_sizes"])
        sums = np.cumsum(arrays["key_steps"], dtype=np.uint64).astype(np.uint32)
        #: A plain array: bisection in it is quicker than one search with NumPy. Where
        #: sums with the same upper half begin, so that few are looked through.
        self._sums = array("I", sums.tobytes())
        counts = np.bincount(sums >> 16, minlength=1 << 16)
        self._starts = array("I", [0, *np.cumsum(counts).tolist()])
        self._key_ends = np.cumsum(arrays["key_sizes"], dtype=np.uint32)
        self._row_ends = np.cumsum(arrays["key_counts"], dtype=np.uint32)
        self._name_ends = np.cumsum(arrays["name_sizes"], dtype=np.uint32)
        self._id_ends = np.cumsum(arrays["id_sizes"], dtype=np.uint32)
        self._keys = arrays["key_names"].data
        self._names = arrays["names"].data
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
        self._facts: dict[int, Facts] = {}
        #: A parent with what is above it.
        self._above: dict[int, tuple[int, ...]] = {}
        self._short: dict[str, tuple[int, ...]] = {}
        self._by_row: tuple[npt.NDArray[Any], npt.NDArray[Any]] | None = None
        self._renown: memoryview | None = None
        self._pairs = bytes(arrays["pairs"])
        self._own = tuple(own)
        self._own_ids = {place.id: self.size + n for n, place in enumerate(own)}
        self._own_names: dict[str, tuple[int, ...]] = {}
        for number, place in enumerate(own):
            for name in (place.name, *place.names):
                key = fold(name)
                rows = self._own_names.get(key, ())
                self._own_names[key] = (*rows, self.size + number)
        self._own_pairs = {
            " ".join(key.split(" ", 2)[:2]) for key in self._own_names if " " in key
        }
        self._own_parents = [self._own_parent(place) for place in own]

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

        The user's own places come first and stand alone: they win.
        """
        return [self.place(row) for row in self.rows(name)]

    def row(self, place_id: str) -> int | None:
        """Return the row of an id, or None; rows are remembered."""
        known = self._rows_of_ids.get(place_id)
        if known is None:
            known = self._find_row(place_id)
            if known is not None:
                self.keep(self._rows_of_ids, place_id, known)
        return known

    def _find_row(self, place_id: str) -> int | None:
        own = self._own_ids.get(place_id)
        if own is not None:
            return own
        if place_id.isascii() and place_id.isdigit() and len(place_id) < 11:
            numbers = self._arrays["numbers"]
            number = int(place_id)
            if number > np.iinfo(numbers.dtype).max:
                return None
            # A plain int would make NumPy copy the whole array to compare with it.
            at = int(np.searchsorted(numbers, numbers.dtype.type(number)))
            if at < len(numbers) and int(numbers[at]) == number:
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
                known = self._own[row - self.size].id
            elif row < self._lettered:
                known = self._lettered_id(row)
            else:
                known = str(self._arrays["numbers"][row - self._lettered])
            self.keep(self._ids, row, known)
        return known

    def name(self, row: int) -> str:
        """Return the name shown for a row."""
        known = self._shown.get(row)
        if known is None:
            if row >= self.size:
                known = self._own[row - self.size].name
            else:
                end = int(self._name_ends[row])
                start = end - self._columns["name_sizes"][row]
                known = str(self._names[start:end], "utf-8")
            self.keep(self._shown, row, known)
        return known

    def position(self, row: int) -> tuple[float, float]:
        """Return latitude and longitude in degrees."""
        if row >= self.size:
            own = self._own[row - self.size]
            return own.lat, own.lon
        return self._columns["lat"][row], self._columns["lon"][row]

    def population(self, row: int) -> int:
        """Return how many people live there; 0 when not known."""
        return 0 if row >= self.size else self._columns["population"][row]

    def kind(self, row: int) -> int:
        """Return the code of a row's kind (``codes.KINDS``)."""
        if row >= self.size:
            return codes.CITY
        return self._columns["kind"][row]

    def flags(self, row: int) -> int:
        """Return the bits of ``codes``; the user's own places count as curated."""
        return codes.CURATED if row >= self.size else self._columns["flags"][row]

    def country(self, row: int) -> str:
        """Return the ISO 3166-1 alpha-2 code, or an empty string."""
        if row >= self.size:
            parent = self._own_parents[row - self.size]
            return self.country(parent) if parent >= 0 else ""
        return self._countries[self._columns["country"][row]]

    def is_division(self, row: int) -> bool:
        """Tell whether a row is a first- or second-level division."""
        return self.kind(row) == codes.DIVISION

    def facts(self, row: int) -> Facts:
        """Return what is known of a row, remembered."""
        known = self._facts.get(row)
        if known is None:
            known = self._make_facts(row)
            self.keep(self._facts, row, known)
        return known

    def _make_facts(self, row: int) -> Facts:
        lat, lon = self.position(row)
        radians, parent = math.radians(lat), self.parent(row)
        # Most places share what is above them with many others.
        above = self._above.get(parent) if row < self.size else self.above(row)
        if above is None:
            above = self.above(row)
            self.keep(self._above, parent, above)
        people, within = self.population(row), self.within(row)
        kind, flags, country = self.kind(row), self.flags(row), self.country(row)
        return Facts(
            row, kind, flags, country, people, lat, lon, parent, within, above,
            radians, math.cos(radians),
        )  # fmt: skip

    def is_own(self, row: int) -> bool:
        """Tell whether the user's ``places.csv`` gives the place."""
        return row >= self.size

    def parent(self, row: int) -> int:
        """Return the row that a row counts under, or -1 at the top."""
        if row >= self.size:
            return self._own_parents[row - self.size]
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
        return -1 if row >= self.size else self._columns["within"][row]

    # Names ----------------------------------------------------------------------

    def renown(self, row: int) -> int:
        """Return by how many names a place goes, in all languages; 0 for the user's."""
        if row >= self.size:
            return 0
        if self._renown is None:
            count = np.bincount(self._arrays["key_rows"], minlength=self.size)
            self._renown = count.astype(np.uint16).data
        return self._renown[row]

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
        sums, wanted = self._sums, zlib.crc32(key.encode("utf-8", "surrogatepass"))
        half, starts = wanted >> 16, self._starts
        last = starts[half + 1]
        at = bisect_left(sums, wanted, starts[half], last)
        while at < last and sums[at] == wanted:
            printed = self._key(at)
            if printed == key or (
                printed[:1] != "=" and (printed.lower() == key or fold(printed) == key)
            ):
                end = int(self._row_ends[at])
                start = end - self._columns["key_counts"][at]
                return tuple(self._arrays["key_rows"][start:end].tolist())
            at += 1
        return _NONE

    def keys_from(self, byte: int) -> Iterator[str]:
        """Yield names, as keyed, whose UTF-8 begins with that byte or a higher one.

        Those that begin with a mark, and the user's own, are yielded besides.
        """
        yield from self._own_names
        sizes, ends = self._arrays["key_sizes"], self._key_ends
        begun = self._arrays["key_names"][(ends - sizes)[sizes > 0]]
        wanted = np.flatnonzero(sizes > 0)[(begun >= byte) | (begun < ord("0"))]
        for at in wanted.tolist():
            yield self._key(at)

    def _key(self, at: int) -> str:
        end = int(self._key_ends[at])
        start = end - self._columns["key_sizes"][at]
        return str(self._keys[start:end], "utf-8")

    def _lettered_id(self, row: int) -> str:
        end = int(self._id_ends[row])
        start = end - self._columns["id_sizes"][row]
        return bytes(self._arrays["ids"][start:end]).decode()

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
        names = self._own[row - self.size].names if row >= self.size else self._all(row)
        return Place(
            id=self.id(row),
            name=name,
            kind=codes.KINDS[self.kind(row)],
            lat=round(lat, 5),
            lon=round(lon, 5),
            country=self.country(row),
            parent=self.id(parent) if parent >= 0 else "",
            names=tuple(other for other in names if other != name),
            population=self.population(row),
        )

    def _all(self, row: int) -> list[str]:
        """Collect a place's names; all are put in order of place when first asked."""
        rows = self._arrays["key_rows"]
        if self._by_row is None:
            ends = np.cumsum(np.bincount(rows, minlength=self.size), dtype=np.uint32)
            order = np.argsort(rows, kind="stable").astype(np.uint32)
            self._by_row = order, ends
        order, ends = self._by_row
        first = int(ends[row - 1]) if row else 0
        last = int(ends[row])
        wanted = order[first:last].astype(self._row_ends.dtype)
        keys = np.searchsorted(self._row_ends, wanted, side="right")
        names = (self._key(int(at)).removeprefix("=") for at in keys)
        return sorted(name for name in names if not name.startswith(","))
