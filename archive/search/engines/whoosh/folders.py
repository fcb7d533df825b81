"""Folders of a snapshot: which documents lie in each, by numbers alone.

Folders are numbered so that those within one follow it without a gap: the documents
in a folder are those of one stretch of numbers, and counts of all folders are running
sums. A document of several files lies in several folders. It counts at each, and is
taken off again where two of them meet, so that every folder counts it once.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from archive.search.engines.whoosh.arrays import AnyInts, Ints, Longs, Mask, Ragged
from archive.search.engines.whoosh.batch import Columns
from archive.search.folders import MOST_FOLDERS, folder_order
from archive.search.paths import Wanted, path_key, top_key, upwards, wanted
from archive.search.results import FolderBucket, FolderFacet

#: Of so many folders all are counted, however few documents there are.
_FEW = 4_096


class Folders:
    """The folders that live documents lie in, with those above them.

    Number 0 is the top; ``keys`` and ``names`` (as written) are in the order of
    numbers, ``ends`` the number behind all that lies within a folder.
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
        written = {n: columns.folder_names[n] for n in used.nonzero()[0].tolist()}
        shown, of_name = _spelled(written, len(columns.folder_names))
        self.keys, self.names = list(shown), list(shown.values())
        self.parents, self.ends = _laid_out(self.keys)
        #: The folder of each of ``columns.files``; those of deleted documents: the top.
        self.of_file: Ints = of_name[files.values]
        self._codes, self._sets = self._coded(files, each, live)
        codes = self._codes[docs]
        #: Whether there is anything to narrow by: not all lies in one folder.
        self._parted = len(codes) > 0 and bool(
            codes[0] >= len(self.keys) or (codes != codes[0]).any()
        )

    def _coded(self, files: Ragged, each: AnyInts, live: Mask) -> tuple[Ints, Ragged]:
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
        meet = [self._meet(one, other) for one, other in pairwise(folders)]
        return [*folders, *(-1 - folder for folder in meet)]

    def _meet(self, one: int, other: int) -> int:
        """Return the innermost folder that holds two, given in order."""
        while self.ends[one] <= other:
            one = int(self.parents[one])
        return one

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

    def _inside(self, folder: int) -> Longs:
        """Return the folders of a folder's next level, in order."""
        order, starts = self._below
        return order[starts[folder] : starts[folder + 1]]

    def _number(self, key: str) -> int:
        """Return the number of a folder, 0 where there is none of this key."""
        number = bisect_left(self.keys, folder_order(key), key=folder_order)
        return number if self.keys[number : number + 1] == [key] else 0

    def ending(self, asked: Wanted) -> list[int]:
        """Return the folders that a path means, in order."""
        if asked.pattern or not asked.names:
            return [n for n, key in enumerate(self.keys) if n and asked.ends(key)]
        whole = asked.whole
        if asked.from_top:
            return [number] if (number := self._number(whole)) else []
        behind = f"/{whole}"
        return [
            number
            for number, key in enumerate(self.keys)
            if key == whole or key.endswith(behind)
        ]

    def within(self, folders: Iterable[int]) -> Mask:
        """Tell of each folder whether it is one of some, or lies within one."""
        edges = np.zeros(len(self.keys) + 1, np.int64)
        for folder in folders:
            edges[folder] += 1
            edges[self.ends[folder]] -= 1
        found: Mask = edges.cumsum()[:-1] > 0
        return found

    def facet(self, docs: Ints, paths: Sequence[str]) -> FolderFacet:
        """Return the level at which documents part, as ``folders.folder_facet`` does.

        ``paths`` are those that the query asks for.
        """
        if not len(docs) or not self._parted:
            return FolderFacet()
        whole = len(docs) == len(self._live)
        if whole and not paths:
            return self._of_all
        return self._level(docs, self.totals if whole else None, paths)

    @cached_property
    def _of_all(self) -> FolderFacet:
        return self._level(self._live, self.totals, ())

    def _level(
        self, docs: Ints, counts: Longs | None, paths: Sequence[str]
    ) -> FolderFacet:
        many = counts is None and len(self.keys) > max(_FEW, len(docs))
        if many and self._codes.take(docs).max() < len(self.keys):
            within, used, found = self._few(self._codes.take(docs))
        else:
            counts = self.counted(docs) if counts is None else counts
            within = self._start(counts, len(docs), paths)
            used = self._used(within, counts)
            while len(used) == 1 and counts[used[0]] == len(docs):
                within = int(used[0])
                used = self._used(within, counts)
            found = counts.take(used)
        if not len(used) and (not within or self.totals[within] == len(self._live)):
            return FolderFacet()
        # Folders of one level are numbered by their names, so no two rank the same.
        ranks = used - found * len(self.keys)
        cut = len(used) > MOST_FOLDERS
        best = ranks.argpartition(MOST_FOLDERS)[:MOST_FOLDERS] if cut else slice(None)
        chosen = np.sort(ranks[best])
        numbers = (chosen % len(self.keys)).tolist()
        each = (-(chosen // len(self.keys))).tolist()
        buckets = tuple(map(self.bucket, numbers, each))
        return FolderFacet(self.names[within], buckets, cut)

    def _few(self, codes: Ints) -> tuple[int, Longs, Longs]:
        """Return the folder that holds all of some documents, and the level in it.

        They are few beside the folders, and of one file each.
        """
        within = self._meet(int(codes.min()), int(codes.max()))
        inside = self._inside(within)
        at = inside.searchsorted(codes[codes > within], side="right") - 1
        at, counts = np.unique(at, return_counts=True)
        return within, inside.take(at), counts

    def _used(self, folder: int, counts: Longs) -> Longs:
        """Return the folders of a folder's next level that hold any of what counts."""
        inside = self._inside(folder)
        return inside[counts.take(inside) > 0]

    def _start(self, counts: Longs, total: int, paths: Sequence[str]) -> int:
        chosen = [self.keys[n] for path in paths for n in self.ending(wanted(path))]
        for key in upwards(top_key(chosen)):
            if counts[number := self._number(key)] == total:
                return number
        return 0

    def bucket(self, folder: int, count: int) -> FolderBucket:
        """Return a folder with a count."""
        return FolderBucket(self.names[folder], count)


def _spelled(names: dict[int, str], size: int) -> tuple[dict[str, str], Ints]:
    """Return the spelling to show for each key, in order, and the number of each name.

    Args:
        names: Folders as written, by their numbers in the columns.
        size: How many numbers there are.
    """
    shown = {"": ""}
    key_of: dict[str, str] = {"": ""}
    for name in names.values():
        for way in upwards(name):
            if way in key_of:
                break
            key = path_key(way)
            # There may be as many as reports: what is the same is kept once.
            key = key_of[way] = way if key == way else key
            shown[key] = min(way, shown.get(key, way))
    shown = dict(sorted(shown.items(), key=lambda pair: folder_order(pair[0])))
    number = {key: n for n, key in enumerate(shown)}
    of_name = np.zeros(size, np.int32)
    for n, name in names.items():
        of_name[n] = number[key_of[name]]
    return shown, of_name


def _laid_out(keys: Sequence[str]) -> tuple[Ints, Ints]:
    """Return for folders in order which each lies in, and where it ends.

    A folder ends at the next that lies no deeper; the top is in itself.
    """
    parents, ends = [0] * len(keys), [len(keys)] * len(keys)
    way = [0]
    for number, key in enumerate(keys[1:], 1):
        depth = key.count("/") + 1
        while len(way) > depth:
            ends[way.pop()] = number
        parents[number] = way[-1]
        way.append(number)
    return np.array(parents, np.int32), np.array(ends, np.int32)
