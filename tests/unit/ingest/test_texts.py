"""Plain text and Markdown: front matter, named lines above a text, its first heading."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ingest.front_matter import split_front_matter
from archive.model import Provenance


def test_front_matter_gives_fields_and_the_text_after_it(folder):
    data = '---\ntitle: "A: b"\ndate: 2020-10-23\nauthor: [X, Y]\nplaces:\n  - Rome\n  - Bari\n---\n\nText.\n'
    record = folder.one("a.md", data)
    assert record.title == "A: b"
    assert record.text == "Text.\n"
    assert record.dates[0].provenance is Provenance.FRONT_MATTER
    assert (record.author, record.places) == ("X; Y", ("Rome", "Bari"))
    assert not record.keep_text


def test_named_lines_above_a_text_name_its_title_and_source(folder):
    text = (
        "Headline: Ferry sinks\r\nDate: 5 May 2005\r\nPublication: The Paper\r\n"
        "Byline: Jo Doe\r\nPage: A1\r\n\r\nIt sank off Narvik.\r\n"
    )
    record = folder.one("a.txt", text)
    assert (record.title, record.source) == ("Ferry sinks", "The Paper")
    assert record.author == "Jo Doe"
    assert record.text == text.replace("\r", "")


@pytest.mark.parametrize(
    "text",
    [
        "Subject: the weather.\n\nIt rained.",
        "Title: T\nSource: S\nIt rained: all day.\nNo name here.\n\nMore.",
        "Title: T\nSource: S",
        "Q: Who?\nA: He.\n\nMore.",
        "It rained.\n\nTitle: T\nSource: S\n\nMore.",
    ],
)
def test_lines_that_are_no_head_name_nothing(folder, text):
    record = folder.one("a.txt", text)
    assert (record.title, record.source, record.text) == ("", "", text)


@pytest.mark.parametrize(
    ("head", "title", "source"),
    [
        ("العنوان: حريق\nالمصدر: الجريدة\nالتاريخ: 15 يناير 2019", "حريق", "الجريدة"),
        ("כותרת: שריפה\nמקור: העיתון", "שריפה", "העיתון"),
        ("عنوان: سیل\nمنبع: روزنامه", "سیل", "روزنامه"),
        ("标题: 洪水\n来源: 日报", "洪水", "日报"),
    ],
)
def test_named_lines_are_read_in_other_scripts(folder, head, title, source):
    record = folder.one("a.txt", f"{head}\n\nText.\n")
    assert (record.title, record.source) == (title, source)


def test_toml_front_matter_is_read(folder):
    record = folder.one("a.md", '+++\ntitle = "T"\ndate = 2020-10-23\n+++\nText.\n')
    assert (record.title, str(record.dates[0].value), record.text) == (
        "T",
        "2020-10-23",
        "Text.\n",
    )


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        (
            "% A report\n% A. Roe; B. Poe\n% June 30, 2012\n",
            {"title": "A report", "author": "A. Roe; B. Poe", "date": "June 30, 2012"},
        ),
        ("% A long\n  title\n%\n% 2012\n", {"title": "A long title", "date": "2012"}),
        ("% One\n% Two\n", {"title": "One", "author": "Two"}),
    ],
)
def test_the_title_block_of_pandoc_is_front_matter(block, fields):
    assert split_front_matter(block + "\nText.\n") == (fields, "Text.\n")


@pytest.mark.parametrize(
    "text", ["% of all\nText.", "%PDF\n%a\n%b\n", "%\n%\n%\nText."]
)
def test_other_percents_open_a_text(text):
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    "value", ['"[[2021-08-15]]"', "[[2021-08-15]]", "'[[Daily/2021-08-15|Sunday]]'"]
)
def test_a_linked_note_of_obsidian_is_its_name(folder, value):
    record = folder.one("a.md", f"---\ndate: {value}\n---\nText.\n")
    assert [str(one.value) for one in record.dates] == ["2021-08-15"]


def _fields(*lines):
    return split_front_matter("\n".join(("---", *lines, "---", "Text.")))[0]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (['title: "One', 'two"', "date: 2020"], {"title": "One two", "date": "2020"}),
        (['t: "One \\', '  two"  # said', "b: c"], {"t": "One two", "b": "c"}),
        (["t: 'One", "", "it''s two'", "b: c"], {"t": "One  it's two", "b": "c"}),
        (['- "One', 'two"'], {}),
        (["l:", '- "One', '  two"', "- three"], {"l": ["One two", "three"]}),
        (["title: 'Tis the day", "b: 'c'"], {"title": "'Tis the day", "b": "c"}),
        (['title: "Open', "b: c"], {"title": '"Open', "b": "c"}),
        (['"título": "Caf\\u00e9"', "'b': c"], {"título": "Café", "b": "c"}),
        (["tags: [a,", "  b]", "s: |", "  c", "  d"], {"tags": ["a", "b"], "s": "c d"}),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[0][:12],
)
def test_a_value_of_front_matter_may_go_on_below(lines, fields):
    assert _fields(*lines) == fields


def test_fields_within_a_field_of_front_matter_name_an_author(folder):
    values = "author:\n  name: Jane Doe\n  email: jane@example.org\n"
    assert folder.one("a.md", f"---\n{values}---\nText.\n").author == "Jane Doe"
    several = "authors:\n  - name: Jane Doe\n    age: 3\n  - John Roe: PhD\n"
    record = folder.one("b.md", f"---\n{several}---\nText.\n")
    assert record.author == "Jane Doe; John Roe: PhD"


@pytest.mark.parametrize(
    "text",
    [
        "---\nno fields here\n---\ntext",
        "--- a dash\ntext",
        "---\ntitle: x\nnever closed",
        "text\n---\na: b\n---\n",
    ],
)
def test_a_text_without_front_matter_stays_whole(text):
    assert split_front_matter(text) == ({}, text)


@given(st.text(alphabet="-+.abc:[]'\"# \n", max_size=80))
@settings(max_examples=200)
def test_no_text_breaks_the_front_matter(text):
    values, rest = split_front_matter(text)
    assert text.endswith(rest)
    assert values or rest == text


def test_a_first_heading_names_a_markdown_report_and_stays_in_its_text(folder):
    record = folder.one("a.md", "# The heading #\n\nText.\n")
    assert record.title == "The heading"
    assert record.text.startswith("# The heading")


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("A *bold* [heading](http://x.org)", "A bold heading"),
        ('**Lviv**: `the` [bridge](/b "Old")', "Lviv: the bridge"),
        ("The _old_ snake_case_name 2 * 3 * 4", "The old snake_case_name 2 * 3 * 4"),
        ("A list [1] (of two)", "A list [1] (of two)"),
    ],
)
def test_the_title_of_a_markdown_report_is_without_marks(folder, heading, title):
    assert folder.one("a.md", f"# {heading}\n\nText.\n").title == title


@pytest.mark.parametrize(
    "opening",
    ["<!DOCTYPE html>\n<html>", "\ufeff<html lang='en'>", "<!-- saved -->\n<HTML>"],
)
def test_a_page_under_a_name_of_text_is_read_as_a_page(folder, opening):
    page = f"{opening}<title>Two rockets</title><body><p>They fell in Lviv.</p></body>"
    record = folder.one("a.txt", page)
    assert (record.title, record.text) == ("Two rockets", "They fell in Lviv.")
    told = "The tag <html> opens a page.\n"
    assert folder.one("b.txt", told).text == told


def test_plain_text_is_kept_to_the_letter_but_for_newlines(folder):
    record = folder.one("a.txt", " date 2020-10-23 The army said  so.\r\n\r\nMore.\n\n")
    assert record.text == " date 2020-10-23 The army said  so.\n\nMore.\n\n"


def test_lines_of_a_title_and_a_date_open_a_speech(folder):
    printed = '<title="At the Harbour">\n<date="May 12, 1989">\nThank you all.\n'
    record = folder.one("a.txt", printed)
    assert (record.title, record.text.strip()) == ("At the Harbour", "Thank you all.")
    assert [str(day.value) for day in record.dates] == ["1989-05-12"]
    other = '<p class="x">\nThank you all.\n'
    assert folder.one("b.txt", other).text == other
