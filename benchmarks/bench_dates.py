"""Measure how many megabytes of text a second the finder of dates reads, on one core.

    python benchmarks/bench_dates.py CORPUS [--megabytes N] [--repeat N]

CORPUS is JSON Lines, plain or gzipped, with ``text`` and perhaps ``date`` or ``dct``.
"""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def read(path: Path, megabytes: float) -> list[tuple[str, DocumentDate | None]]:
    """Return texts with their dates, together about so many megabytes."""
    texts: list[tuple[str, DocumentDate | None]] = []
    size = 0
    opener = gzip.open if path.suffix == ".gz" else Path.open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            day = record.get("date") or record.get("dct")
            try:
                value = PartialDate.parse(day) if day else None
            except InvalidDateError:
                value = None
            claim = value and DocumentDate(
                value=value, provenance=Provenance.METADATA, evidence=day
            )
            texts.append((record["text"], claim or None))
            size += len(record["text"].encode())
            if size >= megabytes * 1e6:
                break
    return texts


def main() -> int:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--megabytes", type=float, default=5.0)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    texts = read(options.corpus, options.megabytes)
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    best = float("inf")
    mentions = 0
    for _ in range(options.repeat):
        start = time.process_time()
        mentions = sum(len(find_dates(text, day)) for text, day in texts)
        best = min(best, time.process_time() - start)
    print(
        f"{len(texts)} texts, {size:.2f} MB, {mentions} mentions: {best:.2f} s of "
        f"processor time, {size / best:.2f} MB/s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
