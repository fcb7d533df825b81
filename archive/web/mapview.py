"""The map of a result: circles by count on plain outlines, as numbers for a template.

The projection is cylindrical and equidistant, true to scale along the middle parallel
of the view. Positions are pixels of a drawing that stretches with the page.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush, heappushpop
from typing import Self

from archive.model import Place
from archive.search.query import Box
from archive.search.results import PlaceBucket

#: The world, without the empty ends of the poles.
WORLD = Box(-180.0, -60.0, 180.0, 85.0)
#: The world is drawn true to scale at about 33 degrees, as atlases do.
_WORLD_SQUEEZE = 0.84
#: A view is at least so many degrees wide: a town alone needs some land around it.
_LEAST_DEGREES = 5.0
#: Circles beyond the most frequent so many would only cover each other.
MOST_CIRCLES = 200
_LEAST_RADIUS, _MOST_RADIUS = 3.5, 17.0
_LETTER_WIDTH = 6.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place to draw: where, how often it is named, and what its circle leads to.

    ``found`` counts what ``url`` finds: also reports that name a place within it alone.
    """

    name: str
    kind: str
    lat: float
    lon: float
    count: int
    found: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A spot as drawn; ``label_x`` is None where there is no room for its name."""

    spot: Spot
    x: float
    y: float
    radius: float
    area: bool
    label_x: float | None = None
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world that is shown, and its size in pixels."""

    box: Box
    width: int
    height: int

    @classmethod
    def around(cls, boxes: Sequence[Box], width: int, height: int) -> Self:
        """Return the view that holds all ``boxes``, with a margin; else the world."""
        if not boxes:
            return cls.fitting(WORLD, width, height)
        west, east = min(b.west for b in boxes), max(b.east for b in boxes)
        south, north = min(b.south for b in boxes), max(b.north for b in boxes)
        margin = max(_LEAST_DEGREES / 2, 0.12 * max(east - west, north - south))
        wide = Box(west - margin, south - margin, east + margin, north + margin)
        return cls.fitting(wide, width, height)

    @classmethod
    def fitting(cls, box: Box, width: int, height: int) -> Self:
        """Return the view of ``box``, widened to the shape of the drawing."""
        west, east = box.west, box.east + (360 if box.west > box.east else 0)
        south, north = max(-90.0, box.south), min(90.0, box.north)
        middle = (south + north) / 2
        squeeze = max(0.3, math.cos(math.radians(middle)))
        if east - west > 180:
            squeeze = _WORLD_SQUEEZE
        across = max(east - west, (north - south) / squeeze * width / height)
        across = min(across, 360.0)
        upright = across * squeeze * height / width
        centre = (west + east) / 2 if across < 360 else 0.0
        south = max(-90.0, min(middle - upright / 2, 90.0 - upright))
        if upright >= WORLD.north - WORLD.south:
            south = (WORLD.south + WORLD.north - upright) / 2
        return cls(
            Box(centre - across / 2, south, centre + across / 2, south + upright),
            width,
            height,
        )

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels for one degree, across and upright."""
        return (
            self.width / (self.box.east - self.box.west),
            self.height / (self.box.north - self.box.south),
        )

    @property
    def transform(self) -> str:
        """The SVG transform from degrees (east, north) to pixels."""
        across, upright = self.scale
        x, y = -self.box.west * across, self.box.north * upright
        return f"translate({x:.3f} {y:.3f}) scale({across:.5f} {-upright:.5f})"

    @property
    def turns(self) -> tuple[int, ...]:
        """By how many degrees the outlines are drawn again past the 180th meridian."""
        turns = [0]
        if self.box.east > 180:
            turns.append(360)
        if self.box.west < -180:
            turns.append(-360)
        return tuple(turns)

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the pixel of a position, turned into the view if it must be."""
        across, upright = self.scale
        if lon < self.box.west:
            lon += 360
        elif lon > self.box.east:
            lon -= 360
        return (lon - self.box.west) * across, (self.box.north - lat) * upright

    def moved(
        self, *, zoom: float = 1.0, east: float = 0.0, north: float = 0.0
    ) -> Self:
        """Return a view ``zoom`` times closer, moved by parts of its size."""
        box = self.box
        across, upright = box.east - box.west, box.north - box.south
        x = (box.west + box.east) / 2 + east * across
        y = (box.south + box.north) / 2 + north * upright
        half = min(across / zoom, 360.0) / 2
        other = Box(x - half, y - upright / zoom / 2, x + half, y + upright / zoom / 2)
        return replace(self, box=self.fitting(other, self.width, self.height).box)

    def __str__(self) -> str:
        """Write the edges as ``west,south,east,north`` for an address."""
        return edges(searchable(self.box))


