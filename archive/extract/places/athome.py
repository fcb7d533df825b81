"""Leave out divisions abroad that no report means by the name of a city at home.

Bari is a city to Italians, not a region of Somalia, and Münster is spelt otherwise than
Munster in Ireland.
"""

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, Scan
from archive.extract.places.tongues import is_kind_before

#: The countries where a language is most at home; those of the languages of many lands
#: say nothing.
_HOMES = {
    "it": words("IT"),
    "de": words("DE AT CH"),
    "nl": words("NL BE"),
    "sv": words("SE FI"),
    "da": words("DK"),
    "no": words("NO"),
    "fi": words("FI"),
    "pl": words("PL"),
    "cs": words("CZ"),
    "sk": words("SK"),
    "hu": words("HU"),
    "ro": words("RO MD"),
    "hr": words("HR BA"),
    "el": words("GR CY"),
    "tr": words("TR"),
    "uk": words("UA"),
    "ja": words("JP"),
    "id": words("ID"),
}
#: What a city is called in one language, and a river in others.
_RIVERS = {"dunaj": "sl"}
#: So many people has a city.
_CITY = 100_000


def at_home(one: Found, scan: Scan, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the candidates of a name without such divisions.

    Args:
        one: The name.
        scan: What was found: a country of which another place is named stays.
        gazetteer: Where it was looked up.
    """
    if scan.tongue:
        one.rows = _without_others(one, scan, gazetteer)
        if len(one.rows) > 1 and one.key[:1] >= "а":
            one.rows = _without_case(one, scan, gazetteer)
    homes = _HOMES.get(scan.tongue)
    if len(one.rows) < 2 or one.stated or (homes is None and one.text.isascii()):
        return one.rows
    if homes is not None:
        one.rows = _spelt(one, homes, gazetteer)
    near = {
        gazetteer.country(row)
        for row in one.rows
        if _is_city(row, one, gazetteer)
        and (gazetteer.country(row) in (homes or ()) or _is_spelt(row, one, gazetteer))
    }
    if not near or not any(_is_far(row, near, gazetteer) for row in one.rows):
        return one.rows
    near |= _other_lands(one, scan, gazetteer)
    return tuple(row for row in one.rows if not _is_far(row, near, gazetteer))


def _other_lands(one: Found, scan: Scan, gazetteer: Gazetteer) -> set[str]:
    """Return the countries of what first comes to mind for other names."""
    if not scan.lands:
        for other in scan.found:
            land = gazetteer.country(other.rows[0])
            scan.lands.setdefault(land, set()).add(other.key)
    return {land for land, keys in scan.lands.items() if keys - {one.key}}


def _without_case(one: Found, scan: Scan, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Leave out the city that a name is a case of, where the other's land is named.

    ``Туле`` beside Greenland is Thule, and else in Tula (``word.rows_of_word``).
    """
    exact = gazetteer.rows_of_key(one.key)
    if not exact or len(exact) == len(one.rows):
        return one.rows
    lands = _other_lands(one, scan, gazetteer)
    kept = tuple(row for row in exact if gazetteer.country(row) in lands)
    return kept or one.rows


def _without_others(one: Found, scan: Scan, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Leave out what a language calls otherwise: Dunaj is Vienna in Slovene alone.

    And divisions that are called like a region of many countries: the Balkans are
    seldom a province of Turkmenistan, nor the Sahel one of Burkina Faso.
    """
    rows = one.rows
    if one.key in _RIVERS:
        home = scan.tongue == _RIVERS[one.key]
        kept = tuple(r for r in rows if (gazetteer.kind(r) == codes.CITY) == home)
        return kept or rows
    first = rows[0]
    if gazetteer.kind(first) != codes.REGION or gazetteer.country(first):
        return rows
    if is_kind_before(one.near.before):
        return rows  # "région du Sahel"
    return tuple(row for row in rows if not _is_far(row, set(), gazetteer))


def _spelt(one: Found, homes: frozenset[str], gazetteer: Gazetteer) -> tuple[int, ...]:
    """Leave out towns at home that are written without the accents: Brunn by Brünn.

    Cities are shown by their English names: Zurich. And those that are written with
    some, where another is not: Löhne by Lohne.
    """
    if one.text.isascii():
        plain = tuple(
            row
            for row in one.rows
            if gazetteer.country(row) not in homes or gazetteer.name(row).isascii()
        )
        named = any(
            gazetteer.country(row) in homes and gazetteer.name(row).lower() == one.key
            for row in plain
        )
        return plain if named else one.rows
    if all(sign.isascii() for sign in one.text.casefold() if sign.isalpha()):
        return one.rows
    if fold(one.text) != one.key:
        return one.rows  # The accent may be the ending's: "Bajánál" is by Baja.
    kept = tuple(
        row
        for row in one.rows
        if gazetteer.country(row) not in homes
        or gazetteer.population(row) >= _CITY
        or not gazetteer.name(row).casefold().startswith(one.key)
    )
    return kept or one.rows


def _is_city(row: int, one: Found, gazetteer: Gazetteer) -> bool:
    return (
        gazetteer.kind(row) == codes.CITY
        and gazetteer.population(row) >= _CITY
        and fold(gazetteer.name(row)) == one.key
    )


def _is_spelt(row: int, one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a place has the very accents with which a name is written."""
    name = gazetteer.name(row)
    return not name.isascii() and name.casefold() == one.text.casefold()


def _is_far(row: int, near: set[str], gazetteer: Gazetteer) -> bool:
    return (
        gazetteer.kind(row) == codes.DIVISION
        and not gazetteer.flags(row) & codes.CURATED
        and gazetteer.country(row) not in near
    )
