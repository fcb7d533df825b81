"""Word processors' documents: DOCX and ODT, read with Python's own zip and XML."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.exports import export_of, read_export
from archive.ingest.factiva import coded_lines
from archive.ingest.failure import ReadError
from archive.ingest.form import OLE
from archive.ingest.forms import known_form, read_form
from archive.ingest.item import Item, Pending
from archive.ingest.no_titles import real_author, real_title
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.source import HeldSource, Source, read_whole
from archive.ingest.xml_tree import (
    Element,
    attribute,
    every,
    find,
    local,
    open_zip,
    parse_xml,
    text_at,
    zip_part,
)
from archive.model import FileRef, Provenance, Record

_LOCKED = "EncryptedPackage".encode("utf-16-le")
#: A word that closes each report of an export, in the languages of Factiva's pages.
_EXPORTED = re.compile(rb"(?<![\w\"/.-])Do(?:cument|kument|cumento)(?![\w.-])")
#: Paragraphs of these styles before the text say what the report is, and are no text;
#: a subtitle stands among them and is text.
_FRONT = frozenset(("title", "author", "date", "subtitle"))
#: What is longer together is text, whatever its style.
_LONGEST_FRONT = 300


@dataclass(slots=True)
class Parts:
    """Paragraphs with the names of their styles, and the document's properties."""

    paragraphs: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""
    author: str = ""
    language: str = ""
    subject: str = ""


