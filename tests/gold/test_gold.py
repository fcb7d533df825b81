"""The gold reports: what is found in them does not get worse.

The floors lie slightly below what was reached when they were set. A change that pushes
a figure under its floor must say why that is right, and lower it here.
"""

import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from archive.datespan import PartialDate
from archive.extract.dateline import find_dateline
from archive.extract.dates import find_dates
from archive.extract.places import Gazetteer, find_places
from archive.model import DateMention, DocumentDate, Provenance

HERE = Path(__file__).parent

FLOORS = {
    # figure: (dev, held out)
    "date spans F1": (0.98, 0.95),
    "date values F1": (0.96, 0.905),
    "place spans F1": (0.945, 0.90),
    "places within 161 km": (0.965, 0.90),
    "more place spans F1": (0.88, 0.885),
    "more places within 161 km": (0.945, 0.96),
}
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


def place_figures(half: str, gazetteer: Gazetteer) -> tuple[float, float]:
    """Return F1 of place spans, and the share of the found ones within 161 km."""
    tally, near = Tally(), 0
    for record in records(half):
        text = record["text"]
        found = find_places(text, gazetteer, dateline=find_dateline(text))
        tally.gold += len(record["toponyms"])
        tally.found += len(found)
        for mark, ours in pairs(
            record["toponyms"], found, lambda mention: mention.span
        ):
            tally.right += 1
            place = gazetteer.get(ours.place_id)
            assert place is not None
            near += _km(mark["lat"], mark["lon"], place.lat, place.lon) <= 161
    return tally.f1, near / tally.right


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north, other_north = math.radians(lat), math.radians(other_lat)
    chord = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north)
        * math.cos(other_north)
        * math.sin(math.radians(other_lon - lon) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(chord))


def check(half: str, figures: dict[str, float]) -> None:
    """Print the figures and hold each to its floor."""
    for name, figure in figures.items():
        print(f"{half:<9}{name:<22}{figure:6.3f}")  # noqa: T201
    low = {
        name: (round(figure, 3), FLOORS[name][HALVES.index(half)])
        for name, figure in figures.items()
        if figure < FLOORS[name][HALVES.index(half)]
    }
    assert not low, f"below the floor in the {half} half: {low}"


@pytest.mark.parametrize("half", HALVES)
def test_dates_are_found_and_resolved(half: str) -> None:
    spans, values = date_tallies(half)
    check(half, {"date spans F1": spans.f1, "date values F1": values.f1})


@pytest.mark.parametrize("half", HALVES)
def test_places_are_found_and_resolved(half: str, gazetteer: Gazetteer) -> None:
    found, near = place_figures(half, gazetteer)
    check(half, {"place spans F1": found, "places within 161 km": near})


@pytest.mark.parametrize("half", HALVES)
def test_places_of_local_papers_and_world_news_are_found_and_resolved(
    half: str, gazetteer: Gazetteer
) -> None:
    found, near = place_figures(f"places_{half}", gazetteer)
    check(half, {"more place spans F1": found, "more places within 161 km": near})


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    "record",
    [*records("reports"), *records("places_dev"), *records("places_held_out")],
    ids=lambda record: record["id"],
)
def test_marks_of_the_gold_stand_where_they_say(record: dict[str, Any]) -> None:
    for mark in record.get("timex", []) + record["toponyms"]:
        assert record["text"][mark["start"] : mark["end"]] == mark["text"]


def test_the_halves_make_the_whole() -> None:
    ids = [record["id"] for half in HALVES for record in records(half)]
    assert sorted(ids) == sorted(record["id"] for record in records("reports"))
