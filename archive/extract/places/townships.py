"""Tell townships and villages from the countries and capitals whose names they bear.

``Poland Township`` and ``the Peru village board`` lie where the rest of a report does:
no country has trustees or a village board.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.scan import Found
from archive.extract.places.worth import is_called

#: Capitalised behind a name, or behind several: ``Norway and Holland townships``.
_TOWNSHIP = re.compile(
    r"\s(?:Charter\s)?(?:Township|TOWNSHIP|Twp\b)"
    r"|(?:,\s[A-Z]\w+)*,?\sand\s[A-Z]\w+\s[Tt]ownships\b"
)
#: What only a place of one neighbourhood has.
_COUNCIL = re.compile(
    r"\s(?:[Vv]illage|[Tt]own|[Bb]orough|[Tt]ownship)\s(?:[Cc]ouncil|[Bb]oard|[Hh]all|"
    r"[Tt]rustees?|[Mm]anager|[Cc]lerk|[Pp]olice|[Oo]fficials|[Ss]upervisors?|[Mm]eeting)\b"
    r"|\s[Cc]ity\s(?:[Cc]ouncil|[Hh]all|[Mm]anager|[Cc]ommission|[Ss]chools)"
)
_TOWNSHIPS = words("township twp charter")
_WORDS = words("village town borough township city")
_COUNTIES = (" county", " parish")
_TOWNSHIP_ENDS = " township"
_EITHER = _WORDS | _TOWNSHIPS
_BEFORE = re.compile(
    r"\b[Tt]he\s(?:(?:\w+\s){0,2}(?:village|hamlet|township|borough)|town|city)\sof\s$"
    r"|\b(?:Village|Town|Township|Borough)\sof\s$"
)
#: A town of so many people is no township's.
_LARGE = 300_000
#: Except where quarters of large towns are called so.
_QUARTERED = frozenset(
    ("MM", "ZA", "ZW", "NA", "BW", "ZM", "CN", "TW", "IN", "BD", "PK")
)


def call_townships(found: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """Leave towns alone among the candidates of a country's name called so.

    Of a township, small ones. Returns the names without those of townships that no
    known town goes by.
    """
    kept: list[Found] = []
    towns: dict[str, tuple[int, ...]] = {}
    states: set[int] | None = None
    for one in found:
        if one.stated or not _may_be_called(one):
            kept.append(one)
            continue
        township = _is_township(one)
        whole = one.key.endswith(_TOWNSHIP_ENDS)
        if not (township or whole or _has_council(one)):
            kept.append(one)
            continue
        facts = inside = [gazetteer.facts(row) for row in one.rows]
        if township or whole:
            states = _states(found, gazetteer) if states is None else states
            if states:
                # "Pittsfield Township" is none of Massachusetts beside a county of
                # Michigan.
                inside = [fact for fact in facts if fact.parent in states]
                if not inside:
                    continue
        rows = tuple(
            fact.row
            for fact in inside
            if fact.kind == codes.CITY
            and is_called(fact, one.key, gazetteer)
            and not (township and _is_large(fact))
        )
        if not any(_is_other(fact, township=township) for fact in facts):
            kept.append(one)
        elif rows:
            towns[one.key] = rows
            kept.append(one)
        elif not township:
            kept.append(one)
    for one in kept:
        if one.key in towns and not one.stated:
            # One name has one meaning in a report; that it lies nearby must be told.
            one.rows = towns[one.key]
            one.right = "" if one.right in _TOWNSHIPS else one.right
    return kept


def _states(found: Sequence[Found], gazetteer: Gazetteer) -> set[int]:
    """Return the states that are named, or in which a county named may lie."""
    states: set[int] = set()
    for one in found:
        for row in one.stated or one.rows:
            fact = gazetteer.facts(row)
            if fact.flags & codes.SECOND and one.key.endswith(_COUNTIES):
                states.add(fact.parent)
            elif fact.kind == codes.DIVISION and not fact.flags & codes.SECOND:
                states.add(row)
    return states


def _may_be_called(one: Found) -> bool:
    """Tell whether a word stands beside a name that either rule waits for."""
    near = one.near
    return (
        near.last == "of"
        or near.following in _WORDS
        or one.right in _EITHER
        or one.key.endswith(_TOWNSHIP_ENDS)
        or "ownships" in near.after
    )


def _is_other(fact: Facts, *, township: bool) -> bool:
    """Tell whether a candidate is one that is not meant by what is called so."""
    return fact.kind == codes.COUNTRY or (township and _is_large(fact))


def _is_large(fact: Facts) -> bool:
    return fact.kind == codes.CITY and (
        bool(fact.flags & codes.CAPITAL)
        or (fact.people >= _LARGE and fact.country not in _QUARTERED)
    )


def _is_township(one: Found) -> bool:
    after = one.near.after
    if one.right not in _TOWNSHIPS and "ownships" not in after:
        return False
    return _TOWNSHIP.match(after) is not None


def _has_council(one: Found) -> bool:
    """Tell whether a village or a town council is said to be a name's."""
    near = one.near
    if near.following in _WORDS or one.right in _WORDS:
        return _COUNCIL.match(near.after) is not None
    return near.before.endswith(" of ") and _BEFORE.search(near.before) is not None
