"""Documents that a cluster does not take: each is left out, and told."""

import clusters
import pytest
from factories import ASHKELON, make_document

from archive.ingest import ReadOptions
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.ledger import Ledger
from archive.search.engine import EngineError
from archive.search.engines.opensearch import bulk
from archive.search.query import Query

ONE = make_document("One rocket fell.", places=[ASHKELON])
TWO = make_document("Two tunnels.")
#: More than a node takes in one request.
VAST = make_document("A vast report.", metadata={"table": "x" * 101 * 1024 * 1024})


def days(count):
    return [(f"{1900 + 2 * n}-01-01", "years") for n in range(count)]


def fill(engine, *documents):
    with engine.writer() as batch:
        for document in documents:
            batch.add(document)
        batch.checkpoint()
        return batch.refused()


def held(engine):
    return {d.id: d.text for d in engine.scan(Query())}


@pytest.fixture
def narrow(address, engine):
    """Have the index take reports that speak of five days at most."""
    url = address.partition("?")[0].removeprefix("opensearch+").rpartition("/")[0]
    limit = {"index.mapping.nested_objects.limit": 5}
    clusters.request("PUT", f"{url}/{engine._branch.index}/_settings", limit)


def test_a_document_that_the_mapping_refuses_is_left_out_and_told(engine, narrow):
    many = make_document("Many years.", mentions=days(6))
    refused = fill(engine, ONE, many, TWO)
    assert set(refused) == {many.id}
    assert "nested" in refused[many.id]
    assert held(engine) == {ONE.id: ONE.text, TWO.id: TWO.text}


def test_what_a_refused_version_should_replace_is_gone(engine, narrow, monkeypatch):
    few = make_document("Few years.", mentions=days(5))
    many = make_document("Many years.", id=few.id, mentions=days(6))
    assert fill(engine, ONE, few) == {}
    assert set(fill(engine, many)) == {few.id}
    assert held(engine) == {ONE.id: ONE.text}
    # In one batch too, whether they were sent together or one after the other.
    monkeypatch.setattr("archive.search.engines.opensearch.writer.MOST_WAITING", 1)
    assert set(fill(engine, few, many)) == {few.id}
    assert held(engine) == {ONE.id: ONE.text}
    assert fill(engine, many, few) == {}
    assert held(engine) == {ONE.id: ONE.text, few.id: few.text}


def test_a_document_too_large_for_a_request_is_left_out(engine, monkeypatch):
    refused = fill(engine, ONE, VAST, TWO)
    assert "too large for the cluster" in refused[VAST.id]
    assert held(engine) == {ONE.id: ONE.text, TWO.id: TWO.text}
    # Also where only the answer of the cluster tells.
    monkeypatch.setattr(engine._cluster, "largest_request", 2**40)
    monkeypatch.setattr(bulk, "_PAUSES", (0.0, 0.1))
    assert "too large for the cluster" in fill(engine, VAST)[VAST.id]


def test_an_index_that_takes_nothing_is_no_fault_of_the_documents(address, engine):
    url = address.partition("?")[0].removeprefix("opensearch+").rpartition("/")[0]
    index = f"{url}/{engine._branch.index}"
    clusters.request("PUT", f"{index}/_settings", {"index.blocks.write": True})
    with pytest.raises(EngineError, match="blocked"):
        fill(engine, ONE)
    clusters.request("PUT", f"{index}/_settings", {"index.blocks.write": False})
    assert fill(engine, ONE) == {}


def test_refusals_stand_in_the_ledger_and_stop_nothing(engine, narrow, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    speaking = " ".join(f"It was so on 3 May {1900 + 2 * n}." for n in range(8))
    (folder / "a.txt").write_text("date 2020-10-23 One rocket fell.", "utf-8")
    for name in ("b.txt", "c.txt"):
        (folder / name).write_text(f"date 2020-10-23 {speaking}", "utf-8")
    ledger = Ledger(tmp_path / "ledger.sqlite", create=True)
    options = IndexOptions(read=ReadOptions(), workers=1)
    for run in range(2):
        report = index_folder(folder, engine, ledger, options)
        assert [f.ref.path for f in report.failures] == ["b.txt", "c.txt"]
        assert "nested" in report.failures[0].reason
        assert report.documents == (1 if run == 0 else 0)
        assert [d.files[0].path for d in engine.scan(Query())] == ["a.txt"]
        assert set(ledger.documents()) == set(engine.ids())
    (folder / "b.txt").write_text("date 2020-10-23 Two tunnels.", "utf-8")
    report = index_folder(folder, engine, ledger, options)
    assert [f.ref.path for f in report.failures] == ["c.txt"]
    assert len(held(engine)) == 2
    ledger.close()
