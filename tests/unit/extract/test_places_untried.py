"""Local papers, monitors and wires of kinds that were not tried before.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from tests.named_places import ids_or_countries, names, wanted

PLACES = [
    # Some language calls Niger "In Niger", as a name.
    (
        "In Niger, gunmen killed 13 near Tillaberi.",
        "Niger=NE Tillaberi=2438678",
    ),
    # What sits for a town names it.
    (
        "He was fined in Bourke Local Court. He lives in Dubbo, New South Wales.",
        "Bourke=2174467 Dubbo=2168305 New_South_Wales=AU.02",
    ),
    (
        "Gunmen attacked Bokkos Local Government Area of Plateau State, Nigeria.",
        "Bokkos=2346887 Plateau_State=NG.49 Nigeria=NG",
    ),
    # A report of a state means that state's towns, though others lie nearer.
    (
        (
            "CONCORD, N.H. (AP) — Ballots from Nashua, Derry and Lebanon were trucked in. "
            "The district includes Amherst, Milford, Bedford and part of Hollis. Turnout "
            "was highest in Hanover, home of Dartmouth College, and lowest in Berlin."
        ),
        (
            "CONCORD=5084868 N.H.=US.NH Nashua=5090046 Derry=5085374 Lebanon=5088597 "
            "Amherst=5082636 Milford=5089578 Bedford=5083221 Hollis=5087559 "
            "Hanover=5087168 Berlin=5083330"
        ),
    ),
    # Agencies of the world date their reports from the city that all know.
    (
        (
            "GENEVA (Reuters) - Delegates of Jordan and Chad met. A U.S. official went to "
            "Madison, Wisconsin, and Chicago."
        ),
        (
            "GENEVA=2660646 Jordan=JO Chad=TD U.S.=US Madison=5261457 Wisconsin=US.WI "
            "Chicago=4887398"
        ),
    ),
    # A town whose name is a surname, in a report of its state that does not name it.
    (
        (
            "The bank is in Muncie, with offices in Fort Wayne, Berne, Logansport and "
            "Evansville. A plant in Spencer will close."
        ),
        (
            "Muncie=4924006 Fort_Wayne=4920423 Berne=4918006 Logansport=4922968 "
            "Evansville=4257227 Spencer=4265147"
        ),
    ),
    # So is a village that nobody counted, behind which its kind stands.
    (
        "Shelling hit the Hays district of Hodeidah. Zabid, Mocha and Taiz in Yemen are calm.",
        "Hays=74906 Hodeidah=79415 Zabid=69500 Mocha=78751 Taiz=70225 Yemen=YE",
    ),
    # Talks between two are no road between towns.
    (
        (
            "Japan's vice minister Makoto Kuroda arrived. He laid the ground for talks "
            "between Kuroda and a U.S. official. But Kuroda said Tokyo and Osaka wait."
        ),
        "Japan=JP U.S.=US Tokyo=1850147 Osaka=1853909",
    ),
    # What is in a town may draw many: no side did.
    (
        "A party in Crane drew 200 from Odessa and Monahans, Texas.",
        "Crane=5519648 Odessa=5527554 Monahans=5526514 Texas=US.TX",
    ),
    # A borough that nobody counted, by whose name people are called.
    (
        "A man was stabbed in Bromley. Police in Croydon, London, were told.",
        "Bromley=2654588 Croydon=2651817 London=2643743",
    ),
    # Two strangers far apart say nothing for each other in a report of another land.
    (
        (
            "He farmed in Northamptonshire. He went to Eton, Warwick, Leicester, Corby and "
            "Kettering. He was Master of the Grafton hounds and kept a house in Sutherland."
        ),
        (
            "Northamptonshire=x-northamptonshire Eton=2649873 Warwick=2634725 "
            "Leicester=2644668 Corby=2652381 Kettering=2645753"
        ),
    ),
    # No city yields to a capital of hardly anybody: Montserrat's lies in ashes.
    (
        (
            "Letters came from Plymouth. Paris, Rome and Madrid are calm, and cotton of "
            "Memphis is dear."
        ),
        "Plymouth=2640194 Paris=2988507 Rome=3169070 Madrid=3117735 Memphis=4641239",
    ),
]


PERSONS = [
    # Those born to somebody are listed by their given names, spouses in brackets.
    (
        (
            "Survivors include nine grandchildren, Chelsea, Jordan, Sydney, Israel, Paris, "
            "Kent and Troy, and Dallas (Georgia) of Waukon, Iowa."
        ),
        "Waukon=4880997 Iowa=US.IA",
    ),
    # Behind a full name the surname alone does what people do, not a city.
    (
        (
            "Peter Wellington, 58, was fined in Dubbo, New South Wales. Wellington said he "
            "had no hay from Parkes and Orange."
        ),
        "Dubbo=2168305 New_South_Wales=AU.02 Parkes=2153778 Orange=2154219",
    ),
    (
        (
            "Lloyd Portland was killed in Southfield, Jamaica. Portland left home in "
            "Mandeville. Andre 'Bigga' Kingston is held. Kingston is to appear in court."
        ),
        "Southfield=3488479 Jamaica=JM Mandeville=3489577",
    ),
    (
        (
            "Ann Portland, 40, spoke. The council of Portland, Oregon, met. Portland has "
            "voted. She went to a rally in Portland."
        ),
        "Portland=5746545 Oregon=US.OR",
    ),
]


def test_a_town_in_capitals_before_a_stop_opens_a_german_report(gazetteer):
    text = "KARBEN. Bei einem Unfall auf der Straße wurde am Montag ein Mann verletzt."
    assert names(text, gazetteer, "de") == [("KARBEN", "2892980")]
    text = "POLIZEI. Bei einem Unfall auf der Straße wurde ein Mann verletzt."
    assert names(text, gazetteer, "de") == []


@pytest.mark.parametrize(("text", "places"), [*PLACES, *PERSONS])
def test_each_name_is_found_in_its_place(gazetteer, text, places):
    assert ids_or_countries(text, gazetteer) == wanted(places)
