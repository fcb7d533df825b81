"""Databases of SQLite, as crawlers and small programs keep reports in."""

import io
import sqlite3
import zipfile
from contextlib import closing

import pytest

from archive.ingest.failure import ReadFailure
from archive.ingest.limits import Limits
from archive.model import Provenance


@pytest.fixture
def database(folder):
    def make(script, name="a.db", rows=()):
        file = folder.path / name
        with closing(sqlite3.connect(file)) as made, made:
            made.executescript(script)
            made.executemany("INSERT INTO story VALUES (?, ?, ?)", rows)
        return file.read_bytes()

    return make


STORY = "CREATE TABLE story (headline TEXT, body TEXT, published TEXT);"


@pytest.mark.parametrize("name", ["a.db", "a.sqlite", "a.sqlite3", "b/c.db3"])
def test_each_row_of_a_table_of_reports_is_a_record(folder, database, name):
    rows = [("Rain", "It rained.", "2019-03-14"), ("Sun", "It shone.", "2019-03-15")]
    one, other = folder.read(name, database(STORY, rows=rows))
    assert (one.title, one.text) == ("Rain", "It rained.")
    assert str(one.dates[0].value) == "2019-03-14"
    assert one.dates[0].provenance is Provenance.METADATA
    assert (one.ref.record, other.ref.record) == (1, 2)
    assert one.raw != other.raw


def test_days_of_a_table_tell_their_order(folder, database):
    rows = [("A", "B c.", "7/4/2019"), ("D", "E f.", "12/25/2019")]
    one, _ = folder.read("a.db", database(STORY, rows=rows))
    assert str(one.dates[0].value) == "2019-07-04"


def test_other_tables_views_and_those_of_an_index_of_words_are_no_reports(
    folder, database
):
    script = (
        STORY + "CREATE TABLE site (id, name);"
        "CREATE VIEW twice AS SELECT * FROM story UNION ALL SELECT * FROM story;"
        "CREATE VIRTUAL TABLE found USING fts5(title, body);"
        "INSERT INTO found VALUES ('x', 'y z');"
    )
    data = database(script, rows=[("Rain", "It rained.", None)])
    record, other = folder.read("a.db", data)
    assert (record.title, record.dates) == ("Rain", ())
    assert isinstance(other, ReadFailure)
    assert other.unknown
    assert other.ref.path == "a.db!/site"


def test_a_database_within_an_archive_is_read(folder, database):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.db", database(STORY, rows=[("Rain", "It rained.", "")]))
    assert folder.one("b.zip", packed.getvalue()).title == "Rain"


def test_nothing_is_written_beside_a_database(folder, database):
    folder.read("a.db", database(STORY, rows=[("Rain", "It rained.", "")]))
    assert [file.name for file in folder.path.iterdir()] == ["a.db"]


def test_changes_beside_a_database_are_not_left_out_in_silence(folder, database):
    data = database("PRAGMA journal_mode = WAL;" + STORY)
    (folder.path / "a.db-wal").write_bytes(b"changes")
    assert "wal_checkpoint" in folder.failure("a.db", data)


def test_a_damaged_database_gives_what_can_be_read_and_says_so(folder, database):
    rows = [(f"Rain {n}", "It rained. " * 50, "") for n in range(200)]
    data = bytearray(database(STORY, rows=rows))
    middle = len(data) // 2
    data[middle : middle + 20_000] = b"\xff" * 20_000
    *records, last = folder.read("a.db", bytes(data))
    assert records
    assert isinstance(last, ReadFailure)
    assert "damaged" in last.reason


def test_a_row_too_large_costs_itself(folder, database):
    rows = [("Long", "rain " * 1_000, ""), ("Rain", "It rained.", "")]
    data = database(STORY, rows=rows)
    fault, record = folder.read("a.db", data, limits=Limits(record=3_000))
    assert "DATELINE_RECORD_BYTES" in fault.reason
    assert record.title == "Rain"


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("CREATE TABLE site (id, name);", "no column of title or text"),
        ("PRAGMA user_version = 1;", "without tables"),
    ],
)
def test_a_database_without_reports_says_what_lacks(folder, script, reason):
    file = folder.path / "made.db"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(script)
    assert reason in folder.failure("a.db", file.read_bytes())


def test_pictures_of_windows_are_counted_as_unknown(folder):
    (found,) = folder.read("Thumbs.db", b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    assert isinstance(found, ReadFailure)
    assert found.unknown
