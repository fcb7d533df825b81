"""What each place of one name is worth before anything else of a report is known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import cast

from archive.extract.places import codes, weights
from archive.extract.places.alike import LATIN_ENDS, SPELT_SAME, is_like
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.namesakes import Namesake, hold_back
from archive.frozen import quick

#: No report says more than this for a candidate: those further behind have lost.
BEHIND_MOST = 6.5
#: A country is as well known as if it had so many people at least.
_STATE = 3_000_000
#: What parts the names that a town has in two languages.
_BOTH = " / "
#: What a division calls itself, behind its name.
_DIVISIONS = frozenset(
    ("department", "province", "region", "state", "district", "governorate", "oblast")
)
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
    #: A capital that is written with accents, or something in its country is.
    accented: bool
    #: A city known everywhere that only goes by that name, in some language.
    abroad: bool


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The candidates of one name, whatever report it stands in."""

    rows: Sequence[int]
    #: The best one first.
    order: Sequence[Ranked]
    #: Those of them that a report may speak for.
    hopeful: Sequence[Ranked]
    #: The same with the towns of a country that its name alone means in a dateline.
    opening: Sequence[Ranked]
    #: The towns that are shown by the name; of a county's name, the counties.
    called: Sequence[Ranked]
    #: Where a division has no "the" before its name: a known town there goes by it, or
    #: a region of many countries does.
    towned: frozenset[str]
    #: A country goes by the name, or the capital of one.
    famous: bool
    #: The country of that capital, or nothing.
    seat: str
    #: The first-level divisions of very many people that go by the name.
    states: tuple[Facts, ...]
    #: The best one is a country that has a longer name of its own: ``Trinidad``.
    short: bool


