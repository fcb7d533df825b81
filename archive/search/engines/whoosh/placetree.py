"""The places of a set of documents as trees, made as they are read.

The same trees as ``answer.place_tree`` makes, sorted and cut on arrays; what lies below
a place becomes objects when somebody looks there.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import overload

import numpy as np

from archive.search.engines.whoosh.arrays import AnyInts, Mask
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.results import PlaceBucket

#: Stands for the parent of the roots.
_TOP = -1


def place_tree(
    snapshot: Snapshot,
    counts: AnyInts,
    own: AnyInts,
    keep: Collection[str],
    limits: tuple[int, int],
) -> tuple[tuple[PlaceBucket, ...], bool]:
    """Return the places of the matches as trees, and whether some were left out.

    Args:
        snapshot: The index; places are told by their numbers in it.
        counts: Matches for each place with those below it.
        own: Matches that name the place itself.
        keep: Ids that must not be left out.
        limits: How many places at the top, and below each place.
    """
    # By name and id first: what is sorted stably afterwards keeps that order.
    by_rank = snapshot.places_by_rank
    used = by_rank[np.flatnonzero(counts[by_rank] > 0)]
    if not len(used):
        return (), False
    parents = snapshot.place_parents[used].astype(np.int64)
    # A place whose parent no match names is a root; -1 reads the last place, and stays.
    parents[counts[parents] == 0] = _TOP
    keys = parents * (snapshot.documents + 1)
    keys -= counts[used]
    order = np.argsort(keys, kind="stable")
    used, parents = used[order], parents[order]
    number = np.arange(len(used)) - parents.searchsorted(parents)
    shown = number < np.where(parents == _TOP, *limits)
    if keep:
        shown |= np.isin(used, _with_parents(snapshot, counts, keep))
    if shown.all():
        tree = _Tree(snapshot, (counts, own), used, parents)
        return tree.below(_TOP), False
    tree = _Tree(snapshot, (counts, own), used[shown], parents[shown])
    return tree.below(_TOP), _cut(used, parents, shown)


def _with_parents(
    snapshot: Snapshot, counts: AnyInts, places: Iterable[str]
) -> list[int]:
    """Return the numbers of places that have matches, and of all above them."""
    found: set[int] = set()
    for place in places:
        number = snapshot.place_numbers.get(place, -1)
        while number >= 0 and counts[number] and number not in found:
            found.add(number)
            number = int(snapshot.place_parents[number])
    return list(found)


def _cut(used: AnyInts, parents: AnyInts, shown: Mask) -> bool:
    """Tell whether a place is left out below one that is in the tree."""
    short = set(parents[~shown].tolist())
    if not short or _TOP in short:
        return bool(short)
    above = dict(zip(used[shown].tolist(), parents[shown].tolist(), strict=True))
    for place in short:
        node = place
        while node in above:
            node = above[node]
        if node == _TOP:
            return True
    return False


class _Tree:
    """Places in order below each parent, and how many matches each has."""

    def __init__(
        self,
        snapshot: Snapshot,
        matches: tuple[AnyInts, AnyInts],
        places: AnyInts,
        parents: AnyInts,
    ) -> None:
        self._entries = snapshot.place_entries
        self._matches = matches
        self._places = places
        self._parents = parents

    def below(self, parent: int) -> tuple[PlaceBucket, ...]:
        """Return the neighbours below one parent."""
        begin = self._parents.searchsorted(parent)
        return self.buckets(int(begin), int(self._parents.searchsorted(parent + 1)))

    def buckets(self, start: int, end: int) -> tuple[PlaceBucket, ...]:
        """Return some neighbours of one parent."""
        entries = self._entries
        places = self._places[start:end]
        counts, own = (values[places].tolist() for values in self._matches)
        parents = places.astype(np.int64)
        begins = self._parents.searchsorted(parents).tolist()
        ends = self._parents.searchsorted(parents, side="right").tolist()
        return tuple(
            PlaceBucket(
                entries[place],
                counts[i],
                own[i],
                _Below(self, begins[i], ends[i]) if begins[i] < ends[i] else (),
            )
            for i, place in enumerate(places.tolist())
        )


class _Below(Sequence[PlaceBucket]):
    """The places below one, made when first read; equal to a tuple of them."""

    __slots__ = ("_end", "_made", "_start", "_tree")

    def __init__(self, tree: _Tree, start: int, end: int) -> None:
        self._tree = tree
        self._start = start
        self._end = end
        self._made: tuple[PlaceBucket, ...] | None = None

    def _read(self) -> tuple[PlaceBucket, ...]:
        if self._made is None:
            self._made = self._tree.buckets(self._start, self._end)
        return self._made

    def __len__(self) -> int:
        return self._end - self._start

    def __iter__(self) -> Iterator[PlaceBucket]:
        return iter(self._read())

    @overload
    def __getitem__(self, at: int) -> PlaceBucket: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[PlaceBucket]: ...

    def __getitem__(self, at: int | slice) -> PlaceBucket | Sequence[PlaceBucket]:
        return self._read()[at]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, tuple | _Below):
            return self._read() == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._read())

    def __repr__(self) -> str:
        return repr(self._read())

    def __reduce__(self) -> tuple[type, tuple[tuple[PlaceBucket, ...]]]:
        return tuple, (self._read(),)
