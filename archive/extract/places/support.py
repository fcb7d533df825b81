"""Say what the rest of a report says for a name being a place at all."""

import re

from archive.extract.places import codes, weights
from archive.extract.places.anglicisms import ENGLISH
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    KIND_AFTER,
    KIND_BEFORE,
    POINTERS,
    words,
)
from archive.extract.places.names import fold
from archive.extract.places.tongues import is_kind_before, last_word
from archive.extract.places.worth import is_called
from archive.resources import word_list

#: A state's code: two capitals.
_CODE = re.compile("[A-Z]{2}")
#: Divisions by whose names firms are better known abroad.
_FIRMS = frozenset(("meta",))
#: After a name: a movement is called so.
_FIGHTERS = words("militia militias militiamen fighters rebels insurgents gunmen")
_HAMLET = 10_000
#: What lies in any land's north or middle: ``the Central Coast``.
_STRETCHES = frozenset(
    ("coast", "shore", "bay", "side", "valley", "hills", "highlands")
)
#: Quarters that cities anywhere have.
_QUARTERS = frozenset(("chinatown", "little italy", "little india", "koreatown"))
#: Of a name with very many candidates the most prominent will do.
_FEW = 60
#: Where many towns are called after statesmen and generals, in full.
_NAMED_AFTER = words("MX GT HN SV NI CR PA CU DO CO VE EC PE BO CL AR UY PY BR PH")
_SAINTS = words("san santa santo sao saint")
#: Before a town, in English, Spanish and Portuguese.
_IN = words("in near en em no na")
#: Before a name: it is no firm's and nobody's.
_THERE = words("in near outside")
#: Before a name: it is where something is or happens.
_SOMEWHERE = words("in near at outside around throughout")


def support(name: Name, evidence: Evidence, gazetteer: Gazetteer) -> float:
    """Return what it says for a small place that its country is spoken of."""
    fact = gazetteer.facts(name.chosen)
    country = fact.country
    if fact.kind == codes.COUNTRY or not country:
        return 0.0
    if name.mentions[0].abbreviation and _is_lone(name, country, evidence):
        return weights.LONE_CODE
    if not (fact.people or name.stated) and _is_surname(name, fact):
        return 0.0
    total = 0.0
    is_line = (
        country == evidence.dateline_country
        and evidence.dateline != fact.row
        and not name.opens
    )
    if is_line or country in evidence.countries or country in evidence.peoples:
        total = weights.COUNTRY_NAMED
    elif country in evidence.hints:
        total = weights.COUNTRY_NAMED / 2
    if _is_full_name(name, fact):
        # "in the days of Benito Juárez": so many people as may live there.
        return 2 * weights.PERSON
    if name.key in evidence.surnames and not _is_somewhere(name):
        # "Hanyu said", where Yuzuru Hanyu was named: whatever country he is in.
        return weights.PERSON
    named, company = evidence.divisions, evidence.company
    if named and (fact.within in named or fact.parent in named):
        total += weights.DIVISION_NAMED
        if fact.within in named and fact.within in name.held:
            # The county is told by it: of twelve one has a town of the name.
            total += weights.DIVISION_NAMED
    if company.parts(country, name.number):
        near = company.countrymen_near(
            fact, name.number, weights.NEIGHBOUR_KM, weights.NEIGHBOURS_MOST
        )
        least = weights.NEIGHBOUR_COUNTRY
        if total < weights.COUNTRY_NAMED and _is_countrys_own(name, fact, evidence):
            least = weights.COUNTRY_NAMED
        if not near and _is_nickname(name, fact, gazetteer):
            return weights.PERSON
        if not (near or total) and _is_one_of_strangers(name, fact, evidence):
            name.stranger = True
            return _by_lead(name, weights.STRANGER)
        total = max(total, least) + weights.NEIGHBOUR_NEAR * near
        if not near and _is_misfit(name, fact, evidence, gazetteer):
            name.stranger = True
            if country in evidence.countries or country in evidence.peoples:
                return total + weights.MISFIT
            sure = len(name.rows) == 1 or name.lead >= weights.CONTESTED
            if sure and fact.people >= weights.JOINT_PEOPLE:
                # A known town of the country, and hardly another one is called so.
                return total + weights.MISFIT
            return weights.STRANGER_LOCAL
    if not total and _is_first_name(name, fact, evidence, gazetteer):
        # "According to Ouma", where Ouma Oluga was named; "Mary and me".
        return weights.PERSON
    if total == weights.COUNTRY_NAMED and _is_hamlet_abroad(name, fact, evidence):
        return weights.COUNTRY_NAMED / 2
    return total or _stranger(name, fact, evidence, gazetteer)


