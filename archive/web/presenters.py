"""Results as the search page shows them: labels, links and what can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.search.answer import has_words, order
from archive.search.grammar import parse
from archive.search.query import Query, Sort, Undated
from archive.search.results import PlaceBucket, Results
from archive.web.bidi import neutral
from archive.web.chips import Chip, chips, count_sentence, page_title
from archive.web.folderlist import FolderList, folder_list
from archive.web.histogram import Histogram, Link, histogram
from archive.web.hits import HitLinks, HitView, hit_view
from archive.web.links import Address
from archive.web.mapview import (
    Circle,
    Spot,
    View,
    circles,
    most_named,
    surroundings,
)
from archive.web.placetree import PlaceRow, in_names, narrowing, rows
from archive.web.provenance import Known, known_rows
from archive.web.requests import Asked
from archive.web.sourcelist import (
    MOST_SOURCES,
    SourceRow,
    author_rows,
    language_rows,
    source_rows,
)

PER_PAGE = (10, 20, 50, 100)
#: Sources shown at once.
_SOURCES = 8
#: The drawing beside the results, in pixels.
_SMALL_MAP = (340, 165)
#: Circles of that drawing; more of them would cover each other.
_SMALL_CIRCLES = 60
EXPORTS = (
    ("csv", "CSV"),
    ("xlsx", "Excel"),
    ("jsonl", "JSON Lines"),
    ("json", "JSON, this page"),
    ("ris", "RIS"),
    ("bib", "BibTeX"),
    ("geojson", "GeoJSON"),
    ("events.csv", "Events table"),
    ("csl.json", "CSL-JSON"),
    ("atom", "Atom feed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMap:
    """The map beside the results."""

    view: View
    circles: tuple[Circle, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Everything that the search page shows."""

    title: str
    count: str
    query: Query
    address: Address
    typed: Mapping[str, str]
    problems: Mapping[str, str]
    other_problems: tuple[str, ...]
    understood: str
    notes: tuple[str, ...]
    chips: tuple[Chip, ...]
    histogram: Histogram
    known: tuple[Known, ...]
    map: SmallMap | None
    places: tuple[PlaceRow, ...]
    more_places: tuple[PlaceRow, ...]
    places_cut: bool
    unplaced: int
    sources: tuple[SourceRow, ...]
    more_sources: tuple[SourceRow, ...]
    sources_cut: bool
    authors: tuple[SourceRow, ...]
    more_authors: tuple[SourceRow, ...]
    authors_cut: bool
    languages: tuple[SourceRow, ...]
    folders: FolderList | None
    hits: tuple[HitView, ...]
    total: int
    took_ms: float
    undated_hidden: int
    undated_url: str
    suggestion: Link | None
    remedies: tuple[tuple[Link, int], ...]
    sorts: tuple[Link, ...]
    densities: tuple[Link, ...]
    sizes: tuple[Link, ...]
    exports: tuple[Link, ...]
    pages: "Paging"
    hidden: tuple[tuple[str, str], ...]
    is_everything: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where the page stands among the pages; an empty address: there is none."""

    first: int
    last: int
    page: int
    pages: int
    previous_url: str
    next_url: str
    numbers: tuple[Link | None, ...]


def present(
    results: Results,
    asked: Asked,
    names: Mapping[str, str],
) -> SearchPage:
    """Return the search page of ``results``.

    Args:
        results: What the engine answered.
        asked: The search as asked, with the look of the page.
        names: The names of the places that the filters give by id.
    """
    address = asked.address
    query, facets = address.query, results.facets
    first = (query.page - 1) * query.per_page + 1
    links = HitLinks.of(address, facets.places)
    drawing = histogram(facets.dates, address)
    return SearchPage(
        title=page_title(query, names) or "Search",
        count=count_sentence(results, names),
        query=query,
        address=address,
        typed=asked.typed,
        problems=asked.problems,
        other_problems=asked.other_problems,
        understood=in_names(results.understood, query, facets.places),
        notes=results.notes,
        chips=chips(query, address, names),
        histogram=drawing,
        known=known_rows(results, address, drawing.undated_url),
        **_facets(results, address),
        hits=tuple(
            hit_view(hit, links, first + index)
            for index, hit in enumerate(results.hits)
        ),
        total=results.total,
        took_ms=results.took_ms,
        undated_hidden=results.undated_hidden,
        undated_url=address.to(undated=Undated.INCLUDE),
        **_ways_out(results, address),
        **_looks(results, address),
        hidden=hidden_fields(address),
        is_everything=query.changed(sort=None, per_page=Query().per_page) == Query(),
    )


def _facets(results: Results, address: Address) -> dict[str, Any]:
    """Return the places, sources, authors, languages and folders to narrow by."""
    facets = results.facets
    shown, more = rows(facets.places, address)
    sources = source_rows(results, address)
    authors = author_rows(results, address)
    return {
        "map": small_map(facets.places, address),
        "places": shown,
        "more_places": more,
        "places_cut": facets.places_cut,
        "unplaced": facets.unplaced,
        "sources": sources[:_SOURCES],
        "more_sources": sources[_SOURCES:],
        "sources_cut": facets.sources_cut or len(facets.sources) > MOST_SOURCES,
        "authors": authors[:_SOURCES],
        "more_authors": authors[_SOURCES:],
        "authors_cut": facets.authors_cut or len(facets.authors) > MOST_SOURCES,
        "languages": language_rows(results, address),
        "folders": folder_list(results, address),
    }


def _ways_out(results: Results, address: Address) -> dict[str, Any]:
    """Return what would find more: a better spelling, one condition less."""
    better = results.suggestion
    return {
        "suggestion": Link(better, address.to(text=better)) if better else None,
        "remedies": tuple(
            (Link(remedy.label, address.at("/", remedy.query)), remedy.total)
            for remedy in results.remedies
        ),
    }


def _looks(results: Results, address: Address) -> dict[str, Any]:
    """Return the links that change order and look but not what is found."""
    query = address.query
    tree = parse(query.text).tree
    current = order(query, tree)
    special = {"json": address.at("/search.json"), "atom": address.feed()}
    orders = (
        (Sort.RELEVANCE, "Best match"),
        (Sort.NEWEST, "Newest"),
        (Sort.OLDEST, "Oldest"),
    )
    return {
        "sorts": tuple(
            Link(label, address.to(sort=sort), sort is current)
            for sort, label in orders
            if has_words(tree) or sort is not Sort.RELEVANCE
        ),
        "densities": (
            Link("Full", address.viewed(compact=False), not address.compact),
            Link("Compact", address.viewed(compact=True), address.compact),
        ),
        "sizes": tuple(
            Link(str(size), address.to(per_page=size), size == query.per_page)
            for size in PER_PAGE
        ),
        "exports": tuple(
            Link(label, special.get(suffix) or address.data(suffix))
            for suffix, label in EXPORTS
        ),
        "pages": paging(results, address),
    }


def paging(results: Results, address: Address) -> Paging:
    """Return the links between pages: the first, the last and those around."""
    query = address.query
    pages = max(1, -(-results.total // query.per_page))
    near = sorted(
        {1, pages, *range(query.page - 2, query.page + 3)} & {*range(1, pages + 1)}
    )
    numbers: list[Link | None] = []
    for before, number in zip([0, *near], near, strict=False):
        if number > before + 1:
            numbers.append(None)
        url = address.at("/", query.changed(page=number))
        numbers.append(Link(str(number), url, number == query.page))
    first = (query.page - 1) * query.per_page + 1

    def page_url(number: int) -> str:
        return address.at("/", query.changed(page=number))

    return Paging(
        first=first,
        last=first + len(results.hits) - 1,
        page=query.page,
        pages=pages,
        previous_url=page_url(min(query.page - 1, pages)) if query.page > 1 else "",
        next_url=page_url(query.page + 1) if query.page < pages else "",
        numbers=tuple(numbers) if pages > 1 else (),
    )


def small_map(buckets: tuple[PlaceBucket, ...], address: Address) -> SmallMap | None:
    """Return the map of the places that the matches name, or None without any."""
    return drawn(buckets, address, _SMALL_MAP, most=_SMALL_CIRCLES)


def drawn(
    buckets: tuple[PlaceBucket, ...],
    address: Address,
    size: tuple[int, int],
    *,
    most: int,
    labels: int = 0,
) -> SmallMap | None:
    """Return a map of the places named most, as large as ``size`` in pixels."""
    named = most_named(buckets, most)
    if not named:
        return None
    view = View.around(surroundings(b.place for b in named), *size)
    found = spots(named, buckets, address)
    return SmallMap(
        view=view, circles=circles(found, view, labels=labels), url=address.at("/map")
    )


def spots(
    named: list[PlaceBucket], buckets: tuple[PlaceBucket, ...], address: Address
) -> list[Spot]:
    """Return what to draw for places of the tree ``buckets`` named themselves."""
    url = narrowing(buckets, address)
    return [
        Spot(
            name=neutral(bucket.place.name),
            kind=bucket.place.kind,
            lat=bucket.place.lat,
            lon=bucket.place.lon,
            count=bucket.own,
            found=bucket.count,
            url=url(bucket),
        )
        for bucket in named
    ]


#: What the form itself asks for; all other filters travel as hidden fields.
FORM_FIELDS = frozenset({"q", "from", "to", "when", "page"})


def hidden_fields(address: Address) -> tuple[tuple[str, str], ...]:
    """Return the parameters that the form keeps without showing them."""
    return tuple(pair for pair in address.pairs() if pair[0] not in FORM_FIELDS)


__all__ = ["SearchPage", "present"]
