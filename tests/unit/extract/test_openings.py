"""Lines of fields, telegrams, situation reports and diaries, in many scripts."""

import pytest

from archive.extract.heads import read_head

_BODY = "\nThe number of refugees rose, officials said.\nIt rose again in the autumn.\n"


def days(head):
    return [str(claim.value) for claim in read_head(head + _BODY).claims]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Press Release | UNHCR | 17 June 2013", "2013-06-17"),
        ("Press Release • 17 June 2013", "2013-06-17"),
        ("News · Reuters · 17 June 2013", "2013-06-17"),
        ("17 June 2013 | Press Release | UNHCR", "2013-06-17"),
        ("PRESS RELEASE / UNHCR / 17 June 2013", "2013-06-17"),
        ("UNHCR — Press release — 17 June 2013", "2013-06-17"),
        ("Geneva • Press briefing • June 17, 2013", "2013-06-17"),
        ("UNHCR | Press Release | 17/06/2013 | 10:00", "2013-06-17"),
        ("Communiqué de presse | HCR | 17 juin 2013", "2013-06-17"),
        ("Nota de prensa | ACNUR | 17 de junio de 2013", "2013-06-17"),
        ("September 2nd, 1666 (Lord's day)", "1666-09-02"),
        ("3 May 1915 (Whit Monday)", "1915-05-03"),
        ("Sept. 2, 1666 [Lord's day].", "1666-09-02"),
        ("3 May 1915 (at sea)", "1915-05-03"),
        ("2 September 1666 (Lord's day). Some of our maids sat up.", "1666-09-02"),
        ("3. Mai 1915 (an der Front)", "1915-05-03"),
        ("WAR NEWS\nST PETERSBURG 1 AUG 1914", "1914-08-01"),
        ("BY CABLE\nLONDON AUGUST 4 1914", "1914-08-04"),
        ("WAR NEWS\n\nST. PETERSBURG 1 AUG. 1914.", "1914-08-01"),
        ("LATEST\nNEW YORK 12 SEPT 1918", "1918-09-12"),
        ("SPECIAL TO THE POST\nRIO DE JANEIRO 3 MAY 1942", "1942-05-03"),
        ("القاهرة في 25 يناير 2011", "2011-01-25"),
        ("القاهرة، 25 يناير 2011", "2011-01-25"),
        ("بيروت في 14 شباط 2005", "2005-02-14"),
        ("دمشق 14 آذار 2011", "2011-03-14"),
        ("الرياض، الثلاثاء 25 يناير 2011", "2011-01-25"),
        ("القاهرة في ٢٥ يناير ٢٠١١", "2011-01-25"),
        ("En Madrid, a 25 de enero de 2011", "2011-01-25"),
        ("التاريخ: ٢٥/٠١/٢٠١١", "2011-01-25"),
        ("تاريخ النشر: ٢٥ يناير ٢٠١١", "2011-01-25"),
        ("التاريخ: 25/01/2011", "2011-01-25"),
        ("تاریخ: ۲۰۱۱/۰۱/۲۵", "2011-01-25"),
        ("Date：２０１１年１月２５日", "2011-01-25"),
        ("发布时间:2019-03-05", "2019-03-05"),
        ("发布时间：2019-03-05", "2019-03-05"),
        ("发布时间：2019年3月5日 10:20 来源：新华社", "2019-03-05"),
        ("发布日期: 2019/03/05", "2019-03-05"),
        ("发布于2019-03-05 10:20", "2019-03-05"),
        ("来源：新华社 发布时间:2019-03-05", "2019-03-05"),
        ("등록일:2019-03-05", "2019-03-05"),
        ("公開日:2019年3月5日", "2019-03-05"),
        ("更新时间:2019-03-06 发布时间:2019-03-05", "2019-03-05"),
        ("Situation report no. 4\nas of 9 November 2013", "2013-11-09"),
        ("Typhoon Haiyan: Flash Update 2\n(as of 9 November 2013)", "2013-11-09"),
        ("SITREP No. 4\nsituation as of 9 November 2013, 18:00 UTC", "2013-11-09"),
        ("Situation as of 9 November 2013", "2013-11-09"),
        ("Humanitarian Bulletin\n\nData as of 9 November 2013", "2013-11-09"),
        ("Situation report no. 4\nAS OF 9 NOVEMBER 2013", "2013-11-09"),
    ],
)
def test_an_opening_line_gives_the_report_its_day(head, day):
    assert days(head) == [day]


@pytest.mark.parametrize(
    "head",
    [
        "Annual meeting\n(Dhaka, 7 November 2027)",
        "DINNER\nTOWN HALL 17 JUNE 2013",
        "Board meeting | Dhaka | 17 June 2013",
        "Jazz Night | Town Hall | 17 June 2013",
        "Concert • Town Hall • 17 June 2013",
        "Name | Report | 17 June 2013\nAnn | Report | 18 June 2013",
        "Venue / Dhaka / 17 June 2013",
        "Copyright • The Post • 17 June 2013",
        "3 May 2020 (deadline for forms)",
        "3 May 2020 (tickets on sale)",
        "3 May 2020 (Anna)\n4 May 2020 (Ben)",
        "3 May 2020 (public meeting)",
        "PROGRAMME\nSUMMER FAIR 17 JUNE 2023",
        "HISTORY\nBATTLE OF ANTIETAM 17 SEPT 1862",
        "NOTICE\nCOPYRIGHT 1 AUG 2014",
        "HALL\nCONCERT 1 AUG 2014",
        "ARTS\nEXHIBITION 1 AUG 2014",
        "ولد في 25 يناير 1911",
        "اجتماع في 25 يناير 2011",
        "ثورة 25 يناير 2011",
        "حتى 25 يناير 2011",
        "توفي في 25 يناير 2011",
        "تاريخ الميلاد: ٢٥/٠١/١٩٧١",
        "活动时间:2019-03-05",
        "会议时间：2019-03-05 10:00",
        "出生日期:1970-03-05",
        "截止日期:2019-03-05",
        "The number of people in camps,\nas of 9 November 2013",
        "Population\nas of 9 November 2013",
        "Share prices\nas of 9 November 2013",
    ],
)
def test_an_opening_line_of_something_else_gives_none(head):
    assert days(head) == []


def test_figures_of_other_scripts_are_quoted_as_printed():
    text = f"التاريخ: ٢٥/٠١/٢٠١١{_BODY}"
    (claim,) = read_head(text).claims
    assert claim.span is not None
    assert text[slice(*claim.span)] == "٢٥/٠١/٢٠١١"
    assert claim.evidence == "التاريخ: ٢٥/٠١/٢٠١١"
