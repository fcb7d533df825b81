"""Decades, quarters and halves of a year in other languages, and days beside them."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Tuesday.
REPORT = "2019-11-12"


def found(language, text):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    mentions = find_dates(text, day, language=language)
    return [f"{m.text} = {m.value}" for m in mentions]


# fmt: off
QUARTERS = [
    ("ru", "В IV квартале 2018 года выросло.", "IV квартале 2018 = 2018-Q4"),
    ("pl", "W I kwartale 2018 roku wzrosło.", "I kwartale 2018 = 2018-Q1"),
    ("pt", "No 4º trimestre de 2018 subiu.", "4º trimestre de 2018 = 2018-Q4"),
    ("cs", "Ve čtvrtém čtvrtletí 2018 rostl.", "čtvrtém čtvrtletí 2018 = 2018-Q4"),
    ("sv", "Under fjärde kvartalet 2018 steg det.", "fjärde kvartalet 2018 = 2018-Q4"),
    ("no", "I 4. kvartal 2018 økte det.", "4. kvartal 2018 = 2018-Q4"),
    ("tr", "2018 yılının dördüncü çeyreğinde arttı.", "2018 yılının dördüncü çeyreğinde = 2018-Q4"),
    ("hu", "2018 negyedik negyedévében nőtt.", "2018 negyedik negyedévében = 2018-Q4"),
    ("ro", "În trimestrul al patrulea din 2018 a crescut.", "trimestrul al patrulea din 2018 = 2018-Q4"),
    ("el", "Το τέταρτο τρίμηνο του 2018 αυξήθηκε.", "τέταρτο τρίμηνο του 2018 = 2018-Q4"),
    ("bg", "През четвъртото тримесечие на 2018 г. нарасна.", "четвъртото тримесечие на 2018 = 2018-Q4"),
    ("hr", "U četvrtom tromjesečju 2018. porastao je.", "četvrtom tromjesečju 2018 = 2018-Q4"),
    ("ar", "في الربع الرابع من عام 2018 ارتفع.", "الربع الرابع من عام 2018 = 2018-Q4"),
    ("he", "ברבעון הרביעי של 2018 עלה.", "ברבעון הרביעי של 2018 = 2018-Q4"),
    ("zh", "今年第一季度增长。", "今年第一季度 = 2019-Q1"),
    ("ja", "2018年第4四半期は増えた。", "2018年第4四半期 = 2018-Q4"),
    ("ko", "지난해 3분기 증가했다.", "지난해 3분기 = 2018-Q3"),
    ("id", "Pada kuartal III-2018 naik.", "kuartal III-2018 = 2018-Q3"),
    ("vi", "Quý IV/2018 tăng.", "Quý IV/2018 = 2018-Q4"),
    ("nl", "In het vierde kwartaal 2018 steeg het.", "vierde kwartaal 2018 = 2018-Q4"),
    ("el", "Το τέταρτο τρίμηνο το 2018 αυξήθηκε.", "2018 = 2018"),
    ("nl", "In het 1e kwartaal van 2018 daalde het.", "1e kwartaal van 2018 = 2018-Q1"),
    ("nl", "In de eerste helft van 2018 daalde het.", "eerste helft van 2018 = 2018-H1"),
    ("uk", "У першому півріччі 2018 року зросло.", "першому півріччі 2018 = 2018-H1"),
    ("zh", "去年下半年下降。", "去年下半年 = 2018-H2"),
    ("ko", "2018년 상반기 감소했다.", "2018년 상반기 = 2018-H1"),
]
DECADES = [
    ("it", "Negli anni '90 fuggì.", "anni '90 = 199"),
    ("cs", "V 90. letech utekl.", "90. letech = 199"),
    ("sv", "På 1990-talet flydde han.", "1990-talet = 199"),
    ("da", "I 1990'erne flygtede han.", "1990'erne = 199"),
    ("fi", "1990-luvulla hän pakeni.", "1990-luvulla = 199"),
    ("tr", "1990'lı yıllarda kaçtı.", "1990'lı yıllarda = 199"),
    ("hu", "Az 1990-es években elmenekült.", "1990-es években = 199"),
    ("ro", "În anii 1990 a fugit.", "anii 1990 = 199"),
    ("el", "Τη δεκαετία του 1990 έφυγε.", "δεκαετία του 1990 = 199"),
    ("bg", "През 90-те години избяга от България и се върна.", "90-те години = 199"),
    ("ar", "في تسعينيات القرن الماضي هرب.", "تسعينيات القرن الماضي = 199"),
    ("he", "בשנות ה-90 ברח.", "בשנות ה-90 = 199"),
    ("hi", "1990 के दशक में हुआ।", "1990 के दशक = 199"),
    ("zh", "20世纪90年代他逃亡。", "20世纪90年代 = 199"),
    ("ja", "1990年代に逃げた。", "1990年代 = 199"),
    ("ko", "1990년대에 도망쳤다.", "1990년대 = 199"),
    ("id", "Pada tahun 1990-an ia lari.", "tahun 1990-an = 199"),
    ("vi", "Những năm 1990 ông trốn.", "Những năm 1990 = 199"),
]
DAYS = [
    ("tr", "2017 Nisan ayında öldü.", "2017 Nisan ayında = 2017-04"),
    ("hi", "वह 2017 अप्रैल में मरा।", "2017 अप्रैल = 2017-04"),
    ("es", "Murió el 26 jun de 2020.", "26 jun de 2020 = 2020-06-26"),
    ("es", "Murió el primero de mayo de 2013.", "primero de mayo de 2013 = 2013-05-01"),
    ("fr", "Le premier mars 2013, il est mort.", "premier mars 2013 = 2013-03-01"),
    ("fr", "Le procès s'ouvrira jeudi en huit.", "jeudi en huit = 2019-11-21"),
    ("it", "Tornerà questo venerdì.", "questo venerdì = 2019-11-15"),
    ("es", "La Ley 39/2015, de 1 de octubre, lo regula.", "1 de octubre = 2015-10-01"),
    ("es", "El pasado día 8 de octubre murió.", "8 de octubre = 2019-10-08"),
    ("es", "Venció el domingo y visitará al Cádiz.", "domingo = 2019-11-10"),
    ("fr", "Il a battu Lens samedi et affrontera Nice.", "samedi = 2019-11-09"),
    ("de", "Der Klub gewann am Samstag 2:0 in Mainz.", "Samstag = 2019-11-09"),
    ("fr", "Le verdict est attendu vendredi.", "vendredi = 2019-11-15"),
    ("fr", "Il mourra le premier novembre prochain.", "premier novembre prochain = 2020-11-01"),
    ("ar", "كان ذلك في 11 أكتوبر / تشرين الأول 2019.", "11 أكتوبر / تشرين الأول 2019 = 2019-10-11"),
    ("zh", "本月十日举行。", "本月十日 = 2019-11-10"),
    ("zh", "明年四月举行。", "明年四月 = 2020-04"),
    ("ja", "来年の2月に行う。", "来年の2月 = 2020-02"),
]
#: What is a feast, a stretch in two units, or of another century has no day of ours.
NONE = [
    ("sv", "Det var på 1800-talet."),
    ("pl", "Było to w latach 90. XIX wieku."),
    ("es", "Fue en los años 90 del siglo XIX."),
    ("zh", "黑色星期五购物。"),
    ("ja", "まる1日停電した。"),
    ("ja", "1か月21日前に会った。"),
    ("ko", "2년 1개월 21일 전에 떠났다."),
    ("ko", "지난 3일 간 비가 왔다."),
    ("ko", "다다음 달에 열린다."),
    ("tr", "1 ay 21 gün önce öldü."),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "expected"), [*QUARTERS, *DECADES])
def test_a_part_of_a_year_and_a_decade_are_no_whole_year(language, text, expected):
    assert found(language, text) == [expected]


@pytest.mark.parametrize(("language", "text", "expected"), DAYS)
def test_what_stands_beside_a_day_or_month_tells_its_year(language, text, expected):
    assert found(language, text) == [expected]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_only_looks_like_a_day_or_a_decade_has_none(language, text):
    told = [one for one in found(language, text) if not one.endswith("= 18")]
    assert told == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "es",
            "Desde el 3 de mayo de 2017 hasta el 5 de junio fue preso.",
            "2017-06-05",
        ),
        ("zh", "道路将于2022年5月至10月关闭。", "2022-10"),
        ("ja", "2022年11月18日から12月19日まで行われる。", "2022-12-19"),
        ("ko", "2022년 5월부터 10월까지 열릴 예정이다.", "2022-10"),
        ("hi", "मेला 18 नवंबर 2022 से 19 दिसंबर तक होगा।", "2022-12-19"),
    ],
)
def test_the_end_of_a_range_is_of_the_year_of_its_beginning(language, text, value):
    assert found(language, text)[-1].endswith(f"= {value}")


def test_the_first_of_two_days_of_a_month_is_read_behind_und_dem():
    text = "Zwischen dem 3. und dem 12. September 2018 regnete es."
    assert found("de", text) == ["3 = 2018-09-03", "12. September 2018 = 2018-09-12"]
