"""What every engine answers in the same way: order, notes, facets, remedies.

Engines hand in counts, not documents, so that nothing here costs time for each match.
The rules of the contract that are not one engine's business are stated here.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from heapq import nsmallest
from typing import Any

from dateutil.relativedelta import relativedelta

from archive.datespan import DaySpan, Unit
from archive.model import Place
from archive.search.analysis import fold
from archive.search.authors import whole_names
from archive.search.explain import days_in_words, explain, speaking_of
from archive.search.grammar import Parsed
from archive.search.language_names import language_name
from archive.search.query import Query, Sort, Undated
from archive.search.results import (
    DateBucket,
    DateFacet,
    PlaceBucket,
    SourceBucket,
)
from archive.search.tree import (
    And,
    Clock,
    Fuzzy,
    InPlace,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

#: Words that one ``*`` or ``~`` may stand for: those in most reports, then by alphabet.
MOST_EXPANSIONS = 1_024
#: What a page shows of a facet; the chosen places are always among them.
MOST_ROOTS = 20
MOST_CHILDREN = 12
#: The same for a map.
MOST_ROOTS_ON_MAP = 300
MOST_CHILDREN_ON_MAP = 40
MOST_SOURCES = 500
#: Languages told of when no report is in the one asked for.
MOST_LANGUAGES = 40


def name_key(name: str) -> str:
    """Return what two names of a source or a place have in common when they are one.

    Case, accents, hyphens and points do not count. "" is the key of no name alone.
    """
    return fold(name) or name.strip().casefold()


def has_words(tree: Node) -> bool:
    """Tell whether a query asks for words, so that hits differ in relevance."""
    if isinstance(tree, And | Or):
        return any(map(has_words, tree.children))
    return isinstance(tree, Word | Prefix | Fuzzy | Phrase)


def order(query: Query, tree: Node) -> Sort:
    """Return the order of hits: without words, relevance means newest first.

    Newest first goes by the earliest day that a date may mean, backwards; oldest first
    by the same, forwards. Where these agree the more exact date comes first (the
    earlier of the latest days), then the smaller id. Either way doubtful dates come
    after all others, and undated reports last, by id. Hits of one score go by id.
    """
    sort = query.sort or Sort.RELEVANCE
    return sort if sort is not Sort.RELEVANCE or has_words(tree) else Sort.NEWEST


def wanted_days(query: Query) -> DaySpan | None:
    """Return the days that reports must overlap, by the query's clock; None for any.

    By ``Clock.MENTIONED`` a report without a resolved mention is what *undated* means,
    in filters, counts and facets alike. ``Undated.ONLY`` asks for such reports, so no
    range applies to them.
    """
    if not query.days or query.undated is Undated.ONLY:
        return None
    return query.days.span


def undated_wanted(query: Query) -> bool:
    """Tell whether reports without a day, by the query's clock, may be hits."""
    if query.undated is None:
        return not query.days
    return query.undated is not Undated.EXCLUDE


def hides_undated(query: Query) -> bool:
    """Tell whether ``Results.undated_hidden`` counts: nobody asked to hide them."""
    return query.undated is None and bool(query.days)


def doubtful_after(today: date) -> date:
    """Return the last day that a report may begin on without being doubtful."""
    return today + relativedelta(years=1)


def query_notes(query: Query, parsed: Parsed) -> tuple[str, ...]:
    """Return what a reader should know of how the query was taken."""
    notes = list(parsed.notes)
    if query.days.reversed:
        notes.append(
            f"The range of days ended before it began, so its ends were swapped: "
            f"{days_in_words(query.days)}."
        )
    if query.days and query.undated is Undated.ONLY:
        spoken = query.clock is Clock.MENTIONED
        which = "Reports that speak of no known day" if spoken else "Undated reports"
        notes.append(f"{which} lie in no range of days, so it was not applied.")
    asked = query.undated in (Undated.ONLY, Undated.INCLUDE)
    if query.dated and asked and query.clock is Clock.PUBLISHED:
        notes.append(
            f"No undated report has a date that is {query.dated}, so all were left out."
        )
    return tuple(notes)


def length_norm(words: Any, mean: float) -> Any:
    """Return what the likeness of a report to another is divided by, from 0.7 up.

    Of a long report more words are in any other by chance. One that is all in a longer
    one is like it all the same, so half of what is expected is left.

    Args:
        words: How many words the report has; of several, an array.
        mean: How many the reports have on average.
    """
    return ((1 + words / (mean or 1)) / 2) ** 0.5


