"""The line below the headline of a clipping that says who wrote it."""

import pytest

TEXT = "The river rose over its banks on Friday, the mayor said."
BYLINES = {
    "By Jane Doe": "Jane Doe",
    "BY JANE DOE": "JANE DOE",
    "By JANE DOE, Staff Writer": "JANE DOE, Staff Writer",
    "By: Jane A. Doe and John Roe": "Jane A. Doe and John Roe",
    "*By Jane Doe*": "Jane Doe",
    "By J. Doe": "J. Doe",
    "By Dr. Wanjiru Kamau": "Dr. Wanjiru Kamau",
    "By Wanjiru Kamau, Staff Writer": "Wanjiru Kamau, Staff Writer",
    "By Jane Doe in Paris and John Roe in London": (
        "Jane Doe in Paris and John Roe in London"
    ),
    "By Jane Doe | October 23, 2020": "Jane Doe",
    "By Jane Doe, Oct. 23, 2020": "Jane Doe",
}
PROSE = [
    "By Friday Morning",
    "By May Day",
    "By June Smith had left the town.",
    "By Popular Demand",
    "By New Year",
    "By Grand Central Station",
    "By the river",
    "By Jane",
    "By then Jane Doe was mayor",
    "By Jane Doe and her neighbours",
    "by Jane Doe",
    "Bygone Jane Doe",
    "By Jane Doe said the mayor of the town",
    "By The Associated Press",
    "",
]


@pytest.mark.parametrize(("line", "author"), BYLINES.items())
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
def test_a_byline_below_the_headline_is_the_author(folder, line, author, between):
    record = folder.one("a.txt", f"Flood in Leeds{between}{line}{between}{TEXT}")
    assert record.author == author
    # It stays part of the text, where its words are found.
    assert line in record.text


@pytest.mark.parametrize("line", PROSE)
def test_a_line_of_prose_is_no_byline(folder, line):
    assert folder.one("a.txt", f"Flood in Leeds\n{line}\n{TEXT}").author == ""


@pytest.mark.parametrize(
    "text",
    [
        f"By Jane Doe\n\n{TEXT}",
        "Flood in Leeds\n\nBy Jane Doe",
        "The towns are\nBy Jane Doe\ncalled lovely.",
        f"Flood\n{TEXT}\n{TEXT}\n{TEXT}\n{TEXT}\nBy Jane Doe\n{TEXT}",
    ],
    ids=["no headline", "no text", "goes on in small letters", "far below"],
)
def test_a_line_elsewhere_is_no_byline(folder, text):
    assert folder.one("a.txt", text).author == ""


def test_named_fields_go_before_a_byline(folder):
    front = f"---\nauthor: Ann Poe\n---\nFlood\nBy Jane Doe\n{TEXT}"
    assert folder.one("a.md", front).author == "Ann Poe"
    bare = f"---\nsource: Wire\n---\n# Flood\n\n_By Jane Doe_\n\n{TEXT}"
    assert folder.one("b.md", bare).author == "Jane Doe"
