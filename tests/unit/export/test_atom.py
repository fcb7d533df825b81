"""Feeds are read by a feed reader, and change only when the reports do."""

import re
from dataclasses import replace
from datetime import date

import feedparser
import pytest
import strategies
from factories import ASHKELON, make_date, make_document
from hypothesis import given

from archive.export import FORMATS, About
from archive.export.atom import MOST_ENTRIES

BASE = "https://archive.example"
ABOUT = About(
    "rocket & co",
    address="https://archive.example/?q=rocket&page=1",
    own="https://archive.example/search.atom?q=rocket&page=1",
)
REPORT = make_document(
    "Two <b>rockets</b> & more. " * 40,
    title="Rockets <script>alert(1)</script>",
    date="2020-10-23",
    places=[ASHKELON],
    source="Reuters",
    url="https://news.example/1",
    id="one",
)
UNDATED = make_document("Bare.\x00\ud800", title="", id="two")


def feed(*documents, about=ABOUT):
    text = "".join(FORMATS["atom"].write(documents, BASE, about))
    parsed = feedparser.parse(text.encode("utf-8"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_a_feed_says_what_it_is():
    parsed = feed(REPORT, UNDATED)
    assert parsed.version == "atom10"
    assert parsed.feed.title == "rocket & co"
    assert parsed.feed.id == ABOUT.address
    assert parsed.feed.updated == "2020-10-23T00:00:00Z"
    links = {(link.rel, link.type): link.href for link in parsed.feed.links}
    assert links == {
        ("alternate", "text/html"): ABOUT.address,
        ("self", "application/atom+xml"): ABOUT.own,
    }


def test_a_feed_that_is_a_file_claims_no_address_of_its_own():
    assert [link.rel for link in feed(REPORT, about=About()).feed.links] == [
        "alternate"
    ]


def test_a_report_is_an_entry_whose_id_never_changes():
    first, second = feed(REPORT, UNDATED).entries
    assert first.id == f"urn:sha256:{REPORT.sha256}"
    assert first.title_detail.type == "text/plain"
    assert first.title == "Rockets <script>alert(1)</script>"
    assert first.link == "https://archive.example/doc/one"
    assert first.published == first.updated == "2020-10-23T00:00:00Z"
    assert first.author == "Reuters"
    assert first.tags[0].label == "Ashkelon"
    assert first.summary.endswith("…")
    assert "published" not in second
    assert second.title == "Untitled"


def test_each_author_of_an_entry_has_an_element():
    (entry,) = feed(make_document("x", author="Jane Doe and John Roe")).entries
    assert [one.name for one in entry.authors] == ["Jane Doe", "John Roe"]


def test_the_same_reports_give_the_same_bytes():
    once, again = (list(FORMATS["atom"].write([REPORT], BASE)) for _ in range(2))
    assert once == again


def test_a_feed_of_nothing_is_a_feed():
    parsed = feed()
    assert parsed.entries == []
    assert parsed.feed.updated == "1970-01-01T00:00:00Z"


def test_a_feed_ends_after_its_first_reports_without_reading_more():
    taken = []

    def endless():
        while True:
            taken.append(make_document(f"Report {len(taken)}."))
            yield taken[-1]

    assert len(
        feedparser.parse("".join(FORMATS["atom"].write(endless(), BASE))).entries
    )
    assert len(taken) == MOST_ENTRIES


@given(strategies.archives(4))
def test_every_archive_is_a_feed(documents):
    assert len(feed(*documents).entries) == len(documents)


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://news.example/1", ["https://news.example/1"]),
        ("HTTP://news.example/1", ["HTTP://news.example/1"]),
        *((url, []) for url in ("javascript:alert(1)", "\tJaVaScRiPt:alert(1)")),
        *((url, []) for url in ("data:text/html,x", "//evil.example/", "file:///x")),
    ],
)
def test_only_addresses_of_the_web_are_links(url, links):
    text = "".join(FORMATS["atom"].write([replace(REPORT, url=url)], BASE))
    assert re.findall(r'<link rel="via" href="([^"]*)"', text) == links


def test_a_doubtful_day_does_not_put_a_report_on_top_for_ever():
    days = (date(9654, 1, 1), date(2020, 10, 23))
    reports = [replace(REPORT, date=make_date(day.isoformat())) for day in days]
    about = replace(ABOUT, last_sound=date(2021, 10, 23))
    text = "".join(FORMATS["atom"].write(reports, BASE, about))
    parsed = feedparser.parse(text)
    assert parsed.feed.updated == "2020-10-23T00:00:00Z"
    slip, sound = parsed.entries
    assert (slip.updated[:4], slip.published[:4]) == ("1970", "9654")
    assert sound.updated == sound.published == "2020-10-23T00:00:00Z"
