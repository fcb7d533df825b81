"""Hear what names in a list of towns near each other say: ``Ely, March and Wisbech``.

They speak for each other; words among them are taken for towns; and a country's name
is that of the town nearby.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from archive.extract.places import codes, weights
from archive.extract.places.evidence import Name
from archive.extract.places.facts import apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import DAYS, words
from archive.extract.places.scan import Found
from archive.model import Field

#: What may part the members of a list.
LIST = re.compile(
    r"(?:,\s*|,?\s+(?:and|or|nor|&)\s+(?:in\s+)?(?:the\s+)?|/|,\s*(?:the|in)\s+"
    r"|,?\s+(?:y|e|et|und|en|och|og|ve|dan|i|и|та|o|ou|oder)\s+(?:(?:à|a|in|en|em|de|w|в|у)\s+)?)"
)
_LONGEST = 16
#: Before a word that may be a town of so many people at least: "in Congress" is none.
_WHERE = words("in near from")
_TOWN = 5_000
#: What peoples and believers are called, before what is theirs: "in Arab countries".
_PEOPLES = words("arab kurd jewish muslim christian sikh hindu")
#: Of a name with very many candidates the most prominent will do.
_MOST = 20


def speak_in_lists(
    found: Sequence[Found], texts: dict[Field, str], gazetteer: Gazetteer
) -> list[tuple[Found, Found]]:
    """Let neighbours in a list speak for each other.

    Returns who does not yet, and for whom: ``speak_for_chosen`` asks again.
    """
    waiting: list[tuple[Found, Found]] = []
    for before, after in pairwise(found):
        if before.field != after.field or before.container is after:
            continue
        between = texts[before.field][before.end : after.start]
        if len(between) >= _LONGEST or not LIST.fullmatch(between):
            continue
        _call_homely(before, after, gazetteer)
        strong_before = _is_strong(before, after, gazetteer)
        strong_after = _is_strong(after, before, gazetteer)
        for strong, one, other in (
            (strong_before, before, after),
            (strong_after, after, before),
        ):
            if strong:
                other.sum += weights.LISTED_WITH_PLACE
            else:
                waiting.append((one, other))
    return waiting


def speak_for_chosen(
    waiting: Iterable[tuple[Found, Found]], names: Iterable[Name], gazetteer: Gazetteer
) -> None:
    """Let those speak that turned out to be towns, for names of towns near them.

    Args:
        waiting: Who did not speak when the lists were read, and for whom.
        names: The names of the report, for which places have been chosen.
        gazetteer: Where these are looked up.
    """
    least = weights.ACCEPT - weights.LISTED_WITH_PLACE
    heard = [
        (one, other)
        for one, other in waiting
        if least <= other.sum < weights.ACCEPT <= one.sum
    ]
    if not heard:
        return
    chosen = {id(one): name.chosen for name in names for one in name.mentions}
    for one, other in heard:
        if id(one) not in chosen or id(other) not in chosen:
            continue
        speaker = gazetteer.facts(chosen[id(one)])
        town = gazetteer.facts(chosen[id(other)])
        if (
            speaker.row != town.row
            and speaker.kind == town.kind == codes.CITY
            and speaker.country == town.country
            and apart(speaker, town) < weights.LISTED_KM
        ):
            other.sum = max(other.sum, weights.ACCEPT)


def _is_strong(one: Found, other: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name speaks for its neighbour in a list."""
    if one.sum >= weights.ACCEPT + weights.STRONG:
        return True
    likely = one.sum >= weights.ACCEPT - weights.STRONG
    return likely and other.sum < weights.ACCEPT and are_near(one, other, gazetteer)


def _call_homely(before: Found, after: Found, gazetteer: Gazetteer) -> None:
    """Note that a country is called like a town beside which its name is listed."""
    states = [gazetteer.kind(one.rows[0]) == codes.COUNTRY for one in (before, after)]
    if states[0] == states[1]:
        return
    country, town = (before, after) if states[0] else (after, before)
    if (
        len(country.rows) > 1
        and not town.abbreviation
        and max(map(gazetteer.population, town.rows)) < weights.HOMELY_PEOPLE
        and are_near(country, town, gazetteer)
    ):
        country.homely = weights.HOMELY_SURE


def with_listed_words(
    texts: dict[Field, str],
    found: Sequence[Found],
    kept: list[Found],
    gazetteer: Gazetteer,
) -> list[Found]:
    """Return the names kept, with words that stand between or after towns near them.

    ``Hope`` in "Whistler and Hope" is one, and so is ``Orange`` in "a crash near
    Orange" where the report names a town near it; words that open a sentence, and all
    beside which something else stands, are none. Months need a town on either side.
    """
    if len(kept) == len(found) or not kept:
        return kept
    chosen = {id(one) for one in kept}
    added: list[Found] = []
    for at, one in enumerate(found):
        if id(one) in chosen or one.side or not _may_be_listed(one):
            continue
        text = texts[one.field]
        before = found[at - 1] if at else None
        after = found[at + 1] if at + 1 < len(found) else None
        sides = [
            before if _are_listed(before, one, text) else None,
            after if _are_listed(one, after, text) else None,
        ]
        strong = [
            side
            for side in sides
            if side is not None
            and id(side) in chosen
            and not side.side
            and side.sum >= weights.ACCEPT - weights.STRONG
            and are_near(one, side, gazetteer)
        ]
        if len(strong) > (one.key in DAYS) or (
            not strong and _is_somewhere(one, kept, gazetteer)
        ):
            one.sum = weights.ACCEPT
            added.append(one)
    if not added:
        return kept
    chosen |= {id(one) for one in added}
    return [one for one in found if id(one) in chosen]


def _is_somewhere(one: Found, kept: Sequence[Found], gazetteer: Gazetteer) -> bool:
    """Tell whether something is said to be in a town by a word, near another one."""
    near = one.near
    if one.tongue or near.last not in _WHERE or one.key in DAYS:
        return False
    if one.key in _PEOPLES:
        return False
    if near.after[1:2].isdigit():
        # "in Spring 2002"
        return False
    people = max(map(gazetteer.population, one.rows))
    return people >= _TOWN and any(
        side.field == one.field
        and side.key != one.key
        and side.sum >= weights.ACCEPT
        and are_near(one, side, gazetteer)
        for side in kept
    )


def _may_be_listed(one: Found) -> bool:
    return (
        one.words == 1
        and not (one.opens or one.left or one.right or one.of or one.headline)
        and not (one.capitals or one.abbreviation or one.nowhere or one.somebody)
    )


def _are_listed(one: Found | None, other: Found | None, text: str) -> bool:
    if one is None or other is None or one.field != other.field:
        return False
    between = text[one.end : other.start]
    return len(between) < _LONGEST and LIST.fullmatch(between) is not None


def are_near(one: Found, other: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether two names may mean towns of one country that lie near each other."""
    towns = [gazetteer.facts(row) for row in one.rows[:_MOST]]
    for row in other.rows[:_MOST]:
        fact = gazetteer.facts(row)
        for town in towns:
            if (
                town.kind == fact.kind == codes.CITY
                and town.country == fact.country
                and apart(town, fact) < weights.LISTED_KM
            ):
                return True
    return False
