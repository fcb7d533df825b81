"""What becomes of a batch when its writer, or a rebuild, does not come to its end."""

import subprocess
import sys
import threading
import time

import pytest
from factories import ASHKELON, make_document

from archive.search.engine import EngineError, IndexLockedError, IndexMissingError
from archive.search.engines.opensearch import bulk, sweeping, writer
from archive.search.factory import open_engine, rebuild_target
from archive.search.query import Query
from archive.settings import Settings

ONE = make_document("One rocket fell.", date="2020-10-23", places=[ASHKELON])
TWO = make_document("Two tunnels.")
CHANGED = make_document("Nothing fell.", id=ONE.id, sha256=ONE.sha256)


class AccidentError(Exception):
    """What goes wrong in the middle of a batch."""


def fill(engine, *documents):
    with engine.writer() as batch:
        for document in documents:
            batch.add(document)


def held(engine):
    return {d.id: d.text for d in engine.scan(Query())}


KILLED = """
import os, sys
sys.path.insert(0, {tests!r})
from factories import make_document
from archive.search.factory import open_engine
engine = open_engine({address!r})
with engine.writer() as batch:
    batch.add(make_document("Nothing fell.", id={id!r}))
    for number in range(700):
        batch.add(make_document(f"Report number n{{number}}."))
    batch._flush()
    batch._settle()
    print("sent", flush=True)
    os.kill(os.getpid(), 9)
"""


def test_a_writer_that_is_killed_leaves_nothing_to_see(address, engine):
    fill(engine, ONE)
    generation = engine.generation()
    tests = str(__import__("pathlib").Path(__file__).parent.parent)
    script = KILLED.format(address=address, tests=tests, id=ONE.id)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("sent\n", -9), done.stderr
    assert engine.generation() == generation
    assert held(engine) == {ONE.id: ONE.text}
    # The next writer, of this machine, need not wait for the lease to run out.
    fill(engine, TWO)
    assert held(engine) == {ONE.id: ONE.text, TWO.id: TWO.text}
    fill(engine, make_document("Three."))
    assert len(held(engine)) == 3
    assert engine.search(Query(text="number")).total == 0
    assert list(engine.words("number")) == []


def test_a_batch_that_fails_after_it_was_sent_is_undone(engine, monkeypatch):
    monkeypatch.setattr(writer, "MOST_WAITING", 1)
    fill(engine, ONE)
    with pytest.raises(AccidentError), engine.writer() as batch:  # noqa: PT012
        batch.add(CHANGED)
        batch.add(TWO)
        raise AccidentError
    assert held(engine) == {ONE.id: ONE.text}
    with engine.writer() as batch:
        batch.delete(ONE.id)
    assert held(engine) == {}


def test_batches_are_sent_in_pieces_and_replace_within_themselves(engine, monkeypatch):
    monkeypatch.setattr(writer, "MOST_WAITING", 2)
    monkeypatch.setattr(bulk, "MOST_BYTES", 2_000)
    others = [make_document(f"Report n{number}.") for number in range(9)]
    fill(engine, ONE, *others, CHANGED, TWO)
    assert held(engine)[ONE.id] == CHANGED.text
    with engine.writer() as batch:
        batch.add(ONE)
        for document in others:
            batch.delete(document.id)
        batch.delete(ONE.id)
        batch.add(CHANGED)
    assert held(engine) == {CHANGED.id: CHANGED.text, TWO.id: TWO.text}


def test_versions_replaced_long_ago_are_removed(address, engine, monkeypatch):
    monkeypatch.setattr(sweeping, "READERS_LEAVE", 0.0)
    for text in ("first", "second", "third", "fourth"):
        fill(engine, make_document(text, id="same"))
    fill(engine, TWO)
    cluster = engine._cluster
    index = engine._branch.index
    dead = cluster.search(index, {"query": {"exists": {"field": "died"}}})
    assert dead["hits"]["total"]["value"] == 0
    assert held(engine) == {"same": "fourth", TWO.id: TWO.text}


def test_readers_of_many_threads_see_whole_batches_only(engine):
    texts = [f"state {number}" for number in range(6)]
    names = [f"d{number}" for number in range(8)]
    fill(engine, *(make_document("state 0", id=name) for name in names))
    seen, stop = [], threading.Event()

    def read():
        while not stop.is_set():
            results = engine.search(Query(text="state", per_page=20))
            said = {hit.snippets[0].text for hit in results.hits}
            seen.append((results.total, len(said)))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for text in texts[1:]:
        fill(engine, *(make_document(text, id=name) for name in names))
    stop.set()
    for thread in threads:
        thread.join()
    assert set(seen) == {(8, 1)}


