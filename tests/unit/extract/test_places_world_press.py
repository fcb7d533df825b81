"""What English papers outside the West name that is no place, or another place."""

import pytest
from named_places import ids_by_name

from archive.extract.places import Gazetteer

NO_PLACES = {
    "a surname, whoever bears it, in his own country": (
        "Yuzuru Hanyu retired in Tokyo. Hanyu won twice. Hanyu left from Sendai.",
        "Hanyu",
    ),
    "somebody said it": (
        "Sangharsh Apte works in India. “The police are deaf,” said Apte in Mumbai.",
        "Apte",
    ),
    "an agency in the dateline": (
        "AMMAN, July 3 (Petra) -- Jordan sent five lorries to Syria on Tuesday.",
        "Petra",
    ),
    "an agency": ("China is calm, Xinhua reported from Beijing.", "Xinhua"),
    "a senior counsel": (
        "The lawyer, Dali Mpofu, SC, spoke in court in Johannesburg.",
        "SC",
    ),
    "a party's short form": (
        "The National Conference (NC) met in Srinagar, Jammu and Kashmir.",
        "NC",
    ),
    "initials": ("She reads Enid Blyton and J K Rowling in Delhi, India.", "J K"),
    "a currency": ("It costs 53 billion US dollars, Durban was told.", "US"),
    "a currency's sign": ("It costs 69 pesos (US $3.4) in Oaxaca, Mexico.", "US"),
    "a people": ("The Argentine artist Sofia Crespo works in Lisbon.", "The Argentine"),
    "somebody's son": ("The Emir of Qatar, Tamim bin Hamad, left.", "Tamim"),
    "a general": (
        "General Vargas also said that a team flew from Brazil to Asunción.",
        "General Vargas",
    ),
    "a paper that was told": (
        "A planter told Granma that Cuba grows less cane. Havana was silent.",
        "Granma",
    ),
    "a resident": ("Beijing resident David, who has two sons, left China.", "David"),
    "a book of the Bible": (
        "He translated the Apocalypse of St. John in Ethiopia.",
        "St. John",
    ),
    "a club": ("Leverkusen, Juventus and Bayern Munich want him.", "Bayern"),
    "another club": ("In Argentina Boca and River Plate lost money.", "River Plate"),
    "the name goes on": (
        "They met in Santa Maria de Dota, Costa Rica said.",
        "Santa Maria",
    ),
    "another country's province": (
        "They struck in Okpo, South Gyeongsang Province. South Korea waits.",
        "Okpo",
    ),
    "a city's quarter": (
        "Police met in Johannesburg's Brixton. South Africa and Glasgow waited.",
        "Brixton",
    ),
}


@pytest.mark.parametrize(("text", "name"), NO_PLACES.values(), ids=list(NO_PLACES))
def test_is_no_place(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name not in ids_by_name(text, gazetteer)


PLACES = {
    "a town below somebody called so": (
        "Yuzuru Hanyu retired. He was born in Hanyu, Japan, and lives in Tokyo.",
        "Hanyu",
        "1863173",
    ),
    "a track and its town": (
        "Circuit Zandvoort belongs to the municipality of Zandvoort, Netherlands.",
        "Zandvoort",
        "2744042",
    ),
    "a state's code after its town": (
        "The mill in Camden, SC, will close. Columbia is sad.",
        "SC",
        "US.SC",
    ),
    "the land": (
        "The Argentine is far. He lived there for years.",
        "The Argentine",
        "3865483",
    ),
    "the water": (
        "Ships left the River Plate for Spain.",
        "River Plate",
        "x-rio-de-la-plata",
    ),
    "a town of the owner's country": (
        "It happened in Melbourne's Fitzroy. Australia mourned.",
        "Fitzroy",
        "2166584",
    ),
    "a city named as a general": (
        "The mayor of General Santos said that the Philippines will pay.",
        "General Santos",
        "1713022",
    ),
}


@pytest.mark.parametrize(("text", "name", "place"), PLACES.values(), ids=list(PLACES))
def test_is_the_place(text: str, name: str, place: str, gazetteer: Gazetteer) -> None:
    assert ids_by_name(text, gazetteer).get(name) == place
