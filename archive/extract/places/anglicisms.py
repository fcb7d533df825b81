"""Tell English words and names in reports of other languages from the towns so called.

``das College of Public Health`` is none in Alaska, and ``Forward Summit`` none in New
Jersey. Where ``in`` or the like stands before a name, the town is meant.
"""

from functools import cache

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    NEVER,
    ORGANISATION_AFTER,
    THING_AFTER,
    words,
)
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.extract.places.tongues import is_kind_before, stands_in
from archive.resources import word_list

#: Where English is at home.
ENGLISH = frozenset(("US", "CA", "GB", "AU", "NZ", "IE"))
#: Behind an English word: what it goes on with, in no other language that is read.
_GOES_ON = words("of for at the")
#: A city of so many people is known abroad.
_KNOWN = 500_000
#: Where German is at home, and so many people has a city known by its English name.
_GERMAN, _LARGE = frozenset(("DE", "AT", "CH", "LI", "LU")), 100_000
_UMLAUTS = frozenset("äöüÄÖÜ")


@cache
def _words() -> frozenset[str]:
    return NEVER | ORGANISATION_AFTER | THING_AFTER | word_list("words.txt")


def is_english(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name in a report in another language is an English word.

    Args:
        one: The name, whose ``tongue`` is not English.
        gazetteer: Where it was looked up.
    """
    if one.words > 1 or one.key not in _words():
        return False
    if one.stated or one.dateline or one.container is not None or one.contains:
        return False
    for row in one.rows:
        fact = gazetteer.facts(row)
        is_town = fact.kind == codes.CITY or fact.flags & codes.SECOND
        if not is_town or fact.country not in ENGLISH or fact.people >= _KNOWN:
            return False
    near = one.near
    if near.following in _GOES_ON and near.after.startswith(" "):
        return True
    return not (stands_in(one.tongue, near.before) or is_kind_before(near.before))


def is_noun(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether German writes an umlaut that no place of the name has: ``Müll``."""
    if one.tongue != "de" or _UMLAUTS.isdisjoint(one.text):
        return False
    # A place that is called otherwise abroad may have it in German: Brünn; and Zurich
    # is written so in English alone.
    for row in one.rows:
        fact, name = gazetteer.facts(row), gazetteer.name(row)
        own = one.key in fold(name).split() and _UMLAUTS.isdisjoint(name)
        if not own or (fact.country in _GERMAN and fact.people >= _LARGE):
            return False
    return True
