"""Names as papers of small towns write them: townships, rivers, counties, families.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places

PLACES = [
    # No country has a township or a village board.
    (
        "The Poland village council met in Struthers, near Youngstown and Boardman.",
        "Poland=5167196 Struthers=5173256 Youngstown=5177568 Boardman=5147784",
    ),
    ("The Cairo Township barn burned.", ""),
    ("Norway Township trustees agreed with Poland Township.", ""),
    ("Soldiers raided a township in Yangon, Myanmar.", "Yangon=1298824 Myanmar=MM"),
    ("Soweto township is calm.", "Soweto=953781"),
    ("He left for Poland, and she for Jordan.", "Poland=PL Jordan=JO"),
    # Rivers, states and ships.
    ("They live east of the Mississippi.", "Mississippi=x-mississippi-river"),
    ("Twelve died as Mississippi burst its banks.", "Mississippi=x-mississippi-river"),
    ("The upper Missouri is low.", "Missouri=x-missouri-river"),
    ("He swam in the upper Missouri.", "Missouri=x-missouri-river"),
    ("Pilgrims bathed in the Jordan.", "Jordan=x-jordan-river"),
    ("The Missouri governor spoke in Ohio.", "Missouri=US.MO Ohio=US.OH"),
    ("The Colorado, Kansas and Iowa delegates met.", "Colorado=US.CO Kansas=US.KS Iowa=US.IA"),
    ("The treaty was signed aboard the battleship, on the Missouri.", "Missouri=US.MO"),
    ("Rebels hold towns in the Congo.", "Congo=203312"),
    # Districts of a province, each of those named.
    ("Roads in Aba and Garze prefectures in Sichuan are shut.", "Aba=1818177 Garze=CN.32.5133 Sichuan=CN.32"),
    ("Houses fell in Brass and Angoche districts in Nampula.", "Angoche=1052944 Nampula=1033356"),
    ("The mayor of Wa West district in Ghana met them.", "Ghana=GH"),
    ("Marion and Lincoln counties in Oregon vote.", "Marion=US.OR.047 Lincoln=US.OR.041 Oregon=US.OR"),
    # What a district owns, and what a country has elsewhere.
    ("Rain hit Samburu's Maralal in Kenya.", "Samburu=KE.45 Maralal=187725 Kenya=KE"),
    ("Rain hit Nakuru's Gilgil in Kenya.", "Nakuru=184622 Gilgil=197334 Kenya=KE"),
    ("Georgia's Batumi grows.", "Georgia=614540 Batumi=615532"),
    ("India's London embassy closed.", "India=IN London=2643743"),
    # Counties of Britain, whole and short.
    ("Born at Swindon, Wilts, he died at Andover, Hants.", "Swindon=2636389 Wilts=GB.ENG.P8 Andover=2657324 Hants=GB.ENG.F2"),
    ("He moved to Amersham, Bucks, in May.", "Amersham=2657356 Bucks=GB.ENG.B9"),
    ("The Bucks have 30 beds in Milwaukee.", "Milwaukee=5263045"),
    ("Crews from across Cheshire met in Crewe.", "Cheshire=x-cheshire Crewe=2652002"),
    ("The Cheshire, Conn., man drove home.", "Cheshire=5283837 Conn.=US.CT"),
    ("The Governor of Washington Territory wrote to Oregon.", "Washington_Territory=US.WA Oregon=US.OR"),
    # Councils of counties that lack the word, and those of America.
    ("Essex County Council met in Chelmsford.", "Essex_County=GB.ENG.E4 Chelmsford=2653266"),
    (
        "Clare County Council will close the road from Ennis to Kilrush. Locals in Clare object.",
        "Clare_County=IE.M.03 Ennis=2964405 Kilrush=2963218 Clare=IE.M.03",
    ),
    ("Orange County Council met in Orlando, Florida.", "Orange_County=US.FL.095 Orlando=4167147 Florida=US.FL"),
    # Families, lists of persons, titles.
    (
        "Surviving are sons Troy of Staunton and Austin of Bridgewater, Virginia.",
        "Staunton=4787440 Bridgewater=4748925 Virginia=US.VA",
    ),
    ("Messrs Hunt, Bradford and Lincoln attended.", ""),
    ("Senators Warren and Jackson voted no.", ""),
    ("The Bishop of Bath and Wells spoke, and the House of Hanover reigned.", ""),
    ("She was born to Ian and Gena (Decatur) Silver in May.", ""),
    ("Berlin High School and Soriano Middle School are shut.", ""),
    # Streets as older papers write them, and notes.
    ("The crowd filled Trafalgar-square and Dorset-street.", ""),
    ("N.B.—No stock is delivered until paid for.", ""),
    ("He lives at Moncton, N.B., with her.", "Moncton=6076211 N.B.=CA.04"),
    # Words in lists of towns near them; who somebody is.
    ("Many drive in from Evansdale, Independence and Jesup in Iowa.", "Evansdale=4855806 Independence=4861620 Jesup=4862645 Iowa=US.IA"),
    ("The man, 27, of Bathurst, was fined in Dubbo.", "Bathurst=2176632 Dubbo=2168305"),
    # Small towns that lie together, and a famous one beside a metropolis.
    ("The Edinburg farm stand is shut. Roads to Strasburg and Woodstock are icy.", "Edinburg=4757240 Strasburg=4787974 Woodstock=4794641"),
    ("Police in Woodbury held a driver from Smithville, who lay in a hospital in Watertown.", "Woodbury=4668717 Smithville=4658541 Watertown=4666102"),
    ("Berlin will lose its mill, say people in Gorham and Coos County, New Hampshire.", "Berlin=5083330 Gorham=5086700 Coos_County=US.NH.007 New_Hampshire=US.NH"),
    ("The bus from Saint Marys to London stops at Ingersoll.", "Saint_Marys=6157062 London=6058560 Ingersoll=5983175"),
    ("She moved from New York City to Charleston, then to Suzhou.", "New_York_City=5128581 Charleston=4574324 Suzhou=1886760"),
    ("He sang in Paris, Athens and Rome.", "Paris=2988507 Athens=264371 Rome=3169070"),
    # A district of Seychelles is not meant by a mill.
    ("The Cascade mill in Gorham sends paper to Boston and Portland, Maine.", "Gorham=4965481 Boston=4930956 Portland=4975802 Maine=US.ME"),
]  # fmt: skip


def found(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    mentions = find_places(text, gazetteer, dateline=find_dateline(text))
    return [(mention.text, mention.place_id) for mention in mentions]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_name_means_what_is_nearby(
    text: str, expected: str, gazetteer: Gazetteer
) -> None:
    said: list[tuple[str, str]] = []
    wanted: list[tuple[str, str]] = []
    for pair, mention in zip(expected.split(), found(text, gazetteer), strict=True):
        name, _, place_id = pair.partition("=")
        wanted.append((name.replace("_", " "), place_id))
        place = gazetteer.get(mention[1])
        is_country = place is not None and place_id == place.country
        said.append((mention[0], place.country if is_country and place else mention[1]))
    assert said == wanted
