"""Runs over a folder: what they read, keep and drop, and what they say of it."""

import io
import os
import shutil
import tempfile
import zipfile
from pathlib import Path

import pytest
from folder_archive import FolderArchive
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ingest import FolderError
from archive.pipeline.index import index_folder
from archive.pipeline.opening import Archive as Opened
from archive.pipeline.state import state_of
from archive.search.query import Query


def test_a_second_run_reads_nothing_and_changes_nothing(archive):
    archive.write("a.txt", "date 2020-10-23 One.")
    archive.lines("b.jsonl", "Two.", "Three.")
    first = archive.index()
    generation = archive.engine.generation()
    second = archive.index()
    assert (first.read, first.documents) == (2, 3)
    assert (second.read, second.unchanged, second.documents) == (0, 2, 0)
    assert archive.engine.generation() == generation
    assert archive.findings() == []


def test_a_touched_file_is_not_read_again(archive):
    file = archive.write("a.txt", "One.")
    archive.index()
    os.utime(file, (1, 1))
    assert archive.index().read == 0
    assert archive.index().unchanged == 1


def test_a_deleted_file_takes_its_documents_along(archive):
    archive.write("a.txt", "One.")
    archive.lines("b.jsonl", "Two.", "Three.")
    archive.index()
    (archive.folder / "b.jsonl").unlink()
    report = archive.index()
    assert (report.removed, report.deleted) == (1, 2)
    assert set(archive.documents()) == {"One."}
    assert archive.findings() == []


def test_a_changed_file_keeps_what_it_still_gives(archive):
    archive.lines("a.jsonl", "One.", "Two.", "Three.")
    archive.index()
    before = archive.documents()
    archive.lines("a.jsonl", "One.", "Three.", "Four.")
    report = archive.index()
    assert report.deleted == 1
    assert archive.paths() == {
        "One.": [("a.jsonl", 1)],
        "Three.": [("a.jsonl", 2)],
        "Four.": [("a.jsonl", 3)],
    }
    assert archive.documents()["One."] == before["One."]
    assert report.kept == 2
    assert archive.findings() == []


def test_an_id_survives_moving_and_renaming(archive):
    archive.write("a.txt", "One.")
    archive.index()
    (before,) = archive.engine.ids()
    (archive.folder / "deep").mkdir()
    (archive.folder / "a.txt").rename(archive.folder / "deep" / "z.txt")
    report = archive.index()
    assert list(archive.engine.ids()) == [before]
    assert archive.paths() == {"One.": [("deep/z.txt", None)]}
    assert report.deleted == 0
    assert archive.findings() == []


def test_the_same_report_in_two_files_is_one_document_with_two_paths(archive):
    archive.write("2020-10-23.txt", "One.")
    archive.write("b.txt", "One.")
    report = archive.index()
    assert archive.paths() == {"One.": [("2020-10-23.txt", None), ("b.txt", None)]}
    assert (report.documents, report.repeated, report.undated) == (1, 1, 0)
    assert str(archive.documents()["One."].date.value) == "2020-10-23"


@pytest.mark.parametrize("gone", ["2020-10-23.txt", "b.txt"])
def test_a_document_outlives_one_of_its_paths(archive, gone):
    archive.write("2020-10-23.txt", "One.")
    archive.write("b.txt", "One.")
    archive.index()
    (archive.folder / gone).unlink()
    report = archive.index()
    (left,) = {"2020-10-23.txt", "b.txt"} - {gone}
    assert archive.paths() == {"One.": [(left, None)]}
    assert report.deleted == 0
    date = archive.documents()["One."].date
    assert (date is None) == (gone == "2020-10-23.txt")
    assert archive.findings() == []


def test_a_place_is_lost_while_another_file_changes(archive):
    archive.lines("a.jsonl", "One.", "Two.")
    archive.write("b.jsonl", '{"text": "One."}\n')
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1), ("b.jsonl", 1)]
    (archive.folder / "b.jsonl").unlink()
    archive.lines("a.jsonl", "One.", "Two.", "Three.")
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1)]
    assert archive.findings() == []


