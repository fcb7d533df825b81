"""Measure reading a folder whole, with dates and places, beside plain Whoosh's text.

    python benchmarks/bench_ingest.py CORPUS [--repeats N] [--workers N] [--most N]

Dateline's side is the command as people run it, ``dateline index FOLDER`` over one file
of JSON Lines: start of the program, reading, dates, places, ledger and index. Plain
Whoosh's is ``PlainTextOnly`` of ``bench_peers``: its own analyzer, title and text,
one process, the records already in memory. Both in turn, and the ratio by the clock and
by the processor time of all processes.
"""

# ruff: noqa: ISC004
import argparse
import ctypes
import json
import multiprocessing
import os
import pickle
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bench_corpus

ROOT = Path(__file__).resolve().parent.parent
SPAWN = multiprocessing.get_context("spawn")
FULL = "Dateline, folder with dates and places, {workers} processes"
PLAIN = "plain Whoosh, text only"
#: What the command reads; other fields of a corpus are what it is judged by.
FIELDS = ("id", "title", "text", "date", "source")
#: ``prctl``: orphans of our children become ours, so that their time is counted.
_SUBREAPER = 36


def write_folder(rows: list[dict], folder: Path) -> None:
    """Write the records as the one file of a folder."""
    folder.mkdir(parents=True)
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as file:
        for row in rows:
            kept = {name: row[name] for name in FIELDS if row.get(name)}
            file.write(json.dumps(kept) + "\n")


def _index(reports: Path, index: Path, workers: int, pipe) -> None:
    """Run the command and tell time by the clock and of all its processes."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    environment = {
        **os.environ,
        "DATELINE_ENGINE": f"whoosh:{index}",
        "DATELINE_WORKERS": str(workers),
    }
    command = [sys.executable, "-m", "archive", "index", str(reports), "--json"]
    started = time.perf_counter()
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, check=False
    )
    taken = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"dateline index failed: {done.stderr.decode()[-2000:]}")
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    pipe.send(
        {
            "documents": json.loads(done.stdout)["documents"]["written"],
            "seconds": taken,
            "processor": used.ru_utime + used.ru_stime,
            "memory": used.ru_maxrss * 1024,
            "bytes": sum(f.stat().st_size for f in index.rglob("*") if f.is_file()),
        }
    )


def _plain(docs: Path, index: Path, pipe) -> None:
    from bench_engines import peak_memory
    from bench_peers import PlainTextOnly

    with docs.open("rb") as file:
        rows = pickle.load(file)
    started, cpu = time.perf_counter(), time.process_time()
    engine = PlainTextOnly(index)
    engine.build_rows(rows)
    pipe.send(
        {
            "documents": len(rows),
            "seconds": time.perf_counter() - started,
            "processor": time.process_time() - cpu,
            "memory": peak_memory(),
            "bytes": sum(f.stat().st_size for f in index.rglob("*") if f.is_file()),
        }
    )


def _alone(target, *arguments) -> dict:
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=target, args=(*arguments, there))
    process.start()
    there.close()
    answer = here.recv()
    process.join()
    return answer


def measured(
    rows: list[dict], temporary: Path, repeats: int, workers: int
) -> dict[str, list[dict]]:
    """Run both sides in turn and return what each took, run by run."""
    reports, docs = temporary / "reports", temporary / "rows"
    write_folder(rows, reports)
    with docs.open("wb") as file:
        plain = [
            (str(i), r.get("title") or "", r.get("text") or "")
            for i, r in enumerate(rows)
        ]
        pickle.dump(plain, file)
    full = FULL.format(workers=workers)
    runs: dict[str, list[dict]] = {full: [], PLAIN: []}
    for _ in range(repeats):
        for name, target, *given in (
            (full, _index, reports, temporary / "full", workers),
            (PLAIN, _plain, docs, temporary / "plain"),
        ):
            runs[name].append(_alone(target, *given))
            shutil.rmtree(given[1])
            last = runs[name][-1]
            print(
                f"  {name}: {last['seconds']:.1f} s, processor {last['processor']:.1f}"
                f" s, {last['documents']:,} reports",
                flush=True,
            )
    return runs


def table(runs: dict[str, list[dict]]) -> list[str]:
    """Return the medians as a Markdown table with the ratios."""
    names = list(runs)
    middle = {
        name: {key: statistics.median(r[key] for r in some) for key in some[0]}
        for name, some in runs.items()
    }
    plain = middle[names[1]]
    lines = [
        "| | time | processor time | reports/s | most memory of a process | "
        "times as fast, by the clock | by processor time |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, m in middle.items():
        lines.append(
            f"| {name} | {m['seconds']:.1f} s | {m['processor']:.1f} s | "
            f"{m['documents'] / m['seconds']:,.0f} | {m['memory'] / 2**20:,.0f} MB | "
            f"{plain['seconds'] / m['seconds']:.2f} | "
            f"{plain['processor'] / m['processor']:.2f} |"
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--synthetic", type=int, default=20_000)
    parser.add_argument("--most", type=int, help="take so many reports only")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    if options.corpus:
        rows = bench_corpus.records(options.corpus, options.most)
    else:
        rows = bench_corpus.synthetic(options.most or options.synthetic)
    with tempfile.TemporaryDirectory() as temporary:
        runs = measured(list(rows), Path(temporary), options.repeats, options.workers)
    print("\n".join(table(runs)))


if __name__ == "__main__":
    main()
