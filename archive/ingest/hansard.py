"""Volumes of Hansard, as the Parliament of the United Kingdom put them into XML.

A volume (``<hansard>``) holds sittings of a House and the written answers and
statements of their days; each has its day and its sections, which nest. The report is
the section: its title, its paragraphs and its columns, by which Hansard is cited.
"""

import re
from collections.abc import Iterator

from archive.ingest.claims import claim
from archive.ingest.debates import Section, items, row_of, said
from archive.ingest.failure import ReadError
from archive.ingest.item import Item
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import Element, attribute, local, outermost
from archive.model import DocumentDate, Provenance

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
    read = False
    with source.open() as stream:
        sittings = outermost(stream, _SITTINGS)
        sections = (one for sitting in sittings for one in _Walk().sections(sitting))
        for item in items(sections, source, options):
            read = True
            yield item
    if not read:
        raise ReadError("a volume of Hansard of which no section has a text")


class _Walk:
    """One way through a sitting, which keeps the column that was reached."""

    def __init__(self) -> None:
        self._column = ""

    def sections(self, sitting: Element) -> list[Section]:
        """Return the parts of a sitting, as they begin."""
        return self._part(sitting, Section("", language="en"))

    def _part(self, part: Element, outer: Section) -> list[Section]:
        """Return a part of another and those within it, one after another."""
        named = _SITTINGS.get(local(part), "")
        title = _title(part) or named
        above = (*outer.above, outer.title) if outer.title else outer.above
        if not title:
            title, above = outer.title, outer.above
        own = Section(
            title,
            above,
            _days(part) or outer.days,
            f"Hansard, {named}" if named else outer.source,
            outer.language,
        )
        found = [own]
        self._take(part, own, found)
        if not own.days:
            own.days = _printed(own.paragraphs)
            for one in found[1:]:
                one.days = one.days or own.days
        return found

    def _take(self, around: Element, own: Section, found: list[Section]) -> None:
        for child in around:
            name = local(child)
            if name in _PARTS:
                found += self._part(child, own)
            elif name == "col":
                self._column = said(child) or self._column
            elif name in _AROUND:
                own.held.append(child)
                self._take_rows(child, own)
            elif name not in ("title", "date", "image"):
                own.held.append(child)
                self._take_paragraph(child, own)

    def _take_rows(self, around: Element, own: Section) -> None:
        """Take in a table or a list, a row in a paragraph."""
        for child in around:
            name = local(child)
            if name in _ROWS and any(local(cell) in _CELLS for cell in child):
                self._add(row_of(child), own)
            elif name in _AROUND or (name in _ROWS and not (child.text or "").strip()):
                self._take_rows(child, own)
            elif name == "col":
                self._column = said(child) or self._column
            elif name != "image":
                self._take_paragraph(child, own)

    def _take_paragraph(self, paragraph: Element, own: Section) -> None:
        self._add(said(paragraph), own)
        for column in paragraph.iter():
            if local(column) == "col":
                self._column = said(column) or self._column
                own.turn(self._column)

    def _add(self, words: str, own: Section) -> None:
        if own.add(words):
            own.turn(self._column)


def _title(part: Element) -> str:
    return next((said(child) for child in part if local(child) == "title"), "")


def _days(part: Element) -> tuple[DocumentDate, ...]:
    """Return the day of a part: as it is encoded and, where it differs, as printed."""
    date = next((child for child in part if local(child) == "date"), None)
    if date is None:
        return ()
    where = "date of the sitting"
    encoded = claim(attribute(date, "format"), Provenance.METADATA, where)
    printed = claim(said(date), Provenance.METADATA, where)
    if encoded and printed and encoded.value == printed.value:
        return (printed,)
    return tuple(day for day in (encoded, printed) if day is not None)


def _printed(paragraphs: list[str]) -> tuple[DocumentDate, ...]:
    """Return the day that is a line of its own below a title."""
    where = "line below the title of the sitting"
    for line in paragraphs[:6]:
        day = claim(line.strip("[]() ."), Provenance.METADATA, where)
        if day is not None and day.value.day:
            return (day,)
    return ()
