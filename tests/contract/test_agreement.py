"""On archives and queries drawn at random every engine answers as the plain one does."""

from dataclasses import replace

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.search.answer import has_words
from archive.search.engines.memory import MemoryEngine
from archive.search.grammar import parse
from archive.search.query import Sort

#: An example costs an index, so fewer than of other properties.
EXAMPLES = settings.default.max_examples * 2 // 3


def facts(engine, query):
    """Return all of an answer in which engines may not differ."""
    results = engine.search(query)
    scores = has_words(parse(query.text).tree)
    by_score = scores and query.sort in (None, Sort.RELEVANCE)
    scanned = [document.id for document in engine.scan(query)]
    shown = [replace(hit, score=0.0) for hit in results.hits]
    first = (query.page - 1) * query.per_page
    assert [hit.id for hit in shown] == scanned[first : first + query.per_page]
    return {
        "total": results.total,
        "undated_hidden": results.undated_hidden,
        "found": sorted(scanned) if by_score else scanned,
        "hits": len(shown) if by_score else shown,
        "facets": results.facets,
        "understood": results.understood,
        "notes": results.notes,
        "remedies": results.remedies,
    }


@settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    documents=strategies.archives(),
    queries=st.lists(strategies.queries(), min_size=6, max_size=12),
    cut=st.integers(0, 10),
)
def test_every_engine_answers_as_the_plain_one(
    address, opener, documents, queries, cut
):
    if address == "memory:":
        pytest.skip("the memory engine is what the others are compared with")
    plain, engine = MemoryEngine(), opener()
    for each in (plain, engine):
        with each.writer() as writer:
            for document in documents[:cut]:
                writer.add(document)
            writer.checkpoint()
            for document in documents[cut:]:
                writer.add(document)
            for document in documents[::4]:
                writer.delete(document.id)
    for query in queries:
        assert facts(engine, query) == facts(plain, query), query
    assert sorted(engine.ids()) == sorted(plain.ids())
    assert list(engine.places()) == list(plain.places())
    assert list(engine.words("r")) == list(plain.words("r"))
    for text in ("", "m", "2019/", "/c", "nowhere"):
        assert list(engine.folders(text)) == list(plain.folders(text))
    engine.close()
