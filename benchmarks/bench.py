"""Measure Dateline beside plain Whoosh, SQLite FTS5 and tantivy, in one run.

    python benchmarks/bench.py CORPUS [--scale N] [--quick] [--write FILE]
    python benchmarks/bench.py --synthetic 20000

CORPUS is JSON Lines, plain or gzipped (title, text, date, source). ``--scale`` repeats
it with changed ids and days. Needs the extra ``bench``. Every engine has a process of
its own; searches go to all of them in turn, so that whatever else the machine does
falls on all alike. Plain Whoosh is left out of scales above 1, where it takes hours.
"""

# ruff: noqa: DTZ011, ISC004
import argparse
import http.client
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bench_corpus
import bench_growth
import bench_ingest
from bench_run import SPAWN, Served, built, run_searches, share

ROOT = Path(__file__).resolve().parent.parent


def cold_start(folder: Path, word: str) -> tuple[float, float]:
    """Return seconds from process start to answer, and of importing numpy alone."""
    environment = {**os.environ, "DATELINE_ENGINE": f"whoosh:{folder}"}
    search = [sys.executable, "-m", "archive", "search", word, "--json"]
    numpy = [sys.executable, "-c", "import numpy"]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        for command, kept in zip((search, numpy), times, strict=True):
            started = time.perf_counter()
            subprocess.run(
                command, env=environment, cwd=ROOT, check=True, capture_output=True
            )
            kept.append(time.perf_counter() - started)
    return statistics.median(times[0]), statistics.median(times[1])


def serve_html(folder: str, pipe) -> None:
    import waitress

    from archive.search.factory import open_engine
    from archive.settings import Settings
    from archive.web.app import create_app

    settings = Settings(engine=f"whoosh:{folder}")
    app = create_app(open_engine(settings.engine, settings), settings)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=8)
    pipe.send(server.effective_port)
    server.run()


def page_of(search: bench_corpus.Search) -> str:
    """Return the address of a search's page, after the question mark."""
    asked = {"q": search.text, "per_page": "10"}
    if search.days:
        asked |= {"from": search.days[0], "to": search.days[1]}
    if search.place:
        asked["place"] = search.place
    return urlencode(asked)


