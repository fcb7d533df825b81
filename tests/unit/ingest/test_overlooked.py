"""Fields that look like what a record lacks."""

import pytest

from archive.ingest import overlooked

LONG = "Eleven houses by the river were flooded when the dam above broke at noon."
FIELDS = {
    "Printed": "3 May 1987",
    "prose": LONG,
    "id": "20201023",
    "updated": "1990-01-02",
}


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        (False, False, (("text", "prose"), ("date", "Printed"))),
        (True, False, (("date", "Printed"),)),
        (False, True, (("text", "prose"),)),
        (True, True, ()),
    ],
)
@pytest.mark.parametrize(
    "path", ["a.jsonl", "b.CSV.gz", "c.zip!/d.parquet", "e.json", "f.ods", "g.xls"]
)
def test_what_is_lacking_is_looked_for_among_the_other_fields(path, text, date, found):
    assert overlooked(path, FIELDS, text=text, date=date) == found


@pytest.mark.parametrize("path", ["a.pdf", "b.warc", "json", "c.txt"])
def test_other_forms_have_no_columns(path):
    assert overlooked(path, FIELDS, text=False, date=False) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "20201023"),
        ("edition", "2020"),
        ("issue", "October 2020"),
        ("updated_at", "2020-10-23"),
        ("crawled", "2020-10-23T12:00:00Z"),
        ("birthday", "23 October 2020"),
        ("date as printed", "23 Octember 2020"),
        ("phone", "12-34-567"),
        ("views", "1697327999"),
        ("created_for", "2020"),
    ],
)
def test_no_other_number_or_day_is_taken_for_the_date(name, value):
    assert overlooked("a.csv", {name: value}, text=True, date=False) == ()


@pytest.mark.parametrize(
    "value", ["2020-10-23", "23/10/2020", "Oct. 23, 2020", "2020-10-23T23:00:00+02:00"]
)
def test_a_day_in_any_form_is_seen(value):
    found = overlooked("a.csv", {"went_out": value}, text=True, date=False)
    assert found == (("date", "went_out"),)


def test_a_moment_counted_from_1970_is_seen_where_the_name_tells_of_time():
    fields = {"score": "1697327998", "created_utc": "1697327999.0"}
    found = overlooked("a.jsonl", fields, text=True, date=False)
    assert found == (("date", "created_utc"),)
