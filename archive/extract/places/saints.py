"""Tell schools, hospitals and churches from the towns of the same saints.

Where the noun stands right before the saint, in whatever language, it is the house
that is called so: ``l'école Saint-Louis``, ``el hospital San José``. With "of" between
them it may stand in the town, but for what is dedicated: ``la iglesia de San Pedro``.
"""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside

_SAINT = re.compile(r"(?:san|santa|santo|sant|sao|saint|sainte|sankt|sint) ")
#: As they are written in small letters. What is an English word that may end a clause,
#: such as "college" without its accent, is left out.
_HOUSES = words(
    """
    école ecole écoles lycée lycee collège internat hôpital hopital clinique église
    eglise chapelle basilique cathédrale cathedrale paroisse abbaye couvent monastère
    prieuré collégiale gare boulevard quai
    colegio colegios escuela liceo instituto hospital clínica clinica iglesia capilla
    parroquia basílica basilica catedral convento monasterio seminario sanatorio
    policlínico cárcel carcel cementerio mercado puente templo santuario
    escola escolas colégio instituto igreja capela paróquia catedral mosteiro
    maternidade seminário praça rua travessa ponte cemitério santuário
    scuola scuole ospedale chiesa cappella parrocchia cattedrale monastero istituto
    policlinico carcere oratorio stadio viale corso largo cimitero santuario
    collegi església parròquia
    krankenhaus klinik klinikum kirche pfarrkirche kapelle schule grundschule gymnasium
    kloster dom stift pfarrei
    ziekenhuis kerk basisschool klooster kapel
    """
)
_OF = words("de di da do del della")
_DEDICATED = words(
    """
    iglesia capilla parroquia basílica basilica catedral convento monasterio santuario
    igreja capela paróquia mosteiro santuário
    chiesa cappella parrocchia cattedrale monastero santuario
    """
)
#: An order of first aid in forty countries: ``St. John Ambulance Brigade``.
_ORDER = frozenset(
    ("saint john", "saint johns", "saint john's", "st. john", "st. john's")
)
_ORDERS = (" Ambulance", "'s Ambulance", "’s Ambulance")
_WORD_AND_OF = re.compile(r"(\w+)\s(\w+)\s\Z")


def is_saints_house(key: str, beside: Beside, tongue: str) -> bool:
    """Tell whether a saint's name is that of a house, and of no town.

    Args:
        key: The folded name.
        beside: The text around it.
        tongue: The language of the text, if it is told and no English.
    """
    if key in _ORDER and beside.after.startswith(_ORDERS):
        return True
    if not _SAINT.match(key) or not beside.last:
        return False
    # "l'école", "dell’ospedale"
    house = re.split("['’]", beside.last)[-1]
    # Elsewhere one travels "via San José".
    if house in _HOUSES or (house == "via" and tongue == "it"):
        return True
    if beside.last not in _OF:
        return False
    found = _WORD_AND_OF.search(beside.before)
    return found is not None and found[1].lower() in _DEDICATED
