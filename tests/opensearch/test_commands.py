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


#: Runs each command that it is given, and draws a line below what it says.
EACH = """
import sys
from archive.cli import main
for line in sys.argv[1:]:
    try:
        main(line.split())
    except SystemExit as end:
        print("=====", end.code, file=sys.stderr)
"""


def test_a_cluster_that_is_not_there_is_told_once(tmp_path):
    commands = ("status", "verify", "search word", "export", "index .")
    address = "opensearch+http://127.0.0.1:9/reports"
    done = subprocess.run(
        [sys.executable, "-c", EACH, *(f"{c} --engine {address}" for c in commands)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == ""
    *told, rest = done.stderr.split("===== 1\n")
    assert rest == ""
    for command, said in zip(commands, told, strict=True):
        assert said.count("does not answer") == 1, (command, said)
