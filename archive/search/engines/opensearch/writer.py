"""A batch of changes to the index: all of it, or nothing.

What a batch brings carries its number, and what it replaces is marked as dead from that
number on; neither is visible before the one entry that names the last batch committed
is replaced. So a commit is one write, whatever the number of nodes, and a batch that
ends half-way, its writer or the cluster failing, leaves only entries that nobody sees
and that the next writer sweeps away.
"""

import logging
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from opensearchpy.exceptions import ConflictError

from archive.model import Document, Place
from archive.search.engine import EngineError, EngineUnavailableError, IndexLockedError
from archive.search.engines.opensearch.bulk import Action, send
from archive.search.engines.opensearch.cluster import META, Cluster, Meta
from archive.search.engines.opensearch.compile import Json
from archive.search.engines.opensearch.connection import WRITE_TIMEOUT, translated
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.mapping import (
    Kind,
    place_entry,
    place_key,
    report_entry,
    report_key,
    unpack,
)
from archive.search.engines.opensearch.snapshot import Snapshot

_LOG = logging.getLogger(__name__)

#: Documents, and characters of text, that wait until they are sent together.
MOST_WAITING = 500
MOST_CHARACTERS = 2_000_000
#: Seconds that a reader of an older generation is left the versions that it sees.
_READERS_LEAVE = 60.0


