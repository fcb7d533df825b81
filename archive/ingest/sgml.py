"""Newswire in SGML as Reuters distributed it: many reports in one file."""

import html
import re
from collections.abc import Iterator
from functools import partial

from archive.ingest.claims import claim
from archive.ingest.decoding import decode
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Provenance, Record

_SIGNATURE = re.compile(r"\s*(?:\bREUTER\b)?[\s\x03\ufffd]*$", re.IGNORECASE)
_NUMBER = re.compile(r'NEWID="(\d+)"', re.IGNORECASE)


def read_sgml(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of a file, numbered from 1.

    Raises:
        ReadError: There is no report in it.
    """
    text = decode(read_whole(source, options.limits.record * 8))
    number = 0
    for number, (head, inner) in enumerate(_cut(text, "REUTERS"), start=1):
        ref = FileRef(path=source.path, record=number)
        yield Pending(ref, partial(_parse, head, inner, ref, options))
    if not number:
        raise ReadError("SGML of a kind that is not read: there is no <REUTERS> in it")


def _cut(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield each element of a name: what its tag says, and what stands inside.

    Plain finding, not an expression: a hostile file makes that one try for hours.
    """
    lower = text.lower()
    name = name.lower()
    at = 0
    while True:
        start = lower.find(f"<{name}", at)
        inside = lower.find(">", start) + 1
        end = lower.find(f"</{name}>", inside)
        if start < 0 or not inside or end < 0:
            return
        yield text[start : inside - 1], text[inside:end]
        at = end


def _parse(head: str, inner: str, ref: FileRef, options: ReadOptions) -> Record:
    text = _SIGNATURE.sub("", _element(inner, "BODY"))
    dateline = " ".join(_element(inner, "DATELINE").split())
    title = " ".join(_element(inner, "TITLE").split())
    if not text and not title:
        text = re.sub(r"<[^<>]*>", "", _inner(inner, "TEXT")).strip()
    if not text and not title:
        raise ReadError("a report without title and text")
    day = claim(
        " ".join(_element(inner, "DATE").split()), Provenance.METADATA, "element DATE"
    )
    places = [place for _, place in _cut(_inner(inner, "PLACES"), "D")]
    number = _NUMBER.search(head)
    return Record(
        ref=ref,
        raw=f"{head}>{inner}".encode(),
        text=f"{dateline} {text}" if dateline else text,
        title=title,
        dates=(day,) if day else (),
        places=tuple(places),
        source=options.source or "Reuters",
        author=" ".join(_element(inner, "AUTHOR").split()),
        language=options.language,
        metadata={"number": number[1]} if number else {},
    )


def _inner(text: str, name: str) -> str:
    return next(_cut(text, name), ("", ""))[1]


def _element(text: str, name: str) -> str:
    return html.unescape(_inner(text, name)).replace("\x03", "").strip("\n")
