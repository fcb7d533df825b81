"""Scanned newspapers as libraries give them: ALTO, PAGE, hOCR, issues in METS."""

import io
import zipfile

import pytest
from scans import (
    FILES,
    FIRST,
    HOCR,
    ISSUE,
    ISSUED,
    LOGICAL,
    PAGE,
    PHYSICAL,
    SECOND,
    SECTIONS,
    WHOLE,
    alto,
    area,
    div,
    mets,
    mods,
)

from archive.ingest import ReadFailure, ReadOptions, read

ENDED = '<mods:dateIssued point="end">1901</mods:dateIssued>'


def put(folder, files):
    for name, data in files.items():
        file = folder.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data, encoding="utf-8")


def issue(folder, files=WHOLE):
    put(folder, files)
    first = next(iter(files))
    return list(read(folder.path / first, folder.path, ReadOptions()))


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_alto_gives_a_paragraph_for_each_block_and_whole_words(folder, version):
    lines = ["He spoke in the", ("even-", "evening"), "ing of a well-", "known man."]
    page = alto(("a", lines), ("b", ["Second block."]), version=version)
    record = folder.one("a.xml", page)
    assert record.text == (
        "He spoke in the evening of a well-known man.\n\nSecond block."
    )
    assert (record.dates, record.title) == ((), "")


def test_alto_without_marked_blanks_has_words(folder):
    page = alto(("a", ["Two words"]), marked=False)
    assert folder.one("a.alto", page).text == "Two words"


def test_alto_where_blanks_are_marked_joins_what_has_none(folder):
    page = alto(("a", ["in Antwerpen now"])).replace(
        'CONTENT="Antwerpen"/>', 'CONTENT="Antwerp"/><String CONTENT="en,"/>'
    )
    assert folder.one("a.xml", page).text == "in Antwerpen, now"


def test_a_word_that_a_page_ends_within_is_whole_there_and_as_printed_on_the_next(
    folder,
):
    page = alto(("a", ["Seen in the", ("ware-", "warehouse")]))
    assert folder.one("a.xml", page).text == "Seen in the warehouse"
    assert folder.one("b.xml", SECOND).text.startswith("house by the river.")


def test_page_xml_is_read_in_its_reading_order_by_the_best_reading(folder):
    record = folder.one("a.xml", PAGE)
    assert record.text == (
        "Aus der Stadt\n\nGestern.\n\nDie Reiſe war lang und beſchwerlich genug."
    )
    assert record.dates == ()


@pytest.mark.parametrize("name", ["a.hocr", "a.html"])
def test_hocr_is_read_line_by_line_with_its_pages(folder, name):
    record = folder.one(name, HOCR)
    assert record.text == (
        "Der Reichstag tagt.\n\nZweiter & letzter Absatz.\n\nSeite zwei."
    )
    assert [record.text[start:][:5] for start in record.pages] == ["Der R", "Seite"]
    assert (record.language, record.title, record.dates) == ("de", "", ())


def test_an_issue_gives_its_articles_and_what_is_in_none_of_them(folder):
    bridge, fire, head, soap = issue(folder)
    assert (bridge.title, fire.title) == ("The new bridge", "Fire at Selby")
    assert bridge.text == "Yesterday the mayor of the town spoke of the new government."
    # Its second half stands on the next page.
    assert fire.text == "A fire broke out in the warehouse\n\nby the river."
    assert (head.text, soap.text) == ("The Harbour Gazette", "Soap for sale.")
    assert (head.title, soap.title) == ("", "")
    for record in (bridge, fire, head, soap):
        (day,) = record.dates
        assert (str(day.value), day.detail) == ("1893-05-12", "mods:dateIssued")
        assert (day.provenance, day.evidence) == ("metadata", "1893-05-12")
        assert record.source == "The Harbour Gazette"
    assert (fire.language, fire.author) == ("en", "A. Writer")
    assert [r.metadata["page"] for r in (bridge, fire, head, soap)] == [
        "5",
        "5",
        "5",
        "6",
    ]


def test_pages_of_an_issue_are_not_read_a_second_time(folder):
    put(folder, WHOLE)
    for name in ("issue/text/0001.xml", "issue/text/0002.xml"):
        assert list(read(folder.path / name, folder.path, ReadOptions())) == []


def test_an_issue_without_articles_is_read_page_by_page(folder):
    table = mets(SECTIONS, FILES, div("ISSUE", "", DMDID="ISSUE"), PHYSICAL)
    first, second = issue(folder, {**WHOLE, "issue/1893-mets.xml": table})
    assert first.text.startswith("The Harbour Gazette\n\nTHE NEW BRIDGE\n\nYesterday")
    assert second.text == "house by the river.\n\nSoap for sale."
    assert [str(r.dates[0].value) for r in (first, second)] == ["1893-05-12"] * 2


