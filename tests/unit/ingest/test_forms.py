"""Files made by real producers of each form (see tests/data/README.md)."""

from datetime import date
from pathlib import Path

import pytest

from archive.extract.annotate import Options, annotate
from archive.ingest import FORMS, ReadFailure, ReadOptions, form_of, read
from archive.ingest.failure import MissingExtraError
from archive.ingest.form import Form
from archive.ingest.forms import _reader, read_form
from archive.ingest.source import HeldSource
from archive.model import Record

DATA = Path(__file__).parents[2] / "data" / "forms"
SEEDS = Path(__file__).parents[3] / "seeds"
TITLE = "Hundreds dug out after earthquake in Nepal"


def results(name, **options):
    return list(read(DATA / name, DATA, ReadOptions(**options)))


def document(record, gazetteer):
    assert not isinstance(record, ReadFailure), record.reason
    return annotate(record, gazetteer, Options())


def words(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def original(gazetteer):
    (record,) = read(SEEDS / "kathmandu.md", SEEDS, ReadOptions())
    return document(record, gazetteer)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("pandoc.docx", 1),
        ("writer.docx", 1),
        ("writer.doc", 1),
        ("pandoc.odt", 1),
        ("pandoc.rtf", 1),
        ("writer.rtf", 1),
        ("pandoc.epub", 1),
        ("pandoc.html", 1),
        ("writer.html", 1),
        ("writer.pdf", 1),
        ("feedgen.rss", 2),
        ("feedgen.atom", 2),
        ("pandoc-tei.xml", 1),
        ("wget.warc.gz", 2),
        ("openpyxl.xlsx", 1),
        ("calc.ods", 1),
        ("calc.xls", 1),
    ],
)
def test_a_sample_report_is_the_same_in_every_form(name, number, original, gazetteer):
    found = document(results(name)[number - 1], gazetteer)
    assert found.title == TITLE
    assert words(found.text) == words(original.text)
    assert found.date.value == original.date.value
    assert {p.place_id for p in found.places} == {p.place_id for p in original.places}


def test_a_pdf_keeps_its_pages():
    (record,) = results("pages.pdf")
    assert len(record.pages) == 2
    assert record.pages[0] == 0
    assert record.text[record.pages[1] - 2 : record.pages[1]] == "\n\n"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("locked.pdf", "protected by a password"), ("scan.pdf", "no text: needs OCR")],
)
def test_a_pdf_that_cannot_be_read_says_why(name, reason):
    (failure,) = results(name)
    assert reason in failure.reason


def test_a_web_archive_gives_pages_with_address_and_day_of_capture():
    found = results("wget.warc.gz")
    assert [r.url.rpartition("/")[2] for r in found] == [
        "index.html",
        "kathmandu.html",
        "copy.html",
    ]
    assert found[1].raw == found[2].raw
    assert found[1].metadata == {"captured": "2026-11-21"}
    assert str(found[1].dates[0].value) == "2015-04-26"


def capture(url, kind, body):
    """Return a record of a web archive, as a crawler writes it."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def captures(data):
    source = HeldSource(data, "a.warc", date(2026, 11, 21))
    return list(read_form(form_of("a.warc"), source, ReadOptions()))


def test_what_a_web_archive_keeps_beside_its_pages_is_counted_by_its_name():
    data = (
        capture("http://x/a%20b.pdf", "application/pdf", b"%PDF-1.4")
        + capture("http://x/", "text/plain; charset=utf-8", b"Flood in Leeds.")
        + capture("http://[x/c.pdf?a=/b", "application/pdf", b"%PDF-1.4")
        + capture("http://x/robots.txt", "text/plain", b"User-agent: *")
        + capture("metadata://x/log.txt", "text/plain", b"Fetched 3 files.")
        + capture("http://x/style.css", "text/css", b"p { margin: 0 }")
    )
    found = captures(data)
    assert [failure.ref.path for failure in found] == [
        "a.warc!/a b.pdf",
        "a.warc!/no name",
        "a.warc!/c.pdf",
    ]
    assert all(failure.unknown for failure in found)


def test_a_page_that_its_web_archive_cuts_off_is_a_failure():
    page = b"<p>" + b"The river rose at Leeds. " * 200 + b"</p>"
    whole = capture("http://x/a.html", "text/html", page)
    (record,) = captures(whole)
    assert record.parse().text.endswith("at Leeds.")
    (failure,) = captures(whole[:-1000])
    assert failure.reason == "cut off: the file ends within this page"


def test_feed_entries_have_the_feed_as_source_and_their_own_address():
    for name in ("feedgen.rss", "feedgen.atom"):
        first = results(name)[0]
        assert first.source == "Example Wire"
        assert first.url == "http://example.org/krakatoa.txt"
        assert str(first.dates[0].value) == "1883-08-28"


@pytest.mark.parametrize("file", sorted(DATA.iterdir()), ids=lambda file: file.name)
def test_a_cut_file_fails_and_raises_nothing(file, tmp_path):
    data = file.read_bytes()
    cut = tmp_path / file.name
    for size in (1, 100, len(data) // 2, len(data) - 30):
        cut.write_bytes(data[:size])
        found = list(read(cut, tmp_path, ReadOptions()))
        assert found
        assert all(isinstance(r, Record | ReadFailure) for r in found)


def test_suffixes_belong_to_one_form_each():
    suffixes = [suffix for form in FORMS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_has_a_reader_and_says_what_it_takes(form):
    assert callable(_reader(form.reader))
    assert form.taken
    assert form.library


def test_a_form_whose_extra_is_missing_says_how_to_get_it():
    form = Form(
        name="scrolls",
        suffixes=(".scroll",),
        reader="plain:read_text",
        taken="all",
        extra="scroll",
        needs=("no_such_module_at_all",),
    )
    source = HeldSource(b"text", "a.scroll", date.max)
    with pytest.raises(
        MissingExtraError, match=r"pip install 'dateline-archive\[scroll\]'"
    ):
        list(read_form(form, source, ReadOptions()))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/b.TXT", "plain text"),
        ("a.tar.gz", "tar"),
        ("a.jsonl.gz", "gzip"),
        ("in/cur/1605.M5P8.host:2,S", "mail"),
        ("mbox", "mailbox"),
        ("a.zip!/b.eml", "mail"),
        ("a.unknown", None),
        ("a.unknown.gz", None),
        ("a.gz", "gzip"),
        ("no suffix", "no suffix"),
        ("ft/ft911_1", "no suffix"),
        ("FR940104.0", "no suffix"),
        ("allen-p/inbox/1.", "no suffix"),
        ("in/cur/1605", "mail"),
        ("a.0x", None),
    ],
)
def test_the_name_tells_the_form(path, name):
    form = form_of(path)
    assert (form and form.name) == name
