"""OpenDocument spreadsheets: what stands in their XML, and what it claims."""

import io
import zipfile

import pytest

from archive.ingest import ReadFailure
from archive.ingest.limits import Limits

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
HEADER = ("Title", "Date", "Text")


def cell(text="", attributes="", *, kind="table-cell"):
    """Return a cell with paragraphs of text."""
    lines = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n") if line)
    return f"<table:{kind} {attributes}>{lines}</table:{kind}>"


def row(*cells, times=1):
    """Return a row of texts and cells, that many times."""
    made = "".join(one if one.startswith("<") else cell(one) for one in cells)
    attributes = f'table:number-rows-repeated="{times}"' if times != 1 else ""
    return f"<table:table-row {attributes}>{made}</table:table-row>"


def day(value, text=""):
    """Return a cell of a day."""
    said = f'office:value-type="date" office:date-value="{value}"'
    return cell(text or value, said)


def packed(**parts):
    """Return a zip file of parts of XML."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(f"{name}.xml", text)
    return data.getvalue()


def content(*sheets, before=""):
    """Return the document of sheets, each a list of what stands in it."""
    tables = "".join(
        f'<table:table table:name="S{at}">{"".join(parts)}</table:table>'
        for at, parts in enumerate(sheets, 1)
    )
    return (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
        f"{before}{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )


def book(*sheets, before=""):
    return packed(content=content(*sheets, before=before))


def test_cells_are_read_by_their_values(folder):
    number = cell("3,5 %", 'office:value-type="percentage" office:value="0.035"')
    whole = cell("1.200", 'office:value-type="float" office:value="1200"')
    hour = cell("12:30", 'office:value-type="time" office:time-value="PT12H30M00S"')
    header = row(*HEADER, "Share", "Dead", "Hour", "Odd")
    odd = cell("many", 'office:value-type="float" office:value="many"')
    data = book(
        [header, row("Flood", day("2021-07-14"), "Rain.", number, whole, hour, odd)]
    )
    record = folder.one("a.ods", data)
    assert [str(claim.value) for claim in record.dates] == ["2021-07-14"]
    assert record.metadata == {
        "share": "0.035",
        "dead": "1200",
        "hour": "12:30",
        "odd": "many",
    }


@pytest.mark.parametrize(
    ("value", "shown", "read"),
    [
        ("1990-05-01", "May 1990", "1990-05"),
        ("1990-05-01", "05/90", "1990-05"),
        ("1990-01-01", "1/1990", "1990-01"),
        ("1990-01-01", "1990", "1990"),
        ("1990-05-01", "1 May 1990", "1990-05-01"),
        ("2001-01-01", "01.01.01", "2001-01-01"),
        ("2001-01-01", "2001年1月1日", "2001-01-01"),
        ("1990-05-17", "May 1990", "1990-05-17"),
        ("1990-05-01T13:45:00", "1:45 PM, May 1990", "1990-05-01"),
        ("1885-03-12", "12 March 1885", "1885-03-12"),
    ],
)
def test_a_day_is_known_as_exactly_as_its_cell_shows(folder, value, shown, read):
    data = book([row(*HEADER), row("Flood", day(value, shown), "Rain fell.")])
    assert [str(claim.value) for claim in folder.one("a.ods", data).dates] == [read]


def test_a_day_beyond_the_calendar_is_kept_as_printed(folder):
    data = book([row(*HEADER), row("Flood", day("-0044-03-15"), "Rain fell.")])
    record = folder.one("a.ods", data)
    assert record.dates == ()
    assert record.metadata == {"date as printed": "-0044-03-15"}


def test_the_text_of_a_cell_keeps_its_lines_and_leaves_out_what_is_no_text(folder):
    comment = "<office:annotation><text:p>ask him</text:p></office:annotation>"
    text = (
        f"<table:table-cell>{comment}<text:p>Rain\n   fell<text:s text:c='2'/>for"
        "<text:tab/><text:span>hours</text:span>.</text:p><text:p>Roads closed.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>inner</text:p>"
        "</table:table-cell></table:table-row></table:table></table:table-cell>"
    )
    data = book([row(*HEADER), row("Flood", "", text)])
    assert folder.one("a.ods", data).text == "Rain fell  for\thours.\nRoads closed."


def test_rows_alike_are_one_record_and_the_numbers_count_on(folder):
    rows = [row(*HEADER), row("Flood", "", "Rain.", times=3), row("Storm", "", "Wind.")]
    first, second = folder.read("a.ods", book([*rows, row("", times=1_048_571)]))
    assert (first.title, first.ref.record) == ("Flood", 1)
    assert (second.title, second.ref.record) == ("Storm", 4)


def test_columns_are_repeated_and_covered_cells_are_empty(folder):
    twice = cell("x", 'table:number-columns-repeated="2"')
    none = cell("", 'table:number-columns-repeated="16000"')
    covered = cell("hidden", kind="covered-table-cell")
    header = row("Title", "", "Left", "Right", "Text")
    data = book([header, row("Flood", covered, twice, "Rain.", none)])
    record = folder.one("a.ods", data)
    assert record.text == "Rain."
    assert record.metadata == {"left": "x", "right": "x"}


def test_what_rows_and_columns_claim_costs_nothing(folder):
    wide = cell("x", 'table:number-columns-repeated="999999999"')
    rows = [row("Flood", "Rain.", wide, times=999_999_999) for _ in range(1000)]
    record = folder.one("a.ods", book([row("Title", "Text"), *rows]))
    assert (record.title, record.ref.record) == ("Flood", 1)
    failure = folder.failure("b.ods", book([row("Title", wide), *rows]))
    assert "more than any table of reports" in failure


@pytest.mark.parametrize("times", ["-3", "x", "", "9" * 5000, "٣"])
def test_a_count_that_is_none_is_once(folder, times):
    data = book([row(*HEADER), row("Flood", "", "Rain.", times=times)])
    assert folder.one("a.ods", data).ref.record == 1


def test_grouped_rows_are_read_and_deleted_and_linked_ones_are_not(folder):
    other = f'<table:table table:name="x">{row("Gone", "", "Old.")}</table:table>'
    before = f"<table:tracked-changes>{other}</table:tracked-changes>"
    shapes = f"<table:shapes>{other}</table:shapes>"
    rows = f"<table:table-row-group>{row('Flood', '', 'Rain.')}</table:table-row-group>"
    data = book([shapes, row(*HEADER), rows], before=before)
    assert folder.one("a.ods", data).title == "Flood"


def test_each_sheet_has_a_header_of_its_own(folder):
    june = [row("Text", "Title"), row("Wind.", "Storm")]
    codes = [row("Code", "Sense"), row("1", "x")]
    first, second, other = folder.read(
        "a.ods", book([row(*HEADER), row("Flood", "", "Rain.")], codes, [], june)
    )
    assert (first.title, first.ref.record) == ("Flood", 1)
    assert (second.title, second.ref.record) == ("Storm", 2)
    assert isinstance(other, ReadFailure)
    assert (other.ref.path, other.unknown) == ("a.ods!/S2", True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed(mimetype="x"), "there is no content.xml"),
        (
            packed(**{"META-INF/manifest": "<a:encryption-data/>"}),
            "protected by a password",
        ),
        (book([row(*HEADER)])[:-40], "no spreadsheet, or damaged"),
        (packed(content=content([row(*HEADER)])[:-9]), "not well-formed XML"),
        (
            packed(content='<!DOCTYPE a [<!ENTITY b "c">]>' + content([])),
            "declares entities",
        ),
        (book([]), "empty"),
    ],
)
def test_what_is_damaged_or_hostile_says_why(folder, data, reason):
    assert reason in folder.failure("a.ods", data)


def test_an_entity_behind_a_long_comment_is_refused(folder):
    comment = f"<!--{'x' * 300_000}-->"
    text = comment + '<!DOCTYPE a [<!ENTITY b "c">]>' + content([row("Title", "Text")])
    assert "declares entities" in folder.failure("a.ods", packed(content=text))


def test_a_row_beyond_what_a_record_may_have_is_refused(folder):
    data = book([row("Title", "Text"), row("Flood", "Rain. " * 1000)])
    failure = folder.failure("a.ods", data, limits=Limits(record=5_000))
    assert "a row of more than 5,000 characters" in failure


def test_a_cell_that_reaches_down_over_rows_is_of_each_of_them(folder):
    covered = cell(kind="covered-table-cell")
    said = 'office:value-type="date" office:date-value="2021-07-14"'
    merged = cell("2021-07-14", f'{said} table:number-rows-spanned="2"')
    rows = [
        row("Date", "Title", "Text"),
        row(merged, "Flood", "Rain fell."),
        row(covered, "Storm", "Wind blew."),
        row("", "Frost", "Ice came."),
    ]
    found = folder.read("a.ods", book(rows))
    assert [[str(day.value) for day in one.dates] for one in found] == [
        ["2021-07-14"],
        ["2021-07-14"],
        [],
    ]
