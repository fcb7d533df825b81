"""A query as OpenSearch's own requests: pure, values in and values out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from archive.datespan import DaySpan
from archive.search.analysis import query_written
from archive.search.answer import (
    has_words,
    name_key,
    order,
    undated_wanted,
    wanted_days,
)
from archive.search.authors import asked_keys, asked_words
from archive.search.engines.opensearch.mapping import (
    BETWEEN_NAMES,
    FOLDED_OF,
    WEIGHTS,
    WRITTEN_OF,
    storable,
    token,
)
from archive.search.engines.opensearch.visibility import Json
from archive.search.languages import ENGLISH, readings
from archive.search.paths import Wanted, wanted
from archive.search.query import Query, Sort, Undated
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    FromSource,
    Fuzzy,
    HasId,
    InLanguage,
    InPath,
    InPlace,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    TextField,
    Word,
)

#: Terms that one clause may name (the cluster's ``index.max_terms_count``).
MOST_TERMS = 65_536
#: Stand in for the day of an undated report, so that it comes last either way.
_AFTER_ALL, _BEFORE_ALL = date.max.toordinal() + 1, 0
#: Sound dates before doubtful ones before none, for what sorts.
_STANDING = (
    "doc['first_day'].size() == 0 ? 2 : doc['first_day'].value > params.limit ? 1 : 0"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive says of the typed parts of a query.

    ``places`` are the ids that a typed place means, ``words`` those that a prefix or a
    misspelling stands for, ``folders`` the keys of those that a path means, ``box`` the
    ids of the places in the area asked for, ``stemmers`` those of the languages of its
    reports.
    """

    places: Mapping[str, Collection[str]] = field(default_factory=dict)
    words: Mapping[Prefix | Fuzzy, Collection[str]] = field(default_factory=dict)
    folders: Mapping[InPath, Collection[str]] = field(default_factory=dict)
    box: Collection[str] | None = None
    stemmers: Collection[str] = (ENGLISH,)


def compile_query(query: Query, tree: Node, known: Known, reports: Json) -> Json:
    """Return the clause of all matches of a query among ``reports``."""
    filters = [reports, *_filters(query, known)]
    clause: Json = {"filter": filters}
    left_out = [compile_tree(InPath(path), known) for path in query.paths_not]
    if query.places_not:
        ids = {i for text in query.places_not for i in known.places[text]}
        left_out.append(any_of("places", ids))
    if left_out:
        clause["must_not"] = left_out
    words = compile_tree(tree, known)
    if has_words(tree):
        clause["must"] = [words]
    elif not isinstance(tree, Everything):
        filters.append(words)
    return {"bool": clause}


def _filters(query: Query, known: Known) -> list[Json]:
    filters = _date_filters(query)
    if query.dated:
        filters.append({"term": {"dated": query.dated.value}})
    if query.places:
        ids = {i for text in query.places for i in known.places[text]}
        filters.append(any_of("places", ids))
    if query.sources:
        keys = {storable(name_key(name)) for name in query.sources}
        filters.append(any_of("source_key", keys))
    if query.authors:
        filters.append(either(list(map(_by_all, query.authors))))
    if query.paths:
        filters.append(either([compile_tree(InPath(p), known) for p in query.paths]))
    if query.languages:
        codes = {storable(code.casefold()) for code in query.languages}
        filters.append(any_of("language", codes))
    if known.box is not None:
        filters.append(any_of("own_places", known.box))
    return filters


def _date_filters(query: Query) -> list[Json]:
    dated = has_days(query.clock)
    undated = {"bool": {"must_not": [dated]}}
    if query.undated is Undated.ONLY:
        return [undated]
    if wanted := wanted_days(query):
        within = overlap(query.clock, wanted)
        return [either([within, undated])] if undated_wanted(query) else [within]
    return [] if undated_wanted(query) else [dated]


