"""What is chosen for the names of a report, counted as it changes.

Every candidate of every name asks what else is of its country and what lies near it. A
report may be a list of ten thousand towns, so nothing here goes through all of them.
"""

from collections.abc import Iterable

from archive.extract.places import codes
from archive.extract.places.bands import Bands
from archive.extract.places.facts import Facts, apart

FAR_KM = 20_039.0
#: What lies farther in latitude, in degrees, is not near at all.
_LATS = 6.0
#: So many are gone through one by one; bands are for more.
_FEW = 64
#: How far the nearest place is looked for, each time farther.
_REACH = (25.0, 100.0, 400.0, 1_600.0, 6_400.0, FAR_KM)

#: Latitude in degrees, number of the name, row, and the place.
_Spot = tuple[float, int, int, Facts]


class Company:
    """The places chosen for the names of a report, by the names' numbers."""

    def __init__(self) -> None:
        self.chosen: dict[int, Facts] = {}
        #: How many are of a country; of them, how many are not the country itself.
        self.of_country: dict[str, int] = {}
        self.parts_of: dict[str, int] = {}
        #: How many that are no countries, by country and the row they count under.
        self.of_parent: dict[tuple[str, int], int] = {}
        #: How many are a row.
        self.of_row: dict[int, int] = {}
        #: All that are no countries, once asked for.
        self._spots: list[_Spot] | None = None
        #: The names that could be no other place: what is chosen for them.
        self._settled: dict[int, Facts] = {}
        #: The towns and divisions of each country, once asked for.
        self._towns: dict[str, list[tuple[int, Facts]]] = {}
        self._bands: Bands | None = None
        self._settled_bands: Bands | None = None

    def put(self, number: int, fact: Facts, *, settled: bool) -> None:
        """Choose a place for a name, in place of what was chosen before.

        ``settled`` tells that it is chosen for good.
        """
        before = self.chosen.get(number)
        if before is not None:
            if before.row == fact.row:
                return
            self._count(before, -1)
        self._count(fact, 1)
        self._towns.clear()
        self._spots = None
        self.chosen[number] = fact
        if self._bands is not None:
            if before is not None and before.kind != codes.COUNTRY:
                self._bands.remove(number, before)
            if fact.kind != codes.COUNTRY:
                self._bands.add(number, fact)
        if settled and fact.kind != codes.COUNTRY:
            self._settled[number] = fact
            self._settled_bands = None

    def drop(self, number: int) -> None:
        """Forget what was chosen for a name that turns out to be no place."""
        before = self.chosen.pop(number, None)
        if before is None:
            return
        self._count(before, -1)
        self._towns.clear()
        self._spots = None
        if self._bands is not None and before.kind != codes.COUNTRY:
            self._bands.remove(number, before)
        if self._settled.pop(number, None) is not None:
            self._settled_bands = None

    def _count(self, fact: Facts, more: int) -> None:
        country, row = fact.country, fact.row
        self.of_country[country] = self.of_country.get(country, 0) + more
        self.of_row[row] = self.of_row.get(row, 0) + more
        if fact.kind != codes.COUNTRY:
            under = country, fact.parent
            self.parts_of[country] = self.parts_of.get(country, 0) + more
            self.of_parent[under] = self.of_parent.get(under, 0) + more

    def row(self, number: int) -> int:
        """Return the row chosen for a name, or -1."""
        own = self.chosen.get(number)
        return -1 if own is None else own.row

    def others(self, country: str, number: int) -> int:
        """Return how many other names than ``number`` mean something of a country."""
        own = self.chosen.get(number)
        return self.of_country.get(country, 0) - (
            own is not None and own.country == country
        )

    def among(self, number: int) -> int:
        """Return how many other names there are than ``number``."""
        return len(self.chosen) - (number in self.chosen)

    def all_of(self, country: str, number: int) -> bool:
        """Tell whether all that other names mean is of a country."""
        return self.others(country, number) == self.among(number)

    def largest_near(self, near: Facts, number: int, km: float) -> int:
        """Return how many people the largest town near has that other names mean."""
        return max(
            (
                fact.people
                for other, fact in self.chosen.items()
                if other != number
                and fact.kind == codes.CITY
                and apart(fact, near) < km
            ),
            default=0,
        )

    def only_great_near(self, near: Facts, number: int, km: float, great: int) -> bool:
        """Tell whether all towns so near that other names mean have so many people."""
        some = False
        lat = near.lat
        for town_lat, other, _, fact in self._about(near, km):
            if (
                -3.0 < town_lat - lat < 3.0
                and other != number
                and fact.kind == codes.CITY
                and apart(fact, near) < km
            ):
                if fact.people < great:
                    return False
                some = True
        return some

    def _about(self, fact: Facts, km: float, lats: float = 180.0) -> Iterable[_Spot]:
        """Return what is chosen within so many kilometres, and some that lies farther.

        There are no countries among it.
        """
        if len(self.chosen) > _FEW:
            if self._bands is None:
                self._bands = _bands_of(self.chosen)
            near = self._bands.within(fact, km, lats)
            return ((other.lat, n, other.row, other) for _, n, other in near)
        spots = self._spots
        if spots is None:
            spots = self._spots = [
                (fact.lat, number, fact.row, fact)
                for number, fact in self.chosen.items()
                if fact.kind != codes.COUNTRY
            ]
        return spots

    def leading_country(self) -> int:
        """Return how many names mean something of the country of most of them."""
        counts = (n for country, n in self.of_country.items() if country)
        return max(counts, default=0)

    def leading_division(self, country: str) -> int:
        """Return how many names mean something in one division of a country."""
        counts = (n for (c, _), n in self.of_parent.items() if c == country)
        return max(counts, default=0)

    def with_country(self, number: int) -> int:
        """Return how many other names mean something that has a country."""
        own = self.chosen.get(number)
        owned = own is not None and bool(own.country)
        return len(self.chosen) - self.of_country.get("", 0) - owned

    def elsewhere(self, country: str, number: int) -> int:
        """Return of how many other countries other names mean something."""
        return sum(
            other not in ("", country) and self.others(other, number) > 0
            for other in self.of_country
        )

    def besides(self, fact: Facts, number: int) -> int:
        """Return how many other names mean something else in a place's country."""
        own, country = self.chosen.get(number), fact.country
        owned = own is not None and own.row != fact.row and own.country == country
        return self.of_country.get(country, 0) - self.of_row.get(fact.row, 0) - owned

    def towns(self, fact: Facts, number: int) -> tuple[int, int]:
        """Count the other places in the country of a place that is no country.

        Returns:
            How many other names mean one, and how many of them one that counts under
            the same place.
        """
        parts = self.parts_of.get(fact.country, 0)
        if not parts:
            return 0, 0
        own, rows = self.chosen.get(number), self.of_row.get(fact.row, 0)
        towns = parts - rows
        beside = self.of_parent.get((fact.country, fact.parent), 0) - rows
        if (
            own is not None
            and own.row != fact.row
            and own.kind != codes.COUNTRY
            and own.country == fact.country
        ):
            towns -= 1
            beside -= own.parent == fact.parent
        return towns, beside

    def is_of_division(self, fact: Facts, number: int, least: int) -> bool:
        """Tell whether most other names mean something in a place's division.

        It is of the country's first level or not, and holds ``least`` of them at least.
        """
        if self.of_parent.get((fact.country, fact.parent), 0) < least:
            return False
        beside = self.towns(fact, number)[1]
        return beside >= least and 2 * beside > self.among(number)

    def under(self, fact: Facts, number: int) -> int:
        """Return how many other names mean something that counts under a division."""
        own = self.chosen.get(number)
        owned = (
            own is not None and own.country == fact.country and own.parent == fact.row
        )
        return self.of_parent.get((fact.country, fact.row), 0) - owned

    def parts(self, country: str, number: int) -> int:
        """Return how many other names mean something in a country, not it itself."""
        own = self.chosen.get(number)
        owned = own is not None and own.kind != codes.COUNTRY and own.country == country
        return self.parts_of.get(country, 0) - owned

    def first_town(self, fact: Facts, number: int) -> Facts | None:
        """Return what the first other name means in a place's country, if in one."""
        if not self._towns:
            for n, other in self.chosen.items():
                if other.kind in (codes.CITY, codes.DIVISION) and other.country:
                    self._towns.setdefault(other.country, []).append((n, other))
        for n, other in self._towns.get(fact.country, ()):
            if n != number and other.row != fact.row:
                return other
        return None

    def nearest(self, fact: Facts, number: int) -> float:
        """Return how far the nearest other place of another name is, in km."""
        spots = self._spots
        if spots is not None and len(self.chosen) <= _FEW:
            return _nearest(fact, number, spots) if spots else FAR_KM
        nearest = FAR_KM
        for km in _REACH if len(self.chosen) > _FEW else _REACH[-1:]:
            nearest = _nearest(fact, number, self._about(fact, km, _LATS))
            if nearest <= km:
                break
        return nearest

    def settled_near(self, fact: Facts, number: int, km: float, most: int) -> int:
        """Return how many settled names mean another place so near, to ``most``."""
        if len(self._settled) > _FEW:
            if self._settled_bands is None:
                self._settled_bands = _bands_of(self._settled)
            near = self._settled_bands.within(fact, km)
        else:
            near = ((0.0, n, other) for n, other in self._settled.items())
        row, lat, lats, count = fact.row, fact.lat, km / 110, 0
        for _, other_number, other in near:
            if (
                abs(other.lat - lat) < lats
                and other_number != number
                and other.row != row
                and apart(fact, other) < km
            ):
                count += 1
                if count == most:
                    break
        return count

    def countrymen_near(self, fact: Facts, number: int, km: float, most: int) -> int:
        """Return how many other names mean another place in the country so near."""
        country, count = fact.country, 0
        for _, other_number, other_row, other in self._about(fact, km):
            if (
                other.country == country
                and other_number != number
                and other_row != fact.row
                and apart(fact, other) < km
            ):
                count += 1
                if count == most:
                    break
        return count


def _nearest(fact: Facts, number: int, spots: Iterable[_Spot]) -> float:
    """Return how far the nearest of some places is, if it is another name's, in km."""
    row, lat, lats, nearest = fact.row, fact.lat, _LATS, FAR_KM
    for other_lat, other_number, other_row, other in spots:
        # What lies farther in latitude alone is not the nearest.
        if (
            -lats < other_lat - lat < lats
            and other_number != number
            and other_row != row
        ):
            far = apart(fact, other)
            if far < nearest:
                nearest = far
                lats = min(lats, far / 111)
    return nearest


def _bands_of(chosen: dict[int, Facts]) -> Bands:
    bands = Bands()
    for number, fact in chosen.items():
        if fact.kind != codes.COUNTRY:
            bands.add(number, fact)
    return bands
