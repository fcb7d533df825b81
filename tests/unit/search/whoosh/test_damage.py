"""An index that is missing, damaged, of another version, or made anew."""

import os
import shutil

import pytest
from factories import ASHKELON, make_document
from whoosh_reports import add, folder, reports

from archive.model import Provenance
from archive.search.engine import (
    EngineError,
    IndexDamagedError,
    IndexLockedError,
    IndexMissingError,
)
from archive.search.engines.whoosh import placetable
from archive.search.engines.whoosh.layout import IndexVersionError
from archive.search.factory import open_engine, rebuild_target, verify_index
from archive.search.query import Dated, Query
from archive.settings import Settings


def test_no_index_is_named_with_the_command_that_makes_it(tmp_path):
    with pytest.raises(IndexMissingError, match="dateline index") as caught:
        open_engine(f"whoosh:{tmp_path / 'none'}")
    assert str(tmp_path / "none") in str(caught.value)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("damage", ["empty", "cut", "garbage"])
def test_a_damaged_index_is_left_as_it_is(engine, address, damage):
    add(engine, *reports(5))
    (toc,) = folder(engine).glob("*.toc")
    data = toc.read_bytes()
    toc.write_bytes(
        {"empty": b"", "cut": data[:-20], "garbage": os.urandom(500)}[damage]
    )
    left = toc.read_bytes()
    with pytest.raises(IndexDamagedError, match="dateline rebuild"):
        open_engine(address, Settings(), create=True)
    assert toc.read_bytes() == left


def test_a_lost_folder_is_damage_and_not_a_new_start(engine, address):
    add(engine, *reports(5))
    shutil.rmtree(folder(engine))
    with pytest.raises(IndexDamagedError, match="dateline rebuild"):
        open_engine(address, Settings(), create=True)


def test_an_index_made_where_another_was_deleted_is_told_from_it(engine, address):
    """Else an open engine, and every browser, would go on showing the old one."""
    add(engine, *reports(5))
    before = engine.generation()
    assert engine.search(Query()).total == 5
    shutil.rmtree(folder(engine).parent)
    other = open_engine(address, Settings(), create=True)
    add(other, *reports(3, "tunnel"))
    assert folder(other).name == "index-1"
    assert other.generation() != before
    assert engine.search(Query(text="tunnel")).total == 3
    assert engine.generation() == other.generation()


def test_an_index_of_another_version_is_refused(engine, address):
    (folder(engine) / "dateline.json").write_text('{"format": 0, "analysis": "0"}')
    with pytest.raises(IndexVersionError, match="dateline rebuild"):
        open_engine(address, Settings())
    with rebuild_target(address) as fresh:
        add(fresh, *reports(2))
    assert open_engine(address).search(Query()).total == 2


def test_a_sidecar_is_made_again_when_missing_cut_or_changed(engine, address):
    add(engine, *reports(40))
    wanted = engine.search(Query(text="rocket")).hits
    (side,) = folder(engine).glob("*.dateline")
    sound = side.read_bytes()
    middle = len(sound) // 2
    for damaged in (None, b"", sound[:middle], sound[:9] + b"x" + sound[10:]):
        side.unlink()
        if damaged is not None:
            side.write_bytes(damaged)
        assert open_engine(address).search(Query(text="rocket")).hits == wanted
        assert side.read_bytes() == sound


def test_a_sidecar_of_an_older_layout_is_made_again_with_all_that_is_searched_now(
    engine, address, monkeypatch
):
    from archive.search.engines.whoosh import sidecar

    inferred = make_document("A rocket.", date="2020", provenance=Provenance.URL)
    with monkeypatch.context() as older:
        older.setattr(sidecar, "LAYOUT", 1)
        stated = make_document(
            "Rockets.", date="2020", author="Jane Doe", files=["2020/a.txt"]
        )
        add(engine, stated, inferred)
        (side,) = folder(engine).glob("*.dateline")
    old = side.read_bytes()
    results = open_engine(address).search(Query(dated=Dated.INFERRED))
    assert [hit.id for hit in results.hits] == [inferred.id]
    results = open_engine(address).search(Query(text="author:doe"))
    assert [hit.id for hit in results.hits] == [stated.id]
    results = open_engine(address).search(Query(text="path:2020/a.txt"))
    assert [hit.id for hit in results.hits] == [stated.id]
    assert side.read_bytes() != old


