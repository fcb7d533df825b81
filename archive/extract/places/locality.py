"""The place that a record names in fields of its own: name, divisions, coordinates.

A table's coordinates are the best of evidence for which place of a name is meant, and a
village that no gazetteer has is a place all the same: it is named, and lies where the
record says. Coordinates that contradict the country or the division named beside them
prove nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from archive.extract.places import codes
from archive.extract.places.facts import Position, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.memory import FEW
from archive.extract.places.names import fold
from archive.extract.places.said import Said
from archive.model import Locality, Place, PlaceMention

#: How far from its middle, in kilometres, a place may be said to lie: towns of so many
#: people and more; a division of the second level, and of the first; a country and what
#: else is wide.
_TOWNS_KM = ((1_000_000, 60.0), (100_000, 40.0), (0, 25.0))
_SECOND_KM, _FIRST_KM, _WIDE_KM = 80.0, 300.0, 1500.0
#: How far round a point its neighbours are asked in what it lies, and how many.
_ROUND_KM = 100.0
_NEIGHBOURS = 5
#: How near to a point a town may be that is spelt nearly as the record has it, and how
#: alike (``difflib``'s ratio).
_SPELT_KM, _ALIKE = 12.0, 0.9
#: How many times as many people as all of its name in a country the one has that is
#: meant there by the name alone, and how many at least the others are taken to have.
_LEADS, _FEW = 10, 1_000
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
    """What a locality says, set against its point."""

    def __init__(self, given: Locality, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._given = given
        self._said = Said(given, gazetteer)
        self._at: Position | None = None
        #: The towns round the point, the nearest first: how far in kilometres, and the
        #: row; and the rows of those that are asked in what it lies.
        self._towns: list[tuple[float, int]] = []
        self._round: tuple[int, ...] = ()
        self._doubt = ""
        if given.lat is not None and given.lon is not None:
            self._at = Position.at(given.lat, given.lon)
            self._towns = _towns_round(self._at, gazetteer)
            self._round = tuple(row for _, row in self._towns[:_NEIGHBOURS])
            self._check_point()
        self._above = self._division_rows()

    def located(self) -> Located | None:
        """Return the place."""
        said = self._said
        row = self._by_point() if self._at is not None else self._by_divisions()
        if row is not None:
            return self._of_row(row, said.name, 0.95 if self._at else 0.85)
        if self._at is not None and fold(said.name):
            return self._misspelt() or self._of_record()
        if self._at is None and said.is_bare():
            return None
        for row in (*self._above, said.country):
            if row >= 0:
                return self._of_row(row, self._gazetteer.name(row), 0.8)
        return None

    # The point ----------------------------------------------------------------------

    def _check_point(self) -> None:
        """Drop a point round which nothing lies in what is named beside it.

        Where two states claim a division, the table's may not be the gazetteer's: there
        a name found near the point tells that it is the country that is another.
        """
        said = self._said
        code = said.code()
        around = {self._gazetteer.country(row) for row in self._round}
        if not around:
            return
        divisions = [row for rows in said.divisions() for row in rows]
        if not code or code in around:
            named = any(self._lies_in(one, divisions) for one in said.named())
            if named and not any(self._is_near(row) for row in divisions):
                self._drop_point("elsewhere")
            return
        without = Said(self._given, self._gazetteer)
        without.forget_country()
        rows = [row for rows in without.divisions() for row in rows]
        near = any(self._is_near(row) for row in (*without.named(), *rows))
        # Two letters may be those of another list than ISO's.
        if said.country < 0 or (near and not divisions):
            said.forget_country()
            return
        self._drop_point("in another country")

    def _drop_point(self, where: str) -> None:
        self._at, self._towns, self._round = None, [], ()
        self._doubt = f"; its coordinates lie {where} and are left out"

    def _division_rows(self) -> list[int]:
        """Return the rows of the divisions given that are known, the smallest first."""
        found: list[int] = []
        for rows in self._said.divisions():
            near = [row for row in rows if self._is_near(row)]
            countries = {self._gazetteer.country(row) for row in near}
            told = self._said.code() or self._at is not None or len(countries) == 1
            if near and told:
                found.append(near[0])
        return found

    def _is_near(self, row: int) -> bool:
        """Tell whether the point may lie in what a row is, as far as its kind goes."""
        if self._at is None:
            return True
        near = apart(self._at, self._gazetteer.facts(row)) <= self._reach(row)
        return near or any(self._lies_in(town, (row,)) for town in self._round)

    def _lies_in(self, row: int, divisions: Iterable[int]) -> bool:
        above = self._gazetteer.above(row)
        within = self._gazetteer.within(row)
        return any(one in above or one in (within, row) for one in divisions)

    def _reach(self, row: int) -> float:
        facts = self._gazetteer.facts(row)
        if facts.kind == codes.CITY:
            return next(km for people, km in _TOWNS_KM if facts.people >= people)
        if facts.kind == codes.DIVISION:
            return _SECOND_KM if facts.flags & codes.SECOND else _FIRST_KM
        return _WIDE_KM

    # What follows -------------------------------------------------------------------

    def _by_point(self) -> int | None:
        """Return the row of that name nearest to the point, by what its kind allows."""
        at, said = self._at, self._said
        if at is None:
            return None
        facts = self._gazetteer.facts
        near = [
            (not said.is_meant(row), apart(at, facts(row)) / self._reach(row), row)
            for row in said.named()
            if self._is_near(row)
        ]
        return min(near)[-1] if near else None

    def _misspelt(self) -> Located | None:
        """Return the town at the point of which the name is a slip of the pen."""
        gazetteer, name = self._gazetteer, fold(self._said.name)
        if any(sign.isdigit() for sign in name):
            return None
        for km, row in self._towns:
            if km > _SPELT_KM:
                return None
            if _is_slip(name, fold(gazetteer.name(row))):
                self._doubt = f"; it is spelt “{self._said.name}” there"
                return self._of_row(row, self._said.name, 0.8)
        return None

    def _by_divisions(self) -> int | None:
        """Return the row of that name in the smallest of the divisions that has one."""
        gazetteer, said = self._gazetteer, self._said
        rows = said.named()
        for above in self._above:
            inside = [row for row in rows if self._lies_in(row, (above,))]
            if inside:
                return min(inside, key=lambda row: not said.is_meant(row))
        if self._above or said.country < 0 or not rows:
            return None
        people = gazetteer.population
        first = max(rows, key=lambda row: (said.is_meant(row), people(row)))
        around = (*gazetteer.above(first), gazetteer.within(first), first)
        rest = [people(row) for row in rows if row not in around]
        leads = not rest or people(first) >= _LEADS * max(*rest, _FEW)
        return first if leads else None

    def _parent(self) -> int:
        """Return the row that a place of the record's own counts under, or -1."""
        gazetteer, said = self._gazetteer, self._said
        for row in self._above:
            second = gazetteer.flags(row) & codes.SECOND
            return gazetteer.parent(row) if second else row
        code = said.code()
        parents = {
            gazetteer.parent(row)
            for row in self._round
            if not code or gazetteer.country(row) == code
        }
        if len(parents) == 1:
            return parents.pop()
        countries = {gazetteer.country(row) for row in self._round}
        if said.country < 0 and len(countries) == 1:
            return gazetteer.above(self._round[0])[-1]
        return said.country

    # What is said ------------------------------------------------------------------

    def _of_row(self, row: int, name: str, sure: float) -> Located:
        gazetteer = self._gazetteer
        place = gazetteer.place(row)
        why = f"from {_listed(self._given.fields)} of the record"
        if self._at is not None:
            km = apart(self._at, gazetteer.facts(row))
            why += f"; {self._degrees()} is {km:,.0f} km from its middle"
        mention = field_mention(name, place.id, sure, why + self._doubt)
        return Located(mention, gazetteer.path(place.id), self._given)

    def _of_record(self) -> Located:
        """Return a place that the gazetteer lacks: where the record says it is."""
        gazetteer, given = self._gazetteer, self._given
        parent = self._parent()
        above = gazetteer.path(gazetteer.id(parent)) if parent >= 0 else ()
        lat, lon = given.lat or 0.0, given.lon or 0.0
        under = above[-1].id if above else ""
        slug = _NO_WORD.sub("-", fold(self._said.name)).strip("-")
        place = Place(
            # What lies under another division is another place, whatever its name.
            id=f"r-{slug}_{lat:.2f}_{lon:.2f}" + (under and f"_{under}"),
            name=self._said.name,
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
        mention = field_mention(self._said.name, place.id, 0.9, why)
        return Located(mention, (*above, place), given)

    def _degrees(self) -> str:
        return f"{self._given.lat:g}, {self._given.lon:g}"


def _towns_round(at: Position, gazetteer: Gazetteer) -> list[tuple[float, int]]:
    """Return the towns round a point: how far in kilometres, and the row."""
    lats, lons = gazetteer.positions()
    degrees = _ROUND_KM / 111.0
    near = np.flatnonzero(np.abs(lats - at.lat) < degrees)
    wide = degrees / max(at.lat_cosine, 0.05)
    off = np.abs((lons[near] - at.lon + 180) % 360 - 180)
    towns = [
        (apart(at, gazetteer.facts(row)), row)
        for row in near[off < wide].tolist()
        if gazetteer.kind(row) == codes.CITY
    ]
    return sorted(one for one in towns if one[0] < _ROUND_KM)


def _is_slip(name: str, town: str) -> bool:
    """Tell whether a folded name is a town's with a letter wrong, or two in turn."""
    if name[:1] != town[:1]:
        return False
    alike = SequenceMatcher(None, name, town).ratio() >= _ALIKE
    return alike or (len(name) > 5 and sorted(name) == sorted(town))


def _listed(fields: Iterable[str]) -> str:
    names = [*fields]
    return ("fields " if len(names) > 1 else "field ") + ", ".join(names)


def field_mention(name: str, place_id: str, sure: float, why: str) -> PlaceMention:
    """Return the mention of a place that a field of a record names."""
    return PlaceMention(
        span=None,
        text=name,
        place_id=place_id,
        confidence=sure,
        reason=why,
        field="metadata",
    )
