"""Whole folders, and corrections at once."""

import json
import os

import pytest
from mixed_folder import make_folder

from archive.errors import DatelineError
from archive.extract.places.corrections import CorrectionsFileError
from archive.ingest import ReadOptions
from archive.ingest.limits import Limits
from archive.pipeline.correcting import (
    CorrectionError,
    IdleCorrectionError,
    UnknownPlaceError,
    correct,
)
from archive.pipeline.homes import index_folders, ledger_file
from archive.pipeline.opening import Archive as Opened
from archive.pipeline.verifying import verify
from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine


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


@pytest.mark.parametrize(
    ("name", "place", "told"),
    [
        ("Pariss", "none", "“Pariss”: these words do not stand in the report"),
        ("burned", "2988507", "places.csv makes a name of them"),
    ],
)
@pytest.mark.parametrize("everywhere", [False, True])
def test_a_correction_that_would_change_nothing_is_refused(
    archive, corrected, name, place, told, everywhere
):
    document = archive.documents()[PARIS]
    with pytest.raises(IdleCorrectionError) as error:
        correct(corrected, document.id, name, place, everywhere=everywhere)
    assert told in error.value.public
    assert not (archive.folder / "corrections.csv").exists()
    assert archive.documents()[PARIS] == document


def test_what_was_corrected_to_no_place_can_be_made_one_again(archive, corrected):
    document = archive.documents()[PARIS]
    correct(corrected, document.id, "paris", "none")
    after = correct(corrected, document.id, "Paris", "4717560")
    assert [mention.place_id for mention in after.places] == ["4717560"]


def test_a_feed_that_calls_everything_english_names_no_town_by_that(archive):
    pytest.importorskip("py3langid")
    text = (
        "Daca doresti sa gatesti acasa, e simplu. Daca nu, te bucuri de vara la piata."
    )
    archive.write("feed.jsonl", json.dumps({"text": text, "language": "en"}))
    archive.index()
    (document,) = archive.documents().values()
    assert (document.language, document.places) == ("ro", ())


def test_a_correction_reads_a_report_within_the_limits_of_the_archive(archive):
    """A setting allows larger records than usual, which must be read again too."""
    usual, room = Limits(record=20), Limits(record=1_000)
    archive.write("a.txt", PARIS)
    archive.index(read=ReadOptions(limits=room))
    opened = Opened(archive.engine, archive.ledger)
    (document,) = archive.documents().values()
    with pytest.raises(CorrectionError, match="cannot be read"):
        correct(opened, document.id, "Paris", "none", limits=usual)
    assert correct(opened, document.id, "Paris", "none", limits=room).places == ()


def test_a_correction_of_an_unknown_report_is_an_error(corrected):
    with pytest.raises(CorrectionError, match="no report"):
        correct(corrected, "a" * 16, "Paris", "none")


def test_a_correction_waits_for_no_other_writer(archive, corrected):
    document = archive.documents()[PARIS]
    with archive.engine.writer(), pytest.raises(DatelineError):
        correct(corrected, document.id, "Paris", "none")
    assert not (archive.folder / "corrections.csv").exists()


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
