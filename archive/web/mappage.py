"""The large map of a search, with the table of what it shows."""

from dataclasses import dataclass, replace

from flask import Blueprint, render_template, request

from archive.search.params import read_params
from archive.search.query import Box, Query
from archive.web.bidi import neutral
from archive.web.caching import revalidated
from archive.web.chips import Chip, chips, count_sentence
from archive.web.histogram import Link
from archive.web.links import Address
from archive.web.mapview import (
    MOST_CIRCLES,
    WORLD,
    Circle,
    Spot,
    View,
    circles,
    edges,
    most_named,
    searchable,
    surroundings,
)
from archive.web.placetree import names_of
from archive.web.presenters import spots
from archive.web.requests import read_request
from archive.web.site import site

routes = Blueprint("map", __name__)

_SIZE = (1000, 485)
_LABELS = 14
_STEP = 0.35
#: Rows of the table; the rest is one click away.
_ROWS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """Everything that the page of the large map shows."""

    title: str
    count: str
    address: Address
    query: Query
    chips: tuple[Chip, ...]
    view: View
    circles: tuple[Circle, ...]
    steps: tuple[Link, ...]
    area: Box
    area_url: str
    hidden: tuple[tuple[str, str], ...]
    rows: tuple[Spot, ...]
    rows_left: int
    all_rows_url: str
    list_url: str
    unplaced: int
    places_cut: bool
    problem: str


@routes.get("/map")
@revalidated
def page() -> str:
    """Draw the places of a search, as a whole or the part that ``view`` asks for."""
    asked = read_request(request)
    address, query = asked.address, asked.address.query
    engine = site().engine
    results = engine.search(replace(query, mapped=True))
    buckets = results.facets.places
    named = most_named(buckets)
    view = _view(request.args.get("view", ""), query)
    if view is None:
        view = View.around(surroundings(b.place for b in named[:MOST_CIRCLES]), *_SIZE)
    found = spots(named, buckets, address)
    rows = found if request.args.get("rows") == "all" else found[:_ROWS]
    names = names_of((*query.places, *query.places_not), buckets, engine)
    area = searchable(view.box)
    shown = MapPage(
        title="Map",
        count=count_sentence(results, names),
        address=address,
        query=query,
        chips=chips(query, address, names, path="/map"),
        view=view,
        circles=circles(found, view, labels=_LABELS),
        steps=_steps(view, address),
        area=area,
        area_url=address.to(box=area),
        hidden=tuple(p for p in address.pairs() if p[0] not in ("bbox", "page")),
        rows=tuple(rows),
        rows_left=len(found) - len(rows),
        all_rows_url=address.with_view("/map", rows="all") + "#table-title",
        list_url=address.at("/", query.changed()),
        unplaced=results.facets.unplaced,
        places_cut=results.facets.places_cut,
        problem=neutral(" ".join(asked.other_problems)),
    )
    return render_template("map.html", page=shown)


def _view(text: str, query: Query) -> View | None:
    """Return the part of the world asked for; an unreadable one is the whole result."""
    asked, problems = read_params([("bbox", text)])
    if not text or problems or asked.box is None:
        box = query.box
        return View.fitting(_widened(box), *_SIZE) if box is not None else None
    return View.fitting(_widened(asked.box), *_SIZE)


def _widened(box: Box) -> Box:
    """Return the box, with some extent where it has none."""
    if box.west != box.east and box.south != box.north:
        return box
    return Box(box.west - 0.5, box.south - 0.5, box.east + 0.5, box.north + 0.5)


def _steps(view: View, address: Address) -> tuple[Link, ...]:
    """Return the links that move and zoom, for readers without JavaScript."""
    views = (
        ("Closer", view.moved(zoom=2.0)),
        ("Wider", view.moved(zoom=0.5)),
        ("West", view.moved(east=-_STEP)),
        ("East", view.moved(east=_STEP)),
        ("North", view.moved(north=_STEP)),
        ("South", view.moved(north=-_STEP)),
        ("Whole world", View.fitting(WORLD, *_SIZE)),
    )
    return tuple(
        Link(label, address.with_view("/map", view=edges(searchable(step.box))))
        for label, step in views
    )
