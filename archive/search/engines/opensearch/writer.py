"""A batch of changes to the index: all of it, or nothing.

What a batch brings carries its number, and what it replaces is marked as dead from that
number on; neither is visible before the one entry that tells which batches are in force
is replaced. So a commit is one write, whatever the number of nodes, and a batch that
ends half-way, its writer or the cluster failing, leaves only entries that nobody sees
and that the next writer sweeps away.
"""

import logging
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from archive.model import Document, Place
from archive.search.engine import EngineError
from archive.search.engines.opensearch import sweeping
from archive.search.engines.opensearch.branch import Branch
from archive.search.engines.opensearch.bulk import (
    Action,
    Outcome,
    patiently,
    send,
)
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.mapping import (
    place_entry,
    place_key,
    report_entry,
    report_key,
)
from archive.search.engines.opensearch.snapshot import Snapshot
from archive.search.engines.opensearch.versions import (
    SOURCE,
    Lookup,
    mark,
    marked,
)
from archive.search.engines.opensearch.visibility import Json

_LOG = logging.getLogger(__name__)

#: Documents, and characters of text, that wait until they are sent together.
MOST_WAITING = 500
MOST_CHARACTERS = 2_000_000


class OpenSearchWriter:
    """A batch of changes, kept as a whole or not at all."""

    def __init__(self, branch: Branch, lease: Lease) -> None:
        self._branch = branch
        self._cluster: Cluster = branch.cluster
        self._lease = lease
        self._index = branch.index
        self._snapshot = Snapshot.of(self._cluster, branch.view(), None)
        self._waiting: dict[str, Document | None] = {}
        self._characters = 0
        self._touched: set[str] = set()
        self._sent: set[str] = set()
        self._ended: set[str] = set()
        self._places: dict[str, Place] = {}
        self._refused: dict[str, str] = {}
        self._changed = False
        #: The number of the batch; 0 until there is something in it.
        self._number = 0
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="bulk")
        self._sending: Future[Outcome] | None = None

    def add(self, document: Document) -> None:
        """Add a document, in place of the one of the same id if there is one."""
        self._wait(document.id, document)
        self._characters += len(document.text)
        if self._characters >= MOST_CHARACTERS:
            self._flush()

    def delete(self, document_id: str) -> None:
        """Delete a document; deleting one that is not there changes nothing."""
        self._wait(document_id, None)

    def refused(self) -> dict[str, str]:
        """Return the documents refused since this was last asked, with why."""
        refused, self._refused = self._refused, {}
        return refused

    def checkpoint(self) -> None:
        """Commit what was added so far, and go on with a new batch.

        Raises:
            IndexLockedError: The lease was lost.
            EngineError: The cluster refuses it; nothing of the batch is kept.
        """
        self._flush()
        self._settle()
        if not self._changed:
            return
        self._lease.check()
        patiently(self._cluster, lambda: self._cluster.refresh(self._index))
        # Once more is as good as once: what was heard already is left as it is.
        patiently(
            self._cluster, lambda: self._branch.commit(self._number, self._touched)
        )
        self._number = 0
        self._touched.clear()
        self._sent.clear()
        self._ended.clear()
        self._places.clear()
        self._changed = False
        self._renew()

    def undo(self) -> None:
        """Remove what was sent of a batch that is not to be kept."""
        self._waiting.clear()
        try:
            if self._sending:
                self._sending.exception()
            if self._number:
                self._lease.check()
                self._branch.undo(self._number)
        except EngineError as error:
            _LOG.info("The next writer will remove a batch not kept: %s", error)

    def close(self) -> None:
        """Let go of the thread that sends."""
        self._sender.shutdown()

    def _wait(self, document_id: str, document: Document | None) -> None:
        self._waiting.pop(document_id, None)
        self._waiting[document_id] = document
        if len(self._waiting) >= MOST_WAITING:
            self._flush()

    def _renew(self) -> None:
        """Have the snapshot be of what is in force now."""
        view = self._branch.view()
        if view.mark != self._snapshot.view.mark:
            self._snapshot = Snapshot.of(self._cluster, view, self._snapshot)

    # What waits, on its way to the cluster.

    def _flush(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting, self._characters = self._waiting, {}, 0
        self._lease.check()
        self._touched.update(waiting)
        marks = patiently(self._cluster, lambda: self._marks(list(waiting)))
        actions = list(self._actions(waiting))
        self._settle()
        for document_id in waiting:
            self._refused.pop(document_id, None)
        # The cluster takes one piece in while the next is made, and no more than one.
        self._sending = self._sender.submit(
            self._deliver, self._number, self._place, marks, actions
        )

    def _deliver(
        self, number: int, place: Lookup, marks: list[Action], actions: list[Action]
    ) -> Outcome:
        mark(self._cluster, marks, number, place)
        outcome = send(self._cluster, self._index, actions)
        # Of one refused an earlier version may have come in with this batch.
        stale = [Action(action.key, None) for action, _ in outcome.refused]
        send(self._cluster, self._index, stale)
        return outcome

    def _settle(self) -> None:
        """Wait until what was sent has arrived, and note what was refused.

        Raises:
            EngineError: The cluster took nothing.
        """
        if not self._sending:
            return
        outcome = self._sending.result()
        self._sending = None
        for action, reason in outcome.refused:
            self._refused[action.document] = reason
            self._sent.discard(action.document)
            _LOG.info("The report %s is left out: %s", action.document, reason)

    def _marks(self, ids: list[str]) -> list[Action]:
        """Return what ends the versions in force; the batch begins here, if not yet."""
        if not self._number:
            sweeping.remove_dead(self._cluster)
            self._number = self._branch.begin()
        # The writer of another part may have changed entries of this one.
        self._renew()
        found = {hit["_source"]["id"]: hit for hit in self._standing(ids)}
        self._changed |= bool(found)
        fresh = found.keys() - self._ended
        self._ended |= fresh
        return [marked(found[i], self._number, self._place) for i in sorted(fresh)]

    def _actions(self, waiting: dict[str, Document | None]) -> Iterator[Action]:
        """Yield what brings the new versions."""
        number = self._number
        for document_id, document in waiting.items():
            key = report_key(document_id, number)
            if document is not None:
                self._changed = True
                self._sent.add(document_id)
                yield from self._place_actions(document)
                yield Action(key, report_entry(document, number))
            elif document_id in self._sent:
                self._sent.remove(document_id)
                yield Action(key, None)

    def _place_actions(self, document: Document) -> Iterator[Action]:
        for place in document.gazetteer:
            known = self._places.get(place.id) or self._snapshot.table.places.get(
                place.id
            )
            if known != place:
                self._places[place.id] = place
                key = place_key(place.id, self._number)
                yield Action(key, place_entry(place, self._number))

    def _place(self, place_id: str) -> Place:
        return self._snapshot.table.places[place_id]

    def _standing(self, ids: list[str]) -> list[Json]:
        """Return the versions in force of some documents."""
        if not self._snapshot.documents:
            return []
        query = {"bool": {"filter": [self._snapshot.reports, {"terms": {"id": ids}}]}}
        body = {
            "query": query,
            "size": len(ids),
            "_source": SOURCE,
            "seq_no_primary_term": True,
        }
        return list(self._snapshot.search(body)["hits"]["hits"])
