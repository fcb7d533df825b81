"""Columns and points that tell where what a record reports happened."""

import json

import pytest

from archive.model import Locality


def read(folder, header, cells):
    (record,) = folder.read("a.csv", f"{header},notes\n{cells},A port burnt.\n")
    return record


def test_columns_of_a_table_of_incidents_tell_one_place(folder):
    record = read(
        folder,
        "country,admin1,admin2,location,latitude,longitude",
        "Syria,Aleppo,Menbij,Um Adaset,36.4123,37.9011",
    )
    assert record.locality == Locality(
        name="Um Adaset",
        divisions=("Menbij", "Aleppo"),
        country="Syria",
        lat=36.4123,
        lon=37.9011,
        fields=("location", "admin2", "admin1", "country", "latitude", "longitude"),
    )
    # They are still to be read beside the report.
    assert record.metadata["admin1"] == "Aleppo"
    assert record.metadata["latitude"] == "36.4123"


@pytest.mark.parametrize(
    ("header", "cells", "name", "country"),
    [
        # A number in the one, the name in the other.
        (
            "country,country_txt,city,lat,lon",
            "95,Iraq,Basra,30.5,47.8",
            "Basra",
            "Iraq",
        ),
        # What is known of the spot lies in the city.
        ("city,location,country", "Basra,near the old bridge,Iraq", "Basra", "Iraq"),
        ("city,location,lat,lng", "Unknown,Rumaila,30.5,47.4", "Rumaila", ""),
        ("Pays,Ville", "Mali,Gao", "Gao", "Mali"),
        ("city,country", "St. Paul,USA", "St. Paul", "USA"),
    ],
)
def test_the_best_of_several_columns_names_the_place(
    folder, header, cells, name, country
):
    found = read(folder, header, cells).locality
    assert (found.name, found.country) == (name, country)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        # A name alone is one of the places that a record gives.
        ("location", "Basra"),
        ("city", "Basra"),
        # A country alone is mostly that of a publisher, a state that of a draft.
        ("country", "Iraq"),
        ("state,country", "published,Iraq"),
        # Nothing is called by degrees alone.
        ("latitude,longitude", "30.5,47.8"),
        # Several are not one.
        ("location,latitude,longitude", "Basra; Kirkuk,30.5,47.8"),
        # A sentence is no name.
        (
            "location,latitude,longitude",
            "The attack was in the old harbour of the town,30.5,47.8",
        ),
        # The town where a newspaper comes out is no place of its pages.
        ("city,state,place_of_publication", "Salem,Oregon,Salem"),
    ],
)
def test_what_says_too_little_tells_no_place(folder, header, cells):
    assert read(folder, header, cells).locality is None


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("0", "0"),
        ("0.0", "0.000"),
        ("", "47.8"),
        ("91", "47.8"),
        ("30.5", "181"),
        ("NA", "NA"),
        ("30,5,1", "47"),
        ("1e1", "47"),
    ],
)
def test_degrees_that_are_none_are_left_out(folder, latitude, longitude):
    found = read(
        folder,
        "location,country,latitude,longitude",
        f'Basra,Iraq,"{latitude}","{longitude}"',
    ).locality
    assert (found.name, found.lat, found.lon) == ("Basra", None, None)
    assert found.fields == ("location", "country")


@pytest.mark.parametrize(
    ("printed", "lat"), [("-12,25", -12.25), ("−12.25°", -12.25), (" 12 ", 12.0)]
)
def test_degrees_are_read_as_tables_print_them(folder, printed, lat):
    found = read(
        folder, "location,latitude,longitude", f'Basra,"{printed}",47.5'
    ).locality
    assert (found.lat, found.lon) == (lat, 47.5)


def test_a_geojson_feature_lies_at_its_point(folder):
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [47.8, 30.5]},
        "properties": {"title": "A port burnt", "place": "Basra"},
    }
    collection = {"type": "FeatureCollection", "features": [feature]}
    (record,) = folder.read("a.json", json.dumps(collection))
    assert (record.locality.lat, record.locality.lon) == (30.5, 47.8)
    assert record.locality.fields == ("place", "geometry")


def test_a_place_within_an_object_is_read(folder):
    record = {
        "title": "A port burnt",
        "location": {"name": "Basra", "lat": 30.5, "lon": 47.8},
    }
    (found,) = folder.read("a.jsonl", json.dumps(record))
    assert (found.locality.name, found.locality.lat) == ("Basra", 30.5)


def test_a_mapping_names_the_columns(folder):
    (record,) = folder.read(
        "a.csv",
        "what,spot,y,x\nA port burnt.,Basra,30.5,47.8\n",
        mapping={"text": "what", "city": "spot", "latitude": "y", "longitude": "x"},
    )
    assert (record.locality.name, record.locality.lon) == ("Basra", 47.8)
