"""Places of ``places.csv`` with their people, and GeoNames' files that give them."""

import csv
import zipfile

import pytest

from archive.extract.places import Gazetteer, explain, find_places
from archive.extract.places.geonames import HEADER, GeoNamesFileError, villages
from archive.extract.places.own import PlacesFileError
from archive.extract.places.worth import ranking

COLUMNS = "name,other names,lat,lon,parent,id,population\n"
KHARKIV, KUPIANSK_RAION = "UA.07", "UA.07.6308"


@pytest.fixture
def gazetteer(tmp_path):
    """Return what opens the gazetteer with some lines of places.csv."""

    def opened(*lines):
        path = tmp_path / "places.csv"
        path.write_text(COLUMNS + "".join(f"{line}\n" for line in lines), "utf-8")
        return Gazetteer.load(path)

    return opened


def place_ids(text, gazetteer, language=""):
    found = find_places(text, gazetteer, language=language)
    return [mention.place_id for mention in found]


def test_a_village_with_its_people_is_found_and_does_not_win_over_its_namesake(
    gazetteer,
):
    known = gazetteer(
        f"Paris,,49.9,37.7,{KHARKIV},v1,120", f"Zelokamka,,49.8,37.6,{KHARKIV},v2,0"
    )
    text = "In Ukraine, shells fell on the village of Zelokamka."
    assert place_ids(text, known) == ["690791", "v2"]
    assert explain("Paris", known).chosen.id == "2988507"
    assert [p.id for p in known.candidates("Paris")][-1] == "v1"
    village = known.get("v2")
    assert (village.population, village.country) == (0, "UA")
    assert "your own place" not in explain("Zelokamka", known).candidates[0].why
    (why,) = [c.why for c in explain("Paris", known).candidates if c.place.id == "v1"]
    assert "120 people" in why


def test_without_a_number_of_people_the_same_line_wins(gazetteer):
    known = gazetteer(f"Paris,,49.9,37.7,{KHARKIV},v1,")
    assert [p.id for p in known.candidates("Paris")] == ["v1"]
    assert explain("Paris", known).candidates[0].why.startswith("your own place")


def test_one_that_wins_and_one_that_is_weighed_may_share_a_name(gazetteer):
    known = gazetteer(
        f"Zelokamka,,49.8,37.6,{KHARKIV},v1,40", f"Zelokamka,,48,24,{KHARKIV},mine,"
    )
    assert [p.id for p in known.candidates("zelokamka")] == ["mine"]
    assert known.is_own(known.row("mine"))
    assert not known.is_own(known.row("v1"))


def test_the_district_of_a_village_counts_as_that_of_a_town(gazetteer):
    known = gazetteer(f"Zelokamka,,49.8,37.6,{KUPIANSK_RAION},v1,40")
    assert [p.id for p in known.path("v1")] == ["690791", KHARKIV, "v1"]
    assert known.id(known.within(known.row("v1"))) == KUPIANSK_RAION
    facts = known.facts(known.row("v1"))
    assert (facts.people, facts.within) == (40, known.within(known.row("v1")))


def test_what_the_report_names_beside_it_decides_for_a_village(gazetteer):
    lines = (
        f"Zelokamka,,49.75,37.65,{KHARKIV},near,90",
        "Zelokamka,,59.1,56.7,Russia,far,90",
    )
    known = gazetteer(*lines)
    text = "Troops left Kupiansk and Izium; three were killed in Zelokamka."
    assert place_ids(text, known)[-1] == "near"
    text = "The mayor of Perm opened a school in Zelokamka, near Berezniki."
    assert "far" in place_ids(text, known)


def test_a_place_that_dateline_has_is_left_as_it_is(gazetteer):
    known = gazetteer("Elsewhere,,1,1,FR,703656,12")
    assert known.get("703656").name == "Kupiansk"
    assert known.candidates("Elsewhere") == []


def test_names_of_several_words_and_in_other_scripts_are_found(gazetteer):
    known = gazetteer(f"Velyka Zelokamka,Велика Зелокамка,49.8,37.6,{KHARKIV},v1,0")
    assert "v1" in place_ids("In Ukraine they left Velyka Zelokamka.", known)
    text = "В Україні обстріляно село Велика Зелокамка."
    assert "v1" in place_ids(text, known, "uk")


