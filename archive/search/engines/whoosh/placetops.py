"""The places at the top of the trees, counted without those below them.

A report names a place together with all above it, so most places have no part in what
stands at the top. What is left of the sets of places is short, and much the same for
most of them: a few thousand combinations serve an archive of any size.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Longs,
    Mask,
    Ragged,
    spread,
)

_NONE = -1
#: More than any number of a set with one of a place.
_NEVER = np.iinfo(np.int64).max


class Tops(NamedTuple):
    """Places that may stand at the top, and which of them each document names.

    ``places`` are their numbers, by name and id; ``above`` where among them the parent
    of each is, -1 for none. ``of`` gives each document's list among ``lists``, whose
    members are twice the place's index, and 1 where it is named itself.
    """

    places: Ints
    above: Ints
    of: Ints
    lists: Ragged

    def counts(self, docs: Ints) -> tuple[AnyInts, AnyInts, int]:
        """Return how many of the documents name each of the places.

        Returns:
            Counts with those below, counts of those naming the place itself, and the
            number of documents that name none.
        """
        starts, values = self.lists
        each = np.bincount(self.of.take(docs), minlength=len(self.lists))
        used = each.nonzero()[0]
        begin = starts.take(used)
        sizes = starts.take(used + 1) - begin
        each = each.take(used)
        members = values.take(spread(begin, sizes))
        wide = np.bincount(members, each.repeat(sizes), minlength=2 * len(self.places))
        whole = wide.astype(np.int64)
        own = whole[1::2]
        return whole[::2] + own, own, int(each.dot(sizes == 0))

    def roots(self, counts: AnyInts) -> Longs:
        """Return which of the places stand at the top, when they have such counts.

        Most matches first, then by name and id.
        """
        top = counts > 0
        lower = self.above >= 0
        if lower.any():
            # A place stands at the top too where no match names its parent.
            top &= ~lower | (counts[self.above] == 0)
        roots = top.nonzero()[0]
        ranked: Longs = roots.take((-counts.take(roots)).argsort(kind="stable"))
        return ranked


def tops_of(place_set: Ints, sets: Ragged, parents: Ints, by_rank: Ints) -> Tops:
    """Return the tops of an index.

    Args:
        place_set: The set of places of each document.
        sets: Members are twice the number of a place, and 1 if it is named itself.
        parents: For each place the number of its parent, -1 for none.
        by_rank: The numbers of all places, by name and id.
    """
    of_set = np.repeat(np.arange(len(sets), dtype=np.int64), np.diff(sets.starts))
    members = sets.values // 2
    chosen = _chosen(of_set, members, parents)
    places = by_rank[chosen[by_rank]]
    index = np.full(len(parents) + 1, _NONE, np.int64)
    index[places] = np.arange(len(places))
    kept = chosen[members]
    width = 2 * len(places)
    values = 2 * index[members[kept]] + sets.values[kept] % 2
    keys = of_set[kept] * width + values
    keys.sort()
    sizes = np.bincount(of_set[kept], minlength=len(sets))
    lists = Ragged.of(sizes, keys % width if width else keys)
    same, once = distinct(lists)
    # A parent that is none reads the entry behind the last place.
    above = index[parents[places]].astype(np.int32)
    return Tops(places, above, same.astype(np.int32)[place_set], once)


def _chosen(of_set: Longs, members: AnyInts, parents: Ints) -> Mask:
    """Return which places may stand at the top, or decide on whether others do.

    These are the places without a parent, and where a set lacks the parent of a member,
    which an entry that was changed may bring about, that member and all above it.
    """
    places = len(parents)
    chosen: Mask = parents == _NONE
    above = parents[members]
    below = above >= 0
    # What stays in order within a set, and so in all, is searched as it is.
    held = np.append(of_set * places + members, _NEVER)
    wanted = (of_set * places + above)[below]
    lacking = members[below][held[held.searchsorted(wanted)] != wanted]
    while len(lacking):
        chosen[lacking] = True
        higher = parents[lacking]
        lacking = higher[(higher >= 0) & ~chosen[higher]]
    return chosen


def distinct(lists: Ragged) -> tuple[Longs, Ragged]:
    """Return lists each once, and for each of those given which of them it is."""
    sizes = np.diff(lists.starts)
    weights = _weights(int(lists.values.max(initial=0)) + 1)
    sums = np.zeros(len(lists.values) + 1, np.uint64)
    np.cumsum(weights[lists.values], out=sums[1:])
    own = sums[lists.starts[1:]] - sums[lists.starts[:-1]]
    _, first, same = np.unique(own, return_index=True, return_inverse=True)
    like = first[same]
    if not np.array_equal(sizes, sizes[like]) or not np.array_equal(
        lists.values, lists.values[spread(lists.starts[like], sizes)]
    ):
        # Lists that differ have one sum, as next to never: each stays on its own.
        return np.arange(len(lists)), lists
    at = spread(lists.starts[first], sizes[first])
    return same, Ragged.of(sizes[first], lists.values[at])


def _weights(count: int) -> npt.NDArray[np.uint64]:
    """Return numbers like random ones, by whose sums lists are told apart.

    They are those of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom
    number generators, 2014) from 0 on; NumPy's generators take longer to load.
    """
    made = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    made = (made ^ (made >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    made = (made ^ (made >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return made ^ (made >> np.uint64(31))
