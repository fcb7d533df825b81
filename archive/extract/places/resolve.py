"""Choose, among the places of one name, the one that a report means.

Every candidate gets a sum of weights (``weights``): what it is, and what the report as
a whole says for it. A name has one meaning in a report. The choice is made three times,
so that the towns of one time can speak for each other the next.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.extract.places import codes, weights
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found
from archive.extract.places.worth import Ranked, is_called, ranked

_SPOT_KM = 40
_FAR = 20_039.0
#: Farther apart than so many degrees of latitude, towns do not speak for each other.
_JOINT_LATS = 6.0
#: So many names are heard; more would make long reports slow.
_VOTERS = 40
#: No report says more than this for a candidate: those further behind have lost.
_MOST = 6.5


@dataclass(slots=True)
class Name:
    """All mentions of one name in a report, and what is concluded from them."""

    key: str
    rows: tuple[int, ...]
    #: Tells it from other names of the report, which may be spelt the same.
    number: int = 0
    mentions: list[Found] = field(default_factory=list)
    #: The candidates that the text says it lies among, if it says so.
    stated: set[int] = field(default_factory=set)
    #: What it says for divisions in which it may lie, each in [0, 1].
    votes: dict[int, float] = field(default_factory=dict)
    #: The towns that it may well mean, with how well, in (0, 1].
    towns: list[Ranked] = field(default_factory=list)
    chosen: int = -1
    lead: float = 0.0
    #: A country or the capital of one goes by it: it is hardly a village nearby.
    famous: bool = False
    #: The country of which it is the capital, if it is one.
    seat: str = ""
    #: It stands in the dateline.
    opens: bool = False
    #: Nothing else in the report speaks of its country.
    stranger: bool = False
    reasons: list[str] = field(default_factory=list)

    def add(self, mention: Found) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.stated.update(mention.stated)
        self.opens = self.opens or mention.dateline

    @property
    def is_likely(self) -> bool:
        """Whether it is likely to be a place, so that it may speak for others."""
        least = weights.ACCEPT - 0.5
        return any(mention.sum >= least for mention in self.mentions)

    @property
    def text(self) -> str:
        """The name as first written, in one line."""
        return " ".join(self.mentions[0].text.split())


@dataclass(slots=True)
class Evidence:
    """What a report says about countries, as far as it is known by now."""

    #: ISO codes of countries named, with the row named; of peoples; of hints.
    countries: dict[str, int] = field(default_factory=dict)
    peoples: dict[str, int] = field(default_factory=dict)
    hints: frozenset[str] = frozenset()
    #: Keys of names that elsewhere in the report are the last part of longer ones.
    persons: set[str] = field(default_factory=set)
    #: ISO codes of all countries for which anything at all speaks.
    supported: set[str] = field(default_factory=set)
    #: Rows of divisions and regions named, and of the dateline's place.
    divisions: set[int] = field(default_factory=set)
    dateline: int = -1
    dateline_country: str = ""
    #: What is chosen for the names of the report, by their numbers.
    chosen: dict[int, Facts] = field(default_factory=dict)
    #: The numbers of those that could be no other place.
    settled: set[int] = field(default_factory=set)
    #: What all open names together say for divisions.
    votes: dict[int, float] = field(default_factory=dict)
    #: The names that spoke for them, for the towns near each other that they may mean.
    voters: list[Name] = field(default_factory=list)
    #: What is chosen, with the numbers, by country.
    company: dict[str, list[tuple[int, Facts]]] = field(default_factory=dict)


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
    _learn(names, evidence, gazetteer)
    if any(name.lead < weights.CONTESTED for name in open_names):
        _vote(names, evidence, gazetteer)
    for _ in range(2 if open_names else 0):
        changed = False
        for name in open_names:
            before = name.chosen
            _choose(name, evidence, gazetteer)
            if name.chosen != before:
                # At once, lest two that speak for each other pass on the way.
                _learn(names, evidence, gazetteer)
                changed = True
        if not changed:
            break


def _vote(names: Iterable[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Let every name speak for the divisions in which it may lie."""
    votes = evidence.votes
    for name in names:
        if not name.is_likely or name.stated:
            continue
        order = ranked(name.key, name.rows, gazetteer)
        best = order[0][0]
        for alone, fact in order:
            behind = (best - alone) / weights.VOTE_BEHIND
            if behind >= 1.0:
                break
            if fact.kind == codes.CITY:
                name.towns.append((1.0 - behind, fact))
                name.votes.setdefault(fact.parent, 1.0 - behind)
        if name.towns and len(evidence.voters) < _VOTERS:
            evidence.voters.append(name)
        for division, vote in name.votes.items():
            votes[division] = votes.get(division, 0.0) + vote


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
    others = sum(
        country not in ("", fact.country) and any(n != name.number for n, _ in company)
        for country, company in evidence.company.items()
    )
    return others >= weights.MANY_COUNTRIES


