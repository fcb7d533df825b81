"""Places by where they lie, so that those near a point are found without asking all."""

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator

from archive.extract.places.facts import Facts, Position

#: The height of a band in degrees of latitude.
_STEP = 0.5
_KM_PER_DEGREE = 111.0
_DIAMETER = 12_742.0
#: A little more is looked through than asked for, lest rounding lose a place.
_MARGIN = 1.01

#: Longitude in degrees, the number under which the place was put in, and the place.
Entry = tuple[float, int, Facts]


class Bands:
    """Numbered places in bands of latitude, each in order of longitude."""

    def __init__(self) -> None:
        self._bands: dict[int, list[Entry]] = {}

    def add(self, number: int, fact: Facts) -> None:
        """Put a place in; a number is put in once."""
        insort(self._bands.setdefault(_band(fact.lat), []), (fact.lon, number, fact))

    def remove(self, number: int, fact: Facts) -> None:
        """Take out what was put in with just these."""
        band = self._bands[_band(fact.lat)]
        del band[bisect_left(band, (fact.lon, number))]

    def within(
        self, point: Facts | Position, km: float, lats: float = 180.0
    ) -> Iterator[Entry]:
        """Yield every place within so many kilometres of a point, and some others.

        Args:
            point: Where to look.
            km: How far at least to look.
            lats: Farther in latitude than so many degrees none need be yielded.
        """
        lats = min(lats, km * _MARGIN / _KM_PER_DEGREE)
        lons = _lons(point, km * _MARGIN, lats)
        low, high = _band(point.lat - lats), _band(point.lat + lats)
        for number in range(low, high + 1):
            band = self._bands.get(number)
            if not band:
                continue
            if lons >= 180.0:
                yield from band
                continue
            for turn in (-360.0, 0.0, 360.0):
                middle = point.lon + turn
                first = bisect_left(band, (middle - lons,))
                last = bisect_right(band, (middle + lons, math.inf), first)
                yield from band[first:last]


def _band(lat: float) -> int:
    return math.floor(lat / _STEP)


def _lons(point: Facts | Position, km: float, lats: float) -> float:
    """Return how many degrees of longitude a circle reaches to either side at most."""
    edge = abs(point.lat) + lats
    cosines = point.lat_cosine * math.cos(math.radians(edge)) if edge < 90.0 else 0.0
    half = math.sin(min(km / _DIAMETER, math.pi / 2))
    if half * half >= cosines:
        return 180.0
    return 2 * math.degrees(math.asin(half / math.sqrt(cosines)))
