"""Folders of a snapshot: which documents lie in each, by numbers alone.

Folders are numbered so that those within one follow it without a gap: the documents
in a folder are those of one stretch of numbers, and counts of all folders are running
sums. A document of several files lies in several folders. It counts at each, and is
taken off again where two of them meet, so that every folder counts it once.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from archive.search.engines.whoosh.arrays import AnyInts, Ints, Longs, Mask, Ragged
from archive.search.engines.whoosh.batch import Columns
from archive.search.folders import MOST_FOLDERS, folder_order
from archive.search.paths import Wanted, path_key, top_key, upwards
from archive.search.results import FolderBucket, FolderFacet


class Folders:
    """The folders that live documents lie in, with those above them.

    Number 0 is the top; ``keys`` and ``shown`` are in the order of numbers, ``ends``
    the number behind all that lies within a folder.
    """

    def __init__(self, columns: Columns, docs: Ints, documents: int) -> None:
        """Number the folders.

        Args:
            columns: Those of the snapshot.
            docs: The live documents.
            documents: How many there are, deleted ones too.
        """
        self._live = docs
        files = columns.files
        live = np.zeros(documents, np.bool_)
        live[docs] = True
        each = np.diff(files.starts)
        used = np.zeros(len(columns.folder_names), np.bool_)
        used[files.values[live.repeat(each)]] = True
        names = {n: columns.folder_names[n] for n in used.nonzero()[0].tolist()}
        self.shown, of_name = _spelled(names, len(columns.folder_names))
        self.keys = list(self.shown)
        self.number = {key: number for number, key in enumerate(self.keys)}
        self.parents = np.array(
            [self.number[key.rpartition("/")[0]] for key in self.keys], np.int32
        )
        self.ends = _ends([key.count("/") + bool(key) for key in self.keys])
        #: The folder of each of ``columns.files``; those of deleted documents: the top.
        self.of_file: Ints = of_name[files.values]
        self._codes, self._sets = self._coded(files, each, live)

    def _coded(self, files: Ragged, each: AnyInts, live: Mask) -> tuple[Ints, "Ragged"]:
        """Return the code of each document, and what the codes behind folders mean.

        That of a document of one file is the number of its folder. Others are numbered
        behind: for each the folders where it counts, and, as numbers below 0, those
        where it is taken off.
        """
        codes = np.zeros(len(each), np.int32)
        one = each == 1
        codes[one] = self.of_file[files.starts[:-1][one]]
        sets: dict[tuple[int, ...], int] = {}
        for doc in np.flatnonzero(~one & live).tolist():
            lies = files.starts[doc : doc + 2].tolist()
            folders = tuple(sorted(set(self.of_file[slice(*lies)].tolist())))
            codes[doc] = len(self.keys) + sets.setdefault(folders, len(sets))
        changes = [self._changes(folders) for folders in sets]
        lengths = np.fromiter(map(len, changes), np.int32, len(changes))
        flat = np.array([n for some in changes for n in some], np.int32)
        return codes, Ragged.of(lengths, flat)

    def _changes(self, folders: Sequence[int]) -> list[int]:
        taken = []
        for one, other in pairwise(folders):
            while self.ends[one] <= other:
                one = int(self.parents[one])  # noqa: PLW2901
            taken.append(-1 - one)
        return [*folders, *taken]

    def counted(self, docs: Ints) -> Longs:
        """Return how many of the documents lie in each folder or anywhere within."""
        size = len(self.keys)
        codes = np.bincount(self._codes.take(docs), minlength=size + len(self._sets))
        own = codes[:size]
        if len(self._sets):
            changes = self._sets.values
            weights = codes[size:].repeat(np.diff(self._sets.starts))
            at = np.where(changes < 0, -1 - changes, changes)
            weights = np.where(changes < 0, -weights, weights)
            own = own + np.bincount(at, weights, minlength=size).astype(np.int64)
        sums = np.zeros(size + 1, np.int64)
        np.cumsum(own, out=sums[1:])
        counts: Longs = sums.take(self.ends) - sums[:-1]
        return counts

    @cached_property
    def totals(self) -> Longs:
        """How many live documents lie in each folder."""
        return self.counted(self._live)

    @cached_property
    def _below(self) -> tuple[Longs, Longs]:
        """The folders ordered by that which they lie in, and where each has its own."""
        order = np.argsort(self.parents[1:], kind="stable") + 1
        starts = self.parents[order].searchsorted(np.arange(len(self.keys) + 1))
        return order, starts

    def _used(self, folder: int, counts: Longs) -> Longs:
        """Return the folders of a folder's next level that hold any of what counts."""
        order, starts = self._below
        inside = order[starts[folder] : starts[folder + 1]]
        return inside[counts.take(inside) > 0]

    def ending(self, asked: Wanted) -> list[int]:
        """Return the folders that a path means, in order."""
        if asked.pattern or not asked.from_top:
            return [n for n, key in enumerate(self.keys) if n and asked.ends(key)]
        number = self.number.get(asked.whole, 0)
        return [number] if number else []

    def within(self, folders: Iterable[int]) -> Mask:
        """Tell of each folder whether it is one of some, or lies within one."""
        edges = np.zeros(len(self.keys) + 1, np.int64)
        for folder in folders:
            edges[folder] += 1
            edges[self.ends[folder]] -= 1
        found: Mask = edges.cumsum()[:-1] > 0
        return found

    def facet(self, docs: Ints, paths: Callable[[], Iterable[Wanted]]) -> FolderFacet:
        """Return the level at which documents part, as ``folders.folder_facet`` does.

        ``paths`` gives those that the query asks for.
        """
        total = len(docs)
        if not total or len(self.keys) == 1:
            return FolderFacet()
        whole = total == len(self._live)
        counts = self.totals if whole else self.counted(docs)
        within = self._start(counts, total, paths())
        used = self._used(within, counts)
        while len(used) == 1 and counts[used[0]] == total:
            within = int(used[0])
            used = self._used(within, counts)
        if not len(used) and (not within or self.totals[within] == len(self._live)):
            return FolderFacet()
        # Folders of one level are numbered by their names.
        ranked = used[np.argsort(-counts.take(used), kind="stable")]
        best = ranked[:MOST_FOLDERS].tolist()
        return FolderFacet(
            self.shown[self.keys[within]],
            tuple(self.bucket(number, int(counts[number])) for number in best),
            len(ranked) > MOST_FOLDERS,
        )

    def _start(self, counts: Longs, total: int, paths: Iterable[Wanted]) -> int:
        chosen = [self.keys[n] for asked in paths for n in self.ending(asked)]
        for key in upwards(top_key(chosen)):
            if counts[self.number[key]] == total:
                return self.number[key]
        return 0

    def bucket(self, folder: int, count: int) -> FolderBucket:
        """Return a folder with a count."""
        return FolderBucket(self.shown[self.keys[folder]], count)


def _spelled(names: dict[int, str], size: int) -> tuple[dict[str, str], Ints]:
    """Return the spelling to show for each key, in order, and the number of each name.

    Args:
        names: Folders as written, by their numbers in the columns.
        size: How many numbers there are.
    """
    shown = {"": ""}
    for name in names.values():
        for way in upwards(name):
            key = path_key(way)
            if shown.setdefault(key, way) == way:
                continue
            shown[key] = min(shown[key], way)
    shown = dict(sorted(shown.items(), key=lambda pair: folder_order(pair[0])))
    number = {key: n for n, key in enumerate(shown)}
    of_name = np.zeros(size, np.int32)
    for n, name in names.items():
        of_name[n] = number[path_key(name)]
    return shown, of_name


def _ends(depths: Sequence[int]) -> Ints:
    """Return behind what number a folder ends: the next that lies no deeper."""
    ends = [len(depths)] * len(depths)
    open_: list[int] = []
    for number, depth in enumerate(depths):
        while open_ and depths[open_[-1]] >= depth:
            ends[open_.pop()] = number
        open_.append(number)
    return np.array(ends, np.int32)
