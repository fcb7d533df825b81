"""Read containment that the text states: ``Paris, Texas``; ``Marion, Ohio``."""

import re
from itertools import pairwise

from archive.extract.places import codes
from archive.extract.places.facts import Facts, apart
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import NEVER, POINTERS, PREPOSITIONS
from archive.extract.places.names import fold
from archive.extract.places.offices import holds_office
from archive.extract.places.scan import Found
from archive.patterns import later
from archive.resources import word_list

_COMMA = re.compile(
    r",?\s+\(?|\s?,\s*|\s*\(|,?\s+(?:in|on|en|em)\s+(?:the\s+)?(?:[a-z]+\s+)?"
)
_WITHIN = frozenset(("in", "on"))
#: Behind a name in English, Spanish, Portuguese and French: where that lies.
_IN = frozenset(("in", "on", "en", "em"))
#: So far from a region's point may lie what is said to be in it.
_REGION_KM = 150.0
_LIST_GOES_ON = re.compile(
    r"\s*,?\s*(?:and|or|&|y|e|et|und|og|och)\s+(?:the\s+)?[A-Z]|,\s*[A-Z]"
)
#: The same behind what kind of place a name, or each of several, is said to be.
_KIND_IN = re.compile(
    r"\s(?:[Dd]istricts?|provinces?|prefectures?|count(?:y|ies)|zones?|townships?|"
    r"governorates?|departments?|municipalit(?:y|ies)|communes?|upazilas?|regenc(?:y|ies)"
    r"|LGAs?|woredas?|tehsils?|talukas?|divisions?|subdistricts?|constituenc(?:y|ies))"
    r"(?P<in>\s(?:in|of)\s(?:the\s)?|,\s(?:in\s)?)(?:[a-z]+\s)?"
)
#: Behind where something happened: when.
_THEN = later(
    r"\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\s|yesterday|recently|"
    r"this\s(?:week|morning|afternoon|evening|month|year)|earlier\sthis\s)"
)
#: No such word, with "in" behind it, is shorter.
_LEAST_KIND = 5
_JOINED = frozenset((", ", " and ", ", and ", " & ", "/"))
#: What parts a name from the one that says where it lies is no longer.
_LONGEST = 32
#: Farther from a division's point lies nothing small that is in it.
_DIVISION_KM = 120.0
_LIES = frozenset((", ", " in ", " in the "))
_STANDS = PREPOSITIONS | {"of"}
_SMALL = 50_000
#: Of a name with very many candidates the most prominent will do.
_MOST = 20
#: Where a town is followed by the name of its state.
_STATED = frozenset(("US", "CA", "AU"))
#: Somebody's place in a list of results, and the first name: ``4. Geir``.
_RANKED = re.compile(r"(?:\A|\s)\d{1,3}[.)]?\s[A-Z][\w'’.-]+\s$")
#: What divisions call themselves, behind their name.
_PROVINCES = (" province", " prefecture", " oblast", " region", " county", " district")
_COUNTY_OF = ("Co ", "Co. ", "County ")
#: Between a city and what it owns, and how many people one has at least.
_OWNS = ("'s ", "’s ")
_OWNER = 100_000
#: Behind the spouse of somebody, whose home follows.
_AND_SPOUSE = (") of ", "), of ")
#: A namesake with so many times the people is the one that is known.
_KNOWN_TIMES = 10


