"""What acts for a place names it in other languages, too, as police do in English."""

import pytest

from tests.named_places import names

NAMED = [
    ("es", "La Fiscalía de Jalisco investiga el caso.", ["Jalisco"]),
    ("es", "Informó la Secretaría de Seguridad Pública de Sinaloa.", ["Sinaloa"]),
    ("es", "La Policía Municipal de Pamplona detuvo a dos.", ["Pamplona"]),
    ("es", "Estudia en la Universidad Pública de Navarra.", []),
    ("es", "Lo dijo el Banco Nacional de Panamá.", []),
    (
        "pt",
        "Segundo a Delegacia de Brumado, na Bahia, ele fugiu.",
        ["Brumado", "Bahia"],
    ),
    ("pt", "O Tribunal de Leiria condenou o homem.", ["Leiria"]),
    ("pt", "O Corpo de Bombeiros de Blumenau foi ao local.", ["Blumenau"]),
    ("it", "La Procura di Genova indaga su di lui.", ["Genova"]),
    ("it", "Sono arrivati i Vigili del Fuoco di Pisa.", ["Pisa"]),
    ("it", "Studia presso l'Università di Bologna.", []),
    ("tr", "İzmir Emniyet Müdürlüğü ekipleri geldi.", ["İzmir"]),
    ("tr", "Ankara Büyükşehir Belediyesi duyurdu.", ["Ankara"]),
    ("tr", "Ankara Üniversitesi duyurdu.", []),
    ("tr", "Yangın var, Karabük-Safranbolu yolu kapandı.", ["Karabük", "Safranbolu"]),
    ("id", "Polres Garut menangkap dua orang.", ["Garut"]),
    ("id", "Korban dibawa ke RSUD Cianjur.", ["Cianjur"]),
    ("ru", "Администрация Воронежа решила вопрос.", ["Воронежа"]),
    ("ru", "По Красноярскому краю объявлена тревога.", ["Красноярскому краю"]),
]


@pytest.mark.parametrize(("language", "text", "places"), NAMED)
def test_what_acts_for_a_place_names_it(gazetteer, language, text, places):
    assert [name for name, _ in names(text, gazetteer, language)] == places
