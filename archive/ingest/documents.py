"""Documents of test collections and wires: ``<DOC> ... </DOC>``, one after another.

So TREC's disks, the newswires of the LDC, CLEF, FIRE and their likes print them:
without a root, with tags in any case and not always closed. No grammar holds for all of
them, so a document is what stands from one ``<DOC`` to ``</DOC>`` or to the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from archive.ingest.day_order import in_order_of_days
from archive.ingest.decoding import TextStream, decode, storable
from archive.ingest.document_days import DAY_ELEMENTS, days_of
from archive.ingest.document_parts import Parts, read_parts
from archive.ingest.failure import ReadFailure
from archive.ingest.field_names import ALIASES, plain_name
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import UNREAD, FileRef, Record

_BOUNDARY = re.compile(r"(?P<end></doc\s{0,8}>)|<doc(?=[\s>])", re.IGNORECASE)
#: No boundary is longer: what may still become one is kept.
_MARGIN = 64
#: What stands outside of all documents is one that lost its beginning, if it has these.
_STRAY = re.compile(r"<(?:docno|docid|headline|text)[\s>]", re.IGNORECASE)
_TAG = re.compile(r"<doc\s*([^<>]*+)>?", re.IGNORECASE)
_HALVES = re.compile("[\udc80-\udcff]")
#: So many bytes are asked in what order the days of a file write day and month.
_ASKED = 1 << 20
_FIGURES = re.compile(
    rb"<(?:date|date_time|date1)>\s{0,9}(?:<p>\s{0,9})?(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})",
    re.IGNORECASE,
)

#: What the fields of a record are called, best first; the first that holds anything.
_NAMES = {
    "title": ("headline", "title", "hl", "head", "ti", "ttl", "hedline", "st"),
    "source": ("source", "so", "pub", "publication", "newspaper", "jrnl", "journal"),
    "author": ("byline", "author", "au", "by"),
    "dateline": ("dateline",),
    "language": ("language", "lang"),
}
_LEADS = ("lead", "lead1", "ld", "le", "lp", "leadpara")
_TEXTS = ("text", "txt", "tx", "te", "body_text", "bodytext")
#: "WALL STREET JOURNAL (J), PAGE A1".
_PAGE = re.compile(r",\s*page\b.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two boundaries; ``inside`` says that it is a document."""

    text: str
    inside: bool = False
    closed: bool = False


def read_documents(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the documents of a file of any size, numbered from 1.

    A damaged one costs itself alone. One document is held at a time.

    Raises:
        ReadError: The bytes are no text.
    """
    most = options.limits.record
    options = _in_own_order(source, options)
    number = 0
    closed = False
    with source.open() as stream:
        for piece, last in _pieces(TextStream(stream, "surrogateescape"), most):
            problem = ""
            if len(piece.text) > most:
                problem = (
                    f"a document of more than {most:,} characters; set "
                    "DATELINE_RECORD_BYTES to allow more"
                )
            elif not piece.inside:
                if not _STRAY.search(piece.text):
                    continue
                problem = "a document that does not begin with <DOC>"
            elif not _inner(piece.text).strip():
                continue
            elif last and closed and not piece.closed:
                problem = "cut off: the file ends within this document"
            closed = closed or piece.closed
            number += 1
            ref = FileRef(path=source.path, record=number)
            if problem:
                yield ReadFailure(ref, problem)
            else:
                yield Pending(ref, partial(_parse, piece.text, ref, options))


def _in_own_order(source: Source, options: ReadOptions) -> ReadOptions:
    with source.open() as stream:
        beginning = stream.read(_ASKED)
    days = (found[1].decode("ascii") for found in _FIGURES.finditer(beginning))
    return in_order_of_days(days, options)


def _pieces(text: TextStream, most: int) -> Iterator[tuple[_Piece, bool]]:
    """Yield what stands between the boundaries, and whether it is the last.

    Of what is too long only the beginning is held.
    """
    held, too_long = "", ""
    ended = inside = False
    while not ended:
        more = text.read(len(held))
        ended = not more
        held += more
        at = 0
        # What is held of a document begins with the tag that opened it.
        for match in _BOUNDARY.finditer(held, 1 if inside and not too_long else 0):
            end = match["end"] is not None
            cut = match.end() if end else match.start()
            # Of empty ones there may be very many.
            if cut - at > len("<doc>"):
                yield _Piece(too_long or held[at:cut], inside, end and inside), False
            at, too_long, inside = cut, "", not end
        held = held[at:]
        if len(held) > most + _MARGIN:
            too_long = too_long or held[: most + 1]
            held = held[-_MARGIN:]
    yield _Piece(too_long or held, inside), True


def _inner(text: str) -> str:
    """Return what stands in a document, without its own tags."""
    tag = _TAG.match(text)
    end = text.rfind("</") if text.endswith(">") else -1
    inner = text[tag.end() if tag else 0 :]
    ended = end >= 0 and _BOUNDARY.fullmatch(text, end)
    return inner[: len(inner) - (len(text) - end)] if ended else inner


def _parse(text: str, ref: FileRef, options: ReadOptions) -> Record:
    if _HALVES.search(text):
        # Files were put together from several: this document has its own encoding.
        text = decode(text.encode("utf-8", "surrogateescape"))
    text = storable(text.replace("\r\n", "\n").replace("\r", "\n"))
    tag = _TAG.match(text)
    parts = read_parts(_inner(text), tag[1] if tag else "")
    dates, unread = days_of(parts, options)
    record = record_of(_values(parts, options), ref, text.encode(), options)
    metadata = {**record.metadata}
    if unread and not (dates or record.dates):
        metadata[UNREAD] = unread
    told = tuple(
        replace(day, detail=day.detail.replace("field", "element", 1))
        for day in record.dates
    )
    # Only what a mapping names stands among the fields as a day.
    dates = told or dates if "date" in options.mapping else dates or told
    return replace(record, dates=dates, saved_later=True, metadata=metadata)


def _values(parts: Parts, options: ReadOptions) -> dict[str, str | list[str]]:
    """Return the fields of a document by the names of a record, the others by theirs.

    What a mapping names stays under its own name, for it is asked for by that.
    """
    mapped = {plain_name(name) for name in options.mapping.values()}
    values: dict[str, str | list[str]] = {}
    used = {*_LEADS, *_TEXTS, *DAY_ELEMENTS}
    for field, names in _NAMES.items():
        own = next((name for name in names if any(parts.texts(name))), "")
        found = [" ".join(one.split()) for one in parts.texts(own) if one]
        if found:
            values[field] = ", ".join(found) if field == "author" else found[0]
            used.add(own)
        if field == "title" and found[1:]:
            # Beside the headline of a wire stand notes to editors.
            values[f"further {own}"] = found[1:]
    if "source" in values:
        values["source"] = _PAGE.sub("", str(values["source"]))
    body = [one for name in (*_LEADS, *_TEXTS) for one in parts.texts(name) if one]
    body = body or [one for one in parts.texts("body") if one]
    if not body and not any(parts.texts(name) for name in ALIASES["text"]):
        body = [parts.loose]
    values["text"] = "\n\n".join(body)
    for name in parts.names():
        kept = [one for one in parts.texts(name) if one]
        if kept and (name in mapped or (name not in used and name not in values)):
            values[name] = kept[0] if len(kept) == 1 else kept
    return {name: value for name, value in values.items() if value}
