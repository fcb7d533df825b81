"""What looks like a date and is none, and what is one beside such things."""

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
NO_DATES = [
    "THE UNION HAD 1ST PICK OF THE DOCKS AND A LEAD 12 SEATS WIDE; LEAD 175 TONNES.",
    "The saloon 5000S and its sister 4000S were dear.",
    "The index rose to a new high of 1757, after a preliminary closing figure of 1841.",
    "The rate was LIR 1324/1325 and the guilder firm.",
    "Noise complaint, 1900 block of Elm Street.",
    "A man of 2020 Vine St. was cited, and so was one of 1812 North Oak Avenue.",
    "The case number is 16-03-1187.",
    "Case No. 1917-11/GO was put off, and so was File 1917-11/GO.",
    "Order 2006/2013 stands, and Doc. 2014-09/A was read.",
    "Mr Ade and Monday Mbah, both of the union, met the press.",
    "A trader named Friday Okoro was held in the town.",
    "In the camp 2010 latrines were dug, 1999 flats searched and 2015 doses given.",
    "Version 2021.11.2 mends what build 1930 broke.",
    "Please send form 2010 to us, or call 1902.",
    "The chip comes with 2048 cores.",
    "The council passed Resolution 1701 (2006).",
    "The odds are one in 2000, or 1 in 1990.",
    "A poll found 2000 who wept.",
    "The mercury was in the mid-90s, a forecaster said.",
    "They showed “2001: A Space Odyssey”.",
    "They showed “Friday the 13th”.",
    "He was reading the Sunday paper.",
    "She got an H1 visa.",
    "Tents are up, and 2000 more are ordered.",
    "Call +44 20 2020 1999, (020) 2020 1999 or 020 7946 2018.",
    "Version 2019.3 is out.",
    "Resolutions 242 (1967), 338 (1973) and 1515 (2003) were read out.",
    "Heights 1071 and 2020 were stormed.",
    "The index fell 508 points to 1738.",
    "Cheque 1887 and drawer 1904 were empty.",
    "Rooms 1905 and 2001 have a view.",
    "He lost 16 trucks, 1950 kits and a tent.",
    "On the 10th floor it was dark.",
    "See Annex A (1987-2) and Doc. 1985/3.",
    "He read law in the Michaelmas Term.",
    "The server MUST log it, and MAY refuse it, or MAY ask again.",
    "He ran for a 20-yard touchdown in the first quarter in a 20-17 game.",
    "They trailed 88-80 entering the third quarter.",
    "This year-long walk, a week-long fair and this day-to-day work went on.",
]
DATES = [
    ("2016-05-18", "Sales were up 3-5 percent in the first quarter.", [("the first quarter", "2016-Q1")]),
    ("2016-05-18", "He fell in May 1994.\n\n► 2015 (10)\n\n► October (2)\n\n▼ May (1)\n", [("May 1994", "1994-05"), ("2015", "2015")]),
    ("2016-05-18", "It fell in April and MAY as a rule.", [("April", "2016-04"), ("MAY", "2016-05")]),
    (None, f"They met on 3 May 2013.\n\n{'The mill went on as before. ' * 25}It fell in June.", [("3 May 2013", "2013-05-03"), ("June", "")]),
    ("2016-05-18", "Three days of mourning end on Friday.", [("Friday", "2016-05-20")]),
    ("2016-05-18", "The ban and the curfew take effect on Friday.", [("Friday", "2016-05-20")]),
    ("2016-05-18", "The talks came to an end on Friday.", [("Friday", "2016-05-13")]),
    ("2016-05-18", "It was 32 years to the day after that of 1985.", [("1985", "1985")]),
    ("2016-05-18", "Few came home from the 1939/1945 war.", [("1939", "1939"), ("1945", "1945")]),
    ("2016-05-18", "He met Mr Ade on Sunday and Monday in Abuja.", [("Sunday", "2016-05-15"), ("Monday", "2016-05-16")]),
    ("1990-01-26", "In the mid-80s the firm made radios.", [("the mid-80s", "198")]),
    ("2011-10-13", "Output shrank, and Q4 looks no better.", [("Q4", "2011-Q4")]),
    ("2015-08-27", "Guidance for FY2016 is unchanged.", [("FY2016", "2016")]),
    ("2018-06-21", "In fiscal year 2017 more were held.", [("fiscal year 2017", "2017")]),
    ("2014-08-12", "As of 9 August, 1848 cases were known.", [("9 August", "2014-08-09")]),
    ("1990-05-12", "On May 3, 1990, people met.", [("May 3, 1990", "1990-05-03")]),
    ("2012-09-03", "The room is shut until Monday.", [("Monday", "2012-09-10")]),
    ("2012-09-05", "We were going there this weekend.", [("this weekend", "2012-W36-WE")]),
    ("2014-05-23", "in march we left", [("march", "2014-03")]),
    ("2014-05-23", "Ash fell in A.D. 79.", [("A.D. 79", "0079")]),
    ("1864-05-12", "I had Mary's of the 1st.", [("the 1st", "1864-05-01")]),
    ("2003-08-19", "A man comes on Thursday.", [("Thursday", "2003-08-21")]),
    (
        "2006-07-10",
        "France, champions in 1998, won on July 1.",
        [("1998", "1998"), ("July 1", "2006-07-01")],
    ),
    (
        "1987-10-20",
        "On Oct. 29, 1929, it fell. It will end at 2 p.m.",
        [("Oct. 29, 1929", "1929-10-29"), ("2 p.m.", "1987-10-20T14:00")],
    ),
    (
        "2002-11-20",
        "The mill burnt on 11 July 1995. It resumes on Monday, 25 November.",
        [("11 July 1995", "1995-07-11"), ("Monday, 25 November", "2002-11-25")],
    ),
    ("2004-06-06", "He made films, among them one in 1940.", [("1940", "1940")]),
    ("2014-06-12", "On Tuesday Brazil play Mexico.", [("Tuesday", "2014-06-17")]),
    ("2004-06-06", "The body lies in state Wednesday.", [("Wednesday", "2004-06-09")]),
    ("2019-02-14", "The all-party meet on Saturday", [("Saturday", "2019-02-16")]),
    ("2018-03-01", "Gusts come later on Friday.", [("later on Friday", "2018-03-02")]),
    ("1956-11-05", "We left on 13th June last.", [("13th June last", "1956-06-13")]),
    ("1956-11-05", "He had seized it: July 26.", [("July 26", "1956-07-26")]),
    (
        "1789-05-04",
        "On the 30th we made land. On the 2d stones flew.",
        [("the 30th", "1789-04-30"), ("the 2d", "1789-05-02")],
    ),
    (
        "2001-12-03",
        "In 1985 lines merged. Bonds due June 2003 fell. A hearing is Jan. 7.",
        [("1985", "1985"), ("June 2003", "2003-06"), ("Jan. 7", "2002-01-07")],
    ),
    ("2014-03-18", "The pact of May 28, 1997 runs on.", [("May 28, 1997", "1997-05-28")]),
    (
        "2014-03-18",
        "It was handed over in 1954; on February 27 it was seized.",
        [("1954", "1954"), ("February 27", "2014-02-27")],
    ),
    ("2021-12-20", "In January we start the new hall.", [("January", "2022-01")]),
    ("2003-03-04", "On Saturday we march in Turin.", [("Saturday", "2003-03-08")]),
    ("2003-03-04", "On Saturday the strike hit us.", [("Saturday", "2003-03-01")]),
    (
        "2018-01-09",
        "The minutes of December 12, 2017 passed. The board adjourned at 9 pm.",
        [("December 12, 2017", "2017-12-12"), ("9 pm", "2018-01-09T21:00")],
    ),
    (
        "1916-07-03",
        "We rested on 2 July. They had shelled us since the 24th.",
        [("2 July", "1916-07-02"), ("the 24th", "1916-06-24")],
    ),
    ("1916-07-03", "Do you mind the summer of '14?", [("the summer of '14", "1914-SU")]),
    ("2012-07-27", "A week last Tuesday it rained.", [("A week last Tuesday", "2012-07-17")]),
    ("2012-07-27", "The race is a week on Sunday.", [("a week on Sunday", "2012-08-05")]),
    ("2012-11-15", "The rent fell due at Michaelmas.", [("Michaelmas", "2012-09-29")]),
    (
        None,
        "1348. The plague came. 1381. On the 14th of June he was slain.",
        [("1348", "1348"), ("1381", "1381"), ("the 14th of June", "1381-06-14")],
    ),
    ("2020-03-24", "Flights stop from Wednesday.", [("Wednesday", "2020-03-25")]),
    ("2020-03-24", "Come Saturday all is shut.", [("Saturday", "2020-03-28")]),
    ("1998-09-02", "By August it stood at 65.", [("August", "1998-08")]),
    (
        "1962-10-23",
        "U-2s flew on the 15th. It goes on until the end of the week.",
        [("the 15th", "1962-10-15"), ("the end of the week", "1962-W43")],
    ),
    (
        None,
        "It fell on 18 May 1885. In August 1886 he was held; two days later he left.",
        [("18 May 1885", "1885-05-18"), ("August 1886", "1886-08"), ("two days later", "")],
    ),
    ("2013-08-09", "Two months are left until the October vote.", [("October", "2013-10")]),
    ("1979-05-18", "This winter's strikes lost 29 million days.", [("This winter", "1978-WI")]),
    ("1979-05-18", "In the fifties and early sixties output rose.", [("the fifties", "195"), ("early sixties", "196")]),
    ("1995-07-13", "Heat is likely through the weekend.", [("the weekend", "1995-W28-WE")]),
    ("1915-05-17", "Your letters of the 3rd and 7th inst. came.", [("the 3rd", "1915-05-03"), ("7th inst.", "1915-05-07")]),
    ("1915-05-17", "On the 2nd of this month we went up.", [("the 2nd of this month", "1915-05-02")]),
    ("1915-05-17", "A week ago to-day poor Jack was hit.", [("A week ago to-day", "1915-05-10")]),
    ("1991-08-22", "At 2 this morning he was back.", [("2 this morning", "1991-08-22T02:00")]),
    ("1916-04-26", "Shots fell on Monday. At noon on that day the office was seized.", [("Monday", "1916-04-24"), ("noon on that day", "1916-04-24T12:00")]),
    ("2022-09-12", "The town fell on Saturday. Overnight strikes cut the power; it was back by 5 a.m.", [("Saturday", "2022-09-10"), ("Overnight", "2022-09-11TNI"), ("5 a.m.", "2022-09-12T05:00")]),
    ("2023-02-08", "It is the worst since 1999, when many died on 17 August.", [("1999", "1999"), ("17 August", "1999-08-17")]),
    ("1995-10-04", "He was freed Tuesday. He had fled in a white 1993 Bronco. The trial began on Jan. 24.", [("Tuesday", "1995-10-03"), ("1993", "1993"), ("Jan. 24", "1995-01-24")]),
    (None, "The town was cut off on 14 October 1899. On the 20th there was a battle. Peace was near on 13 March 1900. That May Mafeking was relieved.", [("14 October 1899", "1899-10-14"), ("the 20th", "1899-10-20"), ("13 March 1900", "1900-03-13"), ("That May", "1900-05")]),
    (None, "The palace was stormed on 25 October (7 November) 1917.", [("25 October", "1917-10-25"), ("7 November", "1917-11-07")]),
]
# fmt: on


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_not_read_as_one(text):
    assert read("2010-06-01", text) == []


