"""Places that own what follows are read in languages that write no sign before -s."""

import pytest

from archive.extract.places import Gazetteer, find_places


def named(text: str, language: str, gazetteer: Gazetteer) -> list[str]:
    found = find_places(text, gazetteer, language=language)
    places = (gazetteer.get(one.place_id) for one in found)
    return [place.name for place in places if place is not None]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("sv", "De kände Syriens och Irans planer.", ["Syria", "Iran"]),
        ("sv", "Greklands regering avgick i går.", ["Greece"]),
        ("sv", "I går talade New Yorks borgmästare.", ["New York City"]),
        ("da", "Danmarks statsminister talte i går.", ["Denmark"]),
        # A village in France is called Norges.
        ("no", "Norges statsminister og Oslos byråd.", ["Norway", "Oslo"]),
        ("de", "Die Regierung Griechenlands trat zurück.", ["Greece"]),
        ("de", "Es schwiegen Berlins Museen.", ["Berlin"]),
    ],
)
def test_owners_are_read(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert named(text, language, gazetteer) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "I går kom Sofias mamma och hämtade barnen."),
        ("sv", "Han slog Michael Jordans rekord."),
        ("sv", "Det sade hon i Sveriges Radio."),
        ("sv", "Forskare vid Göteborgs universitet."),
        ("sv", "Medaljen delas ut på Stockholms slott."),
        ("no", "Nils og Lars kom ikke."),
        ("de", "Der Geschmack des Essens war gut."),
    ],
)
def test_persons_and_wholes_own_no_place(
    language: str, text: str, gazetteer: Gazetteer
) -> None:
    assert named(text, language, gazetteer) == []


def test_english_has_its_own_sign(gazetteer: Gazetteer) -> None:
    assert named("The Irans of the world met the others.", "en", gazetteer) == []
