"""Bits that flip, in a ledger and in sources: verify names each, and never breaks."""

import random

import pytest
from folder_archive import FolderArchive

from archive.pipeline.ledger import Ledger, LedgerError
from archive.pipeline.opening import Archive
from archive.pipeline.verifying import verify


@pytest.fixture
def archive(tmp_path):
    """An indexed folder whose ledger is closed, so that all of it is in its file."""
    archive = FolderArchive(tmp_path)
    for number in range(60):
        archive.write(f"{number}.txt", f"Report {number} of a storm in Paris.")
    archive.index()
    archive.ledger.close()
    return archive


def findings(archive):
    """Return the kinds of what verify finds, or the error that it ends with."""
    try:
        ledger = Ledger(archive.ledger.where)
        try:
            with ledger.guarded():
                return {f.kind for f in verify(Archive(archive.engine, ledger))}
        finally:
            ledger.close()
    except LedgerError:
        return {"error"}


def test_a_ledger_that_is_damaged_is_named_and_breaks_nothing(archive):
    file = archive.ledger.where
    sound = file.read_bytes()
    assert findings(archive) == set()
    source, seen = random.Random(3), []
    for _ in range(40):
        data = bytearray(sound)
        for at in source.sample(range(100, len(data)), 40):
            data[at] ^= 1 << source.randrange(8)
        file.write_bytes(data)
        seen.append(findings(archive))
    assert sum(map(bool, seen)) > 30
    assert any("damaged ledger" in kinds or "error" in kinds for kinds in seen)
    file.write_bytes(sound)
    assert findings(archive) == set()


def test_sources_that_changed_or_went_are_named_each(archive):
    (archive.folder / "1.txt").write_text("Report 1 of a storm in Rome..")
    (archive.folder / "2.txt").unlink()
    assert findings(archive) == {"changed file", "missing file"}
