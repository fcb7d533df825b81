"""Searches that press databases saved as pages are read report by report."""

from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from quopri import encodestring

import pytest
from press_pages import (
    EUROPRESSE,
    EUROPRESSE_OLD,
    FACTIVA_CODED,
    FACTIVA_SHOWN,
    NEXIS,
    article,
    shown,
)

from archive.ingest import ReadFailure
from archive.ingest.limits import Limits
from archive.ingest.page_blocks import blocks_of


def told(record):
    day = record.dates[0] if record.dates else None
    return (
        record.title,
        record.source,
        day and str(day.value),
        record.author,
        record.language,
        record.metadata.get("page", ""),
        record.text,
    )


@pytest.mark.parametrize(
    ("markup", "gold"),
    [
        (
            FACTIVA_CODED,
            [
                (
                    "Floods in Chad drive thousands away",
                    "Northern Press News",
                    "2010-08-07",
                    "A. Writer",
                    "en",
                    "12",
                    (
                        "Floods hit Chad on Friday.\n\nThousands left.\n\n"
                        "RE was the sign on the boats."
                    ),
                ),
                ("A second report", "The Harbour Times", "2010-08", "", "fr", "", ""),
            ],
        ),
        (
            FACTIVA_SHOWN,
            [
                (
                    "FLOODS IN CHAD",
                    "The Harbour Times",
                    "2010-08-07",
                    "A. WRITER",
                    "en",
                    "12",
                    "Floods hit Chad.\n\n120 words\n\n9 May 1999",
                ),
                (
                    "Hochwasser",
                    "Norddeutsche Rundschau",
                    "2011-03-08",
                    "",
                    "de",
                    "",
                    "Das Wasser stieg.",
                ),
                ("洪水", "Harbour", None, "", "zh", "", "水位上升。"),
            ],
        ),
        (
            EUROPRESSE,
            [
                (
                    "Le port sous l'eau",
                    "Le Quai",
                    "2006-03-14",
                    "Ariane Marin",
                    "",
                    "16",
                    "Le port : une marée.\n\nElle monte.",
                ),
                (
                    "La digue",
                    "Le Quai",
                    "2015-12-12",
                    "Jean Dupré",
                    "",
                    "",
                    "Le 3 mai 1999, elle tint.",
                ),
                (
                    "The harbour",
                    "Le Quai",
                    "2006-03-14",
                    "",
                    "",
                    "A1",
                    "It was flooded.",
                ),
                ("Vide", "Le Quai", None, "", "", "", ""),
            ],
        ),
        (
            EUROPRESSE_OLD,
            [
                (
                    "La digue",
                    "Le Quai",
                    "2013-10-05",
                    "Ariane Marin",
                    "",
                    "03",
                    "Elle a cédé.",
                ),
                (
                    "Le port",
                    "Revue",
                    "2012-10-03",
                    "",
                    "",
                    "",
                    (
                        "Une longue phrase sans auteur, qui commence le texte.\n\n"
                        "Elle va plus loin."
                    ),
                ),
            ],
        ),
        (
            NEXIS,
            [
                (
                    "Blast in Kirkuk; Ten dead",
                    "The Harbour Times",
                    "2005-05-06",
                    "RORY CALDER",
                    "en",
                    "15",
                    'A bomb "killed" ten.\n\nMore was said.',
                ),
                None,
                (
                    "La digue",
                    "Le Quai",
                    "2013-04-12",
                    "Ariane Marin",
                    "fr",
                    "6",
                    "Elle a cédé.",
                ),
            ],
        ),
    ],
    ids=["factiva, coded", "factiva, shown", "europresse", "europresse, old", "nexis"],
)
def test_each_report_of_a_saved_search_is_a_record(folder, markup, gold):
    found = folder.read("a.html", markup)
    assert [r.ref.record for r in found] == list(range(1, len(gold) + 1))
    assert [None if isinstance(r, ReadFailure) else told(r) for r in found] == gold


def test_what_stands_beside_the_text_is_kept(folder):
    coded = folder.read("a.html", FACTIVA_CODED)[0].metadata
    assert coded["document"] == "NPRN000020100807e687000p1"
    assert (coded["section"], coded["places as indexed"]) == (
        "World News",
        "chad : Chad",
    )
    first, _, odd = folder.read("b.html", FACTIVA_SHOWN)
    assert first.metadata["section"] == "Foreign Desk; 1"
    assert first.metadata["edition"] == "Late Edition"
    assert first.metadata["credit"] == "Special to The Times"
    assert odd.metadata["date as printed"] == "no day at all"
    article = folder.read("c.html", EUROPRESSE)[0].metadata
    assert (article["section"], article["summary"]) == ("Politique", "Récit")
    assert article["notes"] == "Une photo."
    assert article["document"] == "20060315·LM·0q1503_1256056"
    french = folder.read("d.html", NEXIS)[2].metadata
    assert (french["subjects"], french["summary"]) == ("MARÉES (90%)", "Récit")


