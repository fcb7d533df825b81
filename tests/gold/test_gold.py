"""The gold reports: what is found in them does not get worse.

The floors lie slightly below what was reached when they were set. A change that pushes
a figure under its floor must say why that is right, and lower it here.
"""

import math
from typing import Any

import pytest
from gold_marks import HALVES, Tally, date_tallies, pairs, records

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places

FLOORS = {
    # figure: (dev, held out)
    "date spans F1": (0.99, 0.965),
    "date values F1": (0.975, 0.925),
    "place spans F1": (0.955, 0.92),
    "places within 161 km": (0.97, 0.92),
    "more place spans F1": (0.935, 0.9),
    "more places within 161 km": (0.97, 0.965),
}


def place_figures(half: str, gazetteer: Gazetteer) -> tuple[float, float]:
    """Return F1 of place spans, and the share of the found ones within 161 km."""
    tally, near = Tally(), 0
    for record in records(half):
        text = record["text"]
        found = find_places(
            text,
            gazetteer,
            dateline=find_dateline(text),
            language=record.get("language", ""),
        )
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
