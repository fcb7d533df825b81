"""Choose, among the places of one name, the one that a report means.

Every candidate gets a sum of weights (``weights``): what it is, and what the report as
a whole says for it. A name has one meaning in a report. The choice is made three times,
so that the towns of one time can speak for each other the next.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from archive.extract.places import codes, weights
from archive.extract.places.clusters import closeness, vote
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.hearing import Hearing, says_at_first, spoken_of
from archive.extract.places.lexicon import words
from archive.extract.places.worth import BEHIND_MOST, Ranked, ranking

#: Where languages are spoken; of the lands of English nothing is said.
_SPOKEN = {
    "pt": words("BR PT AO MZ CV GW ST TL"),
    "es": words("ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR GQ"),
    "fr": words(
        "FR BE CH LU MC SN CI ML BF NE TG BJ GN CM GA CG CD TD CF DJ MG HT KM RE GP MQ "
        "GF"
    ),
    "de": words("DE AT CH LI LU"),
    "it": words("IT SM CH"),
    "nl": words("NL BE SR"),
}
_sum = itemgetter(0)
_homely = attrgetter("homely")
_SPOT_KM = 40
#: No less than so many degrees of latitude.
_SPOT_LATS = 0.5


class _Contest(NamedTuple):
    """A name that may mean several places: all that a report may speak for."""

    name: Name
    order: Sequence[Ranked]
    #: Its best candidate is a country or a state, and it is said to be a town nearby.
    homely: bool
    #: Its best candidate is a country that has a longer name of its own: ``Trinidad``.
    short: bool
    #: The states and provinces of its name to which villages yield.
    states: Sequence[Facts]
    #: What the report's language says for towns, by row.
    spoken: Mapping[int, float]


def resolve(names: Sequence[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Choose a row for every name; ``evidence`` grows by what is chosen."""
    evidence.supported.update(evidence.peoples, evidence.hints)
    spoken: dict[str, tuple[float, float]] | None = None
    contests = []
    for name in names:
        contest = _settle(name, gazetteer)
        if contest is None:
            evidence.settled.add(name.number)
            continue
        if spoken is None:
            spoken = spoken_of(evidence)
        _choose_at_first(contest, evidence, spoken)
        contests.append(contest)
    evidence.learn(names, gazetteer)
    if any(one.name.lead < weights.CONTESTED for one in contests):
        vote(names, evidence, gazetteer)
    # The towns around one called like a country are chosen before it.
    contests.sort(key=_homely)
    stale: list[Name] = []
    for _ in range(2 if contests else 0):
        changed = False
        for contest in contests:
            name = contest.name
            before = name.chosen
            _choose(contest, evidence)
            stale.append(name)
            if name.chosen != before:
                # At once, lest two that speak for each other pass on the way.
                evidence.learn(stale, gazetteer)
                stale.clear()
                changed = True
        if not changed:
            break


def _settle(name: Name, gazetteer: Gazetteer) -> _Contest | None:
    """Choose for good what no report can change; return what else there is."""
    if len(name.rows) == 1:
        name.chosen, name.lead = name.rows[0], 4.0
        return None
    known = ranking(name.key, name.rows, gazetteer)
    order: Sequence[Ranked] = known.order
    stated = name.stated
    if stated:
        order = [one for one in order if one.fact.row in stated]
        if len(order) == 1:
            name.chosen, name.lead = order[0].fact.row, weights.STATED
            return None
    best = order[0]
    homely = name.homely > 0 and _is_state(best.fact)
    if stated or homely:
        floor = best.worth - BEHIND_MOST - (name.homely if homely else 0.0)
        order = [one for one in order if one.worth >= floor]
    else:
        order = known.opening if name.opens else known.hopeful
    if len(order) == 1:
        name.chosen, name.lead = best.fact.row, BEHIND_MOST
        return None
    name.famous, name.seat = known.famous, known.seat
    name.towned = known.towned
    lands = _SPOKEN.get(name.mentions[0].tongue, ())
    spoken = _spoken(order, lands) if lands else {}
    return _Contest(name, order, homely, known.short, known.states, spoken)


def _choose_at_first(
    contest: _Contest, evidence: Evidence, named: dict[str, tuple[float, float]]
) -> None:
    """Choose as ``_choose`` does, where nothing has been chosen for any name yet."""
    name, order, spoken = contest.name, contest.order, contest.spoken
    all_heard = name.opens or name.article or name.held
    first = order[0].fact
    sums: list[tuple[float, Facts]] = []
    for one in order:
        total, fact = one.worth, one.fact
        if spoken:
            total += spoken.get(fact.row, 0.0)
        said = named.get(fact.country)
        if said is not None:
            total += says_at_first(one, name, said[one.outshone != ""])
        elif all_heard:
            total += says_at_first(one, name, 0.0)
        if one.is_known and _is_at_home(one, first, name, evidence):
            total += weights.AT_HOME
        if one.accented and _is_unaccented(fact, name, evidence):
            total -= weights.CAPITAL_KIND
        sums.append((total, fact))
    _decide(name, sums)


