"""Tables of web pages that programs write for spreadsheets and name ``.xls``."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from archive.ingest.failure import ReadError
from archive.ingest.html import decode_page
from archive.ingest.html_parts import read_parts
from archive.ingest.item import Item
from archive.ingest.merged import Reaching
from archive.ingest.options import ReadOptions
from archive.ingest.rows import Row, Sheet, read_rows, used
from archive.ingest.source import Source, read_whole

#: The tags that make a table; what stands between is of cells.
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>table|tr|t[dh])\b(?P<said>[^<>]*)>", re.IGNORECASE
)
_SPAN = re.compile(
    r"\b(?P<way>col|row)span\s*=\s*[\"']?(?P<count>\d{1,5})", re.IGNORECASE
)
_MARKUP = re.compile(r"[<&]")
#: So many columns of a table may be reached by cells of rows above; sheets of the time
#: had no more.
_REACHING = 256


def read_page_rows(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows below the header of each table, numbered from 1 through all.

    Raises:
        ReadError: No table has a header with at least one name that we know.
    """
    markup = decode_page(read_whole(source, options.limits.record))
    yield from read_rows(_sheets(markup, options), source.path, options)


def _sheets(markup: str, options: ReadOptions) -> Iterator[Sheet]:
    """Yield a name for each table, and its rows that hold something."""
    for number, group in groupby(_rows(markup, options), itemgetter(0)):
        yield f"table {number}", map(itemgetter(1), group)


def _rows(markup: str, options: ReadOptions) -> Iterator[tuple[int, Row]]:
    """Yield the number of a table with each of its rows that holds something.

    A table within a cell is text of the cell.
    """
    number = depth = 0
    row = _Cells(options)
    for tag in _TAG.finditer(markup):
        name, ends = tag["name"].lower(), bool(tag["end"])
        if name == "table":
            depth = max(0, depth - 1) if ends else depth + 1
            if depth == 1 and not ends:
                number += 1
                row = _Cells(options)
                continue
            if depth:
                continue
        elif depth != 1:
            continue
        row.close(markup, tag.start())
        if name in ("td", "th"):
            if not ends:
                row.open(tag.end(), tag["said"])
        elif cells := row.taken():
            yield number, Row(cells)
    if depth:
        raise ReadError("cut off: a table of the page does not end")


class _Cells:
    """The cells of one row after the other, each in its column."""

    def __init__(self, options: ReadOptions) -> None:
        self._most = options.limits.columns + 1
        self._cells: list[str] = []
        #: Columns that a cell of a row above reaches down to, for so many rows more,
        #: and what such cells hold.
        self._taken: dict[int, int] = {}
        self._reaching, self._row = Reaching(), 0
        self._coming: list[tuple[int, int, str]] = []
        self._begin = -1
        self._wide = self._high = 1

    def open(self, begin: int, said: str) -> None:
        """Begin a cell whose markup begins there."""
        spans = {one["way"].lower(): int(one["count"]) for one in _SPAN.finditer(said)}
        self._begin = begin
        self._wide = max(1, spans.get("col", 1))
        self._high = max(1, spans.get("row", 1))

    def close(self, markup: str, end: int) -> None:
        """End the cell that is open, if there is one."""
        if self._begin < 0:
            return
        text = markup[self._begin : end]
        self._begin = -1
        plain = (
            read_parts(text).text if _MARKUP.search(text) else " ".join(text.split())
        )
        self._skip()
        for value in (plain, *("",) * (min(self._wide, self._most) - 1)):
            if len(self._cells) < self._most:
                if self._high > 1 and len(self._taken) < _REACHING:
                    self._taken[len(self._cells)] = self._high
                    last = self._row + self._high - 1
                    self._coming.append((len(self._cells), last, value))
                self._cells.append(value)

    def taken(self) -> Sequence[str]:
        """End the row and return its cells, without the empty ones behind."""
        cells, self._cells = self._cells, []
        full = self._reaching.fill(self._row, cells)
        for column, last, value in self._coming:
            self._reaching.hold(column, last, value)
        self._coming = []
        if cells:
            self._row += 1
            self._taken = {at: left - 1 for at, left in self._taken.items() if left > 1}
        return used(full)

    def _skip(self) -> None:
        """Leave the columns empty that a cell above reaches down to."""
        while len(self._cells) in self._taken and len(self._cells) < self._most:
            self._cells.append("")
