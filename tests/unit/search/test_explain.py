"""The line that tells how a query was understood."""

import pytest
import strategies
from hypothesis import given

from archive.datespan import DayRange
from archive.search.explain import days_in_words
from archive.search.grammar import explain, parse

LINES = {
    "": "all reports",
    "rocket": "reports with “rocket”",
    "rocket ash* -drill date:2020-10": (
        "reports with “rocket” and a word beginning with “ash”, not “drill”, "
        "dated 1–31 October 2020"
    ),
    "a OR b c": "reports with “a” or (“b” and “c”)",
    "-a -b": "all reports but those with “a” or “b”",
    "-(a OR b)": "all reports but those with “a” or “b”",
    "place:Gaza -place:Israel": "reports naming Gaza, not naming Israel",
    '"a b"~5': "reports with the words of “a b” with at most 5 others between them",
    '="A B"': "reports with the phrase “A B” as written",
    "=Word": "reports with “Word” as written",
    "w~": "reports with a word at most one letter off “w”",
    "w~2": "reports with a word at most 2 letters off “w”",
    "title:a text:b": "reports with “a” in the title and “b” in the text",
    "-place:Gaza": "reports not naming Gaza",
    "-a date:2020": (
        "all reports but those with “a”, dated 1 January – 31 December 2020"
    ),
    "source:Reuters": "reports from Reuters",
    'by:"Jane Doe" -lang:de': "reports by Jane Doe, not in German",
    "lang:unknown OR author:doe": (
        "reports with an unknown language or the author doe"
    ),
    "path:2019 -path:*/draft*": "reports filed under 2019, not filed under */draft*",
    "-path:a.csv OR b": "reports with not the path a.csv or “b”",
    "id:abc": "reports with the id abc",
    "mentioned:2020": "reports speaking of 1 January – 31 December 2020",
    "date:2020 OR place:Gaza": (
        "reports with a date in 1 January – 31 December 2020 or the place Gaza"
    ),
    "a OR -b": "reports with “a” or not “b”",
}


@pytest.mark.parametrize(("text", "line"), LINES.items(), ids=repr)
def test_a_query_is_told_in_one_plain_line(text, line):
    assert explain(parse(text).tree) == line


RANGES = {
    "2020-10-23": "23 October 2020",
    "2020-10": "1–31 October 2020",
    "2020-10..2020-11": "1 October – 30 November 2020",
    "2019-12..2020-01-05": "1 December 2019 – 5 January 2020",
    "..2014": "up to 31 December 2014",
    "2014..": "1 January 2014 or later",
}


@pytest.mark.parametrize(("text", "words"), RANGES.items())
def test_both_ends_of_a_range_are_spelled(text, words):
    assert days_in_words(DayRange.parse(text)) == words


@given(strategies.trees())
def test_every_tree_has_a_line(tree):
    assert explain(tree).startswith(("reports ", "all reports"))
