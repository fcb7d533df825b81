"""The search page: what it finds, how it narrows and widens, what it says."""

import re

import pytest
from factories import ASHKELON, FRANCE, PARIS, make_document
from pages import parameters, read

from archive.search.engines.memory import MemoryEngine


def titles(page):
    return [
        " ".join("".join(words).split())
        for tag, attrs, words in page.elements
        if tag == "h2" and attrs.get("id", "").startswith("hit-")
    ]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("/", "7 reports"),
        ("/?q=rocket", "3 reports for “rocket”"),
        ("/?q=zebra", "No report for “zebra”"),
        ("/?undated=only", "1 undated report"),
        ("/?undated=only&when=mentioned", "6 reports that speak of no known day"),
        ("/?dated=stated&from=2020&to=2021", "3 reports with a stated date published between 1 January 2020 and 31 December 2021"),
        ("/?dated=inferred", "1 report with an inferred date"),
        ("/?from=2021&undated=include", "4 reports published on 1 January 2021 or later, or undated"),
        ("/?from=2021&undated=include&dated=stated", "3 reports with a stated date published on 1 January 2021 or later"),
        ("/?from=2020-10-22&to=2020-10-22&when=mentioned&undated=include", "7 reports that speak of 22 October 2020, or of no known day"),
        ("/?undated=exclude", "6 dated reports"),
        ("/?undated=exclude&from=2021", "3 reports published on 1 January 2021 or later"),
        ("/?undated=exclude&dated=inferred", "1 report with an inferred date"),
        ("/?undated=exclude&when=mentioned", "1 report that speaks of a known day"),
        ("/?undated=exclude&q=zebra", "No dated report for “zebra”"),
        (f"/?place={ASHKELON.id}", "1 report that names Ashkelon"),
        (f"/?place_not={FRANCE.id}&source=Example+Wire", "2 reports without France from Example Wire"),
        ("/?from=2020-10&to=2020-10", "2 reports published in October 2020"),
        ("/?from=2020-10-23&to=2020-10-23", "2 reports published on 23 October 2020"),
        ("/?from=2020&to=2021", "3 reports published between 1 January 2020 and 31 December 2021"),
        ("/?from=2021", "3 reports published on 1 January 2021 or later"),
        ("/?to=1999", "1 report published on 31 December 1999 or earlier"),
        ("/?from=2020&to=2021&when=mentioned", "1 report that speaks of days between 1 January 2020 and 31 December 2021"),
        ("/?from=2020-10-22&to=2020-10-22&when=mentioned", "1 report that speaks of 22 October 2020"),
    ],
)  # fmt: skip
def test_the_count_is_a_sentence(client, url, sentence):
    assert read(client, url).all("h1") == [sentence]


def test_dates_are_counted_by_how_they_are_known_and_each_count_is_a_filter(client):
    page = read(client, "/")
    assert "Date 5 stated · 1 inferred · 1 undated" in page.text
    for words, found in (
        ("5 stated", "5 reports with a stated date"),
        ("1 inferred", "1 report with an inferred date"),
        ("1 undated", "1 undated report"),
    ):
        assert read(client, page.link(words)).all("h1") == [found]
    inferred = read(client, page.link("1 inferred"))
    assert titles(inferred) == ["Fair in Paris"]
    assert "whose date is inferred" in inferred.text
    for remove in ("1 inferred, chosen: remove", "Remove date inferred"):
        assert parameters(inferred.link(remove)) == {}


def test_what_all_matches_are_is_no_link(client):
    page = read(client, "/?q=rocket&undated=exclude")
    assert "Date 2 stated" in page.all("p")
    assert "2 stated" not in page.all("a")


def test_under_the_days_spoken_of_the_dates_of_the_reports_are_counted(client):
    page = read(client, "/?when=mentioned&q=rocket")
    assert "Date 2 stated" in page.all("p")
    assert "2 reports without a day spoken of" in page.all("a")
    stated = read(client, page.link("2 stated"))
    assert stated.all("h1") == ["2 reports with a stated date for “rocket”"]


