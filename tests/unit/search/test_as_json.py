"""The JSON of an answer has the shape that was promised."""

import json

import pytest
from factories import ASHKELON, make_document

from archive.search.as_json import results_json, status_json
from archive.search.engines.memory import MemoryEngine
from archive.search.params import read_params


@pytest.fixture
def engine():
    engine = MemoryEngine()
    with engine.writer() as writer:
        writer.add(
            make_document(
                "Two rockets were fired at Ashkelon.",
                title="Rockets",
                date="2020-10",
                places=[ASHKELON],
                source="Reuters",
                url="https://news.example/1",
                id="one",
            )
        )
        writer.add(make_document("A rocket.", title="Undated", id="two"))
    return engine


def answer(engine, *pairs, base=""):
    results = engine.search(read_params(pairs)[0])
    return json.loads(json.dumps(results_json(results, base)))


def test_the_keys_of_an_answer_are_those_promised(engine):
    plain = answer(engine, ("q", "rocket"))
    assert set(plain) >= {
        *("query", "total", "undated_hidden", "hits", "facets", "page", "per_page"),
        *("generation", "took_ms"),
    }
    assert set(plain["hits"][0]) >= {
        *("id", "title", "date", "precision", "source", "places", "snippet"),
        *("score", "url"),
    }
    assert set(plain["facets"]) >= {"dates", "places", "sources"}
    assert plain["query"]["notes"] == []


def test_a_hit_says_what_is_known_and_null_where_nothing_is(engine):
    plain = answer(
        engine, ("q", "rocket"), ("sort", "newest"), base="https://x.example"
    )
    first, second = plain["hits"]
    assert (first["date"], first["precision"]) == ("2020-10", "month")
    assert first["url"] == "https://x.example/doc/one"
    assert first["source_url"] == "https://news.example/1"
    assert first["snippet"] == "Two rockets were fired at Ashkelon."
    assert first["snippets"][0]["highlights"] == [[4, 11]]
    assert [place["name"] for place in first["places"]] == ["Ashkelon"]
    assert (second["date"], second["precision"]) == (None, None)


def test_facets_are_lists_of_counts(engine):
    facets = answer(engine, ("q", "rocket"))["facets"]
    assert facets["dates"][0] == {
        "from": "2020-10-01",
        "to": "2020-10-01",
        "count": 1,
        "total": 1,
    }
    assert (facets["dates_unit"], facets["undated"]) == ("day", 1)
    assert (facets["stated"], facets["inferred"]) == (1, 0)
    (israel,) = facets["places"]
    assert (israel["id"], israel["name"], israel["count"]) == ("294640", "Israel", 1)
    assert israel["children"][0]["children"][0]["name"] == "Ashkelon"
    assert (facets["authors"], facets["authors_cut"]) == (
        [{"name": "", "count": 2}],
        False,
    )
    assert (facets["folders"], facets["folders_within"]) == ([], "")
    assert not facets["folders_cut"]
    assert facets["sources"] == [
        {"name": "", "count": 1},
        {"name": "Reuters", "count": 1},
    ]


def test_the_query_is_given_as_it_was_understood(engine):
    plain = answer(
        engine,
        *(("q", '"rocket'), ("from", "2021"), ("to", "2020")),
        *(("bbox", "1,2,3,4"), ("sort", "oldest")),
    )
    query = plain["query"]
    assert query["sort"] == "oldest"
    assert (query["from"], query["to"]) == ("2020", "2021")
    assert query["parsed"] == "rocket"
    assert query["bbox"] == [1, 2, 3, 4]
    assert len(query["notes"]) == 2
    assert "dated 1 January 2020" in query["understood"]


def test_remedies_carry_the_parameters_to_follow(engine):
    plain = answer(engine, ("q", "rocket drill"), ("source", "Reuters"))
    assert plain["total"] == 0
    first, either = plain["remedies"]
    assert either["parameters"]["q"] == ["rocket OR drill"]
    assert first == {
        "label": "Without “drill”",
        "total": 1,
        "parameters": {"q": ["rocket"], "source": ["Reuters"]},
    }


def test_a_status_is_plain(engine):
    status = json.loads(json.dumps(status_json(engine.status())))
    assert (status["documents"], status["undated"]) == (2, 1)
    assert (status["first_day"], status["last_day"]) == ("2020-10", "2020-10")
