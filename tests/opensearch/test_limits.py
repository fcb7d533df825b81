"""Where the cluster has limits of its own, and the engine has none."""

import pytest
from factories import ASHKELON, make_document

from archive.search.engines.memory import MemoryEngine
from archive.search.engines.opensearch import facets
from archive.search.query import Query

WORDS = [
    "aaaaaaaaaaaaaaaaaaaa",
    "a" * 44,
    "x" * 64,
    "abababababababababab",
    "o",
    "be'er",
]
WORDS += ["100.5", "pneumonoultramicroscopicsilicovolcanoconiosis", "東", "łódź", "oo"]


@pytest.fixture
def filled(engine):
    plain = MemoryEngine()
    for each in (engine, plain):
        with each.writer() as writer:
            for number, word in enumerate(WORDS):
                text = f"{word} {word[:-1]} {word}x one"
                writer.add(make_document(text, id=f"d{number}"))
    return engine, plain


@pytest.mark.parametrize("edits", ["~", "~2"])
def test_words_of_any_shape_can_be_misspelt(filled, edits):
    engine, plain = filled
    for word in WORDS:
        for typed in (word, word[1:] + word[:1], word[:-1] + "q", "z" + word):
            query = Query(text=f"{typed}{edits}", per_page=50)
            found = {hit.id for hit in engine.search(query).hits}
            assert found == {hit.id for hit in plain.search(query).hits}, typed


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"w{number}~2" for number in range(64)),
        " ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
        "one " * 120,
        '"' + "one " * 120 + '"',
        '"' + "one " * 120 + '"~100',
        "(" * 20 + "one" + ")" * 20,
        " OR ".join(f"-w{number}" for number in range(64)),
    ],
    ids=lambda text: text[:20],
)
def test_large_queries_are_answered(filled, text):
    engine, plain = filled
    assert engine.search(Query(text=text)).total == plain.search(Query(text=text)).total


def test_places_are_counted_in_parts_where_there_are_many(engine, monkeypatch):
    with engine.writer() as writer:
        writer.add(make_document("One.", places=[ASHKELON]))
    whole = engine.search(Query()).facets.places
    assert whole[0].children[0].children[0].count == 1
    monkeypatch.setattr(facets, "MOST_BUCKETS", 2)
    monkeypatch.setattr(facets, "SHARD_BUCKETS", 60)
    assert engine.search(Query()).facets.places == whole
    engine._latest = None
    assert [bucket.count for bucket in engine.places()] == [1, 1, 1]
