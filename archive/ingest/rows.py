"""Rows of cells to records, from whatever kind of spreadsheet.

A kind's reader gives its sheets; here the header is found, and each row below it is a
record.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple

from archive.ingest.day_order import in_own_order
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.table import lacking, names_of, numbers_of
from archive.model import FileRef, Record

#: Above a header stand a heading and notes, in so many rows at most.
_ABOVE = 20
#: So many rows are asked for the order of day and month, and held meanwhile.
_AHEAD = 2_000
#: What a format of cells prints as it stands, or means as a colour or a language.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class Row(NamedTuple):
    """The cells of a row, the last of which holds something.

    ``times`` counts the rows alike that it stands for.
    """

    cells: Sequence[Any]
    times: int = 1


#: The name of a sheet, and its rows that hold something.
Sheet = tuple[str, Iterator[Row]]


def read_rows(
    sheets: Iterator[Sheet], path: str, options: ReadOptions
) -> Iterator[Item]:
    """Yield the rows below the header of each sheet, numbered from 1 through all.

    Columns that are mapped by their numbers need no header. Rows that are alike and
    stand for each other are one record, with the first's number. Sheets without a known
    name in their first rows, such as notes, are told as unknown.

    Raises:
        ReadError: No sheet has a header with at least one name that we know, or what
            reading the sheets raises.
    """
    number, others, reason = 0, [], "empty"
    for name, rows in sheets:
        begun = list(islice(rows, _ABOVE))
        at, header, told = _header(begun, options)
        if not header:
            if begun:
                others.append(name)
                reason = told
            continue
        ahead = [*begun[at + 1 :], *islice(rows, _AHEAD)]
        texts = ([c if isinstance(c, str) else "" for c in row.cells] for row in ahead)
        told_by = in_own_order(texts, header, options)
        for row in chain(ahead, rows):
            ref = FileRef(path=path, record=number + 1)
            number += row.times
            yield Pending(ref, partial(_parse, row.cells, header, ref, told_by))
    if not number:
        raise ReadError(reason)
    for name in others:
        ref = FileRef(path=f"{path}!/{name}")
        yield ReadFailure(ref, "a sheet without a header of known names", unknown=True)


def used(cells: Sequence[Any]) -> Sequence[Any]:
    """Return the cells of a row without the empty ones behind."""
    for at in range(len(cells), 0, -1):
        if cells[at - 1] not in (None, ""):
            return cells[:at]
    return cells[:0]


def as_formatted(moment: datetime, code: str) -> datetime | str:
    """Return a day as exactly as a cell's format shows it.

    Programs keep “May 1990” as the first of the month and show no day of it.

    Args:
        moment: What the cell holds.
        code: The format of the cell, in the letters of Excel: ``mmm yyyy``.
    """
    plain = _LITERAL.sub("", code.partition(";")[0]).lower()
    if "y" not in plain:
        return moment
    return known(moment, day="d" in plain, month="m" in plain)


def known(moment: datetime, *, day: bool, month: bool) -> datetime | str:
    """Return a moment without the day or month that a program filled in for none."""
    if day or moment.day != 1 or moment.time() != time():
        return moment
    if month:
        return f"{moment.year:04d}-{moment.month:02d}"
    return f"{moment.year:04d}" if moment.month == 1 else moment


def _header(rows: Sequence[Row], options: ReadOptions) -> tuple[int, list[str], str]:
    """Return which of the first rows is the header, and the names that it gives.

    Columns that are mapped by their numbers have these for names, and -1 stands for the
    row. Where there is no header there are no names, but a reason.
    """
    reason = ""
    named = (names_of([str(_value(cell)) for cell in row.cells]) for row in rows)
    for at, names in enumerate(named):
        if at == 0:
            width = max(len(row.cells) for row in rows)
            wide = [*names, *[""] * (width - len(names))]
            if (numbers := numbers_of(wide, options)) and not lacking(numbers, options):
                return -1, numbers, ""
        told = lacking(names, options)
        if not told:
            return at, names, ""
        reason = reason or told
    return 0, [], reason


def _parse(
    cells: Sequence[Any], header: list[str], ref: FileRef, options: ReadOptions
) -> Record:
    values = {
        name or f"column {at}": _value(cell)
        for at, (name, cell) in enumerate(zip(header, cells, strict=False), 1)
        if cell not in (None, "")
    }
    raw = json.dumps(values, sort_keys=True, default=str).encode()
    return record_of(values, ref, raw, options)


def _value(cell: Any) -> Any:
    """Return a cell as it is shown: numbers without .0, days without an hour."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell if isinstance(cell, (str, bool, int, float, datetime)) else str(cell)
