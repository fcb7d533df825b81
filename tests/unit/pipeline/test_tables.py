"""A fault in what a folder says of itself keeps nobody from reading its reports."""

import pytest
from folder_archive import FolderArchive

from archive.errors import DatelineError
from archive.pipeline.correcting import TableFaultError, correct
from archive.pipeline.lastruns import last_runs
from archive.pipeline.opening import Archive
from archive.pipeline.state import state_of
from archive.pipeline.troubles import note_trouble, troubles

PLACES = "name,lat,lon\nQuellhausen,50,8\n"
FAULTS = {
    "places.csv": "name,lat,lon\nQuellhausen,north,8\n",
    "corrections.csv": "document,name,place\n*,Bonn,\n",
    "dateline.toml": "source = Wire",
}


@pytest.fixture
def archive(tmp_path):
    made = FolderArchive(tmp_path)
    made.write("a.txt", "date 2020-10-23 A fire in Quellhausen near Bonn.")
    made.write("places.csv", PLACES)
    made.write("corrections.csv", "document,name,place\n*,Bonn,none\n")
    made.write("dateline.toml", 'source = "Wire"')
    made.index()
    yield made
    made.ledger.close()


def named(document):
    return {mention.text: mention.place_id for mention in document.places}


@pytest.mark.parametrize("name", FAULTS)
def test_whoever_waits_for_a_run_is_told_of_the_fault_alone(archive, name):
    archive.write("b.txt", "date 2020-10-24 Another fire.")
    archive.write(name, FAULTS[name])
    with pytest.raises(DatelineError, match=name):
        archive.index()
    assert len(archive.documents()) == 1


@pytest.mark.parametrize("name", FAULTS)
def test_a_follower_goes_on_with_the_table_as_it_was(archive, name):
    archive.write("b.txt", "date 2020-10-24 Quellhausen burns; Bonn helps.")
    archive.write(name, FAULTS[name])
    report = archive.index(following=True)
    (problem,) = report.problems
    assert str(archive.folder / name) in problem
    assert problem.endswith("reports are read with it as it was before.")
    # What stands in the index follows the old tables too, so nothing is read again.
    assert (report.read, report.documents, report.unchanged) == (1, 1, 1)
    new = archive.documents()["Quellhausen burns; Bonn helps."]
    assert named(new) == {"Quellhausen": "u-quellhausen"}
    assert new.source == "Wire"
    # Each further run tells it, and one after the mending does not.
    assert archive.index(following=True).problems == [problem]


def test_what_was_mended_is_followed_again(archive):
    archive.write("places.csv", FAULTS["places.csv"])
    assert archive.index(following=True).problems
    archive.write("places.csv", "name,lat,lon,id\nQuellhausen,50,8,u-new\n")
    assert archive.index(following=True).problems == []
    (document,) = archive.documents().values()
    assert named(document) == {"Quellhausen": "u-new"}


def test_faults_in_several_tables_are_told_each(archive):
    for name, text in FAULTS.items():
        archive.write(name, text)
    report = archive.index(following=True)
    assert len(report.problems) == 3
    assert report.unchanged == 1


def test_a_table_that_was_not_there_is_left_out_while_it_has_a_fault(tmp_path):
    archive = FolderArchive(tmp_path)
    archive.write("a.txt", "date 2020-10-23 A fire in Bonn.")
    archive.index()
    archive.write("places.csv", FAULTS["places.csv"])
    (problem,) = archive.index(following=True).problems
    assert problem.endswith("reports are read without it, as before.")
    assert len(archive.documents()) == 1
    archive.ledger.close()


def test_without_any_run_before_there_is_nothing_to_go_on_with(tmp_path):
    archive = FolderArchive(tmp_path)
    archive.write("places.csv", FAULTS["places.csv"])
    with pytest.raises(DatelineError, match=r"places.csv, line 2"):
        archive.index(following=True)
    archive.ledger.close()


def test_before_the_first_run_no_run_was_interrupted(tmp_path):
    archive = FolderArchive(tmp_path)
    note_trouble(archive.ledger, archive.folder, DatelineError("It is gone."))
    state = state_of(Archive(archive.engine, archive.ledger))
    assert state.agrees
    assert "Not followed since" in state.problems[0]
    archive.ledger.close()


def test_status_and_pages_tell_the_problem_until_it_is_mended(archive):
    archive.write("places.csv", FAULTS["places.csv"])
    archive.index(following=True)
    whole = Archive(archive.engine, archive.ledger)
    (problem,) = state_of(whole).problems
    assert ("Problem", problem) in list(state_of(whole).rows())
    assert state_of(whole).to_json()["problems"] == [problem]
    (run,) = last_runs(archive.ledger)
    assert run["problems"] == [problem.replace(f"{archive.folder}/", "")]
    assert run["problems"][0].startswith("places.csv, line 2: lat 'north'")
    archive.write("places.csv", PLACES)
    archive.index(following=True)
    assert state_of(whole).problems == ()
    assert last_runs(archive.ledger)[0]["problems"] == []


def test_what_stops_a_follower_is_kept_since_when_until_a_run_ends(archive):
    note_trouble(archive.ledger, archive.folder, DatelineError("It is gone."))
    (first,) = troubles(archive.ledger).values()
    note_trouble(archive.ledger, archive.folder, DatelineError("It is gone."))
    assert list(troubles(archive.ledger).values()) == [first]
    (run,) = last_runs(archive.ledger)
    assert run["problems"] == [first.told]
    assert first.told.endswith("UTC: It is gone.")
    archive.ledger.check()
    archive.index()
    assert troubles(archive.ledger) == {}
    assert last_runs(archive.ledger)[0]["problems"] == []


def test_no_correction_is_added_to_a_table_with_a_fault(archive):
    (document,) = archive.documents().values()
    archive.write("corrections.csv", FAULTS["corrections.csv"])
    with pytest.raises(TableFaultError) as error:
        correct(
            Archive(archive.engine, archive.ledger), document.id, "Quellhausen", "none"
        )
    assert error.value.public.startswith("corrections.csv, line 2: the column 'place'")
    kept = (archive.folder / "corrections.csv").read_text()
    assert kept == FAULTS["corrections.csv"]