def html_pages(
    folder: Path, searches: list, clients: int, each: int
) -> tuple[float, float]:
    """Return pages a second and the 95th percentile, over HTTP, of the search page."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=serve_html, args=(str(folder), there), daemon=True)
    process.start()
    there.close()
    port = here.recv()
    times: list[float] = []

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for i in range(each):
            search = searches[(number * 7 + i) % len(searches)]
            started = time.perf_counter()
            connection.request("GET", f"/?{page_of(search)}")
            answer = connection.getresponse()
            body = answer.read()
            times.append(time.perf_counter() - started)
            if answer.status != 200 or b"<html" not in body[:500]:
                sys.exit(f"The page of {search.text} answered {answer.status}")

    client(0)
    times.clear()
    started = time.perf_counter()
    threads = [threading.Thread(target=client, args=(n,)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = time.perf_counter() - started
    process.terminate()
    process.join()
    return len(times) / taken, share(times, 0.95)


def added_later(folder: Path, docs: Path) -> float:
    """Return the seconds that 100 new reports take in a finished index."""
    from itertools import islice

    from archive.search.factory import open_engine

    fresh = list(islice(bench_corpus.documents(docs), 100))
    fresh = [bench_corpus.copied(document, 77) for document in fresh]
    engine = open_engine(f"whoosh:{folder}")
    started = time.perf_counter()
    with engine.writer() as writer:
        for document in fresh:
            writer.add(document)
    taken = time.perf_counter() - started
    engine.close()
    return taken


def report(lines: list[str], write: Path | None) -> None:
    text = "\n".join(lines) + "\n"
    print(text)
    if write:
        write.write_text(text, "utf-8")


NODES = [
    "The processor time of pages on OpenSearch is that of the client alone, that of "
    "building counts the nodes too: compare its pages by the clock.",
    "",
]


def machine() -> str:
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"


def build_table(builds: dict[str, dict]) -> list[str]:
    ours = builds["Dateline"]
    lines = [
        "| engine | index time | processor time | reports/s of it | peak memory | "
        "index size | processor time : Dateline |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, b in builds.items():
        lines.append(
            f"| {name} | {b['seconds']:.1f} s | {b['processor']:.1f} s | "
            f"{b['documents'] / b['processor']:,.0f} | "
            f"{b['memory'] / 2**20:,.0f} MB | {b['bytes'] / 2**20:,.0f} MB | "
            f"{b['processor'] / ours['processor']:.2f} |"
        )
    return lines


def page_table(engines: dict[str, Served]) -> list[str]:
    ours = statistics.median(engines["Dateline"].medians())
    lines = [
        "| engine | open | first page | p50 | p95 | worst | first time p50 | "
        "by the clock p50 | memory | of it not mapped files | p50 : Dateline |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, engine in engines.items():
        medians = engine.medians()
        p50 = statistics.median(medians)
        lines.append(
            f"| {name} | {engine.opened * 1e3:.0f} ms | "
            f"{engine.first_page * 1e3:.0f} ms | {p50 * 1e3:.2f} ms | "
            f"{share(medians, 0.95) * 1e3:.2f} ms | {max(medians) * 1e3:.2f} ms | "
            f"{statistics.median(engine.first) * 1e3:.2f} ms | "
            f"{statistics.median(engine.waited) * 1e3:.2f} ms | "
            f"{engine.memory / 2**20:,.0f} MB | {engine.private / 2**20:,.0f} MB | "
            f"{p50 / ours:.2f} |"
        )
    return lines


def query_table(
    engines: dict[str, Served], searches: list, totals: list[int]
) -> list[str]:
    lines = [
        "| search | total | " + " | ".join(engines) + " |",
        "|---|---|" + "---|" * len(engines),
    ]
    medians = {name: engine.medians() for name, engine in engines.items()}
    for i, search in enumerate(searches):
        cells = " | ".join(f"{medians[name][i] * 1e3:.2f}" for name in engines)
        lines.append(f"| `{search.label()}` | {totals[i]:,} | {cells} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--synthetic", type=int, default=0)
    parser.add_argument(
        "--quick", action="store_true", help="2,000 reports, one repeat"
    )
    parser.add_argument(
        "--skip", action="append", default=[], help="leave an engine out"
    )
    parser.add_argument(
        "--prepared", type=Path, help="keep, or take, the dated and placed reports here"
    )
    parser.add_argument("--write", type=Path, help="file for the results, as Markdown")
    parser.add_argument(
        "--engine",
        help="opensearch+http://HOST:PORT/NAME: Dateline there is one row more; what "
        "NAME holds is replaced",
    )
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument(
        "--growth", help="Dateline alone at several scales, such as 1,5,10,25"
    )
    options = parser.parse_args()
    most = 2000 if options.quick else None
    if options.synthetic or options.corpus is None:
        rows = bench_corpus.synthetic(min(options.synthetic or 20_000, most or 10**9))
    else:
        rows = bench_corpus.records(options.corpus, most)
    with tempfile.TemporaryDirectory() as temporary:
        if options.growth:
            docs, _ = prepared_documents(rows, Path(temporary), options)
            scales = sorted({int(scale) for scale in options.growth.split(",")})
            searches = bench_corpus.searches(docs)
            lines = bench_growth.measured(
                docs, searches, scales, Path(temporary), options.repeats
            )
            report(lines, options.write)
        else:
            run(rows, Path(temporary), options)


def prepared_documents(
    rows, temporary: Path, options: argparse.Namespace
) -> tuple[Path, str]:
    """Return the file of dated and placed reports, and what making it took, if made."""
    docs = options.prepared or temporary / "documents"
    if docs.exists():
        return docs, ""
    started = time.process_time()
    count = bench_corpus.prepare(rows, docs)
    annotated = time.process_time() - started
    print(f"  dated and placed {count} reports: {annotated:.1f} s", flush=True)
    return docs, (
        f"Reading dates and places beforehand took {annotated:.1f} s of processor "
        f"time for {count:,} reports; it is not part of the table. "
    )


def full_ingest(options: argparse.Namespace, temporary: Path) -> list[str]:
    """Return the table of reading a folder whole beside plain Whoosh's text."""
    if options.scale > 1 or bench_ingest.PLAIN in options.skip:
        return []
    most = 2000 if options.quick else None
    if options.corpus:
        rows = list(bench_corpus.records(options.corpus, most))
    else:
        rows = list(
            bench_corpus.synthetic(min(options.synthetic or 20_000, most or 10**9))
        )
    runs = bench_ingest.measured(rows, temporary, 1, 2)
    return ["## Full ingest", "", *bench_ingest.table(runs), ""]


