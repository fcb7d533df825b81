"""Heads and datelines of papers and agencies that no rule was made from before."""

import pytest

from archive.datespan import PartialDate
from archive.extract.closings import closing_claim
from archive.extract.dateline import find_dateline
from archive.extract.dates import find_dates
from archive.extract.heads import head_length, read_head
from archive.model import DocumentDate, Provenance


def dateline_day(text):
    found = find_dateline(text)
    if found is None or found.date is None or found.year is None:
        return None
    return str(PartialDate(found.year, found.month, found.day))


def head_day(text):
    claims = read_head(text).claims
    return str(claims[0].value) if claims else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 3, 2012 – Springfield, Ill. – The Governor signed.", "2012-05-03"),
        ("5 May 2011, Rome - Food prices rose.", "2011-05-05"),
        ("BEIRUT, Lebanon (AP) - 12 August 2006\n\nTroops pushed on.", "2006-08-12"),
        ("Ankara (AA) – 15.07.2016 – Köprüler kapatıldı.", "2016-07-15"),
        ("LOS ANGELES (May 2, 1992) -- Marines patrolled.", "1992-05-02"),
        ("Donetsk Oblast. 17.07.2014, 18:20. An aircraft crashed.", "2014-07-17"),
        ("San Juan de los Ríos, Chis., 2 de enero de 1994.- El ejército", "1994-01-02"),
        ("Hà Nội, 13/9/2023 - Vụ cháy làm 56 người chết.", "2023-09-13"),
        ("Rīgā, 2014. gada 18. novembrī (LETA). Prezidents uzrunāja", "2014-11-18"),
        ("Rīga, 2014. gada 18. novembris - Prezidents uzrunāja", "2014-11-18"),
        ("সাভার, ২৪ এপ্রিল ২০১৩: ভবন ধসে পড়েছে।", "2013-04-24"),
        ("ঢাকা, ২৪ জানুয়ারি ২০১৩ (বাসস) - ভবন ধসে পড়েছে।", "2013-01-24"),
        ("சென்னை, நவம்பர் 16, 2018: புயல் கரையைக் கடந்தது.", "2018-11-16"),
        ("नई दिल्ली, 16 मई 2014 (भाषा): मतगणना शुरू हुई।", "2014-05-16"),
    ],
)
def test_the_day_stands_before_the_place_or_in_another_script(text, value):
    assert dateline_day(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "5 May 2027, Rome - you are invited.",
        "5 May 1945 - Berlin fell.",
        "5 May 2027, Concert - The band plays.",
        "Hà Nội, 13/9 - Vụ cháy",
        "John Roe (May 2, 1902) - He was a teacher.",
        "SUMMER CONCERT (May 2, 1992) -- The band played.",
        "A sum of (AP) - 12 August 2006 and more",
        "Contract 13/9/2023 - the parties agree",
    ],
)
def test_other_days_that_open_a_line_are_no_datelines(text):
    assert dateline_day(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The Courier\n\nMarch 12, 2004 Friday\nLate Edition\n\nTen died.",
            "2004-03-12",
        ),
        ("明治10年9月24日\n\n城山は落ちた。\n", "1877-09-24"),
        ("令和元年5月1日\n\n即位した。\n", "2019-05-01"),
        ("明治5年9月24日\n\n鉄道が開業した。\n", None),
        (
            "MINUTES OF THE TOWN BOARD\nHELD ON OCTOBER 12, 1999\n\nPresent: all.\n",
            "1999-10-12",
        ),
        ("THE GAMES\nHELD ON OCTOBER 12, 1999\n\nPresent: all.\n", None),
        (
            "Date of report: 08/02/2017\nDate of incident: 07/31/2017\n\nA call.\n",
            "2017-08-02",
        ),
        (
            "Riot\n\nBy JANE ROE Associated Press Jan 7, 2021 Updated 18 hrs ago\n\nA mob.\n",
            "2021-01-07",
        ),
        ("رويترز - بيروت - 4 أغسطس 2020\n\nهز انفجار المدينة.\n", "2020-08-04"),
        ("Date: 08/02/2017\n\nA call.\n", "2017-02-08"),
    ],
)
def test_a_head_tells_its_day(text, value):
    assert head_day(text) == value


