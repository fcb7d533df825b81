"""Pages made one after the other.

Threads of one Python process cannot compute at the same time; those that try take turns
every few milliseconds and spoil each other's caches, so that eight pages at once take
half as long again as eight in a row.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: Seconds after which a page is begun although another is not done yet: one that takes
#: long must not hold up all others.
PATIENCE = 0.1


class Turns:
    """Hands out turns to threads; whoever has waited long enough goes without one."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = threading.Lock()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Take a turn while the block runs."""
        taken = self._patience > 0 and self._lock.acquire(timeout=self._patience)
        try:
            yield
        finally:
            if taken:
                self._lock.release()
