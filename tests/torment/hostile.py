"""Files that were made to do harm, and what is to become of each.

The folder is indexed by real worker processes with their limits of memory and time.
"""

import gzip
import io
import json
import os
import zipfile
from dataclasses import dataclass, field

from archive.ingest import ReadOptions
from archive.ingest.limits import Limits
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.opening import opened
from archive.pipeline.verifying import verify
from archive.search.query import Query
from archive.settings import Settings

#: Stands among the hostile files; it must be found whatever they do.
GOOD = " date 2020-10-23 A quiet report of a harbour in Paris, number {}.\n"

PAGE = """<html><head><title>Harbour<script>alert(1)</script></title>
<meta http-equiv="refresh" content="0;url=javascript:alert(1)">
<script src="https://evil.example/x.js">alert(2)</script><style>@import url(//evil.example)</style>
</head><body onload="alert(3)"><p>The harbour was quiet on Thursday.
<a href="javascript:alert(4)">link</a><img src=x onerror="alert(5)">
<svg onload="alert(6)"><script>alert(7)</script><text>drawn</text></svg>
<iframe srcdoc="&lt;script&gt;alert(8)&lt;/script&gt;"></iframe>
&lt;script&gt;alert(9)&lt;/script&gt; was written on the wall of the harbour.</p></body></html>"""

BILLION = (
    "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))
    + "]><nitf><body>&m;</body></nitf>"
)
OUTSIDE = """<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body>&x;</body></nitf>"""


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_dot_", "."), data)
    return stream.getvalue()


def deep_zip(levels):
    data = zipped(a_dot_txt="deep")
    for level in range(levels):
        data = zipped(**{f"{level}_dot_zip": data})
    return data


@dataclass(frozen=True)
class Case:
    """A hostile file: ``reason`` is part of why it must fail, or parts with
    bars between; "" when it must be read.
    """

    name: bytes | str
    make: object
    reason: str = ""

    @property
    def data(self):
        made = self.make() if callable(self.make) else self.make
        return made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made


