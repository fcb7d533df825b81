"""Pages and JSON for what cannot be answered."""

from typing import Any

from flask import Flask, Response, g, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from archive.errors import DatelineError
from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexDamagedError,
    IndexMissingError,
    SearchTimeoutError,
)
from archive.web.accesslog import write_failure, write_refusal

#: Addresses that programs ask; they are answered in JSON even when they fail.
_DATA = (
    ".json",
    ".jsonl",
    ".csv",
    ".xlsx",
    ".ris",
    ".bib",
    ".geojson",
    ".atom",
    ".txt",
    ".xml",
)

_HEADINGS = {
    400: "That request cannot be read",
    401: "A password is needed",
    403: "That is not allowed",
    404: "There is nothing here",
    405: "That cannot be done here",
    410: "The original file cannot be had",
    413: "That is too large",
    414: "That address is too long",
    429: "Too many requests",
    500: "Something broke on our side",
    503: "The archive does not answer now",
}


class ParameterError(DatelineError):
    """A parameter of the API cannot be read; nothing was searched."""

    def __init__(self, parameter: str, reason: str) -> None:
        self.parameter = parameter
        super().__init__(reason)


def install(app: Flask) -> None:
    """Answer every kind of failure in our own words."""
    app.register_error_handler(HTTPException, _on_http)
    app.register_error_handler(ParameterError, _on_parameter)
    app.register_error_handler(EngineError, _on_engine)
    app.register_error_handler(DatelineError, _on_known)
    app.register_error_handler(Exception, _on_failure)


def wants_data() -> bool:
    """Tell whether a program asked, so that a failure is answered in JSON."""
    path = request.path
    if path.endswith(_DATA) or path in ("/api", "/metrics"):
        return True
    best = request.accept_mimetypes.best_match(["text/html", "application/json"])
    return best == "application/json" and "text/html" not in str(
        request.accept_mimetypes
    )


def answer(
    status: int,
    message: str,
    *,
    parameter: str = "",
    command: str = "",
    onward: tuple[str, str] | None = None,
) -> Response:
    """Return a failure as a page or, to a program, as JSON.

    ``command`` is what to run to mend it, ``onward`` the words and the address of a
    page that serves instead.
    """
    heading = _HEADINGS.get(status, "That did not work")
    if wants_data():
        error: dict[str, Any] = {"status": status, "message": message}
        if parameter:
            error["parameter"] = parameter
        error["request_id"] = g.request_id
        response = jsonify({"error": error})
    else:
        page = {
            "title": heading,
            "status": status,
            "message": message,
            "command": command,
            "onward": onward,
            "request_id": g.request_id,
        }
        response = make_response(render_template("error.html", page=page))
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response


def _on_http(error: HTTPException) -> Response:
    status = error.code or 500
    messages = {
        404: "No page has this address. A report that was here may have left the "
        "archive; a search will tell.",
        413: "At most 1 MB can be sent at once.",
    }
    said = error.description or ""
    if said == type(error).description:
        said = messages.get(status, said)
    response = answer(status, said)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def _on_parameter(error: ParameterError) -> Response:
    return answer(400, error.message, parameter=error.parameter)


def _on_engine(error: EngineError) -> Response:
    command, message = "", error.public
    note(error)
    if isinstance(error, IndexMissingError):
        command = "dateline index FOLDER"
        if not wants_data():
            # What the rest of the message says stands on the page as a command.
            message = message.partition(";")[0] + "."
    elif isinstance(error, IndexDamagedError):
        command = "dateline rebuild"
    response = answer(503, message, command=command)
    if isinstance(error, SearchTimeoutError | EngineUnavailableError):
        response.headers["Retry-After"] = "5"
    return response


def _on_known(error: DatelineError) -> Response:
    note(error)
    return answer(400, error.public)


def note(error: DatelineError) -> None:
    """Keep in the log what visitors are not told of a failure."""
    if error.public != error.message:
        write_refusal(error.message, g.request_id)


def _on_failure(error: Exception) -> Response:
    write_failure(error, g.request_id)
    return answer(
        500,
        "It is noted in the log of this server. Other searches may well work; "
        "if it happens again, tell the people who run this archive the number below.",
    )
