"""Which place a name alone means: the better known one, and no statesman."""

import pytest
from named_places import ids_by_name, names

from archive.extract.dateline import find_dateline
from archive.extract.places import find_places
from archive.extract.places.worth import ranked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hindenburg appointed Hitler."),
        ("en", "Brezhnev died in 1982; Andropov followed him."),
        ("en", "Laval was tried for treason."),
        ("de", "Was geschieht mit Hindenburg?"),
        ("fr", "Sommes-nous menacés par Hitler ou Staline ?"),
        ("it", "In quegli anni Cavour e Garibaldi fecero la storia."),
    ],
)
def test_a_statesman_is_not_the_town_that_bore_his_name(language, text, gazetteer):
    assert names(text, gazetteer, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name", "place_id"),
    [
        ("en", "Police in North Wales want witnesses.", "North Wales", "x-north-wales"),
        ("en", "Hay was lost in Devonshire.", "Devonshire", "GB.ENG.D4"),
        ("fr", "Le maire de Bienne a été élu.", "Bienne", "2661513"),
        ("fr", "Il a passé l'été en Engadine.", "Engadine", "x-engadine"),
        ("fr", "Le grand-duché de Bade a signé.", "Bade", "x-baden-region"),
        ("fr", "Les eaux du lac Tchad baissent.", "lac Tchad", "x-lake-chad"),
        ("de", "Die Reise ging nach Mecklenburg.", "Mecklenburg", "x-mecklenburg"),
        ("de", "Der Zug fährt von Wien nach Brünn.", "Brünn", "3078610"),
        ("en", "A ferry from Bari was late.", "Bari", "3182351"),
        ("en", "A storm hit Santander at night.", "Santander", "3109718"),
        ("en", "In Colombia, troops left Santander.", "Santander", "CO.26"),
        ("en", "Three people died in a fire in Valencia.", "Valencia", "2509954"),
        ("en", "In Venezuela the mayor of Valencia quit.", "Valencia", "3625549"),
        ("es", "La Rioja vendimia antes.", "La Rioja", "x-la-rioja"),
        ("de", "In Landau brannte ein Haus.", "Landau", "2881646"),
        ("it", "A Reggio i traghetti per Messina sono fermi.", "Reggio", "2523630"),
        ("it", "I vigili di Modena e di Reggio.", "Reggio", "3169522"),
    ],
)
def test_the_better_known_place_of_a_name_is_meant(
    language, text, name, place_id, gazetteer
):
    assert dict(names(text, gazetteer, language))[name] == place_id


