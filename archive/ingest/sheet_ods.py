"""OpenDocument spreadsheets, read with Python's own zip and XML, a row at a time."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, BinaryIO
from xml.parsers import expat

from archive.ingest.book import check_book, told
from archive.ingest.failure import ReadError
from archive.ingest.item import Item
from archive.ingest.merged import Reaching
from archive.ingest.options import ReadOptions
from archive.ingest.rows import Row, Sheet, known, read_rows
from archive.ingest.source import Source
from archive.ingest.xml_tree import PROLOG

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BODY, _SHEET = f"{_OFFICE}spreadsheet", f"{_TABLE}table"
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
#: A cell that lies behind a merged one: what it may hold is not shown.
_COVERED = f"{_TABLE}covered-table-cell"
#: What stands within a table or a cell besides rows and text: a comment of the reader,
#: pictures and boxes, a table of its own.
_OTHERS = re.compile(
    r".*}(?:annotation|shapes|frame|table|rect|line|custom-shape|g|control|caption|note"
    r"|circle|ellipse|polyline|polygon|path|connector|measure|page-thumbnail|scene)"
)
_BLANKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_SPACE = re.compile(r"[ \t\r\n]+")
#: A sheet has at most so many rows; a damaged one may claim many more.
_ROWS = 1 << 20
_CHUNK = 1 << 16
_NUMBER = re.compile(r"\d+")
#: A letter that is none of those that eastern dates set behind a number.
_WORD = re.compile(r"[^\W\d_年月日년월일]")


def read_ods(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows below the header of each sheet, numbered from 1 through all.

    Raises:
        ReadError: It is no spreadsheet, damaged, locked or too large, or no sheet has a
            header with at least one name that we know.
    """
    yield from read_rows(_sheets(source, options), source.path, options)


def _sheets(source: Source, options: ReadOptions) -> Iterator[Sheet]:
    """Yield the name of each sheet of cells, and its rows that hold something."""
    rows = _rows(source, options)
    for (_, name), group in groupby(rows, itemgetter(0)):
        yield name, map(itemgetter(1), group)


def _rows(
    source: Source, options: ReadOptions
) -> Iterator[tuple[tuple[int, str], Row]]:
    """Yield number and name of a sheet with each of its rows that holds something."""
    cells = _Cells(options)
    with source.open() as stream:
        check_book(stream, options)
        for data in _content(stream):
            cells.feed(data)
            yield from cells.taken()
    cells.feed(b"")


