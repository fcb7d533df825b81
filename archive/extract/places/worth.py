"""What each place of one name is worth before anything else of a report is known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import cast

from archive.extract.places import codes, weights
from archive.extract.places.alike import (
    AT_HOME,
    LATIN_ENDS,
    SPELT_ALIKE,
    SPELT_SAME,
    is_like,
)
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.frozen import quick

#: No report says more than this for a candidate: those further behind have lost.
BEHIND_MOST = 6.5
_FAMOUS = 1_000_000
#: A country is as well known as if it had so many people at least.
_STATE = 3_000_000
#: Where a state or province is better known than a town of its name, unless the town
#: holds a good part of its people.
_STATES_FIRST = words("US CA AU GB")
_GREAT_SHARE = 0.25
#: Elsewhere so much is enough for a town of that very name, or that also goes by it.
_LEAST_SHARE = 0.02
_SOME_SHARE = 0.1
_ALIKE = 0.6
#: What parts the names that a town has in two languages.
_BOTH = " / "
#: A town of fewer people has none counted: it is taken to be as its division is.
_UNCOUNTED = 100
#: What is called so lies close to few towns.
_COUNTIES = (" county", " parish")
_worth_of, _renown_of = attrgetter("worth"), attrgetter("renown")
_people_of = attrgetter("fact.people")


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """A candidate for a name."""

    #: What it is worth alone.
    worth: float
    fact: Facts
    #: Whether it is shown by that name.
    called: bool
    #: The country of a town that is known far better by that name; "" if none is.
    outshone: str
    #: It is small beside a great city of its country by that name.
    dwarfed: bool
    #: Either of these.
    is_behind: bool
    #: It is outshone, but known enough itself to be meant in a report of its country.
    is_known: bool


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The candidates of one name, whatever report it stands in."""

    rows: Sequence[int]
    #: The best one first.
    order: Sequence[Ranked]
    #: Those of them that a report may speak for.
    hopeful: Sequence[Ranked]
    #: The towns that are shown by the name; of a county's name, the counties.
    called: Sequence[Ranked]
    #: A country goes by the name, or the capital of one.
    famous: bool
    #: The country of that capital, or nothing.
    seat: str


