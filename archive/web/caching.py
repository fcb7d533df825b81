"""Answers that a browser may keep as long as nothing was committed."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Response, current_app, make_response, request
from flask.typing import ResponseReturnValue

from archive import __version__
from archive.web.site import site

P = ParamSpec("P")
View = Callable[P, ResponseReturnValue]


def revalidated(view: View[P]) -> Callable[P, Response]:
    """Answer 304 where index, program, day and address are those of the last answer.

    The tag is known before anything is searched, so an unchanged page costs nothing.
    """
    return revalidated_by(lambda: "")(view)


def revalidated_by(
    mark: Callable[[], str],
) -> Callable[[View[P]], Callable[P, Response]]:
    """Answer 304 as ``revalidated`` does, if ``mark`` too gives what it last gave."""

    def decorate(view: View[P]) -> Callable[P, Response]:
        @wraps(view)
        def answer(*args: P.args, **kwargs: P.kwargs) -> Response:
            tag = _tag(mark())
            if request.if_none_match.contains_weak(tag):
                response = current_app.response_class(status=304)
            else:
                with site().turns.one():
                    response = make_response(view(*args, **kwargs))
            if response.status_code in (200, 304):
                response.set_etag(tag, weak=True)
                response.headers["Cache-Control"] = "private, no-cache"
            return response

        return answer

    return decorate


def _tag(mark: str) -> str:
    place = site()
    parts = (
        __version__,
        place.engine.generation(),
        place.today().isoformat(),
        place.assets.digest,
        # What else pages differ by from one start of a server to another.
        str(place.settings.per_page),
        str(place.originals is not None),
        mark,
        request.script_root,
        request.host_url,
        request.full_path,
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:24]
