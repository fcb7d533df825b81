"""Towns yield to greater ones of their name, and countries to the town next door."""

import pytest

from archive.extract.places import Gazetteer, find_places


def countries(text: str, gazetteer: Gazetteer) -> dict[str, str]:
    found = find_places(text, gazetteer)
    places = {one.text: gazetteer.get(one.place_id) for one in found}
    return {name: place.country for name, place in places.items() if place}


def test_a_namesake_near_one_town_yields_where_the_report_is_of_both_countries(
    gazetteer: Gazetteer,
) -> None:
    text = "Our offices: Austin, Boston, Chicago, Dublin and Buffalo, and one in Leeds."
    assert countries(text, gazetteer)["Boston"] == "US"


def test_a_part_of_one_city_is_not_the_city_far_away(gazetteer: Gazetteer) -> None:
    text = "A Polícia prendeu em Manaus, Boa Vista, Porto Velho e Belém; de São Paulo."
    places = {
        one.text: gazetteer.get(one.place_id)
        for one in find_places(text, gazetteer, language="pt")
    }
    belem = places["Belém"]
    assert belem is not None
    assert belem.lat == pytest.approx(-1.46, abs=0.1)


def test_counties_are_told_by_the_towns_of_their_state(gazetteer: Gazetteer) -> None:
    text = (
        "A Sidney man was hurt near Quincy, the Bellefontaine paper said. He was taken "
        "to Dayton, and deputies from Shelby County came."
    )
    found = {one.text: one.place_id for one in find_places(text, gazetteer)}
    assert found["Shelby County"].startswith("US.OH")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "TERRE HAUTE, Ind. — A man from Brazil was hurt near Linton and Clinton.",
            "US",
        ),
        (
            "TERRE HAUTE, Ind. — Trade with Brazil helps mills at Linton and Clinton.",
            "BR",
        ),
    ],
)
def test_a_country_is_a_town_nearby_only_where_its_people_are_spoken_of(
    text: str, country: str, gazetteer: Gazetteer
) -> None:
    assert countries(text, gazetteer)["Brazil"] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Es brannte in Frankfurt (Oder).", "Frankfurt (Oder)"),
        ("Es brannte in Frankfurt/Oder.", "Frankfurt (Oder)"),
        ("Es brannte in Frankfurt (Main).", "Frankfurt am Main"),
        ("Es brannte in Halle (Saale).", "Halle (Saale)"),
        ("Es brannte in Marburg (Lahn).", "Marburg an der Lahn"),
        ("Es brannte in Neustadt (Hessen).", "Neustadt (Hessen)"),
        ("A fire in Freiburg (Breisgau) spread.", "Freiburg"),
    ],
)
def test_a_bracket_that_parts_a_town_from_its_namesakes_is_no_place(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    (one,) = find_places(text, gazetteer)
    place = gazetteer.get(one.place_id)
    assert place
    assert place.name == name


def test_a_bracket_that_says_where_a_town_lies_is_a_place(gazetteer: Gazetteer) -> None:
    for text in ("In Kingston (Jamaica) it burned.", "In Paris (Texas) it burned."):
        town, land = find_places(text, gazetteer)
        assert town.text in ("Kingston", "Paris")
        assert land.text in ("Jamaica", "Texas")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Floods in San Francisco and Santa Cruz killed two.", "Santa Cruz", "US"),
        ("He drove from San Jose, California, to Santa Cruz.", "Santa Cruz", "US"),
        ("Floods in La Paz and Santa Cruz killed two.", "Santa Cruz", "BO"),
        ("The firm has offices in Dublin and San Francisco.", "Dublin", "IE"),
        ("Athens and Atlanta were hosts of the Olympic Games.", "Athens", "GR"),
    ],
)
def test_a_town_next_to_a_great_city_is_meant_where_the_better_known_goes_on(
    gazetteer: Gazetteer, text: str, name: str, country: str
) -> None:
    assert countries(text, gazetteer)[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Strikes in South Lebanon killed two, Israel said.", "South Lebanon"),
        ("Deforestation in the Amazon rose.", "Amazon Basin"),
        ("A Amazônia perdeu floresta.", "Amazon Basin"),
        ("Troops of Galmudug state fought in Somalia.", "Galmudug"),
    ],
)
def test_regions_of_the_news_are_known_by_their_names(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    named = [gazetteer.get(one.place_id) for one in find_places(text, gazetteer)]
    assert name in [place.name for place in named if place]
