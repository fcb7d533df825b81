"""Cells of a table that reach down over rows: what they hold is each row's.

The day of several reports is often one cell beside them all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import IO, Any

from archive.ingest.field_names import ALIASES, plain_name

#: So many columns may be held; sheets of old had no more.
_MOST = 256
_REF = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)"'
)
_CHUNK, _OVERLAP = 1 << 16, 128


@cache
def _known() -> frozenset[str]:
    return frozenset(name for names in ALIASES.values() for name in names)


def _is_header(value: Any) -> bool:
    """Tell whether a cell names a column: below it stands a second row of names."""
    return isinstance(value, str) and plain_name(value) in _known()


class Reaching:
    """The cells that reach below the row in which they stand, by their columns."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[int, Any]] = {}

    def hold(self, column: int, last: int, value: Any) -> None:
        """Note a cell that reaches down to a row.

        Args:
            column: Its column, from 0 on.
            last: The last row that it reaches.
            value: What it holds.
        """
        if value in (None, "") or len(self._held) >= _MOST or _is_header(value):
            return
        self._held[column] = last, value

    def fill(self, row: int, cells: Sequence[Any]) -> Sequence[Any]:
        """Return the cells of a row with those that reach it, if it has any of its own.

        Args:
            row: Its number.
            cells: What it holds itself.
        """
        if not self._held:
            return cells
        self._held = {at: one for at, one in self._held.items() if one[0] >= row}
        if all(cell in (None, "") for cell in cells):
            return cells
        full = list(cells)
        for column, (_, value) in self._held.items():
            full += [None] * (column + 1 - len(full))
            if full[column] in (None, ""):
                full[column] = value
        return full


class Merged:
    """The merged cells of a sheet that tells them apart from its rows."""

    def __init__(self, spans: Iterable[tuple[int, int, int]]) -> None:
        """Take column, first and last row of each merged cell; rows count as theirs."""
        self._spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for column, first, last in spans:
            if last > first:
                self._spans[first].append((column, last))
        self._reaching = Reaching()

    def fill(self, row: int, cells: Sequence[Any]) -> Sequence[Any]:
        """Return the cells of the next row with those that reach it from above."""
        if not self._spans:
            return cells
        full = self._reaching.fill(row, cells)
        for column, last in self._spans.get(row, ()):
            if column < len(cells):
                self._reaching.hold(column, last, cells[column])
        return full


def merged_of(stream: IO[bytes]) -> Merged:
    """Return the merged cells that the XML of a sheet lists behind its rows.

    Rows are numbered from 1 on.
    """
    spans = []
    before = b""
    while data := stream.read(_CHUNK):
        piece = before + data
        end = 0
        for found in _REF.finditer(piece):
            spans.append((_column(found[1]), int(found[2]), int(found[3])))
            end = found.end()
        before = piece[max(end, len(piece) - _OVERLAP) :]
    return Merged(spans)


def _column(letters: bytes) -> int:
    """Return the number of a column from 0 on: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number - 1
