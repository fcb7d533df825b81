"""The place that a record's own fields tell: name, divisions, country and degrees."""

import pytest

from archive.extract.annotate import Options, annotate
from archive.extract.places import Corrections, Gazetteer
from archive.extract.places.locality import locate
from archive.model import FileRef, Locality, Record


def told(gazetteer, name="", *divisions, country="", at=(None, None)):
    given = Locality(
        name=name,
        divisions=divisions,
        country=country,
        lat=at[0],
        lon=at[1],
        fields=("location", "country"),
    )
    return locate(given, gazetteer)


def place_of(*args, **kwargs):
    found = told(*args, **kwargs)
    return None if found is None else found.mention.place_id


@pytest.mark.parametrize(
    ("name", "at", "place"),
    [
        ("Paris", (33.66, -95.56), "4717560"),
        ("Paris", (48.85, 2.35), "2988507"),
        ("Tripoli", (34.43, 35.84), "266826"),
        ("Mazari Sharif town", (36.709, 67.111), "1133616"),
        # The town, not the province of its name round it; the province where it is said.
        ("Baghdad", (33.30, 44.37), "98182"),
        ("Balkh province", (36.75, 67.0), "AF.30"),
        ("Gulf of Aden", (12.5, 47.0), "x-gulf-of-aden"),
        ("Kabul, Kabol, Afghanistan", (34.52, 69.18), "1138958"),
    ],
)
def test_of_a_name_the_place_nearest_to_the_degrees_is_meant(
    gazetteer, name, at, place
):
    assert place_of(gazetteer, name, at=at) == place


@pytest.mark.parametrize(
    ("name", "divisions", "country", "place"),
    [
        ("Springfield", ("IL",), "US", "4250542"),
        ("Geneva", ("NY",), "USA", "5118398"),
        ("London", ("Ontario",), "Canada", "6058560"),
        ("Paris", ("Paris", "Ile-de-France"), "France", "2988507"),
        ("Goma town", ("Nord Kivu province",), "DR Congo (Zaire)", "216281"),
        # The one of its name that has by far the most people, where none is told.
        ("Perth", (), "Australia", "2063523"),
        ("Berlin", (), "Germany", "2950159"),
        # A division may be a country of its own.
        ("Saint-Denis", ("Réunion",), "France", "935264"),
        # What is not known by its name is in what is known round it.
        ("Nowhereville", ("Ohio",), "United States", "US.OH"),
        ("Springfield", (), "United States", "6252001"),
        ("", ("North Gaza", "Gaza Strip"), "Palestine", "PS.GZ.7870263"),
    ],
)
def test_without_degrees_divisions_and_country_tell(
    gazetteer, name, divisions, country, place
):
    assert place_of(gazetteer, name, *divisions, country=country) == place


def test_a_village_that_the_gazetteer_lacks_is_a_place_of_the_record(gazetteer):
    found = told(
        gazetteer,
        "Um Adaset",
        "Menbij",
        "Aleppo",
        country="Syria",
        at=(36.4123, 37.9011),
    )
    assert [one.name for one in found.entries] == ["Syria", "Aleppo", "Um Adaset"]
    place = found.entries[-1]
    assert found.mention.place_id == place.id == "r-um-adaset_36.41_37.90_SY.09"
    assert (place.lat, place.lon, place.parent) == (36.4123, 37.9011, "SY.09")
    assert "no place of that name near 36.4123, 37.9011" in found.mention.reason


def test_such_a_place_counts_under_what_its_neighbours_agree_on(gazetteer):
    found = told(gazetteer, "Old Harbour Light", at=(36.9, -122.1))
    assert [one.id for one in found.entries][:-1] == ["6252001", "US.CA"]
    # Nobody lives near: nothing is guessed.
    found = told(gazetteer, "Mid-ocean buoy", at=(0.5, -140.0))
    assert len(found.entries) == 1
    assert found.entries[0].country == ""


def test_a_place_of_the_same_name_elsewhere_is_not_taken(gazetteer):
    found = told(gazetteer, "Paris", country="France", at=(43.6, 1.44))
    assert found.mention.place_id.startswith("r-paris")


