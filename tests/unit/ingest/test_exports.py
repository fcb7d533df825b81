import gzip

import pytest

from archive.extract.claims import document_date
from archive.ingest import ReadFailure
from archive.ingest.export_parts import day_of
from archive.ingest.limits import Limits
from archive.model import Provenance

LEXIS = """\
Download Request: Selected Items: 1-4
Time Of Request: Monday, June 07, 2010  09:12:44 EST

Send To:
The Newsdesk

Search Terms: kirkuk and HLEAD(blast)


                               1 of 212 DOCUMENTS


                          The Harbour Times (London)

                               May 6, 2005 Friday
                                 Final Edition

Blast in Kirkuk kills ten as market
opens

BYLINE: Rory Calder in Baghdad

SECTION: International Pages, Pg. 15

LENGTH: 300 words

DATELINE: KIRKUK, May 5

   A bomb killed ten people in Kirkuk yesterday, the
police said.

   The market had opened at dawn. SECTION: was what
the guard shouted.

LOAD-DATE: May 7, 2005

LANGUAGE: ENGLISH

GRAPHIC: Photo, the market on Thursday

PUBLICATION-TYPE: Newspaper


                Copyright 2005 Harbour Newspapers Limited
                              All Rights Reserved


                               2 of 212 DOCUMENTS


                 Copyright 2009 The Northern Press Company
                            All Rights Reserved
                             The Northern Press

         These materials may not be republished without consent.

                    March 4, 2009, Wednesday, BC cycle

SECTION: Section A; Column 1; Foreign Desk; Pg. 1
LENGTH: 41 words
HEADLINE: River Rises Above
 the Old Bridge
BYLINE: By MARIA LUND; Ana Ruiz contributed from Lima.

BODY:
The river rose above the old bridge on Tuesday.

BYLINE: is a word that the paper prints at times.

LOAD-DATE: March 5, 2009


                               3 of 212 DOCUMENTS


We are sorry but there is an error in this document and it is not possible
to display it.


                               4 of 212 DOCUMENTS


                        Norddeutsche Rundschau

                        Freitag 7. Mai 2010

Hochwasser in Stade

RUBRIK: POLITIK; S. 3

LÄNGE: 120 Wörter

Das Wasser stieg am Donnerstag über den Deich.

UPDATE: 8. Mai 2010

SPRACHE: GERMAN; DEUTSCH
"""

NEXIS = """\
User Name: Newsdesk
Date and Time: Tuesday, June 8, 2021 10:11:00 AM CEST
Job Number: 145000000
Documents (2)
1. Ferry sinks off Narvik
Client/Matter: -None-
Search Terms: ferry
Search Type: Terms and Connectors

Ferry sinks off Narvik

Ferry sinks off Narvik
The Harbour Times (London)
May 6, 2019 Monday 2:14 PM GMT

Copyright 2019 Harbour Newspapers Limited All Rights Reserved

Section: WORLD NEWS; Pg. 7
Length: 210 words
Byline: Jo Dahl
Highlight: Nobody was hurt.
Body

A ferry sank off Narvik on Sunday.

Length: was not known, the captain said.

Graphic

The ferry in 2015

Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: May 8, 2019

End of Document

Bridge closed
Northern Press
March 2018

Copyright 2018 Northern Press All Rights Reserved

Length:\u00a080 words

Body

The bridge was closed.

Load-Date: March 9, 2018

End of Document
"""

FACTIVA = """\
SE  World News
HD  Floods in Chad drive thousands
from their homes
BY  A. Writer
CR  Northern Press
WC  1,200 words
PD  7 August 2010
ET  09:12
SN  Northern Press News
SC  NPRN
ED  Late
PG  12
LA  English
CY  (c) 2010 Northern Press Limited

LP
N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.

TD
Thousands left their homes.

IN  the east, where the river is wide, more rain fell.

CO  redcr : International Red Cross
NS  gflood : Floods | gdis : Disasters
RE  chad : Chad | africaz : Africa
PUB Northern Press Limited
AN  Document NPRN000020100807e687000p1

HD  A second report
WC  20 words
PD  August 2010
SN  The Harbour Times
LA  English
CY  Copyright 2010 Harbour Newspapers. All Rights Reserved.
LP  It rained.
AN  Document HBTM000020100809e689000a2

Search Summary
Text  floods and chad
Date  All Dates
"""

