"""The OpenAPI 3.1 description of what is served."""

from typing import Any

from archive import __version__
from archive.export import Format
from archive.search.params import (
    LONGEST_VALUE,
    MOST_PER_PAGE,
    MOST_VALUES,
)
from archive.web.exports import EXPORTS, ONE

_PROMISE = (
    "Paths, parameters and keys keep name and meaning within a major version; "
    "new ones may be added. Ids never change for the same bytes. Parameters that "
    "cannot be read are answered with 400 and named."
)


def _parameter(name: str, text: str, schema: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": name,
        "in": "query",
        "description": text,
        "schema": schema,
    }
    if schema["type"] == "array":
        made |= {"style": "form", "explode": True}
    return made


def _text(**more: Any) -> dict[str, Any]:
    return {"type": "string", **more}


def _texts() -> dict[str, Any]:
    items = _text(maxLength=LONGEST_VALUE)
    return {"type": "array", "maxItems": MOST_VALUES, "items": items}


_FILTERS = (
    _parameter("q", "The query, in the query language.", _text(maxLength=2000)),
    _parameter(
        "from",
        "First day, month or year; it belongs to the range.",
        _text(examples=["2020", "2020-10", "2020-10-23"]),
    ),
    _parameter(
        "to",
        "Last day, month or year; it belongs to the range.",
        _text(examples=["2020", "2020-10", "2020-10-23"]),
    ),
    _parameter(
        "when",
        "Which days a range means: of publication or spoken of.",
        _text(enum=["published", "mentioned"], default="published"),
    ),
    _parameter(
        "undated",
        "Reports without a day; hidden under a range unless asked for.",
        _text(enum=["include", "only", "exclude"]),
    ),
    _parameter(
        "dated",
        "Only reports that state their own date, or only those whose date was "
        "inferred; neither are undated ones.",
        _text(enum=["stated", "inferred"]),
    ),
    _parameter("place", "Id or name of a place; several are an OR.", _texts()),
    _parameter("place_not", "Id or name of a place to leave out.", _texts()),
    _parameter("source", "Name of a source; several are an OR.", _texts()),
    _parameter(
        "author", "Whole name of an author, words in any order; an OR.", _texts()
    ),
    _parameter(
        "path",
        "Folder or file that reports lie in: a name, or several parted by /, from the "
        "top where a / stands before them; several are an OR.",
        _texts(),
    ),
    _parameter("path_not", "Folder or file to leave out.", _texts()),
    _parameter(
        "lang", "A language, by its code or English name; several are an OR.", _texts()
    ),
    _parameter(
        "bbox",
        "west,south,east,north in degrees.",
        _text(examples=["34.2,31.2,34.6,31.6"]),
    ),
    _parameter(
        "sort",
        "Best match with words, newest first without, unless given.",
        _text(enum=["relevance", "newest", "oldest"]),
    ),
)
_PAGES = (
    _parameter("page", "Page of hits, from 1.", {"type": "integer", "minimum": 1}),
    _parameter(
        "per_page",
        "Hits on a page.",
        {"type": "integer", "minimum": 1, "maximum": MOST_PER_PAGE},
    ),
)
_ID: dict[str, Any] = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "The id of a report: 16 letters and digits.",
    "schema": _text(pattern="^[a-z2-7]{16}$"),
}


