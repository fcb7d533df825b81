"""Read what parts a town from its namesakes: ``Frankfurt (Oder)``, ``Halle/Saale``.

No report that writes so names the river or the landscape in the brackets.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.parts import beside
from archive.extract.places.scan import Found

_BEHIND = re.compile(
    r" ?\((?P<within>[^\W\d_][\w-]{2,24})\)|/(?P<stroke>[^\W\d_a-z][\w-]{2,24})"
)
_OPENS = (" (", "(", "/")
_LANDS = frozenset((codes.COUNTRY, codes.DIVISION))
#: How the whole name may put it: "Marburg (Lahn)" is Marburg an der Lahn.
_LINKS = ("", "an der ", "am ", "im ", "in ", "ob der ", "auf ", "unter ")


def name_bracketed(
    content: str, found: Sequence[Found], gazetteer: Gazetteer
) -> list[Found]:
    """Return the names, towns with what is in brackets behind them as one."""
    kept: list[Found] = []
    end = 0
    for one in found:
        if one.start < end:
            continue
        # Few names have one behind them.
        if (
            one.near.after.startswith(_OPENS)
            and not one.postal
            and (match := _BEHIND.match(content, one.end))
            and (whole := _whole(one, match, content, gazetteer))
        ):
            one = whole  # noqa: PLW2901
            end = one.end
        kept.append(one)
    return kept


def _whole(
    one: Found, match: re.Match[str], content: str, gazetteer: Gazetteer
) -> Found | None:
    """Return a town with its bracket, where one and no other is called so."""
    within = match["within"] or match["stroke"]
    # It says where the town lies, "Kingston (Jamaica)", unless the town is called so.
    lands = any(gazetteer.kind(row) in _LANDS for row in gazetteer.rows(within))
    for link in _LINKS:
        name = f"{one.text} {link}{within}"
        rows = tuple(
            row
            for row in gazetteer.rows(name)
            if gazetteer.kind(row) == codes.CITY
            and _is_called(gazetteer.name(row), one.key, within, lands=lands)
        )
        if len(rows) == 1:
            end = match.end()
            return replace(
                one,
                end=end,
                text=content[one.start : end],
                key=fold(name),
                rows=rows,
                words=2,
                right="",
                second_right="",
                tail="",
                near=beside(content, one.start, end),
            )
    return None


def _is_called(name: str, key: str, within: str, *, lands: bool) -> bool:
    """Tell whether a town's own name is the one with the bracket, or begins it."""
    own = fold(name)
    return own == fold(f"{key} {within}") if lands else own.startswith(key)
