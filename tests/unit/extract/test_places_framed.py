"""Names that a report's own city, state or country tells: quarters, namesakes, persons.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from archive.extract.places import find_places
from archive.extract.places.hints import countries_of_hints, divisions_of_hints
from tests.named_places import ids_or_countries, wanted

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
    # A township lies in a state that is named, or in which a county named may lie.
    (
        "A Pittsfield Township man was held, deputies of Washtenaw County said.",
        "Washtenaw_County=US.MI.161",
    ),
    (
        "A Pittsfield Township man was held, deputies of Pike County, Illinois, said.",
        "Pittsfield=4247060 Pike_County=US.IL.149 Illinois=US.IL",
    ),
    # A town and the one county of several that holds it; somebody from a town.
    (
        "A boy was treated in Lawrence, Douglas County deputies said. He lay in Lawrence Memorial Hospital.",
        "Lawrence=4274277 Douglas_County=US.KS.045",
    ),
    (
        "A Monroe man was booked. Patrick Criss, of West Monroe, was named.",
        "Monroe=4333669 West_Monroe=4345850",
    ),
    # English words that are large towns, where something is said to be there.
    ("Police in Flagstaff held him.", "Flagstaff=5294810"),
    ("A flagstaff fell. Flagstaff and rope were new.", ""),
    # In a region, on an island.
    (
        "He sat for Richmond in north Yorkshire, and then studied law.",
        "Richmond=2639388 Yorkshire=x-yorkshire",
    ),
    (
        "They live in Victoria on Gozo, and work in Valletta.",
        "Victoria=2562619 Gozo=x-gozo Valletta=2562305",
    ),
    ("He agreed with Paris on Syria.", "Paris=2988507 Syria=SY"),
    # Councils of two districts govern them; a county has courts.
    (
        "Perth and Kinross Council met in Perth.",
        "Perth_and_Kinross=GB.SCT.W1 Perth=2640358",
    ),
    (
        "The case went to Cook County Circuit Court.",
        "Cook_County=US.IL.031",
    ),
    ("MPs at Westminster and in London said so.", "Westminster=2634341 London=2643743"),
    # Streets, and institutions whose names a town once had.
    (
        "Police at River Road in Bowdoinham, Maine, took him to Central Carolina Hospital.",
        "Bowdoinham=4959024 Maine=US.ME",
    ),
    (
        "Rochester, N.Y.: 8th Street between Bay and Wabash streets, and Walnut and Vine streets.",
        "Rochester=5134086 N.Y.=US.NY",
    ),
    (
        "Crowds filled Cairo streets, and those of London.",
        "Cairo=360630 London=2643743",
    ),
    (
        "Jesus Vela-Duarte was held in Okanogan County. Duarte's family wept.",
        "Okanogan_County=US.WA.047",
    ),
    (
        "The Southeastern Iowa force met in Burlington, Iowa.",
        "Iowa=US.IA Burlington=4849826",
    ),
    (
        "He lay in a ditch on Jacksonville's Westside, in Florida.",
        "Jacksonville=4160021 Florida=US.FL",
    ),
    (
        "He is of Manchester Township, deputies of York County, Pennsylvania, said.",
        "York_County=US.PA.133 Pennsylvania=US.PA",
    ),
    # A county's board and jail, the Garda, a hospital; a state called like a country.
    (
        "The Wayne County Board met. The Fairfield City Council met too.",
        "Wayne_County=US.IL.191 Fairfield=4238081",
    ),
    ("He was booked into the Pinellas County Jail.", "Pinellas_County=US.FL.103"),
    (
        "He lay in Cornwall Regional Hospital in Montego Bay, Jamaica.",
        "Montego_Bay=3489460 Jamaica=JM",
    ),
    (
        "Niger State police spoke. Gunmen in Niger fled to Minna.",
        "Niger_State=NG.31 Niger=NG.31 Minna=2330100",
    ),
    (
        "Georgia State troopers spoke, but Washington State is far from Washington.",
        "Georgia_State=US.GA Washington_State=US.WA Washington=4140963",
    ),
    (
        "ELIM, St Elizabeth – A gunman shot three men at a party, police said.",
        "St_Elizabeth=JM.11",
    ),
    # Jails, militias, firms, prefixes, points, agreements.
    ("LIVERMORE — The driver was taken to Santa Rita Jail.", "LIVERMORE=5367440"),
    (
        "Fano fighters held towns in Amhara, Ethiopia. Fano had taken them.",
        "Amhara=ET.46 Ethiopia=ET",
    ),
    ("Meta, which owns Facebook, cut jobs in India.", "India=IN"),
    (
        "The governor of Meta met ranchers of Villavicencio, Colombia.",
        "Meta=CO.19 Villavicencio=3665900 Colombia=CO",
    ),
    ("She won Para-table tennis gold for England.", "England=GB.ENG"),
    ("A man was shot at 11814 Se County Road 245 in Florida.", "Florida=US.FL"),
    (
        "They left the Paris climate treaty and the Northern Ireland peace deal.",
        "Northern_Ireland=GB.NIR",
    ),
    ("The Paris-to-London train was late.", "Paris=2988507 London=2643743"),
    # A side in the plural, in a report of a game.
    (
        "Chelsea have shown intent with two goals in the first half of the match. Chelsea know it.",
        "",
    ),
    ("The streets of Chelsea have no trees.", "Chelsea=2653265"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_what_a_report_is_about_tells_a_name(text, expected, gazetteer):
    assert ids_or_countries(text, gazetteer) == wanted(expected)


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


@pytest.mark.parametrize(
    ("source", "countries", "states"),
    [
        ("Virginia Mercury", "US", "Virginia"),
        ("Mobile Press-Register", "US", "Alabama"),
        ("Bangkok Post", "TH", "Bangkok"),
        ("London Free Press", "CA GB", ""),
        # Words that papers are called, sides of a country, agencies' initials.
        ("The Boston Globe", "US", ""),
        ("The Star", "", ""),
        ("Punch", "", ""),
        ("Sud Ouest", "", ""),
        ("The Washington Post", "", ""),
        ("SANA", "", ""),
        # A state that has a rival.
        ("St. Louis Post-Dispatch", "RE SN US", ""),
        ("www.example.org.uk", "GB", ""),
        ("example.com.co", "CO", ""),
        ("example.tv", "", ""),
        ("Paris.example.com", "", ""),
    ],
)
def test_what_a_source_is_called_tells_no_more_than_it_says(
    source, countries, states, gazetteer
):
    assert sorted(countries_of_hints([source], gazetteer)) == countries.split()
    rows = divisions_of_hints([source], gazetteer)
    assert " ".join(map(gazetteer.name, rows)) == states