def _learn(names: Iterable[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    evidence.countries.clear()
    evidence.divisions.clear()
    evidence.chosen.clear()
    evidence.company.clear()
    for name in names:
        if not name.is_likely:
            continue
        fact = gazetteer.facts(name.chosen)
        evidence.chosen[name.number] = fact
        evidence.supported.add(fact.country)
        evidence.company.setdefault(fact.country, []).append((name.number, fact))
        if fact.kind == codes.COUNTRY:
            evidence.countries.setdefault(fact.country, fact.row)
        elif fact.kind == codes.DIVISION and name.lead > 0.3:
            evidence.divisions.add(fact.row)
        if evidence.dateline < 0 and name.opens:
            evidence.dateline = fact.row
            evidence.dateline_country = fact.country


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
    if order[1][0] < floor:
        name.chosen, name.lead = order[0][1].row, _MOST
        return True
    opens, supported, votes = name.opens, evidence.supported, evidence.votes
    sums: list[Ranked] = []
    for alone, fact in order:
        if alone < floor:
            break
        total = alone
        if fact.country in supported:
            total += context(fact, name, evidence, gazetteer)
        if fact.kind == codes.CITY:
            if opens:
                total += weights.DATELINE_TOWN
            if votes and is_called(fact, name.key, gazetteer):
                total += _joint(fact, name, evidence)
        sums.append((total, fact))
    sums.sort(key=lambda pair: -pair[0])
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


def _joint(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return what the places that the other names may mean say for a town, together."""
    votes = near = 0.0
    if fact.people >= weights.JOINT_PEOPLE:
        votes = evidence.votes.get(fact.parent, 0.0) - name.votes.get(fact.parent, 0.0)
    for other in evidence.voters:
        if other is not name:
            sure = weights.JOINT_SURE if other.number in evidence.settled else 1.0
            near += sure * max(
                may * math.exp(-apart(fact, town) / weights.JOINT_KM)
                if abs(town.lat - fact.lat) < _JOINT_LATS and town.row != fact.row
                else 0.0
                for may, town in other.towns
            )
    return weights.VOTE * min(max(votes, 0.0), weights.VOTES_MOST) + (
        weights.JOINT_NEAR * min(near, weights.JOINT_MOST)
    )


def context(fact: Facts, name: Name, evidence: Evidence, gazetteer: Gazetteer) -> float:
    """Return what the rest of the report says for a candidate."""
    country = fact.country
    if country not in evidence.supported or not country:
        return 0.0
    said: list[float] = []
    named = evidence.countries.get(country, -1)
    own = evidence.chosen.get(name.number)
    own_row = -1 if own is None else own.row
    if named not in (-1, fact.row, own_row):
        said.append(weights.NAMED_COUNTRY)
    if country in evidence.peoples:
        said.append(weights.NAMED_PEOPLE)
    if country == evidence.dateline_country and evidence.dateline != fact.row:
        said.append(weights.DATELINE_COUNTRY)
    same_country, region = _company(fact, name, evidence, own_row, gazetteer)
    if same_country:
        said.append(weights.SAME_COUNTRY)
    if country in evidence.hints:
        said.append(weights.HINT)
    if not said:
        return region
    strongest = max(said)
    return region + strongest + weights.PART_OF_OTHERS * (sum(said) - strongest)


def _company(
    fact: Facts,
    name: Name,
    evidence: Evidence,
    own_row: int,
    gazetteer: Gazetteer,
) -> tuple[bool, float]:
    """Tell whether another place chosen is of the country, and what they say for it."""
    same_country = False
    same_division = peers = towns = 0
    number, row, lat = name.number, fact.row, fact.lat
    is_country = fact.kind == codes.COUNTRY
    for other_number, other in evidence.company.get(fact.country, ()):
        if other_number == number:
            continue
        peers += 1
        if other.row == row:
            continue
        if is_country:
            return True, 0.0
        if other.kind != codes.COUNTRY:
            same_country = True
            towns += 1
            same_division += other.parent == fact.parent
    if is_country:
        return False, 0.0
    nearest, near_sure = _FAR, 0
    for other_number, other in evidence.chosen.items():
        # What lies farther in latitude alone is neither the nearest nor near.
        if (
            abs(other.lat - lat) < max(1.5, min(6, nearest / 111))
            and other.kind != codes.COUNTRY
            and other_number != number
            and other.row != row
        ):
            far = apart(fact, other)
            nearest = min(nearest, far)
            if far < weights.NEAR_SURE_KM and other_number in evidence.settled:
                near_sure += 1
    named = evidence.divisions
    region = weights.NEAR * math.exp(-nearest / weights.NEAR_KM)
    if named and any(r in named and r != own_row for r in (fact.within, *fact.above)):
        region += weights.NAMED_DIVISION
    if fact.kind == codes.CITY:
        region += weights.SAME_DIVISION * min(same_division, 3)
        if (
            1 < same_division == towns
            and fact.people >= weights.JOINT_PEOPLE
            and peers == len(evidence.chosen) - (number in evidence.chosen)
            and is_called(fact, name.key, gazetteer)
        ):
            region += weights.UNANIMOUS * min(same_division, 3)
        if not name.famous:
            region += weights.NEAR_SURE * min(near_sure, weights.NEAR_SURE_MOST)
    outdone = name.famous and _is_outdone(fact, name, evidence)
    most = weights.OUTDONE_MOST if outdone else weights.REGION_MOST
    return same_country, min(region, most)


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
