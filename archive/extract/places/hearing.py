"""Hear what all that a report says is worth for each candidate of one name."""

import math
from bisect import bisect_right

from archive.extract.places import codes, weights
from archive.extract.places.clusters import closeness
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts, apart
from archive.extract.places.lexicon import KIND_AFTER
from archive.extract.places.worth import Ranked
from archive.patterns import later

#: Farther apart than so many degrees, towns do not speak for each other.
_JOINT_LATS = 6.0
_JOINT_LONS = 20.0
#: Behind the town of a dateline: agencies whose readers are all over the world.
_WIRE = later(r" \((?:Reuters|AFP|AP|UPI|Xinhua|dpa|EFE|TASS|IPS|ANSA|IRIN)\)")
#: What a report may say for a candidate by its country: the country is named, or its
#: people; the dateline is of it; another name means a place in it; the report was
#: published there. What is named says less for a town that is outshone.
_NAMED, _PEOPLE, _DATELINE, _SAME, _HINT, _LESS = 1, 2, 4, 8, 16, 32


def _said(bits: int) -> tuple[float, float]:
    """Return what the strongest of these says, and with it a part of each other."""
    share = weights.OUTSHONE if bits & _LESS else 1.0
    said = [
        weight
        for bit, weight in (
            (_NAMED, weights.NAMED_COUNTRY * share),
            (_PEOPLE, weights.NAMED_PEOPLE * share),
            (_DATELINE, weights.DATELINE_COUNTRY),
            (_SAME, weights.SAME_COUNTRY),
            (_HINT, weights.HINT),
        )
        if bits & bit
    ]
    strongest = max(said, default=0.0)
    return strongest, weights.PART_OF_OTHERS * (sum(said) - strongest)


_SAID = tuple(map(_said, range(2 * _LESS)))


def spoken_of(evidence: Evidence) -> dict[str, tuple[float, float]]:
    """Return what a report says for places of countries before any place is chosen.

    By country: what its people spoken of and hints say for a place, and for one that is
    outshone.
    """
    peoples, hints = evidence.peoples, evidence.hints
    spoken = {}
    for country in {*peoples, *hints}:
        bits = _PEOPLE * (country in peoples) + _HINT * (country in hints)
        spoken[country] = sum(_SAID[bits]), sum(_SAID[bits + _LESS])
    return spoken


def says_at_first(one: Ranked, name: Name, said: float) -> float:
    """Return what ``Hearing.says`` would before any place is chosen.

    Args:
        one: The candidate.
        name: Its name.
        said: What is said for its country.
    """
    fact = one.fact
    if name.held and not name.held.isdisjoint((fact.within, *fact.above)):
        said += weights.IN_SENTENCE
    if name.opens and fact.kind == codes.CITY:
        said += weights.DATELINE_TOWN
    if name.article and _lacks_article(fact, name):
        said += weights.ARTICLE_TOWN
    return said


def _is_of_wire(name: Name) -> bool:
    """Tell whether an agency of the world dates its report: ``GENEVA (Reuters) -``.

    Of a city that all know it says no more; it does of any other one of the name.
    """
    after = name.mentions[0].near.after
    return after[:2] == " (" and not name.stated and _WIRE.match(after) is not None


def _lacks_article(fact: Facts, name: Name) -> bool:
    """Tell whether "the" before a name is none of the place's, as of most towns."""
    if fact.kind != codes.DIVISION:
        return fact.kind == codes.CITY
    return fact.country in name.towned and name.mentions[0].right not in KIND_AFTER


