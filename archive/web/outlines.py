"""The outlines of countries as one SVG file in degrees: x is east, y is north."""

import json

from archive.resources import resource_dir

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">'
    '<path id="land" d="{rings}"/></svg>\n'
)


def world_svg() -> str:
    """Return the drawing, all countries as one path named ``land``."""
    world = json.loads((resource_dir("data") / "world.json").read_text("utf-8"))
    rings = (ring for country in world["countries"] for ring in country["rings"])
    return _SVG.format(rings="".join(map(_path, rings)))


def _path(ring: list[list[float]]) -> str:
    return "M" + " ".join(f"{x:g} {y:g}" for x, y in ring) + "z"
