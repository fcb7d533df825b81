"""Opening the ledger's file: several times in one process, beside other processes."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from archive.pipeline.ledger import Ledger, LedgerError, LedgerMissingError

_READ = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
row = database.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()
database.close()
print(row[0])
"""


def _read_by_another_process(file: Path) -> str:
    told = subprocess.run(
        [sys.executable, "-c", _READ, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.strip()


def test_opening_a_ledger_twice_leaves_the_first_its_locks(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite"
    first = Ledger(file, create=True)
    first.begin()
    first.commit("one")
    Ledger(file).close()
    # Another process that finds no locks takes itself for the last, and clears away
    # the journal into which the first goes on writing.
    assert _read_by_another_process(file) == "one"
    first.begin()
    first.commit("two")
    seen = _read_by_another_process(file)
    first.close()
    assert seen == "two"
    assert _read_by_another_process(file) == "two"


def test_a_ledger_that_is_not_there_is_told_from_one_that_may_not_be_opened(
    tmp_path: Path,
) -> None:
    with pytest.raises(LedgerMissingError, match="dateline index FOLDER"):
        Ledger(tmp_path / "ledger.sqlite")
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match="cannot be opened: Not a directory"):
        Ledger(tmp_path / "file" / "ledger.sqlite")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open everything")
def test_a_ledger_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite"
    Ledger(file, create=True).close()
    file.chmod(0)
    with pytest.raises(LedgerError, match="permission"):
        Ledger(file)


def test_two_may_make_one_ledger_at_the_same_moment(tmp_path: Path) -> None:
    def made(file: Path, together: Barrier) -> str:
        together.wait()
        ledger = Ledger(file, create=True)
        try:
            return ledger.get("generation")
        finally:
            ledger.close()

    with ThreadPoolExecutor(2) as pool:
        for turn in range(40):
            both = [tmp_path / f"{turn}.sqlite"] * 2
            told = pool.map(made, both, [Barrier(2)] * 2)
            assert list(told) == ["", ""]


def test_a_ledger_that_another_holds_is_told_as_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.pipeline.ledger_file._PATIENCE", 0.05)
    file = tmp_path / "ledger.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerError, match="in use by another process"):
            Ledger(file, create=True)
