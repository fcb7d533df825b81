"""The engines side by side: each builds an index and serves the same page.

A page is the ten best with snippets, the exact total, matches by month, and the twenty
places with most matches.
"""

import json
import os
import resource
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_corpus import Search, documents
from bench_peers import Fts5, PlainTextOnly, PlainWhoosh, Tantivy

from archive.datespan import DayRange, PartialDate
from archive.search.query import Query, Sort
from archive.settings import Settings


class Dateline:
    name = "Dateline"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, path: Path, scale: int) -> int:
        from archive.search.factory import open_engine

        engine = open_engine(f"whoosh:{self.folder}", Settings(), create=True)
        count = 0
        with engine.writer() as writer:
            for document in documents(path, scale):
                writer.add(document)
                count += 1
        engine.close()
        return count

    def open(self, *, cache: bool = True) -> None:
        from archive.search.factory import open_engine
        from archive.search.warming import warm

        settings = Settings() if cache else Settings(cache_bytes=0)
        self.engine = open_engine(f"whoosh:{self.folder}", settings)
        # As ``dateline serve`` does before it takes the first request.
        warm(self.engine)

    def page(self, search: Search) -> tuple[int, list, list]:
        days = DayRange()
        if search.days:
            days = DayRange(*map(PartialDate.parse, search.days))
        places = (search.place,) if search.place else ()
        query = Query(
            text=search.text,
            days=days,
            places=places,
            per_page=10,
            sort=Sort.RELEVANCE,
        )
        answer = self.engine.search(query)
        months = [(bucket.span, bucket.count) for bucket in answer.facets.dates.buckets]
        # The twenty are the first of the tree: its roots, with what they count.
        places = [(bucket.place.id, bucket.count) for bucket in answer.facets.places]
        return answer.total, months, places


class TextOnly(Dateline):
    name = "Dateline, text only"

    def build(self, path: Path, scale: int) -> int:
        from archive.model import Document
        from archive.search.engines.whoosh.engine import WhooshEngine
        from archive.search.engines.whoosh.target import create_index

        create_index(self.folder, text_only=True)
        count = 0
        with WhooshEngine(self.folder).writer() as writer:
            for d in documents(path, scale):
                writer.add(
                    Document(id=d.id, sha256=d.sha256, title=d.title, text=d.text)
                )
                count += 1
        return count


class OnOpenSearch(Dateline):
    """Dateline on the cluster that ``bench.py --engine`` names; it keeps nothing."""

    name = "Dateline on OpenSearch"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.address = os.environ["BENCH_ENGINE"]

    def build(self, path: Path, scale: int) -> int:
        from archive.search.factory import rebuild_target

        count, before = 0, self.processor()
        with rebuild_target(self.address) as engine, engine.writer() as writer:
            for document in documents(path, scale):
                writer.add(document)
                count += 1
        self.elsewhere = self.processor() - before
        self.open()
        self.bytes = int(self.engine.status().details["bytes"])
        return count

    def processor(self) -> float:
        """Return the seconds of processor time that the nodes have used so far."""
        from urllib.request import urlopen

        host = self.address.removeprefix("opensearch+").rpartition("/")[0]
        with urlopen(f"{host}/_nodes/stats/process", timeout=60) as answer:
            nodes = json.load(answer)["nodes"].values()
        return sum(n["process"]["cpu"]["total_in_millis"] for n in nodes) / 1000

    def open(self) -> None:
        from archive.search.factory import open_engine

        self.engine = open_engine(self.address)


ENGINES = {
    e.name: e
    for e in (
        *(Dateline, TextOnly, OnOpenSearch),
        *(PlainWhoosh, PlainTextOnly, Fts5, Tantivy),
    )
}


def peak_memory() -> int:
    """Return the most memory that this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def memory_now() -> tuple[int, int]:
    """Return the memory that this process holds, in bytes: all, and not of files."""
    kept = {"VmRSS": 0, "RssAnon": 0}
    for line in Path("/proc/self/status").read_text().splitlines():
        name, _, rest = line.partition(":")
        if name in kept:
            kept[name] = int(rest.split()[0]) * 1024
    return kept["VmRSS"] or peak_memory(), kept["RssAnon"]


def build(name: str, path: Path, scale: int, folder: Path, pipe) -> None:
    """Build an index in a process of its own, and tell time and memory."""
    shutil.rmtree(folder, ignore_errors=True)
    # Reading the prepared documents from their file is not part of building.
    started, cpu = time.perf_counter(), time.process_time()
    for _ in documents(path, scale):
        pass
    read, read_cpu = time.perf_counter() - started, time.process_time() - cpu
    started, cpu = time.perf_counter(), time.process_time()
    engine = ENGINES[name](folder)
    count = engine.build(path, scale)
    taken = time.perf_counter() - started - read
    pipe.send(
        {
            "documents": count,
            "seconds": taken,
            "processor": time.process_time()
            - cpu
            - read_cpu
            + getattr(engine, "elsewhere", 0.0),
            "memory": peak_memory(),
            "bytes": getattr(engine, "bytes", 0)
            or sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()),
        }
    )


def serve(name: str, folder: Path, pipe, options: dict) -> None:
    """Answer searches in a process of its own, each timed, until told to stop."""
    engine = ENGINES[name](folder)
    started = time.perf_counter()
    engine.open(**options)
    pipe.send(time.perf_counter() - started)
    while (asked := pipe.recv()) is not None:
        started, processor = time.perf_counter(), time.process_time()
        total = engine.page(asked)[0]
        processor = time.process_time() - processor
        pipe.send((processor, time.perf_counter() - started, total, memory_now()))