def test_degrees_in_another_country_are_left_out_and_it_is_said(gazetteer):
    found = told(
        gazetteer, "Paris", "Ile-de-France", country="France", at=(33.66, -95.56)
    )
    assert found.mention.place_id == "2988507"
    assert "lie in another country" in found.mention.reason


def test_letters_for_a_country_may_be_of_another_list(gazetteer):
    found = told(gazetteer, "Moscow", country="RS", at=(55.75, 37.62))
    assert found.entries[0].id == "2017370"


def test_what_two_states_claim_is_where_the_gazetteer_has_it(gazetteer):
    found = told(gazetteer, "Simferopol", "Crimea", country="Russia", at=(44.95, 34.1))
    assert [one.id for one in found.entries] == ["690791", "x-crimea", "693805"]
    assert "left out" not in found.mention.reason


@pytest.mark.parametrize(
    ("name", "state", "at", "place"),
    [
        # Two letters are a state's, and not Ål in Norway or Wa in Ghana.
        ("Lawrence County", "AL", (None, None), "US.AL.079"),
        ("Seattle", "WA", (None, None), "5809844"),
        # A large town reaches farther.
        ("Houston", "TX", (29.861, -95.72), "4699066"),
        # In the state that is given, not in the one of the point.
        ("Hanover", "IN", (42.064, -70.877), "4258510"),
        # Slips of the pen.
        ("Tuscon", "AZ", (32.23, -110.99), "5318313"),
        ("San Bernadino", "CA", (34.165, -117.332), "5391710"),
    ],
)
def test_a_state_is_told_by_two_letters(gazetteer, name, state, at, place):
    assert place_of(gazetteer, name, state, at=at) == place


def test_what_lies_far_from_a_states_middle_lies_in_it_by_its_neighbours(gazetteer):
    found = told(gazetteer, "Chaparral Wells", "TX", at=(31.75, -106.3))
    assert [one.id for one in found.entries][:-1] == ["6252001", "US.TX"]


def test_two_letters_alone_are_no_place(gazetteer):
    assert told(gazetteer, "Nowhereville", "WA") is None


def test_a_name_that_is_no_slip_is_the_records_own(gazetteer):
    for name in ("Block 13 Tucson", "Tucson Gardens"):
        found = told(gazetteer, name, "AZ", at=(32.23, -110.99))
        assert found.mention.place_id.startswith("r-"), name


def test_nothing_known_tells_nothing(gazetteer):
    assert told(gazetteer, "Nowhereville", country="Ruritania") is None


RECORD = Record(
    ref=FileRef(path="a.csv", record=1),
    raw=b"a",
    text="Shells fell on the village at dawn, a spokesman said.",
    places=("Um Adaset",),
    locality=Locality(
        name="Um Adaset",
        divisions=("Aleppo",),
        country="Syria",
        lat=36.4123,
        lon=37.9011,
        fields=("location", "admin1", "country", "latitude", "longitude"),
    ),
    keep_text=True,
)


def test_the_report_has_the_place_and_all_above_it(gazetteer):
    document = annotate(RECORD, gazetteer, Options())
    (mention,) = document.places
    assert (mention.field, mention.span, mention.text) == (
        "metadata",
        None,
        "Um Adaset",
    )
    assert document.place_nodes() == {"163843", "SY.09", mention.place_id}
    assert document.place(mention.place_id).name == "Um Adaset"


@pytest.mark.parametrize(
    ("decided", "places"), [("none", []), ("170063", ["170063"]), ("no-such", ["r-"])]
)
def test_what_a_person_decided_about_its_name_wins(gazetteer, decided, places):
    corrections = Corrections({("*", "um adaset"): decided})
    document = annotate(RECORD, gazetteer, Options(corrections=corrections))
    assert [
        one.place_id if one.reason == "corrected by hand" else one.place_id[:2]
        for one in document.places
    ] == places


def test_the_users_own_place_is_the_one_meant(tmp_path):
    file = tmp_path / "places.csv"
    file.write_text("name,lat,lon,parent\nUm Adaset,36.41,37.90,SY.09\n", "utf-8")
    document = annotate(RECORD, Gazetteer.load(file), Options())
    assert [one.place_id for one in document.places] == ["u-um-adaset"]
