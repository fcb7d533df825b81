"""Whether the process lives, whether the index answers, and what was counted."""

from flask import Blueprint, Response, jsonify, make_response

from archive import __version__
from archive.search.engine import EngineError
from archive.web.site import site

routes = Blueprint("health", __name__)


@routes.get("/healthz")
def healthz() -> Response:
    """Tell that the process answers; the index is not asked."""
    return _fresh(jsonify(status="ok", version=__version__))


@routes.get("/readyz")
def readyz() -> Response:
    """Tell whether the index is open, and its generation; 503 when it is not."""
    try:
        generation = site().engine.generation()
    except EngineError as error:
        response = jsonify(status="unavailable", reason=error.public)
        response.status_code = 503
        return _fresh(response)
    return _fresh(jsonify(status="ready", generation=generation))


@routes.get("/metrics")
def metrics() -> Response:
    """Return the counters in Prometheus' text form."""
    try:
        status = site().engine.status()
    except EngineError:
        status = None
    response = make_response(site().metrics.text(status))
    response.headers["Content-Type"] = "text/plain; version=0.0.4; charset=utf-8"
    return _fresh(response)


def _fresh(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
