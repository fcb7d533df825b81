"""The search page."""

from typing import Any

from flask import Blueprint, redirect, render_template, request
from werkzeug import Response

from archive.web.caching import revalidated
from archive.web.folderlist import folders_alike
from archive.web.links import query_string
from archive.web.placetree import named_alike, names_of
from archive.web.presenters import present
from archive.web.requests import read_request
from archive.web.site import site

routes = Blueprint("search", __name__)


@routes.get("/")
@revalidated
def page() -> str:
    """Show one page of results with every way to narrow and widen it."""
    asked = read_request(request)
    engine = site().engine
    query = asked.address.query
    results = engine.search(query)
    names = names_of((*query.places, *query.places_not), results.facets.places, engine)
    shown = present(results, asked, names)
    if not results.total and shown.is_everything and not engine.status().documents:
        return render_template("empty.html", page={"title": "Empty archive"})
    alike: dict[str, Any] = {}
    if not results.total:
        alike["Places"] = named_alike(asked.address, results, engine)
        alike["Folders"] = folders_alike(asked.address, results, engine)
    return render_template("search.html", page=shown, alike=alike)


@routes.get("/search")
def named() -> Response:
    """Lead to the search page who left out the ending of ``/search.json``."""
    asked = list(request.args.items(multi=True))
    return redirect(query_string(f"{request.script_root}/", asked), 301)
