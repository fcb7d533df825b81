"""RTF, by striprtf: text, title and author, and a day that stands above the text."""

import re
from collections.abc import Iterator
from functools import partial

from archive.datespan import Precision
from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.no_titles import real_author, real_title
from archive.ingest.normal import without_front
from archive.ingest.office import may_be_exported, read_exported
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import DocumentDate, FileRef, Provenance, Record

_TITLE = re.compile(r"\{\\title\s++((?:[^{}\\]|\\.)*+)\}", re.DOTALL)
#: A day alone in a paragraph, and a title or an author, have no more characters.
_LONGEST_DAY, _LONGEST_FRONT = 40, 300
_AUTHOR = re.compile(r"\{\\author\s++((?:[^{}\\]|\\.)*+)\}", re.DOTALL)
_CUT = "cut off: the last brace of the RTF is missing"


def read_rtf(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of an RTF file, or those of a database's export."""
    found = False
    for item in _exported(source, options):
        found = True
        yield item
    if not found:
        yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _exported(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of an export; none of what is no export.

    Raises:
        ReadError: It is one, and cut off.
    """
    found = False
    try:
        raw = read_whole(source, options.limits.record)
        if not may_be_exported(raw):
            return
        lines = _lines(raw)
    except (ReadError, ValueError, LookupError, TypeError, AttributeError):
        # What is wrong with the file is told where it is read as one record.
        return
    for item in read_exported((("", line) for line in lines), source, options):
        found = True
        yield item
    if found and _is_cut(raw.decode("latin-1")):
        raise ReadError(_CUT)


def _is_cut(markup: str) -> bool:
    return not markup.rstrip(" \r\n\x00").endswith("}")


def _plain(markup: str) -> str:
    from striprtf.striprtf import rtf_to_text

    return storable(rtf_to_text(markup, errors="replace"))  # type: ignore[no-untyped-call]


def _lines(raw: bytes) -> list[str]:
    # RTF is ASCII; what is beyond stands in escapes that name their code page.
    text = _plain(raw.decode("latin-1"))
    return list(filter(None, map(str.strip, text.split("\n"))))


def _parse(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    markup = raw.decode("latin-1")
    if not markup.lstrip().startswith("{\\rtf"):
        raise ReadError("not RTF: it begins otherwise")
    if _is_cut(markup):
        raise ReadError(_CUT)
    lines = _lines(raw)
    if not lines:
        raise ReadError("a document without text")

    def info(pattern: re.Pattern[str]) -> str:
        match = pattern.search(markup)
        inner = f"{{\\rtf1\\ansi {match[1]}}}" if match else ""
        return " ".join(_plain(inner).split()) if inner else ""

    title, author = real_title(info(_TITLE)), real_author(info(_AUTHOR))
    dates: tuple[DocumentDate, ...] = ()
    if not title and (front := _front(lines, options)):
        title, author, day = front
        lines = lines[2 + bool(author) :]
        dates = (day,)
    record = Record(
        ref=FileRef(path=source.path),
        raw=raw,
        text="\n\n".join(lines),
        title=title,
        dates=dates,
        source=options.source,
        author=author,
        language=options.language,
    )
    return without_front(record)


def _front(
    lines: list[str], options: ReadOptions
) -> tuple[str, str, DocumentDate] | None:
    """Return title, author and day where these stand alone above the text.

    The day is the second or the third paragraph, and nothing else stands in it.
    """
    for at in (1, 2):
        if len(lines) > at + 1 and len(lines[at]) <= _LONGEST_DAY:
            where = "paragraph above the text"
            day = claim(lines[at], Provenance.HEADER, where, options.date_order)
            exact = day and day.value.precision is Precision.DAY
            if (
                day
                and exact
                and all(len(line) <= _LONGEST_FRONT for line in lines[:at])
            ):
                return lines[0], lines[1] if at == 2 else "", day
    return None
