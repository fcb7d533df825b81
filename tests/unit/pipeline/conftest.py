import pytest
from folder_archive import FolderArchive


@pytest.fixture(autouse=True, scope="session")
def _workers_ready(workers_ready):
    """Nearly all that is tested here starts workers."""


@pytest.fixture
def archive(tmp_path):
    made = FolderArchive(tmp_path)
    yield made
    made.ledger.close()
