"""The reading side: which snapshot is current, and searching it."""

import threading
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import numpy as np

from archive.search import answer
from archive.search.engine import IndexDamagedError
from archive.search.engines.whoosh import layout
from archive.search.engines.whoosh.arrays import Floats, Ints, Mask
from archive.search.engines.whoosh.cache import ByteCache
from archive.search.engines.whoosh.expansion import Vocabulary
from archive.search.engines.whoosh.facets import facets
from archive.search.engines.whoosh.matching import Deadline, Match, Matcher
from archive.search.engines.whoosh.opening import (
    last_check,
    last_commit,
    open_segment,
    read_toc,
)
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.showing import Front, Shower
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.writer import live_mask
from archive.search.grammar import Parsed, parse
from archive.search.query import Query, Sort, Undated
from archive.search.remedy import remedies, suggestion
from archive.search.results import Hit, Results
from archive.search.snippets import Highlighter
from archive.search.tree import Clock, Node

#: A folder changed less than this many seconds ago may change again unseen.
_SETTLED = 0.1
_TRIES = 20
#: One score of so many tells what the best are worth.
_SAMPLED = 32
#: Up to so many are sorted whole.
_SORTED = 500


class _State(NamedTuple):
    """What was seen of the folders when a snapshot was taken."""

    stamp: tuple[int, int, int, int]
    settled: bool


class Snapshots:
    """The current snapshot of an index, replaced whole when a commit was made."""

    def __init__(self, root: Path, beside: Path | None = None) -> None:
        """Read the index in force in ``root``; or the one ``beside`` it, for good."""
        self._root = root
        self._beside = beside
        self._pointer = beside or root / "current"
        self._lock = threading.Lock()
        self._state: _State | None = None
        self._snapshot: Snapshot | None = None

    def get(self) -> Snapshot:
        """Return the snapshot of the last commit.

        Raises:
            IndexMissingError: There is no index.
            IndexDamagedError: It cannot be read.
            IndexShutError: It may not be read.
            IndexVersionError: It is of another format.
        """
        state, snapshot = self._state, self._snapshot
        if (
            snapshot
            and state
            and state.settled
            and state.stamp == self._stamp(snapshot)
        ):
            return snapshot
        with self._lock:
            return self._renew()

    def _stamp(self, snapshot: Snapshot) -> tuple[int, int, int, int]:
        try:
            pointer = self._pointer.stat()
            folder = snapshot.folder.stat()
        except OSError:
            return (0, 0, 0, 0)
        return (pointer.st_mtime_ns, pointer.st_ino, folder.st_mtime_ns, folder.st_ino)

    def _renew(self) -> Snapshot:
        for attempt in range(_TRIES):
            try:
                return self._load()
            except FileNotFoundError as error:
                # A commit, or a rebuild, removed what was just about to be opened.
                if attempt == _TRIES - 1:
                    raise IndexDamagedError(
                        f"The index in {self._root.absolute()} lacks a file "
                        f"({error.filename}); `dateline rebuild` makes it again"
                    ) from error
                time.sleep(0.01 * attempt)
            except OSError as error:
                raise layout.unreadable(self._root, error) from error
        raise AssertionError

    def _load(self) -> Snapshot:
        folder = self._beside or layout.current(self._root)
        changed = max(folder.stat().st_mtime, self._pointer.stat().st_mtime)
        now = time.time()
        known = self._snapshot
        mark = layout.check_format(folder)
        commit = last_commit(folder)
        generation = _generation(folder, commit, mark, last_check(folder, commit))
        if known is None or known.generation != generation:
            known = self._open(folder, known, mark)
        self._snapshot = known
        self._state = _State(self._stamp(known), abs(now - changed) > _SETTLED)
        return known

    def _open(self, folder: Path, old: Snapshot | None, mark: str) -> Snapshot:
        toc = read_toc(folder, with_schema=False)
        reusable: dict[str, SegmentReader] = {}
        if old is not None and old.folder == folder:
            reusable = {segment.name: segment for segment in old.segments}
        segments = [
            reusable.get(s.segment_id()) or open_segment(folder, s)
            for s in toc.segments
        ]
        return Snapshot(
            folder,
            _generation(folder, toc.generation, mark, toc.check),
            segments,
            toc.segments,
            [live_mask(s) for s in toc.segments],
        )

    def close(self) -> None:
        """Let go of the snapshot; threads at work keep theirs until they are done."""
        with self._lock:
            self._snapshot = self._state = None


