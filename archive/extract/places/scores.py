"""Tell sides from places by the figures of a game: results and tables of leagues.

Figures say so themselves, in any language: ``Bochum - Bonn 1:0``, ``Luton 3 2 1 0``.
"""

from archive.extract.places.parts import Beside
from archive.patterns import later

#: A result, whose second figure is no minutes' ("8:30") and no range's of days.
_SCORE = r"(?:\d{1,2}\s?:\s?\d|\d\s?[–-]\s?\d)(?!\d)(?=\s*(?:$|[\n(,;./]))"
#: After the first side: the other, and the result.
_FIRST = later(rf"(?:\s[\w.'’]+){{0,2}}\s[-–]\s[^\W\d_a-z][^\n\d,;:]{{1,30}}\s{_SCORE}")
#: Before the second side, and the result after it.
_SECOND = later(r"[^\W\d_]\s[-–]\s(?:[^\W_a-z][\w.'’]*\s){0,3}$")
_RESULT = later(rf"(?:\s[^\W\d_a-z][\w.'’]*){{0,2}}\s{_SCORE}")
#: After a side: how many games it played, won, drew and lost, in either order.
_PLAYED = later(
    r"(?:\s[^\W\d_a-z][\w.'’]*){0,2}[\s|.]+(\d{1,2})[\s|]+(\d{1,2})[\s|]+(\d{1,2})[\s|]+"
    r"(\d{1,2})[\s|]+\d{1,3}\b"
)
#: After a side of baseball or basketball: games won and lost, and their share.
_SHARE = later(r"\s+\d{1,3}\s+\d{1,3}\s+0?\.\d{3}\b")
#: So near a side the first of them stands.
_NEAR = 16
#: Before a side in such a table: where it stands, or nothing.
_STANDS = later(
    r"(?:^|\n)[ \t|]*(?:\d{1,2}[.)]?[ \t|]+)?(?:[^\W\d_a-z][\w.'’]*\s){0,3}$"
)


def is_in_score(near: Beside) -> bool:
    """Tell whether a name is one of two sides before a result: ``Mainz - Bonn 2:1``."""
    after, before = near.after, near.before
    if (" - " in after or " – " in after) and _FIRST.match(after):
        return True
    return (
        ("- " in before or "– " in before)
        and _RESULT.match(after) is not None
        and _SECOND.search(before) is not None
    )


def is_in_standings(near: Beside) -> bool:
    """Tell whether a name heads a line of a league's table.

    Games won, drawn and lost are those played; a table of anything else that adds up so
    is hardly ever met in each of its lines.
    """
    if not any(map(str.isdigit, near.after[:_NEAR])):
        return False
    figures = _PLAYED.match(near.after)
    adds_up = False
    if figures is not None:
        played, *parts = map(int, figures.groups())
        adds_up = 0 < played == sum(parts)
    if not adds_up and _SHARE.match(near.after) is None:
        return False
    return _STANDS.search(near.before) is not None
