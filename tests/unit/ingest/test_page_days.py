"""The day that a page gives itself is the civil day of its first publication."""

from datetime import date
from pathlib import Path

import pytest

from archive.ingest import ReadOptions, read
from archive.ingest.html_parts import read_parts
from archive.ingest.page_days import stated_days

LAST = date(2030, 1, 1)
META = '<meta property="article:published_time" content="{}">'
TIME = '<time class="published" datetime="{}">x</time>'


def days(markup, address=""):
    return [str(d.value) for d in stated_days(read_parts(markup), LAST, address)]


def linked(*stamps):
    blocks = (f'{{"@type": "NewsArticle", "datePublished": "{s}"}}' for s in stamps)
    return "".join(f'<script type="application/ld+json">{b}</script>' for b in blocks)


EVENING = "2020-02-25T02:25:54Z"


@pytest.mark.parametrize(
    ("markup", "address", "first"),
    [
        (META.format("2020-02-24"), "", "2020-02-24"),
        # Late in the evening in New York it is the next day in Greenwich.
        (META.format(EVENING), "https://x.com/2020/02/24/title/", "2020-02-24"),
        (META.format(EVENING), "https://x.com/2020/02/25/title", "2020-02-25"),
        (META.format(EVENING), "https://x.com/title-20200224/", "2020-02-25"),
        (
            linked(EVENING) + '<meta name="sailthru.date" content="2020-02-24 21:25:54">',
            "",
            "2020-02-24",
        ),
        (
            linked(EVENING)
            + '<meta name="date" content="Mon, 24 Feb 2020 21:25:54 -0500">',
            "",
            "2020-02-24",
        ),
        (
            META.format("Tue, 25 Feb 2020 02:25:54 -0000")
            + '<meta name="date" content="2020-02-24T21:25:54-05:00">',
            "",
            "2020-02-24",
        ),
        # Another moment: this is a change, or another page.
        (linked(EVENING, "2020-02-24T09:10:00-05:00"), "", "2020-02-25"),
        (linked(EVENING, "2020-02-24 11:00:13"), "", "2020-02-25"),
        # A zone of its own is the printed day already.
        (META.format("2020-02-24T23:30:00-05:00"), "https://x.com/2020/02/25/t", "2020-02-24"),
        # A page that was moved and stamped anew keeps its address.
        (META.format("2019-06-17T18:28:00+02:00"), "https://x.de/2017/7/12/t", "2017-07-12"),
        (META.format("2019-06-17"), "https://x.de/2017/13/40/t", "2019-06-17"),
        # A month says less than a day, wherever it stands.
        (
            ('<meta name="datepublished" content="1988">'
            '<meta name="dc.date" content="2017-01-30">'),
            "",
            "2017-01-30",
        ),
        (TIME.format("2020-02-24") * 2, "", "2020-02-24"),
    ],
)  # fmt: skip
def test_the_surest_day_comes_first(markup, address, first):
    assert days(f"<html><body>{markup}</body></html>", address)[0] == first


def test_times_of_comments_and_other_pages_are_no_claims():
    several = TIME.format("2019-08-01T02:57:45+02:00") + TIME.format("2019-07-13")
    assert days(several) == []
    assert days(META.format("2019-07-13") + several) == ["2019-07-13"]


def test_what_was_set_aside_stays_as_a_claim():
    found = days(META.format(EVENING), "https://x.com/2020/02/24/title/")
    assert found == ["2020-02-24", "2020-02-25"]


@pytest.mark.parametrize("name", ["pandoc.html", "writer.html"])
def test_saved_pages_of_real_producers_are_dated(name):
    folder = Path(__file__).parents[2] / "data" / "forms"
    (record,) = read(folder / name, folder, ReadOptions())
    assert str(record.dates[0].value) == "2015-04-26"
