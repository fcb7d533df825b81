"""What bounds a visitor, from the request to the index; and the notes that say so."""

import re

import pytest
from factories import make_document
from torment.kills import ROOT

from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app

NOTES = ROOT / "docs" / "security.md"


@pytest.fixture
def client_of(tmp_path):
    """Return a function that makes a client of a real index, under settings."""
    address = f"whoosh:{tmp_path / 'index'}"
    with open_engine(address, create=True).writer() as writer:
        for number in range(30):
            writer.add(make_document(f"Number {number} rocket.", date="2020-10-23"))

    def client_of(**values):
        settings = Settings(engine=address, **values)
        return create_app(open_engine(address, settings), settings).test_client()

    return client_of


def test_a_search_over_its_time_is_503_with_the_reason(client_of):
    client = client_of(time_budget=1e-9)
    answer = client.get("/search.json?q=rocket+OR+number")
    assert answer.status_code == 503
    assert "given up" in answer.json["error"]["message"]
    assert "Retry-After" in answer.headers
    assert client.get("/?q=rocket+OR+number").status_code == 503
    assert client_of(time_budget=60).get("/search.json?q=rocket").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py"),
        *("/static//etc/passwd", "/static/....//app.py", "/doc/../../etc/passwd"),
        *("/doc/..%2f..%2fetc%2fpasswd", "/doc/%00", "/doc/ledger.sqlite", "/index/current"),
        *("/doc/file:///etc/passwd.json", "/search./etc/passwd", "/..\\..\\etc\\passwd"),
    ],
)  # fmt: skip
def test_no_path_leads_to_a_file(client_of, path):
    answer = client_of().get(path)
    assert answer.status_code in (404, 308)
    assert b"root:" not in answer.data
    assert b"def " not in answer.data


def test_pages_beyond_all_hits_cost_nothing_and_are_empty(client_of):
    answer = client_of().get("/search.json?q=rocket&page=1000000000")
    if answer.status_code == 200:
        assert answer.json["hits"] == []
    else:
        assert answer.status_code == 400
        assert answer.json["error"]["parameter"] == "page"


def named():
    return sorted(
        set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", NOTES.read_text()))
    )


@pytest.mark.parametrize(("file", "name"), named())
def test_each_claim_of_the_notes_points_at_a_test(file, name):
    text = (ROOT / file).read_text("utf-8")
    assert f"def {name}(" in text if name else text


def test_the_notes_say_that_an_index_is_trusted_like_code():
    assert re.search(r"the index folder \| like code \| .*pickles", NOTES.read_text())
    assert len(named()) > 30
