"""Lines of clippings, judgments, telegrams and blotters that date a report."""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.heads import read_head

BODY = "\n\nThe river rose in the night and the mill was shut by noon.\n"


@pytest.mark.parametrize(
    "line",
    [
        "The Ballarat Courier, Friday 12 May 1893, p. 2",
        "The Harbour Gazette, 12 May 1893, Page 7",
        "[The Times, May 12, 1893.]",
        "Evening Post (May 12, 1893)",
        "Source: El Comercio, 12 de mayo de 1893",
        "Le Petit Journal — Vendredi 12 Mai 1893 — 5 centimes",
        "Urteil vom 12. Mai 1893 - 4 K 112/09",
        "Sentencia de 12 de mayo de 1893, rec. 114/2010",
        "TELEGRAM RECEIVED. CAIRO, MAY 12, 1893, 9 A.M.",
        "HEADQUARTERS ARMY OF THE VALLEY, May 12, 1893--10 a.m.",
        "POLICE BLOTTER for Friday, May 12, 1893",
        "Reported: 12 May 1893 0935 hrs",
        "Date reported: 12 May 1893",
        "Stockholm den 12 maj 1893",
        "Hà Nội, ngày 12 tháng 5 năm 1893",
        "Barcelona, 12 de maig de 1893",
        "Jane Doe\n12 May 1893 ·",
        "@riverwatch · May 12, 1893",
        "The Gazette\nMay 12, 1893, Friday, FINAL EDITION",
        "Posted: Fri May 12, 1893 4:12 pm    Post subject: Flood",
    ],
)
def test_a_line_that_names_its_paper_or_kind_dates_the_report(line):
    claims = read_head(line + BODY).claims
    assert [str(claim.value) for claim in claims] == ["1893-05-12"]


@pytest.mark.parametrize(
    "line",
    [
        "Das Urteil vom 12. Mai 1893 wird aufgehoben",
        "He was shown the judgment of 12 May 1893 and read it",
        "Möte den 12 maj 1893",
        "Harbour Press Club dinner, 12 May 1893, Page Hall",
        "Incident reported by a guard on 12 May 1893 near the gate",
    ],
)
def test_a_day_within_other_words_dates_no_report(line):
    assert read_head(line + BODY).claims == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Oslo, fredag 12. mai 1893. Regjeringen la fram planen.", "Oslo"),
        ("Malmö, fredagen den 12 maj 1893. Stormen i natt.", "Malmö"),
        ("Lima, viernes 12 de mayo de 1893.- El gobierno anunció.", "Lima"),
        ("Київ, 12 травня 1893 року. Суд виніс рішення.", "Київ"),
        ("부산, 1893년 5월 12일 - 시장은 밝혔다.", "부산"),
        ("北京，1893年5月12日——政府宣布。", "北京"),
    ],
)
def test_datelines_have_their_weekday_in_other_languages(text, place):
    found = find_dateline(text)
    assert text[slice(*found.place)] == place
    assert (found.year, found.month, found.day) == (1893, 5, 12)


def test_the_days_of_a_life_are_no_dateline():
    assert find_dateline("John Ade, 3 March 1821 - 12 May 1893\n\nHe taught.") is None
