"""What each place of one name is worth before anything else of a report is known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter
from typing import cast

from archive.extract.places import codes, weights
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
#: Names so much alike are one name in two languages, and in two spellings.
_SPELT_ALIKE = 0.75
_SPELT_SAME = 0.88
#: What cities are called at home for which English has a name of its own.
_AT_HOME = words(
    """
    sevilla roma milano napoli torino firenze venezia genova siracusa padova mantova
    livorno wien munchen koln nurnberg braunschweig praha plzen warszawa lisboa porto
    moskva bruxelles brussel antwerpen gent brugge geneve luzern basel kobenhavn
    goteborg helsinki bucuresti beograd athina thessaloniki lyon marseille habana
    """
)
#: A town of fewer people has none counted: it is taken to be as its division is.
_UNCOUNTED = 100
#: What is called so lies close to few towns.
_COUNTIES = (" county", " parish")
_worth_of = attrgetter("worth")


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
    if known is None or known.rows != rows:
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


def _ranked(key: str, rows: Sequence[int], gazetteer: Gazetteer) -> list[Ranked]:
    facts = [gazetteer.facts(row) for row in rows]
    own = {fact.row for fact in facts if _is_own(fact.row, key, gazetteer)}
    sums = {f.row: _worth(f, gazetteer, own=f.row in own) for f in facts}
    for division in facts:
        if division.kind != codes.DIVISION:
            continue
        seats = [
            fact
            for fact in facts
            if fact.kind == codes.CITY and _is_seat(fact, division, key, gazetteer)
        ]
        if seats:
            # The name alone means the town, which it is the name of as well.
            seat = max(seats, key=lambda fact: sums[fact.row])
            if seat.row not in own:
                sums[seat.row] += weights.OWN_NAME
            if seat.people < _UNCOUNTED:
                sums[seat.row] = max(sums[seat.row], sums[division.row])
            behind = sums[seat.row] + weights.BEHIND_SEAT
            sums[division.row] = min(sums[division.row], behind)
        elif not division.flags & codes.SECOND:
            _yield_to_larger(key, division, facts, sums, gazetteer)
    towns = [fact for fact in facts if fact.kind == codes.CITY and fact.row in own]
    _yield_to_exact(key, towns, sums, gazetteer)
    if key in _AT_HOME:
        _own_at_home(facts, own, sums, gazetteer)
    _yield_to_great(key, facts, sums, gazetteer)
    _yield_to_known(key, facts, sums, gazetteer)
    _yield_to_nearby(facts, towns, sums)
    best = max(towns, key=lambda town: gazetteer.renown(town.row), default=None)
    great = {
        town.country: town.people
        for town in sorted(towns, key=lambda town: town.people)
        if town.people >= weights.GREAT
    }
    order = []
    for fact in facts:
        outshone = _outshining(fact, best, gazetteer)
        most = great.get(fact.country, 0) if fact.kind == codes.CITY else 0
        dwarfed = most > 0 and most >= fact.people * weights.GREAT_TIMES
        called = is_called(fact, key, gazetteer)
        behind = bool(outshone) or dwarfed
        known = called and best is not None and _is_known(fact, best, gazetteer)
        order.append(
            Ranked(sums[fact.row], fact, called, outshone, dwarfed, behind, known)
        )
    return order


def _is_known(fact: Facts, best: Facts, gazetteer: Gazetteer) -> bool:
    """Tell whether a town is known itself, beside the best known one of its name."""
    if fact.kind != codes.CITY or fact.country == best.country:
        return False
    return bool(fact.flags & codes.CAPITAL) or (
        fact.people >= weights.KNOWN_PEOPLE
        and fact.people * weights.GREAT_TIMES >= best.people
        and gazetteer.renown(fact.row) >= weights.KNOWN_NAMES
    )


def _yield_to_exact(
    key: str, towns: Sequence[Facts], sums: dict[int, float], gazetteer: Gazetteer
) -> None:
    """Take from a name that is only spelt alike what it has beside a larger own one.

    Mykolaivka is hardly meant by Mykolaiv. ``towns`` are those whose own name it is.
    """
    if len(towns) < 2:
        return
    exact = [town for town in towns if fold(gazetteer.name(town.row)) == key]
    most = max((town.people for town in exact), default=0)
    known = max((gazetteer.renown(town.row) for town in exact), default=0)
    for town in towns:
        if (
            town not in exact
            and town.people < min(most, weights.KNOWN_TO_FEW)
            and known >= max(weights.KNOWN_NAMES, 2 * gazetteer.renown(town.row))
            and is_called(town, key, gazetteer)
        ):
            sums[town.row] += weights.SHORT_OF_KNOWN
        if (
            town.people * weights.GREAT_TIMES <= most
            and town not in exact
            and not is_called(town, key, gazetteer)
        ):
            sums[town.row] -= weights.OWN_NAME


def _own_at_home(
    facts: Sequence[Facts], own: set[int], sums: dict[int, float], gazetteer: Gazetteer
) -> None:
    """Give a city that English calls otherwise the name that it has at home."""
    city = max(
        (fact for fact in facts if fact.kind == codes.CITY),
        key=lambda fact: gazetteer.renown(fact.row),
        default=None,
    )
    if city is not None and city.row not in own:
        sums[city.row] += weights.OWN_NAME


def _outshining(fact: Facts, best: Facts | None, gazetteer: Gazetteer) -> str:
    """Return the country of the best known town if it outshines a place, or nothing."""
    if best is None or fact.kind != codes.CITY:
        return ""
    least = max(weights.WORLD_NAMES, 2 * gazetteer.renown(fact.row))
    return best.country if gazetteer.renown(best.row) >= least else ""


def _yield_to_nearby(
    facts: Sequence[Facts], towns: Sequence[Facts], sums: dict[int, float]
) -> None:
    """Hold back hamlets not far from the city of their name, which all around mean."""
    for city in towns:
        if city.people < weights.NEARBY_CITY:
            continue
        for fact in facts:
            if (
                fact.kind == codes.CITY
                and fact.people * weights.NEARBY_TIMES <= city.people
                and fact.country == city.country
                and apart(fact, city) < weights.NEARBY_KM
            ):
                sums[fact.row] += weights.BESIDE_CITY


def _yield_to_larger(
    key: str,
    division: Facts,
    facts: Sequence[Facts],
    sums: dict[int, float],
    gazetteer: Gazetteer,
) -> None:
    """Hold back a division that is smaller than a city of its name elsewhere.

    Manchester is also a parish of Jamaica. States are known as well as any city.
    """
    if division.country in _STATES_FIRST or division.flags & codes.CURATED:
        return
    larger = [
        sums[fact.row]
        for fact in facts
        if fact.kind == codes.CITY
        and fact.people > division.people
        and fold(gazetteer.name(fact.row)) == key
    ]
    if larger:
        behind = max(larger) + weights.BEHIND_SEAT
        sums[division.row] = min(sums[division.row], behind)


def _yield_to_great(
    key: str, facts: Sequence[Facts], sums: dict[int, float], gazetteer: Gazetteer
) -> None:
    """Hold back small towns of which a great city's name is only another one.

    Durbanville has been called Durban; a longer form of the name itself (Santiago de
    Compostela) is not held back.
    """
    people = max([f.people for f in facts if f.kind == codes.CITY], default=0)
    if people < weights.GREAT or not any(
        f.people == people and fold(gazetteer.name(f.row)) == key for f in facts
    ):
        return
    for fact in facts:
        small = fact.people * weights.GREAT_TIMES <= people
        if fact.kind == codes.CITY and small and not is_called(fact, key, gazetteer):
            sums[fact.row] += weights.OTHER_OF_GREAT


def _yield_to_known(
    key: str, facts: Sequence[Facts], sums: dict[int, float], gazetteer: Gazetteer
) -> None:
    """Hold back larger towns that once had the name by which another is known.

    Austin was called Waterloo, and Belém is Portuguese for Bethlehem.
    """
    known = {
        fact: gazetteer.renown(fact.row)
        for fact in facts
        if fact.kind == codes.CITY and fold(gazetteer.name(fact.row)) == key
    }
    for fact in facts:
        if fact.kind != codes.CITY or fact in known:
            continue
        if not any(
            names >= weights.WORLD_NAMES
            or (
                names >= weights.KNOWN_NAMES
                and town.people * weights.GREAT_TIMES >= fact.people
            )
            for town, names in known.items()
        ):
            continue
        name = fold(gazetteer.name(fact.row))
        if not is_called(fact, key, gazetteer) and not _is_like(
            name, key, _SPELT_ALIKE
        ):
            sums[fact.row] += weights.OTHER_OF_KNOWN


def _is_like(name: str, key: str, least: float) -> bool:
    """Tell whether two names have so much in common, in [0, 1], in the same order."""
    # Most have too few letters in common in any order, which is told far sooner.
    most = min(sum(map(key.__contains__, name)), sum(map(name.__contains__, key)))
    return (
        2.0 * most / (len(name) + len(key)) >= least
        and SequenceMatcher(None, name, key).ratio() >= least
    )


def is_called(fact: Facts, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place is shown by that name, or by one that begins with it."""
    name = fold(gazetteer.name(fact.row))
    return name == key or name.startswith(key + " ")