def _content(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the document with the cells in pieces."""
    with told(), zipfile.ZipFile(stream) as archive:
        names = archive.namelist()
        if "META-INF/manifest.xml" in names:
            with archive.open("META-INF/manifest.xml") as manifest:
                if b"encryption-data" in manifest.read(PROLOG):
                    raise ReadError("protected by a password")
        if "content.xml" not in names:
            raise ReadError("not ODS: there is no content.xml in it")
        with archive.open("content.xml") as content:
            while data := content.read(_CHUNK):
                yield data


class _Cells:
    """Rows on their way out of the XML, of which nothing else is kept."""

    def __init__(self, options: ReadOptions) -> None:
        self._columns = options.limits.columns + 1
        self._most = options.limits.record
        self._parser = parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = _refuse_entity
        self._done: list[tuple[tuple[int, str], Row]] = []
        #: How deep the element lies that is being read, and those that it lies in; 0
        #: for one that it does not lie in.
        self._depth = self._body = self._sheet = self._row = self._cell = 0
        self._paragraph = self._skipped = 0
        self._place = (0, "")
        self._left = _ROWS
        self._reaching = Reaching()
        self._coming: list[tuple[int, int, Any]] = []
        self._times = self._wide = self._blank = self._held = 0
        self._cells: list[Any] = []
        self._attributes: dict[str, str] = {}
        self._words: list[str] = []

    def feed(self, data: bytes) -> None:
        """Read a piece of the document; an empty one is its end.

        Raises:
            ReadError: It is not well-formed, declares entities, or has a row that is
                larger than a record may be.
        """
        try:
            self._parser.Parse(data, not data)
        except expat.ExpatError as error:
            raise ReadError(f"not well-formed XML: {error}") from error

    def taken(self) -> list[tuple[tuple[int, str], Row]]:
        """Return the rows that are complete, once."""
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._skipped:
            return
        if self._cell:
            self._within_cell(name, attributes)
        elif self._row:
            if name in (_CELL, _COVERED):
                self._cell = self._depth
                self._attributes = attributes if name == _CELL else {}
                self._wide = _count(attributes, "number-columns-repeated")
                if name == _COVERED:
                    self._skipped = self._depth
        elif self._sheet:
            if name == _ROW:
                self._row = self._depth
                self._times = _count(attributes, "number-rows-repeated")
            elif _OTHERS.fullmatch(name):
                self._skipped = self._depth
        elif name == _BODY:
            self._body = self._depth
        elif name == _SHEET and self._depth == self._body + 1:
            self._sheet = self._depth
            self._place = (self._place[0] + 1, attributes.get(f"{_TABLE}name", ""))
            self._left = _ROWS
            self._reaching = Reaching()

    def _within_cell(self, name: str, attributes: dict[str, str]) -> None:
        if _OTHERS.fullmatch(name):
            self._skipped = self._depth
        elif name == f"{_TEXT}p" and not self._paragraph:
            self._paragraph = self._depth
            if self._words:
                self._words.append("\n")
        elif name == f"{_TEXT}s":
            self._words.append(" " * min(_count(attributes, "c", _TEXT), 100))
        elif name in _BLANKS:
            self._words.append(_BLANKS[name])

    def _text(self, text: str) -> None:
        if self._paragraph and not self._skipped:
            self._held += len(text)
            if self._held > self._most:
                raise ReadError(f"a row of more than {self._most:,} characters")
            self._words.append(_SPACE.sub(" ", text))

    def _end(self, _: str) -> None:
        depth = self._depth
        self._depth -= 1
        if self._skipped:
            if depth != self._skipped:
                return
            self._skipped = 0
        if depth == self._paragraph:
            self._paragraph = 0
        elif depth == self._cell:
            self._end_cell()
        elif depth == self._row:
            self._end_row()
        elif depth == self._sheet:
            self._sheet = 0

    def _end_cell(self) -> None:
        self._cell = 0
        value = _value(self._attributes, "".join(self._words))
        high = _count(self._attributes, "number-rows-spanned")
        self._words.clear()
        self._attributes = {}
        if value == "":
            self._blank += self._wide
            return
        room = self._columns - len(self._cells)
        self._cells += [None] * min(self._blank, room)
        room = self._columns - len(self._cells)
        if high > 1:
            # Rows are numbered by those that are left.
            self._coming.append((len(self._cells), high - 1 - self._left, value))
        self._cells += [value] * min(self._wide, room)
        self._blank = 0

    def _end_row(self) -> None:
        self._row = self._blank = self._held = 0
        times = min(self._times, self._left)
        full = self._reaching.fill(-self._left, self._cells)
        for cell in self._coming:
            self._reaching.hold(*cell)
        self._coming = []
        self._left -= times
        if self._cells and times:
            self._done.append((self._place, Row(full, times)))
        self._cells = []


def _refuse_entity(*_: object) -> None:
    raise ReadError("the XML declares entities; such documents are not read")


def _count(attributes: dict[str, str], name: str, space: str = _TABLE) -> int:
    """Return how often an element says that it stands; once where it says nonsense."""
    said = attributes.get(space + name, "1")
    if len(said) > 9 or not said.isascii() or not said.isdigit():
        return 1
    return max(1, int(said))


def _value(attributes: dict[str, str], text: str) -> Any:
    """Return what a cell holds: its value where that tells more than its text."""
    kind = attributes.get(f"{_OFFICE}value-type", "")
    match kind:
        case "float" | "percentage" | "currency":
            return _number(attributes.get(f"{_OFFICE}value", ""), text)
        case "date":
            return _day(attributes.get(f"{_OFFICE}date-value", ""), text) or text
        case "boolean" if said := attributes.get(f"{_OFFICE}boolean-value"):
            return said == "true"
        case "string":
            return attributes.get(f"{_OFFICE}string-value") or text
    return text


def _number(said: str, text: str) -> int | float | str:
    """Return the number of a cell; its text where there is none."""
    try:
        return int(said) if said.isdigit() else float(said)
    except ValueError:
        return text


def _day(said: str, text: str) -> datetime | str:
    """Return the moment of a cell, as exactly as its text shows it."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return said
    shown = [int(number[:9]) for number in _NUMBER.findall(text)]
    year = next((n for n in shown if n in (moment.year, moment.year % 100)), None)
    if year is None:
        return moment
    shown.remove(year)
    # In "1/1990" the number is the month's; in "1 May 1990" it is the day's.
    day = 1 in shown and (len(shown) > 1 or _WORD.search(text) is not None)
    return known(moment, day=day, month=bool(shown) or _WORD.search(text) is not None)
