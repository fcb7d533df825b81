"""Classes of names in reports from all over the world: what is meant, and what is none.

A row is a text and the names that must be found in it, no more, each with the id of its
place or the code of its country.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places

GAZETTEER = Gazetteer.load()

PERSONS = [
    "Lincoln, 34, denied it. He said Lincoln was at home.",
    "She leaves two daughters, Chelsea and Florence, and a son, Austin.",
    "Savannah, his sister, was at school.",
    'Israel "Izzy" Holland taught there. Lorraine (Jordan) Holland survives him.',
    "He was born on a farm to Milan and Virginia Paris.",
    "She was a daughter of the late Austin and Madison Troy.",
]

THINGS = [
    "The Oslo accords, the Minsk agreements and the Bologna process are dead.",
    "It is a kind of Stockholm syndrome.",
    "The Alabama has burnt two ships.",
    "The Nile Basin Initiative and West Midlands Trains met BC Hydro.",
    "Shares in Toyota rose, and the Black Sea Fleet sailed.",
    "Bangor play Larne on Saturday.",
    "La colonia Roma y la calle Toledo.",
    "Para la oposición es un fracaso.",
    "Das Buch ist gut und der Band ist neu.",
    "Cada vez llegan más.",
]

MEANT = [
    # Which one is meant.
    ("His brother lives in Italy, south of Dallas.", "Italy=4700234 Dallas=4684888"),
    (
        "Fuel is short in Burkina Faso. In Mali, the road from Gao to Bamako is cut.",
        "Burkina_Faso=BF Mali=ML Gao=2457163 Bamako=ML",
    ),
    (
        "Quebec's minister was in Sherbrooke, Gatineau, Laval, Magog and Rimouski.",
        "Quebec=CA.10 Sherbrooke=CA Gatineau=CA Laval=CA Magog=CA Rimouski=CA",
    ),
    ("She flew into Manchester to open a shop.", "Manchester=2643123"),
    ("Barges crossed the Pacific.", "Pacific=x-pacific"),
    (
        "In Washington he spoke; Syria, Israel, Jordan and Egypt heard. London slept.",
        "Washington=4140963 Syria=SY Israel=IL Jordan=JO Egypt=EG London=GB",
    ),
    ("The defendant's mother came from Moscow, Oregon.", "Oregon=US.OR"),
    # Telegrams behind one another, as old papers print them.
    (
        "The King was in London. ROME, November 17. The Pope is silent.",
        "London=GB ROME=IT",
    ),
    ("Ships left Lisbon. (Reuter.) PARIS, May 3. All is well.", "Lisbon=PT PARIS=FR"),
    ("He was in London. TURKEY, he said, is out.", "London=GB TURKEY=TR"),
    # A township lies in the state named.
    ("DELHI TOWNSHIP, Ohio - A man of Delhi Township was held.", "Ohio=US.OH"),
    # Counties of Ireland, as its papers write them.
    ("A crash occurred in Co. Kerry. Police were there.", "Co._Kerry=IE"),
    (
        "He is from Newcastle West, Co. Limerick, and died.",
        "Newcastle_West=IE Co._Limerick=IE",
    ),
    ("A crash in Newcastle in Co Tipperary shut a road.", "Co_Tipperary=IE"),
    ("The Ford Motor Co. Detroit plant closed.", "Detroit=US"),
    (
        "The Great Western Woodlands reach the Nullarbor Plain.",
        "Nullarbor_Plain=AU",
    ),
    # Divisions by their plain names, and those that are no more.
    ("A plant in Tula, Hidalgo, was shut.", "Tula=3515064 Hidalgo=MX"),
    (
        "Floods hit Tanah Laut and Aceh Jaya, in Indonesia.",
        "Tanah_Laut=ID.12.6301 Aceh_Jaya=ID Indonesia=ID",
    ),
    (
        "Storms hit Binh Thuan and Kien Giang, in Vietnam.",
        "Binh_Thuan=x-binh-thuan Kien_Giang=x-kien-giang Vietnam=VN",
    ),
    (
        "Aid reached Lofa, in Liberia, and Ghor, in Afghanistan.",
        "Lofa=LR.20 Liberia=LR Ghor=AF.09 Afghanistan=AF",
    ),
    ("Trucks left Belfast, NI, for Dublin.", "Belfast=GB NI=GB.NIR Dublin=IE"),
    ("He spoke at the Summit of the Americas in Lima.", "Lima=PE"),
    # Before a report stands its place, however short.
    ("PUNE: Two men were held.", "PUNE=IN"),
    ("DHAKA, June 3: A launch sank near Chandpur.", "DHAKA=BD Chandpur=BD"),
    # Words in lists of towns.
    (
        "Farmers in Cambridge, Peterborough, March and Wisbech agreed.",
        "Cambridge=GB Peterborough=GB March=2643071 Wisbech=GB",
    ),
    ("Snow fell in Abbotsford and Hope by noon.", "Abbotsford=5881791 Hope=5976783"),
    ("Cases: Bombay 11, Karachi 4, Rangoon 2.", "Bombay=IN Karachi=PK Rangoon=MM"),
    # Other languages.
    ("En Cúcuta cientos de familias esperan.", "Cúcuta=CO"),
    ("La garde civile, en Espagne, a saisi un navire.", "Espagne=ES"),
    ("Les pompiers d'Évreux et du Havre sont venus.", "Évreux=FR Havre=FR"),
    ("Ihr Bruder ist über Ungarn nach München geflohen.", "Ungarn=HU München=DE"),
    (
        "Er führte in Bern und Genf Gespräche, und der Kanzler schwieg.",
        "Bern=CH Genf=CH",
    ),
    ("Bakan dün Diyarbakır'da konuştu.", "Diyarbakır=TR"),
    ("В Киеве и Ташкенте тревога. Россия молчит.", "Киеве=UA Ташкенте=UZ Россия=RU"),
    ("وصل وفد من الأردن والعراق.", "الأردن=JO العراق=IQ"),
    # Usual names.
    (
        "The clinics in Hodeidah and Offaly are shut.",
        "Hodeidah=79415 Offaly=IE.L.23",
    ),
]


@pytest.mark.parametrize("text", PERSONS)
def test_somebody_is_no_place(text):
    assert [m.text for m in find_places(text, GAZETTEER)] == []


@pytest.mark.parametrize("text", THINGS)
def test_what_is_called_after_a_place_is_none(text):
    assert [m.text for m in find_places(text, GAZETTEER)] == []


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_the_place_meant_is_found_and_no_other(text, wanted):
    found = find_places(text, GAZETTEER, dateline=find_dateline(text))
    expected = [pair.partition("=") for pair in wanted.split()]
    assert [m.text for m in found] == [
        name.replace("_", " ") for name, _, _ in expected
    ]
    for mention, (_, _, place) in zip(found, expected, strict=True):
        country = GAZETTEER.get(mention.place_id).country
        assert place in (mention.place_id, country)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Weimar, den 3. Oktober 1806. Der Herzog ist heute abgereist.", "Weimar"),
        ("Gotha, le 3 octobre 1806. Je pars demain.", "Gotha"),
        ("Ghent, December 24, 1814. Peace is signed.", "Ghent"),
    ],
)
def test_the_place_that_a_letter_begins_with_is_found(text, place):
    assert [m.text for m in find_places(text, GAZETTEER)] == [place]


def test_a_month_that_begins_a_letter_is_no_place():
    text = "March, 3 May 1990. Madison, 34, denied it."
    assert not find_places(text, GAZETTEER)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "In Compostela Valley, Philippines, the Valley is poor: Compostela Valley.",
            ["PH.11.I6", "1694008", "PH.11.I6"],
        ),
        ("Missionaries in Shantung and Chekiang left China.", ["CN.25", "CN.02"]),
        ("Floods in Orissa and Uttaranchal killed 40.", ["IN.21", "IN.39"]),
        ("Pakistan's army is in the North-West Frontier Province.", ["PK.03"]),
        ("In Perm Oblast and the Orange Free State", ["RU.90", "ZA.03"]),
    ],
)
def test_provinces_are_known_by_their_former_names(text, places):
    found = [mention.place_id for mention in find_places(text, GAZETTEER)]
    assert [one for one in found if one in places] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A fire in Calais killed two.", "Calais"),
        ("The ferry from Hastings was late.", "Hastings"),
        ("They met in Geneva on Monday.", "Geneva"),
        ("Two men were held in Reims.", "Reims"),
    ],
)
def test_towns_that_only_old_dictionaries_know_as_words_are_found(text, place):
    assert [m.text for m in find_places(text, GAZETTEER)] == [place]
