"""Small towns in local papers: those called like countries, words, and misfits."""

import pytest
from named_places import ids_by_name

from archive.extract.places import Gazetteer, find_places

AT_HOME = {
    "its people have no word of their own": (
        "A Sudan man was fined in Lamb County court. He works in Littlefield.",
        "Sudan",
        "5531850",
    ),
    "its school": (
        "Peru High School will play in Wabash. A bus leaves Peru at noon for Kokomo.",
        "Peru",
        "4924733",
    ),
    "the dateline": (
        "NORWAY — Snow closed the road from South Paris to Bethel on Monday.",
        "NORWAY",
        "4973840",
    ),
    "the dateline, far from the state": (
        "POLAND — The school serves Mechanic Falls and Minot, the board said.",
        "POLAND",
        "4975603",
    ),
    "one import does not make it a country": (
        (
            "BELGIUM — Barns burned at Cedar Grove, Port Washington and Grafton, Ozaukee "
            "County said. Tractors made in Japan were lost."
        ),
        "BELGIUM",
        "5245314",
    ),
    "a list of towns": (
        "The bus will stop at Brazil, Clinton and Rockville. A fare to Terre Haute is $2.",
        "Brazil",
        "4254884",
    ),
    "of counties of one name one holds a town so called": (
        "BOLIVAR — The Board of Aldermen met. The Polk County sheriff spoke.",
        "BOLIVAR",
        "4377835",
    ),
    "a state's name in the dateline": (
        "OREGON — The bridge over the creek at Mount Morris is shut, Ogle County said.",
        "OREGON",
        "4904898",
    ),
}

ABROAD = {
    "its cities are named": (
        "PERU — Police in Lima met the mayor of Cusco. Fans came from Wabash, Ind.",
        "PERU",
        "3932488",
    ),
    "its people are": (
        "A Sudan man spoke in Littlefield. The Sudanese doctor works in Lamb County.",
        "Sudan",
        "366755",
    ),
    "nothing says that it is a town": (
        "Corn for Mexico was loaded at Centralia and at Moberly, Audrain County said.",
        "Mexico",
        "3996063",
    ),
    "the towns near are of another": (
        "CUBA — A boat from Key West was lost, said the coast guard in Miami.",
        "CUBA",
        "3562981",
    ),
    "states, too, have people": (
        "A Georgia man was held in Chattanooga. A woman from Dalton had called.",
        "Georgia",
        "US.GA",
    ),
}


@pytest.mark.parametrize(("text", "name", "place"), AT_HOME.values(), ids=list(AT_HOME))
def test_a_countrys_name_is_the_town_nearby(
    text: str, name: str, place: str, gazetteer: Gazetteer
) -> None:
    assert ids_by_name(text, gazetteer)[name] == place


@pytest.mark.parametrize(("text", "name", "place"), ABROAD.values(), ids=list(ABROAD))
def test_a_countrys_name_is_the_country(
    text: str, name: str, place: str, gazetteer: Gazetteer
) -> None:
    assert ids_by_name(text, gazetteer)[name] == place


def test_of_counties_the_near_one_is_meant_however_small(gazetteer: Gazetteer) -> None:
    text = "Albany has two schools, Leesburg one; Lee County closes one near Dawson."
    assert ids_by_name(text, gazetteer)["Lee County"] == "US.GA.177"


def test_an_article_is_part_of_a_large_towns_name(gazetteer: Gazetteer) -> None:
    text = "Lorries from La Trinidad, Itogon and Baguio will be let in."
    assert ids_by_name(text, gazetteer)["La Trinidad"] == "1707123"
    assert ids_by_name("El Perú juega en Lima.", gazetteer)["Perú"] == "3932488"


def test_a_town_goes_before_a_city_that_has_its_name_for_a_nickname(
    gazetteer: Gazetteer,
) -> None:
    assert (
        ids_by_name("A boat left Crescent City.", gazetteer)["Crescent City"]
        == "5562087"
    )
    text = "Chove em Rio Preto."
    named = {one.text: one.place_id for one in find_places(text, gazetteer)}
    assert named["Rio Preto"] == "3448639"


def test_a_word_is_a_datelines_town_where_a_neighbour_is_named(
    gazetteer: Gazetteer,
) -> None:
    text = "EUREKA — Crabs may be caught from Fort Bragg to Crescent City."
    assert ids_by_name(text, gazetteer)["EUREKA"] == "5563397"
    assert (
        ids_by_name("UNION — Members of the union met to talk of pay.", gazetteer) == {}
    )