def has_days(clock: Clock) -> Json:
    """Return the clause of the reports that have a day by a clock."""
    name = "first_day" if clock is Clock.PUBLISHED else "mentions"
    return {"exists": {"field": name}}


def overlap(clock: Clock, days: DaySpan, begun_by: date = date.max) -> Json:
    """Return the clause of reports with days that overlap ``days``.

    Args:
        clock: Which days.
        days: The stretch to overlap.
        begun_by: Only days count whose stretch begins then at the latest.
    """
    first, last = days.earliest.toordinal(), days.latest.toordinal()
    start = min(last, begun_by.toordinal())
    if clock is Clock.PUBLISHED:
        return _all(
            {"range": {"first_day": {"lte": start}}},
            {"range": {"last_day": {"gte": first}}},
        )
    if start >= first:
        reach = {"gte": first, "lte": start, "relation": "intersects"}
    else:
        # Begun by then and still going on: the stretch holds both days.
        reach = {"gte": start, "lte": first, "relation": "contains"}
    return {"range": {"mentions": reach}}


def compile_tree(node: Node, known: Known) -> Json:
    """Return the clause of a syntax tree; only words in it have a score."""
    match node:
        case Everything():
            return {"match_all": {}}
        case And(children):
            return _and(children, known)
        case Or(children):
            return either([_scored(child, known) for child in children])
        case Not(child):
            return {"bool": {"must_not": [compile_tree(child, known)]}}
        case Days(days, clock):
            return overlap(clock, days.span)
        case InPlace(text):
            return any_of("places", known.places[text])
        case FromSource(text):
            return {"term": {"source_key": storable(name_key(text))}}
        case ByAuthor(text):
            names = [_in_name(sorted(map(token, w))) for w in asked_words(text)]
            return _all(*names) if names else {"match_none": {}}
        case InPath(text, pattern):
            asked = wanted(text, pattern=pattern)
            if not asked.names:
                return {"match_all": {}}
            return either([any_of("folder", known.folders[node]), files_named(asked)])
        case InLanguage(code):
            return {"term": {"language": storable(code.casefold())}}
        case HasId(text):
            return {"term": {"id": text.lower()}}
        case Prefix() | Fuzzy():
            return any_of(FOLDED_OF[node.field], map(token, known.words[node]))
        case Word(text, where, exact):
            return _words(text, where, 0, None if exact else known.stemmers)
        case Phrase(text, where, slop, exact):
            return _words(text, where, slop, None if exact else known.stemmers)


def _and(children: Sequence[Node], known: Known) -> Json:
    clause: dict[str, list[Json]] = {}
    for child in children:
        if isinstance(child, Not):
            clause.setdefault("must_not", []).append(compile_tree(child.child, known))
        else:
            role = "must" if has_words(child) else "filter"
            clause.setdefault(role, []).append(compile_tree(child, known))
    return {"bool": clause}


def _scored(node: Node, known: Known) -> Json:
    clause = compile_tree(node, known)
    if has_words(node):
        return clause
    return {"constant_score": {"filter": clause, "boost": 0}}


def _words(
    text: str, where: TextField | None, slop: int, stemmers: Collection[str] | None
) -> Json:
    """Return the clause of words that stand beside, or near, each other in a field.

    ``stemmers`` None asks for the words as written.
    """
    names: Sequence[str] = (where,) if where else tuple(WEIGHTS)
    if stemmers is None:
        forms = query_written(text)
        return _beside(forms, slop, {WRITTEN_OF[name]: WEIGHTS[name] for name in names})
    fields = {name: WEIGHTS[name] for name in names}
    clauses = []
    for terms, by in readings(text, stemmers):
        clause = _beside(terms, slop, fields)
        if by is not None:
            inside = {"terms": {"stemmer": sorted(by)}}
            clause = {"bool": {"must": [clause], "filter": [inside]}}
        clauses.append(clause)
    return either(clauses) if clauses else {"match_none": {}}


