"""The OpenSearch cluster that tests run on: found, or started where that is asked for.

``DATELINE_TEST_OPENSEARCH`` may be the address of one (``http://127.0.0.1:9201``, as
``make opensearch`` prints it), or ``required``: one is started then. Where it is set
tests fail rather than skip. Where it is not they use a cluster that ``make opensearch``
started, and skip without one.
"""

import atexit
import fcntl
import json
import os
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parent.parent / "scripts" / "opensearch.sh"
_USUAL = "http://127.0.0.1:9201"
_ASKED = os.environ.get("DATELINE_TEST_OPENSEARCH", "").removeprefix("opensearch+")
#: What processes share that run tests at the same time: who uses the cluster started.
_SHARED = Path(tempfile.gettempdir()) / f"dateline-opensearch-{os.getuid()}"
_PORT = 9261


def cluster() -> str:
    """Return the address of a cluster, or skip or fail the test."""
    try:
        url = _cluster()
    except RuntimeError as error:
        pytest.fail(str(error))
    if url is None:
        pytest.skip(
            "no OpenSearch: install the extra opensearch, and start a cluster with "
            "make opensearch or set DATELINE_TEST_OPENSEARCH=required"
        )
    return url


def asked_for() -> bool:
    """Tell whether tests must fail where there is no OpenSearch."""
    return bool(_ASKED)


@cache
def _cluster() -> str | None:
    if find_spec("opensearchpy") is None:
        if _ASKED:
            raise RuntimeError("the client is missing: install the extra opensearch")
        return None
    if _ASKED not in ("", "required"):
        if not answers(_ASKED.rstrip("/")):
            raise RuntimeError(f"no OpenSearch answers at {_ASKED}")
        return _ASKED.rstrip("/")
    if answers(_USUAL):
        return _USUAL
    return _shared_cluster() if _ASKED else None


def answers(url: str) -> bool:
    """Tell whether an OpenSearch is there."""
    try:
        return "version" in request("GET", url)
    except OSError:
        return False


def request(method: str, url: str, body: dict | None = None) -> dict:
    """Return what a cluster answers to a plain request.

    Raises:
        OSError: It does not answer, or with an error.
    """
    data = json.dumps(body).encode() if body is not None else None
    kind = {"Content-Type": "application/json"}
    asked = urllib.request.Request(url, data, kind, method=method)
    with urllib.request.urlopen(asked, timeout=60) as response:
        return json.load(response)


def forget(url: str, name: str) -> None:
    """Remove all indexes whose name begins so."""
    try:
        request("DELETE", f"{url}/{name}*")
    except urllib.error.HTTPError as error:
        with error:
            if error.code != 404:
                raise


def _shared_cluster() -> str:
    """Return a cluster that this process, or one beside it, starts and stops."""
    url = f"http://127.0.0.1:{_PORT}"
    with _users() as users:
        # One may be left from a run that was killed.
        if not users and not answers(url):
            run("start", _PORT, _SHARED / "cluster")
        users.add(os.getpid())
    atexit.register(_leave)
    return url


def _leave() -> None:
    with _users() as users:
        users.discard(os.getpid())
        if not users:
            run("stop", _PORT, _SHARED / "cluster")


@contextmanager
def _users() -> Iterator[set[int]]:
    """Hold the list of processes that use the shared cluster."""
    _SHARED.mkdir(exist_ok=True)
    with (_SHARED / "users").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        users = {int(line) for line in file if Path(f"/proc/{line.strip()}").exists()}
        yield users
        file.truncate(0)
        file.write("".join(f"{pid}\n" for pid in users))


def run(command: str, port: int, folder: Path, *args: str, nodes: int = 2) -> None:
    """Call the script that starts, stops and kills clusters.

    Raises:
        RuntimeError: It failed.
    """
    settings = {
        "OPENSEARCH_PORT": str(port),
        "OPENSEARCH_DIR": str(folder),
        "OPENSEARCH_NODES": str(nodes),
        "OPENSEARCH_HEAP": "512m",
    }
    # Its nodes outlive it, so that a pipe from it would never end.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            ["bash", str(_SCRIPT), command, *args],
            env={**os.environ, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
        output.seek(0)
        if done.returncode:
            raise RuntimeError(f"{_SCRIPT.name} {command}: {output.read()[-2000:]}")
