"""Lines of a head that hold a day and words of publication in any language."""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.heads import read_head
from archive.model import Provenance

BODY = "\n\nThe ministry said that the bridge would be shut for repairs until it is safe.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PRESS RELEASE — for immediate release — August 20, 2014", "2014-08-20"),
        ("Presseinformation Nr. 112/2018 vom 12. April 2018", "2018-04-12"),
        ("Publié le 16 novembre 2015 à 12h30 - Mis à jour le 17 novembre 2015 à 8h", "2015-11-16"),
        ("Mis à jour le 17/11/2015 à 08:10 Publié le 16/11/2015 à 12:30", "2015-11-16"),
        ("Gepubliceerd op 20 augustus 2014 om 14:12", "2014-08-20"),
        ("Data publikacji: 14 stycznia 2010", "2010-01-14"),
        ("30 Aralık 2016 Cuma", "2016-12-30"),
        ("입력 2022.10.11 09:30 | 수정 2022.10.12 10:01", "2022-10-11"),
        ("Issued on: March 19, 2020", "2020-03-19"),
        ("HC Deb 31 May 1972 vol 838 cc395-8", "1972-05-31"),
        ("Friday, March 26, 1999 Published at 21:04 GMT", "1999-03-26"),
        ("September 20, 2001 Posted: 9:10 AM EDT (1310 GMT)", "2001-09-20"),
        ("EMBARGOED UNTIL 00:01 GMT MONDAY 5 MARCH 2012", "2012-03-05"),
        ("Date of report: 14OCT2003", "2003-10-14"),
        ("Minutes of the council held on Monday 11 March 2019 at 7.30 pm in the hall", "2019-03-11"),
        ("a0512 12/30/2007 1405", "2007-12-30"),
        ("Paris, May 25, 2020 (AFP) 22:40 GMT", "2020-05-25"),
        ("เผยแพร่: 22 พ.ค. 2557 14:30", "2014-05-22"),
        ("प्रकाशित तिथि: 15 अगस्त 2021", "2021-08-15"),
        ("Pubblicato il 7 gen 2019, 10:12", "2019-01-07"),
        ("Veröffentlicht am 6. Mär. 2023", "2023-03-06"),
        ("Diterbitkan 3 Agu 2019", "2019-08-03"),
        ("22 set 2020", "2020-09-22"),
        ("House of Commons Hansard Debates for 8 Nov 2005 (pt 12)", "2005-11-08"),
        ("Broadcast: 13/05/2018", "2018-05-13"),
        ("Received: 3 March 2014 / Accepted: 12 June 2014 / Published online: 18 July 2014", "2014-07-18"),
        ("Received 3 March 2014\nAccepted 12 June 2014\nAvailable online 18 July 2014", "2014-07-18"),
        ("arXiv:1403.0001v2 [cs.CL] 3 Mar 2014", "2014-03-03"),
        ("Ford Group     A. Roe\nRequest for Comments: 9001\nCategory: Best     June 2014", "2014-06"),
        ("[mill] Wheel\nAnn Roe ann at example.org\nTue Mar 8 14:12:33 CET 2011", "2011-03-08"),
        ("2014. 4. 16. 10:05", "2014-04-16"),
        ("2010. 10. 05.", "2010-10-05"),
    ],
)  # fmt: skip
def test_a_line_of_words_of_publication_gives_the_day_of_its_report(line, day):
    (claim,) = read_head(line + BODY).claims
    assert (str(claim.value), claim.provenance) == (day, Provenance.HEADER)


def test_what_was_posted_stands_below_its_update():
    text = f"Storm\n\nUPDATED: 6 p.m. March 4, 2016\nPOSTED: 8 a.m. March 3, 2016{BODY}"
    (claim,) = read_head(text).claims
    assert str(claim.value) == "2016-03-03"


