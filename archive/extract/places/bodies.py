"""Tell parties, institutions, ships and dishes of other languages from their places.

``el Centro de Estudios`` is no town called Centro, ``Alternative für Deutschland`` is a
party, ``die Fregatte „Bremen“`` a ship and ``jamón de Teruel`` is eaten anywhere.
"""

import re
from collections.abc import Sequence

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scan import Found
from archive.extract.places.tongues import is_of_place, last_word, nouns
from archive.patterns import later

_ROMANCE = frozenset(("es", "pt", "it", "fr", "ca", "gl", "ro"))
#: Nouns of Romance languages by which somewhere towns go, folded: what is founded,
#: elected or held anywhere. ``Cortes`` are a parliament.
_BODIES = words(
    """
    universidad universidade universita universite centro centre centru fundacion
    fundacao fundacio fondazione fondation mesa cortes corts feria feira fomento
    constitucion constituicao costituzione constitution consell consejo conselho
    consiglio conseil union uniao unione nacional nazionale national libertad liberdade
    liberta liberte palacio palazzo palais camara camera chambre corte cour junta giunta
    colegio colegiata instituto istituto institut hospital ospedale hopital museo museu
    musee principe princesa casa estacion estacao stazione mision comision
    congreso senado republica monarquia imperio progreso reforma independencia
    federacion federacao federazione federation asociacion sociedad sociedade
    societa societe banco banca banque
    """
)
#: Those of them that act more often than a town of that name is spoken of.
_CHAMBERS = words("cortes corts mesa junta camara corte")
#: The same of what has a name: ``Baía de Guanabara``, ``Valle de los Caídos``.
_LANDFORMS = words(
    """
    valle vale val bahia baia barra picos pico pontal punta ponta cabo cerro cerros isla
    ilha sierra serra playa praia laguna lagoa cumbre cuesta llano ribera rincon
    """
)
_ARTICLES = words(
    """
    el la los las del al lo un una unos unas este esta su o a os as do da dos das no na
    nos nas ao um uma il lo i gli le dello della dell nel nella alla uno du au aux des
    une les els dels l
    """
)
_OF = re.compile(
    r"\s(?:del?|d[aoei]s?|della|delle|degli|dell['’]|du|des|para|pour|per|d['’])[\s\w]"
)

#: Before a name: a party that has it in its own.
_PARTY = later(
    r"(?:\b(?:Parti|Partido|Partito|Partit|Partidul|Partei|Union)(?:\s[^\W\d_]+){1,3}?"
    r"\s(?:de|du|d['’]|do|da|di|del|della|dell['’]|der|von)\s?(?:la\s)?"
    r"|\bFratelli\sd['’]|\bForza\s|\bDebout\sla\s|\b[Aa]lternative\sfür\s"
    r"|\b(?:Partei|Union)\s)$"
)
#: Whatever that looks for ends with a blank or an apostrophe behind one of these.
_PARTY_ENDS = words("de du d do da di del della dell der von la forza für partei union")
#: After a country's name: the rest of a party's.
_OF_PARTIES = frozenset(("italia", "france", "la france"))
_PARTY_AFTER = re.compile(r"\s(?:[Ii]nsoumise|Viva\b|[Vv]iva\b|dei\s[Vv]alori)")

#: Before a name without an article between: vessels.
_VESSELS = words(
    """
    frégate croiseur cuirassé paquebot navire sous-marin porte-avions chalutier
    pétrolier corvette destroyer cargo ferry
    schiff fregatte kreuzer dampfer u-boot linienschiff panzerkreuzer panzerschiff
    zerstörer frachter tanker korvette schlachtschiff containerschiff kreuzfahrtschiff
    segelschiff passagierschiff fährschiff flugzeugträger
    fragata buque acorazado destructor petrolero submarino corbeta portaaviones carguero
    transatlántico
    nave fregata incrociatore corazzata piroscafo sommergibile motonave portaerei
    cacciatorpediniere transatlantico petroliera
    navio encouraçado corveta petroleiro cargueiro
    schip fregat kruiser vrachtschip fartyget fregatten skipet skibet lastefartøyet
    """
)
#: Before a town in German, right beside it: a club, or a bank that goes by it.
_GERMAN_BODIES = words(
    """
    vfb vfl vfr spvgg spielvereinigung sportfreunde volksbank sparkasse kreissparkasse
    stadtsparkasse raiffeisenbank
    """
)
_QUOTES = "„“”\"«»'‘’ "

