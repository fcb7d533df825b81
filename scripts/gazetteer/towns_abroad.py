"""Names of large towns in other languages: CLDR's, our own, and those of namesakes."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from babel import Locale
from babel.core import get_global

from archive.extract.places.names import fold
from gazetteer.abroad import Admission, in_order, spoken
from gazetteer.entry import Entry

#: A town passes the names that it has in other scripts on to a namesake of so many
#: people, if that is so many times as large: "Geneva" is written alike wherever it is.
_LEAST_GREAT = 150_000
_TIMES = 20
#: It keeps none of them itself, unless it is at home in the script, beside one that is
#: so many times as large.
_FAR_TIMES = 5
#: Time zones that are called after islands, not after a town on one.
_ISLANDS = frozenset(
    (
        "Asia/Sakhalin",
        "Atlantic/Azores",
        "Atlantic/Canary",
        "Atlantic/Madeira",
        "Atlantic/South_Georgia",
        "Indian/Chagos",
        "Pacific/Easter",
        "Pacific/Galapagos",
        "Pacific/Marquesas",
        "Pacific/Tahiti",
    )
)
_LATIN_ENDS = "\u024f"


def name_towns(
    towns: list[Entry],
    others: Iterable[Entry],
    own: Iterable[tuple[str, str, str]],
    admission: Admission,
    is_home: Callable[[str, str], bool],
) -> None:
    """Give towns the names that they have in other languages.

    Args:
        towns: The towns; their names grow.
        others: Regions and divisions, which our own table names as well.
        own: Our own table: the id of a place, a language or "", a name. With a language
            it counts in its texts only.
        admission: Decides about each name.
        is_home: Tells whether a name is in a script that a country (ISO code) writes.
    """
    by_key = _by_key(towns)
    others = list(others)
    by_id = {one.id: one for one in (*towns, *others)}
    for town, language, name in _of_zones(by_key, _by_key(others)):
        key = fold(name)
        known = key in map(fold, (town.name, *town.names))
        if known and key not in admission.bound:
            continue
        if admission.admits(name, language) and not known:
            town.names.append(name)
    for number, language, name in own:
        if not language or admission.bind(fold(name), language):
            by_id[number].names.append(name)
    _pass_on(towns, by_key)
    _leave_to_great(towns, is_home)


def _largest_first(one: Entry) -> tuple[int, int, str]:
    """Return what sorts places by people, then number; those of our own come last."""
    number = int(one.id) if one.id.isdigit() else sys.maxsize
    return -one.population, number, one.id


def _by_key(towns: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the towns of each name, the largest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for town in sorted(towns, key=_largest_first):
        for key in dict.fromkeys(map(fold, (town.name, *town.names))):
            found[key].append(town)
    return found


def _of_zones(
    towns: dict[str, list[Entry]], others: dict[str, list[Entry]]
) -> Iterator[tuple[Entry, str, str]]:
    """Yield what stands for time zones with what languages call it.

    A town, or islands and the like where none goes by the name: the Azores.
    """
    territories = get_global("zone_territories")
    english = Locale.parse("en").time_zones
    stand_for: dict[str, Entry] = {}
    for zone, country in sorted(territories.items()):
        last = zone.rpartition("/")[2].replace("_", " ")
        for name in (english.get(zone, {}).get("city", last), last):
            keys = (fold(name), fold(f"{name} Island"))
            wide = others if zone in _ISLANDS else {}
            for key, known in ((keys[0], towns), (keys[0], wide), (keys[1], wide)):
                alike = [one for one in known.get(key, ()) if one.country == country]
                if alike:
                    stand_for.setdefault(zone, alike[0])
    for language in in_order():
        for zone, names in sorted(Locale.parse(language).time_zones.items()):
            if zone in stand_for and "city" in names:
                yield stand_for[zone], language, spoken(names["city"], language)


def _pass_on(towns: Iterable[Entry], by_key: dict[str, list[Entry]]) -> None:
    """Let great towns have the names in other scripts of small ones called alike."""
    for town in towns:
        other = by_key[fold(town.name)][0]
        if other.population < max(_LEAST_GREAT, _TIMES * town.population):
            continue
        other.names.extend(
            name
            for name in town.names
            if name[0] > _LATIN_ENDS
            and name not in other.names
            and fold(name) not in other.never
        )


def _leave_to_great(
    towns: Iterable[Entry], is_home: Callable[[str, str], bool]
) -> None:
    """Take names in other scripts from small towns abroad that great ones go by."""
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        for key in map(fold, town.names):
            if key[:1] > _LATIN_ENDS:
                people[key] = max(people[key], town.population)
    for town in towns:
        least = max(_LEAST_GREAT, _FAR_TIMES * town.population)
        town.names[:] = [
            name
            for name in town.names
            if name[0] <= _LATIN_ENDS
            or people[fold(name)] < least
            or is_home(name, town.country)
        ]
