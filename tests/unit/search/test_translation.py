"""Queries of other search languages, written in this one."""

import pytest
import strategies
from hypothesis import given

from archive.search.grammar import parse
from archive.search.query import Query
from archive.search.remedy import remedies
from archive.search.translation import translated

WRITTEN = {
    "oil w/5 prices": '"oil prices"~5',
    "oil NEAR/5 prices -tax": '"oil prices"~5 -tax',
    "crude pre/3 oil": '"crude oil"~3',
    "oil near5 prices": '"oil prices"~5',
    "oil NEAR prices": '"oil prices"~10',
    "oil AROUND(4) prices": '"oil prices"~4',
    '"crude oil" /5 prices': '"crude oil prices"~5',
    '"price * oil"': '"price oil"~1',
    "“a * * b” c": '"a b"~2 c',
    "intitle:oil": "title:oil",
    'intitle:"oil prices" tax': 'title:"oil prices" tax',
    "allintitle: oil prices": "title:(oil prices)",
    "headline(oil OR gas) tax": "title:(oil OR gas) tax",
    "-HLEAD(oil)": "-title:(oil)",
    "byline(smith)": "author:(smith)",
    "location:Japan oil": "place:Japan oil",
    "site:reuters oil": "source:reuters oil",
    "title: oil": "title:oil",
    "oil after:2020-01-01 before:2021": "oil date:2020-01-01.. date:..2020-12-31",
    "since:2020 until:2021": "date:2020.. date:..2021",
    'after:"3 May 2020"': "date:2020-05-03..",
    "-before:2020-03": "-date:..2020-02-29",
    "date > 1987": "date:>1987",
    "pub-date<=1987-03": "date:<=1987-03",
    "1987..1988 oil": "date:1987..1988 oil",
    "date:2014-2016": "date:2014..2016",
    "date:[2014 TO 2016]": "date:2014..2016",
    "mentioned:2014-05 until 2016": "mentioned:2014-05..2016",
    "date:1930s": "date:1930..1939",
    "date:3 May 2020 oil": "date:2020-05-03 oil",
    "oil date:March 3, 2020": "oil date:2020-03-03",
    "date:May 2020": "date:2020-05",
    "!tax oil": "-tax oil",
    "oil|gas tax": "(oil OR gas) tax",
    "oil or gas": "oil OR gas",
    "'oil prices'": '"oil prices"',
    "‘oil prices’ rose": '"oil prices" rose',
}


@pytest.mark.parametrize(("typed", "meant"), WRITTEN.items())
def test_signs_of_other_languages_are_written_as_here(typed, meant):
    assert translated(typed) == meant
    assert not any("not a field" in note for note in parse(meant).notes)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "oil prices", "oil -tax", '"or else"', '"intitle:oil"', "rock 'n' roll"),
        *(
            "and/or",
            "1/2",
            "24/7 news",
            "AT&T",
            "title:oil",
            "title (oil)",
            "2019-2020",
        ),
        *("before:dawn", "before:0001", "after:2020-13", "date:2020 oil", "a 5 b"),
        *("date:2014..2016", "OR", "or", "near", "oil OR gas", "text:(a b)", "x://y"),
    ],
)
def test_what_needs_no_other_writing_is_left(typed):
    assert translated(typed) == ""


@given(strategies.query_texts())
def test_any_text_can_be_looked_at(text):
    assert "\ue000" not in translated(text).replace(text, "")
    assert translated("\ue0007\ue001 w/5 a " + text) == ""


def test_a_query_that_is_too_long_is_left():
    assert translated("a or b " * 400) == ""


def test_a_query_that_finds_nothing_is_offered_as_it_is_written_here():
    first, *_ = remedies(Query(text="oil w/5 prices"), lambda _: 1)
    assert first.label == 'As it is written here: "oil prices"~5'
    assert first.query == Query(text='"oil prices"~5')
