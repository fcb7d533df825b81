"""What stands beside a name: classes of names that are no place, and which one is meant.

A row is a sentence and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import find_places

NO_PLACES = [
    # Movements and organisations.
    "Hamas and Fatah met Hezbollah, and NATO kept silent.",
    "Fighters of Hamas fired rockets; Hamas said so.",
    # People and titles.
    "The diver Saman Gunan was buried on Friday.",
    "Siobhan Leeds, a teacher, won.",
    "The Archbishop of Canterbury met the Prince of Wales.",
    "The Earl of Essex, the Bishop of Durham and the Marquis of Bath dined.",
    # Ships.
    "A replica of the pinnace Virginia was launched.",
    "The frigate Jamaica and the trawler Boston sank.",
    "The ferry Estonia went down in a storm.",
    # Roads.
    "Traffic will be sent around by Ohio 682 and U.S. 33.",
    "Crews closed Texas 71 and La. 31.",
    # Mines, prisons.
    "Thirty men were trapped in the San José mine.",
    "He was driven to Lefortovo prison in the evening.",
    # Organisations called after places.
    "The Georgia Bureau of Investigation traced the phone.",
    "Divers of the Kenya Navy found the boat.",
    "Lincolnshire Fire and Rescue said so.",
    "Gunmen of the Sinaloa cartel and of the Medellín cartel fled.",
    "Shares fell on the New York Stock Exchange.",
    "The Louisiana Farm Bureau wrote a letter.",
    "The shop, Paris & Vienna, will close.",
    "Football's Dorados de Sinaloa called off the match.",
    # Clubs.
    "Liverpool beat Chelsea 2-1.",
    "Napoli 3 Genoa 0.",
    "Arsenal lost to Burnley.",
]

PLACES = [
    # A town and the division called after it.
    ("Shells fell on Tel Aviv and Haifa.", "Tel_Aviv=293397 Haifa=294801"),
    ("He flew from Lisbon to Porto.", "Lisbon=2267057 Porto=2735943"),
    ("Tanks entered Hama and Homs in Syria.", "Hama=170017 Homs=169577 Syria=SY"),
    ("The road from Valparaíso to Temuco was cut.", "Valparaíso=3868626 Temuco=3870011"),
    ("Wine from Mendoza reached Chile.", "Mendoza=3844421 Chile=CL"),
    ("In São Paulo state the drought went on.", "São_Paulo=BR.27"),
    ("In São Paulo the drought went on.", "São_Paulo=3448439"),
    ("Floods hit the province of Mendoza.", "Mendoza=AR.13"),
    ("Shells fell in Basra province.", "Basra=IQ.02"),
    ("Kenya, Djibouti and Singapore signed.", "Kenya=KE Djibouti=223816 Singapore=1880251"),
    # One name, two places.
    (
        "He preached in Albany, Georgia, and she in Albany, New York.",
        "Albany=4179320 Georgia=US.GA Albany=5106834 New_York=US.NY",
    ),
    # Lists of counties.
    (
        "In Texas, Lamar and Red River counties were added.",
        "Texas=US.TX Lamar=US.TX.277 Red_River=US.TX.387",
    ),
    # A state speaks for its small towns.
    (
        "OPELOUSAS, La. — Water rose at Arnaudville and Leonville, and below Sunset.",
        "OPELOUSAS=4336153 La.=US.LA Arnaudville=4315034 Leonville=4330809 Sunset=4342921",
    ),
    # Waters.
    ("The Platte River is low in Nebraska.", "Platte_River=x-platte-river Nebraska=US.NE"),
    ("Boats left Manila Bay, Philippines.", "Manila_Bay=x-manila-bay Philippines=PH"),
    ("Villages on the Tana River in Kenya.", "Tana_River=x-tana-river Kenya=KE"),
    # The longest name first.
    ("Mazar-i-Sharif fell.", "Mazar-i-Sharif=1133616"),
    # The agency before the day.
    ("CAIRO (The Dispatch) Feb. 3 -- Stones flew.", "CAIRO=360630"),
]  # fmt: skip


def found(text, gazetteer):
    mentions = find_places(text, gazetteer, dateline=find_dateline(text))
    return [(m.text.replace(" ", "_"), m.place_id) for m in mentions]


@pytest.mark.parametrize("text", NO_PLACES)
def test_part_of_another_name_is_no_place(text, gazetteer):
    assert found(text, gazetteer) == []


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_place_meant_is_chosen(text, expected, gazetteer):
    wanted = [tuple(row.rsplit("=", 1)) for row in expected.split()]
    shown = []
    for (words, place_id), (_, sign) in zip(
        found(text, gazetteer), wanted, strict=True
    ):
        country = gazetteer.get(place_id).country
        shown.append((words, sign if sign == country else place_id))
    assert shown == wanted


def test_a_town_with_which_nothing_goes_is_doubtful(gazetteer):
    text = "Gunmen in Culiacán, Mexico, entered a house in Tres Ríos."
    (_, _, stranger) = find_places(text, gazetteer)
    assert stranger.confidence < 0.6


def test_a_town_is_not_meant_by_the_last_part_of_a_persons_name(gazetteer):
    text = "Divers in Chiang Rai, Thailand, wept. Saman Gunan died. Gunan was 37."
    assert [words for words, _ in found(text, gazetteer)] == ["Chiang_Rai", "Thailand"]


def test_a_division_says_that_it_is_called_so(gazetteer):
    (mention,) = find_places("Shells fell in Basra province.", gazetteer)
    assert mention.reason == "the text calls it a province"
