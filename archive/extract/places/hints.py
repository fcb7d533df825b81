"""What the name of a source or its address suggests: where it was published.

And what the way in which a report gives addresses does.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import demonyms, words
from archive.extract.places.memory import FEW
from archive.extract.places.names import fold
from archive.resources import word_list

_T = TypeVar("_T")
_HOST = re.compile(r"(?:https?:)?//([^/?#\s]+)", re.IGNORECASE)
#: An address, its second level and its top one.
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*([\w-]+)\.([a-z]{2}|com|org|net|edu|gov|int|info|news)"
    r"(?::\d+)?(?:/|$)"
)
#: Countries' domains that are sold to everybody, and what shows that one is not.
_SOLD = words("ai am cc cf co fm ga gg gq im io la ly me ml nu pw sh st tk to tv vc ws")
_NATIONAL = words("ac co com edu gob gov net org")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BIG = 50_000
#: What part of the people of a state another place of its name has at least to count.
_SHARE = 0.1
#: Of a town of so many people its paper tells the state, if no other has its name.
_TOWN = 5_000


_ACRONYM = 5
#: What papers are called in many places, and no word of a language's dictionary tells:
#: the names of others, and the sides of countries. Washington is mostly the city.
_NO_HOME = words(
    """
    times sun welle washington nord sud est ouest norte sur sul este oeste ost nordest
    """
)
#: How addresses are given in North America alone: ``the 3200 block of 17th Avenue``.
_BLOCK = re.compile(r"\d[ -]block of ")
_AMERICA = frozenset(("US", "CA"))


def host_of(url: str) -> str:
    """Return the host in an address, "" where there is none.

    The rest of it names the report, not who published it.
    """
    match = _HOST.match(url)
    return match[1].lower() if match else ""


def countries_of_hints(hints: Iterable[str], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the ISO codes of the countries that sources and addresses suggest."""
    return _of_all(hints, gazetteer, gazetteer.hints, _of_hint)


def divisions_of_hints(hints: Iterable[str], gazetteer: Gazetteer) -> frozenset[int]:
    """Return the rows of the states or provinces that sources suggest."""
    return _of_all(hints, gazetteer, gazetteer.homes, _homes)


def _of_all(
    hints: Iterable[str],
    gazetteer: Gazetteer,
    memory: dict[str, frozenset[_T]],
    of_one: Callable[[str, Gazetteer], Iterable[_T]],
) -> frozenset[_T]:
    """Return what any of the hints suggests; what each does is remembered."""
    found: frozenset[_T] = frozenset()
    for hint in hints:
        known = memory.get(hint)
        if known is None:
            known = frozenset(of_one(hint, gazetteer))
            gazetteer.keep(memory, hint, known, FEW)
        found = found | known if found else known
    return found


def _homes(hint: str, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the states named by a source, and those of the one town of its name."""
    if _ADDRESS.match(hint.strip().lower()):
        return
    named = _WORD.findall(hint)[:8]
    at = 0
    while at < len(named):
        for size in (2, 1):
            name = " ".join(named[at : at + size])
            rows = _rows(name, gazetteer)
            if rows and (home := _home(rows, gazetteer)) is not None:
                yield home
                break
        at += size


def _home(rows: tuple[int, ...], gazetteer: Gazetteer) -> int | None:
    fact = gazetteer.facts(rows[0])
    if fact.kind == codes.DIVISION and not fact.flags & (codes.SECOND | codes.CURATED):
        return fact.row if len(_countries_of(rows, gazetteer)) == 1 else None
    towns = [row for row in rows if gazetteer.population(row) >= _TOWN]
    if len(towns) == 1 and fact.kind == codes.CITY and towns[0] == fact.row:
        return fact.parent
    return None


def manner_of(text: str) -> frozenset[str]:
    """Return the countries where addresses are given as in a text, if it gives any."""
    return _AMERICA if _BLOCK.search(text) else frozenset()


def _of_hint(hint: str, gazetteer: Gazetteer) -> set[str]:
    address = _ADDRESS.match(hint.strip().lower())
    if address:
        under, top = address[1], address[2]
        told = len(top) == 2 and (top not in _SOLD or under in _NATIONAL)
        return {"GB" if top == "uk" else top.upper()} if told else set()
    found: set[str] = set()
    named = _WORD.findall(hint)[:8]
    for size in (2, 1):
        for at in range(len(named) - size + 1):
            said = _countries(" ".join(named[at : at + size]), gazetteer)
            # What may be of several countries is told by what is of one.
            found = found & said or found | said
    return found


def _countries(name: str, gazetteer: Gazetteer) -> set[str]:
    place = demonyms().get(name.casefold())
    row = gazetteer.row(place) if place else None
    if row is None:
        rows = _rows(name, gazetteer)
        row = rows[0] if rows else None
        if row is not None and gazetteer.kind(row) in (codes.CITY, codes.DIVISION):
            return _countries_of(rows, gazetteer)
    country = gazetteer.country(row) if row is not None else ""
    return {country} - {""}


def _rows(name: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the rows of a name in that of a source, none for what papers are called.

    “Mobile Press-Register” is of Mobile, “The Boston Globe” not of Globe in Arizona.
    """
    key = fold(name)
    if not name[:1].isupper() or _NO_HOME.issuperset(key.split()):
        return ()
    if name.isupper() and len(name) <= _ACRONYM:
        # SANA is an agency, and not Sanaa.
        return ()
    rows = gazetteer.rows(name)
    if rows and key in word_list("words.txt"):
        first = gazetteer.facts(rows[0])
        # "Free" is short for the Free State.
        itself = fold(gazetteer.name(rows[0])) == key
        large = first.people >= _BIG and not first.flags & codes.SECOND
        return rows if itself and large else ()
    return rows


def _countries_of(rows: tuple[int, ...], gazetteer: Gazetteer) -> set[str]:
    """Return the countries of the large ones of a name: Salem is in Ohio and India."""
    first = gazetteer.facts(rows[0])
    is_state = first.kind == codes.DIVISION and not first.flags & codes.SECOND
    least = max(_BIG, first.people * _SHARE) if is_state else _BIG
    return {
        gazetteer.country(row) for row in rows if gazetteer.population(row) >= least
    }
