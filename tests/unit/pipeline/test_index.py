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

from archive.errors import DatelineError
from archive.ingest import FolderError
from archive.pipeline.index import index_folder
from archive.pipeline.ledger import Ledger, LedgerError
from archive.pipeline.opening import Archive as Opened
from archive.pipeline.state import state_of
from archive.pipeline.verifying import verify
from archive.search.query import Query


def findings(archive):
    return [f.kind for f in verify(Opened(archive.engine, archive.ledger))]


def test_a_second_run_reads_nothing_and_changes_nothing(archive):
    archive.write("a.txt", "date 2020-10-23 One.")
    archive.lines("b.jsonl", "Two.", "Three.")
    first = archive.index()
    generation = archive.engine.generation()
    second = archive.index()
    assert (first.read, first.documents) == (2, 3)
    assert (second.read, second.unchanged, second.documents) == (0, 2, 0)
    assert archive.engine.generation() == generation
    assert findings(archive) == []


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
    assert findings(archive) == []


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
    assert findings(archive) == []


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
    assert findings(archive) == []


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
    assert findings(archive) == []


def test_a_place_is_lost_while_another_file_changes(archive):
    archive.lines("a.jsonl", "One.", "Two.")
    archive.write("b.jsonl", '{"text": "One."}\n')
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1), ("b.jsonl", 1)]
    (archive.folder / "b.jsonl").unlink()
    archive.lines("a.jsonl", "One.", "Two.", "Three.")
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1)]
    assert findings(archive) == []


def test_a_report_that_moves_to_one_more_file_and_stays_in_one_has_both(archive):
    archive.lines("b.jsonl", "One.", "One.")
    archive.index()
    archive.lines("a.jsonl", "One.")
    archive.lines("b.jsonl", "One.")
    archive.index()
    assert archive.paths() == {"One.": [("a.jsonl", 1), ("b.jsonl", 1)]}
    assert findings(archive) == []


def test_a_correction_reaches_a_report_whose_file_changed_too(archive):
    archive.lines("a.jsonl", "A fire in Paris burned.")
    archive.index()
    (document,) = archive.documents().values()
    archive.write("corrections.csv", f"document,name,place\n{document.id},Paris,none\n")
    archive.lines("a.jsonl", "A fire in Paris burned.", "Another line.")
    archive.index()
    assert archive.documents()["A fire in Paris burned."].places == ()


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
            assert findings(history) == []
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
    assert findings(archive) == []


def test_a_line_that_repeats_within_its_file_has_both_numbers(archive):
    archive.lines("a.jsonl", "One.", "Two.", "One.", "One.")
    archive.index()
    assert archive.paths()["One."] == [("a.jsonl", 1), ("a.jsonl", 3), ("a.jsonl", 4)]
    assert findings(archive) == []


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


def test_a_new_places_table_annotates_everything_anew(archive):
    archive.write("a.txt", "Rockets were seen from Qwertyville on Monday.")
    archive.index()
    assert (
        archive.documents()["Rockets were seen from Qwertyville on Monday."].places
        == ()
    )
    archive.write("places.csv", "name,lat,lon\nQwertyville,31.5,34.6\n")
    report = archive.index()
    assert report.documents == 1
    (document,) = archive.documents().values()
    assert [p.text for p in document.places] == ["Qwertyville"]


@pytest.mark.parametrize(
    ("name", "table", "told"),
    [
        ("places.csv", "name,lat\nFoo,1\n", "line 1: there is no column 'lon'"),
        ("places.csv", "name,lat,lon\nFoo,1,200\n", "line 2"),
        ("places.csv", "name,lat,lon,parent\nFoo,1,2,Nowhereland\n", "Nowhereland"),
        ("corrections.csv", "document,place\n*,none\n", "there is no column 'name'"),
    ],
)
def test_a_table_that_cannot_be_followed_is_told_with_its_line(
    archive, name, table, told
):
    archive.write("a.txt", "One.")
    archive.write(name, table)
    with pytest.raises(DatelineError) as error:
        archive.index()
    assert name in error.value.message
    assert told in error.value.message


def test_a_correction_to_a_place_that_is_none_is_noted(archive):
    archive.write("a.txt", "A fire in Paris burned.")
    archive.write("corrections.csv", "document,name,place\n*,Paris,99\n*,Rome,none\n")
    (note,) = archive.index().notes
    assert note.startswith(
        "corrections.csv, line 2: no place has the id “99”, so “paris” is not corrected"
    )


def test_a_correction_to_a_report_that_is_not_there_is_noted(archive):
    archive.write("a.txt", "A fire in Paris burned.")
    archive.index()
    (document,) = archive.documents().values()
    archive.write(
        "corrections.csv",
        f"document,name,place\n{document.id},Paris,none\n"
        "*,Rome,none\n\nabcdefgh23456789,Paris,none\n",
    )
    (note,) = archive.index().notes
    assert note.startswith(
        "corrections.csv, line 5: no report of this folder has the id "
        "“abcdefgh23456789”, so “paris” is not corrected"
    )
    assert archive.index().notes == [note]


