"""A weekday beside the day that it is of, and a day before its month."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Tuesday.
REPORT = "2019-11-12"


def days(language, text):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    found = find_dates(text, day, language=language)
    return [(m.text, str(m.days)) for m in found]


# fmt: off
JOINED = [
    ("zh", "10月22日星期二，他在北京去世。", "10月22日星期二", "2019-10-22"),
    ("zh", "2018年1月22日（星期一）死亡。", "2018年1月22日（星期一）", "2018-01-22"),
    ("ja", "10月22日火曜日、東京で死亡した。", "10月22日火曜日", "2019-10-22"),
    ("ko", "10월 22일 화요일 사망했다.", "10월 22일 화요일", "2019-10-22"),
    ("tr", "22 Ekim Salı akşamı öldü.", "22 Ekim Salı akşamı", "2019-10-22"),
    ("tr", "22 Ocak 2018 Pazartesi günü öldü.", "22 Ocak 2018 Pazartesi günü", "2018-01-22"),
    ("hu", "Október 22-én, kedden meghalt.", "Október 22-én, kedden", "2019-10-22"),
    ("hi", "22 अक्टूबर (मंगलवार) को मौत हुई।", "22 अक्टूबर (मंगलवार)", "2019-10-22"),
    ("fa", "۲۲ اکتبر، سه‌شنبه درگذشت.", "۲۲ اکتبر، سه‌شنبه", "2019-10-22"),
    ("ar", "توفي الثلاثاء الموافق 22 أكتوبر.", "الثلاثاء الموافق 22 أكتوبر", "2019-10-22"),
    ("ru", "22 октября 2018 года, в понедельник, он погиб.", "22 октября 2018 года, в понедельник", "2018-10-22"),
    ("pl", "Zginął 22 października, we wtorek.", "22 października, we wtorek", "2019-10-22"),
    ("cs", "Zemřel 22. října, v úterý.", "22. října, v úterý", "2019-10-22"),
    ("it", "È morto il 22 ottobre, martedì.", "22 ottobre, martedì", "2019-10-22"),
    ("ro", "A murit pe 22 octombrie, marți.", "22 octombrie, marți", "2019-10-22"),
    ("id", "Ia tewas pada Senin (22/1/2018).", "Senin (22/1/2018)", "2018-01-22"),
    ("en", "He died on October 22, a Tuesday.", "October 22, a Tuesday", "2019-10-22"),
    ("en", "The office closed on 22 October (Tuesday).", "22 October (Tuesday)", "2019-10-22"),
]
APART = [
    ("en", "It broke down on May 3, Monday's talks failed.", ["2019-05-03", "2019-11-11"]),
    ("en", "It broke down on May 3; Monday was quiet.", ["2019-05-03", "2019-11-11"]),
    ("ru", "Он погиб 22 октября, в среду похоронен.", ["2019-10-22", "2019-11-06"]),
    ("ru", "Он был 12 ноября, в понедельник и вторник.", ["2019-11-12", "2019-11-11"]),
    ("zh", "2018年5月3日（周四）至5日（周六）下雨。", ["2018-05-03..2018-05-05", "2018-05-05"]),
    ("ko", "9월 3일에서 7일 사이 비가 왔다.", ["2019-09-03..2019-09-07", "2019-09-07"]),
    ("ja", "5月3日から5日間開催した。", ["2019-05-03"]),
    ("ko", "5월 3일부터 5일까지 비가 왔다.", ["2019-05-03..2019-05-05", "2019-05-05"]),
    ("en", "He died on October 22, last Tuesday he was ill.", ["2019-10-22", "2019-11-05"]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "words", "day"), JOINED)
def test_a_weekday_beside_its_day_is_no_other_day(language, text, words, day):
    assert days(language, text) == [(words, day)]


@pytest.mark.parametrize(("language", "text", "expected"), APART)
def test_a_weekday_of_another_clause_stays_a_day_of_its_own(language, text, expected):
    assert [day for _, day in days(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "O caso ocorreu no dia 3 de maio de 2017.", ["2017-05-03"]),
        ("pt", "O caso ocorreu no dia 1º de maio.", ["2019-05-01"]),
        ("pt", "Choveu no dia 3/5/2017.", ["2017-05-03"]),
        ("es", "Murió el día 22 de enero de 2018.", ["2018-01-22"]),
        ("es", "Murió el día 22 y fue enterrado.", ["2019-10-22"]),
    ],
)
def test_the_day_before_its_month_is_no_day_of_another(language, text, expected):
    assert [day for _, day in days(language, text)] == expected
