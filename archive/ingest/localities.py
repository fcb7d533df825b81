"""Where a table says that what it reports happened: place, divisions and degrees.

Tables of incidents have columns for each, and records of maps a point. What they say of
the place of publication is another matter, and not read here.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from archive.model import Locality

#: What the fields are called, as ``fields.ALIASES`` has them.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "latitude": (
        *("latitude", "lat", "latitud", "latitudine", "geo_lat", "geolat"),
        *("place_lat", "location_lat", "actiongeo_lat", "location.lat"),
        *("location.latitude", "coordinates.latitude", "coordinates.lat"),
        *("geo.latitude", "geo.lat", "широта"),
    ),
    "longitude": (
        *("longitude", "lon", "lng", "long", "longitud", "longitudine", "geo_lon"),
        *("geo_lng", "geo_long", "geolong", "place_lon", "place_lng"),
        *("location_lon", "location_lng", "location_long", "actiongeo_long"),
        *("location.lon", "location.lng", "location.longitude"),
        *("coordinates.longitude", "coordinates.lon", "coordinates.lng"),
        *("geo.longitude", "geo.lon", "geo.lng", "долгота"),
    ),
    "country": (
        *("country", "country_name", "country_txt", "pays", "país", "pais", "paese"),
        *("land", "страна", "ülke", "ulke", "kraj"),
    ),
    "admin1": (
        *("admin1", "adm1", "adm_1", "admin_1", "admin1_name", "adm1_name"),
        *("admin1name", "province", "provstate", "state_province", "state"),
        *("governorate", "oblast", "region", "provincia", "bundesland", "estado"),
        *("département", "departement", "departamento", "région", "regione"),
        *("область", "регион"),
    ),
    "admin2": (
        *("admin2", "adm2", "adm_2", "admin_2", "admin2_name", "adm2_name"),
        *("admin2name", "county", "district", "landkreis", "район"),
    ),
    "admin3": ("admin3", "adm3", "adm_3", "admin_3", "admin3_name", "adm3_name"),
    "city": (
        *("city", "town", "village", "settlement", "locality", "place_name"),
        *("placename", "location_name", "where_coordinates", "actiongeo_fullname"),
        *(
            "incident_location",
            "municipality",
            "ciudad",
            "ville",
            "stadt",
            "città",
            "miasto",
            "город",
        ),
    ),
}
#: Of the cities, those that are no publisher's: they are told by the name alone too.
SPOTS = ("town", "village", "settlement", "municipality", "incident_location")
#: Where a feature of GeoJSON has its point.
GEOJSON = "geometry.coordinates"
#: What a record of a newspaper's issue has; its towns are those of the paper.
_OF_PUBLISHING = frozenset(("place_of_publication", "publication_place", "lccn"))
_UNKNOWN = re.compile(
    r"(?:unknown|not (?:known|specified|available)|n/?a|nan|null|none|nil|tbd|other"
    r"|unspecified|various|[\W\d_]*)",
    re.IGNORECASE,
)
#: A sentence that tells where it was is no name, and several names are not one.
_LONGEST = 80
_MOST_WORDS = 8
_SEVERAL = re.compile(r"[;|]|[!?:] |\w{4}\. ")
_DEGREES = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d+)?", re.ASCII)


def point(latitude: str, longitude: str) -> tuple[float, float] | None:
    """Return a point in degrees, north and east positive; None where none is told.

    The point where both are 0, in the sea off Africa, is what tables hold that know
    none.
    """
    lat, lon = _degrees(latitude, 90), _degrees(longitude, 180)
    if lat is None or lon is None or (lat == 0 and lon == 0):
        return None
    return lat, lon


def _degrees(printed: str, most: int) -> float | None:
    printed = printed.strip().removesuffix("°")
    if not _DEGREES.fullmatch(printed):
        return None
    value = float(printed.replace("−", "-").replace(",", "."))
    return value if abs(value) <= most else None


def geojson_point(values: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return latitude and longitude of a GeoJSON point (RFC 7946, section 3.1.2)."""
    if values.get("geometry.type") != "Point":
        return None
    match values.get(GEOJSON):
        case [int() | float() as lon, int() | float() as lat, *_]:
            return str(lat), str(lon)
    return None


def told(name: str) -> str:
    """Return a name in a field, or "" for what tells that it is not known."""
    words = name.split()
    plain = " ".join(words)
    if len(words) > _MOST_WORDS or len(plain) > _LONGEST or _SEVERAL.search(plain):
        return ""
    return "" if _UNKNOWN.fullmatch(plain) else plain


def locality(
    named: Mapping[str, Sequence[tuple[str, str]]],
    values: Mapping[str, Any],
) -> Locality | None:
    """Return what a record's fields say of one place, None where that is too little.

    A name alone is one of the record's ``places``. A country or a state alone may be
    that of whoever published it: they count beside a place or a point only.

    Args:
        named: By the names of ``ALIASES``, and ``places``, the record's own names of
            the fields and what they hold, the best first.
        values: All fields of the record, by their plain names.
    """
    if not _OF_PUBLISHING.isdisjoint(values):
        return None
    fields: list[str] = []

    def take(field: str) -> str:
        for own, printed in named.get(field, ()):
            if plain := told(printed):
                fields.append(own)
                return plain
        return ""

    # A table with a column for the city tells in one for the location what is there.
    name = take("city") or take("places")
    divisions = tuple(filter(None, map(take, ("admin3", "admin2", "admin1"))))
    country = take("country")
    at, of_point = _point(named, values)
    fields += of_point
    # "State" may be that of an author, "admin1" is part of a spot.
    spot = name or (divisions and any(own.startswith("adm") for own in fields))
    if not (at and (spot or divisions or country)) and not (
        spot and (divisions or country)
    ):
        return None
    lat, lon = at or (None, None)
    return Locality(
        name=name,
        divisions=divisions,
        country=country,
        lat=lat,
        lon=lon,
        fields=tuple(fields),
    )


def _point(
    named: Mapping[str, Sequence[tuple[str, str]]], values: Mapping[str, Any]
) -> tuple[tuple[float, float] | None, tuple[str, ...]]:
    """Return the point that a record gives, and the names of its fields."""
    for (lat_name, lat), (lon_name, lon) in product(
        named.get("latitude", ()), named.get("longitude", ())
    ):
        if at := point(lat, lon):
            return at, (lat_name, lon_name)
    pair = geojson_point(values)
    at = point(*pair) if pair else None
    return at, ("geometry",) if at else ()