def _is_of_people(name: Name, evidence: Evidence) -> int:
    """Return in how many ways a report uses a name for people, at most two.

    "Saman Gunan" stands elsewhere: Gunan is somebody, not the town. "Fano fighters" in
    Amhara are of no town in Italy.
    """
    return (name.key in evidence.persons) + any(
        one.near.following in _FIGHTERS for one in name.mentions
    )


def _by_lead(name: Name, otherwise: float) -> float:
    """Return what is said against a stranger, by whether another is as likely."""
    return weights.STRANGER_UNSURE if name.lead < weights.NEARER else otherwise


def _most_of(others: int) -> float:
    """Return how many of a report's other names make it one of their country."""
    return max(weights.LOCAL_LEAST, weights.MOSTLY_SHARE * others)


def _is_one_of_strangers(name: Name, fact: Facts, evidence: Evidence) -> bool:
    """Tell whether a town of a contested name has but another stranger for company.

    Two of them far apart in a land of which nothing else speaks say nothing for each
    other: Grafton and Sutherland in Australia, in a report of England.
    """
    others = evidence.company.others(fact.country, name.number)
    return (
        fact.kind == codes.CITY
        and fact.people < weights.KNOWN_PEOPLE
        and name.lead < weights.CONTESTED
        and not (name.stated or name.opens)
        and evidence.company.leading_country()
        >= max(weights.LOCAL_LEAST, 2 * (others + 1))
    )


def _is_nickname(name: Name, fact: Facts, gazetteer: Gazetteer) -> bool:
    """Tell whether a town far off is called so for short: ``the Maple City``."""
    return (
        name.article
        and name.key.endswith(" city")
        and fact.kind == codes.CITY
        and fact.people < weights.KNOWN_EVERYWHERE
        and not is_called(fact, name.key, gazetteer)
    )


def _is_countrys_own(name: Name, fact: Facts, evidence: Evidence) -> bool:
    """Tell whether a report is of one country, and nothing else is called so.

    That says as much as the country's name, which such a report need not have; so does
    it that most of what is named lies in one division, as this does.
    """
    company, number = evidence.company, name.number
    if company.is_of_division(fact, number, weights.LOCAL_LEAST):
        return True
    others = company.others(fact.country, number)
    return (
        len(name.rows) == 1
        and others >= weights.LOCAL_LEAST
        and others >= weights.LOCAL_SHARE * company.among(number)
    )


def _is_lone(name: Name, country: str, evidence: Evidence) -> bool:
    """Tell whether of the country of a state's code a report says nothing else.

    ``SC`` is a senior counsel in South Africa, and in India the Supreme Court.
    """
    return not (
        _CODE.fullmatch(name.mentions[0].text) is None
        or name.stated
        or name.opens
        or any(one.contains or one.dateline for one in name.mentions)
        or country in evidence.countries
        or country in evidence.peoples
        or country in evidence.hints
        or evidence.company.others(country, name.number)
    )


def _is_surname(name: Name, fact: Facts) -> bool:
    """Tell whether a hamlet's name is somebody's, or a firm's, far more often."""
    return (
        fact.kind == codes.CITY
        and name.key in word_list("surnames.txt")
        # "the Hays district", "stabbed in Bromley"
        and not any(
            one.near.following in KIND_AFTER or one.near.last in _THERE
            for one in name.mentions
        )
    )


