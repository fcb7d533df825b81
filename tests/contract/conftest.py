"""The engines that the contract holds for, each empty at the start of a test."""

import os
import uuid

import pytest

from archive.search.engine import SearchEngine
from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine
from archive.settings import Settings

#: Where an OpenSearch answers, as ``opensearch+http://localhost:9200``.
OPENSEARCH = os.environ.get("DATELINE_TEST_OPENSEARCH", "").rstrip("/")
_NO_OPENSEARCH = pytest.mark.skipif(
    not OPENSEARCH, reason="DATELINE_TEST_OPENSEARCH names no OpenSearch to test with"
)


@pytest.fixture(
    params=["memory", "whoosh", pytest.param("opensearch", marks=_NO_OPENSEARCH)]
)
def address(request, tmp_path) -> str:
    """Return the address of an engine that does not exist yet."""
    return {
        "memory": "memory:",
        "whoosh": f"whoosh:{tmp_path / 'index'}",
        "opensearch": f"{OPENSEARCH}/dateline-test-{uuid.uuid4().hex}",
    }[request.param]


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
    return open_engine(address, Settings(), create=True)
