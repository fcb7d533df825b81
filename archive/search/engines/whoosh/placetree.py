"""The places of a set of documents as trees, made of the places shown alone.

The same trees as ``answer.place_tree`` makes, sorted and cut on arrays.
"""

from collections.abc import Collection, Iterable

import numpy as np

from archive.search.answer import MOST_CHILDREN, MOST_ROOTS
from archive.search.engines.whoosh.arrays import AnyInts, Mask
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.results import PlaceBucket


def place_tree(
    snapshot: Snapshot, counts: AnyInts, own: AnyInts, keep: Collection[str]
) -> tuple[tuple[PlaceBucket, ...], bool]:
    """Return the places of the matches as trees, and whether some were left out.

    Args:
        snapshot: The index; places are told by their numbers in it.
        counts: Matches for each place with those below it.
        own: Matches that name the place itself.
        keep: Ids that must not be left out.
    """
    used = np.flatnonzero(counts)
    parents = snapshot.place_parents[used]
    # Where no match names the parent (-1 reads the last place: -1 again), it is a root.
    parents[counts[parents] == 0] = -1
    order = np.lexsort((snapshot.place_rank[used], -counts[used], parents))
    used, parents = used[order], parents[order]
    begins = np.flatnonzero(np.diff(parents, prepend=-2))
    sizes = np.diff(begins, append=len(used))
    number = np.arange(len(used)) - np.repeat(begins, sizes)
    shown = number < np.where(parents < 0, MOST_ROOTS, MOST_CHILDREN)
    if keep:
        shown |= np.isin(used, _with_parents(snapshot, keep))
    return _grown(snapshot, (counts, own), used, parents, shown)


def _with_parents(snapshot: Snapshot, places: Iterable[str]) -> list[int]:
    """Return the numbers of places and of all above them."""
    found: set[int] = set()
    for place in places:
        number = snapshot.place_numbers.get(place, -1)
        while number >= 0 and number not in found:
            found.add(number)
            number = int(snapshot.place_parents[number])
    return list(found)


def _grown(
    snapshot: Snapshot,
    matches: tuple[AnyInts, AnyInts],
    used: AnyInts,
    parents: AnyInts,
    shown: Mask,
) -> tuple[tuple[PlaceBucket, ...], bool]:
    """Return trees of the places shown; ``used`` are in order below each parent."""
    entries, (counts, own) = snapshot.place_entries, matches
    numbers = used[shown]
    below: dict[int, list[int]] = {}
    for parent, place in zip(parents[shown].tolist(), numbers.tolist(), strict=True):
        below.setdefault(parent, []).append(place)
    every = dict(zip(numbers.tolist(), counts[numbers].tolist(), strict=True))
    itself = dict(zip(numbers.tolist(), own[numbers].tolist(), strict=True))
    short = set(parents[~shown].tolist())
    cut = -1 in short

    def grow(parent: int) -> tuple[PlaceBucket, ...]:
        nonlocal cut
        cut = cut or parent in short
        buckets = [
            PlaceBucket(
                entries[place],
                every[place],
                itself[place],
                grow(place) if place in below else (),
            )
            for place in below[parent]
        ]
        return tuple(buckets)

    return grow(-1) if below else (), cut
