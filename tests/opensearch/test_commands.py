"""The command line against a cluster: what a person reads."""

import json
import subprocess
import sys

import pytest
from factories import make_document


@pytest.fixture
def dateline(tmp_path):
    """Return a function that runs a command, and returns exit code and all words."""

    def run(*words):
        done = subprocess.run(
            [sys.executable, "-m", "archive", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_the_status_is_told_where_no_ledger_is(dateline, address, engine):
    with engine.writer() as batch:
        batch.add(make_document("One rocket."))
    code, said, _ = dateline("status", "--engine", address)
    assert code == 0
    assert "Reports:       1" in said
    assert "none here" in said
    code, said, _ = dateline("status", "--json", "--engine", address)
    assert (code, json.loads(said)["ledger"]) == (0, None)


@pytest.mark.parametrize("command", ["status", "verify", "search", "export", "index"])
def test_a_cluster_that_is_not_there_is_told_once(dateline, command, tmp_path):
    words = {"search": ["word"], "index": ["."]}.get(command, [])
    address = "opensearch+http://127.0.0.1:9/reports"
    code, said, told = dateline(command, *words, "--engine", address)
    assert (code, said) == (1, "")
    assert told.count("does not answer") == 1, told