def test_a_report_that_moves_to_one_more_file_and_stays_in_one_has_both(archive):
    archive.lines("b.jsonl", "One.", "One.")
    archive.index()
    archive.lines("a.jsonl", "One.")
    archive.lines("b.jsonl", "One.")
    archive.index()
    assert archive.paths() == {"One.": [("a.jsonl", 1), ("b.jsonl", 1)]}
    assert archive.findings() == []


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from("abcd"), st.lists(st.sampled_from("UVWXYZ"), max_size=4)
        ),
        min_size=2,
        max_size=4,
    )
)
@settings(max_examples=6)
def test_any_history_of_a_folder_ends_as_one_run_over_its_last_state(states):
    with tempfile.TemporaryDirectory() as scratch:
        history = FolderArchive(Path(scratch) / "one")
        for state in states:
            for name in "abcd":
                file = history.folder / f"{name}.jsonl"
                file.unlink(missing_ok=True)
                if state.get(name):
                    history.lines(file.name, *state[name])
            history.index()
            assert history.findings() == []
        fresh = FolderArchive(Path(scratch) / "two")
        shutil.copytree(history.folder, fresh.folder, dirs_exist_ok=True)
        fresh.index()
        assert history.documents() == fresh.documents()
        history.ledger.close()
        fresh.ledger.close()


def test_content_does_not_depend_on_which_copy_came_first(archive):
    archive.write("b.txt", "One.")
    archive.index()
    archive.write("2020-10-23.txt", "One.")
    archive.index()
    document = archive.documents()["One."]
    assert str(document.date.value) == "2020-10-23"
    assert [f.path for f in document.files] == ["2020-10-23.txt", "b.txt"]
    assert archive.findings() == []


def test_a_line_that_repeats_within_its_file_has_both_numbers(archive):
    archive.lines("a.jsonl", "One.", "Two.", "One.", "One.")
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1), ("a.jsonl", 3), ("a.jsonl", 4)]
    assert archive.findings() == []


def test_failures_are_listed_with_file_and_record_and_stand_until_mended(archive):
    archive.write("a.jsonl", '{"text": "One."}\nbroken\n')
    archive.write("empty.txt", "")
    archive.write("x.unknown", "?")
    for _ in range(2):
        report = archive.index()
        assert [(f.ref.path, f.ref.record) for f in report.failures] == [
            ("a.jsonl", 2),
            ("empty.txt", None),
        ]
        assert report.unknown == {".unknown": 1}
        assert report.failed
    assert set(archive.documents()) == {"One."}
    archive.lines("a.jsonl", "One.", "Two.")
    archive.write("empty.txt", "Three.")
    assert not archive.index().failed


def test_members_of_unknown_form_are_counted_and_listed_in_every_run(archive):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("one.txt", "One.")
        packed.writestr("deep/picture.png", "?")
        packed.writestr("notes", "?")
    archive.write("a.zip", stream.getvalue())
    archive.write("x.png", "?")
    for read in (1, 0):
        report = archive.index()
        assert report.read == read
        assert report.unknown == {".png": 2, "part of .zip": 1}
        told = "\n".join(report.lines())
        assert "  2 files of unknown form: 2 .png\n" in told
        assert "  1 part of files without a report in it: 1 of .zip" in told
        assert report.unknown_files == [
            "x.png",
            "a.zip!/deep/picture.png",
            "a.zip!/notes",
        ]
        assert not report.failed
    assert archive.ledger.counts()["failures"] == 0
    (archive.folder / "a.zip").unlink()
    assert archive.index().unknown == {".png": 1}


def test_a_failure_of_circumstances_is_tried_again(archive, monkeypatch):
    file = archive.write("a.txt", "One.")
    if os.geteuid() == 0:
        file.unlink()
        file.symlink_to(archive.folder / "b.txt")
        assert not archive.index().documents
        file.unlink()
        archive.write("a.txt", "One.")
    else:
        file.chmod(0)
        assert archive.index().failed
        file.chmod(0o600)
    report = archive.index()
    assert not report.failed
    assert set(archive.documents()) == {"One."}


