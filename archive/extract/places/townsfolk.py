"""Tell by the words beside a name that it is likely a town nearby, not a country.

``Troy Denmark, 52, of Poland`` and ``crews from Lebanon`` are of the next town where a
report is of one neighbourhood; ``trade with China`` and ``born in Poland`` are not.
"""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside

_FOLK = (
    r"man|woman|boy|girl|teen|teenager|teens|couple|resident|residents|native|motorist|"
    r"driver|farmer|student|brother|sister|son|daughter|mother|father|crews|crew|"
    r"firefighters|deputies|police|officers|volunteers|units|engines|paramedics|"
    r"ambulances?|[-\s]year-old(?:\s(?:man|woman|boy|girl))?"
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


def is_of_folk(near: Beside) -> bool:
    """Tell whether people nearby are said to be from where a name is."""
    if near.following in _NEXT and _AFTER.match(near.after):
        return True
    return near.before.endswith(_ENDS) and _BEFORE.search(near.before) is not None
