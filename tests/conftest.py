"""What all tests share: hypothesis's bounds, and processes that workers begin from."""

import gc
import os
import signal

import pytest
from hypothesis import HealthCheck, settings

from archive.pipeline.ahead import start_ahead
from archive.pipeline.pool import worker_count
from archive.search.addresses import WHOOSH, packer_module

# A shell has what it starts in the background ignore Ctrl-C, and ``nohup`` what it starts
# a terminal's end; so would all that starts from there, the programs tested among them.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

_COMMON = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": [HealthCheck.too_slow],
}
settings.register_profile("dev", max_examples=40, **_COMMON)
settings.register_profile("long", max_examples=600, **_COMMON)
# Other examples at each run: to look for what the same ones never show.
settings.register_profile("wild", max_examples=600, **_COMMON | {"derandomize": False})
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many tests run at a time, where nobody says: one more than there are cores.

    While one waits for a browser, a server or a watched folder, the others go on.
    """
    asked = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS")
    return int(asked) if asked else worker_count(0) + 1


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave the thousands of tests out when rings of garbage are looked for."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def gazetteer():
    """The gazetteer of the package, loaded once for all tests of a process."""
    from archive.extract.places import Gazetteer

    return Gazetteer.load()


@pytest.fixture(scope="session")
def workers_ready():
    """Have what every worker reads loaded once; each run of a test starts workers.

    Without it each of them loads the tables that tell languages and what packs for the
    index, which takes longer than all that most tests have it read.
    """
    start_ahead(packer_module(f"{WHOOSH}index"))