def _choose(contest: _Contest, evidence: Evidence) -> None:
    """Choose the candidate for which most is said, and tell how far it leads."""
    name, order, homely, short, states, spoken = contest
    hearing = Hearing(name, evidence)
    supported, votes = evidence.supported, evidence.votes
    all_heard = name.opens or name.article or name.held
    first = order[0].fact
    sums: list[tuple[float, Facts]] = []
    for one in order:
        total, fact = one.worth, one.fact
        if spoken:
            total += spoken.get(fact.row, 0.0)
        if (
            fact.country in supported
            or all_heard
            or (votes and (one.called or fact.row in votes))
        ):
            total += hearing.says(one)
            if one.is_known and _is_at_home(one, first, name, evidence):
                total += weights.AT_HOME
        if homely and _is_homely(fact, name, evidence, first):
            total += name.homely
        if short and _is_among_neighbours(fact, name, evidence, first):
            total += weights.AT_HOME
        if one.accented and _is_unaccented(fact, name, evidence):
            total -= weights.CAPITAL_KIND
        if states and not homely and fact.people < weights.VILLAGE_PEOPLE:
            total -= weights.YIELDS * _yields(fact, states, name, evidence)
        sums.append((total, fact))
    _decide(name, sums)
    if name.lead < weights.NEARER:
        _decide(name, _with_nearer(sums, name, evidence))


def _yields(
    fact: Facts, states: Sequence[Facts], name: Name, evidence: Evidence
) -> bool:
    """Tell whether a report means the state or province of a village's name.

    It names something in it, if that is of the village's country (Córdoba of Colombia,
    beside Montería); otherwise it speaks of its country (Chechnya, and Russians).
    """
    if fact.kind != codes.CITY or name.opens or name.held or name.stated:
        return False
    number = name.number
    return any(
        evidence.company.under(state, number) > 0
        if state.country == fact.country
        else _is_spoken_of(state, name, evidence)
        for state in states
        if state.row != fact.parent
    )


def _spoken(order: Sequence[Ranked], lands: Collection[str]) -> dict[int, float]:
    """Return what a report's language says for towns, by where it is spoken.

    More where the best known candidate has its name for its own as well, for great
    cities go by the names of hamlets (Venecia, Ginebra); those are likelier meant.
    """
    best_by_own = order[0].called and not any(one.abroad for one in order)
    said: dict[int, float] = {}
    for one in order:
        if one.fact.kind != codes.CITY:
            continue
        if one.abroad:
            said[one.fact.row] = weights.SPOKEN_OF
        elif one.fact.country in lands:
            own = best_by_own and one.called
            said[one.fact.row] = weights.SPOKEN_OWN if own else weights.SPOKEN_THERE
    return said


def _with_nearer(
    sums: list[tuple[float, Facts]], name: Name, evidence: Evidence
) -> list[tuple[float, Facts]]:
    """Let towns near what a report names gain on the first, of which it says nothing.

    Beside Toulouse and Bordeaux, Salamanca is hardly the one in Mexico, though Spain is
    not spoken of.
    """
    best_sum, best = sums[0]
    if best.kind != codes.CITY or name.opens or _is_spoken_of(best, name, evidence):
        return sums
    floor = best_sum - weights.NEARER
    unspoken = [
        fact.kind == codes.CITY
        and total >= floor
        and not _is_spoken_of(fact, name, evidence)
        for total, fact in sums
    ]
    if sum(unspoken) < 2:
        return sums
    return [
        (total + weights.NEARER * _nearness(fact, name, evidence), fact)
        if may
        else (total, fact)
        for (total, fact), may in zip(sums, unspoken, strict=True)
    ]


