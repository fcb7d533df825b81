"""Spreadsheets of before 2007, and what is only named like them."""

import struct
from pathlib import Path

import pytest

from archive.ingest import ReadFailure
from archive.ingest.forms import known_form
from archive.ingest.limits import Limits

DATA = Path(__file__).parents[2] / "data" / "forms"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = ("Title", "Date", "Text")


def record(code, data):
    return struct.pack("<HH", code, len(data)) + data


def sheet(*rows, formats=(), datemode=0, more=b"", codepage=1252):
    """Return a sheet of Excel 4, of which a file is nothing else.

    A cell is a text, a number, or a number with the place of its format, from 1.
    """
    out = [
        record(0x0409, struct.pack("<HHH", 0, 0x10, 0)),
        record(0x42, struct.pack("<H", codepage)),
        record(0x22, struct.pack("<H", datemode)),
        more,
    ]
    for at, code in enumerate(("General", *formats)):
        out.append(record(0x41E, struct.pack("<HB", 0, len(code)) + code.encode()))
        out.append(record(0x443, struct.pack("<BB10x", 0, at)))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                text = cell.encode(f"cp{codepage}")
                head = struct.pack("<HHHH", row, column, 0, len(text))
                out.append(record(0x204, head + text))
            else:
                number, style = cell if isinstance(cell, tuple) else (cell, 0)
                data = struct.pack("<HHHd", row, column, style, number)
                out.append(record(0x203, data))
    return b"".join([*out, record(0x0A, b"")])


@pytest.mark.parametrize(
    ("number", "code", "datemode", "read"),
    [
        (33000, "d/m/yyyy", 0, "1990-05-07"),
        (33000, "d/m/yyyy", 1, "1994-05-08"),
        (32994, "mmm yyyy", 0, "1990-05"),
        (32994, "d mmm yyyy", 0, "1990-05-01"),
        (32874, "yyyy", 0, "1990"),
        (-169, "yyyy-mm-dd", 0, "1899-07-14"),
        (33000.75, "yyyy-mm-dd hh:mm", 0, "1990-05-07"),
    ],
)
def test_a_day_is_reckoned_as_the_workbook_says(folder, number, code, datemode, read):
    data = sheet(
        HEADER, ("Flood", (number, 1), "Rain."), formats=(code,), datemode=datemode
    )
    assert [str(claim.value) for claim in folder.one("a.xls", data).dates] == [read]


def test_a_day_that_no_calendar_has_stays_a_number(folder):
    data = sheet(HEADER, ("Flood", (5e6, 1), "Rain."), formats=("d/m/yyyy",))
    assert folder.one("a.xls", data).metadata == {"date as printed": "5000000"}


def test_numbers_hours_and_truths_are_kept_as_they_are_shown(folder):
    true = record(0x205, struct.pack("<HHHBB", 1, 5, 0, 1, 0))
    error = record(0x205, struct.pack("<HHHBB", 1, 6, 0, 42, 1))
    data = sheet(
        ("Title", "Text", "Dead", "Share", "Hour", "Seen", "Odd"),
        ("Flood", "Rain.", 3.0, 0.5, (0.5, 1)),
        formats=("h:mm",),
    )
    data = data[:-4] + true + error + data[-4:]
    kept = folder.one("a.xls", data).metadata
    assert kept == {"dead": "3", "share": "0.5", "hour": "12:00:00"}


def test_texts_are_read_in_the_code_page_of_the_file(folder):
    data = sheet(("Title", "Text"), ("Наводнение", "Вода поднялась."), codepage=1251)
    assert folder.one("a.xls", data).title == "Наводнение"


def test_empty_rows_are_no_records_and_sheets_without_a_header_say_so(folder):
    data = sheet(("Of the week",), (), HEADER, (), ("Flood", "", "Rain."))
    result = folder.one("a.xls", data)
    assert (result.title, result.ref.record) == ("Flood", 1)
    assert "column of title or text" in folder.failure("b.xls", sheet(("a", "b")))


def test_every_sheet_of_a_workbook_is_read(folder):
    *records, other = folder.read("a.xls", (DATA / "calc.xls").read_bytes())
    assert [one.ref.record for one in records] == [1, 2]
    assert isinstance(other, ReadFailure)
    assert (other.ref.path, other.unknown) == ("a.xls!/Notes", True)