def test_by_the_other_clock_no_report_is_called_undated_that_has_a_date(client):
    page = read(client, "/?q=rocket&when=mentioned&from=2020")
    assert "2 reports match too but speak of no known day." in page.text
    assert "undated report" not in page.text
    page = read(client, "/?q=rocket&when=mentioned&undated=only")
    assert page.all("title")[0].startswith("rocket / speaking of no known day")
    assert page.link("Remove speaks of no known day")
    assert "undated" not in parameters(page.link("Remove speaks of no known day"))


def test_nothing_undated_is_stated_and_the_page_says_so(client):
    page = read(client, "/?undated=only&dated=stated")
    assert page.all("h1") == ["No undated report with a stated date"]
    assert "No undated report has a date that is stated" in page.text
    assert page.link("With dated reports")


def test_hits_are_listed_with_marked_words_and_their_facts(client):
    page = read(client, "/?q=rocket")
    assert set(titles(page)) == {
        "Rocket late on Wednesday",
        "Rocket over Ashkelon",
        "March in Paris",
    }
    assert {word.lower() for word in page.all("mark")} == {"rocket", "rockets"}
    assert "23 October 2020" in page.all("time", datetime="2020-10-23")
    assert "October 2020" in page.all("time", datetime="2020-10")
    assert "Undated" in page.all("span", class_="undated")


@pytest.mark.parametrize(
    ("query", "title", "marked"),
    [
        ("ashkelon", "Rocket over Ashkelon", ["Ashkelon"]),
        ("rocket", "Rocket over Ashkelon", ["Rocket"]),
        ("rocket", "a" * 150 + " rocket" * 9, ["rocket"] * 7),
    ],
)
def test_every_matched_word_of_a_title_is_marked(
    make_client, fill, query, title, marked
):
    client = make_client(of=fill(make_document("No more.", title=title)))
    html = client.get(f"/?q={query}").text
    (shown,) = re.findall(r"<h2[^>]*><a[^>]*>(.*?)</a>", html)
    assert re.findall("<mark>(.*?)</mark>", shown) == marked


def test_every_chip_takes_away_its_own_filter_and_returns_to_page_one(client):
    url = f"/?q=rocket&from=2020&place={ASHKELON.id}&source=Example+Wire&page=2&per_page=1"
    page = read(client, url)
    words = parameters(page.link("Remove words rocket"))
    assert words == {
        "from": ["2020"],
        "place": [ASHKELON.id],
        "source": ["Example Wire"],
        "per_page": ["1"],
    }
    assert "from" not in parameters(page.link("Remove published from 2020"))
    assert "place" not in parameters(page.link("Remove place Ashkelon"))
    assert "source" not in parameters(page.link("Remove source Example Wire"))


def test_a_bar_of_the_histogram_leads_to_exactly_what_it_counts(client):
    page = read(client, "/?q=rocket")
    label, link = next(
        (attrs["aria-label"], attrs["href"])
        for attrs in page.attributes("a")
        if "data-start" in attrs and "1 report" not in attrs["aria-label"]
    )
    assert label.endswith(": 2 reports")
    assert read(client, link).all("h1")[0].startswith("2 reports")


def test_the_table_beside_the_histogram_says_the_same(client):
    page = read(client, "/?from=2020-10-12&to=2020-11-02")
    drawn = [
        attrs["aria-label"].partition(":")[0]
        for attrs in page.attributes("a")
        if "data-start" in attrs
    ]
    cells = page.all("td")
    rows = dict(
        zip(
            page.all("th", scope="row"),
            zip(cells[::3], cells[1::3], cells[2::3], strict=True),
            strict=True,
        )
    )
    assert drawn == [day for day, (count, _, _) in rows.items() if count != "0"]
    assert rows["23 October 2020"] == ("2", "2", "100.0 %")
    assert rows["24 October 2020"] == ("1", "1", "100.0 %")


