import re

import pytest

from archive.extract.places import Gazetteer, explain
from archive.extract.places.names import abbreviation_key, fold
from archive.extract.places.own import PlacesFileError
from archive.extract.places.store import GazetteerFileError, map_arrays
from archive.model import Place


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Abū Dīs", "abu dis"),
        ("Nir‘am", "niram"),
        ("Ma’an", "maan"),
        ("Ma'an", "maan"),
        ("São Luís", "sao luis"),
        ("Guinea-Bissau", "guinea bissau"),
        ("St. Louis", "saint louis"),
        ("Baker St", "baker st"),
        ("ŁÓDŹ", "lodz"),
        ("Ørsta", "orsta"),
        ("  Gaza\nStrip ", "gaza strip"),
        ("!?", ""),
    ],
)
def test_spellings_of_one_name_meet_in_a_key(written, key):
    assert fold(written) == key


def test_initials_lose_their_stops_and_keep_their_case():
    assert abbreviation_key("U.S.") == abbreviation_key("US") == "=US"
    assert abbreviation_key("Calif.") == "=Calif."


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Ashkelon", "295620"),
        ("אשקלון", "295620"),
        ("Sderot", "293619"),
        ("Gaza Strip", "x-gaza-strip"),
        ("West Bank", "x-west-bank"),
        ("Golan Heights", "x-golan"),
        ("Britain", "2635167"),
        ("Burma", "1327865"),
        ("Holland", "2750405"),
        ("USSR", "x-ussr"),
        ("Soviet Union", "x-ussr"),
        ("Ivim", "x-ivim"),
        ("Москва", "524901"),
        ("東京", "1850147"),
    ],
)
def test_a_name_has_the_place_among_its_candidates(name, place_id, gazetteer):
    short = explain(name, gazetteer).candidates
    assert place_id in [candidate.place.id for candidate in short]


def test_every_place_named_by_id_is_found_again(gazetteer):
    for place_id in ("294640", "x-gaza-strip", "US.TX", "281184", "GB.ENG.C6"):
        place = gazetteer.get(place_id)
        assert isinstance(place, Place)
        assert place.id == place_id


@pytest.mark.parametrize(
    "place_id", ["", "0", "nowhere", "99999999999999", "x-", "é", "²"]
)
def test_an_unknown_id_is_none_and_has_no_path(place_id, gazetteer):
    assert gazetteer.get(place_id) is None
    assert gazetteer.path(place_id) == ()


def test_a_path_runs_from_the_country_down(gazetteer):
    names = [place.name for place in gazetteer.path("295620")]
    assert names == ["Israel", "Southern District", "Ashkelon"]


def test_the_strip_lies_in_the_palestinian_territories_and_holds_gaza_city(gazetteer):
    ids = [place.id for place in gazetteer.path("281133")]
    assert ids == ["6254930", "x-gaza-strip", "281133"]


def test_each_place_has_one_path_that_ends(gazetteer):
    for row in range(0, gazetteer.size, 997):
        path = gazetteer.above(row)
        assert len(path) <= 4
        assert row not in path


def test_the_names_of_a_place_are_those_by_which_it_is_found(gazetteer):
    for row in range(0, gazetteer.size, 997):
        place = gazetteer.place(row)
        assert list(place.names) == sorted(place.names)
        for name in place.names:
            assert row in gazetteer.rows(name) + gazetteer.rows_of_short(name)
        assert gazetteer.renown(row) >= len({fold(name) for name in place.names})


def test_the_postal_code_of_a_state_is_none_of_its_names(gazetteer):
    (row,) = gazetteer.rows_of_short(",OH")
    place = gazetteer.place(row)
    assert place.name == "Ohio"
    assert place.names
    assert not [name for name in place.names if "OH" in name]


def test_curated_regions_are_many_and_lie_near_their_country(gazetteer):
    from archive.extract.places.facts import distance

    regions = [
        gazetteer.id(row) for row in range(2000) if gazetteer.id(row)[:2] == "x-"
    ]
    regions += [
        gazetteer.id(row)
        for row in range(2000, gazetteer._lettered)
        if gazetteer.id(row).startswith("x-")
    ]
    assert len(regions) >= 250
    for place_id in regions:
        *_, region = gazetteer.path(place_id)
        parent = gazetteer.get(region.parent) if region.parent else None
        if parent is not None:
            far = distance(region.lat, region.lon, parent.lat, parent.lon)
            assert far < 8000, place_id


def test_countries_are_placed_in_their_middle_not_at_their_capital(gazetteer):
    from archive.extract.places.facts import distance

    for country, capital in (
        ("6252001", "4140963"),
        ("2077456", "2172517"),
        ("1814991", "1816670"),
    ):
        middle, town = gazetteer.get(country), gazetteer.get(capital)
        assert distance(middle.lat, middle.lon, town.lat, town.lon) > 500


