"""The JSON API: a search, a report, completion, and the description of it all."""

import re

from flask import Blueprint, Response, jsonify, render_template, request

from archive.export.records import document_json
from archive.search.as_json import place_bucket_json, results_json, status_json
from archive.web import wording
from archive.web.caching import revalidated, revalidated_by
from archive.web.completion import completions
from archive.web.document import find
from archive.web.errors import ParameterError
from archive.web.openapi import description
from archive.web.requests import base, strict_query
from archive.web.runs import runs, runs_mark
from archive.web.site import site

routes = Blueprint("api", __name__)

_MOST = 100
_LONGEST = 200
_NUMBER = re.compile(r"[0-9]{1,9}")


@routes.get("/search.json")
@revalidated
def search() -> Response:
    """Return one page of results with all facets."""
    results = site().engine.search(strict_query(request))
    return _open(jsonify(results_json(results, base())))


@routes.get("/doc/<report:document_id>.json")
@revalidated
def document(document_id: str) -> Response:
    """Return one report with its days and places."""
    found = find(document_id)
    return _open(jsonify(document_json(found, base())))


@routes.get("/places.json")
@revalidated
def places() -> Response:
    """Return places of the archive that are named like ``q``, most reports first."""
    text, limit = _completion("limit", 20)
    found = site().engine.places(text, limit)
    return _open(
        jsonify(
            places=[
                {k: v for k, v in place_bucket_json(b).items() if k != "children"}
                for b in found
            ]
        )
    )


@routes.get("/suggest.json")
@revalidated
def suggest() -> Response:
    """Complete the last word, source or place of ``q``, as OpenSearch suggestions."""
    text, limit = _completion("limit", 8)
    place = site()
    found = completions(text, limit, place.engine, place.sources)
    body = [
        text,
        [written for written, _ in found],
        [wording.count(count, "report") for _, count in found],
    ]
    response = jsonify(body)
    response.mimetype = "application/x-suggestions+json"
    return _open(response)


@routes.get("/status.json")
@revalidated_by(runs_mark)
def status() -> Response:
    """Return what the index holds; where it lies is the business of its keepers."""
    shown = status_json(site().engine.status())
    kept = {k: v for k, v in shown.items() if k not in ("address", "details")}
    return _open(jsonify({**kept, "runs": list(runs())}))


@routes.get("/api")
@routes.get("/api.json")
@revalidated
def openapi() -> Response:
    """Return the OpenAPI description; to a browser, the page about it."""
    described = description(base(), originals=site().originals is not None)
    best = request.accept_mimetypes.best_match(["application/json", "text/html"])
    if request.path.rstrip("/") == "/api" and best == "text/html":
        page = {"title": "API", "paths": described["paths"]}
        response = Response(render_template("api.html", page=page))
    else:
        response = jsonify(described)
        _open(response)
    response.vary.add("Accept")
    return response


def _completion(name: str, default: int) -> tuple[str, int]:
    for given in request.args:
        if given not in ("q", name):
            raise ParameterError(
                given, f"There is no parameter “{given[:40]}”; there are q and {name}."
            )
    text = request.args.get("q", "").strip()
    if len(text) > _LONGEST:
        raise ParameterError("q", f"q is longer than {_LONGEST} characters.")
    number = request.args.get(name, "") or str(default)
    if not (_NUMBER.fullmatch(number) and 1 <= int(number) <= _MOST):
        raise ParameterError(name, f"{name} is a whole number from 1 to {_MOST}.")
    return text, int(number)


def _open(response: Response) -> Response:
    """Let pages of other sites read public data."""
    if not site().settings.password_hash:
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response
