"""Messages as Outlook saves them (``.msg``), by olefile and Microsoft's [MS-OXMSG].

Each property is a stream ``__substg1.0_`` with the number of the property and of its
kind; moments and numbers stand in one stream together.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email import message_from_string
from email.utils import parseaddr
from typing import Any

from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import MissingExtraError, ReadError
from archive.ingest.form import OLE
from archive.ingest.html import decode_page, read_page
from archive.ingest.item import Item, Pending
from archive.ingest.mail import REAL_TEXT, header_of, without_comment
from archive.ingest.ole import DAMAGED, decoded, encoding_of_page, stream_of
from archive.ingest.options import ReadOptions
from archive.ingest.packed_rtf import unpack_rtf
from archive.ingest.source import Source, read_whole
from archive.model import SENT, DocumentDate, FileRef, Provenance, Record

_STREAM, _FIXED = "__substg1.0_", "__properties_version1.0"
_ATTACHED = "__attach_version1.0_#"
#: Numbers of properties.
_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_HEADERS, _TO, _ID = "007D", "0E04", "1035"
_SENDERS, _ADDRESSES = ("0C1A", "0042"), ("5D01", "5D02", "0C1F", "0065")
_NAMES = ("3707", "3704", "3001")
#: Kinds of streams.
_WIDE, _NARROW, _BYTES = "001F", "001E", "0102"
#: Numbers of the properties that lie in the one stream, and what is said of the days.
_MOMENTS = ((0x0039, "moment when it was sent"), (0x0E06, "moment when it came in"))
_PAGES = (0x3FDE, 0x3FFD)
_HEADER_SIZE, _ENTRY_SIZE = 32, 16
#: Outlook counts tenths of microseconds from here.
_BEGIN = datetime(1601, 1, 1, tzinfo=UTC)
_LONGEST, _MOST_ATTACHED = 500, 100


@dataclass(frozen=True, slots=True)
class _Message:
    """The properties of a message: texts and bytes by their numbers, and the fixed."""

    texts: dict[str, str]
    data: dict[str, bytes]
    fixed: dict[int, bytes]
    attached: list[str] = field(default_factory=list)

    def first(self, numbers: tuple[str, ...]) -> str:
        """Return the first text of several that says something, as one line."""
        lines = (" ".join(self.texts.get(one, "").split()) for one in numbers)
        return next(filter(None, lines), "")


def read_msg(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a message."""
    ref = FileRef(path=source.path)

    def parse() -> Record:
        raw = read_whole(source, options.limits.record)
        if not raw.startswith(OLE):
            raise ReadError("not a message of Outlook: it begins otherwise")
        return _record(_read(raw), raw, ref, options, source.day)

    yield Pending(ref, parse)


