"""Spreadsheets: one record a row, in each sheet that has a header of known names."""

import json
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, time
from functools import partial
from itertools import islice
from typing import Any, BinaryIO

from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.limits import HARMLESS
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.table import lacking, names_of
from archive.ingest.xml_tree import PROLOG, refuse_entities
from archive.model import FileRef, Record

#: Above a header stand a heading and notes, in so many rows at most.
_ABOVE = 20
#: A sheet has at most so many rows; a damaged one may claim many more.
_ROWS = 1 << 20
_CHUNK = 1 << 20
#: What damaged files make Python's modules and the library raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)
#: How a spreadsheet behind a password begins, and one of before 2007.
_OLE = b"\xd0\xcf\x11\xe0"

#: The library tells programmers of what it leaves out; nothing of it is a report.
warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")


def read_sheets(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows below the header of each sheet, numbered from 1 through all.

    Sheets without a known name in their first rows, such as notes, are told as unknown.

    Raises:
        ReadError: It is no spreadsheet, damaged, locked or too large, or no sheet has a
            header with at least one name that we know.
    """
    number, others, reason = 0, [], "empty"
    for name, rows in _sheets(source, options):
        begun = list(islice(rows, _ABOVE))
        at, told = _header(begun, options)
        if at is None:
            if begun:
                others.append(name)
                reason = told
            continue
        header = names_of([str(_value(cell)) for cell in begun[at]])
        for cells in (*begun[at + 1 :], *rows):
            number += 1
            ref = FileRef(path=source.path, record=number)
            yield Pending(ref, partial(_parse, cells, header, ref, options))
    if not number:
        raise ReadError(reason)
    for name in others:
        ref = FileRef(path=f"{source.path}!/{name}")
        yield ReadFailure(ref, "a sheet without a header of known names", unknown=True)


def _sheets(
    source: Source, options: ReadOptions
) -> Iterator[tuple[str, Iterator[Sequence[Any]]]]:
    """Yield the name of each sheet of cells, and its rows that hold something."""
    import openpyxl

    with source.open() as stream:
        _check_size(stream, options)
        stream.seek(0)
        with _told():
            book = openpyxl.load_workbook(
                stream, read_only=True, data_only=True, keep_links=False
            )
        with closing(book):
            for sheet in book.worksheets:
                # Some producers write that all is one cell.
                sheet.reset_dimensions()
                yield sheet.title, _filled(sheet.iter_rows(values_only=True))


def _filled(rows: Iterator[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Yield the rows that hold something, without the empty cells behind."""
    counted = islice(rows, _ROWS)
    while True:
        with _told():
            cells = next(counted, None)
        if cells is None:
            return
        used = [at for at, cell in enumerate(cells, 1) if cell not in (None, "")]
        if used:
            yield cells[: used[-1]]


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a damaged file makes the library raise into our error."""
    try:
        yield
    except _DAMAGE as error:
        raise ReadError(f"no spreadsheet, or damaged: {error}") from error


def _check_size(stream: BinaryIO, options: ReadOptions) -> None:
    """Refuse what unpacks to more than fits: the library takes any size.

    Raises:
        ReadError: It is damaged, locked or too large.
    """
    if stream.read(len(_OLE)) == _OLE:
        raise ReadError(
            "protected by a password, or of before 2007 (.xls); save it anew without"
        )
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries)
            most = 8 * options.limits.record
            if size > most:
                raise ReadError(f"more than {most:,} bytes of cells; save it as CSV")
            if size > HARMLESS and size > packed * options.limits.ratio:
                raise ReadError(f"unpacks from {packed:,} to {size:,} bytes: a bomb?")
            for entry in entries:
                # Python stops where an entry says that it ends, and tells of more.
                with archive.open(entry) as part:
                    refuse_entities(part.read(PROLOG))
                    while part.read(_CHUNK):
                        pass
    except _DAMAGE as error:
        raise ReadError(f"no spreadsheet, or damaged: {error}") from error


def _header(rows: list[Sequence[Any]], options: ReadOptions) -> tuple[int | None, str]:
    """Return which of the first rows is the header, and else why none is."""
    reason = ""
    for at, cells in enumerate(rows):
        told = lacking(names_of([str(_value(cell)) for cell in cells]), options)
        if not told:
            return at, ""
        reason = reason or told
    return None, reason


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