def _generation(folder: Path, commit: int, mark: str, check: int) -> str:
    # An index put back from a backup counts its commits anew: the sum tells them apart.
    return "-".join(filter(None, (f"{folder.name}.{commit}", mark, f"{check:08x}")))


class Caches(NamedTuple):
    """What searches leave for those after them."""

    matches: ByteCache[Match]
    fronts: ByteCache[Front]

    @classmethod
    def of(cls, most: int) -> "Caches":
        """Return empty caches that hold about ``most`` bytes together."""
        for_fronts = most // 32
        return cls(
            ByteCache(most - for_fronts, lambda match: match.bytes),
            ByteCache(for_fronts, lambda front: front.bytes),
        )

    @property
    def held(self) -> int:
        """How many bytes the caches hold."""
        return self.matches.held + self.fronts.held

    def clear(self) -> None:
        """Forget everything."""
        self.matches.clear()
        self.fronts.clear()


class Found(NamedTuple):
    """The matches of a query before they are put in order."""

    match: Match
    hidden: int
    matcher: Matcher
    parsed: Parsed
    chosen: set[str]


class Searching:
    """Searches over one snapshot, for one request."""

    def __init__(
        self,
        snapshot: Snapshot,
        caches: Caches,
        budget: float,
        last_sound: date,
    ) -> None:
        self.shower = Shower(snapshot, caches.fronts, last_sound)
        self._snapshot = snapshot
        self._cache = caches.matches
        self._deadline = Deadline(budget)
        self._last_sound = last_sound

    def search(self, query: Query) -> Results:
        """Return one page of hits with the exact total and facets over all matches."""
        begun = perf_counter()
        snapshot = self._snapshot
        found = self.found(query)
        docs = found.match.docs
        total = len(docs)
        start = (query.page - 1) * query.per_page
        page = self._page(query, found, start, start + query.per_page)
        self._deadline.check()

        def name(text: str) -> str:
            return snapshot.place(text).name if text in snapshot.place_numbers else text

        def count(other: Query) -> int:
            return len(self.found(other).match.docs)

        nearest = Vocabulary(snapshot).nearest
        tree = found.parsed.tree
        return Results(
            query=query,
            understood=answer.understood(query, tree, name),
            notes=(*answer.query_notes(query, found.parsed), *found.matcher.notes),
            total=total,
            undated_hidden=found.hidden,
            hits=self._hits(query, found, page),
            facets=facets(snapshot, query, docs, found.chosen, self._last_sound),
            remedies=() if total else remedies(query, count, name),
            suggestion="" if total else suggestion(query, nearest, count),
            generation=snapshot.generation,
            took_ms=(perf_counter() - begun) * 1000,
        )

    def found(self, query: Query) -> Found:
        """Return the matches of a query, and how many undated ones its days hide."""
        parsed = parse(query.text)
        matcher = Matcher(self._snapshot, self._cache, self._deadline)
        filters = matcher.filters
        chosen: set[str] = set()
        masks: list[Mask] = []
        if query.places:
            ids = {i for text in query.places for i in matcher.places(text)}
            chosen |= ids
            masks.append(filters.places(ids))
        if query.places_not:
            ids = {i for text in query.places_not for i in matcher.places(text)}
            masks.append(~filters.places(ids))
        if query.sources:
            masks.append(matcher.sources(query.sources))
        if query.authors:
            masks.append(matcher.authors(query.authors))
        if query.paths:
            masks.append(matcher.paths(query.paths))
        if query.paths_not:
            masks.append(~matcher.paths(query.paths_not))
        if query.languages:
            masks.append(matcher.languages(query.languages))
        if query.box:
            masks.append(filters.box(query.box))
        if query.dated:
            masks.append(filters.dated(query.dated))
        match = _narrowed(matcher.match(parsed.sought), masks)
        match, hidden = self._of_days(query, match, matcher)
        return Found(match, hidden, matcher, parsed, chosen)

    def _of_days(
        self, query: Query, match: Match, matcher: Matcher
    ) -> tuple[Match, int]:
        if query.undated is None and not query.days:
            return match, 0
        filters = matcher.filters
        undated = filters.undated(query.clock, match.docs)
        if query.undated is Undated.ONLY:
            return _kept(match, undated), 0
        hidden = 0
        if answer.hides_undated(query):
            hidden = int(np.count_nonzero(undated))
        wanted = answer.wanted_days(query)
        docs = match.docs
        kept = filters.days(wanted, query.clock, docs) if wanted else ~undated
        if answer.undated_wanted(query):
            kept = kept | undated
        return _kept(match, kept), hidden

    def _page(self, query: Query, found: Found, start: int, end: int) -> list[int]:
        """Return where in the matches those of a page are, in order."""
        docs, scores = found.match.docs, found.match.scores
        sort = answer.order(query, found.parsed.tree)
        if sort is not Sort.RELEVANCE or scores is None:
            snapshot = self._snapshot
            if sort is Sort.NEWEST:
                keys = self._newest(docs)
            else:
                oldest = sort is Sort.OLDEST
                keys = (snapshot.oldest_rank if oldest else snapshot.id_rank)[docs]
            return _smallest(keys, end)[start:]
        return _best(scores, docs, self._snapshot, end)[start:]

    def _newest(self, docs: Ints) -> Ints:
        """Return the places of documents, newest first, doubtful dates after others."""
        snapshot = self._snapshot
        keys, first = snapshot.newest_rank[docs], snapshot.columns.first
        doubtful = int(np.count_nonzero(first > self._last_sound.toordinal()))
        if doubtful:
            # By their days they come first; they change places with the sound.
            sound = int(np.count_nonzero(first)) - doubtful
            moved = np.where(keys < doubtful, keys + sound, keys - doubtful)
            keys = np.where(keys < doubtful + sound, moved, keys)
        return keys

    def order(self, query: Query) -> list[int]:
        """Return all matches of a query, as documents, in its order."""
        found = self.found(query)
        docs = found.match.docs
        order = self._page(query, found, 0, max(1, len(docs)))
        ordered: list[int] = docs[order].tolist()
        return ordered

    def rank(self, tree: Node, limit: int) -> list[tuple[int, float]]:
        """Return the best matches of a tree with their scores, best first."""
        matcher = Matcher(self._snapshot, self._cache, self._deadline)
        match = matcher.match(tree)
        scores = match.scores
        if scores is None:
            scores = np.zeros(len(match.docs), np.float32)
        best = _best(scores, match.docs, self._snapshot, limit)
        return [(int(match.docs[i]), float(scores[i])) for i in best]

    def _hits(self, query: Query, found: Found, page: Sequence[int]) -> tuple[Hit, ...]:
        highlighter = Highlighter(found.parsed.sought)
        spoken = answer.wanted_days(query) if query.clock is Clock.MENTIONED else None
        scores = found.match.scores
        return tuple(
            self.shower.hit(
                int(found.match.docs[i]),
                highlighter,
                float(scores[i]) if scores is not None else 0.0,
                spoken,
            )
            for i in page
        )


