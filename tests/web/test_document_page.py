"""A report's page: its text, its marks, its evidence, and the way on."""

import json
import re
from dataclasses import replace

import pytest
from factories import ASHKELON, PARIS, make_document
from pages import parameters, read

from archive.datespan import PartialDate
from archive.model import DocumentDate, Provenance, Span


def test_the_text_stands_in_the_paragraphs_that_were_printed(client, ids):
    page = read(client, f"/doc/{ids['rocket']}")
    text = page.all("p")
    assert "A rocket was intercepted over Ashkelon on Thursday." in text
    assert "Another fell in the Gaza Strip. Rockets fell all week." in text


def test_words_of_the_search_are_marked_and_can_be_stepped_through(client, ids):
    page = read(client, f"/doc/{ids['rocket']}?q=rocket")
    assert page.all("mark") == ["rocket", "Rockets"]
    assert [a["id"] for a in page.attributes("mark")] == ["hit-1", "hit-2"]
    assert page.link("Marked word 1") == "#hit-1"
    assert page.link("Marked word 2") == "#hit-2"
    assert "2 marked words" in page.text


def test_a_day_spoken_of_is_marked_resolved_and_listed_with_its_sentence(client, ids):
    page = read(client, f"/doc/{ids['rocket']}")
    assert page.all("time", datetime="2020-10-22", id="d1") == ["on Thursday"]
    (note,) = page.attributes("a", href="#date-1")
    assert note["data-note"].startswith("22 October 2020")
    (row,) = page.all("li", id="date-1")
    assert "22 October 2020" in row
    assert "intercepted over Ashkelon on Thursday." in row
    found = read(client, page.link("22 October 2020"))
    assert found.all("h1") == ["1 report that speaks of 22 October 2020"]


def test_the_author_field_stands_as_printed_and_leads_to_each_author(make_client, fill):
    written = {
        "both": "Jane Doe and John Roe, Staff Writers",
        "one": "By Jane Doe",
        "other": "Ann Poe",
    }
    documents = {n: make_document(f"{n}.", author=a) for n, a in written.items()}
    client = make_client(of=fill(*documents.values()))
    page = read(client, f"/doc/{documents['both'].id}")
    assert "by Jane Doe and John Roe, Staff Writers" in page.text
    assert parameters(page.link("Jane Doe")) == {"q": ['author:"Jane Doe"']}
    assert read(client, page.link("Jane Doe")).all("h1")[0].startswith("2 reports")
    assert read(client, page.link("John Roe")).all("h1")[0].startswith("1 report")
    assert "by By" not in read(client, f"/doc/{documents['one'].id}").text
    html = client.get(f"/doc/{documents['both'].id}").text
    assert re.findall('"citation_author" content="([^"]*)"', html) == [
        "Jane Doe",
        "John Roe",
    ]


def test_an_unresolved_day_is_shown_as_such_and_leads_nowhere(client, ids):
    page = read(client, f"/doc/{ids['undated']}")
    (time,) = page.attributes("time")
    assert "datetime" not in time
    (row,) = page.all("li", id="date-1")
    assert row.startswith("not resolved")
    assert "Undated" in page.all("span", class_="undated")


def test_a_place_shows_its_path_its_sentence_and_the_reason(client, ids):
    page = read(client, f"/doc/{ids['rocket']}")
    (row,) = page.all("li", id=f"place-{ASHKELON.id}")
    assert row.startswith("Ashkelon, Southern District, Israel")
    assert "A rocket was intercepted over Ashkelon on Thursday." in row
    assert "90 %: the only place of that name" in row
    (mark,) = [a for a in page.attributes("a") if a.get("id") == "p1"]
    assert mark["href"] == f"#place-{ASHKELON.id}"
    assert parameters(page.link("Southern District")) == {"place": ["294952"]}


def test_the_date_says_where_it_was_read_and_what_contradicts_it(make_client, fill):
    document = replace(
        make_document("Text.", title="Two days", date="2020-10-23"),
        date=DocumentDate(
            value=PartialDate(2020, 10, 23),
            provenance=Provenance.FILENAME,
            evidence="2020-10-23.txt",
            detail="day taken from the name",
        ),
        conflicts=(
            DocumentDate(
                value=PartialDate(2020, 10, 22),
                provenance=Provenance.DATELINE,
                evidence="PARIS, Oct 22",
            ),
        ),
    )
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    assert (
        "read in the file name: “2020-10-23.txt”; day taken from the name" in page.text
    )
    assert "read in the dateline: “PARIS, Oct 22”" in page.text
    assert page.all("span", class_="inferred") == ["from the file name"]


def test_a_day_quoted_from_a_script_that_runs_leftward_keeps_its_order(
    make_client, fill
):
    day = DocumentDate(
        value=PartialDate(2023, 2, 7),
        provenance=Provenance.DATELINE,
        evidence="7 فبراير 2023",
    )
    document = replace(make_document("نص.", date="2023-02-07"), date=day)
    client = make_client(of=fill(document))
    told = "read in the dateline: “\u20687 فبراير 2023\u2069”"
    assert told in read(client, f"/doc/{document.id}").text
    assert f'title="{told}"' in client.get("/").text


