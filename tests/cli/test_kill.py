"""A run that is disturbed, by another, a full disk or an interrupt, harms nothing."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

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

    def start(*arguments, own_group=False):
        return subprocess.Popen(
            [sys.executable, "-c", START, *arguments],
            env=environ,
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


def test_an_interrupt_while_workers_start_is_no_traceback(archive, tmp_path):
    """Sent to all processes, as a terminal sends it."""
    folder, start = archive
    # So many that no run is over before it is interrupted.
    lines = (json.dumps({"text": f"Report {n} of a flood."}) for n in range(50_000))
    (folder / "many.jsonl").write_text("\n".join(lines))
    process = start("index", str(folder), own_group=True)
    while not (tmp_path / "index").exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode
    assert "Aborted!" in told
    assert "Traceback" not in told