class Hearing:
    """What a report says for the candidates of one name, as far as it is known by now.

    It holds until something else is chosen for a name of the report.
    """

    __slots__ = (
        "_company", "_countries", "_evidence", "_name", "_named", "_nearest", "_own",
        "_own_country", "_own_row",
    )  # fmt: skip

    def __init__(self, name: Name, evidence: Evidence) -> None:
        self._name, self._evidence = name, evidence
        self._company = evidence.company
        #: What is chosen for the name itself, which does not speak for it.
        self._own = own = evidence.company.chosen.get(name.number)
        self._own_row = -1 if own is None else own.row
        #: Its country, unless it is the country.
        self._own_country: str | None = None
        if own is not None and own.kind != codes.COUNTRY:
            self._own_country = own.country
        #: The divisions that other names mean.
        self._named = evidence.divisions.keys() - {self._own_row}
        self._countries: dict[str, tuple[int, int, int, float]] = {}
        #: How far the nearest place of another name is, if asked for; else 0.
        self._nearest = 0.0

    def says(self, one: Ranked) -> float:
        """Return what all that the report says is worth for one candidate."""
        fact, name, evidence = one.fact, self._name, self._evidence
        total, votes, country = 0.0, evidence.votes, fact.country
        self._nearest = 0.0
        if country and country in evidence.supported:
            total = self._context(one)
        if name.held and not name.held.isdisjoint((fact.within, *fact.above)):
            total += weights.IN_SENTENCE
        if evidence.homes and not evidence.homes.isdisjoint(fact.above):
            total += weights.HOME
        if name.article and _lacks_article(fact, name):
            total += weights.ARTICLE_TOWN
        if fact.kind == codes.CITY:
            if name.opens and not (one.outshone and _is_of_wire(name)):
                total += weights.DATELINE_TOWN
            if votes and one.called:
                close = closeness(fact, name, evidence)
                is_small = fact.people < weights.JOINT_PEOPLE
                if is_small and one.outshone and self._is_afar(one):
                    total += close * weights.OUTSHONE
                else:
                    total += close
                    if not (name.seat and self._is_outdone(fact)) and not (
                        one.is_behind and self._is_shaded(one)
                    ):
                        total += _joint(fact, name, evidence)
            if one.is_behind and self._is_in_metropolis(fact):
                total *= weights.METROPOLIS_SAYS
        elif votes and fact.kind == codes.DIVISION and fact.row in votes:
            total += _joint_inside(fact, name, votes)
        return total

    def _is_in_metropolis(self, fact: Facts) -> bool:
        """Tell whether all towns near one that other names mean are great cities."""
        km, great = weights.NEAR_SURE_KM, weights.METROPOLIS
        if self._nearest >= km:
            # London is 163 km from Boston in Lincolnshire.
            km, great = weights.SHADE_KM, weights.MILLION
        if self._nearest >= km:
            # Nothing else is near: there is but the place itself, by another name.
            rows = self._company.of_row.get(fact.row, 0)
            if rows == (fact.row == self._own_row):
                return False
        return self._company.only_great_near(fact, self._name.number, km, great)

    def _context(self, one: Ranked) -> float:
        """Return what it says that the report speaks of a candidate's country."""
        fact = one.fact
        bits, named, parts, share = self._countries.get(
            fact.country
        ) or self._hear_country(fact.country)
        if bits & _NAMED and named == fact.row:
            bits -= _NAMED
        if bits & _DATELINE and self._evidence.dateline == fact.row:
            bits -= _DATELINE
        outdone = self._name.seat != "" and self._is_outdone(fact)
        if outdone or one.outshone:
            bits += _LESS
        if fact.kind == codes.COUNTRY:
            region = 0.0
            if self._company.besides(fact, self._name.number) > 0:
                bits += _SAME
        else:
            towns = beside = 0
            if parts:
                towns, beside = self._towns(fact, parts)
                if towns > 0:
                    bits += _SAME
            region = self._region(one, towns, beside)
        if outdone:
            region = min(region, weights.OUTDONE_MOST) + weights.OUTDONE
        if share and fact.kind != codes.COUNTRY:
            far = one.outshone and self._is_afar(one)
            region += share * weights.OUTSHONE if far else share
        strongest, rest = _SAID[bits]
        return region + strongest + rest

    def _hear_country(self, country: str) -> tuple[int, int, int, float]:
        """Return what is the same for all candidates of a country.

        Bits of what speaks for it, the row by which it is named, how many names mean
        something in it, and what it is worth that nearly all are of it.
        """
        evidence, company, bits = self._evidence, self._company, 0
        named = evidence.countries.get(country, -1)
        if named not in (-1, self._own_row):
            bits = _NAMED
        if country in evidence.peoples:
            bits += _PEOPLE
        # A dateline says nothing for other places of its own name.
        if country == evidence.dateline_country and evidence.dateline != self._own_row:
            bits += _DATELINE
        if country in evidence.hints:
            bits += _HINT
        known = (
            bits,
            named,
            company.parts_of.get(country, 0),
            self._one_country(country),
        )
        self._countries[country] = known
        return known

    def _one_country(self, country: str) -> float:
        """Return what it says for a place that nearly all others are of its country."""
        company, number = self._company, self._name.number
        if len(company.chosen) < weights.ONE_COUNTRY_LEAST:
            return 0.0
        among = company.among(number)
        if among < weights.ONE_COUNTRY_LEAST:
            return 0.0
        share = company.others(country, number) / among
        return (
            weights.ONE_COUNTRY * share if share >= weights.ONE_COUNTRY_SHARE else 0.0
        )

    def _towns(self, fact: Facts, parts: int) -> tuple[int, int]:
        """Return ``Company.towns`` of a place in a country of so many."""
        company, own = self._company, self._own
        rows = company.of_row.get(fact.row, 0)
        towns = parts - rows
        beside = company.of_parent.get((fact.country, fact.parent), 0) - rows
        if (
            own is not None
            and self._own_country == fact.country
            and own.row != fact.row
        ):
            towns -= 1
            beside -= own.parent == fact.parent
        return towns, beside

    def _region(self, one: Ranked, towns: int, beside: int) -> float:
        """Return what the places chosen in a candidate's country and near it say.

        Args:
            one: The candidate, no country.
            towns: How many other names mean another place in the country.
            beside: How many of those count under the same place.
        """
        fact, name, company = one.fact, self._name, self._company
        kind, number = fact.kind, name.number
        nearest = self._nearest = company.nearest(fact, number)
        region = weights.NEAR * math.exp(-nearest / weights.NEAR_KM)
        if self._named and not self._named.isdisjoint((fact.within, *fact.above)):
            is_small = fact.people < weights.JOINT_PEOPLE
            share = _share(beside + 1, towns + 1) if is_small else 1.0
            region += weights.NAMED_DIVISION * share
        is_county = bool(fact.flags & codes.SECOND)
        if towns and kind == codes.DIVISION and not is_county:
            # One town in it says hardly more than that it is in the same country.
            inside = min(max(company.under(fact, number) - 1, 0), 3)
            region += weights.SAME_DIVISION * inside * _share(inside, towns)
        # Of counties, too, one town says little; of Geneva in its state New York none.
        elif (
            beside > is_county
            and towns
            and (kind == codes.CITY or is_county)
            and not (
                one.outshone not in ("", fact.country) and nearest > weights.SHADE_KM
            )
        ):
            share = _share(beside, towns)
            region += weights.SAME_DIVISION * min(beside - is_county, 3) * share
            if 1 < beside == towns and self._is_unanimous(one):
                region += weights.UNANIMOUS * min(beside, 3)
        if (
            nearest < weights.NEAR_SURE_KM
            and kind == codes.CITY
            and not (name.famous or is_county)
        ):
            region += weights.NEAR_SURE * company.settled_near(
                fact, number, weights.NEAR_SURE_KM, weights.NEAR_SURE_MOST
            )
        if region <= weights.OUTDONE_MOST:
            return region
        most = self._most(one)
        if region > most == weights.REGION_MOST and self._is_of_division(fact, beside):
            return most + weights.OF_DIVISION
        return min(region, most)

    def _is_of_division(self, fact: Facts, beside: int) -> bool:
        """Tell whether most of a report lies in a division that it names, as this does.

        Berlin is the one in New Hampshire, though Massachusetts has one nearer to the
        other towns of the report.
        """
        return (
            beside >= weights.OF_DIVISION_LEAST
            and fact.parent in self._named
            and 2 * beside >= self._company.among(self._name.number)
        )

    def _is_unanimous(self, one: Ranked) -> bool:
        """Tell whether it counts for a town that all else lies in its division."""
        return (
            one.fact.people >= weights.JOINT_PEOPLE
            and one.called
            and self._company.all_of(one.fact.country, self._name.number)
        )

    def _most(self, one: Ranked) -> float:
        """Return how much the surroundings of a candidate may say for it at most."""
        shaded = one.is_behind and (self._is_shaded(one) or self._is_afar(one))
        return weights.OUTDONE_MOST if shaded else weights.REGION_MOST

    def _is_afar(self, one: Ranked) -> bool:
        """Tell whether a town of a famous name lies too far from all others.

        London in California is not meant by a report of San Francisco, nor the Boston
        of Clare by one of Mayo. Nor is it in a dateline alone, if its state is named.
        """
        fact = one.fact
        is_small = fact.people < weights.JOINT_PEOPLE
        reach = weights.SHADE_SMALL_KM if is_small else weights.SHADE_KM
        if not one.outshone or self._nearest <= reach or self._name.held:
            return False
        if self._name.opens and not self._name.stated:
            return True
        return self._evidence.divisions.keys().isdisjoint((fact.within, fact.parent))

    def _is_outdone(self, fact: Facts) -> bool:
        """Tell whether a town yields to the capital of its name, whatever lies near it.

        A small one does in the capital's own country, and every one in a report about
        many countries.
        """
        seat = self._name.seat
        if not seat or fact.flags & codes.CAPITAL:
            return False
        if fact.country == seat:
            return fact.people < weights.JOINT_PEOPLE
        others = self._company.elsewhere(fact.country, self._name.number)
        return others >= weights.MANY_COUNTRIES

    def _is_shaded(self, one: Ranked) -> bool:
        """Tell whether a town yields to a far better known one, whatever lies near it.

        The report speaks of that one's country, and hardly less than of its own, or of
        many parts of the country of both; and it names no division in which this one
        lies.
        """
        fact, company, number = one.fact, self._company, self._name.number
        if one.outshone and one.outshone != fact.country:
            abroad = company.others(one.outshone, number)
            shaded = abroad > 0 and 2 * abroad >= company.others(fact.country, number)
        else:
            towns, beside = company.towns(fact, number)
            shaded = one.dwarfed and 2 * beside < towns
        named = self._evidence.divisions
        return (
            shaded
            and not self._name.held
            and named.keys().isdisjoint((fact.within, *fact.above))
        )


def _joint(fact: Facts, name: Name, evidence: Evidence) -> float:
    """Return what the places that the other names may mean say for a town, together."""
    votes = near = 0.0
    if fact.people >= weights.JOINT_PEOPLE:
        votes = evidence.votes.get(fact.parent, 0.0) - name.votes.get(fact.parent, 0.0)
    towns, lat, lon, row, own = (
        evidence.towns,
        fact.lat,
        fact.lon,
        fact.row,
        name.number,
    )
    best: dict[int, float] = {}
    for at in range(bisect_right(towns, (lat - _JOINT_LATS, math.inf)), len(towns)):
        town_lat, number, may, town = towns[at]
        if town_lat - lat >= _JOINT_LATS:
            break
        if (
            number == own
            or may <= best.get(number, 0.0)
            or town.row == row
            or lat - town_lat >= _JOINT_LATS
            or _JOINT_LONS < abs(lon - town.lon) < 360.0 - _JOINT_LONS
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


def _share(part: int, whole: int) -> float:
    """Return how much the towns of one division count among those of its country.

    Two among ten say little: reports of a whole country name towns of many divisions.
    """
    return min(1.0, weights.SHARE_FULL * part / whole) if whole else 1.0
