"""Tell rivers and volcanoes from the states, towns and countries of their names.

``east of the Mississippi`` and ``the Jordan is low`` mean the water: with "the" before
it and no noun behind, a state's name is none. ``El río Cauca`` is no department, and
``the San Cristóbal volcano`` no town.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.scan import Found
from archive.patterns import later

_THE = re.compile(r"\b[Tt]he\s(?:upper|lower|middle|mighty|muddy|swollen)\s$")
_LAST = words("the upper lower middle mighty muddy swollen")
#: What may follow, beside a stop: no noun that the name would belong to.
_AFTER = re.compile(
    r"\s*(?:[.;:)?!—–]|,(?!\s[A-Z])|$)|\s(?:at|in|near|from|to|for|on|into|with|by|between|above|"
    r"below|when|while|where|which|that|as|is|was|has|had|will|rises|rose|flooded|runs|"
    r"ran|flows|flowed|froze|crested|overflowed|(?:and|or)(?!\s[A-Z]\w+\s[A-Z]))\b"
)
#: Where such are spoken of, the name may be a ship's: ``the Missouri was hit``.
_SHIP = re.compile(
    r"\b(?:[Bb]attleships?|[Ww]arships?|[Dd]estroyers?|[Cc]ruisers?|[Ss]ubmarines?|"
    r"[Ss]teamships?|[Ss]teamers?|[Ss]chooners?|[Ff]rigates?|[Gg]unboats?|USS|U\.S\.S\.)\b"
)
#: What rivers alone do, with an article before their names or none, as in headlines.
_FLOODS = re.compile(
    r"\s(?:(?:has|had)\s)?(?:bursts?|overflow(?:s|ed)|breach(?:es|ed)|overtop(?:s|ped))\s"
    r"(?:its\s)?banks\b"
)
#: Countries that are written with an article.
_COUNTRIES = words("congo gambia")
#: Right before a name, in the languages that say so: it is water, or a mountain.
_NATURAL = {
    "": words("river volcano"),
    "es": words("río rio volcán volcan cerro nevado lago laguna arroyo"),
    "pt": words("rio vulcão lago lagoa riacho igarapé córrego"),
    "fr": words("fleuve rivière volcan lac mont"),
    "it": words("fiume torrente vulcano lago monte"),
    "ca": words("riu volcà llac"),
    "ro": words("râul fluviul lacul vulcanul"),
    "de": words("fluss fluß vulkan"),
    "nl": words("rivier vulkaan"),
    "id": words("sungai gunung danau"),
    "ru": words("река реки реке реку рекой вулкан вулкана озеро озера озере"),
    "uk": words("річка річки річці річку вулкан озеро озера озері"),
}
_ALL_NATURAL = frozenset[str]().union(*_NATURAL.values())
#: Behind a name in English.
_VOLCANO = "volcano"
_BEHIND = words("volcano river delta")
#: Before a name, where what is called so may be nothing else.
_ARTICLE = ("the ", "The ")
#: Articles before rivers, and before few towns.
_ARTICLES = {
    "es": words("el al del"),
    "pt": words("o"),
    "it": words("il al del dal nel sul"),
}
#: The same where it is elided: ``la piena dell'Arno``.
_ELIDED = ("l'", "l’")
#: Several of a kind before a list, in the languages that say so, and what joins it.
_SEVERAL = later(
    r"\b(?P<kind>rivers|r[ií]os|fiumi|torrenti|fleuves|rivières|volcanes|vulcani)"
    r"(?:\s[A-ZÀ-Ý][\w'’-]+){1,2}(?:,(?:\s[A-ZÀ-Ý][\w'’-]+){1,2}){0,8},?\s(?:and|y|e|et)\s$"
)
_JOINS = words("and y e et")
_PLURALS = (
    "rivers",
    "ríos ",
    "rios ",
    "fiumi ",
    "torrenti ",
    "fleuves ",
    "rivières ",
    "volcanes ",
    "vulcani ",
)
#: Before a name, where it is the river's own.
_IN_ENGLISH = ("the river ", "The river ", "volcano ")
#: What is neither.
_LAND = (codes.CITY, codes.DIVISION, codes.COUNTRY)


def call_rivers(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Take names behind "the" or before a flood for the rivers of those names."""
    of_ships: bool | None = None
    several = any(kind in text for kind in _PLURALS)
    for one in found:
        near = one.near
        if several and near.last in _JOINS and _is_of_several(text, one):
            _call_natural(one, gazetteer, "river")
            continue
        if (near.last in _ALL_NATURAL or near.following in _BEHIND) and (
            _is_natural(one) and not (one.abbreviation or one.dateline)
        ):
            _call_natural(one, gazetteer)
            continue
        if one.tongue and not one.stated and _has_article(one):
            _call_masculine(one, gazetteer)
            continue
        if one.words > 1 or one.right:
            continue
        # Few names stand behind "the", and fewer burst their banks.
        behind = one.near.last in _LAST and _is_behind(one)
        if not behind and ("banks" not in one.near.after or not _floods(one)):
            continue
        if one.stated or one.abbreviation or one.dateline:
            continue
        rivers = _rivers(one, gazetteer)
        if rivers and of_ships is None:
            of_ships = _SHIP.search(text) is not None
        if rivers and not of_ships:
            one.rows = rivers
            # "The Missouri" has a key of its own, lest it is read as the state.
            one.key = f"{one.key} river"
            one.words = 2


