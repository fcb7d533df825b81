"""Short forms of dates, numbers beside which no date stands, and whose year is meant."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Friday.
REPORT = "2016-12-30"


def read(text, dct=REPORT):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return {m.text: m.value for m in find_dates(text, day)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The report covers 2018-W27 in full.", "2018-W27", "2018-W27"),
        ("Filed on 2018-W27-3 by the clerk.", "2018-W27-3", "2018-07-04"),
        ("A repeat was taken 20180716 at the well.", "20180716", "2018-07-16"),
        ("The bulletin (07/2018) lists them.", "07/2018", "2018-07"),
        ("Seen by a doctor 22FEB2004 in camp.", "22FEB2004", "2004-02-22"),
        ("It stood until the year of Our Lord 1349.", "1349", "1349"),
    ],
)
def test_short_forms_are_read(text, words, value):
    assert read(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "The passcode is 20181108 for all.",
        "See document 1807/2018 and paper 11/2018 of the board.",
        "Event 2014-1217 has the details.",
        "Phone 2018 0702 1415 for news.",
        'He saw "2001: A Space Odyssey" twice.',
        "We took bus no. 1812. It was late.",
        "Some 1990 horses and 1995 carts, 1970 mules and 1955 oxen passed.",
        "The files were 20181341 and 20189999.",
    ],
)
def test_codes_and_counts_are_no_dates(text):
    assert "1995" not in read(text)
    assert not {"2018", "2014", "2001", "1812", "20181108", "11/2018"} & set(read(text))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales were 43,000 last month, the union said.", "last month", "2016-11"),
        ("The fine was $1,975 last year.", "last year", "2015"),
        ("I'm back on Tuesday 3rd and will ring you.", "Tuesday 3rd", "2017-01-03"),
        ("It was Friday the 13th, and it rained.", "Friday the 13th", "2017-01-13"),
        ("In two weeks' time we go home.", "two weeks' time", "2017-W02"),
        ("The mill had been sold; on Saturday I'm riding there.", "Saturday", "2016-12-31"),
        ("Wheat for May delivery fell by a tenth.", "May", "2017-05"),
        ("Loans promised in October will come.", "October", "2016-10"),
        ("The class of 1962 gathered on Oct. 20 in the hall.", "Oct. 20", "2016-10-20"),
        ("They let it at Michaelmas next for a pound.", "Michaelmas next", "2017-09-29"),
        ("Born in 1917, wed in 1941, left in 1950. A rite will be held on 8 January.", "8 January", "2017-01-08"),
        ("It was sold in 1629. He landed in July of the following year.",
         "July of the following year", "1630-07"),
        ("Inflation was 2.1% in the September quarter.", "the September quarter", "2016-Q3"),
        ("In June, I think June 5th, we knew of it.", "June 5th", "2016-06-05"),
        ("Schools are closed Monday for the storm.", "Monday", "2017-01-02"),
        ("It came past the deadline of midnight Tuesday.", "midnight Tuesday", "2016-12-27T24:00"),
        ("He turns 71 in November, she said.", "November", "2017-11"),
        ("They were free on the first day of January, 1863.", "the first day of January, 1863", "1863-01-01"),
        ("The pool opened on Memorial Day and was full.", "Memorial Day", "2016-05-30"),
    ],
)  # fmt: skip
def test_the_year_meant_is_the_one_that_the_words_tell(text, words, value):
    assert read(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Mark June had checked in with Ann June under that name.",
        "The Friday Mosque stands near the Tuesday Market.",
        "There will be a Thanksgiving then.",
    ],
)
def test_names_of_persons_and_things_are_no_dates(text):
    assert read(text) == {}


def test_a_story_runs_on_within_the_year_that_a_month_names():
    text = "It rose in January 1891; troops landed on 20 August and won."
    assert read(text, None)["20 August"] == "1891-08-20"


def test_a_weekday_of_the_old_calendar_does_not_move_its_day():
    found = read("They entered on Tuesday the 17th instant.", "1745-09-28")
    assert found["Tuesday the 17th instant"] == "1745-09-17"
