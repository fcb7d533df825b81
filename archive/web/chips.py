"""The filters of a search in words: as chips to take away, and as a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archive.datespan import DayRange
from archive.search.language_names import language_name
from archive.search.query import Dated, Query, Undated
from archive.search.results import Results
from archive.search.tree import Clock
from archive.web import wording
from archive.web.bidi import neutral
from archive.web.folderlist import path_label
from archive.web.links import Address
from archive.web.mapview import edges
from archive.web.placetree import without


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, in words, and the search without it."""

    kind: str
    label: str
    remove_url: str


def chips(
    query: Query, address: Address, names: Mapping[str, str], path: str = "/"
) -> tuple[Chip, ...]:
    """Return the filters in force, each with the page at ``path`` without it."""

    def to(**changes: Any) -> str:
        return address.at(path, query.changed(**changes))

    made = []
    if query.text.strip():
        made.append(Chip("words", neutral(query.text), to(text="")))
    if query.days:
        kind = "published" if query.clock is Clock.PUBLISHED else "speaks of"
        label = wording.days(query.days.ordered())
        made.append(Chip(kind, label, to(days=DayRange())))
    if query.undated is not None:
        made.append(Chip(*_undated(query), to(undated=None)))
    if query.dated:
        made.append(Chip("date", query.dated.value, to(dated=None)))
    for place in query.places:
        gone = to(places=without(query.places, place))
        made.append(Chip("place", neutral(names.get(place, place)), gone))
    for place in query.places_not:
        gone = to(places_not=without(query.places_not, place))
        made.append(Chip("not place", neutral(names.get(place, place)), gone))
    if query.box:
        made.append(Chip("area", edges(query.box), to(box=None)))
    for source in query.sources:
        gone = to(sources=without(query.sources, source))
        made.append(Chip("source", neutral(source) or "unknown", gone))
    for author in query.authors:
        gone = to(authors=without(query.authors, author))
        made.append(Chip("author", neutral(author) or "unknown", gone))
    for folder in query.paths:
        gone = to(paths=without(query.paths, folder))
        made.append(Chip("path", path_label(folder), gone))
    for folder in query.paths_not:
        gone = to(paths_not=without(query.paths_not, folder))
        made.append(Chip("not path", path_label(folder), gone))
    for language in query.languages:
        gone = to(languages=without(query.languages, language))
        made.append(Chip("language", neutral(language_name(language)), gone))
    return tuple(made)


def _undated(query: Query) -> tuple[str, str]:
    """Return kind and label of what becomes of reports without a day by the clock."""
    if query.clock is Clock.MENTIONED:
        labels = {
            Undated.ONLY: "no known day",
            Undated.INCLUDE: "no known day, too",
            Undated.EXCLUDE: "a known day",
        }
        return "speaks of", labels[query.undated or Undated.INCLUDE]
    labels = {
        Undated.ONLY: "only undated reports",
        Undated.INCLUDE: "undated reports too",
        Undated.EXCLUDE: "no undated reports",
    }
    return "date", labels[query.undated or Undated.INCLUDE]


def count_sentence(results: Results, names: Mapping[str, str]) -> str:
    """Say how many reports were found and what they have in common."""
    query = results.query
    only = query.undated is Undated.ONLY
    parts = [*_counted(query, results.total)]
    if query.dated:
        article = "a" if query.dated is Dated.STATED else "an"
        parts.append(f"with {article} {query.dated} date")
    if not only and query.days:
        parts.append(_days_clause(query, results.total))
    if query.places:
        places = [neutral(names.get(p, p)) for p in query.places]
        verb = "names" if results.total < 2 else "name"
        parts.append(f"that {verb} {wording.listing(places, 'or')}")
    if query.places_not:
        places = [neutral(names.get(p, p)) for p in query.places_not]
        parts.append(f"without {wording.listing(places, 'or')}")
    if query.box:
        parts.append("in the area on the map")
    if query.sources:
        sources = [neutral(s) or "an unknown source" for s in query.sources]
        parts.append(f"from {wording.listing(sources, 'or')}")
    if query.authors:
        authors = [neutral(a) or "an unknown author" for a in query.authors]
        parts.append(f"by {wording.listing(authors, 'or')}")
    if query.paths:
        paths = [path_label(path) for path in query.paths]
        parts.append(f"filed under {wording.listing(paths, 'or')}")
    if query.paths_not:
        paths = [path_label(path) for path in query.paths_not]
        parts.append(f"not filed under {wording.listing(paths, 'or')}")
    if query.languages:
        languages = [neutral(language_name(code)) for code in query.languages]
        parts.append(f"in {wording.listing(languages, 'or')}")
    if query.text.strip():
        parts.append(f"for {quoted(query.text)}")
    return " ".join(parts)


