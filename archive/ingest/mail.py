"""Mail: single messages, mbox files and maildirs; one record a message."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO, cast

from archive.ingest.claims import claim
from archive.ingest.decoding import decode, storable
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.html import decode_page, page_record, read_page
from archive.ingest.item import Item, Pending
from archive.ingest.labels import labelled
from archive.ingest.options import ReadOptions
from archive.ingest.page_exports import may_be_exported_page, read_exported_page
from archive.ingest.source import HeldSource, Source, read_whole
from archive.model import SENT, UNREAD, DocumentDate, FileRef, Provenance, Record

#: The line that mbox puts before a message: an address, then a date ending in a year.
_SEPARATOR = re.compile(rb"From (?:\S+|.*@\S+)\s.*\d{4}")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BROKEN = re.compile(rb"=\r?\n")
#: A plain part shorter than this beside an HTML part only says "view in a browser".
REAL_TEXT = 200


def read_message(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a message file."""
    ref = FileRef(path=source.path)

    def parse() -> Record:
        raw = read_whole(source, options.limits.record)
        return _record(raw, ref, options, source.day)

    yield Pending(ref, parse)


def read_saved_page(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one page of an MHTML file, or the reports of a press database's search.

    The header's day is that of saving.
    """
    ref = FileRef(path=source.path)
    found = False
    for item in _exported(source, options):
        found = True
        yield item
    if found:
        return

    def parse() -> Record:
        raw = read_whole(source, options.limits.record)
        message = message_from_bytes(raw)
        page = _page_of(message)
        if page is None:
            raise ReadError("there is no page in it")
        saved = claim(header_of(message, "Date"), Provenance.METADATA, "day of saving")
        last_day = min(source.day, saved.value.latest) if saved else source.day
        url = header_of(message, "Snapshot-Content-Location")
        record = page_record(
            _bytes(page),
            ref,
            options,
            last_day,
            url=url or header_of(page, "Content-Location"),
            charset=page.get_content_charset() or "",
        )
        metadata = {"captured": str(saved.value)} if saved else {}
        return replace(record, raw=raw, metadata=metadata)

    yield Pending(ref, parse)


def _page_of(message: Message) -> Message | None:
    pages = (p for p in message.walk() if p.get_content_type() == "text/html")
    return next(pages, None)


def _exported(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of a search that was saved so; none of any other page."""
    if source.size > options.limits.record:
        return
    raw = read_whole(source, options.limits.record)
    # Lines are broken anywhere in what is sent as printable.
    if not may_be_exported_page(_BROKEN.sub(b"", raw)):
        return
    page = _page_of(message_from_bytes(raw))
    if page is not None:
        held = HeldSource(_bytes(page), source.path, source.day)
        yield from read_exported_page(held, options)


def read_mbox(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the messages of an mbox file, numbered from 1.

    Raises:
        ReadError: The file does not begin as an mbox file does.
    """
    with source.open() as stream:
        first = stream.readline(4096)
        if not first:
            raise ReadError("empty")
        if not first.startswith(b"From "):
            raise ReadError("not an mbox file: it does not begin with “From ”")
        for number, raw in enumerate(_messages(stream, options), start=1):
            ref = FileRef(path=source.path, record=number)
            if raw is None:
                yield ReadFailure(ref, "a message larger than DATELINE_RECORD_BYTES")
                continue
            yield Pending(ref, partial(_record, raw, ref, options, source.day))


def _messages(stream: BinaryIO, options: ReadOptions) -> Iterator[bytes | None]:
    """Yield each message without its separator; None for one too large."""
    most = options.limits.record
    held: list[bytes] = []
    size = 0
    blank = False
    while line := stream.readline(1 << 20):
        if blank and line.startswith(b"From ") and _SEPARATOR.match(line):
            yield _joined(held) if size <= most else None
            held, size = [], 0
            blank = False
            continue
        blank = not line.strip(b"\r\n")
        size += len(line)
        if size <= most:
            held.append(line)
    yield _joined(held) if size <= most else None


def _joined(lines: list[bytes]) -> bytes:
    return _QUOTED.sub(rb"\1", b"".join(lines).rstrip(b"\r\n") + b"\n")


def _record(raw: bytes, ref: FileRef, options: ReadOptions, last_day: date) -> Record:
    message = message_from_bytes(raw)
    if not any(message.get(name) for name in ("From", "Date", "Subject", "To")):
        raise ReadError("not a message: no From, Date, Subject or To in its header")
    text, page_dates = _body(message, last_day)
    title = header_of(message, "Subject")
    if not text.strip() and not title:
        raise ReadError("a message without subject and text")
    printed = header_of(message, "Date")
    day = claim(without_comment(printed), Provenance.METADATA, SENT)
    name, address = parseaddr(header_of(message, "From"))
    metadata = {
        key: value
        for key in ("To", "Message-ID", "List-Id")
        if (value := header_of(message, key)[:500])
    }
    if attached := _attached(message):
        metadata["attachments, not read"] = attached
    if printed and day is None:
        metadata[UNREAD] = printed[:500]
    return Record(
        ref=ref,
        raw=raw,
        text=storable(text),
        title=title,
        dates=(day,) if day else page_dates,
        source=options.source or name or address,
        author=name or address,
        language=options.language,
        url=header_of(message, "Archived-At").strip("<>"),
        metadata=metadata,
    )


def without_comment(printed: str) -> str:
    """Return the day of a header without the name of its zone in brackets."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", printed)


def header_of(message: Message, name: str) -> str:
    """Return a header as one line of text, encoded words read."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return storable(" ".join(text.split()))


def _body(message: Message, last_day: date) -> tuple[str, tuple[DocumentDate, ...]]:
    """Return the text of a message: its plain part, or its HTML part read as a page."""
    plain: list[str] = []
    pages: list[str] = []
    for part in message.walk():
        kind = part.get_content_type()
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        if kind == "text/plain":
            plain.append(_text(part))
        elif kind == "text/html":
            pages.append(_markup(part))
    text = "\n\n".join(filter(str.strip, plain)).strip("\n")
    if pages and len(text) < REAL_TEXT:
        page = read_page(pages[0], last_day)
        if len(page.text) > len(text):
            return page.text, page.dates
    return text, ()


def _attached(message: Message) -> str:
    """Return the names of what comes with a message beside its text."""
    names = (
        " ".join(storable(part.get_filename() or part.get_content_type()).split())
        for part in message.walk()
        if part.get_content_disposition() == "attachment"
    )
    return ", ".join(names)[:500]


def _bytes(part: Message) -> bytes:
    return cast("bytes", part.get_payload(decode=True) or b"")


def _text(part: Message) -> str:
    data = _bytes(part)
    charset = part.get_content_charset() or ""
    text = labelled(data, charset) if charset else None
    if text is None:
        text = decode(data)
    return text.replace("\r\n", "\n")


def _markup(part: Message) -> str:
    data = _bytes(part)
    try:
        return decode_page(data, part.get_content_charset() or "")
    except ReadError:
        return f"<p>{_text(part)}</p>"
