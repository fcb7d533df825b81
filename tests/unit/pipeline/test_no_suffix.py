"""Files without a suffix in a run: the ledger, a dry run and ``inspect`` agree."""

import io
import zipfile

from archive.ingest import ReadFailure, ReadOptions
from archive.pipeline.inspecting import inspect_file
from archive.pipeline.trial import try_folder

DOC = "<DOC>\n<DOCNO>AP890101-{0:04}</DOCNO>\n<TEXT>Rain number {0}.</TEXT>\n</DOC>\n"
MAIL = "From: a@x.org\nDate: Mon, 14 May 2001 16:39:00 -0700\nSubject: s\n\nWind.\n"


def test_a_run_reads_what_it_knows_and_counts_the_rest_in_every_run(archive):
    archive.write("ap890101", DOC.format(1) + DOC.format(2))
    archive.write("1.", MAIL)
    archive.write("Makefile", "all: x\n")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as members:
        members.writestr("ap890102", DOC.format(3))
        members.writestr("notes", "?")
    archive.write("a.zip", packed.getvalue())
    for _ in range(2):
        report = archive.index()
        assert not report.failed
        assert sorted(report.unknown_files) == ["Makefile", "a.zip!/notes"]
        assert report.unknown["no suffix"] == 1
    assert report.unchanged == 4
    assert sorted(archive.documents()) == [
        "Rain number 1.",
        "Rain number 2.",
        "Rain number 3.",
        "Wind.",
    ]
    trial = try_folder(archive.folder, archive.options)
    assert dict(trial.files) == {"no suffix": 2, "zip": 1}
    assert (trial.records, trial.failures) == (4, [])
    assert sorted(trial.unknown) == ["Makefile", "a.zip!/notes"]
    assert archive.findings() == []


def test_a_file_that_becomes_a_collection_is_read_and_one_that_was_is_forgotten(
    archive,
):
    file = archive.write("data", "all: x\n")
    assert archive.index().documents == 0
    file.write_text(DOC.format(1))
    assert archive.index().documents == 1
    file.write_text("all: xyz\n")
    report = archive.index()
    assert (report.deleted, dict(report.unknown)) == (1, {"no suffix": 1})
    assert archive.documents() == {}


def test_inspect_reads_such_a_file_and_names_one_it_does_not_know(archive):
    known = archive.write("ap890101", DOC.format(1))
    (document,) = inspect_file(known, ReadOptions(), 1)
    assert str(document.date.value) == "1989-01-01"
    (failure,) = inspect_file(archive.write("notes", "?"), ReadOptions(), 1)
    assert isinstance(failure, ReadFailure)
    assert failure.stranger