def run(rows, temporary: Path, options: argparse.Namespace) -> None:
    docs, prepared = prepared_documents(rows, temporary, options)
    count = sum(1 for _ in bench_corpus.documents(docs))
    searches = bench_corpus.searches(docs)
    names = [
        "Dateline",
        "Dateline, text only",
        "plain Whoosh",
        "plain Whoosh, text only",
        "SQLite FTS5",
        "tantivy",
    ]
    if options.engine:
        os.environ["BENCH_ENGINE"] = options.engine
        names.insert(2, "Dateline on OpenSearch")
    if options.scale > 1:
        names = [name for name in names if "Whoosh" not in name]
    names = [name for name in names if name not in options.skip]
    builds = {
        name: built(name, docs, options.scale, temporary / name) for name in names
    }
    served = [n for n in names if "text only" not in n]
    engines = {name: Served(name, temporary / name) for name in served}
    engines["Dateline, nothing cached"] = Served(
        "Dateline", temporary / "Dateline", cache=False
    )
    totals = run_searches(engines, searches, 1 if options.quick else options.repeats)
    for engine in engines.values():
        engine.stop()
    raw = sum(len(d.text) + len(d.title) for d in bench_corpus.documents(docs))
    cold, numpy = cold_start(temporary / "Dateline", searches[5].text)
    pages, p95 = html_pages(
        temporary / "Dateline", searches, 8, 5 if options.quick else 40
    )
    later = added_later(temporary / "Dateline", docs)
    ingest = full_ingest(options, temporary)
    lines = [
        "# Benchmarks",
        "",
        f"{date.today().isoformat()}, {machine()}. Corpus: "
        f"{options.corpus.name if options.corpus else 'synthetic'}, "
        f"{count * options.scale:,} reports (scale {options.scale}), "
        f"{raw * options.scale / 1e6:,.0f} million characters. Made by "
        "`make bench CORPUS=... SCALE=...`.",
        "",
        __doc__.split("\n\n")[2].replace("\n", " "),
        "All engines were given the terms of Dateline's analysis, so their totals "
        "are the same for every search (checked in this run). Times of pages are "
        "processor time, the median of repeats of each search; every engine answers on "
        "one thread.",
        "",
        "## Indexing",
        "",
        *build_table(builds),
        "",
        f"{prepared}100 reports more took {later:.2f} s, "
        f"{100 * later / builds['Dateline']['seconds']:.1f}% of building.",
        "",
        *ingest,
        "## A page: ten best with snippets, total, months, places",
        "",
        *page_table(engines),
        "",
        *NODES[: 2 * bool(options.engine)],
        f"Cold `dateline search`: {cold:.2f} s from process start to answer; "
        f"`import numpy` alone {numpy:.2f} s. Over HTTP, 8 clients: {pages:.0f} pages "
        f"a second, p95 {p95 * 1e3:.0f} ms.",
        "",
        "## Each search, median in ms",
        "",
        *query_table(engines, searches, totals),
    ]
    report(lines, options.write)
    print(json.dumps({"p50": statistics.median(engines["Dateline"].medians())}))


if __name__ == "__main__":
    main()
