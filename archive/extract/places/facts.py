"""What is known of a place, in one piece, and how far two places are apart."""

import math
from typing import NamedTuple


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
        radians = math.radians(lat)
        return cls(lat, lon, radians, math.cos(radians))


class Facts(NamedTuple):
    """What the choice among candidates needs to know of a row, together."""

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
    lats = abs(one.lat - other.lat)
    if lats > 30:
        return lats * 111.2
    half = math.sin((one.lat_radians - other.lat_radians) / 2) ** 2 + (
        one.lat_cosine
        * other.lat_cosine
        * math.sin(math.radians(one.lon - other.lon) / 2) ** 2
    )
    return 12742 * math.asin(min(1.0, math.sqrt(half)))


def distance(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the distance in kilometres along the sphere between two points."""
    return apart(Position.at(lat, lon), Position.at(lat2, lon2))
