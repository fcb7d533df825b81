"""Units, clubs, persons and parts of nowhere that look like places."""

import pytest

from archive.extract.places import Gazetteer, find_places


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def ids(text: str, gazetteer: Gazetteer, language: str = "en") -> list[str]:
    return [one.place_id for one in find_places(text, gazetteer, language=language)]


def texts(text: str, gazetteer: Gazetteer, language: str = "en") -> list[str]:
    return [one.text for one in find_places(text, gazetteer, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The phone has 3 GB of memory.", []),
        ("en", "The striker of SC Freiburg scored twice.", []),
        ("en", "He led the 111th New York Volunteers and rested.", []),
        (
            "en",
            "Then Bob Kennedy (U.S.) and Fabrizio Mori (Italy) ran.",
            ["U.S.", "Italy"],
        ),
        ("en", "He lives in Kennedy (Texas).", ["Kennedy", "Texas"]),
        (
            "en",
            "Mourning Whitney Houston\nNewark (New Jersey)",
            ["Newark", "New Jersey"],
        ),
        ("es", "La Unión Europea y la Casa Blanca callan.", []),
        ("es", "Llovió en La Unión, El Salvador.", ["La Unión", "El Salvador"]),
        ("es", "La organización Reunión de Ciudadanos Patriotas calla.", []),
        ("es", "El ciclón tocó tierra en Reunión.", ["Reunión"]),
        ("es", "El ministro de Minas y Energía viajó.", []),
        ("pt", "Um Plano de Acção foi aprovado em Lisboa.", ["Lisboa"]),
        ("pt", "Viveu em Plano, no Texas.", ["Plano", "Texas"]),
    ],
)
def test_what_looks_like_a_place(language, text, expected, gazetteer):
    assert texts(text, gazetteer, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The troops of the Northern District will move at dawn, said Captain Moore.",
        "Chiefs of the South West met the governor in Lagos, Nigeria, on Monday.",
    ],
)
def test_two_words_for_a_part_are_no_place_of_a_country_that_is_not_named(
    text, gazetteer
):
    found = ids(text, gazetteer)
    assert not {"IL.03", "CM.09", "ZA.10"} & set(found)


def test_two_words_for_a_part_are_one_of_the_country_named(gazetteer):
    text = "Police in Israel said a man was hurt in the Northern District."
    assert ids(text, gazetteer) == ["294640", "IL.03"]


def test_in_a_list_of_countries_none_holds_a_village_of_the_name_before(gazetteer):
    text = "Vinieron Chile, China, Corea, Estados Unidos y Japón."
    assert "Corea" not in texts(text, gazetteer, "es")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Ia tiba di Jakarta Senin dan berbicara.", ["Jakarta"]),
        ("sw", "Akizungumza mjini Dodoma Jumapili alisema hivyo.", ["Dodoma"]),
    ],
)
def test_a_weekday_behind_a_place_is_no_part_of_its_name(
    language, text, expected, gazetteer
):
    assert texts(text, gazetteer, language) == expected