def cases(size):
    """Return the hostile files; the large ones have about ``size`` bytes."""
    deep = 100_000
    record = json.dumps({"text": "x" * 1_000, "date": "1987-02-26"})
    return (
        Case("scripts.html", PAGE),
        Case("drawing.html", "<svg><script>alert(1)</script></svg><p>Harbour words.</p>"),
        Case("never-closed.html", "<div><p>harbour " * 20_000),
        Case("one-tag.html", "<" * 200_000, "no"),
        Case("no-tag-ends.html", "<p>A harbour.</p>" + "<div class='article " * 30_000),
        Case("attributes.html", "<p " + "a=b " * 200_000 + ">harbour</p>"),
        Case("bomb.xml", BILLION, "declares entities"),
        Case("bomb-utf16.xml", lambda: BILLION.encode("utf-16"), "declares entities"),
        Case("outside.xml", OUTSIDE, "declares entities"),
        Case("deep.xml", "<nitf>" + "<a>" * deep + "</a>" * deep + "</nitf>", "n"),
        Case("bomb.txt.gz", lambda: gzip.compress(b"0" * (size + 20_000_000)), "absurdly much|grew past"),
        Case("bomb.zip", lambda: zipped(a_dot_txt=b"0" * (size + 50_000_000)), "a bomb?"),
        Case("matryoshka.zip", deep_zip(6), "containers within containers"),
        Case("cut.zip", zipped(a_dot_txt=os.urandom(5_000))[:3_000], "zip"),
        Case("paths.zip", zipped(**{"../../../tmp/evil_dot_txt": "A harbour far out."})),
        Case("columns.csv", lambda: ",".join(f"c{n}" for n in range(1_000_000)) + "\n", "columns"),
        Case("cells.csv", "title,text\n" + "," * 1_000_000 + "\n", "cells"),
        Case("quote.csv", lambda: 'title,text\n"' + "x,\n" * (size // 3), "row"),
        Case("deep.json", "[" * deep + "]" * deep, "nested too deeply"),
        Case("deep-object.json", '{"a":' * deep + "1" + "}" * deep, "nested too deeply"),
        Case("deep.jsonl", '{"text":' * deep + "1" + "}" * deep, "nested too deeply"),
        Case("number.json", '{"text": ' + "9" * 1_000_000 + "}"),
        Case("long-line.jsonl", lambda: '{"text": "' + "x" * size + '"}\n' + record, "a line of more than"),
        Case("long-line.txt", lambda: "x" * size, "larger than"),
        Case("long-word.txt", "x" * 1_000_000 + " harbour"),
        Case("no-utf8.txt", b"The harbour \xff\xfe\x80\x81 was \xc3( quiet \xed\xa0\x80."),
        Case("surrogates.jsonl", '{"text": "The harbour \\ud800 at \\udfff night", "title": "\\udead"}'),
        Case("nul.txt", b"The harbour\x00 was \x00\x00quiet.", ""),
        Case("override.jsonl", json.dumps({"title": "Harbour \u202egnp.exe\u202c", "text": "Words."})),
        Case("marks.txt", "harbour e" + "\u0301" * 50_000),
        Case("dates.txt", "harbour 32 Foo 99999, 0000-00-00, 31 February 2020, " + "on Thursday " * 20_000),
        Case("places.txt", "harbour " + "Paris, Texas, New York, Congo, " * 10_000),
        Case("parentheses.txt", "harbour " + "(((" * 50_000),
        Case("spaces.txt", "harbour" + " \n" * 300_000 + "."),
        Case("capitals.txt", "HARBOUR " + "A. B. C. D. " * 30_000 + "(AP) -"),
        Case(b"new\nline.txt", "harbour by a line"),
        Case(b'quo"te\'s.txt', "harbour by a quote"),
        Case(b"..hidden..txt"[2:], "harbour by points"),
        Case(b"\xff\xfe\x80.txt", "harbour by bytes"),
        Case("<script>alert(1)<script>.txt", "harbour by a tag"),
        Case("\u202etxt.exe.txt", "harbour by an override"),
        Case("{{7*7}}${x}%s.txt", "harbour by a form"),
        Case("-rf.txt", "harbour by an option"),
        Case("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "PNG"),
        Case("cut.pdf", b"%PDF-1.7\n" + b"1 0 obj<</Length 99999999>>stream\n" * 50, "P"),
        Case("loop.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n", "P"),
        Case("deep.rtf", "{\\rtf1 " + "{" * deep + "harbour" + "}" * deep + "}"),
        Case("parts.eml", b"From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 100_000, "n"),
        Case("forever.mbox", b"From a@b.c Fri Oct 23 10:00:00 2020\n" * 2_000, "n"),
    )  # fmt: skip


@dataclass
class Tally:
    files: int = 0
    read: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    lost: list[str] = field(default_factory=list)


def write(folder, size):
    """Write the hostile files among good ones, with links and pipes; return the cases."""
    made = cases(size)
    for number, case in enumerate(made):
        name = os.fsencode(case.name)
        (folder / os.fsdecode(name)).write_bytes(case.data)
        (folder / f"good-{number}.txt").write_text(GOOD.format(number))
    secret = folder.parent / "secret.txt"
    secret.write_text("The secret of the harbour.")
    (folder / "link.txt").symlink_to(secret)
    (folder / "link-to-folder").symlink_to(folder.parent)
    (folder / "link-to-nothing.txt").symlink_to(folder / "nothing")
    (folder / "link-to-device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    return made


#: Links, and the pipe.
SKIPPED = 5


def torment(path, size, workers=1):
    """Index a hostile folder and return what became of it."""
    folder = path / "reports"
    folder.mkdir(parents=True)
    made = write(folder, size)
    settings = Settings(engine=f"whoosh:{path / 'index'}", workers=workers)
    limits = Limits(record=min(Limits().record, size - 1_000))
    options = IndexOptions(
        read=ReadOptions(limits=limits), workers=workers, record_seconds=20
    )
    tally = Tally(files=2 * len(made) + SKIPPED)
    with opened(settings, create=True) as archive:
        report = index_folder(folder, archive.engine, archive.ledger, options)
        tally.failed, tally.skipped = len(report.failures), len(report.skipped)
        tally.read, tally.seconds = report.documents, report.seconds
        tally.lost += _judge(made, report, archive.engine)
        found = verify(archive)
        tally.lost += (f"{f.kind}: {f.subject}: {f.detail}" for f in found)
    left = sorted(p.name for p in path.iterdir())
    if left != ["index", "reports", "secret.txt"]:
        tally.lost.append(f"files were written beside: {left}")
    return tally


def _judge(made, report, engine):
    """Yield each file of which something else became than was to."""
    reasons: dict[str, list[str]] = {}
    for failure in report.failures:
        reasons.setdefault(failure.ref.path.split("!")[0], []).append(failure.reason)
    documents = list(engine.scan(Query()))
    read = {ref.path.split("!")[0] for d in documents for ref in d.files}
    for number, case in enumerate(made):
        shown = os.fsencode(case.name).decode("utf-8", "backslashreplace")
        told = " ".join(reasons.pop(shown, []))
        if case.reason and not any(why in told for why in case.reason.split("|")):
            yield f"{shown!r} did not fail by “{case.reason}”: {told[:200]}"
        if not case.reason and (told or shown not in read):
            yield f"{shown!r} was not read: {told[:200]}"
        if f"good-{number}.txt" not in read:
            yield f"good-{number}.txt was not read"
    yield from (f"{path!r} failed: {told}" for path, told in reasons.items())
    if len(report.skipped) != SKIPPED:
        yield f"skipped were {report.skipped}"
    if any("secret" in d.text or "root:" in d.text for d in documents):
        yield "a file outside of the folder was read"
    pages = [d for d in documents if d.files[0].path == "scripts.html"]
    if any("alert(2)" in d.text or "alert(7)" in d.text for d in pages):
        yield "a script was read as text"
