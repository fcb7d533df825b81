"""Spreadsheets: rows are records, wherever the header stands."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from archive.ingest import ReadFailure

#: How a spreadsheet behind a password begins, and the name of the part that it has.
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
ROW = ("Flood", dt.date(2021, 7, 14), "Water rose in Liège.")


def book(**sheets):
    """Return a spreadsheet of the given sheets, each a list of rows."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def changed(data, part, old, new):
    """Return the spreadsheet with one of its parts written otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old in text
                text = text.replace(old, new)
            made.writestr(name, text)
    return out.getvalue()


def test_a_row_is_a_record_and_a_day_has_no_hour(folder):
    record = folder.one(
        "a.xlsx",
        book(
            Events=[("Title", "Event date", "Notes", "Dead", "Share"), (*ROW, 3, 0.5)]
        ),
    )
    assert (record.title, record.text) == ("Flood", "Water rose in Liège.")
    assert [str(claim.value) for claim in record.dates] == ["2021-07-14"]
    assert record.metadata == {"dead": "3", "share": "0.5"}


@pytest.mark.parametrize(
    ("moment", "code", "read"),
    [
        ("1990-05-01", "mmm-yy", "1990-05"),
        ("1990-05-01", '[$-409]mmmm "day" yyyy;@', "1990-05"),
        ("1990-01-01", "yyyy", "1990"),
        ("1990-05-01", "yyyy", "1990-05-01"),
        ("1990-05-01", "d mmm yyyy", "1990-05-01"),
        ("1990-05-17", "mmm-yy", "1990-05-17"),
        ("1990-05-01T09:00", "mmm-yy", "1990-05-01"),
    ],
)
def test_a_day_is_known_as_exactly_as_its_cell_shows(folder, moment, code, read):
    made = openpyxl.Workbook()
    made.active.append(("Title", "Date"))
    made.active.append(("Flood", dt.datetime.fromisoformat(moment)))
    made.active["B2"].number_format = code
    data = io.BytesIO()
    made.save(data)
    record = folder.one("a.xlsx", data.getvalue())
    assert [str(claim.value) for claim in record.dates] == [read]


def test_the_header_may_stand_below_a_heading_and_empty_rows_are_no_records(folder):
    rows = [
        ("Incidents of the week",),
        (),
        ("", "Title", "Date", "Text"),
        ("", *ROW),
        (),
        ("", "Storm", dt.date(2021, 7, 20), "Roofs were lost.", "by phone"),
    ]
    first, second = folder.read("a.xlsx", book(Week=rows))
    assert (first.title, first.ref.record) == ("Flood", 1)
    assert (second.title, second.ref.record) == ("Storm", 2)


def test_cells_under_no_name_are_kept_by_their_column(folder):
    rows = [("Title", "", "Text", "Remarks"), ("Storm", "by phone", "Roofs.", None)]
    assert folder.one("a.xlsx", book(A=rows)).metadata == {"column_2": "by phone"}


def test_all_sheets_are_read_and_those_that_are_none_of_reports_are_named(folder):
    header = ("Title", "Date", "Text")
    data = book(
        May=[header, ROW], Codes=[("Code", "Sense"), (1, "x")], June=[header, ROW]
    )
    *records, other = folder.read("a.xlsx", data)
    assert [record.ref.record for record in records] == [1, 2]
    assert isinstance(other, ReadFailure)
    assert (other.ref.path, other.unknown) == ("a.xlsx!/Codes", True)


def test_a_mapping_names_the_columns(folder):
    data = book(A=[("What", "When"), ("Water rose in Liège.", dt.date(2021, 7, 14))])
    assert "column of title or text" in folder.failure("a.xlsx", data)
    record = folder.one("a.xlsx", data, mapping={"text": "What", "date": "When"})
    assert str(record.dates[0].value) == "2021-07-14"


def test_a_size_that_the_producer_wrote_wrongly_is_not_believed(folder):
    data = book(A=[("Title", "Date", "Text"), ROW])
    part = "xl/worksheets/sheet1.xml"
    data = changed(data, part, b'<dimension ref="A1:C2"', b'<dimension ref="A1"')
    assert folder.one("a.xlsx", data).text == "Water rose in Liège."


def test_a_row_number_beyond_all_sheets_costs_no_memory_and_ends_the_sheet(
    folder, monkeypatch
):
    # A sheet's million rows, each made and looked at, take seconds.
    monkeypatch.setattr("archive.ingest.sheet._ROWS", 1_000)
    data = book(A=[("Title", "Date", "Text"), ROW, ROW])
    part = "xl/worksheets/sheet1.xml"
    data = changed(data, part, b'<row r="3"', b'<row r="99999999"')
    assert folder.one("a.xlsx", data).title == "Flood"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data[: len(data) // 2], "no spreadsheet, or damaged"),
        (lambda _: LOCKED, "password"),
        (
            lambda data: changed(data, "xl/workbook.xml", b"<workbook", b"<work book"),
            "no spreadsheet, or damaged",
        ),
        (
            lambda data: changed(
                data, "xl/workbook.xml", b"<workbook", b'<!DOCTYPE a [<!ENTITY b "c">]>'
            ),
            "entities",
        ),
    ],
)
def test_what_is_damaged_or_hostile_says_why(folder, change, reason):
    data = book(A=[("Title", "Date", "Text"), ROW])
    assert reason in folder.failure("a.xlsx", change(data))


def test_what_unpacks_to_too_much_is_refused(folder):
    data = book(A=[("Title", "Date", "Text"), ROW])
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/media/filler.xml", b" " * 20_000_000)
    assert "a bomb?" in folder.failure("a.xlsx", out.getvalue())


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_texts_in_a_column_of_dates_show_their_order_of_day_and_month(folder, name):
    dates = ["7/4/2019", "12/25/2019"]
    if name == "a.xlsx":
        data = book(Week=[("Date", "Text"), *((day, "It rained.") for day in dates)])
    else:
        arrow = pytest.importorskip("pyarrow")
        pytest.importorskip("pyarrow.parquet")
        columns = arrow.table({"date": dates, "text": ["It rained."] * 2})
        held = io.BytesIO()
        arrow.parquet.write_table(columns, held)
        data = held.getvalue()
    told = [str(record.dates[0].value) for record in folder.read(name, data)]
    assert told == ["2019-07-04", "2019-12-25"]


def test_a_cell_that_reaches_down_over_rows_is_of_each_of_them(folder):
    made = openpyxl.Workbook()
    sheet = made.active
    for row in (
        ("Date", "Title", "Text"),
        (None, "Head", "Body"),
        ("2021-07-14", "Flood", "Rain fell."),
        (None, "Storm", "Wind blew."),
        (None, None, None),
        ("2021-07-16", "Fire", "Smoke rose."),
        (None, "Frost", "Ice came."),
    ):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("A3:A5")
    data = io.BytesIO()
    made.save(data)
    _, *found = folder.read("a.xlsx", data.getvalue())
    assert [[str(day.value) for day in one.dates] for one in found] == [
        ["2021-07-14"],
        ["2021-07-14"],
        ["2021-07-16"],
        [],
    ]


def test_columns_without_a_header_are_named_by_their_numbers(folder):
    mapping = {"date": "2", "text": "4"}
    rows = [(7, "13.10.2020", "x"), (2, "07.10.2020", None, "It rained."), (3,)]
    rows[0] += ("It snowed.",)
    found = folder.read("a.xlsx", book(One=rows), mapping=mapping)
    assert [getattr(r, "text", None) for r in found] == [
        "It snowed.",
        "It rained.",
        None,
    ]
    days = [str(r.dates[0].value) for r in found[:2]]
    assert days == ["2020-10-13", "2020-10-07"]
    assert found[0].metadata == {"1": "7", "3": "x"}
    assert [r.ref.record for r in found] == [1, 2, 3]


def test_a_first_row_that_is_shorter_or_holds_a_mapped_number_is_no_header(folder):
    rows = [(2, dt.date(2020, 10, 13)), (1, dt.date(2020, 10, 14), "It rained.")]
    mapping = {"date": "2", "text": "3"}
    first, second = folder.read("a.xlsx", book(One=rows), mapping=mapping)
    assert isinstance(first, ReadFailure)
    assert (second.text, str(second.dates[0].value)) == ("It rained.", "2020-10-14")


def test_sheets_too_narrow_for_the_numbers_are_named(folder):
    sheets = book(Notes=[("Made by hand",)], One=[("x", "2020-10-13", "It rained.")])
    record, notes = folder.read("a.xlsx", sheets, mapping={"date": "2", "text": "3"})
    assert record.text == "It rained."
    assert notes.ref.path.endswith("!/Notes")


def test_numbers_that_a_header_has_are_its_names(folder):
    rows = [(1, 2), ("2020-10-13", "It rained.")]
    record = folder.one("a.xlsx", book(One=rows), mapping={"date": "1", "text": "2"})
    assert (record.text, record.ref.record) == ("It rained.", 1)


def test_without_a_header_the_message_says_how_to_name_columns(folder):
    reason = folder.failure("a.xlsx", book(One=[("x", "2020-10-13", "It rained.")]))
    assert "--map date=1,text=3" in reason
