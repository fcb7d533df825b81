"""Files whose names have no suffix: what they are is told by their beginning."""

import gzip
import io
import tarfile
import zipfile

import pytest

from archive.ingest.page_begins import begins_documents, begins_message

NEWS = b"""Path: a!b
From: jane@example.org (Jane Doe)
Newsgroups: alt.floods,
\talt.rivers
Subject: Flood
Date: Mon, 29 Mar 1993 11:57:19 GMT

The river rose.
"""
ENRON = b"Message-ID: <1@x>\r\nDate: Mon, 14 May 2001 16:39:00 -0700 (PDT)\r\nFrom: a@x.org\r\nSubject: \r\n\r\nHere it is.\r\n"
DOC = b"<DOC>\n<DOCNO>AP890101-0001</DOCNO>\n<TEXT>Rain.</TEXT>\n</DOC>\n"


@pytest.mark.parametrize(
    ("name", "data", "text", "day"),
    [
        ("51060", NEWS, "The river rose.", "1993-03-29"),
        ("allen-p/inbox/1.", ENRON, "Here it is.", "2001-05-14"),
        ("2.gz", gzip.compress(ENRON, mtime=0), "Here it is.", "2001-05-14"),
        ("ap890101", DOC, "Rain.", "1989-01-01"),
        ("FR940104.0", b"\n" + DOC, "Rain.", "1989-01-01"),
        ("ap890101.gz", gzip.compress(DOC, mtime=0), "Rain.", "1989-01-01"),
        (
            "list",
            b"From jane at x.org Mon Mar 29 11:57:19 1993\n" + ENRON,
            "Here it is.",
            "2001-05-14",
        ),
    ],
)
def test_collections_and_mail_are_read_without_a_suffix(folder, name, data, text, day):
    record = folder.one(name, data)
    assert (record.text, str(record.dates[0].value)) == (text, day)


@pytest.mark.parametrize(
    "name",
    [
        "story.php?id=51",
        "index.html?p=3",
        "a/b.aspx",
        "news/123",
        "news?f=a.b",
        "c.shtml",
    ],
)
def test_pages_of_a_mirrored_site_are_read_whatever_made_them(folder, name):
    page = (
        b"<!DOCTYPE html><html><head><title>Rain</title></head><body><p>It rained on "
    )
    record = folder.one(name, page + b"<DOC>the river</DOC> all day.</p></body></html>")
    assert record.title == "Rain"
    assert "It rained on" in record.text


@pytest.mark.parametrize(
    "name", ["Who shot first?.txt", "Where? There.md", "sub/b & c?.TXT"]
)
def test_a_question_for_a_name_is_no_address(folder, name):
    record = folder.one(name, b"2015-06-08\n\nThe river rose at Leeds.\n")
    assert "The river rose" in record.text


STRANGE = {
    "Makefile": b"all: x\n\tmake x\n",
    "memo": b"From: the desk\nTo: all\n\nThe river rose.\n",
    "note": b"Subject: rain\nThe river rose.\n",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "part.001": b"PK\x03\x04" + bytes(100),
    "empty": b"",
    "text": b"The river rose at Leeds.\n",
    "page.php": b"<?php echo '<p>Rain.</p>'; ?>",
    "list.txt?all": b"Leeds, York",
    "data.7": b'{"title": "x"}\n',
}


@pytest.mark.parametrize("name", STRANGE)
def test_other_files_without_a_suffix_are_counted_and_not_guessed(folder, name):
    (found,) = folder.read(name, STRANGE[name])
    assert (found.reason, found.unknown) == ("unknown form of file", True)
    assert found.stranger


def zipped(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(members):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tgz", tarred)])
def test_members_without_a_suffix_are_read_alike(folder, name, pack):
    members = {
        "ap/ap890101": DOC,
        "1.": ENRON,
        "x.gz": gzip.compress(DOC, mtime=0),
        "memo": b"x",
    }
    *found, unknown = folder.read(name, pack(members))
    assert [(one.ref.path, one.text) for one in found] == [
        (f"{name}!/ap/ap890101", "Rain."),
        (f"{name}!/1.", "Here it is."),
        (f"{name}!/x.gz", "Rain."),
    ]
    assert (unknown.ref.path, unknown.unknown) == (f"{name}!/memo", True)


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (b"<DOC><DOCNO>", True),
        (b"\xef\xbb\xbf \n<doc>\n<docno>", True),
        ("<DOC>\n<DOCNO>".encode("utf-16"), True),
        (
            b'<?xml version="1.0"?>\n<!-- a --><!DOCTYPE d SYSTEM "x"><d><DOC><DOCID>',
            True,
        ),
        (b"<DOC>\n<!-- a -->\n<HEADLINE>", True),
        (b'<doc id="1"><headline>', True),
        (b'<doc title="x" date="2020-01-01"><main>', False),
        (b'<add><doc><field name="title">', False),
        (b"<docs><doc><title>", False),
        (b"<a><b><DOC><DOCNO>", False),
        (b"<!DOCTYPE html><DOC><DOCNO>", False),
        (b"<DOCUMENT><DOCNO>", False),
        (b"Text <DOC><DOCNO>", False),
        (b"<!--" * 1000, False),
        (b"<" * 4000, False),
    ],
)
def test_what_begins_documents(data, sure):
    assert begins_documents(data) is sure


def test_a_header_that_goes_on_beyond_the_sample_is_one():
    long = (
        b"From: a@x.org\nDate: x\nReceived: " + b"a" * 70 + (b"\n\t" + b"b" * 70) * 100
    )
    assert begins_message(long)
    assert not begins_message(long[:3000])
    assert not begins_message(b":" * 10_000)
