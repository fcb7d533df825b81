"""Choose, among the places of one name, the one that a report means.

Every candidate gets a sum of weights (``weights``): what it is, and what the report as a
whole says for it. A name has one meaning in a report. The choice is made twice, so that
the second time the towns of the first can speak for each other.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.extract.places import codes, weights
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found

#: Of a name with more candidates than this the smaller ones need a word for them.
_MANY = 24
_FAMOUS = 1_000_000


@dataclass(slots=True)
class Name:
    """All mentions of one name in a report, and what is concluded from them."""

    key: str
    rows: tuple[int, ...]
    mentions: list[Found] = field(default_factory=list)
    chosen: int = -1
    lead: float = 0.0
    reasons: list[str] = field(default_factory=list)

    @property
    def is_likely(self) -> bool:
        """Whether it is likely to be a place at all, so that it may speak for others."""
        best = max(mention.sum for mention in self.mentions)
        return best >= weights.ACCEPT - 0.5

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
    #: Rows of divisions and regions named, and of the dateline's place.
    divisions: set[int] = field(default_factory=set)
    dateline: int = -1
    #: Rows chosen for the names of the report.
    chosen: dict[str, int] = field(default_factory=dict)


def resolve(names: Sequence[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Choose a row for every name; ``evidence`` grows by what is chosen."""
    for _ in range(2):
        for name in names:
            _choose(name, evidence, gazetteer)
            if name.is_likely:
                evidence.chosen[name.key] = name.chosen
        _learn(names, evidence, gazetteer)
    for name in names:
        _choose(name, evidence, gazetteer)


