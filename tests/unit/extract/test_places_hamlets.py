"""Places that nobody counted, and small ones that nothing but a preposition tells of."""

import pytest

from archive.extract.places import Gazetteer, find_places


def named(text: str, gazetteer: Gazetteer) -> set[str]:
    return {mention.text for mention in find_places(text, gazetteer)}


@pytest.mark.parametrize(
    "text",
    [
        "Troops shelled the village of Zvanivka near Kupiansk.",
        "In Ukraine, three people were killed in Zvanivka on Sunday.",
        "Forces left Kupiansk at dawn; two houses burned down in Zvanivka.",
    ],
)
def test_a_village_that_nobody_counted_is_a_place_in_its_country(text, gazetteer):
    assert gazetteer.candidates("Zvanivka")[0].population == 0
    assert "Zvanivka" in named(text, gazetteer)


def test_alone_it_is_none(gazetteer):
    assert named("Zvanivka said on Sunday that it would appeal.", gazetteer) == set()
    assert named("A spokesman for Zvanivka declined to comment.", gazetteer) == set()


def test_something_is_in_a_small_town_that_has_a_name_of_its_own(gazetteer):
    assert "Boliden" in named("Police found arms in Boliden on Monday.", gazetteer)
    assert named("The delay was made in Boliden's head office.", gazetteer) == set()
    # A surname, too, and so not told by that alone.
    assert "Corder" not in named("Police found arms in Corder on Monday.", gazetteer)


@pytest.mark.parametrize("what", ["its stake in", "shares in", "its 20 pct holding in"])
@pytest.mark.parametrize("name", ["Boliden", "Struthers", "Corby"])
def test_people_have_stakes_in_companies_not_in_small_towns(what, name, gazetteer):
    assert named(f"The group sold {what} {name} to a rival.", gazetteer) == set()


@pytest.mark.parametrize("name", ["Peru", "Boston", "Tokyo", "Texas"])
def test_shares_are_sold_in_cities_and_countries(name, gazetteer):
    assert named(f"Prices of shares in {name} fell.", gazetteer) == {name}


def test_nothing_speaks_for_a_hamlet_with_a_surname_but_where_it_lies(gazetteer):
    hamlet = "us-18256"
    text = (
        "In Pennsylvania, U.S. makers had a good year. Weston earned more than usual."
    )
    assert gazetteer.get(hamlet).population == 0
    assert "Weston" not in named(text, gazetteer)
    stated = find_places("A mine closed in Weston, Pennsylvania, in May.", gazetteer)
    assert stated[0].place_id == hamlet
