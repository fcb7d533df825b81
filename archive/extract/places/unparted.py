"""The names in scripts that part no words, in one set: a quick look before a slow one.

In a text without blanks a name may begin at every sign and have any of many lengths,
and nearly none of these is a name. Each would cost a fold and a search.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.patterns import later

#: The first sign of the scripts concerned; those before it part their words.
_FIRST = "\u0e00"
#: The UTF-8 of the signs from about there on begins with this byte or a higher one.
_FIRST_BYTE = 0xE0
#: Letters of Latin and Greek with marks, which are folded to others.
_LATIN = "\u1e00", "\u1fff"
#: Names of these signs are folded by taking them apart and no more.
_PLAIN = later(
    "[\u0e01-\u0e4e\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]+"
)
#: Those of Chinese signs stay as they are.
_HAN = re.compile("[\u4e00-\u9fff]+")


class Unparted(NamedTuple):
    """The folded names in scripts without blanks, and what they begin with."""

    keys: frozenset[str]
    #: The first two signs of each, or its only one, with the length of the longest.
    heads: dict[str, int]


def unparted_names(gazetteer: Gazetteer) -> Unparted:
    """Return the names that are written in such scripts, collected when first asked."""
    known = gazetteer.unparted
    if not isinstance(known, Unparted):
        keys = frozenset(
            key
            for name in gazetteer.keys_from(_FIRST_BYTE)
            if name[0] >= _FIRST and not _LATIN[0] <= name[0] <= _LATIN[1]
            for key in (_folded(name),)
            if key >= _FIRST
        )
        heads: dict[str, int] = {}
        for key in keys:
            heads[key[:2]] = max(len(key), heads.get(key[:2], 0))
        known = Unparted(keys, heads)
        gazetteer.unparted = known
    return known


def _folded(name: str) -> str:
    """Return the key of a name; of signs that none drops, at once."""
    if _PLAIN.fullmatch(name):
        return name if _HAN.fullmatch(name) else unicodedata.normalize("NFKD", name)
    return fold.__wrapped__(name)


@lru_cache(maxsize=30_000)
def sign(one: str) -> str:
    """Return what one sign is in a folded name: a blank if it parts words."""
    folded = fold.__wrapped__(f"a{one}a")[1:-1]
    return " " if " " in folded else folded


def spans(run: str, longest: int, names: Unparted) -> list[tuple[int, int]] | None:
    """Return where what may be a name stands in a run: where from, how long at most.

    None if the run has signs that are blanks in a folded name: nothing is said of it.
    """
    if _HAN.fullmatch(run):
        return _spans_of_plain(run, longest, names)
    signs = [sign(one) for one in run]
    if " " in signs:
        return None
    keys, heads = names
    # A sign that folds to nothing brings others together: then all is tried.
    lone = "" in signs
    found = []
    for at, (one, two) in enumerate(pairwise(signs)):
        head = (one + two)[:2]
        most = 4 * longest if lone else heads.get(head)
        if most is None:
            continue
        rest = "".join(signs[at : at + longest])
        length, whole = 0, 0
        for size, folded in enumerate(signs[at : at + longest], 1):
            length += len(folded)
            if length > most:
                break
            if size > 1 and rest[:length] in keys:
                whole = size
        if whole:
            found.append((at, whole))
    return found


def _spans_of_plain(run: str, longest: int, names: Unparted) -> list[tuple[int, int]]:
    """Do what ``spans`` does for a run that is its own key."""
    keys, heads = names
    found = []
    for at in range(len(run) - 1):
        most = heads.get(run[at : at + 2])
        if most is None:
            continue
        for size in range(min(most, longest, len(run) - at), 1, -1):
            if run[at : at + size] in keys:
                found.append((at, size))
                break
    return found
