"""Following a folder: what changes is read, and what goes wrong ends nothing."""

import errno
import os
import shutil
import threading
import time

import pytest
from folder_archive import FolderArchive
from waiting import PATIENCE, wait_for

from archive.errors import DatelineError
from archive.ingest import ReadOptions
from archive.pipeline import index, ledger_batches, watching
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.opening import opened
from archive.pipeline.state import state_at
from archive.pipeline.troubles import troubles
from archive.pipeline.watching import watch_folder, watch_in_thread
from archive.search.factory import open_engine
from archive.settings import Settings


class Served:
    """A folder with an index, followed from a thread once it is asked for."""

    def __init__(self, path):
        self.folder = path / "reports"
        self.folder.mkdir()
        self.settings = Settings(engine=f"whoosh:{path / 'index'}", workers=1)
        self.engine = open_engine(self.settings.engine, self.settings, create=True)
        self._stop = None

    def write(self, name, text):
        (self.folder / name).write_text(text)

    def index(self, **options):
        with opened(self.settings, create=True) as archive:
            index_folder(
                self.folder,
                archive.engine,
                archive.ledger,
                IndexOptions(workers=1, **options),
            )

    def follow(self):
        self._stop = watch_in_thread(
            self.folder, self.engine, self.settings, IndexOptions(workers=1)
        )

    def wait_for_reports(self, number):
        wait_for(lambda: self.engine.status().documents == number)

    def close(self):
        if self._stop:
            self._stop.set()
            wait_for(lambda: not any(t.name == "watch" for t in threading.enumerate()))
        self.engine.close()


@pytest.fixture
def served(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "_AFTER_FAILURE", 0.02)
    made = Served(tmp_path)
    yield made
    made.close()


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


def test_a_follower_outlives_a_folder_that_goes_away(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "_AFTER_FAILURE", 0.05)
    archive = FolderArchive(tmp_path)
    archive.write("a.txt", "date 2020-10-23 A fire.")
    archive.index()
    away, stop, told = tmp_path / "away", threading.Event(), []
    archive.folder.rename(away)
    last = threading.Timer(PATIENCE, stop.set)
    last.start()
    for done in watch_folder(
        archive.folder, archive.engine, archive.ledger, archive.options, stop
    ):
        told.append(done)
        if isinstance(done, DatelineError):
            (trouble,) = troubles(archive.ledger).values()
            assert trouble.message == done.message
            away.rename(archive.folder)
            archive.write("b.txt", "date 2020-10-24 Another.")
        else:
            stop.set()
    last.cancel()
    assert [type(done).__name__ for done in told] == ["FolderError", "RunReport"]
    assert len(archive.documents()) == 2
    assert troubles(archive.ledger) == {}
    archive.ledger.close()


def test_a_server_can_follow_a_folder_from_a_thread(served):
    served.follow()
    served.write("a.txt", "date 2020-10-23 Followed.")
    served.wait_for_reports(1)
    time.sleep(0.3)
    served.write("b.txt", "date 2020-10-24 Followed too.")
    served.wait_for_reports(2)


def test_a_name_that_is_not_utf_8_ends_no_following(served):
    served.follow()
    for number in range(1, 3):
        odd = os.fsdecode(b"%d\xff\xfe.txt" % number)
        served.write(odd, f"date 2020-10-2{number} Oddly named.")
        served.wait_for_reports(number)
    served.write("a.txt", "date 2020-10-23 Followed.")
    served.wait_for_reports(3)


def test_what_stops_the_following_of_a_folder_is_told_once_until_it_is_mended(
    served, caplog
):
    served.write("a.txt", "date 2020-10-23 Followed.")
    served.write("places.csv", "name,lat,lon\nOurs,north,3\n")
    served.follow()
    wait_for(lambda: caplog.records)
    time.sleep(0.5)
    (told,) = caplog.records
    assert "places.csv" in told.getMessage()
    served.write("places.csv", "name,lat,lon\nOurs,4,3\n")
    served.wait_for_reports(1)


def test_a_machine_that_is_short_of_something_ends_no_following(
    served, caplog, monkeypatch
):
    served.write("a.txt", "date 2020-10-23 Followed.")
    room = index.room_for_deals

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/srv/secret")

    monkeypatch.setattr(index, "room_for_deals", full)
    served.follow()
    wait_for(lambda: state_at(served.settings).problems)
    (problem,) = state_at(served.settings).problems
    assert problem.endswith(" UTC: A run was stopped: No space left on device.")
    (told,) = [r for r in caplog.records if r.levelname == "WARNING"]
    assert told.getMessage().endswith("A run was stopped: No space left on device")
    monkeypatch.setattr(index, "room_for_deals", room)
    served.wait_for_reports(1)
    wait_for(lambda: not state_at(served.settings).problems)


def test_a_server_reads_a_folder_as_it_was_indexed(served):
    served.write("a.csv", "Bericht\nEin Ereignis in Bonn.\n")
    served.index(read=ReadOptions(mapping={"text": "Bericht"}))
    served.follow()
    served.write("b.csv", "Bericht\nEin anderes in Ulm.\n")
    served.wait_for_reports(2)


def test_a_server_logs_a_fault_once_and_follows_on(served, caplog):
    served.write("a.txt", "date 2020-10-23 Followed.")
    served.index()
    served.write("places.csv", "name,lat,lon\nQuellhausen,north,8\n")
    served.follow()
    wait_for(lambda: any("line 2" in r.getMessage() for r in caplog.records))
    served.write("b.txt", "date 2020-10-24 Followed too.")
    served.wait_for_reports(2)
    wait_for(lambda: state_at(served.settings).problems)
    served.close()
    assert sum("line 2" in r.getMessage() for r in caplog.records) == 1
    with opened(served.settings) as made:
        made.ledger.check()


def test_an_index_put_back_from_a_backup_is_followed_with_its_ledger(
    served, tmp_path, monkeypatch
):
    monkeypatch.setattr(ledger_batches, "_SETTLED", -1.0)
    served.write("a.txt", "date 2020-10-23 A fire.")
    served.index()
    home = tmp_path / "index"
    shutil.copytree(home, tmp_path / "backup")
    served.follow()
    served.write("b.txt", "date 2020-10-24 A flood.")
    served.wait_for_reports(2)
    seen = served.engine.generation()
    wait_for(lambda: state_at(served.settings).agrees)
    home.rename(tmp_path / "lost")
    (tmp_path / "backup").rename(home)
    # What the backup lacks comes again, and into the ledger that was put back.
    served.wait_for_reports(2)
    wait_for(lambda: state_at(served.settings).counts["documents"] == 2)
    wait_for(lambda: state_at(served.settings).agrees)
    assert served.engine.generation() != seen
