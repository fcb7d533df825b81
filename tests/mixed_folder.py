"""A folder as people have them: many forms, and some files broken on purpose."""

import gzip
import io
import json
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

DATA = Path(__file__).parent / "data" / "forms"


def _text(number):
    return f" date 2020-10-{number % 28 + 1:02} Report number {number} of a storm near Paris.\n\nIt rained.\n"


def _mail(number):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "desk@example.org", f"Storm {number}"
    mail["Date"] = "Fri, 23 Oct 2020 10:00:00 +0000"
    mail.set_content(f"Mail number {number}.\n")
    return bytes(mail)


def _page(number):
    return (
        f"<html><head><title>Storm {number}</title><meta property='article:published_time' "
        f"content='2020-10-23'></head><body><p>Page number {number} tells of the storm near "
        f"Paris, and of the rain that came after it.</p></body></html>"
    ).encode()


def _zip(name, data):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, data)
    return stream.getvalue()


def _tar(name, data):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def _line(number):
    return json.dumps({"text": f"Line number {number}.", "date": "1987-02-26"}).encode()


GOOD = (
    ("txt", lambda n: _text(n).encode()),
    (
        "md",
        lambda n: f"---\ntitle: Storm {n}\ndate: 2020-10-23\n---\nText {n}.\n".encode(),
    ),
    (
        "txt",
        lambda n: f"Ärger und Sturm Nummer {n} in Zürich, größer als früher.".encode(
            "cp1252"
        ),
    ),
    ("txt", lambda n: _text(n).encode("utf-16")),
    ("html", _page),
    ("json", _line),
    ("jsonl", lambda n: _line(n) + b"\n"),
    (
        "csv",
        lambda n: f"title,text,date\nStorm {n},Row number {n}.,2020-10-23\n".encode(),
    ),
    ("eml", _mail),
    ("mbox", lambda n: b"From a@b.c Fri Oct 23 10:00:00 2020\n" + _mail(n + 10**6)),
    ("zip", lambda n: _zip(f"{n}.txt", f"Zipped {n}.".encode())),
    ("tar.gz", lambda n: _tar(f"{n}.txt", f"Tarred {n}.".encode())),
    ("jsonl.gz", lambda n: gzip.compress(_line(n + 10**6))),
)


def _broken():
    return (
        ("cut.pdf", (DATA / "writer.pdf").read_bytes()[:3000]),
        ("locked.pdf", (DATA / "locked.pdf").read_bytes()),
        ("scan.pdf", (DATA / "scan.pdf").read_bytes()),
        ("empty.warc", b""),
        ("empty.warc.gz", gzip.compress(b"")),
        ("really-a-picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500)),
        ("really-text.pdf", b"plain text"),
        ("really-a-pdf.txt", (DATA / "writer.pdf").read_bytes()),
        ("really-text.docx", b"plain text"),
        ("cut.docx", (DATA / "writer.docx").read_bytes()[:5000]),
        ("cut.odt", (DATA / "pandoc.odt").read_bytes()[:5000]),
        ("cut.rtf", (DATA / "writer.rtf").read_bytes()[:4000]),
        ("cut.epub", (DATA / "pandoc.epub").read_bytes()[:3000]),
        ("cut.jsonl.gz", gzip.compress(_line(1) * 50)[:40]),
        ("not-json.json", b"{'single': quotes}"),
        ("nested.json", b"[" * 100_000),
        ("no-columns.csv", b"a,b\n1,2\n"),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("noise.txt", bytes(range(1, 32)) * 30 + b"\xff\xfe"),
        ("no-tags.html", b"just words"),
        ("bomb.xml", b'<!DOCTYPE nitf [<!ENTITY a "aaa">]><nitf>&a;</nitf>'),
        ("bomb.txt.gz", gzip.compress(b"0" * 20_000_000)),
        ("not.parquet", b"PAR1"),
        ("no-header.eml", b"only words\n"),
    )


def make_folder(root, number, broken):
    """Write ``number`` files of which ``broken`` cannot be read; return their names."""
    kinds = _broken()
    names = set()
    for index in range(broken):
        name, data = kinds[index % len(kinds)]
        name = f"broken-{index:03}-{name}"
        (root / name).write_bytes(data)
        names.add(name)
    for index in range(number - broken):
        suffix, make = GOOD[index % len(GOOD)]
        (root / f"good-{index:04}.{suffix}").write_bytes(make(index))
    return names