def test_the_evidence_of_a_day_is_what_is_printed(folder):
    days = [
        folder.read("a.html", markup)[0].dates[0]
        for markup in (FACTIVA_CODED, FACTIVA_SHOWN, EUROPRESSE, NEXIS)
    ]
    assert [(day.evidence, day.detail) for day in days] == [
        ("7 August 2010", "field PD of Factiva"),
        ("7 August 2010", "the day line of Factiva"),
        ("mardi 14 mars 2006", "the header of Europresse"),
        ("May 6, 2005 Friday", "the day line of LexisNexis"),
    ]


def test_a_report_of_two_searches_is_one(folder):
    again = FACTIVA_SHOWN.replace("floods and chad", "floods").replace(
        "<span></span>", "<span>1</span>"
    )
    for name, markup, other in (
        ("shown", FACTIVA_SHOWN, again),
        ("nexis", NEXIS, NEXIS.replace(" of 3 DOC", " of 9 DOC")),
        ("europresse", EUROPRESSE, EUROPRESSE.replace("2015-07-04", "2016-01-01")),
    ):
        one = folder.read(f"{name}.html", markup)
        two = folder.read(f"{name}2.html", other)
        assert [getattr(r, "raw", None) for r in one] == [
            getattr(r, "raw", None) for r in two
        ]


def test_an_old_encoding_is_told(folder):
    found = folder.read("a.htm", EUROPRESSE_OLD.encode("cp1252"))
    assert found[0].text == "Elle a cédé."


def test_a_page_that_quotes_or_resembles_an_export_is_one_report(folder):
    for name, markup in (
        ("quote", "<html><body><p>HD Floods</p><p>1,200 words</p><p>7 August 2010</p>"),
        (
            "class",
            '<html><body><div class="article enArticle"><p>Floods hit.</p></div>',
        ),
        (
            "article",
            (
                "<html><body><article><h1>Floods</h1><p>They hit.</p></article>"
                "<article><p>More of DocPublicationName.</p></article>"
            ),
        ),
        ("doc", "<html><body><p>A report.</p><!-- <DOC NUMBER=1>\n<DOCFULL> -->"),
    ):
        record = folder.one(f"{name}.html", markup)
        assert record.ref.record is None


def test_a_broken_report_costs_itself_alone(folder):
    empty = article("", "", "", "", "")
    markup = EUROPRESSE.replace("<article>", f"{empty}<article>", 1)
    found = folder.read("a.html", markup)
    assert len(found) == 5
    cut = folder.read("b.html", FACTIVA_SHOWN[: FACTIVA_SHOWN.index("Das Wasser")])
    assert [r.title for r in cut] == ["FLOODS IN CHAD", "Hochwasser"]
    unclosed = FACTIVA_CODED.replace("</td>", "").replace("</tr>", "")
    assert len(folder.read("c.html", unclosed)) == 2


def test_a_report_too_long_is_told_and_the_others_read(folder):
    long = shown(
        "en", '<div id="hd">Long</div>', ["word " * 4000], "HBTM00002010080712"
    )
    markup = FACTIVA_SHOWN.replace("<table", f"{long}<table")
    found = folder.read("a.html", markup, limits=Limits(record=8_000))
    assert ["DATELINE_RECORD_BYTES" in getattr(r, "reason", "") for r in found] == [
        False,
        False,
        False,
        True,
    ]


def test_tags_within_tags_are_read_to_a_depth():
    deep = "<div class='a'>" * 50_000 + "text" + "</div>" * 50_000
    (block,) = blocks_of(deep)
    assert block.text == "text"


def test_a_search_saved_with_its_parts_is_read_alike(folder):
    message = MIMEMultipart("related")
    message["Date"] = "Tue, 8 Jun 2021 10:11:00 +0200"
    page = MIMENonMultipart("text", "html", charset="utf-8")
    page["Content-Transfer-Encoding"] = "quoted-printable"
    page.set_payload(encodestring(FACTIVA_SHOWN.encode()).decode("ascii"))
    message.attach(page)
    found = folder.read("a.mht", message.as_bytes())
    plain = folder.read("a.html", FACTIVA_SHOWN)
    assert [told(record) for record in found] == [told(record) for record in plain]
    assert len(found) == 3
