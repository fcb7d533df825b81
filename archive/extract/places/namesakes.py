"""Which of the places of one name hold back, whatever report the name stands in.

A name alone means the best known of those that bear it. What each is worth by itself is
told elsewhere (``worth``); here it is raised or lowered beside the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from archive.extract.places import codes, weights
from archive.extract.places.alike import (
    AT_HOME,
    SPELT_ABROAD,
    SPELT_ALIKE,
    SPELT_SAME,
    is_like,
)
from archive.extract.places.facts import Facts, apart
from archive.extract.places.lexicon import words

#: Where a state or province is better known than a town of its name, unless the town
#: holds a good part of its people.
_STATES_FIRST = words("US CA AU GB")
_GREAT_SHARE = 0.25
#: Elsewhere so much is enough for a town of that very name, or that also goes by it.
_LEAST_SHARE = 0.02
_SOME_SHARE = 0.1
_ALIKE = 0.6
#: So little before towns with a longer name.
_BEFORE = 0.1
#: A town of fewer people has none counted: it is taken to be as its division is.
_UNCOUNTED = 100
_worth_of, _renown_of = attrgetter("worth"), attrgetter("renown")


@dataclass(slots=True, eq=False)
class Namesake:
    """A candidate while it is compared with the others of its name."""

    fact: Facts
    #: Its shown name, folded.
    named: str
    #: The name compared is its own one, as far as spelling goes; it is shown by it.
    own: bool
    called: bool
    #: By how many names it goes.
    renown: int
    #: No letter of the name has an accent.
    is_plain: bool
    worth: float = 0.0


def hold_back(
    key: str,
    ones: Sequence[Namesake],
    cities: Sequence[Namesake],
    towns: Sequence[Namesake],
) -> None:
    """Change what the places of one name are worth by what they are to each other.

    Args:
        key: The name, folded.
        ones: All that go by it.
        cities: Those of them that are towns or cities.
        towns: Those of the cities whose own name it is.
    """
    if len(ones) > len(cities):
        for one in ones:
            if one.fact.kind == codes.DIVISION:
                _yield_to_seat(key, one, cities)
    _yield_to_exact(key, towns)
    if key in AT_HOME:
        _own_at_home(cities)
    _yield_to_great(key, ones, cities)
    _yield_to_known(key, cities)
    _yield_to_spelt(key, cities)
    _yield_by_nickname(key, cities)
    _yield_to_nearby(cities, towns)
    _yield_to_counted(key, towns)


def _yield_to_seat(key: str, division: Namesake, cities: Sequence[Namesake]) -> None:
    """Hold back a division behind its town of the same name, if that is better known.

    Else behind a larger city of its name elsewhere.
    """
    row = division.fact.row
    seats = [
        one
        for one in cities
        if (one.fact.within == row or row in one.fact.above)
        and _is_seat(one, division.fact, key)
    ]
    if not seats:
        if not division.fact.flags & codes.SECOND:
            _yield_to_larger(key, division, cities)
        return
    # The name alone means the town, which it is the name of as well.
    seat = max(seats, key=_worth_of)
    if not seat.own:
        seat.worth += weights.OWN_NAME
    people = seat.fact.people
    if people < _UNCOUNTED:
        seat.worth = max(seat.worth, division.worth)
    elif (
        weights.GREAT <= people < weights.MILLION <= division.fact.people
        and division.fact.flags == 0
    ):
        # The name means either, and so many speak of one or the other.
        seat.worth += weights.SEAT_OF_MILLION
    division.worth = min(division.worth, seat.worth + weights.BEHIND_SEAT)


def _is_seat(one: Namesake, division: Facts, key: str) -> bool:
    """Tell whether a town in a division that shares its name is the better known."""
    share = one.fact.people / max(division.people, 1)
    if division.country in _STATES_FIRST or division.flags & codes.CURATED:
        return share >= _GREAT_SHARE
    if one.named == key:
        return share >= _LEAST_SHARE or bool(division.flags & codes.SECOND)
    return share >= _SOME_SHARE and is_like(one.named, key, _ALIKE)


def _yield_to_larger(key: str, division: Namesake, cities: Sequence[Namesake]) -> None:
    """Hold back a division that is smaller than a city of its name elsewhere.

    Manchester is also a parish of Jamaica. A city of some size may be known in far more
    languages (Bari). States are known as well as any city.
    """
    fact = division.fact
    if fact.country in _STATES_FIRST or fact.flags & codes.CURATED:
        return
    larger = [
        one.worth
        for one in cities
        if one.named == key and _is_better_known(one, division)
    ]
    if larger:
        lower = max(larger) + weights.BEHIND_SEAT
        # In its own country it stays before towns that only begin with its name.
        here = [
            one.worth
            for one in cities
            if one.fact.country == fact.country and one.named != key
        ]
        lower = max(lower, min(max(larger), max(here, default=lower)) + _BEFORE)
        division.worth = min(division.worth, lower)


def _is_better_known(city: Namesake, division: Namesake) -> bool:
    people = city.fact.people
    return people > division.fact.people or (
        people >= weights.KNOWN_PEOPLE
        and city.is_plain
        and city.renown >= max(weights.KNOWN_NAMES, 2 * division.renown)
    )


def _yield_to_exact(key: str, towns: Sequence[Namesake]) -> None:
    """Take from a name that is only spelt alike what it has beside a larger own one.

    Mykolaivka is hardly meant by Mykolaiv. ``towns`` are those whose own name it is.
    """
    if len(towns) < 2:
        return
    exact = [town for town in towns if town.named == key]
    if len(exact) == len(towns):
        return
    most = max((town.fact.people for town in exact), default=0)
    known = max((town.renown for town in exact), default=0)
    for town in towns:
        if town.named == key:
            continue
        people = town.fact.people
        if (
            people < min(most, weights.KNOWN_TO_FEW)
            and known >= max(weights.KNOWN_NAMES, 2 * town.renown)
            and town.called
        ):
            town.worth += weights.SHORT_OF_KNOWN
        if people * weights.GREAT_TIMES <= most and not town.called:
            town.worth -= weights.OWN_NAME


def _own_at_home(cities: Sequence[Namesake]) -> None:
    """Give a city that English calls otherwise the name that it has at home."""
    city = max(cities, key=_renown_of, default=None)
    if city is not None and not city.own:
        city.worth += weights.OWN_NAME


def _yield_to_great(
    key: str, ones: Sequence[Namesake], cities: Sequence[Namesake]
) -> None:
    """Hold back small towns of which a great city's name is only another one.

    Durbanville has been called Durban; a longer form of the name itself (Santiago de
    Compostela) is not held back.
    """
    people = max([one.fact.people for one in cities], default=0)
    if people < weights.GREAT or not any(
        one.fact.people == people and one.named == key for one in ones
    ):
        return
    for one in cities:
        if one.fact.people * weights.GREAT_TIMES <= people and not one.called:
            one.worth += weights.OTHER_OF_GREAT


def _yield_to_known(key: str, cities: Sequence[Namesake]) -> None:
    """Hold back larger towns that once had the name by which another is known.

    Austin was called Waterloo, and Belém is Portuguese for Bethlehem.
    """
    known = [
        one for one in cities if one.named == key and one.renown >= weights.KNOWN_NAMES
    ]
    if not known:
        return
    is_world = max([town.renown for town in known]) >= weights.WORLD_NAMES
    most = max([town.fact.people for town in known]) * weights.GREAT_TIMES
    # A few letters in common are none of Changchun's with Cancún.
    alike = SPELT_SAME if is_world else SPELT_ALIKE
    for one in cities:
        if (
            not one.called
            and (is_world or most >= one.fact.people)
            and not is_like(one.named, key, alike)
        ):
            one.worth += weights.OTHER_OF_KNOWN


def _yield_to_spelt(key: str, cities: Sequence[Namesake]) -> None:
    """Hold back larger towns that some language spells like a town of some size.

    Puno is no Pune, nor Sakata Jakarta.
    """
    exact = max([one.fact.people for one in cities if one.named == key], default=0)
    if exact < weights.OWN_CITY or key.startswith("al "):
        return  # of Arabic names each has many spellings
    for one in cities:
        if one.own or one.called or one.fact.people <= exact:
            continue
        if is_like(one.named, key, SPELT_ABROAD):
            one.worth += weights.OTHER_OF_KNOWN


def _yield_by_nickname(key: str, cities: Sequence[Namesake]) -> None:
    """Hold back large towns of which the name is a nickname or an old name.

    New Orleans is a crescent city, and a town in California is Crescent City. Harare
    was Salisbury: of a great city called as a known town of some size is now a report
    says more.
    """
    own: dict[str, int] = {}
    most = 0
    for one in cities:
        if one.named == key and one.fact.people >= weights.OWN_TOWN:
            own[one.fact.country] = one.renown
            if one.renown >= weights.FORMER_NAMES:
                most = max(most, one.fact.people)
    if most < weights.FORMER_TOWN and " " not in key:
        # As of most names: none of one word is taken for a nickname.
        return
    for one in cities:
        former = most >= weights.FORMER_TOWN and one.fact.people >= weights.GREAT
        # Beside towns that are known themselves that has been told.
        known = " " not in key or (
            own.get(one.fact.country, weights.KNOWN_NAMES) >= weights.KNOWN_NAMES
        )
        if (
            one.called
            or (known and not former)
            or key in one.named
            or is_like(one.named, key.removeprefix("al "), SPELT_ALIKE)
        ):
            continue
        one.worth += weights.OTHER_OF_GREAT if former else weights.OTHER_OF_KNOWN


def _yield_to_nearby(cities: Sequence[Namesake], towns: Sequence[Namesake]) -> None:
    """Hold back hamlets not far from the city of their name, which all around mean."""
    for town in towns:
        city = town.fact
        if city.people < weights.NEARBY_CITY:
            continue
        for one in cities:
            fact = one.fact
            if (
                fact.people * weights.NEARBY_TIMES <= city.people
                and fact.country == city.country
                and apart(fact, city) < weights.NEARBY_KM
            ):
                one.worth += weights.BESIDE_CITY


def _yield_to_counted(key: str, towns: Sequence[Namesake]) -> None:
    """Hold back hamlets that nobody counts beside a town of their name and country.

    Vicksburg is in Mississippi, though Pennsylvania has a post office of that name.
    """
    most: dict[str, int] = {}
    for one in towns:
        fact = one.fact
        if one.named == key:
            most[fact.country] = max(fact.people, most.get(fact.country, 0))
    for one in towns:
        fact = one.fact
        people = max(fact.people, weights.FEWEST)
        if people < weights.HAMLET and (
            people * weights.GREAT_TIMES <= most.get(fact.country, 0)
        ):
            one.worth += weights.BEHIND_COUNTED
