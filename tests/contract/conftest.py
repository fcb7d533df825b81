"""The engines that the contract holds for, each empty at the start of a test."""

import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import clusters
import pytest

from archive.search.engine import SearchEngine
from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine
from archive.settings import Settings


@pytest.fixture(scope="module", params=["memory", "whoosh", "opensearch"])
def kind(request) -> str:
    """Return the name of an engine; tests of one that is filled once stand together."""
    return request.param


@pytest.fixture
def address(kind, tmp_path) -> Iterator[str]:
    """Return the address of an engine that does not exist yet."""
    with _address(kind, tmp_path) as address:
        yield address


@pytest.fixture(scope="module")
def shared_engine(kind, tmp_path_factory) -> Iterator[SearchEngine]:
    """Return an engine that a module fills once, for tests that only read it."""
    with (
        _address(kind, tmp_path_factory.mktemp("shared")) as address,
        closing(_open_empty(address)) as engine,
    ):
        yield engine


@contextmanager
def _address(kind: str, folder: Path) -> Iterator[str]:
    if kind != "opensearch":
        yield {"memory": "memory:", "whoosh": f"whoosh:{folder / 'index'}"}[kind]
        return
    url, name = clusters.cluster(), f"dateline-test-{uuid.uuid4().hex}"
    yield f"opensearch+{url}/{name}"
    clusters.forget(url, name)


@pytest.fixture
def opener(address):
    """Return a function that makes an empty engine, another at each call."""
    made = []

    def make() -> SearchEngine:
        made.append(_open_empty(f"{address}-{len(made)}"))
        return made[-1]

    yield make
    for engine in made:
        engine.close()


@pytest.fixture
def engine(opener) -> SearchEngine:
    """Return an empty engine."""
    return opener()


def _open_empty(address: str) -> SearchEngine:
    if address.startswith("memory:"):
        return MemoryEngine()
    if address.startswith("opensearch+"):
        # Counts must be right over several shards; copies would only cost time.
        address += "?shards=2&replicas=0"
    return open_engine(address, Settings(), create=True)
