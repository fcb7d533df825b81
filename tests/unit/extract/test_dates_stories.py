"""Days told by other days: comparisons, ends, numbers in a month, mail within mail."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import DaySpan, PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def mentions(dct, text):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return find_dates(text, day or None)


# fmt: off
READ = [
    ("2010-03-02", "It must close by the end of the year 2012.", [("the end of the year 2012", "2012")]),
    ("2010-03-02", "It was opened in the year 1954.", [("the year 1954", "1954")]),
    ("2010-03-02", "Waivers through May 26 let lorries pass.", [("May 26", "2010-05-26")]),
    ("2008-02-01", "It was last seen on Tuesday. 5 January 2008 was a good day.", [("Tuesday", "2008-01-29"), ("5 January 2008", "2008-01-05")]),
    ("2010-03-02", "Hearings open at 1400 GMT tomorrow.", [("1400 GMT tomorrow", "2010-03-03T14:00")]),
    ("2010-03-02", "He said on the 26th of last month that he knew.", [("the 26th of last month", "2010-02-26")]),
    ("1865-04-17", "It was the evening of the 14th instant.", [("the evening of the 14th instant", "1865-04-14TEV")]),
    ("2024-09-30", "They will vote on the first Tuesday after the first Monday in November.", [("the first Tuesday after the first Monday in November", "2024-11-05")]),
    ("2024-09-30", "The clocks go back on the last Sunday in October.", [("the last Sunday in October", "2024-10-27")]),
    ("2024-09-30", "It was held on the second Friday of last month.", [("the second Friday of last month", "2024-08-09")]),
    ("2024-09-30", "Elections are held on the first Monday of November.", [("the first Monday of November", "")]),
    ("1998-06-18", "The Senate goes home a week from Friday.", [("a week from Friday", "1998-06-26")]),
    ("2001-09-28", "He arrived three weeks ago Tuesday.", [("three weeks ago Tuesday", "2001-09-04")]),
    ("1956-11-05", "Questions were put down for Thursday next, he said.", [("Thursday next", "1956-11-08")]),
    ("2012-04-18", "The first of April was quiet.", [("The first of April", "2012-04-01")]),
    ("1990-08-03", "Pan Am will cut jobs by Labor Day, it said.", [("Labor Day", "1990-09-03")]),
    ("2009-03-04", "Beaten in 2008, they rested, and queues formed the night before.", [("2008", "2008"), ("the night before", "")]),
    ("2015-06-08", "Imports met 11 per cent of needs in May, and 1 per cent in April.", [("May", "2015-05"), ("April", "2015-04")]),
    ("1987-03-04", "In January prices had fallen against the same month a year earlier.", [("January", "1987-01"), ("the same month a year earlier", "1986-01")]),
    ("2014-11-19", "It earned $649 million in the fourth quarter, against $807 million in the same quarter of 2013.", [("the fourth quarter", "2014-Q4"), ("the same quarter of 2013", "2013-Q4")]),
    ("1987-04-08", "Its third quarter ended March 31 was good. Third quarter net rose.", [("third quarter", "1987-Q3"), ("March 31", "1987-03-31"), ("Third quarter", "1987-Q3")]),
    ("1989-10-24", "Net for its third quarter ended Sept. 30 fell from $10 million a year earlier.", [("third quarter", "1989-Q3"), ("Sept. 30", "1989-09-30"), ("a year earlier", "1988-Q3")]),
    ("1990-08-03", "In the second quarter it lost $59 million, against $33 million in the 1989 quarter.", [("the second quarter", "1990-Q2"), ("the 1989 quarter", "1989-Q2")]),
    ("1987-03-17", "The index, base 1980, compared with 102.3 a year earlier.", [("1980", "1980"), ("a year earlier", "1986")]),
    ("1987-03-14", "Output will reach 7 mln tonnes by 1990 and 9 mln at the end of the decade.", [("1990", "1990"), ("the end of the decade", "198")]),
    ("2014-11-19", "Sales will drop in fiscal 2015, which began on Nov. 1.", [("fiscal 2015", "2015"), ("Nov. 1", "2014-11-01")]),
    ("1987-04-09", "In the week ended April 2, beside 4/2/87.", [("the week", "1987-W14"), ("April 2", "1987-04-02"), ("4/2/87", "1987-04-02")]),
    ("1987-06-24", "Oct-May shipments were up.", [("Oct", "1986-10"), ("May", "1987-05")]),
    ("1987-03-30", "It closes on March 31, 1989 at 1.35 dlrs a share.", [("March 31, 1989", "1989-03-31")]),
    ("1987-04-02", "Syria will hold a tender on April 8 for 36,000 tonnes of sugar, white, for shipment in June.", [("April 8", "1987-04-08"), ("June", "1987-06")]),
    ("1987-03-19", "The commission has set a hearing on the rate for July 28.", [("July 28", "1987-07-28")]),
    ("1987-03-23", "It will sell the system itself, with shipments to start in mid-April.", [("mid-April", "1987-04")]),
    ("1987-06-16", "The decline followed a slight rise in single-family starts in April.", [("April", "1987-04")]),
    ("1987-10-20", "Trading goes on until 1500 (1400 GMT) today.", [("1400 GMT", "1987-10-20T14:00"), ("today", "1987-10-20")]),
    ("1987-03-12", "The sources said arrivals from May through July might be small.", [("May", "1987-05"), ("July", "1987-07")]),
    ("1987-08-12", "Sales from January through June rose.", [("January", "1987-01"), ("June", "1987-06")]),
    ("1987-03-02", "NOTE: Fiscal 1987 second quarter earnings include a gain.", [("Fiscal 1987 second quarter", "1987-Q2")]),
    (None, "In the spring of 1985 it was full. The next summer it broke; that autumn it was mended.", [("the spring of 1985", "1985-SP"), ("The next summer", "1985-SU"), ("that autumn", "1985-FA")]),
    (None, "He won on 9 August 48 BC and died on 19 August AD 14.", [("9 August 48 BC", "BC0048-08-09"), ("19 August AD 14", "0014-08-19")]),
    (None, "The harvest failed in 1601, 1602 and 1603.", [("1601", "1601"), ("1602", "1602"), ("1603", "1603")]),
    ("2021-10-27", "Remembrance Sunday will be marked. Bonfire Night will be quiet. Mothering Sunday was in March.", [("Remembrance Sunday", "2021-11-14"), ("Bonfire Night", "2021-11-05"), ("Mothering Sunday", "2021-03-14"), ("March", "2021-03")]),
    ("2019-12-23", "United go to Burnley on Boxing Day after Sunday's 2-0 defeat.", [("Boxing Day", "2019-12-26"), ("Sunday", "2019-12-22")]),
    ("2014-07-08", "Wednesday's other semi-final pits Argentina against the Dutch. Thursday's stage was moved.", [("Wednesday", "2014-07-09"), ("Thursday", "2014-07-03")]),
    ("2018-10-02", "The House rises on Thursday. The high court sits again on Friday. The index rises on Monday.", [("Thursday", "2018-10-04"), ("Friday", "2018-10-05"), ("Monday", "2018-10-01")]),
    ("2015-07-14", "It flew past early Tuesday, years after its launch in January 2006. It phoned home that evening.", [("early Tuesday", "2015-07-14"), ("January 2006", "2006-01"), ("that evening", "2015-07-14TEV")]),
    ("2005-03-04", "She was killed on June 1, 2003. Sentencing is April 15. He was arrested in the summer of that year.", [("June 1, 2003", "2003-06-01"), ("April 15", "2005-04-15"), ("the summer of that year", "2003-SU")]),
    ("", "They met on 4 July 1863. The day before, a flag had been seen. Four days later the port fell.", [("4 July 1863", "1863-07-04"), ("The day before", "1863-07-03"), ("Four days later", "1863-07-08")]),
    ("", "They met on 4 July 1863. The day before, he came. Four days later the port fell.", [("4 July 1863", "1863-07-04"), ("The day before", "1863-07-03"), ("Four days later", "1863-07-07")]),
    ("", "On the night of 9–10 May 1829 they struck; early the next morning they fell back.", [("the night of 9", "1829-05-09TNI"), ("10 May 1829", "1829-05-10"), ("early the next morning", "1829-05-10TMO")]),
    ("", "On the night of 9 May 1829 they struck; early the next morning they fell back.", [("the night of 9 May 1829", "1829-05-09TNI"), ("early the next morning", "1829-05-10TMO")]),
    ("", "In 1812 he married; their son was born the following spring. The previous June he had fallen ill.", [("1812", "1812"), ("the following spring", "1813-SP"), ("The previous June", "1812-06")]),
    ("2006-09-11", "On this day in 1973, tanks rolled.", [("1973", "1973")]),
    ("2023-05-07", "Between 24 April and 2 May 42,000 fled. On 3 May 42 were killed.", [("24 April", "2023-04-24"), ("2 May", "2023-05-02"), ("3 May", "2023-05-03")]),
    ("2014-08-02", "On Monday we had been there. We fly home on the 9th.", [("Monday", "2014-07-28"), ("the 9th", "2014-08-09")]),
    ("2014-08-20", "On Monday we were there. We will fly home on the 9th.", [("Monday", "2014-08-18"), ("the 9th", "2014-09-09")]),
    ("2013-01-22", "Visitation will be Thursday from 5 to 7; funeral Friday at 11.", [("Thursday", "2013-01-24"), ("Friday", "2013-01-25")]),
    ("2013-01-22", "He died Thursday in his sleep; his wife Friday.", [("Thursday", "2013-01-17"), ("Friday", "2013-01-18")]),
    ("2006-09-05", "By Christmas we hope to have a school.", [("Christmas", "2006-12-25")]),
    ("2016-06-24", "It is over.\n06:04 Yesterday's vote was close. He read USA Today.", [("Yesterday", "2016-06-23")]),
    ("1911-10-10", "It met on Tuesday the 3rd day of October 1911 and rose.", [("Tuesday the 3rd day of October 1911", "1911-10-03")]),
    ("2009-12-19", "The war began in 499 BC. In 490 BC they landed; in September they fought. The following year, 489 BC, he died. Over the winter they rested. In 1990 a coin was found. In May last year it was lost.", [("499 BC", "BC0499"), ("490 BC", "BC0490"), ("September", ""), ("The following year", ""), ("489 BC", "BC0489"), ("the winter", ""), ("1990", "1990"), ("May last year", "2008-05")]),
    ("2009-12-19", "A vase of 480 BC was stolen in May. It was found in September.", [("480 BC", "BC0480"), ("May", "2009-05"), ("September", "2009-09")]),
    ("2009-12-19", "In 1788 it snowed. In July 1789 it fell. On 4 August 1789 they met. They formed the club in '90. He called this day the best.", [("1788", "1788"), ("July 1789", "1789-07"), ("4 August 1789", "1789-08-04"), ("'90", "1790"), ("this day", "1789-08-04")]),
    ("2009-12-19", "In 1788 it snowed. In July 1789 it fell. On 4 August 1789 they met. They will mark this day.", [("1788", "1788"), ("July 1789", "1789-07"), ("4 August 1789", "1789-08-04"), ("this day", "2009-12-19")]),
    ("2014-06-18", "Germany meet Ghana on Saturday after thrashing Portugal on Monday.", [("Saturday", "2014-06-21"), ("Monday", "2014-06-16")]),
    ("2014-06-18", "Officials had hoped to reopen the road by Tuesday. They hope to reopen it by Friday.", [("Tuesday", "2014-06-17"), ("Friday", "2014-06-20")]),
    ("2016-07-15", "NICE, July 15 - Thursday's attack stunned France.", [("July 15", "2016-07-15"), ("Thursday", "2016-07-14")]),
    ("2016-07-15", "NICE, July 15, 2016 — Thursday night a truck struck.", [("July 15, 2016", "2016-07-15"), ("Thursday night", "2016-07-14TNI")]),
    ("2012-10-30", "Sunday's marathon goes ahead.", [("Sunday", "2012-11-04")]),
    ("2012-10-30", "In 1870 it fell. The following year was calm; on March 18 of that year it rose.", [("1870", "1870"), ("The following year", "1871"), ("March 18 of that year", "1871-03-18")]),
    ("2014-06-18", "LAGOS, June 18 - April's abduction shocked the world.", [("June 18", "2014-06-18"), ("April", "2014-04")]),
    ("2014-06-18", "The fair runs June 28 - July 3.", [("June 28", "2014-06-28"), ("July 3", "2014-07-03")]),
]
# fmt: on
#: What hangs on an event has no day that a text tells.
OPEN = [
    "He flew again 36 years after he first did so.",
    "He died in exile 33 years after they left.",
    "Heads of state met two weeks after they agreed on a force.",
    "The army came two days after the vote.",
    "Every November we bury somebody.",
    "Of 2,010 zlotys, of which 1914 were paid, none is left.",
    "Steers, choice, 1075-1100 lbs, 69.25.",
]


@pytest.mark.parametrize(("dct", "text", "expected"), READ)
def test_a_day_is_told_by_what_stands_beside_it(dct, text, expected):
    assert [(m.text, m.value) for m in mentions(dct, text)] == expected


@pytest.mark.parametrize("text", OPEN)
def test_what_hangs_on_an_event_or_counts_things_is_given_no_day(text):
    assert [m.text for m in mentions("2021-05-06", text) if m.days] == []


def test_a_row_of_a_table_is_no_day_of_its_month():
    text = "RAINFALL\nJan 31\nFeb 12\nMar 58\nApr 104\n\nIt rained on May 3."
    found = mentions("2009-05-10", text)
    assert [(m.text, m.value) for m in found] == [
        ("Jan", ""), ("Feb", ""), ("Mar", ""), ("Apr", ""), ("May 3", "2009-05-03"),
    ]  # fmt: skip
    assert found[0].anchor == "it heads a row of a table; which year is not said"


PRICES = [
    " May 1152/1160 bid\n Aug 1175/1185 bid\n Oct 1208/1220 bid\n",
    " May 1285 1292\n Jul 1317 1319\n Sep 1337 1340\n",
    " May 1248      bid\n Jul 1283      bid\n",
    " Jun     9333   9333    9333\n Sep      ---    ---     ---\n",
    " SEP  6689   UP    17\n DEC  6730   UP    15\n MAR  6772   UP     4\n",
    " APL     0\n MAY  1406\n Jne     0\n Jly  1812\n SEP   155\n",
    " Jan 1325 1330 1316  628\n Mar 1350 1353 1345  131\n May 1365 1370 nil\n",
    # The year alone would do: that of the next row tells.
    " SEP    26     1799   up  21\n OCT   592     4815   up  52\n",
]


@pytest.mark.parametrize("rows", PRICES)
def test_a_column_of_months_beside_prices_names_no_years(rows):
    found = mentions("2009-05-10", f"FUTURES\n{rows}\nThey were read on May 3.")
    assert [m.value for m in found if m.days] == ["2009-05-03"]


def test_a_column_of_months_and_years_stays_one():
    for rows, values in (
        ("May 1945\nAugust 1945\n", ["1945-05", "1945-08"]),
        ("Jan 2019 1,234\nFeb 2019 1,300\n", ["2019-01", "2019-02"]),
        ("Jan 5 1990 rain\nFeb 6 1990 snow\n", ["1990-01-05", "1990-02-06"]),
        ("Oct 1066 a battle\nJune 1215 the charter\n", ["1066-10", "1215-06"]),
    ):
        assert [m.value for m in mentions("2021-05-06", rows)] == values


READ_BESIDE_FIGURES = [
    ("PRODUCTS, LATE--APRIL 07 1100 EST\n\nPrices rose.", ["1987-04-07", "1987-04-07T11:00"]),
    ("It was issued on April 7, 2019 EST.", ["2019-04-07"]),
    ("It shut at the normal time of 1330 pdt.", ["1987-04-08T13:30"]),
    ("Pits may trade between 1800 and 2100 local time.", ["1987-04-08T21:00"]),
    ("Pits will trade from 1800 to 2100 hrs.", ["1987-04-08T21:00"]),
    ("Shares fell a record 508 on Monday to\n1738.", ["1987-04-06"]),
    ("Output rose from May 1984 to 1986.", ["1984-05", "1986"]),
    ("The closing was worse than the low of 1974.", ["1974"]),
    ("Sugar: 7 April 1150 francs a tonne.", ["1987-04-07"]),
    ("Close: May 1160/62P and Aug 1185/1192.", ["1987-05", "1987-08"]),
    ("He wrote in March 1641/2 and in the winter of 1324/1325.", ["1642-03", "1324-WI"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), READ_BESIDE_FIGURES)
def test_a_price_and_an_hour_behind_a_month_are_no_year(text, values):
    assert [m.value for m in mentions("1987-04-08", text)] == values


def test_the_days_of_a_week_of_a_month_are_its_seven():
    (mention,) = mentions("2015-06-08", "It began in the second week of May.")
    assert mention.value == "2015-05"
    assert mention.days == DaySpan(date(2015, 5, 8), date(2015, 5, 14))


def test_the_quarter_that_a_day_ends_has_the_days_before_it():
    (quarter, _) = mentions("1987-04-08", "Its third quarter ended March 31 was good.")
    assert quarter.days == DaySpan(date(1987, 1, 1), date(1987, 3, 31))


FORWARDED = """Got this today.

