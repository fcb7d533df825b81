"""Tell which names of a report are those of sides in a game, not of places."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import PREPOSITIONS
from archive.extract.places.parts import Beside
from archive.extract.places.profiles import Profile
from archive.extract.places.scan import Found
from archive.extract.places.sports import (
    has_article,
    is_club,
    is_game,
    is_side,
    plays_abroad,
    surely_plays,
)
from archive.model import Field

#: So much before a name holds the word before it.
_WORD = 12


@dataclass(slots=True)
class Sides:
    """What is known of the games that a report tells of."""

    texts: Mapping[Field, str]
    #: Whether the texts tell of a game, as far as it was asked.
    _games: dict[Field, bool] = field(default_factory=dict)
    #: The keys of sides.
    _keys: set[tuple[Field, str]] = field(default_factory=set)

    def has(
        self, one: Found, near: Beside, known: Profile, gazetteer: Gazetteer
    ) -> bool:
        """Tell whether a name is a side's by the words beside it, and remember it."""
        if self._plays(one, near):
            self._keys.add((one.field, one.key))
            return True
        return bool(one.tongue) and _is_club_abroad(one, near, known, gazetteer)

    def _plays(self, one: Found, near: Beside) -> bool:
        if surely_plays(near):
            return True
        if not (is_side(near) or is_club(near)):
            return False
        if one.field not in self._games:
            self._games[one.field] = is_game(self.texts[one.field])
        return self._games[one.field]

    def names_again(self, one: Found) -> bool:
        """Tell whether a name is a side's again: ``Georgia must tackle better``."""
        if (one.field, one.key) not in self._keys:
            return False
        if one.dateline or one.container is not None:
            return False
        text = self.texts[one.field]
        before = text[max(0, one.start - _WORD) : one.start].rsplit(None, 1)
        return not (before and before[-1].lower() in PREPOSITIONS)


def _is_club_abroad(
    one: Found, near: Beside, known: Profile, gazetteer: Gazetteer
) -> bool:
    """Tell whether, in another language, a name is that of a town's club."""
    if plays_abroad(near, one.tongue):
        return not known.country or near.after.startswith("»")
    if known.wide or not has_article(near, one.tongue):
        return False
    article = near.before.split()[-1].lower().removeprefix("d")
    return not gazetteer.rows(f"{article} {one.text}")
