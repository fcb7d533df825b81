"""A run that is killed at any moment leaves what the next run can finish."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

KILLS = int(os.environ.get("DATELINE_TEST_KILLS", "3"))


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
            for n in range(60)
        )
        (folder / f"{file}.jsonl").write_text("\n".join(lines))
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")},
        "DATELINE_ENGINE": f"whoosh:{tmp_path / 'index'}",
        "DATELINE_WORKERS": "1",
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


def finished(process):
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err + out[-3000:]
    return json.loads(out) if out else {}


def test_a_run_killed_at_any_moment_is_finished_by_the_next(archive):
    folder, start = archive
    seed = random.Random(4)
    began = time.monotonic()
    finished(start("index", str(folder), "--json"))
    whole = time.monotonic() - began
    for turn in range(KILLS):
        # Something to do each time: one file changes wholly, one goes or comes.
        file = folder / f"{turn % 6}.jsonl"
        file.write_text(file.read_text().replace("a storm", f"a storm, turn {turn},"))
        extra = folder / "extra.txt"
        if turn % 2:
            extra.unlink()
        else:
            extra.write_text(f"An extra report, turn {turn}.")
        process = start("index", str(folder), "--json")
        time.sleep(seed.uniform(0, whole))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        status = finished(start("status", "--json"))
        assert 0 < status["documents"] <= 421
        account = finished(start("index", str(folder), "--json"))
        assert account["failures"] == []
        assert finished(start("verify", "--json"))["findings"] == []
        status = finished(start("status", "--json"))
        assert status["documents"] == 360 + (turn % 2 == 0)
        assert status["ledger"]["agrees"]


def test_a_second_writer_is_refused_and_harms_nothing(archive):
    folder, start = archive
    first = start("index", str(folder), "--json")
    second = start("index", str(folder), "--json")
    codes = []
    for process in (first, second):
        out, err = process.communicate(timeout=120)
        codes.append(process.returncode)
        if process.returncode:
            assert process.returncode == 1
            assert out == ""
            assert "another process" in err.lower() or "in use" in err.lower()
    assert 0 in codes
    assert finished(start("verify", "--json"))["findings"] == []


#: The program with a bound on the size of files, as a full disk sets one.
FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from archive.cli import main
if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("room", [1_000, 60_000])
def test_a_full_disk_is_a_message_and_loses_nothing(archive, room, monkeypatch):
    folder, start = archive
    (folder / "first.txt").write_text("date 2020-10-23 The first report.")
    moved = [file.rename(file.with_suffix(".away")) for file in folder.glob("*.jsonl")]
    finished(start("index", str(folder), "--json"))
    for file in moved:
        file.rename(file.with_suffix(".jsonl"))
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[__name__], "START", FULL)
        process = start(str(room), "index", str(folder), "--json")
    _, err = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "Traceback" not in err
    assert err.startswith("Error: ")
    assert finished(start("status", "--json"))["documents"] >= 1
    finished(start("index", str(folder), "--json"))
    assert finished(start("verify", "--json"))["findings"] == []
    assert finished(start("status", "--json"))["documents"] == 361


def test_an_interrupt_while_workers_start_is_no_traceback(archive, tmp_path):
    """Sent to all processes, as a terminal sends it."""
    folder, start = archive
    process = start("index", str(folder), own_group=True)
    while not (tmp_path / "index").exists():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode
    assert "Aborted!" in told
    assert "Traceback" not in told
