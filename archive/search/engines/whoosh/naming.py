"""Names of sources and authors: which spellings are one, which document has which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from archive.search import answer
from archive.search.engines.whoosh.arrays import AnyInts, Ints
from archive.search.results import SourceBucket


@dataclass(frozen=True, slots=True)
class Codes:
    """A property of documents as numbers: ``of`` gives the number of each document."""

    of: Ints
    count: int


class Named(NamedTuple):
    """Names that are one whatever their spelling: which each document has.

    ``shown`` is the spelling to show for each number, in order; "" for those that only
    deleted documents have, and for no name. ``keys`` is what its spellings share.
    """

    codes: Codes
    shown: list[str]
    keys: list[str]


def named(
    of: Ints, names: Sequence[str], docs: Ints, key: Callable[[str], str]
) -> Named:
    """Join the spellings of names.

    Args:
        of: The number of each document's name in ``names``.
        names: All spellings.
        docs: The live documents: only their spellings count.
        key: What spellings of one name share; "" that of no name alone.
    """
    used = np.bincount(of[docs], minlength=len(names)).tolist()
    keys = list(map(key, names))
    first: dict[str, str] = {}
    for one, name, count in zip(keys, names, used, strict=True):
        plain = name.strip()
        if not count:
            first.setdefault(one, "")
        elif not first.get(one) or plain < first[one]:
            first[one] = plain
    ordered = sorted(first, key=lambda one: (first[one], one))
    numbers = {one: number for number, one in enumerate(ordered)}
    of_name = np.array([numbers[one] for one in keys], np.int32)
    return Named(Codes(of_name[of], len(ordered)), [first[k] for k in ordered], ordered)


def counted(codes: Codes, docs: Ints) -> AnyInts:
    """Return how many of the documents have each code."""
    if codes.count == 1:
        return np.array([len(docs)])
    return np.bincount(codes.of.take(docs), minlength=codes.count)


def buckets(of: Named, docs: Ints) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return how many of the documents have each name, as ``answer.name_buckets``."""
    counts = counted(of.codes, docs)
    used = counts.nonzero()[0]
    most = answer.MOST_SOURCES
    if len(used) > most + 1:
        # Numbers are in the order of the names, so that no two rank the same.
        ranks = used - counts.take(used) * of.codes.count
        used = used.take(np.argpartition(ranks, most)[: most + 1])
    found = zip(used.tolist(), counts.take(used).tolist(), strict=True)
    return answer.name_buckets((of.shown[number], count) for number, count in found)
