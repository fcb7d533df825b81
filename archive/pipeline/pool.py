"""A pool of workers that outlives any of them.

A worker that hangs on a record, or dies of it, costs that record: the pool blames it,
starts another worker and has it go on after it. Where a worker was killed from without,
as a machine short of memory does it, its record is tried once more before it is blamed.
What a worker has ready waits in its pipe, and a few blocks beside it, until the writer
takes it, so that memory is bounded.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

from archive.errors import DatelineError
from archive.pipeline.ahead import undisturbed
from archive.pipeline.annotator import Setup
from archive.pipeline.worker import Beat, Block, Phase, Task, work
from archive.search.packing import Packer

#: Seconds that one record may take before its worker is given up.
RECORD_SECONDS = 60.0
#: So many times as long where pictures of pages may be recognised: a book's take long.
_OCR_TIMES = 60
_TICK = 0.5
#: Signals that come from without: no parser dies of its own by them.
_FROM_WITHOUT = (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM))
#: Workers that die one after another without a record to blame.
_MOST_STILLBORN = 3


class PoolError(DatelineError):
    """The workers cannot work at all."""


@dataclass(slots=True)
class _Worker:
    process: Any
    connection: Connection
    beat: Beat
    task: Task | None = None


def _reason(code: int, limit: float | None) -> str:
    """Say how a worker ended: after ``limit`` seconds, or with an exit code."""
    if limit is not None:
        return f"its parser took more than {limit:g} seconds"
    if -code in _FROM_WITHOUT:
        return (
            f"its parser was killed twice (signal {-code}), perhaps for lack of "
            "memory; the next run tries it again"
        )
    return f"its parser died ({f'signal {-code}' if code < 0 else f'exit code {code}'})"


def worker_count(asked: int) -> int:
    """Return how many processes to use: as asked, or one for each core."""
    if asked:
        return asked
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Pool:
    """Workers that run tasks; a context manager that ends them all."""

    def __init__(
        self,
        setup: Setup,
        workers: int,
        record_seconds: float = RECORD_SECONDS,
        packer: Callable[[], Packer] | None = None,
    ) -> None:
        """Make a pool.

        Args:
            setup: What the reading depends on.
            workers: How many processes.
            record_seconds: How long one record may take.
            packer: What makes packs of the documents; without it they come as they are.
        """
        self._setup = setup
        self._limit = record_seconds
        self._packer = packer
        self._context: Any = multiprocessing.get_context(
            "spawn" if sys.platform == "win32" else "forkserver"
        )
        if sys.platform != "win32":
            needed = ["archive.pipeline.worker", "archive.extract.annotate"]
            if packer:
                needed.append(packer.__module__)
            self._context.set_forkserver_preload(needed)
        self._size = workers
        self._workers: list[_Worker] = []
        self._leaving: list[_Worker] = []
        self._stillborn = 0
        #: Numbers of tasks whose results wait in their pipes for now.
        self.paused: set[int] = set()

    def __enter__(self) -> Self:
        """Return the pool; workers start with the first tasks."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End all workers, at once when something went wrong."""
        if kind is None:
            self.dismiss()
        for worker in self._workers + self._leaving:
            if kind is None:
                worker.process.join(timeout=5)
            worker.process.kill()
            worker.process.join()
            worker.connection.close()
        self._workers.clear()
        self._leaving.clear()

    def dismiss(self) -> None:
        """Have the workers end, all of them idle, without waiting for it.

        What they hold is given back while others work; more tasks start new ones.
        """
        for worker in self._workers:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                worker.connection.send(None)
        self._leaving += self._workers
        self._workers = []

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        shared = self._context.RawArray("d", 4)
        process = self._context.Process(
            target=work,
            args=(theirs, shared, self._setup, self._packer),
            daemon=True,
        )
        with undisturbed():
            process.start()
        theirs.close()
        worker = _Worker(process, ours, Beat(shared))
        self._workers.append(worker)
        return worker

    def run(self, tasks: Iterator[Task]) -> Iterator[Block]:
        """Run tasks and yield their blocks as they come, those of one task in order.

        Raises:
            PoolError: The workers die before they begin.
        """
        queue: deque[Task] = deque()
        more = True
        while True:
            if more or queue:
                more = self._hand_out(queue, tasks)
            busy = [worker for worker in self._workers if worker.task]
            if not busy:
                return
            heard = [w.connection for w in busy if self._heard(w)]
            ready = wait(heard, timeout=_TICK)
            for worker in busy:
                if worker.connection in ready:
                    block = self._receive(worker, queue)
                    if block is not None:
                        yield block
                elif self._heard(worker) and self._stuck(worker):
                    self._give_up(worker, "hung", queue)

    def _hand_out(self, queue: deque[Task], tasks: Iterator[Task]) -> bool:
        """Give idle workers their next tasks; tell whether there may be more."""
        while True:
            idle = next((w for w in self._workers if w.task is None), None)
            if idle is None and len(self._workers) >= self._size:
                return True
            task = queue.popleft() if queue else next(tasks, None)
            if task is None:
                return False
            worker = idle or self._start()
            worker.task = task
            try:
                worker.connection.send(task)
            except (BrokenPipeError, ConnectionResetError):
                self._give_up(worker, "died", queue)

    def _receive(self, worker: _Worker, queue: deque[Task]) -> Block | None:
        try:
            block: Block = worker.connection.recv()
        except (EOFError, ConnectionResetError, OSError):
            self._give_up(worker, "died", queue)
            return None
        assert worker.task is not None
        self._stillborn = 0
        if block.last:
            worker.task = None
        else:
            sent = worker.task.sent + len(block.results)
            worker.task = replace(worker.task, sent=sent)
        return block

    def _heard(self, worker: _Worker) -> bool:
        return worker.task is not None and worker.task.number not in self.paused

    def _stuck(self, worker: _Worker) -> bool:
        if not worker.process.is_alive():
            return not worker.connection.poll()
        at_work = worker.beat.phase in (Phase.READING, Phase.PARSING)
        return at_work and worker.beat.seconds > self._allowed(worker.task)

    def _allowed(self, task: Task | None) -> float:
        ocr = task is not None and task.options.ocr
        return self._limit * (_OCR_TIMES if ocr else 1)

    def _give_up(self, worker: _Worker, how: str, queue: deque[Task]) -> None:
        """End a worker, and queue what is left of its task, the culprit left out."""
        hung = how == "hung" and worker.process.is_alive()
        if not hung:
            worker.process.join(timeout=1)
        worker.process.kill()
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        task = worker.task
        if task is None:
            return
        phase, place = worker.beat.phase, worker.beat.place
        code = worker.process.exitcode or 0
        reason = _reason(code, self._allowed(task) if hung else None)
        killed = not hung and -code in _FROM_WITHOUT and place not in task.tried
        if killed and phase in (Phase.PARSING, Phase.READING):
            task = replace(task, tried=task.tried | {place})
        elif phase is Phase.PARSING:
            task = replace(task, avoid={**task.avoid, place: reason})
        elif phase is Phase.READING:
            task = replace(task, stop={**task.stop, place: reason})
        else:
            self._stillborn += 1
            if self._stillborn >= _MOST_STILLBORN:
                raise PoolError(
                    f"the reading processes end before they begin ({reason})"
                )
            time.sleep(0.1 * self._stillborn)
        queue.append(task)
