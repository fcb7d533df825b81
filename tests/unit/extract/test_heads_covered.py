"""Heads that give a period, a month, or many days, and days that open a sentence."""

import pytest

from archive.extract.annotate import Options, dated
from archive.model import FileRef, Provenance, Record

BODY = "\n\nFood was handed out to the people of the town, officials said there.\n"


def date_of(text):
    record = Record(text=text, raw=text.encode(), ref=FileRef(path="one.txt"))
    return dated(record, Options()).document.date


# fmt: off
@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Situation Report No. 6\nReporting period: 1-15 March 2021", "2021-03-15"),
        ("Flood update\nPeriod covered: 24/11/2014 to 30/11/2014", "2014-11-30"),
        ("Bulletin, Week 48 (24 – 30 November 2014)", "2014-11-30"),
        ("Plan d'aide\nPériode couverte : du 1er au 15 mars 2021", "2021-03-15"),
        ("Informe\nPeríodo reportado: 1 al 15 de marzo de 2021", "2021-03-15"),
        ("Hilfe\nBerichtszeitraum: 1. bis 15. März 2021", "2021-03-15"),
        ("THE LOAMSHIRE ADVERTISER\nWeek ending 12 May 1917", "1917-05-12"),
        ("THE CHRONICLE, FOR THE WEEK ENDING MAY 12, 1917.", "1917-05-12"),
        ("Parish Newsletter for the week beginning 2 June 2019", "2019-06-02"),
        ("Reporting period: 1-15 March 2021\nDate: 17 March 2021", "2021-03-17"),
        ("Application period: 1-15 March 2021", None),
        ("Algebra\nWeek 1 (4-10 March 2013)\nRings\nWeek 2 (11-17 March 2013)\nFields", None),
        ("Ruritania: Flood Situation Report No. 1 – As of 25 February 2023", "2023-02-25"),
        ("Flash Update #9 - Earthquake (As of 14 February 2023)", "2023-02-14"),
        ("7.2 Magnitude Earthquake Situation Update No. 4 (as of 12 December 2015) It covers the days since.", "2015-12-12"),
        ("Rapport de situation n° 5 (au 5 novembre 2015)", "2015-11-05"),
        ("Informe de situación No. 3 (al 23 de mayo de 2016)", "2016-05-23"),
        ("The report says that prices as of 14 February 2023 were low", None),
        ("Update on the law in force as of 1 July 2023, and what it means", None),
        ("Sales fell in the week ending 12 May 1917", None),
        ("The reporting period is long.\nIt ended on 12 May 1917", None),
    ],
)
def test_a_report_may_say_what_period_it_covers(head, value):
    date = date_of(head + BODY)
    assert (date and str(date.value)) == value


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("THE RAMBLER\nVol. 12, No. 3 (March 2003)", "2003-03"),
        ("THE SCHOOL MAGAZINE\nVol. IV. No. 3. March, 1921.", "1921-03"),
        ("NEWSLETTER OF THE SOCIETY\nIssue 41 — April 2020", "2020-04"),
        ("April 2020 Newsletter", "2020-04"),
        ("THE PARISH MAGAZINE\nMarch, 1921. Price 2d.", "1921-03"),
        ("Photo No. 3, March 1921", None),
        ("April 2020 Report", None),
        ("WESTERN UNION\n1936 DEC 7 PM 4 10", "1936-12-07"),
        ("WESTERN UNION\n1936 DEC 7 PMS 4 10", None),
        ("RESOLUTION 1031 (1995)\nAdopted by the Council at its 36th meeting, on 15 December 1995", "1995-12-15"),
        ("RESOLUTION 1031 (1995)\nAdopted by the Council at its 36th meeting,\non 15 December 1995", "1995-12-15"),
        ("Resolution adopted by the Assembly on 10 December 2015", "2015-12-10"),
        ("A bill adopted by parliament, after much debate on\n15 December 1995 was not signed.", None),
        ("THE IMMIGRATION ACTS\nHeard at Field House\nOn 12 January 2016\nDecision Promulgated\nOn 5 February 2016", "2016-02-05"),
        ("Situation Report #2\n14 January 2010 (1700 EST)", "2010-01-14"),
        ("Speech delivered in the Town Hall, Leeds, on 3 May 1931", "1931-05-03"),
        ("Interview recorded on 3 March 2022", "2022-03-03"),
        ("ADDRESS TO CONGRESS\nDelivered in Washington, D.C., on December 8, 1941", "1941-12-08"),
        ("Speech on 3 May 1931 was heard by many", None),
        ("SUDAN: Clashes - Flash Update No. 12 (7 May 2023)", "2023-05-07"),
        ("Report on the battle (7 May 1915)", None),
        ("At a meeting of the Vestry held in the Schoolroom on Tuesday the 3rd day of October 1911.", "1911-10-03"),
        ("At a court held at Ely on 3 October 1911 he was fined.", None),
        ("6 June 44", "1944-06-06"),
    ],
)
def test_magazines_telegrams_resolutions_and_speeches_are_dated(head, value):
    date = date_of(head + BODY)
    assert (date and str(date.value)) == value
# fmt: on


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 14, 2012 – The company today announced a plant.", "2012-05-14"),
        ("14 May 2012: The minister opened a bridge yesterday.", "2012-05-14"),
        ("14 mai 2012 - Le maire a ouvert hier un pont.", "2012-05-14"),
        # A line of a chronology.
        ("14 May 2012: The minister opened a bridge.", None),
        ("14 May 2012: The bridge opened today.\n15 May 2012: It fell.", None),
        ("14 May 2012 – 3 June 2014: Today all is well.", None),
    ],
)
def test_a_day_opens_a_text_that_speaks_of_its_own_day(text, value):
    date = date_of(text)
    assert (date and str(date.value)) == value
    assert date is None or date.provenance is Provenance.TEXT


