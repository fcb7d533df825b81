"""The one form that writes: a reader says what place a name means."""

import re

from flask import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from archive.web.document import find
from archive.web.errors import answer
from archive.web.site import site

routes = Blueprint("corrections", __name__)

#: An id, or a name in its place, which is answered with the ids that it stands for.
_PLACE = re.compile(r"[^\x00-\x1f\x7f,;/\"\\]{1,100}")


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
    if not name or len(name) > 200:
        return answer(400, "Write the words of the place as they stand in the report.")
    if not _PLACE.fullmatch(place_id):
        return answer(
            400, "Write the id of a place, or the word none where it is no place."
        )
    everywhere = request.form.get("everywhere") == "1"
    place.correct(document.id, name, place_id, everywhere=everywhere)
    target = f"{request.script_root}/doc/{document.id}#evidence"
    return redirect(target, code=303)
