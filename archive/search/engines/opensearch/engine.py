"""The engine: searches a cluster, and answers in the contract's words."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from time import perf_counter
from typing import TypeVar

from archive.model import Document
from archive.search import answer
from archive.search.analysis import fold
from archive.search.engine import IndexMissingError
from archive.search.engines.opensearch import likeness
from archive.search.engines.opensearch.branch import (
    Aside,
    Branch,
    InForce,
    in_force,
)
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.page import Page
from archive.search.engines.opensearch.snapshot import Snapshot
from archive.search.engines.opensearch.status import status_of
from archive.search.engines.opensearch.sweeping import recover
from archive.search.engines.opensearch.writer import OpenSearchWriter
from archive.search.paths import begun
from archive.search.query import Query
from archive.search.results import (
    EngineStatus,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
)

T = TypeVar("T")


class OpenSearchEngine:
    """An index on an OpenSearch cluster.

    Args:
        cluster: The cluster, and the archive and its part there.
        aside: Where a part is made anew, if not the one in force is meant.
        lease: The lease under which that is done.
        today: The day by which dates far ahead are doubtful; by default, today.
    """

    def __init__(
        self,
        cluster: Cluster,
        *,
        aside: Aside | None = None,
        lease: Lease | None = None,
        today: date | None = None,
    ) -> None:
        self._cluster = cluster
        self._branch: Branch = aside or InForce(cluster)
        self._lease = lease
        self._today = today
        self._latest: Snapshot | None = None

    def search(self, query: Query) -> Results:
        """Return one page of hits with the exact total and facets over all matches."""
        begun = perf_counter()

        def work(snapshot: Snapshot) -> Results:
            return Page(snapshot, query, self._last_sound()).results(begun)

        return self._answer(work)

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None when there is none of that id."""
        return self._answer(lambda snapshot: snapshot.get(document_id))

    def scan(self, query: Query) -> Iterator[Document]:
        """Yield every match in the query's order, its paging ignored; no cap."""
        snapshot = self._snapshot()
        return Page(snapshot, query, self._last_sound()).documents()

    @contextmanager
    def writer(self) -> Iterator[OpenSearchWriter]:
        """Open a batch: committed when the block ends, dropped when it raises.

        Raises:
            IndexLockedError: Another writer is at work.
            EngineError: The archive is in parts, and the address names none.
        """
        held = nullcontext(self._lease) if self._lease else Lease(self._cluster)
        with held as lease:
            if not self._lease:
                in_force(self._cluster, self._cluster.state())
                recover(self._cluster)
            writer = OpenSearchWriter(self._branch, lease)
            try:
                yield writer
                writer.checkpoint()
            except BaseException:
                writer.undo()
                raise
            finally:
                writer.close()

    def status(self) -> EngineStatus:
        """Return what the index holds."""
        return self._answer(lambda snapshot: status_of(snapshot, self._last_sound()))

    def generation(self) -> str:
        """Return the current generation: equal as long as nothing was committed."""
        return self._branch.view().generation

    def identity(self) -> str:
        """Return what tells this archive, or its part, from any other.

        One made anew at the same address is the same.
        """
        archive = self._branch.view().mark.rpartition("-")[0]
        part = self._cluster.address.part
        return f"{archive}/{part}" if part else archive

    def places(self, text: str = "", limit: int = 20) -> Sequence[PlaceBucket]:
        """Return places named like ``text``, those of such an own name first."""

        def work(snapshot: Snapshot) -> Sequence[PlaceBucket]:
            counts, own = snapshot.place_counts, snapshot.own_counts
            table = snapshot.table
            found = [
                PlaceBucket(table.places[i], counts[i], own.get(i, 0))
                for i in table.beginning(text, counts)
            ]
            return answer.named_like(found, fold(text), limit)

        return self._answer(work)

    def folders(self, text: str = "", limit: int = 20) -> Sequence[FolderBucket]:
        """Return folders whose path ends as ``text`` begins, most reports first."""

        def work(snapshot: Snapshot) -> Sequence[FolderBucket]:
            names, counts = snapshot.folder_names, snapshot.folder_counts
            found = snapshot.folders_ending(begun(text))
            found.sort(key=lambda key: -counts[key])
            return [FolderBucket(names[key], counts[key]) for key in found[:limit]]

        return self._answer(work)

    def words(self, prefix: str, limit: int = 10) -> Sequence[tuple[str, int]]:
        """Return words of the archive that begin so, with their reports, most first."""
        return self._answer(lambda snapshot: snapshot.beginning(fold(prefix))[:limit])

    def similar(self, document_id: str, limit: int = 5) -> Sequence[Hit]:
        """Return the reports most like one in their rarer words, best first."""
        return self._answer(
            lambda snapshot: likeness.similar(
                snapshot, document_id, limit, self._last_sound()
            )
        )

    def ids(self) -> Iterator[str]:
        """Yield the id of every document, in no order."""
        snapshot = self._snapshot()
        body = {
            "query": snapshot.reports,
            "sort": [{"id": "asc"}],
            "_source": False,
        }
        for hit in self._cluster.walk(snapshot.view.index, body, size=10_000):
            yield hit["sort"][0]

    def close(self) -> None:
        """Let go of the connections."""
        self._cluster.close()

    def _last_sound(self) -> date:
        return answer.doubtful_after(self._today or date.today())  # noqa: DTZ011

    def _snapshot(self) -> Snapshot:
        view = self._branch.view()
        latest = self._latest
        if latest is None or latest.view.mark != view.mark:
            latest = Snapshot.of(self._cluster, view, latest)
            self._latest = latest
        return latest

    def _answer(self, work: Callable[[Snapshot], T]) -> T:
        """Answer from the latest generation, also when it is just being replaced."""
        snapshot = self._snapshot()
        try:
            return work(snapshot)
        except IndexMissingError:
            # A rebuilt index was put in the place of the one that we were reading.
            again = self._snapshot()
            if again.view.indexes == snapshot.view.indexes:
                raise
            return work(again)
