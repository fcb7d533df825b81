"""Towns that GeoNames' towns of 500 people and more lack.

Those of our own table, which reports of wars, epidemics and history name; and in the
United States the places that have a post office: some ten thousand hamlets, and towns
of New England whose people are counted elsewhere, which local papers name daily.
"""

import json
import math
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.extract.places.lexicon import demonyms, words
from archive.extract.places.names import fold
from archive.resources import word_list
from gazetteer.entry import Entry
from gazetteer.tables import split, table

#: So near a town of its name a post office is that town's.
_SAME_KM = 30.0
#: The nearest town tells the division, and so near also the county.
_COUNTY_KM = 40.0
_STATES = words(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE "
    "NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)
#: Firms, offices, camps and papers have postal codes of their own.
_NO_TOWN = re.compile(
    r"[^A-Za-z ]|\b(?:[A-Z]|Academy|Admin|Administration|Afb|Air|Airlines|America|"
    r"American|Annex|Apo|Army|Assc|Assn|Assoc|Associates|Association|Bank|Banks|Base|"
    r"Brm|Bureau|Business|Card|Chemical|Co|College|Company|Contest|Corp|Credit|Ctr|Data|"
    r"Dept|Digest|Direct|Dod|Doe|Dpo|Electric|Express|Fed|Federal|Finance|Financial|"
    r"Firm|Firms|Foundation|Fpo|Gas|General|Government|Group|Health|Hospital|Inc|"
    r"Industries|Ins|Institute|Insurance|Internal|International|Intl|Irs|Labs?|"
    r"Lending|Life|Lottery|Magazine|Marketing|Mortgage|Motors?|Mtg|Mutual|Nasa|"
    r"National|Natl|Naval|Navy|Oil|Payment|Press|Processing|Products|Publishers|"
    r"Range|Return|Revenue|Savings|School|Security|Seminary|Services?|Society|Space|Stores?|"
    r"Studios|Subscription|Sweepstakes|Systems|Tax|Telephone|Treasury|Trust|Tva|"
    r"Univ|University|Usa|Usps|World)\b"
)
_MC = re.compile(r"\bMc ?([A-Za-z])")
_SHORT = ((" Hts", " Heights"), (" Spgs", " Springs"), (" Jct", " Junction"))


class Surroundings:
    """Where towns lie: the nearest one tells the divisions of a place."""

    def __init__(self, towns: Iterable[Entry]) -> None:
        self._cells: dict[tuple[int, int], list[Entry]] = defaultdict(list)
        self._named: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        #: The names of all towns of the United States.
        self.known: set[str] = set()
        for town in towns:
            self._cells[math.floor(town.lat), math.floor(town.lon)].append(town)
            if town.country == "US":
                for key in {fold(name) for name in (town.name, *town.names)}:
                    self._named[key, town.parent].append(town)
                    self.known.add(key)

    def has(self, name: str, division: str, lat: float, lon: float) -> bool:
        """Tell whether a town of that name in a division lies there."""
        alike = self._named.get((fold(name), division), ())
        return any(_km(lat, lon, town) < _SAME_KM for town in alike)

    def locate(self, entry: Entry) -> None:
        """Say in which divisions an entry lies, of which it may know the first."""
        lat, lon = entry.lat, entry.lon
        near = [
            town
            for north in (-1, 0, 1)
            for east in (-1, 0, 1)
            for town in self._cells[math.floor(lat) + north, math.floor(lon) + east]
            if town.country == entry.country and entry.parent in ("", town.parent)
        ]
        if not near:
            return
        nearest = min(near, key=lambda town: (_km(lat, lon, town), int(town.id)))
        entry.parent = nearest.parent
        if _km(lat, lon, nearest) < _COUNTY_KM:
            entry.within = nearest.within


def more_towns(zipcodes: Path, towns: Iterable[Entry]) -> Iterator[Entry]:
    """Yield what GeoNames' ``towns`` lack.

    Args:
        zipcodes: The npm package ``zipcodes``.
        towns: With their divisions.
    """
    about = Surroundings(towns)
    for row in table("towns.tsv"):
        entry = Entry(
            id=f"x-{fold(row['name']).replace(' ', '-')}-{row['country'].lower()}",
            name=row["name"],
            kind="city",
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            population=int(row["people"]),
            names=[row["name"], *split(row["other names"])],
            # Beside a border the nearest town may lie in another division.
            parent=row["division"],
        )
        about.locate(entry)
        yield entry
    yield from _post_offices(zipcodes / "lib" / "codes.js", about)


def _post_offices(path: Path, about: Surroundings) -> Iterator[Entry]:
    text = path.read_text("utf-8")
    given, peoples = word_list("given.txt"), demonyms()
    codes, _ = json.JSONDecoder().raw_decode(text, text.index("{"))
    for (name, state), zips in sorted(_by_town(codes.values()).items()):
        lat = round(statistics.fmean(one["latitude"] for one in zips), 4)
        lon = round(statistics.fmean(one["longitude"] for one in zips), 4)
        # "Michael" is a hamlet that reports name less often than everybody called so.
        key = fold(name)
        is_given = key in given and key not in about.known
        if is_given or key in peoples or about.has(name, f"US.{state}", lat, lon):
            continue
        entry = Entry(
            id=f"us-{min(one['zip'] for one in zips)}",
            name=name,
            kind="city",
            lat=lat,
            lon=lon,
            country="US",
            parent=f"US.{state}",
            names=[name],
        )
        about.locate(entry)
        yield entry


def _by_town(codes: Iterable[dict]) -> dict[tuple[str, str], list[dict]]:
    """Return the postal codes of each town, by its name and state.

    A firm's code stands on the spot of its town's, so what shares one is left out.
    """
    spots: dict[tuple[float, float], set[str]] = defaultdict(set)
    found: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for one in codes:
        if one["state"] not in _STATES or not one["latitude"]:
            continue
        spots[one["latitude"], one["longitude"]].add(one["city"])
        if not _NO_TOWN.search(one["city"]):
            name = _MC.sub(lambda m: "Mc" + m[1].upper(), one["city"])
            for short, full in _SHORT:
                name = name.removesuffix(short) + full * name.endswith(short)
            found[name, one["state"]].append(one)
    return {
        town: own
        for town, zips in found.items()
        if (own := [z for z in zips if len(spots[z["latitude"], z["longitude"]]) == 1])
    }


def _km(lat: float, lon: float, town: Entry) -> float:
    east = (lon - town.lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(lat - town.lat, east)
