"""Tell rivers from the states, towns and countries whose names they bear.

``east of the Mississippi`` and ``the Jordan is low`` mean the water: with "the" before
it and no noun behind, a state's name is none.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.scan import Found

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


def call_rivers(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Take names behind "the" or before a flood for the rivers of those names."""
    of_ships: bool | None = None
    for one in found:
        if one.words > 1 or one.right:
            continue
        # Few names stand behind "the", and fewer burst their banks.
        behind = one.near.last in _LAST and _is_behind(one)
        if not behind and ("banks" not in one.near.after or not _floods(one)):
            continue
        if one.stated or one.abbreviation or one.dateline:
            continue
        rivers = tuple(
            row
            for row in gazetteer.rows(f"{one.text} River")
            if gazetteer.kind(row) == codes.WATER
        )
        if rivers and of_ships is None:
            of_ships = _SHIP.search(text) is not None
        if rivers and not of_ships:
            one.rows = rivers
            # "The Missouri" has a key of its own, lest it is read as the state.
            one.key = f"{one.key} river"
            one.words = 2


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
