"""A report's citation as its page shows and carries it.

BibTeX, RIS and CSL-JSON are written by ``archive.export``, the same as for a search.
"""

from dataclasses import dataclass
from typing import Any

from archive.bylines import authors_of
from archive.export import permalink
from archive.export.citations import citation_parts
from archive.model import Document
from archive.web.bidi import neutral


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a line to copy, schema.org's data, and the head's ``citation_*``."""

    parts: tuple[str, ...]
    json_ld: dict[str, Any]
    metas: tuple[tuple[str, str], ...]


def citation(document: Document, base: str) -> Citation:
    """Return the citation of a report of the archive at ``base``."""
    address = permalink(document, base)
    return Citation(
        tuple(map(neutral, citation_parts(document, base))),
        _json_ld(document, address),
        tuple(_metas(document, address)),
    )


def _json_ld(document: Document, address: str) -> dict[str, Any]:
    named = {mention.place_id for mention in document.places}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": neutral(document.title),
        "datePublished": str(document.date.value) if document.date else "",
        "author": [
            {"@type": "Person", "name": neutral(name)}
            for name in authors_of(document.author)
        ],
        "publisher": {"@type": "Organization", "name": neutral(document.source)}
        if document.source
        else None,
        "inLanguage": document.language,
        "sameAs": document.url,
        "contentLocation": [
            {
                "@type": "Place",
                "name": neutral(place.name),
                "geo": {
                    "@type": "GeoCoordinates",
                    "latitude": place.lat,
                    "longitude": place.lon,
                },
            }
            for place in document.gazetteer
            if place.id in named
        ],
    }
    return {key: value for key, value in data.items() if value}


def _metas(document: Document, address: str) -> list[tuple[str, str]]:
    metas = [
        ("citation_title", neutral(document.title)),
        *(("citation_author", neutral(n)) for n in authors_of(document.author)),
        ("citation_journal_title", neutral(document.source)),
        (
            "citation_publication_date",
            str(document.date.value).replace("-", "/") if document.date else "",
        ),
        ("citation_language", document.language),
        ("citation_public_url", address),
        ("DC.type", "newspaperArticle"),
    ]
    return [(name, value) for name, value in metas if value]
