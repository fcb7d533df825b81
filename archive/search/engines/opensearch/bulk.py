"""Sending many entries: in bounded pieces, again where the cluster asks to wait."""

import json
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from opensearchpy.exceptions import TransportError

from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    SearchTimeoutError,
)
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.connection import WRITE_TIMEOUT, translated
from archive.search.engines.opensearch.visibility import Json

T = TypeVar("T")
_LOG = logging.getLogger(__name__)

#: Bytes that one request carries, if no single entry has more.
MOST_BYTES = 4 * 1024 * 1024
#: Seconds to wait before each try.
_PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
_BUSY = (429, 502, 503, 504)
_BAD, _CHANGED, _TOO_LARGE = 400, 409, 413
_CLOSED = "index_closed_exception"
#: Characters of a reason that are kept; it may quote the whole of what was sent.
_LONGEST_REASON = 300


class Action(NamedTuple):
    """One entry to write under a key; None to remove it.

    ``home`` is its index, empty for the one that the request is for. ``version`` is
    what the entry there must have, or else nothing is written.
    """

    key: str
    entry: Json | None
    home: str = ""
    version: tuple[int, int] | None = None

    @property
    def document(self) -> str:
        """The id of the report, if it is one."""
        return self.key.partition("@")[0]

    def lines(self) -> bytes:
        """Return the action as a bulk request has it."""
        where: Json = {"_id": self.key}
        if self.home:
            where["_index"] = self.home
        if self.version:
            where["if_seq_no"], where["if_primary_term"] = self.version
        if self.entry is None:
            return json.dumps({"delete": where}).encode() + b"\n"
        head = json.dumps({"index": where})
        body = json.dumps(self.entry, ensure_ascii=False, separators=(",", ":"))
        return f"{head}\n{body}\n".encode()


@dataclass(slots=True)
class Outcome:
    """What was not written: for good, with the reason, or since it has changed."""

    refused: list[tuple[Action, str]] = field(default_factory=list)
    changed: list[Action] = field(default_factory=list)

    def check(self) -> None:
        """Make sure that all was written.

        Raises:
            EngineError: Something was not.
        """
        for action, reason in self.refused:
            raise EngineError(f"The report {action.document} was not kept: {reason}")


#: Actions with what is sent of each.
_Piece = list[tuple[Action, bytes]]


def send(cluster: Cluster, index: str, actions: Iterable[Action]) -> Outcome:
    """Write entries; they are visible to searches after the next refresh.

    Raises:
        EngineError: The cluster takes no entries at all; some may be written.
        EngineUnavailableError: It did not take them all, however long we waited.
    """
    outcome = Outcome()
    for piece in _pieces(actions, cluster.largest_request, outcome):
        _send(cluster, index, piece, outcome)
    return outcome


def _pieces(actions: Iterable[Action], most: int, outcome: Outcome) -> Iterator[_Piece]:
    piece: _Piece = []
    size = 0
    for action in actions:
        lines = action.lines()
        if len(lines) > most:
            outcome.refused.append((action, _too_large(lines)))
            continue
        if piece and size + len(lines) > MOST_BYTES:
            yield piece
            piece, size = [], 0
        piece.append((action, lines))
        size += len(lines)
    if piece:
        yield piece


def _too_large(lines: bytes) -> str:
    return (
        f"it is too large for the cluster ({len(lines):,} bytes as sent; see its "
        "http.max_content_length and indexing_pressure.memory.limit)"
    )


def _send(cluster: Cluster, index: str, piece: _Piece, outcome: Outcome) -> None:
    left = piece
    for pause in _PAUSES:
        if pause:
            _LOG.info(
                "The cluster is busy; %d entries go again in %gs", len(left), pause
            )
            time.sleep(pause)
        try:
            with translated(cluster.address):
                left = _tried(cluster, index, left, outcome)
        except (EngineUnavailableError, SearchTimeoutError):
            # A node that is away, or cannot take more for now.
            continue
        if not left:
            return
    if len(left) == 1 and len(left[0][1]) > MOST_BYTES and cluster.answers():
        # Others went through before and after: this one never fits into its memory.
        outcome.refused.append((left[0][0], _too_large(left[0][1])))
        return
    raise _gone(cluster)


def patiently(cluster: Cluster, work: Callable[[], T]) -> T:
    """Return what ``work`` does, tried again while the cluster does not answer.

    Raises:
        EngineUnavailableError: It does not, however long we waited.
    """
    for pause in _PAUSES:
        time.sleep(pause)
        try:
            return work()
        except EngineUnavailableError as error:
            _LOG.info("Waiting for the cluster: %s", error)
    raise _gone(cluster)


def _gone(cluster: Cluster) -> EngineUnavailableError:
    return EngineUnavailableError(
        f"The OpenSearch cluster at {cluster.address} did not answer, or took no "
        f"documents, for {sum(_PAUSES):.0f} seconds; nothing of this batch was kept: "
        "see to the cluster and try again"
    )


def _tried(cluster: Cluster, index: str, piece: _Piece, outcome: Outcome) -> _Piece:
    """Send a piece, and return what of it is to be sent again."""
    try:
        answer = cluster.client.bulk(
            index=index,
            body=b"".join(lines for _, lines in piece),
            params={"timeout": "60s"},
            request_timeout=WRITE_TIMEOUT,
        )
    except TransportError as error:
        if error.status_code != _TOO_LARGE:
            raise
        # A proxy may take less than the nodes do.
        if len(piece) > 1:
            return [
                pair for one in piece for pair in _tried(cluster, index, [one], outcome)
            ]
        outcome.refused.append((piece[0][0], _too_large(piece[0][1])))
        return []
    return _left(piece, answer["items"], outcome)


def _left(sent: _Piece, items: Sequence[dict[str, Any]], outcome: Outcome) -> _Piece:
    """Return what is to be sent again.

    Raises:
        EngineError: The index takes no entries, whatever they are.
    """
    again = []
    for (action, lines), item in zip(sent, items, strict=True):
        ((_, said),) = item.items()
        if said["status"] in _BUSY:
            again.append((action, lines))
        elif said["status"] == _CHANGED:
            outcome.changed.append(action)
        elif error := said.get("error"):
            reason = _reason(error)
            if said["status"] != _BAD or error.get("type") == _CLOSED:
                raise EngineError(f"OpenSearch takes no documents: {reason}")
            outcome.refused.append((action, f"OpenSearch refuses it: {reason}"))
    return again


def _reason(error: Any) -> str:
    """Return what a cluster says was wrong, its innermost cause last."""
    said = []
    while isinstance(error, dict):
        said.append(str(error.get("reason", error.get("type", ""))))
        error = error.get("caused_by")
    text = ": ".join(dict.fromkeys(filter(None, said))) or str(error)
    return text if len(text) <= _LONGEST_REASON else text[:_LONGEST_REASON] + " …"