def ranking(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> Ranking:
    """Return the candidates of a name by what each is worth alone, remembered."""
    known = gazetteer.rankings.get(key)
    if known is None or (known.rows is not rows and known.rows != rows):
        order = _ranked(key, rows, gazetteer)
        states = any(one.fact.kind == codes.COUNTRY for one in order)
        order.sort(key=_worth_of, reverse=True)
        # No city yields to a capital of hardly anybody: Plymouth, once Montserrat's.
        least = order[0].worth - weights.SEAT_BEHIND
        seats = [
            one.fact.country
            for one in order
            if one.fact.flags & codes.CAPITAL and one.worth > least
        ]
        floor = order[0].worth - BEHIND_MOST
        hopeful: Sequence[Ranked] = order
        if order[-1].worth < floor:
            hopeful = [one for one in order if one.worth >= floor]
        opening = hopeful
        if order[0].fact.kind == codes.COUNTRY:
            hopeful = _without_parts(key, hopeful, gazetteer)
        kind = codes.DIVISION if key.endswith(_COUNTIES) else codes.CITY
        called = [one for one in order if one.called and one.fact.kind == kind]
        seat = seats[0] if seats else ""
        best = order[0].fact
        short = best.kind == codes.COUNTRY and fold(
            gazetteer.name(best.row)
        ).startswith(key + " ")
        known = Ranking(
            rows,
            order,
            hopeful,
            opening,
            called,
            _towned(order, called, gazetteer),
            states or bool(seats),
            seat,
            _states(order),
            short,
        )
        gazetteer.keep(gazetteer.rankings, key, known)
    return cast("Ranking", known)


def _states(order: Sequence[Ranked]) -> tuple[Facts, ...]:
    """Return the states and provinces so large that villages yield to them."""
    return tuple(
        one.fact
        for one in order
        if one.fact.kind == codes.DIVISION
        and not one.fact.flags & codes.SECOND
        and one.fact.people >= weights.STATE_PEOPLE
    )


def _towned(
    order: Sequence[Ranked], called: Sequence[Ranked], gazetteer: Gazetteer
) -> frozenset[str]:
    lands, is_region = set(), False
    for one in order:
        if one.fact.kind == codes.DIVISION:
            lands.add(one.fact.country)
        elif one.fact.kind == codes.REGION and not one.fact.country:
            is_region = True
    if is_region or not lands:
        return frozenset(lands)
    towned = set()
    for one in called:
        fact = one.fact
        if fact.country in lands and gazetteer.renown(fact.row) >= weights.KNOWN_NAMES:
            towned.add(fact.country)
    return frozenset(towned)


def _without_parts(
    key: str, hopeful: Sequence[Ranked], gazetteer: Gazetteer
) -> Sequence[Ranked]:
    """Leave out what is in the country of a name, but a capital of its very name.

    Mexico is no short form of Mexico City in a report of towns near that one, nor is
    Mozambique the old town of that name in a report of its province.
    """
    best = hopeful[0].fact
    if fold(gazetteer.name(best.row)) != key:
        return hopeful
    return [
        one
        for one in hopeful
        if one.fact is best
        or one.fact.country != best.country
        or (
            one.fact.flags & codes.CAPITAL and fold(gazetteer.name(one.fact.row)) == key
        )
    ]


def ranked(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> Sequence[Ranked]:
    """Return the candidates with what each is worth alone, the best first."""
    return ranking(key, rows, gazetteer).order


def _ranked(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> list[Ranked]:
    ones = [_one(gazetteer.facts(row), key, gazetteer) for row in rows]
    cities = [one for one in ones if one.fact.kind == codes.CITY]
    towns = [one for one in cities if one.own]
    hold_back(key, ones, cities, towns)
    best = max(towns, key=_renown_of, default=None)
    if key[:1] > LATIN_ENDS:
        # No town is shown by such a name: all have it at home.
        best = max(cities, key=_renown_of, default=None)
    large = [town for town in towns if town.fact.people >= weights.GREAT]
    large.sort(key=_people_of)
    great = {town.fact.country: town.fact.people for town in large}
    first, seats = ones[0], set()
    for one in ones:
        if one.worth > first.worth:
            first = one
        if one.fact.flags & codes.CAPITAL and not one.is_plain:
            seats.add(one.fact.country)
    if best is not None:
        _hold_rivals_back(best, cities)
    return [
        _made(one, key, best, first, great, accented=one.fact.country in seats)
        for one in ones
    ]


def _hold_rivals_back(best: Namesake, cities: Sequence[Namesake]) -> None:
    """Make up for that a small world-known town has hardly more people than one abroad.

    That is so of Venice and the one in California; all abroad yield alike, Dayton
    too, which once was called so.
    """
    if best.fact.people >= weights.KNOWN_PEOPLE:
        return
    abroad = [
        town
        for town in cities
        if town.fact.country != best.fact.country and _outshines(best, town)
    ]
    most = max((town.fact.people for town in abroad if town.own), default=0)
    if most <= best.fact.people < weights.SHADOWED_TIMES * most:
        for town in abroad:
            town.worth -= weights.SHADOWED


def _one(fact: Facts, key: str, gazetteer: Gazetteer) -> Namesake:
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
        own = own or named in (f"{key} city", f"city of {key}", f"greater {key}")
    one = Namesake(fact, named, own, called, renown, shown.isascii())
    one.worth = _worth(one, is_users=gazetteer.is_own(row))
    return one


def _is_division_by(one: Namesake, key: str) -> bool:
    """Tell whether a division is shown by a name, or by it and its kind.

    ``La Libertad``; ``La Libertad Department``.
    """
    return _is_first_level(one.fact) and (
        one.own or (one.called and one.named[len(key) + 1 :] in _DIVISIONS)
    )


def _is_first_level(fact: Facts) -> bool:
    return fact.kind == codes.DIVISION and not fact.flags & (
        codes.SECOND | codes.CURATED
    )


def _made(
    one: Namesake,
    key: str,
    best: Namesake | None,
    first: Namesake,
    great: dict[str, int],
    *,
    accented: bool,
) -> Ranked:
    fact, called, outshone = one.fact, one.called, ""
    dwarfed = known = False
    if fact.kind == codes.CITY:
        most = great.get(fact.country, 0)
        dwarfed = most > 0 and most >= fact.people * weights.GREAT_TIMES
        if best is not None:
            shown = best.own
            if shown and _outshines(best, one):
                outshone = best.fact.country
            known = (called or not shown) and _is_known(one, best)
        if called and not first.called and fact.country != first.fact.country:
            # Roma in Lesotho: English calls the other one Rome.
            seat = first.fact.flags & codes.CAPITAL
            least = weights.OWN_TOWN if seat else weights.KNOWN_TO_FEW
            known = known or fact.people >= least
    elif first.fact.kind == codes.DIVISION and fact.country != first.fact.country:
        # La Libertad of El Salvador, beside the larger one of Peru.
        known = _is_division_by(one, key)
    # Santa Cruz in California is hardly behind Santa Cruz de la Sierra.
    goes_on = best is not None and best.named != key == one.named
    is_town = fact.people >= weights.CLOSE_PEOPLE
    behind = dwarfed or (outshone != "" and not (goes_on and is_town))
    accented = accented and not one.is_plain
    abroad = not called and one.renown >= weights.RENOWN_NAMES
    return Ranked(
        one.worth, fact, called, outshone, dwarfed, behind, known, accented, abroad
    )


def _outshines(best: Namesake, one: Namesake) -> bool:
    """Tell whether a town is far better known than another one of its name."""
    if best.renown < 2 * one.renown:
        return False
    return best.renown >= weights.WORLD_NAMES or (
        best.renown >= weights.CITY_NAMES
        and best.fact.people
        >= max(weights.GREAT, weights.GREAT_TIMES * one.fact.people)
    )


def _is_known(one: Namesake, best: Namesake) -> bool:
    """Tell whether a town is known itself, beside the best known one of its name."""
    fact = one.fact
    if fact.country == best.fact.country:
        return False
    return bool(fact.flags & codes.CAPITAL) or (
        fact.people >= weights.KNOWN_PEOPLE
        and fact.people * weights.KNOWN_TIMES >= best.fact.people
        and one.renown >= weights.KNOWN_NAMES
    )


def is_called(fact: Facts, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place is shown by that name, or by one that begins with it."""
    name = fold(gazetteer.name(fact.row))
    return name == key or name.startswith(key + " ")


def _worth(one: Namesake, *, is_users: bool) -> float:
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
    elif fact.people >= weights.MILLION:
        total += weights.FAMOUS
    if fact.flags & codes.CAPITAL:
        total += weights.CAPITAL_KIND
    if fact.kind == codes.CITY and not is_users:
        known = (one.renown + weights.RENOWN_START) / weights.RENOWN_NAMES
        if known < 1.0:
            total += weights.RENOWN * math.log10(known)
    return total + weights.OWN_NAME if one.own else total
