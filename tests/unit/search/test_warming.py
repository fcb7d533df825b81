"""Warming an engine asks it for what later searches share."""

import time

import pytest
from factories import make_document

from archive.search.engine import IndexMissingError
from archive.search.factory import open_engine, rebuild_target
from archive.search.query import Query
from archive.search.warming import keep_warm, warm
from archive.web.deferred import DeferredEngine


def test_what_all_searches_share_is_made_before_the_first(tmp_path):
    address = f"whoosh:{tmp_path / 'index'}"
    with rebuild_target(address) as fresh, fresh.writer() as writer:
        writer.add(make_document("The report of the day.", date="2020"))
    engine = open_engine(address)
    snapshot = engine._snapshots.get()
    shared = {"columns", "id_rank", "length_weights", "dates", "date_totals"}
    assert not shared & vars(snapshot).keys()
    warm(engine)
    assert shared <= vars(snapshot).keys()
    assert "_starts" in vars(snapshot.segments[0].places["text"])
    assert engine.search(Query()).total == 1


def test_what_a_commit_brings_is_made_ready_before_anybody_asks(tmp_path):
    address = f"whoosh:{tmp_path / 'index'}"
    with rebuild_target(address) as fresh, fresh.writer() as writer:
        writer.add(make_document("The report.", date="2020"))
    engine = open_engine(address)
    warm(engine)
    stop = keep_warm(engine, pause=0.01)
    with engine.writer() as writer:
        writer.add(make_document("Another report.", date="2021"))
    for _ in range(10_000):
        snapshot = engine._snapshots.get()
        if snapshot.documents == 2 and "newest_rank" in vars(snapshot):
            break
        time.sleep(0.01)
    stop()
    assert snapshot.documents == 2
    assert {"columns", "id_rank", "newest_rank"} <= vars(snapshot).keys()


def test_waiting_for_an_index_goes_on_until_there_is_one(tmp_path):
    address = f"whoosh:{tmp_path / 'index'}"
    engine = DeferredEngine(lambda: open_engine(address))
    stop = keep_warm(engine, pause=0.01)
    time.sleep(0.05)
    with rebuild_target(address) as fresh, fresh.writer() as writer:
        writer.add(make_document("The report.", date="2020"))
    for _ in range(10_000):
        opened = engine._engine
        if opened and "newest_rank" in vars(opened._snapshots.get()):
            break
        time.sleep(0.01)
    stop()
    assert "newest_rank" in vars(engine.opened()._snapshots.get())


def test_a_missing_index_is_told_of(tmp_path):
    engine = DeferredEngine(lambda: open_engine(f"whoosh:{tmp_path / 'none'}"))
    with pytest.raises(IndexMissingError):
        warm(engine)


def test_an_unforeseen_error_is_logged_and_nothing_stops(caplog):
    class Odd:
        def search(self, query):
            raise ZeroDivisionError("odd")

    warm(Odd())
    assert "not made ready" in caplog.text
    assert "ZeroDivisionError: odd" in caplog.text
