import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from press_exports import DISPLAY, FACTIVA, FRONTS, LEXIS, NEXIS, PROQUEST

from archive.ingest import ReadFailure
from archive.ingest.export_parts import day_of
from archive.model import Provenance


def told(record):
    day = record.dates[0] if record.dates else None
    return (
        record.title,
        record.source,
        day and str(day.value),
        record.author,
        record.language,
    )


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        (
            LEXIS,
            [
                (
                    "Blast in Kirkuk kills ten as market opens",
                    "The Harbour Times (London)",
                    "2005-05-06",
                    "Rory Calder in Baghdad",
                    "en",
                ),
                (
                    "River Rises Above the Old Bridge",
                    "The Northern Press",
                    "2009-03-04",
                    "MARIA LUND; Ana Ruiz contributed from Lima.",
                    "",
                ),
                None,
                (
                    "Hochwasser in Stade",
                    "Norddeutsche Rundschau",
                    "2010-05-07",
                    "",
                    "de",
                ),
            ],
        ),
        (
            NEXIS,
            [
                (
                    "Ferry sinks off Narvik",
                    "The Harbour Times (London)",
                    "2019-05-06",
                    "Jo Dahl",
                    "en",
                ),
                ("Bridge closed", "Northern Press", "2018-03", "", ""),
            ],
        ),
        (
            FACTIVA,
            [
                (
                    "Floods in Chad drive thousands from their homes",
                    "Northern Press News",
                    "2010-08-07",
                    "A. Writer",
                    "en",
                ),
                ("A second report", "The Harbour Times", "2010-08", "", "en"),
            ],
        ),
        (
            DISPLAY,
            [
                (
                    "Floods in Chad drive thousands from their homes",
                    "Northern Press News",
                    "2010-08-07",
                    "A. Writer",
                    "en",
                ),
                (
                    "Hochwasser am Deich",
                    "Norddeutsche Rundschau",
                    "2011-03-08",
                    "",
                    "de",
                ),
            ],
        ),
        (
            PROQUEST,
            [
                (
                    "Floods in Chad",
                    "Harbour Times, Late Edition",
                    "2010-08-07",
                    "Writer, A",
                    "en",
                ),
                ("River rises", "Northern Press", "2011", "", ""),
            ],
        ),
    ],
    ids=["lexis", "nexis", "factiva", "display", "proquest"],
)
def test_each_report_of_an_export_is_a_record(folder, text, gold):
    found = folder.read("a.txt", text)
    assert [r.ref.record for r in found] == list(range(1, len(gold) + 1))
    assert [None if isinstance(r, ReadFailure) else told(r) for r in found] == gold


@pytest.mark.parametrize(
    ("text", "record", "expected"),
    [
        (
            LEXIS,
            0,
            (
                "   A bomb killed ten people in Kirkuk yesterday, the\npolice said.\n\n"
                "   The market had opened at dawn. SECTION: was what\nthe guard shouted."
            ),
        ),
        (
            LEXIS,
            1,
            (
                "The river rose above the old bridge on Tuesday.\n\n"
                "BYLINE: is a word that the paper prints at times."
            ),
        ),
        (LEXIS, 3, "Das Wasser stieg am Donnerstag über den Deich."),
        (
            NEXIS,
            0,
            (
                "A ferry sank off Narvik on Sunday.\n\n"
                "Length: was not known, the captain said."
            ),
        ),
        (
            FACTIVA,
            0,
            (
                "N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.\n\n"
                "Thousands left their homes.\n\n"
                "IN  the east, where the river is wide, more rain fell."
            ),
        ),
        (
            DISPLAY,
            0,
            (
                "N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.\n\n"
                "Thousands left their homes."
            ),
        ),
        (
            PROQUEST,
            0,
            (
                "N'DJAMENA, Chad -- Floods hit Chad on Friday.\n\n"
                "Title: that was the word on the banner of the march.\n\n"
                "Thousands left their homes."
            ),
        ),
        (PROQUEST, 1, "The river rose."),
    ],
)
def test_the_text_is_the_report_alone(folder, text, record, expected):
    assert folder.read("a.txt", text)[record].text == expected