def test_a_changed_byte_of_a_sidecar_is_noticed(engine, address):
    add(engine, *reports(40))
    (side,) = folder(engine).glob("*.dateline")
    data = bytearray(side.read_bytes())
    assert list(verify_index(address)) == []
    for at in range(len(data) // 2, len(data) - 8, 4999):
        data[at] ^= 0x55
        side.write_bytes(data)
        assert list(verify_index(address)), at
        data[at] ^= 0x55


def test_a_changed_byte_of_a_segment_is_noticed(engine, address):
    """Also where neither we nor a plain search of Whoosh's would look."""
    add(engine, *reports(40))
    (segment,) = folder(engine).glob("*.seg")
    data = bytearray(segment.read_bytes())
    for at in range(0, len(data), len(data) // 40):
        data[at] ^= 0x10
        segment.write_bytes(data)
        assert list(verify_index(address)), at
        data[at] ^= 0x10
    segment.write_bytes(data)
    assert list(verify_index(address)) == []


def test_a_changed_byte_of_the_table_of_places_is_noticed(engine, address):
    document = make_document("Rockets.", places=[ASHKELON])
    add(engine, document)
    table = folder(engine) / "places.jsonl"
    sound = table.read_bytes()
    assert list(verify_index(address)) == []
    for at in range(0, len(sound) - 1, 7):
        table.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        assert list(verify_index(address)), at
    # What a crash cut off belongs to no commit.
    table.write_bytes(sound + sound[:30] + b"\n" + sound)
    assert list(verify_index(address)) == []
    assert placetable.load(folder(engine)).keys() == {p.id for p in document.gazetteer}


def test_a_sidecar_that_turns_out_damaged_in_a_search_is_mended(
    engine, address, monkeypatch
):
    from archive.search.engines.whoosh import sidecar

    monkeypatch.setattr(sidecar, "STRETCH", 256)
    add(engine, *reports(40))
    (side,) = folder(engine).glob("*.dateline")
    sound = side.read_bytes()
    opened = sidecar.Sidecar(side, side.with_suffix(".seg").stat().st_size)
    _, at, count = opened._table["stems.lists"]
    damaged = bytearray(sound)
    for i in range(opened._base + at, opened._base + at + 4 * count):
        damaged[i] ^= 1
    wanted = engine.search(Query(text="number")).hits
    side.write_bytes(damaged)
    again = open_engine(address)
    assert again.search(Query(text="number")).hits == wanted
    assert side.read_bytes() == sound


# --- rebuilding


def test_a_rebuilt_index_takes_the_place_of_the_old_one_at_once(engine, address):
    add(engine, *reports(5))
    old = folder(engine)
    with rebuild_target(address) as fresh:
        add(fresh, *reports(3, "tunnel"))
        assert engine.search(Query()).total == 5
        with pytest.raises(IndexLockedError):
            add(engine, *reports(1, start=8))
    assert engine.search(Query()).total == 3
    assert engine.search(Query(text="tunnel")).total == 3
    assert not old.exists()


def test_a_failed_rebuild_leaves_the_old_index(engine, address):
    add(engine, *reports(5))
    with pytest.raises(ZeroDivisionError), rebuild_target(address) as fresh:  # noqa: PT012
        add(fresh, *reports(3))
        raise ZeroDivisionError
    assert engine.search(Query()).total == 5
    assert [p.name for p in folder(engine).parent.glob("index-*")] == ["index-1"]
    add(engine, *reports(1, start=5))


def test_what_a_killed_rebuild_left_goes_with_the_next_writing(engine, address):
    add(engine, *reports(5))
    half = folder(engine).parent / "index-2"
    shutil.copytree(folder(engine), half)
    add(engine, *reports(1, start=5))
    assert not half.exists()
    assert open_engine(address).search(Query()).total == 6


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="file"):
        open_engine(f"whoosh:{tmp_path / 'file' / 'index'}", create=True)
