"""Volumes of Hansard, as the Parliament of the United Kingdom put them into XML.

A volume (``<hansard>``) holds sittings of a House and the written answers and
statements of their days; each has its day and its sections, which nest. The report is
the section: its title, its paragraphs and its columns, by which Hansard is cited.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from xml.etree import ElementTree as ET

from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import Element, attribute, local, outermost
from archive.model import DocumentDate, FileRef, Provenance, Record

#: By the element of a sitting, or of what is printed with it: where it was said.
_SITTINGS = {
    "housecommons": "House of Commons",
    "houselords": "House of Lords",
    "westminsterhall": "Westminster Hall",
    "grandcommitteereport": "Grand Committee",
    "writtenanswers": "Written Answers",
    "writtenstatements": "Written Statements",
}
#: What marks a volume: Canada and Australia begin theirs otherwise.
_VOLUME = re.compile(rb"<titlepage\b|hansard_v\d", re.IGNORECASE)
#: Elements that have sections below them, or are ones.
_PARTS = frozenset(
    ("debates", "oralquestions", "section", "group", "index", "appendix", *_SITTINGS)
)
#: What belongs to the element around it, paragraph by paragraph.
_AROUND = frozenset(("body", "division", "list", "ol", "ul", "table"))
_ROWS = frozenset(("tr", "row", "item", "li"))
_CELLS = frozenset(("td", "th", "cell"))
_NOT_SAID = frozenset(("image", "col"))
_BEFORE_MARK = re.compile(r"[ ](?=[:;,.?!])")


@dataclass(slots=True)
class _Section:
    """A part of a sitting as it is gathered: what stands in it, in none within it."""

    title: str
    above: tuple[str, ...]
    where: str
    days: tuple[DocumentDate, ...]
    paragraphs: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    held: list[Element] = field(default_factory=list)


def is_hansard(root: str, beginning: bytes) -> bool:
    """Tell whether a document is a volume of Hansard, or a sitting out of one."""
    return root in _SITTINGS or (
        root == "hansard" and _VOLUME.search(beginning) is not None
    )


def read_hansard(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the sections of a volume that have a text, numbered from 1.

    Raises:
        ReadError: None has one, or the volume is not well-formed.
    """
    number = 0
    with source.open() as stream:
        for sitting in outermost(stream, _SITTINGS):
            for section in _Walk(options).sections(sitting):
                number += 1
                ref = FileRef(path=source.path, record=number)
                raw = _raw(section)
                if len(raw) > options.limits.record:
                    yield ReadFailure(ref, "a record larger than DATELINE_RECORD_BYTES")
                else:
                    made = partial(_record, section, ref, raw, options)
                    yield Pending(ref, made)
    if not number:
        raise ReadError("a volume of Hansard of which no section has a text")


class _Walk:
    """One way through a sitting, which keeps the column that was reached."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._column = ""

    def sections(self, sitting: Element) -> Iterator[_Section]:
        """Yield the parts of a sitting that have a text, as they begin."""
        for section in self._part(sitting, (), (), ""):
            if section.paragraphs:
                yield section

    def _part(
        self,
        part: Element,
        above: tuple[str, ...],
        days: tuple[DocumentDate, ...],
        where: str,
    ) -> list[_Section]:
        """Return a part and those within it, one after another."""
        named = _SITTINGS.get(local(part), "")
        title = _title(part) or named
        shown = title or "".join(above[-1:])
        own = _Section(shown, above, named or where, _days(part) or days)
        found = [own]
        below = (*above, title) if title else above
        self._take(part, own, found, below)
        if not own.days:
            own.days = self._printed(own.paragraphs)
            for one in found[1:]:
                one.days = one.days or own.days
        return found

    def _take(
        self,
        around: Element,
        own: _Section,
        found: list[_Section],
        below: tuple[str, ...],
    ) -> None:
        for child in around:
            name = local(child)
            if name in _PARTS:
                found += self._part(child, below, own.days, own.where)
            elif name in _AROUND:
                own.held.append(child)
                self._take_rows(child, own)
            elif name == "col":
                self._column = _said(child) or self._column
            elif name not in ("title", "date", "image"):
                own.held.append(child)
                self._take_paragraph(child, own)

    def _take_rows(self, around: Element, own: _Section) -> None:
        """Take in a table or a list, a row in a paragraph."""
        for child in around:
            name = local(child)
            if name in _ROWS and any(local(cell) in _CELLS for cell in child):
                self._add(", ".join(filter(None, map(_said, child))), own)
            elif name in _AROUND or (name in _ROWS and not (child.text or "").strip()):
                self._take_rows(child, own)
            elif name == "col":
                self._column = _said(child) or self._column
            elif name != "image":
                self._take_paragraph(child, own)

    def _take_paragraph(self, paragraph: Element, own: _Section) -> None:
        self._add(_said(paragraph), own)
        for column in paragraph.iter():
            if local(column) == "col":
                self._column = _said(column) or self._column
                self._turn(own)

    def _add(self, words: str, own: _Section) -> None:
        if words:
            own.paragraphs.append(words)
            self._turn(own)

    def _turn(self, own: _Section) -> None:
        if self._column and self._column not in own.columns[-1:]:
            own.columns.append(self._column)

    def _printed(self, paragraphs: list[str]) -> tuple[DocumentDate, ...]:
        """Return the day that is a line of its own below a title."""
        where = "line below the title of the sitting"
        for line in paragraphs[:6]:
            bare = line.strip("[]() .")
            day = claim(
                bare, Provenance.METADATA, where, date_order=self._options.date_order
            )
            if day is not None and day.value.day:
                return (day,)
        return ()


def _title(part: Element) -> str:
    return next((_said(child) for child in part if local(child) == "title"), "")


def _days(part: Element) -> tuple[DocumentDate, ...]:
    """Return the day of a part: as it is encoded and, where it differs, as printed."""
    date = next((child for child in part if local(child) == "date"), None)
    if date is None:
        return ()
    where = "date of the sitting"
    encoded = claim(attribute(date, "format"), Provenance.METADATA, where)
    printed = claim(_said(date), Provenance.METADATA, where)
    if encoded and printed and encoded.value == printed.value:
        return (printed,)
    return tuple(day for day in (encoded, printed) if day is not None)


def _said(element: Element) -> str:
    """Return the words of an element as one line, without marks of pages."""
    return _BEFORE_MARK.sub("", " ".join("".join(_pieces(element)).split()))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) == "lb" or local(child) in _NOT_SAID:
            yield " "
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _raw(section: _Section) -> bytes:
    """Return what makes the id: "Prayers" of each day are reports of their own."""
    day = str(section.days[0].value) if section.days else ""
    head = " > ".join((*section.above, section.title, day, *section.columns[:1]))
    return head.encode() + b"".join(
        ET.tostring(element, encoding="utf-8") for element in section.held
    )


def _record(
    section: _Section, ref: FileRef, raw: bytes, options: ReadOptions
) -> Record:
    metadata = {
        "section": storable(" > ".join(section.above[1:])),
        "columns": storable("–".join(dict.fromkeys(_ends(section.columns)))),
    }
    return Record(
        ref=ref,
        raw=raw,
        text=storable("\n\n".join(section.paragraphs)),
        title=storable(section.title),
        dates=section.days,
        source=options.source or f"Hansard, {section.where}",
        language=options.language or "en",
        keep_text=True,
        metadata={name: value for name, value in metadata.items() if value},
    )


def _ends(columns: list[str]) -> list[str]:
    return [columns[0], columns[-1]] if columns else []
