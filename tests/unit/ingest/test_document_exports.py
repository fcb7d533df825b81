"""Searches that press databases saved as RTF or as documents of Word."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from press_exports import DISPLAY, FACTIVA, NEXIS

from archive.ingest import ReadFailure

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def rtf(body):
    """Return an RTF file; what is beyond ASCII is escaped."""
    escaped = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in body)
    fonts = "{\\fonttbl{\\f0 Arial;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}\n{escaped}}}"


def paragraphs(text):
    return rtf("".join(f"\\pard\\f0 {line}\\par\n" for line in text.split("\n")))


#: A report as it is shown by its codes in a table, with a paragraph of its own text
#: that begins like a code.
CODED = (
    ("SE", ["World News"]),
    ("HD", ["Hochwasser am Deich"]),
    ("BY", ["Jo Dahl"]),
    ("WC", ["120 words"]),
    ("PD", ["8 March 2011"]),
    ("SN", ["Norddeutsche Rundschau"]),
    ("SC", ["NDRU"]),
    ("LA", ["German"]),
    ("LP", ["Das Wasser stieg über den Deich.", "RE war das Zeichen."]),
    ("TD", ["Am Dienstag fiel es."]),
    ("RE", ["gfr : Germany"]),
    ("AN", ["Document NDRU000020110308e738000b3"]),
)
SECOND = tuple(
    (code, ["A second report"] if code == "HD" else values)
    for code, values in CODED
    if code not in ("SE", "BY")
)


def rtf_table(*reports):
    rows = []
    for code, values in (field for report in reports for field in report):
        value = "\\par\n".join(values)
        rows.append(f"\\trowd\\cellx900\\cellx9000 {code}\\cell {value}\\cell\\row\n")
    return rtf("".join(rows))


def docx(*cells):
    """Return a Word document with a paragraph for each text."""
    lines = "".join(
        f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in cells
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        body = f'<w:document xmlns:w="{_SPACE}"><w:body>{lines}</w:body></w:document>'
        archive.writestr("word/document.xml", body)
    return file.getvalue()


def docx_table(*reports):
    cells = [
        one for report in reports for code, values in report for one in (code, *values)
    ]
    return docx(*cells)


def told(record):
    return (
        record.title,
        record.source,
        [str(day.value) for day in record.dates],
        record.author,
        record.language,
        " ".join(record.text.split()),
    )


@pytest.mark.parametrize("text", [DISPLAY, NEXIS], ids=["factiva", "nexis"])
@pytest.mark.parametrize("name", ["a.rtf", "a.docx"])
def test_an_export_is_read_as_the_same_text_is(folder, text, name):
    pytest.importorskip("striprtf")
    plain = folder.read("a.txt", text)
    lines = [line for line in text.split("\n") if line.strip()]
    written = folder.read(name, paragraphs(text) if "rtf" in name else docx(*lines))
    assert [told(record) for record in written] == [told(record) for record in plain]
    assert len(written) == 2


@pytest.mark.parametrize(
    ("name", "write"), [("a.rtf", rtf_table), ("a.docx", docx_table)]
)
def test_a_table_of_codes_is_read_by_them(folder, name, write):
    pytest.importorskip("striprtf")
    first, second = folder.read(name, write(CODED, SECOND))
    assert told(first) == (
        "Hochwasser am Deich",
        "Norddeutsche Rundschau",
        ["2011-03-08"],
        "Jo Dahl",
        "de",
        ("Das Wasser stieg über den Deich. RE war das Zeichen. Am Dienstag fiel es."),
    )
    assert first.metadata["places as indexed"] == "gfr : Germany"
    assert (second.title, second.author) == ("A second report", "")


def test_an_empty_cell_takes_no_other_value(folder):
    gap = tuple((code, [] if code == "BY" else values) for code, values in CODED)
    record, _ = folder.read("a.docx", docx_table(gap, SECOND))
    assert (record.author, record.title) == ("", "Hochwasser am Deich")
    assert [str(day.value) for day in record.dates] == ["2011-03-08"]


def test_an_export_that_is_cut_off_is_told_and_its_reports_read(folder):
    pytest.importorskip("striprtf")
    found = folder.read("a.rtf", paragraphs(DISPLAY).rstrip("}"))
    assert [isinstance(record, ReadFailure) for record in found] == [False, False, True]
    assert "cut off" in found[2].reason


def test_a_document_that_speaks_of_documents_is_one_report(folder):
    pytest.importorskip("striprtf")
    text = "A report\nDocument NPRN000020100807e687000p1 was found.\nEnd of Document"
    assert folder.one("a.rtf", paragraphs(text)).ref.record is None
    assert folder.one("a.docx", docx(*text.split("\n"))).ref.record is None


def test_coded_text_in_rtf_is_read_by_its_lines(folder):
    pytest.importorskip("striprtf")
    found = folder.read("a.rtf", paragraphs(FACTIVA))
    assert [record.title for record in found][1] == "A second report"
    assert [str(record.dates[0].value) for record in found] == ["2010-08-07", "2010-08"]
