"""Towns known all over the world, in reports that name another one's country."""

import pytest

from archive.extract.places import Gazetteer, find_places


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.load()


def country(text, name, gazetteer):
    (found,) = [m for m in find_places(text, gazetteer) if m.text == name]
    return gazetteer.get(found.place_id).country


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("Geneva", "CH"),
        ("Florence", "IT"),
        ("Venice", "IT"),
        ("Odessa", "UA"),
        ("Frankfurt", "DE"),
        ("Hanover", "DE"),
        ("Hebron", "PS"),
        ("Nazareth", "IL"),
        ("Oxford", "GB"),
        ("Potsdam", "DE"),
        ("Marseilles", "FR"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Envoys of the United States met their counterparts in {} on Monday.",
        "The United States and Iran held talks in {} on Monday.",
        "Canada and the United States sent observers to {}.",
    ],
)
def test_a_great_power_named_makes_no_town_of_its_own_likelier(
    text, name, iso, gazetteer
):
    assert country(text.format(name), name, gazetteer) == iso


@pytest.mark.parametrize(
    ("text", "name", "iso"),
    [
        ("Voters in Illinois, in Geneva and Batavia, chose a mayor.", "Geneva", "US"),
        ("Sheriffs in Odessa and Midland, Texas, searched.", "Odessa", "US"),
        ("Police in Venice and Sarasota, Florida, said so.", "Venice", "US"),
        ("Shops in Florence and Sheffield, Alabama, closed.", "Florence", "US"),
    ],
)
def test_its_state_or_its_neighbours_do(text, name, iso, gazetteer):
    assert country(text, name, gazetteer) == iso


def test_a_name_of_long_ago_yields_to_the_town_that_bears_it(gazetteer):
    # Austin was called Waterloo; Belém is Portuguese for Bethlehem.
    for name in ("Waterloo", "Bethlehem"):
        (found,) = find_places(f"The talks in {name} ended.", gazetteer)
        assert gazetteer.get(found.place_id).name == name
