"""Issues of newspapers over several runs: their pages and tables belong together."""

import shutil

from scans import FILES, FIRST, ISSUE, LOGICAL, PHYSICAL, SECOND, SECTIONS, WHOLE, mets


def put(archive, files):
    for name, data in files.items():
        file = archive.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data, encoding="utf-8")


def texts(archive):
    return {text[:19] for text in archive.documents()}


ARTICLES = {
    "Yesterday the mayor",
    "A fire broke out in",
    "The Harbour Gazette",
    "Soap for sale.",
}
PAGES = {"The Harbour Gazette", "house by the river."}


def test_an_issue_is_read_once_and_a_second_run_reads_nothing(archive):
    put(archive, WHOLE)
    report = archive.index()
    assert (report.read, report.documents, report.failures) == (3, 4, [])
    assert texts(archive) == ARTICLES
    assert (archive.index().read, archive.findings()) == (0, [])


def test_a_page_that_changes_changes_the_articles_on_it(archive):
    put(archive, {**WHOLE, "other/a.xml": FIRST.replace("mayor", "abbot")})
    archive.index()
    put(archive, {"issue/text/0002.xml": SECOND.replace("Soap", "Rope")})
    report = archive.index()
    assert (report.read, report.kept) == (2, 3)
    assert "Rope for sale." in texts(archive)
    assert "Soap for sale." not in texts(archive)
    assert archive.findings() == []


def test_a_table_that_comes_later_takes_the_pages_over_and_gives_them_back(archive):
    put(archive, {k: v for k, v in WHOLE.items() if k.startswith("issue/text")})
    archive.index()
    assert texts(archive) == PAGES
    put(archive, WHOLE)
    archive.index()
    assert texts(archive) == ARTICLES
    (archive.folder / "issue/1893-mets.xml").unlink()
    archive.index()
    assert texts(archive) == PAGES
    assert archive.findings() == []


def test_a_page_that_comes_later_joins_its_issue_and_one_that_goes_leaves_it(archive):
    put(archive, {k: v for k, v in WHOLE.items() if "0002" not in k})
    report = archive.index()
    assert [f.reason for f in report.failures] == [
        "the page issue/text/0002.xml that it names is not there"
    ]
    put(archive, WHOLE)
    assert archive.index().failures == []
    assert texts(archive) == ARTICLES
    (archive.folder / "issue/text/0001.xml").unlink()
    archive.index()
    assert texts(archive) == PAGES - {"The Harbour Gazette"} | {"Soap for sale."}


def test_a_page_that_a_table_names_no_more_is_read_alone(archive):
    put(archive, WHOLE)
    archive.index()
    table = mets(SECTIONS, {"P1": FILES["P1"]}, LOGICAL, PHYSICAL)
    put(archive, {"issue/1893-mets.xml": table})
    archive.index()
    assert "house by the river." in texts(archive)


def test_other_issues_are_not_read_again(archive):
    put(archive, WHOLE)
    archive.index()
    shutil.copytree(archive.folder / "issue", archive.folder / "next")
    file = archive.folder / "next/1893-mets.xml"
    file.write_text(ISSUE.replace("1893-05-12", "1893-05-19"))
    assert (archive.index().read, archive.index().read) == (3, 0)


def test_an_article_has_the_day_of_its_issue_whatever_day_it_begins_with(archive):
    first = FIRST
    for old, new in zip(["THE", "NEW", "BRIDGE"], ["1", "MAY", "1893"], strict=True):
        first = first.replace(f'CONTENT="{old}"', f'CONTENT="{new}"')
    put(archive, {**WHOLE, "issue/text/0001.xml": first})
    archive.index()
    days = {str(d.date.value) for d in map(archive.engine.get, archive.engine.ids())}
    assert days == {"1893-05-12"}
