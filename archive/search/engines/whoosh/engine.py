"""The Whoosh engine: an index in a folder, read through arrays, written in bulk."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import numpy as np

from archive.datespan import PartialDate
from archive.model import Document
from archive.search import answer
from archive.search.analysis import fold
from archive.search.engines.whoosh import layout
from archive.search.engines.whoosh.expansion import Vocabulary
from archive.search.engines.whoosh.likeness import likest
from archive.search.engines.whoosh.reader import Caches, Searching, Snapshots
from archive.search.engines.whoosh.showing import document, documents
from archive.search.engines.whoosh.sidecar import StaleError
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.writer import WhooshWriter, locked
from archive.search.paths import begun
from archive.search.query import Query
from archive.search.results import (
    EngineStatus,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
)
from archive.search.snippets import Highlighter
from archive.search.tree import Everything, Node
from archive.settings import Settings

_log = logging.getLogger(__name__)
T = TypeVar("T")


class WhooshEngine:
    """A search engine over the index in a folder.

    ``today`` is the day by which dates far ahead are doubtful; None: the day it is.
    """

    def __init__(
        self,
        root: Path,
        settings: Settings | None = None,
        today: date | None = None,
        *,
        beside: Path | None = None,
    ) -> None:
        """Open the index in ``root``, or one that is being made beside it.

        Raises:
            IndexMissingError: There is none.
            IndexDamagedError: It cannot be read.
            IndexVersionError: Another version of Dateline wrote it.
        """
        self._root = root
        self._settings = settings or Settings()
        self._today = today
        self._beside = beside
        self._snapshots = Snapshots(root, beside)
        self._caches = Caches.of(self._settings.cache_bytes)
        self._cached_generation = ""
        self._snapshot()

    def search(self, query: Query) -> Results:
        """Return one page of hits with the exact total and facets over all matches.

        Raises:
            SearchTimeoutError: The query is too expensive.
            IndexDamagedError: The index cannot be read.
        """
        return self._with(lambda now: self._searching(now).search(query))

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None when there is none of that id."""

        def read(snapshot: Snapshot) -> Document | None:
            doc = snapshot.find(document_id)
            return document(snapshot, doc) if doc >= 0 else None

        return self._with(read)

    def scan(self, query: Query) -> Iterator[Document]:
        """Yield every match in the query's order, its paging ignored; no cap."""

        def order(snapshot: Snapshot) -> tuple[Snapshot, list[int]]:
            return snapshot, self._searching(snapshot).order(query)

        yield from documents(*self._with(order))

    @contextmanager
    def writer(self) -> Iterator[WhooshWriter]:
        """Open a batch: committed when the block ends, dropped when it raises.

        Raises:
            IndexLockedError: Another writer is at work.
            EngineError: The folder cannot be written, or the disk is full.
        """
        # Who makes an index beside holds the lock of the root already.
        with locked(None if self._beside else self._root, None):
            folder = self._beside or layout.current(self._root)
            with locked(None, folder):
                layout.check_format(folder)
                if not self._beside:
                    layout.remove_others(folder)
                writer = WhooshWriter(folder)
                try:
                    yield writer
                    writer.checkpoint()
                except BaseException:
                    writer.cancel()
                    raise

    def status(self) -> EngineStatus:
        """Return what the index holds."""
        snapshot = self._snapshot()
        first, last = snapshot.dates.first, snapshot.dates.last
        totals = snapshot.date_totals
        sound = (first > 0) & (first <= self._last_sound().toordinal()) & (totals > 0)
        days = [
            _partial(int(a), int(b))
            for a, b in zip(first[sound], last[sound], strict=True)
        ]
        own = snapshot.place_totals[1]
        sources, _, keys, _ = snapshot.sources
        used = np.bincount(sources.of[snapshot.all_docs], minlength=sources.count)
        return EngineStatus(
            address=f"whoosh:{self._root}",
            generation=snapshot.generation,
            documents=snapshot.live_count,
            undated=int(totals[first == 0].sum()),
            first_day=min(days, key=lambda d: (d.earliest, d.latest), default=None),
            last_day=max(days, key=lambda d: (d.latest, d.earliest), default=None),
            places=int(np.count_nonzero(own)),
            sources=sum(bool(k and n > 0) for k, n in zip(keys, used, strict=True)),
            details={
                "folder": str(snapshot.folder.absolute()),
                "segments": str(len(snapshot.segments)),
                "deleted, not yet merged away": str(
                    snapshot.documents - snapshot.live_count
                ),
                "cached bytes": str(self._caches.held),
            },
        )

    def generation(self) -> str:
        """Return the current generation: equal as long as nothing was committed."""
        return self._snapshot().generation

    def identity(self) -> str:
        """Return what tells this index from any other; one made anew is another."""
        return layout.check_format(self._beside or layout.current(self._root))

    def places(self, text: str = "", limit: int = 20) -> Sequence[PlaceBucket]:
        """Return places named like ``text``, those of such an own name first."""
        snapshot = self._snapshot()
        key = fold(text)
        if text.strip() and not key:
            return []
        counts, own = snapshot.place_totals
        found = [
            PlaceBucket(snapshot.place(id_), int(counts[number]), int(own[number]))
            for id_, number in snapshot.place_numbers.items()
            if not key or _begins(snapshot.place_key(id_), key)
        ]
        return answer.named_like(found, key, limit)

    def folders(self, text: str = "", limit: int = 20) -> Sequence[FolderBucket]:
        """Return folders whose path ends as ``text`` begins, most reports first."""
        folders = self._snapshot().folders
        found = folders.ending(begun(text))
        found.sort(key=lambda number: -folders.totals[number])
        return [folders.bucket(n, int(folders.totals[n])) for n in found[:limit]]

    def words(self, prefix: str, limit: int = 10) -> Sequence[tuple[str, int]]:
        """Return words of the archive that begin so, with their reports, most first."""
        folded = fold(prefix).encode("utf-8", "surrogatepass")
        found = self._with(lambda now: Vocabulary(now).counts_of_prefix(folded))
        return [(w.decode("utf-8", "surrogatepass"), n) for w, n in found[:limit]]

    def similar(self, document_id: str, limit: int = 5) -> Sequence[Hit]:
        """Return the reports most like one in their rarer words, best first."""
        nothing = Highlighter(Everything())

        def look(snapshot: Snapshot) -> list[Hit]:
            doc = snapshot.find(document_id)
            if doc < 0:
                return []
            shower = self._searching(snapshot).shower
            return [
                shower.hit(other, nothing, score)
                for other, score in likest(snapshot, doc, limit)
            ]

        return self._with(look)

    def rank(self, tree: Node, limit: int) -> list[tuple[str, float]]:
        """Return the best matches of a tree, best first: ids with their scores."""
        snapshot = self._snapshot()
        best = self._searching(snapshot).rank(tree, limit)
        return [(snapshot.id_of(doc), score) for doc, score in best]

    def ids(self) -> Iterator[str]:
        """Yield the id of every document, in no order."""
        snapshot = self._snapshot()
        for doc in snapshot.all_docs.tolist():
            yield snapshot.id_of(doc)

    def close(self) -> None:
        """Let go of files; the engine opens them again when asked."""
        self._snapshots.close()
        self._caches.clear()

    def _with(self, act: Callable[[Snapshot], T]) -> T:
        """Do something with the snapshot; mend a sidecar that turns out damaged."""
        try:
            return act(self._snapshot())
        except StaleError as error:
            _log.warning("%s; it is made again", error)
            error.path.unlink(missing_ok=True)
            self._snapshots.close()
            self._caches.clear()
        return act(self._snapshot())

    def _snapshot(self) -> Snapshot:
        snapshot = self._snapshots.get()
        if snapshot.generation != self._cached_generation:
            # What was decoded counts documents of a generation that is gone.
            self._caches.clear()
            self._cached_generation = snapshot.generation
        return snapshot

    def _searching(self, snapshot: Snapshot) -> Searching:
        return Searching(
            snapshot, self._caches, self._settings.time_budget, self._last_sound()
        )

    def _last_sound(self) -> date:
        return _doubtful_after(self._today or date.today())  # noqa: DTZ011


#: The rule reckons in calendar months; the day that it is asked for is mostly the same.
_doubtful_after = lru_cache(4)(answer.doubtful_after)


def _begins(names: str, key: str) -> bool:
    """Tell whether a word of the names begins with ``key``."""
    return f"\n{key}" in names or f" {key}" in names


def _partial(first: int, last: int) -> PartialDate:
    """Return the partial date that means exactly these days."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    if start == end:
        return PartialDate.of(start)
    if (start.year, start.month) == (end.year, end.month):
        return PartialDate(start.year, start.month)
    return PartialDate(start.year)
