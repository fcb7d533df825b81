"""Tables open in a spreadsheet without running anything, and say what is known."""

import csv
import io

import pytest
import strategies
from factories import ASHKELON, FIJI, FRANCE, GAZA_STRIP, ISRAEL, SOUTH, make_document
from hypothesis import given

from archive.export import FORMATS
from archive.export.tables import EVENT_COLUMNS, REPORT_COLUMNS, csv_line
from archive.model import Place

BASE = "https://archive.example/"


def rows(name, *documents):
    text = "".join(FORMATS[name].write(documents, BASE))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


REPORT = make_document(
    'She said: "so, it\nis"; on Thursday',
    title="Rockets, again",
    date="2020-10",
    places=[ASHKELON, GAZA_STRIP],
    mentions=[("2020-10-22", "on Thursday")],
    source="Reuters",
    language="en",
    id="one",
)
UNDATED = make_document("Any day.", id="two")


def test_a_report_is_a_row():
    first, second = rows("csv", REPORT, UNDATED)
    assert list(first) == list(REPORT_COLUMNS)
    assert first["text"] == REPORT.text
    assert (first["date"], first["date_precision"]) == ("2020-10", "month")
    assert (first["date_from"], first["date_to"]) == ("2020-10-01", "2020-10-31")
    assert first["days_mentioned"] == "2020-10-22"
    assert first["places"] == "Ashkelon; Gaza Strip"
    assert first["place_ids"] == "295629; x-gaza-strip"
    assert first["permalink"] == "https://archive.example/doc/one"
    assert first["sha256"] == REPORT.sha256
    assert second["date"] == second["date_precision"] == second["places"] == ""


def test_a_day_is_told_beside_the_year_that_it_lies_in():
    report = make_document(
        "In 2020, on Thursday", mentions=[("2020", "2020"), ("2020-10-22", "Thursday")]
    )
    days = "2020-01-01..2020-12-31; 2020-10-22"
    for name in ("csv", "events"):
        (row,) = rows(name, report)
        assert row["days_mentioned"] == days


def test_authors_stand_as_printed_and_each_by_name():
    several = make_document("x", author="By Jane Doe and John Roe, Staff Writers")
    (row,) = rows("csv", several)
    assert row["author"] == several.author
    assert row["authors"] == "Jane Doe; John Roe"


def test_lines_end_as_the_standard_says_and_there_is_no_mark_in_front():
    text = "".join(FORMATS["csv"].write([REPORT], BASE))
    assert text.startswith("id,title,date,")
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\n=1"),
        "=cmd|' /C calc'!A0",
        *(
            "\ufeff=1",
            "\u200b+1",
            "\u00a0=1",
            "\u2028@A1",
            "\u2060 -1",
            "\u200b\u00a0＝1",
        ),
    ],
)
def test_no_cell_is_a_formula(cell):
    (value,) = next(csv.reader(io.StringIO(csv_line([cell]), newline="")))
    assert value == f"'{cell}"


@pytest.mark.parametrize("cell", ["a=1", "1-2", "x@y.example", "it's", "", "5"])
def test_other_cells_stay_as_they_are(cell):
    assert next(csv.reader(io.StringIO(csv_line([cell, ""])))) == [cell, ""]


def test_numbers_are_numbers():
    assert csv_line([-12.5, 3]) == "-12.5,3\r\n"


def test_characters_that_nothing_accepts_are_replaced():
    assert csv_line(["a\x00b\ud800"]) == "a\ufffdb\ufffd\r\n"


def test_an_event_is_a_report_and_the_narrowest_places_that_it_names():
    document = make_document(
        "x", date="2020-10-23", places=[ASHKELON, ISRAEL, GAZA_STRIP, FRANCE], id="e"
    )
    found = rows("events", document)
    assert list(found[0]) == list(EVENT_COLUMNS)
    assert [(r["location"], r["geo_precision"]) for r in found] == [
        ("Ashkelon", "1"),
        ("Gaza Strip", "2"),
        ("France", "3"),
    ]
    ashkelon = found[0]
    assert ashkelon["event_id"] == "e-295629"
    assert (ashkelon["country"], ashkelon["iso"]) == ("Israel", "IL")
    assert ashkelon["admin1"] == "Southern District"
    assert (ashkelon["latitude"], ashkelon["longitude"]) == ("31.669", "34.571")
    assert found[1]["country"] == ""


@pytest.mark.parametrize(
    ("date", "start", "end", "year", "precision"),
    [
        ("2020-10-23", "2020-10-23", "2020-10-23", "2020", "1"),
        ("2020-10", "2020-10-01", "2020-10-31", "2020", "3"),
        ("2020", "2020-01-01", "2020-12-31", "2020", "4"),
        ("", "", "", "", ""),
    ],
)
def test_the_precision_of_a_date_is_coded(date, start, end, year, precision):
    (row,) = rows("events", make_document(date=date, places=[FIJI]))
    assert (row["event_date"], row["event_date_end"]) == (start, end)
    assert (row["year"], row["time_precision"]) == (year, precision)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (ASHKELON, "1"),
        (SOUTH, "2"),
        (GAZA_STRIP, "2"),
        (ISRAEL, "3"),
        (Place(id="sea", name="Red Sea", kind="water", lat=20, lon=38), "4"),
        (Place(id="af", name="Africa", kind="continent", lat=0, lon=20), "4"),
    ],
)
def test_the_precision_of_a_place_is_coded(place, code):
    (row,) = rows("events", make_document(places=[place]))
    assert row["geo_precision"] == code


def test_a_report_without_a_place_is_an_event_without_one():
    (row,) = rows("events", UNDATED)
    assert row["event_id"] == "two"
    assert row["location"] == row["latitude"] == row["geo_precision"] == ""


@pytest.mark.parametrize("name", ["csv", "events"])
@given(documents=strategies.archives(4))
def test_every_archive_is_a_well_formed_table(name, documents):
    for row in rows(name, *documents):
        assert None not in row
        assert None not in row.values()
