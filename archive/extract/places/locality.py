"""The place that a record names in fields of its own: name, divisions, coordinates.

A table's coordinates are the best of evidence for which place of a name is meant, and a
village that no gazetteer has is a place all the same: it is named, and lies where the
record says. Coordinates that contradict the country named beside them prove nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from archive.extract.places import codes
from archive.extract.places.facts import Position, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.memory import FEW
from archive.extract.places.names import fold
from archive.model import Locality, Place, PlaceMention

#: How far from its middle, in kilometres, a place may be said to lie: a town; a
#: division of the second level, and of the first; a country and what else is wide.
_TOWN_KM, _SECOND_KM, _FIRST_KM, _WIDE_KM = 25.0, 80.0, 300.0, 1500.0
#: How far round a point its neighbours are asked in which country it lies.
_ROUND_KM = 100.0
_NEIGHBOURS = 5
#: How many times as many people as all of its name in a country the one has that is
#: meant there by the name alone, and how many at least the others are taken to have.
_LEADS, _FEW = 10, 1_000
#: What a table adds to a name to say what it is.
_UNIT = re.compile(
    r"\b(?:town|city|village|province|governorate|state|region|county|district|oblast"
    r"|raion|rayon|department|municipality|prefecture|division)$",
    re.IGNORECASE,
)
_TOWNS = frozenset(("town", "city", "village"))
_NOTE = re.compile(r"\s*\([^()]*\)$")
_CODE = re.compile(r"[A-Z]{2}")
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Located:
    """The mention of the place that a record's fields tell.

    ``entries`` are the places to be stored with it, the top first; ``given`` is what
    the fields say.
    """

    mention: PlaceMention
    entries: tuple[Place, ...]
    given: Locality


def locate(given: Locality, gazetteer: Gazetteer) -> Located | None:
    """Return the place that a record's fields name, None where they name none.

    In order of trust: the place of that name nearest to the coordinates; a place of the
    record's own, where the gazetteer has none of that name near them; the only place of
    that name in the divisions given; and where no place is known by its name, the
    smallest division given, or the country.
    """
    known: Located | None
    try:
        known = gazetteer.located[given]
    except KeyError:
        known = _Reading(given, gazetteer).located()
        gazetteer.keep(gazetteer.located, given, known, FEW)
    return known


class _Reading:
    """What a locality says, each part looked up once."""

    def __init__(self, given: Locality, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._given = given
        self._name = given.name
        self._divisions = [*given.divisions]
        self._country = self._country_row(given.country)
        if "," in given.name and not gazetteer.rows(given.name):
            # "Kabul, Kabol, Afghanistan" in one field.
            self._name, *around = (part.strip() for part in given.name.split(","))
            self._divisions = [*filter(None, around), *self._divisions]
            if self._country < 0 and around:
                self._country = self._country_row(around[-1])
        self._leave_country()
        self._at: Position | None = None
        self._round: tuple[int, ...] = ()
        self._doubt = ""
        if given.lat is not None and given.lon is not None:
            self._at = Position.at(given.lat, given.lon)
            self._round = self._neighbours(self._at)
            self._check_point()
        self._above = self._division_rows()

    def located(self) -> Located | None:
        """Return the place."""
        row = self._by_point() if self._at is not None else self._by_divisions()
        if row is not None:
            return self._of_row(row, self._name, 0.95 if self._at else 0.85)
        if self._at is not None and fold(self._name):
            return self._of_record()
        for row in (*self._above, self._country):
            if row >= 0:
                return self._of_row(row, self._gazetteer.name(row), 0.8)
        return None

    # What is given -----------------------------------------------------------------

    def _country_row(self, name: str) -> int:
        """Return the row of a country, or of what else stands in its place, or -1."""
        gazetteer = self._gazetteer
        found = [-1]
        for plain in _plainer(name):
            rows = (*gazetteer.rows(plain), *gazetteer.rows_of_short(plain))
            found = [row for row in rows if gazetteer.kind(row) == codes.COUNTRY]
            now = [row for row in found if not gazetteer.flags(row) & codes.ENDED]
            if found:
                return (now or found)[0]
        return -1

    def _code(self) -> str:
        """Return the ISO code of the country given, or ""."""
        if self._country >= 0:
            return self._gazetteer.country(self._country)
        given = self._given.country.strip()
        return given if _CODE.fullmatch(given) else ""

    def _neighbours(self, at: Position) -> tuple[int, ...]:
        """Return the rows of the towns nearest to a point, the nearest first."""
        gazetteer = self._gazetteer
        lats, lons = gazetteer.positions()
        degrees = _ROUND_KM / 111.0
        near = np.flatnonzero(np.abs(lats - at.lat) < degrees)
        wide = degrees / max(at.lat_cosine, 0.05)
        off = np.abs((lons[near] - at.lon + 180) % 360 - 180)
        rows = near[off < wide].tolist()
        towns = [
            (apart(at, gazetteer.facts(row)), row)
            for row in rows
            if gazetteer.kind(row) == codes.CITY
        ]
        return tuple(row for km, row in sorted(towns)[:_NEIGHBOURS] if km < _ROUND_KM)

    def _leave_country(self) -> None:
        """Take a division that the gazetteer has as a country for that: Réunion."""
        code = self._code()
        for name in self._divisions if code else ():
            country = self._country_row(name)
            if country >= 0 and not any(True for _ in self._division(name, code)):
                self._country = country

    def _check_point(self) -> None:
        """Drop a point round which all lies in another country than the one given.

        Where two states claim a division, the table's may not be the gazetteer's: there
        a name found near the point tells that it is the country that is another.
        """
        code = self._code()
        around = {self._gazetteer.country(row) for row in self._round}
        if not code or not around or code in around:
            return
        country, self._country = self._country, -1
        if not any(
            True for name in self._divisions for _ in self._division(name, code)
        ):
            near = [*self._named(), *self._division_rows()]
            if any(self._is_near(row) for row in near):
                return
        self._country, self._at, self._round = country, None, ()
        self._doubt = "; its coordinates lie in another country and are left out"

    def _division_rows(self) -> list[int]:
        """Return the rows of the divisions given that are known, the smallest first."""
        gazetteer, code = self._gazetteer, self._code()
        found: list[int] = []
        for name in self._divisions:
            rows = [row for row in self._division(name, code) if self._is_near(row)]
            countries = {gazetteer.country(row) for row in rows}
            if rows and (code or self._at is not None or len(countries) == 1):
                found.append(rows[0])
        return found

    def _division(self, name: str, code: str) -> Iterator[int]:
        gazetteer = self._gazetteer
        if code == "US" and _CODE.fullmatch(name):
            state = gazetteer.row(f"US.{name}")
            yield from () if state is None else (state,)
        for plain in _plainer(name):
            for row in (*gazetteer.rows(plain), *gazetteer.rows_of_short(plain)):
                there = not code or gazetteer.country(row) == code
                if there and gazetteer.kind(row) in (codes.DIVISION, codes.REGION):
                    yield row

    def _is_near(self, row: int) -> bool:
        """Tell whether the point may lie in what a row is, as far as its kind goes."""
        if self._at is None:
            return True
        facts = self._gazetteer.facts(row)
        return apart(self._at, facts) <= self._reach(row)

    def _reach(self, row: int) -> float:
        facts = self._gazetteer.facts(row)
        if facts.kind == codes.CITY:
            return _TOWN_KM
        if facts.kind == codes.DIVISION:
            return _SECOND_KM if facts.flags & codes.SECOND else _FIRST_KM
        return _WIDE_KM

    # What follows ------------------------------------------------------------------

    def _named(self) -> Sequence[int]:
        """Return the rows that go by the name, in the country given."""
        gazetteer, code = self._gazetteer, self._code()
        return [
            row
            for plain in _plainer(self._name)
            for row in gazetteer.rows(plain)
            if not code or gazetteer.country(row) in (code, "")
        ]

    def _by_point(self) -> int | None:
        """Return the row of that name nearest to the point, by what its kind allows."""
        at = self._at
        if at is None:
            return None
        facts = self._gazetteer.facts
        near = [
            (not self._is_meant(row), apart(at, facts(row)) / self._reach(row), row)
            for row in self._named()
            if self._is_near(row)
        ]
        return min(near)[-1] if near else None

    def _is_meant(self, row: int) -> bool:
        """Tell whether a row is a town, or what else the name is said to be."""
        unit = _UNIT.search(_NOTE.sub("", self._name))
        town = unit is None or unit[0].lower() in _TOWNS
        return (self._gazetteer.kind(row) == codes.CITY) == town

    def _by_divisions(self) -> int | None:
        """Return the row of that name in the smallest of the divisions that has one."""
        gazetteer = self._gazetteer
        rows = self._named()
        for above in self._above:
            inside = [
                row
                for row in rows
                if row == above
                or above in gazetteer.above(row)
                or gazetteer.within(row) == above
            ]
            if inside:
                return min(inside, key=lambda row: not self._is_meant(row))
        if self._above or self._country < 0 or not rows:
            return None
        people = gazetteer.population
        first = max(rows, key=lambda row: (self._is_meant(row), people(row)))
        around = (*gazetteer.above(first), gazetteer.within(first), first)
        rest = [people(row) for row in rows if row not in around]
        leads = not rest or people(first) >= _LEADS * max(*rest, _FEW)
        return first if leads else None

    def _parent(self) -> int:
        """Return the row that a place of the record's own counts under, or -1."""
        gazetteer = self._gazetteer
        for row in self._above:
            if not gazetteer.flags(row) & codes.SECOND:
                return row
            return gazetteer.parent(row)
        code = self._code()
        parents = {
            gazetteer.parent(row)
            for row in self._round
            if not code or gazetteer.country(row) == code
        }
        if len(parents) == 1:
            return parents.pop()
        countries = {gazetteer.country(row) for row in self._round}
        if self._country < 0 and len(countries) == 1:
            return gazetteer.above(self._round[0])[-1:][0]
        return self._country

    # What is said ------------------------------------------------------------------

    def _of_row(self, row: int, name: str, sure: float) -> Located:
        gazetteer = self._gazetteer
        place = gazetteer.place(row)
        why = f"from {_listed(self._given.fields)} of the record"
        if self._at is not None:
            km = apart(self._at, gazetteer.facts(row))
            why += f"; {self._degrees()} is {km:,.0f} km from its middle"
        mention = _mention(name, place.id, sure, why + self._doubt)
        return Located(mention, gazetteer.path(place.id), self._given)

    def _of_record(self) -> Located:
        """Return a place that the gazetteer lacks: where the record says it is."""
        gazetteer, given = self._gazetteer, self._given
        parent = self._parent()
        above = gazetteer.path(gazetteer.id(parent)) if parent >= 0 else ()
        lat, lon = given.lat or 0.0, given.lon or 0.0
        under = above[-1].id if above else ""
        slug = _NO_WORD.sub("-", fold(self._name)).strip("-")
        place = Place(
            # What lies under another division is another place, whatever its name.
            id=f"r-{slug}_{lat:.2f}_{lon:.2f}" + (under and f"_{under}"),
            name=self._name,
            kind="city",
            lat=round(lat, 5),
            lon=round(lon, 5),
            country=gazetteer.country(parent) if parent >= 0 else "",
            parent=under,
        )
        why = (
            f"from {_listed(given.fields)} of the record; "
            f"the gazetteer has no place of that name near {self._degrees()}"
        )
        mention = _mention(self._name, place.id, 0.9, why)
        return Located(mention, (*above, place), given)

    def _degrees(self) -> str:
        return f"{self._given.lat:g}, {self._given.lon:g}"


def _plainer(name: str) -> Iterator[str]:
    """Yield a name, it without a note in brackets, and without the word for a unit."""
    yield name
    short = _NOTE.sub("", name)
    if short != name:
        yield short
    bare = _UNIT.sub("", short).strip()
    if bare and bare != short:
        yield bare


def _listed(fields: Iterable[str]) -> str:
    names = [*fields]
    return ("fields " if len(names) > 1 else "field ") + ", ".join(names)


def _mention(name: str, place_id: str, sure: float, why: str) -> PlaceMention:
    return PlaceMention(
        span=None,
        text=name,
        place_id=place_id,
        confidence=sure,
        reason=why,
        field="metadata",
    )
