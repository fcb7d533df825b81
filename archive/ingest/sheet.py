"""Spreadsheets of Excel since 2007, by openpyxl."""

import warnings
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import count, islice
from typing import Any

from archive.ingest.book import check_book, told
from archive.ingest.form import OLE
from archive.ingest.forms import known_form, read_form
from archive.ingest.item import Item
from archive.ingest.merged import Merged, merged_of
from archive.ingest.options import ReadOptions
from archive.ingest.rows import Row, Sheet, as_formatted, read_rows, used
from archive.ingest.source import Source

#: A sheet has at most so many rows; a damaged one may claim many more.
_ROWS = 1 << 20

#: The library tells programmers of what it leaves out; nothing of it is a report.
warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")


def read_sheets(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows below the header of each sheet, numbered from 1 through all.

    An older spreadsheet that is named so is read as what it is.

    Raises:
        ReadError: It is no spreadsheet, damaged, locked or too large, or no sheet has a
            header with at least one name that we know.
    """
    with source.open() as stream:
        old = stream.read(len(OLE)) == OLE
    if old:
        yield from read_form(known_form("a.xls"), source, options)
    else:
        yield from read_rows(_sheets(source, options), source.path, options)


def _sheets(source: Source, options: ReadOptions) -> Iterator[Sheet]:
    """Yield the name of each sheet of cells, and its rows that hold something."""
    import openpyxl

    with source.open() as stream:
        check_book(stream, options)
        stream.seek(0)
        with told():
            book = openpyxl.load_workbook(
                stream, read_only=True, data_only=True, keep_links=False
            )
        with closing(book):
            for sheet in book.worksheets:
                # Some producers write that all is one cell.
                sheet.reset_dimensions()
                yield sheet.title, _filled(sheet.iter_rows(), _merged(book, sheet))


def _merged(book: Any, sheet: Any) -> Merged:
    """Return the merged cells of a sheet, which are listed behind all of its rows."""
    # Reading row by row, the library passes them over.
    with told(), book._archive.open(sheet._worksheet_path) as stream:  # noqa: SLF001
        return merged_of(stream)


def _filled(rows: Iterator[tuple[Any, ...]], merged: Merged) -> Iterator[Row]:
    """Yield the rows that hold something, without the empty cells behind."""
    counted = islice(rows, _ROWS)
    for number in count(1):
        with told():
            row = next(counted, None)
            if row is None:
                return
            cells = used([cell.value for cell in row])
            if cells:
                shown = list(map(_shown, cells, row))
                yield Row(merged.fill(number, shown))


def _shown(value: Any, cell: Any) -> Any:
    """Return the value of a cell, a day as exactly as the cell shows it."""
    if isinstance(value, datetime) and value.day == 1:
        return as_formatted(value, cell.number_format)
    return value
