"""Divisions and states go by the names that they have at home, and had in old papers."""

import pytest

from archive.extract.places import find_places


@pytest.mark.parametrize(
    ("language", "text", "name", "place"),
    [
        (
            "pt",
            "O governador do Distrito Federal falou ontem ao Brasil.",
            "Distrito Federal",
            "BR.07",
        ),
        (
            "es",
            "El gobernador del Distrito Federal habló en Caracas, Venezuela.",
            "Distrito Federal",
            "VE.25",
        ),
        ("de", "Der Kanton Graubünden wählt heute.", "Graubünden", "CH.GR"),
        ("de", "Preußen und Oesterreich schlossen Frieden.", "Preußen", "x-prussia"),
        ("de", "Preußen und Oesterreich schlossen Frieden.", "Oesterreich", "2782113"),
        (
            "de",
            "Unruhen werden aus Galizien gemeldet.",
            "Galizien",
            "x-eastern-galicia",
        ),
        (
            "fi",
            "Kokous pidetään Keski-Suomessa ja Pohjanmaalla.",
            "Pohjanmaalla",
            "FI.15",
        ),
        (
            "de",
            "Die Feuerwehr in Lohne half bis Bremen und Hannover.",
            "Lohne",
            "2876185",
        ),
        (
            "de",
            "Die Feuerwehr in Löhne half bis Bremen und Hannover.",
            "Löhne",
            "2876187",
        ),
        (
            "pt",
            "A polícia prendeu um suspeito em Cáceres, no domingo.",
            "Cáceres",
            "3468551",
        ),
        (
            "es",
            "La policía detuvo a un hombre en Cáceres, el domingo.",
            "Cáceres",
            "2520611",
        ),
        ("sw", "Viongozi wa Ulaya na Uingereza walikutana jana.", "Ulaya", "x-europe"),
        (
            "de",
            "Er reiste durch Südamerika und den Kongo.",
            "Südamerika",
            "x-south-america",
        ),
        ("de", "Er reiste durch Südamerika und den Kongo.", "Kongo", "203312"),
        ("fr", "Il est né à Bâle, près du Rhin.", "Bâle", "2661604"),
        ("fr", "Il est né à Bâle, près du Rhin.", "Rhin", "x-rhine"),
        ("sv", "Han reste från Åbo till Stockholm.", "Åbo", "633679"),
        ("sw", "Waziri Mkuu wa Israeli alizuru Uingereza jana.", "Israeli", "294640"),
        ("cs", "Smlouvu podepsaly Francie a Nizozemsko.", "Nizozemsko", "2750405"),
        ("da", "Politiet på Sjælland søger vidner.", "Sjælland", "DK.20"),
    ],
)
def test_divisions_and_states_go_by_their_names_at_home(
    language, text, name, place, gazetteer
):
    found = {
        one.text: one.place_id
        for one in find_places(text, gazetteer, language=language)
    }
    assert found.get(name) == place
