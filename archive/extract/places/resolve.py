"""Choose, among the places of one name, the one that a report means.

Every candidate gets a sum of weights (``weights``): what it is, and what the report as
a whole says for it. A name has one meaning in a report. The choice is made three times,
so that the towns of one time can speak for each other the next.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from archive.extract.places import codes, weights
from archive.extract.places.clusters import closeness, vote
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.worth import Ranked, ranked

_sum = itemgetter(0)
_SPOT_KM = 40
#: Farther apart than so many degrees of latitude or longitude, towns do not speak for
#: each other.
_JOINT_LATS = 6.0
_JOINT_LONS = 20.0
#: No report says more than this for a candidate: those further behind have lost.
_MOST = 6.5


def resolve(names: Sequence[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Choose a row for every name; ``evidence`` grows by what is chosen."""
    evidence.supported.update(evidence.peoples, evidence.hints)
    open_names = []
    for name in names:
        if _choose(name, evidence, gazetteer):
            evidence.settled.add(name.number)
        else:
            open_names.append(name)
            name.famous, name.seat = _is_famous(name, gazetteer)
    evidence.learn(names, gazetteer)
    if any(name.lead < weights.CONTESTED for name in open_names):
        vote(names, evidence, gazetteer)
    stale: list[Name] = []
    for _ in range(2 if open_names else 0):
        changed = False
        for name in open_names:
            before = name.chosen
            _choose(name, evidence, gazetteer)
            stale.append(name)
            if name.chosen != before:
                # At once, lest two that speak for each other pass on the way.
                evidence.learn(stale, gazetteer)
                stale.clear()
                changed = True
        if not changed:
            break


def _is_famous(name: Name, gazetteer: Gazetteer) -> tuple[bool, str]:
    facts = [gazetteer.facts(row) for row in name.rows]
    seats = [fact.country for fact in facts if fact.flags & codes.CAPITAL]
    is_country = any(fact.kind == codes.COUNTRY for fact in facts)
    return is_country or bool(seats), seats[0] if seats else ""


