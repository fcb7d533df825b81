"""Engines on the cluster, each of a name of its own that is forgotten afterwards."""

import uuid
from importlib.util import find_spec

import clusters
import pytest

from archive.search.factory import open_engine
from archive.settings import Settings

collect_ignore_glob = (
    [] if find_spec("opensearchpy") or clusters.asked_for() else ["test_*.py"]
)


@pytest.fixture
def address():
    """Return the address of an index that does not exist yet."""
    url, name = clusters.cluster(), f"dateline-test-{uuid.uuid4().hex}"
    yield f"opensearch+{url}/{name}?shards=2&replicas=0"
    clusters.forget(url, name)


@pytest.fixture
def engine(address):
    """Return an empty engine."""
    engine = open_engine(address, Settings(), create=True)
    yield engine
    engine.close()


@pytest.fixture
def indexes(address):
    """Return a function that lists the indexes made for the address, but its state."""
    url, _, name = address.partition("?")[0].removeprefix("opensearch+").rpartition("/")

    def listed():
        found = clusters.request("GET", f"{url}/_cat/indices/{name}-*?format=json")
        names = {row["index"].removeprefix(f"{name}-") for row in found}
        return sorted(names - {"state"})

    return listed
