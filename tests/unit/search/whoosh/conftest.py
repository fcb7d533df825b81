"""An empty index of Whoosh."""

import pytest

from archive.search.factory import open_engine
from archive.settings import Settings


@pytest.fixture
def address(tmp_path):
    return f"whoosh:{tmp_path / 'index'}"


@pytest.fixture
def engine(address):
    return open_engine(address, Settings(), create=True)
