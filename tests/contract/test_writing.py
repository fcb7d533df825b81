"""What every engine does with what is written: all of a batch, or nothing."""

import pytest
from factories import ASHKELON, ISRAEL, make_document

from archive.search.engine import IndexLockedError
from archive.search.query import Query
from archive.search.results import EngineStatus

ONE = make_document("One rocket fell.", date="2020-10-23", source="Reuters")
TWO = make_document("Two tunnels.", date="2019", places=[ASHKELON], source="Ma'an")
THREE = make_document("Three days of calm.")


class AccidentError(Exception):
    """What goes wrong in the middle of a batch."""


def fill(engine, *documents):
    with engine.writer() as writer:
        for document in documents:
            writer.add(document)


def found(engine, text=""):
    return {document.id for document in engine.scan(Query(text=text))}


@pytest.mark.parametrize("title", ["", "—"])
def test_reports_without_any_word_are_reports(engine, title):
    fill(engine, ONE, TWO)
    fill(engine, make_document("!!!", title=title, source="Wire", id="wordless"))
    assert found(engine) == {ONE.id, TWO.id, "wordless"}
    assert found(engine, "source:wire") == {"wordless"}
    assert found(engine, "rocket") == {ONE.id}
    fill(engine, make_document("?!", title=title, id="another"))
    assert found(engine, "-rocket") == {TWO.id, "wordless", "another"}


def test_an_empty_engine_answers(engine):
    results = engine.search(Query())
    assert results.total == 0
    assert results.hits == ()
    assert results.facets.places == ()
    assert list(engine.scan(Query())) == []
    assert list(engine.ids()) == []
    assert list(engine.places()) == []
    assert list(engine.words("a")) == []
    assert engine.get("nothing") is None
    assert engine.status().documents == 0
    assert engine.status().first_day is None


def test_a_document_comes_back_as_it_was_put_in(engine):
    document = make_document(
        "On Thursday a rocket fell near Ashkelon. Řehoř wrote “so”.\n\nאשקלון 😀",
        title="A rocket & a day",
        date="2020-10-23",
        places=[ASHKELON],
        mentions=[("2020-10-22", "On Thursday")],
        source="Reuters",
        url="https://news.example/1",
        author="A. Writer",
        language="en",
        head=" date 2020-10-23 ",
        pages=(0, 10),
        metadata={"desk": "world"},
    )
    fill(engine, document)
    assert engine.get(document.id) == document
    assert list(engine.scan(Query())) == [document]


def test_documents_of_all_batches_are_found(engine):
    fill(engine, ONE)
    fill(engine, TWO, THREE)
    assert found(engine) == set(engine.ids()) == {ONE.id, TWO.id, THREE.id}
    assert found(engine, "rocket") == {ONE.id}


def test_adding_a_document_again_replaces_it(engine):
    fill(engine, ONE, TWO)
    changed = make_document("Nothing fell.", id=ONE.id, sha256=ONE.sha256)
    fill(engine, changed)
    assert engine.get(ONE.id) == changed
    assert engine.search(Query()).total == 2
    assert found(engine, "rocket") == set()
    assert found(engine, "nothing") == {ONE.id}
    assert engine.search(Query(text="fell")).facets.dates.undated == 1


def test_the_last_of_one_id_within_a_batch_wins(engine):
    changed = make_document("Nothing fell.", id=ONE.id, sha256=ONE.sha256)
    fill(engine, ONE, TWO, changed)
    assert engine.get(ONE.id) == changed
    assert engine.search(Query()).total == 2
    assert found(engine, "rocket") == set()


def test_a_deleted_document_is_gone_from_everything(engine):
    fill(engine, ONE, TWO, THREE)
    with engine.writer() as writer:
        writer.delete(TWO.id)
        writer.delete("there is none of this id")
    assert engine.get(TWO.id) is None
    assert found(engine) == {ONE.id, THREE.id}
    assert found(engine, "tunnel*") == set()
    assert engine.search(Query()).facets.places == ()
    assert list(engine.places("Ashkelon")) == []
    assert list(engine.words("tunnel")) == []
    assert engine.status().documents == 2


