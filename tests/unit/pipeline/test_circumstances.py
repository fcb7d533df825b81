"""What the circumstances keep from being read: told, tried again, and nothing lost."""

from dataclasses import replace

import pytest
from hostile_annotators import HostileSetup

from archive.ingest import Skipped, walk
from archive.pipeline.annotator import Setup
from archive.pipeline.correcting import CorrectionError, correct
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.lacking import PoorerIndexError
from archive.pipeline.opening import Archive as Opened
from archive.pipeline.opening import opened
from archive.pipeline.rebuilding import rebuild
from archive.pipeline.verifying import verify
from archive.settings import Settings


@pytest.fixture
def full(monkeypatch, tmp_path):
    """Return a function that fills, or clears, the disk that workers write to."""
    mark = tmp_path / "full"
    plain = Setup.of

    def of(folder, date_order):
        setup = plain(folder, date_order)
        tables = setup.places_csv, setup.corrections_csv
        return HostileSetup(*tables, date_order, mark=str(mark))

    monkeypatch.setattr(Setup, "of", of)
    return lambda on: mark.touch() if on else mark.unlink()


def findings(archive):
    return [f.kind for f in verify(Opened(archive.engine, archive.ledger))]


def test_reports_that_cannot_be_made_anew_now_stay_as_they_are(archive, full):
    archive.lines("a.jsonl", "One FULL.", "Two.", "Three FULL.")
    archive.write("b.txt", "Four FULL.")
    archive.index()
    archive.lines("a.jsonl", "One FULL.", "Two, changed.", "Three FULL.")
    archive.write("b.txt", "Four FULL, changed.")
    full(True)
    report = archive.index()
    assert {f.ref.path for f in report.failures} == {"b.txt"}
    assert set(archive.documents()) == {
        *("One FULL.", "Two, changed.", "Three FULL."),
        "Four FULL.",
    }
    assert set(findings(archive)) == {"unfinished file"}
    full(False)
    assert not archive.index().failed
    assert "Four FULL, changed." in archive.documents()
    assert "Four FULL." not in archive.documents()
    assert findings(archive) == []


def test_a_new_setup_on_a_full_disk_loses_no_report(archive, full):
    archive.lines("a.jsonl", "One FULL.", "Two.", "Three FULL.")
    archive.write("b.txt", "One FULL.")
    archive.index()
    full(True)
    changed = replace(archive.options.read, date_order="mdy")
    report = archive.index(read=changed)
    assert len(report.failures) == 3
    assert set(archive.documents()) == {"One FULL.", "Two.", "Three FULL."}
    assert set(findings(archive)) == {"unfinished file"}
    full(False)
    assert not archive.index(read=changed).failed
    assert findings(archive) == []


def test_a_correction_on_a_full_disk_is_followed_when_there_is_room(archive, full):
    archive.lines("a.jsonl", "A FULL house in Paris.", "Rain in Paris.")
    archive.index()
    wanted = {text: d.id for text, d in archive.documents().items()}
    archive.write("corrections.csv", "document,name,place\n*,Paris,none\n")
    full(True)
    assert archive.index().failed
    assert archive.documents()["A FULL house in Paris."].places
    assert {t: d.id for t, d in archive.documents().items()} == wanted
    full(False)
    assert not archive.index().failed
    assert not archive.documents()["A FULL house in Paris."].places
    assert findings(archive) == []


def test_a_correction_of_all_reports_reaches_later_those_that_a_full_disk_kept(
    archive, full
):
    archive.lines("a.jsonl", "A FULL house in Paris.", "Rain in Paris.")
    archive.index()
    rain = archive.documents()["Rain in Paris."].id
    house = archive.documents()["A FULL house in Paris."].id
    full(True)
    both = Opened(archive.engine, archive.ledger)
    with pytest.raises(CorrectionError, match="dateline index will follow it"):
        correct(both, house, "Paris", "none")
    assert correct(both, rain, "Paris", "none", everywhere=True).places == ()
    assert archive.documents()["A FULL house in Paris."].places
    full(False)
    assert not archive.index().failed
    assert not archive.documents()["A FULL house in Paris."].places


def test_a_folder_that_cannot_be_listed_now_keeps_its_reports(archive, monkeypatch):
    archive.write("a.txt", "One.")
    archive.write("sub/b.txt", "Two.")
    archive.write("subway.txt", "Three.")
    archive.index()

    def shut(folder, files, exclude):
        for entry in walk(folder, exclude):
            if not entry.path.startswith("sub"):
                yield entry
        yield Skipped("sub", "cannot be listed: Permission denied", passing=True)

    monkeypatch.setattr("archive.pipeline.index.seen_files", shut)
    report = archive.index()
    assert [(f.ref.path, f.reason) for f in report.failures] == [
        ("sub", "cannot be listed: Permission denied")
    ]
    assert set(archive.documents()) == {"One.", "Two."}
    monkeypatch.undo()
    assert not archive.index().failed
    assert set(archive.documents()) == {"One.", "Two.", "Three."}


@pytest.fixture
def shelf(tmp_path):
    """A folder of reports with an index on the disk: settings, and what it holds."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("One is FULL.")
    (folder / "b.jsonl").write_text('{"text": "Two is FULL."}\n{"text": "Three."}\n')
    settings = Settings(engine=f"whoosh:{tmp_path / 'index'}", workers=1)
    with opened(settings, create=True) as archive:
        index_folder(folder, archive.engine, archive.ledger, IndexOptions(workers=1))
    return folder, settings


def held(settings):
    with opened(settings) as archive:
        assert archive.ledger.get("generation") == archive.engine.generation()
        texts = (archive.engine.get(id_).text for id_ in archive.engine.ids())
        return {text.strip() for text in texts}


def test_a_rebuild_on_a_full_disk_leaves_the_index_as_it_is(shelf, full):
    _, settings = shelf
    full(True)
    with pytest.raises(PoorerIndexError, match=r"lack 2 reports.*a\.txt: .*No space"):
        rebuild(settings)
    assert held(settings) == {"One is FULL.", "Two is FULL.", "Three."}
    (report,) = rebuild(settings, incomplete=True)
    assert len(report.failures) == 2
    assert held(settings) == {"Three."}
    full(False)
    rebuild(settings)
    assert held(settings) == {"One is FULL.", "Two is FULL.", "Three."}


def test_a_rebuild_over_a_folder_that_is_not_mounted_leaves_the_index(shelf):
    folder, settings = shelf
    away = folder.rename(folder.with_name("away"))
    folder.mkdir()
    with pytest.raises(PoorerIndexError, match="is it mounted"):
        rebuild(settings)
    assert len(held(settings)) == 3
    assert away.exists()


def test_a_rebuild_without_files_that_went_or_never_gave_a_report_is_none_the_poorer(
    shelf,
):
    folder, settings = shelf
    (folder / "a.txt").unlink()
    (folder / "c.jsonl").write_text("{broken\n")
    (report,) = rebuild(settings)
    assert [failure.ref.path for failure in report.failures] == ["c.jsonl"]
    assert held(settings) == {"Two is FULL.", "Three."}


def test_a_damaged_index_is_rebuilt_though_not_all_can_be_read(shelf, full):
    folder, settings = shelf
    full(True)
    for file in (folder.parent / "index").glob("*/*.toc"):
        file.write_bytes(b"?")
    (report,) = rebuild(settings)
    assert len(report.failures) == 2
    assert held(settings) == {"Three."}
