"""Heads of kinds of reports that no rule was made from before."""

import pytest

from archive.extract.annotate import Options, dated
from archive.model import FileRef, Record

TEXT = "\n\nThe river rose on Monday, and the road was closed.\n"


def day(text, path="a.txt", language="en"):
    record = Record(ref=FileRef(path=path), raw=text.encode(), text=text)
    found = dated(record, Options(), language=language).document.date
    return str(found.value) if found else None


@pytest.mark.parametrize(
    ("head", "value"),
    [
        (
            (
                "Gesetzblatt Teil I Nr. 32, ausgegeben zu Bonn am 29. Juni 2001\n\n"
                "Vom 25. Juni 2001"
            ),
            "2001-06-29",
        ),
        (
            (
                "The Gazette\nPART II\nNo. 114] NEW DELHI, THURSDAY, MARCH 19, 1987/"
                "PHALGUNA 28, 1908"
            ),
            "1987-03-19",
        ),
        ("BOLETÍN\nNúm. 55   Jueves 4 de marzo de 2010   Pág. 21", "2010-03-04"),
        (
            (
                "65. Telegram From the Embassy in Ruritania\n\n"
                "Strelsau, October 26, 1962, 7 p.m."
            ),
            "1962-10-26",
        ),
        (
            "DEPOSITION OF ANN ROE\nTaken on Tuesday, May 22, 1973, at 10:00 a.m.",
            "1973-05-22",
        ),
        (
            (
                "United States Patent 4,830,712\nRoe  May 16, 1989\n\nDrying grain\n\n"
                "Filed: September 23, 1986"
            ),
            "1989-05-16",
        ),
        (
            "От: А. Роу\nОтправлено: 6 сентября 2004 г. 11:20\nКому: Редакция",
            "2004-09-06",
        ),
        ("发件人: 王明\n发送时间: 2008年5月14日 9:20\n收件人: 编辑部", "2008-05-14"),
        (
            "IN THE COURT OF APPEAL\nHearing: 22 July 2002\nJudgment: 19 June 2003",
            "2003-06-19",
        ),
        (
            "commit 9f2c1e\nAuthor: Ann Roe\nDate:   Wed Jul 2 10:11:12 2008 +0200",
            "2008-07-02",
        ),
        ("--- Log opened Fri Feb 11 00:00:12 2011\n00:01 <ann> hello", "2011-02-11"),
        ("Tsunami Bulletin\nISSUED AT 0647Z 27 FEB 2010", "2010-02-27"),
        ("Interview conducted 2 May 2003 in Strelsau", "2003-05-02"),
        ("발행일: 2011-03-12 / 기사수정: 2011-03-13\n일본 강진", "2011-03-12"),
        (
            "Situation\nDate of issue: 30 July 2020 | Data as reported by: 29 July 2020",
            "2020-07-30",
        ),
        ("JORF n°0167 du 22 juillet 2009\nArrêté du 10 juillet 2009", "2009-07-22"),
        ("COUR\nAudience publique du 14 octobre 2008\nRejet", "2008-10-14"),
        (
            (
                "Judgment reserved on: 9th November, 2011\n"
                "Judgment pronounced on: 18th January, 2012"
            ),
            "2012-01-18",
        ),
        (
            "Interview with A. Roe\nInterviewer: B. Poe\nDate of interview: 14 July 1998",
            "1998-07-14",
        ),
        ("Dolores, á 16 de septiembre de 1810.\n\nMuy señor mío:", "1810-09-16"),
        ("Berlin, den 19ten März 1848.\n\nGeliebte Schwester!", "1848-03-19"),
        (
            (
                "Latest from the mission based on information received as of 18:00 (Kyiv"
                " time), 11 February 2015"
            ),
            "2015-02-11",
        ),
        (
            "AGREEMENT\n\nThis Agreement is made this 3rd day of March, 2004 between",
            "2004-03-03",
        ),
        ("WAR DIARY\nUnit: 9th Bn.\nMonth and Year: October 1917", "1917-10"),
        ("# The morning after\n\n*Wednesday, 9 November 2016*", "2016-11-09"),
        ("**9 November 2016**", "2016-11-09"),
        ("Friends of the Canal\nIssue 41 — Spring 2020", "2020"),
        ("The Hill Quarterly, Autumn 2003", "2003"),
        ("Winter 1998 Newsletter", "1998"),
    ],
)
def test_the_day_stands_where_its_kind_has_it(head, value):
    assert day(head + TEXT) == value


@pytest.mark.parametrize(
    "text",
    [
        # What has a season, and no number or kind of its own.
        "Garden notes\nSpring 2020" + TEXT,
        "Issue 41 — Winter 2019/20" + TEXT,
        # An invitation has an hour as well.
        "Choir evening\nStrelsau, October 26, 2012, 7 p.m." + TEXT,
        "United States Patent Application\nFiled: September 23, 1986" + TEXT,
        "Harbour Festival\n\n12 May 2023\n\nBoats and food. Gates open at 11 a.m.\n",
        (
            "SAVE THE DATE!\nAnnual dinner\nSaturday, 14 November 2015\nTown Hotel\n"
            "Please reply by 1 November.\n"
        ),
        (
            "This agreement with the unions was a surprise. It was made public on 3 March"
            " 2004, and the workers went back to work the day after, said the report.\n"
        ),
        # What befell on a day is told long after.
        "Remembering the flood\n\n31 January 1953\n\nThat night the sea came in.\n",
        "The flood\n\n31 January 1953\n\nOn that fateful day the sea came in.\n",
        (
            "Timeline of the siege\n\n5 April 1992\nFirst shots are fired.\n\n"
            "2 May 1992\nThe city is encircled.\n\n29 February 1996\nThe siege ends.\n"
        ),
    ],
)
def test_no_other_day_is_that_of_the_report(text):
    assert day(text) is None


def test_a_diary_of_some_days_is_of_the_first():
    entries = "\n\n".join(
        f"{n} May 1941\nWe went to town, and came back." for n in (3, 4, 6)
    )
    assert day(f"My diary\n\n{entries}\n") == "1941-05-03"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("AP-NR-02-18-91 1044EST\nFerry Sinks\nA ferry sank.", "1991-02-18"),
        ("A ferry sank.\nIt was full.\nUPI 11-05-84 02:12 PM\n", "1984-11-05"),
        ("A ferry sank.\n\nAPTV-09-12-01 1612GMT\n", "2001-09-12"),
        ("A ferry sank.\n\nAP-NY-13-12-01 1612GMT\n", None),
        ("A ferry sank.\n\nCall UPI 11-05-84 or write.\n", None),
    ],
)
def test_an_agency_stamps_its_items(text, value):
    assert day(text) == value


@pytest.mark.parametrize(
    ("last", "value"),
    [
        ("Source: The Courier, 4 June 1989", "1989-06-04"),
        ("[The New Herald, April 19, 1906]", "1906-04-19"),
        ("(Ann Roe, who was there)", None),
        ("Source: figures of 4 June 1989 and later", None),
    ],
)
def test_a_last_line_may_name_the_paper_and_its_day(last, value):
    assert day(f"Flood\n\nThe river rose.\nIt fell again.\n{last}\n") == value