def test_one_file_can_be_indexed_alone_and_the_rest_stays(archive):
    archive.write("a.txt", "One.")
    only = archive.write("b.txt", "Two.")
    archive.index(files=[only])
    assert set(archive.documents()) == {"Two."}
    archive.index()
    archive.index(files=[only])
    assert set(archive.documents()) == {"One.", "Two."}
    assert archive.findings() == []


def test_two_folders_share_an_index_and_a_report(archive, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    archive.write("a.txt", "One.")
    (other / "c.txt").write_text("One.")
    archive.index()
    index_folder(other, archive.engine, archive.ledger, archive.options)
    assert archive.paths() == {"One.": [("a.txt", None), ("c.txt", None)]}
    shutil.rmtree(archive.folder)
    archive.folder.mkdir()
    archive.index()
    assert archive.paths() == {"One.": [("c.txt", None)]}
    assert archive.findings() == []


def test_a_file_that_changes_while_it_is_read_is_read_again(archive, monkeypatch):
    file = archive.write("a.txt", "One.")
    real = archive.ledger.start

    def start(*arguments):
        file.write_text("Another text.")
        return real(*arguments)

    monkeypatch.setattr(archive.ledger, "start", start)
    report = archive.index()
    assert "changed while it was read" in report.failures[0].reason
    monkeypatch.undo()
    assert not archive.index().failed
    assert set(archive.documents()) == {"Another text."}


def test_the_progress_moves_within_a_file_and_adds_up_to_its_bytes(archive):
    archive.lines("a.jsonl", *(f"Text {n} {'word ' * 20}" for n in range(320)))
    planned, steps = [], []
    archive.index(
        planned=planned.append, progress=lambda size, documents: steps.append(size)
    )
    assert sum(steps) == sum(planned) == (archive.folder / "a.jsonl").stat().st_size
    assert sum(step > 0 for step in steps) > 4


def test_state_shows_what_there_is_and_no_secret(archive):
    archive.write("a.txt", "date 2020-10-23 One.")
    archive.write("empty.txt", "")
    archive.index()
    state = state_of(Opened(archive.engine, archive.ledger)).to_json()
    assert state["documents"] == 1
    assert state["ledger"] == {
        "files": 2,
        "documents": 1,
        "failures": 1,
        "agrees": True,
    }
    assert state["failures"] == [
        {"file": "empty.txt", "record": None, "reason": "empty"}
    ]
    assert state["folders"] == [{"path": str(archive.folder), "whole": True}]


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (lambda a: (a.folder / "a.txt").write_text("Other."), "changed file"),
        (lambda a: (a.folder / "a.txt").unlink(), "missing file"),
    ],
)
def test_verify_names_what_happened_to_sources(archive, harm, kind):
    archive.write("a.txt", "One.")
    archive.index()
    harm(archive)
    assert archive.findings() == [kind]


def test_a_folder_that_is_not_there_is_an_error(archive):
    shutil.rmtree(archive.folder)
    with pytest.raises(FolderError, match="no folder"):
        archive.index()


def test_every_document_is_found_by_its_words(archive):
    archive.lines("a.jsonl", *(f"Zebra number {n} ran." for n in range(70)))
    archive.index(workers=2)
    assert archive.engine.search(Query(text="zebra")).total == 70


def test_a_row_that_shows_the_order_of_a_column_moves_the_days_of_the_others(archive):
    archive.write("a.csv", "text,date\nOne.,7/4/2019\nTwo.,7/7/2019\n")
    archive.index()
    assert str(archive.documents()["One."].date.value) == "2019-04-07"
    archive.write("a.csv", "text,date\nOne.,7/4/2019\nTwo.,7/7/2019\nX.,12/25/2019\n")
    assert archive.index().kept == 1
    assert str(archive.documents()["One."].date.value) == "2019-07-04"
    assert archive.findings() == []
