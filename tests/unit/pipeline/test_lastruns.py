"""What anyone may know of the last runs: one for each folder, no path of the machine."""

from pathlib import Path

import pytest

from archive.errors import DatelineError
from archive.ingest import ReadFailure
from archive.model import FileRef
from archive.pipeline.lastruns import last_runs
from archive.pipeline.ledger import Ledger
from archive.pipeline.report import RunReport
from archive.pipeline.troubles import note_trouble


@pytest.fixture
def ledger(tmp_path):
    made = Ledger(tmp_path / "ledger.sqlite", create=True)
    yield made
    made.close()


def run(ledger, folder, started, **values):
    report = RunReport(folder=folder, started=started, **values)
    ledger.add_run(started, report.to_json())


def test_each_folder_has_its_last_run_and_the_latest_comes_first(ledger):
    run(ledger, "/data/a", "2024-01-01T00:00:00+00:00", documents=1)
    run(ledger, "/data/b", "2024-01-02T00:00:00+00:00", documents=2)
    run(ledger, "/data/a", "2024-01-03T00:00:00+00:00", documents=3)
    found = [(r["folder"], r["documents"]["written"]) for r in last_runs(ledger)]
    assert found == [("a", 3), ("b", 2)]


def test_no_run_gives_an_empty_list(ledger):
    assert last_runs(ledger) == []


def test_failures_name_files_from_within_the_folder(ledger):
    failure = ReadFailure(
        FileRef(path="x.json", record=7), "cannot read /data/a/x.json in /data/a"
    )
    run(ledger, "/data/a", "2024-01-01T00:00:00+00:00", failures=[failure])
    (found,) = last_runs(ledger)
    assert found["failed"] == 1
    assert found["failures"] == [
        {"file": "x.json", "record": 7, "reason": "cannot read x.json in a"}
    ]


def test_a_folder_that_could_never_be_read_is_told_of_too(ledger):
    run(ledger, "/data/a", "2024-01-01T00:00:00+00:00", documents=1)
    fault = DatelineError("/data/b/places.csv, line 2: no")
    note_trouble(ledger, Path("/data/b"), fault)
    known, never = last_runs(ledger)
    assert (known["folder"], known["problems"]) == ("a", [])
    assert (never["folder"], never["documents"]["written"]) == ("b", 0)
    (problem,) = never["problems"]
    assert problem.endswith("UTC: places.csv, line 2: no.")


def test_of_many_failures_all_are_counted_and_the_first_are_listed(ledger):
    failures = [ReadFailure(FileRef(path=f"{n}.txt"), "empty") for n in range(500)]
    run(ledger, "/data/a", "2024-01-01T00:00:00+00:00", failures=failures)
    (found,) = last_runs(ledger)
    assert found["failed"] == 500
    assert len(found["failures"]) == 200
