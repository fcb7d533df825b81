"""Many readers of a served archive, while a writer commits again and again.

The writer tells which total belongs to each generation, so an answer can be held to the
one generation that it says it is of.
"""

import csv
import http.client
import io
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BATCH = 10

#: Adds ten reports at each commit and takes away the oldest ten when there are many;
#: prints each generation with the number of reports in it.
WRITING = """
import sys, time
from factories import ASHKELON, make_document
from archive.search.factory import open_engine

def report(n):
    # Words come again, so that what the server remembers of words is soon all there.
    n %= 2_000
    return make_document(
        f"Number {n} rocket fell near the town.", title=f"Report {n}",
        date=f"20{10 + n % 10}-10-23", places=(ASHKELON,),
        source=("Wire", "Post")[n % 2],
    )

address, most, pause = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
engine = open_engine(address, create=True)
held, n = [], 0
while True:
    with engine.writer() as writer:
        fresh = [report(n + i) for i in range(10)]
        for document in fresh:
            writer.add(document)
        held.append([document.id for document in fresh])
        if len(held) * 10 > most:
            for id_ in held.pop(0):
                writer.delete(id_)
    n += 10
    print(engine.generation(), 10 * len(held), flush=True)
    time.sleep(pause)
"""

SEARCHES = (
    "/search.json?q=rocket",
    "/search.json?q=near+town&per_page=50",
    "/search.json?q=%22near+the+town%22&sort=oldest",
    "/search.json?q=rock*&place=295629",
    "/search.json?q=rokcet~",
    "/search.json?from=2010&to=2019&per_page=5",
    "/search.json?q=place:Ashkelon+-tunnel&page=2",
)
OTHERS = (
    *("/?q=rocket", "/", "/map", "/overview", "/search.csv?q=rocket", "/doc/{}"),
    *("/doc/{}.json", "/suggest.json?q=ro", "/places.json?q=ash", "/readyz", "/metrics"),
)  # fmt: skip

#: What a server may say under a crowd.
EXPECTED = ()


@dataclass
class Tally:
    """What was asked and answered; ``lost`` has a sentence for each thing amiss."""

    requests: int = 0
    commits: int = 0
    generations: int = 0
    seconds: float = 0.0
    memory: list[int] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    statuses: Counter = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


@contextmanager
def child(*arguments, address, log):
    """Run Python; what it complains of goes to ``log``, since a full pipe stops it."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
    with log.open("wb") as complaints:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env={
                **environ,
                "DATELINE_ENGINE": address,
                "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
            },
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


class Crowd:
    """Readers that share what they saw."""

    def __init__(self, port, requests, seed):
        self.port = port
        self.left = requests
        self.seed = seed
        self.lock = threading.Lock()
        self.seen = Counter()
        self.tally = Tally()

    def take(self):
        with self.lock:
            self.left -= 1
            return self.left >= 0

    def complain(self, what):
        with self.lock:
            self.tally.lost.append(what)

    def read(self, number):
        """Ask again and again, over one connection."""
        source = random.Random(self.seed + number)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        known = "aaaaaaaaaaaaaaaa"
        try:
            while self.take():
                often = source.random() < 0.7
                path = source.choice(SEARCHES if often else OTHERS).format(known)
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
                with self.lock:
                    self.tally.requests += 1
                    self.tally.statuses[answer.status] += 1
                # The report that is asked for may just have been taken away.
                if answer.status != 200 and not (
                    answer.status == 404 and path.startswith("/doc/")
                ):
                    self.complain(f"{answer.status} of {path}: {body[:200]!r}")
                elif often:
                    known = self.look(path, json.loads(body)) or known
                elif path.startswith("/search.csv"):
                    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))
                    if (len(rows) - 1) % BATCH:
                        self.complain(f"{len(rows) - 1} rows, of no one generation")
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.complain(f"{type(error).__name__}: {error}")
        finally:
            connection.close()

    def look(self, path, answer):
        """Check that an answer is all of one generation; return the id of a hit."""
        facets, total = answer["facets"], answer["total"]
        with self.lock:
            self.seen[answer["generation"], total] += 1
        counts = {
            "days": sum(b["count"] for b in facets["dates"])
            + facets["undated"]
            + facets["doubtful"],
            "sources": sum(b["count"] for b in facets["sources"]),
            "places": sum(b["count"] for b in facets["places"]),
        }
        for name, count in counts.items():
            if count != total:
                self.complain(f"{path}: {count} by {name}, total {total}")
        return answer["hits"][0]["id"] if answer["hits"] else ""


def memory_of(process):
    """Return the bytes that a process holds, and how many files it has open or mapped."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    held = int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024
    mapped = Path(f"/proc/{process.pid}/maps").read_text().count(".dateline")
    return held, mapped + len(list(Path(f"/proc/{process.pid}/fd").iterdir()))


def torment(path, requests, *, readers=8, most=300, pause=0.02, seed=1):
    """Have readers ask that many times while a writer commits, and return the tally."""
    address = f"whoosh:{path / 'index'}"
    wanted: dict[str, int] = {}
    with child(
        "-c",
        WRITING,
        address,
        str(most),
        str(pause),
        address=address,
        log=path / "writer.log",
    ) as writer:

        def note():
            for line in writer.stdout:
                if not line.endswith("\n"):
                    # The writer was ended within its last one.
                    return
                generation, total = line.split()
                wanted[generation] = int(total)

        generation, total = writer.stdout.readline().split()
        wanted[generation] = int(total)
        noting = threading.Thread(target=note, daemon=True)
        noting.start()
        with child(
            *("-m", "archive", "serve", "--quiet"),
            address=address,
            log=path / "server.log",
        ) as server:
            line = server.stdout.readline()
            crowd = Crowd(int(re.search(r":(\d+)/", line)[1]), requests, seed)
            _watch(crowd, server, writer, readers, requests)
    noting.join(timeout=10)
    tally = crowd.tally
    for name in ("server", "writer"):
        # Threads may all be busy, and the writer here keeps no ledger; all else is a fault.
        said = (path / f"{name}.log").read_text().splitlines()
        rest = [line for line in said if not any(word in line for word in EXPECTED)]
        tally.lost += (f"the {name} says: {line}" for line in rest[:20])
    tally.commits, tally.generations = len(wanted), len({g for g, _ in crowd.seen})
    for (generation, total), times in crowd.seen.items():
        # The last commit may have been answered from before the writer told of it.
        if wanted.get(generation, total) != total:
            tally.lost.append(
                f"{times} answers of {generation} say {total}, not {wanted[generation]}"
            )
    return tally


def _watch(crowd, server, writer, readers, requests):
    tally = crowd.tally
    threads = [threading.Thread(target=crowd.read, args=(n,)) for n in range(readers)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    marks = [requests * tenth // 10 for tenth in range(1, 11)]
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.1)
        if marks and tally.requests >= marks[0]:
            marks.pop(0)
            held, files = memory_of(server)
            tally.memory.append(held)
            tally.files.append(files)
    tally.seconds = time.monotonic() - begun
    for name, process in (("server", server), ("writer", writer)):
        if process.poll() is not None:
            tally.lost.append(f"the {name} ended with code {process.returncode}")
