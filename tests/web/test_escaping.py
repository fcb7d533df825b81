"""Nothing that a report or a request holds becomes markup, code or another direction."""

from dataclasses import replace

import pytest
from factories import ASHKELON, make_document

from archive.model import FileRef, PlaceMention, Span

EVIL = "\u202egnp.<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}"
LINK = "javascript:alert(1)"


@pytest.fixture
def evil_document():
    place = replace(ASHKELON, name=f"Ash{EVIL}", parent="")
    text = f"{EVIL} rocket </p></div> {EVIL} \ud800 \x00 end"
    return replace(
        make_document(text, title=EVIL, date="2020-10-23", mentions=(("2020-10-22", "rocket"),)),
        source=EVIL,
        author=EVIL,
        url=LINK,
        language='"><b>',
        head=EVIL,
        files=(FileRef(path=f"a/{EVIL}.txt", record=3), FileRef(path=f"{EVIL}/b.txt")),
        places=(
            PlaceMention(span=Span(0, 9), text=EVIL, place_id=place.id, confidence=1.0, reason=EVIL),
        ),
        gazetteer=(place,),
    )  # fmt: skip


def paths(document):
    return (
        "/",
        "/?q=rocket",
        f"/doc/{document.id}",
        f"/doc/{document.id}?q=rocket&hit=1",
        "/map",
        "/overview",
        f"/?place={ASHKELON.id}",
    )


def test_a_hostile_report_is_shown_as_text_on_every_page(
    make_client, fill, evil_document
):
    client = make_client(
        of=fill(evil_document), corrections=True, correct=lambda *_, **__: None
    )
    for path in paths(evil_document):
        response = client.get(path)
        assert response.status_code == 200, path
        page = response.text
        assert "<script>alert" not in page, path
        assert "<img" not in page, path
        assert "{{ 7*7 }}" in page or "49" not in page, path
        assert 'href="javascript:' not in page, path
        assert '"><b>' not in page, path
        assert "\u202e" not in page.replace("<pre>", ""), path


@pytest.mark.parametrize("parameter", ["q", "from", "to", "place", "place_not", "source", "author", "path", "path_not", "lang", "bbox", "sort", "page", "when", "undated", "dated", "share", "view", "hit"])  # fmt: skip
def test_a_hostile_request_is_shown_as_text(client, ids, parameter):
    for path in ("/", "/map", f"/doc/{ids['rocket']}"):
        response = client.get(path, query_string={parameter: EVIL})
        assert response.status_code == 200
        assert "<script>alert" not in response.text
        assert "<img" not in response.text


@pytest.mark.parametrize(
    "suffix",
    ["json", "csv", "jsonl", "ris", "bib", "geojson", "atom", "events.csv", "csl.json"],
)
def test_a_hostile_report_survives_every_export(
    make_client, fill, evil_document, suffix
):
    client = make_client(of=fill(evil_document))
    response = client.get(f"/search.{suffix}")
    assert response.status_code == 200
    assert response.get_data()
    assert not response.mimetype.startswith("text/html")


def test_a_formula_in_a_query_is_no_formula_in_the_table(client):
    response = client.post("/batch", data={"queries": '=HYPERLINK("x")', "form": "csv"})
    assert "'=HYPERLINK" in response.text
