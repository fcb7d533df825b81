"""Days below a dateline of an earlier day, and days that point from the report's own."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def values(dct, text):
    day = DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return {m.text: m.value for m in find_dates(text, day)}


# fmt: off
DATELINES = [
    ("1974-08-09", "WASHINGTON, Aug. 8—The President said tonight that he would go at noon tomorrow.", {"tonight": "1974-08-08TNI", "noon tomorrow": "1974-08-09T12:00"}),
    ("1951-06-15", "MELBOURNE, Thursday.—Rationing ended to-day, the Minister said.", {"to-day": "1951-06-14"}),
    ("1912-04-16", "NEW YORK, Monday night.—The ship sank this morning.", {"this morning": "1912-04-15TMO"}),
    ("1941-12-08", "HONOLULU, Dec. 7 (UP)—War broke out today. Congress meets Monday.", {"today": "1941-12-07", "Monday": "1941-12-08"}),
    ("1990-03-03", "Pune, Mar 2 (PTI) Traders shut their shops today.", {"today": "1990-03-02"}),
    ("1916-07-03", "British Headquarters, July 2, 9.30 p.m.—Fricourt was taken to-day.", {"to-day": "1916-07-02"}),
    # The next dateline is of another day, and one of the report's own day changes nothing.
    ("1898-02-18", "HAVANA, Feb. 16.—The ship blew up last night.\n\nMADRID, Feb. 17.—The cabinet met to-day.\n\nPARIS, Feb. 18.—The Bourse fell to-day.", {"last night": "1898-02-15TNI", "to-day": "1898-02-18"}),
    ("1936-07-20", "REVOLT IN SPAIN\n\nGIBRALTAR, Sunday.\n\nFighting broke out here yesterday.", {"yesterday": "1936-07-18"}),
    ("1914-06-30", "VIENNA, Monday, June 29\n\nThe Archduke was shot yesterday.", {"yesterday": "1914-06-28"}),
    ("1914-06-30", "FIXTURES\nPARIS, June 25\nROME, June 26\nBERN, June 29\nRain fell yesterday.", {"yesterday": "1914-06-29"}),
    # A day within prose is no dateline, nor is one of long ago.
    ("1974-08-09", "He left Washington, Aug. 8 - and said today that he was ill.", {"today": "1974-08-09"}),
    ("1974-08-09", "Smith, Monday – the players rested and will train today.", {"today": "1974-08-09"}),
    ("1974-12-09", "WASHINGTON, Aug. 8—The old paper is read aloud today.", {"today": "1974-12-09"}),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), DATELINES)
def test_days_below_a_dateline_are_reckoned_from_its_day(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected


def test_a_reader_is_told_that_the_dateline_was_reckoned_from():
    day = DocumentDate(
        value=PartialDate.parse("1974-08-09"),
        provenance=Provenance.HEADER,
        evidence="1974-08-09",
    )
    (_, tonight) = find_dates("ROME, Aug. 8—He will speak tonight.", day)
    assert tonight.anchor == "reckoned from the dateline's day, 1974-08-08"


# fmt: off
POINTING = [
    # In a text that tells of years long past, these point from today.
    ("2004-03-09", "He first ran in '84 and lost in '96. In the summer of '68 he learned more than in college. His book comes out this fall; a paperback follows next spring.", {"this fall": "2004-FA", "next spring": "2005-SP"}),
    ("2010-02-07", "My first post, of 8 Feb 2000, was about a kettle. I will be speaking in Leeds on the 20th.", {"the 20th": "2010-02-20"}),
    ("2008-10-08", "Rates stood at 5 per cent in the summer of 2007. The index has lost a third since the start of the year.", {"the start of the year": "2008"}),
    ("2016-03-17", "A operação começou em março de 2014. No domingo (13) milhões de pessoas foram às ruas do país.", {"domingo (13)": "2016-03-13"}),
    # A day is not of the report's weeks for that its sentence names another time.
    ("2009-02-11", "In June 1969 she was born, on Friday the 13th, in a barn.", {"Friday the 13th": "1969-06-13"}),
    ("1999-12-28", "The show, up through March 26, was first seen in Bilbao.", {"March 26": "2000-03-26"}),
    ("1999-12-28", "Sales from January through June rose.", {"June": "1999-06"}),
]
FORMS = [
    ("2008-11-28", "The blasts of July 11, 2006 killed 189 people.", {"July 11, 2006": "2006-07-11"}),
    ("2008-11-28", "The blast of 11 July, 2006 wounded at least forty.", {"11 July, 2006": "2006-07-11"}),
    ("1849-11-28", "On August 9, 1848 cases were known.", {"August 9": "1849-08-09"}),
    ("2011-02-02", "The roof was mended the year before last.", {"the year before last": "2009"}),
    ("2011-02-02", "It closed the week before last.", {"the week before last": "2011-W03"}),
    ("2011-02-02", "It was worse in the summer before last.", {"summer before last": "2009-SU"}),
    ("1999-07-01", "The show is on Saturday fortnight.", {"Saturday fortnight": "1999-07-17"}),
    ("1999-07-01", "The show is on Saturday week.", {"Saturday week": "1999-07-10"}),
    ("2010-12-20", "The airport was shut for much of the weekend.", {"the weekend": "2010-W50-WE"}),
    ("2012-06-21", "It will be picked up a day late the week of July 4.", {"the week of July 4": "2012-W27"}),
    ("2013-05-06", "It fell on the Friday before last.", {"Friday before last": "2013-04-26"}),
    ("2013-05-06", "It earned less in Q2 FY13 than it will in FY14 and FY 15.", {"Q2 FY13": "2013-Q2", "FY14": "2014", "FY 15": "2015"}),
    ("2013-05-06", "Back in '45, '46 and '47 he was in Burma, from '51 to '59 in Kenya.", {"'45": "1945", "'46": "1946", "'47": "1947", "'59": "1959"}),
    ("2013-05-06", "He built it after the '98 flood, in '12, and it will last until '19.", {"'98": "1998", "'12": "2012", "'19": "2019"}),
    ("2013-05-06", "He reads the '60 minutes' of the meeting aloud.", {"'60": None}),
    ("2013-05-06", "In winter it snows here. In the winter it snowed.", {"winter": "", "the winter": "2012-WI"}),
    ("1999-06-10", "The campaign is suspended as of 1530 this afternoon.", {"1530": None}),
    ("2005-07-08", "It was the day after the city won the 2012 Games.", {"2012": "2012"}),
    ("2015-11-04", "Visitation is Thursday from 5 to 8 p.m.", {"Thursday": "2015-11-05"}),
    ("2015-11-14", "The President decreed three days of mourning from Sunday.", {"Sunday": "2015-11-15"}),
    ("2007-10-12", "Through the 1950s and early Sixties she painted little.", {"early Sixties": "196"}),
    ("2016-06-27", "The law, passed in July 2013, was void. Argument was heard on March 2.", {"March 2": "2016-03-02"}),
    ("2010-12-20", "Talks went on all weekend.", {"all weekend": "2010-W50-WE"}),
    # A number before "last year" counts something else.
    ("2020-12-09", "Deaths rose to 23 last year; it won 12 last month and 3 this month.", {"last year": "2019", "last month": "2020-11", "this month": "2020-12"}),
    ("2020-12-09", "Of 400 this week 20 died in the last 3 years.", {"this week": "2020-W50", "the last 3 years": "P3Y"}),
    ("2009-07-31", "It fell in the first three months of the year and the last six months of 2008.", {"the first three months of the year": "2009-Q1", "the last six months of 2008": "2008-H2"}),
    ("2009-01-16", "A report is due in 30 days.", {"in 30 days": "2009-02-15"}),
    ("2009-01-16", "He will return in two weeks.", {"in two weeks": "2009-W05"}),
    ("2009-01-16", "It was built in 30 days, the first to open in two years.", {"30 days": None, "in 30 days": None, "in two years": None}),
    ("2012-12-21", "The police leave on Sunday, the mayor said.", {"Sunday": "2012-12-23"}),
    ("2009-01-16", "In 2007 it rose. It fell late the same year.", {"late the same year": "2007"}),
    ("2002-10-14", "It came a year, a month and a day after September 11, 2001.", {"September 11, 2001": "2001-09-11"}),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), [*POINTING, *FORMS])
def test_what_points_from_the_report(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected
