"""Permissions that are not there: named as such, never taken for damage."""

import json

import pytest

from archive.pipeline.ledger import Ledger


def test_an_index_that_may_not_be_written_is_searched_and_left_alone(
    index, run, reports, tmp_path, bound
):
    index(reports)
    for path in (tmp_path / "index", *(tmp_path / "index").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {p: p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file()}
    found = json.loads(bound("search", "storm", "--json").stdout)
    assert found["total"] == 1
    (reports / "c.txt").write_text("A third report.")
    refused = bound("index", reports, code=1)
    assert str(tmp_path / "index") in refused.stderr
    after = {p: p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file()}
    assert after == before
    for path in (tmp_path / "index", *(tmp_path / "index").rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    index(reports)
    assert json.loads(run("status", "--json").stdout)["documents"] == 3


def test_a_folder_that_may_not_be_written_is_named_and_no_index_is_made(
    reports, tmp_path, bound
):
    tmp_path.chmod(0o555)
    try:
        refused = bound("index", reports, code=1)
    finally:
        tmp_path.chmod(0o755)
    assert str(tmp_path / "index") in refused.stderr
    assert not (tmp_path / "index").exists()


def test_a_report_that_may_not_be_read_is_told_and_read_when_it_may(
    run, reports, start_bound
):
    (reports / "b.txt").chmod(0)
    told = start_bound("index", reports, "--json", code=1)
    (failure,) = json.loads(told.stdout)["failures"]
    assert failure["file"] == "b.txt"
    assert "Permission denied" in failure["reason"]
    (reports / "b.txt").chmod(0o644)
    assert json.loads(run("index", reports, "--json").stdout)["failures"] == []
    assert json.loads(run("status", "--json").stdout)["documents"] == 2


@pytest.mark.parametrize("name", ["places.csv", "corrections.csv", "dateline.toml"])
def test_a_table_that_may_not_be_read_is_named(reports, tmp_path, bound, name):
    (reports / name).write_text("")
    (reports / name).chmod(0)
    assert name in bound("index", reports, code=1).stderr


def test_a_report_that_lost_its_permissions_stays_as_it_was_read(
    index, reports, bound, start_bound
):
    index(reports)
    (reports / "b.txt").write_text("Changed, and shut.")
    (reports / "b.txt").chmod(0)
    start_bound("index", reports, code=1)
    found = bound("verify", "--json", code=1).stdout
    kinds = [f["kind"] for f in json.loads(found)["findings"]]
    assert kinds == ["unreadable file"]
    refused = start_bound("rebuild", code=1).stderr
    assert "b.txt: cannot be read: Permission denied" in refused
    assert "dateline rebuild --incomplete" in refused
    assert json.loads(bound("search", "flood", "--json").stdout)["total"] == 1


def paths(folder):
    return [folder, *sorted(folder.rglob("*"))]


#: The parts of an index, with what then cannot be done; all else goes on.
PARTS = {
    ".": "search",
    "current": "search",
    "index-1": "search",
    "index-1/dateline.json": "search",
    "index-1/places.jsonl": "verify",
    "index-1/*.toc": "index",
    "index-1/*.seg": "search",
    "ledger.sqlite": "status",
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_index_that_may_not_be_read_is_no_damage(
    index, reports, tmp_path, bound, part
):
    index(reports)
    place = tmp_path / "index"
    (shut,) = [place] if part == "." else place.glob(part)
    mode = shut.stat().st_mode
    shut.chmod(0)
    command = {"search": ("search", "storm"), "index": ("index", reports)}
    told = bound(*command.get(PARTS[part], (PARTS[part],)), code=1).stderr
    shut.chmod(mode)
    assert str(shut) in told
    assert "may not read" in told or "permission" in told
    assert "rebuild" not in told
    assert "damaged" not in told
    assert json.loads(bound("search", "storm", "--json").stdout)["total"] == 1


def test_a_sidecar_that_may_not_be_read_is_made_again(index, reports, tmp_path, bound):
    index(reports)
    (side,) = (tmp_path / "index").glob("index-1/*.dateline")
    side.chmod(0)
    assert json.loads(bound("search", "storm", "--json").stdout)["total"] == 1
    bound("verify")


def test_who_may_only_read_an_index_has_all_but_writing(
    index, reports, tmp_path, bound
):
    index(reports)
    for path in paths(tmp_path / "index"):
        path.chmod(path.stat().st_mode & ~0o222)
    assert json.loads(bound("status", "--json").stdout)["documents"] == 2
    bound("verify")
    for command in (("index", reports), ("rebuild",), ("rebuild", reports)):
        refused = bound(*command, code=1).stderr
        assert "could not be written" in refused or "cannot be written" in refused
        assert str(tmp_path / "index") in refused
    for path in paths(tmp_path / "index"):
        path.chmod(path.stat().st_mode | 0o200)
    bound("index", reports)


def test_a_ledger_that_someone_else_is_writing_is_read_as_it_was(
    index, reports, tmp_path, bound
):
    """A journal lies beside it then, which a reader who may not write takes in."""
    index(reports)
    ledger = Ledger(tmp_path / "index" / "ledger.sqlite", create=True)
    ledger.put("a note", "not yet in the file itself")
    try:
        for path in paths(tmp_path / "index"):
            path.chmod(path.stat().st_mode & ~0o222)
        assert json.loads(bound("status", "--json").stdout)["documents"] == 2
    finally:
        for path in paths(tmp_path / "index"):
            path.chmod(path.stat().st_mode | 0o200)
        ledger.close()
