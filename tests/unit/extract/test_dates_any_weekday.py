"""Weekdays that are no day of the calendar, and those of a column of the weather."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def days_of(text):
    # A Wednesday.
    known = DocumentDate(
        value=PartialDate.parse("2013-03-13"),
        provenance=Provenance.METADATA,
        evidence="2013-03-13",
    )
    return {m.text: str(m.days or "") for m in find_dates(text, known)}


@pytest.mark.parametrize(
    "text",
    [
        "She died on a Friday.",
        "It was a Sunday, and it rained.",
        "One Monday he came home.",
        "They met on a Friday night in the cold.",
        "On a recent Friday he sat there.",
        "The office is open Monday to Friday, 9am to 5pm.",
        "The clinic (Monday-Friday 8:30-16:00) is shut.",
        "The museum is open Thursday to Sunday.",
    ],
)
def test_some_day_of_that_name_is_none(text):
    assert not any(days_of(text).values())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He faces a Monday deadline.", {"Monday": "2013-03-18"}),
        ("A bomb killed one Monday.", {"Monday": "2013-03-11"}),
        ("He met her on a Friday flight.", {"Friday": "2013-03-08"}),
        (
            "Talks ran from Monday to Friday.",
            {"Monday": "2013-03-04..2013-03-08", "Friday": "2013-03-08"},
        ),
        ("Last Thursday week he came.", {"Last Thursday week": "2013-02-28"}),
    ],
)
def test_a_weekday_that_is_meant_is_told(text, days):
    assert days_of(text) == days


def test_a_column_of_the_weather_tells_of_days_to_come():
    lines = "Tonight: Clear.\nFriday and Saturday: Snow.\n"
    found = days_of(f"WEATHER\nToday: Rain.\n{lines}")
    assert (found["Friday"], found["Saturday"]) == ("2013-03-15", "2013-03-16")
    found = days_of(f"CRIME\nToday: Rain.\n{lines}")
    assert found["Friday"] == "2013-03-08"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El poeta murió un viernes."),
        ("it", "Una domenica partì per la guerra."),
        ("fr", "Le poète est mort un vendredi."),
        ("pt", "O poeta morreu numa sexta-feira."),
        ("nl", "De dichter stierf op een vrijdag."),
    ],
)
def test_some_day_of_that_name_is_none_in_other_languages_either(language, text):
    known = DocumentDate(
        value=PartialDate.parse("2013-03-13"),
        provenance=Provenance.METADATA,
        evidence="2013-03-13",
    )
    assert not any(m.days for m in find_dates(text, known, language=language))


@pytest.mark.parametrize(
    ("language", "text", "month"),
    [
        ("it", "È iniziato nell'ottobre del 2010. A fine gennaio pioveva.", "2013-01"),
        ("es", "Empezó en octubre de 2010. A finales de enero llovió.", "2013-01"),
    ],
)
def test_a_list_does_not_go_on_in_the_next_sentence(language, text, month):
    known = DocumentDate(
        value=PartialDate.parse("2013-03-13"),
        provenance=Provenance.METADATA,
        evidence="2013-03-13",
    )
    assert find_dates(text, known, language=language)[-1].value == month
