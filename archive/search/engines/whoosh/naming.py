"""Names of sources and authors: which spellings are one, which document has which."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from archive.search import answer
from archive.search.engines.whoosh.arrays import AnyInts, Ints, Mask, Ragged
from archive.search.results import SourceBucket


@dataclass(frozen=True, slots=True)
class Codes:
    """A property of documents as numbers: ``of`` gives the number of each document."""

    of: Ints
    count: int


class Named(NamedTuple):
    """Names that are one whatever their spelling: which each document has.

    ``shown`` is the spelling to show for each number, in order; "" for those that only
    deleted documents have, and for no name. ``keys`` is what its spellings share. A
    document may have several: the codes behind those of the names are those of
    ``sets``, numbers of names that documents have together.
    """

    codes: Codes
    shown: list[str]
    keys: list[str]
    sets: Ragged

    def having(self, wanted: Callable[[str], bool]) -> Mask:
        """Return the documents that have a name whose key is wanted."""
        table = np.array(list(map(wanted, self.keys)) or [False], np.bool_)
        if len(self.sets):
            first = self.sets.starts[:-1]
            together = np.logical_or.reduceat(table[self.sets.values], first)
            table = np.concatenate((table, together))
        found: Mask = table[self.codes.of]
        return found

    def counted(self, docs: Ints) -> AnyInts:
        """Return how many of the documents have each name."""
        counts = counted(self.codes, docs)
        if not len(self.sets):
            return counts
        alone, together = np.split(counts, [len(self.keys)])
        members = together.repeat(np.diff(self.sets.starts))
        more = np.bincount(self.sets.values, members, minlength=len(alone))
        whole: AnyInts = alone + more.astype(np.int64)
        return whole


def named(
    of: Ints,
    names: Sequence[str],
    docs: Ints,
    keys_of: Callable[[str], Mapping[str, str]],
    rank: Callable[[str], Any] = str,
) -> Named:
    """Join the spellings of names.

    Args:
        of: The number of each document's name in ``names``.
        names: All spellings.
        docs: The live documents: only their spellings count.
        keys_of: The names that a spelling stands for, mostly one, by what all spellings
            of each share; "" is the key of no name alone.
        rank: What spellings of one name are sorted by; the first of them is shown.
    """
    used = np.bincount(of[docs], minlength=len(names)).tolist()
    keys = list(map(keys_of, names))
    first: dict[str, str] = {}
    for some, count in zip(keys, used, strict=True):
        for one, name in some.items():
            plain = name.strip()
            if not count:
                first.setdefault(one, "")
            elif not first.get(one) or rank(plain) < rank(first[one]):
                first[one] = plain
    ordered = sorted(first, key=lambda one: (first[one], one))
    numbers = {one: number for number, one in enumerate(ordered)}
    sets: dict[tuple[int, ...], int] = {}
    of_name = []
    for some in keys:
        members = tuple(sorted(numbers[one] for one in some))
        alone = len(members) == 1
        of_name.append(
            members[0] if alone else sets.setdefault(members, len(ordered) + len(sets))
        )
    lengths = np.array(list(map(len, sets)), np.int32)
    together = Ragged.of(lengths, np.array(list(chain.from_iterable(sets)), np.int32))
    codes = Codes(np.array(of_name, np.int32)[of], len(ordered) + len(sets))
    return Named(codes, [first[key] for key in ordered], ordered, together)


def counted(codes: Codes, docs: Ints) -> AnyInts:
    """Return how many of the documents have each code."""
    if codes.count == 1:
        return np.array([len(docs)])
    return np.bincount(codes.of.take(docs), minlength=codes.count)


def buckets(of: Named, docs: Ints) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return how many of the documents have each name, as ``answer.name_buckets``."""
    counts = of.counted(docs)
    used = counts.nonzero()[0]
    most = answer.MOST_SOURCES
    if len(used) > most + 1:
        # Numbers are in the order of the names, so that no two rank the same.
        ranks = used - counts.take(used) * len(of.keys)
        used = used.take(np.argpartition(ranks, most)[: most + 1])
    found = zip(used.tolist(), counts.take(used).tolist(), strict=True)
    return answer.name_buckets((of.shown[number], count) for number, count in found)
