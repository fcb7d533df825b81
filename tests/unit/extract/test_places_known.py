"""Towns known all over the world, in reports that name another one's country."""

from pathlib import Path

import pytest

from archive.extract.places import find_places


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


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Lebanon's army sent troops from Beirut to Tripoli.", "Tripoli", "266826"),
        (
            "BEIRUT, Lebanon - Gunmen clashed in Tripoli, Lebanese officials said.",
            "Tripoli",
            "266826",
        ),
        ("Libya's governments met in Tripoli after talks.", "Tripoli", "2210247"),
        (
            "The Lebanese minister flew from Beirut to Tripoli to meet Libyan leaders.",
            "Tripoli",
            "2210247",
        ),
        ("Egypt, Lebanon and Libya signed an accord in Tripoli.", "Tripoli", "2210247"),
        ("Bermuda's parliament in Hamilton adjourned.", "Hamilton", "3573197"),
        ("Seychelles police in Victoria arrested pirates.", "Victoria", "241131"),
        ("Pakistan's army left Karachi for Hyderabad.", "Hyderabad", "1176734"),
    ],
)
def test_a_town_known_itself_is_meant_in_a_report_of_its_country(
    text, name, place, gazetteer
):
    (found,) = [m for m in find_places(text, gazetteer) if m.text == name]
    assert found.place_id == place


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (
            "Un convoi a sauté entre Djibo et Botou, au Burkina Faso.",
            "Botou",
            "x-botou-bf",
        ),
        ("Police in Botou, Hebei, held two men.", "Botou", "1816256"),
        ("Une mine a sauté près de Boni, au Mali.", "Boni", "x-boni-ml"),
        (
            "In Nagasaki, Takashima and Hashima are shut; so is Sasebo.",
            "Takashima",
            "x-takashima-jp",
        ),
        ("Ramu and Teknaf flooded, and Cox's Bazar too.", "Ramu", "x-ramu-bd"),
        (
            "Reports from Lemberg and Cracow speak of rust in Galicia.",
            "Galicia",
            "x-galicia-eastern",
        ),
        ("Lugo and Vigo lie in Galicia.", "Galicia", "x-galicia"),
        (
            "In KwaZulu-Natal, Umlazi, KwaMashu and Phoenix are wet.",
            "Phoenix",
            "x-phoenix-za",
        ),
        ("Phoenix police arrested a man.", "Phoenix", "5308655"),
        (
            "Homens presos em São Gonçalo, perto de Niterói.",
            "São Gonçalo",
            "x-sao-goncalo-br",
        ),
        ("Fighting spread from Adwa to Shire in Tigray, Ethiopia.", "Shire", "334227"),
        ("Ein Mann aus Halle starb in Leipzig.", "Halle", "2911522"),
        ("Levels of the Sava at Zagreb; Sava at Sisak rising.", "Sava", "x-sava"),
        ("Die Glocken kamen nach Brixen.", "Brixen", "3181550"),
    ],
)
def test_places_of_our_own_table_beside_their_namesakes(text, name, place, gazetteer):
    found = [m for m in find_places(text, gazetteer) if m.text == name]
    assert {one.place_id for one in found} == {place}


@pytest.mark.parametrize(
    "name",
    ["The Cape", "Agricultural College", "Federal Capital", "Ouma", "South Lawn"],
)
def test_everyday_words_that_no_town_is_called_by(name, gazetteer):
    assert not gazetteer.rows(name)


def test_our_report_of_beirut_means_the_tripoli_of_lebanon(gazetteer):
    text = (Path(__file__).parents[3] / "seeds" / "beirut-port.txt").read_text("utf-8")
    assert country(text, "Tripoli", gazetteer) == "LB"


def test_virginia_is_told_by_its_towns_of_the_civil_war(gazetteer):
    text = (
        "General Grant crossed the Potomac and moved against Petersburg. "
        "Richmond is threatened, and Washington is anxious."
    )
    found = {m.text: m.place_id for m in find_places(text, gazetteer)}
    assert (found["Petersburg"], found["Richmond"]) == ("4778626", "4781708")
    text = "The Czar left Moscow for Petersburg; Russia mourns."
    assert country(text, "Petersburg", gazetteer) == "RU"


def test_a_town_of_that_very_name_beats_one_that_only_begins_with_it(gazetteer):
    text = "The guns were heard at Mons and Cambrai, and the army of France fell back."
    assert country(text, "Mons", gazetteer) == "BE"


def test_a_neighbour_of_two_places_is_near_the_town_and_not_the_village(gazetteer):
    text = "Idaho's university at Moscow, near Lewiston and Pullman, is closed."
    (moscow,) = [m for m in find_places(text, gazetteer) if m.text == "Moscow"]
    assert moscow.place_id == "5601538"


def test_a_name_of_long_ago_yields_to_the_town_that_bears_it(gazetteer):
    # Austin was called Waterloo; Belém is Portuguese for Bethlehem.
    for name in ("Waterloo", "Bethlehem"):
        (found,) = find_places(f"The talks in {name} ended.", gazetteer)
        assert gazetteer.get(found.place_id).name == name


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Police in Salisbury said on Monday that two were held.", "Salisbury", "GB"),
        ("Rain flooded streets of Petropolis, the mayor said.", "Petropolis", "BR"),
        ("Zimbabwe's cabinet met in Salisbury on Monday.", "Salisbury", "ZW"),
        ("In Rhodesia, Salisbury was quiet on Monday.", "Salisbury", "ZW"),
        ("Nuns in Calcutta said she was ill.", "Calcutta", "IN"),
        ("Pilgrims left Al Madinah by bus for the airport.", "Al Madinah", "SA"),
    ],
)
def test_a_great_citys_former_name_is_that_of_the_town_that_bears_it(
    text, name, country, gazetteer
):
    found = {one.text: one.place_id for one in find_places(text, gazetteer)}
    assert gazetteer.get(found[name]).country == country
