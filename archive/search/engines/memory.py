"""The contract in its plainest form: every document looked at for every search.

It keeps documents in memory only. Other engines are held to its answers by
``tests/contract``; pages can be tested on it without an index.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from time import perf_counter

from archive.datespan import DaySpan
from archive.model import Document, Place
from archive.search import answer
from archive.search.analysis import fold
from archive.search.engine import IndexLockedError
from archive.search.engines.memory_entries import (
    Entry,
    author_buckets,
    enter,
    folder_level,
    folder_names,
    source_buckets,
)
from archive.search.engines.memory_match import Matcher, Vocabulary, overlaps
from archive.search.grammar import parse
from archive.search.histogram import BLOCK, crowd_days, drawn_days, histogram_bars
from archive.search.hits import make_hit
from archive.search.paths import begun
from archive.search.query import Dated, Query, Sort, Undated
from archive.search.remedy import remedies, suggestion
from archive.search.results import (
    DateFacet,
    EngineStatus,
    Facets,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
)
from archive.search.snippets import Highlighter
from archive.search.tree import Clock, Everything


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """One generation: what a reader answers from."""

    number: int = 0
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def places(self) -> dict[str, Place]:
        """Return the places of all documents and those above them, by id."""
        return {
            place.id: place
            for entry in self.entries.values()
            for place in entry.document.gazetteer
        }

    def place_ids(self, text: str) -> list[str]:
        """Return the places that an id or a name means, by id."""
        table = self.places()
        if text in table:
            return [text]
        key = answer.name_key(text)
        return sorted(
            place.id
            for place in table.values()
            if key in map(answer.name_key, (place.name, *place.names)) and key
        )


class MemoryEngine:
    """A search engine that holds its documents in memory.

    ``today`` is the day by which dates far ahead are doubtful.
    """

    def __init__(self, today: date | None = None) -> None:
        self._today = today
        self._snapshot = _Snapshot()
        self._lock = threading.Lock()

    def search(self, query: Query) -> Results:
        """Return one page of hits with the exact total and facets over all matches."""
        begun = perf_counter()
        snapshot = self._snapshot
        parsed = parse(query.text)
        matcher = self._matcher(snapshot, query)
        found = self._found(snapshot, query, matcher)
        first = (query.page - 1) * query.per_page
        highlighter = Highlighter(parsed.sought)
        spoken = answer.wanted_days(query) if query.clock is Clock.MENTIONED else None

        def count(other: Query) -> int:
            return len(self._found(snapshot, other, self._matcher(snapshot, other)))

        return Results(
            query=query,
            understood=answer.understood(
                query, parsed.tree, _place_name(snapshot.places())
            ),
            notes=(*answer.query_notes(query, parsed), *matcher.notes),
            total=len(found),
            undated_hidden=count(query.changed(undated=Undated.ONLY))
            if answer.hides_undated(query)
            else 0,
            hits=tuple(
                make_hit(
                    entry.document,
                    highlighter,
                    last_sound=self._last_sound(),
                    days=spoken,
                    score=matcher.score(entry),
                )
                for entry in found[first : first + query.per_page]
            ),
            facets=self._facets(snapshot, query, found),
            remedies=()
            if found
            else remedies(query, count, _place_name(snapshot.places())),
            suggestion="" if found else suggestion(query, matcher.words.nearest, count),
            generation=str(snapshot.number),
            took_ms=(perf_counter() - begun) * 1000,
        )

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None when there is none of that id."""
        entry = self._snapshot.entries.get(document_id)
        return entry.document if entry else None

    def scan(self, query: Query) -> Iterator[Document]:
        """Yield every match in the query's order, its paging ignored; no cap."""
        snapshot = self._snapshot
        for entry in self._found(snapshot, query, self._matcher(snapshot, query)):
            yield entry.document

    @contextmanager
    def writer(self) -> Iterator["MemoryWriter"]:
        """Open a batch: committed when the block ends, dropped when it raises.

        Raises:
            IndexLockedError: Another writer is at work.
        """
        if not self._lock.acquire(blocking=False):
            raise IndexLockedError(
                "Another writer is at work on this archive; try again when it is done"
            )
        try:
            writer = MemoryWriter(self._snapshot.entries, self._commit)
            yield writer
            writer.checkpoint()
        finally:
            self._lock.release()

    def status(self) -> EngineStatus:
        """Return what the engine holds."""
        snapshot = self._snapshot
        documents = [entry.document for entry in snapshot.entries.values()]
        dates = [d.date.value for d in documents if d.date]
        sound = [d for d in dates if d.earliest <= self._last_sound()]
        return EngineStatus(
            address="memory:",
            generation=str(snapshot.number),
            documents=len(documents),
            undated=len(documents) - len(dates),
            first_day=min(sound, key=lambda d: (d.earliest, d.latest), default=None),
            last_day=max(sound, key=lambda d: (d.latest, d.earliest), default=None),
            places=len({m.place_id for d in documents for m in d.places}),
            sources=len({answer.name_key(d.source) for d in documents} - {""}),
        )

    def generation(self) -> str:
        """Return the number of commits so far."""
        return str(self._snapshot.number)

    def identity(self) -> str:
        """Return nothing: no ledger outlives the process that holds this archive."""
        return ""

    def places(self, text: str = "", limit: int = 20) -> Sequence[PlaceBucket]:
        """Return places named like ``text``, those of such an own name first."""
        snapshot = self._snapshot
        counts, own = _place_counts(list(snapshot.entries.values()))
        key = fold(text)
        if text.strip() and not key:
            return []
        found = [
            PlaceBucket(place, counts[place.id], own[place.id])
            for place in snapshot.places().values()
            if counts[place.id]
            and any(
                f" {fold(n)}".find(f" {key}") >= 0 for n in (place.name, *place.names)
            )
        ]
        return answer.named_like(found, key, limit)

    def folders(self, text: str = "", limit: int = 20) -> Sequence[FolderBucket]:
        """Return folders whose path ends as ``text`` begins, most reports first."""
        entries = list(self._snapshot.entries.values())
        counts = Counter(key for entry in entries for key in entry.folders)
        asked = begun(text)
        found = [
            FolderBucket(name, counts[key])
            for key, name in folder_names(entries).items()
            if asked.ends(key)
        ]
        return sorted(found, key=lambda bucket: -bucket.count)[:limit]

    def words(self, prefix: str, limit: int = 10) -> Sequence[tuple[str, int]]:
        """Return words of the archive that begin so, with their reports, most first."""
        return Vocabulary(self._snapshot.entries.values()).beginning(fold(prefix))[
            :limit
        ]

    def similar(self, document_id: str, limit: int = 5) -> Sequence[Hit]:
        """Return the reports most like one in their rarer words, best first."""
        snapshot = self._snapshot
        entry = snapshot.entries.get(document_id)
        if entry is None:
            return []
        matcher = self._matcher(snapshot, Query())
        likeness = {
            other.document.id: matcher.likeness(entry, other)
            for other in snapshot.entries.values()
            if other is not entry
        }
        best = sorted(likeness, key=lambda i: (-likeness[i][0], i))[:limit]
        nothing = Highlighter(Everything())
        return [
            make_hit(
                snapshot.entries[i].document,
                nothing,
                last_sound=self._last_sound(),
                score=likeness[i][1],
            )
            for i in best
            if likeness[i][0] > 0
        ]

    def ids(self) -> Iterator[str]:
        """Yield the id of every document, in no order."""
        yield from self._snapshot.entries

    def close(self) -> None:
        """Forget all documents."""
        self._snapshot = _Snapshot(self._snapshot.number)

    def _last_sound(self) -> date:
        return answer.doubtful_after(self._today or date.today())  # noqa: DTZ011

    def _commit(self, entries: Mapping[str, Entry]) -> None:
        self._snapshot = _Snapshot(self._snapshot.number + 1, dict(entries))

    def _matcher(self, snapshot: _Snapshot, query: Query) -> Matcher:
        return Matcher(
            query,
            list(snapshot.entries.values()),
            snapshot.places(),
            snapshot.place_ids,
        )

    def _found(
        self, snapshot: _Snapshot, query: Query, matcher: Matcher
    ) -> list[Entry]:
        """Return the matches in the order of the query."""
        found = [e for e in snapshot.entries.values() if matcher.matches(e)]
        found.sort(key=lambda entry: entry.document.id)
        sort = answer.order(query, matcher.tree)
        if sort is Sort.RELEVANCE:
            found.sort(key=matcher.score, reverse=True)
            return found
        found.sort(key=lambda e: e.dated[0].latest if e.dated else date.max)
        dated = [entry for entry in found if entry.dated]
        dated.sort(
            key=lambda entry: entry.dated[0].earliest, reverse=sort is Sort.NEWEST
        )
        limit = self._last_sound()
        dated.sort(key=lambda entry: entry.dated[0].earliest > limit)
        undated = [entry for entry in found if not entry.dated]
        return dated + undated

    def _facets(
        self,
        snapshot: _Snapshot,
        query: Query,
        found: Sequence[Entry],
    ) -> Facets:
        counts, own = _place_counts(found)
        table = snapshot.places()
        chosen = {i for text in query.places for i in snapshot.place_ids(text)}
        places, places_cut = answer.place_tree(
            counts, own, table, chosen, answer.place_limits(query)
        )
        every = list(snapshot.entries.values())
        sources, sources_cut = source_buckets(every, found)
        authors, authors_cut = author_buckets(every, found)
        languages = Counter(entry.document.language.casefold() for entry in found)
        return Facets(
            dates=self._dates(snapshot, query, found),
            stated=sum(entry.known is Dated.STATED for entry in found),
            inferred=sum(entry.known is Dated.INFERRED for entry in found),
            places=places,
            places_cut=places_cut,
            unplaced=sum(not entry.nodes for entry in found),
            sources=sources,
            sources_cut=sources_cut,
            authors=authors,
            authors_cut=authors_cut,
            languages=answer.name_buckets(languages.items())[0],
            folders=folder_level(query.paths, every, found),
        )

    def _dates(
        self, snapshot: _Snapshot, query: Query, found: Sequence[Entry]
    ) -> DateFacet:
        limit = self._last_sound()

        def sound(entry: Entry) -> list[tuple[date, date]]:
            return [
                (span.earliest, span.latest)
                for span in entry.days(query.clock)
                if span.earliest <= limit
            ]

        spans = [span for entry in found for span in sound(entry)]
        wanted = answer.wanted_days(query)
        if wanted:
            spans = [s for s in spans if overlaps(s, wanted.earliest, wanted.latest)]

        def archive() -> DaySpan:
            every = [s for entry in snapshot.entries.values() for s in sound(entry)]
            return crowd_days(*_reach(every))

        bars = None
        if spans:
            first, last, blocks = _reach(spans)
            drawn = drawn_days(first, last, query, blocks, archive, last_sound=limit)
            bars = histogram_bars(first, last, query, drawn)

        def count(entries: Sequence[Entry]) -> list[int]:
            return [
                sum(
                    any(overlaps(s, b.earliest, b.latest) for s in sound(e))
                    for e in entries
                )
                for b in (bars[1] if bars else ())
            ]

        return answer.date_facet(
            query,
            bars,
            count(found),
            count(list(snapshot.entries.values())),
            undated=sum(not entry.days(query.clock) for entry in found),
            doubtful=sum(bool(e.days(query.clock)) and not sound(e) for e in found),
            last_sound=limit,
        )


