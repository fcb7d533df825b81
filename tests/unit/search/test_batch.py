"""A list of queries gives a table of counts, whatever its lines hold."""

import pytest
from factories import make_document

from archive.datespan import DayRange
from archive.search.batch import (
    COLUMNS,
    MOST_LINES,
    BatchTooLongError,
    batch_cells,
    read_lines,
    run_batch,
)
from archive.search.engine import SearchTimeoutError
from archive.search.engines.memory import MemoryEngine
from archive.search.query import Query


class BrittleEngine(MemoryEngine):
    """An engine that cannot bear two words."""

    def search(self, query):
        if query.text == "slow":
            raise SearchTimeoutError("The search took too long; narrow it")
        if query.text == "broken":
            raise ZeroDivisionError
        return super().search(query)


@pytest.fixture
def engine():
    engine = BrittleEngine()
    with engine.writer() as writer:
        writer.add(make_document("A rocket.", date="2020-10-23"))
        writer.add(make_document("Old rocket.", date="1999"))
        writer.add(make_document("Any rocket."))
    return engine


def rows(engine, text, **filters):
    return list(run_batch(engine, read_lines(text), Query(**filters)))


def test_lines_are_numbered_as_an_editor_does():
    text = "\ufeffrocket\r\n\n# a comment\n  tunnel  \n"
    assert read_lines(text) == [(1, "rocket"), (4, "tunnel")]


def test_each_line_is_counted(engine):
    first, second = rows(engine, "rocket\nnowhere")
    assert (first.total, first.undated) == (3, 1)
    assert (str(first.first), str(first.last)) == ("1999", "2020-10-23")
    assert (second.total, second.first, second.last) == (0, None, None)


def test_filters_hold_for_every_line(engine):
    (row,) = rows(engine, "rocket", days=DayRange.parse("2020"))
    assert (row.total, row.undated_hidden) == (1, 1)
    assert row.understood == "reports with “rocket”, dated 1 January – 31 December 2020"


def test_a_bad_line_never_stops_the_rest(engine):
    found = rows(engine, f"slow\nbroken\n{'x ' * 90}\n((\nrocket")
    assert [row.error for row in found] == [
        "The search took too long; narrow it",
        "The search failed.",
        "The query is too long; shorten it.",
        "",
        "",
    ]
    assert found[3].notes == ("A ( that is never closed was ignored.",)
    assert found[4].total == 3


def test_a_row_becomes_cells(engine):
    good, bad = (batch_cells(row) for row in rows(engine, "rocket\nslow"))
    assert len(good) == len(bad) == len(COLUMNS)
    assert good[:7] == ("1", "rocket", "3", "1", "0", "1999", "2020-10-23")
    assert bad == ("2", "slow", *[""] * 7, "The search took too long; narrow it")


def test_a_list_that_is_too_long_is_refused():
    with pytest.raises(BatchTooLongError, match="split it"):
        read_lines("a\n" * (MOST_LINES + 1))
