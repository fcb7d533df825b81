"""XML of any size as events, with bounds on what is held of it.

Nothing of a document stays that its reader lets go: whoever takes the events drops the
elements that it has done with.
"""

import codecs
import re
from collections.abc import Iterator
from html.entities import name2codepoint
from typing import cast
from xml.etree import ElementTree as ET

from archive.ingest.failure import ReadError
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import DEEPEST, PROLOG, Element, refuse_entities

_STEP = 64 * 1024
#: Editors' systems write the entities of pages, which XML knows only by a declaration.
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
#: Encodings of more than a byte, which the parser does not know, by Python's names.
_WIDE = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "euc_jp": "euc_jp",
}


class Progress:
    """How many bytes were read so far."""

    def __init__(self) -> None:
        self.bytes = 0


def events(
    source: Source, options: ReadOptions, progress: Progress
) -> Iterator[tuple[str, Element]]:
    """Yield ``start`` and ``end`` of each element.

    Raises:
        ReadError: The document is not well-formed, declares entities, nests too deeply,
            or has no element for longer than a record may be.
    """
    parser: ET.XMLPullParser[Element] = ET.XMLPullParser(("start", "end"))
    depth = last = 0
    try:
        for data in _chunks(source, progress):
            parser.feed(data)
            for event in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                depth += 1 if event[0] == "start" else -1
                if depth > DEEPEST:
                    raise ReadError(f"XML nested more than {DEEPEST} elements deep")
                last = progress.bytes
                yield event
            if progress.bytes - last > options.limits.record:
                raise ReadError("a text larger than DATELINE_RECORD_BYTES")
        parser.close()
        yield from cast("Iterator[tuple[str, Element]]", parser.read_events())
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ReadError(f"not well-formed XML: {error}") from error


def _chunks(source: Source, progress: Progress) -> Iterator[bytes | str]:
    with source.open() as stream:
        refuse_entities(stream.read(PROLOG))
        stream.seek(0)
        first = stream.read(_STEP)
        progress.bytes += len(first)
        # What stands above a declaration makes it none.
        data = first.lstrip(b" \t\r\n")
        decoder = _decoder(data)
        narrow = b"\x00" not in data[:4]
        held = b""
        while data:
            data = held + data
            held = b""
            if narrow:
                cut = data.rfind(b"&", max(0, len(data) - 40))
                if cut >= 0 and b";" not in data[cut:]:
                    data, held = data[:cut], data[cut:]
                data = _ENTITY.sub(_reference, data) if b"&" in data else data
            yield decoder.decode(data) if decoder else data
            data = stream.read(_STEP)
            progress.bytes += len(data)
        if held:
            yield decoder.decode(held, final=True) if decoder else held


def _reference(entity: re.Match[bytes]) -> bytes:
    """Return an entity of pages by the number of its character."""
    number = name2codepoint.get(entity[1].decode("ascii"))
    return entity[0] if entity[1] in _OWN or number is None else b"&#%d;" % number


def _decoder(beginning: bytes) -> codecs.IncrementalDecoder | None:
    match = _ENCODING.match(beginning)
    try:
        said = codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return None
    name = _WIDE.get(said)
    return codecs.getincrementaldecoder(name)("replace") if name else None
