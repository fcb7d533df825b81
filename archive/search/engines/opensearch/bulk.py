"""Sending many entries: in bounded pieces, again where the cluster asks to wait."""

import json
import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from opensearchpy.exceptions import ConnectionError as NoConnectionError
from opensearchpy.exceptions import TransportError

from archive.search.engine import EngineError, EngineUnavailableError
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.compile import Json
from archive.search.engines.opensearch.connection import WRITE_TIMEOUT, translated

_LOG = logging.getLogger(__name__)

#: Bytes that one request carries, if no single entry has more.
MOST_BYTES = 4 * 1024 * 1024
#: Seconds to wait before each try.
_PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
_BUSY = (429, 502, 503, 504)
_TOO_LARGE = 413


class Action(NamedTuple):
    """One entry to write under a key; None to remove it."""

    key: str
    entry: Json | None

    def lines(self) -> bytes:
        """Return the action as a bulk request has it."""
        if self.entry is None:
            return json.dumps({"delete": {"_id": self.key}}).encode() + b"\n"
        head = json.dumps({"index": {"_id": self.key}})
        body = json.dumps(self.entry, ensure_ascii=False, separators=(",", ":"))
        return f"{head}\n{body}\n".encode()


def send(cluster: Cluster, index: str, actions: Iterable[Action]) -> None:
    """Write entries; they are visible to searches after the next refresh.

    Raises:
        EngineError: The cluster refuses an entry; some of the others are written.
        EngineUnavailableError: It did not take them all, however long we waited.
    """
    for piece in _pieces(actions):
        _send(cluster, index, piece)


def _pieces(actions: Iterable[Action]) -> Iterator[list[tuple[str, bytes]]]:
    piece: list[tuple[str, bytes]] = []
    size = 0
    for action in actions:
        lines = action.lines()
        if piece and size + len(lines) > MOST_BYTES:
            yield piece
            piece, size = [], 0
        piece.append((action.key, lines))
        size += len(lines)
    if piece:
        yield piece


def _send(cluster: Cluster, index: str, piece: list[tuple[str, bytes]]) -> None:
    left = piece
    for pause in _PAUSES:
        if pause:
            _LOG.info(
                "The cluster is busy; %d entries go again in %gs", len(left), pause
            )
            time.sleep(pause)
        try:
            answer = cluster.client.bulk(
                index=index,
                body=b"".join(lines for _, lines in left),
                params={"timeout": "60s"},
                request_timeout=WRITE_TIMEOUT,
            )
        except TransportError as error:
            if not isinstance(error, NoConnectionError) and (
                error.status_code not in _BUSY
            ):
                raise _refused(cluster, left, error) from error
            continue
        left = _left(left, answer["items"])
        if not left:
            return
    raise EngineUnavailableError(
        f"The OpenSearch cluster at {cluster.address} took no more documents for "
        f"{sum(_PAUSES):.0f} seconds; nothing of this batch was kept: see to the "
        "cluster and try again"
    )


def _left(
    sent: list[tuple[str, bytes]], items: Sequence[dict[str, Any]]
) -> list[tuple[str, bytes]]:
    """Return what is to be sent again.

    Raises:
        EngineError: An entry is refused for good.
    """
    again = []
    for (key, lines), item in zip(sent, items, strict=True):
        ((_, outcome),) = item.items()
        if outcome["status"] in _BUSY:
            again.append((key, lines))
        elif outcome.get("error"):
            reason = outcome["error"].get("reason", outcome["error"])
            raise EngineError(
                f"OpenSearch refuses the document {key.partition('@')[0]}: {reason}"
            )
    return again


def _refused(
    cluster: Cluster, sent: list[tuple[str, bytes]], error: TransportError
) -> EngineError:
    if error.status_code == _TOO_LARGE:
        key, lines = max(sent, key=lambda pair: len(pair[1]))
        return EngineError(
            f"The document {key.partition('@')[0]} ({len(lines):,} bytes as sent) is "
            "too large for the cluster; raise its http.max_content_length"
        )
    try:
        with translated(cluster.address):
            raise error
    except EngineError as translated_error:
        return translated_error