DISPLAY = """\
Floods in Chad drive thousands from their homes
By A. Writer
1,200 words
7 August 2010
09:12
Northern Press News
NPRN
12
English
(c) 2010 Northern Press Limited

N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.

Thousands left their homes.

Document NPRN000020100807e687000p1

World
Hochwasser am Deich
120 Wörter
8. März 2011
Norddeutsche Rundschau
NDRU
German
Copyright 2011 Norddeutsche Rundschau

Das Wasser stieg am Montag.

Document NDRU000020110308e738000b3


Search Summary
Text  floods
"""

RULE = "_" * 60
PROQUEST = f"""\
{RULE}

Report Information from ProQuest

June 08 2021 10:11

{RULE}

Document 1 of 2

Floods in Chad

Author: Writer, A

Publication info: Harbour Times, Late Edition; London [London]. 07 Aug 2010: A.1.

ProQuest document link

Abstract: Floods hit Chad.

Full text: N'DJAMENA, Chad -- Floods hit Chad on Friday.

Title: that was the word on the banner of the march.

Thousands left their homes.

Subject: Floods; Disasters

Location: Chad

Title: Floods in Chad

Publication title: Harbour Times, Late Edition; London

First page: A.1

Publication year: 2010

Publication date: Aug 7, 2010

Section: A

Language of publication: English

ProQuest document ID: 100000001

Document URL: https://example.org/docview/100000001

Copyright: Copyright Harbour Times Aug 9, 2010

Last updated: 2017-11-19

{RULE}

Document 2 of 2

Title: River rises
Publication title: Northern Press
Publication year: 2011
Publication date: Spring 2011
Full text: The river rose.
Last updated: 2018-01-02
Database: Example Newsstream

{RULE}

Contact us at: http://example.org
Database copyright © 2021 Example. All rights reserved.
"""


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
    assert {told(r) for r in found[::2]} == {told(found[0])}
    assert {r.text for r in found[1::2]} == {found[1].text}
    assert found[-1].ref.record == 600


def test_a_report_too_long_costs_itself_only(folder):
    long = LEXIS.replace("The market had", "The market " + "had " * 2000)
    found = folder.read("a.txt", long, limits=Limits(record=2000))
    assert "DATELINE_RECORD_BYTES" in found[0].reason
    assert found[1].title == "River Rises Above the Old Bridge"
    assert len(found) == 4


#: Front matter as wires, broadcasters and monitors have it.
FRONTS = """\
                               Page 1
                               1 of 3 DOCUMENTS

                   Watchtower Monitoring Europe - Political
                       Supplied by Watchtower Worldwide

                           March 12, 2009, Thursday

Police seize drugs near the border

LENGTH: 120 words

Text of report in English by a news agency

Mashhad, 12 March: Police seized 300 kg of opium.

CITY: the paper had it wrong.

LANGUAGE: English

                               Page 2
                                2 of 3 DOCUMENTS

                                  CHANNEL NINE

                          SHOW: THE MORNING 7:00 AM EST

                       January 5, 2006 Thursday

TRANSCRIPT: 010501CN.V74

LENGTH: 512 words

HEADLINE: Storm Nears Coast

GUESTS: Jo Dahl, Ana Ruiz

BODY:
   LUND: Good morning. The storm is near.

                               Page 3
                                3 of 3 DOCUMENTS

                Copyright 2004 The Northern Press
                     All Rights Reserved
                      The Northern Press

                    These materials may not be republished without the express
written consent of The Northern Press

                    February 29, 2004, Sunday, BC cycle

LENGTH: 90 words

HEADLINE: Rebels near the capital

BODY:
Rebels moved closer on Sunday.

CITY: PORT-AU-PRINCE, HAITI (93%)

LOAD-DATE: March 1, 2004
"""


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
