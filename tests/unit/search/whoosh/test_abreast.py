"""What runs abreast comes in order, and little is begun ahead."""

import threading

import pytest

from archive.search.engines.whoosh.abreast import abreast


def test_results_come_in_the_order_of_the_tasks() -> None:
    first_may_end = threading.Event()

    def first() -> int:
        assert first_may_end.wait(timeout=30)
        return 1

    def second() -> int:
        first_may_end.set()
        return 2

    # The second must run while the first waits for it.
    assert list(abreast([first, second, lambda: 3])) == [1, 2, 3]


def test_tasks_are_not_begun_far_ahead() -> None:
    begun: list[int] = []
    results = abreast(lambda n=n: begun.append(n) for n in range(10))
    next(results)
    assert max(begun) <= 2
    assert len(list(results)) == 9


def test_what_a_task_raises_is_raised() -> None:
    def fails() -> int:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        list(abreast([fails, lambda: 1]))