def _read(raw: bytes) -> _Message:
    """Return the properties of a message.

    Raises:
        ReadError: It is damaged, or something else of Office.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as container:
            if container.root.size > len(raw):
                raise ReadError("damaged or cut off: it says that it is larger")
            if not container.exists(_FIXED):
                raise ReadError("not a message of Outlook: it has no properties of one")
            fixed = _fixed(stream_of(container, _FIXED, len(raw)))
            page = _number(fixed, 1252)
            names = {path[0] for path in container.listdir() if len(path) == 1}
            texts = {
                number: text
                for number in (
                    *(_SUBJECT, _BODY, _HTML, _HEADERS, _TO, _ID),
                    *(*_SENDERS, *_ADDRESSES),
                )
                if (text := _text(container, number, names, page, len(raw)))
            }
            data = {
                number: stream_of(container, f"{_STREAM}{number}{_BYTES}", len(raw))
                for number in (_HTML, _RTF)
                if f"{_STREAM}{number}{_BYTES}" in names
            }
            attached = list(_attached(container, page, len(raw)))
    except DAMAGED as error:
        raise ReadError(f"damaged or cut off: {error}") from error
    return _Message(texts, data, fixed, attached)


def _fixed(stream: bytes) -> dict[int, bytes]:
    """Return the eight bytes of each property of the stream of all, by its number."""
    found: dict[int, bytes] = {}
    for at in range(_HEADER_SIZE, len(stream) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
        (number,) = struct.unpack_from("<H", stream, at + 2)
        found.setdefault(number, stream[at + 8 : at + _ENTRY_SIZE])
    return found


def _number(fixed: dict[int, bytes], default: int) -> int:
    """Return the code page that a message says its texts of bytes are in."""
    pages = (struct.unpack("<I", fixed[n][:4])[0] for n in _PAGES if n in fixed)
    return next(filter(None, pages), default)


def _text(container: Any, number: str, names: set[str], page: int, most: int) -> str:
    name = f"{_STREAM}{number}"
    if name + _WIDE in names:
        data = stream_of(container, name + _WIDE, most)
        return data.decode("utf-16-le", "replace").rstrip("\0")
    if name + _NARROW in names:
        return decoded(stream_of(container, name + _NARROW, most), page).rstrip("\0")
    return ""


def _attached(container: Any, page: int, most: int) -> Iterator[str]:
    """Yield the names of what comes with a message."""
    folders: dict[str, set[str]] = {}
    for path in container.listdir():
        if len(path) == 2 and path[0].startswith(_ATTACHED):
            folders.setdefault(path[0], set()).add(f"{path[0]}/{path[1]}")
    for folder, names in sorted(folders.items())[:_MOST_ATTACHED]:
        own = {name.partition("/")[2] for name in names}
        for number in _NAMES:
            kind = next(
                (k for k in (_WIDE, _NARROW) if _STREAM + number + k in own), ""
            )
            if not kind:
                continue
            data = stream_of(container, f"{folder}/{_STREAM}{number}{kind}", most)
            name = (
                data.decode("utf-16-le", "replace")
                if kind == _WIDE
                else decoded(data, page)
            )
            yield " ".join(name.rstrip("\0").split())
            break


def _record(
    message: _Message, raw: bytes, ref: FileRef, options: ReadOptions, last_day: date
) -> Record:
    text, page_dates = _body(message, options, last_day)
    title = message.first((_SUBJECT,))
    if not text.strip() and not title:
        raise ReadError("a message without subject and text")
    headers = message_from_string(message.texts.get(_HEADERS, "").lstrip())
    name, address = parseaddr(header_of(headers, "From"))
    name = message.first(_SENDERS) or name
    # Within a firm an address is a path in its directory.
    addresses = (message.texts.get(one, "").strip() for one in _ADDRESSES)
    address = next((one for one in addresses if "@" in one), address)
    day = _day(message, header_of(headers, "Date"))
    found = {
        "To": message.first((_TO,)),
        "Message-ID": message.first((_ID,)),
        "attachments, not read": ", ".join(filter(None, message.attached)),
    }
    return Record(
        ref=ref,
        raw=raw,
        text=storable(text),
        title=storable(title),
        dates=(day,) if day else page_dates,
        source=options.source or storable(name or address),
        author=storable(name or address),
        language=options.language,
        metadata={k: storable(v)[:_LONGEST] for k, v in found.items() if v},
    )


def _day(message: _Message, printed: str) -> DocumentDate | None:
    """Return the day of the header as it was sent, else that of a moment in UTC."""
    if day := claim(without_comment(printed), Provenance.METADATA, SENT):
        return day
    for number, detail in _MOMENTS:
        (ticks,) = struct.unpack("<Q", message.fixed.get(number, bytes(8)))
        try:
            moment = _BEGIN + timedelta(microseconds=ticks // 10)
        except OverflowError:
            continue
        if ticks:
            stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
            return claim(stamp, Provenance.METADATA, detail)
    return None


def _body(
    message: _Message, options: ReadOptions, last_day: date
) -> tuple[str, tuple[DocumentDate, ...]]:
    """Return the text: the plain one, else that of the page or of the RTF."""
    text = message.texts.get(_BODY, "").replace("\r\n", "\n").strip("\n")
    markup = _page(message)
    if markup and len(text) < REAL_TEXT:
        page = read_page(markup, last_day)
        if len(page.text) > len(text):
            return page.text, page.dates
    if not text.strip() and _RTF in message.data:
        text = _of_rtf(message.data[_RTF], options)
    return text, ()


def _page(message: _Message) -> str:
    if held := message.texts.get(_HTML):
        return held
    data = message.data.get(_HTML, b"")
    if not data.strip():
        return ""
    page = _number(message.fixed, 0)
    try:
        return decode_page(data, encoding_of_page(page) if page else "")
    except ReadError:
        return f"<p>{decoded(data, page)}</p>"


def _of_rtf(packed: bytes, options: ReadOptions) -> str:
    """Return the text of a body that is there as RTF alone.

    Raises:
        MissingExtraError: What reads RTF is not installed.
    """
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError as error:
        raise MissingExtraError("a message in RTF", "rtf") from error
    markup = unpack_rtf(packed, options.limits.record).decode("latin-1")
    text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    return "\n".join(line.strip() for line in text.split("\n")).strip()