class OpenSearchWriter:
    """A batch of changes, kept as a whole or not at all."""

    def __init__(self, snapshot: Snapshot, meta: Meta, lease: Lease) -> None:
        self._cluster: Cluster = snapshot.cluster
        self._snapshot = snapshot
        self._lease = lease
        self._waiting: dict[str, Document | None] = {}
        self._characters = 0
        self._sent: set[str] = set()
        self._ended: set[str] = set()
        self._places: dict[str, Place] = {}
        self._changed = False
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="bulk")
        self._sending: Future[None] | None = None
        self._meta = meta
        self._begin()

    @property
    def _batch(self) -> int:
        return self._meta.tried

    def add(self, document: Document) -> None:
        """Add a document, in place of the one of the same id if there is one."""
        self._wait(document.id, document)
        self._characters += len(document.text)
        if self._characters >= MOST_CHARACTERS:
            self._flush()

    def delete(self, document_id: str) -> None:
        """Delete a document; deleting one that is not there changes nothing."""
        self._wait(document_id, None)

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
        self._commit()
        self._sent.clear()
        self._ended.clear()
        self._changed = False
        self._snapshot = Snapshot.of(self._cluster, self._meta, self._snapshot)
        self._places.clear()
        self._begin()

    def undo(self) -> None:
        """Remove what was sent of a batch that is not to be kept."""
        self._waiting.clear()
        try:
            if self._sending:
                self._sending.exception()
            self._lease.check()
            # Asked anew: the commit may have failed only in its answer.
            self._sweep(self._cluster.meta(self._meta.index).batch)
        except EngineError as error:
            _LOG.warning("The next writer will remove a batch not kept: %s", error)

    def close(self) -> None:
        """Let go of the thread that sends."""
        self._sender.shutdown()

    def _wait(self, document_id: str, document: Document | None) -> None:
        self._waiting.pop(document_id, None)
        self._waiting[document_id] = document
        if len(self._waiting) >= MOST_WAITING:
            self._flush()

    # A batch from its beginning to its commit.

    def _begin(self) -> None:
        """Take a number that no batch had, and sweep up after earlier ones."""
        meta = self._meta
        if meta.tried > meta.batch:
            self._sweep(meta.batch)
        # What died long enough ago is seen by no reader.
        old = [c for c in meta.commits if c[1] <= time.time() - _READERS_LEAVE]
        if old:
            gone = old[-1][0]
            self._remove({"range": {"died": {"lte": gone}}})
            meta = replace(meta, commits=tuple(c for c in meta.commits if c[0] > gone))
        self._meta = replace(meta, tried=max(meta.tried, meta.batch) + 1)
        self._write_meta()

    def _commit(self) -> None:
        index, number = self._meta.index, self._batch
        self._lease.check()
        with translated(self._cluster.address):
            self._cluster.client.indices.refresh(
                index=index, request_timeout=WRITE_TIMEOUT
            )
        # A writer that lost its lease may have sent something after the sweep.
        between = {"gt": self._meta.batch, "lt": number}
        if number - self._meta.batch > 1:
            self._remove({"range": {"born": between}})
        self._meta = replace(
            self._meta,
            batch=number,
            commits=(*self._meta.commits, (number, time.time())),
        )
        self._write_meta()

    def _write_meta(self) -> None:
        """Replace the entry that tells which batches there are.

        Raises:
            IndexLockedError: Somebody else did.
        """
        number, term = self._meta.version
        try:
            with translated(self._cluster.address):
                try:
                    answer = self._cluster.client.index(
                        index=self._meta.index,
                        id=META,
                        body=self._meta.entry(),
                        params={"if_seq_no": number, "if_primary_term": term},
                    )
                except ConflictError as error:
                    # The first of two tries may have been heard, but not its answer.
                    found = self._cluster.meta(self._meta.index)
                    if replace(found, version=(0, 0)) != replace(
                        self._meta, version=(0, 0)
                    ):
                        raise IndexLockedError(
                            f"Another writer took over {self._cluster.address}; "
                            "nothing of this batch was kept: try again"
                        ) from error
                    self._meta = found
                    return
        except EngineUnavailableError:
            found = self._cluster.meta(self._meta.index)
            if found.batch != self._meta.batch or found.tried != self._meta.tried:
                raise
            self._meta = found
            return
        self._meta = replace(
            self._meta, version=(answer["_seq_no"], answer["_primary_term"])
        )

    # What waits, on its way to the cluster.

    def _flush(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting, self._characters = self._waiting, {}, 0
        self._lease.check()
        actions = list(self._actions(waiting))
        self._settle()
        # The cluster takes one piece in while the next is made, and no more than one.
        self._sending = self._sender.submit(
            send, self._cluster, self._meta.index, actions
        )

    def _settle(self) -> None:
        """Wait until what was sent has arrived.

        Raises:
            EngineError: It was refused.
        """
        if self._sending:
            self._sending.result()
            self._sending = None

    def _actions(self, waiting: dict[str, Document | None]) -> Iterator[Action]:
        number = self._batch
        for document_id, (key, entry) in self._standing(list(waiting)).items():
            self._changed = True
            if document_id not in self._ended:
                self._ended.add(document_id)
                old = unpack(entry["data"], self._place)
                yield Action(key, report_entry(old, entry["born"], number))
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
                key = place_key(place.id, self._batch)
                yield Action(key, place_entry(place, self._batch))

    def _place(self, place_id: str) -> Place:
        return self._snapshot.table.places[place_id]

    def _standing(self, ids: list[str]) -> dict[str, tuple[str, Json]]:
        """Return the versions in force of some documents: key and entry by id."""
        if not self._snapshot.documents:
            return {}
        query = {"bool": {"filter": [self._snapshot.reports, {"terms": {"id": ids}}]}}
        body = {"query": query, "size": len(ids), "_source": ["id", "born", "data"]}
        answer = self._snapshot.search(body)
        return {
            hit["_source"]["id"]: (hit["_id"], hit["_source"])
            for hit in answer["hits"]["hits"]
        }

    # Sweeping.

    def _sweep(self, batch: int) -> None:
        """Undo what was sent after a batch: remove its entries, revive its dead."""
        index = self._meta.index
        with translated(self._cluster.address):
            self._cluster.client.indices.refresh(
                index=index, request_timeout=WRITE_TIMEOUT
            )
        self._remove({"range": {"born": {"gt": batch}}})
        dead: Json = {
            "query": {
                "bool": {
                    "filter": [
                        {"term": {"kind": Kind.REPORT.value}},
                        {"range": {"died": {"gt": batch}}},
                    ]
                }
            },
            "sort": [{"id": "asc"}, {"born": "asc"}],
            "_source": ["born", "data"],
        }
        revived = (
            Action(
                hit["_id"],
                report_entry(
                    unpack(hit["_source"]["data"], self._place), hit["_source"]["born"]
                ),
            )
            for hit in self._cluster.walk(index, dead, size=200)
        )
        send(self._cluster, index, revived)
        with translated(self._cluster.address):
            self._cluster.client.indices.refresh(
                index=index, request_timeout=WRITE_TIMEOUT
            )

    def _remove(self, clause: Json) -> None:
        with translated(self._cluster.address):
            self._cluster.client.delete_by_query(
                index=self._meta.index,
                body={"query": clause},
                params={"conflicts": "proceed", "refresh": "true"},
                request_timeout=WRITE_TIMEOUT,
            )
