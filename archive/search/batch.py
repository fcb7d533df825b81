"""Many searches at once: a list of queries to a table of counts."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archive.datespan import PartialDate
from archive.errors import DatelineError
from archive.search.engine import SearchEngine
from archive.search.grammar import parse
from archive.search.query import Query, Sort

_LOG = logging.getLogger(__name__)

#: Lines that one batch may have.
MOST_LINES = 1_000


class BatchTooLongError(DatelineError):
    """A batch has more lines than one may have."""

    def __init__(self) -> None:
        super().__init__(
            f"The list has more than {MOST_LINES:,} lines; split it and send the parts"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """What one line of a batch found.

    ``line`` counts from 1 and includes empty lines, as an editor does. ``first`` and
    ``last`` are the dates of the oldest and the newest match. Where ``error`` is not
    empty the line was not searched, and ``total`` says nothing.
    """

    line: int
    text: str
    understood: str = ""
    total: int = 0
    undated: int = 0
    undated_hidden: int = 0
    first: PartialDate | None = None
    last: PartialDate | None = None
    notes: tuple[str, ...] = ()
    error: str = ""


def read_lines(text: str) -> list[tuple[int, str]]:
    """Return the queries of a pasted or uploaded list with their line numbers.

    One query a line; empty lines and those that begin with ``#`` are none.

    Raises:
        BatchTooLongError: There are too many.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    queries = [
        (number, line.strip())
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if len(queries) > MOST_LINES:
        raise BatchTooLongError
    return queries


def run_batch(
    engine: SearchEngine,
    lines: Iterable[tuple[int, str]],
    filters: Query,
    tell: Callable[[DatelineError], str] = str,
) -> Iterator[BatchRow]:
    """Search each line under the same filters; a line that fails stops no other.

    ``tell`` gives what the reader is told of an error.
    """
    for number, text in lines:
        yield _run(engine, number, text, filters, tell)


def _run(
    engine: SearchEngine,
    number: int,
    text: str,
    filters: Query,
    tell: Callable[[DatelineError], str],
) -> BatchRow:
    if parse(text).cut:
        return BatchRow(
            line=number, text=text, error="The query is too long; shorten it."
        )
    try:
        newest = engine.search(filters.changed(text=text, sort=Sort.NEWEST, per_page=1))
        oldest = newest
        if newest.total > 1:
            oldest = engine.search(
                filters.changed(text=text, sort=Sort.OLDEST, per_page=1)
            )
    except DatelineError as error:
        return BatchRow(line=number, text=text, error=tell(error))
    except Exception:  # noqa: BLE001
        # One line of a stranger's list must not cost them the others.
        _LOG.exception("Line %d of a batch failed", number)
        return BatchRow(line=number, text=text, error="The search failed.")
    first = oldest.hits[0].date if oldest.hits else None
    last = newest.hits[0].date if newest.hits else None
    return BatchRow(
        line=number,
        text=text,
        understood=newest.understood,
        total=newest.total,
        undated=newest.facets.dates.undated,
        undated_hidden=newest.undated_hidden,
        first=first.value if first else None,
        last=last.value if last else None,
        notes=newest.notes,
    )


#: The columns of a batch's table, in order.
COLUMNS = (
    *("line", "query", "total", "undated", "undated_hidden", "first", "last"),
    *("understood", "notes", "error"),
)


def batch_cells(row: BatchRow) -> tuple[str, ...]:
    """Return a row as text for ``COLUMNS``; the count of a failed line is empty."""
    counts = (row.total, row.undated, row.undated_hidden)
    return (
        str(row.line),
        row.text,
        *("" if row.error else str(count) for count in counts),
        str(row.first or ""),
        str(row.last or ""),
        row.understood,
        " ".join(row.notes),
        row.error,
    )
