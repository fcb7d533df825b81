"""What a browser may keep, and for how long it is right to."""

import gzip

import pytest
from factories import make_document
from pages import Page


@pytest.mark.parametrize("path", ["/?q=rocket", "/search.json?q=rocket", "/search.csv?q=rocket", "/doc/{}", "/doc/{}.json", "/places.json?q=a", "/map", "/overview", "/sitemap.xml"])  # fmt: skip
def test_an_unchanged_answer_is_not_sent_again(client, ids, path):
    path = path.format(ids["rocket"])
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.get_data() == b""
    assert client.get(path, headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_a_commit_another_query_and_another_day_make_another_tag(make_client, fill):
    engine = fill(make_document("One.", title="One"))
    client = make_client(of=engine)
    first = client.get("/").headers["ETag"]
    assert client.get("/?q=one").headers["ETag"] != first
    with engine.writer() as writer:
        writer.add(make_document("Two.", title="Two"))
    second = client.get("/", headers={"If-None-Match": first})
    assert second.status_code == 200
    assert "2 reports" in second.text


@pytest.mark.parametrize("path", ["/?q=rocket", "/doc/{}"])
def test_a_server_of_other_settings_makes_another_tag(make_client, ids, path):
    path = path.format(ids["rocket"])
    tags = {
        client.get(path).headers["ETag"]
        for client in (
            make_client(),
            make_client(per_page=50),
            make_client(originals=lambda _: None),
        )
    }
    assert len(tags) == 3


def test_a_form_is_shown_anew_to_a_browser_that_has_lost_its_cookie(make_client, ids):
    path = f"/doc/{ids['rocket']}"
    client = make_client(corrections=True, correct=lambda *_, **__: None)
    first = client.get(path)
    kept = {"If-None-Match": first.headers["ETag"]}
    second = client.get(path, headers=kept)
    assert second.status_code == 200
    kept = {"If-None-Match": second.headers["ETag"]}
    assert client.get(path, headers=kept).status_code == 304
    for tag in (first.headers["ETag"], second.headers["ETag"]):
        other = client.application.test_client()
        answer = other.get(path, headers={"If-None-Match": tag})
        assert answer.status_code == 200
        assert "dateline_form=" in answer.headers["Set-Cookie"]


def test_files_have_lasting_addresses_that_follow_their_content(client):
    page = Page(client.get("/").text)
    (style,) = page.attributes("link", rel="stylesheet")
    kept = client.get(style["href"])
    assert kept.status_code == 200
    assert "immutable" in kept.headers["Cache-Control"]
    other = client.get(style["href"].replace("style.", "style.0"))
    assert other.headers["Cache-Control"] == "no-cache"
    assert client.get("/static/none.css").status_code == 404
    assert client.get("/static/..%2fsite.py").status_code == 404


@pytest.mark.parametrize(
    "path", ["/", "/search.json", "/search.csv", "/static/style.css", "/api.json"]
)
def test_text_is_packed_for_those_who_take_it(client, path):
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    unpacked = gzip.decompress(packed.get_data())
    if path not in ("/search.json", "/"):
        assert unpacked == plain.get_data()
    assert "Content-Encoding" not in plain.headers
