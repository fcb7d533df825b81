"""Sentences in the manner of wires and business papers, and the days meant in them."""

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
# 1989-10-25 was a Wednesday, 1998-03-06 a Friday, 2013-05-16 a Thursday.
BUSINESS = [
    ("1989-10-25", "Net income fell to $12 million in the third quarter from $15 million a year earlier.", [("the third quarter", "1989-Q3"), ("a year earlier", "1988-Q3")]),
    ("1989-10-25", "Revenue rose 4% from the year-earlier quarter.", [("the year-earlier quarter", "1988-Q3")]),
    ("1989-10-25", "A dividend of 20 cents is payable Dec. 15 to holders of record Nov. 30.", [("Dec. 15", "1989-12-15"), ("Nov. 30", "1989-11-30")]),
    ("1989-10-25", "The shares closed at $31 in late trading Monday.", [("Monday", "1989-10-23")]),
    ("1989-10-25", "For the nine months ended Sept. 30, profit slid 12%.", [("Sept. 30", "1989-09-30")]),
    ("1989-10-25", "The brewer earned $9 million for the quarter ended Sept. 30.", [("the quarter", "1989-Q3"), ("Sept. 30", "1989-09-30")]),
    ("1989-10-25", "Prices stood at record lows in Tuesday's session.", [("Tuesday", "1989-10-24")]),
    ("1989-10-25", "Analysts predict a recovery early next year.", [("early next year", "1990")]),
    ("1989-10-25", "It hopes to sell the unit by the end of the year.", [("the end of the year", "1989")]),
    ("1989-10-25", "Membership has doubled since 1985, and again since the early 1980s.", [("1985", "1985"), ("the early 1980s", "198")]),
    ("1989-10-25", "The merger is expected to close by mid-December.", [("mid-December", "1989-12")]),
    ("1989-10-25", "In fiscal 1988 the agency spent half as much.", [("fiscal 1988", "1988")]),
    ("1989-10-25", "Output in the April-June quarter was flat.", [("the April-June quarter", "1989-Q2")]),
    ("1989-10-25", "A spokesman said late yesterday that no bid had come.", [("late yesterday", "1989-10-24")]),
    ("1989-10-25", "The regulators are to rule on Friday on the plan.", [("Friday", "1989-10-27")]),
    ("1989-10-25", "Orders slid in September from a year ago.", [("September", "1989-09"), ("a year ago", "1988-09")]),
    ("1989-10-25", "A year ago this month the index stood at 1,900.", [("A year ago this month", "1988-10")]),
    ("1989-10-25", "This time last year wheat cost more.", [("This time last year", "1988-10")]),
    ("1989-10-25", "The furnace will stay cold for the rest of the year.", [("the rest of the year", "1989")]),
    ("1989-10-25", "Cash will run out before the month is over.", [("the month", "1989-10")]),
]
FORWARD = [
    ("1998-03-06", "Syria bought 20,000 tonnes for late April shipment.", [("late April", "1998-04")]),
    ("1998-03-06", "Schools in the county reopen on Monday.", [("Monday", "1998-03-09")]),
    ("1998-03-06", "General strike: Tuesday.", [("Tuesday", "1998-03-10")]),
    ("1998-03-06", "The league called off Saturday's game.", [("Saturday", "1998-03-07")]),
    ("1998-03-06", "The bridge is closed until Monday.", [("Monday", "1998-03-09")]),
    ("1998-03-06", "Trains to the north were cancelled until Tuesday.", [("Tuesday", "1998-03-10")]),
    ("1998-03-06", "Forecasters see a risk of hail Sunday night.", [("Sunday night", "1998-03-08TNI")]),
    ("1998-03-06", "The envoy flies to Minsk on Monday and goes on to Riga on Wednesday.", [("Monday", "1998-03-09"), ("Wednesday", "1998-03-11")]),
    ("1998-03-06", "The Rams host the Bears on Sunday.", [("Sunday", "1998-03-08")]),
    ("1998-03-06", "The hearing is on Thursday.", [("Thursday", "1998-03-12")]),
    ("1998-03-06", "The funeral is to be held on Tuesday week.", [("Tuesday week", "1998-03-17")]),
    ("1998-03-06", "Buying can resume on Monday at the earliest.", [("Monday", "1998-03-09")]),
    ("1998-03-06", "“We will march on Sunday,” said a miner.", [("Sunday", "1998-03-08")]),
    ("1998-03-06", "“We marched on Sunday and we will go on,” said a miner.", [("Sunday", "1998-03-01")]),
    ("1998-03-06", "By Wednesday 4,000 villagers had fled.", [("Wednesday", "1998-03-04")]),
    ("1998-03-06", "The fever began in the hills and by Thursday had reached the port.", [("Thursday", "1998-03-05")]),
    ("1998-03-06", "Clinics counted 40 sick by Wednesday.", [("Wednesday", "1998-03-04")]),
    ("1998-03-06", "The army moved to clear the road after Tuesday's landslide.", [("Tuesday", "1998-03-03")]),
]
HOURS = [
    ("2013-05-16", "A bomb went off at 9:15 a.m. Thursday. Police sealed the square by 10 a.m.", [("9:15 a.m. Thursday", "2013-05-16T09:15"), ("10 a.m.", "2013-05-16T10:00")]),
    ("2013-05-16", "The ferry left on Tuesday. It sank at about 2 pm.", [("Tuesday", "2013-05-14"), ("about 2 pm", "2013-05-14T14:00")]),
    ("2013-05-16", "The mast fell on Tuesday and was up again by noon.", [("Tuesday", "2013-05-14"), ("noon", "2013-05-14T12:00")]),
    ("2013-05-16", "On Tuesday he voted in the morning and flew home in the evening.", [("Tuesday", "2013-05-14"), ("the morning", "2013-05-14TMO"), ("the evening", "2013-05-14TEV")]),
    ("2013-05-16", "Two men were seized overnight.", [("overnight", "2013-05-15TNI")]),
    ("2013-05-16", "Snow is likely overnight.", [("overnight", "2013-05-16TNI")]),
    ("2013-05-16", "A lorry hit a bus near Leon on Wednesday in the small hours.", [("Wednesday", "2013-05-15"), ("the small hours", "2013-05-15TNI")]),
    ("2013-05-16", "The query came at 12:30 this afternoon.", [("12:30 this afternoon", "2013-05-16T12:30")]),
    ("2013-05-16", "Guns fell silent at 11 o'clock yesterday.", [("11 o'clock yesterday", "2013-05-15T11:00")]),
    ("2013-05-16", "The score was 3-2 at half time; see John 3:16, and the ratio 9:14.", []),
    ("2013-05-16", "He ran the mile in 3:59 and the song lasts 4:33.", []),
    (None, "The ferry sails at 9 a.m. and is back by noon.", []),
    ("2013-05-16", "Shops open at 9 a.m. and close at 6 p.m. every day.", []),
]
OTHERS = [
    ("1987-03-16", "The index (base 1980) fell in February from a month earlier.", [("1980", "1980"), ("February", "1987-02"), ("a month earlier", "1987-01")]),
    ("2013-05-16", "The old engine had run up 2020 hours.", []),
    ("2013-05-16", "The bank raised its overnight rates.", []),
    ("1810-03-05", "1652. The dike broke. In March it was mended.\n\n1701. A charter was given on 3 June.", [("1652", "1652"), ("March", "1652-03"), ("1701", "1701"), ("3 June", "1701-06-03")]),
    ("2013-05-16", "Schools will not open before the 27th.", [("the 27th", "2013-05-27")]),
    ("2013-07-03", "Nobody is to light rockets on the Fourth.", [("the Fourth", "2013-07-04")]),
    ("2013-01-09", "Six have died since the New Year.", [("the New Year", "2013-01-01")]),
    ("2013-05-16", "The permit came two days before Christmas.", [("two days before Christmas", "2012-12-23")]),
    ("2013-05-16", "The keel was laid three winters ago.", [("three winters ago", "2010-WI")]),
    ("2013-09-16", "Farmers expect a wet winter.", [("winter", "2013-WI")]),
    ("2013-05-16", "The wave struck on Tuesday and reached the atoll six hours later.", [("Tuesday", "2013-05-14"), ("six hours later", "2013-05-14")]),
    ("2013-05-16", "The dam broke on Tuesday. Nine people have died since then.", [("Tuesday", "2013-05-14"), ("then", "2013-05-14")]),
    ("2013-05-16", "He read the report of March 2009. The firm sold 900 homes in February.", [("March 2009", "2009-03"), ("February", "2013-02")]),
    ("2013-05-16", "Plums ripened in June rather than July.", [("June", "2012-06"), ("July", "2012-07")]),
    ("2013-05-16", "She drove a 2011 Toyota Corolla down 5 May Street.", []),
    (None, "3 May 1871. Rain all day.\n\n4 May. We crossed the ford.\n\nIn August we rested.", [("3 May 1871", "1871-05-03"), ("4 May", "1871-05-04"), ("August", "1871-08")]),
    (None, "Left Leith on 28 December 1871. Ice on 5 January.", [("28 December 1871", "1871-12-28"), ("5 January", "1872-01-05")]),
    (None, "1652. The dike broke. In March the king died.\n\n1653. A comet.", [("1652", "1652"), ("March", "1652-03"), ("1653", "1653")]),
    ("1964-12-01", "On 5 February 1864 the Danes left the Danevirke. Düppel fell on 18 April, and Als on 29 June. In May a truce was tried. Peace came in October. That winter was hard.", [("5 February 1864", "1864-02-05"), ("18 April", "1864-04-18"), ("29 June", "1864-06-29"), ("May", "1864-05"), ("October", "1864-10"), ("That winter", "1864-WI")]),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), BUSINESS)
def test_a_business_page_is_read_as_its_readers_do(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize(("dct", "text", "expected"), FORWARD)
def test_what_is_announced_lies_ahead_and_what_is_told_behind(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize(("dct", "text", "expected"), HOURS)
def test_an_hour_belongs_to_the_day_that_the_story_is_at(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize(("dct", "text", "expected"), OTHERS)
def test_other_days_are_read_as_a_careful_reader_would(dct, text, expected):
    assert read(dct, text) == expected
