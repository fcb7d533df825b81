"""The gold reports, and how what is found in them is compared with their marks."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DateMention, DocumentDate, Provenance

HERE = Path(__file__).parent / "gold"
HALVES = ("dev", "held_out")


def on_calendar(value: str) -> bool:
    """Tell whether a TIMEX3 value names days: no duration, set, PRESENT_REF or XXXX."""
    return value[:1].isdigit()


def records(half: str) -> list[dict[str, Any]]:
    with (HERE / f"{half}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@dataclass
class Tally:
    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.found)


def pairs(
    gold: Sequence[dict[str, Any]],
    found: Sequence[Any],
    span: Callable[[Any], tuple[int, int]],
) -> Iterator[tuple[dict[str, Any], Any]]:
    """Pair gold with found where they share a character, one to one, in order."""
    free = list(found)
    for mark in gold:
        for ours in free:
            start, end = span(ours)
            if start < mark["end"] and mark["start"] < end:
                free.remove(ours)
                yield mark, ours
                break


def report_date(record: dict[str, Any]) -> DocumentDate | None:
    if record["dct"] is None:
        return None
    return DocumentDate(
        value=PartialDate.parse(record["dct"]),
        provenance=Provenance.METADATA,
        evidence=record["dct"],
    )


def date_tallies(half: str) -> tuple[Tally, Tally]:
    """Tally DATE expressions that name a place in the calendar; others are neutral."""
    spans, values = Tally(), Tally()
    for record in records(half):
        found = [
            mention
            for mention in find_dates(record["text"], report_date(record))
            if mention.kind == "DATE" and on_calendar(mention.value)
        ]
        matched = list(pairs(record["timex"], found, lambda mention: mention.span))
        counted = [
            (mark, ours)
            for mark, ours in matched
            if mark["type"] == "DATE" and on_calendar(mark["value"])
        ]
        gold = sum(
            mark["type"] == "DATE" and on_calendar(mark["value"])
            for mark in record["timex"]
        )
        for tally in (spans, values):
            tally.gold += gold
            tally.found += len(found) - (len(matched) - len(counted))
        spans.right += len(counted)
        values.right += sum(_same_value(mark, ours) for mark, ours in counted)
    return spans, values


def _same_value(mark: dict[str, Any], ours: DateMention) -> bool:
    return bool(mark["value"] == ours.value)
