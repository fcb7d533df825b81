"""Captured pages: how they were sent, what they were, and what was captured again."""

import gzip
import re
import sys
from datetime import date

import pytest

from archive.ingest import ReadOptions, parse, zstd
from archive.ingest.failure import ReadFailure
from archive.ingest.source import HeldSource
from archive.ingest.warc import read_warc

pytest.importorskip("warcio")

DIGEST = "WARC-Payload-Digest: sha1:ABC\r\n"


def page(text):
    return f"<html><body><p>{text}</p></body></html>"


def capture(body, kind="text/html", status="200 OK", sent="", warc="", of="response"):
    typed = f"Content-Type: {kind}\r\n" if kind else ""
    http = f"HTTP/1.1 {status}\r\n{typed}{sent}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {of}\r\nWARC-Target-URI: http://e.org/a\r\n{warc}"
        f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read(*captures):
    source = HeldSource(b"".join(captures), "a.warc", date(2026, 11, 21))
    found = [*read_warc(source, ReadOptions())]
    return [one if isinstance(one, ReadFailure) else parse(one) for one in found]


def text_of(*captures):
    (record,) = read(*captures)
    return record.text


@pytest.mark.parametrize(
    ("text", "encoding", "sent", "own"),
    [
        ("①東京で", "cp932", "Shift_JIS", ""),
        ("①東京で", "cp932", "", "shift_jis"),
        ("①東京で", "cp932", "", "x-sjis"),
        ("朱镕基在北京", "gbk", "gb2312", ""),
        ("It’s “here” – now", "cp1252", "ISO-8859-1", ""),
        ("It’s “here” – now", "cp1252", "", "iso-8859-1"),
        ("Кот", "koi8-r", '"KOI8-R"', ""),
        # What was sent goes before what the page says of itself ...
        ("Привет, мир", "cp1251", "windows-1251", "koi8-r"),
        # ... but one label for a whole server is often wrong.
        ("Привет, мир", "utf-8", "iso-8859-1", ""),
        ("Привет, мир", "utf-8", "nonsense", "utf-8"),
        ("Привет, мир", "koi8-r", "utf-8", "koi8-r"),
        ("Grüße aus Köln", "utf-8", "", "utf-16"),
    ],
)
def test_a_page_is_in_the_charset_that_browsers_take_it_to_be_in(
    text, encoding, sent, own
):
    body = page(f'<meta charset="{own}">{text}').encode(encoding)
    kind = f"text/html; charset={sent}" if sent else "text/html"
    assert text_of(capture(body, kind)) == text


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "GZIP"])
def test_a_packed_page_is_unpacked(name):
    body = gzip.compress(page("Flood.").encode())
    assert text_of(capture(body, sent=f"Content-Encoding: {name}\r\n")) == "Flood."


@pytest.mark.parametrize(("name", "library"), [("br", "brotli"), ("zstd", zstd.MODULE)])
def test_a_page_packed_by_a_newer_method_is_unpacked_where_its_library_is(
    name, library
):
    packer = pytest.importorskip(library)
    body = packer.compress(page("Flood.").encode() * 9)
    sent = capture(body, sent=f"Content-Encoding: {name}\r\n")
    assert text_of(sent).startswith("Flood.")


def test_a_page_in_zstandard_that_was_cut_keeps_what_is_there():
    pytest.importorskip(zstd.MODULE)
    pack = zstd.zstd().compress
    whole = pack(b"Rain. ") + pack(b"Flood.")
    assert zstd.beginning(whole, 9) == b"Rain. Flo"
    assert zstd.beginning(whole[:-9], 99).startswith(b"Rain. ")
    assert zstd.beginning(b"<html>", 99) == b"<html>"


@pytest.mark.parametrize("name", ["br", "zstd", "gzip", "odd"])
def test_a_page_that_was_unpacked_before_is_read_whatever_its_header(name):
    sent = capture(page("Flood.").encode(), sent=f"Content-Encoding: {name}\r\n")
    assert text_of(sent) == "Flood."


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("br", r"a page packed as br needs an extra: .*\[warc\]"),
        ("zstd", r"a page packed as zstd needs an extra: .*\[zstd\]"),
        ("odd", "packed as odd: not text"),
    ],
)
def test_a_page_that_cannot_be_unpacked_says_how_it_is_packed(
    name, reason, monkeypatch
):
    monkeypatch.setitem(sys.modules, "brotli", None)
    monkeypatch.setitem(sys.modules, zstd.MODULE, None)
    body = bytes(range(128, 256)) + bytes(9)
    (failure,) = read(capture(body, sent=f"Content-Encoding: {name}\r\n"))
    assert re.search(reason, failure.reason)


@pytest.mark.parametrize("kind", ["text/html", "image/png"])
@pytest.mark.parametrize("status", ["200 OK", "404 Not Found"])
def test_what_was_captured_again_in_one_file_is_nothing_new(kind, status):
    first = capture(page("Flood.").encode(), kind, status, warc=DIGEST)
    again = capture(b"", kind, status, warc=DIGEST, of="revisit")
    found = read(first, again)
    assert len(found) == (kind == "text/html" and status == "200 OK")


def test_what_was_not_modified_since_its_capture_is_nothing_new():
    again = capture(b"", "", "304 Not Modified", of="revisit")
    assert text_of(capture(page("Flood.").encode()), again) == "Flood."
    (failure,) = read(again)
    assert "a revisit of a capture that is not in this file" in failure.reason


def test_a_picture_or_an_error_captured_before_elsewhere_is_no_lost_page():
    assert read(capture(b"", "image/png", warc=DIGEST, of="revisit")) == []
    assert read(capture(b"", status="404 No", warc=DIGEST, of="revisit")) == []
    (failure,) = read(capture(b"", warc=DIGEST, of="revisit"))
    assert not failure.unknown


@pytest.mark.parametrize("status", ["301 Moved", "404 Not Found", "500 Error"])
def test_an_error_or_a_way_elsewhere_is_no_report(status):
    assert read(capture(page("Not here.").encode(), status=status)) == []


@pytest.mark.parametrize(
    "above",
    [
        "\n<!DOCTYPE html>",
        '<?xml version="1.0" encoding="utf-8"?>\n',
        "<!-- printed by the editors' own system -->\n",
    ],
)
def test_a_page_that_was_sent_without_a_type_is_one(above):
    body = (above + page("Flood.")).encode()
    assert text_of(capture(body, kind="")) == "Flood."
    assert read(capture(b"GIF89a", kind="")) == []
