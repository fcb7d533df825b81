import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.dateline import find_dateline

READ = [
    # text, place, date words, (month, day, year), agency
    (
        "ASHKELON, Oct 22 (Agency) - Two rockets",
        "ASHKELON",
        "Oct 22",
        (10, 22, None),
        "Agency",
    ),
    ("MOSCOW, March 3 - The Soviet Union", "MOSCOW", "March 3", (3, 3, None), ""),
    (
        "SAN SALVADOR, 3 JAN 90 -- [TEXT] The",
        "SAN SALVADOR",
        "3 JAN 90",
        (1, 3, 1990),
        "",
    ),
    (
        "PORT-AU-PRINCE, Haiti, Jan 13 - A quake",
        "PORT-AU-PRINCE, Haiti",
        "Jan 13",
        (1, 13, None),
        "",
    ),
    ("BERLIN, Nov 10 – It began", "BERLIN", "Nov 10", (11, 10, None), ""),
    (
        "COPIAPÓ, Chile (Reports) — The last",
        "COPIAPÓ, Chile",
        None,
        (None, None, None),
        "Reports",
    ),
    ("GAZA CITY (AP) — Militants", "GAZA CITY", None, (None, None, None), "AP"),
    (
        "FORT McMURRAY, Alta. - All left",
        "FORT McMURRAY, Alta.",
        None,
        (None, None, None),
        "",
    ),
    ("BATAVIA – Rumbling had been heard", "BATAVIA", None, (None, None, None), ""),
    ("Moscow — The Kremlin said", "Moscow", None, (None, None, None), ""),
    ("Geneva, 5 May 2014 – The health", "Geneva", "5 May 2014", (5, 5, 2014), ""),
    (
        "WASHINGTON/TEHRAN, June 3 (Reuters) - x",
        "WASHINGTON/TEHRAN",
        "June 3",
        (6, 3, None),
        "Reuters",
    ),
    (
        "OKLAHOMA CITY, Okla. March 11, Reuter - State",
        "OKLAHOMA CITY, Okla.",
        "March 11",
        (3, 11, None),
        "Reuter",
    ),
    ("    CHICAGO, March 3 - The\nboard", "CHICAGO", "March 3", (3, 3, None), ""),
    ("Toronto, March 11 - Sand", "Toronto", "March 11", (3, 11, None), ""),
    # Agencies close a dateline without a dash.
    ("MINSK, May 9. /TASS/. A", "MINSK", "May 9", (5, 9, None), "TASS"),
    ("KAZAN, July 2, 2015 /TASS/. A", "KAZAN", "July 2, 2015", (7, 2, 2015), "TASS"),
    ("KIEV, July 2, TASS: A", "KIEV", "July 2", (7, 2, None), "TASS"),
    ("Pune, Aug 4 (PTI) A man", "Pune", "Aug 4", (8, 4, None), "PTI"),
    ("Ávila, 4 ago (EFE). Él", "Ávila", "4 ago", (8, 4, None), "EFE"),
    ("Soria, 4 ago (EFE).\nUn tren", "Soria", "4 ago", (8, 4, None), "EFE"),
    ("Rota (Cádiz), 4 ago (EFECOM).\nUn", "Rota", "4 ago", (8, 4, None), "EFECOM"),
    ("AYR, Aug 4 (Reuters)\n\nA man", "AYR", "Aug 4", (8, 4, None), "Reuters"),
    ("Shiraz, Aug 4, IRNA\nA man", "Shiraz", "Aug 4", (8, 4, None), "IRNA"),
    ("Multan, Dec 2 2007: She", "Multan", "Dec 2 2007", (12, 2, 2007), ""),
    ("AYR (AP) — May 8, 2022 — She", "AYR", "May 8, 2022", (5, 8, 2022), "AP"),
    ("JAFFA, Nov. 5. (J. T. A.) – A", "JAFFA", "Nov. 5", (11, 5, None), "J. T. A."),
    # Months of other languages, in full and cut short.
    ("Sevilla, 11 ene (EFE).- Un", "Sevilla", "11 ene", (1, 11, None), "EFE"),
    ("LYON, 3 août 2015 (AFP) - Un", "LYON", "3 août 2015", (8, 3, 2015), "AFP"),
    ("ОМСК, 7 дек - РИА Новости. В", "ОМСК", "7 дек", (12, 7, None), "РИА Новости"),
    ("Bonn, 4. März 1983 (dpa) - Ein", "Bonn", "4. März 1983", (3, 4, 1983), "dpa"),
    ("(ANSA) - TORINO, 2 AGO - La", "TORINO", "2 AGO", (8, 2, None), "ANSA"),
    (
        "الدوحة 5 مايو 2019 (شينخوا) -- قال",
        "الدوحة",
        "5 مايو 2019",
        (5, 5, 2019),
        "شينخوا",
    ),
    ("新华社上海3月4日电 市政府", "上海", "3月4日", (3, 4, None), "新华社"),
    (
        "Wonsan, May 1, Juche 90 (2001) (KCNA) -- A",
        "Wonsan",
        "May 1, Juche 90 (2001)",
        (5, 1, 2001),
        "KCNA",
    ),
    ("CORK, June 28, 1879.—The mail", "CORK", "June 28, 1879", (6, 28, 1879), ""),
    # Some give no place.
    ("Dec. 31 (UPI) -- A mob", "", "Dec. 31", (12, 31, None), "UPI"),
    # Misprints and impossible days give a place and no date.
    ("TOKYO, Narch 2 - Japan", "TOKYO", None, (None, None, None), ""),
    (
        "RIO DE JANEIRO, Feb. 30 - Brazil",
        "RIO DE JANEIRO",
        None,
        (None, None, None),
        "",
    ),
]


@pytest.mark.parametrize(("text", "place", "date", "numbers", "agency"), READ)
def test_a_dateline_gives_place_day_and_agency(text, place, date, numbers, agency):
    found = find_dateline(text)
    assert found is not None
    assert text[slice(*found.place)] == place
    assert (found.date and text[slice(*found.date)]) == date
    assert (found.month, found.day, found.year) == numbers
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The army said on Thursday - and again on Friday - that",
        "Peace — at last — has come",
        "UPDATE 1 - Oil prices rise",
        "A – b",
        "He went to PARIS, May 3 - no",
        "- - -",
        "Мы вышли, 5 мая - все молчали",
        "Dec. 31 (the last day) -- A mob",
        "Pune, Aug 4 (a Sunday) A man",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(text):
    assert find_dateline(text) is None


def test_the_body_begins_after_the_dash():
    text = "MOSCOW, March 3 -  The Soviet Union"
    found = find_dateline(text)
    assert found is not None
    assert text[found.end :] == "The Soviet Union"


def test_a_dateline_may_open_a_later_paragraph():
    text = "Thousands walked through the Wall.\n\nBERLIN, Nov 10 – It began with"
    found = find_dateline(text)
    assert found is not None
    assert text[slice(*found.place)] == "BERLIN"


def test_a_dateline_deep_in_a_text_belongs_to_another_report():
    assert find_dateline("word " * 400 + "\n\nBERLIN, Nov 10 – It began") is None


@given(st.text(alphabet="AB Ça,-–—.()/ \n3JANMarch19", max_size=200))
def test_spans_lie_in_order_within_any_text(text):
    found = find_dateline(text)
    if found is not None:
        assert 0 <= found.span.start <= found.place.start < found.place.end
        assert found.place.end <= found.span.end <= found.end <= len(text)
