"""Bits that flip, in index, ledger and sources: verify names each, and never breaks."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from factories import ASHKELON, make_document
from folder_archive import FolderArchive

from archive.pipeline.ledger import Ledger, LedgerError
from archive.pipeline.ledger_file import damage
from archive.pipeline.opening import Archive
from archive.pipeline.verifying import verify, verify_files
from archive.search.factory import open_engine


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


def contents(file):
    """Return all that a ledger says, or the error that it ends with."""
    with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as database:
        try:
            return list(database.iterdump())
        except (sqlite3.Error, UnicodeError) as error:
            return type(error)


def test_every_bit_of_the_ledger_that_changes_what_it_says_is_named(archive):
    file = archive.ledger.where
    sound, told = file.read_bytes(), contents(file)
    source, unseen, changed = random.Random(5), [], 0
    for _ in range(400):
        at, bit = source.randrange(100, len(sound)), source.randrange(8)
        data = bytearray(sound)
        data[at] ^= 1 << bit
        file.write_bytes(data)
        if contents(file) == told:
            continue
        changed += 1
        try:
            named = damage(file)
        except (LedgerError, sqlite3.Error):
            continue
        if not named:
            unseen.append(f"bit {bit} of byte {at}")
    assert changed > 50
    assert unseen == []


def test_a_ledger_that_a_killed_run_left_is_no_damage(archive, tmp_path, monkeypatch):
    """The bytes on the disk are taken as they are after each commit of a run."""
    left = []

    def commit(self, generation, real=Ledger.commit):
        real(self, generation)
        copy = tmp_path / f"left-{len(left)}"
        copy.mkdir()
        for part in self.where.parent.glob(f"{self.where.name}*"):
            shutil.copy(part, copy)
        left.append(copy / self.where.name)

    archive.ledger = Ledger(archive.ledger.where)
    archive.lines("many.jsonl", *(f"Number {n} of a flood." for n in range(90)))
    (archive.folder / "1.txt").unlink()
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 40)
    monkeypatch.setattr(Ledger, "commit", commit)
    archive.index()
    archive.ledger.close()
    assert len(left) >= 3
    assert [damage(file) for file in left] == [[]] * len(left)


def test_sources_that_changed_or_went_are_named_each(archive):
    (archive.folder / "1.txt").write_text("Report 1 of a storm in Rome..")
    (archive.folder / "2.txt").unlink()
    assert findings(archive) == {"changed file", "missing file"}


def test_a_flipped_bit_of_any_file_of_the_index_is_named(tmp_path):
    """Also in the table of contents, and where a file is only filled up."""
    engine = open_engine(f"whoosh:{tmp_path / 'index'}", create=True)
    for start in (0, 20):
        with engine.writer() as writer:
            for number in range(start, start + 20):
                text = f"Number {number} of a storm in Ashkelon."
                writer.add(make_document(text, places=(ASHKELON,)))
    with engine.writer() as writer:
        writer.delete(next(engine.ids()))
    root = tmp_path / "index"
    files = [path for path in root.rglob("*") if path.is_file() and path.stat().st_size]
    kinds = {path.suffix or path.name for path in files}
    assert kinds == {".toc", ".seg", ".dateline", ".json", ".jsonl", "current"}
    assert named(root) == ""
    source, unseen = random.Random(8), []
    for file in files:
        sound = file.read_bytes()
        for _ in range(30):
            at, bit = source.randrange(len(sound)), source.randrange(8)
            data = bytearray(sound)
            data[at] ^= 1 << bit
            file.write_bytes(data)
            if file.name not in named(root):
                unseen.append(f"bit {bit} of byte {at} of {file.name}")
        file.write_bytes(sound)
    assert unseen == []
    assert named(root) == ""


def named(root):
    """Return what verify says of the files of an index, opened or not."""
    return "\n".join(finding.detail for finding in verify_files(f"whoosh:{root}"))


def test_a_changed_byte_is_not_taken_for_good_by_the_next_commit(tmp_path):
    engine = open_engine(f"whoosh:{tmp_path / 'index'}", create=True)
    with engine.writer() as writer:
        writer.add(make_document("A storm.", places=(ASHKELON,)))
    (segment,) = (tmp_path / "index").rglob("*.seg")
    table = segment.with_name("places.jsonl")
    for file in (segment, table):
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    with engine.writer() as writer:
        writer.add(make_document("A flood."))
    assert segment.name in named(tmp_path / "index")
    assert table.name in named(tmp_path / "index")
