"""Days as they are spoken, weeks by their last day, habits and events by their day."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Tuesday.
REPORT = "2019-11-12"


def days(text):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    return {m.text: str(m.days or "") for m in find_dates(text, day, language="en")}


# fmt: off
READ = [
    ("The fire broke out on Tuesday the eleventh of June.", {"Tuesday the eleventh of June": "2019-06-11"}),
    ("He was arrested on Tuesday the fifth and charged.", {"Tuesday the fifth": "2019-11-05"}),
    ("It was the fourth of July of 1995 when they came.", {"the fourth of July of 1995": "1995-07-04"}),
    ("Shelling was seen at 121530Z NOV 18 near the town.", {"121530Z NOV 18": "2018-11-12"}),
    ("Sales rose in 2018 Q3 and 2019 Q1.", {"2018": "2018-01-01..2018-12-31", "Q3": "2018-07-01..2018-09-30", "2019": "2019-01-01..2019-12-31", "Q1": "2019-01-01..2019-03-31"}),
    ("In 2015 the bank said it would close in May.", {"2015": "2015-01-01..2015-12-31", "May": "2015-05-01..2015-05-31"}),
    ("Elected in 2015, she will leave in May.", {"2015": "2015-01-01..2015-12-31", "May": "2020-05-01..2020-05-31"}),
    ("In 2015 he was elected, and he will leave in May.", {"2015": "2015-01-01..2015-12-31", "May": "2020-05-01..2020-05-31"}),
    ("It will report third-quarter results soon.", {"third-quarter": "2019-07-01..2019-09-30"}),
    ("Second-quarter results are due soon.", {"Second-quarter": "2019-04-01..2019-06-30"}),
    ("It will publish its first-quarter results soon.", {"first-quarter": ""}),
    ("It expects first-quarter results to fall.", {"first-quarter": "2020-01-01..2020-03-31"}),
    ("The trial was adjourned to March.", {"March": "2020-03-01..2020-03-31"}),
    ("The talks were put off to Thursday.", {"Thursday": "2019-11-14"}),
    ("The vote has been moved to September.", {"September": "2020-09-01..2020-09-30"}),
    ("Troops were moved to the border on Thursday.", {"Thursday": "2019-11-07"}),
    ("The Monday before Easter he wrote to her.", {"Monday before Easter": "2019-04-15"}),
    ("They met on the Friday after 14 July 2015.", {"Friday after 14 July 2015": "2015-07-17"}),
    ("They met on the Tuesday after July 14, 2015.", {"Tuesday after July 14, 2015": "2015-07-21"}),
    ("They met on the Tuesday before July 14, 2015.", {"Tuesday before July 14, 2015": "2015-07-07"}),
    ("The trial opens on the Friday after next.", {"the Friday after next": "2019-11-22"}),
    ("Cases in the week ending 3 May rose.", {"the week": "2019-04-27..2019-05-03", "3 May": "2019-05-03"}),
    ("Loans fell in the week ended Friday, Nov. 8.", {"the week": "2019-11-02..2019-11-08", "Friday, Nov. 8": "2019-11-08"}),
]
LEFT = [
    ("On the Tuesday before the election they met.", {}),
    ("On the Monday after he left it rained.", {}),
    ("On Tuesday the second suspect was caught.", {"Tuesday": "2019-11-12"}),
    ("The museum is open on Friday mornings.", {}),
    ("The shops were closed on all weekends.", {}),
    ("The vote was on the penultimate Sunday of October 2018.", {"October 2018": "2018-10-01..2018-10-31"}),
    ("She died 1 month, 21 days ago.", {"1 month, 21 days ago": ""}),
    ("The Sept. 1 attacks changed the country.", {"The Sept. 1": ""}),
    ("The Sept. 1 talks changed the country.", {"The Sept. 1": "2019-09-01"}),
    ("The Nov. 1 attack changed the country.", {"The Nov. 1": "2019-11-01"}),
    ("The September 1, 2004 massacre changed it.", {"The September 1, 2004": "2004-09-01"}),
    ("They prayed on Holy Thursday.", {}),
    ("Tuesday: dry, highs of 12 degrees.", {"Tuesday": ""}),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), READ)
def test_days_and_weeks_are_read_as_they_are_said(text, expected):
    assert days(text) == expected


@pytest.mark.parametrize(("text", "expected"), LEFT)
def test_what_tells_no_day_near_the_report_gets_none(text, expected):
    assert days(text) == expected
