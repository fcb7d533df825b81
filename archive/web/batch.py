"""Many searches at once: a list of queries in, a table of counts out."""

from dataclasses import dataclass

from flask import Blueprint, Response, make_response, render_template, request

from archive.errors import DatelineError
from archive.export.tables import csv_line
from archive.search.batch import (
    COLUMNS,
    MOST_LINES,
    BatchRow,
    BatchTooLongError,
    batch_cells,
    read_lines,
    run_batch,
)
from archive.search.query import Query
from archive.web.errors import note
from archive.web.requests import address_of
from archive.web.site import site

routes = Blueprint("batch", __name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPage:
    """Everything that the page shows, before and after the searches.

    ``rows`` pairs each answer with the address of its search.
    """

    title: str
    queries: str
    rows: tuple[tuple[BatchRow, str], ...]
    asked: bool
    problem: str
    most: int = MOST_LINES


@routes.route("/batch", methods=["GET", "POST"])
def page() -> Response | str:
    """Run one search for each line that was pasted or uploaded."""
    asked = request.method == "POST"
    text = _text() if asked else ""
    rows: list[BatchRow] = []
    problem = ""
    try:
        rows = list(run_batch(site().engine, read_lines(text), Query(), _told))
    except BatchTooLongError as error:
        problem = f"{error.message}."
    if rows and request.form.get("form") == "csv":
        return _table(rows)
    shown = BatchPage(
        title="Batch search",
        queries=text,
        rows=tuple(
            (row, address_of(request, Query(text=row.text)).at("/")) for row in rows
        ),
        asked=asked,
        problem=problem or ("" if rows or not asked else "The list holds no query."),
    )
    return render_template("batch.html", page=shown)


def _told(error: DatelineError) -> str:
    note(error)
    return error.public


def _text() -> str:
    """Return the pasted list, or the uploaded one where there is one."""
    upload = request.files.get("file")
    content = upload.read() if upload is not None and upload.filename else b""
    if content:
        return content.decode("utf-8-sig", "replace")
    return request.form.get("queries", "")


def _table(rows: list[BatchRow]) -> Response:
    lines = [csv_line(COLUMNS), *(csv_line(batch_cells(row)) for row in rows)]
    response = make_response("".join(lines))
    response.headers["Content-Type"] = "text/csv; charset=utf-8"
    response.headers["Content-Disposition"] = 'attachment; filename="batch.csv"'
    return response
