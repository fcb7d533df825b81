"""Dates in running text of other languages than English."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def read(text, dct=None):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return [(m.text, m.value) for m in find_dates(text, day)]


# fmt: off
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("La strage del 12 dicembre 1969 a Milano.", "12 dicembre 1969", "1969-12-12"),
        ("Nel dicembre 1969 la bomba esplose.", "dicembre 1969", "1969-12"),
        ("Murió el 12 de diciembre de 1969 en Madrid.", "12 de diciembre de 1969", "1969-12-12"),
        ("Murió el 1º de mayo del 2009.", "1º de mayo del 2009", "2009-05-01"),
        ("En diciembre de 1969 murió.", "diciembre de 1969", "1969-12"),
        ("Em 25 de abril de 1974 caiu.", "25 de abril de 1974", "1974-04-25"),
        ("Le 1er mai 1968 à Paris.", "1er mai 1968", "1968-05-01"),
        ("En mai 1968 à Paris.", "mai 1968", "1968-05"),
        ("Am 12. Dezember 1969 starb er.", "12. Dezember 1969", "1969-12-12"),
        ("Im März 1938 wurde er verhaftet.", "März 1938", "1938-03"),
        ("Op 10 mei 1940 viel hij binnen.", "10 mei 1940", "1940-05-10"),
        ("Stan wojenny wprowadzono 13 grudnia 1981 r.", "13 grudnia 1981", "1981-12-13"),
        ("W grudniu 1981 roku.", "grudniu 1981", "1981-12"),
        ("Dne 21. srpna 1968 v noci.", "21. srpna 1968", "1968-08-21"),
        ("Умер 12 декабря 1969 года.", "12 декабря 1969", "1969-12-12"),
        ("В декабре 1969 года он умер.", "декабре 1969", "1969-12"),
        ("Загинув 24 серпня 1991 року.", "24 серпня 1991", "1991-08-24"),
        ("Den 28 februari 1986 sköts han.", "28 februari 1986", "1986-02-28"),
        ("Den 9. april 1940 kom de.", "9. april 1940", "1940-04-09"),
        ("Sota alkoi 30. marraskuuta 1939.", "30. marraskuuta 1939", "1939-11-30"),
        ("Darbe 12 Eylül 1980'de oldu.", "12 Eylül 1980", "1980-09-12"),
        ("La 22 decembrie 1989 a fugit.", "22 decembrie 1989", "1989-12-22"),
        ("A forradalom 1956. október 23-án tört ki.", "1956. október 23", "1956-10-23"),
        ("Στις 17 Νοεμβρίου 1973 μπήκαν.", "17 Νοεμβρίου 1973", "1973-11-17"),
        ("Στις 17 Νοεμβρίου του 1973 μπήκαν.", "17 Νοεμβρίου του 1973", "1973-11-17"),
        ("Την 1η Μαΐου 1936 πέθανε.", "1η Μαΐου 1936", "1936-05-01"),
        ("Τον Ιούνιο του 1941 ήρθαν.", "Ιούνιο του 1941", "1941-06"),
        ("L'11 d'octubre de 1934 va caure.", "11 d'octubre de 1934", "1934-10-11"),
        ("O 12 de xullo de 1938 caeu a ponte.", "12 de xullo de 1938", "1938-07-12"),
        ("Ngày 30 tháng 4 năm 1975 cầu sập.", "30 tháng 4 năm 1975", "1975-04-30"),
        ("Tháng 4 năm 1975 cầu sập.", "Tháng 4 năm 1975", "1975-04"),
        ("Pada 17 Agustus 1945 di Jakarta.", "17 Agustus 1945", "1945-08-17"),
        ("في 12 ديسمبر 1969 توفي.", "12 ديسمبر 1969", "1969-12-12"),
        ("في 12 كانون الأول 1969 توفي.", "12 كانون الأول 1969", "1969-12-12"),
        ("הוא נפטר ב-12 בדצמבר 1969 בחיפה.", "12 בדצמבר 1969", "1969-12-12"),
        ("در 11 سپتامبر 2001 رخ داد.", "11 سپتامبر 2001", "2001-09-11"),
        ("他于1969年12月12日去世。", "1969年12月12日", "1969-12-12"),
        ("1945年に終わった。", "1945年", "1945"),
        ("그는 1969년 12월 12일 사망했다.", "1969년 12월 12일", "1969-12-12"),
    ],
)
def test_a_written_date_is_read_whole_in_any_language(text, words, value):
    assert read(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'esplosione del 3 maggio fece due morti.", [("3 maggio", "2020-05-03")]),
        ("地震发生在5月3日。", [("5月3日", "2020-05-03")]),
        ("Взрыв 3 мая.", [("3 мая", "2020-05-03")]),
        ("Los días 3 y 4 de mayo de 2019.", [("3", "2019-05-03"), ("4 de mayo de 2019", "2019-05-04")]),
        ("Dal 3-5 maggio 2019.", [("3", "2019-05-03"), ("5 maggio 2019", "2019-05-05")]),
        # Doubtful names in English.
        ("The menu had 12 mayo jars and the jar of 3 mars bars.", []),
        ("He sold 31 aprilie of the 30.", []),
        ("Era il 30 febbraio.", []),
    ],
)  # fmt: skip
def test_a_day_without_its_year_is_reckoned_from_the_report(text, found):
    assert read(text, "2020-05-10") == found
# fmt: on


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # A year since when tells of no time to which the news goes back.
        ("El presidente, al frente del país desde 1994, fue reelegido el 9 de agosto.", ["1994", "2020-08-09"]),
        ("Le président, au pouvoir depuis 1994, a été réélu le 9 août dans le pays.", ["1994", "2020-08-09"]),
        ("Der Präsident, seit 1994 im Amt, wurde am 9. August wiedergewählt.", ["1994", "2020-08-09"]),
        ("Il presidente, al potere dal 1994, è stato rieletto il 9 agosto.", ["1994", "2020-08-09"]),
        ("Президент, который правит с 1994 года, был переизбран 9 августа.", ["1994", "2020-08-09"]),
        ("Elnök 1994 óta, és augusztus 9-én újraválasztották a fővárosban.", ["1994", "2020-08-09"]),
        ("彼は1994年から大統領を務め、8月9日に再選された。", ["1994", "2020-08-09"]),
        ("En 1994 la guerra terminó el 3 de mayo en la capital.", ["1994", "1994-05-03"]),
        ("Die Züge dürften am Montag fahren, der Preis könnte am 3. Dezember steigen.", ["2020-08-24", "2020-12-03"]),
        # Months of a year that its word names, before the first of two.
        ("财政部将公布今年1-6月的数据，去年1至3月有所下降。", ["2020-01", "2020-06", "2019-01", "2019-03"]),
        ("올해 1∼6월 수출이 지난해보다 늘었다고 밝혔다.", ["2020-01", "2020-06", "2019"]),
        # "In four past years", and what is so every Saturday.
        ("در چهار سال گذشته و در 10 سال گذشته سه ماموریت داشت و هفته گذشته رفت.", ["2020-W33"]),
        ("Sklep był zamknięty w soboty, a w sobotę padało i było zimno.", ["2020-08-15"]),
        ("Магазин был закрыт в субботы, а в субботу шёл дождь.", ["2020-08-15"]),
    ],
)  # fmt: skip
def test_news_of_a_wednesday_abroad_is_read_by_the_words_beside_its_days(text, values):
    assert [value for _, value in read(text, "2020-08-19")] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("es", "«Vimos esto el 16 de enero», explica ella. Tuve fiebre el 14 de enero.", ["2020-01-16", "2020-01-14"]),
        ("es", "«Iremos el 16 de enero con los niños», dice la mujer. Volveré el lunes con ellos.", ["2021-01-16", "2020-08-24"]),
        ("pt", "“Fizemos o teste em 12 de janeiro”, explica. Cheguei em 3 de janeiro.", ["2020-01-12", "2020-01-03"]),
        ("it", "«Abbiamo visto questo il 16 gennaio», spiega. Siamo arrivati il 3 gennaio.", ["2020-01-16", "2020-01-03"]),
        ("fr", "« Nous avons vu cela le 16 janvier », dit-elle. J'étais là le 5 janvier.", ["2020-01-16", "2020-01-05"]),
        ("fr", "« Nous irons le 16 janvier à la capitale », dit-elle. Je reviendrai lundi.", ["2021-01-16", "2020-08-24"]),
        ("pl", "„Widzieliśmy to 16 stycznia”, mówi ona. Przyjechaliśmy tu 3 stycznia.", ["2020-01-16", "2020-01-03"]),
        ("ro", "„Am văzut asta pe 16 ianuarie”, spune ea. Vom merge pe 3 ianuarie.", ["2020-01-16", "2021-01-03"]),
        ("hu", "„Ezt január 16-án láttuk” – mondja a nő. Január 3-án érkeztünk.", ["2020-01-16", "2020-01-03"]),
        ("fi", "”Näimme tämän 16. tammikuuta”, hän sanoo. Tulimme 3. tammikuuta.", ["2020-01-16", "2020-01-03"]),
        ("nl", "“Wij zijn hier op 3 januari aangekomen”, zegt ze over de reis.", ["2020-01-03"]),
    ],
)  # fmt: skip
def test_those_who_tell_of_themselves_speak_of_past_and_future(language, text, values):
    report = DocumentDate(
        value=PartialDate.parse("2020-08-19"),
        provenance=Provenance.HEADER,
        evidence="2020-08-19",
    )
    assert [m.value for m in find_dates(text, report, language=language)] == values
