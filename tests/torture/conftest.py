"""A folder of reports, and the program over it as a person starts it."""

import ctypes
import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from torment.kills import ROOT

from archive.cli import main

PROGRAM = """
from archive.cli import main
if __name__ == "__main__":
    main()
"""
#: By these the super-user reads and writes whatever the permissions say.
OVERRIDES = (1, 2)
DROP = 24
#: The third version of what ``capget`` and ``capset`` take.
_VERSION = 0x20080522
#: With this ``access`` asks for the capabilities in force, and not for all permitted.
SECURE, NO_FIXUP = 28, 4


def _libc(name, *arguments):
    if getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments):
        raise OSError(ctypes.get_errno(), "capabilities cannot be dropped")


def bind_permissions():
    """Have permissions bind a program that is about to be started, also for root."""
    if os.geteuid() == 0:
        for capability in OVERRIDES:
            _libc("prctl", DROP, capability, 0, 0, 0)


@contextmanager
def permissions_bind():
    """Have permissions bind this thread for a while, also that of root."""
    if os.geteuid():
        yield
        return
    # Capabilities in force, permitted and inherited, by their lower and upper halves.
    header, before = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)()
    _libc("capget", header, before)
    bound = (ctypes.c_uint32 * 6)(*before)
    bound[0] &= ~sum(1 << capability for capability in OVERRIDES)
    _libc("prctl", SECURE, NO_FIXUP, 0, 0, 0)
    _libc("capset", header, bound)
    try:
        yield
    finally:
        _libc("capset", header, before)
        _libc("prctl", SECURE, 0, 0, 0, 0)


@pytest.fixture(autouse=True, scope="session")
def _workers_ready(workers_ready):
    """Much of what is tested here starts workers."""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs a command over an index in ``tmp_path``.

    It does so in this process, whose workers start at once.
    """
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("DATELINE_")]:
        monkeypatch.delenv(name)
    for name, value in _environ(tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*arguments, code=0):
        result = CliRunner().invoke(main, list(map(str, arguments)))
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run


def _environ(path):
    return {"DATELINE_WORKERS": "1", "DATELINE_ENGINE": f"whoosh:{path / 'index'}"}


@pytest.fixture
def start(tmp_path):
    """Return a function that runs a program, as ``run`` does, in processes of its own.

    It lies in a file, so that its workers begin with it too.
    """
    file = tmp_path / "program.py"

    def start(*arguments, code=0, program=PROGRAM, before=None):
        environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
        file.write_text(program)
        done = subprocess.run(
            [sys.executable, file, *map(str, arguments)],
            cwd=tmp_path,
            env={**environ, **_environ(tmp_path), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=before,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done

    return start


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


@contextmanager
def _skipped_if_unbound():
    try:
        yield
    except (OSError, subprocess.SubprocessError, AttributeError):
        pytest.skip("permissions do not bind this user, who cannot be bound by them")


@pytest.fixture
def bound(run):
    """Return ``run`` where permissions bind this process, though not its workers."""
    with _skipped_if_unbound(), permissions_bind():
        pass

    def bound(*arguments, code=0):
        with permissions_bind():
            return run(*arguments, code=code)

    return bound


@pytest.fixture
def start_bound(start):
    """Return ``start`` where permissions bind the program with its workers."""
    with _skipped_if_unbound():
        subprocess.run(
            [sys.executable, "-c", ""], check=True, preexec_fn=bind_permissions
        )

    def start_bound(*arguments, code=0):
        return start(*arguments, code=code, before=bind_permissions)

    return start_bound