def _is_hamlet_abroad(name: Name, fact: Facts, evidence: Evidence) -> bool:
    """Tell whether of a small town's country only the name is named.

    Reports anywhere name great powers: "Wagner" in Mali is not in South Dakota.
    """
    return (
        fact.kind == codes.CITY
        and fact.people < _HAMLET
        and not evidence.company.parts(fact.country, name.number)
        and evidence.company.among(name.number) > 1
        and not (name.stated or name.opens or _is_somewhere(name))
    )


def _is_full_name(name: Name, fact: Facts) -> bool:
    """Tell whether a town is called after somebody who is more likely meant.

    Nothing is said to be there, nor that it is a town.
    """
    if " " not in name.key or fact.country not in _NAMED_AFTER or name.stated:
        return False
    parts = name.key.split()
    return (
        fact.kind != codes.COUNTRY
        and not name.opens
        and parts[0] in word_list("given.txt")
        and parts[0] not in _SAINTS
        and parts[-1] in word_list("surnames.txt")
        and not any(
            last_word(one.near.before) in _IN
            or is_kind_before(one.near.before)
            or one.near.following in KIND_AFTER
            or one.container is not None
            or one.near.before.endswith("(")
            for one in name.mentions
        )
    )


def _is_first_name(
    name: Name, fact: Facts, evidence: Evidence, gazetteer: Gazetteer
) -> bool:
    """Tell whether a place that goes by a first name is not known enough by it."""
    begins = name.key in evidence.firsts
    if not begins and (
        name.key not in word_list("given.txt")
        or fact.people >= weights.KNOWN_EVERYWHERE
    ):
        return False
    if fact.kind not in (codes.CITY, codes.DIVISION) or fact.flags & codes.CAPITAL:
        return False
    is_own = fold(gazetteer.name(fact.row)) == name.key
    if is_own and fact.country in ENGLISH:
        return False
    if gazetteer.renown(fact.row) >= weights.WORLD_NAMES and (is_own or not begins):
        return False
    return not (name.mentions[0].tongue or _is_somewhere(name))


def _is_somewhere(name: Name) -> bool:
    """Tell whether the report says anywhere that something is in what is named."""
    return bool(name.stated or name.opens) or any(
        one.near.last in _SOMEWHERE
        or one.near.following in KIND_AFTER
        or one.left in POINTERS
        or one.of in KIND_BEFORE
        or (one.near.last == "of" and last_word(one.near.before[:-3]) in KIND_BEFORE)
        for one in name.mentions
    )


def _is_misfit(
    name: Name, fact: Facts, evidence: Evidence, gazetteer: Gazetteer
) -> bool:
    """Tell whether a small town lies far from all the others, which lie together.

    They do in one division, or about the town of the dateline. Of a town far off, in a
    division that is not named either, a local report would say where it lies.
    """
    if (
        fact.kind != codes.CITY
        or fact.people >= weights.KNOWN_PEOPLE
        or name.stated
        or name.opens
        or fact.parent in evidence.divisions
    ):
        return False
    company, number = evidence.company, name.number
    towns, beside = company.towns(fact, number)
    if (
        beside
        or towns < weights.MISFIT_LEAST
        or company.nearest(fact, number) <= weights.MISFIT_KM
    ):
        return False
    together = company.leading_division(fact.country)
    if evidence.dateline >= 0:
        line = gazetteer.facts(evidence.dateline)
        if line.country == fact.country and line.kind == codes.CITY:
            about = company.countrymen_near(line, number, weights.MISFIT_KM, towns)
            together = max(together, about + 1)
    return together >= weights.MISFIT_SHARE * towns


def _is_small_state(fact: Facts) -> bool:
    """Tell whether a place is a parish or canton that is hardly known elsewhere."""
    return (
        fact.kind == codes.DIVISION
        and not fact.flags & (codes.SECOND | codes.CURATED)
        and fact.people < weights.KNOWN_TO_FEW
    )