def searchable(box: Box) -> Box:
    """Return a view's area with its edges on the globe, as a filter takes them."""
    south, north = max(-90.0, box.south), min(90.0, box.north)
    if box.east - box.west >= 360:
        return Box(-180.0, south, 180.0, north)

    def turned(lon: float) -> float:
        return (lon + 180) % 360 - 180

    return Box(turned(box.west), south, turned(box.east), north)


def edges(box: Box) -> str:
    """Write a box as ``west,south,east,north`` with as many places as matter."""
    return ",".join(
        f"{value:.3f}".rstrip("0").rstrip(".")
        for value in (box.west, box.south, box.east, box.north)
    )


def most_named(
    buckets: Iterable[PlaceBucket], most: int | None = None
) -> list[PlaceBucket]:
    """Return, of a tree, the places that reports name themselves, most named first.

    No place is named by more reports than the one it lies in counts, so branches that
    cannot hold one of the ``most`` are never looked into: an engine may not even have
    made them.
    """
    found: list[PlaceBucket] = []
    best: list[int] = []
    waiting = [(-bucket.count, bucket.place.id, bucket) for bucket in buckets]
    heapify(waiting)
    while waiting:
        count, _, bucket = heappop(waiting)
        if most is not None and len(best) == most and -count < best[0]:
            break
        if bucket.own:
            found.append(bucket)
            if most is not None and most > 0:
                (heappush if len(best) < most else heappushpop)(best, bucket.own)
        for child in bucket.children:
            heappush(waiting, (-child.count, child.place.id, child))
    found.sort(key=lambda bucket: (-bucket.own, bucket.place.name, bucket.place.id))
    return found[:most]


def surroundings(places: Iterable[Place]) -> list[Box]:
    """Return what must be in view for each place: more around a country than a town."""
    reach = {"continent": 20.0, "country": 4.0, "water": 3.0, "region": 1.5}
    return [
        Box(p.lon - r, max(-60.0, p.lat - r), p.lon + r, min(84.0, p.lat + r))
        for p in places
        for r in (reach.get(p.kind, 0.3),)
    ]


def circles(
    spots: Iterable[Spot], view: View, *, labels: int, most: int = MOST_CIRCLES
) -> tuple[Circle, ...]:
    """Lay out the spots within ``view``, largest first, the first ones with names."""
    ordered = sorted(spots, key=lambda spot: (-spot.count, spot.name))[:most]
    highest = max((spot.count for spot in ordered), default=1)
    # Where the highest count is low, large circles would make much of little.
    largest = min(_MOST_RADIUS, 4.0 + 1.7 * math.sqrt(highest)) * view.width**0.2 / 4
    drawn: list[Circle] = []
    taken: list[tuple[float, float, float, float]] = []
    for spot in ordered:
        x, y = view.point(spot.lat, spot.lon)
        if not (0 <= x <= view.width and 0 <= y <= view.height):
            continue
        radius = _LEAST_RADIUS + (largest - _LEAST_RADIUS) * math.sqrt(
            spot.count / highest
        )
        circle = Circle(
            spot=spot,
            x=round(x, 2),
            y=round(y, 2),
            radius=round(radius, 2),
            area=spot.kind != "city",
        )
        if labels > 0 and (placed := _labelled(circle, view, taken)):
            circle = placed
            labels -= 1
        drawn.append(circle)
    return tuple(drawn)


def _labelled(
    circle: Circle, view: View, taken: list[tuple[float, float, float, float]]
) -> Circle | None:
    """Put the name right or left of the circle, unless another name stands there."""
    width = _LETTER_WIDTH * len(circle.spot.name)
    gap = circle.radius + 4
    right, left = circle.x + gap, circle.x - gap
    for anchor, x, start in (("start", right, right), ("end", left, left - width)):
        frame = (start, circle.y - 8, start + width, circle.y + 8)
        if frame[0] < 0 or frame[2] > view.width:
            continue
        if any(
            frame[0] < b[2] and b[0] < frame[2] and frame[1] < b[3] and b[1] < frame[3]
            for b in taken
        ):
            continue
        taken.append(frame)
        return replace(circle, label_x=round(x, 2), anchor=anchor)
    return None
