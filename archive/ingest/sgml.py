"""Newswire in SGML as Reuters distributed it: many reports in one file.

Documents of other collections (``<DOC>``) are read by ``documents``.
"""

import html
import re
from collections.abc import Iterator
from functools import partial

from archive.ingest.claims import claim
from archive.ingest.decoding import TextStream, printed
from archive.ingest.documents import read_documents
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.page_begins import SIGN, begins_documents
from archive.ingest.source import Source
from archive.model import FileRef, Provenance, Record

_SIGNATURE = "reuter"
_WORD_END = re.compile(r"\w\Z")
_END = "</reuters>"
_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_NUMBER = re.compile(r'NEWID="(\d+)"', re.IGNORECASE)


def read_sgml(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of a file, numbered from 1.

    Raises:
        ReadError: There is no report in it.
    """
    with source.open() as stream:
        beginning = stream.read(SIGN)
    if begins_documents(beginning):
        yield from read_documents(source, options)
        return
    number = 0
    for number, (head, inner) in enumerate(_reports(source, options), start=1):
        ref = FileRef(path=source.path, record=number)
        yield Pending(ref, partial(_parse, head, inner, ref, options))
    if not number:
        raise ReadError(
            "SGML of a kind that is not read: there is no <REUTERS> in it, and it does "
            "not begin with a <DOC> that has a number (DOCNO, DOCID, id) or a headline"
        )


def _reports(source: Source, options: ReadOptions) -> Iterator[tuple[str, str]]:
    """Yield the reports of a file of any size, as ``_cut`` does.

    Raises:
        ReadError: One is longer than a record may be.
    """
    most = options.limits.record
    with source.open() as stream:
        text = TextStream(stream)
        held = ""
        ended = False
        while more := text.read(len(held)):
            held += more
            last = _lower(held).rfind(_END)
            if last >= 0:
                end = last + len(_END)
                yield from _cut(printed(held[:end]), "REUTERS")
                held = held[end:]
                ended = True
            elif len(held) > most:
                raise ReadError(
                    f"more than {most:,} characters without {_END}; set "
                    "DATELINE_RECORD_BYTES to allow more"
                )
        if ended and "<reuters" in _lower(held):
            raise ReadError("cut off: the last report does not end")


def _lower(text: str) -> str:
    """Return text in small letters, each where it stood."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_ASCII_LOWER)


def _cut(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield each element of a name: what its tag says, and what stands inside.

    Plain finding, not an expression: a hostile file makes that one try for hours.
    """
    lower = _lower(text)
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


def _unsigned(text: str) -> str:
    """Return a text without the agency's signature, and what is blank around it."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in "\x03\ufffd"):
        end -= 1
    words = text[:end]
    before = words[: -len(_SIGNATURE)]
    signed = words.lower().endswith(_SIGNATURE) and not _WORD_END.search(before)
    return before.rstrip() if signed else words


def _parse(head: str, inner: str, ref: FileRef, options: ReadOptions) -> Record:
    text = _unsigned(_element(inner, "BODY"))
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
