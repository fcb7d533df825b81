"""Sections of debates, however a parliament encodes them: a report each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from xml.etree import ElementTree as ET

from archive.ingest.decoding import storable
from archive.ingest.failure import ReadFailure
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import Element, local
from archive.model import DocumentDate, FileRef, Record

#: Marks of a printed page: they stand in the middle of what is said.
_NOT_SAID = frozenset(("image", "col", "lb", "eol", "pb"))
_BEFORE_MARK = re.compile(r"[ ](?=[:;,.?!])")


@dataclass(slots=True)
class Section:
    """A part of a debate as it is gathered: what stands in it, in none within it.

    ``above`` are the headings above it, ``held`` the elements that make its id,
    ``columns`` those of the printed volume on which it stands.
    """

    title: str
    above: tuple[str, ...] = ()
    days: tuple[DocumentDate, ...] = ()
    source: str = ""
    language: str = ""
    url: str = ""
    paragraphs: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    held: list[Element] = field(default_factory=list)

    def add(self, words: str) -> bool:
        """Add a paragraph; nothing for no words. Tells whether there were some."""
        if words:
            self.paragraphs.append(words)
        return bool(words)

    def turn(self, column: str) -> None:
        """Note the column that was reached."""
        if column and column not in self.columns[-1:]:
            self.columns.append(column)


def items(
    sections: Iterable[Section], source: Source, options: ReadOptions
) -> Iterator[Item]:
    """Yield the sections that have a text, numbered from 1."""
    told = (section for section in sections if section.paragraphs)
    for number, section in enumerate(told, start=1):
        ref = FileRef(path=source.path, record=number)
        raw = _raw(section)
        if len(raw) > options.limits.record:
            yield ReadFailure(ref, "a record larger than DATELINE_RECORD_BYTES")
        else:
            yield Pending(ref, partial(_record, section, ref, raw, options))


def said(element: Element) -> str:
    """Return the words of an element as one line, without marks of pages."""
    return _BEFORE_MARK.sub("", " ".join("".join(_pieces(element)).split()))


def row_of(row: Element) -> str:
    """Return the cells of a row as one line."""
    return ", ".join(filter(None, map(said, row)))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) in _NOT_SAID:
            yield " "
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _raw(section: Section) -> bytes:
    """Return what makes the id: "Prayers" of each day are reports of their own."""
    day = str(section.days[0].value) if section.days else ""
    head = " > ".join((*section.above, section.title, day, *section.columns[:1]))
    return head.encode() + b"".join(
        ET.tostring(element, encoding="utf-8") for element in section.held
    )


def _record(section: Section, ref: FileRef, raw: bytes, options: ReadOptions) -> Record:
    ends = (section.columns[0], section.columns[-1]) if section.columns else ()
    metadata = {
        "section": storable(" > ".join(filter(None, section.above[1:]))),
        "columns": storable("–".join(dict.fromkeys(ends))),
    }
    return Record(
        ref=ref,
        raw=raw,
        text=storable("\n\n".join(section.paragraphs)),
        title=storable(section.title),
        dates=section.days,
        source=storable(section.source) or options.source,
        url=storable(section.url),
        language=section.language or options.language,
        keep_text=True,
        metadata={name: value for name, value in metadata.items() if value},
    )
