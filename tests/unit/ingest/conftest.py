import pytest

from archive.ingest import ReadFailure, ReadOptions, read


class Folder:
    """A folder to write files into and to read them from."""

    def __init__(self, path):
        self.path = path

    def read(self, name, data, **options):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read(file, self.path, ReadOptions(**options)))

    def one(self, name, data, **options):
        (result,) = self.read(name, data, **options)
        assert not isinstance(result, ReadFailure), result.reason
        return result

    def failure(self, name, data, **options):
        (result,) = self.read(name, data, **options)
        assert isinstance(result, ReadFailure), result
        return result.reason


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)
