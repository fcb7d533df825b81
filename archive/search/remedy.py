"""What to change in a query that found nothing, and what that would find."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from archive.datespan import DayRange, InvalidDateError, PartialDate, plain_figures
from archive.search.analysis import query_folded
from archive.search.answer import has_words
from archive.search.explain import explain, thing
from archive.search.grammar import joined, parse, render
from archive.search.query import Query, Undated
from archive.search.results import Remedy
from archive.search.translation import translated
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    FromSource,
    InLanguage,
    InPath,
    InPlace,
    Node,
    Not,
    Or,
    Phrase,
    Word,
    conjuncts,
)

#: Searches that looking for remedies may cost.
MOST_COUNTS = 16
#: Remedies shown at most.
MOST_REMEDIES = 8
#: Words between those of a phrase that is loosened, at most.
_NEAR = 10
#: Words behind a name that may be a part of it.
_MOST_JOINED = 3
#: How a range of Lucene's language begins, whatever its field, and how it ends.
_OPENS = re.compile(r"(?:\A|:)[\[{][^\]}]*\Z")
_CLOSES = ("]", "}")
#: Words of which it is looked up whether any report has them.
MOST_LOOKED_UP = 8
#: Words for which a known one is sought that was meant; each costs a look at all words.
MOST_MENDED = 12


def remedies(
    query: Query,
    count: Callable[[Query], int],
    place_name: Callable[[str], str] = str,
) -> tuple[Remedy, ...]:
    """Return changes to a query that found nothing which would find something.

    ``count`` tells how many reports a query finds; it is called a bounded number of
    times. Each remedy drops or widens one thing; the last one drops all filters. Where
    none of these helps, the words that no report has are dropped together.
    """
    found: list[Remedy] = []
    for tried, (label, changed) in enumerate(_changes(query, place_name)):
        if tried == MOST_COUNTS or len(found) == MOST_REMEDIES:
            break
        if total := count(changed):
            found.append(Remedy(label, changed, total))
    if not found:
        found.extend(_without_unknown(query, count))
    return tuple(found)


def _without_unknown(query: Query, count: Callable[[Query], int]) -> Iterator[Remedy]:
    """Yield the query without the words that no report has at all."""
    tree = parse(query.text).tree
    parts = conjuncts(tree)
    words = [p for p in parts if has_words(p)][:MOST_LOOKED_UP]
    unknown = [word for word in words if not count(Query(text=render(word)))]
    rest = [part for part in parts if part not in unknown]
    if not unknown:
        return
    names = " and ".join(map(_said, unknown))
    label = f"Without {names}, which no report here has"
    text = render(joined(And, rest)) if rest else ""
    nothing = Query(per_page=query.per_page)
    for more, changed in (
        ("", query.changed(text=text)),
        (", and without any filter", nothing.changed(text=text)),
    ):
        if changed != nothing and (total := count(changed)):
            yield Remedy(label + more, changed, total)
            return


def _changes(
    query: Query, place_name: Callable[[str], str]
) -> Iterator[tuple[str, Query]]:
    if meant := translated(query.text):
        yield f"As it is written here: {meant}", query.changed(text=meant)
    yield from _changes_of_days(query)
    for place in query.places:
        rest = tuple(p for p in query.places if p != place)
        yield f"Without the place {place_name(place)}", query.changed(places=rest)
    for place in query.places_not:
        rest = tuple(p for p in query.places_not if p != place)
        label = f"Without leaving out the place {place_name(place)}"
        yield label, query.changed(places_not=rest)
    if query.sources:
        yield "From any source", query.changed(sources=())
    if query.authors:
        yield "By any author", query.changed(authors=())
    if query.paths:
        yield "In any folder or file", query.changed(paths=())
    for path in query.paths_not:
        left = tuple(p for p in query.paths_not if p != path)
        yield f"Without leaving out the path {path}", query.changed(paths_not=left)
    if query.languages:
        yield "In any language", query.changed(languages=())
    if query.box:
        yield "Anywhere on the map", query.changed(box=None)
    bare = Query(text=query.text, clock=query.clock, per_page=query.per_page)
    filtered = query.changed(sort=None) != bare.changed(sort=None)
    yield from _as_names(query)
    yield from _as_days(query)
    yield from _loosened(query)
    yield from _changes_of_words(query, filtered=filtered)
    if filtered and query.text:
        yield "The words alone, without any filter", bare


def _changes_of_days(query: Query) -> Iterator[tuple[str, Query]]:
    spoken = query.clock is Clock.MENTIONED
    if query.undated in (Undated.ONLY, Undated.EXCLUDE):
        without = query.undated is Undated.EXCLUDE
        label = "With undated reports" if without else "With dated reports"
        if spoken:
            what = "no known day" if without else "a known day"
            label = f"With reports that speak of {what}"
        yield label, query.changed(undated=None)
    if query.dated:
        yield "However the date is known", query.changed(dated=None)
    if not query.days:
        return
    wide = _whole_years(query.days)
    if wide != query.days:
        yield f"With the days widened to {wide}", query.changed(days=wide)
    yield "On any day", query.changed(days=DayRange())
    if query.undated is None:
        dateless = "Reports that speak of no known day" if spoken else "Undated reports"
        yield f"{dateless} too", query.changed(undated=Undated.INCLUDE)
    other = Clock.PUBLISHED if query.clock is Clock.MENTIONED else Clock.MENTIONED
    label = {
        Clock.PUBLISHED: "Published on those days, instead of speaking of them",
        Clock.MENTIONED: "Speaking of those days, instead of published on them",
    }[other]
    yield label, query.changed(clock=other)


def _whole_years(days: DayRange) -> DayRange:
    """Widen each bound that is finer than a year to its whole year."""
    days = days.ordered()
    return DayRange(
        PartialDate(days.start.year) if days.start else None,
        PartialDate(days.end.year) if days.end else None,
    )


def _as_names(query: Query) -> Iterator[tuple[str, Query]]:
    """Yield the query with words behind a name taken into it: ``place:new york``."""
    tree = parse(query.text).tree
    parts = tree.children if isinstance(tree, And) else ()
    for i, part in enumerate(parts):
        if not isinstance(part, InPlace | FromSource | ByAuthor | InPath):
            continue
        if isinstance(part, InPath) and part.pattern:
            continue
        behind = list(takewhile(_is_plain, parts[i + 1 : i + 1 + _MOST_JOINED]))
        for size in range(len(behind), 0, -1):
            name = type(part)(f"{part.text} {_typed(behind[:size])}")
            meant = joined(And, [*parts[:i], name, *parts[i + 1 + size :]])
            label = f"With “{name.text}” as one name, in quotation marks"
            yield label, query.changed(text=render(meant))


def _is_plain(node: Node) -> bool:
    return isinstance(node, Word) and not node.field and not node.exact


def _as_days(query: Query) -> Iterator[tuple[str, Query]]:
    """Yield the query with words that write a date taken as the date."""
    tree = parse(query.text).tree
    parts = [*conjuncts(tree)]
    for size in (3, 2, 1):
        for i in range(len(parts) - size + 1):
            words = parts[i : i + size]
            value = _written(words)
            if value is None:
                continue
            days = DayRange(value, value)
            for clock in (Clock.PUBLISHED, Clock.MENTIONED):
                meant = joined(And, [*parts[:i], Days(days, clock), *parts[i + size :]])
                label = f"With “{_typed(words)}” taken as {_said(Days(days, clock))}"
                yield label, query.changed(text=render(meant))
            return


def _written(words: Sequence[Node]) -> PartialDate | None:
    if not all(map(_is_plain, words)):
        return None
    try:
        return PartialDate.parse(plain_figures(_typed(words)))
    except InvalidDateError:
        return None


def _typed(words: Sequence[Node]) -> str:
    return " ".join(word.text for word in words if isinstance(word, Word))


def _loosened(query: Query) -> Iterator[tuple[str, Query]]:
    """Yield the query with the words of a phrase near each other, and anywhere."""
    tree = parse(query.text).tree
    parts = conjuncts(tree)
    for i, part in enumerate(parts):
        if not isinstance(part, Phrase) or len(words := part.text.split()) < 2:
            continue
        alone: list[Node] = [Word(word, part.field, part.exact) for word in words]
        looser: list[tuple[str, Node]] = [("anywhere", joined(And, alone))]
        if part.slop < _NEAR and not part.exact:
            near = Phrase(part.text, part.field, _NEAR, part.exact)
            looser.insert(0, ("near each other", near))
        for where, node in looser:
            text = render(joined(And, [*parts[:i], node, *parts[i + 1 :]]))
            label = f"With the words of “{part.text}” {where}"
            yield label, query.changed(text=text)


def _changes_of_words(query: Query, *, filtered: bool) -> Iterator[tuple[str, Query]]:
    tree = parse(query.text).tree
    parts = _bracketed(conjuncts(tree))
    if len(parts) == 1:
        if filtered and not isinstance(tree, Everything):
            yield f"Without {_said(tree)}", query.changed(text="")
        return
    for i, part in enumerate(parts):
        rest = joined(And, [*parts[:i], *parts[i + 1 :]])
        yield f"Without {_said(part)}", query.changed(text=render(rest))
    words = [p for p in parts if isinstance(p, Word | Phrase | And)]
    if len(words) > 1:
        others = [p for p in parts if p not in words]
        some = render(joined(And, [*others, joined(Or, list(words))]))
        yield "With any of the words", query.changed(text=some)


def _bracketed(parts: Sequence[Node]) -> list[Node]:
    """Return the parts of a query, what another language's range was read as in one.

    Of ``date:[2019 TO 2020]``, which is none here, no word means anything alone.
    """
    whole: list[Node] = []
    opened: int | None = None
    for part in parts:
        text = part.text if isinstance(part, Word) else ""
        whole.append(part)
        if _OPENS.search(text):
            opened = len(whole) - 1
        elif text == "TO" and opened is None:
            # What stood before it was a mark alone, as in ``[* TO 2020]``.
            opened = len(whole) - 1
        elif opened is not None and text.endswith(_CLOSES):
            whole[opened:] = [And(tuple(whole[opened:]))]
            opened = None
    return whole


def _said(node: Node) -> str:
    """Name one part of a query."""
    if isinstance(node, And):
        return f"“{render(node)}”"
    if isinstance(node, Not):
        return f"leaving out {_said(node.child)}"
    if isinstance(node, FromSource | ByAuthor | InPath | InLanguage):
        return thing(node)
    line = explain(node)
    for start in ("reports with ", "reports "):
        if line.startswith(start):
            return line.removeprefix(start)
    return line


def suggestion(
    query: Query,
    nearest: Callable[[str], str | None],
    count: Callable[[Query], int],
) -> str:
    """Return the query with its misspelt words mended, if that finds something.

    ``nearest`` gives the word of the archive that is meant by a folded word that no
    report has; None for a word that is known, or like nothing known.
    """
    tree = parse(query.text).tree
    left = MOST_MENDED

    def bounded(word: str) -> str | None:
        nonlocal left
        left -= 1
        return nearest(word) if left >= 0 else None

    mended = _mended(tree, bounded)
    if mended == tree:
        return ""
    text = render(mended)
    return text if count(query.changed(text=text)) else ""


def _mended(node: Node, nearest: Callable[[str], str | None]) -> Node:
    match node:
        case And(children) | Or(children):
            return type(node)(tuple(_mended(child, nearest) for child in children))
        case Word(text, field, exact):
            words = [nearest(word) or word for word in query_folded(text)]
            if words == list(query_folded(text)):
                return node
            return Word("-".join(words), field, exact)
        case Phrase(text, field, slop, exact):
            words = [nearest(word) or word for word in query_folded(text)]
            if words == list(query_folded(text)):
                return node
            return Phrase(" ".join(words), field, slop, exact)
    return node
