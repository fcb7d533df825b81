"""Parties, institutions, ships, dishes, eras and kings are no places."""

import pytest
from named_places import names


def texts(text, gazetteer, language=""):
    return [name for name, _ in names(text, gazetteer, language)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("es", "El claustro de la Universidad de Soria votó en Soria.", ["Soria"]),
        ("es", "El Centro de Día y la Fundación Nacional abren en Vigo.", ["Vigo"]),
        ("es", "La presidencia de la Mesa del Pacto está en Palencia.", ["Palencia"]),
        ("es", "La Mesa del Pacto se reunió ayer en Palencia.", ["Palencia"]),
        ("es", "Las Cortes votan en Madrid la ley.", ["Madrid"]),
        ("es", "El debate de las Cortes de Aragón fue en Huesca.", ["Huesca"]),
        ("es", "El Banco de Inglaterra abre en Vigo.", ["Vigo"]),
        ("pt", "O Vitória de Guimarães joga em Braga.", ["Guimarães", "Braga"]),
        ("de", "Die Alternative für Deutschland tagt in Riesa.", ["Riesa"]),
        ("en", "Alternative für Deutschland met in Riesa.", ["Riesa"]),
        ("fr", "Le Parti communiste de Belgique siège à Liège.", ["Liège"]),
        ("fr", "La France insoumise et Debout la France sont à Lille.", ["Lille"]),
        ("it", "Fratelli d'Italia, Forza Italia e Italia Viva a Bari.", ["Bari"]),
        ("it", "Il Partito Comunista di Grecia si riunisce a Patrasso.", ["Patrasso"]),
        ("de", "Das Schiff „Bremen“ liegt in Triest.", ["Triest"]),
        ("de", "Die Fregatte Lübeck liegt in Triest.", ["Triest"]),
        ("fr", "La frégate Lorraine est à Toulon.", ["Toulon"]),
        ("es", "La fragata Navarra zarpó de Rota hacia Cádiz.", ["Rota", "Cádiz"]),
        ("it", "La nave Trieste è a Taranto.", ["Taranto"]),
        ("fr", "À Albi il mange une saucisse de Toulouse.", ["Albi"]),
        ("es", "En Soria comió jamón de Teruel y bebió un Rioja.", ["Soria"]),
        ("de", "In Triest trank er einen Bordeaux.", ["Triest"]),
        ("de", "In Triest spielt der VfB Stuttgart.", ["Triest"]),
        ("de", "In Triest spendet die Volksbank Albstadt.", ["Triest"]),
        ("en", "Oman Air and Gulf Air fly to Bari.", ["Bari"]),
    ],
)
def test_what_another_language_calls_after_a_place_is_none(
    language, text, places, gazetteer
):
    assert texts(text, gazetteer, language) == places


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Hubo lluvias en Cortés, Honduras.", "Cortés"),
        ("es", "El departamento de La Libertad, en Perú, espera.", "La Libertad"),
        ("it", "La nave Palermo-Napoli è in ritardo.", "Palermo"),
        ("es", "El partido de Quilmes, en Buenos Aires, espera.", "Quilmes"),
        ("fr", "Le parti au pouvoir en Belgique hésite.", "Belgique"),
        ("fr", "À Corte, en Corse, un feu a pris.", "Corte"),
        ("es", "Chocaron en Feria, Badajoz.", "Feria"),
        ("en", "He moved to Victoria, BC, in 1990.", "BC"),
    ],
)
def test_places_with_such_words_beside_them_stay(language, text, place, gazetteer):
    assert place in texts(text, gazetteer, language)


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "The temple near Cairo was built around 3000 BC.", ["Cairo"]),
        ("en", "It stood in Cairo from the fifth century B.C. on.", ["Cairo"]),
        ("en", "Constantine the Great was crowned in York.", ["York"]),
        ("de", "Papst Benedikt XVI. kam nach Rom.", ["Rom"]),
        (
            "en",
            "The Cortes in Madrid and the Duma in Moscow met.",
            ["Madrid", "Moscow"],
        ),
        ("en", "In Oslo she saw it on Amazon Prime Video.", ["Oslo"]),
        ("en", "A Yorkshire terrier and a Shetland pony won in Oslo.", ["Oslo"]),
        ("de", "Otto von Bismarck sprach in Triest.", ["Triest"]),
        ("de", "Wladimir Putin sprach in Moskau.", ["Moskau"]),
    ],
)
def test_eras_kings_and_parliaments_are_no_places(language, text, places, gazetteer):
    assert texts(text, gazetteer, language) == places
