"""A weekday beside its week or its number, ranges of weekdays, dates in numerals."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Wednesday.
REPORT = "2015-06-10"


def values(language, text):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    found = find_dates(text, day, language=language)
    return {m.text.lower(): m.value for m in found}


# fmt: off
BESIDE = [
    ("en", "The council will meet next week on Friday to vote.", "2015-06-19"),
    ("en", "The council met last week on Tuesday.", "2015-06-02"),
    ("en", "The talks will be held Wednesday evening next week.", "2015-06-17TEV"),
    ("de", "Am Mittwoch nächster Woche wird der Rat in der Stadt tagen.", "2015-06-17"),
    ("de", "Am Mittwoch der vergangenen Woche wurde der Rat gewählt.", "2015-06-03"),
    ("de", "Die Kommission hat am Freitag vor zwei Wochen entschieden.", "2015-05-29"),
    ("es", "La boda fue el lunes de la semana pasada en Madrid.", "2015-06-01"),
    ("fr", "La réunion aura lieu mercredi de la semaine prochaine.", "2015-06-17"),
    ("it", "La riunione si terrà venerdì della prossima settimana.", "2015-06-19"),
    ("pt", "A reunião será na quarta-feira da próxima semana.", "2015-06-17"),
    ("nl", "De raad vergaderde vorige week woensdag.", "2015-06-03"),
    ("sv", "Rådet möts på fredag nästa vecka.", "2015-06-19"),
    ("ru", "Заседание пройдет в среду на следующей неделе.", "2015-06-17"),
    ("uk", "Засідання відбудеться у середу наступного тижня.", "2015-06-17"),
    ("pl", "Spotkanie odbędzie się w środę w przyszłym tygodniu.", "2015-06-17"),
    ("cs", "Schůze se koná ve středu příští týden.", "2015-06-17"),
    ("tr", "Toplantı gelecek hafta çarşamba günü yapılacak.", "2015-06-17"),
    ("hu", "Az ülés jövő héten szerdán lesz.", "2015-06-17"),
    ("fi", "Kokous pidetään ensi viikon keskiviikkona.", "2015-06-17"),
    ("hi", "बैठक अगले हफ्ते शुक्रवार को होगी।", "2015-06-19"),
    ("ja", "来週の水曜日に会議を開く。", "2015-06-17"),
    ("ko", "다음 주 수요일에 회의를 연다.", "2015-06-17"),
    # Where they are spoken the week does not begin on Monday.
    ("ar", "يصل الوزير السبت من الأسبوع المقبل إلى بغداد.", ""),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "value"), BESIDE)
def test_a_weekday_beside_its_week_is_a_day_of_it(language, text, value):
    assert list(values(language, text).values()) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The talks run from Monday to Wednesday evening next week."),
        ("de", "Die Gespräche sind am Montag und Mittwoch nächster Woche."),
        ("nl", "De gesprekken zijn maandag en woensdag volgende week."),
    ],
)
def test_the_week_of_the_last_of_several_days_is_that_of_all(language, text):
    assert [value[:10] for value in values(language, text).values()] == [
        "2015-06-15",
        "2015-06-17",
    ]


def test_a_week_that_has_something_is_not_that_of_the_day_before_it():
    text = "He spoke on Monday evening last week's storm was over."
    assert values("en", text)["monday evening"] == "2015-06-08TEV"


def test_a_week_away_from_a_day_is_not_the_next_one():
    text = "De raad vergadert dinsdag over een week in het oude stadhuis."
    assert "2015-06-16" not in values("nl", text).values()


# fmt: off
NUMBERED = [
    ("fr", "Il est mort le premier mercredi d'octobre 2014 à Lyon.", "2014-10-01"),
    ("de", "Er starb am letzten Sonntag im März 2015.", "2015-03-29"),
    ("it", "La festa si tenne la prima domenica di ottobre 2014.", "2014-10-05"),
    ("nl", "De brand was op de tweede woensdag van oktober 2014.", "2014-10-08"),
    ("sv", "Branden var den andra onsdagen i oktober 2014.", "2014-10-08"),
    ("pl", "Pożar wybuchł w trzeci wtorek września 2014 roku.", "2014-09-16"),
    ("ru", "Пожар случился в третий вторник сентября 2014 года.", "2014-09-16"),
    ("es", "Ocurrió el último lunes de mayo de 2014 en Lima.", "2014-05-26"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "value"), NUMBERED)
def test_a_weekday_by_its_number_is_a_day_of_its_month(language, text, value):
    assert list(values(language, text).values()) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Uhr wurde am letzten Sonntag im Oktober umgestellt."),
        ("fr", "Il a été élu le dernier dimanche de mai."),
        ("it", "La festa si tiene la prima domenica di ottobre."),
        ("nl", "Het feest was op de eerste zondag van oktober."),
        ("ja", "第3火曜日に会議を開いた。第2月曜日にも開いた。"),
        ("zh", "会议于十月第一个星期一举行了。"),
        ("de", "Es war in der letzten Woche im Juli heiß."),
    ],
)
def test_a_weekday_by_its_number_is_none_of_these_weeks(language, text):
    days = [value for value in values(language, text).values() if len(value) > 7]
    assert not days
    assert not any("W" in value for value in values(language, text).values())


def test_the_last_friday_is_that_of_these_days():
    assert values("de", "Am letzten Freitag war er noch da.") == {
        "letzten freitag": "2015-06-05"
    }


# fmt: off
RANGES = [
    ("fr", "La foire a lieu du samedi 13 au dimanche 14 juin à Lyon.", "samedi 13", "2015-06-13"),
    ("fr", "La foire a eu lieu du samedi 30 au lundi 1er septembre 2014.", "samedi 30", "2014-08-30"),
    ("es", "El congreso fue del lunes 1 al viernes 5 de julio de 2013 en Lima.", "lunes 1", "2013-07-01"),
    ("de", "Die Messe dauert von Montag, 7., bis Freitag, 11. Dezember, in Köln.", "montag, 7.", "2015-12-07"),
    ("pt", "A feira foi de sábado, 6, a domingo, 7 de dezembro de 2014, no Porto.", "sábado, 6", "2014-12-06"),
    ("es", "Será del 13 hasta el 15 de julio en la ciudad.", "13", "2015-07-13"),
    ("nl", "Van 13 tot en met 15 juli 2014 was er feest in het dorp.", "13", "2014-07-13"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "words", "value"), RANGES)
def test_the_first_day_of_a_range_has_the_month_of_the_last(
    language, text, words, value
):
    assert values(language, text)[words] == value


# fmt: off
BEYOND = [
    ("es", "Lo dijo antes de ayer el ministro en la ciudad.", "antes de ayer", "2015-06-08"),
    ("pt", "Ele chegou antes de ontem a Lisboa.", "antes de ontem", "2015-06-08"),
    ("fr", "Il est arrivé avant hier à Paris.", "avant hier", "2015-06-08"),
    ("it", "È arrivato l'altroieri a Roma.", "l'altroieri", "2015-06-08"),
    ("ar", "وصل الوزير قبل يوم أمس إلى بغداد.", "قبل يوم أمس", "2015-06-08"),
    ("ar", "سيغادر الوزير بعد غد إلى بغداد.", "بعد غد", "2015-06-12"),
    ("tr", "Bakan dünden önceki gün Ankara'ya geldi.", "dünden önceki gün", "2015-06-08"),
    ("zh", "他大前天到达北京。", "大前天", "2015-06-07"),
    ("zh", "会议将于下下周举行。", "下下周", "2015-W26"),
    ("ja", "再来週に開く。", "再来週", "2015-W26"),
    ("ja", "今月の27日に会議を開く。", "今月の27日", "2015-06-27"),
    ("ko", "지난 주말에 열렸다.", "지난 주말", "2015-W23-WE"),
    ("tr", "Maç geçen hafta sonu oynandı.", "geçen hafta sonu", "2015-W23-WE"),
    ("zh", "比赛于上周末举行。", "上周末", "2015-W23-WE"),
    ("sv", "Han dog den 3:e mars 2014.", "3:e mars 2014", "2014-03-03"),
    ("ru", "Это случилось 3-го марта 2014 года.", "3-го марта 2014 года", "2014-03-03"),
    ("ja", "昭和二十年八月十五日に終戦。", "昭和二十年八月十五日", "1945-08-15"),
    ("zh", "一九四九年十月一日成立。", "一九四九年十月一日", "1949-10-01"),
    ("zh", "会议于三月十五日举行。", "三月十五日", "2015-03-15"),
    ("zh", "2014年4月14號，會議開始。", "2014年4月14號", "2014-04-14"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "words", "value"), BEYOND)
def test_days_beyond_yesterday_weekends_and_numerals_are_read(
    language, text, words, value
):
    assert values(language, text)[words] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In den letzten Tagen war es kalt, in den letzten Wochen auch."),
        ("de", "Am letzten Tag weinte er."),
        ("nl", "Afgelopen weken was het koud, komende dagen ook."),
        ("da, no", "De siste dager har det vært kaldt."),
        ("tr", "Bakan geçen gün Ankara'ya geldi."),
        ("zh", "他生于98年10月1日，农历八月十五日。"),
        ("zh", "十月革命后他走了。"),
        ("zh", "他在上上周三走了。"),
        ("ko", "4일 후에 돌아온다고 밝혔다."),
    ],
)
def test_what_is_no_day_of_these_is_not_taken_for_one(language, text):
    assert not values(language, text)


# fmt: off
DIRECTED = [
    ("es", "El hombre murió el miércoles pasado en la ciudad.", "miércoles pasado", "2015-06-03"),
    ("es", "Se verá el miércoles que viene en la ciudad.", "miércoles que viene", "2015-06-17"),
    ("pt", "O homem morreu na quarta-feira passada no hospital.", "quarta-feira passada", "2015-06-03"),
    ("ar", "توفي الرجل يوم الأربعاء الماضي في بغداد.", "يوم الأربعاء الماضي", "2015-06-03"),
    ("de", "Er starb am vergangenen Mittwochabend in Köln.", "vergangenen mittwochabend", "2015-06-03"),
    ("nl", "Hij komt komende maandagmiddag terug.", "komende maandagmiddag", "2015-06-15"),
    ("ko", "다음 금요일에 열린다.", "다음 금요일", "2015-06-12"),
    ("es", "Nació el día 21 del mes pasado en Lima.", "día 21 del mes pasado", "2015-05-21"),
    ("de", "Er kommt am 20. des kommenden Monats.", "20. des kommenden monats", "2015-07-20"),
    ("fr", "Il sera jugé le 20 du mois prochain.", "20 du mois prochain", "2015-07-20"),
    ("it", "La riunione del 3 del prossimo mese è rinviata.", "3 del prossimo mese", "2015-07-03"),
    ("pt", "A obra abre no dia 21 deste mês na cidade.", "dia 21 deste mês", "2015-06-21"),
    ("es", "Murió el 3 de mayo del año 1945.", "3 de mayo del año 1945", "1945-05-03"),
    ("de", "Er starb am 3. Mai des Jahres 1945 in Köln.", "3. mai des jahres 1945", "1945-05-03"),
    ("fr", "Il est né le 3 mai de l'année 1945 à Paris.", "3 mai de l'année 1945", "1945-05-03"),
    ("nl", "Hij stierf op 28 juni in 2010.", "28 juni in 2010", "2010-06-28"),
    ("es", "Murió en mayo del año 1945.", "mayo del año 1945", "1945-05"),
    ("ru", "Он умер 3 мая в 1945 году.", "3 мая в 1945", "1945-05-03"),
    ("tr", "Başkan cuma günü Ankara'da konuşacak.", "cuma günü", "2015-06-12"),
    ("tr", "Toplantı cuma günü Ankara'da başlıyor.", "cuma günü", "2015-06-12"),
    ("tr", "Toplantıya katılan heyet cuma günü Ankara'ya geldi.", "cuma günü", "2015-06-05"),
    ("de", "Ich habe ab dem 20. Januar ganz langsam trainiert.", "20. januar", "2015-01-20"),
    ("de", "Ab dem 20. Dezember gilt das neue Gesetz.", "20. dezember", "2015-12-20"),
    ("ja", "きのう東京で開いた。", "きのう", "2015-06-09"),
    ("ja", "会議はあすから始まる。", "あす", "2015-06-11"),
    ("en", "He died on the twenty-second of June 2010.", "the twenty-second of june 2010", "2010-06-22"),
    ("en", "He left a year and two months ago.", "a year and two months ago", "2014-04"),
    ("en", "He left two weeks and three days ago.", "two weeks and three days ago", "2015-05-24"),
    ("en", "He was jailed for a year, and two months ago he fled.", "two months ago", "2015-04"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "words", "value"), DIRECTED)
def test_the_word_that_tells_which_belongs_to_the_day(language, text, words, value):
    assert values(language, text)[words] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "È partito 1 mese e 21 giorni fa."),
        ("es", "Murió hace un año y dos meses en la ciudad."),
        ("es", "Murió hace un año y medio en la ciudad."),
        ("ko", "세 번째 수요일에 열렸다. 5일 이내에 열린다."),
        ("ja", "最初の金曜日に開いた。"),
        ("ja", "とうきょうの、べんきょうは、きょうだいの。"),
        ("pt", "O movimento de maio de 68 foi marcante para a cidade."),
    ],
)
def test_a_part_of_what_is_counted_tells_no_day(language, text):
    assert not values(language, text)
