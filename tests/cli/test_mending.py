"""What verify advises does mend what it found."""

import json
import os
import shlex
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.cli import main
from archive.pipeline.ledger import Ledger
from archive.pipeline.rebuilding import rebuild
from archive.search.factory import open_engine
from archive.settings import Settings


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A place with a folder of reports, and the index of it put away beside."""
    place = tmp_path_factory.mktemp("mending")
    reports = place / "our reports"
    reports.mkdir()
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (reports / name).write_text(f" date 2020-10-23 Report {name} of a storm.\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.setenv("DATELINE_ENGINE", "whoosh:index")
        patch.setenv("DATELINE_WORKERS", "1")
        result = CliRunner().invoke(main, ["index", "our reports"])
    assert result.exit_code == 0, result.output
    for name in ("our reports", "index"):
        shutil.copytree(place / name, place / "sound" / name)
    return place


@pytest.fixture
def run(place, monkeypatch):
    """The program, over the place as it was at first."""
    monkeypatch.chdir(place)
    monkeypatch.setenv("DATELINE_ENGINE", "whoosh:index")
    monkeypatch.setenv("DATELINE_WORKERS", "1")
    for name in ("our reports", "index"):
        shutil.rmtree(name, ignore_errors=True)
        shutil.copytree(place / "sound" / name, name)

    def run(*arguments, code=0):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run


def found(run):
    """Return what verify finds, by kind: the commands that it advises."""
    told = run("verify", "--json", code=1).stdout
    return {f["kind"]: f["mend"] for f in json.loads(told)["findings"]}


def follow(run, mend):
    for command in mend.replace("FOLDER", "'our reports'").split(" && "):
        program, *arguments = shlex.split(command)
        if program == "touch":
            Path(arguments[0]).touch()
        else:
            assert program == "dateline"
            run(*arguments)


def flip(file, old):
    """Change one bit of a text within a file, in all its places."""
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, bytes([old[0] ^ 1]) + old[1:]))


@contextmanager
def ledger():
    """Change the ledger as a run does, so that it is no damage."""
    ledger = Ledger(Path("index/ledger.sqlite"))
    ledger.begin()
    rows = {row.path: row for root in ledger.roots() for row in ledger.files(root.id)}
    yield ledger, rows
    ledger.commit(ledger.get("generation"))
    ledger.settle()
    ledger.close()


def test_sources_that_changed_are_mended_by_another_run(run):
    folder = Path("our reports")
    (folder / "a.txt").unlink()
    (folder / "b.txt").write_text("Changed.")
    with ledger() as (kept, rows):
        # As a run leaves them that is killed on the way.
        kept.start(rows["c.txt"].root, rows["c.txt"].name, "c.txt", "")
        kept.mark_stale([rows["d.txt"].id])
    mends = found(run)
    assert set(mends) == {
        *("missing file", "changed file", "unfinished file", "not in the ledger")
    }
    assert len(set(mends.values())) == 1
    follow(run, mends["missing file"])
    run("verify")


def test_a_file_that_changed_under_its_old_time_stamp_is_mended_as_told(run):
    file = Path("our reports/b.txt")
    stat = file.stat()
    flip(file, b"storm")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (
        json.loads(run("index", "our reports", "--json").stdout)["files"]["read"] == 0
    )
    mends = found(run)
    assert set(mends) == {"changed file"}
    follow(run, mends["changed file"])
    run("verify")


def test_an_index_ahead_of_its_ledger_is_mended_by_another_run(run):
    engine = open_engine("whoosh:index")
    with engine.writer() as writer:
        writer.delete(next(engine.ids()))
    mends = found(run)
    assert set(mends) == {"interrupted run", "not in the index"}
    assert len(set(mends.values())) == 1
    follow(run, mends["interrupted run"])
    run("verify")


def harm_the_agreement():
    with ledger() as (kept, rows):
        kept.forget(rows["a.txt"].id)
        kept.clear_orphans()
        kept.add_refs([("a" * 16, rows["b.txt"].id, "", 0)])
        (document,) = kept.documents(rows["c.txt"].id)
        kept.add_refs([(document, rows["d.txt"].id, "", 0)])


def harm_the_index():
    (segment,) = Path("index").glob("*/*.seg")
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(data)


def harm_the_ledger():
    flip(Path("index/ledger.sqlite"), b"c.txt")


def exchange_the_ledger():
    open_engine("whoosh:other", create=True).close()
    (other := Ledger(Path("other/ledger.sqlite"), create=True)).settle(
        generation="index-1.0", index=open_engine("whoosh:other").identity()
    )
    other.close()
    Path("other/ledger.sqlite").replace("index/ledger.sqlite")
    shutil.rmtree("other")


def lose_a_single_file():
    Path("our reports/a.txt").unlink()
    with ledger() as (kept, _):
        kept._db.execute("UPDATE roots SET whole = 0")


#: What is done, with the kinds of what is found.
HARMS = [
    (harm_the_agreement, {"not in the index", "not in the ledger", "wrong places"}),
    (harm_the_index, {"damaged index"}),
    (harm_the_ledger, {"damaged ledger"}),
    (exchange_the_ledger, {"foreign ledger"}),
    (lose_a_single_file, {"missing file"}),
]


@pytest.mark.parametrize(("harm", "kinds"), HARMS, ids=[h.__name__ for h, _ in HARMS])
def test_what_a_run_would_not_mend_a_rebuild_does(run, harm, kinds):
    harm()
    mends = found(run)
    assert kinds <= set(mends)
    (mend,) = set(mends.values())
    assert mend.startswith("dateline rebuild")
    follow(run, mend)
    run("verify")


def test_a_lost_ledger_is_told_with_the_rebuild_that_makes_it_anew(run):
    for file in Path("index").glob("ledger.sqlite*"):
        file.unlink()
    for command in (("verify",), ("index", "our reports"), ("rebuild",)):
        told = run(*command, code=1).stderr
        assert "dateline rebuild FOLDER" in told
        assert "dateline index" not in told
    follow(run, "dateline rebuild FOLDER")
    run("verify")


def test_a_rebuild_killed_before_it_replaced_the_ledger_is_finished_by_a_run(
    run, monkeypatch
):
    Path("our reports/a.txt").unlink()
    with monkeypatch.context() as patch:
        patch.setattr("archive.pipeline.rebuilding._take_over", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rebuild(Settings(engine="whoosh:index", workers=1))
    mends = found(run)
    assert set(mends) == {"interrupted run", "missing file", "not in the index"}
    follow(run, mends["interrupted run"])
    run("verify")


@pytest.mark.parametrize("harm", [harm_the_ledger, exchange_the_ledger])
def test_no_run_and_no_correction_follows_a_ledger_that_is_not_right(run, harm):
    before = json.loads(run("search", "--json").stdout)["hits"]
    harm()
    assert "dateline rebuild FOLDER" in run("index", "our reports", code=1).stderr
    assert "dateline rebuild FOLDER" in run("rebuild", code=1).stderr
    assert json.loads(run("search", "--json").stdout)["hits"] == before
