"""Names that a report's own city, state or country tells: quarters, namesakes, persons.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import find_places

PLACES = [
    # Quarters and sides of a city.
    (
        "Two men were shot in Chicago. One was in the Pilsen neighborhood, one in the South Austin neighborhood on the West Side.",
        "Chicago=4887398",
    ),
    (
        "A fire broke out in Philadelphia's Kensington neighborhood.",
        "Philadelphia=4560349 Kensington=4558950",
    ),
    (
        "He was shot on Cleveland's East Side, and lives in Cleveland, Ohio.",
        "Cleveland=5150529 Ohio=US.OH",
    ),
    (
        "Police in the Boston neighborhood of Dorchester made arrests.",
        "Boston=4930956 Dorchester=4934964",
    ),
    ("Wisconsin leads the West Division by one game.", "Wisconsin=US.WI"),
    # Planets and moons.
    (
        "A telescope in Hawaii found traces of water above Jupiter's moon Europa, NASA said.",
        "Hawaii=US.HI",
    ),
    (
        "Police in Jupiter, near Palm Beach, closed the road to the telescope.",
        "Jupiter=4160610 Palm_Beach=4167505",
    ),
    # Somebody named in full.
    (
        "We are so grateful to Gary for this. Gary McKee, from Cumbria, ran on.",
        "Cumbria=GB.ENG.C9",
    ),
    (
        "Police in Gary, Indiana, said that the Gary Works are shut.",
        "Gary=4920607 Indiana=US.IN",
    ),
    # A small country's town by the name that a capital has at home.
    (
        "He was born in Roma and raised in Maseru, in the heart of Lesotho.",
        "Roma=932151 Maseru=932505 Lesotho=LS",
    ),
    # A capital written without its accents, where nothing tells its country.
    ("San Jose police held a man after a chase on Highway 101.", "San_Jose=5392171"),
    ("San Jose is the capital of Costa Rica.", "San_Jose=3621849 Costa_Rica=CR"),
    # Addresses as they are given in North America.
    (
        "A man was shot in Birmingham, in the 3200 block of 17th Avenue North.",
        "Birmingham=4049979",
    ),
    ("A man was shot in Birmingham, in a block of flats.", "Birmingham=2655603"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_what_a_report_is_about_tells_a_name(text, expected, gazetteer):
    mentions = find_places(text, gazetteer, dateline=find_dateline(text))
    found = {}
    for mention in mentions:
        name = "_".join(mention.text.split())
        found[name] = mention.place_id
        country = gazetteer.path(mention.place_id)[0]
        if mention.place_id == country.id:
            found[name] = country.country
    wanted = dict(pair.split("=") for pair in expected.split())
    assert found == wanted


@pytest.mark.parametrize(
    ("source", "salem", "marion"),
    [
        ("Virginia Mercury", "4784112", "4771643"),
        ("Ohio Capital Journal", "5170511", "5161902"),
    ],
)
def test_a_source_tells_in_which_state_its_towns_lie(source, salem, marion, gazetteer):
    text = "Police in Salem said that the man was shot in Marion."
    found = {
        one.text: one.place_id for one in find_places(text, gazetteer, hints=[source])
    }
    assert found["Salem"] == salem
    assert found["Marion"] == marion
