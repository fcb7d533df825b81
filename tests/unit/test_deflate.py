"""Compression by either library is read by every zlib."""

import gzip
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.deflate import compressor

TEXT = b"Shelling was reported near the harbour on Tuesday. " * 40


@pytest.fixture(params=["isal", "zlib"])
def library(request, monkeypatch):
    if request.param == "zlib":
        monkeypatch.setitem(sys.modules, "isal", None)
        monkeypatch.setitem(sys.modules, "isal.isal_zlib", None)
    else:
        pytest.importorskip("isal", reason="the extra fast is not installed")
    return request.param


def test_every_form_is_read_by_zlib(library):
    assert zlib.decompress(compressor(1)(TEXT)) == TEXT
    raw = compressor(3, -zlib.MAX_WBITS)(TEXT)
    assert zlib.decompress(raw, -zlib.MAX_WBITS) == TEXT
    packed = compressor(3, 16 + zlib.MAX_WBITS)(TEXT)
    assert gzip.decompress(packed) == TEXT
    assert max(len(raw), len(packed)) < len(TEXT) / 5


def test_gzip_has_no_time(library):
    assert compressor(3, 16 + zlib.MAX_WBITS)(TEXT)[4:8] == bytes(4)


def test_part_of_a_buffer_is_taken(library):
    assert zlib.decompress(compressor(1)(memoryview(TEXT)[51:102])) == TEXT[51:102]


def test_the_library_that_is_there_is_used(library):
    made_by_zlib = compressor(1)(TEXT) == zlib.compress(TEXT, 1)
    assert made_by_zlib == (library == "zlib")


@given(data=st.binary(max_size=5000))
def test_any_bytes_come_back(data):
    assert zlib.decompress(compressor(1)(data)) == data
