"""Tables for spreadsheets and statistics: one row a report, or one row an event.

CSV as RFC 4180 has it: commas, CRLF, quotes where needed, a header, UTF-8 without a
byte-order mark. A cell of text that a spreadsheet would take for a formula is given an
apostrophe in front, so that opening a file runs nothing. Excel takes such a table for
one of an old encoding, in many countries for one column, and a long cell for several
rows: it is given a workbook.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from archive.bylines import authors_of
from archive.datespan import Precision
from archive.export.fields import (
    NAMELESS,
    About,
    above,
    clean,
    days_mentioned,
    in_chunks,
    named_places,
    permalink,
)
from archive.export.workbook import Cell, workbook
from archive.model import Document, Place

#: Blanks and marks of no width may stand in front: a program may drop them.
_FORMULA = re.compile("[\\s\u200b-\u200f\u2060\ufeff]*[=+@＝＋－＠-]|[\t\r\n]")
_Cells = Sequence[Cell]

#: The columns of ``csv``: what each holds.
REPORT_COLUMNS = {
    "id": "the report's lasting id",
    "title": "its title",
    "date": "its date as far as it is known: 2020, 2020-10 or 2020-10-23",
    "date_precision": "day, month or year",
    "date_from": "the first day that the date may mean",
    "date_to": "the last day that the date may mean",
    "date_provenance": "where the date was read",
    "date_evidence": "the words that it was read from",
    "days_mentioned": "days that the text speaks of, parted by semicolons",
    "source": "who published it",
    "author": "who wrote it, as printed",
    "authors": "the authors that this names, parted by semicolons",
    "language": "ISO code of its language",
    "places": "places that it names, most mentions first, parted by semicolons",
    "place_ids": "the gazetteer's ids of these, in the same order",
    "url": "where it was published",
    "permalink": "its page in this archive",
    "path": "the file that it stands in, and its record there after a #",
    "sha256": "SHA-256 of the record's bytes",
    "text": "its text",
}
#: Those of them that hold days, and how wide columns are in a workbook, in characters.
_DAYS = frozenset(("date_from", "date_to"))
_WIDTHS = {"id": 18, "title": 60, "date_precision": 8, "language": 8, "text": 80}
_USUAL = 14
#: The columns of ``events``. One row is a report and a place that it names; a place
#: that another named one lies in has no row of its own.
EVENT_COLUMNS = {
    "event_id": "report id and place id",
    "event_date": "the report's date: the first day that it may mean",
    "event_date_end": "the last day that it may mean",
    "year": "the year of that date",
    "time_precision": "1 exact day, 2 week, 3 month, 4 year; empty when undated",
    "days_mentioned": "days that the text speaks of, parted by semicolons",
    "country": "the country",
    "iso": "its ISO 3166-1 alpha-2 code",
    "admin1": "the first-level division or the region",
    "location": "the place named",
    "latitude": "degrees north",
    "longitude": "degrees east",
    "geo_precision": "1 town or spot, 2 division or region, 3 country, 4 wider",
    "source": "who published the report",
    "notes": "its title",
    "geo_confidence": "how sure the place is, 0 to 1",
    "permalink": "the report's page in this archive",
}
_TIME_PRECISION = {Precision.DAY: 1, Precision.MONTH: 3, Precision.YEAR: 4}
_GEO_PRECISION = {"city": 1, "division": 2, "region": 2, "country": 3}


def write_reports(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield a table of reports as CSV; ``REPORT_COLUMNS`` says what it holds."""
    return _table(REPORT_COLUMNS, documents, lambda d: [_report(d, base)])


def write_workbook(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[bytes]:
    """Yield the table of ``write_reports`` as a workbook, its days as days."""
    columns = {name: _WIDTHS.get(name, _USUAL) for name in REPORT_COLUMNS}
    at = [number for number, name in enumerate(columns) if name in _DAYS]

    def rows() -> Iterator[_Cells]:
        for document in documents:
            cells = [*_report(document, base)]
            for number in at:
                if cells[number]:
                    cells[number] = date.fromisoformat(str(cells[number]))
            yield cells

    return workbook("Reports", columns, rows())


def write_events(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield a table of reports and their places as CSV; see ``EVENT_COLUMNS``.

    A report that names no place has one row without a place.
    """
    return _table(EVENT_COLUMNS, documents, lambda d: _events(d, base))


def csv_line(cells: _Cells) -> str:
    """Return one line of CSV with its line end, safe to open in a spreadsheet."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([_safe(cell) for cell in cells])
    return buffer.getvalue()


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    return f"'{text}" if _FORMULA.match(text.lstrip(" ")) else text


def _table(
    columns: Iterable[str],
    documents: Iterable[Document],
    rows: Callable[[Document], Iterable[_Cells]],
) -> Iterator[str]:
    def lines() -> Iterator[str]:
        yield csv_line(list(columns))
        for document in documents:
            for row in rows(document):
                yield csv_line(row)

    return in_chunks(lines())


def _report(document: Document, base: str) -> _Cells:
    date = document.date
    places = [named.place for named in named_places(document)]
    files = (f"{f.path}#{f.record}" if f.record else f.path for f in document.files)
    return (
        document.id,
        document.title,
        str(date.value) if date else "",
        date.value.precision.value if date else "",
        date.value.earliest.isoformat() if date else "",
        date.value.latest.isoformat() if date else "",
        date.provenance.value if date else "",
        date.evidence if date else "",
        "; ".join(days_mentioned(document)),
        document.source,
        document.author,
        "; ".join(authors_of(document.author)),
        document.language,
        "; ".join(place.name for place in places),
        "; ".join(place.id for place in places),
        document.url,
        permalink(document, base),
        "; ".join(files),
        document.sha256,
        document.text,
    )


def _events(document: Document, base: str) -> Iterator[_Cells]:
    named = named_places(document)
    wider = {p.id for n in named for p in above(document, n.place)}
    own = [n for n in named if n.place.id not in wider]
    for one in own:
        place = one.place
        cells = _where(document, place)
        confidence = round(one.confidence, 3)
        yield _event(document, place.id, cells, confidence, base)
    if not own:
        yield _event(document, "", ("",) * 7, "", base)


def _event(
    document: Document, place_id: str, where: _Cells, confidence: str | float, base: str
) -> _Cells:
    value = document.date.value if document.date else None
    return (
        f"{document.id}-{place_id}" if place_id else document.id,
        value.earliest.isoformat() if value else "",
        value.latest.isoformat() if value else "",
        value.year if value else "",
        _TIME_PRECISION[value.precision] if value else "",
        "; ".join(days_mentioned(document)),
        *where,
        document.source,
        document.title,
        confidence,
        permalink(document, base),
    )


def _where(document: Document, place: Place) -> _Cells:
    """Return country, code, division, name, latitude, longitude and precision."""
    chain = [place, *above(document, place)]
    country = next((p.name for p in chain if p.kind == "country"), "")
    inner = (p.name for p in chain if p.kind in ("division", "region"))
    return (
        country,
        next((p.country for p in chain if p.country), ""),
        next(inner, ""),
        place.name,
        place.lat,
        place.lon,
        _GEO_PRECISION.get(
            place.kind, 4 if place.kind in ("continent", "water") else 1
        ),
    )
