"""Where bytes come from."""

import io
import os

import pytest

from archive.ingest import source as sources
from archive.ingest.source import source_of


@pytest.fixture
def opened(monkeypatch):
    """The files that are opened, in their order."""
    found = []
    real = os.open

    def noted(file, *args, **kwargs):
        found.append(file)
        return real(file, *args, **kwargs)

    monkeypatch.setattr(os, "open", noted)
    return found


def test_a_small_file_is_opened_once_however_often_it_is_read(tmp_path, opened):
    file = tmp_path / "one.txt"
    file.write_bytes(b"Sirens in Ashkelon.")
    source = source_of(file, "one.txt")
    for _ in range(3):
        with source.open() as stream:
            assert stream.read() == b"Sirens in Ashkelon."
    assert opened == [file]
    assert source.size == 19


def test_a_large_file_is_not_held_in_memory(tmp_path, opened):
    file = tmp_path / "large.txt"
    file.write_bytes(b"x" * (sources._AT_ONCE + 1))
    source = source_of(file, "large.txt")
    assert not opened
    assert source.size == sources._AT_ONCE + 1
    with source.open() as stream:
        assert stream.seek(0, io.SEEK_END) == source.size


def test_a_file_that_grows_meanwhile_is_not_cut(tmp_path, monkeypatch):
    file = tmp_path / "grows.txt"
    file.write_bytes(b"x")
    grown = b"x" * (sources._AT_ONCE + 5)
    real = sources.DiskSource.open

    def grows(source):
        file.write_bytes(grown)
        return real(source)

    monkeypatch.setattr(sources.DiskSource, "open", grows)
    with source_of(file, "grows.txt").open() as stream:
        assert stream.read() == grown
