"""Take words for towns in a list of towns near them: ``Ely, March and Wisbech``."""

import re
from collections.abc import Sequence

from archive.extract.places import codes, weights
from archive.extract.places.facts import apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import DAYS
from archive.extract.places.scan import Found
from archive.model import Field

#: What may part the members of a list.
LIST = re.compile(
    r"(?:,\s*|,?\s+(?:and|or|nor|&)\s+(?:in\s+)?(?:the\s+)?|/|,\s*(?:the|in)\s+"
    r"|,?\s+(?:y|e|et|und|en|och|og|ve|dan|i|и|та|o|ou|oder)\s+(?:(?:à|a|in|en|em|de|w|в|у)\s+)?)"
)
_LONGEST = 16
#: Of a name with very many candidates the most prominent will do.
_MOST = 20


def with_listed_words(
    texts: dict[Field, str],
    found: Sequence[Found],
    kept: list[Found],
    gazetteer: Gazetteer,
) -> list[Found]:
    """Return the names kept, with words that stand between or after towns near them.

    ``Hope`` in "Whistler and Hope" is one; words that open a sentence, and all beside
    which something else stands, are none. Months need a town on either side.
    """
    if len(kept) == len(found) or not kept:
        return kept
    chosen = {id(one) for one in kept}
    added: list[Found] = []
    for at, one in enumerate(found):
        if id(one) in chosen or not _may_be_listed(one):
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
            and side.sum >= weights.ACCEPT - weights.STRONG
            and are_near(one, side, gazetteer)
        ]
        if len(strong) > (one.key in DAYS):
            one.sum = weights.ACCEPT
            added.append(one)
    if not added:
        return kept
    chosen |= {id(one) for one in added}
    return [one for one in found if id(one) in chosen]


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
