"""Spreadsheets of Excel before 2007, by xlrd, and what else is named like them."""

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

from archive.ingest.book import told
from archive.ingest.failure import ReadError
from archive.ingest.form import OLE
from archive.ingest.forms import known_form, read_form
from archive.ingest.item import Item
from archive.ingest.merged import Merged
from archive.ingest.options import ReadOptions
from archive.ingest.rows import Row, Sheet, as_formatted, read_rows, used
from archive.ingest.sheet_page import read_page_rows
from archive.ingest.source import Source, read_whole

#: How the files of Excel 2 to 4 begin, which are no containers.
_BARE = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
#: The part of a container that holds a document of after 2007 behind a password.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
#: The parts that hold the cells.
_BOOKS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
#: A page or XML tells within so many bytes what it is.
_BEGINNING = 4096
_PAGE = re.compile(
    rb"<(?:html|head|body|table|meta|div|!doctype html)\b", re.IGNORECASE
)
#: The kinds of cells from which on a value is no text and no number; then errors.
_DATE, _BOOLEAN = 3, 4


def read_xls(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows below the header of each sheet, numbered from 1 through all.

    A newer spreadsheet, a page or a table of text that is named so is read as what it
    is.

    Raises:
        MissingExtraError: A newer spreadsheet needs a library that is not installed.
        ReadError: It is no spreadsheet, damaged, locked or too large, or no sheet has a
            header with at least one name that we know.
    """
    raw = read_whole(source, options.limits.record)
    if raw.startswith((OLE, *_BARE)):
        yield from read_rows(_sheets(raw), source.path, options)
        return
    if raw.startswith(b"PK"):
        with told(), zipfile.ZipFile(io.BytesIO(raw)) as archive:
            name = "a.ods" if "content.xml" in archive.namelist() else "a.xlsx"
        yield from read_form(known_form(name), source, options)
        return
    begin = (
        raw[:_BEGINNING].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    )
    if begin.startswith(b"<"):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in begin:
            raise ReadError("not XLS but XML of Excel 2003; save it anew as .xlsx")
        if _PAGE.search(begin):
            yield from read_page_rows(source, options)
            return
    try:
        yield from read_form(known_form("a.csv"), source, options)
    except ReadError as error:
        raise ReadError(f"not XLS, and no table of text: {error.message}") from error


def _sheets(raw: bytes) -> Iterator[Sheet]:
    """Yield the name of each sheet of cells, and its rows that hold something."""
    import xlrd

    if _LOCKED in raw and not any(name in raw for name in _BOOKS):
        raise ReadError("protected by a password")
    with _told():
        try:
            book = xlrd.open_workbook(
                file_contents=raw,
                logfile=io.StringIO(),
                # Formats tell how much of a day a cell shows.
                formatting_info=True,
                on_demand=True,
                ragged_rows=True,
            )
        except xlrd.XLRDError as error:
            if "encrypted" in str(error):
                raise ReadError("protected by a password") from error
            raise
    for at in range(book.nsheets):
        with _told():
            sheet = book.sheet_by_index(at)
        yield sheet.name, _filled(book, sheet)
        book.unload_sheet(at)


def _told() -> AbstractContextManager[None]:
    """Turn what a damaged file makes xlrd raise into our error."""
    from xlrd import XLRDError
    from xlrd.compdoc import CompDocError
    from xlrd.formula import FormulaError

    return told(
        XLRDError,
        CompDocError,
        FormulaError,
        struct.error,
        AssertionError,
        NameError,
        ArithmeticError,
    )


def _filled(book: Any, sheet: Any) -> Iterator[Row]:
    """Yield the rows that hold something, without the empty cells behind."""
    with _told():
        merged = Merged((c, r, end - 1) for r, end, c, _ in sheet.merged_cells)
        for row in filter(sheet.row_len, range(sheet.nrows)):
            kinds, values = sheet.row_types(row), sheet.row_values(row)
            cells = [
                value
                if kind < _DATE
                else _value(book, kind, value, sheet.cell_xf_index(row, at))
                for at, (kind, value) in enumerate(zip(kinds, values, strict=True))
            ]
            shown = merged.fill(row, used(cells))
            if shown:
                yield Row(shown)


def _value(book: Any, kind: int, value: Any, style: int) -> Any:
    """Return what a cell holds besides texts and numbers."""
    from xlrd.xldate import xldate_as_datetime

    if kind == _BOOLEAN:
        return bool(value)
    if kind != _DATE:
        return ""
    if 0 <= value < 1:
        return xldate_as_datetime(value, book.datemode).time()
    code = book.format_map[book.xf_list[style].format_key].format_str or ""
    try:
        moment = xldate_as_datetime(value, book.datemode)
        if value < 0 and not book.datemode:
            # Excel shows no day before 1900, and others reckon without the 29th of
            # February that its 1900 has.
            moment -= timedelta(days=1)
        return as_formatted(moment, code)
    except (ArithmeticError, ValueError):
        # No calendar has such a day; a program shows a cell full of "#".
        return value