def _narrowed(match: Match, masks: Sequence[Mask]) -> Match:
    if not masks:
        return match
    kept = masks[0]
    for mask in masks[1:]:
        kept = kept & mask
    return _kept(match, kept.take(match.docs))


def _kept(match: Match, inside: Mask) -> Match:
    scores = match.scores
    return Match(
        match.docs[inside], scores[inside] if scores is not None else None, match.note
    )


def _smallest(keys: Ints, most: int) -> list[int]:
    """Return where the ``most`` smallest of distinct keys are, in order."""
    if most < len(keys) // 2:
        some = np.argpartition(keys, most)[:most]
        order = some[np.argsort(keys[some])]
    else:
        order = np.argsort(keys)[:most]
    places: list[int] = order.tolist()
    return places


def _best(scores: Floats, docs: Ints, snapshot: Snapshot, most: int) -> list[int]:
    """Return where the ``most`` best are, in order; those of one score by id."""
    if most < len(scores) // 2:
        # All that score no less than the last that is wanted: ties are among them.
        some = (scores >= _least(scores, most)).nonzero()[0]
        if len(some) > _SORTED:
            rated = scores.take(some)
            least = np.partition(rated, len(rated) - most)[len(rated) - most]
            tied = some.compress(rated == least)
            some = some.compress(rated > least)
            wanted = most - len(some)
            if wanted < len(tied):
                rank = snapshot.id_rank.take(docs.take(tied))
                tied = tied[rank.argpartition(wanted - 1)[:wanted]]
            some = np.concatenate((some, tied))
    else:
        some = np.arange(len(scores))
    rank = snapshot.id_rank.take(docs.take(some))
    order = some.take(np.lexsort((rank, -scores.take(some))))[:most]
    places: list[int] = order.tolist()
    return places


def _least(scores: Floats, most: int) -> float:
    """Return a score that at least ``most`` reach, and of many scores not many more.

    These are the best of every so many: so many of all are no worse than these.
    """
    some = scores[:: max(1, min(_SAMPLED, len(scores) // (2 * most)))]
    return float(np.partition(some, len(some) - most)[len(some) - most])