def test_a_correction_reaches_only_its_documents(archive):
    archive.lines(
        "a.jsonl", "A fire in Paris burned.", "It was quiet in Paris.", "No names here."
    )
    archive.index()
    document = archive.documents()["A fire in Paris burned."]
    archive.write("corrections.csv", f"document,name,place\n{document.id},Paris,none\n")
    report = archive.index()
    assert report.documents == 1
    found = archive.documents()
    assert found["A fire in Paris burned."].places == ()
    assert found["It was quiet in Paris."].places != ()
    archive.write("corrections.csv", "document,name,place\n*,Paris,none\n")
    assert archive.index().documents == 2
    assert archive.documents()["It was quiet in Paris."].places == ()
    (archive.folder / "corrections.csv").unlink()
    archive.index()
    assert archive.documents()["It was quiet in Paris."].places != ()
    assert archive.index().documents == 0


def test_a_mapping_in_the_folder_is_followed_and_its_change_noticed(archive):
    archive.write("a.jsonl", '{"prose": "One.", "other": "Two."}\n')
    assert archive.index().failed
    archive.write("dateline.toml", 'source = "The Post"\n[map]\ntext = "prose"\n')
    assert not archive.index().failed
    assert archive.documents()["One."].source == "The Post"
    archive.write("dateline.toml", '[map]\ntext = "other"\n')
    archive.index()
    assert set(archive.documents()) == {"Two."}


def test_one_file_can_be_indexed_alone_and_the_rest_stays(archive):
    archive.write("a.txt", "One.")
    only = archive.write("b.txt", "Two.")
    archive.index(files=[only])
    assert set(archive.documents()) == {"Two."}
    archive.index()
    archive.index(files=[only])
    assert set(archive.documents()) == {"One.", "Two."}
    assert findings(archive) == []


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
    assert findings(archive) == []


def test_an_index_that_lost_documents_is_mended(archive):
    archive.lines("a.jsonl", "One.", "Two.")
    archive.index()
    with archive.engine.writer() as writer:
        writer.delete(archive.documents()["One."].id)
    assert "interrupted run" in findings(archive)
    archive.index()
    assert set(archive.documents()) == {"One.", "Two."}
    assert findings(archive) == []


def test_a_new_ledger_never_takes_over_an_index_that_holds_something(archive, tmp_path):
    archive.write("a.txt", "One.")
    archive.index()
    other = Ledger(tmp_path / "other.sqlite", create=True)
    with pytest.raises(LedgerError, match="holds 1 reports"):
        index_folder(archive.folder, archive.engine, other, archive.options)
    other.close()
    assert set(archive.documents()) == {"One."}


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


def test_an_index_ahead_of_its_ledger_is_mended(archive):
    archive.write("a.txt", "One.")
    archive.index()
    stray = archive.documents()["One."]
    from dataclasses import replace

    with archive.engine.writer() as writer:
        writer.add(replace(stray, id="a" * 16))
    archive.index()
    assert set(archive.engine.ids()) == {stray.id}
    assert findings(archive) == []


def test_the_progress_moves_within_a_file_and_adds_up_to_its_bytes(archive):
    archive.lines("a.jsonl", *(f"Text {n} {'word ' * 20}" for n in range(320)))
    planned, steps = [], []
    archive.index(
        planned=planned.append, progress=lambda size, documents: steps.append(size)
    )
    assert sum(steps) == sum(planned) == (archive.folder / "a.jsonl").stat().st_size
    assert sum(step > 0 for step in steps) > 4


class StopError(Exception):
    pass


@pytest.mark.parametrize("after", [0, 1, 3])
def test_an_interrupted_run_is_finished_by_the_next(archive, after, monkeypatch):
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 40)
    for number in range(4):
        archive.lines(f"{number}.jsonl", *(f"Text {number}-{n}." for n in range(64)))
    done = []

    def progress(size, documents):
        done.append(size)
        if len(done) > after:
            raise StopError

    with pytest.raises(StopError):
        archive.index(progress=progress)
    assert archive.engine.status().documents <= 256
    report = archive.index()
    assert archive.engine.status().documents == 256
    assert report.kept + report.documents + 64 * report.unchanged >= 256
    assert findings(archive) == []


def test_what_was_committed_before_an_interruption_is_not_annotated_again(
    archive, monkeypatch
):
    monkeypatch.setattr("archive.pipeline.run.BATCH_DOCUMENTS", 32)
    archive.lines("a.jsonl", *(f"Text {n}." for n in range(320)))
    real = archive.engine.writer
    from contextlib import contextmanager

    @contextmanager
    def failing():
        with real() as writer:
            count = 0
            add = writer.add

            def limited(document):
                nonlocal count
                count += 1
                if count > 200:
                    raise StopError
                add(document)

            monkeypatch.setattr(writer, "add", limited, raising=False)
            yield writer

    monkeypatch.setattr(archive.engine, "writer", failing)
    with pytest.raises(StopError):
        archive.index()
    monkeypatch.setattr(archive.engine, "writer", real)
    report = archive.index()
    assert report.kept >= 160
    assert report.kept + report.documents == 320
    assert findings(archive) == []


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
    assert findings(archive) == [kind]


def test_a_folder_that_is_not_there_is_an_error(archive):
    shutil.rmtree(archive.folder)
    with pytest.raises(FolderError, match="no folder"):
        archive.index()


def test_every_document_is_found_by_its_words(archive):
    archive.lines("a.jsonl", *(f"Zebra number {n} ran." for n in range(70)))
    archive.index(workers=2)
    assert archive.engine.search(Query(text="zebra")).total == 70