def read_docx(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a DOCX file, or those of a database's export.

    A document of before 2007 that is named so is read as what it is.
    """
    with source.open() as stream:
        old = stream.read(len(OLE)) == OLE
    if old:
        if _LOCKED in read_whole(source, options.limits.record):
            raise ReadError("protected by a password")
        yield from read_form(known_form("a.doc"), source, options)
        return
    found = False
    for item in _exported(source, options):
        found = True
        yield item
    if not found:
        yield Pending(FileRef(path=source.path), partial(_parse_docx, source, options))


def read_odt(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of an ODT file."""
    yield Pending(FileRef(path=source.path), partial(_parse_odt, source, options))


def _exported(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of an export of Nexis Uni; none of what is no export."""
    try:
        raw = read_whole(source, options.limits.record)
        most = options.limits.record * 4
        with open_zip(raw, "DOCX") as archive:
            body = zip_part(archive, "word/document.xml", most) or b""
        if not may_be_exported(body):
            return
        paragraphs = list(_docx_paragraphs(parse_xml(body)))
    except ReadError:
        # What is wrong with the file is told where it is read as one record.
        return
    yield from read_exported(paragraphs, source, options)


def may_be_exported(data: bytes) -> bool:
    """Tell whether a document has a word that all exports have; quick.

    Args:
        data: Its bytes, of text in any encoding whose letters are those of ASCII, with
            NULs between them or not.
    """
    return _EXPORTED.search(data.replace(b"\0", b"")) is not None


def read_exported(
    paragraphs: Iterable[tuple[str, str]], source: Source, options: ReadOptions
) -> Iterator[Item]:
    """Yield the reports of an export out of its paragraphs; none of what is no export.

    Args:
        paragraphs: The style and the text of each.
        source: The file that they stand in.
        options: How to read them.
    """
    texts = coded_lines([text for _, text in paragraphs])
    plain = HeldSource(storable("\n\n".join(texts)).encode(), source.path, source.day)
    if export := export_of(plain):
        yield from read_export(export, plain, options)


def _parse_docx(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    most = options.limits.record * 4
    with open_zip(raw, "DOCX") as archive:
        body = zip_part(archive, "word/document.xml", most)
        if body is None:
            raise ReadError("not DOCX: there is no word/document.xml in it")
        parts = Parts(list(_docx_paragraphs(parse_xml(body))))
        _docx_properties(archive, most, parts)
    return record_of_parts(parts, raw, source.path, options)


def _docx_properties(archive: zipfile.ZipFile, most: int, parts: Parts) -> None:
    core = zip_part(archive, "docProps/core.xml", most)
    if core is None:
        return
    root = parse_xml(core)
    parts.title, parts.author = text_at(root, "title"), text_at(root, "creator")
    parts.language = text_at(root, "language")


def _docx_paragraphs(root: Element) -> Iterator[tuple[str, str]]:
    for paragraph in every(root, "p"):
        style = attribute(find(paragraph, "pPr", "pStyle"), "val")
        text = "".join(_docx_text(paragraph))
        if text.strip():
            yield style.lower(), text


def _docx_text(element: Element) -> Iterator[str]:
    for child in element:
        match local(child):
            case "t":
                yield child.text or ""
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case "del" | "instrText" | "pPr" | "rPr" | "p" | "drawing" | "pict":
                continue
            case _:
                yield from _docx_text(child)


def _parse_odt(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    most = options.limits.record * 4
    with open_zip(raw, "ODT") as archive:
        manifest = zip_part(archive, "META-INF/manifest.xml", most) or b""
        if b"encryption-data" in manifest:
            raise ReadError("protected by a password")
        content = zip_part(archive, "content.xml", most)
        if content is None:
            raise ReadError("not ODT: there is no content.xml in it")
        parts = Parts(list(_odt_paragraphs(parse_xml(content))))
        meta = zip_part(archive, "meta.xml", most)
    if meta is not None:
        root = parse_xml(meta)
        parts.title = text_at(root, "title")
        parts.author = text_at(root, "initial-creator") or text_at(root, "creator")
        parts.language = text_at(root, "language")
    return record_of_parts(parts, raw, source.path, options)


def _odt_paragraphs(root: Element) -> Iterator[tuple[str, str]]:
    parents = {
        attribute(style, "name"): attribute(style, "parent-style-name")
        for style in every(root, "style")
    }
    body = find(root, "body")
    if body is None:
        raise ReadError("not ODT: there is no body in it")
    hidden = {
        paragraph
        for name in ("annotation", "tracked-changes", "note")
        for element in every(body, name)
        for paragraph in element.iter()
    }
    for paragraph in body.iter():
        if local(paragraph) not in ("p", "h") or paragraph in hidden:
            continue
        style = attribute(paragraph, "style-name")
        text = "".join(_odt_text(paragraph))
        if text.strip():
            yield (parents.get(style) or style).lower(), text


def _odt_text(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        match local(child):
            case "s":
                yield " " * int(attribute(child, "c") or 1)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "annotation" | "note" | "frame" | "tracked-changes":
                pass
            case _:
                yield from _odt_text(child)
        yield child.tail or ""


def record_of_parts(
    parts: Parts, raw: bytes, path: str, options: ReadOptions
) -> Record:
    """Return the record of a document's paragraphs and properties.

    Raises:
        ReadError: There is no text in it.
    """
    front, paragraphs = _front(parts.paragraphs)
    text = "\n\n".join(paragraphs)
    if not text.strip():
        # Someone made a heading of all that there is.
        front, text = {}, "\n\n".join(text for _, text in parts.paragraphs)
    if not text.strip():
        raise ReadError("a document without text")
    day = claim(
        front.get("date", ""),
        Provenance.FRONT_MATTER,
        "paragraph of style Date",
        options.date_order,
    )
    record = Record(
        ref=FileRef(path=path),
        raw=raw,
        text=storable(text),
        title=storable(front.get("title") or real_title(parts.title)),
        dates=(day,) if day else (),
        source=options.source,
        author=storable(front.get("author") or real_author(parts.author)),
        language=parts.language or options.language,
    )
    return without_front(record)


def _front(paragraphs: list[tuple[str, str]]) -> tuple[dict[str, str], list[str]]:
    """Return title, author and date that stand in front, and the text without them."""
    front: dict[str, str] = {}
    texts: list[str] = []
    left = iter(paragraphs)
    for style, text in left:
        before = front.get(style, "")
        joined = f"{before}{'; ' if style == 'author' else ' '}" if before else ""
        joined += " ".join(text.split())
        second = bool(before) and style == "date"
        if style not in _FRONT:
            texts.append(text)
            break
        if style == "subtitle" or second or len(joined) > _LONGEST_FRONT:
            texts.append(text)
        else:
            front[style] = joined
    texts.extend(text for _, text in left)
    return front, texts