def test_undated_reports_hidden_by_a_range_are_counted_and_can_be_brought_back(client):
    page = read(client, "/?q=rocket&from=2020")
    assert "1 undated report matches too" in page.text
    back = page.link("Include it")
    assert parameters(back)["undated"] == ["include"]
    assert read(client, back).all("h1")[0].startswith("3 reports")


def test_a_doubtful_date_is_counted_apart_and_stretches_no_histogram(client):
    page = read(client, "/")
    assert "1 report with a doubtful date, not drawn" in page.text
    assert not [
        a for a in page.attributes("a") if a.get("data-start", "").startswith("9")
    ]


def test_a_stray_year_has_a_bar_beside_the_others_that_leads_to_it(fill, make_client):
    many = [make_document(f"Report {n}.", date=f"2020-{n:02}-05") for n in range(1, 13)]
    client = make_client(of=fill(*many, make_document("Hastings.", date="1066-10-14")))
    page = read(client, "/")
    bars = [a for a in page.attributes("a") if "data-start" in a]
    assert len(bars) == 13
    assert bars[0]["aria-label"] == "before January 2020: 1 report"
    assert bars[1]["aria-label"] == "January 2020: 1 report"
    assert read(client, bars[0]["href"]).all("h1") == [
        "1 report published between 1 January 1066 and 31 December 2019"
    ]


def test_a_bound_that_cannot_be_read_is_named_beside_its_field(client):
    page = read(client, "/?q=rocket&from=october-ish&to=2020")
    (field,) = page.attributes("input", id="from")
    assert field["value"] == "october-ish"
    assert field["aria-invalid"] == "true"
    (message,) = page.all("p", id="from-problem")
    assert "october-ish" in message
    assert page.all("h1") == [
        "2 reports published on 31 December 2020 or earlier for “rocket”"
    ]


def test_swapped_bounds_are_swapped_and_said(client):
    page = read(client, "/?from=2020-11&to=2020-10")
    assert page.all("h1")[0].startswith("2 reports")
    assert any("swapped" in note for note in page.all("li"))


def test_a_search_without_a_hit_says_which_condition_is_to_blame(client):
    page = read(client, f"/?q=rocket&place={ASHKELON.id}&to=1999")
    remedies = [row for row in page.all("li") if row.endswith("1 report")]
    assert remedies
    assert page.all("h1")[0].startswith("No report published")


def test_the_beginning_of_a_name_offers_the_places_of_the_archive(client):
    page = read(client, "/?place=Ashk&from=2020")
    assert "Places with such a name" in page.all("h2")
    link = page.link("Ashkelon")
    assert parameters(link) == {"from": ["2020"], "place": [ASHKELON.id]}
    assert read(client, link).all("h1")[0].startswith("1 report")
    for known in (f"/?place={ASHKELON.id}&to=1900", "/?place=Atlantis"):
        assert "Places with such a name" not in read(client, known).all("h2")


def test_the_foot_of_a_page_leads_to_the_page_about_the_api(client):
    link = read(client, "/").link("API")
    for path in (link, f"{link}/"):
        answer = client.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
        assert (answer.status_code, answer.mimetype) == (200, "text/html")


def test_a_misspelt_word_is_corrected_only_into_one_that_has_hits(client):
    page = read(client, "/?q=rockte")
    assert parameters(page.link("rocket"))["q"] == ["rocket"]


def test_places_narrow_add_and_leave_out(client):
    page = read(client, "/")
    narrowed = page.link("France")
    assert parameters(narrowed) == {"place": [FRANCE.id]}
    page = read(client, narrowed)
    assert page.all("h1") == ["2 reports that name France"]
    assert parameters(page.link("Paris")) == {"place": [PARIS.id]}
    assert parameters(page.link("Or Paris")) == {"place": [FRANCE.id, PARIS.id]}
    assert parameters(page.link("Without Paris")) == {
        "place": [FRANCE.id],
        "place_not": [PARIS.id],
    }
    assert read(client, page.link("Without Paris")).all("h1") == [
        "1 report that names France without Paris"
    ]
    assert parameters(page.link("France, chosen: remove")) == {}


