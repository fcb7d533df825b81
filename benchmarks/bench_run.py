"""Build engines and ask them for pages, each in a process of its own."""

import multiprocessing
import statistics
import sys
from pathlib import Path

import bench_engines

#: Pages that take so many seconds are asked for once only.
TOO_SLOW = 0.5
SPAWN = multiprocessing.get_context("spawn")


def built(name: str, docs: Path, scale: int, folder: Path) -> dict:
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(
        target=bench_engines.build, args=(name, docs, scale, folder, there)
    )
    process.start()
    there.close()
    answer = here.recv()
    process.join()
    print(f"  built {name}: {answer['seconds']:.1f} s", flush=True)
    return answer


class Served:
    def __init__(self, name: str, folder: Path, **options) -> None:
        self.pipe, there = SPAWN.Pipe()
        self.process = SPAWN.Process(
            target=bench_engines.serve, args=(name, folder, there, options)
        )
        self.process.start()
        there.close()
        self.opened = self.pipe.recv()
        self.times: list[list[float]] = []
        self.first: list[float] = []
        self.waited: list[float] = []
        #: Seconds of the very first page, which sets up what later ones use.
        self.first_page = 0.0
        #: Bytes that the process holds: all, and those that are not of mapped files.
        self.memory, self.private = 0, 0

    def ask(self, search) -> tuple[float, int]:
        self.pipe.send(search)
        taken, waited, total, (self.memory, self.private) = self.pipe.recv()
        self.waited.append(waited)
        return taken, total

    def stop(self) -> None:
        self.pipe.send(None)
        self.process.join()

    def medians(self) -> list[float]:
        return [statistics.median(times) for times in self.times]


def run_searches(engines: dict[str, Served], searches: list, repeats: int) -> list[int]:
    totals: list[int] = []
    for engine in engines.values():
        engine.first_page, _ = engine.ask(searches[0])
        engine.waited.clear()
    for search in searches:
        counts = {}
        for name, engine in engines.items():
            taken, counts[name] = engine.ask(search)
            engine.first.append(taken)
            engine.times.append([])
        if len(set(counts.values())) != 1:
            sys.exit(f"Totals differ for {search.label()}: {counts}")
        totals.append(next(iter(counts.values())))
        for engine in engines.values():
            if engine.first[-1] > TOO_SLOW:
                engine.times[-1].append(engine.first[-1])
        for _ in range(repeats):
            for engine in engines.values():
                if engine.first[-1] <= TOO_SLOW:
                    engine.times[-1].append(engine.ask(search)[0])
    return totals


def share(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]
