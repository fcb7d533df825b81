"""Towns abroad that a local report hardly means, and villages that yield to states.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code; ``_`` stands for a space.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places

PLACES = [
    # Ontario has a Lanark that is not known: it is none of Scotland for that.
    (
        (
            "Paramedics could be stationed in Lanark next fall. Crews from Carleton Place, "
            "Smiths Falls, Almonte, Arnprior, Renfrew and Brockville would share the post, "
            "and Ottawa would pay. It was so in Paris and Berlin."
        ),
        (
            "Carleton_Place=CA Smiths_Falls=CA Almonte=CA Arnprior=CA Renfrew=CA "
            "Brockville=CA Ottawa=CA Paris=FR Berlin=DE"
        ),
    ),
    # With Scotland named it may be that one.
    (
        (
            "He was born in Lanark, and his mother in Glasgow. He lived in Carleton Place, "
            "Smiths Falls, Almonte, Arnprior, Renfrew and Ottawa."
        ),
        (
            "Lanark=2644976 Glasgow=GB Carleton_Place=CA Smiths_Falls=CA Almonte=CA "
            "Arnprior=CA Renfrew=CA Ottawa=CA"
        ),
    ),
    # Two hamlets of Indonesia do not speak for each other in a report of Kenya.
    (
        (
            '"They hide in Silale and Paka and then come down to Mukutani and Arabal," '
            "Turkana Governor Jeremiah Lomorukai told reporters in Lodwar that herders in "
            "Lokori and Napeitom had lost 400 camels. In neighbouring Samburu, schools in "
            "Baragoi remained closed, while Maralal was calm."
        ),
        "Turkana=KE Lodwar=KE Samburu=KE Baragoi=KE Maralal=KE",
    ),
    # No town of Mozambique means itself by the country's name.
    (
        (
            "The cyclone made landfall in Mossuril district, Nampula province. As of today "
            "63 deaths have been confirmed in Mozambique: 53 in Nampula and 7 in Zambezia. "
            "Angoche, Meconta, Monapo and Nacala are the most affected."
        ),
        (
            "Mossuril=MZ Nampula=MZ.06 Mozambique=1036973 Nampula=MZ Zambezia=MZ "
            "Angoche=MZ Meconta=MZ Monapo=MZ Nacala=MZ"
        ),
    ),
    # A village yields to the state of its name where something there is named.
    (
        (
            "Rain fell in Armenia, Pereira and Manizales. "
            "In Córdoba, Montería watches the river."
        ),
        "Armenia=CO Pereira=CO Manizales=CO Córdoba=CO.12 Montería=CO",
    ),
    (
        (
            "Russian units moved from Chechnya to Belgorod. Forces attacked near Chasiv "
            "Yar, Lyman and Kramatorsk in Donetsk Oblast."
        ),
        "Chechnya=x-chechnya Belgorod=RU Chasiv_Yar=UA Lyman=UA Kramatorsk=UA Donetsk_Oblast=UA.05",
    ),
]


def found(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    line = find_dateline(text)
    mentions = find_places(text, gazetteer, dateline=line)
    return [(mention.text, mention.place_id) for mention in mentions]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_what_a_report_hardly_means_is_left_out(
    text: str, expected: str, gazetteer: Gazetteer
) -> None:
    said: list[str] = []
    pairs = expected.split()
    mentions = found(text, gazetteer)
    codes = {pair.partition("=")[2] for pair in pairs}
    for name, place_id in mentions:
        place = gazetteer.get(place_id)
        by_country = (
            place is not None and place.country in codes and place_id not in codes
        )
        what = place.country if by_country and place else place_id
        said.append(f"{name.replace(' ', '_')}={what}")
    assert said == pairs
