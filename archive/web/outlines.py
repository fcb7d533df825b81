"""The outlines of countries as one SVG file in degrees: x is east, y is north."""

import json
from itertools import pairwise

from archive.resources import resource_dir

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">'
    '<path id="land" vector-effect="non-scaling-stroke" d="{rings}"/></svg>\n'
)

#: South of this a ring may run along the edge of the map itself (Antarctica).
_POLAR = -60.0


def world_svg() -> str:
    """Return the drawing, all countries as one path named ``land``."""
    world = json.loads((resource_dir("data") / "world.json").read_text("utf-8"))
    rings = (ring for country in world["countries"] for ring in country["rings"])
    return _SVG.format(rings="".join(map(_path, rings)))


def _path(ring: list[list[float]]) -> str:
    """Return a ring; one across the 180th meridian is drawn at both ends of the map."""
    points = [(ring[0][0], ring[0][1])]
    turn = 0.0
    for (before, _), (x, y) in pairwise(ring):
        if abs(x - before) > 180 and y > _POLAR:
            turn += 360.0 if x < before else -360.0
        points.append((x + turn, y))
    east, west = max(x for x, _ in points), min(x for x, _ in points)
    shifts = [0.0, *([-360.0] if east > 180 else []), *([360.0] if west < -180 else [])]
    return "".join(
        "M" + " ".join(f"{x + shift:g} {y:g}" for x, y in points) + "z"
        for shift in shifts
    )