ROWS = "Rovers 2-1 Town\nCity 0-0 Albion\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"Saturday 14 September 2013\n{ROWS}\nSunday 15 September 2013\n{ROWS}", None),
        (f"Results\n\n14/09/2013\n{ROWS}\n21/09/2013\n{ROWS}", None),
        (f"Saturday 14 September 2013\n{ROWS}", "2013-09-14"),
        ("予定\n2013年5月3日（金）\n19:30 開場\n2013年5月4日（土）\n11:00 散歩", None),
        (f"3 May 2013 (Friday)\n{ROWS}\n4 May 2013 (Saturday)\n{ROWS}", None),
        ("2013-05-03 Rovers 2 Town 1\n2013-05-10 City 0 Albion 0", None),
        ("2013-05-03 The army left the town.\n\nIt rained.", "2013-05-03"),
        ("1 July 1916\nWe were held up by wire.\n2 July 1916\nRelieved.", "1916-07-01"),
    ],
)
def test_the_first_of_many_days_that_head_rows_dates_nothing(text, value):
    date = date_of(text)
    assert (date and str(date.value)) == value


def test_a_court_may_say_where_it_gave_its_judgment():
    date = date_of(
        f"JUDGMENT{BODY}\nDelivered in open court this 30th day of June 2014 at Blantyre."
    )
    assert str(date.value) == "2014-06-30"


# fmt: off
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Posted: 10/12/2013\n\nCEDAR FALLS, Iowa — The council met.", "2013-10-12"),
        ("10/12/2013\n\nTOLEDO, Ohio (AP) -- The council met.", "2013-10-12"),
        ("The Times\n1 Main St., Cedar Falls, IA 50613\n10/12/2013\n\nThe council met.", "2013-10-12"),
        ("Posted: 10/12/2013\n\nLOUTH — The council met.", "2013-12-10"),
        ("10/12/2013\n\nThe band left for Toledo, Ohio - they had sold 50,000 records.", "2013-12-10"),
        # Another day of the text tells more.
        ("Posted: 10/12/2013\n\nTOLEDO, Ohio -- It was begun on 23/11/2013.", "2013-12-10"),
        ("Saturday, 10/12/2013\n\nThe council met.", "2013-10-12"),
        ("Tuesday, 10/12/2013\n\nThe council met.", "2013-12-10"),
        ("Monday, 10/12/2013\n\nThe council met.", "2013-12-10"),
    ],
)
def test_a_weekday_or_an_american_dateline_tells_the_order_of_day_and_month(text, value):
    assert str(date_of(text).value) == value
# fmt: on


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Town floods\nReuters\nAug 18, 2020  •   •  < 1 minute read", "2020-08-18"),
        ("Town floods\nAnn Roe\n18.8.2020 · 3 Min. Lesezeit", "2020-08-18"),
        ("Town floods\nAug 18, 2020 • 2 minutes silence", None),
        (
            "Town floods\n\n  • World\n  • Thursday, 23 Jan 2025\n\nFILE PHOTO: The town.",
            "2025-01-23",
        ),
        (
            "Coming\n\n  • Thursday, 23 Jan 2025\n  • Town Hall, Leeds\n  • Mr Roe speaks",
            None,
        ),
        (
            "Tuesday, November 19, 2024\nAdvertisement\nTown floods\nReported by: AP Published on: November 14, 2018 23:00 IST",
            "2018-11-14",
        ),
        (
            "Tuesday, November 19, 2024\nTown floods\nUpdated on: November 20, 2024",
            "2024-11-19",
        ),
    ],
)
def test_a_saved_page_has_the_day_that_it_calls_its_own(head, value):
    date = date_of(head + BODY)
    assert (date and str(date.value)) == value


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("April 25, 2014 / 8:54 AM / 3 years ago", []),
        ("25 avril 2014 • il y a 3 ans", []),
        ("The flood of April 25, 2014 came as did one 3 years ago", ["3 years ago"]),
        ("April 25, 2014 - 3 years ago the river rose.", ["3 years ago"]),
    ],
)
def test_how_old_a_page_was_when_it_was_saved_is_no_day_it_speaks_of(line, spoken):
    text = f"Town floods\n{line}" + BODY
    record = Record(text=text, raw=text.encode(), ref=FileRef(path="one.txt"))
    days = dated(record, Options()).document.dates
    assert [one.text for one in days if "3" in one.text] == spoken


@pytest.mark.parametrize(
    ("lead", "value"),
    [
        (
            "Police seek witnesses of a crash this afternoon, Wednesday September 7 2022.",
            "2022-09-07",
        ),
        ("El presidente dijo este martes 12 de marzo de 2020 que no.", "2020-03-12"),
        ("Le ministre a annoncé ce mardi 12 mars 2020 la fin.", "2020-03-12"),
        ("Heute, am 12. März 2020, sprach er.", "2020-03-12"),
        ("Сегодня, 12 марта 2020 года, министр сказал.", "2020-03-12"),
        ('He wrote: "Today, December 7, 1941, we were attacked" in his book.', None),
        ("“Today, 5 May 1945, the war ended,” the diary says.", None),
        ("The law of 12 March 2020 is in force today.", None),
        ("It has been shut since; today 12 people came.", None),
    ],
)
def test_the_day_that_a_lead_calls_today_is_its_own(lead, value):
    date = date_of(lead + BODY)
    assert (date and str(date.value)) == value
