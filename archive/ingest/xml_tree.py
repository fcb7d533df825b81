"""XML as trees, without the dangers: no entities of its own, nothing from elsewhere."""

import io
import re
import zipfile
import zlib
from collections.abc import Container, Iterable, Iterator
from typing import BinaryIO
from xml.etree import ElementTree as ET

from archive.ingest.failure import ReadError

Element = ET.Element
#: A document type declaration stands within so many bytes, or there is none.
PROLOG = 256 * 1024
#: No document that people made nests deeper.
DEEPEST = 200
#: The rest of a document type, that its writer keeps elsewhere; it is never fetched.
_ELSEWHERE = re.compile(rb"<!ENTITY\s+%\s+[\w.-]+\s+(?:SYSTEM|PUBLIC)\s")

#: What members of a damaged zip file raise.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)


def parse_xml(data: bytes) -> Element:
    """Return the root of a document.

    Raises:
        ReadError: It is not well-formed, or declares entities (an XML bomb does).
    """
    refuse_entities(data[:PROLOG])
    try:
        return ET.fromstring(data)  # noqa: S314 - entities are refused above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ReadError(f"not well-formed XML: {error}") from error


def elements(stream: BinaryIO, name: str) -> Iterator[Element]:
    """Yield each complete element of a local name, and forget it afterwards.

    Raises:
        ReadError: The document is not well-formed, declares entities or nests too
            deeply.
    """
    for event, element, root in _walked(stream):
        if event == "end" and local(element) == name:
            yield element
            root.clear()


def outermost(stream: BinaryIO, names: Container[str]) -> Iterator[Element]:
    """Yield each complete element of some local names that lies in no other of them.

    Raises:
        ReadError: As ``elements`` does.
    """
    within = 0
    for event, element, root in _walked(stream):
        if local(element) not in names:
            continue
        within += 1 if event == "start" else -1
        if not within:
            yield element
            root.clear()


def _walked(stream: BinaryIO) -> Iterator[tuple[str, Element, Element]]:
    """Yield the begin and the end of each element, with the root."""
    refuse_entities(stream.read(PROLOG))
    stream.seek(0)
    depth, root = 0, None
    try:
        for event, element in ET.iterparse(stream, ("start", "end")):  # noqa: S314
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise ReadError(f"XML nested more than {DEEPEST} elements deep")
            yield event, element, root
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ReadError(f"not well-formed XML: {error}") from error


def refuse_entities(prolog: bytes) -> None:
    """Refuse the beginning of a document that declares entities.

    A part of the document type that lies elsewhere may be named: nothing stands for it.

    Raises:
        ReadError: It does.
    """
    plain = _ELSEWHERE.sub(b"", prolog.replace(b"\x00", b""))
    if b"<!ENTITY" in plain.upper():
        raise ReadError("the XML declares entities; such documents are not read")


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def find(element: Element, *path: str) -> Element | None:
    """Return the first descendant reached by local names, each at any depth."""
    for name in path:
        reached = next((e for e in element.iter() if local(e) == name), None)
        if reached is None:
            return None
        element = reached
    return element


def found(element: Element, *path: str) -> Element:
    """Return the same, or an empty element when there is none."""
    reached = find(element, *path)
    return Element("none") if reached is None else reached


def every(element: Element, name: str) -> list[Element]:
    """Return all descendants of a local name."""
    return [e for e in element.iter() if local(e) == name]


def text_of(element: Element | None) -> str:
    """Return all text of an element as one line; "" for no element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def text_at(element: Element, *path: str) -> str:
    """Return the text of the first descendant reached by local names."""
    return text_of(find(element, *path))


def texts_of(found: Iterable[Element]) -> str:
    """Return the texts of several elements, with semicolons between them."""
    return "; ".join(dict.fromkeys(filter(None, map(text_of, found))))


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by local name; "" when there is none."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value.strip()
    return ""


def zip_part(archive: zipfile.ZipFile, name: str, most: int) -> bytes | None:
    """Return a member of an office document; None when there is none of that name.

    Raises:
        ReadError: It is larger than ``most`` bytes, or damaged.
    """
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.flag_bits & 1:
        raise ReadError("protected by a password")
    if entry.file_size > most:
        raise ReadError(f"a part of more than {most:,} bytes: a bomb?")
    try:
        with archive.open(entry) as stream:
            return stream.read(most)
    except _DAMAGED as error:
        raise ReadError(f"damaged: {error}") from error


def open_zip(data: bytes, form: str) -> zipfile.ZipFile:
    """Open an office document.

    Raises:
        ReadError: It is no zip file.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise ReadError(f"not {form}, or cut off: {error}") from error
