"""A document as bytes, the way the index stores it.

Three parts, so that a page of hits reads two of them and builds no objects for the
third: the *card* (what a list of hits shows), the text, and the rest. Places are kept
by id; their entries stand once in the index's place table.

Whoosh wants what is stored as a zlib stream. In ours card and text of all but very long
documents stand as they are, as a stream may hold them, and only the rest is compressed:
most reports are shown more often than they are written.
"""

import json
import re
import zlib
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from struct import Struct
from typing import Any, NamedTuple

from archive.datespan import DaySpan, PartialDate
from archive.deflate import compressor
from archive.model import (
    DateMention,
    Document,
    DocumentDate,
    FileRef,
    Place,
    PlaceMention,
    Provenance,
    Span,
)

#: Stands before a stored document: what comes before it is Whoosh's own packing. All of
#: a document is UTF-8, which stays as it is in whatever pickle Whoosh makes of it.
MAGIC = b"\x01DLN1"
#: How many bytes are unpacked before it is known how many are wanted.
_FIRST = 2048
_LEVEL = 3
_stream, _raw = compressor(_LEVEL), compressor(_LEVEL, -zlib.MAX_WBITS)
#: Begins a stream, and bytes in it that stand as they are: "more follows", their
#: number, and the same number with all bits turned.
_PLAIN = Struct("<2sBHH")
_ZLIB, _MOST_PLAIN = b"\x78\x01", 0xFFFF
_read_json = json.JSONDecoder().raw_decode
_written_json = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_HEAD = re.compile(rb"\x01DLN1 (\d{10}) (\d{10}) (\d{10})\n")


class Card(NamedTuple):
    """What a list of hits shows of a document.

    ``places`` are the ids of those that it names, most mentions first.
    """

    id: str
    title: str
    date: DocumentDate | None
    source: str
    url: str
    language: str
    places: tuple[str, ...]


def pack(document: Document) -> bytes:
    """Return the document as bytes; the entries of its gazetteer are left out."""
    named = Counter(mention.place_id for mention in document.places)
    card = [
        document.id,
        document.title,
        _claim(document.date) if document.date else None,
        document.source,
        document.url,
        document.language,
        [place for place, _ in named.most_common()],
    ]
    rest = [
        document.sha256,
        document.head,
        document.title_from_text,
        [_claim(claim) for claim in document.conflicts],
        [_date_mention(mention) for mention in document.dates],
        [
            [m.span, m.text, m.place_id, m.confidence, m.reason, m.field]
            for m in document.places
        ],
        [place.id for place in document.gazetteer],
        document.author,
        [[ref.path, ref.record] for ref in document.files],
        document.pages,
        dict(document.metadata),
    ]
    parts = (
        _written_json(card).encode(),
        document.text.encode("utf-8", "surrogatepass"),
        _written_json(rest).encode(),
    )
    sizes = b" ".join(b"%010d" % len(part) for part in parts)
    return b"%b %b\n%b" % (MAGIC, sizes, b"".join(parts))


def split(stored: bytes) -> tuple[bytes, bytes, bytes]:
    """Return card, text and rest of a stored document, with or without packing.

    Raises:
        ValueError: It is not a stored document.
    """
    head = _HEAD.search(stored)
    if head is None:
        raise ValueError("stored document has no beginning")
    card, text, rest = map(int, head.groups())
    at = head.end()
    if at + card + text + rest > len(stored):
        raise ValueError("stored document is cut off")
    end = at + card + text
    return stored[at : at + card], stored[at + card : end], stored[end : end + rest]


def compressed(data: bytes) -> bytes:
    """Return bytes that hold a stored document as a zlib stream.

    All up to the end of its text stands in it as it is, unless that is too long.
    """
    head = _HEAD.search(data)
    plain = head.end() + int(head[1]) + int(head[2]) if head else 0
    if not 0 < plain <= _MOST_PLAIN:
        return _stream(data)
    parts = (
        _PLAIN.pack(_ZLIB, 0, plain, plain ^ 0xFFFF),
        data[:plain],
        _raw(data[plain:]),
        zlib.adler32(data).to_bytes(4, "big"),
    )
    return b"".join(parts)