@pytest.mark.parametrize(
    "line",
    [
        "Date of birth: 3 May 1970",
        "Received: 3 March 2014 / Accepted: 12 June 2014",
        "The study was accepted by all and received well. Published online 3 May 2014, it",
        "We met at the mill.ford\nTuesday at noon",
        "Date of incident: 12OCT2003",
        "Valid until 3 May 2020",
        "Next meeting: 3 May 2020 at 10:00",
        "Contract of 12 May 2003",
        "Tickets for 3 May 2020 on sale",
    ],
)
def test_a_line_with_a_word_besides_dates_no_report(line):
    assert read_head(f"Heading\n{line}{BODY}").claims == ()


def test_a_line_of_wrapped_prose_is_no_stamp():
    text = (
        "NEWTON, March 23 - The board of the company has put off the annual meeting\n"
        "from the date of December 5, 1987\nto a day in the year that follows.\n"
    )
    assert read_head(text).claims == ()


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("AUSTIN, Texas, Aug. 20, 2014 /PRNewswire/ -- A firm said so.", "AUSTIN, Texas", (2014, 8, 20)),
        ("MINNEAPOLIS — May 21, 2013 — On Monday the council voted.", "MINNEAPOLIS", (2013, 5, 21)),
        ("May 26, 2020 (MINNEAPOLIS) On Monday a man died.", "MINNEAPOLIS", (2020, 5, 26)),
        ("القاهرة - 21 مايو 2013 (رويترز) - أعلن الوزير", "القاهرة", (2013, 5, 21)),
    ],
)  # fmt: skip
def test_a_dateline_may_have_slashes_a_dash_or_its_place_behind_the_day(
    text, place, day
):
    found = find_dateline(text)
    assert text[slice(*found.place)] == place
    assert (found.year, found.month, found.day) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Kompas.com - 08/05/2019, 14:12 WIB", "2019-05-08"),
        ("Posted by ann at 8:15 PM on Friday, May 4, 2012 | 3 comments", "2012-05-04"),
        ("Publicado em 20/09/2018 - 18:33 Por Ana Roe - Brasília", "2018-09-20"),
        ("2021-11-02 20:31:45 来源：新华网", "2021-11-02"),
        ("朝日新聞 2016年7月18日", "2016-07-18"),
        ("Oluşturulma Tarihi: Mayıs 08, 2019 10:15", "2019-05-08"),
        ("פורסם ב-16 באוקטובר 2023, 08:15", "2023-10-16"),
        ("آخر تحديث: الخميس 1/11/1432 هـ - الموافق 29/9/2011 م", "2011-09-29"),
        ("1920 Harbor Street,\nBoston, Mass.\nDecember 9th, 1941", "1941-12-09"),
        ("Monthly review, January 2018\nIssue date: 31-01-2018", "2018-01-31"),
    ],
)  # fmt: skip
def test_names_of_who_published_may_stand_beside_the_day(line, day):
    text = f"Heading of the day\n{line}{BODY}" if "\n" not in line else line + BODY
    claims = read_head(text).claims
    assert day in [str(claim.value) for claim in claims]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SAN JOSE, Calif.--(BUSINESS WIRE)--April 27, 2015--A firm said so.", "SAN JOSE, Calif"),
        ("Kraków, 27.04.2015 (PAP) - Tak powiedział.", "Kraków"),
    ],
)  # fmt: skip
def test_a_dateline_of_wires_may_write_its_day_in_other_ways(text, place):
    found = find_dateline(text)
    assert text[slice(*found.place)].startswith(place)
    assert (found.year, found.month, found.day) == (2015, 4, 27)


def test_a_day_with_a_round_hour_invites_and_dates_no_report():
    assert (
        read_head(f"SUMMER FAIR\n\nSaturday 17 June 2023, 2pm\nGreen{BODY}").claims
        == ()
    )
    assert read_head(f"SUMMER FAIR\n\nTermin: 17.06.2023, 19 Uhr{BODY}").claims == ()


def test_a_newspapers_name_may_end_with_a_full_stop():
    line = "THE MORNING POST. THURSDAY, JUNE 8, 1944. THREE HALFPENCE."
    (claim,) = read_head(line + BODY).claims
    assert str(claim.value) == "1944-06-08"
