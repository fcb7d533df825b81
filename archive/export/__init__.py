"""Forms in which any search can be taken away, streamed and without a cap.

The page's download and the command line's ``export`` write the same bytes, but for a
feed, which tells where it comes from.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from archive.export import atom, citations, records, tables
from archive.export.fields import NAMELESS, About, permalink
from archive.model import Document

__all__ = ["FORMATS", "About", "Format", "permalink"]


class Write(Protocol):
    """Turns documents into an export; ``base`` is the archive's address, for links."""

    def __call__(
        self, documents: Iterable[Document], base: str, about: About = ...
    ) -> Iterator[str] | Iterator[bytes]:
        """Yield the export in chunks, of text or of bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export; ``extension`` is that of a file, without its first dot."""

    media_type: str
    extension: str
    title: str
    write: Write

    @property
    def is_text(self) -> bool:
        """Whether it is read as text, in UTF-8."""
        return self.extension != "xlsx"

    def chunks(
        self, documents: Iterable[Document], base: str, about: About = NAMELESS
    ) -> Iterator[bytes]:
        """Yield the bytes of an export of documents, as they are made."""
        for chunk in self.write(documents, base, about):
            yield chunk.encode("utf-8") if isinstance(chunk, str) else chunk


#: Every form by the name that URLs and the command line use.
FORMATS: Mapping[str, Format] = {
    "csv": Format("text/csv", "csv", "Table of reports (CSV)", tables.write_reports),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        "Table of reports for Excel and the like (XLSX)",
        tables.write_workbook,
    ),
    "jsonl": Format(
        "application/x-ndjson",
        "jsonl",
        "Reports with all evidence (JSON Lines)",
        records.write_jsonl,
    ),
    "ris": Format(
        "application/x-research-info-systems",
        "ris",
        "Citations for Zotero, EndNote, Mendeley (RIS)",
        citations.write_ris,
    ),
    "bib": Format(
        "application/x-bibtex", "bib", "Citations (BibTeX)", citations.write_bibtex
    ),
    "csl": Format(
        "application/vnd.citationstyles.csl+json",
        "csl.json",
        "Citations (CSL-JSON)",
        citations.write_csl,
    ),
    "txt": Format("text/plain", "txt", "Citations (plain text)", citations.write_plain),
    "geojson": Format(
        "application/geo+json", "geojson", "Places (GeoJSON)", records.write_geojson
    ),
    "events": Format(
        "text/csv", "events.csv", "Table of events (CSV)", tables.write_events
    ),
    "atom": Format(
        "application/atom+xml", "atom", "Newest as a feed (Atom)", atom.write_atom
    ),
}