def _plain(stream: bytes) -> bytes | None:
    """Return the bytes that begin a stream as they are, None when there are none."""
    if len(stream) < _PLAIN.size:
        return None
    begin, more, size, turned = _PLAIN.unpack_from(stream)
    if begin != _ZLIB or more or size ^ 0xFFFF != turned:
        return None
    return stream[_PLAIN.size : _PLAIN.size + size]


def front(stream: bytes) -> tuple[bytes, bytes]:
    """Return card and text of a document out of its compressed form, the rest unread.

    Raises:
        ValueError: It is not a stored document.
        zlib.error: It is not compressed, or damaged.
    """
    reader = None
    data = _plain(stream)
    if data is None:
        reader = zlib.decompressobj()
        data = reader.decompress(stream, _FIRST)
    head = _HEAD.search(data)
    if head is None:
        raise ValueError("stored document has no beginning")
    begin = head.end()
    middle = begin + int(head[1])
    end = middle + int(head[2])
    if reader and end > len(data):
        data += reader.decompress(reader.unconsumed_tail, end - len(data))
    if end > len(data):
        raise ValueError("stored document is cut off")
    return data[begin:middle], data[middle:end]


def read_card(part: bytes) -> Card:
    """Return the card out of its bytes."""
    id_, title, claim, source, url, language, places = _read_json(part.decode())[0]
    day = _read_shared_claim(*claim[:4], *(claim[4] or ())) if claim else None
    return Card(id_, title, day, source, url, language, tuple(places))


def read_text(part: bytes) -> str:
    """Return the text out of its bytes."""
    return part.decode("utf-8", "surrogatepass")


def unpack(stored: bytes, place: Callable[[str], Place]) -> Document:
    """Return the document that ``pack`` wrote; ``place`` gives entries by their id.

    Raises:
        KeyError: ``place`` does not know an id.
        ValueError: It is not a stored document.
    """
    first, text, last = split(stored)
    card = read_card(first)
    rest = json.loads(last)
    sha256, head, from_text, conflicts, dates, places, gazetteer, author = rest[:8]
    files, pages, metadata = rest[8:]
    return Document(
        id=card.id,
        sha256=sha256,
        title=card.title,
        text=read_text(text),
        head=head,
        title_from_text=from_text,
        date=card.date,
        conflicts=tuple(map(_read_claim, conflicts)),
        dates=tuple(map(_read_date_mention, dates)),
        places=tuple(
            PlaceMention(
                span=_span(m[0]),
                text=m[1],
                place_id=m[2],
                confidence=m[3],
                reason=m[4],
                field=m[5],
            )
            for m in places
        ),
        gazetteer=tuple(map(place, gazetteer)),
        source=card.source,
        url=card.url,
        author=author,
        language=card.language,
        files=tuple(FileRef(path=path, record=record) for path, record in files),
        pages=tuple(pages),
        metadata=metadata,
    )


def _span(plain: list[int] | None) -> Span | None:
    return Span(*plain) if plain is not None else None


def _claim(claim: DocumentDate) -> list[Any]:
    return [
        str(claim.value),
        claim.provenance.value,
        claim.evidence,
        claim.detail,
        claim.span,
    ]


def _read_claim(plain: list[Any]) -> DocumentDate:
    value, provenance, evidence, detail, span = plain
    return DocumentDate(
        value=_day(value),
        provenance=Provenance(provenance),
        evidence=evidence,
        detail=detail,
        span=_span(span),
    )


@lru_cache(maxsize=4_096)
def _read_shared_claim(*plain: Any) -> DocumentDate:
    """Return a claim that reports of the same day often share."""
    return _read_claim([*plain[:4], plain[4:] or None])


@lru_cache(maxsize=10_000)
def _day(value: str) -> PartialDate:
    return PartialDate(*map(int, value.split("-")))


def _date_mention(m: DateMention) -> list[Any]:
    days = [m.days.earliest.toordinal(), m.days.latest.toordinal()] if m.days else None
    return [m.span, m.text, m.value, days, m.anchor, m.field, m.kind]


def _read_date_mention(plain: list[Any]) -> DateMention:
    span, text, value, days, anchor, field, kind = plain
    return DateMention(
        span=Span(*span),
        text=text,
        value=value,
        days=DaySpan(*map(date.fromordinal, days)) if days else None,
        anchor=anchor,
        field=field,
        kind=kind,
    )
