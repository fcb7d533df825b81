"""Word documents of 1997 to 2003, and what else is named like them.

Their container is read by olefile, what stands in it here. The day that the file was
made is no day of publication, so none is taken from it.
"""

import io
import re
from collections.abc import Iterator
from functools import partial

from archive.ingest.decoding import storable
from archive.ingest.doc_styles import numbers
from archive.ingest.doc_text import Header, paragraphs_of
from archive.ingest.failure import MissingExtraError, ReadError
from archive.ingest.form import OLE
from archive.ingest.forms import known_form, read_form
from archive.ingest.item import Item, Pending
from archive.ingest.office import (
    Parts,
    may_be_exported,
    read_exported,
    record_of_parts,
)
from archive.ingest.ole import DAMAGED, decoded, stream_of
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Record

_MAIN, _SUMMARY = "WordDocument", "\x05SummaryInformation"
#: How files of other programs begin that are named ``.doc``, and what they are of.
_OTHERS = (
    (b"\xdb\xa5", "Word 2"),
    (b"\x9b\xa5", "Word 1"),
    (b"\x31\xbe", "Word for DOS or Write"),
    (b"\x32\xbe", "Write"),
    (b"\xfe\x37", "Word for Macintosh"),
    (b"\xffWPC", "WordPerfect"),
    (b"\x1d\x7d", "WordStar"),
)
#: How a page tells what it is, and a saved one with its parts.
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_SAVED = re.compile(rb"(?:MIME-Version|From|Content-Type):", re.IGNORECASE)
#: Within so many bytes.
_BEGINNING = 4096
#: What the numbers of properties in the summary mean, and the kinds of texts.
_CODE_PAGE, _TITLE, _AUTHOR = 1, 2, 4
_BYTES, _WIDE = 0x1E, 0x1F
_MOST_PROPERTIES = 1000


def read_doc(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a Word document, or those of a database's export.

    A document of another form that is named so is read as what it is.

    Raises:
        MissingExtraError: The other form needs a library that is not installed.
        ReadError: It is of a form that is not read, or larger than a record may be.
    """
    raw = read_whole(source, options.limits.record)
    if not raw.startswith(OLE):
        try:
            yield from read_form(known_form(_other(raw)), source, options)
        except MissingExtraError:
            raise
        except ReadError as error:
            raise ReadError(f"not DOC: {error.message}") from error
        return
    found = False
    if may_be_exported(raw):
        for item in _exported(raw, source, options):
            found = True
            yield item
    if not found:
        ref = FileRef(path=source.path)
        yield Pending(ref, partial(_parse, raw, ref, options))


def _other(raw: bytes) -> str:
    """Return a name that tells what a document is that is only named ``.doc``.

    Raises:
        ReadError: It is of a program that is not read.
    """
    for mark, program in _OTHERS:
        if raw.startswith(mark):
            raise ReadError(f"it is of {program}; save it anew as DOCX")
    begin = (
        raw[:_BEGINNING].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    )
    if b"schemas.microsoft.com/office/word/2003/wordml" in begin:
        raise ReadError("it holds XML of Word 2003; save it anew as DOCX")
    if begin.startswith(b"PK"):
        return "a.odt" if b"opendocument.text" in begin else "a.docx"
    if begin.startswith(b"{\\rtf"):
        return "a.rtf"
    if _SAVED.match(begin) and b"text/html" in begin:
        return "a.mht"
    return "a.html" if begin.startswith(b"<") and _PAGE.search(begin) else "a.txt"


def _exported(raw: bytes, source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of an export of a database; none of what is no export."""
    try:
        paragraphs = _parts(raw).paragraphs
    except ReadError:
        # What is wrong with the file is told where it is read as one record.
        return
    yield from read_exported(paragraphs, source, options)


def _parse(raw: bytes, ref: FileRef, options: ReadOptions) -> Record:
    parts = _parts(raw)
    if parts.paragraphs:
        first = " ".join(parts.paragraphs[0][1].split())
        if first != parts.title and first.startswith(parts.title):
            # Word itself takes the first words of a text for its title.
            parts.title = ""
    return record_of_parts(parts, raw, ref.path, options)


def _parts(raw: bytes) -> Parts:
    """Return what a document holds.

    Raises:
        ReadError: It is damaged, behind a password, or no Word document.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as container:
            if container.root.size > len(raw):
                raise ReadError("damaged or cut off: it says that it is larger")
            if container.exists("EncryptedPackage"):
                raise ReadError("protected by a password")
            if not container.exists(_MAIN):
                raise ReadError("cut off, or of another old Office program than Word")
            main = stream_of(container, _MAIN, len(raw))
            header = Header.of(main)
            table = stream_of(container, header.table, len(raw))
            summary = b""
            if container.exists(_SUMMARY):
                summary = stream_of(container, _SUMMARY, len(raw))
    except DAMAGED as error:
        raise ReadError(f"damaged or cut off: {error}") from error
    title, author = _properties(summary)
    return Parts(list(paragraphs_of(main, table, header)), title=title, author=author)


def _properties(summary: bytes) -> tuple[str, str]:
    """Return title and author out of the summary; "" for what cannot be read."""
    try:
        page, found = 1252, dict[int, str | bytes]()
        for number, value in _values(summary):
            if isinstance(value, int):
                page = value
            else:
                found[number] = value
    except ReadError:
        return "", ""
    return _line(found.get(_TITLE, ""), page), _line(found.get(_AUTHOR, ""), page)


def _values(summary: bytes) -> Iterator[tuple[int, int | bytes | str]]:
    """Yield number and value of each property that is of use.

    Raises:
        ReadError: It is damaged.
    """
    (begin,) = numbers("I", summary, 44)
    (count,) = numbers("I", summary, begin + 4)
    for at in range(min(count, _MOST_PROPERTIES)):
        number, offset = numbers("II", summary, begin + 8 + 8 * at)
        place = begin + offset
        if number == _CODE_PAGE:
            yield number, numbers("H", summary, place + 4)[0]
        elif number in (_TITLE, _AUTHOR):
            kind, length = numbers("II", summary, place)
            text = summary[place + 8 :]
            if kind == _WIDE:
                yield number, text[: 2 * length].decode("utf-16-le", "replace")
            elif kind == _BYTES:
                yield number, text[:length]


def _line(value: str | bytes, page: int) -> str:
    """Return the text of a property as one line."""
    text = value if isinstance(value, str) else decoded(value, page)
    return " ".join(storable(text.partition("\x00")[0]).split())
