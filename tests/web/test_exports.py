"""Every form of a search and of a report, and what finds its way by itself."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest
from factories import FRANCE, make_document
from pages import parameters, read

from archive.export import FORMATS, About
from archive.search.query import Query


def test_an_export_holds_every_match_whatever_the_page(client):
    rows = list(
        csv.DictReader(io.StringIO(client.get("/search.csv?q=rocket&per_page=1").text))
    )
    assert len(rows) == 3


def test_an_export_honours_every_filter(client):
    lines = client.get(
        "/search.jsonl?q=rocket&from=2020-10-23&to=2020-10-23"
    ).text.splitlines()
    assert {json.loads(line)["title"] for line in lines} == {
        "Rocket over Ashkelon",
        "March in Paris",
    }


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_each_form_is_served_with_its_type_and_the_bytes_of_the_command_line(
    client, engine, form
):
    response = client.get(f"/search.{form.extension}?q=rocket")
    assert response.status_code == 200
    assert response.mimetype == form.media_type
    about = About(
        title="Dateline: rocket",
        address="http://localhost/?q=rocket",
        own=f"http://localhost/search.{form.extension}?q=rocket",
    )
    found = engine.scan(Query(text="rocket"))
    assert response.data == b"".join(form.chunks(found, "http://localhost", about))


def test_files_are_saved_under_a_name_and_feeds_are_shown(client, ids):
    saved = client.get("/search.ris?q=rocket").headers["Content-Disposition"]
    assert saved == 'attachment; filename="dateline.ris"'
    one = client.get(f"/doc/{ids['rocket']}.bib").headers["Content-Disposition"]
    assert one == f'attachment; filename="{ids["rocket"]}.bib"'
    assert "Content-Disposition" not in client.get("/search.atom").headers


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("", "Dateline"),
        (f"place={FRANCE.id}&from=2020", "Dateline: France / from 2020"),
        ("q=rocket&source=Example+Wire&page=2", "Dateline: rocket / Example Wire"),
        ("author=Jane+Doe", "Dateline: Jane Doe"),
    ],
)
def test_feeds_of_several_searches_are_told_apart_by_their_titles(client, asked, title):
    feed = ET.fromstring(client.get(f"/search.atom?{asked}").get_data())
    assert feed.findtext("{http://www.w3.org/2005/Atom}title") == title
    assert client.get(f"/search.geojson?{asked}").json["title"] == title


def test_the_feed_of_a_search_names_the_search_and_its_reports(client):
    feed = ET.fromstring(client.get("/search.atom?q=rocket").get_data())
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}title") == "Dateline: rocket"
    assert len(feed.findall(f"{atom}entry")) == 3
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{atom}link")}
    assert links == {
        "alternate": "http://localhost/?q=rocket",
        "self": "http://localhost/search.atom?q=rocket",
    }


def test_the_feed_of_a_report_names_the_address_that_it_has_itself(client, ids):
    own = f"/doc/{ids['rocket']}.atom"
    assert f'rel="self" type="application/atom+xml" href="http://localhost{own}"' in (
        client.get(own).text
    )


def test_opensearch_describes_the_search_and_its_suggestions(client):
    response = client.get("/opensearch.xml")
    assert response.mimetype == "application/opensearchdescription+xml"
    root = ET.fromstring(response.get_data())
    templates = [url.get("template") for url in root if url.tag.endswith("}Url")]
    assert "http://localhost/?q={searchTerms}" in templates
    assert "http://localhost/suggest.json?q={searchTerms}" in templates


def test_the_sitemap_lists_every_report_and_robots_keep_to_them(client, ids):
    root = ET.fromstring(client.get("/sitemap.xml").get_data())
    listed = {element.text for element in root.iter() if element.tag.endswith("}loc")}
    assert listed == {f"http://localhost/doc/{i}" for i in ids.values()}
    robots = client.get("/robots.txt").text
    assert "Disallow: /" in robots
    assert "Sitemap: http://localhost/sitemap.xml" in robots


def test_below_a_path_of_another_site_what_programs_read_names_that_path_once(client):
    below = {"environ_overrides": {"SCRIPT_NAME": "/news"}}
    root = ET.fromstring(client.get("/opensearch.xml", **below).get_data())
    (icon,) = (element.text for element in root if element.tag.endswith("}Image"))
    assert icon.startswith("http://localhost/news/static/favicon")
    rules = client.get("/robots.txt", **below).text.split("\n")
    assert {"Allow: /news/doc/", "Allow: /news/$", "Disallow: /news/"} < set(rules)


def test_a_large_archive_has_several_sitemaps(client, ids, monkeypatch):
    monkeypatch.setattr("archive.web.discovery._PER_SITEMAP", 3)
    index = ET.fromstring(client.get("/sitemap.xml").get_data())
    parts = [e.text for e in index.iter() if e.tag.endswith("}loc")]
    assert len(parts) == 3
    listed = [
        element.text
        for part in parts
        for element in ET.fromstring(client.get(part).get_data()).iter()
        if element.tag.endswith("}loc")
    ]
    assert sorted(listed) == sorted(f"http://localhost/doc/{i}" for i in ids.values())
    assert client.get("/sitemap-4.xml").status_code == 404


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        ("?q=rocket", ["newest"]),
        ("?q=rocket&sort=relevance", ["newest"]),
        ("?sort=oldest", ["newest"]),
        ("?from=2020", None),
    ],
)
def test_the_feed_that_a_page_offers_begins_with_what_is_new(client, asked, order):
    page = read(client, f"/{asked}")
    (found,) = (
        link["href"] for link in page.attributes("link", type="application/atom+xml")
    )
    assert found == page.link("Atom feed")
    assert parameters(found).get("sort") == order


def test_a_feed_is_no_newer_than_its_newest_sound_report(make_client, fill):
    slip = make_document("A slip of the pen.", date="9654-01-01")
    client = make_client(of=fill(slip, make_document("A rocket.", date="2020-10-23")))
    feed = ET.fromstring(client.get("/search.atom").get_data())
    assert feed.findtext("{http://www.w3.org/2005/Atom}updated")[:10] == "2020-10-23"
