"""Whole folders, corrections at once, and following a folder."""

import json
import os
import threading
import time

import pytest
from mixed_folder import make_folder
from waiting import PATIENCE, wait_for

from archive.errors import DatelineError
from archive.extract.places.corrections import CorrectionsFileError
from archive.ingest import ReadOptions
from archive.pipeline import watching
from archive.pipeline.correcting import CorrectionError, UnknownPlaceError, correct
from archive.pipeline.homes import index_folders, ledger_file
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.opening import Archive as Opened
from archive.pipeline.opening import opened
from archive.pipeline.verifying import verify
from archive.pipeline.watching import watch_folder, watch_in_thread
from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine
from archive.settings import Settings


def test_of_a_mixed_folder_exactly_the_broken_files_are_listed(archive):
    broken = make_folder(archive.folder, 600, 50)
    report = archive.index(workers=2)
    assert {f.ref.path.split("!")[0] for f in report.failures} == broken
    assert len(report.failures) == 50
    assert report.documents == 550
    assert report.read == 600
    again = archive.index(workers=2)
    assert len(again.failures) == 50
    assert (again.read, again.documents) == (0, 0)


PARIS = "A fire in Paris burned."


@pytest.fixture
def corrected(archive):
    archive.lines("a.jsonl", PARIS, "It rained in Paris.", "No names here.")
    archive.index()
    return Opened(archive.engine, archive.ledger)


def test_a_correction_is_kept_and_in_force_at_once(archive, corrected):
    before = archive.documents()[PARIS]
    assert before.places
    after = correct(corrected, before.id, "Paris", "none")
    assert after.places == ()
    assert archive.documents()[PARIS] == after
    assert archive.documents()["It rained in Paris."].places
    assert (archive.folder / "corrections.csv").read_text().splitlines()[
        -1
    ] == f"{before.id},Paris,none"
    assert list(verify(corrected)) == []
    assert archive.index().documents == 0


def test_a_correction_for_all_reports_reaches_all_that_name_it(archive, corrected):
    document = archive.documents()[PARIS]
    correct(corrected, document.id, "Paris", "none", everywhere=True)
    assert not any(d.places for d in archive.documents().values())
    assert archive.index().documents == 0


@pytest.mark.parametrize("name", ["", "two\nlines"])
def test_a_correction_that_cannot_be_kept_changes_nothing(archive, corrected, name):
    document = archive.documents()[PARIS]
    with pytest.raises(CorrectionsFileError):
        correct(corrected, document.id, name, "none")
    assert archive.documents()[PARIS] == document


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("99999999", "No place has the id “99999999”. Nothing was changed."),
        ("Paris", "2988507 (Paris, Île-de-France, France); "),
    ],
)
def test_a_correction_to_no_place_is_refused_with_the_ids_of_that_name(
    archive, corrected, place, told
):
    document = archive.documents()[PARIS]
    with pytest.raises(UnknownPlaceError) as error:
        correct(corrected, document.id, "Paris", place)
    assert told in error.value.public
    assert not (archive.folder / "corrections.csv").exists()
    assert archive.documents()[PARIS] == document


def test_a_feed_that_calls_everything_english_names_no_town_by_that(archive):
    pytest.importorskip("py3langid")
    text = (
        "Daca doresti sa gatesti acasa, e simplu. Daca nu, te bucuri de vara la piata."
    )
    archive.write("feed.jsonl", json.dumps({"text": text, "language": "en"}))
    archive.index()
    (document,) = archive.documents().values()
    assert (document.language, document.places) == ("ro", ())


def test_a_correction_of_an_unknown_report_is_an_error(corrected):
    with pytest.raises(CorrectionError, match="no report"):
        correct(corrected, "a" * 16, "Paris", "none")


def test_a_correction_waits_for_no_other_writer(archive, corrected):
    document = archive.documents()[PARIS]
    with archive.engine.writer(), pytest.raises(DatelineError):
        correct(corrected, document.id, "Paris", "none")
    assert not (archive.folder / "corrections.csv").exists()


def test_a_watched_folder_is_followed_and_a_burst_is_one_batch(archive, tmp_path):
    archive.index()
    stop = threading.Event()
    reports = []
    ready = tmp_path / "ready"
    ready.mkdir()
    for number in range(300):
        (ready / f"{number}.txt").write_text(f"Text {number}.")

    def change():
        time.sleep(0.5)
        # At once, so that a busy machine makes no pauses that end a batch.
        for file in ready.iterdir():
            file.rename(archive.folder / file.name)

    writer = threading.Thread(target=change)
    writer.start()
    last = threading.Timer(PATIENCE, stop.set)
    last.start()
    for report in watch_folder(
        archive.folder, archive.engine, archive.ledger, archive.options, stop
    ):
        reports.append(report)
        if archive.engine.status().documents == 300:
            stop.set()
    last.cancel()
    writer.join()
    assert len(reports) <= 4
    assert sum(report.documents for report in reports) == 300