def ranking(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> Ranking:
    """Return the candidates of a name by what each is worth alone, remembered."""
    known = gazetteer.rankings.get(key)
    if known is None or (known.rows is not rows and known.rows != rows):
        order = _ranked(key, rows, gazetteer)
        seats = [one.fact.country for one in order if one.fact.flags & codes.CAPITAL]
        states = any(one.fact.kind == codes.COUNTRY for one in order)
        order.sort(key=_worth_of, reverse=True)
        floor = order[0].worth - BEHIND_MOST
        hopeful = order
        if order[-1].worth < floor:
            hopeful = [one for one in order if one.worth >= floor]
        kind = codes.DIVISION if key.endswith(_COUNTIES) else codes.CITY
        called = [one for one in order if one.called and one.fact.kind == kind]
        seat = seats[0] if seats else ""
        known = Ranking(rows, order, hopeful, called, states or bool(seats), seat)
        gazetteer.keep(gazetteer.rankings, key, known)
    return cast("Ranking", known)


def ranked(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> Sequence[Ranked]:
    """Return the candidates with what each is worth alone, the best first."""
    return ranking(key, rows, gazetteer).order


@dataclass(slots=True, eq=False)
class _One:
    """A candidate while it is compared with the others of its name."""

    fact: Facts
    #: Its shown name, folded.
    named: str
    #: The name compared is its own one, as far as spelling goes; it is shown by it.
    own: bool
    called: bool
    #: By how many names it goes.
    renown: int
    worth: float = 0.0


def _ranked(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> list[Ranked]:
    ones = [_one(gazetteer.facts(row), key, gazetteer) for row in rows]
    cities = [one for one in ones if one.fact.kind == codes.CITY]
    if len(ones) > len(cities):
        for one in ones:
            if one.fact.kind == codes.DIVISION:
                _yield_to_seat(key, one, cities)
    towns = [one for one in cities if one.own]
    _yield_to_exact(key, towns)
    if key in AT_HOME:
        _own_at_home(cities)
    _yield_to_great(key, ones, cities)
    _yield_to_known(key, cities)
    _yield_by_nickname(key, cities)
    _yield_to_nearby(cities, towns)
    _yield_to_counted(key, towns)
    best = max(towns, key=_renown_of, default=None)
    if key[:1] > LATIN_ENDS:
        # No town is shown by such a name: all have it at home.
        best = max(cities, key=_renown_of, default=None)
    large = [town for town in towns if town.fact.people >= weights.GREAT]
    large.sort(key=_people_of)
    great = {town.fact.country: town.fact.people for town in large}
    return [_made(one, best, great) for one in ones]


def _one(fact: Facts, key: str, gazetteer: Gazetteer) -> _One:
    row = fact.row
    shown = gazetteer.name(row)
    named, renown = fold(shown), gazetteer.renown(row)
    if _BOTH in shown and key in map(fold, shown.split(_BOTH)):
        # "Gasteiz / Vitoria" goes by either.
        named = key
    own = called = named == key
    if not own:
        called = named.startswith(key + " ")
        if fact.kind == codes.CITY:
            own = called or is_like(named, key, SPELT_SAME)
        own = own or named == f"{key} city"
    one = _One(fact, named, own, called, renown)
    one.worth = _worth(one, is_users=gazetteer.is_own(row))
    return one


def _made(one: _One, best: _One | None, great: dict[str, int]) -> Ranked:
    fact, called, outshone = one.fact, one.called, ""
    dwarfed = known = False
    if fact.kind == codes.CITY:
        most = great.get(fact.country, 0)
        dwarfed = most > 0 and most >= fact.people * weights.GREAT_TIMES
        if best is not None:
            shown = best.own
            if shown and best.renown >= max(weights.WORLD_NAMES, 2 * one.renown):
                outshone = best.fact.country
            known = (called or not shown) and _is_known(one, best)
    behind = outshone != "" or dwarfed
    return Ranked(one.worth, fact, called, outshone, dwarfed, behind, known)


def _is_known(one: _One, best: _One) -> bool:
    """Tell whether a town is known itself, beside the best known one of its name."""
    fact = one.fact
    if fact.country == best.fact.country:
        return False
    return bool(fact.flags & codes.CAPITAL) or (
        fact.people >= weights.KNOWN_PEOPLE
        and fact.people * weights.GREAT_TIMES >= best.fact.people
        and one.renown >= weights.KNOWN_NAMES
    )


def _yield_to_seat(key: str, division: _One, cities: Sequence[_One]) -> None:
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
    if seat.fact.people < _UNCOUNTED:
        seat.worth = max(seat.worth, division.worth)
    division.worth = min(division.worth, seat.worth + weights.BEHIND_SEAT)


def _yield_to_exact(key: str, towns: Sequence[_One]) -> None:
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


def _own_at_home(cities: Sequence[_One]) -> None:
    """Give a city that English calls otherwise the name that it has at home."""
    city = max(cities, key=_renown_of, default=None)
    if city is not None and not city.own:
        city.worth += weights.OWN_NAME


def _yield_to_nearby(cities: Sequence[_One], towns: Sequence[_One]) -> None:
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


def _yield_to_counted(key: str, towns: Sequence[_One]) -> None:
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


def _yield_to_larger(key: str, division: _One, cities: Sequence[_One]) -> None:
    """Hold back a division that is smaller than a city of its name elsewhere.

    Manchester is also a parish of Jamaica. States are known as well as any city.
    """
    fact = division.fact
    if fact.country in _STATES_FIRST or fact.flags & codes.CURATED:
        return
    larger = [
        one.worth
        for one in cities
        if one.fact.people > fact.people and one.named == key
    ]
    if larger:
        division.worth = min(division.worth, max(larger) + weights.BEHIND_SEAT)


def _yield_to_great(key: str, ones: Sequence[_One], cities: Sequence[_One]) -> None:
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


def _yield_to_known(key: str, cities: Sequence[_One]) -> None:
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
    for one in cities:
        if (
            not one.called
            and (is_world or most >= one.fact.people)
            and not is_like(one.named, key, SPELT_ALIKE)
        ):
            one.worth += weights.OTHER_OF_KNOWN


def _yield_by_nickname(key: str, cities: Sequence[_One]) -> None:
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


def is_called(fact: Facts, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place is shown by that name, or by one that begins with it."""
    name = fold(gazetteer.name(fact.row))
    return name == key or name.startswith(key + " ")


def _worth(one: _One, *, is_users: bool) -> float:
    """Return what a candidate is worth before anything else of the text is known.

    ``is_users`` tells that it is one of the user's own places.
    """
    fact = one.fact
    people = max(fact.people, _STATE) if fact.kind == codes.COUNTRY else fact.people
    total = weights.PEOPLE * math.log10(people + 10)
    if is_users:
        total += weights.OWN_PLACE
    elif fact.kind == codes.COUNTRY:
        ended = fact.flags & codes.ENDED
        total += weights.ENDED_STATE if ended else weights.COUNTRY_KIND
    elif fact.kind == codes.CONTINENT:
        total += weights.CONTINENT_KIND
    elif fact.flags & codes.SECOND:
        total += weights.SECOND_KIND
        if one.named.endswith(_COUNTIES):
            total *= weights.COUNTY_PEOPLE
    elif fact.kind == codes.DIVISION:
        total += weights.DIVISION_KIND
    elif fact.flags & codes.CURATED:
        total += weights.CURATED_KIND
    elif fact.people >= _FAMOUS:
        total += weights.FAMOUS
    if fact.flags & codes.CAPITAL:
        total += weights.CAPITAL_KIND
    if fact.kind == codes.CITY and not is_users:
        known = (one.renown + weights.RENOWN_START) / weights.RENOWN_NAMES
        if known < 1.0:
            total += weights.RENOWN * math.log10(known)
    return total + weights.OWN_NAME if one.own else total


def _is_seat(one: _One, division: Facts, key: str) -> bool:
    """Tell whether a town in a division that shares its name is the better known."""
    share = one.fact.people / max(division.people, 1)
    if division.country in _STATES_FIRST or division.flags & codes.CURATED:
        return share >= _GREAT_SHARE
    if one.named == key:
        return share >= _LEAST_SHARE or bool(division.flags & codes.SECOND)
    return share >= _SOME_SHARE and is_like(one.named, key, _ALIKE)
