"""News sentences with their report's date, and the days a careful reader sees in them."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def read(dct, text):
    day = DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return [(m.text, m.value) for m in find_dates(text, day)]


# fmt: off
WEEKDAYS = [
    ("2020-10-23", "The army said that two rockets were launched on Thursday.", [("Thursday", "2020-10-22")]),
    ("2020-10-23", "On Tuesday another rocket had been intercepted over Ashkelon.", [("Tuesday", "2020-10-20")]),
    ("2020-10-23", "The two delegations will meet on Monday in Cairo.", [("Monday", "2020-10-26")]),
    ("2020-10-23", "Ministers are due to vote on the deal on Sunday.", [("Sunday", "2020-10-25")]),
    ("2020-10-23", "The prime minister said on Friday that talks had failed.", [("Friday", "2020-10-23")]),
    ("2020-10-23", "He told reporters he would resign on Monday.", [("Monday", "2020-10-26")]),
    ("2020-10-23", "He told reporters on Monday he would resign.", [("Monday", "2020-10-19")]),
    ("2020-10-23", "A curfew remains in force until Sunday.", [("Sunday", "2020-10-25")]),
    ("2020-10-23", "Schools have been shut since Monday.", [("Monday", "2020-10-19")]),
    ("2020-10-23", "Wednesday’s earthquake destroyed 40 houses.", [("Wednesday", "2020-10-21")]),
    ("2020-10-23", "Sunday's election will be the third in two years.", [("Sunday", "2020-10-25")]),
    ("2020-10-23", "last Friday the bank cut rates", [("last Friday", "2020-10-16")]),
    ("2020-10-23", "The court ruled last Monday that the law stands.", [("last Monday", "2020-10-19")]),
    ("2020-10-23", "Next Monday the festival opens.", [("Next Monday", "2020-10-26")]),
    ("2020-10-23", "The parade is planned for this Sunday.", [("this Sunday", "2020-10-25")]),
    ("2020-10-23", "Fighting broke out late Wednesday near the border.", [("late Wednesday", "2020-10-21")]),
    ("2020-10-23", "The envoy is expected to arrive Saturday.", [("Saturday", "2020-10-24")]),
    ("2020-10-23", "The strike, due to begin on Tuesday, was called off on Thursday.", [("Tuesday", "2020-10-27"), ("Thursday", "2020-10-22")]),
    ("2020-10-23", "Officials scheduled a hearing for Wednesday.", [("Wednesday", "2020-10-28")]),
    ("2020-10-23", "Police arrested nine people on Tuesday and Wednesday.", [("Tuesday", "2020-10-20"), ("Wednesday", "2020-10-21")]),
    ("1987-03-12", "Volvo said Tuesday it raised its dividend.", [("Tuesday", "1987-03-10")]),
    ("1987-03-12", "The Fed will release the figures Friday.", [("Friday", "1987-03-13")]),
    ("2001-09-14", "Hijackers flew two airliners into the World Trade Center on Tuesday.", [("Tuesday", "2001-09-11")]),
    ("1989-11-10", "East Germany opened the Wall on Thursday night.", [("Thursday night", "1989-11-09TNI")]),
    ("2011-03-12", "The shock of Friday afternoon was felt in Hokkaido.", [("Friday afternoon", "2011-03-11TAF")]),
    ("1963-11-23", "President Kennedy was shot in Dallas on Friday.", [("Friday", "1963-11-22")]),
    ("2023-10-07", "Saturday's offensive began at dawn.", [("Saturday", "2023-10-07")]),
    ("2004-12-28", "The wave struck the coast on Sunday morning, killing thousands.", [("Sunday morning", "2004-12-26TMO")]),
    ("2016-06-24", "Britons voted on Thursday to leave the European Union.", [("Thursday", "2016-06-23")]),
    ("1998-04-08", "Talks in Belfast must end by midnight on Thursday.", [("midnight on Thursday", "1998-04-09TNI")]),
    ("2014-07-17", "The summit opens on Saturday in Fortaleza.", [("Saturday", "2014-07-19")]),
    ("1994-04-08", "Thousands fled Kigali after Wednesday's crash of the president's jet.", [("Wednesday", "1994-04-06")]),
    ("2010-01-14", "Aid flights have landed in Port-au-Prince since Wednesday.", [("Wednesday", "2010-01-13")]),
    ("2022-02-25", "Russian troops crossed the frontier before dawn on Thursday.", [("dawn on Thursday", "2022-02-24TMO")]),
    ("2020-10-23", "The ferry sank at 5 p.m. on Sunday with 80 people on board.", [("5 p.m. on Sunday", "2020-10-18T17:00")]),
    ("2020-10-23", "The team lost 3-2 on Sunday. It plays again on Wednesday, when it will face Chile.", [("Sunday", "2020-10-18"), ("Wednesday", "2020-10-28")]),
    ("2020-10-23", "Thursday, Oct. 22, was the hottest day on record.", [("Thursday, Oct. 22", "2020-10-22")]),
    ("2020-10-23", "The ceasefire was agreed on Tuesday last week.", [("Tuesday last week", "2020-10-13")]),
    ("2020-10-23", "The council meets on Wednesday next week.", [("Wednesday next week", "2020-10-28")]),
]

DEICTICS = [
    ("2020-10-23", "The minister resigned yesterday.", [("yesterday", "2020-10-22")]),
    ("2020-10-23", "Parliament votes tomorrow; today it debates.", [("tomorrow", "2020-10-24"), ("today", "2020-10-23")]),
    ("2020-10-23", "Rockets were fired last night.", [("last night", "2020-10-22TNI")]),
    ("2020-10-23", "The president will speak tonight.", [("tonight", "2020-10-23TNI")]),
    ("2020-10-23", "Clashes were reported early this morning.", [("early this morning", "2020-10-23TMO")]),
    ("2020-10-23", "The body was found yesterday evening.", [("yesterday evening", "2020-10-22TEV")]),
    ("2020-10-23", "He flies to Rome the day after tomorrow.", [("the day after tomorrow", "2020-10-25")]),
    ("2020-10-23", "The blast happened the day before yesterday.", [("the day before yesterday", "2020-10-21")]),
    ("2020-10-23", "Five days ago the river burst its banks.", [("Five days ago", "2020-10-18")]),
    ("2020-10-23", "The firm was founded three weeks ago.", [("three weeks ago", "2020-W40")]),
    ("2020-10-23", "Two months ago the port of Beirut blew up.", [("Two months ago", "2020-08")]),
    ("2020-10-23", "He left office 12 years ago.", [("12 years ago", "2008")]),
    ("2020-10-23", "The border closed a year ago.", [("a year ago", "2019")]),
    ("2020-10-23", "The treaty was signed two decades ago.", [("two decades ago", "200")]),
    ("2020-10-23", "Prices rose last week and last month.", [("last week", "2020-W42"), ("last month", "2020-09")]),
    ("2020-10-23", "Exports fell last year; they will recover next year.", [("last year", "2019"), ("next year", "2021")]),
    ("2020-10-23", "Earlier this week a tunnel was found.", [("Earlier this week", "2020-W43")]),
    ("2020-10-23", "The law takes effect later this year.", [("later this year", "2020")]),
    ("2020-10-23", "Thousands marched last weekend.", [("last weekend", "2020-W42-WE")]),
    ("2020-10-23", "It broke the calm since last summer’s war.", [("last summer", "2020-SU")]),
    ("2015-05-27", "It broke the calm since last summer's war.", [("last summer", "2014-SU")]),
    ("2015-05-27", "The election is set for next spring.", [("next spring", "2016-SP")]),
    ("2020-10-23", "It was the second attack in recent weeks.", [("recent weeks", "PXW")]),
    ("2020-10-23", "Over the past two months 300 people died.", [("the past two months", "P2M")]),
    ("2020-10-23", "Rain is forecast for the next three days.", [("the next three days", "P3D")]),
    ("2020-10-23", "Inflation this month is the highest of the decade.", [("this month", "2020-10")]),
    ("2020-10-23", "Nobody has been charged so far this year.", [("this year", "2020")]),
    ("2020-10-23", "The hottest day this century was in 2003.", [("this century", "20"), ("2003", "2003")]),
    ("1990-01-03", "Troops captured him last week.", [("last week", "1989-W52")]),
    ("2021-01-01", "The pound fell yesterday.", [("yesterday", "2020-12-31")]),
    ("2020-03-01", "The first case was found yesterday.", [("yesterday", "2020-02-29")]),
    ("2000-01-31", "A month ago the president stepped down.", [("A month ago", "1999-12")]),
]

MONTHS = [
    ("2020-10-23", "The ceasefire was signed in May.", [("May", "2020-05")]),
    ("2020-10-23", "Elections will be held in May.", [("May", "2021-05")]),
    ("2020-10-23", "The treaty lapsed in December.", [("December", "2019-12")]),
    ("2020-10-23", "The rate stood at 5 pct in October.", [("October", "2020-10")]),
    ("2020-10-23", "They met on Oct 22 in Doha.", [("Oct 22", "2020-10-22")]),
    ("2020-10-23", "They will meet again on Nov. 3 in Doha.", [("Nov. 3", "2020-11-03")]),
    ("2020-01-05", "The fire broke out on December 30.", [("December 30", "2019-12-30")]),
    ("2020-12-28", "The law takes effect on January 1.", [("January 1", "2021-01-01")]),
    ("2020-10-23", "He was jailed last November.", [("last November", "2019-11")]),
    ("2020-10-23", "She takes over next January.", [("next January", "2021-01")]),
    ("2020-10-23", "The bill was passed in May last year.", [("May last year", "2019-05")]),
    ("2020-10-23", "The two leaders met in early March.", [("early March", "2020-03")]),
    ("2020-10-23", "Work will start by mid-November.", [("mid-November", "2020-11")]),
    ("2020-10-23", "Results are due at the end of the month.", [("the end of the month", "2020-10")]),
    ("2020-10-23", "The 3rd of September was a holiday.", [("The 3rd of September", "2020-09-03")]),
    ("1987-04-07", "Consumer credit rose in February after a fall in January.", [("February", "1987-02"), ("January", "1987-01")]),
    ("1987-04-07", "The freeze expires on May 1.", [("May 1", "1987-05-01")]),
    ("1987-02-20", "Net profit fell in the fourth quarter.", [("the fourth quarter", "1986-Q4")]),
    ("1987-04-20", "Sales rose 5 pct in the first quarter of 1987.", [("the first quarter of 1987", "1987-Q1")]),
    ("1987-02-20", "The plant will open in the third quarter.", [("the third quarter", "1987-Q3")]),
    ("2014-03-20", "Crimea voted on 16 March to join Russia.", [("16 March", "2014-03-16")]),
    ("2003-03-21", "The ultimatum ran out in the night of 19 March.", [("the night of 19 March", "2003-03-19TNI")]),
    ("1999-12-30", "Celebrations are planned for New Year's Eve.", [("New Year's Eve", "1999-12-31")]),
    ("2020-10-23", "Shops will close on Christmas Day.", [("Christmas Day", "2020-12-25")]),
    ("2016-04-02", "Easter Sunday was marred by a bomb in Lahore.", [("Easter Sunday", "2016-03-27")]),
    ("1998-04-20", "The accord was signed on Good Friday.", [("Good Friday", "1998-04-10")]),
]

ABSOLUTE = [
    ("2023-10-09", "Hamas attacked on October 7, 2023.", [("October 7, 2023", "2023-10-07")]),
    ("2023-10-09", "It began on 7 Oct. 2023 at dawn.", [("7 Oct. 2023", "2023-10-07")]),
    ("2023-10-09", "File 2023-10-07, received 07/10/2023.", [("2023-10-07", "2023-10-07"), ("07/10/2023", "2023-10-07")]),
    ("2023-10-09", "In October 2023 the war began.", [("October 2023", "2023-10")]),
    ("2023-10-09", "The wall was built in the 1960s and fell in 1989.", [("the 1960s", "196"), ("1989", "1989")]),
    ("2023-10-09", "By mid-2015 a million had fled.", [("mid-2015", "2015")]),
    ("2023-10-09", "The 1967 war changed the map.", [("1967", "1967")]),
    ("2023-10-09", "In summer 2014 and the spring of 2015 he was abroad.", [("summer 2014", "2014-SU"), ("the spring of 2015", "2015-SP")]),
    ("2023-10-09", "The fair runs from 3 to 5 May 2024.", [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
    ("2023-10-09", "It lasted from May 3-5, 1987.", [("May 3", "1987-05-03"), ("5, 1987", "1987-05-05")]),
    ("2023-10-09", "Between March and June 1987 prices doubled.", [("March", "1987-03"), ("June 1987", "1987-06")]),
    ("2023-10-09", "The greatest challenge of the 21st century is water.", [("the 21st century", "20")]),
    ("2023-10-09", "A nineteenth-century map shows the town.", [("nineteenth-century", "18")]),
    ("2023-10-09", "He served in 1939-45 and again from 1950 to 1953.", [("1939", "1939"), ("45", "1945"), ("1950", "1950"), ("1953", "1953")]),
    ("2023-10-09", "In the early 1990s and the late seventies", [("the early 1990s", "199"), ("the late seventies", "197")]),
    ("2023-10-09", "The revolt of '68 began on May 3, 1968.", [("'68", "1968"), ("May 3, 1968", "1968-05-03")]),
    ("2023-10-09", "The archive was opened on the 1st of January 2000.", [("the 1st of January 2000", "2000-01-01")]),
    ("1990-01-05", "SAN SALVADOR, 3 JAN 90 -- The guerrillas struck.", [("3 JAN 90", "1990-01-03")]),
    ("2023-10-09", "Sunday, 7 December 1941, was a day of infamy.", [("Sunday, 7 December 1941", "1941-12-07")]),
    ("2023-10-09", "Rome burned in AD 64.", [("AD 64", "0064")]),
    ("2023-10-09", "The rules apply from fiscal 1988.", [("fiscal 1988", "1988")]),
    ("2023-10-09", "On Christmas Day 1914 the guns fell silent.", [("Christmas Day 1914", "1914-12-25")]),
    ("2023-10-09", "The harvest of October 1, 2022 was poor. The following day it rained; two days later it snowed.", [("October 1, 2022", "2022-10-01"), ("The following day", "2022-10-02"), ("two days later", "2022-10-04")]),
    ("2023-10-09", "He came in April 2003. The previous month war had begun; that year he turned 30.", [("April 2003", "2003-04"), ("The previous month", "2003-03"), ("that year", "2003")]),
    ("2023-10-09", "They met on June 5, 2018, and again a week later.", [("June 5, 2018", "2018-06-05"), ("a week later", "2018-W24")]),
    ("2023-10-09", "The elections of March 2 and June 5, 1987, were free.", [("March 2", "1987-03-02"), ("June 5, 1987", "1987-06-05")]),
]

REPORTS = [
    ("1998-02-27", "Mr Lipponen said Thursday he hoped the EU would decide by the end of the year on the 1999 budget.", [("Thursday", "1998-02-26"), ("the end of the year", "1998"), ("1999", "1999")]),
    ("1998-02-27", "The trial, which opened Jan. 12 and was to last two weeks, resumes March 2.", [("Jan. 12", "1998-01-12"), ("March 2", "1998-03-02")]),
    ("1998-02-27", "Shares fell 3 percent Friday, after losing 5 percent Thursday and 1 percent the day before.", [("Friday", "1998-02-27"), ("Thursday", "1998-02-26"), ("the day before", "1998-02-25")]),
    ("1998-02-27", "On Feb. 20, Annan left New York. He met Saddam on Sunday and signed the accord Monday.", [("Feb. 20", "1998-02-20"), ("Sunday", "1998-02-22"), ("Monday", "1998-02-23")]),
    ("1989-10-30", "It posted a third-quarter loss of $3 million, compared with a profit of $2 million a year earlier.", [("third-quarter", "1989-Q3"), ("a year earlier", "1988")]),
    ("1989-10-30", "The purchase was completed Sept. 30. The board meets today and Wednesday.", [("Sept. 30", "1989-09-30"), ("today", "1989-10-30"), ("Wednesday", "1989-11-01")]),
    ("1989-10-30", "A hearing is set for Nov. 15, and the new law becomes effective Jan. 1.", [("Nov. 15", "1989-11-15"), ("Jan. 1", "1990-01-01")]),
    ("1989-10-30", "The bonds, due Oct. 15, 1999, were priced Friday.", [("Oct. 15, 1999", "1999-10-15"), ("Friday", "1989-10-27")]),
    ("1989-10-30", "In August the firm cut 200 jobs; in the year-ago quarter it cut 10.", [("August", "1989-08"), ("year-ago", "1988")]),
    ("1989-10-30", "Orders slowed late last year and early this year.", [("late last year", "1988"), ("early this year", "1989")]),
    ("2015-11-14", "Gunmen killed 120 people in Paris on Friday night. A man was held in the early hours of Saturday. Mourning will last from Sunday.", [("Friday night", "2015-11-13TNI"), ("the early hours of Saturday", "2015-11-14TMO"), ("Sunday", "2015-11-15")]),
    ("2015-11-14", "In January, 17 people were killed at Charlie Hebdo. Elections due next month may be put off. The climate summit opens on 30 November.", [("January", "2015-01"), ("next month", "2015-12"), ("30 November", "2015-11-30")]),
    ("2015-11-14", "It was the worst attack in Europe since the Madrid bombings of 2004.", [("2004", "2004")]),
    ("2022-11-08", "Polls close at 7 p.m. on Tuesday. By Wednesday morning we may know.", [("7 p.m. on Tuesday", "2022-11-08T19:00"), ("Wednesday morning", "2022-11-09TMO")]),
    ("2022-11-08", "The summit, which opened on Sunday, runs until Nov. 18. The 2015 accord aims to cut emissions by 2030.", [("Sunday", "2022-11-06"), ("Nov. 18", "2022-11-18"), ("2015", "2015"), ("2030", "2030")]),
    ("2022-11-08", "The ceasefire signed last Wednesday in Pretoria took effect the following day.", [("last Wednesday", "2022-11-02"), ("the following day", "2022-11-03")]),
    ("1944-06-07", "Allied troops landed in Normandy yesterday morning. On Monday Rome fell. The King will speak to-night.", [("yesterday morning", "1944-06-06TMO"), ("Monday", "1944-06-05"), ("to-night", "1944-06-07TNI")]),
    ("2020-10-23", "Since the 2014 war there have been flare-ups every year. In May 2019 about 690 rockets were fired. The truce agreed on 31 August has held.", [("2014", "2014"), ("May 2019", "2019-05"), ("31 August", "2020-08-31")]),
    ("1987-06-02", "Farmers protested before next week's summit in Venice; Japan may lift its ceilings in September.", [("next week", "1987-W24"), ("September", "1987-09")]),
    ("1987-04-21", "The copper is for delivery the week of May 11 to Olin.", [("the week of May 11", "1987-W20")]),
    ("1987-03-12", "The directors adjourned a meeting late last night and will meet again today or tomorrow.", [("late last night", "1987-03-11TNI"), ("today", "1987-03-12"), ("tomorrow", "1987-03-13")]),
    ("1987-03-30", "Most payments would be made in the spring of next year.", [("the spring of next year", "1988-SP")]),
    ("1987-03-02", "Output grew in 1986. The wage freeze expires on April 1.", [("1986", "1986"), ("April 1", "1987-04-01")]),
    ("1987-04-24", "Prices were below those of March 1986. They rose in March by 1.4 pct.", [("March 1986", "1986-03"), ("March", "1987-03")]),
    ("2013-03-22", "In the past decade, and since March 1, cuts took effect.", [("the past decade", "P10Y"), ("March 1", "2013-03-01")]),
    ("2013-03-22", "He came to power 14 years ago. In late 2011 he fell ill. He died on March 5 at 4:25 p.m.", [("14 years ago", "1999"), ("late 2011", "2011"), ("March 5 at 4:25 p.m.", "2013-03-05T16:25")]),
    ("2013-03-22", "The meeting ended on the 20th.", [("the 20th", "2013-03-20")]),
    ("2013-03-22", "At noon Friday the bells rang.", [("noon Friday", "2013-03-22TMI")]),
    ("2013-03-22", "The fair runs from Monday to Wednesday next week.", [("Monday", "2013-03-25"), ("Wednesday next week", "2013-03-27")]),
    ("2013-03-22", "He said that Monday was quiet and that last week was not.", [("Monday", "2013-03-18"), ("last week", "2013-W11")]),
    ("1917-11-09", "The Winter Palace was taken on Wednesday night; Kerensky had fled that morning.", [("Wednesday night", "1917-11-07TNI"), ("that morning", "1917-11-07TMO")]),
    ("1947-08-16", "India became independent at midnight on Thursday.", [("midnight on Thursday", "1947-08-14TNI")]),
    ("1990-02-12", "Nelson Mandela walked free on Sunday after 27 years.", [("Sunday", "1990-02-11")]),
    ("2011-02-12", "Mubarak stepped down on Friday. Protests had begun on January 25.", [("Friday", "2011-02-11"), ("January 25", "2011-01-25")]),
    ("2019-12-31", "The ministry reported 27 cases on Tuesday; the market closed on January 1.", [("Tuesday", "2019-12-31"), ("January 1", "2020-01-01")]),
]

NOT_DATES = [
    "You may march on if the others sat down.",
    "One may ask whether they may not.",
    "See page 1987 of the report.",
    "Flight 1549 landed on the river.",
    "He paid $2000 and £1,987.",
    "About 2,000 people and 1500 soldiers took part.",
    "An F-16 and a Boeing 747 took off.",
    "The second attack came a minute after the first.",
    "The sun rose; she sat by the wall.",
    "Call 555-1987 or 0171 1987.",
    "The race is over 2000 meters, the tower 1987 feet high.",
    "It runs Windows 2000 and version 10.12.2003a.",
    "They won 3-2 and the ratio is 1:2000.",
    "UN Security Council Resolution 1973 was adopted.",
    "He reads the Sunday Times and the Daily Mail.",
    "The Agenda 2030 and room 1984.",
    "Theresa May said May would win, and April Jones agreed.",
    "The soldiers march on Damascus.",
    "In his sixties he took up sailing.",
    "The dead were 1,987 in all; 19.87 percent.",
    "It costs 1999 dollars, or 2000 euros.",
    "His wife, June Carter, sang.",
    "Mars orbits the sun; mon ami; wed in haste.",
    "The ship made 10 knots for 20 minutes.",
    "In the fall of the house the roof broke.",
]
# fmt: on


@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    WEEKDAYS + DEICTICS + MONTHS + ABSOLUTE + REPORTS,
)
def test_a_sentence_is_read_as_a_careful_reader_would(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_left_alone(text):
    assert read("2020-10-23", text) == []
