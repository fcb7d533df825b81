"""Measure the place finder: loading time, memory, and text read in a second.

    python benchmarks/bench_places.py CORPUS [--limit N] [--profile]

CORPUS is JSON Lines (``.gz`` allowed) with ``text`` and perhaps ``title``. One process,
one core; datelines are read beforehand. The second reading shows what runs of words
that were met before cost. Rings of garbage are looked for as seldom as the readers of
``dateline index`` do it. Loading is measured in a fresh process.
"""

import argparse
import cProfile
import gc
import pstats
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from eval_places import read  # noqa: E402

from archive.extract.dateline import find_dateline  # noqa: E402
from archive.extract.places import Gazetteer, find_places  # noqa: E402

_LOAD = """
import time, resource
from archive.extract.places import Gazetteer
def resident():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
before = resident()
start = time.process_time()
gazetteer = Gazetteer.load()
gazetteer.candidates("Paris")
seconds = time.process_time() - start
print(f"load: {seconds:.3f} s; resident {resident():.0f} MB, "
      f"of it {resident() - before:.0f} MB the gazetteer")
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, default=4000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    subprocess.run([sys.executable, "-c", _LOAD], check=True, cwd=ROOT)
    records = list(islice(read(given.corpus), given.limit))
    lines = [(r["text"], r.get("title", ""), find_dateline(r["text"])) for r in records]
    gazetteer = Gazetteer.load()
    size = sum(len(text.encode()) + len(title.encode()) for text, title, _ in lines)
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    profile = cProfile.Profile()
    if given.profile:
        profile.enable()
    for which in ("first reading", "read again"):
        start = time.process_time()
        count = 0
        for text, title, line in lines:
            count += len(find_places(text, gazetteer, title=title, dateline=line))
        seconds = time.process_time() - start
        print(
            f"{which}: {len(lines)} reports, {size / 1e6:.2f} MB, {count} places in "
            f"{seconds:.2f} s of processor time: {size / 1e6 / seconds:.2f} MB/s; "
            f"resident {resident():.0f} MB"
        )
    if given.profile:
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def resident() -> float:
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(s.split()[1]) / 1000 for s in status if s.startswith("VmRSS"))


if __name__ == "__main__":
    main()
