"""Records of XML of any kind: exports of databases, editors' systems and archives.

``<articles><article><title>...``, ``<newsitem date=...>`` (Reuters), ``<add><doc>
<field name="title">`` (Solr), ``<row><field name=...>`` (MySQL), ``<table name=...>
<column name=...>`` (phpMyAdmin): what is a record is told by its fields
(``xml_shape``), and what they say by their names, as in JSON.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree as ET

from archive.ingest.day_order import JSON_BYTES, in_order_of_elements
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.field_names import plain_name
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_names import field_name, kind_of
from archive.ingest.xml_shape import Place, Shape, shape_of
from archive.ingest.xml_stream import Progress, events
from archive.ingest.xml_tree import Element, attribute, local
from archive.ingest.xml_values import holds_fields, values_of
from archive.model import DocumentDate, FileRef, Record

_WEB = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_TELLING = frozenset(("title", "text", "short"))


def read_records(source: Source, options: ReadOptions, root: str) -> Iterator[Item]:
    """Yield the records of a document of any size, numbered from 1.

    Args:
        source: The document.
        options: How to read it; a mapping names elements and attributes too.
        root: The name of its root, for messages.

    Raises:
        ReadError: No element has a title or a text, or it is not well-formed.
    """
    shape = shape_of(source, options)
    if not shape.places:
        names = ", ".join(name[:40] for name in shape.names if name != root)
        raise ReadError(
            f"XML of a kind that is not read: its root is <{root[:40]}>, and no "
            "element has a title or a text of a known name (there are "
            f"{names or 'no others'}); name them with --map text=NAME,title=NAME"
        )
    with source.open() as stream:
        options = in_order_of_elements(stream.read(JSON_BYTES), options)
    number = 0
    tables: set[str] = set()
    for place, element, table in _records(source, options, shape):
        lacks = element is not None and not _tells(element, options, 0)
        if lacks and (table in tables or place not in shape.places):
            continue
        number += 1
        ref = FileRef(path=source.path, record=number)
        if element is None:
            yield ReadFailure(ref, "a record larger than DATELINE_RECORD_BYTES")
        elif lacks and table:
            # Of a database's other tables one line for each is enough.
            tables.add(table)
            yield ReadFailure(ref, f"no reports: table {table[:80]}", unknown=True)
        else:
            element.tail = None
            raw = ET.tostring(element, encoding="utf-8")
            yield Pending(ref, partial(_parse, raw, ref, options))


def _records(
    source: Source, options: ReadOptions, shape: Shape
) -> Iterator[tuple[Place, Element | None, str]]:
    """Yield each record with its place and table; None for one that is too large."""
    progress = Progress()
    above: list[Element] = []
    depth = began = 0
    for event, element in events(source, options, progress):
        if event == "start":
            above.append(element)
            if not depth and shape.is_record(_place(above)):
                depth, began = len(above), progress.bytes
            continue
        too_large = progress.bytes - began > options.limits.record
        if len(above) == depth:
            place, table = _place(above), _table(above)
            depth = 0
            yield place, None if too_large else element, table
        above.pop()
        if above and (not depth or too_large):
            del above[-1][-1]


def _place(above: list[Element]) -> Place:
    return tuple(map(local, above))


def _table(above: list[Element]) -> str:
    """Return the name of the table that a row stands in."""
    row = above[-1]
    if local(row).lower() == "table":
        return attribute(row, "name")
    return attribute(above[-2], "name") if len(above) > 1 else ""


def _tells(element: Element, options: ReadOptions, depth: int) -> bool:
    """Tell whether an element has a field that may be a title or a text."""
    names = [key.rpartition("}")[2] for key in element.attrib]
    for child in element:
        if local(child).lower() in ("p", "para"):
            return True
        if (
            depth < 4
            and holds_fields(child, options)
            and _tells(child, options, depth + 1)
        ):
            return True
        names.append(field_name(child))
    return any(kind_of(name, options) in _TELLING for name in names)


def _parse(raw: bytes, ref: FileRef, options: ReadOptions) -> Record:
    values, where = values_of(ET.fromstring(raw), options)  # noqa: S314 - our own
    source = values.get("source")
    if isinstance(source, str) and _WEB.match(source) and "url" not in values:
        # Extractors of web pages keep the address there, and the site in another.
        values["url"] = values.pop("source")
    record = record_of(values, ref, raw, options)
    places = {plain_name(name): place for name, place in where.items()}
    return replace(record, dates=tuple(_located(day, places) for day in record.dates))


def _located(day: DocumentDate, places: dict[str, str]) -> DocumentDate:
    """Return a day's claim with the element or attribute that it was read from."""
    said = day.detail.removeprefix("field ")
    for end in (len(said), said.find(","), said.find(";")):
        name, rest = said[:end], said[end:]
        if end > 0 and name in places:
            return replace(day, detail=places[name] + rest)
    return replace(day, detail=f"element {said}")
