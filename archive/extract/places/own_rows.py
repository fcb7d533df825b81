"""The user's own places as rows of the gazetteer, numbered behind the compiled ones."""

from collections.abc import Callable, Sequence

from archive.extract.places.names import fold
from archive.extract.places.own import OwnPlace


class OwnRows:
    """The user's own places by row, by id and by name.

    Those of which the file says how many people they have are weighed against others of
    their name. The rest win over all others of it, and come last.
    """

    def __init__(
        self,
        given: Sequence[OwnPlace],
        first: int,
        compiled_row: Callable[[str], int | None],
    ) -> None:
        """Number the places.

        Args:
            given: The places of the user's file.
            first: The row of the first of them.
            compiled_row: Returns the row of an id that Dateline has by itself, or None:
                what has one needs no other entry, unless it is to win.
        """
        weighed = [
            place
            for place in given
            if place.people is not None and compiled_row(place.id) is None
        ]
        winning = [place for place in given if place.people is None]
        self._first = first
        self.places = (*weighed, *winning)
        #: The row from which on places win over others of their name.
        self.first_winning = first + len(weighed)
        self.ids = {place.id: row for row, place in enumerate(self.places, first)}
        #: The rows of folded names: of those that win, and of those that are weighed.
        self.winning = _rows_of_names(winning, self.first_winning)
        self.weighed = _rows_of_names(weighed, first)
        #: The first two words of names of several.
        self.pairs = {
            " ".join(key.split(" ", 2)[:2])
            for keys in (self.winning, self.weighed)
            for key in keys
            if " " in key
        }
        #: What each counts under, and the second-level division it lies in, or -1.
        self.parents = [-1] * len(self.places)
        self.within = [-1] * len(self.places)

    def __getitem__(self, row: int) -> OwnPlace:
        """Return the place of a row."""
        return self.places[row - self._first]

    def parent(self, row: int) -> int:
        """Return the row that a row counts under, or -1 at the top."""
        return self.parents[row - self._first]

    def division(self, row: int) -> int:
        """Return the second-level division of a row, or -1."""
        return self.within[row - self._first]


def _rows_of_names(
    places: Sequence[OwnPlace], first: int
) -> dict[str, tuple[int, ...]]:
    """Return the rows of the names of places, of which ``first`` is the first."""
    named: dict[str, tuple[int, ...]] = {}
    for row, place in enumerate(places, first):
        for key in dict.fromkeys(map(fold, (place.name, *place.names))):
            named[key] = (*named.get(key, ()), row)
    return named
