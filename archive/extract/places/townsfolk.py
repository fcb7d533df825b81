"""Tell by the words beside a name that it is likely a town nearby, not a country.

``Troy Denmark, 52, of Poland`` and ``crews from Lebanon`` are of the next town where a
report is of one neighbourhood; ``trade with China`` and ``born in Poland`` are not.
``A Sudan man`` and ``Mexico High School`` hardly speak of a country: its people go by a
word of their own.
"""

import re

from archive.extract.places import weights
from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scan import Found

_FOLK = (
    r"man|woman|boy|girl|teen|teenager|teens|couple|resident|residents|native|motorist|"
    r"driver|farmer|student|brother|sister|son|daughter|mother|father|crews|crew|"
    r"firefighters|deputies|police|officers|volunteers|units|engines|paramedics|"
    r"ambulances?|[Vv]oters|homeowners|taxpayers|families|children|shoppers|[-\s]year-old(?:\s(?:man|woman|boy|girl))?"
)
_BEFORE = re.compile(rf"(?:\b(?:{_FOLK})\s(?:from|of|in)|,\s\d\d?,\sof|[a-z],\sof)\s$")
_ENDS = ("from ", "of ", "in ")
_AFTER = re.compile(
    r"(?:,\s[A-Z][a-z]+)?\s(?:man|woman|couple|resident|residents|teenager|teen|police|"
    r"firefighters|fire\s(?:department|chief|crews)|town\s(?:hall|office|meeting)|"
    r"selectmen|volunteers|native|motorist|driver|farmer)\b"
)
#: What ``_AFTER`` begins with.
_NEXT = words(
    "man woman couple resident residents teenager teen police firefighters fire town "
    "selectmen volunteers native motorist driver farmer"
)
#: Capitalised after a name: what a town has and a state of the world has not.
_TOWN_HAS = words(
    "high elementary middle school schools fire volunteer police public township town"
)
#: The same of what states of a federation have not, either.
_NO_STATE_HAS = words("township town")


def has_townsfolk(one: Found, near: Beside) -> bool:
    """Tell whether people or a body that only a town has stand beside its name."""
    if one.right in _TOWN_HAS:
        return True
    if near.following in _NEXT and _AFTER.match(near.after):
        return True
    return near.before.endswith(_ENDS) and _BEFORE.search(near.before) is not None


def homeliness(one: Found, near: Beside, *, country: bool) -> float:
    """Return how surely the name of a country or state is a town's nearby; 0 if unsaid.

    Args:
        one: The name.
        near: What stands beside it.
        country: It is a country's, not only that of a state.
    """
    if one.dateline:
        # Agencies date reports from towns; "LEBANON, Tenn." says all by itself.
        return weights.HOMELY_SURE if one.container is None else 0.0
    if one.right:
        known = _TOWN_HAS if country else _NO_STATE_HAS
        return weights.HOMELY_SURE if one.right in known else 0.0
    if not country:
        return 0.0
    if near.following in _NEXT and _AFTER.match(near.after):
        return weights.HOMELY_SURE
    if near.before.endswith(_ENDS) and _BEFORE.search(near.before):
        return weights.HOMELY
    return 0.0