@pytest.mark.parametrize(
    ("language", "text", "name", "place_id"),
    [
        ("pl", "Powódź na Dunaju. Dunaj wylał.", "Dunaj", "x-danube"),
        ("sl", "Dunaj je mesto.", "Dunaj", "2761369"),
        ("sl", "Na Balkanu je mir.", "Balkanu", "x-balkans"),
        ("cs", "Na Balkáně je klid.", "Balkáně", "x-balkans"),
        ("pl", "Bałkany są spokojne.", "Bałkany", "x-balkans"),
        ("bg", "Той замина за Северна Ирландия.", "Северна Ирландия", "GB.NIR"),
        ("fr", "Un incendie à Morat, près de Fribourg.", "Morat", "2659529"),
        ("en", "The ruins at Olympia, Greece, burned.", "Olympia", "264637"),
        ("en", "The ferry left Merak for Sumatra, Banten police said.", "Merak", None),
        (
            "es",
            "Fuego en Trinidad. Bomberos de Sancti Spíritus y Cienfuegos acudieron.",
            "Trinidad",
            "3534915",
        ),
        ("es", "Llueve en La Libertad, en El Salvador.", "La Libertad", "3585157"),
        ("ru", "Скрипаля отравили в Солсбери в 2018 году.", "Солсбери", "2638664"),
        ("ru", "В Хараре прошли выборы.", "Хараре", "890299"),
        ("en", "Roads to Tripoli, Sidon and Tyre were cut.", "Tripoli", "266826"),
        ("en", "Schools in Tripoli and Akkar closed.", "Tripoli", "266826"),
        ("en", "Roads from San Juan to Mendoza were cut.", "San Juan", "3837213"),
        ("en", "Roads from Santiago to Santo Domingo flooded.", "Santiago", "3492914"),
        ("en", "Flights from Toronto to London were late.", "London", "2643743"),
        ("en", "Fighting spread from Benghazi to Tripoli.", "Tripoli", "2210247"),
        ("en", "A Libyan envoy left Beirut for Tripoli.", "Tripoli", "2210247"),
        (
            "en",
            "A storm hit Trinidad; it reached Port of Spain.",
            "Trinidad",
            "3573591",
        ),
    ],
)
def test_what_a_language_or_its_neighbours_mean_by_a_name(
    language, text, name, place_id, gazetteer
):
    found = dict(names(text, gazetteer, language))
    assert name in found
    assert place_id in (None, found[name])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Ludzie podejrzewali, że tak jest."),
        ("nn", "Desse nummera er nye. Feira fem år."),
        ("de", "Das Geld soll in Kitas fließen. Hinter verschlossenen Türen."),
    ],
)
def test_everyday_words_are_no_cities(language, text, gazetteer):
    assert names(text, gazetteer, language) == []


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        # A hamlet by a famous name is meant by a report of its own neighbourhood.
        (
            (
                "She worked in Boston before coming home to Castlebar. Her sons live in "
                "Ballina, Westport and Foxford."
            ),
            "Boston",
            "4930956",
        ),
        (
            (
                "A train left Mashhad for Herat. Snow fell in Qom, Arak and Saravan, and "
                "Abadan lacks water."
            ),
            "Herat",
            "1140026",
        ),
        # Of a land that has no Salem: in India, or in Oregon?
        (
            (
                "Farmers near Salem sold cattle. Water ran out in Makhanda, Bedford, "
                "Bathurst, Port Alfred and Cradock."
            ),
            "Salem",
            None,
        ),
        (
            (
                "The bishop of Salem spoke in Makhanda, Bedford, Bathurst, Port Alfred and "
                "Cradock. A flight to India was late."
            ),
            "Salem",
            "1257629",
        ),
        # Nothing else is called so, and all else is of its country.
        (
            (
                "Gunmen left Kismayo and Jilib. Galkacyo saw killings. Sources in Xudur, "
                "Mogadishu and Afgooye gave no toll."
            ),
            "Galkacyo",
            "59611",
        ),
        (
            (
                "He moved from Burnie to Devonport and Ulverstone, from Smithton to "
                "Queenstown, and trained in Werribee."
            ),
            "Werribee",
            "2144095",
        ),
        (
            (
                "Ash fell in Negros Oriental. In Iceland a road was closed, and flights to "
                "Lombok and Tokyo were late."
            ),
            "Negros Oriental",
            "PH.07.46",
        ),
        # What lies so far off is near nothing there.
        (
            "He spoke in Mendoza, 600 miles west of Buenos Aires. Banks in New York wait.",
            "Mendoza",
            "3844421",
        ),
        ("Gold was found at Grand Bois in Haiti.", "Grand Bois", None),
        ("Rain fell at Santiago in Chile.", "Santiago", "3871336"),
        # None lies in that part of the world.
        ("Fighters attacked Maluku, east of Kinshasa.", "Maluku", None),
        ("Denver, 900 miles west of Chicago, had snow.", "Denver", "5419384"),
        # A state's short form of an initial and a word.
        ("He lives in Charleston, W.Va., with his wife.", "Charleston", "4801859"),
        ("CHARLESTON, W. Va., April 7 - Banks were shut.", "CHARLESTON", "4801859"),
        ("It rained in Clovis, N. Mex., on Monday.", "Clovis", "5462393"),
        ("It rained in Aberdeen, S.Dak., on Monday.", "Aberdeen", "5225857"),
        ("It rained in Richmond, Va., on Monday.", "Richmond", "4781708"),
        (
            "RIO DE JANEIRO, June 18 - A Rio port spokesman told of 100,000 U.S. dollars.",
            "Rio",
            "3451190",
        ),
        (
            "LOS ANGELES, April 1 - He told the Los Angeles Chamber of Commerce so.",
            "Commerce",
            None,
        ),
        # Headlines and what begins a report: the country, and a firm.
        ("JAPAN INDUSTRIAL PRODUCTION RISES", "JAPAN", "1861060"),
        ("U.S. GOLD PRODUCTION ROSE IN MAY", "U.S.", "6252001"),
        ("RABAT, Oct 19 - U.S. Energy Secretary Ann Lee came.", "U.S.", "6252001"),
        ("DENVER, April 3 - U.S. Healthcare Inc pays more.", "U.S.", None),
        # Where the state that a dateline names has no such town that is known.
        ("BLOOMFIELD, MICH., March 26 - The unit was sold.", "BLOOMFIELD", None),
        ("BLOOMFIELD, Mich., March 26 - The unit was sold.", "Mich.", "US.MI"),
        ("KANSAS CITY, Kan., March 26 - The unit was sold.", "KANSAS CITY", "4273837"),
        # Of hardly more people than one in California.
        (
            "The talks in Venice begin today, officials in New York said.",
            "Venice",
            "3164603",
        ),
        (
            "LOS ANGELES, June 2 - Police in Venice and Santa Monica met.",
            "Venice",
            "5405841",
        ),
        ("SARASOTA, Fla., June 2 - Police in Venice met.", "Venice", "4176380"),
        # Somebody of whom an office is told.
        ("Makoto Kuroda, Japan's deputy trade minister, was in Tokyo.", "Kuroda", None),
        ("In Kasama, Zambia's foreign minister spoke of it.", "Kasama", "912764"),
        ("They went to Lyon, France's second city.", "Lyon", "2996944"),
        ("Police in Tokyo said they worked with the late Nagano.", "Nagano", None),
        ("They were late in Nagano and in Tokyo.", "Nagano", "1856215"),
    ],
)
def test_what_a_report_of_one_land_means(text, name, place_id, gazetteer):
    assert dict(names(text, gazetteer)).get(name) == place_id


