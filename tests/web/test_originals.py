"""The file of a report: saved by a browser, never shown or run by it."""

import io
from dataclasses import replace

import pytest
from factories import make_document
from pages import read

from archive.errors import DatelineError
from archive.model import FileRef
from archive.pipeline.originals import Original

PAGE = b"<script>alert(1)</script>"


@pytest.fixture
def client(make_client):
    return make_client(
        originals=lambda document: Original("a “b”.html", len(PAGE), io.BytesIO(PAGE))
    )


def test_the_page_of_a_report_links_to_its_file(client, ids):
    url = read(client, f"/doc/{ids['rocket']}").link("Original file")
    assert client.get(url).data == PAGE


def test_a_file_is_saved_as_bytes_and_nothing_in_it_can_run(client, ids):
    answer = client.get(f"/doc/{ids['rocket']}/original")
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "a%20%E2%80%9Cb%E2%80%9D.html" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.content_length == len(PAGE)


def test_the_page_says_that_a_file_of_many_reports_comes_whole(make_client, fill):
    document = replace(
        make_document("Text."), files=(FileRef(path="all.jsonl", record=3),)
    )
    client = make_client(of=fill(document), originals=lambda document: None)
    assert "whole, with the other reports" in read(client, f"/doc/{document.id}").text


def test_a_file_that_changed_is_answered_with_the_reason_and_the_way_back(
    make_client, ids
):
    def refuse(document):
        raise DatelineError("a.txt: it has changed since it was read")

    client = make_client(originals=refuse)
    page = read(client, f"/doc/{ids['rocket']}/original", 410)
    assert page.all("h1") == ["The original file cannot be had"]
    assert "it has changed since it was read" in page.text
    assert page.link("The report as it was read").endswith(f"/doc/{ids['rocket']}")


def test_without_a_way_to_open_files_there_is_no_link_and_no_address(make_client, ids):
    client = make_client()
    assert "Original file" not in read(client, f"/doc/{ids['rocket']}").text
    assert client.get(f"/doc/{ids['rocket']}/original").status_code == 404


def test_an_id_that_no_report_has_opens_nothing(make_client):
    opened = []
    client = make_client(originals=opened.append)
    for document_id in ("nothing", "..%2f..%2fetc%2fpasswd", "../secret"):
        assert client.get(f"/doc/{document_id}/original").status_code == 404
    assert opened == []


def test_the_description_has_the_address_only_where_it_is_served(client, make_client):
    path = "/doc/{id}/original"
    assert path in client.get("/api.json").json["paths"]
    assert path not in make_client().get("/api.json").json["paths"]
