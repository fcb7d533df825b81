"""Workbooks: what an independent reader finds in them is what was put in."""

import io
import zipfile
from datetime import date

import pytest
import strategies
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from archive.export import FORMATS, workbook
from archive.export.tables import REPORT_COLUMNS

openpyxl = pytest.importorskip("openpyxl", reason="the extra sheet is not installed")

BASE = "https://archive.example"
COLUMNS = {"first": 10, "second": 20}


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def sheet(rows):
    return opened(b"".join(workbook.workbook("Reports", COLUMNS, rows)))["Reports"]


def table(*documents):
    found = opened(b"".join(FORMATS["xlsx"].chunks(documents, BASE)))["Reports"]
    heading, *rows = found.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def test_a_report_stands_in_the_columns_of_the_table_of_text():
    report = make_document("A storm.\nIt passed.", title="=SUM(1)", source="Żółw")
    (row,) = table(report)
    assert tuple(row) == tuple(REPORT_COLUMNS)
    assert row["text"] == "A storm.\nIt passed."
    # What is marked as text is no formula, and needs no sign in front.
    assert row["title"] == "=SUM(1)"
    assert (row["source"], row["url"]) == ("Żółw", None)
    assert row["permalink"] == f"{BASE}/doc/{report.id}"


def test_days_are_days_and_those_that_no_workbook_counts_are_text():
    days = [date(1900, 3, 1), date(2024, 2, 29), date(1900, 2, 28), date(1788, 1, 26)]
    found = sheet([[day, ""] for day in days])
    first, second, *others = (found.cell(row, 1) for row in range(2, 6))
    assert first.is_date
    assert (first.value.date(), second.value.date()) == (days[0], days[1])
    assert [cell.value for cell in others] == ["1900-02-28", "1788-01-26"]


def test_a_dated_report_has_its_span_as_days_and_an_undated_one_none():
    dated, undated = table(make_document("x", date="2020-10"), make_document("y"))
    assert (dated["date"], dated["date_precision"]) == ("2020-10", "month")
    assert dated["date_from"].date() == date(2020, 10, 1)
    assert dated["date_to"].date() == date(2020, 10, 31)
    assert undated["date_from"] is undated["date_to"] is None


def test_the_heading_stays_in_sight_and_sorts():
    found = sheet([["a", 1], ["b", 2.5]])
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == "A1:B3"
    assert [cell.font.b for cell in found[1]] == [True, True]
    assert [row[1] for row in found.iter_rows(min_row=2, values_only=True)] == [1, 2.5]


def test_a_text_longer_than_a_cell_is_cut_where_it_says_so():
    long = "é😀" * 20_000
    (row,) = table(make_document(long))
    assert len(row["text"].encode("utf-16-le")) // 2 <= 32_767
    assert row["text"].endswith(" […]")
    assert long.startswith(row["text"].removesuffix(" […]"))
    whole = "x" * 32_767
    assert table(make_document(whole))[0]["text"] == whole


def test_what_looks_like_the_code_of_a_sign_is_marked_as_none():
    data = b"".join(workbook.workbook("R", COLUMNS, [["_x0041_", "_x41_"]]))
    inner = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b">_x005F_x0041_<" in inner
    assert b">_x41_<" in inner


def test_a_table_without_rows_is_a_heading():
    assert list(sheet([]).iter_rows(values_only=True)) == [("first", "second")]


def test_more_rows_than_a_sheet_holds_go_on_in_another(monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    data = b"".join(workbook.workbook("R", COLUMNS, ([i, "x"] for i in range(5))))
    sheets = opened(data)
    assert sheets.sheetnames == ["R", "R 2", "R 3"]
    values = [[row[0] for row in one.iter_rows(values_only=True)] for one in sheets]
    assert values == [["first", 0, 1], ["first", 2, 3], ["first", 4]]


def test_a_sheet_of_more_bytes_than_excel_reads_goes_on_in_another(monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_BYTES", 10_000)
    rows = [["x" * 3_000, i] for i in range(8)]
    sheets = opened(b"".join(workbook.workbook("R", COLUMNS, rows)))
    values = [row[1] for one in sheets for row in one.iter_rows(2, values_only=True)]
    assert values == list(range(8))
    assert len(sheets.sheetnames) == 2


def test_columns_are_called_as_spreadsheets_call_them():
    wide = {f"c{number}": 5 for number in range(703)}
    data = b"".join(workbook.workbook("R", wide, [list(range(703))]))
    found = opened(data)["R"]
    assert [found[f"{name}2"].value for name in ("Z", "AA", "ZZ", "AAA")] == [
        25, 26, 701, 702
    ]  # fmt: skip


def test_the_same_reports_make_the_same_bytes_and_one_left_early_does_no_harm():
    report = make_document("x")
    once, again = (b"".join(FORMATS["xlsx"].chunks([report], BASE)) for _ in range(2))
    assert once == again
    begun = FORMATS["xlsx"].chunks([report] * 10, BASE)
    assert next(begun)
    begun.close()


@given(documents=strategies.archives(4))
def test_every_archive_makes_a_workbook_that_opens(documents):
    assert len(table(*documents)) == len(documents)


@given(st.text())
def test_every_text_is_read_back_but_for_signs_that_no_file_holds(text):
    data = b"".join(workbook.workbook("R", COLUMNS, [["x", text]]))
    (row,) = opened(data)["R"].iter_rows(2, values_only=True)
    wanted = workbook.clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (row[1] or "").replace("_x005F_", "_") == wanted.replace("_x005F_", "_")
