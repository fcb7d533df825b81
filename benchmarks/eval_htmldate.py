"""Compare the day that we give a saved web page with what htmldate alone finds.

    python benchmarks/eval_htmldate.py FOLDER [--errors] [--every N]

FOLDER is the folder ``tests`` of a checkout of htmldate: pages saved from the web in
``eval``, ``cache`` and ``test_set``, and ``eval_*.json`` with each page's true day of
publication. Pages that are missing there are left out.

Neither is told the page's address, as htmldate's own evaluation does it. Ours is the
document date of the whole reading: what the page states, what htmldate finds in it, and
what the text says. A day is right when it is that very day; a month or a year is not.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import htmldate

from archive.extract.annotate import Options, annotate
from archive.extract.places import Gazetteer
from archive.ingest import ReadError, ReadOptions
from archive.ingest.html import decode_page, page_record
from archive.model import FileRef

_FOLDERS = ("test_set", "cache", "eval")


def pages(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Yield each page's address, its bytes and its true day."""
    for table in sorted(folder.glob("eval_*.json")):
        for address, entry in json.loads(table.read_text("utf-8")).items():
            files = [folder / name / entry["file"] for name in _FOLDERS]
            found = [file for file in files if file.is_file()]
            if found:
                yield address, found[0].read_bytes(), entry["date"]


def by_htmldate(raw: bytes) -> str:
    """Return the day that htmldate alone finds in a page; "" for none."""
    return htmldate.find_date(decode_page(raw), original_date=True) or ""


def by_dateline(raw: bytes, gazetteer: Gazetteer) -> str:
    """Return the document date of a page; "" for none."""
    today = datetime.now(tz=UTC).date()
    record = page_record(raw, FileRef(path="page.html"), ReadOptions(), today)
    found = annotate(record, gazetteer, Options()).date
    return str(found.value) if found else ""


def verdict(found: str, true: str) -> str:
    """Name what a found day is worth."""
    if not found:
        return "none"
    return "right" if found == true else "wrong"


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list where we are worse")
    parser.add_argument("--every", type=int, default=1, help="only each Nth page")
    options = parser.parse_args()
    gazetteer = Gazetteer.load()
    counts: dict[str, Counter[str]] = {"Dateline": Counter(), "htmldate": Counter()}
    differing: Counter[str] = Counter()
    for address, raw, true in list(pages(options.folder))[:: options.every]:
        try:
            ours, theirs = by_dateline(raw, gazetteer), by_htmldate(raw)
        except ReadError as error:
            counts["Dateline"]["unread"] += 1
            counts["htmldate"]["unread"] += 1
            print(f"not read: {address}: {error}")
            continue
        mine, other = verdict(ours, true), verdict(theirs, true)
        counts["Dateline"][mine] += 1
        counts["htmldate"][other] += 1
        if mine != other:
            differing[f"{mine} where htmldate is {other}"] += 1
            if options.errors and mine != "right":
                print(f"{address}: {ours or 'none'}, htmldate {theirs}, true {true}")
    for name, count in counts.items():
        total = count.total()
        tried = count["right"] + count["wrong"]
        print(
            f"{name}: {total} pages, {count['right']} right"
            f" ({count['right'] / total:.1%}), {count['wrong']} wrong,"
            f" {count['none']} without a day,"
            f" precision {count['right'] / max(tried, 1):.1%}"
        )
    for kind, count in differing.most_common():
        print(f"  {count} {kind}")


if __name__ == "__main__":
    main()
