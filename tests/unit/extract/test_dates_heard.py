"""Days of English news, letters and accounts that were read wrong."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

MONDAY = DocumentDate(
    value=PartialDate(2014, 11, 10), provenance=Provenance.HEADER, evidence="x"
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The wall fell twenty-five years ago yesterday.",
            {"twenty-five years ago yesterday": "1989-11-09"},
        ),
        (
            "She died five years ago tomorrow.",
            {"five years ago tomorrow": "2009-11-11"},
        ),
        (
            "He fell on Monday the 20th of last month.",
            {"Monday the 20th of last month": "2014-10-20"},
        ),
        (
            "It opens on Friday, the 12th of next month.",
            {"Friday, the 12th of next month": "2014-12-12"},
        ),
        ("It reports full-year figures on 21 March.", {"21 March": "2015-03-21"}),
        ("Acme reports its earnings on Thursday.", {"Thursday": "2014-11-13"}),
        # Reports that somebody made are over.
        ("Reports of good earnings on Thursday helped.", {"Thursday": "2014-11-06"}),
        (
            "The council cannot change the date in March, as it has been set.",
            {"March": "2015-03"},
        ),
        (
            "The council cannot change the date of the next vote in March, as it was set.",
            {"March": "2015-03"},
        ),
        ("The bank can’t reopen on Thursday.", {"Thursday": "2014-11-13"}),
        ("He said he cannot recall Friday.", {"Friday": "2014-11-07"}),
        ("Mr. Roe, who set out on Friday, expects to win.", {"Friday": "2014-11-07"}),
        ("The ships set sail on Friday for Oporto.", {"Friday": "2014-11-07"}),
        ("The trial is set for Friday.", {"Friday": "2014-11-14"}),
        (
            (
                "It earned $4 million in the quarter ended Sept. 30, up from $3 million a"
                " year earlier."
            ),
            {
                "the quarter": "2014-Q3",
                "Sept. 30": "2014-09-30",
                "a year earlier": "2013-Q3",
            },
        ),
        (
            (
                "For the three months ended June 30 it earned $4 million against $3 million"
                " a year earlier."
            ),
            {"June 30": "2014-06-30", "a year earlier": "2013-Q2"},
        ),
        (
            "It sold boats. In last year's third quarter, Acme earned $4 million.",
            {"last year": "2013", "third quarter": "2013-Q3"},
        ),
        (
            "Next year the club will play in July.",
            {"Next year": "2015", "July": "2015-07"},
        ),
        # What another verb tells is of another time.
        (
            "Acme did well. Last year's gains are lost and it will recover in March.",
            {"Last year": "2013", "March": "2015-03"},
        ),
        ("The funeral takes place tomorrow week.", {"tomorrow week": "2014-11-18"}),
        ("He said it was today's week.", {"today": "2014-11-10"}),
        (
            (
                "The vote had been due in March but was put off, first to June and then to"
                " December."
            ),
            {"March": "2014-03", "June": "2015-06", "December": "2014-12"},
        ),
        ("That cannot be done overnight.", {}),
        ("You can’t attain that status overnight, he said.", {}),
        (
            "It rained overnight and the road was closed.",
            {"overnight": "2014-11-09TNI"},
        ),
    ],
)
def test_days_are_those_that_are_meant(text, values):
    assert {m.text: m.value for m in find_dates(text, MONDAY)} == values


@pytest.mark.parametrize(
    ("text", "language", "month"),
    [
        (
            "L'an dernier, les cheminots avaient cessé le travail en mars.",
            "fr",
            "2013-03",
        ),
        ("El año pasado, los obreros habían parado en marzo.", "es", "2013-03"),
        ("Im vergangenen Jahr hatten die Arbeiter im März gestreikt.", "de", "2013-03"),
        ("Nel prossimo anno la squadra giocherà a Roma in marzo.", "it", "2015-03"),
    ],
)
def test_a_month_is_of_the_year_with_which_its_sentence_opens(text, language, month):
    found = find_dates(text, MONDAY, language=language)
    assert found[-1].value == month