def test_a_place_read_with_little_confidence_is_marked_uncertain(make_client, fill):
    sure = make_document("Seen in Ashkelon.", title="Sure", places=(ASHKELON,))
    (mention,) = sure.places
    document = replace(sure, places=(replace(mention, confidence=0.3),))
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    assert page.all("span", class_="doubtful") == ["uncertain"]


def test_the_neighbours_in_the_search_are_one_click_away(client):
    page = read(client, "/?q=rocket&per_page=1&sort=oldest&page=2")
    url = next(a["href"] for a in page.attributes("a") if "hit=2" in a.get("href", ""))
    page = read(client, url)
    assert "2 of 3" in page.text
    (before,) = page.attributes("a", rel="prev")
    (after,) = page.attributes("a", rel="next")
    assert parameters(before["href"])["hit"] == ["1"]
    assert parameters(after["href"])["hit"] == ["3"]
    assert "1 of 3" in read(client, before["href"]).text
    assert "3 of 3" in read(client, after["href"]).text
    assert parameters(page.link("← All results"))["page"] == ["2"]


@pytest.mark.parametrize("hit", ["0", "00", "02", "99", "-1", "x", "²", "9" * 50])
def test_a_position_that_is_wrong_shows_the_report_without_neighbours(client, ids, hit):
    page = read(client, f"/doc/{ids['rocket']}?q=rocket&hit={hit}")
    assert not page.attributes("nav", aria_label="Results")


def test_no_page_beyond_the_last_is_linked(client, monkeypatch):
    monkeypatch.setattr("archive.web.document.DEEPEST_HIT", 2)
    page = read(client, "/?q=rocket&per_page=1&sort=oldest&page=2")
    second = next(a["href"] for a in page.attributes("a") if "hit=2" in a["href"])
    third = read(client, "/?q=rocket&per_page=1&sort=oldest&page=3")
    beyond = next(a["href"] for a in third.attributes("a") if "hit=3" in a["href"])
    assert len(read(client, second).attributes("a", rel="prev")) == 1
    assert not read(client, second).attributes("a", rel="next")
    assert not read(client, beyond).attributes("nav", aria_label="Results")


def test_reports_of_the_same_days_and_like_it_are_linked(client, ids):
    page = read(client, f"/doc/{ids['rocket']}")
    same = parameters(page.link("Reports published on 23 October 2020"))
    assert same == {"from": ["2020-10-23"], "to": ["2020-10-23"]}
    speak = parameters(page.link("Reports that speak of 23 October 2020"))
    assert speak["when"] == ["mentioned"]


def test_a_report_can_be_cited_and_checked(client, ids, engine):
    document = engine.get(ids["rocket"])
    page = read(client, f"/doc/{document.id}")
    (citation,) = page.all("p", id="citation")
    for part in (
        "Rocket over Ashkelon",
        "Example Wire",
        "23 October 2020",
        document.sha256,
    ):
        assert part in citation
    metas = {a["name"]: a["content"] for a in page.attributes("meta") if "name" in a}
    assert metas["citation_title"] == "Rocket over Ashkelon"
    assert metas["citation_publication_date"] == "2020/10/23"
    assert metas["citation_journal_title"] == "Example Wire"
    (data,) = page.all("script", type="application/ld+json")
    article = json.loads(data)
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2020-10-23"
    assert article["contentLocation"][0]["name"] == "Ashkelon"
    assert page.attributes("link", rel="canonical") == [
        {"rel": "canonical", "href": f"http://localhost/doc/{document.id}"}
    ]


def test_the_text_alone_is_what_stood_in_the_source(make_client, fill):
    document = replace(
        make_document("Body.\n\nMore.", title="T"), head=" date 2020-10-23 "
    )
    response = make_client(of=fill(document)).get(f"/doc/{document.id}.txt")
    assert response.mimetype == "text/plain"
    assert response.text == " date 2020-10-23 Body.\n\nMore."


@pytest.mark.parametrize(
    "path",
    [
        "/doc/aaaaaaaaaaaaaaaa",
        "/doc/..%2f..%2fetc%2fpasswd",
        "/doc/%00",
        "/doc/" + "a" * 300,
    ],
)
def test_an_id_that_is_none_is_a_page_that_is_not_there(client, path):
    page = read(client, path, status=404)
    assert page.all("h1") == ["There is nothing here"]
    assert "error" in client.get(path + ".json").json


def test_right_to_left_text_has_its_direction_and_language(make_client, fill):
    document = make_document("رقد الطفل في غزة.", title="خبر", language="ar")
    client = make_client(of=fill(document))
    page = read(client, f"/doc/{document.id}")
    (text,) = page.attributes("div", id="text")
    assert (text["dir"], text["lang"]) == ("rtl", "ar")
    assert read(client, "/").attributes("article")[0]["lang"] == "ar"


