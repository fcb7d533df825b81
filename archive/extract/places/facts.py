"""What is known of a place, in one piece, and how far two places are apart."""

import math
from dataclasses import dataclass
from math import asin, radians, sin, sqrt
from typing import NamedTuple

from archive.frozen import quick


class Position(NamedTuple):
    """A point on the sphere, with what the distance to another needs."""

    lat: float
    lon: float
    #: The latitude in radians, and its cosine.
    lat_radians: float
    lat_cosine: float

    @classmethod
    def at(cls, lat: float, lon: float) -> "Position":
        """Return the point at so many degrees."""
        lat_radians = math.radians(lat)
        return cls(lat, lon, lat_radians, math.cos(lat_radians))


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What the choice among candidates needs to know of a row, together.

    One row has one value at a time; values are told apart by what they are, not by what
    is in them.
    """

    row: int
    kind: int
    flags: int
    country: str
    people: int
    lat: float
    lon: float
    parent: int
    within: int
    above: tuple[int, ...]
    #: The latitude in radians, and its cosine.
    lat_radians: float
    lat_cosine: float


def apart(one: Facts | Position, other: Facts | Position) -> float:
    """Return the distance in kilometres along the sphere between two places."""
    lats = one.lat - other.lat
    if not -30 <= lats <= 30:
        return abs(lats) * 111.2
    half = sin((one.lat_radians - other.lat_radians) / 2) ** 2 + (
        one.lat_cosine * other.lat_cosine * sin(radians(one.lon - other.lon) / 2) ** 2
    )
    return 12742 * asin(sqrt(half) if half < 1.0 else 1.0)


def distance(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the distance in kilometres along the sphere between two points."""
    return apart(Position.at(lat, lon), Position.at(lat2, lon2))