def _is_outdone(fact: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a town yields to the capital of its name, whatever lies near it.

    A small one does in the capital's own country, and every one in a report about many
    countries.
    """
    if not name.seat or fact.flags & codes.CAPITAL:
        return False
    if fact.country == name.seat:
        return fact.people < weights.JOINT_PEOPLE
    others = evidence.company.elsewhere(fact.country, name.number)
    return others >= weights.MANY_COUNTRIES


def _choose(name: Name, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    """Choose a row; tell whether nothing that is still to be learned can change it."""
    if len(name.rows) == 1:
        name.chosen, name.lead = name.rows[0], 4.0
        return True
    order = ranked(name.key, name.rows, gazetteer)
    if name.stated:
        order = [pair for pair in order if pair[1].row in name.stated]
        if len(order) == 1:
            name.chosen, name.lead = order[0][1].row, weights.STATED
            return True
    floor = order[0][0] - _MOST
    homely = name.homely and order[0].fact.kind == codes.COUNTRY
    if homely:
        floor -= weights.HOMELY
    if order[1][0] < floor:
        name.chosen, name.lead = order[0][1].row, _MOST
        return True
    supported = evidence.supported
    votes, all_heard = evidence.votes, name.opens or name.article or name.held
    sums: list[tuple[float, Facts]] = []
    for one in order:
        if one.worth < floor:
            break
        total = one.worth
        fact = one.fact
        if (
            fact.country in supported
            or all_heard
            or (votes and (one.called or fact.row in votes))
        ):
            total += _spoken_for(one, name, evidence)
            if one.is_known and _is_at_home(one, order[0].fact, name, evidence):
                total += weights.AT_HOME
        if homely and _is_homely(one.fact, name, evidence, order[0].fact):
            total += weights.HOMELY
        sums.append((total, one.fact))
    sums.sort(key=_sum, reverse=True)
    best_sum, best = sums[0]
    name.chosen = best.row
    name.lead = 4.0
    for total, fact in sums[1:]:
        if not _same_spot(best, fact):
            name.lead = best_sum - total
            break
    if name.stated:
        name.lead += 1.0
    return False


def _is_at_home(one: Ranked, best: Facts, name: Name, evidence: Evidence) -> bool:
    """Tell whether a report is of a town's country and not of a better known one's.

    It names the country of a capital; of another town, a place near it as well.
    """
    fact, company, number = one.fact, evidence.company, name.number
    rivals = {one.outshone, best.country} - {"", fact.country}
    if not rivals or any(
        company.others(rival, number) or rival in evidence.peoples for rival in rivals
    ):
        return False
    if fact.flags & codes.CAPITAL:
        return fact.country in evidence.countries or fact.country in evidence.peoples
    return (
        company.others(fact.country, number) > 1
        and company.countrymen_near(fact, number, weights.NEIGHBOUR_KM, 1) > 0
    )


def _spoken_for(one: Ranked, name: Name, evidence: Evidence) -> float:
    """Return what all that a report says is worth for one candidate."""
    fact, votes = one.fact, evidence.votes
    total = 0.0
    spoken = fact.country != "" and fact.country in evidence.supported
    asked = one.is_behind and (spoken or (votes and one.called))
    shaded = bool(asked) and _is_shaded(one, name, evidence)
    if spoken:
        total += _context(one, name, evidence, shaded=shaded)
    if name.held and not name.held.isdisjoint((fact.within, *fact.above)):
        total += weights.IN_SENTENCE
    if fact.kind == codes.CITY:
        if name.opens:
            total += weights.DATELINE_TOWN
        if name.article:
            total += weights.ARTICLE_TOWN
        if votes and one.called:
            total += closeness(fact, name, evidence)
        if (
            votes
            and one.called
            and not (name.seat and _is_outdone(fact, name, evidence))
            and not shaded
        ):
            total += _joint(fact, name, evidence)
        if one.is_behind and evidence.company.only_great_near(
            fact, name.number, weights.NEAR_SURE_KM, weights.METROPOLIS
        ):
            total *= weights.METROPOLIS_SAYS
    elif votes and fact.kind == codes.DIVISION and fact.row in votes:
        total += _joint_inside(fact, name, votes)
    return total


def _joint(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return what the places that the other names may mean say for a town, together."""
    votes = near = 0.0
    if fact.people >= weights.JOINT_PEOPLE:
        votes = evidence.votes.get(fact.parent, 0.0) - name.votes.get(fact.parent, 0.0)
    towns, lat = evidence.towns, fact.lat
    best: dict[int, float] = {}
    for at in range(bisect_right(towns, (lat - _JOINT_LATS, math.inf)), len(towns)):
        town_lat, number, may, town = towns[at]
        if town_lat - lat >= _JOINT_LATS:
            break
        if (
            number == name.number
            or town.row == fact.row
            or lat - town_lat >= _JOINT_LATS
            or _JOINT_LONS < abs(fact.lon - town.lon) < 360.0 - _JOINT_LONS
        ):
            continue
        says = may * math.exp(-apart(fact, town) / weights.JOINT_KM)
        if says > best.get(number, 0.0):
            best[number] = says
    for number in sorted(best):
        sure = weights.JOINT_SURE if number in evidence.settled else 1.0
        near += sure * best[number]
    return weights.VOTE * min(max(votes, 0.0), weights.VOTES_MOST) + (
        weights.JOINT_NEAR * min(near, weights.JOINT_MOST)
    )


def _joint_inside(fact: Facts, name: Name, votes: dict[int, float]) -> float:
    """Return what the names that may lie in a division say for it, as for its town."""
    if fact.flags & codes.SECOND or name.stated:
        return 0.0
    inside = max(votes[fact.row] - name.votes.get(fact.row, 0.0) - 1.0, 0.0)
    return weights.VOTE * min(inside, weights.VOTES_MOST) + (
        weights.JOINT_NEAR * min(inside / 2, weights.JOINT_MOST)
    )


def _context(one: Ranked, name: Name, evidence: Evidence, *, shaded: bool) -> float:
    """Return what a report that speaks of a candidate's country says for it."""
    fact = one.fact
    country = fact.country
    said: list[float] = []
    outdone = name.famous and _is_outdone(fact, name, evidence)
    share = weights.OUTSHONE if one.outshone or outdone else 1.0
    named = evidence.countries.get(country, -1)
    if named not in (-1, fact.row, evidence.company.row(name.number)):
        said.append(weights.NAMED_COUNTRY * share)
    if country in evidence.peoples:
        said.append(weights.NAMED_PEOPLE * share)
    if country == evidence.dateline_country and evidence.dateline != fact.row:
        said.append(weights.DATELINE_COUNTRY)
    same_country, region = _company(one, name, evidence, shaded=shaded)
    if outdone:
        region = min(region, weights.OUTDONE_MOST) + weights.OUTDONE
    region += _one_country(fact, name, evidence)
    if same_country:
        said.append(weights.SAME_COUNTRY)
    if country in evidence.hints:
        said.append(weights.HINT)
    if not said:
        return region
    strongest = max(said)
    return region + strongest + weights.PART_OF_OTHERS * (sum(said) - strongest)


def _one_country(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return what it says for a place that nearly all others are of its country."""
    if fact.kind == codes.COUNTRY:
        return 0.0
    company, number = evidence.company, name.number
    if len(company.chosen) < weights.ONE_COUNTRY_LEAST:
        return 0.0
    among = company.among(number)
    if among < weights.ONE_COUNTRY_LEAST:
        return 0.0
    share = company.others(fact.country, number) / among
    return weights.ONE_COUNTRY * share if share >= weights.ONE_COUNTRY_SHARE else 0.0


def _is_shaded(one: Ranked, name: Name, evidence: Evidence) -> bool:
    """Tell whether a town yields to a far better known one, whatever lies near it.

    The report speaks of that one's country, and hardly less than of its own, or of many
    parts of the country of both; and it names no division in which this one lies.
    """
    fact, company, number = one.fact, evidence.company, name.number
    if one.outshone and one.outshone != fact.country:
        abroad = company.others(one.outshone, number)
        shaded = abroad > 0 and 2 * abroad >= company.others(fact.country, number)
    else:
        towns, beside = company.towns(fact, number)
        shaded = one.dwarfed and 2 * beside < towns
    named = evidence.divisions
    return (
        shaded
        and not name.held
        and not any(row in named for row in (fact.within, *fact.above))
    )


def _is_homely(fact: Facts, name: Name, evidence: Evidence, state: Facts) -> bool:
    """Tell whether a report of one neighbourhood means its town by a country's name.

    Or a state of its own country, which goes by that name as well.
    """
    company, number = evidence.company, name.number
    if (
        fact.country in ("", state.country)
        or state.country in evidence.peoples
        or not company.all_of(fact.country, number)
        or company.largest_near(fact, number, weights.HOMELY_KM)
        >= weights.HOMELY_PEOPLE
    ):
        return False
    least = weights.HOMELY_LEAST
    if fact.kind == codes.DIVISION:
        # "A man from Georgia", in a report of Maine.
        is_state = not fact.flags & codes.SECOND
        return is_state and company.parts(fact.country, number) >= least
    near = company.countrymen_near(fact, number, weights.HOMELY_KM, least)
    return fact.kind == codes.CITY and near >= least


def _company(
    one: Ranked, name: Name, evidence: Evidence, *, shaded: bool
) -> tuple[bool, float]:
    """Tell whether another place chosen is of the country, and what they say for it."""
    fact = one.fact
    company, number = evidence.company, name.number
    if fact.kind == codes.COUNTRY:
        return company.besides(fact, number) > 0, 0.0
    towns, same_division = company.towns(fact, number)
    nearest = company.nearest(fact, number)
    named = evidence.divisions
    region = weights.NEAR * math.exp(-nearest / weights.NEAR_KM)
    if named and _is_in_named(fact, named, company.row(number)):
        is_small = fact.people < weights.JOINT_PEOPLE
        share = _share(same_division + 1, towns + 1) if is_small else 1.0
        region += weights.NAMED_DIVISION * share
    is_county = bool(fact.flags & codes.SECOND)
    if towns and fact.kind == codes.DIVISION and not is_county:
        # One town in it says hardly more than that it is in the same country.
        inside = min(max(company.under(fact, number) - 1, 0), 3)
        region += weights.SAME_DIVISION * inside * _share(inside, towns)
    if towns and (fact.kind == codes.CITY or is_county):
        share = _share(same_division, towns)
        # Of counties, too, one town says little.
        beside = min(max(same_division - is_county, 0), 3)
        region += weights.SAME_DIVISION * beside * share
        if (
            1 < same_division == towns
            and fact.people >= weights.JOINT_PEOPLE
            and company.all_of(fact.country, number)
            and one.called
        ):
            region += weights.UNANIMOUS * min(same_division, 3)
    if (
        nearest < weights.NEAR_SURE_KM
        and fact.kind == codes.CITY
        and not (name.famous or is_county)
    ):
        region += weights.NEAR_SURE * company.settled_near(
            fact, number, weights.NEAR_SURE_KM, weights.NEAR_SURE_MOST
        )
    if one.outshone and nearest > weights.SHADE_KM and not name.held:
        # London in California is not meant by a report of San Francisco.
        shaded = shaded or not (fact.within in named or fact.parent in named)
    most = weights.OUTDONE_MOST if shaded else weights.REGION_MOST
    return towns > 0, min(region, most)


def _is_in_named(fact: Facts, named: dict[int, int], own_row: int) -> bool:
    """Tell whether a division that another name means holds a place."""
    return any(r in named and r != own_row for r in (fact.within, *fact.above))


def _share(part: int, whole: int) -> float:
    """Return how much the towns of one division count among those of its country.

    Two among ten say little: reports of a whole country name towns of many divisions.
    """
    return min(1.0, weights.SHARE_FULL * part / whole) if whole else 1.0


def _same_spot(one: Facts, other: Facts) -> bool:
    """Tell whether two entries are a town and its county, or otherwise one spot."""
    if other.row in one.above or one.row in other.above:
        return one.kind != codes.COUNTRY != other.kind
    return apart(one, other) < _SPOT_KM


def confidence(name: Name, recognition: float) -> float:
    """Return how sure the choice is, in [0, 1], two digits."""
    lead = name.lead + 0.8
    if name.stranger:
        lead = min(lead, 4.0) - weights.STRANGER_LEAD
    meant = 1 / (1 + math.exp(-weights.LEAD_SCALE * lead))
    is_place = 1 / (1 + math.exp(-(recognition - weights.ACCEPT + 1.0)))
    return round(max(0.01, min(0.99, meant * is_place)), 2)