@pytest.mark.parametrize("name", ["Tripoli", "Cairo", "Geneva", "Petersburg", "Mons"])
def test_the_candidate_that_scores_best_is_chosen_alone(name, gazetteer):
    said = explain(name, gazetteer)
    assert said.chosen == said.candidates[0].place


def test_an_explanation_lists_candidates_best_first_with_their_paths(gazetteer):
    said = explain("Paris", gazetteer)
    assert said.chosen.id == "2988507"
    assert said.candidates[0].place.id == "2988507"
    scores = [candidate.score for candidate in said.candidates]
    assert scores == sorted(scores, reverse=True)
    assert said.candidates[0].path[0].name == "France"
    assert 0 < said.confidence <= 1
    assert "Paris" in said.reason


@pytest.mark.parametrize("name", ["", "   ", "Qwxzzy", "!!", "x" * 500])
def test_an_unknown_name_is_explained_as_unknown(name, gazetteer):
    said = explain(name, gazetteer)
    assert said.chosen is None
    assert said.candidates == ()
    assert said.confidence == 0


def test_an_explanation_warns_of_words_and_persons(gazetteer):
    assert any("English word" in note for note in explain("Reading", gazetteer).notes)
    assert any("given name" in note for note in explain("Victoria", gazetteer).notes)
    assert any("Israel" in note for note in explain("Israeli", gazetteer).notes)


def write(tmp_path, text):
    path = tmp_path / "places.csv"
    path.write_text(text, "utf-8")
    return path


def test_own_places_win_over_those_of_the_gazetteer(tmp_path):
    path = write(
        tmp_path,
        "name,other names,lat,lon,parent\nParis,Ville lumière;Panam,10.5,20.5,Chad\n",
    )
    own = Gazetteer.load(path)
    (place,) = own.candidates("Paris")
    assert (place.id, place.lat, place.country) == ("u-paris", 10.5, "TD")
    assert own.candidates("ville lumiere") == [place]
    assert [p.id for p in own.path("u-paris")] == ["2434508", "u-paris"]
    assert explain("Paris", own).chosen == place


def test_an_own_place_may_lie_in_another_own_place(tmp_path):
    path = write(
        tmp_path,
        "name,lat,lon,parent,id\nField 9,1,2,u-farm,u-field\nFarm,1,2,,u-farm\n",
    )
    own = Gazetteer.load(path)
    assert [p.id for p in own.path("u-field")] == ["u-farm", "u-field"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,lat\nX,1\n", "line 1: there is no column 'lon'"),
        ("name,lat,lon\nX,north,1\n", "line 2: lat 'north' is not a number"),
        ("name,lat,lon\nX,91,1\n", "line 2: lat '91' lies outside"),
        ("name,lat,lon\nX,nan,1\n", "line 2: lat 'nan'"),
        ("name,lat,lon\nX,1,1\n,2,2\n", "line 3: the name is missing"),
        ("name,lat,lon,parent\nX,1,1,Qwxzzy\n", "line 2: no place is called 'Qwxzzy'"),
        (
            "name,lat,lon\nX,1,1\nX,2,2\n",
            "line 3: the id 'u-x' is already that of line 2",
        ),
        ("name,lat,lon,id\nX,1,1,a b\n", "line 2: the id 'a b' has a blank"),
    ],
)
def test_an_unusable_line_is_named_with_its_file(tmp_path, text, says):
    path = write(tmp_path, text)
    with pytest.raises(PlacesFileError, match=re.escape(says)) as caught:
        Gazetteer.load(path)
    assert str(path) in caught.value.message


def test_a_missing_places_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(PlacesFileError, match=r"none\.csv"):
        Gazetteer.load(tmp_path / "none.csv")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 something else entirely"])
def test_a_damaged_gazetteer_file_says_what_to_do(tmp_path, content):
    path = tmp_path / "gazetteer.bin"
    path.write_bytes(content)
    with pytest.raises(GazetteerFileError, match="install Dateline again"):
        map_arrays(path)


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("PS.GZ.7870263", ["Palestine", "Gaza Strip", "North Gaza"]),
        ("DE.02.091", ["Germany", "Bavaria", "Upper Bavaria"]),
        ("IT.09.BG", ["Italy", "Lombardy", "Provincia di Bergamo"]),
    ],
)
def test_a_division_counts_under_the_region_of_ours_that_holds_it(
    gazetteer, place, path
):
    assert [one.name for one in gazetteer.path(place)] == path


@pytest.mark.parametrize(
    ("name", "path"),
    [
        # The nearest town of its country lies in North Kivu.
        ("Minova", ["Democratic Republic of the Congo", "South Kivu", "Minova"]),
        # GeoNames has it in Eritrea.
        ("Humera", ["Ethiopia", "Tigray", "Himora"]),
        ("Tel Rifaat", ["Syria", "Aleppo", "Tall Rif‘at"]),
    ],
)
def test_a_town_of_our_own_tables_lies_in_one_division(gazetteer, name, path):
    (place,) = gazetteer.candidates(name)
    assert [one.name for one in gazetteer.path(place.id)] == path
