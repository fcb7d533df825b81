"""A table as a workbook (XLSX), written row by row, without a cap on rows.

ECMA-376, transitional, of which a table needs little: sheets of inline strings and
numbers, and a style for days. The libraries that write workbooks begin to answer when
the last row is known; here the first rows are on their way at once.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import chain
from typing import IO, cast

from archive.export.fields import clean

Cell = str | int | float | date
#: What a sheet holds: rows, its heading among them; and so many bytes, beyond which the
#: archive of files would need a form that Excel does not read.
_MOST_ROWS, _MOST_BYTES = 1_048_576, 2_000_000_000
#: What a cell holds, in units of UTF-16, and what tells that a text was cut there.
_LONGEST_CELL, _CUT = 32_767, " […]"
#: Day 0 of a workbook. Before its day 61 it counts a 29 February 1900.
_DAY_0, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)
#: Styles, as ``_STYLES`` numbers them.
_HEADING, _DAY = 1, 2
_CHUNK = 32_768
#: How a program would read what stands for a sign; the first sign is written so itself.
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PARTS = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATED = "application/vnd.openxmlformats-package.relationships+xml"
_STYLES = f"""{_XML}<styleSheet xmlns="{_MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/>
<xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""

_TYPES = f"""{_XML}<Types xmlns="{_PARTS}/content-types">
<Default Extension="rels" ContentType="{_RELATED}"/>
<Default Extension="xml" ContentType="application/xml"/>"""


class _Sink:
    """Takes what the archive of files writes, until it is sent on."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        self._held += data
        return len(data)

    def flush(self) -> None:
        """Nothing waits elsewhere."""

    def __len__(self) -> int:
        return len(self._held)

    def take(self) -> bytes:
        data = bytes(self._held)
        self._held.clear()
        return data


def workbook(
    name: str, columns: Mapping[str, int], rows: Iterable[Sequence[Cell]]
) -> Iterator[bytes]:
    """Yield a workbook in chunks; the same rows make the same bytes.

    Args:
        name: Of the sheet; what it cannot hold goes on in ``name 2`` and so on.
        columns: The heading of each column, with its width in characters.
        rows: What stands below. A day before 1 March 1900, which no workbook counts
            rightly, is written as text.
    """
    sink = _Sink()
    left, sheets = iter(rows), 0
    following = next(left, None)
    with zipfile.ZipFile(cast("IO[bytes]", sink), "w", zipfile.ZIP_DEFLATED) as archive:
        while following is not None or not sheets:
            sheets += 1
            begun = left if following is None else chain([following], left)
            with archive.open(f"xl/worksheets/sheet{sheets}.xml", "w") as file:
                yield sink.take()
                for piece in _sheet(columns, begun):
                    file.write(piece)
                    if len(sink) >= _CHUNK:
                        yield sink.take()
            following = next(left, None)
        for path, text in _frame(name, sheets):
            archive.writestr(zipfile.ZipInfo(path), text, zipfile.ZIP_DEFLATED)
    yield sink.take()


def _sheet(
    columns: Mapping[str, int], rows: Iterator[Sequence[Cell]]
) -> Iterator[bytes]:
    """Yield one sheet with as many rows as it holds; the others are left."""
    widths = "".join(
        f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>'
        for i, width in enumerate(columns.values(), 1)
    )
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols><sheetData>"
    ).encode()
    letters = [_letters(number) for number in range(len(columns))]
    yield _row(letters, 1, list(columns), f' s="{_HEADING}"')
    count, size = 1, 0
    for row in rows:
        count += 1
        piece = _row(letters, count, row)
        yield piece
        size += len(piece)
        if count == _MOST_ROWS or size >= _MOST_BYTES:
            break
    ends = f'</sheetData><autoFilter ref="A1:{letters[-1]}{count}"/></worksheet>'
    yield ends.encode()


def _row(
    letters: Sequence[str], number: int, cells: Sequence[Cell], style: str = ""
) -> bytes:
    inner = "".join(
        _cell(f'r="{letter}{number}"{style}', cell)
        for letter, cell in zip(letters, cells, strict=True)
        if cell != ""
    )
    return f'<row r="{number}">{inner}</row>'.encode()


def _cell(begun: str, cell: Cell) -> str:
    if isinstance(cell, date):
        if cell >= _FIRST_DAY:
            return f'<c {begun} s="{_DAY}"><v>{(cell - _DAY_0).days}</v></c>'
        cell = cell.isoformat()
    if isinstance(cell, str):
        text = escape(_CODED.sub("_x005F_", _short(clean(cell))))
        return (
            f'<c {begun} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        )
    return f"<c {begun}><v>{cell}</v></c>"


def _short(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) * 2 <= _LONGEST_CELL:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= _LONGEST_CELL * 2:
        return text
    room = _LONGEST_CELL - len(_CUT)
    return units[: room * 2].decode("utf-16-le", "ignore") + _CUT


def _letters(number: int) -> str:
    """Return what a column is called: A to Z, then AA."""
    higher, rest = divmod(number, 26)
    return (_letters(higher - 1) if higher else "") + chr(ord("A") + rest)


def _frame(name: str, sheets: int) -> Iterator[tuple[str, str]]:
    """Yield what makes a workbook of so many sheets: path and content of each part."""
    numbers = range(1, sheets + 1)
    yield "xl/styles.xml", _STYLES
    listed = "".join(
        f'<sheet name="{escape(name if i == 1 else f"{name} {i}")}" sheetId="{i}" '
        f'r:id="sheet{i}"/>'
        for i in numbers
    )
    yield (
        "xl/workbook.xml",
        (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            f"<sheets>{listed}</sheets></workbook>"
        ),
    )
    parts = {f"sheet{i}": f"worksheets/sheet{i}.xml" for i in numbers}
    related = {key: ("worksheet", target) for key, target in parts.items()}
    related["styles"] = ("styles", "styles.xml")
    yield "xl/_rels/workbook.xml.rels", _relations(related)
    top = {"workbook": ("officeDocument", "xl/workbook.xml")}
    yield "_rels/.rels", _relations(top)
    kinds = {"workbook.xml": "sheet.main", "styles.xml": "styles"}
    kinds.update(dict.fromkeys(parts.values(), "worksheet"))
    typed = "".join(
        f'<Override PartName="/xl/{path}" ContentType="{_TYPE}.{kind}+xml"/>'
        for path, kind in kinds.items()
    )
    yield "[Content_Types].xml", f"{_TYPES}{typed}</Types>"


def _relations(related: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in related.items()
    )
    return (
        f'{_XML}<Relationships xmlns="{_PARTS}/relationships">{inner}</Relationships>'
    )
