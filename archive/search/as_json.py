"""Results as plain JSON values: the shape of ``/search.json``, which is an API.

Days are ISO 8601 strings, as exact as they are known. Offsets are characters, an end is
exclusive. New keys may be added; those here keep their meaning.
"""

from typing import Any

from archive.model import Place, Span
from archive.search.grammar import parse, render
from archive.search.params import write_params
from archive.search.query import Query
from archive.search.results import (
    DateBucket,
    EngineStatus,
    Facets,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
    SourceBucket,
)


def results_json(results: Results, base: str = "") -> dict[str, Any]:
    """Return a page of results; ``base`` is put before permalinks (``/doc/<id>``)."""
    return {
        "query": query_json(results),
        "total": results.total,
        "undated_hidden": results.undated_hidden,
        "hits": [hit_json(hit, base) for hit in results.hits],
        "facets": facets_json(results.facets),
        "page": results.query.page,
        "per_page": results.query.per_page,
        "generation": results.generation,
        "took_ms": round(results.took_ms, 3),
        "remedies": [
            {
                "label": remedy.label,
                "total": remedy.total,
                "parameters": parameters_json(remedy.query),
            }
            for remedy in results.remedies
        ],
        "suggestion": results.suggestion or None,
    }


def query_json(results: Results) -> dict[str, Any]:
    """Return the query as understood: each parameter, the line, and the notes."""
    query = results.query
    days = query.days.ordered()
    box = query.box
    return {
        "q": query.text,
        "parsed": render(parse(query.text).tree),
        "understood": results.understood,
        "notes": list(results.notes),
        "from": str(days.start) if days.start else None,
        "to": str(days.end) if days.end else None,
        "when": query.clock.value,
        "undated": query.undated.value if query.undated else None,
        "dated": query.dated.value if query.dated else None,
        "place": list(query.places),
        "place_not": list(query.places_not),
        "source": list(query.sources),
        "author": list(query.authors),
        "path": list(query.paths),
        "path_not": list(query.paths_not),
        "lang": list(query.languages),
        "bbox": [box.west, box.south, box.east, box.north] if box else None,
        "sort": query.sort.value if query.sort else None,
    }


def parameters_json(query: Query) -> dict[str, list[str]]:
    """Return the parameters of a query, each with its values."""
    values: dict[str, list[str]] = {}
    for name, value in write_params(query):
        values.setdefault(name, []).append(value)
    return values


def hit_json(hit: Hit, base: str = "") -> dict[str, Any]:
    """Return a hit; ``snippet`` is the text of its fragments, joined by ellipses."""
    published = hit.date
    return {
        "id": hit.id,
        "title": hit.title,
        "date": str(published.value) if published else None,
        "precision": published.value.precision.value if published else None,
        "provenance": published.provenance.value if published else None,
        "doubtful": hit.doubtful,
        "source": hit.source,
        "language": hit.language,
        "places": [place_json(place) for place in hit.places],
        "snippet": " … ".join(" ".join(s.text.split()) for s in hit.snippets),
        "snippets": [
            {
                "text": snippet.text,
                "start": snippet.span.start,
                "end": snippet.span.end,
                "highlights": _spans(snippet.highlights),
            }
            for snippet in hit.snippets
        ],
        "title_highlights": _spans(hit.title_highlights),
        "score": round(float(hit.score), 6),
        "url": f"{base}/doc/{hit.id}",
        "source_url": hit.url or None,
    }


def place_json(place: Place) -> dict[str, Any]:
    """Return a place; ``country`` is its ISO code or null."""
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country or None,
    }


def facets_json(facets: Facets) -> dict[str, Any]:
    """Return the facets."""
    dates = facets.dates
    return {
        "dates": [_bar(bucket) for bucket in dates.buckets],
        "dates_when": dates.clock.value,
        "dates_unit": dates.unit.value,
        "undated": dates.undated,
        "doubtful": dates.doubtful,
        "stated": facets.stated,
        "inferred": facets.inferred,
        "places": [place_bucket_json(bucket) for bucket in facets.places],
        "places_cut": facets.places_cut,
        "unplaced": facets.unplaced,
        "sources": _names(facets.sources),
        "sources_cut": facets.sources_cut,
        "authors": _names(facets.authors),
        "authors_cut": facets.authors_cut,
        "languages": _names(facets.languages),
        "folders": [folder_json(bucket) for bucket in facets.folders.buckets],
        "folders_within": facets.folders.within,
        "folders_cut": facets.folders.cut,
    }


def folder_json(bucket: FolderBucket) -> dict[str, Any]:
    """Return a folder with its count."""
    name = bucket.path.rpartition("/")[2]
    return {"path": bucket.path, "name": name, "count": bucket.count}


def place_bucket_json(bucket: PlaceBucket) -> dict[str, Any]:
    """Return a place with its counts and the places below it."""
    return {
        **place_json(bucket.place),
        "count": bucket.count,
        "own": bucket.own,
        "children": [place_bucket_json(child) for child in bucket.children],
    }


def status_json(status: EngineStatus) -> dict[str, Any]:
    """Return what an engine holds."""
    return {
        "address": status.address,
        "generation": status.generation,
        "documents": status.documents,
        "undated": status.undated,
        "first_day": str(status.first_day) if status.first_day else None,
        "last_day": str(status.last_day) if status.last_day else None,
        "places": status.places,
        "sources": status.sources,
        "details": dict(status.details),
    }


def _bar(bucket: DateBucket) -> dict[str, Any]:
    return {
        "from": bucket.span.earliest.isoformat(),
        "to": bucket.span.latest.isoformat(),
        "count": bucket.count,
        "total": bucket.total,
    }


def _names(buckets: tuple[SourceBucket, ...]) -> list[dict[str, Any]]:
    return [{"name": bucket.name, "count": bucket.count} for bucket in buckets]


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
