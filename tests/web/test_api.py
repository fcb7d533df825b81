"""The API: its shape, its failures, and its description of itself."""

import json
import re

import pytest
from factories import ASHKELON

from archive.web.openapi import description


def test_a_search_as_json_has_the_promised_keys(client):
    answer = client.get("/search.json?q=rocket&from=2020&per_page=1").json
    assert answer["total"] == 2
    assert answer["undated_hidden"] == 1
    assert (answer["page"], answer["per_page"]) == (1, 1)
    assert set(answer["facets"]) >= {"dates", "places", "sources", "authors"}
    (hit,) = answer["hits"]
    assert set(hit) >= {
        "id",
        "title",
        "date",
        "precision",
        "source",
        "places",
        "snippet",
        "score",
        "url",
    }
    assert hit["url"] == f"http://localhost/doc/{hit['id']}"


@pytest.mark.parametrize(
    ("url", "parameter"),
    [
        ("/search.json?from=abc", "from"),
        ("/search.json?to=2020-13", "to"),
        ("/search.json?page=0", "page"),
        ("/search.json?page=x", "page"),
        ("/search.json?per_page=9999", "per_page"),
        ("/search.json?bbox=1,2,3", "bbox"),
        ("/search.json?sort=best", "sort"),
        ("/search.json?when=then", "when"),
        ("/search.json?undated=maybe", "undated"),
        ("/search.json?frm=2020", "frm"),
        ("/search.csv?from=abc", "from"),
        ("/search.atom?to=abc", "to"),
        ("/places.json?limit=0", "limit"),
        ("/places.json?limit=²", "limit"),
        ("/places.json?limit=000001000", "limit"),
        ("/suggest.json?limit=000001" + "9" * 5000, "limit"),
        ("/places.json?place=x", "place"),
        ("/suggest.json?q=" + "a" * 201, "q"),
    ],
)
def test_a_parameter_that_cannot_be_read_is_refused_by_name(client, url, parameter):
    response = client.get(url)
    assert response.status_code == 400
    assert response.json["error"]["parameter"] == parameter
    assert parameter in response.json["error"]["message"]


def test_a_form_that_is_none_is_refused_with_the_forms_there_are(client):
    response = client.get("/search.ods", headers={"Accept": "application/json"})
    assert response.status_code == 404
    assert "“ods”" in response.json["error"]["message"]
    assert "geojson" in response.json["error"]["message"]


def test_a_report_as_json_has_its_evidence_with_offsets(client, ids):
    report = client.get(f"/doc/{ids['rocket']}.json").json
    assert report["date"]["value"] == "2020-10-23"
    assert report["date"]["provenance"] == "header"
    (mention,) = report["dates"]
    assert report["text"][mention["start"] : mention["end"]] == "on Thursday"
    place = report["places"][0]
    assert report["text"][place["start"] : place["end"]] == "Ashkelon"
    assert place["place_id"] == ASHKELON.id


def test_places_are_completed_in_any_script(client):
    for typed in ("ashk", "Ashqelon", "אשקלון"):
        (place,) = client.get("/places.json", query_string={"q": typed}).json["places"]
        assert (place["name"], place["count"]) == ("Ashkelon", 1)
    assert client.get("/places.json?q=zzz").json == {"places": []}


def test_the_last_word_is_completed_as_opensearch_wants_it(client):
    typed, completions, counts = client.get("/suggest.json?q=over+rock").json
    assert typed == "over rock"
    assert "over rocket" in completions
    assert len(completions) == len(counts)


def test_the_status_tells_no_address(client):
    status = client.get("/status.json").json
    assert status["documents"] == 7
    assert status["undated"] == 1
    assert "address" not in status


def test_every_described_path_is_served_and_every_data_path_is_described(client, ids):
    described = set(client.get("/api.json").json["paths"])
    for path in described:
        real = path.replace("{id}", ids["rocket"])
        assert client.get(real).status_code == 200, path
    served = {
        re.sub("<[^>]*document_id>", "{id}", rule.rule)
        for rule in client.application.url_map.iter_rules()
        if rule.rule.endswith((".json", ".txt"))
    } - {"/robots.txt"}
    assert served <= described


def test_answers_have_the_described_type_and_keys(client, ids):
    api = client.get("/api.json").json
    for path, methods in api["paths"].items():
        ok = methods["get"]["responses"]["200"]["content"]
        response = client.get(path.replace("{id}", ids["rocket"]))
        (mimetype,) = ok
        assert response.mimetype == mimetype, path
        schema = ok[mimetype]["schema"]
        if name := schema.get("$ref", "").rpartition("/")[2]:
            required = api["components"]["schemas"][name]["required"]
            assert set(required) <= set(response.json), path


def test_the_description_is_openapi_whose_references_hold():
    api = description("http://localhost")
    assert api["openapi"] == "3.1.0"
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(api)):
        node = api
        for step in reference.split("/"):
            node = node[step]


def test_browsers_get_a_page_about_the_api_and_programs_the_description(client):
    page = client.get("/api", headers={"Accept": "text/html"})
    assert page.mimetype == "text/html"
    assert "What stays" in page.text
    assert client.get("/api").json["openapi"] == "3.1.0"


def test_other_sites_may_read_public_data_but_not_behind_a_password(
    client, make_client
):
    for path in ("/search.json", "/search.csv"):
        assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"
    from archive.web.security import hash_password

    closed = make_client(password_hash=hash_password("secret"))
    for path in ("/search.json", "/search.csv"):
        answer = closed.get(path, auth=("any", "secret"))
        assert "Access-Control-Allow-Origin" not in answer.headers