def docx(text):
    """Return a Word document with a paragraph for each line."""
    lines = "".join(
        f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n")
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        body = f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>'
        archive.writestr("word/document.xml", body)
    return file.getvalue()


def test_an_export_as_a_word_document_is_read_alike(folder):
    plain = folder.read("a.txt", NEXIS)
    written = folder.read("a.docx", docx(NEXIS))
    assert [told(record) for record in written] == [told(record) for record in plain]
    assert [record.text for record in written] == [record.text for record in plain]
    (whole,) = folder.read("b.docx", docx("A report.\nIt says End of Document.\n"))
    assert whole.text == "A report.\n\nIt says End of Document."


def test_the_day_is_stated_and_told_as_printed(folder):
    days = [
        folder.read("a.txt", text)[0].dates[0]
        for text in (LEXIS, FACTIVA, DISPLAY, PROQUEST)
    ]
    assert {day.provenance for day in days} == {Provenance.METADATA}
    assert [day.evidence for day in days] == [
        "May 6, 2005 Friday",
        "7 August 2010",
        "7 August 2010",
        "Aug 7, 2010",
    ]
    assert [day.detail for day in days] == [
        "the day line of LexisNexis",
        "field PD of Factiva",
        "the day line of Factiva",
        "field Publication date of ProQuest",
    ]


@pytest.mark.parametrize(
    ("text", "record", "expected"),
    [
        (
            LEXIS,
            0,
            {
                "section": "International Pages, Pg. 15",
                "page": "15",
                "edition": "Final Edition",
                "graphic": "Photo, the market on Thursday",
            },
        ),
        (NEXIS, 0, {"section": "WORLD NEWS; Pg. 7", "page": "7"}),
        (
            FACTIVA,
            0,
            {
                "section": "World News",
                "page": "12",
                "edition": "Late",
                "document": "NPRN000020100807e687000p1",
            },
        ),
        (DISPLAY, 0, {"page": "12", "document": "NPRN000020100807e687000p1"}),
        (DISPLAY, 1, {"section": "World"}),
        (PROQUEST, 0, {"section": "A", "page": "A.1", "document": "100000001"}),
        (PROQUEST, 1, {"date as printed": "Spring 2011"}),
    ],
)
def test_section_and_page_are_kept(folder, text, record, expected):
    metadata = folder.read("a.txt", text)[record].metadata
    assert expected.items() <= metadata.items()


def test_a_line_of_places_is_the_dateline(folder):
    assert folder.read("a.txt", LEXIS)[0].dateline == "KIRKUK, May 5"


def test_an_address_is_taken(folder):
    assert folder.read("a.txt", PROQUEST)[0].url.endswith("/docview/100000001")


def test_a_report_that_the_database_could_not_show_costs_one_record(folder):
    failure = folder.read("a.txt", LEXIS)[2]
    assert failure.ref.record == 3
    assert "could not show" in failure.reason


def test_nexis_reports_need_no_load_date(folder):
    text = "".join(
        line
        for line in NEXIS.splitlines(keepends=True)
        if not line.startswith("Load-Date")
    )
    found = folder.read("a.txt", text)
    assert [r.title for r in found] == ["Ferry sinks off Narvik", "Bridge closed"]
    assert found[1].text == "The bridge was closed."


def test_the_edges_of_printed_pages_are_no_text(folder):
    page = "Page 2 of 9 © 2011 Factiva, Inc. All rights reserved.\n"
    text = page + DISPLAY.replace("Thousands", f"\f{page}Thousands")
    found = folder.read("a.txt", text)
    assert [told(r) for r in found] == [told(r) for r in folder.read("b.txt", DISPLAY)]
    assert "Page" not in found[0].text


def test_what_stands_around_source_and_day_is_none_of_them(folder):
    found = folder.read("a.txt", FRONTS)
    assert [(r.source, str(r.dates[0].value), r.title) for r in found] == [
        (
            "Watchtower Monitoring Europe - Political",
            "2009-03-12",
            "Police seize drugs near the border",
        ),
        ("CHANNEL NINE", "2006-01-05", "Storm Nears Coast"),
        ("The Northern Press", "2004-02-29", "Rebels near the capital"),
    ]
    assert [r.text for r in found] == [
        (
            "Text of report in English by a news agency\n\n"
            "Mashhad, 12 March: Police seized 300 kg of opium.\n\n"
            "CITY: the paper had it wrong."
        ),
        "   LUND: Good morning. The storm is near.",
        "Rebels moved closer on Sunday.",
    ]


@pytest.mark.parametrize("between", ["\t", "\n", "   ", " \t", " "])
def test_factiva_codes_stand_apart_from_their_values_in_any_way(folder, between):
    fields = (
        ("HD", "Floods in Chad"),
        ("WC", "20 words"),
        ("PD", "7 August 2010"),
        ("SN", "Northern Press"),
        ("SC", "NPRN"),
        ("LA", "English"),
        ("CY", "(c) 2009 Northern Press"),
        ("LP", "It rained."),
        ("TD", "It rained more."),
        ("AN", "Document NPRN000020100807e687000p1"),
    )
    text = "".join(f"{code}{between}{value}\n" for code, value in fields)
    record = folder.one("a.txt", text)
    assert told(record) == ("Floods in Chad", "Northern Press", "2010-08-07", "", "en")
    assert record.text == "It rained.\n\nIt rained more."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, May 6, 2005", "2005-05-06"),
        ("May 6, 2005 Friday 2:14 PM GMT", "2005-05-06"),
        ("06 May 2005", "2005-05-06"),
        ("vendredi 6 mai 2005", "2005-05-06"),
        ("1er mai 2005", "2005-05-01"),
        ("6 de mayo de 2005 viernes", "2005-05-06"),
        ("6. März 2005", "2005-03-06"),
        ("mei 2005", "2005-05"),
        ("May, 2005", "2005-05"),
        ("2005-05-06", "2005-05-06"),
        ("2005", "2005"),
        ("30 February 2005", None),
        ("December 28, 2009 - January 3, 2010", None),
        ("May 6, 2005 was the day of the flood.", None),
        ("Blast in Kirkuk", None),
    ],
)
def test_a_day_line_is_a_day_and_what_may_stand_beside_it(line, day):
    found = day_of(line)
    assert (str(found) if found else None) == day


