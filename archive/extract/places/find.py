"""Find the places that a report names: the one way in."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from archive.extract.addresses import in_address
from archive.extract.dateline import Dateline
from archive.extract.places import codes, recognise, weights
from archive.extract.places.articled import articled_names
from archive.extract.places.athome import at_home
from archive.extract.places.beside import hold_sentences, join_lands, link_neighbours
from archive.extract.places.bodies import shorten_bodies
from archive.extract.places.bracketed import name_bracketed
from archive.extract.places.brands import Brands
from archive.extract.places.broken import broken_names
from archive.extract.places.called import (
    COUNTIES,
    COUNTY_WORDS,
    call_divisions,
    call_in_french,
    call_states,
    name_counties,
)
from archive.extract.places.casualties import call_casualties
from archive.extract.places.containers import link_containers
from archive.extract.places.continued import continue_names
from archive.extract.places.corrections import NO_PLACE, Corrections
from archive.extract.places.counties import add_counties_abroad, hold_counties
from archive.extract.places.declined import declined_names, declines
from archive.extract.places.everyday import (
    ACCENTS,
    by_accent,
    doubt_words,
    is_no_name,
    is_unspoken,
    tongue_in,
)
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.fellows import without_fellows
from archive.extract.places.firms import Firms
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.heavens import BODIES, is_of_sky
from archive.extract.places.hints import (
    countries_of_hints,
    divisions_of_hints,
    manner_of,
)
from archive.extract.places.in_run import (
    begins_a_name,
    ends_a_name,
    is_first_name,
    is_somewhere,
)
from archive.extract.places.lexicon import demonyms
from archive.extract.places.listed import (
    speak_for_chosen,
    speak_in_lists,
    with_listed_words,
)
from archive.extract.places.lowered import as_printed, is_small, with_capitals
from archive.extract.places.mentions import (
    Decisions,
    gathered,
    mentions_of,
)
from archive.extract.places.owners import owner_names
from archive.extract.places.parts import Beside, beside
from archive.extract.places.peoples import call_peoples
from archive.extract.places.persons import acts, is_behind_given
from archive.extract.places.prefixed import BANTU, without_prefixes
from archive.extract.places.profiles import Profile, profile
from archive.extract.places.quarters import call_quarters, may_have_quarters
from archive.extract.places.quiet import is_quiet
from archive.extract.places.readings import is_german, is_headline, read_runs
from archive.extract.places.resolve import resolve
from archive.extract.places.rivers import call_rivers
from archive.extract.places.scan import Found, Scan
from archive.extract.places.scripts import names_in_other_scripts
from archive.extract.places.shortened import shorten_names
from archive.extract.places.sides import Sides
from archive.extract.places.support import support
from archive.extract.places.surroundings import around
from archive.extract.places.titled import is_named, is_noble
from archive.extract.places.tongues import tongue_of
from archive.extract.places.townsfolk import homeliness
from archive.extract.places.townships import call_townships
from archive.extract.places.villages import is_behind_village
from archive.model import Field, PlaceMention, Span

_start = attrgetter("start")
_key = attrgetter("key")
#: Countries by which people are called more often, by languages.
_NAMESAKES = {"fr": {"maurice"}, "es": {"mauricio"}, "pt": {"mauricio"}}
#: What stands between the places of a list: ``Maurice et Madagascar``.
_LISTED = frozenset((", ", " et ", " y ", " e "))
_ISLANDS = ("île ", " à ", "isla ", "ilha ")
_WHERE = (
    " in ",
    " near ",
    " outside ",
    "\nin ",
    " à ",
    "In ",
    "Near ",
    " в ",
    " у ",
    "В ",
    "У ",
)


def find_places(
    text: str,
    gazetteer: Gazetteer,
    *,
    title: str = "",
    dateline: Dateline | None = None,
    hints: Sequence[str] = (),
    corrections: Corrections | None = None,
    document_id: str = "",
    language: str = "",
) -> tuple[PlaceMention, ...]:
    """Return the places that a report names, the title's first, in order of appearance.

    Args:
        text: The report; spans count its characters.
        gazetteer: Where names are looked up.
        title: Its title, when it is not the text's own beginning.
        dateline: The dateline read in ``text``: its place words are read as a place.
        hints: What suggests where it was published: the name of the source, its URL.
            Weak evidence, never a mention.
        corrections: Decisions by hand; they overrule everything.
        document_id: The report's id, for corrections of this report alone.
        language: Its ISO 639-1 code; "" if not known.

    No text makes this raise.
    """
    tongue, known = tongue_in(tongue_of(language, text), language, text)
    # English in small letters: what is a word in others is not known here.
    small = not tongue and is_small(title, text)
    printed = (text, title)
    if small:
        text, title = (with_capitals(one, gazetteer) for one in printed)
    if not known or tongue in BANTU:
        text, title = without_prefixes(text), without_prefixes(title)
    scan = Scan(words=bool(corrections or tongue), tongue=tongue)
    decisions = Decisions(corrections or None, document_id)
    for field, content in _contents(title, text):
        _scan(content, field, gazetteer, scan, dateline if field == "text" else None)
    if " State " in text:
        call_states(scan.found, gazetteer)
    texts: dict[Field, str] = {"text": text, "title": title}
    found = _decided(texts, scan, gazetteer, decisions)
    if tongue:
        doubt_words(found, scan, texts, gazetteer, known=known)
    names = [name for name in gathered(found) if name.is_hopeful]
    if not names:
        return ()
    evidence = _evidence(text, scan, hints, gazetteer)
    resolve(names, evidence, gazetteer)
    _support(names, evidence, gazetteer)
    speak_for_chosen(scan.listed, names, gazetteer)
    mentions = mentions_of(names, evidence, gazetteer, decisions)
    return (
        tuple(as_printed(one, *printed) for one in mentions) if small else (*mentions,)
    )


def _evidence(
    text: str, scan: Scan, hints: Sequence[str], gazetteer: Gazetteer
) -> Evidence:
    """Return what speaks for countries and people before any place is chosen."""
    return Evidence(
        peoples=_peoples(scan, gazetteer),
        hints=countries_of_hints(hints, gazetteer),
        homes=divisions_of_hints(hints, gazetteer) if hints else frozenset(),
        manner=manner_of(text) if " block of " in text else frozenset(),
        persons=scan.persons,
        surnames=scan.surnames,
        firsts=scan.firsts,
    )


def _contents(title: str, text: str) -> Iterable[tuple[Field, str]]:
    if title:
        yield "title", title
    yield "text", text


def _scan(
    content: str,
    field: Field,
    gazetteer: Gazetteer,
    scan: Scan,
    dateline: Dateline | None,
) -> None:
    headline = (field == "title" and is_headline(content)) or (
        scan.tongue == "de" or is_german(content)
    )
    place = dateline.place if dateline else Span(0, 0)
    scan.dateline = (place.start, place.end)
    found = read_runs(content, field, gazetteer, scan, headline=headline)
    if not content.isascii():
        found.extend(names_in_other_scripts(content, gazetteer, field, scan.tongue))
    found.extend([*broken_names(content, field, found, scan.tongue, gazetteer)])
    if scan.tongue == "fr":
        found.extend([*articled_names(content, field, found, gazetteer)])
    if declines(scan.tongue):
        for one in declined_names(content, field, found[:], scan.tongue, gazetteer):
            one.tongue = scan.tongue
            found.append(one)
    for one in [*owner_names(content, field, found, scan.tongue, gazetteer)]:
        one.tongue = scan.tongue
        found.append(one)
    if scan.tongue:
        continue_names(content, field, found, scan.tongue, gazetteer)
    if any(map(content.__contains__, COUNTY_WORDS)):
        found.extend([*name_counties(content, field, found, gazetteer)])
    found.sort(key=_start)
    for one in found:
        one.near = beside(content, one.start, one.end)
    found = call_townships(name_bracketed(content, found, gazetteer), gazetteer)
    shorten_bodies(content, found, scan.tongue)
    call_rivers(content, found, gazetteer)
    call_divisions(content, found, gazetteer)
    if scan.tongue == "fr":
        call_in_french(content, found, gazetteer)
    link_containers(content, found, gazetteer)
    call_peoples(content, found, gazetteer)
    link_neighbours(content, found, gazetteer)
    join_lands(content, found, gazetteer)
    hold_sentences(content, found, gazetteer)
    call_casualties(content, found)
    if may_have_quarters(found, content):
        call_quarters(found, gazetteer)
    if any(map(content.__contains__, COUNTIES)):
        add_counties_abroad(found, gazetteer)
        hold_counties(found, gazetteer)
    scan.found.extend(found)


def _decided(
    texts: dict[Field, str],
    scan: Scan,
    gazetteer: Gazetteer,
    decisions: Decisions,
) -> list[Found]:
    """Give every name its sum; leave out those ruled out by their neighbours."""
    shorten_names(scan.found, gazetteer)
    kept: list[Found] = []
    nowhere = {one.key for one in scan.found if one.nowhere}
    sides, brands = Sides(texts), Brands(texts.values(), gazetteer)
    firms = Firms(texts.values(), scan.found)
    if not BODIES.isdisjoint(map(_key, scan.found)):
        scan.sky = any(map(is_of_sky, texts.values()))
    # Few folders have corrections: of each name is not asked what none says.
    any_decided = decisions.corrections is not None
    for one in scan.found:
        decided = decisions.of(one) if any_decided else None
        if decided is not None:
            if decided != NO_PLACE:
                kept.append(one)
        elif (
            (one.postal and not (one.contains or is_behind_village(one.key, one.near)))
            or (one.inner or one.nowhere)
            or brands.has(one)
            or firms.has(one, gazetteer)
            or (one.key in nowhere and one.container is None)
        ):
            continue
        elif _may_be_place(one, texts[one.field], scan, sides, gazetteer):
            kept.append(one)
    if sides.are_named():
        for one in kept:
            one.side = one.side or sides.names_again(one, profile(one, gazetteer))
    homely = scan.homely
    if homely:
        for one in kept:
            one.homely = homely.get(one.key, 0.0)
    _doubt_people(kept, texts, scan, gazetteer)
    kept = with_listed_words(texts, decisions.open(scan.found), kept, gazetteer)
    scan.listed = speak_in_lists(kept, texts, gazetteer)
    return kept


def _may_be_place(
    one: Found, text: str, scan: Scan, sides: Sides, gazetteer: Gazetteer
) -> bool:
    """Tell whether nothing beside a name rules it out; give it its sum, if so."""
    near = one.near
    quiet = is_quiet(near)
    if one.key in ACCENTS:
        one.rows = by_accent(one, gazetteer) or one.rows
    one.rows = at_home(one, scan, gazetteer)
    if scan.tongue and is_no_name(one, text, gazetteer):
        return False
    if scan.sky and one.key in BODIES and not one.stated:
        return False
    if not quiet and in_address(text, one.start, one.end):
        return False
    # In "the Kyiv-based group" it is the group's.
    one.article = near.before.endswith(("the ", "The ")) and near.after[:1] != "-"
    known = profile(one, gazetteer)
    if known.wide and len(one.rows) > 1:
        homely = homeliness(one, near, country=known.country)
        if homely > scan.homely.get(one.key, 0.0):
            scan.homely[one.key] = homely
    if not one.stated:
        if recognise.is_somebody(one, near, known, text) or (
            scan.tongue and is_named(one, near, known)
        ):
            one.somebody = True
            scan.people.add(one.key)
        if (
            one.somebody
            or recognise.is_ruled_out(one, near, known, quiet=quiet)
            or (scan.tongue and is_noble(one, near, known))
        ):
            bare = one.words == 1 and not (known.country or one.right)
            if bare and is_behind_given(one.left, near):
                scan.called.add(one.key)
            if one.left_close and one.words == 1:
                scan.persons.add(one.key)
                if ends_a_name(one, known) and not is_somewhere(near):
                    scan.surnames.add(one.key)
            if one.right and one.words == 1 and not one.dateline:
                if known.is_given and is_first_name(one, known):
                    scan.people.add(one.key)
                elif not (one.left or one.right_is_place) and begins_a_name(one, near):
                    scan.firsts.add(one.key)
            if not (quiet or one.somebody):
                # Of "Luton 0 Burnley 4" the sides are remembered.
                sides.has(one, near, known, gazetteer)
            return False
    # What is quiet plays no game that English tells of.
    if (
        not one.dateline
        and not (quiet and not one.tongue)
        and sides.has(one, near, known, gazetteer)
    ):
        one.side = True
        if not known.wide:
            return False
    one.sum = _weighed(one, near, scan, known)
    return True


def _weighed(one: Found, near: Beside, scan: Scan, known: Profile) -> float:
    """Return the sum of what a name and the text around it say for a place."""
    total = known.alone + around(one, near, scan, known)
    if one.container is not None:
        total += weights.CONTAINER_FOLLOWS
    return total + weights.IS_CONTAINER if one.contains else total


def _doubt_people(
    found: list[Found], texts: dict[Field, str], scan: Scan, gazetteer: Gazetteer
) -> None:
    """Doubt single words by which the report calls somebody."""
    people = scan.people
    called = _NAMESAKES.get(scan.tongue, ())
    if called and any(one.key in called for one in found):
        people = people | {key for key in called if not _is_land(key, found, texts)}
    for one in found:
        if one.key in scan.called and acts(
            one.near, capital=profile(one, gazetteer).capital
        ):
            one.sum += weights.PERSON
        if one.key in people and one.words == 1 and not one.dateline:
            if _is_spoken_of(one, found, scan, gazetteer):
                continue
            # "in Ely" is the town, though a Lincoln Ely is in the report.
            is_where = texts[one.field].endswith(_WHERE, 0, one.start)
            one.sum += weights.PERSON_SOMEWHERE if is_where else weights.PERSON


def _is_land(key: str, found: Sequence[Found], texts: dict[Field, str]) -> bool:
    """Tell whether a report speaks of a country, not of somebody called like it.

    It is an island, or stands in a list of places.
    """
    for one in found:
        if one.key == key and one.near.before.lower().endswith(_ISLANDS):
            return True
    for one, other in pairwise(found):
        if key in (one.key, other.key) and (
            texts[one.field][one.end : other.start] in _LISTED
        ):
            return True
    return False


def _is_spoken_of(
    one: Found, found: list[Found], scan: Scan, gazetteer: Gazetteer
) -> bool:
    """Tell whether a country has its capital or its people in the report as well."""
    if gazetteer.kind(one.rows[0]) != codes.COUNTRY:
        return False
    country = gazetteer.country(one.rows[0])
    return country in _peoples(scan, gazetteer) or any(
        gazetteer.flags(row) & codes.CAPITAL and gazetteer.country(row) == country
        for other in found
        if other.key != one.key
        for row in other.rows[:1]
    )


def _peoples(scan: Scan, gazetteer: Gazetteer) -> dict[str, int]:
    words = demonyms()
    peoples: dict[str, int] = {}
    for word, count in scan.peoples.items():
        row = gazetteer.row(words[word])
        if row is not None and gazetteer.country(row):
            country = gazetteer.country(row)
            peoples[country] = peoples.get(country, 0) + count
    return peoples


def _support(names: Sequence[Name], evidence: Evidence, gazetteer: Gazetteer) -> None:
    """Add what the rest of the report says for each name; rule out what it may not be.

    A mention for which nothing says enough is helped by one that surely is a place.
    """
    said: list[tuple[Name, float]] = []
    for name in names:
        if is_unspoken(name, names, evidence, gazetteer):
            name.unspoken = True
        else:
            said.append((name, support(name, evidence, gazetteer)))
    for name, bonus in without_fellows(said, evidence, gazetteer):
        best = name.best + bonus
        for one in name.mentions:
            one.sum += bonus
            if best >= weights.ACCEPT + 1.5 and one.sum < best:
                one.sum += weights.SURE_ELSEWHERE
