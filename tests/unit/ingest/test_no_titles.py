import pytest

from archive.ingest.no_titles import real_author, real_title


@pytest.mark.parametrize(
    "title",
    [
        "",
        "untitled",
        "Untitled-1",
        "Untitled Document",
        "New Page 1",
        "Document2",
        "Documento sin título",
        "Unbenanntes Dokument",
        "Microsoft Word - report_final.doc",
        "harbour strike.docx",
        "about:blank",
        "Created by BCL easyConverter SDK 3 (HTML Version)",
        "https://post.example/2020/05/harbour-strike.html",
    ],
)
def test_a_title_that_a_program_gave_is_none(title):
    assert real_title(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Untitled painting sold in Lviv",
        "Document leaked",
        "Page turned in Goma",
        "Microsoft Word turns 30",
        "Home",
        "Created by women, written for all",
    ],
)
def test_a_title_that_a_person_gave_is_kept(title):
    assert real_title(title) == title


def test_an_office_document_without_a_title_goes_by_its_text(folder):
    rtf = r"{\rtf1\ansi{\info{\title Untitled}}The bridge is closed.\par}"
    assert folder.one("a.rtf", rtf).title == ""


@pytest.mark.parametrize("author", ["2013-03-20,H,N,C,12575", "12", ""])
def test_figures_are_the_author_of_no_document(author):
    assert real_author(author) == ""


@pytest.mark.parametrize("author", ["Jane Doe", "J. D.", "50 Cent", "user2"])
def test_an_author_with_a_name_is_kept(author):
    assert real_author(author) == author
