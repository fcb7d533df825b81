"""Runs that were interrupted, and indexes out of step with their ledger."""

import pytest

from archive.pipeline.index import index_folder
from archive.pipeline.ledger import Ledger, LedgerError


def test_an_index_that_lost_documents_is_mended(archive):
    archive.lines("a.jsonl", "One.", "Two.")
    archive.index()
    with archive.engine.writer() as writer:
        writer.delete(archive.documents()["One."].id)
    assert "interrupted run" in archive.findings()
    archive.index()
    assert set(archive.documents()) == {"One.", "Two."}
    assert archive.findings() == []


def test_a_new_ledger_never_takes_over_an_index_that_holds_something(archive, tmp_path):
    archive.write("a.txt", "One.")
    archive.index()
    other = Ledger(tmp_path / "other.sqlite", create=True)
    with pytest.raises(LedgerError, match="holds 1 reports"):
        index_folder(archive.folder, archive.engine, other, archive.options)
    other.close()
    assert set(archive.documents()) == {"One."}


def test_an_index_ahead_of_its_ledger_is_mended(archive):
    archive.write("a.txt", "One.")
    archive.index()
    stray = archive.documents()["One."]
    from dataclasses import replace

    with archive.engine.writer() as writer:
        writer.add(replace(stray, id="a" * 16))
    archive.index()
    assert set(archive.engine.ids()) == {stray.id}
    assert archive.findings() == []


class StopError(Exception):
    pass


@pytest.mark.parametrize("after", [0, 1, 3])
def test_an_interrupted_run_is_finished_by_the_next(archive, after, monkeypatch):
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 40)
    for number in range(4):
        archive.lines(f"{number}.jsonl", *(f"Text {number}-{n}." for n in range(64)))
    done = []

    def progress(size, documents):
        done.append(size)
        if len(done) > after:
            raise StopError

    with pytest.raises(StopError):
        archive.index(progress=progress)
    assert archive.engine.status().documents <= 256
    report = archive.index()
    assert archive.engine.status().documents == 256
    assert report.kept + report.documents + 64 * report.unchanged >= 256
    assert archive.findings() == []


def test_what_was_committed_before_an_interruption_is_not_annotated_again(
    archive, monkeypatch
):
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 32)
    archive.lines("a.jsonl", *(f"Text {n}." for n in range(320)))
    real = archive.engine.writer
    from contextlib import contextmanager

    @contextmanager
    def failing():
        with real() as writer:
            count = 0
            add = writer.add

            def limited(document):
                nonlocal count
                count += 1
                if count > 200:
                    raise StopError
                add(document)

            monkeypatch.setattr(writer, "add", limited, raising=False)
            yield writer

    monkeypatch.setattr(archive.engine, "writer", failing)
    with pytest.raises(StopError):
        archive.index()
    monkeypatch.setattr(archive.engine, "writer", real)
    report = archive.index()
    assert report.kept >= 160
    assert report.kept + report.documents == 320
    assert archive.findings() == []
