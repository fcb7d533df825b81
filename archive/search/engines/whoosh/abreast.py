"""Work with large arrays on two threads: NumPy and zlib let both go on at once.

The threads are the same for all: memory that one gave back is not taken by another.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_T = TypeVar("_T")
_THREADS = 2


@cache
def _threads() -> "ThreadPoolExecutor":
    # Who only searches needs no threads.
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(_THREADS, "abreast")


def abreast(tasks: Iterable[Callable[[], _T]]) -> Iterator[_T]:
    """Run tasks two at a time and yield what they return, in their order.

    Tasks are begun no more than two ahead of what was asked for, so that little is held
    in memory. They may not wait for each other.

    Raises:
        Exception: Whatever a task raises; those not begun are left out.
    """
    from concurrent.futures import wait

    waiting: deque[Future[_T]] = deque()
    try:
        for task in tasks:
            waiting.append(_threads().submit(task))
            if len(waiting) > _THREADS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
        wait(waiting)


@contextmanager
def beside() -> Iterator[Callable[..., "Future[Any]"]]:
    """Give what begins tasks beside other work; at the end all of them are done."""
    from concurrent.futures import wait

    begun: list[Future[Any]] = []

    def begin(task: Callable[..., Any], *args: Any) -> "Future[Any]":
        begun.append(_threads().submit(task, *args))
        return begun[-1]

    try:
        yield begin
    finally:
        wait(begun)
