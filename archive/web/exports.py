"""A search, or one report, in the forms that other programs read; streamed."""

from collections.abc import Iterator
from itertools import chain

from flask import Blueprint, Response, abort, current_app, request

from archive.export import FORMATS, About, Format
from archive.model import Document
from archive.search.answer import doubtful_after
from archive.search.params import write_params
from archive.search.query import Query
from archive.web.caching import revalidated
from archive.web.chips import page_title
from archive.web.document import find
from archive.web.links import query_string
from archive.web.placetree import names_of
from archive.web.requests import base, strict_query
from archive.web.site import site

routes = Blueprint("exports", __name__)

#: The forms of a search, by what follows ``/search.``.
EXPORTS = {form.extension: form for form in FORMATS.values()}
#: Those of one report; its ``.txt`` is the text itself, its ``.json`` the API's.
ONE = {ext: form for ext, form in EXPORTS.items() if ext != "txt"}
#: Shown by a browser or a feed reader; the others are saved.
_SHOWN = frozenset({"atom", "txt"})


@routes.get("/search.<suffix>")
@revalidated
def search(suffix: str) -> Response:
    """Write every match of a search, whatever its page."""
    form = EXPORTS.get(suffix)
    if form is None:
        abort(404, f"There is no form “{suffix[:40]}”; there are {', '.join(EXPORTS)}.")
    query = strict_query(request)
    own = query_string(f"/search.{suffix}", write_params(query))
    return _stream(form, site().engine.scan(query), query, own, "dateline")


@routes.get("/doc/<report:document_id>.<suffix>")
@revalidated
def document(document_id: str, suffix: str) -> Response:
    """Write one report."""
    form = ONE.get(suffix)
    if form is None:
        abort(404)
    found = find(document_id)
    query, own = Query(text=f"id:{found.id}"), f"/doc/{found.id}.{suffix}"
    return _stream(form, iter([found]), query, own, found.id)


def _stream(
    form: Format, documents: Iterator[Document], query: Query, own: str, name: str
) -> Response:
    """Answer with what the form makes of ``documents``, as it is made.

    ``own`` is the path of the answer, with its parameters; ``name`` that of a file.

    The first piece is made before the answer begins, so that an index that does not
    answer gives a failure and no broken file.
    """
    about = About(
        title=_title(query),
        address=base() + query_string("/", write_params(query)),
        own=base() + own,
        last_sound=doubtful_after(site().today()),
    )
    chunks = form.chunks(documents, base(), about)
    first = next(chunks, b"")
    bare = "json" in form.media_type or not form.is_text
    charset = "" if bare else "; charset=utf-8"
    response = current_app.response_class(chain([first], chunks))
    response.headers["Content-Type"] = form.media_type + charset
    if form.extension not in _SHOWN:
        response.headers["Content-Disposition"] = (
            f'attachment; filename="{name}.{form.extension}"'
        )
    if not site().settings.password_hash:
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _title(query: Query) -> str:
    """Return what feeds of several searches are told apart by: as a bookmark is."""
    wanted = (*query.places, *query.places_not)
    asked = page_title(query.changed(), names_of(wanted, (), site().engine))
    return f"Dateline: {asked}" if asked else "Dateline"
