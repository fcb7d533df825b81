"""Messages of Outlook, written here as its specification says."""

import struct
from datetime import UTC, datetime

import pytest
from ole_files import container

from archive.ingest.failure import ReadError
from archive.ingest.limits import Limits
from archive.ingest.packed_rtf import unpack_rtf

pytest.importorskip("olefile")

HEADERS = """\
Received: from mail.example.org by mx.example.net; Sun, 8 Aug 2010 01:02:00 +0200
From: =?utf-8?q?Jo_D=C3=A5hl?= <jo@example.org>
Date: Sat, 7 Aug 2010 23:55:00 -0200
Subject: Floods
"""
SENT = datetime(2010, 8, 8, 1, 55, tzinfo=UTC)


def ticks(moment):
    return int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7


def message(texts=(), data=(), numbers=(), narrow=(), attached=()):
    """Return a message of properties by their numbers."""
    files = {
        f"__substg1.0_{n}001F": t.encode("utf-16-le") for n, t in dict(texts).items()
    }
    files |= {f"__substg1.0_{n}001E": d for n, d in dict(narrow).items()}
    files |= {f"__substg1.0_{n}0102": d for n, d in dict(data).items()}
    entries = (struct.pack("<HHIQ", 0x40, n, 6, v) for n, v in dict(numbers).items())
    files["__properties_version1.0"] = bytes(32) + b"".join(entries)
    for number, name in enumerate(attached):
        inner = {"__substg1.0_3707001F": name.encode("utf-16-le")}
        files[f"__attach_version1.0_#{number:08X}"] = inner
    return container(files)


TEXTS = {
    "001A": "IPM.Note",
    "0037": "Floods in Chad",
    "1000": "Floods hit Chad.\r\n\r\nMore \u2013 soon.\r\n",
    "0C1A": "Jo D\u00e5hl",
    "0C1F": "/O=FIRM/CN=JO",
    "007D": HEADERS,
    "0E04": "The Desk",
    "1035": "<1@example.org>",
}


def test_a_message_gives_subject_sender_text_and_the_day_as_sent(folder):
    record = folder.one("a.msg", message(TEXTS, attached=["map.pdf", "list.xls"]))
    assert (record.title, record.author) == ("Floods in Chad", "Jo D\u00e5hl")
    assert record.text == "Floods hit Chad.\n\nMore \u2013 soon."
    (day,) = record.dates
    assert str(day.value) == "2010-08-07"
    assert day.detail == "mail header Date"
    assert record.metadata == {
        "To": "The Desk",
        "Message-ID": "<1@example.org>",
        "attachments, not read": "map.pdf, list.xls",
    }


@pytest.mark.parametrize(
    ("numbers", "evidence", "detail"),
    [
        ({0x39: ticks(SENT)}, "2010-08-08T01:55:00Z", "moment when it was sent"),
        ({0xE06: ticks(SENT)}, "2010-08-08T01:55:00Z", "moment when it came in"),
    ],
)
def test_without_a_header_a_moment_in_universal_time_gives_the_day(
    folder, numbers, evidence, detail
):
    texts = {k: v for k, v in TEXTS.items() if k != "007D"}
    (day,) = folder.one("a.msg", message(texts, numbers=numbers)).dates
    assert (str(day.value), day.evidence) == ("2010-08-08", evidence)
    assert day.detail == detail
    assert day.is_universal


@pytest.mark.parametrize("number", [0, 2**64 - 1])
def test_a_message_that_was_never_sent_is_undated(folder, number):
    texts = {k: v for k, v in TEXTS.items() if k != "007D"}
    assert folder.one("a.msg", message(texts, numbers={0x39: number})).dates == ()


def test_texts_of_bytes_are_in_the_code_page_that_is_said(folder):
    narrow = {"0037": "Наводнение".encode("cp1251"), "1000": "Вода.".encode("cp1251")}
    record = folder.one("a.msg", message(narrow=narrow, numbers={0x3FFD: 1251}))
    assert (record.title, record.text) == ("Наводнение", "Вода.")
    unknown = message(narrow=narrow, numbers={0x3FFD: 9999})
    assert folder.one("b.msg", unknown).title


def test_a_page_is_read_where_no_plain_text_says_as_much(folder):
    markup = "<html><body><p>Вода поднялась.</p><p>Потом спала.</p></body></html>"
    data = {"1013": markup.encode("koi8-r")}
    held = message({"0037": "A"}, data=data, numbers={0x3FDE: 20866})
    text = folder.one("a.msg", held).text
    assert "Вода поднялась." in text
    assert "<p>" not in text


RTF = rb"{\rtf1\ansi\ansicpg1252 Floods hit Chad.\par The caf\'e9 is closed.}"


def packed(data, kind=b"LZFu", size=None):
    """Return RTF in the form of messages, packed by nothing but literal bytes."""
    body = data
    if kind == b"LZFu":
        parts = (data[at : at + 8] for at in range(0, len(data), 8))
        body = b"".join(b"\0" + part for part in parts)
    size = len(data) if size is None else size
    return struct.pack("<II4sI", len(body) + 12, size, kind, 0) + body


@pytest.mark.parametrize("kind", [b"LZFu", b"MELA"])
def test_a_body_in_rtf_alone_is_read(folder, kind):
    pytest.importorskip("striprtf")
    held = message({"0037": "A"}, data={"1009": packed(RTF, kind)})
    assert (
        folder.one("a.msg", held).text == "Floods hit Chad.\nThe caf\u00e9 is closed."
    )


def test_references_of_packed_rtf_go_round_the_window():
    # The example of the specification: half of it is in the window at the beginning.
    example = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235"
        "42320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpack_rtf(example, 100) == (
        b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"short", "cut off"),
        (packed(RTF, b"ZIPP"), "no known way"),
        (packed(RTF, size=10**9), "more than a record"),
    ],
)
def test_damaged_rtf_says_so(data, reason):
    with pytest.raises(ReadError, match=reason):
        unpack_rtf(data, 10_000)


def test_what_is_no_message_says_so(folder):
    assert "no properties" in folder.failure("a.msg", container({"WordDocument": b"x"}))
    assert "it begins otherwise" in folder.failure("b.msg", b"From: a\n\nText.")
    cut = message(TEXTS)[:700]
    assert "damaged or cut off" in folder.failure("c.msg", cut)
    bare = message({"001A": "IPM.Note"})
    assert "without subject and text" in folder.failure("d.msg", bare)
    small = Limits(record=2_000)
    assert "DATELINE_RECORD_BYTES" in folder.failure(
        "e.msg", message(TEXTS), limits=small
    )
