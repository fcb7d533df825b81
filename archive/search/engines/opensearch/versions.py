"""Versions of entries: which there are, and marking those that a batch replaces.

Writers of several parts may mark one entry at the same time, so that each mark is put
on what was read, or else read again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from archive.model import Place
from archive.search.engine import EngineError
from archive.search.engines.opensearch.bulk import Action, send
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.connection import translated
from archive.search.engines.opensearch.mapping import report_entry, unpack
from archive.search.engines.opensearch.visibility import Json

#: What is read of an entry that is to be written again.
SOURCE = ["id", "born", "died", "data", "second", "also"]
#: Times that a mark is tried while another writer puts on one of its own.
_TRIES = 10

#: Gives the entry of the gazetteer of an id.
Lookup = Callable[[str], Place]


def again(entry: Json, place: Lookup, **changed: Any) -> Json:
    """Return an entry for an entry read, with some of its marks changed."""
    marks = {
        "born": entry["born"],
        "died": died(entry),
        "second": entry.get("second", False),
        "also": entry.get("also", ""),
    }
    return report_entry(unpack(entry["data"], place), **{**marks, **changed})


def died(entry: Json) -> set[int]:
    """Return the batches that an entry read died in."""
    return set(entry.get("died", ()))


def marked(hit: Json, number: int, place: Lookup, *, dead: bool = True) -> Action:
    """Return the action that has an entry read die in a batch, or not in it."""
    entry = hit["_source"]
    numbers = died(entry) | {number} if dead else died(entry) - {number}
    return Action(
        hit["_id"],
        again(entry, place, died=numbers),
        hit["_index"],
        (hit["_seq_no"], hit["_primary_term"]),
    )


def mark(
    cluster: Cluster,
    actions: Iterable[Action],
    number: int,
    place: Lookup,
    *,
    dead: bool = True,
) -> None:
    """Put on marks, whatever other writers do to the same entries meanwhile.

    Raises:
        EngineError: The cluster does not take them.
    """
    for _ in range(_TRIES):
        outcome = send(cluster, "", actions)
        outcome.check()
        actions = [
            marked(hit, number, place, dead=dead)
            for hit in _read_again(cluster, outcome.changed)
            if (number in died(hit["_source"])) != dead
        ]
        if not actions:
            return
    raise EngineError("Too many writers are at work on the same reports; try again")


def _read_again(cluster: Cluster, actions: Sequence[Action]) -> Iterator[Json]:
    """Yield the entries that actions are for, as they are now, if they still are."""
    if not actions:
        return
    wanted = [
        {"_index": action.home, "_id": action.key, "_source": SOURCE}
        for action in actions
    ]
    with translated(cluster.address):
        answer = cluster.client.mget(body={"docs": wanted})
    yield from (hit for hit in answer["docs"] if hit.get("found"))
