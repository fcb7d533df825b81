"""Tell what acts for a place in other languages: ``Fiscalía de Jalisco``.

As in English, where "Denver police" names Denver, such a body names what it acts for; a
university or a bank only goes by it.
"""

from collections.abc import Sequence

from archive.extract.places.lexicon import DAYS_ABROAD, words

#: Romance nouns, before "of" and a place.
_BODIES = words(
    """
    ayuntamiento fiscalia procuraduria policia bomberos junta gobernacion juzgado
    diputacion alcaldia audiencia asamblea municipalidad intendencia comisaria
    secretaria secretarias defensoria parlamento cabildo personeria contraloria concejo
    legislatura comandancia consejeria jefatura proteccion subdelegacion
    prefeitura prefectura delegacia camara tribunal bombeiros assembleia procuradoria
    guarda governo capitania vereadores
    procura questura tribunale carabinieri prefettura polizia vigili capitaneria
    """
)
#: What stands behind such a noun, before "of": ``Polícia Militar de``.
_OF_BODIES = words(
    """
    municipal provincial regional militar civil local superior estatal estadual publica
    publico justicia justica salud saude educacion educacao seguridad seguranca fuoco
    municipale provinciale estado urbana rodoviaria ambiental forestal territorial
    """
)
_WITHIN = 4
#: Turkish words with a capital behind a place, folded: ``İzmir Valiliği``.
_TURKISH = words(
    """
    valiligi valisi belediyesi buyuksehir emniyet cumhuriyet havalimani havaalani adasi
    adliyesi kaymakamligi kaymakami jandarma barosu limani il ilce agir asliye bolge
    sehir devlet sulh milletvekili garnizon orman otogari
    """
)


def acts_for(left: str, before: Sequence[str]) -> bool:
    """Tell whether a body stands before a name and a Romance "of".

    Args:
        left: The last word with a capital before that, folded.
        before: Those before it in its run.
    """
    if left in _BODIES:
        return True
    return left in _OF_BODIES and not _BODIES.isdisjoint(before[-_WITHIN:])


def is_behind_abroad(tongue: str, right: str) -> bool:
    """Tell whether the folded word behind a place leaves it one.

    It is a weekday, or in Turkish what acts or lies there.
    """
    return right in DAYS_ABROAD or (tongue == "tr" and right in _TURKISH)