def test_a_server_can_follow_a_folder_from_a_thread(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    settings = Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)
    engine = open_engine(settings.engine, settings, create=True)
    stop = watch_in_thread(folder, engine, settings, IndexOptions(workers=1))
    try:
        (folder / "a.txt").write_text("date 2020-10-23 Followed.")
        wait_for(lambda: engine.status().documents == 1)
        time.sleep(0.3)
        (folder / "b.txt").write_text("date 2020-10-24 Followed too.")
        wait_for(lambda: engine.status().documents == 2)
    finally:
        stop.set()
        wait_for(lambda: not any(t.name == "watch" for t in threading.enumerate()))
        engine.close()


def test_a_name_that_is_not_utf_8_ends_no_following(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "_AFTER_FAILURE", 0.02)
    folder = tmp_path / "reports"
    folder.mkdir()
    settings = Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)
    engine = open_engine(settings.engine, settings, create=True)
    stop = watch_in_thread(folder, engine, settings, IndexOptions(workers=1))
    try:
        for number in range(1, 3):
            odd = folder / os.fsdecode(b"%d\xff\xfe.txt" % number)
            odd.write_text(f"date 2020-10-2{number} Oddly named.")
            wait_for(lambda found=number: engine.status().documents == found)
        (folder / "a.txt").write_text("date 2020-10-23 Followed.")
        wait_for(lambda: engine.status().documents == 3)
    finally:
        stop.set()
        wait_for(lambda: not any(t.name == "watch" for t in threading.enumerate()))
        engine.close()


def test_what_stops_the_following_of_a_folder_is_told_once_until_it_is_mended(
    tmp_path, monkeypatch, caplog
):
    monkeypatch.setattr(watching, "_AFTER_FAILURE", 0.02)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("date 2020-10-23 Followed.")
    (folder / "places.csv").write_text("name,lat,lon\nOurs,north,3\n")
    settings = Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)
    engine = open_engine(settings.engine, settings, create=True)
    stop = watch_in_thread(folder, engine, settings, IndexOptions(workers=1))
    try:
        wait_for(lambda: caplog.records)
        time.sleep(0.5)
        (told,) = caplog.records
        assert "places.csv" in told.getMessage()
        (folder / "places.csv").write_text("name,lat,lon\nOurs,4,3\n")
        wait_for(lambda: engine.status().documents == 1)
    finally:
        stop.set()
        wait_for(lambda: not any(t.name == "watch" for t in threading.enumerate()))
        engine.close()


def test_a_server_reads_a_folder_as_it_was_indexed(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.csv").write_text("Bericht\nEin Ereignis in Bonn.\n")
    settings = Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)
    mapped = IndexOptions(read=ReadOptions(mapping={"text": "Bericht"}), workers=1)
    with opened(settings, create=True) as archive:
        index_folder(folder, archive.engine, archive.ledger, mapped)
    engine = open_engine(settings.engine, settings, create=True)
    stop = watch_in_thread(folder, engine, settings, IndexOptions(workers=1))
    try:
        (folder / "b.csv").write_text("Bericht\nEin anderes in Ulm.\n")
        wait_for(lambda: engine.status().documents == 2)
    finally:
        stop.set()
        wait_for(lambda: not any(t.name == "watch" for t in threading.enumerate()))
        engine.close()


def test_the_ledger_lies_with_its_index(tmp_path):
    assert ledger_file("whoosh:some/dir").as_posix() == "some/dir/ledger.sqlite"
    assert index_folders("whoosh:some/dir")[0].as_posix() == "some/dir"
    cluster = ledger_file("opensearch+https://user:secret@host:9200/reports")
    assert cluster.parent.name == "index"
    assert "secret" not in cluster.name
    assert cluster != ledger_file("opensearch+https://host:9200/other")
    plain = ledger_file("opensearch+https://host:9200/reports")
    assert plain == ledger_file("opensearch+https://host:9200/reports?shards=3")
    part = ledger_file("opensearch+https://host:9200/reports?shards=3&part=a")
    assert part == ledger_file("opensearch+https://host:9200/reports?part=a") != plain
    assert index_folders("opensearch+http://host:9200/reports") == []


def test_memory_does_not_share_its_ledger_with_another_archive(tmp_path):
    assert isinstance(open_engine("memory:"), MemoryEngine)
    assert os.fspath(ledger_file("memory:")) != os.fspath(ledger_file("whoosh:index"))
