"""Which place a name alone means: the better known one, and no statesman."""

import pytest
from named_places import names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hindenburg appointed Hitler."),
        ("en", "Brezhnev died in 1982; Andropov followed him."),
        ("en", "Laval was tried for treason."),
        ("de", "Was geschieht mit Hindenburg?"),
        ("fr", "Sommes-nous menacés par Hitler ou Staline ?"),
        ("it", "In quegli anni Cavour e Garibaldi fecero la storia."),
    ],
)
def test_a_statesman_is_not_the_town_that_bore_his_name(language, text, gazetteer):
    assert names(text, gazetteer, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name", "place_id"),
    [
        ("en", "Police in North Wales want witnesses.", "North Wales", "x-north-wales"),
        ("en", "Hay was lost in Devonshire.", "Devonshire", "GB.ENG.D4"),
        ("fr", "Le maire de Bienne a été élu.", "Bienne", "2661513"),
        ("fr", "Il a passé l'été en Engadine.", "Engadine", "x-engadine"),
        ("fr", "Le grand-duché de Bade a signé.", "Bade", "x-baden-region"),
        ("fr", "Les eaux du lac Tchad baissent.", "lac Tchad", "x-lake-chad"),
        ("de", "Die Reise ging nach Mecklenburg.", "Mecklenburg", "x-mecklenburg"),
        ("de", "Der Zug fährt von Wien nach Brünn.", "Brünn", "3078610"),
        ("en", "A ferry from Bari was late.", "Bari", "3182351"),
        ("en", "A storm hit Santander at night.", "Santander", "3109718"),
        ("en", "In Colombia, troops left Santander.", "Santander", "CO.26"),
        ("en", "Three people died in a fire in Valencia.", "Valencia", "2509954"),
        ("en", "In Venezuela the mayor of Valencia quit.", "Valencia", "3625549"),
        ("es", "La Rioja vendimia antes.", "La Rioja", "x-la-rioja"),
        ("de", "In Landau brannte ein Haus.", "Landau", "2881646"),
        ("it", "A Reggio i traghetti per Messina sono fermi.", "Reggio", "2523630"),
        ("it", "I vigili di Modena e di Reggio.", "Reggio", "3169522"),
    ],
)
def test_the_better_known_place_of_a_name_is_meant(
    language, text, name, place_id, gazetteer
):
    assert dict(names(text, gazetteer, language))[name] == place_id