def test_a_county_has_officers(gazetteer: Gazetteer) -> None:
    text = "Ontario County Judge Ann Holt sent the Geneva man to Auburn, New York."
    assert ids_by_name(text, gazetteer)["Ontario County"] == "US.NY.069"


def test_somebody_of_a_town_speaks_not_the_town(gazetteer: Gazetteer) -> None:
    text = "Farmers in Versailles and Sedalia, Missouri, agree. Ann Paul of Stover said no."
    assert "Stover" in ids_by_name(text, gazetteer)
    assert "Stover" not in ids_by_name(text.replace("Ann Paul of ", ""), gazetteer)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "A lorry burned near Orange. Its driver, from Molong, was not hurt.",
            "Orange",
        ),
        ("A house burned in Hope; crews came from Chilliwack.", "Hope"),
    ],
)
def test_a_word_is_the_town_that_something_is_in_near_another(
    text: str, word: str, gazetteer: Gazetteer
) -> None:
    assert word in ids_by_name(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bill died in Congress, said a man in Phoenix.", "Congress"),
        ("They married in Spring 2002 and live in Houston.", "Spring"),
        ("A lorry burned near Orange County, said a man in Molong.", "Orange"),
        ("They put their trust in Hope. She was born in Delhi.", "Hope"),
    ],
)
def test_a_word_far_from_all_towns_named_is_none(
    text: str, word: str, gazetteer: Gazetteer
) -> None:
    assert word not in ids_by_name(text, gazetteer)


def test_a_town_that_is_chosen_speaks_for_its_neighbour_in_a_list(
    gazetteer: Gazetteer,
) -> None:
    text = "It is the third home in Ireland, after those of Tuam, Boyle and Ballina."
    assert {"Tuam", "Boyle", "Ballina"} <= ids_by_name(text, gazetteer).keys()


def test_a_town_far_off_is_none_where_all_others_lie_about_the_dateline(
    gazetteer: Gazetteer,
) -> None:
    text = (
        "ST. GEORGE, Utah — Smoke drifted over Hurricane, Washington and Mesquite, Nev. "
        "The forest is closed north of Pine Grove."
    )
    assert "Pine Grove" not in ids_by_name(text, gazetteer)
    stated = text.replace("Pine Grove.", "Pine Grove, Calif.")
    assert ids_by_name(stated, gazetteer)["Pine Grove"] == "5382907"
    # A hamlet near by is meant, though larger towns are called so.
    near = text.replace("Pine Grove", "Pine Valley")
    assert ids_by_name(near, gazetteer)["Pine Valley"] == "us-84781"


@pytest.mark.parametrize("word", ["Neighbours", "Hosts", "Allies", "Importers"])
def test_a_plural_before_a_country_says_what_it_is(
    word: str, gazetteer: Gazetteer
) -> None:
    text = f"They have voted. {word} Peru and Bolivia turned right."
    assert ids_by_name(text, gazetteer) == {"Peru": "3932488", "Bolivia": "3923057"}


def test_a_surname_that_ends_like_one_makes_a_person(gazetteer: Gazetteer) -> None:
    assert ids_by_name("They were there. Williams Jordan spoke.", gazetteer) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds have lost their goalkeeper for the season. The striker scored twice.",
        "The striker scored. Leeds go to the Potteries next, with a new captain.",
        "It ended 1-17 to 0-18. Leeds await; nine points were hit.",
        "It ended 1-17 to 0-18. Leeds manager Ann Holt praised her goalkeeper.",
        "They go to the World Cup, for they beat Leeds 4-2 in the rain.",
        "Leeds went top of the league with a goal in extra time.",
        "The captain was hurt. His team are home to Leeds, with a new coach, next week.",
    ],
)
def test_what_sides_do_names_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert "Leeds" not in ids_by_name(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Towns of New England, and hamlets that have a post office.
        (
            "NORWAY, Maine — Voters in Paris, Hebron and Waterford met at Harrison.",
            {"Waterford": "us-04088"},
        ),
        (
            "The dairy burned near Lubec, Maine, and a man from Machias was hurt.",
            {"Lubec": "us-04652"},
        ),
        ("He was born in Moscow, Texas.", {"Moscow": "us-75960"}),
        # Towns that reports of wars, epidemics and history name.
        (
            "Rebels took Palma, in Mozambique, and people fled to Pemba and Mueda.",
            {"Palma": "x-palma-mz"},
        ),
        (
            "DAMASCUS — Shells fell on Ain Tarma and Zamalka, in Syria, at night.",
            {"Ain Tarma": "x-ain-tarma-sy", "Zamalka": "x-zamalka-sy"},
        ),
        ("The Wall parted West Berlin from the east.", {"West Berlin": "2950159"}),
    ],
)
def test_towns_of_fewer_people_than_geonames_counts_are_known(
    text: str, wanted: dict[str, str], gazetteer: Gazetteer
) -> None:
    assert ids_by_name(text, gazetteer).items() >= wanted.items()