def test_a_lease_of_another_machine_runs_out(address, engine, monkeypatch):
    from archive.search.engines.opensearch import lease

    monkeypatch.setattr(lease.socket, "gethostname", lambda: "elsewhere")
    monkeypatch.setattr(lease, "LASTS", 22.0)
    first = lease.Lease(engine._cluster)
    first.__enter__()
    first._stop.set()
    monkeypatch.undo()
    with pytest.raises(IndexLockedError, match="elsewhere"), engine.writer():
        pass
    monkeypatch.setattr(lease.time, "time", lambda at=time.time: at() + 30)
    fill(engine, ONE)
    assert held(engine) == {ONE.id: ONE.text}


def test_a_writer_that_lost_its_lease_keeps_nothing(address, engine):
    from archive.search.engines.opensearch.lease import Lease

    with (  # noqa: PT012
        pytest.raises(IndexLockedError, match="was lost"),
        engine.writer() as batch,
    ):
        batch.add(ONE)
        batch._lease._renewed -= 1_000
    assert held(engine) == {}
    fill(engine, TWO)
    assert held(engine) == {TWO.id: TWO.text}
    with Lease(engine._cluster), pytest.raises(IndexLockedError), engine.writer():
        pass


def test_a_rebuilt_index_takes_the_place_of_the_old_one(address, engine, indexes):
    fill(engine, ONE)
    before = engine.generation()
    with rebuild_target(address) as target:
        fill(target, TWO)
        assert held(target) == {TWO.id: TWO.text}
        assert held(engine) == {ONE.id: ONE.text}
        with pytest.raises(IndexLockedError), engine.writer():
            pass
    assert held(engine) == {TWO.id: TWO.text}
    assert engine.generation() != before
    assert indexes() == ["000002"]
    assert engine.search(Query()).facets.places == ()


def test_a_failed_rebuild_leaves_the_old_index_alone(address, engine, indexes):
    fill(engine, ONE)
    with pytest.raises(AccidentError), rebuild_target(address) as target:  # noqa: PT012
        fill(target, TWO)
        raise AccidentError
    assert held(engine) == {ONE.id: ONE.text}
    assert indexes() == ["000001"]


def test_what_a_killed_rebuild_left_goes_with_the_next(address, engine, indexes):
    from archive.search.engines.opensearch import target

    fill(engine, ONE)
    target._new_index(engine._cluster)
    assert indexes() == ["000001", "000002"]
    assert held(engine) == {ONE.id: ONE.text}
    with rebuild_target(address) as fresh:
        fill(fresh, TWO)
    assert indexes() == ["000002"]


def test_a_rebuild_needs_no_index_to_begin_with(address):
    with pytest.raises(IndexMissingError, match="dateline index"):
        open_engine(address)
    with rebuild_target(address) as target:
        fill(target, TWO)
    engine = open_engine(address)
    assert held(engine) == {TWO.id: TWO.text}
    engine.close()


def test_an_index_of_another_format_is_refused_and_left(address, engine, monkeypatch):
    from archive.search.engines.opensearch import state

    fill(engine, ONE)
    monkeypatch.setattr(state, "FORMAT", 99)
    with pytest.raises(EngineError, match="dateline rebuild"):
        open_engine(address, Settings())
    with pytest.raises(EngineError, match="dateline rebuild"):
        open_engine(address, Settings(), create=True)
    monkeypatch.undo()
    assert held(engine) == {ONE.id: ONE.text}


def test_pages_past_the_window_of_the_cluster_are_answered(engine, monkeypatch):
    from archive.search.engines.opensearch import page

    monkeypatch.setattr(page, "WINDOW", 10)
    documents = [make_document(f"Report n{i}.", date="2020") for i in range(25)]
    fill(engine, *documents)
    for text in ("", "report"):
        found = [
            hit.id
            for number in range(1, 7)
            for hit in engine.search(Query(text=text, page=number, per_page=6)).hits
        ]
        assert found == [document.id for document in engine.scan(Query(text=text))]
        assert sorted(found) == sorted(d.id for d in documents)
    assert engine.search(Query(page=10**9)).hits == ()