def test_a_place_found_by_typing_joins_those_chosen(client):
    page = read(client, f"/?place={ASHKELON.id}&place=Paris")
    assert page.all("h1")[0].startswith("3 reports that name Ashkelon or Paris")


def test_the_clock_of_the_days_can_be_switched(client):
    page = read(client, "/?from=2020-10-22&to=2020-10-22")
    spoken = page.link("Spoken of")
    assert parameters(spoken)["when"] == ["mentioned"]
    page = read(client, spoken)
    assert "Days spoken of" in page.text
    assert titles(page) == ["Rocket over Ashkelon"]
    assert "on Thursday" in page.all("mark")


def test_the_look_of_the_page_travels_with_its_links(client):
    page = read(client, "/?q=rocket&share=1&density=compact&per_page=1")
    (next_page,) = [a["href"] for a in page.attributes("a", rel="next")]
    assert parameters(next_page) == {
        "q": ["rocket"],
        "share": ["1"],
        "density": ["compact"],
        "per_page": ["1"],
        "page": ["2"],
    }


def test_pages_are_linked_and_one_past_the_end_shows_the_way_back(client):
    page = read(client, "/?per_page=2&page=2")
    assert "3–4 of 7" in page.text
    assert [a["href"] for a in page.attributes("a", rel="prev")] == ["/?per_page=2"]
    page = read(client, "/?per_page=2&page=9")
    assert "This page lies past the last one" in page.text
    assert read(client, page.link("Go there")).all("article")


def test_the_form_keeps_every_filter_that_it_does_not_show(client):
    url = f"/?q=rocket&place={ASHKELON.id}&place_not={PARIS.id}&bbox=30,30,40,40&sort=oldest&undated=include"
    hidden = read(client, url).attributes("form")[0]
    page = read(client, url)
    kept = [(a["name"], a["value"]) for a in page.attributes("input", type="hidden")]
    assert hidden["action"] == "/"
    for pair in (
        ("place", ASHKELON.id),
        ("place_not", PARIS.id),
        ("bbox", "30,30,40,40"),
        ("sort", "oldest"),
        ("undated", "include"),
    ):
        assert pair in kept


def test_an_archive_without_reports_says_how_to_fill_it(make_client):
    page = read(make_client(of=MemoryEngine()), "/")
    assert page.all("h1") == ["This archive holds no reports yet"]
    assert "dateline index FOLDER" in page.text


def test_the_site_can_live_below_a_path(client):
    response = client.get("/?q=rocket", environ_overrides={"SCRIPT_NAME": "/news"})
    hrefs = [
        part.split('"')[0]
        for part in response.text.split('href="')[1:]
        if not part.startswith(("http", "#"))
    ]
    assert hrefs
    assert all(href.startswith("/news/") for href in hrefs)


def test_the_address_without_its_ending_leads_to_the_page(client):
    told = client.get("/search?q=%D0%BC%D0%B8%D1%80+%26&place=a&place=b")
    assert (told.status_code, told.headers["Location"]) == (
        301,
        "/?q=%D0%BC%D0%B8%D1%80%20%26&place=a&place=b",
    )
    assert client.get("/search").headers["Location"] == "/"
    assert client.get("/search?q=rocket", follow_redirects=True).status_code == 200


@pytest.mark.parametrize(("words", "style"), [(1, None), (60, "long")])
def test_a_heading_of_many_words_is_set_small(client, words, style):
    (heading,) = read(client, "/?q=" + "+".join(["rocket"] * words)).attributes("h1")
    assert heading.get("class") == style
