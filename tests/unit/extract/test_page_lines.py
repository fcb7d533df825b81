"""The line of a page, saved as text, that says who published it and when."""

import pytest

from archive.extract.annotate import Options, dated
from archive.model import FileRef, Provenance, Record

HEADLINE = "Council shuts the old bridge after engineers find cracks in two piers"
LEAD = (
    "The bridge carried the road to the mill for ninety years, and some of those who used"
    " it every day have asked the council for a ferry until the new one stands, which will"
    " not be soon by all accounts, for the stone has to come from the hills."
)
BODY = f"{LEAD}\n\nThe council will hear them at its next sitting.\n"


def day_of(text):
    record = Record(ref=FileRef(path="page.txt"), raw=text.encode(), text=text)
    return dated(record, Options(), language="en").document.date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("von Karin · 18. Oktober 2019", "2019-10-18"),
        ("Posted by: Ann Roe on February 18, 2020 in Showbiz Leave a comment", "2020-02-18"),
        ("Ann Roe, The Ford Courier Published 7:40 p.m. ET March 17, 2020", "2020-03-17"),
        ("Harbour News Australia28 October 2020 10:14", "2020-10-28"),
        ("6. November 20236. November 2023 Otto Lund Kultur, Theater", "2023-11-06"),
        ("Posted on Friday, 15 April 2016Saturday, 4 March 2017 by LD", "2016-04-15"),
        ("Redazione NOTIZIE FORD28 luglio 202010:43 Cronaca", "2020-07-28"),
        ("22:57 GMT 28.04.2020(updated 11:14 GMT 29.04.2020) Get short URL", "2020-04-28"),
        ("Marta Gil • 05.07.2020 | 09:03 Deportes", "2020-07-05"),
        ("Karin Berg · April 19, 2019 · Mac · 7 comments", "2019-04-19"),
        ("02.02.2022, 11:30 Uhr von Karin Berg", "2022-02-02"),
        ("jeudi 13 juin 2019, par Anne Leroy", "2019-06-13"),
        ("Domenica 19 Aprile 2020 di Carla Neri", "2020-04-19"),
        ("The Ford Post / March 1, 2020", "2020-03-01"),
        ("Karin Berg | 06.11.23", "2023-11-06"),
        ("25.10.23, 09:12 Uhr Karin Berg", "2023-10-25"),
        ("November 6, 2023\n\nShare this:", "2023-11-06"),
        ("Le 17/02/2020\n\nPartager", "2020-02-17"),
        ("25. Oktober 2023\n\nFoto: Otto Lund", "2023-10-25"),
        ("Por\nRedacción\n-\n\n22 Septiembre, 2020\n0\n\n30\n", "2020-09-22"),
        ("17/02/2022", "2022-02-17"),
        ("Giriş Tarihi: 30.10.2020 18:28 Son Güncelleme: 31.10.2020 09:10", "2020-10-30"),
        ("প্রকাশ: 30 অক্টোবর 2020, 18:28", "2020-10-30"),
        ("Jan Novák\n\n30. 10. 2020 18:28", "2020-10-30"),
        ("30 de octubre de 2020 18:28 hs", "2020-10-30"),
        ("30/10/2020 18h28 Atualizado há 2 horas", "2020-10-30"),
        ("30 okt. 2020 Leestijd 3 minuten", "2020-10-30"),
        ("Thread starter ann\nStart date Mar 8, 2011\n\nann\nJoined May 12, 2008", "2011-03-08"),
        ("Posted by Ann Roe on 17/02/2022\n\nRelated\n\nMill\n\n4 May 2021 10:12", "2022-02-17"),
        ("Ann Roe · 17/02/2022 · 3 comments\n\nMill\n\n4 May 2021 10:12", "2022-02-17"),
        ("By Ann Roe\n\nFeb. 19, 2020", "2020-02-19"),
        ("Publicado el\n\n27 Marzo, 2020\n\npor ACN en", "2020-03-27"),
        ("Datum:\n\n03.02.2022\n\nAutor:\n\nOtto Lund", "2022-02-03"),
    ],
)  # fmt: skip
def test_a_line_of_a_page_dates_it_below_a_long_lead(line, day):
    found = day_of(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{BODY}")
    assert (str(found.value), found.provenance) == (day, Provenance.TEXT)
    assert found.evidence in line


def test_what_was_updated_dates_a_page_that_says_no_more():
    found = day_of(
        f"{HEADLINE}\n\n{LEAD}\n\nFord Updated: Apr 26, 2020 21:43 IST\n\n{BODY}"
    )
    assert str(found.value) == "2020-04-26"
    assert "updated" in found.detail


@pytest.mark.parametrize(
    "text",
    [
        # Of paintings, works, places of events, persons and battles.
        f"Winter works\n\nAnna Berg · 12 March 2014\n\n{BODY}",
        f"Album of the week\n\nThe Harpers / 3 October 2011\n\n{BODY}",
        f"Town Council\n\nCouncil Chamber • 4 March 2019\n\n{BODY}",
        f"Lena Ford\n\nLena Ford / 3 July 1950\n\n{BODY}",
        f"Ford\n\nFord Bridge — 3 May 1643\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nBridge at Ford · Otto Lund · 3 May 1911\n\n{BODY}",
        # A page of the day itself, and one that tells of it.
        f"{HEADLINE}\n\n{LEAD}\n\nFord | 3 May 2014\n\nOn 3 May 2014 it was cold.\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nSee also\n\n3 May 2014\n\nMill burns\n\n{BODY}",
        # Rows, ranges, other people's pages and comments on this one.
        f"{HEADLINE}\n\nHarbour Ward | 3 May 2018\nHill Ward | 10 May 2018\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nQuiz +++ 28.01.2022 – 29.01.2022\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nKarin Berg 12.10. - 15.10.2023 12:14\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\n10.12.2020 – 13:21\n3\n\n09.12.2020 – 17:19\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nOtto says:\n\n15 January 2014 23:36 Ford\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\n5 comments on “Bridge”\n\nOtto Lund · 15.01.2014 23:36\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nRegistriert: 18.09.2008, 05:56\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nPhoto: Otto Lund | 3 May 2014 14:20\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\nDrawn by the envoys | 3 May 1998\n\n{BODY}",
        # What takes place, as the lines below tell.
        f"{HEADLINE}\n\n14 June 2019, 19:45\n\nAdmission 12 euros\n\n{BODY}",
        f"Sommerkonzert im Hof\n\n14.06.2019\n\nEintritt 12 Euro\n\n{BODY}",
        f"{HEADLINE}\n\n{LEAD}\n\n14 de junio de 2019 20:45\n\nEntrada libre.\n\n{BODY}",
        # Prose, which has small words.
        f"{HEADLINE}\n\n{LEAD}\n\nThey had posted this on 3 May 2014 at the mill\n\n{BODY}",
        # Either half of the day may be meant, and so either number the month.
        f"{HEADLINE}\n\n{LEAD}\n\nAnn Roe • 11/08/23 5:19pm\n\n{BODY}",
    ],
)
def test_other_lines_with_a_day_date_no_page(text):
    assert day_of(text) is None


MENU = "Login\nSport\nCulture\nMoney\nWeather\nVideo\nArchive\nShop\nContact\n"


def test_above_the_menu_of_a_page_stands_the_day_of_its_saving():
    text = f"38°F\n\nThursday, 9 November 2023\n\n{MENU}\n{HEADLINE}\n\n"
    found = day_of(f"{text}PUBLISHED: November 8, 2023 at 4:56 p.m.\n\n{BODY}")
    assert str(found.value) == "2023-11-08"
    assert str(day_of(f"{text}{BODY}").value) == "2023-11-09"


def test_stories_below_a_page_do_not_date_it():
    stories = (
        "MORE STORIES\n\nFerry sold\n\n24 October 2020\n\nMill burns\n\n11 June 2020"
    )
    assert day_of(f"{HEADLINE}\n\n{BODY}\n{stories}\n") is None
    below = "© Ford Courier\n\nMore\n\nMill burns\n\n11 June 2020"
    assert day_of(f"{HEADLINE}\n\n{BODY}\n{below}\n") is None
    assert str(day_of(f"{HEADLINE}\n\n{BODY}\n11 June 2020\n").value) == "2020-06-11"
