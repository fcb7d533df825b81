"""Queries as requests: what a cluster is asked, without a cluster."""

from datetime import date

import pytest
import strategies
from hypothesis import given

from archive.datespan import DayRange, DaySpan
from archive.search.engines.opensearch.compile import (
    MOST_TERMS,
    Known,
    any_of,
    compile_order,
    compile_query,
    compile_tree,
    overlap,
)
from archive.search.engines.opensearch.mapping import WEIGHTS
from archive.search.grammar import parse
from archive.search.query import Query, Sort, Undated
from archive.search.tree import (
    And,
    Clock,
    Everything,
    FromSource,
    Fuzzy,
    InPath,
    InPlace,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)


def day(text):
    return date.fromisoformat(text).toordinal()


def both(name, clause):
    return {
        "bool": {
            "should": [clause(f"title{name}"), clause(f"text{name}")],
            "minimum_should_match": 1,
        }
    }


LEAVES = [
    (Everything(), {"match_all": {}}),
    (
        Word("Rockets"),
        both("", lambda f: {"term": {f: {"value": "rocket", "boost": WEIGHTS[f]}}}),
    ),
    (
        Word("Rockets", "title", exact=True),
        {"term": {"title_written": {"value": "Rockets", "boost": WEIGHTS["title"]}}},
    ),
    (
        Word("F-16", "text"),
        {"match_phrase": {"text": {"query": "f 16", "boost": 1.0}}},
    ),
    (
        Phrase("Jerusalem Posts", "text", 0, exact=True),
        {"match_phrase": {"text_written": {"query": "Jerusalem Posts", "boost": 1.0}}},
    ),
    (Word("?!"), {"match_none": {}}),
    (FromSource("Ma’an"), {"term": {"source_key": "ma'an"}}),
]


@pytest.mark.parametrize(("leaf", "clause"), LEAVES, ids=lambda v: str(v)[:40])
def test_a_leaf_asks_for_what_it_means(leaf, clause):
    assert compile_tree(leaf, Known()) == clause


def test_a_word_of_several_terms_asks_for_each_in_its_languages():
    known = Known(stemmers=("english", "german"))
    clauses = compile_tree(Word("Wahlen", "text"), known)["bool"]["should"]
    assert [
        (part["bool"]["must"][0]["term"]["text"]["value"], part["bool"]["filter"])
        for part in clauses
    ] == [
        ("wahl", [{"terms": {"stemmer": ["german"]}}]),
        ("wahlen", [{"terms": {"stemmer": ["english"]}}]),
    ]
    assert compile_tree(Word("Berlin"), known) == compile_tree(Word("Berlin"), Known())


def test_words_near_each_other_stand_in_any_order_within_a_stretch():
    clause = compile_tree(Phrase("free beacon", "text", 3), Known())
    near = clause["intervals"]["text"]["all_of"]
    assert (near["max_gaps"], near["ordered"]) == (3, False)
    assert [w["match"]["query"] for w in near["intervals"]] == ["free", "beacon"]


def test_a_star_stands_for_the_words_of_the_archive():
    star, typo = Prefix("rock"), Fuzzy("tunel", 1, "title")
    known = Known(words={star: ["rocket", "rock"], typo: []})
    assert compile_tree(star, known) == {"terms": {"words": ["rock", "rocket"]}}
    assert compile_tree(typo, known) == {"match_none": {}}


@pytest.mark.parametrize(
    ("path", "pattern", "clauses"),
    [
        ("/2019/A.txt", False, [{"term": {"file": "2019/a.txt"}}]),
        (
            "x*y.txt",
            False,
            [
                {"term": {"file": "x*y.txt"}},
                {"wildcard": {"file": {"value": "*/x\\*y.txt"}}},
            ],
        ),
        ("20*/a.txt", True, [{"regexp": {"file": r"(.*/)?20[^/]*/a\.txt"}}]),
        ("/*", True, [{"regexp": {"file": "[^/]*"}}]),
    ],
)
def test_a_path_asks_for_folders_that_it_means_and_for_files(path, pattern, clauses):
    leaf = InPath(path, pattern)
    clause = compile_tree(leaf, Known(folders={leaf: ["2019/x"]}))
    folders, files = clause["bool"]["should"]
    assert folders == {"terms": {"folder": ["2019/x"]}}
    assert files.get("bool", {}).get("should", [files]) == clauses


def test_only_words_have_a_score():
    known = Known(places={"Israel": ["294640"]})
    tree = And((Word("rocket", "text"), InPlace("Israel"), Not(Word("calm", "text"))))
    clause = compile_tree(tree, known)["bool"]
    assert clause.keys() == {"must", "filter", "must_not"}
    tree = Or((Word("rocket", "text"), InPlace("Israel")))
    _, place = compile_tree(tree, known)["bool"]["should"]
    assert place["constant_score"]["boost"] == 0


def test_more_terms_than_one_clause_takes_are_parted():
    clause = any_of("places", (str(i) for i in range(MOST_TERMS + 1)))
    parts = [part["terms"]["places"] for part in clause["bool"]["should"]]
    assert [len(part) for part in parts] == [MOST_TERMS, 1]


MAY = DaySpan(date(2020, 5, 1), date(2020, 5, 31))


def test_published_days_overlap_by_both_their_ends():
    clauses = overlap(Clock.PUBLISHED, MAY)["bool"]["filter"]
    assert clauses == [
        {"range": {"first_day": {"lte": day("2020-05-31")}}},
        {"range": {"last_day": {"gte": day("2020-05-01")}}},
    ]


@pytest.mark.parametrize(
    ("begun_by", "expected"),
    [
        ("9999-12-31", ("2020-05-01", "2020-05-31", "intersects")),
        ("2020-05-10", ("2020-05-01", "2020-05-10", "intersects")),
        ("2020-04-10", ("2020-04-10", "2020-05-01", "contains")),
    ],
)
def test_mentioned_days_overlap_when_begun_in_time(begun_by, expected):
    clause = overlap(Clock.MENTIONED, MAY, date.fromisoformat(begun_by))
    first, last, relation = expected
    assert clause["range"]["mentions"] == {
        "gte": day(first),
        "lte": day(last),
        "relation": relation,
    }


RANGE = DayRange.parse("2020-05")


@pytest.mark.parametrize(
    ("undated", "days", "clauses"),
    [
        (None, DayRange(), 0),
        (None, RANGE, 1),
        (Undated.INCLUDE, RANGE, 1),
        (Undated.EXCLUDE, DayRange(), 1),
        (Undated.ONLY, RANGE, 1),
    ],
)
def test_undated_reports_are_asked_for_or_not(undated, days, clauses):
    query = Query(undated=undated, days=days)
    clause = compile_query(query, Everything(), Known(), 4)
    _, *filters = clause["bool"]["filter"]
    assert len(filters) == clauses
    hides = str({"must_not": [{"exists": {"field": "first_day"}}]})
    assert (hides in str(filters)) is (undated in (Undated.INCLUDE, Undated.ONLY))


def test_every_order_ends_with_the_id():
    for sort in Sort:
        tree = parse("rocket").tree
        order = compile_order(Query(sort=sort), tree, date(2027, 1, 1))
        assert order[-1] == {"id": "asc"}


@given(strategies.queries())
def test_every_query_can_be_asked(query):
    tree = parse(query.text).tree

    class Anything(dict):
        def __missing__(self, key):
            return ["x"]

    known = Known(Anything(), Anything(), Anything(), ["x"] if query.box else None)
    assert compile_query(query, tree, known, 1)["bool"]["filter"]
