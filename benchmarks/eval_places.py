"""Measure place recognition and resolution against hand-marked reports.

    python benchmarks/eval_places.py CORPUS [--errors] [--limit N]

CORPUS is JSON Lines (``.gz`` allowed) with ``text`` and ``toponyms [{start, end, lat,
lon, name or page}]`` and, if it is known, ``language``; a toponym without coordinates
counts for recognition only.

Recognition: precision, recall and F1, by overlap (a mention counts when it shares a
character with a marked one, each at most once) and exactly. Resolution, over those that
overlap: share within 161 km (100 miles), median error in km, and the area under the
curve of log errors (0 is perfect, 1 is the other side of the world).
"""

import argparse
import gzip
import json
import math
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places
from archive.extract.places.facts import distance

#: Half the earth's circumference: no error is larger.
FARTHEST_KM = 20039.0
NEAR_KM = 161.0


def read(path: Path) -> Iterator[dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int, default=None)
    given = parser.parse_args()
    complain = show if given.errors else say_nothing
    gazetteer = Gazetteer.load()
    gold = said = overlap = exact = 0
    errors: list[float] = []
    for number, record in enumerate(read(given.corpus)):
        if number == given.limit:
            break
        text = record["text"]
        found = find_places(
            text,
            gazetteer,
            dateline=find_dateline(text),
            language=record.get("language", ""),
        )
        marked = sorted(record["toponyms"], key=lambda t: t["start"])
        free = list(found)
        gold, said = gold + len(marked), said + len(found)
        for toponym in marked:
            mention = match(free, toponym)
            if mention is None:
                complain("MISSED", text, (toponym["start"], toponym["end"]))
                continue
            free.remove(mention)
            overlap += 1
            exact += mention.span == (toponym["start"], toponym["end"])
            if toponym.get("lat") is None:
                continue
            place = gazetteer.get(mention.place_id)
            far = distance(place.lat, place.lon, toponym["lat"], toponym["lon"])
            errors.append(far)
            if far > NEAR_KM:
                page = (toponym.get("page") or toponym.get("name") or "").rpartition(
                    "/"
                )
                chosen = f"{place.id} {place.name} {place.country}"
                note = f"{far:.0f} km: {chosen}, not {page[2]}; {mention.reason}"
                complain("FAR", text, mention.span, note)
        for mention in free:
            complain("WRONG", text, mention.span, mention.place_id)
    report_line((gold, said, overlap), "overlap")
    report_line((gold, said, exact), "exact")
    report_errors(errors)


def match(found: list, toponym: dict):
    for mention in found:
        if mention.span.start < toponym["end"] and toponym["start"] < mention.span.end:
            return mention
    return None


def show(what: str, text: str, span: tuple[int, int], note: str = "") -> None:
    start, end = span
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    line = f"{before}[{text[start:end]}]{after}".replace("\n", " ")
    print(f"{what:7}{line}  {note}")


def say_nothing(what: str, text: str, span: tuple[int, int], note: str = "") -> None:
    """Stand in for ``show`` when errors are not asked for."""


def report_line(numbers: tuple[int, int, int], name: str) -> None:
    gold, said, right = numbers
    precision, recall = right / max(said, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"recognition ({name}): P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def report_errors(errors: list[float]) -> None:
    if errors:
        near = sum(error <= NEAR_KM for error in errors) / len(errors)
        most = math.log1p(FARTHEST_KM)
        logs = [math.log1p(min(error, FARTHEST_KM)) / most for error in errors]
        print(
            f"resolution: {near:.3f} within {NEAR_KM:.0f} km, median "
            f"{statistics.median(errors):.1f} km, AUC {statistics.fmean(logs):.3f} "
            f"({len(errors)} places)"
        )


if __name__ == "__main__":
    main()
