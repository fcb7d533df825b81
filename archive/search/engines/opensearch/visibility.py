"""What a reader sees: the entries of which batches, in which indexes.

Batches are numbered in the order in which they began, over all parts of an archive.
Several are under way at once, so that one may be committed before another that has a
lower number: a reader sees all up to the last one committed, but those then hidden.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Json = dict[str, Any]


class Kind(StrEnum):
    """What an entry of the index is."""

    REPORT = "report"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Seen:
    """The batches that a reader sees: all up to ``last``, but those ``hidden``."""

    last: int
    hidden: tuple[int, ...] = ()

    @property
    def settled(self) -> int:
        """The number up to which, ``hidden`` or not, nothing will change any more."""
        below = [number for number in self.hidden if number <= self.last]
        return min(below, default=self.last + 1) - 1

    def including(self, numbers: Collection[int]) -> "Seen":
        """Return what a reader sees once these batches are committed too."""
        last = max(self.last, *numbers)
        hidden = {*self.hidden, *range(self.last + 1, last)}
        return Seen(last, tuple(sorted(hidden.difference(numbers))))

    def stretches(self) -> list[tuple[int, int]]:
        """Return the numbers seen, as stretches from the first to the last of each."""
        found = []
        first = 1
        for number in sorted({*self.hidden, self.last + 1}):
            if first < number <= self.last + 1:
                found.append((first, number - 1))
            first = max(first, number + 1)
        return found

    def clause(self, name: str) -> list[Json]:
        """Return the clauses of which one holds when a field has a number seen."""
        return [
            {"range": {name: {"gte": first, "lte": last}}}
            for first, last in self.stretches()
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A state of an archive, or of one of its parts, that a reader answers from.

    ``indexes`` are their own names. ``mark`` differs as soon as anything was committed
    anywhere, ``generation`` when it was here. In a ``whole`` archive of parts a report
    that stands in several counts once.
    """

    indexes: tuple[str, ...]
    seen: Seen
    generation: str
    mark: str
    whole: bool = False

    @property
    def index(self) -> str:
        """The names of the indexes, as a request takes them."""
        return ",".join(self.indexes)

    def clause(self, kind: Kind) -> Json:
        """Return the clause of the entries of a kind that are seen."""
        hidden: list[Json] = self.seen.clause("died")
        if self.whole:
            hidden.append({"term": {"second": True}})
        born = {"bool": {"should": self.seen.clause("born"), "minimum_should_match": 1}}
        return {
            "bool": {
                "filter": [{"term": {"kind": kind.value}}, born],
                "must_not": hidden,
            }
        }