def _beside(forms: Sequence[str], slop: int, fields: Mapping[str, float]) -> Json:
    """Return the clause of forms in one of the fields, each with its weight."""
    if not forms:
        return {"match_none": {}}
    tokens = [token(form) for form in forms]
    return either([_in_field(f, tokens, slop, weight) for f, weight in fields.items()])


def _in_field(name: str, tokens: Sequence[str], slop: int, weight: float) -> Json:
    if len(tokens) == 1:
        return {"term": {name: {"value": tokens[0], "boost": weight}}}
    if not slop:
        return {"match_phrase": {name: {"query": " ".join(tokens), "boost": weight}}}
    return {"intervals": {name: {"all_of": _near(tokens, slop), "boost": weight}}}


def _near(tokens: Sequence[str], slop: int) -> Json:
    words = [{"match": {"query": word, "analyzer": "blanks"}} for word in tokens]
    return {"intervals": words, "max_gaps": slop, "ordered": False}


def _by_all(typed: str) -> Json:
    """Return the clause of reports by all the authors that a typed name names."""
    return _all(*({"term": {"author_key": storable(k)}} for k in asked_keys(typed)))


def _in_name(tokens: Sequence[str]) -> Json:
    """Return the clause of reports with an author whose name has all of some words."""
    if len(tokens) == 1:
        return {"term": {"author": tokens[0]}}
    return {"intervals": {"author": {"all_of": _near(tokens, BETWEEN_NAMES - 1)}}}


def files_named(asked: Wanted) -> Json:
    """Return the clause of reports in a file of their own of this path."""
    if asked.pattern:
        names = "/".join(
            "[^/]*".join(map(quoted, name.split("*"))) for name in asked.names
        )
        return {"regexp": {"file": f"{'' if asked.from_top else '(.*/)?'}{names}"}}
    whole: Json = {"term": {"file": asked.whole}}
    if asked.from_top:
        return whole
    escaped = "".join(f"\\{c}" if c in "\\*?" else c for c in asked.whole)
    return either([whole, {"wildcard": {"file": {"value": f"*/{escaped}"}}}])


def quoted(text: str) -> str:
    """Return a text as a pattern of itself."""
    return "".join(c if c.isalnum() else f"\\{c}" for c in text)


def any_of(name: str, values: Collection[str] | Any) -> Json:
    """Return the clause of entries that have any of the terms."""
    terms = sorted(values)
    parts: list[Json] = [
        {"terms": {name: terms[i : i + MOST_TERMS]}}
        for i in range(0, len(terms), MOST_TERMS)
    ]
    return either(parts) if parts else {"match_none": {}}


def either(clauses: list[Json]) -> Json:
    """Return the clause of entries that match any of the clauses."""
    if len(clauses) == 1:
        return clauses[0]
    return {"bool": {"should": clauses, "minimum_should_match": 1}}


def _all(*clauses: Json) -> Json:
    return {"bool": {"filter": list(clauses)}}


def compile_order(query: Query, tree: Node, last_sound: date) -> list[Json]:
    """Return the order of hits, as ``answer.order`` describes it.

    ``last_sound`` is the last day that a date may begin on without being doubtful.
    """
    sort = order(query, tree)
    if sort is Sort.RELEVANCE:
        return [{"_score": "desc"}, {"id": "asc"}]
    rest: list[Json] = [
        {"last_day": {"order": "asc", "missing": _AFTER_ALL}},
        {"id": "asc"},
    ]
    if sort is Sort.OLDEST:
        # Doubtful days lie ahead of all others, so they come after them by themselves.
        return [{"first_day": {"order": "asc", "missing": _AFTER_ALL}}, *rest]
    standing: Json = {
        "type": "number",
        "script": {"source": _STANDING, "params": {"limit": last_sound.toordinal()}},
        "order": "asc",
    }
    newest: Json = {"first_day": {"order": "desc", "missing": _BEFORE_ALL}}
    return [{"_script": standing}, newest, *rest]
