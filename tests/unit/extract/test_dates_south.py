"""Relative days in Greek, Bulgarian, Catalan, Croatian and Vietnamese."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dateline import find_dateline
from archive.extract.dates import find_dates
from archive.extract.dates.written import read_written
from archive.model import DocumentDate, Provenance

#: A Wednesday.
REPORT = "2015-06-10"


def values(text, language=""):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    found = find_dates(text, day, language=language)
    return {m.text.lower(): m.value for m in found}


# fmt: off
SENTENCES = [
    ("Ο πρωθυπουργός δήλωσε χθες ότι θα μείνει στην Αθήνα.", "χθες", "2015-06-09"),
    ("Συναντήθηκε την περασμένη εβδομάδα με τον υπουργό.", "περασμένη εβδομάδα", "2015-W23"),
    ("Θα φύγει την ερχόμενη Δευτέρα για το Παρίσι.", "ερχόμενη δευτέρα", "2015-06-15"),
    ("Ο νόμος ψηφίστηκε πριν από δύο χρόνια στη Βουλή.", "πριν από δύο χρόνια", "2013"),
    ("Министърът съобщи вчера, че ще бъде във Варна.", "вчера", "2015-06-09"),
    ("Министърът беше миналата седмица в Пловдив, съобщи той.", "миналата седмица", "2015-W23"),
    ("Той каза, че ще замине следващия понеделник със съпругата си.", "следващия понеделник", "2015-06-15"),
    ("El president va dir ahir que els alcaldes de la comarca no hi eren.", "ahir", "2015-06-09"),
    ("La presidenta va dir que els alcaldes de la comarca vindran demà passat.", "demà passat", "2015-06-12"),
    ("La reunió de dilluns passat amb els alcaldes va ser a Girona.", "dilluns passat", "2015-06-08"),
    ("Ministar je jučer rekao da su za to i na moru.", "jučer", "2015-06-09"),
    ("Ministar je prošlog ponedjeljka rekao da su za to i na moru.", "prošlog ponedjeljka", "2015-06-08"),
    ("Zakon je donesen prije dvije godine i na snazi je u Splitu, a to je za nas da.", "prije dvije godine", "2013"),
    ("Thủ tướng hôm qua cho biết các bộ trưởng không có họp.", "hôm qua", "2015-06-09"),
    ("Ba tháng trước các bộ trưởng không được họp và có một cuộc họp.", "ba tháng trước", "2015-03"),
    ("Cuộc họp của các bộ trưởng không có trong thứ hai tuần này.", "thứ hai tuần này", "2015-06-08"),
]
# fmt: on


@pytest.mark.parametrize(("text", "words", "value"), SENTENCES)
def test_relative_days_are_read_in_the_south(text, words, value):
    assert values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều tháng trước các bộ trưởng không được họp và có một cuộc họp.",
        "Η τρίτη ημέρα του συνεδρίου ήταν δύσκολη για όλους.",
        "Την τρίτη θέση της χώρας και την πέμπτη φορά που έγινε αυτό.",
        "Els dimarts no hi ha mercat a la ciutat, i cada dilluns n'hi ha.",
        "Đây là lần thứ ba và là ngày thứ hai của cuộc họp không được.",
    ],
)
def test_what_tells_no_day_in_the_south_is_left_alone(text):
    assert not values(text)


def test_a_short_title_is_read_by_the_code_of_its_language():
    assert values("Mand dræbt i går", "da") == {"i går": "2015-06-09"}
    assert values("Mann drept i går", "nb") == {"i går": "2015-06-09"}


def test_listopad_is_october_in_croatian_and_november_in_polish():
    croatian = "Zakon je donesen 15. listopada 2014. i na snazi je od 3. listopada."
    assert next(iter(values(croatian, "hr").values())) == "2014-10-15"
    assert values("Su u Splitu i na moru u listopadu 2013. za to da je.", "hr") == {
        "listopadu 2013": "2013-10"
    }
    polish = "Ustawa jest z 15 listopada 2014 r., ale nie została w Sejmie do dziś."
    assert values(polish)["15 listopada 2014"] == "2014-11-15"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("15. listopada 2014.", "2014-10-15"),
        ("15 listopada 2014 r.", "2014-11-15"),
        # Papers in Polish wrote the stop once.
        ("15. listopada 1880", "1880-11-15"),
    ],
)
def test_a_stop_behind_the_day_tells_which_listopad(line, value):
    assert str(read_written(line).value) == value


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("ZAGREB, 15. listopada 2014. (Hina) - Vlada je donijela odluku.", 10),
        ("ZAGREB, 15. listopada (Hina) - Vlada je donijela odluku.", 10),
        ("WARSZAWA, 15 listopada (PAP) - Rząd przyjął ustawę.", 11),
        ("BERLIN, 15. Oktober (Agentur) - Die Regierung tagt.", 10),
    ],
)
def test_a_stop_tells_which_listopad_of_a_dateline(text, month):
    assert find_dateline(text).month == month


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("el", "Οι Έλληνες ψήφισαν την Κυριακή.", "2015-06-07"),
        ("el", "Την Παρασκευή θα συνεδριάσει η Βουλή.", "2015-06-12"),
        ("el", "Η δίκη αναβλήθηκε για την Πέμπτη.", "2015-06-11"),
        ("vi", "Cảnh sát tìm thấy xe hôm thứ Hai ở Huế.", "2015-06-08"),
        ("vi", "Ông sẽ ra tòa vào thứ Sáu ở Huế.", "2015-06-12"),
        ("vi", "Cuộc họp mở vào thứ Sáu tới ở Huế.", "2015-06-12"),
        ("ca", "El president va morir dilluns a la ciutat.", "2015-06-08"),
        ("ca", "El funeral se celebrarà divendres.", "2015-06-12"),
        ("bg", "Премиерът заяви в понеделник, че няма.", "2015-06-08"),
        ("bg", "Министърът каза, че ще бъде в петък във Варна.", "2015-06-12"),
        ("hr, sl", "Predsjednik je u ponedjeljak rekao da nema.", "2015-06-08"),
        ("hr, sl", "Sabor će se sastati u petak.", "2015-06-12"),
        ("es", "El juicio comienza el lunes en la capital.", "2015-06-15"),
        ("es", "El juicio comenzó el lunes en la capital.", "2015-06-08"),
        ("pt", "O presidente recebe na sexta-feira o ministro.", "2015-06-12"),
        ("pt", "O presidente viaja na sexta-feira para Moscou.", "2015-06-12"),
        ("fr", "Le procès du maire commence lundi.", "2015-06-15"),
        ("it", "Il processo al sindaco inizia lunedì.", "2015-06-15"),
        ("de", "Die am Montag verhaftete Frau ist krank.", "2015-06-08"),
        ("de", "Die Regierung will im Laufe der Woche entscheiden.", "2015-W24"),
        ("ar", "وقالت إنه دخل القنصلية ظهر الثلاثاء.", "2015-06-09"),
        ("hi", "सरकार ने सोमवार को बड़े नोट बंद कर दिए।", "2015-06-08"),
        ("ru", "Съезд откроется в ближайший понедельник.", "2015-06-15"),
    ],
)
def test_a_weekday_alone_is_told_by_its_verb(language, text, day):
    assert list(values(text, language).values()) == [day]
# fmt: on
