"""Warming an engine asks it for what later searches share."""

import pytest
from factories import make_document

from archive.search.engine import IndexMissingError
from archive.search.factory import open_engine, rebuild_target
from archive.search.query import Query
from archive.search.warming import warm
from archive.web.deferred import DeferredEngine


def test_what_all_searches_share_is_made_before_the_first(tmp_path):
    address = f"whoosh:{tmp_path / 'index'}"
    with rebuild_target(address) as fresh, fresh.writer() as writer:
        writer.add(make_document("The report.", date="2020"))
    engine = open_engine(address)
    snapshot = engine._snapshots.get()
    shared = {"columns", "id_rank", "length_weights", "dates", "date_totals"}
    assert not shared & vars(snapshot).keys()
    warm(engine)
    assert shared <= vars(snapshot).keys()
    assert engine.search(Query()).total == 1


def test_a_missing_index_is_told_of(tmp_path):
    engine = DeferredEngine(lambda: open_engine(f"whoosh:{tmp_path / 'none'}"))
    with pytest.raises(IndexMissingError):
        warm(engine)
