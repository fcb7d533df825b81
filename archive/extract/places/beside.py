"""Read where the text says that a place lies, but for the place that holds it.

``Italy, south of Dallas`` lies near Dallas. In the sentence ``In Mali, the road from
Gao is blocked`` Gao is most likely in Mali.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.extract.places import codes, weights
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found
from archive.patterns import later

_WAY = (
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|"
    r"north-west|south-east|south-west)"
)
_FAR = r"(?P<far>\d[\d,.]*|a\sfew|some|several|ten|twenty|thirty|forty|fifty|sixty)"
_NEAR = re.compile(
    rf",?\s(?:(?:about|just|some|around|roughly|only|located|which\sis|a\stown|a\scity|"
    rf"a\svillage)\s)*(?:{_FAR}\s(?:(?P<miles>miles|mi)|kilometres|kilometers|km)"
    rf"(?:\s\(.{{1,20}}\))?\s)?(?:{_WAY}\sof|outside(?:\sof)?|near|close\sto|from)\s"
)
#: Before and behind what a sentence is about: ``In southern Kherson region,``.
_IN = later(
    r"\b[Ii]n\s(?:the\s)?(?:(?:north|south|east|west|central|upper|lower)[a-z-]*\s)?$"
)
_HELD = later(r"(?:\s(?:region|province|state|oblast|governorate|district|county))?,")
#: How what stands before it ends then.
_ENDS = ("in", "the", "ern", "central", "upper", "lower")
#: Longer than this is no such phrase.
_LONGEST = 70
#: Of a name with very many candidates the most prominent will do.
_MOST = 60
_AND = len(" and ")
_VILLAGE = 2_000
_MILE = 1.609
#: Distances are told roughly, and by road.
_ROUNDED = 0.35
#: From no country or sea one can be told to lie so far.
_BOUNDED = frozenset((codes.CITY, codes.DIVISION))
#: Nobody tells the way from one to the other so far.
_AFAR_KM = 3_000.0


def link_neighbours(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Leave, of names said to be near another, the candidates that are.

    Where all of them lie in other parts of the world, none is meant.
    """
    for one, other in pairwise(found):
        if not 0 <= other.start - one.end <= _LONGEST or text[one.end] not in ", ":
            continue
        if one.stated or one.abbreviation:
            continue
        between = text[one.end : other.start]
        if not between.endswith((" of ", " near ", " outside ", " to ", " from ")):
            continue
        match = _NEAR.fullmatch(between)
        if match and ("," in between or " of " in between):
            if len(one.rows) > 1:
                one.stated = _near(one, other, _kilometres(match), gazetteer)
            one.nowhere = not one.stated and _are_afar(one, other, gazetteer)


def join_lands(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Leave, of two names joined by "and" that countries have, the countries.

    In a report of Edo "Benin and Togo" are two; "Peru, Brazil and Clinton" are towns.
    """
    for at, (one, other) in enumerate(pairwise(found)):
        if other.start - one.end != _AND or text[one.end : other.start] != " and ":
            continue
        if len(one.rows) == len(other.rows) == 1 or one.stated or other.stated:
            continue
        if not (_is_land(one, gazetteer) and _is_land(other, gazetteer)):
            continue
        before = found[at - 1] if at else one
        if _is_land(before, gazetteer) or text[before.end : one.start] != ", ":
            one.rows, other.rows = one.rows[:1], other.rows[:1]


def _is_land(one: Found, gazetteer: Gazetteer) -> bool:
    return gazetteer.kind(one.rows[0]) == codes.COUNTRY and not one.abbreviation


def _kilometres(match: re.Match[str]) -> float:
    """Return how far off the text says that a place lies; 0 if it does not."""
    digits = (match["far"] or "").replace(",", "").rstrip(".")
    if not digits.isdigit():
        return 0.0
    return int(digits) * (_MILE if match["miles"] else 1.0)


def _at(
    one: Found, towns: Sequence[Facts], km: float, gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the candidates so far from the likeliest town that one of them is."""
    facts = [gazetteer.facts(row) for row in one.rows[:_MOST]]
    for town in towns:
        there = [
            fact.row
            for fact in facts
            if _is_spot(fact) and abs(apart(fact, town) - km) < km * _ROUNDED
        ]
        if there:
            return tuple(there)
    return ()


def _near(one: Found, other: Found, km: float, gazetteer: Gazetteer) -> tuple[int, ...]:
    near = [gazetteer.facts(row) for row in (other.stated or other.rows)[:_MOST]]
    towns = [fact for fact in near if _is_spot(fact)]
    if km > weights.BESIDE_KM:
        # "Mendoza, 600 miles west of Buenos Aires" lies nowhere near it.
        return _at(one, towns, km, gazetteer)
    kept = []
    for row in one.rows[:_MOST]:
        fact = gazetteer.facts(row)
        if _is_spot(fact) and any(
            town.row != row and apart(fact, town) < weights.BESIDE_KM for town in towns
        ):
            kept.append(row)
    if not kept:
        return ()
    # Both may have namesakes near each other: those of the likelier neighbour count,
    # but no villages where a town of the name lies near another one's.
    towned = any(gazetteer.population(r) >= weights.JOINT_PEOPLE for r in kept)
    for town in towns:
        beside = [
            r
            for r in kept
            if _is_beside(gazetteer.facts(r), town)
            and not (towned and gazetteer.population(r) < _VILLAGE)
        ]
        if beside:
            return tuple(beside)
    return tuple(kept)


def _are_afar(one: Found, other: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether no place of a name lies in the part of the world where another does.

    ``Maluku, east of Kinshasa`` is not in Indonesia.
    """
    facts = [gazetteer.facts(row) for row in one.rows[:_MOST]]
    towns = [gazetteer.facts(row) for row in (other.stated or other.rows)[:_MOST]]
    return all(fact.kind in _BOUNDED for fact in (*facts, *towns)) and all(
        apart(fact, town) > _AFAR_KM for fact in facts for town in towns
    )


def _is_beside(fact: Facts, town: Facts) -> bool:
    return fact.row != town.row and apart(fact, town) < weights.BESIDE_KM


def _is_spot(fact: Facts) -> bool:
    return fact.kind == codes.CITY


def hold_sentences(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Note, of names in a sentence that begins ``In Mali,``, that it is about Mali."""
    holder: Found | None = None
    end = 0
    for one in found:
        if holder is not None:
            if one.start > end:
                holder = None
            elif len(one.rows) > 1 and not one.stated and not one.abbreviation:
                one.held = holder.rows[:3]
                continue
        if (
            one.near.last.endswith(_ENDS)
            and _HELD.match(text, one.end)
            and (ahead := _IN.search(one.near.before)) is not None
            and _opens(text, one.start - len(ahead[0]))
            and gazetteer.kind(one.rows[0]) in (codes.COUNTRY, codes.DIVISION)
        ):
            holder, end = one, _sentence_end(text, one.end)


def _opens(text: str, at: int) -> bool:
    return at <= 0 or text[at - 1] in "\n\"“'" or text[at - 2 : at - 1] in ".!?\n:"


def _sentence_end(text: str, start: int) -> int:
    end = text.find(". ", start)
    return end if end >= 0 else len(text)
