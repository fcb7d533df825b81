"""Units, clubs, persons and parts of nowhere that look like places."""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places


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
        ("es", "La soprano Montserrat Caballé cantó en Lima.", ["Lima"]),
        ("es", "El técnico Paco Herrera llegó ayer a Soria.", ["Soria"]),
        ("it", "Studia all'università di Nottingham. Vive a Pavia.", ["Pavia"]),
        ("fr", "L'université de Nantes a fermé hier.", []),
        ("sv", "Hon bor vid universitetet i Uppsala.", ["Uppsala"]),
        ("uk", "Софія Ротару співала у Львові. Софія подякувала.", ["Львові"]),
        ("ru", "Он брат Владимира Романова из Москвы.", ["Москвы"]),
        ("ru", "Суд во Владимире. Губернатор Владимира.", ["Владимире", "Владимира"]),
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
    assert [m.place_id for m in find_places(text, gazetteer, language="es")] == [
        "3895114",
        "1814991",
        "x-korea",
        "6252001",
        "1861060",
    ]


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


def test_a_game_in_capitals_opens_a_report_as_no_dateline(gazetteer):
    head = "RUGBY UNION - SPRINGBOKS WIN AT LAST.\n"
    text = "JOHANNESBURG, Aug 31 (Reuters) - The hosts won on Saturday."
    found = find_places(head + text, gazetteer, dateline=find_dateline(head + text))
    assert [one.text for one in found] == ["JOHANNESBURG"]


def test_the_title_of_a_book_in_english_leaves_a_report_its_language(gazetteer):
    # The "the" of a title made it English, and Hannō is a town in Japan.
    text = (
        "I mondiali di calcio si giocano in Germania. Hanno chiesto alle autorità di "
        "vigilare e di sostenere le vittime, dice una lettera aperta. "
    )
    quoted = "Il rapporto s'intitola “Red Card to the Trade”. "
    filling = "La lettera ricorda le promesse fatte e non mantenute da anni. " * 8
    assert texts(text + quoted + filling, gazetteer, "it") == ["Germania"]


@pytest.mark.parametrize(
    ("language", "text", "place_id"),
    [
        # Not the region of Somalia, nor Munster in Ireland.
        ("it", "Ieri a Bari ha piovuto.", "3182351"),
        ("de", "In Münster hat es gestern geregnet.", "2867543"),
        ("en", "The fire in Münster was put out.", "2867543"),
        ("en", "It rained in the province of Munster.", "IE.M"),
        ("ru", "Вчера в Казани Рустам Минниханов открыл завод.", "551487"),
        ("fr", "À Lyon Gérard Collomb a parlé.", "2996944"),
    ],
)
def test_a_city_is_meant(language, text, place_id, gazetteer):
    assert ids(text, gazetteer, language) == [place_id]


def test_the_region_is_meant_where_its_country_is_named(gazetteer):
    text = "In Somalia si combatte nella regione di Bari."
    assert ids(text, gazetteer, "it") == ["51537", "SO.03"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il écrit à Paris Match depuis un an."),
        ("ru", "У Софии Ротару юбилей."),
        ("it", "Ha telefonato a Sofia Loren."),
    ],
)
def test_a_person_or_a_paper_behind_a_preposition_is_no_city(language, text, gazetteer):
    assert ids(text, gazetteer, language) == []