def _learn(names: Iterable[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    evidence.countries.clear()
    evidence.divisions.clear()
    for name in names:
        if not name.is_likely:
            continue
        row = name.chosen
        kind = gazetteer.kind(row)
        if kind == codes.COUNTRY:
            evidence.countries.setdefault(gazetteer.country(row), row)
        elif kind == codes.DIVISION and name.lead > 0.3:
            evidence.divisions.add(row)
        if any(m.dateline for m in name.mentions) and evidence.dateline < 0:
            evidence.dateline = row


def _choose(name: Name, evidence: Evidence, gazetteer: Gazetteer) -> None:
    stated: set[int] = set()
    for mention in name.mentions:
        stated.update(mention.stated)
    best, best_sum, second_sum = name.rows[0], -math.inf, -math.inf
    sums: list[tuple[float, int]] = []
    opens = any(mention.dateline for mention in name.mentions)
    for number, row in enumerate(name.rows):
        total = worth(row, name.key, gazetteer)
        if row in stated:
            total += weights.STATED
        elif number >= _MANY and not _spoken_for(row, evidence, gazetteer):
            continue
        total += context(row, name, evidence, gazetteer)
        if opens and gazetteer.kind(row) == codes.CITY:
            total += weights.DATELINE_TOWN
        sums.append((total, row))
    sums.sort(key=lambda pair: -pair[0])
    best_sum, best = sums[0]
    for total, row in sums[1:]:
        if not _same_spot(best, row, gazetteer):
            second_sum = total
            break
    name.chosen = best
    name.lead = best_sum - second_sum if second_sum > -math.inf else 4.0


def worth(row: int, key: str, gazetteer: Gazetteer) -> float:
    """Return what a candidate is worth before anything else of the text is known."""
    known = gazetteer.worths.get((row, key))
    if known is not None:
        return known
    kind, flags = gazetteer.kind(row), gazetteer.flags(row)
    total = weights.PEOPLE * math.log10(gazetteer.population(row) + 10)
    if gazetteer.is_own(row):
        total += weights.OWN_PLACE
    elif kind == codes.COUNTRY:
        total += weights.ENDED_STATE if flags & codes.ENDED else weights.COUNTRY_KIND
    elif kind == codes.CONTINENT:
        total += weights.CONTINENT_KIND
    elif flags & codes.SECOND:
        total += weights.SECOND_KIND
    elif flags & codes.CURATED and not gazetteer.is_division(row):
        total += weights.CURATED_KIND
    elif kind == codes.DIVISION:
        total += weights.DIVISION_KIND
    elif gazetteer.population(row) >= _FAMOUS:
        total += weights.FAMOUS
    if flags & codes.CAPITAL:
        total += weights.CAPITAL_KIND
    if fold(gazetteer.name(row)) in (key, f"{key} city"):
        total += weights.OWN_NAME
    if kind == codes.CITY and _is_seat(row, key, gazetteer):
        total += weights.SEAT_KIND
    gazetteer.remember_worth(row, key, total)
    return total


def _is_seat(row: int, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a town holds a good part of the division that shares its name."""
    people = gazetteer.population(row)
    for above in (gazetteer.parent(row), gazetteer.within(row)):
        if above >= 0 and above in gazetteer.rows_of_key(key):
            return people >= 0.2 * gazetteer.population(above)
    return False


def context(row: int, name: Name, evidence: Evidence, gazetteer: Gazetteer) -> float:
    """Return what the rest of the report says for a candidate."""
    country = gazetteer.country(row)
    if not country:
        return 0.0
    said: list[float] = []
    named = evidence.countries.get(country, -1)
    if named >= 0 and named != row:
        said.append(weights.NAMED_COUNTRY)
    if country in evidence.peoples:
        said.append(weights.NAMED_PEOPLE)
    line = evidence.dateline
    if line >= 0 and line != row and gazetteer.country(line) == country:
        said.append(weights.DATELINE_COUNTRY)
    same_country, region = _company(row, name, country, evidence, gazetteer)
    if same_country:
        said.append(weights.SAME_COUNTRY)
    if country in evidence.hints:
        said.append(weights.HINT)
    if not said:
        return region
    strongest = max(said)
    return region + strongest + weights.PART_OF_OTHERS * (sum(said) - strongest)


def _company(
    row: int, name: Name, country: str, evidence: Evidence, gazetteer: Gazetteer
) -> tuple[bool, float]:
    """Tell whether another place chosen is of the country, and what they say for it."""
    if gazetteer.kind(row) == codes.COUNTRY:
        others = (r for key, r in evidence.chosen.items() if key != name.key and r != row)
        return any(gazetteer.country(other) == country for other in others), 0.0
    above, within = gazetteer.above(row), gazetteer.within(row)
    parent = gazetteer.parent(row)
    named = evidence.divisions
    region = 0.0
    if within in named or any(division in named for division in above):
        region = weights.NAMED_DIVISION
    same_country = same_division = False
    nearest = math.inf
    lat, lon = gazetteer.position(row)
    for key, other in evidence.chosen.items():
        if key == name.key or other == row or gazetteer.kind(other) == codes.COUNTRY:
            continue
        if gazetteer.country(other) == country:
            same_country = True
            same_division = same_division or gazetteer.parent(other) == parent
        nearest = min(nearest, distance(lat, lon, *gazetteer.position(other)))
    if same_division and gazetteer.kind(row) == codes.CITY:
        region += weights.SAME_DIVISION
    region += weights.NEAR * math.exp(-nearest / weights.NEAR_KM)
    return same_country, min(region, weights.REGION_MOST)


def _spoken_for(row: int, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    country = gazetteer.country(row)
    if country in evidence.countries or country in evidence.peoples:
        return True
    return any(gazetteer.country(other) == country for other in evidence.chosen.values())


def _same_spot(one: int, other: int, gazetteer: Gazetteer) -> bool:
    """Tell whether two entries are a town and its county, or otherwise one spot."""
    if other in gazetteer.above(one) or one in gazetteer.above(other):
        return gazetteer.kind(one) != codes.COUNTRY != gazetteer.kind(other)
    return distance(*gazetteer.position(one), *gazetteer.position(other)) < 40


def distance(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the distance in kilometres along the sphere between two points."""
    if abs(lat - lat2) > 30:
        return abs(lat - lat2) * 111.2
    one, two = math.radians(lat), math.radians(lat2)
    half = math.sin((one - two) / 2) ** 2 + math.cos(one) * math.cos(two) * (
        math.sin(math.radians(lon - lon2) / 2) ** 2
    )
    return 12742 * math.asin(min(1.0, math.sqrt(half)))


def confidence(name: Name, recognition: float) -> float:
    """Return how sure the choice is, in [0, 1], two digits."""
    meant = 1 / (1 + math.exp(-weights.LEAD_SCALE * (name.lead + 0.8)))
    is_place = 1 / (1 + math.exp(-(recognition - weights.ACCEPT + 1.0)))
    return round(max(0.01, min(0.99, meant * is_place)), 2)
