"""JSON: a report with its evidence on each line, and places as GeoJSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from archive.bylines import authors_of
from archive.export.fields import (
    NAMELESS,
    About,
    clean,
    in_chunks,
    named_places,
    one_line,
    permalink,
)
from archive.model import DateMention, Document, DocumentDate, Place, PlaceMention

#: What some take for the end of a line though JSON does not, as JSON can say it.
_LINE_ENDS = {sign: f"\\u{sign:04x}" for sign in (0x85, 0x2028, 0x2029)}


def document_json(document: Document, base: str = "") -> dict[str, Any]:
    """Return a report with the evidence of its dates and places as plain JSON values.

    Offsets are characters of ``text``, or of ``title`` where ``field`` says so, an end
    exclusive; those of ``date`` are of ``head`` and ``text`` joined.
    """
    files = [{"path": ref.path, "record": ref.record} for ref in document.files]
    return {
        "id": document.id,
        "title": document.title,
        "head": document.head,
        "text": document.text,
        "path": files[0]["path"] if files else None,
        "record": files[0]["record"] if files else None,
        "files": files,
        "source": document.source,
        "author": document.author,
        "authors": list(authors_of(document.author)),
        "language": document.language,
        "url": document.url,
        "permalink": permalink(document, base),
        "sha256": document.sha256,
        "date": claim_json(document.date) if document.date else None,
        "conflicts": [claim_json(claim) for claim in document.conflicts],
        "dates": [mention_json(mention) for mention in document.dates],
        "places": places_json(document, document.places),
        "metadata": dict(document.metadata),
    }


def write_jsonl(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield a JSON object for each report, one a line (JSON Lines)."""
    return in_chunks(_dump(document_json(d, base)) + "\n" for d in documents)


def write_geojson(
    documents: Iterable[Document], base: str, about: About = NAMELESS
) -> Iterator[str]:
    """Yield a FeatureCollection (RFC 7946): a point for each report and place named.

    Reports that name no place have no point; ``unplaced`` counts them.
    """

    def pieces() -> Iterator[str]:
        unplaced = 0
        comma = ""
        yield f'{{"type":"FeatureCollection","title":{_dump(about.title)},"features":['
        for document in documents:
            features = _features(document, base)
            unplaced += not features
            for feature in features:
                yield f"{comma}\n{_dump(feature)}"
                comma = ","
        yield f'\n],"unplaced":{unplaced}}}\n'

    return in_chunks(pieces())


def _dump(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # A lone surrogate: JSON can say it, UTF-8 cannot.
        return json.dumps(value, separators=(",", ":"))
    # Many programs end a line here too, and a report would be cut in two.
    return text.translate(_LINE_ENDS)


def claim_json(claim: DocumentDate) -> dict[str, Any]:
    """Return a date that a report carries, with where it stands in head and text."""
    value = claim.value
    return {
        "value": str(value),
        "precision": value.precision.value,
        "earliest": value.earliest.isoformat(),
        "latest": value.latest.isoformat(),
        "provenance": claim.provenance.value,
        "evidence": claim.evidence,
        "detail": claim.detail,
        "start": claim.span.start if claim.span else None,
        "end": claim.span.end if claim.span else None,
    }


def mention_json(mention: DateMention) -> dict[str, Any]:
    """Return a day that a report speaks of, with where it stands in its field."""
    days = mention.days
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "field": mention.field,
        "text": mention.text,
        "value": mention.value,
        "earliest": days.earliest.isoformat() if days else None,
        "latest": days.latest.isoformat() if days else None,
        "anchor": mention.anchor,
    }


def places_json(
    document: Document, mentions: Iterable[PlaceMention]
) -> list[dict[str, Any]]:
    """Return places named, with where each stands in its field and why it is that."""
    known = {place.id: place for place in document.gazetteer}
    return [_place_json(known[mention.place_id], mention) for mention in mentions]


def _place_json(place: Place, mention: PlaceMention) -> dict[str, Any]:
    return {
        "start": mention.span.start if mention.span else None,
        "end": mention.span.end if mention.span else None,
        "field": mention.field,
        "text": mention.text,
        "place_id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country or None,
        "lat": place.lat,
        "lon": place.lon,
        "confidence": mention.confidence,
        "reason": mention.reason,
    }


def _features(document: Document, base: str) -> list[dict[str, Any]]:
    value = document.date.value if document.date else None
    return [
        {
            "type": "Feature",
            "id": f"{document.id}-{named.place.id}",
            "geometry": {
                "type": "Point",
                "coordinates": [named.place.lon, named.place.lat],
            },
            "properties": {
                "id": document.id,
                "title": one_line(document.title),
                "date": str(value) if value else None,
                "precision": value.precision.value if value else None,
                "source": clean(document.source),
                "place_id": named.place.id,
                "place": named.place.name,
                "kind": named.place.kind,
                "country": named.place.country or None,
                "mentions": named.mentions,
                "confidence": round(named.confidence, 3),
                "reason": named.reason,
                "url": permalink(document, base),
            },
        }
        for named in named_places(document)
    ]
