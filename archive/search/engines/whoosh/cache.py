"""A cache bounded in bytes: the least recently used goes first."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class ByteCache(Generic[T]):
    """Values by key, as many as fit into ``most`` bytes; safe for threads."""

    def __init__(self, most: int, size: Callable[[T], int]) -> None:
        """Make an empty cache; ``size`` tells how many bytes a value takes."""
        self._most = most
        self._size = size
        self._values: OrderedDict[Hashable, T] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()

    @property
    def held(self) -> int:
        """How many bytes the values take."""
        return self._held

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value of a key, made when it is not there.

        Two threads may make the same value at once; they get equal ones.
        """
        with self._lock:
            if (known := self._values.get(key)) is not None:
                self._values.move_to_end(key)
                return known
        value = make()
        size = self._size(value)
        with self._lock:
            if key not in self._values and size <= self._most:
                self._values[key] = value
                self._held += size
                while self._held > self._most:
                    _, gone = self._values.popitem(last=False)
                    self._held -= self._size(gone)
        return value

    def clear(self) -> None:
        """Forget all values."""
        with self._lock:
            self._values.clear()
            self._held = 0
