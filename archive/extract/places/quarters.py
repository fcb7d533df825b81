"""Tell quarters of a city from the towns far away whose names they bear.

Chicago has a ``Pilsen neighborhood`` and a ``South Side``: of a place by such a name
only one is meant that lies where the rest of the report does.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.bands import Bands
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scan import Found
from archive.extract.places.worth import is_called

_QUARTERS = words("neighborhood neighborhoods neighbourhood neighbourhoods")
#: Right before a name in other languages, or with "of" between.
_BEFORE = words(
    """
    barrio bairro quartier quartiere rione barri cartierul stadtteil ortsteil
    stadtviertel stadtviertels wijk stadsdel stadsdelen bydel bydelen kelurahan
    osiedle osiedlu osiedla dzielnica dzielnicy vereda aldea caserío
    corregimiento paraje povoado favela
    """
)
_OF = words("de da do di del della du d la")
#: A text that may speak of quarters has one of these.
_SIGNS = (
    "eighbo", " Side", "hside", "stside", " Division", ", an area of ", "barri",
    "bairro", "uartier", "rione ", "tadtteil", "rtsteil", "tadtviertel", "wijk ",
    "tadsdel", "ydel", "elurahan", "vereda ", "aldea ",
    "caserío ", "osiedl", "zielnic", "orregimiento ", "paraje ", "povoado ", "favela ",
)  # fmt: skip
#: The first word after a name, or the last before it, where one may be called so.
_AFTER = _QUARTERS | {"a", "an", "the"}
_LAST = _BEFORE | _OF
#: After a name: it is the city that has one.
_CITYS_OWN = re.compile(r"\s[a-z]+\s(?:of|in|where|that|who|is|was)\b")
#: After a name: it is a part of the city that follows.
_PART_OF = re.compile(
    r",\s(?:an?|the)\s(?:\w+\s){0,2}(?:area|neighbou?rhood|quarter|section|part|"
    r"district|suburb)\s(?:of|in)\s[A-Z]"
)
#: Before a name: it is one of a quarter, not of several cities.
_THE_OR_OWNER = ("the ", "The ", "'s ", "’s ")
#: Parts of many a city, by the quarter of the heavens; of a league as well.
_SIDES = frozenset(
    f"{point} {part}"
    for point in ("north", "south", "east", "west")
    for part in ("side", "division")
) | words("northside southside eastside westside")
#: So far from the city lies no quarter of it.
_FAR = 60.0
#: No longer is what parts a quarter from its city: ``, em``.
_SHORT = 6
#: Of so many likelier candidates of each other name any may be meant.
_MOST = 4


def may_have_quarters(found: Sequence[Found], text: str) -> bool:
    """Tell whether ``call_quarters`` may find any among the names of a text.

    What stands beside a name is known; to search the text for words takes longer.
    """
    for one in found:
        near = one.near
        if (
            near.following in _AFTER
            or (near.last in _LAST and one.tongue)
            or one.key in _SIDES
        ):
            return any(sign in text for sign in _SIGNS)
    return False


def call_quarters(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Leave a quarter only such candidates as lie near what else is named, if any do.

    Of a side of a city, only what is called so. Where nothing else is named, a quarter
    may be any; a side is none.
    """
    named: _Named | None = None
    for at, one in enumerate(found):
        if one.stated or one.dateline:
            continue
        is_side = one.key in _SIDES
        if not is_side and not _is_quarter(one):
            continue
        rows = one.rows
        if is_side:
            rows = tuple(
                row
                for row in rows
                if is_called(gazetteer.facts(row), one.key, gazetteer)
            )
            if rows and not one.near.before.endswith(_THE_OR_OWNER):
                continue
        city = _city_behind(one, found[at + 1 : at + 2], gazetteer)
        if city is None and named is None:
            # A report may name a quarter a thousand times.
            named = _Named(found, gazetteer)
        if city is None and named is not None and not named.has_others(one.key):
            if not is_side:
                continue
        else:
            rows = tuple(
                row for row in rows if _is_near(gazetteer.facts(row), one, city, named)
            )
        if one.tongue:
            # Of a city that is named as well the report may speak elsewhere.
            one.inner = not rows
            one.key = f"quarter {one.key}"
        else:
            one.nowhere = not rows
        one.rows = rows or one.rows


def _is_quarter(one: Found) -> bool:
    """Tell whether a name is said to be a neighbourhood's, and not to have one."""
    near = one.near
    if one.tongue:
        # "Stadtteil Bonn-Beuel" says itself where it is.
        joined = "-" in one.text or near.after.startswith("-")
        return not joined and _is_quarter_abroad(near)
    if near.after.startswith(", ") and _PART_OF.match(near.after):
        return True
    return (
        near.following in _QUARTERS
        and near.after.startswith(" ")
        and not _CITYS_OWN.match(near.after)
        and (one.left_close or near.before.endswith(_THE_OR_OWNER))
    )


def _is_quarter_abroad(near: Beside) -> bool:
    """Tell whether the noun before a name says so: ``el barrio de San Juan``."""
    if near.last in _BEFORE:
        return True
    if near.last not in _OF:
        return False
    for word in reversed(near.before.lower().split()[-3:-1]):
        if word not in _OF:
            return word in _BEFORE
    return False


def _city_behind(
    one: Found, following: Sequence[Found], gazetteer: Gazetteer
) -> Facts | None:
    """Return the city that another language names at once behind a quarter."""
    if not (one.tongue and following and following[0].start - one.end <= _SHORT):
        return None
    if "." in one.near.after[: following[0].start - one.end]:
        return None
    fact = gazetteer.facts(following[0].rows[0])
    return fact if fact.kind == codes.CITY else None


class _Named:
    """The towns and counties that a report may mean, by where they lie."""

    def __init__(self, found: Sequence[Found], gazetteer: Gazetteer) -> None:
        named: dict[str, dict[int, Facts]] = {}
        for one in found:
            if one.key in _SIDES or one.abbreviation:
                continue
            if one.somebody or _is_quarter(one):
                continue
            for row in (one.stated or one.rows)[:_MOST]:
                fact = gazetteer.facts(row)
                if fact.kind == codes.CITY or fact.flags & codes.SECOND:
                    named.setdefault(one.key, {})[row] = fact
        self._names = named.keys()
        #: The names of the places in the bands, by their numbers there.
        self._keys: list[str] = []
        self._bands = Bands()
        for key, facts in named.items():
            for fact in facts.values():
                self._bands.add(len(self._keys), fact)
                self._keys.append(key)

    def has_others(self, key: str) -> bool:
        """Tell whether another name than ``key`` means any."""
        return len(self._names) > (key in self._names)

    def is_near(self, fact: Facts, key: str) -> bool:
        """Tell whether what another name than ``key`` means lies near a place."""
        return any(
            self._keys[number] != key and apart(fact, other) < _FAR
            for _, number, other in self._bands.within(fact, _FAR)
        )


def _is_near(fact: Facts, one: Found, city: Facts | None, named: _Named | None) -> bool:
    """Tell whether a town lies near a quarter's city, or near what else is named."""
    if fact.kind != codes.CITY:
        return False
    if city is not None:
        return apart(fact, city) < _FAR
    return named is not None and named.is_near(fact, one.key)
