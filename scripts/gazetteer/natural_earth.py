"""Features of Natural Earth's layers (GeoJSON, public domain): name, class, shape.

Rivers and groups of islands come in pieces: pieces of one layer, class and name that
lie near each other are one feature.
"""

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from archive.extract.places.facts import distance
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold

Ring = list[tuple[float, float]]

#: Layers, best first; the class of all their features, or blank: by ``featurecla``.
LAYERS = {
    "geography_marine_polys": "sea",
    "geography_regions_polys": "",
    "geography_regions_points": "",
    "geography_regions_elevation_points": "mountain",
    "lakes": "lake",
    "lakes_historic": "lake",
    "lakes_europe": "lake",
    "lakes_north_america": "lake",
    "rivers_lake_centerlines": "river",
    "rivers_europe": "river",
    "rivers_north_america": "river",
    "playas": "area",
    "parks_and_protected_lands_area": "park",
    "parks_and_protected_lands_point": "park",
    "admin_1_label_points": "division",
    "populated_places_simple": "town",
}
_CLASSES = {
    "island": "island", "island group": "island", "range/mtn": "mountain",
    "foothills": "mountain", "mountain": "mountain", "pen/cape": "peninsula",
    "peninsula": "peninsula", "cape": "peninsula", "isthmus": "peninsula",
    "lake": "lake", "waterfall": "river", "continent": "continent",
    "dragons-be-here": "",
}  # fmt: skip
#: Shortened words on the labels, written out.
_LONG = {
    "i.": "island", "is.": "islands", "mts.": "mountains", "mtns.": "mountains",
    "mt.": "mount", "pk.": "peak", "ra.": "range", "pen.": "peninsula", "l.": "lake",
    "r.": "river", "s.": "sierra", "s": "sierra", "cord.": "cordillera",
    "plat.": "plateau", "arch.": "archipelago", "str.": "strait", "c.": "cape",
}  # fmt: skip
#: Words that say what a place is and not which one.
_GENERIC = words(
    """
    the of and de del la le les el al island islands isle isles ile iles isla islas
    atoll archipelago lake lac lago loch lough ozero reservoir river rio fiume sea ocean
    gulf bay golfo strait straits channel sound mount mountain mountains mont monte
    gora pic pico peak volcano range ranges hills sierra cordillera desert plateau
    peninsula cape cabo cap plain plains basin delta valley jabal jebel national park
    """
)
#: Pieces of one name nearer than this, in km, are pieces of one thing.
_GAP_KM = 120.0
_KM_PER_DEGREE = 111.2
#: The share of its box that a shape fills at least.
WHOLE_SHARE = 0.25