def test_another_day_of_the_opening_does_not_change_where_the_head_ends():
    text = "Date: 08/02/2017\nDate of incident: 07/31/2017\n\nA call.\n"
    assert head_length(text) == read_head(text).length


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Republiku proklamēja 1918. gada 18. novembrī.", "1918-11-18"),
        ("২৬ মার্চ ১৯৭১ স্বাধীনতা ঘোষিত হয়।", "1971-03-26"),
        ("وقع الاتفاق في الخامس عشر من يناير 2016 في جنيف.", "2016-01-15"),
        (
            "كان ذلك في الحادي والعشرين من شهر كانون الثاني/يناير من عام 2011.",
            "2011-01-21",
        ),
        ("明治5年9月の鉄道。", ""),
        ("昭和元年12月25日の改元。", "1926-12-25"),
    ],
)
def test_days_of_other_scripts_and_eras_are_found_in_a_text(text, value):
    assert [mention.value for mention in find_dates(text, None)] == [value]


def test_a_day_in_arabic_words_is_to_come_where_its_verb_says_so():
    today = DocumentDate(
        value=PartialDate.parse("2016-04-08"),
        provenance=Provenance.HEADER,
        evidence="2016-04-08",
    )
    text = "أعلنت الوزارة في بيان أن الدراسة تبدأ في الأول من سبتمبر في كل المدن."
    assert [m.value for m in find_dates(text, today)] == ["2016-09-01"]
    assert find_dates("كان الأول من نوعه والثاني من بينهم في المدينة.", today) == ()


PROSE = (
    "The council has decided on the matter of the road, and says so at some length. "
    * 6
)


# fmt: off
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("GALE WARNING ISSUED AT 1530 UTC TUESDAY 4 MARCH 2008\n\nVALID UNTIL 0600 UTC THURSDAY\n", "2008-03-04"),
        ("FLASH\n141530ZMAR22\nFM COMTASKFOR 77\n", "2022-03-14"),
        ("«Красный путь», 12 мая 1938 г., № 108\n\nМОСКВА, 11 мая. Вчера\n", "1938-05-12"),
        ("Roma, addì 12 gennaio 1861.\n\nCon rescritto\n", "1861-01-12"),
        ("С.-ПЕТЕРБУРГЪ, 3-го марта 1881 г.\n\nВчера\n", "1881-03-03"),
        ("令和6年能登半島地震について（第12報）\n令和6年1月5日 14時00分現在\n消防庁\n", "2024-01-05"),
        ("MINUTES OF THE REGULAR MEETING\nHARLOW TOWN COUNCIL\nHeld in the Memorial Hall on Monday, 9th February 2009 at 7.30 p.m.\n\nPresent: Ames.\n", "2009-02-09"),
        ("Statement at the Conclusion of the Mission to Malawi and its Neighbours\nPress Release No. 12/86\nMarch 15, 2012\n\nA mission visited Lilongwe.\n", "2012-03-15"),
        ("The London Chronicle Gazette\nPublished by Authority.\nFrom Tuesday May 4. to Saturday May 8. 1756.\n\nHamburgh, April 23.\n", "1756-05-08"),
        # An occasion, an agenda, a cue, a picture, a club.
        ("Book fair in the Market Hall\n\nFrom Monday May 4 to Friday May 8, 2015\n\nAdmission is free.\n", None),
        ("Agenda\n\nMinutes of the meeting held in the Hall on Monday, 9th February 2009\n\nMatters arising.\n", None),
        ("The next statement\n\nA bulletin will be issued on March 15, 2012\n\nWatch this page.\n", None),
        (f"{PROSE[:100]}\n\nPhoto: J. Roe, 3 May 2014 14:20\n", None),
        ("«Война и мир», 12 мая 1938 г., собрание кружка.\n\nПриходите.\n", None),
    ],
)
def test_rarer_lines_of_a_head_give_its_day(text, value):
    assert head_day(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("BUENOS AIRES, jue 14 ago 2003 (DyN).- El gobierno", "2003-08-14"),
        ("بيروت، 12 أيار/مايو 2008 - أعلن الجيش", "2008-05-12"),
    ],
)
def test_a_short_weekday_and_a_second_name_of_the_month_are_of_the_day(text, value):
    assert dateline_day(text) == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Stand: 15.10.2014, 11:20 Uhr", "2014-10-15"),
        ("Gepubliceerd: 06-02-2014 15:48", "2014-02-06"),
        ("（2020/12/17 18:32）", "2020-12-17"),
        ("Published in Dawn, November 2nd, 2017", "2017-11-02"),
        ("Published in The Express Tribune on May 3, 2012.", "2012-05-03"),
        ("Saturday 3 May 2014, 19:30, Village Hall", None),
        ("(valid until 3 May 2014 18:00)", None),
        ("Stand der Daten: 31.12.2013", None),
        ("The work was published in Nature, May 3, 2012.", None),
    ],
)
def test_the_last_line_may_say_when_a_report_was_published(line, value):
    claim = closing_claim(f"{PROSE}\n\n{line}\n")
    assert (claim and str(claim.value)) == value
