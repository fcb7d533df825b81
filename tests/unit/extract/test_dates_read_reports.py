"""Sentences shaped like those that a careful reader found misread in real reports."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.extract.heads import read_head
from archive.model import DocumentDate, Provenance


def read(dct, text, language=""):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    found = find_dates(text, day, language=language)
    return [(m.text, m.value) for m in found]


# fmt: off
# 2024-04-26 was a Friday, 2024-10-16 a Wednesday, 2026-06-30 a Tuesday.
AHEAD = [
    ("2023-04-28", "The union has gone to court to stop the rule from taking effect July 1.", [("July 1", "2023-07-01")]),
    ("2023-04-28", "The rule took effect July 1. It was shelved after taking effect July 1.", [("July 1", "2022-07-01")] * 2),
    ("1938-06-16", "Our men will meet the visitors in an inter-State athletic match on the new ground at Seremban on Saturday.", [("Saturday", "1938-06-18")]),
    ("2024-04-28", "In the fall, Mrs. Roberts won't return to the school.", [("the fall", "2024-FA")]),
    ("2024-04-26", "Towns that could be hit by hail Friday and/or Saturday include Tulsa.", [("Friday", "2024-04-26"), ("Saturday", "2024-04-27")]),
    ("2024-04-26", "Hail is forecast Friday and Saturday.", [("Friday", "2024-04-26"), ("Saturday", "2024-04-27")]),
]
BACK = [
    ("2024-10-16", "The ministry vowed that it would never yield, calling Monday’s drills a “warning”.", [("Monday", "2024-10-14")]),
    ("2026-06-30", "He wrote on Tuesday (early Wednesday AEST) for the court.", [("Tuesday", "2026-06-30"), ("early Wednesday", "2026-07-01")]),
    ("2026-06-30", "They left on Tuesday (Monday evening in New York).", [("Tuesday", "2026-06-30"), ("Monday evening", "2026-06-29TEV")]),
]
STORIES = [
    # No day is told before that Saturday.
    ("2026-02-06", "“I will never forget that Saturday evening when the tanks came,” she says.", [("that Saturday evening", "")]),
    ("2026-02-06", "She said that Saturday’s vote was fair.", [("Saturday", "2026-01-31")]),
    ("2026-06-05", "It rose in the second quarter following two quarters of losses.", [("the second quarter", "2026-Q2")]),
    # Which of the early years is not said.
    ("2024-11-18", "The war ended in 1945.\n\nIn the early 2010s it made an end of the draft. Seven years later it took it up again.", [("1945", "1945"), ("the early 2010s", "201"), ("Seven years later", "")]),
    ("2025-11-10", "The July 2021 riots left many dead.\n\nHe appeared in court on Monday.\n\nShe had been watched long before July 8, when they began.", [("The July 2021", "2021-07"), ("Monday", "2025-11-10"), ("July 8", "2021-07-08")]),
    ("2025-11-10", "The July 2021 riots left many dead.\n\nHe appeared in court on Monday.\n\nThe trial goes on; on November 5 he was heard.", [("The July 2021", "2021-07"), ("Monday", "2025-11-10"), ("November 5", "2025-11-05")]),
]
# 2025-10-22 was a Wednesday.
ABROAD = [
    # What somebody is said to have done is over.
    ("de", "Am Montag soll er eine Frau geschlagen haben.", [("Montag", "2025-10-20")]),
    ("de", "Am Montag soll der Mann geflohen sein.", [("Montag", "2025-10-20")]),
    ("de", "Am Montag soll das Bild zu sehen sein.", [("Montag", "2025-10-27")]),
    ("sv", "I mars ska han ha slagit en elev på skolan.", [("mars", "2025-03")]),
    ("sv", "I mars ska butiken ha öppet på torget.", [("mars", "2026-03")]),
    ("no", "Mandag skal han ha slått en kvinne i byen.", [("Mandag", "2025-10-20")]),
    ("da", "Mandag skal han have slået en kvinde i byen.", [("Mandag", "2025-10-20")]),
    # Last November is that of the report, whatever year was told.
    ("no", "De ble forlovet forrige november.", [("forrige november", "2024-11")]),
    ("sv", "Han reste förra november och nästa mars.", [("förra november", "2024-11"), ("nästa mars", "2026-03")]),
    ("da", "Han rejste sidste november med skib.", [("sidste november", "2024-11")]),
    ("fr", "Il est parti pour la guerre en novembre dernier.", [("novembre dernier", "2024-11")]),
    ("es", "Se fue a la guerra en noviembre pasado.", [("noviembre pasado", "2024-11")]),
    ("it", "Partì per la guerra a novembre scorso.", [("novembre scorso", "2024-11")]),
    ("it", "Partì per la guerra a novembre.", [("novembre", "2024-11")]),
    ("pt", "Saiu para a guerra no passado mês de novembro.", [("passado mês de novembro", "2024-11")]),
    ("ru", "Он уехал на войну в прошлом ноябре.", [("прошлом ноябре", "2024-11")]),
    ("pl", "Wyjechał na wojnę w zeszłym listopadzie.", [("zeszłym listopadzie", "2024-11")]),
    ("uk", "Він поїхав на війну минулого листопада.", [("минулого листопада", "2024-11")]),
    ("fi", "Hän lähti sotaan viime marraskuussa.", [("viime marraskuussa", "2024-11")]),
    ("hu", "Tavaly novemberben jött a miniszter, márciusban elment.", [("Tavaly novemberben", "2024-11"), ("márciusban", "2025-03")]),
    ("hu", "A kormány 2021 márciusában tárgyalt.", [("2021 márciusában", "2021-03")]),
    # A season has its year behind it, or before.
    ("sv", "Redan hösten 2024 slog han en elev.", [("hösten 2024", "2024-FA")]),
    ("no", "Det skjedde våren 2023 i byen.", [("våren 2023", "2023-SP")]),
    ("da", "Foråret 2023 var koldt i byen.", [("Foråret 2023", "2023-SP")]),
    ("fi", "Hän palasi kotiin syksyllä 2024.", [("syksyllä 2024", "2024-FA")]),
    ("nl", "Hij vertrok in zomer 2022 met de boot.", [("zomer 2022", "2022-SU")]),
    ("tr", "Bakan 2022 yazında Ankara'ya gitti.", [("2022 yazında", "2022-SU")]),
    ("hu", "A miniszter 2022 nyarán ment el.", [("2022 nyarán", "2022-SU")]),
    ("ro", "Toamna 2022 a fost foarte rece.", [("Toamna 2022", "2022-FA")]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "expected"), ABROAD)
def test_reads_what_reports_in_other_languages_say(language, text, expected):
    assert read("2025-10-22", text, language) == expected


@pytest.mark.parametrize(("dct", "text", "expected"), [*AHEAD, *BACK, *STORIES])
def test_reads_what_reports_say(dct, text, expected):
    assert read(dct, text) == expected


def test_reckons_the_last_days_of_a_life_from_the_report():
    # 2025-04-13 was a Sunday.
    text = (
        "Der Schriftsteller (Nobelpreis 2010) ist am 13.04.2025 in Lima gestorben. Er "
        "wurde 1936 geboren, zog 1959 nach Paris und 1990 nach London. Er starb am "
        "Sonntag im Kreis seiner Familie."
    )
    assert read("2025-04-15", text, "de")[-1] == ("Sonntag", "2025-04-13")


def test_reckons_minutes_from_their_meeting():
    text = (
        "Minutes of the meeting held on 1 November 2017.\n\nThere will be two birthdays "
        "in Dec. Members were reminded to bring a prize in Jan. The clerk had today "
        "asked for help. The meeting ended at 9pm."
    )
    assert read("2018-01-22", text)[1:] == [
        ("Dec", "2017-12"),
        ("Jan", "2018-01"),
        ("today", "2017-11-01"),
        ("9pm", "2017-11-01T21:00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ten minutes after the meeting on 1 November 2017 he left. Today he is here.",
        "The minutes of the meeting of 1 November 2017 are out. Today he is here.",
    ],
)
def test_reckons_other_reports_from_their_own_day(text):
    assert read("2018-01-22", text)[-1] == ("Today", "2018-01-22")


def test_reckons_from_a_dateline_on_a_line_of_its_own():
    text = (
        "Sports.\n\n(From Our Own Correspondent)\nKuala Lumpur, Aug. 2.\n\nHe won the "
        "long jump this evening."
    )
    assert read("1937-08-03", text)[-1] == ("this evening", "1937-08-02TEV")


@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    [
        # A blank was lost, or a raised number of a note has come down.
        ("2024-08-09", "It was heard on July18, 2024, in court.", [("July18, 2024", "2024-07-18")]),
        ("2024-08-09", "The march18 2020 table.", [("2020", "2020")]),
        ("2022-07-22", "A ruling of 29 September 20217 that tests were free.", [("29 September 2021", "2021-09-29")]),
        ("2022-07-22", "On 3 May 20,000 came.", [("3 May", "2022-05-03")]),
        ("2024-08-01", "Sales rose in Q1FY25.", [("Q1FY25", "2025-Q1")]),
        ("2024-08-01", "Sales of Rs 3 crore in Q1FY25.", [("Q1FY25", "2024-Q2")]),
        # "Earlier" looks back from what was told, "later" goes on from the decade.
        ("2009-12-19", "He fought in 1950. It was of the 20th century, as twenty years earlier.", [("1950", "1950"), ("the 20th century", "19"), ("twenty years earlier", "1930")]),
    ],
)  # fmt: skip
def test_reads_what_is_printed_at_one(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("วันที่ 9 กรกฎาคม 2567 นายกรัฐมนตรีให้สัมภาษณ์", [("9 กรกฎาคม 2567", "2024-07-09")]),
        ("เมื่อ 14 ม.ค. 64 และเดือนมกราคม พ.ศ. 2567", [("14 ม.ค. 64", "2021-01-14"), ("เดือนมกราคม พ.ศ. 2567", "2024-01")]),
        ("มีกำหนดวันที่ 16-18 กุมภาพันธ์ ที่สงขลา", [("16", "2025-02-16"), ("18 กุมภาพันธ์", "2025-02-18")]),
        ("ในปี 2566 ถึง พ.ศ. 2568 มีคน 2566 คน", [("ปี 2566", "2023"), ("พ.ศ. 2568", "2025")]),
        ("It was signed on 9 July B.E. 2567, by the laws of B.E. 2560 and 2489 BE that were kept.", [("9 July B.E. 2567", "2024-07-09"), ("B.E. 2560", "2017"), ("2489 BE", "1946")]),
    ],
)  # fmt: skip
def test_reckons_the_years_of_thailand(text, expected):
    assert read("2025-01-17", text) == expected


def test_dates_a_report_in_thai():
    head = read_head("สรุปข่าว\nวันที่ 9 กรกฎาคม 2567\n\nนายเศรษฐา นายกรัฐมนตรี ให้สัมภาษณ์")
    assert [str(claim.value) for claim in head.claims] == ["2024-07-09"]


@pytest.mark.parametrize(
    ("dct", "text", "expected"),
    [
        # 2024-07-18 was a Thursday, 2024-01-11 too, 2023-11-29 a Wednesday.
        ("2024-07-18", "He will be honoured at the star-studded gala of the city in the hills on December 4, where he'll be presented with it.", [("December 4", "2024-12-04")]),
        ("2024-01-11", "That talk led him to suggest, in a hot-mic moment on Wednesday evening, “She’s going to lose.”", [("Wednesday evening", "2024-01-10TEV")]),
        ("2023-11-29", "He faces 15 years when he is sentenced on Friday.", [("Friday", "2023-12-01")]),
        ("2023-11-29", "He was free when he was sentenced on Friday.", [("Friday", "2023-11-24")]),
        ("2019-04-24", "It was said by a woman who is in her late 20s.", []),
        ("2019-04-24", "The light came in the late 20s.", [("the late 20s", "192")]),
        ("2024-05-08", "It was due within 5 days prior to the arrival.", []),
        ("2014-05-28", "There were visiting times of 2hrs on Sunday and at 1900hrs on Monday.", [("Sunday", "2014-05-25"), ("1900hrs on Monday", "2014-05-26T19:00")]),
        ("2025-10-21", "It was worth 630 billion in 2023 and is to grow over the next decade.", [("2023", "2023"), ("the next decade", "P10Y")]),
        # A memory of one time long ago.
        ("2014-05-28", "November 1940 - I was rushed to hospital.\n\nChristmas day I had presents on my bed. I left at the end of February.", [("November 1940", "1940-11"), ("Christmas day", "1940-12-25"), ("the end of February", "1941-02")]),
        ("2014-05-28", "In 1940 the firm was founded.\n\nIn February it was sold.", [("1940", "1940"), ("February", "2014-02")]),
    ],
)  # fmt: skip
def test_reads_unseen_reports(dct, text, expected):
    assert read(dct, text) == expected


def test_reckons_a_number_alone_from_the_days_around_the_report():
    text = "후보 등록일(16일)을 앞두고 15일 최고위가 사실상 마지노선이다. 12일 회의를 열었다."
    assert read("2026-07-12", text, "ko") == [
        ("16일", "2026-07-16"),
        ("15일", "2026-07-15"),
        ("12일", "2026-07-12"),
    ]
