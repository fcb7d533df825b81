"""One line for each request, and one for each failure."""

import logging
import re
import traceback
import uuid

from flask import Request, Response

_ACCESS = logging.getLogger("dateline.access")
_ERRORS = logging.getLogger("dateline.error")
_GOOD_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class AccessLog:
    """Writes what was asked and how it was answered; never headers or bodies."""

    def __init__(self, *, trust_ids: bool) -> None:
        self._trust_ids = trust_ids

    def request_id(self, request: Request) -> str:
        """Return the proxy's id of the request, where there is one; else a new one."""
        given = request.headers.get("X-Request-ID", "")
        if self._trust_ids and _GOOD_ID.fullmatch(given):
            return given
        return uuid.uuid4().hex[:12]

    def write(
        self, request: Request, response: Response, request_id: str, seconds: float
    ) -> None:
        """Write the access line."""
        _ACCESS.info(
            "%s %s %s %d %s %.1fms id=%s",
            request.remote_addr or "-",
            request.method,
            one_line(request.full_path.rstrip("?")),
            response.status_code,
            response.headers.get("Content-Length", "-"),
            seconds * 1000,
            request_id,
        )


def write_failure(error: BaseException, request_id: str) -> None:
    """Write an unexpected failure with its traceback, on one line."""
    trace = "".join(traceback.format_exception(error))
    _ERRORS.error("id=%s %s", request_id, one_line(trace, most=8000))


def write_refusal(message: str, request_id: str) -> None:
    """Write why nothing could be answered, with all that visitors are not told."""
    _ERRORS.error("id=%s %s", request_id, one_line(message, most=2000))


def one_line(text: str, most: int = 600) -> str:
    """Return ``text`` with everything that could break or forge a line escaped."""
    return text.encode("unicode_escape").decode("ascii")[:most]
