"""Web archives: the captured pages of WARC files, read by warcio.

The day of capture is kept as metadata and bounds the day of publication; it is none.
The same bytes captured twice are one report, so revisits add nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from archive.datespan import InvalidDateError, PartialDate
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.html import page_record
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import FileRef, Record

_PAGES = ("text/html", "application/xhtml+xml")


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
    if record.rec_type == "revisit":
        if digest in known:
            return None
        return ReadFailure(ref, "a revisit of a capture that is not in this file")
    if record.rec_type not in ("response", "resource") or not _is_page(record):
        return None
    known.add(digest)
    most = options.limits.record
    data = record.content_stream().read(most + 1)
    if len(data) > most:
        return ReadFailure(ref, f"a page of more than {most:,} bytes")
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    captured = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    return Pending(
        ref,
        partial(
            _parse, data, ref, options, last_day=last_day, url=url, captured=captured
        ),
    )


def _is_page(record: Any) -> bool:
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    if record.http_headers and not record.http_headers.get_statuscode().startswith("2"):
        return False
    return kind in _PAGES


def _parse(
    data: bytes,
    ref: FileRef,
    options: ReadOptions,
    *,
    last_day: date,
    url: str,
    captured: str,
) -> Record:
    try:
        last_day = min(last_day, PartialDate.parse(captured).latest)
    except InvalidDateError:
        captured = ""
    if not data:
        raise ReadError("an empty page")
    record = page_record(data, ref, options, last_day, url=url.strip("<>"))
    return replace(record, metadata={"captured": captured} if captured else {})
