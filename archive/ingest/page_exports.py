"""Searches that a press database saved as one page: many reports in one file.

A page is told for one by the markup of its first report, which no other page has; a
page that quotes a report shows its words without that.
"""

import re
from collections.abc import Iterator

from archive.ingest.decoding import STEP, encoding_of
from archive.ingest.europresse import EUROPRESSE, EUROPRESSE_OLD
from archive.ingest.export_parts import Export
from archive.ingest.exports import read_export
from archive.ingest.factiva_page import FACTIVA_PAGE
from archive.ingest.failure import ReadError
from archive.ingest.item import Item
from archive.ingest.lexis_page import LEXIS_PAGE
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source

_EXPORTS = (LEXIS_PAGE, FACTIVA_PAGE, EUROPRESSE, EUROPRESSE_OLD)
#: One of these is in each.
_SIGN = re.compile(
    rb"<DOC NUMBER=|article [a-z]{2}[a-zA-Z]{0,6}Article\b|DocPublicationName"
)


def read_exported_page(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of a saved search; none of any other page."""
    if export := _export_of(source):
        yield from read_export(export, source, options)


def may_be_exported_page(data: bytes) -> bool:
    """Tell whether a page has what all saved searches do; quick, as all are asked."""
    return _SIGN.search(data) is not None


def _export_of(source: Source) -> Export | None:
    with source.open() as stream:
        first = stream.read(STEP)
    plain = first.replace(b"\0", b"") if b"\0" in first[:64] else first
    if not may_be_exported_page(plain):
        return None
    try:
        markup = first.decode(encoding_of(first), "replace")
    except ReadError:
        return None
    return next((export for export in _EXPORTS if export.opens(markup)), None)