def test_articles_may_be_linked_to_areas_of_pages_by_words(folder):
    logical = div("ISSUE", div("ARTICLE", "", "a1", LABEL="Fire"), DMDID="ISSUE")
    physical = div(
        "page",
        '<mets:fptr FILEID="P1"/>'
        + div("pagearea", area("P1", "B2_0_1", "B2_0_4"), "x1"),
    )
    links = (
        '<mets:structLink><mets:smLinkGrp><mets:smLocatorLink xlink:href="#a1" '
        'xlink:label="article"/><mets:smLocatorLink xlink:href="#x1" xlink:label="area"/>'
        '<mets:smArcLink xlink:from="article" xlink:to="area"/></mets:smLinkGrp>'
        "</mets:structLink>"
    )
    table = mets(SECTIONS, FILES, logical, physical, links=links)
    fire, rest, _, *_ = [*issue(folder, {**WHOLE, "issue/1893-mets.xml": table}), None]
    assert (fire.title, fire.text) == ("Fire", "fire broke out in")
    assert "fire broke out in" not in rest.text


@pytest.mark.parametrize(
    ("issued", "day"),
    [
        (
            '<mods:dateIssued qualifier="approximate">12.5.1893</mods:dateIssued>',
            "1893-05-12",
        ),
        ('<mods:dateIssued qualifier="approximate">1893</mods:dateIssued>', None),
        (
            '<mods:dateIssued qualifier="questionable">1893-05-12</mods:dateIssued>',
            None,
        ),
        (
            '<mods:dateIssued point="start">1850</mods:dateIssued>' + ENDED,
            None,
        ),
        ("<mods:dateIssued>Friday or so</mods:dateIssued>", None),
        ("<mods:dateIssued>12 May</mods:dateIssued>" + ISSUED, "1893-05-12"),
        ("<mods:edition>[Electronic ed.]</mods:edition>" + ISSUED, None),
        ("<mods:dateCreated>1893-05-12</mods:dateCreated>", None),
    ],
)
def test_the_day_of_an_issue_is_what_its_metadata_surely_say(folder, issued, day):
    sections = SECTIONS.replace(ISSUED, issued)
    table = mets(sections, FILES, LOGICAL, PHYSICAL)
    record, *_ = issue(folder, {**WHOLE, "issue/1893-mets.xml": table})
    assert [str(d.value) for d in record.dates] == ([day] if day else [])


def test_the_day_is_the_issue_s_and_not_that_on_which_the_newspaper_began(folder):
    began = mods(
        "ALL", "Harbour Gazette (1850)", "<mods:dateIssued>1850</mods:dateIssued>"
    )
    logical = LOGICAL.replace('TYPE="Newspaper"', 'TYPE="Newspaper" DMDID="ALL"')
    physical = PHYSICAL.replace('TYPE="physSequence"', 'TYPE="Newspaper" DMDID="ALL"')
    table = mets(began + SECTIONS, FILES, logical, physical)
    for record in issue(folder, {**WHOLE, "issue/1893-mets.xml": table}):
        assert str(record.dates[0].value) == "1893-05-12"
        assert record.source == "The Harbour Gazette"


def test_a_missing_and_a_damaged_page_cost_what_stands_in_them(folder):
    files = {k: v for k, v in WHOLE.items() if "0002" not in k}
    *records, failure = issue(folder, files)
    assert [r.title for r in records] == ["The new bridge", "Fire at Selby", ""]
    assert failure.reason == "the page issue/text/0002.xml that it names is not there"
    *records, failure = issue(folder, {**WHOLE, "issue/text/0001.xml": FIRST[:-30]})
    assert [r.text for r in records] == ["house by the river.", "Soap for sale."]
    assert "issue/text/0001.xml cannot be read: not well-formed" in failure.reason


def test_pages_without_their_issue_are_read_alone_and_are_undated(folder):
    record = folder.one("text/0001.xml", FIRST)
    assert record.dates == ()
    (folder.path / "mets.xml").write_text(ISSUE[:-20])
    assert folder.one("text/0001.xml", FIRST) == record


def test_an_issue_in_a_zip_file_is_read_with_its_pages(folder):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, data in WHOLE.items():
            packed.writestr(name, data)
    records = folder.read("a.zip", buffer.getvalue())
    assert [r.title for r in records] == ["The new bridge", "Fire at Selby", "", ""]
    assert {r.ref.path for r in records} == {"a.zip!/issue/1893-mets.xml"}


@pytest.mark.parametrize(
    "href", ["../../out.xml", "/etc/0001.xml", "https://x.example/1.xml"]
)
def test_no_page_is_looked_for_outside_of_the_folder(tmp_path, folder, href):
    inside = type(folder)(folder.path / "in")
    (folder.path / "out.xml").write_text(FIRST)
    table = mets(SECTIONS, {"P1": href}, LOGICAL, PHYSICAL)
    reason = "METS without pages of text (ALTO or PAGE) beside it"
    assert inside.failure("a/mets.xml", table) == reason