def link_containers(text: str, found: list[Found], gazetteer: Gazetteer) -> None:
    """Join each name to the name after it that says where it lies."""
    for at, (inner, outer) in enumerate(pairwise(found)):
        if not 0 <= outer.start - inner.end <= _LONGEST:
            continue
        between = text[inner.end : outer.start]
        if between in _OWNS:
            _keep_at_home(inner, outer, gazetteer)
            continue
        # A word stands between most, which a look at its first letter tells.
        core = between.lstrip(" ,").strip()
        if len(core) > _LEAST_KIND and _link_by_kind(text, found, at, gazetteer):
            continue
        if (core and core[0] not in "(ieo") or not _COMMA.fullmatch(between):
            continue
        if inner.key in NEVER and inner.left:
            continue  # the Bay in "Manila Bay, Philippines"
        if core.startswith("(") and _is_persons(inner, outer, text):
            continue  # "Lindsay Davenport (U.S.)"
        if "," not in between and "(" not in between and core[:2] not in _IN:
            if not (outer.abbreviation or inner.right_is_place):
                continue
            if inner.key in NEVER or inner.key in POINTERS:
                continue
            if inner.key in word_list("given.txt"):
                continue
            if inner.left_close and inner.left in word_list("given.txt"):
                continue  # "Margaret Camden SC" is a senior counsel
        if core[:2] in _WITHIN:
            if near := _in_region(inner, outer, gazetteer):
                inner.container, inner.stated = outer, near
                outer.contains = True
            if near or core[:2] == "on":
                continue
        if between == ", " and holds_office(text, inner, outer, gazetteer):
            inner.nowhere = True
            continue
        inside = _inside(inner, outer, gazetteer)
        if (
            not inside
            and (between == ", " or (between == " in " and _is_county(outer)))
            and _is_nowhere(text, inner, outer, gazetteer)
        ):
            _leave_out(inner, outer, gazetteer)
        if not inside and core == "in" and _is_unknown(inner, outer, gazetteer):
            inner.nowhere = True
        if not inside and outer.called and _is_far_from(text, inner, outer, gazetteer):
            inner.nowhere = True
        if not inside or _is_list(text, inner, outer, inside, gazetteer):
            continue
        if (
            at
            and between == ", "
            and _are_lands(text, found[at - 1 : at + 2], gazetteer)
        ):
            continue
        inner.container = outer
        inner.stated = inside
        outer.contains = True
        outer.stated = outer.stated or _holders(inside, outer, gazetteer)


def _link_by_kind(text: str, found: list[Found], at: int, gazetteer: Gazetteer) -> bool:
    """Join the name at ``at`` to the next in ``Aba and Garze prefectures in Sichuan``.

    Those listed before it lie there as well. What goes by their names elsewhere is left
    out. False if the text says no such thing.
    """
    outer = found[at + 1]
    match = _KIND_IN.fullmatch(text, found[at].end, outer.start)
    if match is None:
        return False
    if not any(_is_state(gazetteer.facts(row)) for row in outer.rows):
        return True
    while True:
        inner = found[at]
        inside = _inside(inner, outer, gazetteer)
        if inside and not inner.stated:
            inner.container, inner.stated = outer, inside
            outer.contains = True
        elif not inside and "," not in match["in"]:
            inner.inner = inner.container is None
        elif not inside and outer.postal:
            # "Verwood district, SK" is not the Verwood of England.
            inner.nowhere = outer.contains = True
        if not at or text[found[at - 1].end : inner.start] not in _JOINED:
            return True
        at -= 1


def _is_state(fact: Facts) -> bool:
    """Tell whether a place is a country or a first-level division."""
    return fact.kind == codes.COUNTRY or (
        fact.kind == codes.DIVISION and not fact.flags & codes.SECOND
    )


def _keep_at_home(owner: Found, owned: Found, gazetteer: Gazetteer) -> None:
    """Leave a town that another owns no candidates abroad: ``Sylhet's Jalalabad``.

    A capital is its government, which may speak of towns anywhere. Samburu in
    ``Samburu's Maralal`` is the county, where no town of its name is.
    """
    inside = () if owner.stated or owned.stated else _inside(owned, owner, gazetteer)
    if inside and not _is_better_known(owned, inside, gazetteer):
        holders = _holders(inside, owner, gazetteer)
        if not any(
            gazetteer.kind(row) == codes.CITY
            and not {gazetteer.within(row), *gazetteer.above(row)}.isdisjoint(holders)
            for row in owner.rows
        ):
            owner.stated, owned.stated = holders, inside
            return
    for row in (*owner.rows, *owned.rows):
        if gazetteer.kind(row) == codes.COUNTRY or gazetteer.flags(row) & codes.CAPITAL:
            return
    for one, least in ((owner, _OWNER), (owned, 0)):
        if not any(
            gazetteer.kind(row) == codes.CITY and gazetteer.population(row) >= least
            for row in one.rows
        ):
            return
    countries = {gazetteer.country(row) for row in owner.rows}
    home = tuple(
        row
        for row in owned.rows
        if gazetteer.country(row) in countries and row not in owner.rows
    )
    owned.inner = not home
    owned.rows = home or owned.rows


