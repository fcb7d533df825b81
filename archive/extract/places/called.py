"""Read what kind of place the text says that a name is: ``Mendoza province``."""

import re
from collections.abc import Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.model import Field
from archive.patterns import later

_KIND = "province|state|region|governorate|oblast|prefecture|department|district|canton"
#: Those words and several of each, as they stand behind most names that are called so.
_KINDS = frozenset(f"{word}{more}" for word in _KIND.split("|") for more in ("", "s"))
_AFTER = re.compile(
    rf"\s(?P<kind>{_KIND})\b(?!-|\s(?:media|television|tv|radio|news|of\b))"
)
_BEFORE = re.compile(rf"\b(?P<kind>{_KIND})s?\sof\s(?:the\s)?$")
#: Between a division and its country.
_OF_OTHER = re.compile(rf"\s(?:{_KIND})s?\sof\s")
#: What a name's last word before it is where that may match.
_OF = frozenset(("of", "the"))
_PLURAL = re.compile(rf"\s(?P<kind>{_KIND})s\b")
_JOINED = re.compile(r",\s|,?\s(?:and|or)\s")

_NAME = r"[A-Z][\w'’]*(?:[ -](?:[A-Z][\w'’]*|de|of|du|la)){0,2}"
_COUNTIES = re.compile(
    rf"(?P<names>{_NAME}(?:,\s{_NAME}){{0,6}},?\s(?:and|or)\s{_NAME})\s"
    r"(?P<kind>[Cc]ounties|[Pp]arishes)\b"
)
_EACH = re.compile(_NAME)
#: A list behind the word, with a figure for each or none: ``counties: Benton (1),``,
#: ``counties affected are``.
_COUNTED = rf"{_NAME}(?:\s\(\d[\d,]*\)|:?\s\d[\d,]*)"
_COUNTIES_OF = later(
    r"\b(?P<kind>[Cc]ounties|[Pp]arishes)"
    r"(?:\sof\s|:\s+|(?:\s[a-z]+)?\s(?:are|include|including)\s)"
    rf"(?P<names>{_COUNTED}(?:[,;]?\s(?:and\s)?{_COUNTED}){{1,80}}"
    rf"|{_NAME}(?:,\s{_NAME}){{0,80}},?\s(?:and|&)\s{_NAME})"
)
#: As old papers and some of today's write it; no county's council, eleven or church.
_SMALL_COUNTY = later(
    r"(?P<name>[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+)?)\s(?:county|parish)\b"
    r"(?!-|\s(?:c(?:ouncil|ricket|hampion|hurch)|hall|show|side|final|team|town))"
)
#: Before it stands no word with a capital, as in "Ford Motor Co. Down".
_CO = re.compile(r"(?P<before>\S+\s)?\b(?P<name>Co\. [A-Z][a-z]+)")
#: A county's short form in headlines: ``Chester Co. sheriff``.
_CO_OF = later(
    r"\b(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?) Co\.(?=\s(?:[Ss]heriff|"
    r"[Dd]eput(?:y|ies)|[Jj]ail|[Ss]chools?|[Cc]oroner|[Cc]ommission|[Rr]esidents|"
    r"[Cc]ourthouse|[Ff]air|m[ae]n|wom[ae]n)\b)"
)
#: So many counties of a list are not all in two states by chance.
_LISTED = 3
_SINGULAR = {"c": "County", "p": "Parish"}
#: Without one of these a text names no county by its kind; without one of these
#: and the others it has nothing for ``name_counties``.
COUNTIES = (" County", " Parish", " county", " parish")
COUNTY_WORDS = ("ounties", "arishes", "Co. ", " county", " parish")
_STATE = " state"
#: What divisions of provinces call themselves.
_LESS = (" District", " County", " Municipality")


