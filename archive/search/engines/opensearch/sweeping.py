"""Removing what no reader sees: batches not kept, and versions replaced long ago."""

import time

from archive.model import Place
from archive.search.engine import EngineError, IndexMissingError
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.connection import WRITE_TIMEOUT, translated
from archive.search.engines.opensearch.snapshot import Snapshot
from archive.search.engines.opensearch.state import State
from archive.search.engines.opensearch.versions import SOURCE, mark, marked
from archive.search.engines.opensearch.visibility import Json, Kind, View

#: Seconds that a reader of an older generation is left the versions that it sees.
READERS_LEAVE = 60.0
#: Times that a batch is undone while other parts are made anew.
_TRIES = 5
#: Entries marked as alive again together.
_TOGETHER = 500


def recover(cluster: Cluster) -> None:
    """Undo the batches of a part that earlier writers left under way.

    Whoever calls this holds the lease of the part.
    """
    part = cluster.state().parts[cluster.address.part]
    for number in part.under_way:
        undo(cluster, number)


def undo(cluster: Cluster, number: int) -> None:
    """Undo what was sent of a batch, unless it was committed."""
    for _ in range(_TRIES):
        state = cluster.state()
        if number not in state.parts[cluster.address.part].under_way:
            return
        try:
            if any(part.index for part in state.parts.values()):
                clean(cluster, _everything(state), number)
            cluster.give_up((number,))
        except IndexMissingError:
            # Another part was made anew meanwhile, and its old index is gone.
            continue
        return
    raise EngineError(f"The parts of {cluster.address} change too often; try again")


def clean(cluster: Cluster, view: View, number: int) -> None:
    """Remove what a batch brought, and have live what it ended."""
    cluster.refresh(view.index)
    _remove(cluster, view.index, {"term": {"born": number}})
    _revive(cluster, view, number)
    cluster.refresh(view.index)


def remove_dead(cluster: Cluster) -> None:
    """Remove the versions that were replaced so long ago that no reader sees them."""
    state = cluster.state()
    before = time.time() - READERS_LEAVE
    old = tuple(number for number, at in state.commits if at <= before)
    if not old:
        return
    _remove(cluster, _everything(state).index, {"terms": {"died": list(old)}})
    cluster.update(lambda now: now.forgetting(old))


def _everything(state: State) -> View:
    """Return what all parts have, each by itself."""
    indexes = sorted(part.index for part in state.parts.values() if part.index)
    return View(indexes=tuple(indexes), seen=state.seen, generation="", mark="")


def _remove(cluster: Cluster, indexes: str, clause: Json) -> None:
    with translated(cluster.address):
        cluster.client.delete_by_query(
            index=indexes,
            body={"query": clause},
            # A part may be made anew just now, and its old index go.
            params={
                "conflicts": "proceed",
                "refresh": "true",
                "ignore_unavailable": "true",
            },
            request_timeout=WRITE_TIMEOUT,
        )


def _revive(cluster: Cluster, view: View, number: int) -> None:
    kind, dead = {"term": {"kind": Kind.REPORT.value}}, {"term": {"died": number}}
    body: Json = {
        "query": {"bool": {"filter": [kind, dead]}},
        "sort": [{"id": "asc"}, {"born": "asc"}, {"_index": "asc"}],
        "_source": SOURCE,
        "seq_no_primary_term": True,
    }
    hits = list(cluster.walk(view.index, body, size=_TOGETHER))
    if not hits:
        return
    places = Snapshot.of(cluster, view, None).table.places

    def place(place_id: str) -> Place:
        return places[place_id]

    for start in range(0, len(hits), _TOGETHER):
        some = hits[start : start + _TOGETHER]
        actions = [marked(hit, number, place, dead=False) for hit in some]
        mark(cluster, actions, number, place, dead=False)
