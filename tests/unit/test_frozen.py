"""Quickly made frozen dataclasses are what the plain ones are."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from archive.frozen import quick


@quick
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", kw_only=True)

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("x is below 0")


def test_values_are_taken_by_place_and_by_name_with_their_defaults() -> None:
    point = Point(1, note="n")
    assert (point.x, point.y, point.tags, point.note) == (1, 2, [], "n")
    assert Point(1, 3, ["a"]) == Point(y=3, tags=["a"], x=1)


def test_each_value_has_a_default_of_its_own_from_a_factory() -> None:
    assert Point(1).tags is not Point(1).tags


def test_a_value_is_frozen_and_of_its_own_class() -> None:
    point = Point(1)
    assert type(point) is Point
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]


@pytest.mark.parametrize("wrong", [{}, {"x": 1, "z": 2}])
def test_missing_and_unknown_fields_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"Point\.__init__\(\)"):
        Point(**wrong)  # type: ignore[arg-type]


def test_a_field_by_name_only_is_not_taken_by_place() -> None:
    with pytest.raises(TypeError, match="positional"):
        Point(1, 2, [], "n")  # type: ignore[misc]


def test_what_the_class_checks_is_checked() -> None:
    with pytest.raises(ValueError, match="below 0"):
        Point(-1)


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda p: pickle.loads(pickle.dumps(p)), replace],
)
def test_copies_are_equal(again: object) -> None:
    point = Point(1, 3, ["a"], note="n")
    assert callable(again)
    assert again(point) == point
