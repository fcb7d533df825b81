"""A month of the same year as what was told before, in other languages."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


@pytest.mark.parametrize(
    ("language", "text", "words", "month"),
    [
        (
            "uk",
            "У березні 1948 року він одружився. У грудні того ж року помер батько.",
            "грудні того ж року",
            "1948-12",
        ),
        (
            "ar",
            "تزوج في مارس 1948. وفي ديسمبر من العام نفسه توفي والده.",
            "ديسمبر من العام نفسه",
            "1948-12",
        ),
        (
            "ar",
            "تزوج في مارس 1948. وفي مايو من العام التالي رحل.",
            "مايو من العام التالي",
            "1949-05",
        ),
        (
            "sv",
            "I mars 1948 gifte han sig. I december samma år dog fadern.",
            "december samma år",
            "1948-12",
        ),
        (
            "da",
            "I marts 1948 giftede han sig. I december samme år døde faderen.",
            "december samme år",
            "1948-12",
        ),
        (
            "ro",
            "În martie 1948 s-a căsătorit. În decembrie același an a murit tatăl.",
            "decembrie același an",
            "1948-12",
        ),
        (
            "tr",
            "Mart 1948'de evlendi. Aynı yılın aralık ayında babası öldü.",
            "Aynı yılın aralık ayında",
            "1948-12",
        ),
        (
            "tr",
            "Mart 1948'de evlendi. Ertesi yılın mart ayında gitti.",
            "Ertesi yılın mart ayında",
            "1949-03",
        ),
    ],
)
def test_a_month_is_of_the_year_of_the_story_that_stands_beside_it(
    language, text, words, month
):
    known = DocumentDate(
        value=PartialDate.parse("2012-11-20"),
        provenance=Provenance.METADATA,
        evidence="2012-11-20",
    )
    last = find_dates(text, known, language=language)[-1]
    assert (last.text, last.value) == (words, month)
