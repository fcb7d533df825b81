"""Web archives: the captured pages of WARC files, read by warcio.

The day of capture is kept as metadata and bounds the day of publication; it is none.
The same bytes captured twice are one report, so revisits add nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from archive.datespan import InvalidDateError, PartialDate
from archive.ingest.decoding import storable
from archive.ingest.failure import MissingExtraError, ReadError, ReadFailure
from archive.ingest.html import page_record
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.page_begins import begins_page
from archive.ingest.sent import lacking, unpacked
from archive.ingest.source import Source
from archive.model import FileRef, Record

#: The charset of a header, as servers write it.
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")
#: What is kept from a site beside its pages and may be a report: counted, not read.
_PAPERS = re.compile(
    r"text/(?:plain|rtf|csv)|application/(?:pdf|rtf|msword|epub\+zip|vnd\.(?:ms-|o).*)"
)


def read_warc(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the pages of a web archive; records are numbered as they stand in it.

    Raises:
        ReadError: It is no WARC file, or is cut off.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    known: set[str] = set()
    with source.open() as stream:
        try:
            records = ArchiveIterator(stream)
            for number, record in enumerate(records, start=1):
                ref = FileRef(path=source.path, record=number)
                item = _item(record, ref, options, source.day, known)
                if item is not None:
                    yield item
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError) as error:
            raise ReadError(f"damaged WARC file: {error}") from error


def _item(
    record: Any,
    ref: FileRef,
    options: ReadOptions,
    last_day: date,
    known: set[str],
) -> Item | None:
    """Return the page of a record, what is wrong with it, or None for no page."""
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    if record.rec_type == "revisit":
        # A server that says “not modified” sends nothing to take a digest of.
        if not _may_be_page(record) or (digest or url) in known:
            return None
        return ReadFailure(ref, "a revisit of a capture that is not in this file")
    if record.rec_type not in ("response", "resource"):
        return None
    known.update((digest, url))
    if not _is_answer(record):
        return None
    kind, charset = _kind(record)
    if kind and kind not in _PAGES:
        return _paper(ref, url) if _is_paper(kind, url) else None
    packed = _packed(record)
    most = options.limits.record
    data = record.content_stream().read(most + 1)
    data = unpacked(data, packed, most + 1)
    if not kind and not begins_page(data):
        return None
    if len(data) > most:
        return ReadFailure(ref, f"a page of more than {most:,} bytes")
    if _is_cut(record):
        return ReadFailure(ref, "cut off: the file ends within this page")
    captured = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    return Pending(
        ref,
        partial(
            _parse,
            data,
            ref,
            options,
            last_day=last_day,
            url=url,
            captured=captured,
            charset=charset,
            packed=packed,
        ),
    )


def _is_answer(record: Any) -> bool:
    """Tell whether what was captured is no error, and leads to no other place."""
    http = record.http_headers
    return http is None or http.get_statuscode().startswith("2")


def _may_be_page(record: Any) -> bool:
    """Tell whether a revisit may be of a page; what it was is not always said."""
    kind, _ = _kind(record)
    unchanged = record.http_headers and record.http_headers.get_statuscode() == "304"
    told = record.http_headers is not None and kind
    return (unchanged or _is_answer(record)) and (not told or kind in _PAGES)


def _kind(record: Any) -> tuple[str, str]:
    """Return the media type of what was captured, and the charset sent with it."""
    headers = record.http_headers or record.rec_headers
    told: str = headers.get_header("Content-Type") or ""
    kind = told.split(";", maxsplit=1)[0].strip().lower()
    charset = _CHARSET.search(told)
    return kind, charset[1] if charset else ""


def _packed(record: Any) -> str:
    """Return how the content is packed where warcio is not to unpack it, else ""."""
    http = record.http_headers
    packed: str = ((http and http.get_header("Content-Encoding")) or "").strip().lower()
    if packed in ("", "identity", "gzip", "deflate"):
        return ""
    is_gzip = packed == "x-gzip"
    http.replace_header("Content-Encoding", "gzip" if is_gzip else "identity")
    return "" if is_gzip else packed


def _is_paper(kind: str, url: str) -> bool:
    """Tell whether a capture may be a report: no crawler's log, no rules for one."""
    told = url.startswith(("http:", "https:")) and not url.endswith("/robots.txt")
    return told and _PAPERS.fullmatch(kind) is not None


def _paper(ref: FileRef, url: str) -> ReadFailure:
    """Return a captured file that is no page, to be counted under its own name."""
    # Addresses on the web need not be such as a parser of them takes.
    own = url.partition("://")[2].partition("?")[0].partition("#")[0]
    name = PurePosixPath(unquote(own.partition("/")[2])).name or "no name"
    path = f"{ref.path}!/{storable(name)[:200]}"
    return ReadFailure(FileRef(path=path), "unknown form of file", unknown=True)


def _is_cut(record: Any) -> bool:
    """Tell whether the file ends before the record does, whose content is read."""
    stream = record.raw_stream
    if not hasattr(stream, "limit"):
        # Of a record that does not say its length nothing can be missed.
        return False
    while stream.read(1 << 16):
        pass
    return bool(stream.limit > 0)


def _parse(
    data: bytes,
    ref: FileRef,
    options: ReadOptions,
    *,
    last_day: date,
    url: str,
    captured: str,
    charset: str,
    packed: str,
) -> Record:
    try:
        last_day = min(last_day, PartialDate.parse(captured).latest)
    except InvalidDateError:
        captured = ""
    if not data:
        raise ReadError("an empty page")
    try:
        record = page_record(data, ref, options, last_day, url=url, charset=charset)
    except MissingExtraError:
        raise
    except ReadError as error:
        if extra := lacking(packed):
            what = f"a page packed as {packed}"
            raise MissingExtraError(what, extra) from error
        if packed:
            raise ReadError(f"packed as {packed}: {error}") from error
        raise
    return replace(record, metadata={"captured": captured} if captured else {})
