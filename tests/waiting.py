"""Waiting in tests for what another thread does."""

import time
from collections.abc import Callable

#: Seconds that nothing takes, however busy the machine, unless it never comes.
PATIENCE = 180


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "nothing came of it"
        time.sleep(0.05)
