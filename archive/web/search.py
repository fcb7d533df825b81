"""The search page."""

from flask import Blueprint, render_template, request

from archive.web.caching import revalidated
from archive.web.placetree import names_of
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
    return render_template("search.html", page=shown)
