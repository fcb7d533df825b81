"""Exports of press databases: many reports, printed one after another into one text.

A file is told for one by strong signs at its beginning alone: its first report must
stand there in the database's own layout. A report that quotes such lines is a report.
"""

import re
from collections.abc import Iterator
from functools import partial

from archive.ingest.decoding import STEP, TextStream, decode, encoding_of, storable
from archive.ingest.export_parts import Export
from archive.ingest.factiva import FACTIVA_CODED, FACTIVA_SHOWN
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.item import Item, Pending
from archive.ingest.lexis import LEXIS_CLASSIC, NEXIS_UNI
from archive.ingest.options import ReadOptions
from archive.ingest.proquest import PROQUEST
from archive.ingest.source import Source
from archive.model import FileRef, Record

_EXPORTS = (LEXIS_CLASSIC, PROQUEST, FACTIVA_CODED, FACTIVA_SHOWN, NEXIS_UNI)
#: No line that opens a report reaches further; what may still become one is waited for.
_MARGIN = 4096
_HALVES = re.compile("[\udc80-\udcff]")


_NUMBERED = re.compile(rb"Do(?:cument|kument|cumento) ")


def _has_sign(data: bytes) -> bool:
    """Tell whether bytes hold what all exports do; quick, as every text is asked."""
    return (
        b" DOCUMENT" in data
        or _NUMBERED.search(data) is not None
        or b"____________________" in data
        or b"End of Document" in data
        or b"WC" in data
        or b"\nDOCUMENT " in data
    )


def export_of(source: Source) -> Export | None:
    """Return which export a source of plain text is, or None."""
    with source.open() as stream:
        first = stream.read(STEP)
    plain = first.replace(b"\0", b"") if b"\0" in first[:64] else first
    if not _has_sign(plain):
        return None
    try:
        text = first.decode(encoding_of(first), "replace")
    except ReadError:
        return None
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return next((export for export in _EXPORTS if export.opens(text)), None)


def read_export(export: Export, source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the reports of an export in their order, numbered from 1."""
    most = options.limits.record
    number = 0
    with source.open() as stream:
        text = TextStream(stream, "surrogateescape")
        for piece in pieces(text, export.boundary, most):
            if not export.is_report(piece):
                continue
            number += 1
            ref = FileRef(path=source.path, record=number)
            if len(piece) > most:
                yield ReadFailure(
                    ref,
                    f"a report of more than {most:,} characters; set "
                    "DATELINE_RECORD_BYTES to allow more",
                )
                continue
            yield Pending(ref, partial(_parse, export, piece, ref, options))


def pieces(text: TextStream, boundary: re.Pattern[str], most: int) -> Iterator[str]:
    """Yield what stands between the boundaries; of what is too long, its beginning.

    No more is held than the piece at hand and as much again.

    Args:
        text: The stream, whose line ends become plain ones.
        boundary: Where a piece begins, or in its group ``end`` where one ends.
        most: So many characters a piece may have.
    """
    held = ""
    pending = ""
    ended = False
    too_long = ""
    while not ended:
        more = text.read(len(held))
        ended = not more
        more = pending + more
        # A line's end of two characters may be cut in two.
        pending = "\r" if more.endswith("\r") and not ended else ""
        more = more[: len(more) - len(pending)]
        held += more.replace("\r\n", "\n").replace("\r", "\n")
        at = 0
        for match in boundary.finditer(held):
            if match.start() > len(held) - _MARGIN and not ended:
                break
            cut = match.end() if match.lastgroup == "end" else match.start()
            yield too_long or held[at:cut]
            at, too_long = cut, ""
        held = held[at:]
        if len(held) > most + _MARGIN:
            too_long = too_long or held[: most + 1]
            held = held[-_MARGIN:]
    yield too_long or held


def _parse(export: Export, piece: str, ref: FileRef, options: ReadOptions) -> Record:
    return export.parse(decoded(piece), ref, options)


def decoded(piece: str) -> str:
    """Return a piece as text that can be stored, be it in an encoding of its own."""
    if _HALVES.search(piece):
        # Files were put together from several: this report has its own encoding.
        piece = decode(piece.encode("utf-8", "surrogateescape"))
    return storable(piece)
