"""The places of a set of documents as trees, made as they are read.

The same trees as ``answer.place_tree`` makes, sorted and cut on arrays. Where there are
many places at the top, only these are counted at first; what lies below a place is
counted, sorted and made into objects when somebody looks there.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from archive.search.engines.whoosh.arrays import AnyInts, Ints, Longs
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.results import PlaceBucket

#: Stands for the parent of the roots.
_TOP = -1
_MOST = 2**62


def places_of(
    snapshot: Snapshot, docs: Ints, keep: Collection[str], limits: tuple[int, int]
) -> tuple[tuple[PlaceBucket, ...], bool, int]:
    """Return the places of documents as trees.

    Args:
        snapshot: The index.
        docs: The documents.
        keep: Ids that must not be left out.
        limits: How many places at the top, and below each place.

    Returns:
        The trees, whether places were left out, and how many documents name none.
    """
    tops, most = snapshot.tops, limits[0]
    if not keep and most < min(len(docs), len(tops.places)):
        counts, own, unplaced = tops.counts(docs)
        roots = tops.roots(counts)
        if len(roots) > most:
            shown, entry = roots[:most], snapshot.place_entry
            below = _Later(snapshot, docs, limits).below
            found = zip(
                tops.places[shown].tolist(),
                counts[shown].tolist(),
                own[shown].tolist(),
                strict=True,
            )
            buckets = [
                PlaceBucket(entry(place), count, itself, _Below(below, (place,)))
                for place, count, itself in found
            ]
            return tuple(buckets), True, unplaced
    counts, own, unplaced = snapshot.set_counts(docs)
    return *place_tree(snapshot, counts, own, keep, limits), unplaced


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
    tree, cut = _grown(snapshot, (counts, own), keep, limits)
    return tree.below(_TOP), cut


def _grown(
    snapshot: Snapshot,
    matches: tuple[AnyInts, AnyInts],
    keep: Collection[str],
    limits: tuple[int, int],
) -> tuple["_Tree", bool]:
    """Return the tree of all places that are shown, and whether some were left out."""
    counts = matches[0]
    # By name and id first: what is sorted stably afterwards keeps that order.
    by_rank = snapshot.places_by_rank
    used = by_rank[np.flatnonzero(counts[by_rank] > 0)]
    parents = snapshot.place_parents[used].astype(np.int64)
    # A place whose parent no match names is a root; -1 reads the last place, and stays.
    parents[counts[parents] == 0] = _TOP
    keys = parents * (snapshot.documents + 1)
    keys -= counts[used]
    order = _in_order(keys)
    used, parents = used[order], parents[order]
    number = np.arange(len(used)) - parents.searchsorted(parents)
    shown = number < np.where(parents == _TOP, *limits)
    if keep:
        shown |= np.isin(used, _with_parents(snapshot, counts, keep))
    if shown.all():
        return _Tree(snapshot, matches, used, parents), False
    # Of a place that is left out, the highest that is so has a parent in the tree.
    return _Tree(snapshot, matches, used[shown], parents[shown]), True


def _in_order(keys: Longs) -> Longs:
    """Return where sorted keys stand, equal ones in the order that they are in."""
    count = len(keys)
    if count and max(-int(keys.min()), int(keys.max()) + 1) < _MOST // count:
        # Plain sorting is much the quicker.
        numbered = keys * count
        numbered += np.arange(count)
        numbered.sort()
        numbered %= count
        return numbered
    return np.argsort(keys, kind="stable")


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


class _Tree:
    """Places in order below each parent, and how many matches each has."""

    def __init__(
        self,
        snapshot: Snapshot,
        matches: tuple[AnyInts, AnyInts],
        places: AnyInts,
        parents: AnyInts,
    ) -> None:
        self._entry = snapshot.place_entry
        self._parents = parents
        self._begins = parents.searchsorted(places)
        self._ends = parents.searchsorted(places, side="right")
        self._columns = (places, *(values[places] for values in matches))

    @cached_property
    def _rows(self) -> list[tuple[int, int, int, int, int]]:
        """For each place: number, matches, own ones, and which rows lie below it."""
        columns = (*self._columns, self._begins, self._ends)
        return list(zip(*(values.tolist() for values in columns), strict=True))

    def below(self, parent: int) -> tuple[PlaceBucket, ...]:
        """Return the neighbours below one parent."""
        start = int(self._parents.searchsorted(parent))
        return self._buckets(start, int(self._parents.searchsorted(parent + 1)))

    def _buckets(self, start: int, end: int) -> tuple[PlaceBucket, ...]:
        """Return some neighbours of one parent."""
        entry, buckets = self._entry, self._buckets
        made = [
            PlaceBucket(
                entry(place), count, own, _Below(buckets, (a, b)) if a < b else ()
            )
            for place, count, own, a, b in self._rows[start:end]
        ]
        return tuple(made)


class _Later:
    """A tree that is counted and sorted when it is first looked into."""

    def __init__(self, snapshot: Snapshot, docs: Ints, limits: tuple[int, int]) -> None:
        self._snapshot = snapshot
        self._docs = docs
        self._limits = limits

    @cached_property
    def _tree(self) -> _Tree:
        counts, own, _ = self._snapshot.set_counts(self._docs)
        return _grown(self._snapshot, (counts, own), (), self._limits)[0]

    def below(self, parent: int) -> tuple[PlaceBucket, ...]:
        """Return the neighbours below one parent."""
        return self._tree.below(parent)


class _Below(Sequence[PlaceBucket]):
    """The places below one, made when first read; equal to a tuple of them."""

    __slots__ = ("_below", "_made", "_which")

    def __init__(
        self, below: Callable[..., tuple[PlaceBucket, ...]], which: tuple[int, ...]
    ) -> None:
        self._below = below
        self._which = which
        self._made: tuple[PlaceBucket, ...] | None = None

    def _read(self) -> tuple[PlaceBucket, ...]:
        if self._made is None:
            self._made = self._below(*self._which)
        return self._made

    def __len__(self) -> int:
        return len(self._read())

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
