"""The places of an archive, kept in memory for one generation after another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from archive.model import Place
from archive.search.analysis import fold
from archive.search.answer import name_key
from archive.search.query import Box


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Places by id, with their names as they are compared.

    ``keys`` are for a name typed in full, ``starts`` for beginnings of words in it.
    """

    places: Mapping[str, Place] = field(default_factory=dict)
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    starts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def extended(self, places: Iterable[Place]) -> "PlaceTable":
        """Return the table with places added, in place of those of the same id."""
        new = {place.id: place for place in places}
        if not new:
            return self
        names = {i: (place.name, *place.names) for i, place in new.items()}
        return PlaceTable(
            {**self.places, **new},
            {
                **self.keys,
                **{i: frozenset(map(name_key, said)) for i, said in names.items()},
            },
            {
                **self.starts,
                **{i: tuple(f" {fold(n)}" for n in said) for i, said in names.items()},
            },
        )

    def named(self, text: str, present: Mapping[str, int]) -> list[str]:
        """Return the ids that an id or a name means, of those present, in order."""
        if text in present:
            return [text]
        key = name_key(text)
        return sorted(i for i in present if key and key in self.keys[i])

    def beginning(self, text: str, present: Mapping[str, int]) -> list[str]:
        """Return the ids present of which a name holds a word that begins so."""
        key = fold(text)
        if text.strip() and not key:
            return []
        start = f" {key}"
        return [i for i in present if any(start in name for name in self.starts[i])]

    def within(self, box: Box) -> list[str]:
        """Return the ids of the places in an area."""
        return [i for i, place in self.places.items() if _holds(box, place)]


def _holds(box: Box, place: Place) -> bool:
    if not box.south <= place.lat <= box.north:
        return False
    if box.west <= box.east:
        return box.west <= place.lon <= box.east
    return place.lon >= box.west or place.lon <= box.east
