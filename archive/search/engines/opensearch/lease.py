"""One writer of a part at a time: a lease on it, kept in the cluster.

The lease lasts a minute and is renewed while its holder lives, so that a writer that
was killed locks nobody out for long; one killed on the same machine, not at all. Clocks
of machines that write to one index must agree within some seconds.
"""

import logging
import os
import socket
import threading
import time
import uuid
from typing import Any, Self

from opensearchpy.exceptions import (
    ConflictError,
    TransportError,
)

from archive.search.engine import IndexLockedError
from archive.search.engines.opensearch.cluster import MAY_LACK, Cluster
from archive.search.engines.opensearch.connection import translated

_LOG = logging.getLogger(__name__)

#: Seconds that a lease lasts without being renewed.
LASTS = 60.0
_RENEWED_EVERY = 15.0
#: Seconds before the end of a lease from which on its holder does not trust it.
_MARGIN = 20.0
#: Seconds between one try and the next to take a lease that somebody has.
_AGAIN = 0.2


class Lease:
    """The right to do what only one may do at a time; ``with`` holds it.

    Args:
        cluster: The cluster, and the archive and its part there.
        key: What it is the right to do; by default, to write the part.
        patience: Seconds to wait for another to give it back.

    Raises:
        IndexLockedError: Another writer has it.
    """

    def __init__(self, cluster: Cluster, key: str = "", patience: float = 0.0) -> None:
        self._cluster = cluster
        self._index = cluster.state_index
        part = cluster.address.part
        self._key = key or (f"lock={part}" if part else "lock")
        self._patience = patience
        self._owner = uuid.uuid4().hex
        self._version: tuple[int, int] | None = None
        self._renewed = 0.0
        self._lost = False
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._keep, name="index lease", daemon=True
        )

    def __enter__(self) -> Self:
        """Take the lease."""
        until = time.monotonic() + self._patience
        while True:
            try:
                with translated(self._cluster.address):
                    self._take()
                break
            except IndexLockedError:
                if time.monotonic() >= until:
                    raise
                time.sleep(_AGAIN)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Give the lease back."""
        self._stop.set()
        self._thread.join()
        if self._lost or self._version is None:
            return
        number, term = self._version
        try:
            self._cluster.client.delete(
                index=self._index,
                id=self._key,
                params={"if_seq_no": number, "if_primary_term": term},
            )
        except TransportError as error:
            _LOG.info("The lease was not given back and will run out: %s", error)

    def check(self) -> None:
        """Make sure that the lease still holds.

        Raises:
            IndexLockedError: It was lost, or could not be renewed in time.
        """
        if self._lost or time.monotonic() > self._renewed + LASTS - _MARGIN:
            raise IndexLockedError(
                f"The right to write {self._cluster.address} was lost, since the "
                "cluster did not answer for too long; nothing of this batch was kept: "
                "try again"
            )

    def _take(self) -> None:
        found = self._cluster.client.get(
            index=self._index, id=self._key, params=MAY_LACK
        )
        if not found.get("found"):
            self._write({"op_type": "create"})
            return
        if _holds(found["_source"]["lease"]):
            raise self._locked(found["_source"]["lease"])
        self._write(
            {
                "if_seq_no": found["_seq_no"],
                "if_primary_term": found["_primary_term"],
            }
        )

    def _write(self, condition: dict[str, Any]) -> None:
        lease = {
            "owner": self._owner,
            "host": socket.gethostname(),
            "process": os.getpid(),
            "until": time.time() + LASTS,
        }
        asked = time.monotonic()
        try:
            answer = self._cluster.client.index(
                index=self._index, id=self._key, body={"lease": lease}, params=condition
            )
        except ConflictError as error:
            raise self._locked({}) from error
        self._version = (answer["_seq_no"], answer["_primary_term"])
        self._renewed = asked

    def _keep(self) -> None:
        """Renew the lease until it is given back."""
        while not self._stop.wait(_RENEWED_EVERY):
            number, term = self._version or (0, 0)
            try:
                self._write({"if_seq_no": number, "if_primary_term": term})
            except IndexLockedError:
                self._lost = True
                return
            except TransportError as error:
                _LOG.info("The lease could not be renewed yet: %s", error)

    def _locked(self, lease: dict[str, Any]) -> IndexLockedError:
        by = f" ({lease['host']}, process {lease['process']})" if lease else ""
        return IndexLockedError(
            f"Another writer{by} is at work on {self._cluster.address}; try again when "
            "it is done"
        )


def _holds(lease: dict[str, Any]) -> bool:
    """Tell whether a lease found in the cluster is still somebody's."""
    if lease["until"] < time.time():
        return False
    if lease["host"] != socket.gethostname():
        return True
    try:
        os.kill(lease["process"], 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
