"""A run that is disturbed, by another, a full disk or an interrupt, harms nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from archive.pipeline.opening import opened
from archive.search.factory import rebuild_target
from archive.settings import Settings

#: Seconds that no run takes, however busy the machine, unless it never ends.
PATIENCE = 300


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for file in range(6):
        lines = (
            json.dumps(
                {
                    "text": f"Report {file}-{n} of a storm in Paris.",
                    "date": "1987-02-26",
                }
            )
            for n in range(30)
        )
        (folder / f"{file}.jsonl").write_text("\n".join(lines))
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")},
        "DATELINE_ENGINE": f"whoosh:{tmp_path / 'index'}",
        "DATELINE_WORKERS": "1",
        # Where there is no room Python keeps half a compiled module, and whoever
        # imports it next, in another test too, ends with a traceback.
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def start(*arguments, own_group=False, **more):
        return subprocess.Popen(
            [sys.executable, "-c", START, *arguments],
            env={**environ, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=own_group,
        )

    return folder, start


#: The program with small batches, so that a short run commits many times.
START = """
import archive.pipeline.run as run
run.BATCH_DOCUMENTS = 40
from archive.cli import main
if __name__ == "__main__":
    main()
"""


def state(run):
    """Return how many reports there are, once all is found to be right."""
    assert json.loads(run("verify", "--json").stdout)["findings"] == []
    told = json.loads(run("status", "--json").stdout)
    assert told["ledger"]["agrees"]
    return told["documents"]


def test_a_second_writer_is_refused_and_harms_nothing(archive, run):
    folder, start = archive
    first = start("index", str(folder), "--json")
    second = start("index", str(folder), "--json")
    codes = []
    for process in (first, second):
        out, err = process.communicate(timeout=PATIENCE)
        codes.append(process.returncode)
        if process.returncode:
            assert process.returncode == 1
            assert out == ""
            assert "another process" in err.lower() or "in use" in err.lower()
    assert 0 in codes
    assert state(run) == 180


#: The program with a bound on the size of files, as a full disk sets one.
FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from archive.cli import main
if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("room", [1_000, 40_000])
def test_a_full_disk_is_a_message_and_loses_nothing(archive, run, room, monkeypatch):
    folder, start = archive
    (folder / "first.txt").write_text("date 2020-10-23 The first report.")
    moved = [file.rename(file.with_suffix(".away")) for file in folder.glob("*.jsonl")]
    run("index", folder)
    for file in moved:
        file.rename(file.with_suffix(".jsonl"))
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[__name__], "START", FULL)
        process = start(str(room), "index", str(folder), "--json")
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert "Traceback" not in err
    assert err.startswith("Error: ")
    assert json.loads(run("status", "--json").stdout)["documents"] >= 1
    run("index", folder)
    assert state(run) == 181


def left_in(scratch):
    """Return what lies there, but for what Python tries the folder with."""
    return [one for one in Path(scratch).iterdir() if "-" in one.name]


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 1), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_signal_to_stop_is_no_traceback_and_leaves_nothing(
    archive, tmp_path, number, code
):
    """Sent to all processes, as a terminal and a service manager send it."""
    folder, start = archive
    # So many that no run is over before it is interrupted.
    lines = (json.dumps({"text": f"Report {n} of a flood."}) for n in range(50_000))
    (folder / "many.jsonl").write_text("\n".join(lines))
    # Not below ``tmp_path``, which lies too deep for sockets.
    with TemporaryDirectory() as scratch:
        process = start("index", str(folder), own_group=True, TMPDIR=scratch)
        while not (left_in(scratch) and (tmp_path / "index").exists()):
            assert process.poll() is None, process.communicate()
            time.sleep(0.01)
        os.killpg(process.pid, number)
        _, told = process.communicate(timeout=PATIENCE)
        assert left_in(scratch) == []
    assert process.returncode == code
    assert ("Aborted!" in told) == (number == signal.SIGINT)
    assert "Traceback" not in told


def test_a_deep_folder_of_temporary_files_keeps_no_worker_away(archive, tmp_path):
    """Sockets lie elsewhere then: systems allow their paths some hundred letters."""
    folder, start = archive
    deep = tmp_path.joinpath(*["a-folder-of-a-cluster"] * 5)
    deep.mkdir(parents=True)
    process = start("index", str(folder), TMPDIR=str(deep))
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, told
    assert list(deep.iterdir()) == []


def test_status_says_that_no_run_came_to_its_end(run, tmp_path):
    with opened(Settings.from_environ(), create=True) as archive:
        # As a run that is killed before its first commit leaves it.
        archive.ledger.roots()
    assert "Last run:      none came to its end" in run("status").stdout
    (tmp_path / "reports").mkdir()
    run("index", tmp_path / "reports")
    assert "none came to its end" not in run("status").stdout


@pytest.mark.parametrize("known", [False, True])
def test_no_folder_for_temporary_files_is_a_message(run, tmp_path, monkeypatch, known):
    def none():
        raise FileNotFoundError(2, "No usable temporary directory found")

    (tmp_path / "reports").mkdir()
    if known:
        run("index", tmp_path / "reports")
    monkeypatch.setattr("tempfile.gettempdir", none)
    assert "TMPDIR" in run("index", tmp_path / "reports", code=1).output


def test_a_rebuild_first_removes_what_killed_ones_left(run, tmp_path):
    (tmp_path / "reports").mkdir()
    run("index", tmp_path / "reports")
    left = tmp_path / "index" / "index-9"
    left.mkdir()
    with rebuild_target("whoosh:index", Settings()):
        assert not left.exists()