@pytest.mark.parametrize("name", ["Michael", "Census Bureau", "First National Bank"])
def test_firms_offices_and_given_names_are_no_post_offices(
    name: str, gazetteer: Gazetteer
) -> None:
    assert not any(gazetteer.id(row).startswith("us-") for row in gazetteer.rows(name))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("PINE KNOLL BROOK, N.J., Oct 20 - Profits rose, it said.", "BROOK"),
        ("LONDON SILVER FIXING - APRIL 7\nThe United States sold.", "SILVER"),
    ],
)
def test_the_last_word_of_a_longer_name_in_a_dateline_is_no_town(
    text: str, word: str, gazetteer: Gazetteer
) -> None:
    assert word not in ids_by_name(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Maine, and Illinois as it is also shortened.
        ("BANGOR, Me. - A woman was hurt.", {"Bangor": "4957280", "Me.": "US.ME"}),
        ("OAK LAWN, Il. - A woman was hurt.", {"Il.": "US.IL"}),
        # Voters are of a town, whose neighbours are chosen first.
        (
            (
                "Voters in Norway, Paris and Hebron will decide whether to build a school, "
                "said the board in South Paris, Maine."
            ),
            {"Norway": "4973840", "Paris": "4974617"},
        ),
        # A hamlet yields to the town, though its state is named.
        (
            (
                "Grant crossed the Mississippi below Vicksburg and marched on Jackson. At "
                "Champion Hill the armies met. Lee was moving from Fredericksburg toward "
                "Pennsylvania; his men were in York, Carlisle and Chambersburg. Meade left "
                "Frederick, and Longstreet came up through Cashtown to Gettysburg."
            ),
            {"Vicksburg": "4449620"},
        ),
        # Nothing is said of Spain, Mexico or Brazil.
        (
            (
                "He beat the French at Salamanca; at Vitoria he took the baggage, and in "
                "1814 Toulouse fell."
            ),
            {"Vitoria": "3104499"},
        ),
        # What follows a city begins the clause.
        (
            "In Baidoa Ethiopian soldiers reopened the road to Mogadishu, Somalia.",
            {"Baidoa": "64536"},
        ),
        ("The Salt River rose. In Turin Juventus won.", {"Turin": "3165524"}),
        (
            "قتل شخصان في اشتباكات في طرابلس، وانتشر الجيش في بيروت وصيدا وبعلبك.",
            {"طرابلس": "266826"},
        ),
    ],
)
def test_the_place_is_told_by_those_beside_it(
    text: str, wanted: dict[str, str], gazetteer: Gazetteer
) -> None:
    by_name = {
        name.title(): place for name, place in ids_by_name(text, gazetteer).items()
    }
    assert by_name.items() >= {n.title(): p for n, p in wanted.items()}.items()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They said: Follow Me. He left for Boston, Massachusetts.", "Me"),
        ("The Salt River rose at Shepherdsville, Kentucky.", "Salt River"),
        ("He lives in Como, Italy, with his wife Siena.", "Siena"),
        (
            (
                "Bowling Green swept its doubleheader on Saturday; the coach praised "
                "both. They play at Owensboro, Kentucky."
            ),
            "Bowling Green",
        ),
        (
            (
                "Real Madrid lost in the league. Valencia visit Girona in Spain next; "
                "their striker scored twice."
            ),
            "Girona",
        ),
    ],
)
def test_these_are_no_places(text: str, word: str, gazetteer: Gazetteer) -> None:
    assert word not in ids_by_name(text, gazetteer)