-----Original Message-----
From: Marta
Sent: Monday, 8 October 2012 17:42
To: Desk

The convoy left yesterday and arrives tomorrow.
"""
QUOTED = """I leave tomorrow.

On Tuesday, April 1, 2003, H. Tolland wrote:
> The hotel was hit last night.

I called yesterday.
"""


def test_a_forwarded_message_is_reckoned_from_its_own_date():
    found = {m.text: m for m in mentions("2012-10-15", FORWARDED)}
    assert found["today"].value == "2012-10-15"
    assert found["yesterday"].value == "2012-10-07"
    assert found["tomorrow"].value == "2012-10-09"
    why = "reckoned from the message's date, 2012-10-08"
    assert found["yesterday"].anchor == why


def test_a_quoted_message_ends_with_its_marked_lines():
    found = {m.text: m.value for m in mentions("2003-04-02", QUOTED)}
    assert found["last night"] == "2003-03-31TNI"
    assert found["tomorrow"] == "2003-04-03"
    assert found["yesterday"] == "2003-04-01"


PIECES = st.sampled_from([
    "the first Monday", "of", "November", "a week from", "Friday", "three weeks ago",
    "quarter", "ended", "March 31", "the 1989", "the same month", "a year earlier", "\n",
    "From: A\nSent: 8 May 2012\n", "On 3 May 2001, B wrote:\n> ", "48 BC", "inst.",
    "the 12th", "Jan 31\n", "Feb 12\n", "after the first", "AD 14", "in", "9999", ",",
])  # fmt: skip


def test_a_log_at_the_end_of_the_calendar_raises_nothing():
    text = "Friday\nA boat left.\nMonday\nIt was seen.\nTuesday\nIt came back.\n"
    found = mentions("9999-12-31", text)
    assert all(m.days is None or m.days.latest <= date.max for m in found)


@given(st.lists(PIECES, max_size=24))
def test_such_words_in_any_order_raise_nothing(pieces):
    for dct in (None, "9999-12-31", "0001-01-01", "2012-05"):
        mentions(dct, " ".join(pieces))
