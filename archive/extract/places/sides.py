"""Tell which names of a report are those of sides in a game, not of places."""

from bisect import bisect_left
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
    tells_of_game,
)
from archive.model import Field

#: So much before a name holds the word before it.
_WORD = 12
#: Before a name, besides prepositions: it is no side's.
_NO_SIDE = PREPOSITIONS | {"of", "the", "a", "an"}
#: So many other sides, no farther than so many characters, and a name that stands as
#: theirs do is one as well: ``Bolton are third, with Barnsley and Wigan behind``.
_CROWD = 2
#: In a report of fewer sides than these a bare name is mostly a place's.
_SIDES_LEAST = 4
_CROWD_NEAR = 250
#: What stands between the places of a list.
_LISTED = frozenset((", ", " and ", " or "))


@dataclass(slots=True)
class Sides:
    """What is known of the games that a report tells of."""

    texts: Mapping[Field, str]
    #: Whether the texts tell of a game, as far as it was asked.
    _games: dict[Field, bool] = field(default_factory=dict)
    #: The keys of sides.
    _keys: set[tuple[Field, str]] = field(default_factory=set)
    #: Where sides stand in each text, in order, and their keys.
    _spots: dict[Field, list[tuple[int, str]]] = field(default_factory=dict)
    #: Where the last name that is no side's ended.
    _place_end: int = -1
    #: Whether a comma stands before that one, and another place before it.
    _in_list: bool = False

    def has(
        self, one: Found, near: Beside, known: Profile, gazetteer: Gazetteer
    ) -> bool:
        """Tell whether a name is a side's by the words beside it, and remember it."""
        if self._plays(one, near):
            self._keys.add((one.field, one.key))
            self._spots.setdefault(one.field, []).append((one.start, one.key))
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

    def are_named(self) -> bool:
        """Tell whether a report names sides at all."""
        return bool(self._keys)

    def names_again(self, one: Found, known: Profile) -> bool:
        """Tell whether a name is a side's by what is known of others, asked in order.

        It is one's again (``Georgia must tackle better``), or stands among others.
        """
        text = self.texts[one.field]
        is_side = self._stands_as_side(one, text) and (
            self._is_side_again(one, text, known) or self._is_in_crowd(one, text, known)
        )
        if not is_side:
            self._place_end = one.end
        return is_side

    def _is_side_again(self, one: Found, text: str, known: Profile) -> bool:
        """Tell whether a name is a side's elsewhere; a country does more than play."""
        return (one.field, one.key) in self._keys and (
            not known.country or tells_of_game(text, one.start, one.end)
        )

    def _stands_as_side(self, one: Found, text: str) -> bool:
        """Tell whether nothing beside a name says that something is there."""
        if one.dateline or one.container is not None:
            return False
        before = text[max(0, one.start - _WORD) : one.start].rsplit(None, 1)
        return not (before and before[-1].lower() in PREPOSITIONS)

    def _is_in_crowd(self, one: Found, text: str, known: Profile) -> bool:
        """Tell whether a bare name stands among sides, and not in a list of places.

        A report's last game may stand right before what is none, and a country or a
        state does more than play.
        """
        if len(self._keys) < _SIDES_LEAST or one.stated or one.contains:
            return False
        if one.called or one.near.after[:1] == "-":
            return False
        if one.near.last in _NO_SIDE or self._is_listed(one, text):
            return False
        spots, at = self._spots.get(one.field, []), one.start
        before: set[str] = set()
        behind: set[str] = set()
        for start, key in spots[bisect_left(spots, (at - _CROWD_NEAR, "")) :]:
            if start > at + _CROWD_NEAR:
                break
            if key != one.key:
                (before if start < at else behind).add(key)
        others = before | behind
        if len(others) < _CROWD:
            return False
        if known.wide and (
            # "Ohio football scores" heads them.
            (not before and "\n" in text[one.end : one.end + _CROWD_NEAR])
            or not tells_of_game(text, one.start, one.end)
        ):
            return False
        first = max(0, at - _CROWD_NEAR)
        return bool(before and behind) or "\n" not in text[first:at]

    def _is_listed(self, one: Found, text: str) -> bool:
        """Tell whether a name goes on a list of places: ``in Ames and Tipton``."""
        end, self._in_list = self._place_end, self._in_list and self._place_end >= 0
        link = text[end : one.start] if 0 <= end <= one.start else ""
        if link == ", and ":
            return self._in_list
        self._in_list = link == ", "
        return link in _LISTED


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