@dataclass(slots=True)
class Feature:
    """A named thing; rings are (lon, lat) and closed for areas, open for rivers."""

    layer: str
    kind: str
    name: str
    names: set[str]
    rank: float
    country: str
    rings: list[Ring]

    @property
    def size(self) -> float:
        """Return the diagonal of its box in km: 0 for a point."""
        west, south, east, north = self.box
        return distance(south, west, north, east)

    @property
    def box(self) -> tuple[float, float, float, float]:
        lons = [lon for ring in self.rings for lon, _ in ring]
        lats = [lat for ring in self.rings for _, lat in ring]
        return min(lons), min(lats), max(lons), max(lats)

    @property
    def is_area(self) -> bool:
        return self.kind != "river" and any(len(ring) > 3 for ring in self.rings)

    @property
    def is_whole(self) -> bool:
        """Tell whether the areas fill their box as a whole shape does.

        Some copies of the layers lack the main ring of a shape and keep its slivers.
        """
        west, south, east, north = self.box
        return not self.is_area or sum(map(_area, self.rings)) >= (
            WHOLE_SHARE * (east - west) * (north - south)
        )

    def contains(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies in one of the areas (holes count as inside)."""
        return self.is_area and any(
            _inside(ring, x, lat)
            for ring in self.rings
            for x in (lon, lon + 360, lon - 360)
        )

    def nearest(self, lat: float, lon: float) -> float:
        """Return how far a point lies from the feature in km; 0 inside."""
        if self.contains(lat, lon):
            return 0.0
        return min(
            distance(lat, lon, y, x) for ring in self.rings for x, y in _dense(ring)
        )

    def beside(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the (lat, lon) of its line that is nearest to a point."""
        spots = (spot for ring in self.rings for spot in _dense(ring))
        x, y = min(spots, key=lambda s: distance(lat, lon, s[1], s[0]))
        return round(y, 2), round((x + 180) % 360 - 180, 2)

    def point(self) -> tuple[float, float]:
        """Return a (lat, lon) that stands for it: on the river, inside the area."""
        middle = _middle(self.rings, self.is_area)
        if not self.is_area:
            spots = [spot for ring in self.rings for spot in _dense(ring)]
            lon, lat = min(spots, key=lambda s: math.dist(s, middle))
        else:
            lon, lat = middle
            several = sorted(map(_area, self.rings))[-2:]
            spread = len(several) > 1 and several[0] > 0.3 * several[1]
            if not spread and not self.contains(lat, lon):
                lon, lat = _within(max(self.rings, key=_area), lat)
        return round(lat, 2), round((lon + 180) % 360 - 180, 2)


def read(folder: Path) -> Iterator[Feature]:
    """Yield the named features of all layers found in a folder.

    Raises:
        FileNotFoundError: The folder has none of the layers.
    """
    found = [
        (layer, path)
        for layer in LAYERS
        for path in sorted(folder.glob(f"ne_10m_{layer}.*json"))
    ]
    if not found:
        raise FileNotFoundError(f"{folder} has no layer ne_10m_*.json of Natural Earth")
    for layer, path in found:
        pieces = filter(None, (_feature(layer, raw) for raw in _raw(path)))
        yield from _joined(pieces)


def core(name: str) -> str:
    """Return the words of a name that say which, folded: all when none is left."""
    parts = fold(name).split()
    return " ".join(w for w in parts if w not in _GENERIC) or " ".join(parts)


def plain(name: str) -> str:
    """Return a label as a report would print it: "SULU ARCH." -> Sulu Archipelago."""
    parts = [_LONG.get(word.lower(), word) for word in name.split()]
    small = {"of", "de", "la", "del", "the", "and"}
    shown = [
        word.lower() if word.lower() in small and at else word[:1].upper() + word[1:]
        for at, word in enumerate(w.lower() if w.isupper() else w for w in parts)
    ]
    return re.sub(r"-([a-z])", lambda m: "-" + m[1].upper(), " ".join(shown))


def _raw(path: Path) -> Iterable[dict]:
    return json.loads(path.read_text("utf-8"))["features"]


def _feature(layer: str, raw: dict) -> Feature | None:
    facts = {key.lower(): value for key, value in raw["properties"].items()}
    kind = LAYERS[layer] or _CLASSES.get(facts["featurecla"].lower(), "area")
    labels = [facts.get(key) for key in ("name", "namealt", "name_alt", "name_en",
                                         "name_full", "nameascii")]  # fmt: skip
    names = [plain(label) for label in labels if label]
    if not names or not raw["geometry"] or not kind:
        return None
    return Feature(
        layer=layer,
        kind=kind,
        name=names[0],
        names=set(names),
        rank=float(facts.get("scalerank") or 0),
        country=facts.get("iso_a2") or "",
        rings=_rings(raw["geometry"]),
    )


def _rings(geometry: dict) -> list[Ring]:
    """Return outer rings, lines or points; what crosses 180 degrees stays together."""
    shape, parts = geometry["type"], geometry["coordinates"]
    if shape == "Point":
        parts = [[parts]]
    elif shape in ("LineString", "MultiPoint"):
        parts = [parts]
    elif shape == "Polygon":
        parts = [parts[0]]
    elif shape == "MultiPolygon":
        parts = [polygon[0] for polygon in parts]
    rings = [[(float(spot[0]), float(spot[1])) for spot in ring] for ring in parts]
    lons = [lon for ring in rings for lon, _ in ring]
    if max(lons) - min(lons) > 300 and max(lons) - min(x % 360 for x in lons) < 300:
        rings = [[(lon % 360, lat) for lon, lat in ring] for ring in rings]
    return rings


def _joined(pieces: Iterable[Feature]) -> Iterator[Feature]:
    same: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for piece in pieces:
        groups = same[piece.kind, fold(piece.name)]
        near = [group for group in groups if _gap(group, piece) < _GAP_KM]
        for group in near:
            groups.remove(group)
            piece.names |= group.names
            piece.rings += group.rings
            piece.rank = min(piece.rank, group.rank)
        groups.append(piece)
    for groups in same.values():
        yield from groups


def _gap(one: Feature, other: Feature) -> float:
    """Return about how far two boxes are apart in km."""
    a, b = one.box, other.box
    wide = max(a[0] - b[2], b[0] - a[2], 0.0)
    high = max(a[1] - b[3], b[1] - a[3], 0.0)
    cosine = math.cos(math.radians((a[1] + b[3]) / 2))
    return _KM_PER_DEGREE * math.hypot(wide * cosine, high)


def _dense(ring: Ring) -> Iterator[tuple[float, float]]:
    """Yield points along a line, none farther than about 0.1 degrees from the next."""
    for (x1, y1), (x2, y2) in pairwise(ring):
        steps = max(1, min(200, math.ceil(math.hypot(x2 - x1, y2 - y1) / 0.1)))
        for step in range(steps):
            share = step / steps
            yield x1 + share * (x2 - x1), y1 + share * (y2 - y1)
    yield ring[-1]


def _signed(ring: Ring) -> float:
    pairs = pairwise(ring)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def _area(ring: Ring) -> float:
    return abs(_signed(ring))


def _middle(rings: list[Ring], is_area: bool) -> tuple[float, float]:
    """Return the centre of the areas, or of the lines by their length."""
    weight = lon = lat = 0.0
    for ring in rings:
        (x0, y0), sign = ring[0], math.copysign(1, _signed(ring))
        for (x1, y1), (x2, y2) in pairwise(ring):
            if is_area:
                # From a corner of its own: small rings far out lose no digits.
                part = sign * ((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2
                spot = (x0 + x1 + x2) / 3, (y0 + y1 + y2) / 3
            else:
                part = math.hypot(x2 - x1, y2 - y1)
                spot = (x1 + x2) / 2, (y1 + y2) / 2
            weight, lon, lat = weight + part, lon + part * spot[0], lat + part * spot[1]
    if not weight:
        spots = [spot for ring in rings for spot in ring]
        return tuple(sum(axis) / len(spots) for axis in zip(*spots, strict=True))
    return lon / weight, lat / weight


def _inside(ring: Ring, lon: float, lat: float) -> bool:
    return sum(x > lon for x in _crossings(ring, lat)) % 2 == 1


def _crossings(ring: Ring, lat: float) -> list[float]:
    return sorted(
        x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > lat) != (y2 > lat)
    )


def _within(ring: Ring, lat: float) -> tuple[float, float]:
    """Return (lon, lat) in the middle of the widest stretch of an area."""
    lows = [y for _, y in ring]
    if not min(lows) < lat < max(lows):
        lat = (min(lows) + max(lows)) / 2
    cuts = _crossings(ring, lat)
    west, east = max(zip(cuts[::2], cuts[1::2], strict=True), key=lambda c: c[1] - c[0])
    return (west + east) / 2, lat
