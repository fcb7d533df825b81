"""Compare our own estimates in regions.tsv with Natural Earth and with GeoNames.

    python scripts/confirm_regions.py LAYERS [--missing]

LAYERS is a directory of Natural Earth's 1:10m layers as GeoJSON (``ne_10m_lakes.json``
and so on, public domain, naturalearthdata.com). A row whose source is "own estimate"
and that one feature of its name and kind answers gets that feature as its source; where
our point lies outside the feature, or far from its middle, the point becomes one that
stands for the feature. Rows that several features answer are left alone. A second run
changes nothing. ``--missing`` lists instead the well-known features (scale rank up to
4) whose names the gazetteer lacks, as rows for the table.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer import natural_earth, sources  # noqa: E402
from gazetteer.natural_earth import Feature, core, plain  # noqa: E402

from archive.extract.places import Gazetteer  # noqa: E402
from archive.extract.places.facts import distance  # noqa: E402
from archive.extract.places.names import fold  # noqa: E402

TABLE = ROOT / "scripts" / "gazetteer" / "regions.tsv"
OWN = "own estimate"

#: What a word of a row's name says about the features that may answer it.
_SAYS = (
    (r"rivers?|creek|falls|nile|canal", {"river"}),
    (r"lakes?|loch|lough|lac|lago|reservoir|dead sea", {"lake"}),
    (r"ocean|seas?|gulf|bay|straits?|sound|channel|passage|fjord|bight|firth", {"sea"}),
    (r"islands?|isles?|atolls?|archipelago|keys|cays?", {"island"}),
    (r"mount|mountains?|mt|range|alps|peak|hills|sierra|massif|volcano", {"mountain"}),
    (r"peninsula|cape|point|isthmus|horn", {"peninsula"}),
    (r"national park", {"park"}),
)
_OF_KIND = {
    "water": {"sea", "lake", "river"},
    "region": {"island", "mountain", "peninsula", "area"},
    "other": {"island", "mountain", "peninsula", "park", "area"},
    "division": {"division"},
    "continent": {"continent"},
}
#: A feature farther than this in km, or than its own size, is another of the name.
REACH_KM = 250.0
#: A feature whose point is farther off than this in km does not replace ours.
CORRECT_KM = 125.0
#: How far outside a rounded point may lie: km, or a share of the feature's size.
SLACK_KM = 8.0
SLACK_SHARE = 0.03
#: Beyond this share of its size from its middle a point inside does not stand for it.
MIDDLE_SHARE = 0.4
#: A point on a map of 1:10m says no more; and divisions and towns are wide.
POINT_KM = {"mountain": 15.0, "town": 10.0, "division": 60.0, "island": 30.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("layers", type=Path)
    parser.add_argument("--missing", action="store_true")
    given = parser.parse_args()
    features = list(natural_earth.read(given.layers))
    gazetteer = Gazetteer.load()
    if given.missing:
        print("\n".join(missing(features, gazetteer)))
        return
    rows = list(sources.table("regions.tsv"))
    counts = confirm(rows, features, gazetteer)
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")
    for outcome, count in sorted(counts.items()):
        print(f"{count:5} {outcome}")


def confirm(
    rows: Iterable[dict[str, str]], features: Iterable[Feature], gazetteer: Gazetteer
) -> Counter[str]:
    """Write sources and better points into the rows; return how many of each."""
    by_core: dict[str, list[Feature]] = defaultdict(list)
    for feature in features:
        for key in {core(name) for name in feature.names}:
            by_core[key].append(feature)
    counts: Counter[str] = Counter()
    for row in rows:
        if not row["source"].startswith(OWN):
            continue
        lat, lon = float(row["lat"]), float(row["lon"])
        feature = _answer(row, lat, lon, by_core)
        if feature is None:
            counts[_by_geonames(row, lat, lon, gazetteer)] += 1
            continue
        label = f"Natural Earth 10m {feature.layer} ({feature.name})"
        if _fits(feature, lat, lon):
            row["source"] = f"own, rounded; confirmed by {label}"
            counts["confirmed by Natural Earth"] += 1
            continue
        river = feature.kind == "river"
        new = feature.beside(lat, lon) if river else feature.point()
        off = distance(lat, lon, *new)
        if not _is_better(feature, row) or off > CORRECT_KM:
            counts["left as own estimate"] += 1
            continue
        row["lat"], row["lon"] = (f"{number:g}" for number in new)
        row["source"] = label
        counts["corrected by Natural Earth"] += 1
        print(f"{row['id']}: {lat:g} {lon:g} -> {new[0]:g} {new[1]:g}, {off:.0f} km")
    return counts


def _answer(
    row: Mapping[str, str], lat: float, lon: float, by_core: Mapping[str, list[Feature]]
) -> Feature | None:
    """Return the one feature of this name, kind and neighbourhood."""
    names = [n for n in sources.split(row["other names"]) if not n.startswith("=")]
    whole = {fold(name) for name in (row["name"], *names)}
    found = {id(f): f for name in whole for f in by_core.get(core(name), ())}
    kinds, said = _kinds(row)
    near: list[tuple[float, Feature]] = []
    for feature in found.values():
        own = {fold(name) for name in feature.names}
        if feature.kind not in kinds:
            continue
        # Less than the full name is enough only when the row says what it is.
        alike = said and core(row["name"]) in {core(name) for name in own}
        if not alike and not own & whole:
            continue
        if feature.kind == "division" and feature.country != row["country"]:
            continue
        off = feature.nearest(lat, lon)
        if off <= max(REACH_KM, feature.size):
            near.append((off, feature))
    for layer in natural_earth.LAYERS:
        here = [pair for pair in near if pair[1].layer == layer]
        exact = [pair for pair in here if {fold(n) for n in pair[1].names} & whole]
        here = exact or here
        if here:
            return here[0][1] if len(here) == 1 else _only_inside(here)
    return None


def _only_inside(near: list[tuple[float, Feature]]) -> Feature | None:
    """Return the one that our point lies in or at, when it lies in one only."""
    inside = [feature for off, feature in near if off <= SLACK_KM]
    return inside[0] if len(inside) == 1 else None


def _kinds(row: Mapping[str, str]) -> tuple[set[str], bool]:
    """Return the classes that may answer a row, and whether its name says which."""
    allowed = _OF_KIND[row["kind"]]
    for pattern, kinds in _SAYS:
        if re.search(rf"\b(?:{pattern})\b", fold(row["name"])):
            return kinds & allowed or allowed, True
    return allowed, False


def _fits(feature: Feature, lat: float, lon: float) -> bool:
    """Tell whether a point may stand for a feature."""
    if not feature.size:
        return feature.nearest(lat, lon) <= POINT_KM.get(feature.kind, SLACK_KM)
    middle = distance(lat, lon, *feature.point())
    if feature.kind == "division":
        return middle <= max(POINT_KM["division"], MIDDLE_SHARE * feature.size)
    if feature.is_area and len(feature.rings) > 1 and middle <= 0.15 * feature.size:
        return True  # between the islands of a group
    slack = max(SLACK_KM, SLACK_SHARE * feature.size)
    return feature.nearest(lat, lon) <= slack and middle <= max(
        slack, MIDDLE_SHARE * feature.size
    )


def _is_better(feature: Feature, row: Mapping[str, str]) -> bool:
    """Tell whether a feature's point may replace ours.

    Not where only another name of the row is its name, nor by the points of labels and
    shapes in pieces, which stand beside the thing as often as on it.
    """
    names = {core(name) for name in feature.names}
    labels = feature.kind == "island" or feature.layer == "geography_regions_points"
    return feature.is_whole and core(row["name"]) in names and not labels


def _by_geonames(
    row: dict[str, str], lat: float, lon: float, gazetteer: Gazetteer
) -> str:
    """Compare with the one entry of GeoNames of this name in the same country."""
    found = [
        place
        for place in gazetteer.candidates(row["name"])
        if row["country"]
        and place.country == row["country"]
        and not place.id.startswith("x-")
        and place.kind in ("city", "division")
    ]
    reach = {"division": 60.0, "city": 10.0}
    near = [
        place
        for place in found
        if distance(lat, lon, place.lat, place.lon) <= reach[place.kind]
    ]
    if len(found) != 1 or not near or row["kind"] == "water":
        return "left as own estimate"
    place, off = near[0], distance(lat, lon, near[0].lat, near[0].lon)
    row["source"] = f"own, rounded; compared with GeoNames {place.id}, {off:.0f} km off"
    return "confirmed by GeoNames"


def missing(features: Iterable[Feature], gazetteer: Gazetteer) -> list[str]:
    """Return rows for well-known features that no entry of the gazetteer names."""
    towns = [
        (place.lat, place.lon, place.country)
        for place in map(gazetteer.place, range(gazetteer.size))
        if place.kind == "city" and place.population > 3000
    ]
    rows: dict[str, str] = {}
    for feature in features:
        known = any(gazetteer.candidates(name) for name in feature.names)
        other = feature.kind in ("town", "division", "park", "river")
        if known or other or feature.rank > 4 or not feature.is_whole:
            continue
        name = plain(feature.name)
        key = "x-" + re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
        lat, lon = feature.point()
        country = _country(feature, lat, lon, towns)
        kind = "water" if feature.kind in ("sea", "lake", "river") else "region"
        others = ";".join(sorted(map(plain, feature.names - {feature.name})))
        source = f"Natural Earth 10m {feature.layer} ({feature.name})"
        cells = (key, name, others, f"{lat:g}", f"{lon:g}", kind, country, country)
        rows.setdefault(key, "\t".join((*cells, "", "", source)))
    return list(rows.values())


def _country(
    feature: Feature,
    lat: float,
    lon: float,
    towns: Iterable[tuple[float, float, str]],
) -> str:
    """Return the country that has nearly all towns inside, or the nearest; or none."""
    west, south, east, north = feature.box
    inside = Counter(
        country
        for y, x, country in towns
        if south <= y <= north and west <= x <= east and feature.contains(y, x)
    )
    if inside:
        country, count = inside.most_common(1)[0]
        return country if count >= 0.95 * inside.total() else ""
    if feature.kind == "sea":
        return ""
    near = sorted((distance(lat, lon, y, x), country) for y, x, country in towns)[:3]
    same = {country for _, country in near}
    return near[0][1] if len(same) == 1 and near[0][0] < 300 else ""


if __name__ == "__main__":
    main()
