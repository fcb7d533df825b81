"""What the name of a source or its address suggests: where it was published."""

import re
from collections.abc import Iterable

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import demonyms
from archive.extract.places.memory import FEW

_TLD = re.compile(r"(?:https?://)?[\w.-]+\.([a-z]{2})(?::\d+)?(?:/|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BIG = 50_000


_NONE: frozenset[str] = frozenset()


def countries_of_hints(hints: Iterable[str], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the ISO codes of the countries that sources and addresses suggest."""
    found = _NONE
    for hint in hints:
        known: frozenset[str] | None = gazetteer.hints.get(hint)
        if known is None:
            known = frozenset(_of_hint(hint, gazetteer))
            gazetteer.keep(gazetteer.hints, hint, known, FEW)
        found = found | known if found else known
    return found


def _of_hint(hint: str, gazetteer: Gazetteer) -> set[str]:
    address = _TLD.match(hint.strip().lower())
    if address:
        code = address[1].upper()
        return {"GB" if code == "UK" else code}
    found: set[str] = set()
    words = _WORD.findall(hint)[:8]
    for size in (2, 1):
        for at in range(len(words) - size + 1):
            said = _countries(" ".join(words[at : at + size]), gazetteer)
            # What may be of several countries is told by what is of one.
            found = found & said or found | said
    return found


def _countries(name: str, gazetteer: Gazetteer) -> set[str]:
    place = demonyms().get(name.casefold())
    row = gazetteer.row(place) if place else None
    if row is None and name[0].isupper():
        rows = gazetteer.rows(name)
        row = rows[0] if rows else None
        if row is not None and _is_local(row, gazetteer):
            # "Salem News" is a paper of Ohio as well as of Tamil Nadu.
            return {
                gazetteer.country(one)
                for one in rows
                if _is_local(one, gazetteer) and gazetteer.population(one) >= _BIG
            }
    country = gazetteer.country(row) if row is not None else ""
    return {country} - {""}


def _is_local(row: int, gazetteer: Gazetteer) -> bool:
    return gazetteer.kind(row) == codes.CITY or bool(
        gazetteer.flags(row) & codes.SECOND
    )
