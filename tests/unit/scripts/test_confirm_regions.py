"""Our own estimates are confirmed, corrected or left alone by what others draw."""

import json
import sys
from pathlib import Path

import pytest

from archive.extract.places import Gazetteer
from archive.extract.places.store import write_arrays

SCRIPTS = Path(__file__).parents[3] / "scripts"
OWN = "own estimate of the middle, rounded; not compared"


@pytest.fixture(scope="module")
def program():
    sys.path.insert(0, str(SCRIPTS))
    try:
        import confirm_regions

        yield confirm_regions
    finally:
        sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="module")
def gazetteer(program, tmp_path_factory):
    """Return a gazetteer of one country with one town."""
    from build_gazetteer import compile_arrays
    from gazetteer.entry import Entry

    entries = [
        Entry("90", "Elmland", "country", 10.0, 10.0, country="EL", population=9000),
        Entry(
            "91", "Port Elm", "city", 10.5, 10.5, country="EL", parent="90",
            population=5000,
        ),
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("places") / "gazetteer.bin"
    write_arrays(path, compile_arrays(entries))
    return Gazetteer(path)


def square(name, lat, lon, half=0.5, rank=3):
    """Return a feature: a square around a point."""
    south, north, west, east = lat - half, lat + half, lon - half, lon + half
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "properties": {"name": name, "featurecla": "Lake", "scalerank": rank},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def row(name, lat, lon, *, kind="water", source=OWN):
    return {
        "id": "x-" + name.lower().replace(" ", "-"),
        "name": name,
        "other names": "",
        "lat": f"{lat:g}",
        "lon": f"{lon:g}",
        "kind": kind,
        "parent": "EL",
        "country": "EL",
        "division": "",
        "weight": "",
        "source": source,
    }


@pytest.fixture
def confirm(program, gazetteer, tmp_path):
    """Return what confirms rows by the lakes given."""

    def run(rows, *lakes):
        features = {"type": "FeatureCollection", "features": lakes}
        path = tmp_path / "ne_10m_lakes.json"
        path.write_text(json.dumps(features), "utf-8")
        read = list(program.natural_earth.read(tmp_path))
        return dict(program.confirm(rows, read, gazetteer))

    return run


def test_a_point_within_the_feature_of_its_name_is_confirmed_and_stays(confirm):
    alder = row("Lake Alder", 20.1, 30.1)
    assert confirm([alder], square("L. Alder", 20, 30)) == {
        "confirmed by Natural Earth": 1
    }
    assert (alder["lat"], alder["lon"]) == ("20.1", "30.1")
    assert alder["source"] == (
        "own, rounded; confirmed by Natural Earth 10m lakes (Lake Alder)"
    )


def test_a_point_beside_it_becomes_its_middle(confirm):
    alder = row("Lake Alder", 20, 31)
    assert confirm([alder], square("Lake Alder", 20, 30)) == {
        "corrected by Natural Earth": 1
    }
    assert (alder["lat"], alder["lon"]) == ("20", "30")
    assert alder["source"] == "Natural Earth 10m lakes (Lake Alder)"


@pytest.mark.parametrize(
    "lakes",
    [
        pytest.param([square("Lake Birch", 20, 30)], id="of another name"),
        pytest.param([square("Lake Alder", 40, 80)], id="too far off"),
        pytest.param(
            [square("Lake Alder", 20, 28.5, 0.2), square("Lake Alder", 20, 31.5, 0.2)],
            id="one of two",
        ),
    ],
)
def test_what_no_one_feature_answers_is_left_alone(confirm, lakes):
    alder = row("Lake Alder", 20, 30)
    assert confirm([dict(alder)], *lakes) == {"left as own estimate": 1}
    confirm([alder], *lakes)
    assert alder == row("Lake Alder", 20, 30)


def test_a_second_run_changes_nothing(confirm):
    rows = [row("Lake Alder", 20, 31), row("Port Elm", 10.5, 10.52, kind="other")]
    assert sum(confirm(rows, square("Lake Alder", 20, 30)).values()) == 2
    before = [dict(one) for one in rows]
    assert confirm(rows, square("Lake Alder", 20, 30)) == {}
    assert rows == before


def test_what_only_geonames_has_is_compared_with_it(confirm):
    port = row("Port Elm", 10.5, 10.52, kind="other")
    assert confirm([port], square("Lake Alder", 20, 30)) == {"confirmed by GeoNames": 1}
    assert port["source"] == "own, rounded; compared with GeoNames 91, 2 km off"


def test_a_point_far_from_the_town_of_its_name_is_another_place(confirm):
    port = row("Port Elm", 11.5, 10.5, kind="other")
    assert confirm([port], square("Lake Alder", 20, 30)) == {"left as own estimate": 1}


def test_well_known_features_that_the_gazetteer_lacks_are_listed_as_rows(
    program, gazetteer
):
    features = [
        program.natural_earth._feature("lakes", raw)
        for raw in (
            square("Lake Alder", 10.5, 10.5),
            square("Elmland", 10, 10),
            square("Lake Little", 12, 12, rank=9),
        )
    ]
    (line,) = program.missing(features, gazetteer)
    assert line.split("\t") == [
        "x-lake-alder", "Lake Alder", "", "10.5", "10.5", "water", "EL", "EL", "", "",
        "Natural Earth 10m lakes (Lake Alder)",
    ]  # fmt: skip


def test_a_folder_without_layers_is_said(program, tmp_path):
    with pytest.raises(FileNotFoundError, match="no layer ne_10m"):
        list(program.natural_earth.read(tmp_path))
