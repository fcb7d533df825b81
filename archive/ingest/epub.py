"""EPUB: the chapters in reading order as one record, read with Python's own tools."""

import posixpath
from collections.abc import Iterator
from functools import partial
from urllib.parse import unquote

from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.html import decode_page
from archive.ingest.html_parts import read_parts
from archive.ingest.item import Item, Pending
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.ingest.xml_tree import (
    Element,
    attribute,
    every,
    find,
    found,
    open_zip,
    parse_xml,
    text_at,
    texts_of,
    zip_part,
)
from archive.model import FileRef, Provenance, Record

_MOST_CHAPTERS = 5_000


def read_epub(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of an EPUB file."""
    yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _parse(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    most = options.limits.record
    with open_zip(raw, "EPUB") as archive:
        container = zip_part(archive, "META-INF/container.xml", most)
        if container is None:
            raise ReadError("not EPUB: there is no META-INF/container.xml in it")
        package_path = attribute(find(parse_xml(container), "rootfile"), "full-path")
        package_data = zip_part(archive, package_path, most)
        if package_data is None:
            raise ReadError("not EPUB: its package document is missing")
        package = parse_xml(package_data)
        folder = posixpath.dirname(package_path)
        texts = []
        for name in _chapters(package):
            path = posixpath.normpath(posixpath.join(folder, unquote(name)))
            chapter = zip_part(archive, path, most)
            if chapter is not None:
                texts.append(read_parts(decode_page(chapter)).text)
    text = "\n\n".join(filter(None, texts))
    if not text:
        raise ReadError("a book without text")
    day = claim(
        text_at(package, "metadata", "date"), Provenance.METADATA, "dc:date of the book"
    )
    record = Record(
        ref=FileRef(path=source.path),
        raw=raw,
        text=storable(text),
        title=text_at(package, "metadata", "title"),
        dates=(day,) if day else (),
        source=text_at(package, "metadata", "publisher") or options.source,
        author=texts_of(every(found(package, "metadata"), "creator")),
        language=text_at(package, "metadata", "language") or options.language,
    )
    return without_front(record)


def _chapters(package: Element) -> list[str]:
    """Return the files of the spine, the table of contents and title page left out."""
    items = {attribute(item, "id"): item for item in every(package, "item")}
    names = []
    for entry in every(package, "itemref")[:_MOST_CHAPTERS]:
        item = items.get(attribute(entry, "idref"))
        if item is None or "nav" in attribute(item, "properties").split():
            continue
        href = attribute(item, "href")
        if "title_page" not in href and "titlepage" not in href:
            names.append(href)
    return names
