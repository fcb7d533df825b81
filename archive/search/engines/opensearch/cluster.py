"""Requests to the cluster: each one bounded in time, and complete or an error."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import (
    ConflictError,
    NotFoundError,
    RequestError,
    TransportError,
)

from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexDamagedError,
    SearchTimeoutError,
)
from archive.search.engines.opensearch.connection import (
    WRITE_TIMEOUT,
    Address,
    connect,
    missing,
    translated,
)
from archive.search.engines.opensearch.state import State
from archive.search.engines.opensearch.visibility import Json
from archive.settings import Settings

_LOG = logging.getLogger(__name__)

#: The key of the entry that holds the state.
_STATE = "state"
#: For requests that may well find nothing: the client then says so, and logs nothing.
MAY_LACK = {"ignore": 404}
#: Hits that one request may skip and hand back (``index.max_result_window``).
WINDOW = 10_000
#: How long the cluster keeps a point in time between two requests.
_KEEP = "5m"
#: Seconds to wait for an index that was made a moment ago; what it answers until then.
_PATIENCE = 30.0
_UNAVAILABLE = 503
#: Times that a change of the state is tried while others change it too.
_TRIES = 20
#: Bytes that a node takes in one request unless it is told otherwise.
_USUAL_REQUEST = 100 * 1024 * 1024


class Cluster:
    """A client of the cluster that holds the index at an address."""

    def __init__(self, address: Address, settings: Settings) -> None:
        self.address = address
        self.client: OpenSearch = connect(address, settings)
        self._budget = settings.time_budget

    @property
    def state_index(self) -> str:
        """The index that holds the state and the leases."""
        return f"{self.address.name}-state"

    def state(self) -> State:
        """Return the state of the archive.

        Raises:
            IndexMissingError: There is none.
            IndexDamagedError: It was made by an older version of Dateline.
            EngineUnavailableError: The cluster does not answer.
        """
        with translated(self.address):
            found = self.client.get(index=self.state_index, id=_STATE, params=MAY_LACK)
        if not found.get("found"):
            raise self.absent()
        version = (found["_seq_no"], found["_primary_term"])
        return State.read(found["_source"]["state"], version)

    def absent(self) -> EngineError:
        """Return the error that there is no index, or only one of an older version."""
        name = self.address.name
        with translated(self.address):
            older = not self.address.part and self.client.indices.exists_alias(
                name=name
            )
        if older:
            return IndexDamagedError(
                f"The index at {self.address} was made by an older version of "
                "Dateline; `dateline rebuild` makes it again from the reports"
            )
        return missing(self.address)

    def create_state_index(self) -> None:
        """Make the index that holds the state and the leases, if it is not there."""
        settings = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
        plain = {"type": "object", "enabled": False}
        mapping = {"dynamic": "strict", "properties": {"lease": plain, "state": plain}}
        body = {"settings": {"index": settings}, "mappings": mapping}
        with translated(self.address):
            try:
                if not self.client.indices.exists(index=self.state_index):
                    self.client.indices.create(index=self.state_index, body=body)
            except RequestError as error:
                if error.error != "resource_already_exists_exception":
                    raise
            # Another writer may be making it just now.
            self.client.cluster.health(
                index=self.state_index,
                params={"wait_for_status": "yellow", "timeout": "30s"},
                request_timeout=WRITE_TIMEOUT,
            )
            self._await_state()

    def _await_state(self) -> None:
        """Wait until the state can be read: a new shard may be open but not at work."""
        patience = time.monotonic() + _PATIENCE
        while True:
            try:
                self.client.get(index=self.state_index, id=_STATE, params=MAY_LACK)
            except TransportError as error:
                if error.status_code != _UNAVAILABLE or time.monotonic() > patience:
                    raise
                time.sleep(0.1)
            else:
                return

    def create_state(self, state: State) -> State:
        """Write the first state, and return the one in force: this, or another's."""
        with translated(self.address), suppress(ConflictError):
            self.client.index(
                index=self.state_index,
                id=_STATE,
                body=state.entry(),
                params={"op_type": "create"},
            )
        return self.state()

    def update(self, change: Callable[[State], State]) -> State:
        """Replace the state by what ``change`` makes of it, and return the new one.

        ``change`` is asked again with a newer state when somebody else was quicker, and
        when the answer was lost: it must return the state itself when that has all that
        it wants.

        Raises:
            EngineError: As ``change`` does, or the cluster does not take it.
        """
        failed: EngineError | None = None
        for _ in range(_TRIES):
            before = self.state()
            after = change(before)
            if after == before:
                return before
            if failed:
                raise failed
            try:
                if version := self._replaced(before, after):
                    return replace(after, version=version)
            except (EngineUnavailableError, SearchTimeoutError) as error:
                # It may have been heard all the same: the state will tell.
                failed = error
        raise EngineUnavailableError(
            f"Too many writers are at work on {self.address}; try again later"
        )

    def _replaced(self, before: State, after: State) -> tuple[int, int] | None:
        number, term = before.version
        with translated(self.address):
            try:
                answer = self.client.index(
                    index=self.state_index,
                    id=_STATE,
                    body=after.entry(),
                    params={"if_seq_no": number, "if_primary_term": term},
                )
            except ConflictError:
                return None
        return answer["_seq_no"], answer["_primary_term"]

    def give_up(self, numbers: tuple[int, ...]) -> None:
        """Note that some batches of the part are never to be seen."""
        if numbers:
            self.update(lambda state: state.without(self.address.part, numbers))

    def refresh(self, index: str) -> None:
        """Have searches see all that was written to an index, or to several."""
        with translated(self.address):
            self.client.indices.refresh(index=index, request_timeout=WRITE_TIMEOUT)

    @cached_property
    def largest_request(self) -> int:
        """The bytes that a request to any node may have."""
        try:
            with translated(self.address):
                found = self.client.nodes.info(metric="http")
        except EngineError as error:
            # Not every user may ask; this is what clusters come with.
            _LOG.info("The nodes do not tell what they take: %s", error)
            return _USUAL_REQUEST
        nodes = found["nodes"].values()
        return min(int(node["http"]["max_content_length_in_bytes"]) for node in nodes)

    def search(self, index: str, body: Json, *, scored: bool = False) -> Json:
        """Return the answer to one search, exact and from all shards.

        Args:
            index: The index, by its own name.
            body: The request.
            scored: Whether relevance matters: it is then reckoned over all shards.

        Raises:
            SearchTimeoutError: It takes longer than the time budget.
            EngineUnavailableError: The cluster, or a part of the index, is not there.
            IndexMissingError: The index is not there.
        """
        return self.searches(index, [(body, scored)])[0]

    def searches(self, index: str, requests: Sequence[tuple[Json, bool]]) -> list[Json]:
        """Return the answers to several searches, sent together.

        Raises:
            EngineError: As ``search``, of the first that fails.
        """
        if not requests:
            return []
        lines: list[Json] = []
        for body, scored in requests:
            kind = "dfs_query_then_fetch" if scored else "query_then_fetch"
            lines.append({"index": index, "search_type": kind})
            # Part of the answer would be a wrong answer: all shards, or an error.
            lines[-1]["allow_partial_search_results"] = False
            lines.append(self._bounded(body))
        with translated(self.address):
            answers = self.client.msearch(body=lines)["responses"]
            for answer in answers:
                if error := answer.get("error"):
                    absent = answer["status"] == 404
                    failure = NotFoundError if absent else TransportError
                    raise failure(answer["status"], error.get("type", ""), error)
        for answer in answers:
            self._check(answer)
        return list(answers)

    def _bounded(self, body: Json) -> Json:
        bounded = {"track_total_hits": True, **body}
        if self._budget:
            bounded["timeout"] = f"{int(self._budget * 1000)}ms"
        return bounded

    def _check(self, answer: Mapping[str, Any]) -> None:
        if answer["timed_out"]:
            raise SearchTimeoutError(
                f"The search took longer than {self._budget:g} seconds; narrow it, or "
                "raise DATELINE_TIME_BUDGET"
            )

    def walk(
        self, index: str, body: Json, size: int = 1_000, *, scored: bool = False
    ) -> Iterator[Json]:
        """Yield all hits of a search in its order, however many, as of one moment.

        ``body`` must have a ``sort`` that leaves no two hits equal, ``scored`` tell
        whether relevance is in it. When a node goes away the walk goes on with another.

        Raises:
            EngineError: As ``search``.
        """
        pit = self._open(index)
        try:
            after = None
            while True:
                request = {"size": size, "track_total_hits": False, **body}
                if after is not None:
                    request["search_after"] = after
                try:
                    hits = self._page(pit, request, scored=scored)
                except NotFoundError:
                    # The node that kept the point in time is gone. What is visible is
                    # told by batch, so a new one shows the same.
                    pit = self._open(index)
                    with translated(self.address):
                        hits = self._page(pit, request, scored=scored)
                yield from hits
                if len(hits) < size:
                    return
                after = hits[-1]["sort"]
        finally:
            self._close(pit)

    def _open(self, index: str) -> str:
        with translated(self.address):
            answer = self.client.create_pit(index=index, params={"keep_alive": _KEEP})
        return str(answer["pit_id"])

    def _page(self, pit: str, request: Json, *, scored: bool) -> list[Json]:
        body = {**request, "pit": {"id": pit, "keep_alive": _KEEP}}
        params = {"allow_partial_search_results": "false"}
        if scored:
            params["search_type"] = "dfs_query_then_fetch"
        try:
            answer = self.client.search(body=body, params=params)
        except NotFoundError:
            raise
        except TransportError:
            with translated(self.address):
                raise
        return list(answer["hits"]["hits"])

    def _close(self, pit: str) -> None:
        try:
            self.client.delete_pit(body={"pit_id": [pit]})
        except TransportError:
            # It ends by itself when nobody uses it.
            return

    def answers(self) -> bool:
        """Tell whether the cluster is there at all."""
        try:
            return bool(self.client.ping())
        except TransportError:
            return False

    def close(self) -> None:
        """Close the connections."""
        self.client.close()