def _rivers(one: Found, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the rivers that go by a name: ``Hudson River``, ``River Severn``."""
    for name in (f"{one.text} River", f"River {one.text}"):
        rows = tuple(
            row for row in gazetteer.rows(name) if gazetteer.kind(row) == codes.WATER
        )
        if rows:
            return rows
    return ()


def _is_of_several(text: str, one: Found) -> bool:
    """Tell whether a name ends a list of rivers: ``los ríos Chicamocha y Suárez``."""
    if one.near.following == "rivers":
        return one.near.last == "and"  # "the Wye and Severn rivers"
    return _SEVERAL.search(text, max(0, one.start - 120), one.start) is not None


def _has_article(one: Found) -> bool:
    """Tell whether an article stands before a name that few towns have one before."""
    if one.near.last in _ARTICLES.get(one.tongue, ()):
        return True
    return one.tongue == "it" and one.near.before.endswith(_ELIDED)


def _is_natural(one: Found) -> bool:
    """Tell whether the noun beside a name says that it is a river or a mountain."""
    near = one.near
    if near.last in _NATURAL.get(one.tongue, ()):
        # Behind "across the river" in English a clause may begin.
        return one.tongue != "" or near.before.endswith(_IN_ENGLISH)
    # "Illinois river towns" are in the state.
    return near.after.startswith(f" {near.following}") and (
        near.following == _VOLCANO or near.before.endswith(_ARTICLE)
    )


def _call_natural(one: Found, gazetteer: Gazetteer, kind: str = "") -> None:
    """Leave a name the rivers and mountains that go by it; if none do, it is none."""
    near = one.near
    kind = kind or (near.last if near.last in _ALL_NATURAL else near.following)
    names = [one.text, f"{kind} {one.text}", f"{one.text} {kind}"]
    names += [f"{one.text} River", f"River {one.text}"]
    for name in names:
        rows = tuple(
            row for row in gazetteer.rows(name) if gazetteer.kind(row) not in _LAND
        )
        if rows:
            one.rows, one.stated = rows, ()
            one.key, one.words = f"{kind} {one.key}", 2
            return
    one.inner = near.last in _ALL_NATURAL or kind != "delta"


def _call_masculine(one: Found, gazetteer: Gazetteer) -> None:
    """Take a town's name behind an article for that of a river: ``o São Francisco``."""
    if any(
        gazetteer.kind(row) != codes.CITY and not gazetteer.flags(row) & codes.SECOND
        for row in one.rows
    ):
        return
    rows = _rivers(one, gazetteer)
    if rows and not one.right:
        one.rows = rows
        one.key, one.words = f"{one.key} river", 2


def _is_behind(one: Found) -> bool:
    """Tell whether a name stands behind "the", and before no noun of its own."""
    if one.key in _COUNTRIES:
        return False
    before = one.near.before
    if not (before.endswith(("the ", "The ")) or _THE.search(before)):
        return False
    return _AFTER.match(one.near.after) is not None


def _floods(one: Found) -> bool:
    return _FLOODS.match(one.near.after) is not None
