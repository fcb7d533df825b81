"""Tell persons by the titles and given names of other languages than English.

``duc de Laval`` and ``Herzog von Angoulême`` are somebody, as are ``lord Derby`` and
``Thabo Mbeki``: the town is not spoken of.
"""

import re

from archive.extract.places.alike import LATIN_ENDS
from archive.extract.places.given import is_first, is_given
from archive.extract.places.in_run import QUARTER_OF, goes_on
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.parts import Beside
from archive.extract.places.profiles import Profile
from archive.extract.places.scan import Found
from archive.extract.places.tongues import last_word
from archive.patterns import later

#: Before "of" and a name: nobles go by their estates. Kings rule what is named.
_NOBLES = (
    r"(?:ducs?|duchesses?|archiducs?|archiduchesses?|comtes?|comtesses?|vicomtes?|"
    r"vicomtesses?|marquise?s?|barons?|baronnes?|baronesses?|princes?|princesses?|"
    r"duques?|duquesas?|condes?|condesas?|condessas?|viscondes?|viscondessas?|"
    r"marqués|marqueses|marquesas?|marquês|barón|baronesas?|barão|barões|"
    r"pr[ií]ncipes?|princesas?|duca|duchi|duchessa|conti?|contessa|visconti?|"
    r"marchesi?|marchesa|baroni?|baronessa|princip[ei]|principessa|"
    r"(?:erz|groß|gross|kur|pfalz|mark|burg|land)?"
    r"(?:herzogs?|herzogin|graf(?:en)?|gräfin|fürst(?:en)?|fürstin|prinz(?:en)?|"
    r"prinzessin|freiherrn?|freifrau|baron(?:in|esse)?)|"
    r"hertog|hertogin|graaf|gravin|prins(?:es)?|markies|"
    r"hertigen?|hertiginnan?|greven?|grefven?|grevinnan?|grefvinnan?|prinsen?|"
    r"prinsessan?|friherren?|friherrinnan?|baronen?|hertug(?:en)?|grev(?:en|inde)?)"
)
_OF = (
    r"(?:de\s(?:la\s)?|du\s|des\s|d['’]|do\s|da\s|dos\s|di\s|del(?:la)?\s|von\s|vom\s|"
)
_OF += r"zu\s|van\s(?:den?\s)?|af\s|av\s|auf\s)"
_OF_ENDS = words("de la du des do da dos di del della von vom zu van der den af av auf")
_NOBLE = later(rf"(?<!\w){_NOBLES}\s+{_OF}$", re.IGNORECASE)
#: Right before somebody's name.
_TITLES = words(
    """
    lord lady sir mm mme mlle monsieur madame mademoiselle maître abbé père frère soeur
    général maréchal amiral colonel commandant capitaine lieutenant sergent sénateur
    député docteur professeur monseigneur mgr
    herr herrn frau fräulein hr hrn general feldmarschall admiral oberst hauptmann
    leutnant major rittmeister professor doktor dr pfarrer pater
    señor señora señorita don doña general almirante coronel capitán teniente doctor
    doctora padre fray sr sra
    senhor senhora dona coronel capitão tenente doutor doutora padre frei
    desembargador desembargadora
    signor signora signorina generale colonnello capitano tenente dottor dottoressa
    professore professoressa padre monsignor
    heer mevrouw meneer kapitein kolonel generaal pastoor dominee
    fru fröken hr herrar kapten kaptenen överste öfverste generalen kyrkoherde
    doktorinnan grefvinnan frøken oberst kaptajn kaptein
    herra rouva neiti kapteeni kenraali eversti tohtori rovasti maisteri
    pan pani pán paní gospodin gospođa domnul doamna
    roi reine empereur impératrice tsar président könig königin kaiser kaiserin
    präsident rey reina emperador rei rainha imperador presidente re regina imperatore
    koning koningin keizer kung konung drottning kejsare kuningas kuningatar keisari
    """
)
#: The same in languages of Africa, among which texts are seldom told apart.
_TITLES_OF_AFRICA = words(
    """
    bwana bibi mheshimiwa rais mzee mfalme malam alhaji mista muungwana pulezidenti
    omukulembeze purezidenti perezida
    """
)
_AFRICAN = frozenset(("sw", "und"))
_INITIALS = re.compile(
    r"(?:^|[\s(„“\"'])(?:MM|M|Mr|Mme|Mlle|Hr|Hrn|Dr|Prof|Sr|Sra|D[Ee][Ss]|Cel|Gen|Gal)"
    r"\.\s*$"
)
#: Surnames by which a name in Portuguese or Spanish goes on with "de" and another.
_SURNAMES = words(
    """
    silva santos souza sousa oliveira pereira lima costa ferreira rodrigues almeida
    carvalho gomes martins ribeiro alves barbosa rocha dias moreira cardoso teixeira
    correia correa mendes nunes vieira cavalcanti monteiro moura freitas barros araujo
    fernandes pinto cunha castro campos borges ramos machado fonseca azevedo tavares
    garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez martin
    jimenez ruiz hernandez diaz moreno alvarez romero alonso gutierrez navarro torres
    """
)
_OF_FAMILY = re.compile(r"([^\W\d_][\w'’]+)\s(?:de|da|do|dos|das|e)\s$")
_FAMILIES = frozenset(("pt", "es"))
#: Countries and a great city that are given names in other languages, too.
_COUNTRIES = frozenset(
    ("maurice", "mauricio", "jordan", "israel", "montserrat", "chad", "jaroslaw")
)
#: A city of so many people is hardly ever somebody's name.
_CITY = 500_000


def is_noble(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether a name is the estate in a noble's: ``Herzog von Angoulême``."""
    if known.country or found.stated:
        return False
    before = near.before
    # A quick look first, for the pattern tries at every letter.
    if not before.endswith(("'", "’")) and last_word(before) not in _OF_ENDS:
        return False
    return _NOBLE.search(before) is not None


def is_named(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether a title or another name of another language makes it somebody's."""
    if found.dateline or found.stated or found.words > 1:
        return False
    if (
        is_given(found.key)
        and goes_on(found)
        and not (found.right_is_place or near.after.startswith("\n"))
        and (
            known.biggest < _CITY
            or found.key in _COUNTRIES
            or found.key[:1] > LATIN_ENDS
        )
    ):
        # Germans write every noun so: "Jordan Abkommen" need not be anybody.
        return not (known.country and found.tongue == "de")
    if known.country:
        return False
    if found.left_close and known.biggest < _CITY and is_first(found.left):
        return True
    if found.tongue == "de" and not known.wide and near.before.endswith(" von "):
        # "Otto von Bismarck"
        return is_given(fold(last_word(near.before[:-4])))
    return _is_titled(near.before, found.tongue)


def _is_titled(before: str, tongue: str) -> bool:
    if before.endswith(". ") or before[-1:] == ".":
        return _INITIALS.search(before) is not None
    if not before[-1:].isspace():
        return False
    last = before.rstrip().rsplit(None, 1)[-1:]
    titles = _TITLES_OF_AFRICA if tongue in _AFRICAN else _TITLES
    if last and last[0].strip("(„“\"'«").lower() in titles:
        return True
    if tongue not in _FAMILIES:
        return False
    family = _OF_FAMILY.search(before)
    if family is None or not family[1][0].isupper():
        return False
    if fold(family[1]) not in _SURNAMES and not is_given(fold(family[1])):
        return False
    return QUARTER_OF.search(before) is None  # "barrio Santa Elena de Cali"