def call_divisions(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Leave only the divisions among the candidates of names that are called so."""
    called = ""
    after: Found | None = None
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        near = one.near
        spoken = near.following in _KINDS
        if not (spoken or called or near.last in _OF):
            after = one
            continue
        joined = called and after and _JOINED.fullmatch(text, one.end, after.start)
        after = one
        plural = _PLURAL.match(text, one.end) if spoken else None
        before = found[at - 1].end if at else one.start
        if plural and not _JOINED.fullmatch(text, before, one.start):
            called = ""  # "Gulf states" are no province called so.
            continue
        called = plural["kind"] if plural else called if joined else ""
        kind = called or _kind(text, one, spoken=spoken)
        if kind and at and _is_of_other(text, one, found[at - 1], gazetteer):
            continue
        if kind and not one.abbreviation:
            _call(one, kind, gazetteer)


def call_states(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Mean by a country's name the state that the report calls so: ``Niger State``."""
    states = {one.key: one.rows for one in found if one.key.endswith(_STATE)}
    for one in found:
        rows = states.get(one.key + _STATE, ())
        if rows and not one.stated and gazetteer.kind(one.rows[0]) == codes.COUNTRY:
            one.rows = tuple(row for row in one.rows if row in rows) or one.rows


def _kind(text: str, one: Found, *, spoken: bool) -> str:
    after = _AFTER.match(text, one.end) if spoken else None
    if after is not None:
        return after["kind"]
    if one.near.last not in _OF:
        return ""
    before = _BEFORE.search(text, max(0, one.start - 24), one.start)
    return before["kind"] if before else ""


def _is_of_other(text: str, one: Found, before: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a kind is of the division before it: ``Beni department of Bolivia``.

    Its country is no department of that name, but "the US state of Georgia" is a state.
    """
    return (
        one.near.last in _OF
        and _OF_OTHER.fullmatch(text, before.end, one.start) is not None
        and any(gazetteer.kind(row) == codes.COUNTRY for row in one.rows)
        and any(gazetteer.kind(row) == codes.DIVISION for row in before.rows)
    )


def _call(one: Found, kind: str, gazetteer: Gazetteer) -> None:
    facts = [gazetteer.facts(row) for row in one.rows]
    is_state = kind in ("state", "region")
    divisions = tuple(
        fact.row
        for fact in facts
        if fact.kind == codes.DIVISION
        and not (
            fact.flags & codes.SECOND and (is_state or _is_less(fact, kind, gazetteer))
        )
        and fold(gazetteer.name(fact.row)).startswith(one.key)
    )
    if not divisions or one.stated:
        return
    if is_state and any(fact.kind == codes.COUNTRY for fact in facts):
        return
    if kind == "region" and any(
        fact.kind == codes.REGION and not fact.country for fact in facts
    ):
        return  # "the Sahel region"
    one.stated, one.called = divisions, kind


def _is_less(fact: Facts, kind: str, gazetteer: Gazetteer) -> bool:
    """Tell whether what the text calls a province calls itself a district."""
    return kind == "province" and gazetteer.name(fact.row).endswith(_LESS)


def name_counties(
    text: str, field: Field, found: list[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the members of ``Lamar and Red River counties``; take over those found.

    And of ``Charles county``, and ``Co. Kerry``, whose stop ends no sentence and is no
    company's.
    """
    for match in _COUNTIES.finditer(text):
        kind = _SINGULAR[match["kind"][0].lower()]
        for part in _EACH.finditer(text, match.start(), match.end("names")):
            name = f"{part[0]} {kind}"
            if rows := gazetteer.rows(name):
                county = Found(field, *part.span(), part[0], fold(name), rows, 2)
                yield from _county(county, kind, found)
    for match in _COUNTIES_OF.finditer(text):
        yield from _counties_of(match, field, found, gazetteer)
    if " Co. " in text:
        yield from _name_short(text, field, found, gazetteer)
    yield from _small_counties(text, field, found, gazetteer)
    for match in _CO.finditer(text):
        before = (match["before"] or "").rstrip()
        company = before[:1].isupper() or before == "&"
        rows = gazetteer.rows(match["name"])
        if rows and (not company or before.endswith(",")):
            name = match["name"]
            county = Found(field, *match.span("name"), name, fold(name), rows, 2)
            yield from _county(county, "County", found)


def _counties_of(
    match: re.Match[str], field: Field, found: list[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the counties listed behind the word, of the state that has them all."""
    kind = _SINGULAR[match["kind"][0].lower()]
    listed: list[tuple[re.Match[str], tuple[int, ...]]] = []
    common: set[int] = set()
    for part in _EACH.finditer(match.string, match.start("names"), match.end("names")):
        if rows := gazetteer.rows(f"{part[0]} {kind}"):
            rows += _counties_abroad(part[0], rows, gazetteer)
            states = {gazetteer.parent(row) for row in rows}
            common = common & states if listed else states
            listed.append((part, rows))
    if len(listed) < _LISTED:
        common.clear()
    for part, every in listed:
        inside = tuple(row for row in every if gazetteer.parent(row) in common)
        key = fold(f"{part[0]} {kind}")
        county = Found(field, *part.span(), part[0], key, inside or every, 2)
        yield from _county(county, kind, found)


def _name_short(
    text: str, field: Field, found: list[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the counties of ``Chester Co. sheriff``; take over those found."""
    for match in _CO_OF.finditer(text):
        name = f"{match['name']} County"
        if rows := gazetteer.rows(name):
            county = Found(field, *match.span(), match[0], fold(name), rows, 2)
            yield from _county(county, "County", found)


def _small_counties(
    text: str, field: Field, found: list[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield counties whose word has a small letter: ``In Duplin county``."""
    for match in _SMALL_COUNTY.finditer(text):
        kind, (start, end) = _SINGULAR[text[match.end("name") + 1]], match.span()
        for name in dict.fromkeys((match["name"], match["name"].rpartition(" ")[2])):
            rows = gazetteer.rows(f"{name} {kind}")
            if not rows:
                continue
            # In Britain the name alone is the county's: "Essex county".
            rows += _counties_abroad(name, rows, gazetteer)
            start = text.index(name, start)
            key = fold(f"{name} {kind}")
            county = Found(field, start, end, text[start:end], key, rows, 2)
            yield from _county(county, kind, found)
            break


def _counties_abroad(
    name: str, rows: tuple[int, ...], gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return what goes by its name alone elsewhere, as counties of England do."""
    lands = {gazetteer.country(row) for row in rows}
    return tuple(
        row
        for row in gazetteer.rows(name)
        if gazetteer.is_division(row) and gazetteer.country(row) not in lands
    )


def _county(county: Found, kind: str, found: Sequence[Found]) -> Iterator[Found]:
    """Yield a county, or make it of what was found there already."""
    county.called = kind.lower()
    for one in found:
        if one.start < county.end and county.start < one.end:
            break
    else:
        yield county
        return
    one.start, one.end, one.text = county.start, county.end, county.text
    one.key, one.rows, one.words = county.key, county.rows, county.words
    one.called = county.called
    one.left = one.right = one.of = ""
    one.right_is_place = one.left_is_place = False


_TOWN_BEFORE, _WIDE_BEFORE = ("à ", "À "), (" au ", "Au ", " du ", " le ", "Le ")
_CITY_LEAST = 100_000
#: What French says before either Congo, and by what else that goes.
_CONGOS = (
    ("épublique démocratique du ", "Congo Kinshasa"),
    ("épublique du ", "Congo Brazzaville"),
)
#: States that are towns as well: French has no article before them.
_CITY_STATES = frozenset(("SG", "MC", "HK", "MO", "GI", "SM", "VA"))


def call_in_french(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Tell ``à Québec``, the town, from ``au Québec``, the province."""
    for one in found:
        if one.key == "congo" and one.near.last == "du":
            _call_congo(one, text, gazetteer)
            continue
        before = text[max(0, one.start - 4) : one.start]
        is_town = before.endswith(_TOWN_BEFORE)
        if one.stated or len(one.rows) < 2 or one.abbreviation:
            continue
        if not is_town and not before.endswith(_WIDE_BEFORE):
            continue
        facts = [gazetteer.facts(row) for row in one.rows]
        wide = [
            fact
            for fact in facts
            if fact.kind in (codes.COUNTRY, codes.DIVISION)
            and not fact.flags & codes.SECOND
            and fact.country not in _CITY_STATES
        ]
        lands = {fact.country for fact in wide}
        # Juba is called Cuba in some language: "à Cuba" is the island for all that.
        towns = [
            fact.row
            for fact in facts
            if fact.kind == codes.CITY
            and (fact.people >= _CITY_LEAST or fact.flags & codes.CAPITAL)
            and (fact.country in lands or _is_own(one, fact, gazetteer))
        ]
        if not (wide and towns):
            continue
        if is_town:
            # Grenada's capital is called Saint-Georges, which is Guiana's own name.
            smaller = (fact.row for fact in facts if _is_own(one, fact, gazetteer))
            one.stated = tuple(dict.fromkeys((*towns, *smaller)))
        else:
            one.stated = tuple(fact.row for fact in wide)


def _is_own(one: Found, fact: Facts, gazetteer: Gazetteer) -> bool:
    """Tell whether the name written is a town's own, not one of its others."""
    return fact.kind == codes.CITY and fold(gazetteer.name(fact.row)) == one.key


def _call_congo(one: Found, text: str, gazetteer: Gazetteer) -> None:
    """Tell ``République du Congo`` from the democratic one; of both, which is meant."""
    for before, name in _CONGOS:
        if text.endswith(before, 0, one.start):
            one.stated = one.rows = gazetteer.rows(name)
