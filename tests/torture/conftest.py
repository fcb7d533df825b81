"""A folder of reports, and the program over it as a person starts it."""

import ctypes
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from torment.kills import ROOT

from archive.cli import main

PROGRAM = "from archive.cli import main\nmain()"
#: By these the super-user reads and writes whatever the permissions say.
OVERRIDES = (1, 2)
DROP = 24


def bind_permissions():
    """Have permissions bind a program that is about to be started, also for root."""
    if os.geteuid() == 0:
        for capability in OVERRIDES:
            if ctypes.CDLL(None, use_errno=True).prctl(DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "capabilities cannot be dropped")


@pytest.fixture(autouse=True, scope="session")
def _workers_ready(workers_ready):
    """Much of what is tested here starts workers."""


@pytest.fixture
def run(tmp_path):
    """Return a function that runs the program over an index in ``tmp_path``."""

    def run(*arguments, code=0, program=PROGRAM, before=None):
        environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
        done = subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=tmp_path,
            env={
                **environ,
                "DATELINE_WORKERS": "1",
                "DATELINE_ENGINE": f"whoosh:{tmp_path / 'index'}",
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=before,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.fixture
def index(tmp_path):
    """Return a function that indexes a folder where ``run`` finds it.

    It does so in this process, for tests that are of what comes afterwards.
    """

    def index(folder, engine=f"whoosh:{tmp_path / 'index'}"):
        environ = {"DATELINE_WORKERS": "1", "DATELINE_ENGINE": engine}
        result = CliRunner().invoke(main, ["index", str(folder)], env=environ)
        assert result.exit_code == 0, (result.output, result.exception)

    return index


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(" date 2020-10-23 A storm in Paris.\n")
    (folder / "b.txt").write_text(" date 2020-10-24 A flood in Ashkelon.\n")
    return folder


@pytest.fixture
def bound(run):
    """Return a function that runs the program where permissions bind."""
    try:
        subprocess.run(
            [sys.executable, "-c", ""], check=True, preexec_fn=bind_permissions
        )
    except (subprocess.SubprocessError, AttributeError):
        pytest.skip("permissions do not bind this user, who cannot be bound by them")

    def bound(*arguments, code=0):
        return run(*arguments, code=code, before=bind_permissions)

    return bound