def description(base: str, *, originals: bool = False) -> dict[str, Any]:
    """Return the description, with ``base`` as the address of the server.

    ``originals`` says that the source files of reports can be had.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dateline",
            "version": __version__,
            "summary": "Search an archive of dated reports.",
            "description": _PROMISE,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": base}],
        "paths": {**_paths(), **(_ORIGINAL if originals else {})},
        "components": {"schemas": _SCHEMAS, "responses": _FAILURES},
    }


def _paths() -> dict[str, Any]:
    searches = {
        f"/search.{extension}": _get(
            f"{form.title}: every match, streamed.",
            form.media_type,
            _body(form),
            list(_FILTERS),
        )
        for extension, form in EXPORTS.items()
    }
    reports = {
        f"/doc/{{id}}.{extension}": _get(
            f"{form.title}: one report.",
            form.media_type,
            _body(form),
            [_ID],
            missing=True,
        )
        for extension, form in ONE.items()
    }
    return {**_JSON_PATHS, **searches, **reports}


def _body(form: Format) -> dict[str, Any]:
    """Return the schema of what a form writes: those in one JSON value are no text."""
    kinds = {"geojson": {"type": "object"}, "csl.json": {"type": "array"}}
    # What is no text has no schema: its media type says all.
    return kinds.get(form.extension, _text() if form.is_text else {})


def _get(
    summary: str,
    mimetype: str,
    schema: dict[str, Any],
    parameters: list[dict[str, Any]],
    *,
    missing: bool = False,
) -> dict[str, Any]:
    responses: dict[str, Any] = {
        "200": {"description": summary, "content": {mimetype: {"schema": schema}}},
        "304": {"description": "Nothing changed since the ETag given."},
        "503": {"$ref": "#/components/responses/Unavailable"},
        "429": {"$ref": "#/components/responses/TooMany"},
    }
    if any(p["in"] == "query" for p in parameters):
        responses["400"] = {"$ref": "#/components/responses/Unreadable"}
        responses["414"] = {"$ref": "#/components/responses/TooLong"}
    if missing:
        responses["404"] = {"$ref": "#/components/responses/Missing"}
    return {
        "get": {
            "summary": summary,
            "parameters": parameters,
            "responses": dict(sorted(responses.items())),
        }
    }


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_INTEGER = {"type": "integer", "minimum": 0}
_NUMBER = {"type": "number"}
_MAYBE = {"type": ["string", "null"]}
_MAYBE_NUMBER = {"type": ["integer", "null"]}
_OBJECT = {"type": "object"}

_PLACE = {
    "id": _text(),
    "name": _text(),
    "kind": _text(),
    "lat": _NUMBER,
    "lon": _NUMBER,
    "country": _MAYBE,
}

_SCHEMAS: dict[str, Any] = {
    "Place": _object(**_PLACE),
    "Hit": _object(
        id=_text(),
        title=_text(),
        date=_MAYBE,
        precision=_MAYBE,
        source=_text(),
        places=_list({"$ref": "#/components/schemas/Place"}),
        snippet=_text(),
        score=_NUMBER,
        url=_text(),
    ),
    "PlaceBucket": _object(
        **_PLACE,
        count=_INTEGER,
        own=_INTEGER,
        children=_list({"$ref": "#/components/schemas/PlaceBucket"}),
    ),
    "Facets": _object(
        dates=_list(
            _object(**{"from": _text(), "to": _text()}, count=_INTEGER, total=_INTEGER)
        ),
        dates_unit=_text(),
        undated=_INTEGER,
        doubtful=_INTEGER,
        stated=_INTEGER,
        inferred=_INTEGER,
        places=_list({"$ref": "#/components/schemas/PlaceBucket"}),
        sources=_list(_object(name=_text(), count=_INTEGER)),
        authors=_list(_object(name=_text(), count=_INTEGER)),
        folders=_list(_object(path=_text(), name=_text(), count=_INTEGER)),
        folders_within=_text(),
    ),
    "Results": _object(
        query=_OBJECT,
        total=_INTEGER,
        undated_hidden=_INTEGER,
        hits=_list({"$ref": "#/components/schemas/Hit"}),
        facets={"$ref": "#/components/schemas/Facets"},
        page=_INTEGER,
        per_page=_INTEGER,
        generation=_text(),
        took_ms=_NUMBER,
    ),
    "Document": _object(
        id=_text(),
        url=_text(),
        title=_text(),
        text=_text(),
        path=_MAYBE,
        source=_text(),
        sha256=_text(),
        date={"type": ["object", "null"]},
        dates=_list(_OBJECT),
        places=_list(_OBJECT),
    ),
    "Places": _object(places=_list(_object(**_PLACE, count=_INTEGER, own=_INTEGER))),
    "Status": _object(
        generation=_text(),
        documents=_INTEGER,
        undated=_INTEGER,
        first_day=_MAYBE,
        last_day=_MAYBE,
        places=_INTEGER,
        sources=_INTEGER,
        runs=_list(
            _object(
                folder=_text(),
                started=_text(),
                seconds=_NUMBER,
                files=_OBJECT,
                documents=_OBJECT,
                problems=_list(_text()),
                failed=_INTEGER,
                failures=_list(
                    _object(file=_text(), record=_MAYBE_NUMBER, reason=_text())
                ),
            )
        ),
    ),
    "Error": _object(
        error={
            "type": "object",
            "required": ["status", "message", "request_id"],
            "properties": {
                "status": _INTEGER,
                "message": _text(),
                "parameter": _text(),
                "request_id": _text(),
            },
        }
    ),
}

_FAILURES: dict[str, Any] = {
    name: {
        "description": text,
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Error"}}
        },
    }
    for name, text in {
        "Unreadable": "A parameter cannot be read; the answer names it.",
        "Missing": "There is no report of that id.",
        "Gone": "The source file is gone, shut, or not what was read.",
        "TooLong": "The address is too long.",
        "TooMany": "Too many requests; try after the seconds of Retry-After.",
        "Unavailable": "The index does not answer now, or the search took too long.",
    }.items()
}

_COMPLETION = (
    _parameter("q", "What was typed.", _text(maxLength=200)),
    _parameter(
        "limit", "How many at most.", {"type": "integer", "minimum": 1, "maximum": 100}
    ),
)
_JSON_PATHS = {
    "/search.json": _get(
        "One page of results with all facets.",
        "application/json",
        {"$ref": "#/components/schemas/Results"},
        [*_FILTERS, *_PAGES],
    ),
    "/doc/{id}.json": _get(
        "One report with its days, places and evidence.",
        "application/json",
        {"$ref": "#/components/schemas/Document"},
        [_ID],
        missing=True,
    ),
    "/doc/{id}.txt": _get(
        "The text as it stands in the source.",
        "text/plain",
        _text(),
        [_ID],
        missing=True,
    ),
    "/places.json": _get(
        "Places of the archive that are named so.",
        "application/json",
        {"$ref": "#/components/schemas/Places"},
        list(_COMPLETION),
    ),
    "/suggest.json": _get(
        "Completions of the last word or field of a query, as OpenSearch suggestions.",
        "application/x-suggestions+json",
        {"type": "array", "minItems": 3, "maxItems": 3},
        list(_COMPLETION),
    ),
    "/status.json": _get(
        "What the index holds, and the last run over each folder.",
        "application/json",
        {"$ref": "#/components/schemas/Status"},
        [],
    ),
    "/api.json": _get("This description.", "application/json", {"type": "object"}, []),
}
_ORIGINAL = {
    "/doc/{id}/original": {
        "get": {
            "summary": "The file that the report was read from, to be saved.",
            "parameters": [_ID],
            "responses": {
                "200": {
                    "description": "The bytes as they were read.",
                    "content": {"application/octet-stream": {}},
                },
                **{
                    status: {"$ref": f"#/components/responses/{name}"}
                    for status, name in (
                        ("404", "Missing"),
                        ("410", "Gone"),
                        ("429", "TooMany"),
                        ("503", "Unavailable"),
                    )
                },
            },
        }
    }
}