class MemoryWriter:
    """A batch of changes on a copy of the documents."""

    def __init__(
        self,
        entries: Mapping[str, Entry],
        commit: Callable[[Mapping[str, Entry]], None],
    ) -> None:
        self._entries = dict(entries)
        self._commit = commit
        self._changed = False

    def add(self, document: Document) -> None:
        """Add a document, in place of the one of the same id if there is one."""
        self._entries[document.id] = enter(document)
        self._changed = True

    def delete(self, document_id: str) -> None:
        """Delete a document; deleting one that is not there changes nothing."""
        if self._entries.pop(document_id, None):
            self._changed = True

    def refused(self) -> dict[str, str]:
        """Return the documents refused: there are none."""
        return {}

    def checkpoint(self) -> None:
        """Make what was changed so far visible to readers."""
        if self._changed:
            self._commit(self._entries)
            self._changed = False


def _reach(
    spans: Sequence[tuple[date, date]],
) -> tuple[date, date, Callable[[], Counter[int]]]:
    """Return the first and the last day of spans, and what counts them by blocks."""
    blocks = Counter(begin.toordinal() // BLOCK for begin, _ in spans)
    return min(s[0] for s in spans), max(s[1] for s in spans), lambda: blocks


def _place_counts(entries: Sequence[Entry]) -> tuple[Counter[str], Counter[str]]:
    """Return the documents of each place with those below it, and by itself."""
    counts = Counter(node for entry in entries for node in entry.nodes)
    own = Counter(node for entry in entries for node in entry.named)
    return counts, own


def _place_name(table: Mapping[str, Place]) -> Callable[[str], str]:
    return lambda text: table[text].name if text in table else text
