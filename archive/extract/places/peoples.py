"""Read whose place the text says that a name is: ``the Lebanese port of Tripoli``.

It may be said of a continent: ``the South American city of Valencia``.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import demonyms
from archive.extract.places.scan import Found

_KIND = (
    "area|base|capital|city|coast|district|hamlet|harbor|harbour|island|port|province|"
    "region|resort|state|stronghold|suburb|town|township|village"
)
# "South American", "West African" are of no one country.
_PEOPLE = (
    r"(?<!South )(?<!North )(?<!Latin )(?<!Central )(?<!West )(?<!East )"
    r"\b(?P<people>[A-Z][a-z]+)"
)
_SMALL = r"(?:\s[a-z-]+){0,2}"
_AFTER = re.compile(
    rf",\s(?:the|an?)\s(?:[a-z-]+\s){{0,2}}{_PEOPLE}{_SMALL}\s(?:{_KIND})\b"
)
_BEFORE = re.compile(rf"{_PEOPLE}{_SMALL}\s(?:{_KIND})(?:\sof)?\s(?:the\s)?$")
#: Parts of continents, each from south to north and from west to east.
_PARTS = {
    "South American": (-56, 13, -82, -34),
    "Latin American": (-56, 33, -118, -34),
    "Central American": (7, 19, -93, -77),
    "North American": (14, 84, -170, -52),
    "West African": (4, 25, -18, 16),
    "European": (35, 72, -25, 60),
}
_PART = re.compile(rf"\b(?P<part>{'|'.join(_PARTS)}){_SMALL}\s(?:{_KIND})(?:\sof)?\s$")
_LONGEST = 60
#: The first word after a name where ``_AFTER`` may match, and the last one before it
#: where ``_BEFORE`` may: a quick look.
_ARTICLES = frozenset(("the", "a", "an"))
_LAST = frozenset(("of", "the", *_KIND.split("|")))


def call_peoples(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Leave only the candidates in the country whose people the text names beside."""
    for one in found:
        near = one.near
        if one.left_close and near.before.endswith("n ") and one.left in demonyms():
            one.nowhere = _is_elsewhere(one, gazetteer)
        if near.following not in _ARTICLES and near.last not in _LAST:
            continue
        if len(one.rows) < 2 or one.stated or one.abbreviation:
            continue
        people = _beside(text, one)
        if not people:
            _call_part(text, one, gazetteer)
            continue
        row = gazetteer.row(demonyms()[people.lower()])
        country = "" if row is None else gazetteer.country(row)
        inside = tuple(
            r for r in one.rows if country and gazetteer.country(r) == country
        )
        if inside:
            one.stated, one.people = inside, people


def _is_elsewhere(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a town is none of the people whose word stands before it.

    ``Indian Queens`` is a village, and no part of New York.
    """
    row = gazetteer.row(demonyms()[one.left])
    country = "" if row is None else gazetteer.country(row)
    return country != "" and all(
        fact.kind == codes.CITY and fact.country != country
        for fact in map(gazetteer.facts, one.rows)
    )


def _call_part(text: str, one: Found, gazetteer: Gazetteer) -> None:
    """Leave only the candidates in the part of a continent that the text names."""
    if one.near.last not in _LAST:
        return
    part = _PART.search(text, max(0, one.start - _LONGEST), one.start)
    if part is None:
        return
    south, north, west, east = _PARTS[part["part"]]
    facts = [gazetteer.facts(row) for row in one.rows]
    inside = [
        fact.row
        for fact in facts
        if south < fact.lat < north and west < fact.lon < east
    ]
    if inside:
        one.stated, one.people = tuple(inside), part["part"]


def _beside(text: str, one: Found) -> str:
    """Return the word for a people that stands beside a name, or nothing."""
    after = one.near.after.startswith(", ") and _AFTER.match(text, one.end)
    if after and after["people"].lower() in demonyms():
        return after["people"]
    if one.near.last not in _LAST:
        return ""
    before = _BEFORE.search(text, max(0, one.start - _LONGEST), one.start)
    if before and before["people"].lower() in demonyms():
        return before["people"]
    return ""
