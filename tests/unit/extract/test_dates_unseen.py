"""Sentences in manners of many papers that a careful reader marked before the program."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def read(dct, text):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return [(m.text, m.value) for m in find_dates(text, day)]


# fmt: off
# 1989-11-02 was a Thursday, 1987-03-18 a Wednesday, 2013-02-18 a Monday.
FIGURES = [
    ("1989-11-02", "It swung to a third-quarter loss. Sales in the latest quarter slid from the year-earlier period.", [("third-quarter", "1989-Q3"), ("the latest quarter", "1989-Q3"), ("the year-earlier period", "1988-Q3")]),
    ("1989-11-02", "Net for the quarter ended Sept. 30 rose; a year-earlier loss was on paper.", [("the quarter", "1989-Q3"), ("Sept. 30", "1989-09-30"), ("year-earlier", "1988")]),
    ("1989-11-02", "Earnings for the quarter just ended fell.", [("the quarter just ended", "1989-Q3")]),
    ("1989-11-02", "Sales of the most recent month fell.", [("the most recent month", "1989-10")]),
    ("1989-11-02", "The index is up 21% since the first of the year.", [("the first of the year", "1989-01-01")]),
    ("1989-11-02", "By the first of the year it will be gone.", [("the first of the year", "1990-01-01")]),
    ("1989-11-02", "Rent was due on the first of the month.", [("the first of the month", "1989-11-01")]),
    ("1987-03-18", "The surplus narrowed in February to 7.2 billion from 8.3 billion in January and 5.9 billion a year earlier.", [("February", "1987-02"), ("January", "1987-01"), ("a year earlier", "1986-02")]),
    ("1989-11-02", "Net rose in the third quarter from 8 million in the second quarter and 5 million a year earlier.", [("the third quarter", "1989-Q3"), ("the second quarter", "1989-Q2"), ("a year earlier", "1988-Q3")]),
    ("2009-01-19", "The final quarter of 2008 was the worst.", [("The final quarter of 2008", "2008-Q4")]),
    ("2009-01-19", "The opening quarter was scrappy.", []),
    ("1989-11-02", "First-half profit rose.", [("First-half", "1989-H1")]),
    ("1989-11-02", "Losses for the first half widened as sales in the first half fell.", [("the first half", "1989-H1")]),
    ("1989-11-02", "A first-half goal was enough.", []),
    ("1985-08-29", "Trading was thin ahead of the release of trade figures for July.", [("July", "1985-07")]),
    ("2010-01-14", "It will publish results for the fourth quarter.", [("the fourth quarter", "2009-Q4")]),
    ("2010-01-14", "It expects earnings for the second quarter to rise.", [("the second quarter", "2010-Q2")]),
]
MATCHES = [
    ("2013-02-18", "Arsenal travel to Sunderland on Saturday.", [("Saturday", "2013-02-23")]),
    ("2013-02-18", "Rain fell. Everton take on Reading on Saturday.", [("Saturday", "2013-02-23")]),
    ("2013-02-18", "Italy face Wales on Saturday afternoon.", [("Saturday afternoon", "2013-02-23TAF")]),
    ("2013-02-18", "United, who won on Sunday, play QPR at the weekend.", [("Sunday", "2013-02-17"), ("the weekend", "2013-W08-WE")]),
    ("2013-02-18", "He saw Italy face Wales on Saturday.", [("Saturday", "2013-02-16")]),
    ("2013-02-18", "Italians go to the polls on Sunday and Monday.", [("Sunday", "2013-02-24"), ("Monday", "2013-02-25")]),
    ("2013-02-18", "He was seen on Sunday and Monday.", [("Sunday", "2013-02-17"), ("Monday", "2013-02-18")]),
    ("2001-05-23", "They could rest if they were still at it on Friday.", [("Friday", "2001-05-25")]),
]
WORDED = [
    ("2016-04-08", "He was arrested last week Thursday.", [("last week Thursday", "2016-03-31")]),
    ("2016-04-08", "The team comes next week Monday morning.", [("next week Monday morning", "2016-04-11TMO")]),
    ("2016-04-08", "He said last week Monday's vote was void.", [("last week", "2016-W13"), ("Monday", "2016-04-04")]),
    ("1991-01-09", "It began on August the second.", [("August the second", "1990-08-02")]),
    ("2003-09-15", "Good evening. It's September fifteenth.", [("September fifteenth", "2003-09-15")]),
    ("1991-01-09", "On December twenty-fifth, 1989, he fell.", [("December twenty-fifth, 1989", "1989-12-25")]),
    ("1991-01-09", "In August the second wave came.", [("August", "1990-08")]),
    ("2009-01-19", "On 18 January a clinic shelled the day before had reopened.", [("18 January", "2009-01-18"), ("the day before", "2009-01-17")]),
]
LAW_REPORTS = [
    ("2006-11-07", "His Lordship referred to Rees v Dart [1998] 2 AC 1.", []),
    ("2006-11-07", "See Cole v Marlow (1987) 54 P & CR 220, decided in 1986.", [("1986", "1986")]),
    ("2006-11-07", "That was wrong: Horton v Sadler [2006] UKHL 27; [2003] EWCA Civ 1.", []),
    ("2006-11-07", "The crisis [1931] was deep, as was the next (1987) 12 banks failed.", [("1931", "1931"), ("1987", "1987")]),
]
# fmt: on


@pytest.mark.parametrize(
    ("dct", "text", "expected"), [*FIGURES, *MATCHES, *WORDED, *LAW_REPORTS]
)
def test_a_sentence_of_no_known_paper_is_read_as_a_careful_reader_would(
    dct, text, expected
):
    assert read(dct, text) == expected


# fmt: off
#: Lives and histories that come to the day on which they are told.
LIFE = "The general was born in 1921. In September 1944 he was sent abroad. He led the coup of 3 June 1968. "
FEATURE = "The bridge opened on July 4, 1931. A gale tore a cable on Nov. 7, 1940. In 1952 a deck was added. "
RETURNS = [
    # 1998-02-06 was a Friday, 2007-10-10 a Wednesday.
    ("1998-02-06", LIFE + "On 5 October he dissolved parliament.", ["1921", "1944-09", "1968-06-03", "1968-10-05"]),
    ("1998-02-06", LIFE + "Last March he was indicted. He died on Tuesday and will be buried on Monday.", ["1921", "1944-09", "1968-06-03", "1997-03", "1998-02-03", "1998-02-09"]),
    ("1998-02-06", LIFE + "In May 1971 he fell; by that December he was abroad.", ["1921", "1944-09", "1968-06-03", "1971-05", "1971-12"]),
    ("2007-10-10", FEATURE + "On Sept. 28 a plate fell. Lanes will be closed on Oct. 20.", ["1931-07-04", "1940-11-07", "1952", "2007-09-28", "2007-10-20"]),
    ("2007-10-10", FEATURE + "A vote is set for May.", ["1931-07-04", "1940-11-07", "1952", "2008-05"]),
    ("2007-10-10", FEATURE + "“The men will come next summer,” he said. In August they came.", ["1931-07-04", "1940-11-07", "1952", "2008-SU", "1940-08"]),
    ("1999-04-25", "A summit planned for January 16 never met.", ["1999-01-16"]),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "values"), RETURNS)
def test_a_history_may_come_to_its_own_day(dct, text, values):
    assert [value for _, value in read(dct, text)] == values


# fmt: off
# 1998-02-06 was a Friday.
BACK = [
    ("1998-02-06", "About 3,000 came this past weekend.", [("this past weekend", "1998-W05-WE")]),
    ("1998-02-06", "The past weekend was wet; this past month was dry.", [("The past weekend", "1998-W05-WE"), ("this past month", "P1M")]),
    ("1998-02-06", "It rained on the past two weekends.", [("the past two weekends", "P2WE")]),
    ("1998-02-06", "He came two Fridays ago, not two Sundays ago.", [("two Fridays ago", "1998-01-23"), ("two Sundays ago", "1998-01-25")]),
    ("1998-02-06", "On Fridays he swam.", []),
    ("1989-11-02", "The 1990 first quarter will include a charge.", [("The 1990 first quarter", "1990-Q1")]),
    ("1989-11-02", "In 1990 first prizes were few.", [("1990", "1990")]),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), BACK)
def test_counted_weekdays_and_weekends_past_are_read(dct, text, expected):
    assert read(dct, text) == expected


# fmt: off
# 1998-02-04 was a Wednesday.
TENSES = [
    ("1998-02-04", "Strike to hit trains Monday", ["1998-02-09"]),
    ("1998-02-04", "The cup kicks off on June 12.", ["1998-06-12"]),
    ("1998-02-04", "Applications opened in January and close in July.", ["1998-01", "1998-07"]),
    ("1998-02-04", "He will answer questions about Monday's leak.", ["1998-02-02"]),
    ("1998-02-04", "He will answer questions about Monday's vote.", ["1998-02-09"]),
    ("1998-02-04", "Investors looked to Friday's figures.", ["1998-02-06"]),
    ("1998-02-04", "Strike hits trains Monday", ["1998-02-02"]),
    ("1998-02-04", "Prosecutors would not say Monday who was held.", ["1998-02-02"]),
    ("1998-02-04", "The owner could not be reached Monday.", ["1998-02-02"]),
    ("1998-02-04", "“We are flying home on Friday,” he added.", ["1998-02-06"]),
    ("1998-02-04", "They were flying home on Friday, he said.", ["1998-01-30"]),
    ("1998-02-04", "Unless it rains by Sunday, the crop is lost.", ["1998-02-08"]),
    ("1998-02-04", "It might be cut if they kept to the December accord.", ["1997-12"]),
    ("1998-02-04", "The envoy holds talks in Cairo Thursday before going on.", ["1998-02-05"]),
    ("1998-02-04", "Exports, up 4 percent in December, will fall.", ["1997-12"]),
    ("1998-02-04", "The bank plans to cut 900 jobs by September.", ["1998-09"]),
    ("1998-02-04", "Stocks climbed to 1.62 mln tonnes by the end of January.", ["1998-01"]),
    ("1998-02-04", "Guests at Saturday's tie are asked to be seated.", ["1998-02-07"]),
    ("1998-02-04", "It was told on April 1, 2000, and by that Christmas.", ["2000-04-01", "2000-12-25"]),
    ("1998-02-04", "Results for the third quarter should be about the same.", ["1998-Q3"]),
    ("1998-02-04", "In 1995, the latest year for which figures are known, it fell.", ["1995"]),
    ("1987-03-11", "It built 485 cars in the January-February period, against 497 a year ago.", ["1987-01", "1987-02", "1986"]),
    ("1987-03-11", "It rose in December from 4 billion at end-September and 3 billion a year earlier.", ["1986-12", "1986-09", "1985-12"]),
    ("1987-03-11", "Fiscal 1987 second quarter earnings fell.", ["1987-Q2"]),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "values"), TENSES)
def test_a_verb_tells_whether_a_day_has_been(dct, text, values):
    assert [value for _, value in read(dct, text)] == values


def days(dct, text):
    day = DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return [(str(m.days.earliest), str(m.days.latest)) if m.days else None for m in find_dates(text, day)]  # fmt: skip


# fmt: off
@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    [
        ("2014-07-14", "SYDNEY, July 14, 2014 - This winter has been warm. Two winters ago it snowed.", [("2014-07-14", "2014-07-14"), ("2014-06-01", "2014-08-31"), ("2012-06-01", "2012-08-31")]),
        ("2014-01-14", "CHRISTCHURCH, New Zealand (AP) — Last winter was dry, spring 2009 too.", [("2013-06-01", "2013-08-31"), ("2009-09-01", "2009-11-30")]),
        ("2014-01-14", "HOBART — In the summer of 2009 fires burned.", [None]),
        ("2014-07-14", "MELBOURNE, Fla. — Last winter was cold.", [("2013-12-01", "2014-02-28")]),
        ("2014-07-14", "LONDON — Last winter was cold in Sydney.", [("2013-12-01", "2014-02-28")]),
        ("2014-07-14", "LONDON, July 14, 2014 - Next week the court sits.", [("2014-07-14", "2014-07-14"), ("2014-07-21", "2014-07-27")]),
    ],
)
def test_seasons_below_a_southern_dateline_are_those_of_the_south(dct, text, expected):
    assert days(dct, text) == expected


@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    [
        ("2008-05-06", "It ran between April and September last year.", [("April", "2007-04"), ("September last year", "2007-09")]),
        ("2008-05-06", "It lasts from May to July next year.", [("May", "2009-05"), ("July next year", "2009-07")]),
        ("2012-11-18", "In May of the year 2009 he fell; on 3 May of the year 1789 they met.", [("May of the year 2009", "2009-05"), ("3 May of the year 1789", "1789-05-03")]),
        ("2012-11-18", "A hundred years ago, in the spring, the river rose.", [("A hundred years ago", "1912"), ("the spring", "1912-SP")]),
        ("2012-11-18", "Ten years ago Thursday the mayor resigned.", [("Ten years ago", "2002")]),
        # 2016-07-18 was a Monday.
        ("2016-07-18", "Who was there between 11 p.m. Saturday and 1 a.m. Sunday should call.", [("11 p.m. Saturday", "2016-07-16T23:00"), ("1 a.m. Sunday", "2016-07-17T01:00")]),
        (None, "It was preached at St Mary's, Trinity 5, 18 July 2010.", [("18 July 2010", "2010-07-18")]),
        (None, "Matins is on Sundays 4, 18 July 2010.", [("4", "2010-07-04"), ("18 July 2010", "2010-07-18")]),
        ("2006-02-15", "We fried them on Shrove Tuesday.", [("Shrove Tuesday", "2006-02-28")]),
        # A letter that was read for a figure.
        ("1908-06-12", "The store opens on JUNE 1l at noon.", [("JUNE", "1908-06")]),
        (None, "Thirty years after 23 November 1980, on Friday the 26th, they met.", [("23 November 1980", "1980-11-23"), ("Friday the 26th", "")]),
        (None, "He died on 3 March 2009. The funeral was on Friday the 13th.", [("3 March 2009", "2009-03-03"), ("Friday the 13th", "2009-03-13")]),
    ],
)
def test_days_take_no_year_and_no_figure_that_is_not_theirs(dct, text, expected):
    assert [one for one in read(dct, text) if one[0] != "noon"] == expected
# fmt: on


# fmt: off
@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    [
        ("2014-06-24", "Centre Court (1300): Roe plays. The road is closed from 1000 to 1600.", []),
        ("2014-06-24", "High water is at the pier, 1145 (4.1m), 1805 (3.9m).", []),
        ("2014-06-24", "It is valid from 1200 Mon 6 Jan 2014.", ["2014-01-06"]),
        ("2014-06-24", "In 1300 the town was founded; from 1350 to 1377 it grew.", ["1300", "1350", "1377"]),
        ("2014-06-24", "The barn, dating back to 1415, and the mill, built around 1350, burned.", ["1415", "1350"]),
        ("2014-06-24", "It was founded by John (1167-1216) in 1205. The bridge (1350) is old.", ["1167", "1216", "1205", "1350"]),
        # 1848-10-14 was a Saturday.
        ("1848-10-14", "He lingered until Thursday.", ["1848-10-12"]),
        ("1848-10-14", "The meeting was put off until Thursday.", ["1848-10-19"]),
        ("1950-07-01", "단기 4283년 6월 26일 새벽에 왔다.", ["1950-06-26"]),
    ],
)
def test_hours_of_four_figures_and_years_of_other_reckonings(dct, text, expected):
    assert [value for _, value in read(dct, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the year ended 31 March 2012 turnover rose.", ("2011-04-01", "2012-03-31")),
        ("In the quarter ended 31 January 2012 it fell.", ("2011-11-01", "2012-01-31")),
        ("In the month ended 15 May 2012 it fell.", ("2012-04-16", "2012-05-15")),
        ("In the quarter ended 30 June 2012 it fell.", ("2012-04-01", "2012-06-30")),
    ],
)
def test_what_ended_on_a_day_has_its_own_length(text, expected):
    assert days("2012-07-12", text)[0] == expected
# fmt: on