def test_each_paragraph_runs_as_most_of_its_letters(make_client, fill):
    document = replace(
        make_document(
            "BBC: اندلع حريق كبير في السوق القديم.\n\nA fire broke out.\n\n1 - 2"
        ),
        head="date 2021-03-14",
    )
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    (text,) = page.attributes("div", id="text")
    assert text["dir"] == "rtl"
    ways = [p["dir"] for p in page.attributes("p") if "dir" in p]
    assert ways[:4] == ["auto", "rtl", "ltr", "auto"]


def test_a_very_long_report_is_shown_in_part_and_whole_as_text(make_client, fill):
    text = "Rocket on 2020-10-22 in Ashkelon. \n\n" * 15_000
    document = make_document(text, title="Long", date="2020-10-23", places=(ASHKELON,))
    client = make_client(of=fill(document))
    page = read(client, f"/doc/{document.id}?q=rocket")
    assert f"{len(text) - 500_000:,} more characters are not shown here" in page.text
    assert (
        len(page.all("mark"))
        == 500_000 // len("Rocket on 2020-10-22 in Ashkelon. \n\n") + 1
    )
    assert client.get(f"/doc/{document.id}.txt").text == text


def test_a_report_of_very_many_places_lists_fewer_mentions_of_each(make_client, fill):
    names = [f"Town{number:04d}" for number in range(450)]
    towns = [replace(PARIS, id=f"x{name}", name=name) for name in names]
    text = "".join(f"Rain in {name}. " for name in names for _ in range(5))
    document = make_document(text, title="Rain", places=towns)
    starts = [match.start() for match in re.finditer("Town", text)]
    document = replace(
        document,
        places=tuple(
            replace(
                document.places[0],
                text=text[start : start + 8],
                place_id=f"x{text[start : start + 8]}",
                span=Span(start, start + 8),
            )
            for start in starts
        ),
    )
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    assert len(page.attributes("a", class_="to-text")) == 2 * len(names)
    assert len(page.attributes("a", class_="note place")) == 5 * len(names)


def test_a_report_of_few_places_lists_every_mention(client, ids):
    page = read(client, f"/doc/{ids['rocket']}")
    assert len(page.attributes("a", class_="to-text")) == 3
    assert "not listed here" not in page.text


def test_reprints_are_folded_under_one_line_with_how_much_they_share(make_client, fill):
    words = " ".join(f"word{n}" for n in range(60))
    story = make_document(words, title="Story")
    reprint = make_document(
        f"LONDON - {words}", title="Reprint", date="2020-10-24", source="Le Courrier"
    )
    cut = make_document(words.partition(" word45")[0], title="Cut")
    like = make_document(" ".join(reversed(words.split()[::2])), title="Like")
    client = make_client(of=fill(story, reprint, cut, like))
    page = read(client, f"/doc/{story.id}")
    assert "Also printed in 2 others" in page.all("summary")
    assert page.link("Reprint") == f"/doc/{reprint.id}"
    assert "24 October 2020, Le Courrier; 100 % the same words" in page.text
    rows = page.all("li")
    assert sum(row.startswith(("Reprint", "Cut")) for row in rows) == 2
    assert any(row.startswith("Like") for row in rows)
    alone = read(client, f"/doc/{like.id}")
    assert "Also printed" not in alone.text


def test_other_fields_of_the_record_are_shown(make_client, fill):
    document = make_document(
        "Text.", metadata={"event type": "riot", "fatalities": "3"}
    )
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    assert page.all("dt")[-2:] == ["event type", "fatalities"]
    assert page.all("dd")[-2:] == ["riot", "3"]
    bare = read(make_client(of=fill(make_document())), f"/doc/{make_document().id}")
    assert "Other fields" not in bare.text


def test_a_report_of_very_many_days_and_mentions_lists_the_first_hundred(
    make_client, fill
):
    text = "Rocket on 2020-10-22 in Ashkelon. \n\n" * 130
    document = make_document(text, date="2020-10-23", places=(ASHKELON,))
    starts = [match.start() for match in re.finditer("Rocket", text)]
    day = make_document(text, mentions=[("2020-10-22", "2020-10-22")]).dates[0]
    place = document.places[0]
    document = replace(
        document,
        dates=tuple(replace(day, span=Span(n + 10, n + 20)) for n in starts),
        places=tuple(replace(place, span=Span(n + 24, n + 32)) for n in starts),
    )
    page = read(make_client(of=fill(document)), f"/doc/{document.id}")
    assert len([a for a in page.attributes("time") if a.get("id")]) == 130
    assert len(page.attributes("a", class_="to-text")) == 200
    assert page.text.count("30 more mentions are not listed here") == 2
    targets = {
        a["id"] for tag in ("li", "div") for a in page.attributes(tag) if "id" in a
    }
    marks = [a["href"] for a in page.attributes("a", class_="note day")]
    assert {mark.removeprefix("#") for mark in marks} <= targets
