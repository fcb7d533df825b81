"""Natural Earth outlines from the TopoJSON files of the npm package world-atlas."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

#: Parts of a country smaller than this share of its largest part do not pull its
#: middle.
_SHARE = 0.25


def read_countries(path: Path) -> dict[str, Point]:
    """Return the middle (latitude, longitude) of each country by ISO numeric code."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = _arcs(topology)
    middles: dict[str, Point] = {}
    sizes: dict[str, float] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        rings = [_ring(polygon[0], arcs) for polygon in _polygons(shape)]
        parts = [_centroid(ring) for ring in rings]
        if not parts or "id" not in shape:
            continue
        largest = max(area for area, _, _ in parts)
        if largest <= sizes.get(shape["id"], 0):
            continue
        kept = [part for part in parts if part[0] >= _SHARE * largest]
        total = sum(area for area, _, _ in kept)
        lon = sum(area * x for area, x, _ in kept) / total
        lat = sum(area * y for area, _, y in kept) / total
        middles[shape["id"]] = (round(lat, 3), round(lon, 3))
        sizes[shape["id"]] = largest
    return middles


def write_world(path: Path, out: Path) -> None:
    """Write the land's rings, [longitude, latitude] in tenths of a degree and names."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = _arcs(topology)
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        rings = []
        for polygon in _polygons(shape):
            for number, part in enumerate(polygon):
                ring = [(round(x, 1), round(y, 1)) for x, y in _ring(part, arcs)]
                flat = [p for i, p in enumerate(ring) if i == 0 or p != ring[i - 1]]
                if number == 0 and len(flat) >= 4:
                    rings.append([list(point) for point in flat])
        countries.append({"name": shape["properties"]["name"], "rings": rings})
    countries.sort(key=lambda c: c["name"])
    world = {"source": "Natural Earth 1:110m, public domain", "countries": countries}
    out.write_text(
        json.dumps(world, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8"
    )


def _arcs(topology: dict[str, Any]) -> list[Ring]:
    (sx, sy), (tx, ty) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def _polygons(shape: dict[str, Any]) -> Iterator[list[list[int]]]:
    if shape.get("type") == "Polygon":
        yield shape["arcs"]
    elif shape.get("type") == "MultiPolygon":
        yield from shape["arcs"]


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _centroid(ring: Ring) -> tuple[float, float, float]:
    """Return area (of the cylindrical equal-area map) and centroid of a ring."""
    area = cx = cy = 0.0
    flat = [(x, math.degrees(math.sin(math.radians(y)))) for x, y in ring]
    for (x0, y0), (x1, y1) in zip(flat, flat[1:] + flat[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area += cross
        cx += (x0 + x1) * cross
        cy += (y0 + y1) * cross
    if abs(area) < 1e-9:
        x, y = ring[0]
        return 1e-9, x, y
    lat = math.degrees(math.asin(math.radians(cy / (3 * area))))
    return abs(area) / 2, cx / (3 * area), lat
