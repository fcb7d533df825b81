"""Names of countries that go on in small letters, or that only an accent tells apart."""

import pytest

from archive.extract.places import find_places


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il vit en Corée du Sud.", {"Corée du Sud": "1835841"}),
        ("fr", "Il va en Afrique du Sud.", {"Afrique du Sud": "953987"}),
        ("fr", "Il va en Arabie saoudite.", {"Arabie saoudite": "102358"}),
        ("fr", "Après la réunion de Lyon, rien.", {"Lyon": "2996944"}),
        ("fr", "La réunion de Lyon se termina.", {"Lyon": "2996944"}),
        ("cs", "Podepsaly to Spojené státy.", {"Spojené státy": "6252001"}),
        ("pt", "Ele vive na França, longe.", {"França": "3017382"}),
        (
            "pt",
            "Ele mora em Franca, no Brasil.",
            {"Franca": "3463011", "Brasil": "3469034"},
        ),
        ("pt", "Ele foi para a Tailândia.", {"Tailândia": "1605651"}),
        (
            "en",
            "He lives in Franca, Brazil.",
            {"Franca": "3463011", "Brazil": "3469034"},
        ),
    ],
)
def test_countries_are_read_to_the_end_of_their_names(
    language, text, expected, gazetteer
):
    found = find_places(text, gazetteer, language=language)
    assert {one.text: one.place_id for one in found} == expected