# fmt: on


# fmt: off
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Verbale di deliberazione n. 14 del 22.02.2011\n\nVista la delibera n. 3 del 10 gennaio 2011.\n", "2011-02-22"),
        ("Sygn. akt I C 214/12\n\nWYROK W IMIENIU RZECZYPOSPOLITEJ POLSKIEJ\nDnia 14 maja 2013 r.\n\nSąd\n", "2013-05-14"),
        ("V Praze dne 12. dubna 1945\n\nMilá maminko, včera jsme přijeli.\n", "1945-04-12"),
        ("Kelt: Budapest, 1956. november 2.\n\nKedves Anyám!\n", "1956-11-02"),
        ("1956. november 2.\n\nKedves Anyám!\n", "1956-11-02"),
        ("2012 m. gegužės 5 d.\n\nVakar lijo.\n", "2012-05-05"),
        ("Cumhuriyet, 11 Kasım 1938 Cuma\n\nBüyük Önder dün\n", "1938-11-11"),
        ("11 Kasım 1938 Cuma\n\nBüyük Önder dün\n", "1938-11-11"),
        ("中華民國九十二年五月三日 星期六\n\n本報訊：昨日\n", "2003-05-03"),
        ("大阪毎日新聞 明治三十八年五月三十日\n\n昨日の戦況\n", "1905-05-30"),
        ("단기 4283년 6월 26일\n\n어제 새벽\n", "1950-06-26"),
        ("Thứ ba, 12/5/2015, 08:30 (GMT+7)\n\nRạng sáng nay\n", "2015-05-12"),
        ("Rīgā, 2012. gada 5. maijā\n\nVakar Saeima\n", "2012-05-05"),
        ("Симбирскъ, 5 (18) ноября 1917 г.\n\nВчера\n", "1917-11-18"),
        ("Kurjer Warszawski. Środa, dnia 12 (24) maja 1876 r.\n\nWczoraj\n", "1876-05-24"),
        ("Београд, 12. мај 2010.\n\nЈуче је влада усвојила закон.\n", "2010-05-12"),
        ("ঢাকা, ৫ মে ২০১২\n\nগতকাল রাজধানীতে\n", "2012-05-05"),
        ("Publié le 3 juin 2011 à 10h12 par Jean Petit\n\nHier, la mairie\n", "2011-06-03"),
        ("Publié par Hélène le 3 juin 2011 dans Cuisine\n\nHier, la mairie\n", "2011-06-03"),
        ("Geschrieben von Klaus am 3. Mai 2009 um 14:20\n\nGestern\n", "2009-05-03"),
        ("Scritto da Marco il 3 maggio 2009\n\nIeri siamo andati\n", "2009-05-03"),
        ("Public release date: 24-Jan-2013\n\nResearchers reported today\n", "2013-01-24"),
        ("2010. október 5., kedd\n\nTegnap\n", "2010-10-05"),
        ("Marți, 5 mai 2015\n\nIeri guvernul\n", "2015-05-05"),
        ("Τρίτη, 5 Μαΐου 2015\n\nΧθες η κυβέρνηση\n", "2015-05-05"),
        ("Tiistai 5. toukokuuta 2015\n\nEilen hallitus\n", "2015-05-05"),
        ("Utorak, 5. svibnja 2015.\n\nJučer je vlada\n", "2015-05-05"),
        ("Dimarts, 5 de maig de 2015\n\nAhir el govern\n", "2015-05-05"),
        ("मंगलवार, 5 मई 2015\n\nकल सरकार ने\n", "2015-05-05"),
        ("Brumadinho (MG), 26 de janeiro de 2019\n\nA barragem rompeu-se ontem.\n", "2019-01-26"),
        ("Niterói/RJ, 26 de janeiro de 2019\n\nA ponte abriu ontem.\n", "2019-01-26"),
        ("Симбирскъ, 5 (8) ноября 1917 г.\n\nВчера\n", None),
        ("Foto: Hélène, le 3 juin 2011 à 10h12\n\nHier, la mairie\n", None),
        ("The council met in 1956. November 2 was fine.\n\nAll went home.\n", None),
    ],
)
def test_days_of_other_lands_stand_in_heads_as_they_are_written_there(text, value):
    assert head_day(text) == value
# fmt: on
