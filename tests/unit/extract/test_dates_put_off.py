"""What is put off, what is weeks ahead, and years that begin in April."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def _values(day: str, text: str, language: str = "") -> dict[str, str]:
    known = DocumentDate(
        value=PartialDate.parse(day), provenance=Provenance.METADATA, evidence=day
    )
    found = find_dates(text, known, language=language)
    return {m.text: m.value if m.days else "" for m in found}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The matter was adjourned to a date in September.", "2014-09"),
        ("It was adjourned to a date to be fixed in September.", "2014-09"),
        ("The case was adjourned until a date in September.", "2014-09"),
        ("He was taken to a hearing in September.", "2013-09"),
    ],
)
def test_what_is_put_off_to_a_date_in_a_month_is_to_come(text, value):
    assert _values("2014-03-05", text) == {"September": value}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "In drei Wochen wird ein neuer Rat gewählt.", "2014-W13"),
        ("de", "In zwei Tagen beginnt in der Stadt die Messe.", "2014-03-07"),
        ("es", "El juicio se reanudará en tres semanas, dijo la fiscal.", "2014-W13"),
        ("ru", "Через три недели состоятся выборы мэра города.", "2014-W13"),
        ("uk", "Через три тижні відбудуться вибори.", "2014-W13"),
    ],
)
def test_weeks_ahead_are_reckoned_where_the_verb_looks_ahead(language, text, value):
    assert list(_values("2014-03-05", text, language).values()) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Haus wurde in drei Wochen gebaut, sagte die Firma."),
        ("es", "El puente se construyó en tres semanas, dijo el alcalde."),
        ("ru", "Через три недели после аварии завод снова открыли."),
        ("ru", "Он умер через три недели в больнице города."),
    ],
)
def test_what_took_weeks_is_no_day(language, text):
    assert _values("2014-03-05", text, language) == {}


def test_sept_11_alone_names_what_befell():
    assert _values("2014-06-05", "Since Sept. 11, soldiers guard airports.") == {
        "Sept. 11": ""
    }
    assert _values("2014-08-05", "After September 11 the world changed.") == {
        "September 11": ""
    }
    assert _values("2001-10-05", "Since Sept. 11, soldiers guard airports.") == {
        "Sept. 11": "2001-09-11"
    }
    assert _values("2014-06-05", "The council will meet on Sept. 11.") == {
        "Sept. 11": "2014-09-11"
    }


def test_fiscal_years_of_india_begin_in_april():
    text = (
        "Profit in Q1 FY25 was Rs 400 crore, in the fourth quarter of FY24 less, "
        "in H1 FY24 more. FY2024-25 is open, FY24 was good."
    )
    assert _values("2024-08-05", text) == {
        "Q1 FY25": "2024-Q2",
        "the fourth quarter of FY24": "2024-Q1",
        "H1 FY24": "FY2024-H1",
        "FY2024-25": "FY2025",
        "FY24": "FY2024",
    }
    day = DocumentDate(
        value=PartialDate(2024, 8, 5), provenance=Provenance.METADATA, evidence=""
    )
    (year,) = find_dates("FY24 revenue was 4 crore.", day)
    assert str(year.days and year.days.earliest) == "2023-04-01"
    assert str(year.days and year.days.latest) == "2024-03-31"


def test_fiscal_years_of_others_are_left_as_named():
    assert _values("2014-08-05", "Revenue rose in Q1 FY14 to $4 mln.") == {
        "Q1 FY14": "2014-Q1"
    }