def _is_spoken_of(fact: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a report speaks of a place's country otherwise than by its name."""
    country = fact.country
    return (
        country in evidence.peoples
        or country in evidence.hints
        or evidence.company.others(country, name.number) > 0
    )


def _nearness(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return how near the nearest other place of a report is, in [0, 1]."""
    nearest = evidence.company.nearest(fact, name.number)
    return math.exp(-nearest / weights.NEARER_KM)


def _decide(name: Name, sums: list[tuple[float, Facts]]) -> None:
    """Choose the place of the greatest sum, and tell how far it leads."""
    sums.sort(key=_sum, reverse=True)
    best_sum, best = sums[0]
    name.chosen = best.row
    lead = 4.0
    for total, fact in sums:
        if fact is not best and not _same_spot(best, fact):
            lead = best_sum - total
            break
    name.lead = lead + 1.0 if name.stated else lead


def _is_at_home(one: Ranked, best: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a report is of a town's country and not of a better known one's.

    It names the country of a capital or a state; of another town, a place near it as
    well, and a second one or no other place at all; or it gives addresses as they do
    there.
    """
    fact, company, number = one.fact, evidence.company, name.number
    rivals = {one.outshone, best.country} - {"", fact.country}
    if not rivals or any(
        company.others(rival, number) or rival in evidence.peoples for rival in rivals
    ):
        return False
    if fact.flags & codes.CAPITAL or fact.kind == codes.DIVISION:
        return fact.country in evidence.countries or fact.country in evidence.peoples
    if fact.country in evidence.manner and rivals.isdisjoint(evidence.manner):
        return True
    others = company.others(fact.country, number)
    return (
        others > 1 or 0 < others == company.among(number)
    ) and company.countrymen_near(fact, number, weights.AT_HOME_KM, 1) > 0


def _is_unaccented(fact: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a capital's accents are left out where nothing tells its country.

    "San Jose police" are those of California.
    """
    return name.is_plain and fact.country not in evidence.supported


def _is_homely(fact: Facts, name: Name, evidence: Evidence, state: Facts) -> bool:
    """Tell whether a report of one neighbourhood means its town by a country's name.

    Or by that of a state of its country; or means a state that goes by it as well.
    """
    company, number = evidence.company, name.number
    if not fact.country or not _is_elsewhere(fact, state, name, evidence):
        return False
    least = weights.HOMELY_LEAST
    if name.homely >= weights.HOMELY_SURE:
        # One town near is enough where the report names no other.
        least = max(min(least, company.among(number)), 1)
    elif (
        not company.all_of(fact.country, number)
        or company.largest_near(fact, number, weights.HOMELY_KM)
        >= weights.HOMELY_PEOPLE
    ):
        return False
    if fact.kind == codes.DIVISION:
        # "A man from Georgia", in a report of Maine.
        is_state = not fact.flags & codes.SECOND
        return is_state and company.parts(fact.country, number) >= least
    if fact.kind != codes.CITY:
        return False
    near = company.countrymen_near(fact, number, weights.HOMELY_KM, least)
    if near < least and name.homely >= weights.HOMELY_SURE:
        # Of twelve Polk Counties one holds a Bolivar.
        return closeness(fact, name, evidence) >= weights.HOMELY_CLOSE
    return near >= least


def _is_among_neighbours(
    fact: Facts, name: Name, evidence: Evidence, country: Facts
) -> bool:
    """Tell whether a report of a town's country means it by a country's short name.

    Beside Cienfuegos and Sancti Spíritus, Trinidad is the one in Cuba.
    """
    company, number = evidence.company, name.number
    return (
        fact.kind == codes.CITY
        and fact.country != country.country
        and country.country not in evidence.peoples
        and not company.others(country.country, number)
        and company.countrymen_near(fact, number, weights.NEIGHBOUR_KM, 2) > 1
    )


def _is_state(fact: Facts) -> bool:
    """Tell whether a place is a country, or a first-level division."""
    return fact.kind == codes.COUNTRY or (
        fact.kind == codes.DIVISION and not fact.flags & codes.SECOND
    )


def _is_elsewhere(fact: Facts, state: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a report is of a town's country, not of the state of its name."""
    company, number = evidence.company, name.number
    if state.kind == codes.DIVISION:
        return fact.parent != state.row and not company.under(state, number)
    others = company.others(fact.country, number)
    return (
        fact.country != state.country
        and state.country not in evidence.peoples
        and not company.others(state.country, number)
        and others >= weights.HOMELY_SHARE * company.among(number)
    )


def _same_spot(one: Facts, other: Facts) -> bool:
    """Tell whether two entries are a town and its county, or otherwise one spot."""
    if other.row in one.above or one.row in other.above:
        return one.kind != codes.COUNTRY != other.kind
    if not -_SPOT_LATS < one.lat - other.lat < _SPOT_LATS:
        return False
    return apart(one, other) < _SPOT_KM


def confidence(name: Name, recognition: float) -> float:
    """Return how sure the choice is, in [0, 1], two digits."""
    lead = name.lead + 0.8
    if name.stranger:
        lead = min(lead, 4.0) - weights.STRANGER_LEAD
    meant = 1 / (1 + math.exp(-weights.LEAD_SCALE * lead))
    is_place = 1 / (1 + math.exp(-(recognition - weights.ACCEPT + 1.0)))
    sure = meant * is_place
    if sure >= 0.99:
        return 0.99
    if sure <= 0.01:
        return 0.01
    # Where it is no near thing this is what ``round`` gives, many times sooner.
    whole = int(100.0 * sure + 0.5)
    return whole / 100 if abs(100.0 * sure - whole) < 0.4999 else round(sure, 2)