@pytest.mark.parametrize(("dct", "text", "dates"), DATES)
def test_dates_beside_such_things_are_read(dct, text, dates):
    assert read(dct, text) == dates


def test_what_is_so_every_year_is_given_no_day():
    (mention,) = find_dates("Offices are shut on 26 December each year.", None)
    assert (mention.text, mention.days) == ("26 December", None)


def test_an_hour_in_a_sentence_of_another_year_is_not_todays():
    mentions = read("2012-07-09", "In 2008 he lost at dusk.")
    assert mentions == [("2008", "2008")]


#: A Monday.
DCT = DocumentDate(
    value=PartialDate(2020, 6, 15), provenance=Provenance.HEADER, evidence="2020-06-15"
)


@pytest.mark.parametrize(
    "text",
    [
        "The April 6 Youth Movement and the March 14 Alliance joined them.",
        "Police searched 23 July Square, 9 July Avenue and May 15 Hospital.",
        "A school in 6th of October City was shut.",
        "Sunday Oliseh scored twice. Oliseh left early.",
        "It was coach Sunday Oliseh who left with Chief Friday Okonkwo.",
    ],
)
def test_what_is_called_after_a_day_is_no_day(text):
    assert not find_dates(text, DCT)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The April 6 City Council meeting was moved to May 4.", 2),
        ("On Sunday Israel struck. Israel denied it.", 1),
        ("Sunday is a holiday. The 7 October attacks shocked them.", 2),
    ],
)
def test_a_day_before_another_name_stays_one(text, count):
    assert len(find_dates(text, DCT)) == count


def test_a_korean_word_for_a_day_ends_where_the_word_ends():
    text = "모레츠는 왔다. 오늘날 사람들은 다르다. 그는 어제 왔다. 모레까지 온다."
    assert [m.text for m in find_dates(text, DCT)] == ["어제", "모레"]
