"""Teams are told from places, and initials with blanks from words."""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import Corrections, Gazetteer, find_places


def named(text: str, gazetteer: Gazetteer) -> list[str]:
    found = find_places(text, gazetteer, dateline=find_dateline(text))
    return [mention.text for mention in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Australia beat India by six wickets before tea in the match.", []),
        ("Pakistan won the toss in Hobart but were out for 112 in the match.", ["Hobart"]),
        (("After a goalless first half, Spain meet Paraguay in Cape Town. The match "
         "ended with penalties."), ["Cape Town"]),
        ("The striker hid his face. Ghana, who missed a penalty, flew home to Accra.",
         ["Accra"]),
    ],
)  # fmt: skip
def test_sides_of_a_game_are_no_places(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert named(text, gazetteer) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Among sides a bare name is one as well; where something is, is not.
        (("Bolton lost 2-0 to Burnley while Swindon drew 1-1 with Exeter after half-time. "
         "Wrexham sit third and Barnsley's captain is out. Fans came from Derby."),
         ["Derby"]),
        (("Luton 0 Burnley 4. Hull 1, Stoke 1. Oxford 2 Norwich 2. The Norwich coach "
         "praised his goalkeeper. Sunderland remain top."), []),
        # A list of places goes on.
        (("England beat Wales 3-0, Spain edged Italy and France meet Ghana. The coach "
         "played Tests in Durban, Pretoria and Bloemfontein."),
         ["Durban", "Pretoria", "Bloemfontein"]),
        # Of few sides nothing is said of others, nor of what a country does besides.
        (("Croatia beat Turkey 2-1 in the quarter-final. Austria deported fans, and "
         "Vienna closed two squares."), ["Austria", "Vienna"]),
        (("Japan beat Spain 2-1 in the World Cup and Peru drew 0-0 with Ghana. Morocco "
         "edged Chile. Japan’s interior minister wore a band. Qatar paid for goals."),
         ["Japan"]),
        # What follows the last game is no part of it.
        (("Leeds beat Everton 2-0, Hull drew 1-1 with Burnley in the Premier League, and "
         "Derby lost 3-0.\n\nBelfast has a new mayor."), ["Belfast"]),
    ],
)  # fmt: skip
def test_bare_names_among_sides_are_sides(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert named(text, gazetteer) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Iraq lost 4,000 men in the war against Iran.", ["Iraq", "Iran"]),
        ("Greece faces a crisis, and Italy has beaten inflation.", ["Greece", "Italy"]),
        ("The ministers of France met in Paris.", ["France", "Paris"]),
    ],
)
def test_without_a_game_countries_fight_and_lose(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert named(text, gazetteer) == places


def test_spaced_initials_after_a_comma_are_a_division(gazetteer: Gazetteer) -> None:
    text = "HALIFAX, N. S. — Two days after the crash, boats came home."
    found = find_places(text, gazetteer, dateline=find_dateline(text))
    places = [gazetteer.get(mention.place_id) for mention in found]
    assert [(place.name, place.country) for place in places if place] == [
        ("Halifax", "CA"),
        ("Nova Scotia", "CA"),
    ]
    assert named("Smith, N. S. Bell and others came.", gazetteer) == []


def test_a_country_before_a_towns_name_is_a_given_name(gazetteer: Gazetteer) -> None:
    assert named("The barn burned, said Jordan Paris.", gazetteer) == []


def test_the_head_of_a_hyphened_name_is_no_place(gazetteer: Gazetteer) -> None:
    assert named("Soldiers stood at Lima-i and waited.", gazetteer) == []


def test_a_correction_makes_a_place_of_a_word(gazetteer: Gazetteer) -> None:
    corrections = Corrections({("*", "march"): "2643743"})
    found = find_places("It rained in March.", gazetteer, corrections=corrections)
    assert [(mention.text, mention.place_id) for mention in found] == [
        ("March", "2643743")
    ]
    assert named("It rained in March.", gazetteer) == []


def test_sure_neighbours_weigh_more_than_people(gazetteer: Gazetteer) -> None:
    text = "The bishops will meet in Mérida, after Badajoz and Cáceres and Seville."
    found = {m.text: gazetteer.get(m.place_id) for m in find_places(text, gazetteer)}
    merida = found["Mérida"]
    assert merida is not None
    assert merida.country == "ES"
