"""Indexes on a cluster: made, found in force, and made anew beside the one in force.

The indexes are ``NAME-000001`` and so on, ``NAME-part=P-000001`` those of a part P.
Which of them are in force is told by the state in ``NAME-state``, so that one write
puts a rebuilt index in the place of the old one. ``NAME`` itself is an alias of these,
for the cluster's own tools.
"""

import logging
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from opensearchpy.exceptions import NotFoundError, RequestError

from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexMissingError,
)
from archive.search.engines.opensearch.branch import Aside, check_parted
from archive.search.engines.opensearch.cluster import MAY_LACK, Cluster
from archive.search.engines.opensearch.connection import Address, translated
from archive.search.engines.opensearch.engine import OpenSearchEngine
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.mapping import index_body
from archive.search.engines.opensearch.state import Part, State
from archive.search.engines.opensearch.sweeping import recover
from archive.settings import Settings

_LOG = logging.getLogger(__name__)


def open_opensearch(
    address: str, settings: Settings, *, create: bool = False
) -> OpenSearchEngine:
    """Return the engine at an address.

    A cluster that does not answer now is no reason to fail: the engine's methods say so
    until it does.

    Raises:
        EngineError: The address or the settings cannot be used.
        IndexMissingError: There is no index, and none was to be made.
        IndexDamagedError: It was made by another version of Dateline.
    """
    cluster = Cluster(Address.parse(address), settings)
    engine = OpenSearchEngine(cluster)
    try:
        if create:
            _create(cluster, engine)
        else:
            engine.generation()
    except EngineUnavailableError as error:
        if create:
            cluster.close()
            raise
        _LOG.info("%s", error)
    except BaseException:
        cluster.close()
        raise
    return engine


def _create(cluster: Cluster, engine: OpenSearchEngine) -> None:
    """Make an index where there is none."""
    # First of all, since the state cannot be read while another writer makes it.
    cluster.create_state_index()
    with suppress(IndexMissingError):
        check_parted(cluster, cluster.state())
        engine.generation()
        return
    _register(cluster)
    with Lease(cluster):
        name = cluster.address.part
        # Another one may have made it since.
        if cluster.state().parts[name].index:
            return
        index = _new_index(cluster)

        def made(state: State) -> State:
            parts = {**state.parts, name: Part(index=index)}
            return replace(state, parts=parts, changes=state.changes + 1)

        _name(cluster, {*_in_force(cluster), index})
        cluster.update(made)


@contextmanager
def rebuild(address: str, settings: Settings) -> Iterator[OpenSearchEngine]:
    """Make an index anew beside the one in force, and swap it in when all went well.

    Raises:
        IndexLockedError: Another writer is at work.
        EngineUnavailableError: The cluster does not answer.
    """
    cluster = Cluster(Address.parse(address), settings)
    try:
        cluster.create_state_index()
        _register(cluster)
        with Lease(cluster) as lease:
            recover(cluster)
            _remove_others(cluster)
            aside = Aside(cluster, _new_index(cluster))
            try:
                yield OpenSearchEngine(cluster, aside=aside, lease=lease)
                lease.check()
                aside.put_in_force()
            except BaseException:
                _clear(cluster, aside.index)
                raise
            _name(cluster, _in_force(cluster))
            _remove_others(cluster)
    finally:
        cluster.close()


def _register(cluster: Cluster) -> None:
    """Note that there is, or will be, an archive with the part of the address.

    Raises:
        EngineError: It is in parts and the address names none, or the other way round.
    """
    name = cluster.address.part
    cluster.create_state(State(uid=uuid.uuid4().hex[:12]))

    def change(state: State) -> State:
        check_parted(cluster, state)
        if name in state.parts:
            return state
        return replace(state, parts={**state.parts, name: Part(index="")})

    cluster.update(change)


def _in_force(cluster: Cluster) -> set[str]:
    """Return the indexes in force, of all parts."""
    parts = cluster.state().parts.values()
    return {part.index for part in parts if part.index}


def _prefix(cluster: Cluster) -> str:
    """Return what the names of the part's indexes begin with."""
    address = cluster.address
    # No archive can have such a name.
    part = f"part={address.part}-" if address.part else ""
    return f"{address.name}-{part}"


def _ours(cluster: Cluster) -> list[str]:
    """Return the indexes made for this part, in force or left behind."""
    prefix = _prefix(cluster)
    numbered = re.compile(rf"{re.escape(prefix)}\d{{6}}")
    with translated(cluster.address):
        found = cluster.client.indices.get(
            index=f"{prefix}*", params={"allow_no_indices": "true"}
        )
    return sorted(index for index in found if numbered.fullmatch(index))


def _new_index(cluster: Cluster) -> str:
    """Make an empty index beside those there are, and return its name."""
    address = cluster.address
    last = max((int(index[-6:]) for index in _ours(cluster)), default=0)
    index = f"{_prefix(cluster)}{last + 1:06d}"
    with translated(address):
        cluster.client.indices.create(
            index=index, body=index_body(address.shards, address.replicas)
        )
    return index


def _name(cluster: Cluster, indexes: set[str]) -> None:
    """Let the alias name these indexes alone."""
    name = cluster.address.name
    named = _named(cluster)
    actions = [
        *({"remove": {"index": old, "alias": name}} for old in sorted(named - indexes)),
        *({"add": {"index": new, "alias": name}} for new in sorted(indexes - named)),
    ]
    if not actions:
        return
    try:
        cluster.client.indices.update_aliases(body={"actions": actions})
    except RequestError as error:
        for index in indexes - named:
            _drop(cluster, index)
        raise EngineError(
            f"“{name}” is the name of an index on that cluster that is not Dateline's; "
            "choose another name in the address"
        ) from error


def _named(cluster: Cluster) -> set[str]:
    """Return the indexes behind the alias."""
    name = cluster.address.name
    with translated(cluster.address):
        found = cluster.client.indices.get_alias(name=name, params=MAY_LACK)
    return set() if "error" in found else set(found)


def _remove_others(cluster: Cluster) -> None:
    """Remove indexes of this part but that in force: replaced, or left half-made."""
    # One of an older version is behind the alias alone.
    kept = _in_force(cluster) | _named(cluster)
    for index in _ours(cluster):
        if index not in kept:
            _drop(cluster, index)


def _clear(cluster: Cluster, index: str) -> None:
    """Remove an index that was not put in force, and all that went with it."""
    try:
        if index in _in_force(cluster):
            return
        _drop(cluster, index)
        recover(cluster)
    except EngineError as error:
        _LOG.warning("The next writer will remove what is left of %s: %s", index, error)


def _drop(cluster: Cluster, index: str) -> None:
    try:
        with translated(cluster.address), suppress(NotFoundError):
            cluster.client.indices.delete(index=index)
    except EngineError as error:
        _LOG.warning("The index %s is left and will go next time: %s", index, error)
