import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.dateline import find_dateline
from archive.extract.heads import read_head
from archive.extract.mastheads import masthead_claim
from archive.model import Provenance

OPENINGS = [
    ("THE HARBOUR NEWS, MONDAY, SEPTEMBER 3, 1923.\n\nIN ASHES\n", "1923-09-03"),
    ("The Valley Post: Sunday, June 2, 1889. - TWELVE PAGES.\nLOST\n", "1889-06-02"),
    ("Boston, Tuesday, April 16, 1912.      PRICE ONE CENT\n\nGONE\n", "1912-04-16"),
    (
        "THE CALL\nVOLUME LXXXIII.—NO. 78.   TAMPA, WEDNESDAY MORNING, FEBRUARY 16, 1898.   PRICE FIVE CENTS.\n\nX",
        "1898-02-16",
    ),
    (
        "43. Jahrgang. Nr. 388 A   Sonntag, den 2. August 1914   Preis 10 Pf.\n\nX",
        "1914-08-02",
    ),
    (
        "Año XV.—Núm. 4.271 — Madrid, miércoles 15 de abril de 1931 — 10 céntimos\n\nX",
        "1931-04-15",
    ),
    (
        "Anno 47 - N. 259 — Milano, Domenica 29 ottobre 1922 — Cent. 20\n\nX",
        "1922-10-29",
    ),
    (
        "Rok XXX  Nr 243   Warszawa, niedziela 3 września 1939 r.  Cena 10 groszy\n\nX",
        "1939-09-03",
    ),
    ("Anno XII — Rio — Sabbado, 10 de Janeiro de 1920 — N. 3.214\n\nX", "1920-01-10"),
    ("Posten  Nr 212  Onsdagen den 5 augusti 1914  Pris 5 öre\n\nX", "1914-08-05"),
    (
        "Правда Юга № 174 (6046) Понедельник, 23 июня 1941 г. Цена 15 коп.\n\nX",
        "1941-06-23",
    ),
    (
        "BANGLADESH | Teknaf\nISCG Situation Report: Rohingya Refugee Crisis\n3 October 2017 | Weekly\n\nSome",
        "2017-10-03",
    ),
    ("Arras, 9th April 1917.\n\nDear Mother,\nWe went over.\n", "1917-04-09"),
    ("The Hague, 12 June 1899\n\nDear Mother,\n", "1899-06-12"),
    ("Lyon, le 3 mars 1943\n\nCher ami,\n", "1943-03-03"),
    ("Reims, ce 3 mars 1917\n\nChère mère,\n", "1917-03-03"),
    ("Gdynia, dnia 5 maja 1934\n\nSzanowny Panie,\n", "1934-05-05"),
    ("Köln, den 14. August 1961\n\nSeit gestern\n", "1961-08-14"),
    ("29 апреля 1986 г.\n\nАвария.\n", "1986-04-29"),
    ("بيروت، 5 آب 2020\n\n", "2020-08-05"),
    ("Haifa, 6 באוגוסט 2020\n\n", "2020-08-06"),
    ("Minutes of a meeting held on Monday, 5th November, 1956\n\nIn", "1956-11-05"),
    ("Flood\nSituation Report No. 8 (as of 14 November 2013)\n\nThe", "2013-11-14"),
    ("FIRE: Flash Update 2\nAs of 5 August 2020\n\nBeds are full.", "2020-08-05"),
    ("What we saw\nby Ellen Moss | February 15, 2018\n\nAt two", "2018-02-15"),
    ("www.agency.example 2003-10-15 09:08:12\n\nIt rose", "2003-10-15"),
    ("R 051530Z NOV 79\nFM EMBASSY\n\nWe spoke twice.", "1979-11-05"),
    ("Press Release 12\nCouncil\nMeeting 4\n8 November 2002\n\nVOTE", "2002-11-08"),
    ("OFFICE OF PRESS\n\nFor Immediate Release     May 4, 1998\n\nToday", "1998-05-04"),
    ("Thursday 24 Feb 2022 | 05:07 | Kyiv\nShots were heard", "2022-02-24"),
    ("Fire\nUpdated 9 May 2020, first published 7 May 2020\n\nA mill", "2020-05-07"),
    ("Fire\nMay 7, 2021 / 6:12 AM / Moss News\n\nA mill burnt", "2021-05-07"),
    ("Fire\nMay 7, 2021, 5:14 PM UTC / Updated May 8, 2021\n\nA", "2021-05-07"),
    ("Fire at mill\nEllen Moss   |15.07.2016 - Update : 16.07.2016\n", "2016-07-15"),
    ("Fire at mill\nBy ELLEN MOSS OCT. 23, 2015\n\nA mill burnt", "2015-10-23"),
    ("MOSS v. HALE\nArgued May 7, 2013—Decided June 4, 2014\n\nHe", "2014-06-04"),
    ("STAFF OF THE ARMY\nEvening communiqué, 12 April 1916\n\nIn", "1916-04-12"),
    ("MONTHLY BULLETIN - May 2016\n\nBread rose.", "2016-05"),
    ("THE POST.\n\nVOL. XII. NO. 84.  YORK, MAINE, JULY 11, 1893.\n", "1893-07-11"),
    ("THE POST.\nVol. 9.—No. 35,120.  YORK, MONDAY, MAY 2, 1898.\n", "1898-05-02"),
    ("THE POST\nVol. XII No. 4 — Saturday 6 June 1953 — Price 2d\n", "1953-06-06"),
    ("BREAKING NEWS | 12 Nov 2013 | Tacloban\n\nShips", "2013-11-12"),
    ("ADVISORY 30\n1100 AM EDT MON OCT 29 2012\n\nThe centre", "2012-10-29"),
    ("Crimea\n18 March 2014, Tuesday, 12:00 GMT\n\nMany came.", "2014-03-18"),
    ("Posted by jane at 7:14 AM on August 29, 2005\n\nWater", "2005-08-29"),
    ("Kraków, 10.04.2010 r.\n\nRano.", "2010-04-10"),
    ("[24/02/22, 05:12:33] Olena: blasts\n[24/02/22, 05:13] P: yes", "2022-02-24"),
    ("3/14/2022, 09:10 - Olena: hail\n3/15/2022, 11:10 - P: no", "2022-03-14"),
    ("LD111412 Moscow TASS in English 1412 GMT 11 Mar 85\n\nIt", "1985-03-11"),
    ("2011年3月12日 東京\n\n原発で爆発", "2011-03-12"),
    ("الرياض 10 رمضان 1443 هـ الموافق 11 أبريل 2022 م واس\nافتتح", "2022-04-11"),
    ("Publié le mardi 5 mai 2020\n\nLes écoles", "2020-05-05"),
    ("Дата: 5 мая 2020\n\nШколы", "2020-05-05"),
]
PROSE = [
    (
        "LEEDS, Feb 26 - The board of Moss and Sons approved a split\n"
        "of its shares, to be paid to holders of record as of\nApril 1, 1987.\nREUTER\n"
    ),
    (
        "The committee met and issued a draft of the bill, dated\nMarch 5, 1987\n"
        "and sent it on to the other house for its consent.\n"
    ),
    "NEW YORK SUGAR, VOLUME FOR APRIL 6\n MAY  4618\n JLY  1415\n SEP  6\n",
    "EXCHANGE RATES OF THE STATE BANK EFFECTIVE APRIL 1, 1987\nROUBLES PER HUNDRED\n",
    "On Friday, 3 March 1990 the last of them left.\nNobody came back.\n",
    "The committee decided on 4 March 2014 to close the mill.\nIt burnt.\n",
    "It fell on 17 Ramadan 2, corresponding to 13 March 624, at the wells.\n",
    "Date: 10 Ramadan 1443\n\nThe fair of books was opened.\n",
    (
        "MINUTES\n\nThat the Minutes of the sitting held on Tuesday, 12 May 2015,\n\n"
        "as circulated, be taken as read and be confirmed.\n"
    ),
    "REPLY\n\nDuring the sitting of the House on Tuesday, 12 May 2015\n\nhe asked.\n",
    "Room No. 5, Town Hall, Saturday 14 March 2020\n\nBring a chair.\n",
    "Spring fair: Saturday, March 14, 2020\n\nBring a chair.\n",
    "The Battle of Verdun, 21 February 1916\n\nIt began at dawn.\n",
    "Chapter 5: Sunday, August 2, 1914\n\nThe bells rang.\n",
    "Kapitel XII · Montag, 4. Mai 1908\n\nEr ging.\n",
    "Nr. 5 am Montag, dem 4. Mai 2020, Preis 10 Kr\n\nEr ging.\n",
    "Mass No. 3, 3 May 1998, Price 2 Kr, 18:00\n\nAll came.\n",
    "Regulation No 1169 of 25 October 2011\n\nHaving regard.\n",
    "12 October 2002 will not be forgotten in Kuta.\nThe bombs went off at eleven.\n",
]


@pytest.mark.parametrize(("text", "value"), OPENINGS)
def test_the_opening_lines_of_a_report_give_its_day(text, value):
    claims = read_head(text).claims
    assert [str(claim.value) for claim in claims] == [value]
    for claim in claims:
        assert claim.provenance is Provenance.HEADER
        assert claim.evidence in text


@pytest.mark.parametrize("text", PROSE)
def test_a_day_in_prose_or_in_a_table_is_not_the_reports(text):
    assert read_head(text).claims == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bam, Kerman prov, Dec 27, 2003, IRNA -- Planes landed", (2003, 12, 27)),
        ("MOSCOW August 22 1991 TASS -- The President", (1991, 8, 22)),
        ("SANAA, 3 June 2011, Agencies - Shells fell", (2011, 6, 3)),
    ],
)
def test_a_dateline_may_name_its_agency_without_brackets(text, day):
    dateline = find_dateline(text)
    assert dateline is not None
    assert (dateline.year, dateline.month, dateline.day) == day


@given(st.text(max_size=400))
def test_any_opening_is_read_without_an_exception(text):
    claim = masthead_claim(text)
    assert claim is None or text[slice(*claim.span)] == claim.evidence