#: "In the" of Italian: a land is called so (``nel Salento``), or a city of old, but no
#: town of fewer people.
_IN_THE = words("nel nella nello")
_CITY = 100_000
#: Short for a land in English alone: "NI" is Niedersachsen as well.
_SHORT = frozenset(("=ni",))
#: A university, a summit, a road: ``Centro Médico de las Américas``.
_OF_AMERICAS = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]+ (?:de las|das|delle|des|der) $")
#: Before "of" and a town: what is made so anywhere.
_DISH = re.compile(
    r"(?<!\w)(?:saucisses?|saucissons?|jambons?|fromages?|moutardes?|savons?|nougats?|"
    r"porcelaines?|prosciutto|salame|salami|mortadella|formaggio|aceto|jam[oó]n(?:es)?|"
    r"quesos?|turr[oó]n(?:es)?|chorizos?|morcillas?|queijos?|presuntos?|past[eé]is|"
    r"pastel)\s(?:de|di|do|da|d['’])\s?$",
    re.IGNORECASE,
)
_DISH_ENDS = words("de di do da d")
#: Before a name: a glass of it.
_DRUNK = re.compile(
    r"\b(?:beb(?:i[óo]|e[nrsu]?|ía)|bev(?:e|ve|ono)|bere|boi(?:t|re|vent)|buvait|but|"
    r"tr[aiu]nk(?:t|en)?|dr[io]nkt?)\s(?:(?:er|sie|ich|wir|man)\s)?(?:une?|uno|uma?|einen?|ein|een)\s$",
    re.IGNORECASE,
)
_ONE = words("un une uno um uma ein eine einen een")


#: Behind a noun: it is a body's, which goes by the noun alone afterwards.
_BODY = later(
    r"\b([^\W\d_a-zà-ÿ]\w+)\s(?:Municipal|Civil|Metropolitana|Costeira|Costera|"
    r"Nacional\sRepublicana)\b"
)
_BODY_SIGNS = ("Municipal", "Civil", "Metropolitana", "Coste", "Republicana")
#: Before that noun: articles, and before these: what a town's article follows as well.
_THE = words("a o la el à ao al pela pelo")
_TO = words("para entre até e y hasta hacia con com")


def shorten_bodies(text: str, found: Sequence[Found], tongue: str) -> None:
    """Leave out nouns that are short for a body of Romance languages: ``a Guarda``.

    The text calls it ``Guarda Municipal`` elsewhere; ``na Guarda`` is the town.
    """
    if tongue not in _ROMANCE or not any(sign in text for sign in _BODY_SIGNS):
        return
    bodies = {match[1] for match in _BODY.finditer(text)}
    for one in found:
        if one.text in bodies and not one.right and one.near.last in _THE:
            said = one.near.before.lower().split()[-2:-1]
            one.inner = one.inner or not said or said[0] not in _TO


def is_abroad_thing(found: Found, near: Beside, *, wide: bool, people: int) -> bool:
    """Tell whether a name in another language is part of what is no place.

    Args:
        found: The name, whose ``tongue`` is not English.
        near: What stands beside it.
        wide: A country, a region or a first-level division goes by the name.
        people: How many live in the largest town that goes by it.
    """
    if found.key in _SHORT or (
        found.key == "americas" and _OF_AMERICAS.search(near.before)
    ):
        return True
    if found.tongue == "it" and near.last in _IN_THE and not wide and people < _CITY:
        return True
    if found.tongue in _ROMANCE and _is_body(found, near):
        return True
    if found.tongue == "de" and found.left_close and found.left in _GERMAN_BODIES:
        return not wide
    before, after = near.before, near.after
    last = last_word(before)
    if last in _PARTY_ENDS and _PARTY.search(before):
        return True
    if after[:1] == " " and found.key in _OF_PARTIES and _PARTY_AFTER.match(after):
        return True
    if _is_vessel(before, after):
        return True
    if wide:
        return False
    if last in _DISH_ENDS and _DISH.search(before):
        return True
    return last in _ONE and _DRUNK.search(before) is not None


def _is_body(found: Found, near: Beside) -> bool:
    """Tell whether a noun names an institution: ``la Mesa``, ``Centro de Día``."""
    first, blank, key = found.key.partition(" ")
    if blank:
        if first in _BODIES:
            # "las Cortes de Aragón", of which there is a village.
            return " de " in found.key and last_word(near.before) in _ARTICLES
        # "La Mesa del Pacto" is none; "La Mesa, California" is a town.
        if first not in _ARTICLES or key not in _BODIES:
            return False
        said = found.opens and key in _CHAMBERS and near.after[1:2].islower()
        return said or _is_of(near)
    if first not in _BODIES:
        is_noun = first in _LANDFORMS or first in nouns(found.tongue)
        return is_noun and is_of_place(near.after)
    return (
        last_word(near.before) in _ARTICLES
        or (found.right != "" and not found.right_is_place)
        or _is_of(near)
    )


def _is_of(near: Beside) -> bool:
    return _OF.match(near.after) is not None


def _is_vessel(before: str, after: str) -> bool:
    """Tell whether a ship's kind stands right before a name, or before its quotes."""
    bare = before.rstrip(_QUOTES)
    # "Die Fähre Calais-Dover" plies between towns.
    if bare == before or after[:1] in ("-", "–"):
        return False
    return bare[max(bare.rfind(" "), bare.rfind("\n")) + 1 :].lower() in _VESSELS
