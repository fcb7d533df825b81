"""Reports like another: those that share its rarer words."""

import math
from collections.abc import Sequence
from datetime import date

from archive.search.analysis import FOLDED, pieces
from archive.search.answer import length_norm
from archive.search.engines.opensearch.mapping import token
from archive.search.engines.opensearch.snapshot import SHOWN, Snapshot
from archive.search.engines.opensearch.visibility import Json
from archive.search.hits import make_hit
from archive.search.results import Hit
from archive.search.snippets import Highlighter
from archive.search.tree import Everything

#: Words of a report that others are looked for by, the rarest of them.
MOST_WORDS = 100
#: As ``answer.length_norm`` has it, by the distinct words of a report.
_NORMED = "_score / Math.sqrt((1 + doc['words'].size() / params.mean) / 2)"


def similar(
    snapshot: Snapshot, document_id: str, limit: int, last_sound: date
) -> Sequence[Hit]:
    """Return the reports most like one in their rarer words, best first."""
    document = snapshot.get(document_id)
    if document is None or limit < 1:
        return []
    said = (*pieces(document.title), *pieces(document.text))
    words = {token(FOLDED[piece]) for piece in said}
    if not words:
        return []
    counts = snapshot.frequencies(sorted(words))
    shared = sorted((n, word) for word, n in counts.items() if n > 1)[:MOST_WORDS]
    if not shared:
        return []
    weights = {word: _rarity(snapshot.documents, n) for word, n in counts.items()}
    found = {
        "bool": {
            "filter": [snapshot.reports],
            "must_not": [{"term": {"id": document_id}}],
            "should": [_weighed(word, weights[word]) for _, word in shared],
            "minimum_should_match": 1,
        }
    }
    script = {"source": _NORMED, "params": {"mean": snapshot.mean_words}}
    body = {
        "query": {"script_score": {"query": found, "script": script}},
        "size": limit,
        "sort": [{"_score": "desc"}, {"id": "asc"}],
        "track_scores": True,
        "_source": SHOWN,
        "script_fields": {"words": {"script": "doc['words'].size()"}},
    }
    total = sum(weights.values())

    def share(hit: Json) -> float:
        norm = length_norm(hit["fields"]["words"][0], snapshot.mean_words)
        return float(hit["_score"] * norm / total)

    nothing = Highlighter(Everything())
    return [
        make_hit(
            snapshot.document(hit),
            nothing,
            last_sound=last_sound,
            score=share(hit),
        )
        for hit in snapshot.search(body)["hits"]["hits"]
    ]


def _rarity(documents: int, count: int) -> float:
    return math.log1p((documents - count + 0.5) / (count + 0.5))


def _weighed(word: str, weight: float) -> Json:
    return {"constant_score": {"filter": {"term": {"words": word}}, "boost": weight}}
