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

_RECORD = re.compile(r"<REUTERS\b([^>]*)>(.*?)</REUTERS>", re.DOTALL | re.IGNORECASE)
_SIGNATURE = re.compile(r"\s*(?:\bREUTER\b)?[\s\x03\ufffd]*$", re.IGNORECASE)
_NUMBER = re.compile(r'NEWID="(\d+)"', re.IGNORECASE)


def read_sgml(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of a file, numbered from 1.

    Raises:
        ReadError: There is no report in it.
    """
    text = decode(read_whole(source, options.limits.record * 8))
    number = 0
    for match in _RECORD.finditer(text):
        number += 1
        ref = FileRef(path=source.path, record=number)
        yield Pending(ref, partial(_parse, match[0], match[1], match[2], ref, options))
    if not number:
        raise ReadError("SGML of a kind that is not read: there is no <REUTERS> in it")


def _parse(
    whole: str, head: str, inner: str, ref: FileRef, options: ReadOptions
) -> Record:
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
    places = re.findall(r"<D>([^<]*)</D>", _inner(inner, "PLACES"), re.IGNORECASE)
    number = _NUMBER.search(head)
    return Record(
        ref=ref,
        raw=whole.encode(),
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
    match = re.search(
        rf"<{name}\b[^>]*>(.*?)</{name}>", text, re.DOTALL | re.IGNORECASE
    )
    return match[1] if match else ""


def _element(text: str, name: str) -> str:
    return html.unescape(_inner(text, name)).replace("\x03", "").strip("\n")