def _worth(fact: Facts, gazetteer: Gazetteer, *, own: bool) -> float:
    """Return what a candidate is worth before anything else of the text is known."""
    row = fact.row
    people = max(fact.people, _STATE) if fact.kind == codes.COUNTRY else fact.people
    total = weights.PEOPLE * math.log10(people + 10)
    if gazetteer.is_own(row):
        total += weights.OWN_PLACE
    elif fact.kind == codes.COUNTRY:
        ended = fact.flags & codes.ENDED
        total += weights.ENDED_STATE if ended else weights.COUNTRY_KIND
    elif fact.kind == codes.CONTINENT:
        total += weights.CONTINENT_KIND
    elif fact.flags & codes.SECOND:
        total += weights.SECOND_KIND
    elif fact.kind == codes.DIVISION:
        total += weights.DIVISION_KIND
    elif fact.flags & codes.CURATED:
        total += weights.CURATED_KIND
    elif fact.people >= _FAMOUS:
        total += weights.FAMOUS
    if fact.flags & codes.CAPITAL:
        total += weights.CAPITAL_KIND
    if fact.kind == codes.CITY and not gazetteer.is_own(row):
        known = (gazetteer.renown(row) + weights.RENOWN_START) / weights.RENOWN_NAMES
        total += weights.RENOWN * min(math.log10(known), 0.0)
    return total + weights.OWN_NAME if own else total


def _is_own(row: int, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is a place's own one, as far as spelling goes."""
    name = fold(gazetteer.name(row))
    if name in (key, f"{key} city"):
        return True
    return gazetteer.kind(row) == codes.CITY and (
        name.startswith(f"{key} ") or _is_like(name, key, _SPELT_SAME)
    )


def _is_seat(town: Facts, division: Facts, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a town in a division that shares its name is the better known."""
    if division.row not in (town.within, *town.above):
        return False
    share = town.people / max(division.people, 1)
    if division.country in _STATES_FIRST or division.flags & codes.CURATED:
        return share >= _GREAT_SHARE
    name = fold(gazetteer.name(town.row))
    if name == key:
        return share >= _LEAST_SHARE or bool(division.flags & codes.SECOND)
    return share >= _SOME_SHARE and _is_like(name, key, _ALIKE)
