"""Weigh that small towns lie close together which the names of a report may mean.

Of twenty Farmingtons one lies beside a Wilton and a Jay. That the names of a report fit
together so by chance is the unlikelier the fewer places go by them.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from archive.extract.places import codes, weights
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.worth import Ranking, ranking

#: What lies farther, in degrees of latitude, is not near.
_LATS = weights.CLOSE_FAR_KM / 110.0
#: Nor of longitude, where anybody lives.
_LONS = 4.0
#: So many names are heard; more would make long reports slow.
_VOTERS = 40
#: The same for the towns that may lie close: those of some fifty names.
_MOST_CLOSE = 250
_lat = itemgetter(0)
_FARTHEST = weights.CLOSE_FAR_KM / weights.CLOSE_KM


def vote(names: Iterable[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Let every name speak for the divisions in which it may lie."""
    votes = evidence.votes
    for name in names:
        if name.stated or name.best < weights.ACCEPT - weights.CLOSE_DOUBT:
            continue
        known = ranking(name.key, name.rows, gazetteer)
        _hear(name, known, evidence)
        if not name.is_likely:
            continue
        best = known.order[0].worth
        heard = evidence.voters < _VOTERS
        for one in known.order:
            behind = (best - one.worth) / weights.VOTE_BEHIND
            if behind >= 1.0:
                break
            fact = one.fact
            if fact.kind == codes.CITY:
                name.votes.setdefault(fact.parent, 1.0 - behind)
                if heard:
                    evidence.towns.append((fact.lat, name.number, 1.0 - behind, fact))
        evidence.voters += bool(name.votes)
        for division, vote in name.votes.items():
            votes[division] = votes.get(division, 0.0) + vote
    evidence.towns.sort(key=_lat)
    for close in evidence.close.values():
        close.sort(key=_lat)


def _hear(name: Name, known: Ranking, evidence: Evidence) -> None:
    """Take in the towns or counties that a name may mean, and how well each."""
    towns, close = known.called, evidence.close
    rare = weights.CLOSE - math.log10(len(towns) or 1)
    if rare <= 0 or sum(map(len, close.values())) >= _MOST_CLOSE:
        return
    best = known.order[0].worth
    sure = 1.0 if name.is_likely else weights.CLOSE_UNLIKELY
    for one in towns:
        may = sure - (best - one.worth) / weights.CLOSE_BEHIND
        if may <= 0:
            break
        # Of a large town reports speak that are of none of its neighbours.
        fact = one.fact
        large = 0.0
        if fact.kind == codes.CITY and fact.people > weights.CLOSE_PEOPLE:
            large = math.log10(fact.people / weights.CLOSE_PEOPLE)
        entry = fact.lat, name.number, may, rare - large, fact
        close.setdefault(fact.country, []).append(entry)


def closeness(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return what the towns close to one say for it that other names may mean."""
    close = evidence.close.get(fact.country)
    if close is None:
        return 0.0
    lat, lon, row, own = fact.lat, fact.lon, fact.row, name.number
    best: dict[int, float] = {}
    for at in range(bisect_right(close, (lat - _LATS, math.inf)), len(close)):
        town_lat, number, may, rare, town = close[at]
        if town_lat - lat >= _LATS:
            break
        # Most lie elsewhere, which is told soonest.
        if not -_LONS < town.lon - lon < _LONS or number == own:
            continue
        before = best.get(number, 0.0)
        if may * rare <= before or town.row == row:
            continue
        far = apart(fact, town) / weights.CLOSE_KM
        if far < _FARTHEST:
            # The chance grows with the ground that lies so near.
            says = may * (rare - 2 * math.log10(max(far, 1.0)))
            best[number] = max(says, before)
    if not best:
        return 0.0
    heard = sum(says > 0 for says in best.values())
    # Of many names some fit together by chance.
    share = heard / max(evidence.voters - 1, heard, 1)
    total = min(sum(best.values()), weights.CLOSE_MOST)
    # And so does one of very many towns of a name.
    many = max(math.log10(len(name.rows)) - weights.MANY_DIGITS, 0.0)
    return max(share * total - weights.CLOSE_OF_MANY * many, 0.0)
