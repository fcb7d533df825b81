"""A report's page, and its text alone."""

import re
from unicodedata import category

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    render_template,
    request,
    send_file,
)

from archive.errors import DatelineError
from archive.export import permalink
from archive.model import Document
from archive.search.grammar import parse
from archive.search.params import DEEPEST_HIT
from archive.search.results import Hit
from archive.search.snippets import highlight_spans
from archive.web.bidi import as_typed, neutral
from archive.web.caching import revalidated, revalidated_by
from archive.web.dossier import MOST_SHOWN, Draft, Neighbours, dossier
from archive.web.errors import answer
from archive.web.histogram import Link
from archive.web.links import Address
from archive.web.requests import base, read_request
from archive.web.site import site

routes = Blueprint("document", __name__)

_POSITION = re.compile("[1-9][0-9]{0,4}")


def find(document_id: str) -> Document:
    """Return the report of that id, or answer 404."""
    document = site().engine.get(document_id)
    if document is None:
        abort(404)
    return document


def _form_mark() -> str:
    place = site()
    return place.forms.mark(request) if place.correct else ""


@routes.get("/doc/<report:document_id>")
@revalidated_by(_form_mark)
def page(document_id: str) -> Response:
    """Show a report with its marks, its evidence, and the way on."""
    return show(find(document_id))


def show(document: Document, draft: Draft | None = None) -> Response:
    """Return the page of a report, with a correction that could not be saved if any."""
    place = site()
    address = read_request(request).address
    cookies: dict[str, str] = {}
    token = place.forms.token(request, cookies) if place.correct else ""
    shown = dossier(
        document,
        address,
        base=base(),
        today=place.today(),
        hits=highlight_spans(
            document.text[:MOST_SHOWN],
            parse(address.query.text).sought,
            language=document.language,
        ),
        kin=place.relatives.of(document),
        neighbours=_neighbours(document, address),
        token=token,
        can_open=place.originals is not None,
        draft=draft,
    )
    response = make_response(render_template("document.html", page=shown))
    for name, value in cookies.items():
        response.set_cookie(
            name, value, httponly=True, samesite="Strict", secure=request.is_secure
        )
    return response


@routes.get("/doc/<report:document_id>.txt")
@revalidated
def text(document_id: str) -> Response:
    """Return the text as it stands in the source, and nothing else.

    Only what could command the terminal of who prints it is replaced, one for one.
    """
    document = find(document_id)
    response = make_response(as_typed(document.head + document.text).encode())
    response.mimetype = "text/plain"
    response.headers["Content-Disposition"] = f'inline; filename="{document.id}.txt"'
    return response


@routes.get("/doc/<report:document_id>/original")
def original(document_id: str) -> Response:
    """Hand out the file that the report was read from; no browser shows or runs it."""
    opener = site().originals
    document = find(document_id)
    if opener is None:
        abort(404)
    try:
        found = opener(document)
    except DatelineError as error:
        return answer(
            410,
            "The file that this report was read from is not handed out: "
            f"{error.public}.",
            onward=("The report as it was read", permalink(document, base())),
        )
    # A stream of unknown kind whatever the file says it is, and saved, never shown.
    response = send_file(
        found.stream,
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=_harmless(found.name),
        max_age=None,
    )
    if response.status_code == 200:
        response.content_length = found.size
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _harmless(name: str) -> str:
    """Return a file's name without what would end a header or mislead a reader."""
    return "".join("_" if category(c)[0] in "CZ" and c != " " else c for c in name)


def _neighbours(document: Document, address: Address) -> Neighbours | None:
    """Find the report in the search it was opened from, at the position it had."""
    given = request.args.get("hit", "")
    if not _POSITION.fullmatch(given):
        return None
    position, query = int(given), address.query
    size = query.per_page
    # No page lists what is deeper.
    deepest = DEEPEST_HIT // size * size
    if position > deepest:
        return None
    number, index = divmod(position - 1, size)
    engine = site().engine
    results = engine.search(query.changed(page=number + 1))
    hits = results.hits
    if index >= len(hits) or hits[index].id != document.id:
        return None

    def edge(page: int, at: int) -> Hit | None:
        found = engine.search(query.changed(page=page)).hits
        return found[at] if found else None

    before = hits[index - 1] if index else edge(number, -1) if number else None
    after = None
    if position < min(results.total, deepest):
        after = hits[index + 1] if index + 1 < len(hits) else edge(number + 2, 0)
    return Neighbours(
        position,
        results.total,
        address.at("/", query.changed(page=number + 1)) + f"#hit-{document.id}",
        _link(before, address, position - 1),
        _link(after, address, position + 1),
    )


def _link(hit: Hit | None, address: Address, position: int) -> Link | None:
    if hit is None:
        return None
    return Link(neutral(hit.title), address.document(hit.id, position))