def test_a_document_added_and_deleted_in_one_batch_never_was(engine):
    with engine.writer() as writer:
        writer.add(ONE)
        writer.add(TWO)
        writer.delete(ONE.id)
    assert found(engine) == {TWO.id}


def test_a_document_deleted_and_added_in_one_batch_is_there(engine):
    fill(engine, ONE)
    with engine.writer() as writer:
        writer.delete(ONE.id)
        writer.add(ONE)
    assert engine.get(ONE.id) == ONE
    assert engine.search(Query()).total == 1


def test_a_failed_batch_leaves_no_trace(engine):
    fill(engine, ONE)
    before = engine.generation()
    with pytest.raises(AccidentError), engine.writer() as writer:  # noqa: PT012
        writer.add(TWO)
        writer.delete(ONE.id)
        raise AccidentError
    assert found(engine) == {ONE.id}
    assert engine.generation() == before
    fill(engine, THREE)
    assert found(engine) == {ONE.id, THREE.id}


def test_what_was_checkpointed_outlives_a_failure(engine):
    with pytest.raises(AccidentError), engine.writer() as writer:  # noqa: PT012
        writer.add(ONE)
        writer.checkpoint()
        writer.add(TWO)
        raise AccidentError
    assert found(engine) == {ONE.id}


def test_readers_see_a_checkpoint_and_nothing_after_it(engine):
    with engine.writer() as writer:
        writer.add(ONE)
        assert found(engine) == set()
        writer.checkpoint()
        assert found(engine) == {ONE.id}
        writer.add(TWO)
        assert found(engine) == {ONE.id}
        assert engine.get(TWO.id) is None
    assert found(engine) == {ONE.id, TWO.id}


def test_a_scan_under_way_is_not_disturbed_by_a_commit(engine):
    fill(engine, ONE, TWO, THREE)
    scan = engine.scan(Query())
    first = next(scan)
    with engine.writer() as writer:
        for document in (ONE, TWO, THREE):
            writer.delete(document.id)
    rest = {document.id for document in scan}
    assert {first.id} | rest == {ONE.id, TWO.id, THREE.id}
    assert found(engine) == set()


def test_a_second_writer_is_refused(engine):
    with engine.writer() as writer:
        writer.add(ONE)
        with pytest.raises(IndexLockedError), engine.writer():
            pass
    assert found(engine) == {ONE.id}
    fill(engine, TWO)


def test_an_index_keeps_its_identity_whatever_is_committed(engine):
    identity = engine.identity()
    with engine.writer() as writer:
        writer.add(make_document("A report more."))
    assert engine.identity() == identity


def test_the_generation_changes_with_every_commit_and_only_then(engine):
    seen = [engine.generation()]
    fill(engine, ONE)
    seen.append(engine.generation())
    engine.search(Query(text="rocket"))
    assert engine.generation() == seen[-1]
    assert engine.search(Query()).generation == seen[-1]
    fill(engine, TWO)
    seen.append(engine.generation())
    assert len(set(seen)) == 3


def test_the_status_says_what_is_held(engine):
    far = make_document("A slip of the pen.", date="9654-01-01", source="REUTERS")
    fill(engine, ONE, TWO, THREE, far)
    status = engine.status()
    assert isinstance(status, EngineStatus)
    assert (status.documents, status.undated) == (4, 1)
    assert (str(status.first_day), str(status.last_day)) == ("2019", "2020-10-23")
    assert (status.places, status.sources) == (1, 2)
    assert status.generation == engine.generation()


def test_a_place_below_another_is_listed_with_it(engine):
    fill(engine, TWO, make_document("Israel.", places=[ISRAEL]))
    listed = {b.place.name: (b.count, b.own) for b in engine.places()}
    assert listed == {"Israel": (2, 1), "Southern District": (1, 0), "Ashkelon": (1, 1)}


def test_many_documents_in_one_batch_are_all_there(engine):
    documents = [make_document(f"Report number n{i}.") for i in range(300)]
    fill(engine, *documents)
    assert engine.search(Query()).total == 300
    assert found(engine) == {d.id for d in documents}
    assert found(engine, "n299") == {documents[299].id}
