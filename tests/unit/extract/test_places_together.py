"""What places named together say for each other; the regions that are known."""

import pytest

from archive.extract.places import Gazetteer, find_places

REGIONS = """
    Uluru Mallorca Tenerife Tahiti Oahu Pilbara Konkan Fergana_Valley Saxony
    Bornholm Lofoten Beaufort_Sea Chukchi_Sea Gulf_of_Corinth Aksai_Chin
    Scarborough_Shoal Kruger_National_Park Zululand Syrian_Desert
"""


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        # Durbanville has been called Durban; the city is nearly forty times as large.
        ("The train from Durban reached Bellville and Cape Town.", "Durban", "1007311"),
        ("A ferry from Belfast called at Bangor and Bar Harbor.", "Belfast", "4957956"),
        ("London, Kitchener and Hamilton were told.", "London", "6058560"),
        ("Flights between London and Paris were cancelled.", "London", "2643743"),
        ("Athens, Rome and Macon voted.", "Rome", "4219762"),
        ("Rome, Athens and Madrid agreed.", "Rome", "3169070"),
        ("He moved from Cambridge to Somerville and Boston.", "Cambridge", "4931972"),
        ("Storms hit Gander, N.L., and left.", "N.L.", "CA.05"),
        ("Fires near Albany, W.A., spread.", "W.A.", "AU.08"),
        ("A flood in Santos, SP, and rain.", "SP", "BR.27"),
        ("Protests in Upper Canada began.", "Upper Canada", "x-upper-canada"),
        ("They climbed Kilimanjaro again.", "Kilimanjaro", "x-kilimanjaro"),
        ("Tripoli, the Lebanese port, saw clashes.", "Tripoli", "266826"),
        ("He left the Spanish town of Mérida.", "Mérida", "2513917"),
        ("They met in the Canadian border city London.", "London", "6058560"),
        ("She left the South American city of Valencia.", "Valencia", "3625549"),
        ("Pilgrims reached Lumbini in Nepal.", "Lumbini", "x-lumbini"),
        ("The ferry from Vancouver to Victoria was late.", "Victoria", "6174041"),
        ("Floods hit Norfolk and Richmond.", "Norfolk", "4776222"),
        ("Snow shut Moscow, Pullman and Lewiston.", "Moscow", "5601538"),
        ("They left Birmingham and reached Selma.", "Birmingham", "4049979"),
        ("Flights from Moscow to London were full.", "Moscow", "524901"),
        (
            "Talks in Mexico, Bolivia, Peru and Lima; Santiago and Quito agreed.",
            "Santiago",
            "3871336",
        ),
        ("Gander, Corner Brook and St. John's met.", "St. John's", "6324733"),
        ("Launceston hid it, police in Devonport said.", "Devonport", "2168943"),
        (
            "Hopewell and Petersburg wrote. Richmond said it would.",
            "Richmond",
            "4781708",
        ),
        ("Voters of Poland wait. Poland said no.", "Poland", "798544"),
    ],
)
def test_what_a_report_names_together_decides(
    text: str, name: str, place_id: str, gazetteer: Gazetteer
) -> None:
    found = {mention.text: mention.place_id for mention in find_places(text, gazetteer)}

    assert found[name] == place_id


@pytest.mark.parametrize("name", REGIONS.split())
def test_well_known_regions_are_in_the_gazetteer(
    name: str, gazetteer: Gazetteer
) -> None:
    places = gazetteer.candidates(name.replace("_", " "))

    assert any(place.id.startswith("x-") for place in places)


@pytest.mark.parametrize("text", ["AP, WA and N.L. said so.", "The SP lost in W.A."])
def test_codes_of_divisions_alone_name_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert find_places(text, gazetteer) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The man, Dublin Jackson, 29, was held.", "Jackson"),
        ("New Zealand sent an Orion from Auckland.", "Orion"),
        ("Insurers at Lloyd's of London met.", "London"),
        ("Floats at the Red River Valley Fair.", "Red River Valley"),
    ],
)
def test_names_of_persons_things_and_firms_are_no_places(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name not in [mention.text for mention in find_places(text, gazetteer)]


def test_a_county_is_named_beside_its_jail(gazetteer: Gazetteer) -> None:
    found = find_places("He walked out of the Oconee County jail.", gazetteer)

    assert [mention.text for mention in found] == ["Oconee County"]
