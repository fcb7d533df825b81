"""Long lists of a page: folded, found by typing, left out, complete elsewhere."""

import re
from dataclasses import replace
from html import unescape

import pytest
from factories import ASHKELON, make_document
from pages import parameters, read

from archive.model import Place
from archive.search.engines.memory import MemoryEngine

COUNTRY = Place(id="1", name="Farland", kind="country", lat=10.0, lon=20.0)
TOWNS = [
    Place(id=str(n), name=f"Town {n}", kind="city", lat=10.0, lon=20.0, parent="1")
    for n in range(10, 24)
]
LANDS = [
    Place(id=str(n), name=f"Land {n}", kind="country", lat=0.0, lon=0.0)
    for n in range(100, 130)
]


@pytest.fixture(scope="module")
def archive():
    engine = MemoryEngine()
    with engine.writer() as writer:
        for number in range(140):
            towns = [t for rank, t in enumerate(TOWNS) if rank <= number % 20]
            lands = [LANDS[number % 30]]
            writer.add(
                make_document(
                    f"Report {number} of roads.",
                    source=f"Paper {number % 60:02d}",
                    author=f"Writer {number % 50:02d}" if number % 7 else "",
                    places=(COUNTRY, *towns, *lands),
                    language=("en", "fr", "he")[number % 3],
                )
            )
    return engine


@pytest.fixture
def client(make_client, archive):
    return make_client(of=archive)


def number_of(page):
    return int(re.match(r"\d+|No", page.all("h1")[0])[0].replace("No", "0"))


def test_a_place_that_was_not_chosen_shows_a_glimpse_of_what_is_in_it(client):
    page = read(client, "/")
    assert page.all("summary").count("12 more") == 1
    for shown in ("10", "14"):
        assert page.attributes("a", data_place=shown)
    assert not page.attributes("a", data_place="15")
    inside = read(client, page.link("More in Farland"))
    assert inside.attributes("a", data_place="15")
    assert inside.attributes("a", data_place="21")


def test_all_places_stand_in_the_table_of_the_map(client):
    page = read(
        client, page_of_table := read(client, "/").link("All places in a table")
    )
    assert page_of_table.startswith("/map")
    named = set(page.all("th", scope="row"))
    assert named == {p.name for p in (COUNTRY, *TOWNS, *LANDS)}


def test_a_long_table_of_places_is_shown_in_full_when_asked_for(make_client):
    engine = MemoryEngine()
    places = [
        Place(id=str(n), name=f"Isle {n}", kind="country", lat=0.0, lon=0.0)
        for n in range(150)
    ]
    with engine.writer() as writer:
        writer.add(make_document("Isles.", places=places))
    client = make_client(of=engine)
    page = read(client, "/map?q=isles")
    assert len(page.all("th", scope="row")) == 100
    link = page.link("Show 50 more places")
    assert parameters(link) == {"q": ["isles"], "rows": ["all"]}
    assert len(read(client, link).all("th", scope="row")) == 150


def test_sources_beyond_those_listed_are_found_by_typing(client):
    page = read(client, "/")
    facet = client.get("/").text.partition('id="sources-title"')[2]
    assert len(re.findall(r"<bdi>Paper \d+</bdi>", facet)) == 40
    (field,) = page.attributes("input", name="source")
    assert field["list"] == "source-names"
    assert "The others are found by typing, above." in page.text
    assert number_of(read(client, "/?source=paper+59")) == 2


def test_authors_are_listed_like_sources(client):
    page = read(client, "/")
    facet = client.get("/").text.partition('id="authors-title"')[2]
    assert "Author unknown" in facet
    assert len(re.findall(r"<bdi>Writer \d+</bdi>", facet)) == 39
    (field,) = page.attributes("input", name="author")
    assert field["list"] == "author-names"
    chosen = read(client, "/?author=12+writer&author=(unknown)")
    assert number_of(chosen) == 22
    assert chosen.all("h1") == ["22 reports by 12 writer or an unknown author"]
    assert parameters(chosen.link("Remove author 12 writer")) == {
        "author": ["(unknown)"]
    }
    assert parameters(chosen.link("Writer 12, chosen: remove")) == {
        "author": ["(unknown)"]
    }


def test_each_author_of_a_report_has_a_row_that_finds_as_many_as_it_says(
    make_client, fill
):
    fields = ("Jane Doe and John Roe", "Doe, Jane", "Roe, John; Ann Poe")
    made = [make_document(f"{field}.", author=field) for field in fields]
    client = make_client(of=fill(*made))
    page = read(client, "/")
    for name, count in {"Ann Poe": 1, "Jane Doe": 2, "John Roe": 2}.items():
        chosen = read(client, page.link(name))
        assert number_of(chosen) == count
        assert parameters(chosen.link(f"{name}, chosen: remove")) == {}


