import pytest
from folder_archive import FolderArchive


@pytest.fixture
def archive(tmp_path):
    made = FolderArchive(tmp_path)
    yield made
    made.ledger.close()