def _is_another(name: Name, fact: Facts, others: int) -> bool:
    """Tell whether what any land has is meant, or a village by a city's name.

    ``Chinatown``; ``the Central Coast``, of California.
    """
    if others and not (name.stated or name.opens):
        if name.key in _QUARTERS:
            return True
        first, _, last = name.key.partition(" ")
        if name.article and first in POINTERS and last in _STRETCHES:
            return True
    return fact.people >= weights.KNOWN_TO_FEW and any(
        one.near.following == "village" for one in name.mentions
    )


def _is_county_abroad(fact: Facts, evidence: Evidence, others: int) -> bool:
    """Tell whether a county of few people lies where nothing else does.

    "Halifax County" is none of Virginia in a report of Nova Scotia.
    """
    return (
        bool(fact.flags & codes.SECOND)
        and fact.people < weights.KNOWN_TO_FEW
        and evidence.company.leading_country() >= others
    )


def _is_division(name: Name) -> bool:
    """Tell whether a name is said to be a division, or nothing else goes by it."""
    return (
        (" " in name.key and len(name.rows) == 1 and _is_somewhere(name))
        or any(
            one.called or one.near.following in KIND_AFTER or one.of in KIND_BEFORE
            for one in name.mentions
        )
        or name.key.rpartition(" ")[2] in KIND_AFTER
    )


def _stranger(
    name: Name, fact: Facts, evidence: Evidence, gazetteer: Gazetteer
) -> float:
    """Return what it says against a town that nothing in the report goes with."""
    if name.key in _FIRMS and not (name.stated or name.opens):
        name.stranger = True
        return weights.PERSON
    others = evidence.company.with_country(name.number)
    if _is_another(name, fact, others):
        return weights.PERSON
    if others > 1 and not (name.stated or name.opens):
        if _is_small_state(fact):
            name.stranger = True
            return weights.STRANGER_DIVISION
        if fact.flags & codes.SECOND and not _is_division(name):
            # "em Bangu", in Rio, is no district of the Congo.
            name.stranger = True
            return weights.STRANGER_LOCAL
        if _is_county_abroad(fact, evidence, others):
            name.stranger = True
            return weights.STRANGER_LOCAL
    if fact.kind != codes.CITY or name.stated or name.opens or others < 2:
        return 0.0
    total = _is_of_people(name, evidence) * weights.PERSON
    leading = evidence.company.leading_country()
    is_local = leading >= max(weights.LOCAL_LEAST, weights.LOCAL_SHARE * others)
    if (
        is_local
        and name.lead < weights.NEARER
        and not fact.flags & codes.CAPITAL
        and not any(
            evidence.company.others(gazetteer.country(row), name.number)
            for row in name.rows[:_FEW]
        )
    ):
        # "Salem", in a report of a land that has none: of India, or of Oregon?
        name.stranger = True
        return total + weights.STRANGER_UNSURE
    if fact.people >= weights.KNOWN_EVERYWHERE or fact.flags & codes.CAPITAL:
        # "Kuki" is hardly a town of Japan that is written otherwise.
        known = gazetteer.renown(fact.row) >= weights.WORLD_NAMES
        if known or is_called(fact, name.key, gazetteer):
            return total
        return total + weights.STRANGER_OTHER_NAME
    name.stranger = True
    if not is_local and " " in name.key and len(name.rows) == 1 and _is_somewhere(name):
        return total  # "at Port Talbot" is nobody and nothing else.
    if fact.people < weights.KNOWN_TO_FEW:
        if leading >= _most_of(others) and len(name.rows) > 1:
            # "In Lanark", of Ontario: it has one that is not known here.
            return total + weights.STRANGER_UNSURE
        total += weights.STRANGER_LOCAL if is_local else weights.STRANGER
    elif is_local and gazetteer.renown(fact.row) < weights.KNOWN_NAMES:
        total += weights.STRANGER
    if fold(gazetteer.name(fact.row)) != name.key:
        total += weights.STRANGER_OTHER_NAME
    return total