@pytest.mark.parametrize("name", ["openpyxl.xlsx", "calc.ods", "calc.xls"])
@pytest.mark.parametrize("suffix", [".xls", ".xlsx"])
def test_a_spreadsheet_is_read_as_what_it_is_under_either_name(folder, name, suffix):
    if (name, suffix) == ("calc.ods", ".xlsx"):
        return
    first, *_ = folder.read(f"a{suffix}", (DATA / name).read_bytes())
    assert first.title == "Hundreds dug out after earthquake in Nepal"


def test_a_table_of_text_that_is_named_so_is_read(folder):
    text = "Title\tDate\tText\r\nFlood\t2021-07-14\t<p>Rain <b>fell</b>.</p><table></table>\r\n"
    result = folder.one("a.xls", text)
    assert (result.title, str(result.dates[0].value)) == ("Flood", "2021-07-14")
    assert result.text == "Rain fell."


PAGE = """
<html><head><meta charset="windows-1252"></head><body>
<table border=1><caption>Week</caption>
<TR><TD colspan=4>Incidents of the week</TD></TR>
<tr><th>Place</th><th>Title<th>Date<th><b>Text</b></tr>
<tr><td rowspan="2">Liège</td><td>Flood</td><td>2021-07-14</td>
    <td>Rain &amp; wind.<br>Roads
    closed.<table><tr><td>inner</td></tr></table></td></tr>
<tr><td>Storm</td><td>2021-07-15</td><td><p>Wind.</p></td></tr>
<tr><td>Aix</td><td>Fire</td><td></td><td>Smoke.</td></tr>
</table>
<table><tr><td>Code</td><td>Sense</td></tr></table>
</body></html>
"""


def test_the_tables_of_a_page_that_is_named_so_are_read(folder):
    *found, other = folder.read("a.xls", PAGE.encode("cp1252"))
    assert [
        (one.ref.record, one.title, one.text, [str(day.value) for day in one.dates])
        for one in found
    ] == [
        (1, "Flood", "Rain & wind.\nRoads closed.\n\ninner", ["2021-07-14"]),
        (2, "Storm", "Wind.", ["2021-07-15"]),
        (3, "Fire", "Smoke.", []),
    ]
    assert [one.places for one in found] == [("Liège",), ("Liège",), ("Aix",)]
    assert isinstance(other, ReadFailure)
    assert (other.ref.path, other.unknown) == ("a.xls!/table 2", True)


def test_what_cells_of_a_page_claim_to_span_costs_nothing(folder):
    cell = '<td colspan="99999" rowspan="99999">x</td>'
    rows = f"<tr><td>Flood</td><td>Rain.</td>{cell}</tr>" * 500
    page = f"<html><table><tr><td>Title</td><td>Text</td></tr>{rows}</table></html>"
    assert len(folder.read("a.xls", page)) == 500


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (sheet(HEADER, more=record(0x2F, b"\1\2\3\4")), "protected by a password"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + bytes(600), "no spreadsheet, or damaged"),
        (sheet(HEADER)[:40], "no spreadsheet, or damaged"),
        (b"<html><table><tr><td>A</td></tr></table></html>", "no column of title"),
        (b"<html><table><tr><td>Title</td></tr><tr><td>Flo", "cut off"),
        (b"<html><p>Nothing.</p></html>", "empty"),
        (
            '<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "XML of Excel 2003",
        ),
        (b"{\\rtf1 Rain.}", "not XLS, and no table of text"),
        (b"PK\x03\x04 cut off", "no spreadsheet, or damaged"),
    ],
)
def test_what_is_no_spreadsheet_says_why(folder, data, reason):
    assert reason in folder.failure("a.xls", data)


def test_a_file_beyond_the_limit_is_refused_with_the_setting(folder):
    failure = folder.failure("a.xls", sheet(HEADER), limits=Limits(record=50))
    assert "DATELINE_RECORD_BYTES" in failure


def test_damage_costs_a_reason_and_no_more(folder):
    whole = (DATA / "calc.xls").read_bytes()
    for at in range(0, len(whole), 97):
        for value in (0, 0xFF):
            data = bytearray(whole)
            data[at : at + 4] = bytes([value]) * 4
            for found in folder.read("a.xls", bytes(data)):
                assert "its parser failed" not in getattr(found, "reason", "")


def test_only_a_known_suffix_has_a_form():
    with pytest.raises(ValueError, match=r"a\.unknown"):
        known_form("a.unknown")