def test_a_link_that_leads_out_is_no_page(folder):
    (folder.path / "out.xml").write_text(FIRST)
    inside = type(folder)(folder.path / "in")
    inside.path.mkdir()
    (inside.path / "1.xml").symlink_to(folder.path / "out.xml")
    table = mets(SECTIONS, {"P1": "1.xml"}, LOGICAL, PHYSICAL)
    (result,) = inside.read("mets.xml", table)
    assert isinstance(result, ReadFailure)
    assert "cannot be read" in result.reason


BOMB = '<!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


def test_hostile_pages_are_failures(folder):
    bomb = FIRST.replace("<alto", BOMB + "<alto", 1)
    assert "declares entities" in folder.failure("a.xml", bomb)
    *_, failure = issue(folder, {**WHOLE, "issue/text/0002.xml": bomb})
    assert "declares entities" in failure.reason
    deep = "<ComposedBlock>" * 50_000 + "</ComposedBlock>" * 50_000
    folder.read("c.xml", FIRST.replace("<TopMargin", f"{deep}<TopMargin"))
    deep = "<OrderedGroup>" * 50_000 + "</OrderedGroup>" * 50_000
    told = folder.failure(
        "d.xml", PAGE.replace("<ReadingOrder>", f"<ReadingOrder>{deep}")
    )
    assert told == "XML nested more than 200 elements deep"
    deep = '<mets:div TYPE="ARTICLE">' * 20_000 + "</mets:div>" * 20_000
    records = issue(
        folder, {**WHOLE, "issue/1893-mets.xml": mets("", FILES, deep, PHYSICAL)}
    )
    assert len(records) == 2


def test_the_tables_of_an_issue_do_not_tell_it_twice(folder):
    files = {"M": "toc/mets.xml", "P1": "text/0001.xml", "P2": "text/0002.xml"}
    manifest = mets(SECTIONS, files, "", PHYSICAL)
    beside = {key: f"../{href}" for key, href in files.items() if key != "M"}
    fuller = mets(SECTIONS, beside, LOGICAL, PHYSICAL)
    put(folder, {**WHOLE, "issue/toc/mets.xml": fuller})
    assert issue(folder, {"issue/1893-mets.xml": manifest}) == []
    told = read(folder.path / "issue/toc/mets.xml", folder.path, ReadOptions())
    assert [r.title for r in told] == ["The new bridge", "Fire at Selby", "", ""]


def test_marks_around_a_parted_word_stay_where_the_whole_word_has_none(folder):
    page = alto(("a", ["He said", ("“even-", "evening"), "ing”, and went."]))
    assert folder.one("a.xml", page).text == "He said “evening”, and went."


def test_marks_that_are_strings_of_their_own_stand_at_their_words(folder):
    placed = [("Was", 10, 30), ("iſt", 50, 30), ("dieſe", 90, 30), ("Zei", 130, 30)]
    strings = "".join(
        f'<String CONTENT="{word}" HPOS="{at}" WIDTH="{width}"/>'
        for word, at, width in [*placed, ("-", 160, 8)]
    )
    strings += (
        '</TextLine><TextLine><String CONTENT="tung" HPOS="10" WIDTH="40"/>'
        '<String CONTENT="?" HPOS="50" WIDTH="9"/><String CONTENT="—" HPOS="80"/>'
    )
    page = alto(("a", ["x"]), marked=False)
    page = page.replace('<String ID="a_0_0" CONTENT="x"/>', strings)
    assert folder.one("a.xml", page).text == "Was iſt dieſe Zeitung? —"


def test_what_is_in_no_article_is_told_once_where_no_map_names_the_pages(folder):
    table = mets(SECTIONS, FILES, LOGICAL, PHYSICAL)
    start = table.index('<mets:structMap TYPE="PHYSICAL">')
    end = table.index('<mets:structMap TYPE="LOGICAL">')
    table = table[:start] + table[end:]
    records = issue(folder, {**WHOLE, "issue/1893-mets.xml": table})
    assert [r.text[:12] for r in records] == [
        "Yesterday th",
        "A fire broke",
        "The Harbour ",
        "Soap for sal",
    ]
    assert [r.metadata["page"] for r in records] == ["1", "1", "1", "2"]


def test_an_issue_with_one_map_of_pages_is_named_by_its_label(folder):
    pages = div("np:page", '<mets:fptr FILEID="P1"/>', DMDID="PAGE")
    logical = div("np:issue", pages, DMDID="ISSUE")
    table = mets(
        mods("ISSUE", "", ISSUED) + mods("PAGE", "Page 1"),
        {"P1": "text/0001.xml"},
        "",
        logical,
        label="The Harbour Gazette (Selby [York]), 1893-05-12",
    ).replace(' TYPE="PHYSICAL"', "")
    (record,) = issue(folder, {**WHOLE, "issue/1893-mets.xml": table})
    assert record.source == "The Harbour Gazette (Selby [York])"
    assert (str(record.dates[0].value), record.title) == ("1893-05-12", "")
