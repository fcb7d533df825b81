"""Threads that take turns."""

import threading

import pytest

from archive.web.turns import Turns

#: Seconds that no thread waits in vain unless the test has failed.
LONG = 60.0


def together(turns, count, work):
    """Run ``work`` in so many threads at once, each in a turn of its own."""

    def run():
        with turns.one():
            work()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_threads_work_one_after_the_other():
    inside, alone = threading.Lock(), []

    def work():
        alone.append(inside.acquire(blocking=False))
        threading.Event().wait(0.01)
        inside.release()

    together(Turns(LONG), 4, work)
    assert alone == [True] * 4


@pytest.mark.parametrize("patience", [0.01, 0.0])
def test_nobody_waits_longer_than_patience_for_one_that_takes_long(patience):
    all_inside = threading.Barrier(4, timeout=LONG)
    together(Turns(patience), 4, all_inside.wait)
    assert not all_inside.broken


def test_a_turn_ends_with_its_block_whatever_happens():
    turns = Turns(LONG)
    with pytest.raises(ValueError, match="broken"), turns.one():
        raise ValueError("broken")
    done = []
    together(turns, 1, lambda: done.append(True))
    assert done