def test_another_author_of_the_reports_found_is_asked_for_too(make_client, fill):
    fields = (
        "Jane Doe and John Roe",
        "Doe, Jane",
        "Roe, John; Ann Poe",
        "John Roe",
        "",
    )
    made = [make_document(f"{field}.", author=field) for field in fields]
    client = make_client(of=fill(*made))
    doe = read(client, "/?author=jane+doe")
    both = read(client, doe.link("John Roe"))
    assert (number_of(doe), number_of(both)) == (2, 1)
    assert both.all("h1") == ["1 report by jane doe; John Roe"]
    assert parameters(both.link("John Roe, chosen: remove")) == {"author": ["jane doe"]}
    assert parameters(both.link("Jane Doe, chosen: remove")) == {"author": ["John Roe"]}
    # Of two authors chosen, each goes alone, and a third is asked for with either.
    either = read(client, "/?author=Jane+Doe&author=Ann+Poe&author=(unknown)")
    assert number_of(either) == 4
    roe = read(client, either.link("John Roe"))
    assert number_of(roe) == 2
    assert parameters(either.link("Ann Poe, chosen: remove")) == {
        "author": ["Jane Doe", "(unknown)"]
    }


def test_a_source_asked_for_in_another_spelling_is_chosen(client):
    page = read(client, "/?source=PAPER+01")
    assert parameters(page.link("Paper 01, chosen: remove")) == {}


def test_an_archive_without_authors_has_no_list_of_them(make_client, fill):
    client = make_client(of=fill(make_document("One.", source="Wire")))
    assert "authors-title" not in client.get("/").text


@pytest.mark.parametrize("url", ["/", "/?q=roads", "/?q=roads+OR+rails"])  # fmt: skip
def test_leaving_a_source_out_leaves_as_many_as_its_count_says(client, url):
    html = client.get(url).text.partition('id="sources-title"')[2]
    rows = re.findall(
        r'<span class="number">(\d+)</span><span class="steps"><a href="([^"]+)"', html
    )
    assert rows
    before = number_of(read(client, url))
    for count, link in rows[:3]:
        left = number_of(read(client, unescape(link)))
        assert left == before - int(count)


def test_the_place_asked_for_stands_first_of_those_of_a_hit(make_client, fill):
    """A report names more places than its hit shows, the one that it matched by last."""
    lands = LANDS[:7]
    client = make_client(of=fill(make_document("Many.", places=(*lands, ASHKELON))))

    def shown(url):
        part = client.get(url).text.partition('class="places">')[2]
        return re.findall(r">([^<]+)</a>", part.partition("</span></p>")[0])[:6]

    assert "Ashkelon" not in shown("/")
    for place in (ASHKELON.id, "Ashkelon", "Israel"):
        assert shown(f"/?place={place}")[0] == "Ashkelon"
    assert 'class="chosen">Ashkelon' in client.get("/?place=ashkelon").text


def test_a_city_and_the_division_called_so_are_told_apart(make_client, fill):
    division = replace(ASHKELON, id="D", kind="division", parent="")
    places = (ASHKELON, division, LANDS[0])
    client = make_client(of=fill(make_document("Many.", places=places)))
    part = client.get("/").text.partition('class="places">')[2].partition("</p>")[0]
    for label in ("Ashkelon (city)", "Ashkelon (division)", LANDS[0].name):
        assert f">{label}</a>" in part


def test_languages_have_names_and_join_each_other(client):
    page = read(client, "/")
    page = read(client, page.link("French"))
    assert page.all("h1") == ["47 reports in French"]
    assert page.all("title")[0].startswith("French —")
    page = read(client, "/?lang=fr&lang=he")
    assert page.all("h1") == ["93 reports in French or Hebrew"]
    assert "all reports, in French or Hebrew" in page.text


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("/", "Search"),
        ("/?q=roads&from=2020&source=Paper+01", "roads / from 2020 / Paper 01"),
        ("/?place_not=1&undated=only&page=2", "not Farland / undated / page 2"),
        ("/?from=2020&undated=include", "from 2020 / or undated"),
        ("/?from=2020&undated=include&dated=stated", "from 2020 / date stated"),
        ("/?from=2020&undated=exclude", "from 2020"),
        ("/?undated=exclude", "dated"),
        ("/?undated=exclude&when=mentioned", "speaking of a known day"),
        ("/?dated=inferred&place_not=1", "not Farland / date inferred"),
        ("/?when=mentioned&to=1999", "speaking of days up to 1999"),
        ("/?source=(unknown)&lang=xx", "source unknown / xx"),
    ],
)
def test_a_bookmark_is_known_by_all_that_its_search_asks_for(client, url, title):
    assert read(client, url).all("title")[0] == f"{title} — Dateline"


def test_a_query_with_quotation_marks_gets_no_more_of_them(client):
    assert read(client, "/?q=%22of+roads%22").all("h1") == [
        '140 reports for "of roads"'
    ]


def test_no_snippet_says_again_what_the_title_says(make_client):
    engine = MemoryEngine()
    first = "The bridge over the river was opened by the mayor in the rain"
    with engine.writer() as writer:
        writer.add(make_document(f"{first}. A band played in the square.", title=first))
        writer.add(make_document(f"{first}.", title=first, source="B"))
        writer.add(make_document("Elsewhere.", title="x" * 300))
        writer.add(make_document("Here too.", title="word " * 100))
    html = make_client(of=engine).get("/").text
    assert (
        re.findall(r'<p dir="auto">(.*?)</p>', html).count(
            "A band played in the square."
        )
        == 1
    )
    assert first + "." not in html
    assert "x" * 200 + "…" in html
    assert "word " * 30 in html
    assert "word " * 41 not in html
