"""Indexes on a cluster: made, found in force, and made anew beside the one in force.

``NAME`` is an alias; the indexes behind it are ``NAME-000001`` and so on. Readers go by
the alias, so that one request puts a rebuilt index in the place of the old one.
"""

import logging
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from opensearchpy.exceptions import NotFoundError, RequestError

from archive.search.analysis import ANALYSIS_VERSION
from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexMissingError,
)
from archive.search.engines.opensearch.cluster import MAY_LACK, META, Cluster, Meta
from archive.search.engines.opensearch.connection import Address, translated
from archive.search.engines.opensearch.engine import OpenSearchEngine
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.mapping import FORMAT, index_body
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
        _LOG.warning("%s", error)
    except BaseException:
        cluster.close()
        raise
    return engine


def _create(cluster: Cluster, engine: OpenSearchEngine) -> None:
    """Make an index where there is none."""
    with suppress(IndexMissingError):
        engine.generation()
        return
    with Lease(cluster):
        # Another one may have made it since.
        if not _in_force(cluster):
            _put_in_force(cluster, _new_index(cluster))


@contextmanager
def rebuild(address: str, settings: Settings) -> Iterator[OpenSearchEngine]:
    """Make an index anew beside the one in force, and swap it in when all went well.

    Raises:
        IndexLockedError: Another writer is at work.
        EngineUnavailableError: The cluster does not answer.
    """
    cluster = Cluster(Address.parse(address), settings)
    try:
        with Lease(cluster) as lease:
            _remove_others(cluster, _in_force(cluster))
            index = _new_index(cluster)
            try:
                yield OpenSearchEngine(cluster, index=index, lease=lease)
                lease.check()
            except BaseException:
                _drop(cluster, index)
                raise
            _put_in_force(cluster, index)
            _remove_others(cluster, [index])
    finally:
        cluster.close()


def _in_force(cluster: Cluster) -> list[str]:
    """Return the indexes behind the alias: one, or none."""
    with translated(cluster.address):
        found = cluster.client.indices.get_alias(
            name=cluster.address.name, params=MAY_LACK
        )
    return [] if "error" in found else list(found)


def _ours(cluster: Cluster) -> list[str]:
    """Return the indexes made for this alias, in force or left behind."""
    name = cluster.address.name
    numbered = re.compile(rf"{re.escape(name)}-\d{{6}}")
    with translated(cluster.address):
        found = cluster.client.indices.get(
            index=f"{name}-*", params={"allow_no_indices": "true"}
        )
    return sorted(index for index in found if numbered.fullmatch(index))


def _new_index(cluster: Cluster) -> str:
    """Make an empty index beside those there are, and return its name."""
    address = cluster.address
    last = max((int(index[-6:]) for index in _ours(cluster)), default=0)
    index = f"{address.name}-{last + 1:06d}"
    meta = Meta(
        index=index, uid=uuid.uuid4().hex[:12], format=FORMAT, analysis=ANALYSIS_VERSION
    )
    with translated(address):
        cluster.client.indices.create(
            index=index, body=index_body(address.shards, address.replicas)
        )
        cluster.client.index(index=index, id=META, body=meta.entry())
    return index


def _put_in_force(cluster: Cluster, index: str) -> None:
    """Let the alias name ``index`` from now on, for all readers at once."""
    name = cluster.address.name
    actions = [
        {"remove": {"index": old, "alias": name}}
        for old in _in_force(cluster)
        if old != index
    ]
    actions.append({"add": {"index": index, "alias": name}})
    try:
        cluster.client.indices.update_aliases(body={"actions": actions})
    except RequestError as error:
        _drop(cluster, index)
        raise EngineError(
            f"“{name}” is the name of an index on that cluster that is not Dateline's; "
            "choose another name in the address"
        ) from error


def _remove_others(cluster: Cluster, kept: list[str]) -> None:
    """Remove indexes of this alias but those kept: replaced, or left half-made."""
    for index in _ours(cluster):
        if index not in kept:
            _drop(cluster, index)


def _drop(cluster: Cluster, index: str) -> None:
    try:
        with translated(cluster.address), suppress(NotFoundError):
            cluster.client.indices.delete(index=index)
    except EngineError as error:
        _LOG.warning("The index %s is left and will go next time: %s", index, error)