def place_notes(text: str, places: Sequence[Place]) -> tuple[str, ...]:
    """Return what to say of a typed place that is not exactly one of the archive."""
    if not places:
        return (f"No report here names a place called “{text[:80]}”.",)
    if len(places) == 1:
        return ()
    names = [f"{p.name} ({p.country or p.kind}, {p.id})" for p in places[:5]]
    more = ", …" if len(places) > 5 else ""
    note = (
        f"“{text[:80]}” names {len(places)} places here, and all were taken: "
        f"{', '.join(names)}{more}. Use an id to take one."
    )
    return (note,)


def named_like(
    found: Iterable[PlaceBucket], key: str, most: int
) -> Sequence[PlaceBucket]:
    """Return the best of places of which a name begins with ``key``, as it is folded.

    Those whose own name begins so come first, then those of which a word of it does,
    then those known so by another name; of these, those in most reports, then by name.
    """

    def rank(bucket: PlaceBucket) -> tuple[int, int, str, str]:
        place = bucket.place
        at = f" {fold(place.name)}".find(f" {key}") if key else 0
        return min(at, 1) if at >= 0 else 2, -bucket.count, place.name, place.id

    return nsmallest(most, found, key=rank)


def source_notes(typed: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what to say of a typed source that no report comes from.

    ``names`` are those of all sources of the archive, by their keys. Sources are asked
    for by their whole names, so those that have the typed words in them are told.
    """
    key = name_key(typed)
    if not key or key in names:
        return ()
    words = f" {key} "
    alike = sorted(name for other, name in names.items() if words in f" {other} ")
    note = f"No report here comes from a source called “{typed[:80]}”."
    return (note + whole_names("Sources", alike),)


def language_notes(code: str, known: Collection[str]) -> tuple[str, ...]:
    """Return what to say of a language asked for that no report is in.

    ``known`` are the codes of the languages of the archive, in small letters.
    """
    if not code or code.casefold() in known:
        return ()
    note = f"No report here is in {language_name(code)[:80]}."
    if codes := sorted(filter(None, known)):
        more = ", …" if len(codes) > MOST_LANGUAGES else ""
        told = ", ".join(map(_with_code, codes[:MOST_LANGUAGES]))
        note += f" Reports here are in {told}{more}."
    return (note,)


def _with_code(code: str) -> str:
    name = language_name(code)
    return code if name == code else f"{name} ({code})"


def expansion_note(typed: str) -> str:
    """Return what to say when a ``*`` or ``~`` stands for too many words."""
    return (
        f"“{typed[:40]}” stands for more than {MOST_EXPANSIONS:,} words of this "
        f"archive; the {MOST_EXPANSIONS:,} that are in most reports were searched."
    )


def _with_names(node: Node, place_name: Callable[[str], str]) -> Node:
    match node:
        case And(children) | Or(children):
            return type(node)(tuple(_with_names(c, place_name) for c in children))
        case Not(child):
            return Not(_with_names(child, place_name))
        case InPlace(text):
            return InPlace(place_name(text))
    return node


def understood(query: Query, tree: Node, place_name: Callable[[str], str]) -> str:
    """Return one plain line that says what was searched, filters included.

    ``place_name`` gives the name of a place id, or the text itself for what is none.
    """
    line = explain(_with_names(tree, place_name))
    if query.days and query.undated is not Undated.ONLY:
        published = query.clock is Clock.PUBLISHED
        dated = f"dated {days_in_words(query.days)}"
        line += f", {dated if published else speaking_of(query.days)}"
    undated = "date" if query.clock is Clock.PUBLISHED else "mention of a day"
    if query.undated is Undated.ONLY:
        line += f", without a {undated}"
    elif query.undated is Undated.EXCLUDE:
        line += f", with a {undated}"
    elif query.undated is Undated.INCLUDE and query.days:
        line += f" or without a {undated}"
    if query.dated:
        line += f", whose date is {query.dated}"
    if query.places:
        line += f", naming {_any(map(place_name, query.places))}"
    if query.places_not:
        line += f", not naming {_any(map(place_name, query.places_not))}"
    if query.sources:
        line += f", from {_any(s or 'an unknown source' for s in query.sources)}"
    if query.authors:
        line += f", by {_any(a or 'an unknown author' for a in query.authors)}"
    if query.paths:
        line += f", filed under {_any(query.paths)}"
    if query.paths_not:
        line += f", not filed under {_any(query.paths_not)}"
    if query.languages:
        line += f", in {_any(map(language_name, query.languages))}"
    if query.box:
        line += ", naming a place in the area chosen on the map"
    return line


def _any(names: Iterable[str]) -> str:
    items = list(names)
    return " or ".join([", ".join(items[:-1]), items[-1]]) if items[1:] else items[0]


def date_facet(
    query: Query,
    bars: tuple[Unit, Sequence[DaySpan]] | None,
    counts: Iterable[int],
    totals: Iterable[int],
    *,
    undated: int,
    doubtful: int,
    last_sound: date,
) -> DateFacet:
    """Put a histogram together; ``bars`` None when no match has a sound day.

    ``counts`` and ``totals`` are numbers for each bar: of the matches, and of all
    reports of the archive, that overlap it and are not doubtful. Where doubtful days
    may lie, the bars end with ``last_sound``, the last day of sound dates: narrowing
    to a later day would find those too.
    """
    unit, spans = bars or (Unit.DAY, ())
    buckets = tuple(map(DateBucket, spans, counts, totals))
    if doubtful or query.clock is Clock.MENTIONED:
        buckets = tuple(
            replace(b, span=DaySpan(b.span.earliest, min(b.span.latest, last_sound)))
            for b in buckets
            if b.span.earliest <= last_sound
        )
    return DateFacet(
        clock=query.clock,
        unit=unit,
        buckets=buckets,
        undated=undated,
        doubtful=doubtful,
        last_sound=last_sound,
    )


def place_limits(query: Query) -> tuple[int, int]:
    """Return how many places the facet holds: at the top, and below each place."""
    if query.mapped:
        return MOST_ROOTS_ON_MAP, MOST_CHILDREN_ON_MAP
    return MOST_ROOTS, MOST_CHILDREN


def place_tree(
    counts: Mapping[str, int],
    own: Mapping[str, int],
    table: Mapping[str, Place],
    keep: Collection[str] = (),
    limits: tuple[int, int] = (MOST_ROOTS, MOST_CHILDREN),
) -> tuple[tuple[PlaceBucket, ...], bool]:
    """Return the places of the matches as trees, and whether some were left out.

    Most matches first, then by name and id. ``counts`` are matches for each place with
    those below it, ``own`` those that name it itself; ``keep`` are the ids that must
    not be left out; ``limits`` are those of ``place_limits``.
    """
    below: dict[str, list[str]] = {}
    for node in counts:
        parent = table[node].parent
        below.setdefault(parent if parent in counts else "", []).append(node)
    kept: set[str] = set()
    for node in keep:
        while node in counts and node not in kept:
            kept.add(node)
            node = table[node].parent  # noqa: PLW2901
    cut = False

    def rank(node: str) -> tuple[int, str, str]:
        return -counts[node], table[node].name, node

    def grow(parent: str, most: int) -> tuple[PlaceBucket, ...]:
        nonlocal cut
        nodes = sorted(below.get(parent, ()), key=rank)
        chosen = [n for i, n in enumerate(nodes) if i < most or n in kept]
        cut = cut or len(chosen) < len(nodes)
        return tuple(
            PlaceBucket(
                table[node],
                counts[node],
                own.get(node, 0),
                grow(node, limits[1]) if node in below else (),
            )
            for node in chosen
        )

    return grow("", limits[0]), cut


def name_buckets(
    counts: Iterable[tuple[str, int]], most: int = MOST_SOURCES
) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return names with their counts, most first, and whether some were left out.

    A source is one whatever the case and accents of its name (``name_key``), an author
    whatever the order of its words, too (``authors.author_key``): the name handed in is
    then the first of its spellings in the order of characters, of an author's the best
    (``authors.by_spelling``).
    """
    found = [(-count, name) for name, count in counts if count]
    # Most archives have few sources, and sorting these is quicker.
    ranked = nsmallest(most + 1, found) if len(found) > most else sorted(found)
    buckets = tuple(SourceBucket(name, -less) for less, name in ranked[:most])
    return buckets, len(ranked) > most
