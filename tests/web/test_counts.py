"""Every count on the page is what clicking it finds."""

import re
from dataclasses import replace
from functools import cache

import pytest
from factories import (
    ASHKELON,
    FIJI,
    FRANCE,
    GAZA_STRIP,
    ISRAEL,
    PARIS,
    PARIS_TEXAS,
    USA,
    make_document,
)
from pages import parameters, read

QUERIES = [
    "/",
    "/?q=rocket",
    "/?q=rocket+OR+paris",
    "/?undated=include&from=1990",
    "/?undated=exclude",
    "/?dated=stated&undated=include",
    "/?dated=inferred",
    "/?when=mentioned",
    "/?from=2020-10&to=2020-11",
    f"/?place={ISRAEL.id}",
    f"/?place={FRANCE.id}&place={USA.id}",
    f"/?place_not={PARIS_TEXAS.id}",
    "/?place=Paris",
    "/?source=Example+Wire",
    "/?bbox=-10,30,40,60",
]


COUNTRIES = {FRANCE.id, ISRAEL.id, USA.id}


#: What a circle of a map says, other than a bar of the histogram.
NAMED = r"^\D+: (\d+) reports?(?:, \d+ of them naming it itself)?$"


def facet_link(page, place):
    (link,) = page.attributes("a", data_place=place.id)
    return link["href"]


def total(page):
    return int(re.match(r"\d+|No", page.all("h1")[0]).group().replace("No", "0"))


@cache
def finds(client, link):
    """Return how many reports a link finds; most stand on several pages."""
    return total(read(client, link))


@pytest.mark.parametrize("url", QUERIES)
def test_every_bar_finds_what_it_counts(client, url):
    page = read(client, url)
    for attrs in page.attributes("a"):
        if "data-start" in attrs:
            wanted = int(re.search(r": (\d+) report", attrs["aria-label"]).group(1))
            assert finds(client, attrs["href"]) == wanted, attrs["href"]


@pytest.mark.parametrize("url", QUERIES)
def test_every_place_finds_what_it_counts_but_one_that_holds_the_chosen(client, url):
    chosen = set(parameters(url).get("place", ()))
    response = client.get(url).text
    for link, place, name, count in re.findall(
        r'<a href="([^"]+)" rel="nofollow" data-place="([^"]+)"><bdi>([^<]+)</bdi></a>\s*'
        r'<span class="number">(\d+)</span>',
        response,
    ):
        if chosen and place in COUNTRIES and parameters(link)["place"] == [place]:
            continue
        found = finds(client, link.replace("&amp;", "&"))
        assert found == int(count), (url, name, link)


@pytest.mark.parametrize("url", QUERIES)
@pytest.mark.parametrize("path", ["/", "/map"])
def test_every_circle_of_a_map_finds_what_it_says(client, url, path):
    page = read(client, path + url[1:])
    circles = [
        a for a in page.attributes("a") if re.search(NAMED, a.get("aria-label", ""))
    ]
    assert bool(circles) == bool(total(page))
    for circle in circles:
        wanted = int(re.search(NAMED, circle["aria-label"]).group(1))
        assert finds(client, circle["href"]) == wanted, circle


def test_a_second_place_must_be_named_beside_the_first(client):
    page = read(client, f"/?place={ASHKELON.id}")
    link = facet_link(page, GAZA_STRIP)
    assert parameters(link) == {"q": [f"place:{GAZA_STRIP.id}"], "place": [ASHKELON.id]}
    narrowed = read(client, link)
    assert narrowed.all("article")
    assert "reports naming Gaza Strip, naming Ashkelon" in narrowed.text


def test_the_id_says_which_of_two_places_with_one_name(make_client, fill):
    both = make_document("Paris met Paris on Fiji.", places=(PARIS, PARIS_TEXAS, FIJI))
    page = read(make_client(of=fill(both)), f"/?place={FIJI.id}")
    for place in (PARIS, PARIS_TEXAS):
        assert parameters(facet_link(page, place))["q"] == [f"place:{place.id}"]


def test_a_name_that_another_place_goes_by_as_well_is_not_asked_for(make_client, fill):
    fair = replace(FRANCE, id="x-fair", name="Gaza", names=())
    reports = (
        make_document("Fiji met the fair.", places=(FIJI, fair)),
        make_document("Fiji met the strip.", places=(FIJI, GAZA_STRIP)),
    )
    client = make_client(of=fill(*reports))
    page = read(client, f"/?place={FIJI.id}")
    for place in (fair, GAZA_STRIP):
        assert total(read(client, facet_link(page, place))) == 1


def test_a_source_of_the_length_of_a_line_is_found_by_its_row(make_client, fill):
    wire = make_document("A rocket.", source="Wire " * 100)
    client = make_client(of=fill(wire, make_document("A drill.", source="Other")))
    row = next(
        link["href"]
        for link in read(client, "/").attributes("a")
        if "source=Wire" in link.get("href", "")
    )
    assert total(read(client, row)) == 1


@pytest.mark.parametrize("url", [url for url in QUERIES if "=Paris" not in url])
def test_every_author_finds_what_it_counts(make_client, fill, url):
    names = ("Jane Doe", "Doe, Jane", "Jane Doe and John Roe", "")
    reports = (
        make_document(f"A rocket {number}.", date="2020-10-23", author=author)
        for number, author in enumerate(names)
    )
    client = make_client(of=fill(*reports))
    facet = client.get(url).text.partition('id="authors-title"')[2]
    rows = re.findall(
        r'<a href="([^"]+)" rel="nofollow"><bdi>[^<]+</bdi></a><span class="number">(\d+)',
        facet,
    )
    for link, count in rows:
        assert total(read(client, link.replace("&amp;", "&"))) == int(count)
    if url == "/":
        assert sorted(int(count) for _, count in rows) == [1, 1, 3]


@pytest.mark.parametrize("url", QUERIES)
def test_every_source_finds_what_it_counts(client, url):
    page = client.get(url).text
    facet = page.partition('id="sources-title"')[2]
    for link, count in re.findall(
        r'<a href="([^"]+)" rel="nofollow"><bdi>[^<]+</bdi></a><span class="number">(\d+)',
        facet,
    ):
        if "source=" not in url:
            assert finds(client, link.replace("&amp;", "&")) == int(count)
