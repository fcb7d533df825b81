"""Citations are read back by libraries that others wrote."""

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
import strategies
from factories import ASHKELON, make_document
from hypothesis import given

from archive.export import FORMATS
from archive.export.citations import csl_item, plain_citation

BASE = "https://archive.example"
REPORT = make_document(
    "Text.",
    title="Rockets & {tunnels}: 100% of\nwhat #1_said",
    date="2020-10-23",
    places=[ASHKELON],
    source="Ma'an & Söhne",
    author="Zoë Writer",
    language="en",
    url="https://news.example/a_b?x={1}&y=2",
    id="one",
)
BARE = make_document("Bare.", title="Bare", id="two")
MONTH = make_document("Month.", title="Month", date="0987-05", id="three")


def written(name, *documents):
    return "".join(FORMATS[name].write(documents, BASE))


def test_ris_is_read_back():
    first, second, third = rispy.loads(written("ris", REPORT, BARE, MONTH))
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == "Rockets & {tunnels}: 100% of what #1_said"
    assert first["authors"] == ["Zoë Writer"]
    assert first["secondary_title"] == "Ma'an & Söhne"
    assert (first["year"], first["date"]) == ("2020", "2020/10/23/")
    assert first["keywords"] == ["Ashkelon"]
    assert first["urls"] == [REPORT.url]
    assert REPORT.sha256 in first["notes"][0]
    assert "https://archive.example/doc/one" in first["notes"][0]
    assert "date" not in second
    assert second["urls"] == ["https://archive.example/doc/two"]
    assert (third["year"], third["date"]) == ("0987", "0987/05//")


def test_bibtex_is_read_back():
    text = written("bib", REPORT, BARE, MONTH)
    first, second, third = bibtexparser.loads(text).entries
    assert first["ENTRYTYPE"] == "article"
    assert first["ID"] == "maansohne-2020-one"
    assert first["title"] == (
        r"{Rockets \& \textbraceleft{}tunnels\textbraceright{}: "
        r"100\% of what \#1\_said}"
    )
    assert first["journal"] == r"Ma'an \& Söhne"
    assert (first["date"], first["year"]) == ("2020-10-23", "2020")
    assert (first["month"], first["day"]) == ("10", "23")
    assert first["url"] == "https://news.example/a_b?x=%7B1%7D&y=2"
    assert REPORT.sha256 in first["note"]
    assert (second["ID"], "year" in second) == ("report-undated-two", False)
    assert (third["date"], third["year"], "day" in third) == ("0987-05", "0987", False)


def test_csl_is_read_back():
    first, second, third = json.loads(written("csl", REPORT, BARE, MONTH))
    assert first["type"] == "article-newspaper"
    assert first["issued"] == {"date-parts": [[2020, 10, 23]]}
    assert first["author"] == [{"literal": "Zoë Writer"}]
    assert first["container-title"] == "Ma'an & Söhne"
    assert first["URL"] == REPORT.url
    assert first["archive_location"] == "https://archive.example/doc/one"
    assert "issued" not in second
    assert third["issued"] == {"date-parts": [[987, 5]]}


def test_each_author_is_cited_as_one():
    several = make_document(
        "Text.",
        title="Flood",
        author="By Jane Doe, Staff Writer; Zoë {Roe}",
        id="several",
    )
    (ris,) = rispy.loads(written("ris", several))
    assert ris["authors"] == ["Jane Doe", "Zoë {Roe}"]
    assert json.loads(written("csl", several))[0]["author"] == [
        {"literal": "Jane Doe"},
        {"literal": "Zoë {Roe}"},
    ]
    (bib,) = bibtexparser.loads(written("bib", several)).entries
    assert bib["author"] == (
        r"{Jane Doe} and {Zoë \textbraceleft{}Roe\textbraceright{}}"
    )
    # A line for readers has what was printed.
    assert plain_citation(several, BASE).startswith(f"{several.author}, “Flood”")


def test_an_office_with_an_and_is_one_author():
    office = make_document("x", title="T", author="Ministry of Health and Welfare")
    (bib,) = bibtexparser.loads(written("bib", office)).entries
    assert bib["author"] == "{Ministry of Health and Welfare}"


def test_no_report_is_an_empty_list():
    assert json.loads(written("csl")) == []
    assert written("ris") == written("bib") == written("txt") == ""


def test_a_plain_line_holds_all_that_a_reader_needs():
    assert plain_citation(REPORT, BASE) == (
        "Zoë Writer, “Rockets & {tunnels}: 100% of what #1_said”, Ma'an & Söhne, "
        "23 October 2020, https://news.example/a_b?x={1}&y=2, "
        f"https://archive.example/doc/one, SHA-256 {REPORT.sha256}"
    )
    assert plain_citation(BARE, BASE).startswith("“Bare”, undated, https://archive")
    assert ", May 987, " in plain_citation(MONTH, BASE)


@pytest.mark.parametrize("title", ["a}b", "a{b", "a\\", "a\x00\ud800b", "@x{y,", "$~^"])
def test_no_title_breaks_an_entry(title):
    document = make_document("x", title=title, id="odd")
    text = written("bib", document, BARE)
    assert [e["ID"][-3:] for e in bibtexparser.loads(text).entries] == ["odd", "two"]
    assert len(rispy.loads(written("ris", document, BARE))) == 2
    assert text.encode("utf-8")


def test_a_sender_who_is_the_source_too_is_named_once():
    mail = make_document("Come.", title="Mail", author="J. Muñoz", source="J. Muñoz")
    assert plain_citation(mail, BASE).startswith("J. Muñoz, “Mail”, undated, http")


@given(strategies.archives(4))
def test_every_archive_is_cited_in_every_form(documents):
    assert len(rispy.loads(written("ris", *documents))) == len(documents)
    assert [i["id"] for i in json.loads(written("csl", *documents))] == [
        d.id for d in documents
    ]
    assert written("txt", *documents).count("\n") == len(documents)
    for document in documents:
        assert "issued" in csl_item(document, BASE) or document.date is None


def test_the_page_of_a_newspaper_is_cited_and_no_other_number():
    paged = replace(REPORT, metadata={"page": "A12", "pages": "40"})
    assert ", 23 October 2020, p. A12, https://" in plain_citation(paged, BASE)
    assert csl_item(paged, BASE)["page"] == "A12"
    (ris,) = rispy.loads(written("ris", paged))
    assert ris["start_page"] == "A12"
    (entry,) = bibtexparser.loads(written("bib", paged)).entries
    assert entry["pages"] == "A12"
    for page in ("", "https://news.example/5", "Sports"):
        other = replace(REPORT, metadata={"page": page, "pages": "40"})
        assert plain_citation(other, BASE) == plain_citation(REPORT, BASE)
