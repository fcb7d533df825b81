"""Places as reports of wars, courts and old papers name them in English.

Every case was seen in a report: a place that is none, or a namesake far away.
"""

import pytest
from named_places import ids_by_name

from archive.extract.places import find_places

NO_PLACES = {
    "a day behind a colon, like a dateline's": (
        "Thursday, June 13, 2024 – 2:00 PM. The office in Miami, Florida, is open.",
        "Thursday",
    ),
    "a people that owns what follows": (
        "Its plan in Arab and Islamic countries failed, said Huntsville, Alabama.",
        "Arab",
    ),
    "a district of another country's": (
        "Crowds in the Federal Capital Territory, Abuja, marched in Nigeria.",
        "Federal Capital",
    ),
    "a house that reigned": (
        (
            "Jars lay off the island of Takashima, a fisherman in Shiga Prefecture pulled "
            "some from Lake Biwa, and a ship of the navy of the Tokugawa shogunate sank "
            "off Esashi, Hokkaido. Japan traded."
        ),
        "Tokugawa",
    ),
    "islanders": (
        "Torres Strait Islander leaders met in Canberra, Australia.",
        "Torres Strait",
    ),
    "a verb that opens a sentence": (
        "Rain fell in Toronto, Canada. Peel a dozen onions for Ontario.",
        "Peel",
    ),
    "Providence, which orders the world": (
        "Boston prayed. It was the will of Providence, said New England.",
        "Providence",
    ),
    "the court of many a city": (
        "Hall of Justice • 330 W. Broadway, San Diego, CA. See Chicago, Illinois.",
        "Justice",
    ),
    "a pronoun in a heading": ("CONTACT US TODAY. Brooklyn is open.", "US"),
    "somebody's first name": (
        "According to Ouma, the new hospital is better. Ouma Oluga runs it.",
        "Ouma",
    ),
    "a first name of two people": (
        (
            "César Adriám Delgado wed in Colón, Matanzas, where César is in prison. Cuba "
            "and Havana wait."
        ),
        "César",
    ),
    "a given name that nobody places": ("The Scottish Mary tarried here.", "Mary"),
    "who leads the government": (
        "The Castro government is in Cuba. The mayor of Curitiba in Brazil answered.",
        "Castro",
    ),
    "a statesman after whom towns are called": (
        "The best president in the history of Mexico, referring to Benito Juárez, won.",
        "Benito Juárez",
    ),
    "a hamlet of a country that is only named": (
        "The editor of the paper Al Shaab blamed Israel in Egypt.",
        "Shaab",
    ),
}
#: What is found, and how it is shown with what it lies in.
MEANT = {
    "the country, not its capital": (
        "Mexico is glad, said San Miguel de Allende, Toluca, Puebla and Cuernavaca.",
        "Mexico",
        "Mexico",
    ),
    "whose the group is": (
        "The Washington-based group spoke to the United States.",
        "Washington",
        "Washington, District of Columbia, United States",
    ),
    "whose the suburb is": (
        (
            "Ukrainian towns wait. He accuses Russia of war crimes in the Kyiv suburb of "
            "Bucha."
        ),
        "Kyiv",
        "Kyiv, Kyiv City, Ukraine",
    ),
    "the department of the country named": (
        "Parks opened in La Libertad. In El Salvador tourism grows.",
        "La Libertad",
        "La Libertad Department, El Salvador",
    ),
    "the longer name of the report": (
        "We left San Juan del Sur. After Managua and San Juan we rested in Nicaragua.",
        "San Juan",
        "San Juan del Sur, Rivas Department, Nicaragua",
    ),
    "the city behind the article": (
        "The Cape Town temple stands in South Africa.",
        "Cape Town",
        "Cape Town, Western Cape, South Africa",
    ),
    "the wide region": (
        "Mali and Burkina Faso bleed. Violence in the Sahel region spreads.",
        "Sahel",
        "Sahel",
    ),
    "a town behind a word of two cases": (
        "He works for uMngeni Municipality in Howick, near Durban.",
        "Howick",
        "Howick, KwaZulu-Natal, South Africa",
    ),
    "where ships wait": (
        "They boarded a ship at Belawan Anchorage, Indonesia.",
        "Belawan",
        "Belawan, North Sumatra, Indonesia",
    ),
    "a part of the city that follows": (
        "The show is in Georgetown, an area of Washington, DC, at 3270 M Street.",
        "Georgetown",
        "Georgetown, District of Columbia, United States",
    ),
    "the town that needs no country": (
        "Mr Ging spoke in New York. An agency's spokesman told reporters in Geneva.",
        "Geneva",
        "Geneva, Geneva, Switzerland",
    ),
    "the place that bears a statesman's name": (
        "Crimes rose in Benito Juárez, Mexico, police said.",
        "Benito Juárez",
        "Benito Juárez, Mexico City, Mexico",
    ),
}


def shown(place_id, gazetteer):
    return ", ".join(one.name for one in reversed(gazetteer.path(place_id)))


@pytest.mark.parametrize("case", NO_PLACES)
def test_it_is_no_place(case, gazetteer):
    text, name = NO_PLACES[case]
    found = ids_by_name(text, gazetteer)
    assert name not in found


@pytest.mark.parametrize("case", MEANT)
def test_it_is_that_place(case, gazetteer):
    text, name, place = MEANT[case]
    found = ids_by_name(text, gazetteer)
    assert shown(found[name], gazetteer) == place


def test_somebody_of_a_town_in_a_headline(gazetteer):
    title = "Escondido Man Charged with Murder after Victim Dies from Severe Beating"
    found = find_places("San Diego police said so.", gazetteer, title=title)
    assert [one.text for one in found] == ["Escondido", "San Diego"]
