"""Work with large arrays on two threads: NumPy and zlib let both go on at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_T = TypeVar("_T")
_THREADS = 2


def abreast(tasks: Iterable[Callable[[], _T]]) -> Iterator[_T]:
    """Run tasks two at a time and yield what they return, in their order.

    Tasks are begun no more than two ahead of what was asked for, so that little is held
    in memory.

    Raises:
        Exception: Whatever a task raises; those not begun are left out.
    """
    waiting: deque[Future[_T]] = deque()
    with ThreadPoolExecutor(_THREADS) as threads:
        for task in tasks:
            waiting.append(threads.submit(task))
            if len(waiting) > _THREADS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
