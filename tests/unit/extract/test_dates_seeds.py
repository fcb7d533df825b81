"""The days that the sample reports speak of, as a careful reader resolves them."""

import pytest

from archive.extract.dates import find_dates
from archive.extract.heads import read_head
from archive.resources import resource_dir

TABLE = {
    # (a) Friday 23 October 2020
    "ashkelon-interception.txt": {
        "Thursday": "2020-10-22",
        "Tuesday": "2020-10-20",
        "this autumn": "2020-FA",
        "2007": "2007",
    },
    # (b) Friday 31 January 2020
    "sderot-open-field.txt": {
        "late Thursday": "2020-01-30",
        "this week": "2020-W05",
        "Friday": "2020-01-31",
    },
    # (c) undated
    "netivot-sirens.txt": {
        "late Wednesday": "",
        "recent weeks": "",
        "last summer": "",
        "Last week": "",
    },
    # (d) Saturday 7 October 2023
    "state-of-war-readiness.txt": {
        "Saturday": "2023-10-07",
        "May": "2023-05",
        "today": "2023-10-07",
        "this year": "2023",
    },
    "berlin-gates-open.txt": {
        "Nov 10": "1989-11-10",
        "Thursday evening": "1989-11-09TEV",
        "August 1961": "1961-08",
        "9 October": "1989-10-09",
    },
    "krakatoa.txt": {
        "Sunday afternoon": "1883-08-26TAF",
        "Monday": "1883-08-27",
        "May": "1883-05",
    },
    "tham-luang.txt": {
        "Tuesday": "2018-07-10",
        "Sunday": "2018-07-08",
        "Monday": "2018-07-09",
        "23 June": "2018-06-23",
        "2 July": "2018-07-02",
        "the early hours of last Friday": "2018-07-06TMO",
    },
}


@pytest.fixture(scope="module")
def reports():
    """Return the report's date and the mentions in each sample."""
    read = {}
    for name in TABLE:
        text = (resource_dir("seeds") / name).read_text(encoding="utf-8")
        head = read_head(text)
        day = head.claims[0] if head.claims else None
        read[name] = (day, find_dates(text[head.length :], day))
    return read


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [(name, words, value) for name, rows in TABLE.items() for words, value in rows.items()],
)  # fmt: skip
def test_a_day_of_a_sample_report(reports, name, words, value):
    _, mentions = reports[name]
    found = [m for m in mentions if m.text == words]
    assert found, [m.text for m in mentions]
    assert found[0].value == value
    assert (found[0].days is None) == (value == "")


def test_the_match_after_the_rescue_is_on_the_sunday_to_come(reports):
    _, mentions = reports["tham-luang.txt"]
    sundays = [m.value for m in mentions if m.text == "Sunday"]
    assert sundays == ["2018-07-08", "2018-07-15"]


def test_no_weekday_of_a_dated_sample_report_stays_unresolved(reports):
    for day, mentions in reports.values():
        assert all((m.days is None) == (day is None) for m in mentions)
