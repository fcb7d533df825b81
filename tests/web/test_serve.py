"""``dateline serve`` as it is started: its address, its port, a missing index."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Seconds that nothing takes, however busy the machine, unless it never ends.
PATIENCE = 120


@pytest.fixture
def serve(tmp_path):
    """Return a function that starts the server and returns it with its first line."""
    started = []

    def start(*options):
        environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
        process = subprocess.Popen(
            [sys.executable, "-m", "archive", "serve", *options],
            cwd=tmp_path,
            env={**environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process, process.stdout.readline()

    yield start
    for process in started:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def fetch(url):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=PATIENCE) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_it_prints_its_address_and_serves_before_there_is_an_index(serve, tmp_path):
    _, line = serve()
    address = re.search(r"http://127\.0\.0\.1:\d+/", line).group()
    status, page = fetch(address)
    assert status == 503
    assert "dateline index FOLDER" in page
    assert fetch(f"{address}healthz")[0] == 200

    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("A rocket fell on Sderot.")
    subprocess.run(
        [sys.executable, "-m", "archive", "index", "reports"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    status, answer = fetch(f"{address}search.json?q=rocket")
    assert status == 200
    assert json.loads(answer)["total"] == 1

    (hit,) = json.loads(answer)["hits"]
    original = f"{address}doc/{hit['id']}/original"
    assert fetch(original) == (200, "A rocket fell on Sderot.")
    (run,) = json.loads(fetch(f"{address}status.json")[1])["runs"]
    assert (run["folder"], run["documents"]["written"]) == ("reports", 1)
    (tmp_path / "reports" / "a.txt").write_text("A packet fell on Sderot.")
    status, page = fetch(original)
    assert status == 410
    assert "it has changed since it was read" in page
    assert str(tmp_path) not in page


def test_it_takes_the_next_free_port_unless_one_is_asked_for(serve):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process, line = serve("--port", str(port))
        assert line == ""
        _, complaint = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert f"port {port}" in complaint
        assert "--port" in complaint
    # Other servers come and go meanwhile, so which ports are free is not known.
    ports = {int(re.search(r":(\d+)/", serve()[1]).group(1)) for _ in range(2)}
    assert len(ports) == 2
    assert ports < set(range(8080, 8101))


def test_it_stops_when_it_is_interrupted(serve):
    process, line = serve()
    assert line
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0


def test_it_follows_a_folder_from_the_first_report_to_the_last_change(serve, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text("date 2020-10-23 Sirens in Ashkelon.")
    _, line = serve("--watch", str(folder))
    address = re.search(r"http://127\.0\.0\.1:\d+/", line).group()

    def found(total):
        """Wait until so many reports are found; the folder is followed in steps."""
        began = time.monotonic()
        while time.monotonic() < began + PATIENCE:
            status, answer = fetch(f"{address}search.json")
            if status == 200 and json.loads(answer)["total"] == total:
                return True
            time.sleep(0.1)
        return False

    assert found(1)
    (folder / "two.txt").write_text("date 2020-10-24 Quiet in Sderot.")
    assert found(2)
    (folder / "one.txt").unlink()
    assert found(1)