@pytest.mark.parametrize("people", ["many", "-3", "1.5", "1,200", "٣"])
def test_a_number_of_people_that_is_none_is_named_with_its_line(people, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text(f'{COLUMNS}Farm,,1,1,FR,f,"{people}"\n', "utf-8")
    with pytest.raises(PlacesFileError, match=r"line 2: population .* is not a whole"):
        Gazetteer.load(path)


def line(id_, name, names="", *, form="P\tPPL", codes="07\t6308", people=0):
    return (
        f"{id_}\t{name}\t{name}\t{names}\t49.7\t37.6\t{form}\tUA\t\t{codes}"
        f"\t\t\t{people}\t\t98\tEurope/Kiev\t2021-05-05\n"
    )


DUMP = (
    line(703656, "Kupiansk", people=27169)
    + line(1, "Zelokamka", "Zelokamka,Желокамка,ZEL,zelo,Зел,زلو,Zel;x,Abc")
    + line(2, "Hora", form="T\tMT")
    + line(3, "Downtown", form="P\tPPLX")
    + line(4, "Dalny", codes="07\t9999", people=80)
    + line(5, "Blyzky", codes="99\t")
)


@pytest.mark.parametrize("form", ["UA.txt", "UA.zip"])
def test_a_country_file_gives_the_villages_that_are_lacking(form, tmp_path):
    path = tmp_path / form
    if form.endswith("zip"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.txt", "About it")
            archive.writestr("UA.txt", DUMP)
    else:
        path.write_text(DUMP, "utf-8")
    assert list(villages(path, Gazetteer.load())) == [
        ("Zelokamka", "Желокамка;Зел", "49.7", "37.6", KUPIANSK_RAION, "1", "0"),
        ("Dalny", "", "49.7", "37.6", KHARKIV, "4", "80"),
        ("Blyzky", "", "49.7", "37.6", "690791", "5", "0"),
    ]


def test_a_division_that_dateline_calls_otherwise_is_told_by_its_towns(tmp_path):
    path = tmp_path / "PS.txt"
    town = line(281133, "Gaza", codes="GZ\t", people=410_000).replace("UA", "PS")
    path.write_text(town + line(1, "Abu Tir", codes="GZ\t").replace("UA", "PS"))
    ((*_, parent, _, _),) = villages(path, Gazetteer.load())
    assert parent == "x-gaza-strip"


def test_the_lines_are_read_back_as_places_csv(tmp_path):
    dump, path = tmp_path / "UA.txt", tmp_path / "places.csv"
    dump.write_text(DUMP, "utf-8")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *villages(dump, Gazetteer.load())])
    known = Gazetteer.load(path)
    assert [p.id for p in known.path("4")] == ["690791", KHARKIV, "4"]
    assert known.candidates("Желокамка")[0].id == "1"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"name,lat,lon\n", r"line 1: this is no country file of GeoNames"),
        (line(1, "A").encode() + b"2\tB\n", r"line 2: this is no country file"),
        (b"\xff\xfe\t\n", r"cannot be read"),
    ],
)
def test_a_file_of_another_form_is_refused_by_name(content, told, tmp_path):
    path = tmp_path / "UA.txt"
    path.write_bytes(content)
    with pytest.raises(GeoNamesFileError, match=rf"UA\.txt.*{told}"):
        list(villages(path, Gazetteer.load()))


def test_an_archive_of_another_form_is_refused_by_name(tmp_path):
    path = tmp_path / "UA.zip"
    path.write_bytes(b"no archive")
    with pytest.raises(GeoNamesFileError, match=r"UA\.zip cannot be read"):
        list(villages(path, Gazetteer.load()))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", DUMP)
        archive.writestr("b.txt", DUMP)
    with pytest.raises(GeoNamesFileError, match="holds 2 text files"):
        list(villages(path, Gazetteer.load()))


def test_a_village_that_nobody_counted_yields_to_a_counted_town_of_its_country(
    gazetteer,
):
    def worth(*lines):
        known = gazetteer(f"Zelokamka,,49.8,37.6,{KHARKIV},v1,0", *lines)
        order = ranking("zelokamka", known.rows("Zelokamka"), known).order
        return next(one.worth for one in order if known.id(one.fact.row) == "v1")

    alone = worth()
    assert worth("Zelokamka,,59.1,56.7,Russia,far,9000") == alone
    assert worth(f"Zelokamka,,50.1,36.2,{KHARKIV},near,90") == alone
    assert worth(f"Zelokamka,,50.1,36.2,{KHARKIV},near,9000") < alone
