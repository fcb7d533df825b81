"""Other calendars give no day of ours; words of other languages give the right one."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DateMention, DocumentDate, Provenance


def found(text: str, day: str = "2011-02-12") -> tuple[DateMention, ...]:
    claim = DocumentDate(
        value=PartialDate.parse(day), provenance=Provenance.METADATA, evidence=day
    )
    return find_dates(text, claim)


@pytest.mark.parametrize(
    "text",
    [
        "The rising of 1392 AH was put down.",
        "It opened on 10 Ramadan 1443 in the old town.",
        "On the 3rd of Muharram they stood at the wells.",
        "The house was begun on 15 Nisan 5773, in Tishrei 5774 and in AM 5775.",
        "On 22 Bahman 1457 the guard gave way, and in 1499 SH it came back.",
        "The charter of B.E. 1550 was torn up, as that of 3489 BE had been.",
        "It was printed in Saka 1944 and in the Islamic year 1398.",
    ],
)
def test_what_is_counted_in_another_calendar_has_no_days(text):
    mentions = found(text)
    assert mentions
    assert all(mention.days is None for mention in mentions)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Born in Showa 20, he left in Heisei 7.", ["1945", "1995"]),
        ("平成7年1月17日の震災、昭和8年の津波。", ["1995-01-17", "1933"]),
        ("The reign began on 10 March 1690/1, in wet weather.", ["1691-03-10"]),
        ("He died on 29 January 1733/4.", ["1734-01-29"]),
        ("In 1998 AP reported that H. G. Wells had read it.", ["1998"]),
        ("Notes of March 1987/99 were sold.", ["1987-03"]),
        ("5/16 March 1690 was dry.", ["1690-03-05", "1690-03-16"]),
    ],
)
def test_years_that_begin_with_ours_are_reckoned(text, values):
    assert [mention.value for mention in found(text)] == values


def test_one_day_in_two_calendars_is_no_range():
    first, _ = found("The armies met on 26/7 September 1812 at the river.")
    old, _ = found("The armies met on 5/17 August 1812 at the river.")
    assert first.days is not None
    assert old.days is not None
    assert old.days.earliest == old.days.latest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il vertice di ieri è finito e domani si conta.", ["11", "13"]),
        (
            "Ayer por la mañana llovió; mañana no hay clases en la ciudad.",
            ["11TMO", "13"],
        ),
        ("Pasado mañana se vota en los pueblos del sur.", ["14"]),
        ("Er kam gestern und ist hier. Heute morgen fiel der Regen.", ["11", "12"]),
        ("Hier à Paris, la police est venue et demain le procès.", ["11", "13"]),
        ("Ontem o rio subiu e hoje as escolas da cidade fecham.", ["11", "12"]),
        ("Gisteren was het koud en vandaag is het nat.", ["11", "12"]),
        ("Вчера в Москве был мороз, завтра ждут дождь.", ["11", "13"]),
        ("Учора в місті було тихо, сьогодні їдуть.", ["11", "12"]),
        ("Dün bir gemi battı ve bugün aranıyor.", ["11", "12"]),
        ("تنحى الرئيس أمس وفي ذلك اليوم خرجوا.", ["11"]),
    ],
)
def test_days_near_today_are_read_in_ten_languages(text, values):
    assert [m.value for m in found(text)] == [f"2011-02-{day}" for day in values]


@pytest.mark.parametrize(
    "text",
    [
        "The song is called Hier encore, and the word for it was ayer.",
        "Der Mann ist hier und die Frau war am Morgen da.",
        "La mañana del crimen no se olvida en los pueblos.",
    ],
)
def test_words_of_another_sense_or_language_are_no_days(text):
    assert found(text) == ()


def values_in(language: str, text: str) -> list[tuple[str, str | None]]:
    claim = DocumentDate(
        value=PartialDate(2021, 9, 9), provenance=Provenance.METADATA, evidence=""
    )
    return [
        (mention.text, str(mention.days) if mention.days else None)
        for mention in find_dates(text, claim, language=language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fa",
            "این طرح از ۱۳۹۰ و در سال ۱۴۳۲ قمری بود.",
            [("۱۳۹۰", None), ("۱۴۳۲", None)],
        ),
        (
            "fa",
            "بغداد در سال ۱۲۵۸ میلادی سقوط کرد.",
            [("۱۲۵۸", "1258-01-01..1258-12-31")],
        ),
        ("ar", "بدأ العمل في عام 1445 هـ وفي سنة 1443 هجرية.", [("1445", None), ("1443", None)]),
        ("ar", "وفي عام 1258 سقطت بغداد.", [("1258", "1258-01-01..1258-12-31")]),
    ],
)  # fmt: skip
def test_years_from_the_hijra_are_none_of_ours(language, text, expected):
    assert values_in(language, text) == expected


def test_august_in_the_levant_has_its_day():
    text = "وقع الانفجار في 4 آب 2020 في المرفأ، وقال الوزير في 5 آب إن التحقيق بدأ."
    assert values_in("ar", text) == [
        ("4 آب 2020", "2020-08-04"),
        ("5 آب", "2020-08-05"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Dushanbe, the city.
        ("رئیس جمهوری در شهر دوشنبه با سفیر دیدار کرد.", []),
        ("او روز دوشنبه گفت.", [("روز دوشنبه", "2021-09-06")]),
        ("او دوشنبه‌شب گفت.", [("دوشنبه‌شب", "2021-09-06")]),
        # The number behind a weekday is the day, also behind an Arabic comma.
        ("دوشنبه، ۹ سپتامبر ۲۰۲۱ – او گفت.", [("۹ سپتامبر ۲۰۲۱", "2021-09-09")]),
    ],
)
def test_a_persian_monday_is_no_city_and_no_other_day(text, expected):
    assert values_in("fa", text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was signed on 29 January O.S. (9 February N.S.) 1744.", ["1744-01-29", "1744-02-09"]),
        ("He abdicated on 2 March (15 March N.S.), 1917.", ["1917-03-02", "1917-03-15"]),
        ("Peace was made at Tilsit, June 25 (July 7), 1807.", ["1807-06-25", "1807-07-07"]),
        ("On 25 October (7 November) 1917 they struck.", ["1917-10-25", "1917-11-07"]),
        ("She was born on 5 May (Old Style), 1703.", ["1703-05-05"]),
        ("The rising of 14 (26) December 1825 failed.", ["1825-12-14", "1825-12-26"]),
        ("Geboren am 2. (14.) Mai 1840 in Riga.", ["1840-05-02", "1840-05-14"]),
        ("Он отрёкся от престола 2 (15) марта 1917 года.", ["1917-03-02", "1917-03-15"]),
        # Not as far apart as the calendars, or long after them.
        ("They count 14 (17) December 1825 letters.", ["1825-12"]),
        ("They won 14 (26) in May 1990 and lost 3 (14) March 1991 games.", ["1990-05", "1991-03"]),
    ],
)  # fmt: skip
def test_a_day_of_both_calendars_has_the_year_behind_both(text, values):
    assert [mention.value for mention in found(text)] == values
