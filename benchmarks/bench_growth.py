"""How Dateline's page, its index and its memory grow with the archive."""

# ruff: noqa: ISC004
import shutil
import statistics
from pathlib import Path

import bench_corpus
from bench_run import Served, built, run_searches, share


def measured(
    docs: Path, searches: list, scales: list[int], temporary: Path, repeats: int
) -> list[str]:
    """Build and search Dateline at each scale; return the table as Markdown.

    Scales follow each other, so that one index is on the disk at a time.
    """
    lines = [
        "| scale | reports | characters | index time | processor time | index size | "
        "page p50 | p95 | worst | memory | of it not mapped files | p50 : first |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    raw = sum(len(d.text) + len(d.title) for d in bench_corpus.documents(docs))
    first = 0.0
    for scale in scales:
        folder = temporary / f"Dateline {scale}"
        build = built("Dateline", docs, scale, folder)
        engine = Served("Dateline", folder)
        run_searches({"Dateline": engine}, searches, repeats)
        engine.stop()
        medians = engine.medians()
        p50 = statistics.median(medians)
        first = first or p50
        lines.append(
            f"| {scale} | {build['documents']:,} | {raw * scale / 1e6:,.0f} million | "
            f"{build['seconds']:.0f} s | {build['processor']:.0f} s | "
            f"{build['bytes'] / 2**20:,.0f} MB | {p50 * 1e3:.2f} ms | "
            f"{share(medians, 0.95) * 1e3:.2f} ms | {max(medians) * 1e3:.2f} ms | "
            f"{engine.memory / 2**20:,.0f} MB | {engine.private / 2**20:,.0f} MB | "
            f"{p50 / first:.2f} |"
        )
        print(lines[-1], flush=True)
        shutil.rmtree(folder)
    return lines
