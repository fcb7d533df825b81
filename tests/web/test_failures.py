"""What the pages and the API say when the index cannot answer."""

import logging

import pytest

from archive.extract.places.corrections import CorrectionsFileError
from archive.pipeline.correcting import CorrectionError
from archive.pipeline.ledger import LedgerError
from archive.search.engine import (
    EngineUnavailableError,
    IndexDamagedError,
    IndexMissingError,
    SearchTimeoutError,
)
from archive.web.deferred import DeferredEngine


def failing(error):
    def opener():
        raise error

    return DeferredEngine(opener)


@pytest.mark.parametrize(
    ("error", "command"),
    [
        (
            IndexMissingError("There is no index in /srv/secret"),
            "dateline index FOLDER",
        ),
        (IndexDamagedError("/srv/secret/index-1 cannot be read"), "dateline rebuild"),
        (SearchTimeoutError("The search took longer than 10 seconds"), None),
        (EngineUnavailableError("http://secret:9200 does not answer"), None),
    ],
)
def test_an_index_that_does_not_answer_is_503_with_the_reason_and_the_way_out(
    make_client, error, command, caplog
):
    client = make_client(of=failing(error))
    page = client.get("/")
    assert page.status_code == 503
    assert error.message in caplog.text
    assert error.public.partition(";")[0].replace("`", "") in page.text.replace("`", "")
    if command:
        assert command in page.text
    answer = client.get("/search.json")
    assert answer.status_code == 503
    assert answer.json["error"]["message"] == error.public
    assert "secret" not in page.text + answer.text
    assert ("Retry-After" in answer.headers) is (command is None)
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json["reason"]) == (503, error.public)
    assert client.get("/healthz").status_code == 200
    assert "dateline_index_up 0" in client.get("/metrics").text
    assert client.get("/search.csv").status_code == 503
    batch = client.post("/batch", data={"queries": "rocket"})
    assert "secret" not in batch.text
    assert error.public.partition(";")[0] in batch.text


def test_pages_come_to_life_once_the_index_is_there(make_client, engine):
    answers = [IndexMissingError("There is no index"), engine]

    def opener():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    client = make_client(of=DeferredEngine(opener))
    assert client.get("/").status_code == 503
    assert client.get("/").status_code == 200
    assert client.get("/").status_code == 200


def test_a_failure_of_ours_shows_its_number_and_hides_its_words(make_client, caplog):
    client = make_client(of=failing(RuntimeError("inner words")))
    with caplog.at_level(logging.ERROR, logger="dateline.error"):
        response = client.get("/")
    assert response.status_code == 500
    assert "inner words" not in response.text
    number = response.headers["X-Request-ID"]
    assert number in response.text
    (record,) = caplog.records
    assert f"id={number}" in record.getMessage()
    assert "inner words" in record.getMessage()
    assert "\n" not in record.getMessage()
    assert client.get("/search.json").json["error"]["request_id"]


def test_an_export_that_fails_at_its_start_is_a_failure_and_no_broken_file(make_client):
    client = make_client(of=failing(SearchTimeoutError("too slow")))
    response = client.get("/search.jsonl")
    assert response.status_code == 503
    assert response.json["error"]["message"] == SearchTimeoutError.told


def test_a_page_that_is_not_there_says_so_in_the_language_of_the_asker(client):
    page = client.get("/nowhere")
    assert page.status_code == 404
    assert "There is nothing here" in page.text
    assert client.get("/nowhere.json").json["error"]["status"] == 404
    program = client.get("/nowhere", headers={"Accept": "application/json"})
    assert program.json["error"]["status"] == 404


@pytest.mark.parametrize("error", [LedgerError, CorrectionError, CorrectionsFileError])
def test_what_else_may_fail_names_no_path_to_a_visitor(make_client, caplog, error):
    client = make_client(of=failing(error("/srv/secret/file cannot be read")))
    assert "secret" not in client.get("/").text
    assert "secret" not in client.get("/search.json").text
    assert "/srv/secret/file cannot be read" in caplog.text