GERMAN_PAGES = """\
Foreign Desk; 1
Floods in Chad drive thousands from their homes
By A. Writer
Special to The Harbour Times
1.200 Wörter
7 August 2010
The Harbour Times
HBTM
12
Englisch
Copyright 2010 Harbour Newspapers. All Rights Reserved.

Floods hit Chad on Friday.

Dokument HBTM000020100807e687000p1

Magazin
Hochwasser am Deich
VON JO DAHL
120 Wörter
8 März 2011
Norddeutsche Rundschau
NDRU
Deutsch
Copyright 2011 Norddeutsche Rundschau

Das Wasser stieg am Montag.

Dokument NDRU000020110308e738000b3
"""


def test_an_export_whose_pages_are_in_another_language_is_read(folder):
    first, second = folder.read("a.txt", GERMAN_PAGES)
    assert told(first) == (
        "Floods in Chad drive thousands from their homes",
        "The Harbour Times",
        "2010-08-07",
        "A. Writer",
        "en",
    )
    assert first.metadata["section"] == "Foreign Desk; 1"
    assert told(second) == (
        "Hochwasser am Deich",
        "Norddeutsche Rundschau",
        "2011-03-08",
        "JO DAHL",
        "de",
    )


@pytest.mark.parametrize(
    ("printed", "author"),
    [
        ("Von der Leyen, Ursula", "Von der Leyen, Ursula"),
        ("Von Weizsäcker", "Von Weizsäcker"),
        ("Von Ada Writer", "Ada Writer"),
        ("BY ADA WRITER", "ADA WRITER"),
    ],
)
def test_a_noble_name_is_no_byline(folder, printed, author):
    text = GERMAN_PAGES.replace("VON JO DAHL", printed)
    assert folder.read("a.txt", text)[1].author == author
