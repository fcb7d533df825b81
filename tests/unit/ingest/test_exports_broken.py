"""Exports that are broken, quoted, packed, huge or of another encoding."""

import gzip

import pytest
from press_exports import DISPLAY, FACTIVA, LEXIS, NEXIS, PROQUEST, RULE

from archive.extract.claims import document_date
from archive.ingest import ReadFailure
from archive.ingest.limits import Limits


@pytest.mark.parametrize(
    "text",
    [
        LEXIS.replace("May 6, 2005 Friday", "Whitsun", 1),
        FACTIVA.replace("7 August 2010", "Whitsun"),
        PROQUEST.replace("Aug 7, 2010\n", "Whitsun\n").replace("07 Aug 2010: ", ""),
    ],
    ids=["lexis", "factiva", "proquest"],
)
def test_load_dates_and_copyright_give_no_day(folder, text):
    days = folder.read("a.txt", text)[0].dates
    # What is left is the year that ProQuest gives beside the day.
    assert [str(day.value) for day in days] in ([], ["2010"])


def test_one_report_of_two_exports_has_one_content(folder):
    later = LEXIS.replace("1 of 212 DOC", "87 of 301 DOC").replace(" of 212", " of 301")
    first, second = (folder.read("a.txt", text)[0] for text in (LEXIS, later))
    assert first.raw == second.raw
    bare = NEXIS[NEXIS.index("Ferry sinks off Narvik\n\nFerry") :]
    assert folder.read("a.txt", NEXIS)[0].raw == folder.read("b.txt", bare)[0].raw


@pytest.mark.parametrize(
    ("missing", "record"),
    [("HD  A second report\n", 1), ("HD  Floods in Chad drive thousands\n", 0)],
)
def test_a_factiva_report_without_title_is_one_all_the_same(folder, missing, record):
    found = folder.read("a.txt", FACTIVA.replace(missing, ""))
    assert len(found) == 2
    assert found[1 - record].title
    assert found[record].dates


@pytest.mark.parametrize(
    ("text", "hole"),
    [
        (FACTIVA, "HD\nWC  20 words\nPD  1 May 2011\nAN  Document X" + "0" * 24 + "\n"),
        (PROQUEST, f"{RULE}\n\nPublication date: May 1, 2011\n\n"),
    ],
    ids=["factiva", "proquest"],
)
def test_an_empty_report_is_named_and_the_others_are_read(folder, text, hole):
    at = text.index("HD  A second" if text is FACTIVA else f"{RULE}\n\nDocument 2")
    found = folder.read("a.txt", text[:at] + hole + text[at:])
    assert [isinstance(r, ReadFailure) for r in found] == [False, True, False]
    assert "neither title nor text" in found[1].reason
    assert [r.ref.record for r in found] == [1, 2, 3]


def test_reports_follow_one_another_without_a_closing_line(folder):
    text = "".join(
        f"HD  Floods {n}\nWC  200 words\nPD  {n} August 2010\nSN  Northern Press\n"
        f"LA  English\nLP  It rained on day {n}.\n"
        for n in range(1, 4)
    )
    found = folder.read("a.txt", text)
    assert [r.title for r in found] == ["Floods 1", "Floods 2", "Floods 3"]
    assert [r.text for r in found][1:] == ["It rained on day 2.", "It rained on day 3."]


@pytest.mark.parametrize(
    "text",
    [LEXIS, NEXIS, FACTIVA, DISPLAY, PROQUEST],
    ids=["lexis", "nexis", "factiva", "display", "proquest"],
)
@pytest.mark.parametrize(
    "opening",
    [
        "The clerk copied what the screen said:\n\n",
        "Notes of a librarian\n\nFrom here on the file was pasted, she wrote.\n\n",
    ],
)
def test_a_report_that_quotes_an_export_stays_one_report(folder, text, opening):
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    folder.one("a.txt", f"{opening}{quoted}\nThen the screen went dark.\n")


@pytest.mark.parametrize(
    "text",
    [
        "1 of 200 DOCUMENTS\n\nThat was all that the archive found in Chad.\n",
        "The court was shown only\n\n1 of 200 DOCUMENTS\n\nLENGTH: 300 words\n\nNo more.",
        "HD  is a sign of high definition\nPD  is none\n\nThe shop in Narvik sold both.",
        f"{RULE}\n\nTitle: The flood\nAuthor: Jo Dahl\n\nIt rained.\n\n{RULE}\n\nEnd.",
        "An essay\n\nBody\n\nIt had\n\n300 words\n\nEnd of Document\n\nMore text.",
        "An essay\n\nof 300 words\n\n7 August 2010\n\nEnglish\n\nIt rained in Chad.",
    ],
)
def test_weak_signs_make_no_export(folder, text):
    record = folder.one("a.txt", text)
    assert record.ref.record is None
    assert record.text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_an_export_in_any_encoding_and_newline_is_read(folder, encoding):
    data = LEXIS.replace("\n", "\r\n").encode(encoding)
    found = folder.read("a.txt", data)
    assert len(found) == 4
    assert found[3].text == "Das Wasser stieg am Donnerstag über den Deich."


def test_a_late_byte_of_another_encoding_is_read_by_its_own_report(folder):
    ascii_only = LEXIS[: LEXIS.index("3 of 212")]
    many = ascii_only + ascii_only * 400
    late = LEXIS[LEXIS.index("4 of 212") :]
    found = folder.read("a.txt", many.encode() + b"\n" + late.encode("cp1252"))
    assert found[-1].text.endswith("über den Deich.")


def test_an_export_is_read_packed_and_in_an_archive_of_any_length(folder):
    long = LEXIS[: LEXIS.index("3 of 212")] * 300
    found = folder.read("a.txt.gz", gzip.compress(long.encode()))
    assert len(found) == 600
    assert {r.title for r in found[::2]} == {found[0].title}
    assert {r.text for r in found[1::2]} == {found[1].text}
    assert found[-1].ref.record == 600


def test_a_report_too_long_costs_itself_only(folder):
    long = LEXIS.replace("The market had", "The market " + "had " * 2000)
    found = folder.read("a.txt", long, limits=Limits(record=2000))
    assert "DATELINE_RECORD_BYTES" in found[0].reason
    assert found[1].title == "River Rises Above the Old Bridge"
    assert len(found) == 4


def test_the_name_of_an_export_dates_none_of_its_reports(folder):
    text = LEXIS.replace("May 6, 2005 Friday", "Whitsun", 1)
    found = folder.read("Search-20230611-1530.txt", text)
    readable = [r for r in found if not isinstance(r, ReadFailure)]
    claims = [document_date(r, r.text) for r in readable]
    assert [str(day.value) if day else None for day, _ in claims] == [
        None,
        "2009-03-04",
        "2010-05-07",
    ]
    assert not any(conflicts for _, conflicts in claims)