def _counted(query: Query, total: int) -> Iterator[str]:
    """Say how many reports, and whether only those with or without a day."""
    spoken, kind = query.clock is Clock.MENTIONED, ""
    if query.undated is Undated.ONLY:
        kind = "no known day" if spoken else "undated"
    elif query.undated is Undated.EXCLUDE and not query.days:
        # A range leaves them out anyhow, and who stated a date has one.
        kind = "a known day" if spoken else "" if query.dated else "dated"
    noun = "report" if spoken or not kind else f"{kind} report"
    yield wording.count(total, noun) if total else f"No {noun}"
    if spoken and kind:
        yield f"that {'speaks' if total < 2 else 'speak'} of {kind}"


def _or_undated(query: Query) -> str:
    """Say that a range of days lets in those without one; "" where it does not."""
    if query.undated is not Undated.INCLUDE or not query.days:
        return ""
    if query.clock is Clock.MENTIONED:
        return "or of no known day"
    # Who asks how a date is known asks for reports with one.
    return "" if query.dated else "or undated"


def quoted(text: str) -> str:
    """Return a query in quotation marks, unless it has some of its own."""
    shown = neutral(text.strip())
    return shown if any(mark in shown for mark in '"“”„«') else f"“{shown}”"


def page_title(query: Query, names: Mapping[str, str]) -> str:
    """Return what a bookmark of a search is known by: all that it asks for, shortly."""
    parts = [neutral(query.text.strip())] if query.text.strip() else []
    parts += [neutral(names.get(place, place)) for place in query.places]
    parts += [f"not {neutral(names.get(place, place))}" for place in query.places_not]
    if query.box:
        parts.append("an area")
    if query.days:
        days = wording.days(query.days.ordered())
        if query.clock is Clock.MENTIONED:
            open_ended = query.days.start is None or query.days.end is None
            days = f"speaking of {'days ' if open_ended else ''}{days}"
        parts.append(days)
    if query.undated is Undated.ONLY:
        spoken = query.clock is Clock.MENTIONED
        parts.append("speaking of no known day" if spoken else "undated")
    elif too := _or_undated(query):
        parts.append(too)
    elif query.undated is Undated.EXCLUDE and not query.days:
        spoken = query.clock is Clock.MENTIONED
        parts.append("speaking of a known day" if spoken else "dated")
    if query.dated:
        parts.append(f"date {query.dated}")
    parts += [neutral(source) or "source unknown" for source in query.sources]
    parts += [neutral(author) or "author unknown" for author in query.authors]
    parts += [path_label(path) for path in query.paths]
    parts += [f"not {path_label(path)}" for path in query.paths_not]
    parts += [neutral(language_name(code)) for code in query.languages]
    if parts and query.page > 1:
        parts.append(f"page {query.page}")
    return " / ".join(parts)


def _days_clause(query: Query, total: int) -> str:
    phrase = wording.days_phrase(query.days)
    too = f", {clause}" if (clause := _or_undated(query)) else ""
    if query.clock is Clock.PUBLISHED:
        return f"published {phrase}{too}"
    verb = "speaks" if total < 2 else "speak"
    one, _, rest = phrase.partition(" ")
    single = one in ("on", "in") and query.days.start and query.days.end
    return f"that {verb} of {rest if single else 'days ' + phrase}{too}"
