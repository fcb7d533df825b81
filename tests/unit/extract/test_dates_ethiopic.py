"""Days of Ethiopia in running text."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

UNTOLD = "in which calendar it is counted is not said"


def mentions(text, language="am", published="2024-09-10"):
    claim = DocumentDate(
        value=PartialDate.parse(published), provenance=Provenance.METADATA, evidence=""
    )
    return find_dates(text, claim, language=language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("አዲስ አበባ፣ ነሐሴ 29 ቀን 2016 ዓ.ም ተናገሩ።", {"ነሐሴ 29 ቀን 2016 ዓ.ም": "2024-09-04"}),
        ("በትግራይ በ2013 ዓ.ም ተጀመረ።", {"2013": "2020-09-11..2021-09-10"}),
        ("ጦርነቱ በጥቅምት 2015 ተጠናቀቀ።", {"ጥቅምት 2015": "2022-10-11..2022-11-09"}),
        ("ሰልፉ መስከረም 2/2013 ነበር።", {"መስከረም 2/2013": "2020-09-12"}),
        ("ከነሐሴ 25 ጀምሮ ተዘግቷል።", {"ነሐሴ 25": "2024-08-31"}),
        # A year of which nothing is said, and a day that is said to be of ours.
        ("በ2012 ዓ.ም. 2016 ሰዎች ሞቱ።", {"2012": "2019-09-12..2020-09-10", "2016": None}),
        ("እ.ኤ.አ. ሐምሌ 5 ቀን 2018 ነው።", {"ሐምሌ 5 ቀን 2018": None}),
    ],
)
def test_dates_in_amharic(text, expected):
    found = {one.text: one.days and str(one.days) for one in mentions(text)}
    assert found == expected


def test_a_reader_is_told_of_the_calendar():
    day, untold = mentions("ነሐሴ 29 ቀን 2016 ዓ.ም እና 2016 ሰዎች")
    assert day.anchor == "counted in the Ethiopian calendar"
    assert untold.anchor == UNTOLD
    (near,) = mentions("ከነሐሴ 25 ጀምሮ ተዘግቷል።")
    assert near.anchor == (
        "reckoned from the report's date, 2024-09-10; counted in the Ethiopian calendar"
    )


def test_in_tigrinya_the_names_may_be_those_of_our_months():
    (one,) = mentions("ኣብ ሕዳር 2016 ኣብ አስመራ", language="ti")
    assert (one.days, one.anchor) == (None, UNTOLD)
