"""The one form that writes: a reader says what place a name means."""

import re

from flask import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from archive.errors import DatelineError
from archive.model import Document
from archive.search.engine import EngineError, IndexLockedError
from archive.web.document import find, show
from archive.web.dossier import Draft
from archive.web.errors import answer, note, wants_data
from archive.web.site import site

routes = Blueprint("corrections", __name__)

#: An id, or a name in its place, which is answered with the ids that it stands for.
_PLACE = re.compile(r"[^\x00-\x1f\x7f,;/\"\\]{1,100}")
_LONGEST_NAME = 200


@routes.post("/doc/<report:document_id>/correct")
def save(document_id: str) -> Response | AnyResponse:
    """Save a correction, have the report indexed again, and show it."""
    place = site()
    if place.correct is None:
        abort(404)
    document = find(document_id)
    if not place.forms.accepts(request):
        return answer(
            403,
            "The form was not sent from this site, or it is too old. Open the report "
            "again and repeat the correction.",
        )
    name = " ".join(request.form.get("name", "").split())
    place_id = request.form.get("place", "").strip()
    problem = _problem(name, place_id)
    if problem:
        return _again(document, 400, problem)
    everywhere = request.form.get("everywhere") == "1"
    try:
        place.correct(document.id, name, place_id, everywhere=everywhere)
    except IndexLockedError as error:
        return _again(document, 503, error.public)
    except EngineError:
        # The page could not be shown again, either.
        raise
    except DatelineError as error:
        note(error)
        return _again(document, 400, error.public)
    target = f"{request.script_root}/doc/{document.id}#evidence"
    return redirect(target, code=303)


def _problem(name: str, place_id: str) -> str:
    """Return what is wrong with what was typed; "" where it can be tried."""
    if not name or len(name) > _LONGEST_NAME:
        return "Write the words of the place as they stand in the report."
    if not _PLACE.fullmatch(place_id):
        return "Write the id of a place, or the word none where it is no place."
    return ""


def _again(document: Document, status: int, problem: str) -> Response:
    """Return the report's page with the form as it was sent, and what is wrong."""
    draft = Draft(
        row=request.form.get("row", ""),
        name=request.form.get("name", "")[: 2 * _LONGEST_NAME],
        place=request.form.get("place", "")[: 2 * _LONGEST_NAME],
        everywhere=request.form.get("everywhere") == "1",
        problem=problem,
    )
    if wants_data() or not document.places:
        return answer(status, problem)
    response = show(document, draft)
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response
