"""Our reading and plain Whoosh's find the same documents with the same scores."""

import tempfile

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from archive.search.engines.whoosh import lists
from archive.search.engines.whoosh.layout import INDEX_NAME
from archive.search.engines.whoosh.matching import Deadline, Matcher
from archive.search.engines.whoosh.plain import NotPlainError, PlainWhoosh
from archive.search.engines.whoosh.verify import problems
from archive.search.factory import open_engine
from archive.search.query import Query
from archive.search.tree import Phrase, Word
from archive.settings import Settings


def ours(engine, tree):
    """Return the score of each match by id, by our reading."""
    snapshot = engine._snapshot()
    found = Matcher(snapshot, engine._caches.matches, Deadline(60)).match(tree)
    scores = [0.0] * len(found.docs) if found.scores is None else found.scores.tolist()
    return {
        snapshot.id_of(doc): s
        for doc, s in zip(found.docs.tolist(), scores, strict=True)
    }


def agree(engine, tree):
    """Compare the two readings of one query; tell whether it could be compared."""
    snapshot = engine._snapshot()
    plain = PlainWhoosh(snapshot.folder)
    try:
        wanted = plain.search(tree, snapshot.place_ids)
    except NotPlainError:
        return False
    finally:
        plain.close()
    found = ours(engine, tree)
    assert found.keys() == wanted.keys(), tree
    assert found == pytest.approx(wanted, rel=1e-5, abs=1e-6), tree
    # The same order, up to documents whose scores are the same.
    ranked = sorted(found, key=lambda i: (-round(found[i], 4), i))
    assert ranked == sorted(wanted, key=lambda i: (-round(wanted[i], 4), i))
    return True


def fill(engine, documents, cut):
    with engine.writer() as writer:
        for document in documents[:cut]:
            writer.add(document)
        writer.checkpoint()
        for document in documents[cut:]:
            writer.add(document)
        writer.checkpoint()
        for document in documents[::5]:
            writer.delete(document.id)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    documents=strategies.archives(12),
    trees=st.lists(strategies.trees(), min_size=4, max_size=10),
    cut=st.integers(0, 12),
    merge=st.booleans(),
)
def test_same_documents_scores_and_order(tmp_path, documents, trees, cut, merge):
    root = tempfile.mkdtemp(dir=tmp_path)
    engine = open_engine(f"whoosh:{root}", Settings(), create=True)
    fill(engine, documents, cut)
    folder = engine._snapshot().folder
    if merge:
        # Whoosh's own writer merges what ours wrote; ours reads the result.
        FileIndex(FileStorage(str(folder)), indexname=INDEX_NAME).optimize()
    for tree in trees:
        agree(engine, tree)
    assert list(problems(folder.parent)) == []
    engine.close()


WORDS = [
    "rocket",
    "fire",
    "tunnel",
    "ashkelon",
    "army",
    "the",
    "of",
    "and",
    "a",
    "report",
    "said",
    "on",
    "Monday",
    "oil",
    "price",
]


@pytest.mark.parametrize(("common", "narrow"), [(0, 0), (4, 32), (255, 0), (255, 32)])
def test_a_larger_corpus(tmp_path, monkeypatch, common, narrow):
    """Whether words of phrases are among those that have a byte of their own or not.

    And whether lists take 64 bits, as where a book lies among many reports, or 32.
    """
    from random import Random

    from factories import make_document

    monkeypatch.setattr(lists, "MOST_COMMON", common)
    monkeypatch.setattr(lists, "_NARROW", narrow)
    random = Random(5)
    engine = open_engine(f"whoosh:{tmp_path / 'index'}", Settings(), create=True)
    documents = [
        make_document(
            " ".join(random.choices(WORDS, k=random.randrange(3, 400))),
            title=" ".join(random.choices(WORDS, k=random.randrange(6))),
        )
        for _ in range(300)
    ]
    # A count that needs more bits in one segment than in the other.
    documents[1] = make_document("rocket fire " * 300)
    fill(engine, documents, 190)
    trees = [Word(w) for w in WORDS] + [
        Phrase(" ".join(random.choices(WORDS, k=random.randrange(2, 4))))
        for _ in range(20)
    ]
    for tree in trees:
        assert agree(engine, tree)
    assert engine.search(Query(text="rocket fire")).total > 50
    assert list(problems(tmp_path / "index")) == []


@pytest.mark.parametrize("narrow", [0, 32])
def test_near_words_are_found_as_by_looking(tmp_path, monkeypatch, narrow):
    """Plain Whoosh has no nearness in any order, so this is held to a plain loop."""
    from random import Random

    from factories import make_document

    from archive.search.analysis import TERMS, pieces
    from archive.search.sequences import near

    monkeypatch.setattr(lists, "_NARROW", narrow)
    random = Random(7)
    engine = open_engine(f"whoosh:{tmp_path / 'index'}", Settings(), create=True)
    documents = [
        make_document(
            " ".join(random.choices(WORDS, k=random.randrange(1, 60))), title=""
        )
        for _ in range(200)
    ]
    fill(engine, documents, 90)
    kept = [d for i, d in enumerate(documents) if i % 5]
    for _ in range(60):
        words = random.choices(WORDS, k=random.randrange(2, 4))
        phrase = Phrase(" ".join(words), "text", random.randrange(1, 6))
        wanted = [TERMS[word] for word in words]
        expected = set()
        for document in kept:
            terms = [TERMS[piece] for piece in pieces(document.text)]
            at = [i for i, term in enumerate(terms) if term in wanted]
            if near([terms[i] for i in at], at, wanted, phrase.slop):
                expected.add(document.id)
        assert ours(engine, phrase).keys() == expected, phrase
