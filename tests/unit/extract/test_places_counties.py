"""Counties of which there are several, told by their towns, and the towns by them."""

import pytest

from archive.extract.places import Gazetteer, find_places


def found(text: str, gazetteer: Gazetteer, *hints: str) -> dict[str, str]:
    return {one.text: one.place_id for one in find_places(text, gazetteer, hints=hints)}


@pytest.mark.parametrize(
    ("text", "town", "county"),
    [
        (
            "A Plymouth man was jailed in Marshall County after a crash.",
            ("Plymouth", "4924970"),
            ("Marshall County", "US.IN.099"),
        ),
        (
            "Marshall County Sheriff Steve Risley said a Plymouth man was jailed.",
            ("Plymouth", "4924970"),
            ("Marshall County", "US.IN.099"),
        ),
        (
            "A Troy man was jailed in Pike County after a crash.",
            ("Troy", "4094163"),
            ("Pike County", "US.AL.109"),
        ),
        (
            "The crash in Lamar County killed a Paris man.",
            ("Paris", "4717560"),
            ("Lamar County", "US.TX.277"),
        ),
    ],
)
def test_town_and_county_lie_together(
    text: str, town: tuple[str, str], county: tuple[str, str], gazetteer: Gazetteer
) -> None:
    places = found(text, gazetteer)
    assert (places[town[0]], places[county[0]]) == (town[1], county[1])


def test_what_is_said_of_the_county_stands(gazetteer: Gazetteer) -> None:
    text = "Marshall County, Alabama, sent a crew. A Plymouth man came along."
    assert found(text, gazetteer)["Marshall County"] == "US.AL.095"


def test_a_source_called_as_towns_of_two_countries_speaks_for_both(
    gazetteer: Gazetteer,
) -> None:
    text = "Salem hosts a fair next week. The Salem council met."
    assert found(text, gazetteer, "Salem News (Ohio)")["Salem"] == "5750162"
    assert found(text, gazetteer, "Salem Mail (India)")["Salem"] == "1257629"