def _is_better_known(one: Found, inside: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether what lies elsewhere is meant: ``India's London embassy``."""
    people = max(map(gazetteer.population, inside))
    return any(
        _is_state(gazetteer.facts(row))
        or gazetteer.population(row) > _KNOWN_TIMES * people
        for row in one.rows
        if row not in inside
    )


def _is_surname(inner: Found, text: str) -> bool:
    """Tell whether a name before a bracket is the end of somebody's or another's."""
    left = inner.left
    if not inner.left_close or inner.words > 1 or inner.dateline:
        return False
    if text[inner.start - 1] != " ":
        return False  # a line of its own
    if _RANKED.search(text, max(0, inner.start - _LONGEST), inner.start):
        return True
    if inner.left_opens or inner.left_is_place:
        return left in word_list("given.txt")
    return left not in POINTERS and left not in PREPOSITIONS and left not in NEVER


def _is_persons(inner: Found, outer: Found, text: str) -> bool:
    """Tell whether somebody stands before a bracket: ``Dallas (Georgia) of Waukon``."""
    return _is_surname(inner, text) or (
        text.startswith(_AND_SPOUSE, outer.end)
        and {inner.key, outer.key} <= word_list("given.txt")
    )


def _in_region(inner: Found, outer: Found, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the candidates of a town in a country's region that lie near its point.

    ``Richmond in north Yorkshire``, ``Victoria on Gozo``.
    """
    region = gazetteer.facts(outer.rows[0])
    if region.kind != codes.REGION or not region.country or inner.stated:
        return ()
    near = []
    for row in inner.rows:
        fact = gazetteer.facts(row)
        if (
            fact.kind == codes.CITY
            and fact.country == region.country
            and apart(fact, region) < _REGION_KM
        ):
            near.append(row)
    return tuple(near)


def _is_nowhere(text: str, inner: Found, outer: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether ``Moscow, Oregon`` says where an unknown namesake of towns lies."""
    if any(_is_wide(gazetteer.facts(row)) for row in inner.rows):
        return False
    holder = gazetteer.facts(outer.rows[0])
    if inner.dateline and outer.dateline:
        # "ELIM, St Elizabeth –" is a village of Jamaica, BLOOMFIELD, MICH., unknown.
        short = outer.abbreviation and holder.country in _STATED
        return holder.kind == codes.DIVISION and (
            short
            or not any(gazetteer.country(row) == holder.country for row in inner.rows)
        )
    if inner.opens or inner.dateline or inner.right or inner.left_is_place:
        return False
    is_state = holder.kind == codes.DIVISION and (
        holder.country in _STATED
        or _is_abroad(inner, outer, holder, gazetteer)
        or _is_elsewhere(inner, outer, holder, gazetteer)
    )
    if not is_state or _LIST_GOES_ON.match(text, outer.end):
        return False
    return (
        outer.end >= len(text)
        or text[outer.end] in ",.;)\n"
        or outer.abbreviation
        or _is_county(outer)
        or (inner.near.last in _WITHIN and _THEN.match(text, outer.end) is not None)
    )


def _leave_out(inner: Found, outer: Found, gazetteer: Gazetteer) -> None:
    """Take a name for that of an unknown town; of a dateline the state stays."""
    inner.nowhere = True
    if inner.dateline and gazetteer.country(outer.rows[0]) in _STATED:
        outer.contains = True


def _is_unknown(inner: Found, outer: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether ``at Grand Bois in Haiti`` says where a namesake of hamlets lies."""
    if gazetteer.kind(outer.rows[0]) != codes.COUNTRY or inner.dateline or inner.right:
        return False
    return inner.near.last in PREPOSITIONS and all(
        fact.kind == codes.CITY and fact.people < _SMALL
        for fact in map(gazetteer.facts, inner.rows[:_MOST])
    )


def _is_far_from(text: str, inner: Found, outer: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether ``the village of Obukhivka in Kupiansk district`` is another one.

    All villages known by the name lie far from the division that the text calls so.
    """
    between = text[inner.end : outer.start]
    if between not in _LIES or inner.dateline or inner.right or not outer.stated:
        return False
    return inner.near.last in _STANDS and all(
        fact.kind == codes.CITY
        and fact.people < _SMALL
        and all(
            apart(fact, gazetteer.facts(row)) > _DIVISION_KM for row in outer.stated
        )
        for fact in map(gazetteer.facts, inner.rows[:_MOST])
    )


def _is_county(outer: Found) -> bool:
    """Tell whether a county is called so, and is no peer of a town."""
    return outer.text.startswith(_COUNTY_OF)


def _is_abroad(inner: Found, outer: Found, holder: Facts, gazetteer: Gazetteer) -> bool:
    """Tell whether what calls itself a province is one of another country."""
    is_called = outer.key.endswith(_PROVINCES) or _is_county(outer)
    return is_called and not any(
        gazetteer.country(row) == holder.country or gazetteer.flags(row) & codes.CAPITAL
        for row in inner.rows
    )


def _is_elsewhere(
    inner: Found, outer: Found, holder: Facts, gazetteer: Gazetteer
) -> bool:
    """Tell whether a state can only say where a town unknown lies: ``Tula, Hidalgo``.

    No city goes by the state's name, which might be its peer, and no town of its land
    by the other name, which might be in a state that has been parted since.
    """
    if holder.flags & codes.SECOND or outer.abbreviation:
        return False
    same = (gazetteer.facts(row) for row in outer.rows)
    if any(
        f.kind == codes.CITY
        and f.people >= _SMALL
        and (f.people >= holder.people or fold(gazetteer.name(f.row)) == outer.key)
        for f in same
    ):
        return False
    facts = [gazetteer.facts(row) for row in inner.rows]
    return not any(f.people >= _SMALL and f.country == holder.country for f in facts)


def _is_wide(fact: Facts) -> bool:
    """Tell whether a place is a country or a state that may be its peer in a list."""
    if fact.kind == codes.DIVISION and not fact.flags & codes.CURATED:
        return fact.country in _STATED and not fact.flags & codes.SECOND
    return fact.kind != codes.CITY


def _holders(
    inside: tuple[int, ...], outer: Found, gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the candidates of ``outer`` that hold a candidate of the inner name."""
    above = {
        r for row in inside for r in (*gazetteer.above(row), gazetteer.within(row))
    }
    return tuple(row for row in outer.rows if row in above)


def _inside(inner: Found, outer: Found, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the candidates of ``inner`` that lie in a candidate of ``outer``."""
    holders = set(outer.rows[:40])
    kept: list[int] = []
    for row in inner.rows:
        if row in holders:
            continue
        fact = gazetteer.facts(row)
        if fact.within in holders or not holders.isdisjoint(fact.above):
            kept.append(row)
    return tuple(kept)


def _are_lands(text: str, three: list[Found], gazetteer: Gazetteer) -> bool:
    """Tell whether a list of countries goes on: ``China, Corea, Japón, Perú``.

    Corea is a village in Maine as well.
    """
    first, inner, last = three
    return (
        text[first.end : inner.start] == ", "
        and gazetteer.kind(first.rows[0]) == codes.COUNTRY
        and gazetteer.kind(last.rows[0]) == codes.COUNTRY
        and not first.contains
        and bool(_LIST_GOES_ON.match(text, last.end))
    )


def _is_list(
    text: str,
    inner: Found,
    outer: Found,
    inside: tuple[int, ...],
    gazetteer: Gazetteer,
) -> bool:
    """Tell whether ``Georgia, Alabama and Texas`` are peers though a town fits."""
    first = inner.rows[0]
    if gazetteer.kind(first) == gazetteer.kind(outer.rows[0]) == codes.COUNTRY:
        # "Iraq, Iran": a town of that name in the other country is not meant; the
        # state in "Georgia, United States" is.
        return not any(
            gazetteer.is_division(row)
            and fold(gazetteer.name(row)) == inner.key
            and not gazetteer.flags(row) & codes.SECOND
            for row in inside
        )
    is_wide = gazetteer.kind(first) != codes.CITY or gazetteer.population(first) > 10**6
    largest = max(map(gazetteer.population, inside))
    if outer.abbreviation or not (is_wide or _is_city(outer, gazetteer)):
        return False
    if is_wide and (first in inside or largest > _SMALL):
        return False
    return bool(_LIST_GOES_ON.match(text, outer.end))


def _is_city(outer: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether what may hold a place is a city as well, as Wellington is.

    It need be none where towns are followed by their states.
    """
    facts = [gazetteer.facts(row) for row in outer.rows[:_MOST]]
    if any(_is_state(fact) and fact.country in _STATED for fact in facts):
        return False
    return any(fact.kind == codes.CITY and fact.people >= _SMALL for fact in facts)
