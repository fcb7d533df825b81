"""The file of a report is handed out only while it is what was read."""

import hashlib
import os

import pytest

from archive.pipeline import originals
from archive.pipeline.ledger import Ledger
from archive.pipeline.originals import OriginalError, open_original

ID = "a" * 16
DATA = b"A rocket fell on Sderot.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "a.txt").write_bytes(DATA)
    return folder


@pytest.fixture
def ledger(tmp_path, folder):
    """A ledger that has read ``deep/a.txt`` of the folder."""
    made = Ledger(tmp_path / "ledger.sqlite", create=True)
    read(made, folder, b"deep/a.txt")
    yield made
    made.close()


def read(ledger, folder, name, document=ID):
    """Note a file as a run does that read it."""
    file = folder / os.fsdecode(name)
    status = file.stat()
    ledger.begin()
    root = ledger.root(folder, {}, whole=True)
    number = ledger.start(root.id, name, os.fsdecode(name), "print")
    ledger.add_refs([(document, number, "", 0)])
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    ledger.finish(number, status.st_size, status.st_mtime_ns, digest)
    ledger.commit("1")


def refusal(ledger, document=ID):
    with pytest.raises(OriginalError) as raised:
        open_original(ledger, document)
    return raised.value.message


def test_the_file_is_opened_under_its_own_name_without_the_folder(ledger):
    found = open_original(ledger, ID)
    with found.stream:
        assert (found.name, found.size, found.stream.read()) == (
            "a.txt",
            len(DATA),
            DATA,
        )


def test_a_report_that_no_file_gives_is_refused(ledger):
    assert "no file is known" in refusal(ledger, "b" * 16)


def test_a_file_of_other_bytes_is_refused_though_its_size_and_time_are_the_same(
    ledger, folder
):
    file = folder / "deep" / "a.txt"
    status = file.stat()
    file.write_bytes(DATA.replace(b"rocket", b"packet"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert refusal(ledger) == "deep/a.txt: it has changed since it was read"


@pytest.mark.parametrize("data", [b"", DATA + b"x", DATA[:-1]])
def test_a_file_of_another_size_is_refused(ledger, folder, data):
    (folder / "deep" / "a.txt").write_bytes(data)
    assert "it has changed" in refusal(ledger)


def test_a_file_that_is_gone_is_refused_without_naming_the_folder(ledger, folder):
    (folder / "deep" / "a.txt").unlink()
    message = refusal(ledger)
    assert "cannot be opened" in message
    assert str(folder) not in message


def test_a_file_waiting_to_be_read_again_is_refused(ledger):
    ledger.mark_stale([1])
    assert "next index run" in refusal(ledger)


def test_a_large_file_must_have_the_time_stamp_of_the_reading(
    ledger, folder, monkeypatch
):
    monkeypatch.setattr(originals, "_MOST_HASHED", 4)
    with open_original(ledger, ID).stream as stream:
        assert stream.read() == DATA
    os.utime(folder / "deep" / "a.txt", ns=(1, 1))
    assert "it has changed" in refusal(ledger)


def test_the_next_place_of_the_same_report_serves_where_the_first_is_gone(
    ledger, folder
):
    (folder / "b.txt").write_bytes(DATA)
    read(ledger, folder, b"b.txt")
    (folder / "b.txt").unlink()
    with open_original(ledger, ID).stream as stream:
        assert stream.read() == DATA


@pytest.mark.parametrize("where", ["file", "folder"])
def test_a_link_out_of_the_folder_is_not_followed(ledger, folder, tmp_path, where):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_bytes(DATA)
    inside = folder / "deep"
    (inside / "a.txt").unlink()
    if where == "file":
        (inside / "a.txt").symlink_to(outside / "a.txt")
    else:
        inside.rmdir()
        inside.symlink_to(outside)
    assert "cannot be opened" in refusal(ledger)


def test_a_link_within_the_folder_is_followed_as_the_run_did(ledger, folder):
    (folder / "real.txt").write_bytes(DATA)
    (folder / "deep" / "a.txt").unlink()
    (folder / "deep" / "a.txt").symlink_to(folder / "real.txt")
    with open_original(ledger, ID).stream as stream:
        assert stream.read() == DATA


def test_a_name_that_climbs_out_of_the_folder_opens_nothing(ledger, folder, tmp_path):
    (tmp_path / "secret.txt").write_bytes(b"secret")
    read(ledger, folder, b"../secret.txt", "c" * 16)
    assert "cannot be opened" in refusal(ledger, "c" * 16)


def test_a_pipe_in_place_of_the_file_is_refused_and_not_waited_for(ledger, folder):
    (folder / "deep" / "a.txt").unlink()
    os.mkfifo(folder / "deep" / "a.txt")
    assert "it has changed" in refusal(ledger)
