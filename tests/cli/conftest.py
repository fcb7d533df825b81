"""What the tests of commands share."""

import pytest
from click.testing import CliRunner

from archive.cli import main


@pytest.fixture(autouse=True, scope="session")
def _workers_ready(workers_ready):
    """Nearly all that is tested here starts workers."""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_ENGINE", "whoosh:index")
    monkeypatch.setenv("DATELINE_WORKERS", "1")

    def run(*arguments, code=0):
        result = CliRunner().invoke(main, list(map(str, arguments)))
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run
