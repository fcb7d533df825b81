"""RTF, by striprtf: text and title."""

import re
from collections.abc import Iterator
from functools import partial

from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Record

_TITLE = re.compile(r"\{\\title\s+((?:[^{}\\]|\\.)*)\}", re.DOTALL)
_AUTHOR = re.compile(r"\{\\author\s+((?:[^{}\\]|\\.)*)\}", re.DOTALL)


def read_rtf(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of an RTF file."""
    yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _parse(source: Source, options: ReadOptions) -> Record:
    from striprtf.striprtf import rtf_to_text

    raw = read_whole(source, options.limits.record)
    # RTF is ASCII; what is beyond stands in escapes that name their code page.
    markup = raw.decode("latin-1")
    if not markup.lstrip().startswith("{\\rtf"):
        raise ReadError("not RTF: it begins otherwise")
    if not markup.rstrip(" \r\n\x00").endswith("}"):
        raise ReadError("cut off: the last brace of the RTF is missing")

    def plain(text: str) -> str:
        return storable(rtf_to_text(text, errors="replace"))  # type: ignore[no-untyped-call]

    lines = (line.strip() for line in plain(markup).split("\n"))
    text = "\n\n".join(filter(None, lines))
    if not text:
        raise ReadError("a document without text")

    def info(pattern: re.Pattern[str]) -> str:
        match = pattern.search(markup)
        inner = f"{{\\rtf1\\ansi {match[1]}}}" if match else ""
        return " ".join(plain(inner).split()) if inner else ""

    record = Record(
        ref=FileRef(path=source.path),
        raw=raw,
        text=text,
        title=info(_TITLE),
        source=options.source,
        author=info(_AUTHOR),
        language=options.language,
    )
    return without_front(record)
