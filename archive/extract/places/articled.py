"""Find towns whose article French joins to "to" and "of": ``au Mans``, ``du Locle``."""

import re
from collections.abc import Iterator

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.extract.places.tongues import nouns
from archive.model import Field
from archive.resources import word_list

_CONTRACTED = re.compile(
    r"u(?<=\b[AaDd]u) (?P<name>[A-ZÉÈ][\w’'-]++)(?! (?:[A-ZÉÈ]|d['’]|d(?:e|u|es)\b))"
)
#: Of fewer people a town's name is more often a word: ``au Palais``.
_LEAST = 5_000
#: Of so many it is known by a French name.
_CITY = 300_000


def articled_names(
    text: str, field: Field, found: list[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield those not found yet; those of ``found`` that are only towns are changed."""
    taken = {one.start: one for one in found}
    for match in _CONTRACTED.finditer(text):
        name, (start, end) = match["name"], match.span("name")
        one = taken.get(start)
        if one is not None and (one.end != end or _is_wide(one, gazetteer)):
            continue
        key = f"le {fold(name)}"
        rows = _towns(key, gazetteer)
        if not rows or key[3:] in nouns("fr") or key[3:] in word_list("given.txt"):
            continue
        if one is None:
            one = Found(field, start, end, name, key, rows, 2, tongue="fr")
            yield one
        one.key, one.rows, one.words = key, rows, 2


def _towns(key: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    rows = []
    for row in gazetteer.rows_of_key(key):
        fact = gazetteer.facts(row)
        if fact.kind != codes.CITY or fact.people < _LEAST:
            continue
        # "Au Caire" is Cairo.
        named = fold(gazetteer.name(row)).startswith(key)
        if named or fact.people >= _CITY:
            rows.append(row)
    return tuple(rows)


def _is_wide(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a country, a region or a river goes by a name: ``du Var``."""
    return any(
        gazetteer.kind(row) != codes.CITY and not gazetteer.flags(row) & codes.SECOND
        for row in one.rows
    )
