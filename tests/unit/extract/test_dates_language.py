"""The language by which the days of a text are read, where neighbours look alike."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.extract.dates.language import language_for_days
from archive.model import DocumentDate, Provenance

#: A Wednesday.
REPORT = DocumentDate(
    value=PartialDate.parse("2015-06-10"),
    provenance=Provenance.HEADER,
    evidence="2015-06-10",
)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "Llegará el próximo lunes a la capital.", "2015-06-15"),
        ("nb", "I går kveld ble to menn skadd i en ulykke på veien.", "2015-06-09"),
    ],
)
def test_the_stated_language_is_right_where_a_neighbour_is_hardly_likelier(
    language, text, value
):
    (day,) = find_dates(text, REPORT, language=language)
    assert day.value.startswith(value)


def test_a_stated_language_that_the_text_is_not_in_is_wrong():
    assert language_for_days("arribarà el dilluns vinent a la capital", "sv") == "ca"
    text = "Sie kam gestern mit der Bahn und fährt am Montag in die Stadt."
    days = [day.value for day in find_dates(text, REPORT, language="fr")]
    assert days == ["2015-06-09", "2015-06-15"]


def test_letters_that_swedish_lacks_make_a_text_danish_or_norwegian():
    assert language_for_days("en mand døde i går i en ulykke på motorvejen") == "da, no"
    assert language_for_days("en man dog i går på vägen") == "sv"
