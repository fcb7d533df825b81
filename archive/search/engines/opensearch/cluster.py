"""Requests to the cluster: each one bounded in time, and complete or an error."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError, TransportError

from archive.search.engine import SearchTimeoutError
from archive.search.engines.opensearch.compile import Json
from archive.search.engines.opensearch.connection import (
    Address,
    connect,
    missing,
    translated,
)
from archive.settings import Settings

#: The key of the entry that says what the index is and which batches it has.
META = "meta"
#: For requests that may well find nothing: the client then says so, and logs nothing.
MAY_LACK = {"ignore": 404}
#: Hits that one request may skip and hand back (``index.max_result_window``).
WINDOW = 10_000
#: How long the cluster keeps a point in time between two requests.
_KEEP = "5m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What an index says of itself.

    ``index`` is its own name, behind the alias. ``uid`` is drawn when it is made.
    ``batch`` is the last one committed, ``tried`` the last one begun. ``commits`` holds
    the numbers of late batches with the time of their commit, in seconds since 1970.
    ``version`` is the entry's own, to replace it only while nobody else did.
    """

    index: str
    uid: str
    batch: int = 0
    tried: int = 0
    format: int = 0
    analysis: str = ""
    commits: tuple[tuple[int, float], ...] = ()
    version: tuple[int, int] = (0, 0)

    @property
    def generation(self) -> str:
        """The generation in the contract's words."""
        return f"{self.uid}-{self.batch}"

    def entry(self) -> Json:
        """Return the entry that holds this."""
        plain = {
            "uid": self.uid,
            "batch": self.batch,
            "tried": self.tried,
            "format": self.format,
            "analysis": self.analysis,
            "commits": [list(commit) for commit in self.commits],
        }
        return {"kind": META, "meta": plain}


class Cluster:
    """A client of the cluster that holds the index at an address."""

    def __init__(self, address: Address, settings: Settings) -> None:
        self.address = address
        self.client: OpenSearch = connect(address, settings)
        self._budget = settings.time_budget

    def meta(self, index: str | None = None) -> Meta:
        """Return what the index, by default the one in force, says of itself.

        Raises:
            IndexMissingError: There is none, or it is none of Dateline's.
            EngineUnavailableError: The cluster does not answer.
        """
        with translated(self.address):
            found = self.client.get(
                index=index or self.address.name, id=META, params=MAY_LACK
            )
        plain = found.get("_source", {}).get("meta")
        if not isinstance(plain, dict) or "uid" not in plain:
            raise missing(self.address)
        return Meta(
            index=found["_index"],
            uid=plain["uid"],
            batch=plain["batch"],
            tried=plain["tried"],
            format=plain["format"],
            analysis=plain["analysis"],
            commits=tuple((batch, at) for batch, at in plain["commits"]),
            version=(found["_seq_no"], found["_primary_term"]),
        )

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

    def close(self) -> None:
        """Close the connections."""
        self.client.close()