_OHIO = "COLUMBUS, Ohio, March 2 - "
_DREXEL = "NEW YORK, March 25 - Drexel Burnham Lambert Inc said it would stay. "


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        (_DREXEL + "Rumors swirled around Drexel. Still, Drexel has lost.", "Drexel", False),
        ("NEW YORK, March 2 - An analyst at Carroll, McEntee and McGinley Inc said so.", "Carroll", False),
        ("NEW YORK, March 2 - So says an analyst at Kidder, Peabody and Co there.", "Peabody", False),
        ("DALLAS, April 9 - Mobil Corp said Mobil's budget was the same.", "Mobil", False),
        ("Maple Leaf Mills Ltd pays. The firm said Maple Leaf had sales.", "Maple Leaf", False),
        # The town is in the report as well, or nothing is said of a firm.
        (_DREXEL + "It shut the plant in Drexel, Ohio, and Drexel lost 50 jobs.", "Drexel", True),
        (_OHIO + "Worthington Industries Inc shut its plant near Worthington.", "Worthington", True),
        (_OHIO + "Worthington Industries Inc shut it. Worthington residents in Ohio wept.", "Worthington", True),
        ("Houston Industries Inc said Houston was short of power.", "Houston", True),
    ],
)  # fmt: skip
def test_a_firm_goes_by_the_first_words_of_its_name(text, name, kept, gazetteer):
    assert (name in ids_by_name(text, gazetteer)) is kept


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("PITTSBURGH, Feb 26 - The firm said it plans to offer stock.", "5206379"),
        ("FRANKFURT, March 2 - Profit rose in West Germany.", "2925533"),
        ("DENVER, March 2 - Profit rose in Pennsylvania and Ohio.", "5419384"),
        # Towns of its state do not make it the small one; its neighbours do.
        (
            "DALLAS, March 2 - Shops opened in Greensboro, Winston-Salem and Raleigh, N.C.",
            "4684888",
        ),
        (
            "DALLAS, March 2 - The council met. Gastonia and Cherryville, N.C., sent help.",
            "4462896",
        ),
        (
            "FARMINGTON Conn., March 9 - The mill in San Jose, Calif., was sold.",
            "4834272",
        ),
        ("OAKLAND , N.J., March 2 - Shops opened.", "5102118"),
    ],
)
def test_a_dateline_says_nothing_for_namesakes_of_its_town(text, place_id, gazetteer):
    found = find_places(text, gazetteer, dateline=find_dateline(text))
    assert found[0].place_id == place_id


def test_what_once_was_called_so_yields_to_a_world_known_town_as_its_namesakes_do(
    gazetteer,
):
    order = ranked("venice", gazetteer.rows("Venice"), gazetteer)
    worth = {gazetteer.id(each.fact.row): each.worth for each in order}
    assert worth["3164603"] > worth["5405841"] + 1
    assert worth["4509884"] < worth["4251958"]  # Dayton, and the Venice of Illinois
