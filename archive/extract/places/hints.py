"""What the name of a source or its address suggests: where it was published.

And what the way in which a report gives addresses does.
"""

import re
from collections.abc import Iterable, Iterator

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import demonyms
from archive.extract.places.memory import FEW

_TLD = re.compile(r"(?:https?://)?[\w.-]+\.([a-z]{2})(?::\d+)?(?:/|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BIG = 50_000
#: Of a town of so many people its paper tells the state, if no other has its name.
_TOWN = 5_000


_NONE: frozenset[str] = frozenset()
_NOWHERE: frozenset[int] = frozenset()
#: How addresses are given in North America alone: ``the 3200 block of 17th Avenue``.
_BLOCK = re.compile(r"\d[ -]block of ")
_AMERICA = frozenset(("US", "CA"))


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


def divisions_of_hints(hints: Iterable[str], gazetteer: Gazetteer) -> frozenset[int]:
    """Return the rows of the states or provinces that sources suggest."""
    found = _NOWHERE
    for hint in hints:
        known: frozenset[int] | None = gazetteer.homes.get(hint)
        if known is None:
            known = frozenset(_homes(hint, gazetteer))
            gazetteer.keep(gazetteer.homes, hint, known, FEW)
        found = found | known if found else known
    return found


def _homes(hint: str, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the states named by a source, and those of the one town of its name."""
    if _TLD.match(hint.strip().lower()):
        return
    words = _WORD.findall(hint)[:8]
    at = 0
    while at < len(words):
        for size in (2, 1):
            name = " ".join(words[at : at + size])
            rows = gazetteer.rows(name) if name[:1].isupper() else ()
            if rows and (home := _home(rows, gazetteer)) is not None:
                yield home
                break
        at += size


def _home(rows: tuple[int, ...], gazetteer: Gazetteer) -> int | None:
    fact = gazetteer.facts(rows[0])
    if fact.kind == codes.DIVISION and not fact.flags & (codes.SECOND | codes.CURATED):
        return fact.row
    towns = [row for row in rows if gazetteer.population(row) >= _TOWN]
    if len(towns) == 1 and fact.kind == codes.CITY and towns[0] == fact.row:
        return fact.parent
    return None


def manner_of(text: str) -> frozenset[str]:
    """Return the countries where addresses are given as in a text, if it gives any."""
    return _AMERICA if _BLOCK.search(text) else frozenset()


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
