"""Copies, servers and signals in the midst of writing: nothing is lost, all goes on."""

import json
import os
import shutil
import signal
import subprocess
from dataclasses import replace
from itertools import count

import pytest

from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.ledger import Ledger, LedgerError
from archive.pipeline.opening import opened
from archive.pipeline.rebuilding import rebuild
from archive.pipeline.verifying import verify, verify_files
from archive.search.engines.whoosh.writer import SealingStorage, WhooshWriter
from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app


@pytest.fixture
def settings(tmp_path):
    return Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)


@pytest.fixture
def folder(tmp_path, settings):
    """An indexed folder of a hundred reports, of which all have changed since."""
    folder = tmp_path / "reports"
    folder.mkdir()
    write(folder, "storm")
    index(folder, settings)
    write(folder, "flood")
    return folder


def write(folder, word):
    for number in range(2):
        lines = (json.dumps({"text": f"{word} {number}-{n}"}) for n in range(50))
        (folder / f"{number}.jsonl").write_text("\n".join(lines))


def index(folder, settings):
    with opened(settings, create=True) as archive:
        options = IndexOptions(workers=1)
        index_folder(folder, archive.engine, archive.ledger, options)


def findings(settings):
    found = list(verify_files(settings.engine))
    with opened(settings) as archive:
        return {f.kind for f in (*found, *verify(archive))}


def test_a_copy_of_an_index_that_is_being_written_is_good_or_says_what_mends_it(
    folder, settings, tmp_path, monkeypatch
):
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 20)
    number, commit = count(), Ledger.commit

    def copying(ledger, generation):
        for act in (lambda: None, lambda: commit(ledger, generation)):
            act()
            shutil.copytree(tmp_path / "index", tmp_path / f"copy-{next(number)}")

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "commit", copying)
        index(folder, settings)
    assert findings(settings) == set()
    copies = sorted(tmp_path.glob("copy-*"))
    assert len(copies) > 2
    left = [findings(replace(settings, engine=f"whoosh:{copy}")) for copy in copies]
    # What a run under way leaves, and nothing that is damage.
    known = {"unfinished file", "changed file", "not in the ledger", "interrupted run"}
    assert all(kinds <= known for kinds in left)
    assert "interrupted run" in set().union(*left)
    first = replace(settings, engine=f"whoosh:{copies[0]}")
    index(folder, first)
    assert findings(first) == set()


def test_two_servers_answer_while_the_index_is_made_anew(folder, settings):
    engines = [open_engine(settings.engine, settings) for _ in range(2)]
    clients = [create_app(e, settings).test_client() for e in engines]

    def totals():
        answers = [c.get("/search.json?q=storm OR flood") for c in clients]
        assert {a.status_code for a in answers} == {200}
        return [a.json["total"] for a in answers]

    def meanwhile(_):
        assert totals() == [100, 100]
        assert clients[0].get("/?q=storm").status_code == 200

    rebuild(settings, each=meanwhile)
    assert totals() == [100, 100]
    assert [c.get("/search.json?q=storm").json["total"] for c in clients] == [0, 0]
    for engine in engines:
        engine.close()


@pytest.mark.parametrize("late", [False, True])
def test_signals_twice_within_a_commit_leave_what_the_next_run_finishes(
    folder, settings, monkeypatch, late
):
    real = SealingStorage.rename_file, WhooshWriter.cancel

    def rename(self, *names, **how):
        if late:
            real[0](self, *names, **how)
        signal.raise_signal(signal.SIGINT)
        real[0](self, *names, **how)

    def cancel(self):
        signal.raise_signal(signal.SIGINT)
        real[1](self)

    with monkeypatch.context() as patch:
        patch.setattr(SealingStorage, "rename_file", rename)
        patch.setattr(WhooshWriter, "cancel", cancel)
        with pytest.raises(KeyboardInterrupt):
            index(folder, settings)
    engine = open_engine(settings.engine, settings)
    assert len(list(engine.ids())) in (100, 200)
    assert list(verify_files(settings.engine)) == []
    engine.close()
    index(folder, settings)
    assert findings(settings) == set()


@pytest.fixture
def read_only(tmp_path):
    """A disk, and what bars it from being written."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount") or "true"
    mounting = [mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    done = subprocess.run(mounting, capture_output=True, check=False)
    if os.geteuid() or not os.path.ismount(place) or done.returncode:
        pytest.skip("a disk can be mounted by the super-user alone")
    remount = [mount, "-o", "remount,ro", str(place)]
    yield place, lambda: subprocess.run(remount, check=True)
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_an_index_in_a_read_only_place_is_searched_and_checked(
    folder, settings, tmp_path, read_only
):
    write(folder, "storm")
    place, shut = read_only
    shutil.copytree(tmp_path / "index", place / "index")
    shut()
    there = replace(settings, engine=f"whoosh:{place / 'index'}")
    with opened(there) as archive:
        client = create_app(archive.engine, there).test_client()
        assert client.get("/search.json?q=storm").json["total"] == 100
    with pytest.raises(LedgerError, match="cannot be written"):
        index(folder, there)


def test_a_ledger_that_a_killed_run_left_in_a_read_only_place_is_told_so(
    tmp_path, read_only
):
    place, shut = read_only
    ledger = Ledger(tmp_path / "ledger.sqlite", create=True)
    ledger.settle(generation="of a run")
    for name in ("ledger.sqlite", "ledger.sqlite-wal"):
        shutil.copy(tmp_path / name, place)
    ledger.close()
    shut()
    with pytest.raises(LedgerError, match="dateline status"):
        Ledger(place / "ledger.sqlite")
