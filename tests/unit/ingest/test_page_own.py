"""A page is dated by itself: not by its copyright, its changes, or other pages."""

from datetime import date

import pytest

from archive.ingest.html import read_page

pytest.importorskip("htmldate")

PAGE = (
    "<html><head><title>A bridge</title></head><body><article><h1>A bridge falls</h1>"
    "<p>The bridge over the river fell in the night, and nobody was hurt, the mayor of"
    " the town said.</p>{}</article>{}</body></html>"
)


def day_of(after, within=""):
    found = read_page(PAGE.format(within, after), date(2026, 1, 1)).dates
    return str(found[0].value) if found else ""


@pytest.mark.parametrize(
    "after",
    [
        "<footer><p>Copyright 2012 The Courier. All rights reserved.</p></footer>",
        "<p>&copy; 2009-2014 The Courier</p>",
        "<footer>© 2012</footer><p>He was born on 1 January 1970.</p>",
        "<p>In 1998 the bridge was new.</p>",
        "<p>Last updated: 3 May 2011</p>",
        "<p>Last modified on <b>2011-05-03</b></p>",
        '<div>Page updated <time datetime="2011-05-03">3 May</time></div>',
        "<p>Zuletzt aktualisiert: 03.05.2011</p>",
        '<div class="comments"><span class="date">May 3, 2011</span><p>Nice.</p></div>',
        '<section id="comments"><ol><li>John, 3 May 2011: Nice</li></ol></section>',
        '<div class="field-event-date">When: <i>Tuesday, March 1, 2016</i></div>',
        '<div id="upcoming-events">Fair <span>May 3, 2011</span></div>',
        '<p>Fair: <time itemprop="startDate" datetime="2011-05-03">3 May</time></p>',
        '<aside class="related"><a href="/x">Old bridge</a> <i>3 May 2011</i></aside>',
        "<aside><h3>Related articles</h3><a>Old bridge</a> <i>3 May 2011</i></aside>",
        '<ul class="related-posts"><a>Old</a> <time datetime="2011-05-03">x</time></ul>',
        '<nav><a href="/2011/05/03/a-ferry-sinks">A ferry sinks</a></nav>',
        '<div><a href="/2012/01/01/ferry">A ferry</a></div><footer>© 2012</footer>',
        "<aside><p>3 May 2011: A reading in the library</p></aside>",
        '<div class="sidebar"><p>3 May 2011: A reading in the library</p></div>',
        "<p>On 3 May 2011 the well of the <b>old</b> town fell dry, people say.</p>",
        '<span class="current-date">Tuesday, 3 May 2011</span>',
        "<div>It is a snapshot of the page as it appeared on 3 May 2011 10:02:03 GMT.</div>",
        "<p>This is the cache of http://a.b as retrieved on May 3, 2011 01:02:03 GMT.</p>",
        "<p>Printed from http://a.b/story on 3 May 2011</p>",
        "<p>Date printed: 3 May 2011</p>",
        '<div id="footer">Retrieved 3 May 2011</div>',
        "<p>Expires: 3 May 2011</p>",
        '<img src="/uploads/2011/05/03/bridge.jpg">',
        '<link rel="stylesheet" href="/v2011-05-03/a.css">',
        '<div id="wm-ipp-base"><p>41 captures</p> 3 May 2011 - 4 May 2015</div>',
    ],
)
def test_what_is_not_the_pages_own_never_dates_it(after):
    assert day_of(after) == ""


@pytest.mark.parametrize(
    ("within", "after", "day"),
    [
        ("<p>Posted on 3 May 2011</p>", "<footer>© 2014</footer>", "2011-05-03"),
        ("<div class='date'>1 January 2012</div>", "", "2012-01-01"),
        ("<aside class='meta'>Posted on 3 May 2011</aside>", "", "2011-05-03"),
        ('<link rel="canonical" href="/2011/05/bridge">', "", "2011-05"),
        ('<a rel="bookmark" href="/2011/05/03/bridge">#</a>', "", "2011-05-03"),
        ("<p>Posted on 3 May 2011</p>", "<p>Last updated: 9 May 2011</p>", "2011-05-03"),
        # A part with the headline in it is the page's own, whatever it is called.
        ("</article><div class='related'><h1>More</h1>Posted on 3 May 2011</div><article>",
         "", "2011-05-03"),
    ],
)  # fmt: skip
def test_a_day_of_its_own_dates_it(within, after, day):
    assert day_of(after, within) == day


def listed(number, heading="h2"):
    return (
        f'<article><{heading}>Story {number}</{heading}><time datetime="2011-05-0{number}">'
        f"{number} May</time><p>The bridge over river {number} fell.</p></article>"
    )


def test_a_list_of_articles_is_not_dated_by_one_of_them():
    page = "<html><title>Archive</title><body>{}</body></html>"
    listing = page.format("".join(listed(number) for number in (1, 2, 3)))
    assert read_page(listing, date(2026, 1, 1)).dates == ()
    shown = page.format(listed(4, "h1") + "".join(listed(n) for n in (1, 2, 3)))
    assert [str(day.value) for day in read_page(shown, date(2026, 1, 1)).dates] == [
        "2011-05-04"
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Submitted by clerk on Wed, 02/10/2016 - 09:15", "2016-02-10"),
        ("Submitted by clerk on Sun, 02/10/2016 - 09:15", "2016-10-02"),
        ("Submitted by clerk on 02/10/2016 - 09:15", "2016-10-02"),
        # A weekday that fits neither tells nothing.
        ("Submitted by clerk on Fri, 02/10/2016 - 09:15", "2016-10-02"),
    ],
)
def test_the_weekday_tells_the_day_from_the_month(line, day):
    assert day_of("", f'<div class="submitted">{line}</div>') == day


@pytest.mark.parametrize(
    ("within", "dmy", "mdy"),
    [
        ('<span class="date">02/10/2016</span>', "2016-10-02", "2016-02-10"),
        ('<span class="date">Sun, 02/10/2016</span>', "2016-10-02", "2016-10-02"),
        ('<span class="date">23/10/2016</span>', "2016-10-23", "2016-10-23"),
        ('<span class="date">2 October 2016</span>', "2016-10-02", "2016-10-02"),
        ('<time datetime="2016-10-02">02/10/2016</time>', "2016-10-02", "2016-10-02"),
    ],
)
def test_a_day_in_numbers_is_read_in_the_order_of_the_archive(within, dmy, mdy):
    page = PAGE.format(f"<p>{within}</p>", "")
    for order, day in (("dmy", dmy), ("mdy", mdy)):
        found = read_page(page, date(2026, 1, 1), date_order=order).dates
        assert str(found[0].value) == day


def test_a_day_that_a_page_states_in_numbers_is_read_in_the_order_of_the_archive():
    page = PAGE.replace(
        "<title>", '<meta name="date" content="02/10/2016"><title>'
    ).format("", "")
    for order, day in (("dmy", "2016-10-02"), ("mdy", "2016-02-10")):
        found = read_page(page, date(2026, 1, 1), date_order=order).dates
        assert str(found[0].value) == day


@pytest.mark.parametrize(
    "markup",
    [
        '<meta http-equiv="expires" content="Mon, 26 Jul 1997 05:00:00 GMT">',
        (
            '<script type="application/ld+json">{"@type": "Event", "startDate": "2012-09-10"}'
            "</script>"
        ),
        '<span itemprop="startDate" content="2012-09-10">10 Sep 2012</span>',
        '<abbr class="dtstart" title="2012-09-10">10 September 2012</abbr>',
        (
            '<script type="application/ld+json">{"@type": "Organization", "foundingDate": '
            '"1998-04-02"}</script>'
        ),
    ],
)
def test_what_takes_place_or_expires_on_a_day_dates_no_page(markup):
    page = f"<html><head>{markup}</head><body><p>{'The fair has many stalls. ' * 9}</p></body></html>"
    assert read_page(page, date(2030, 1, 1)).dates == ()


def test_a_page_that_tells_only_when_it_was_made_is_of_that_day():
    linked = '{"@type": "NewsArticle", "dateCreated": "2009-11-05"}'
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><p>{"The fair. " * 9}</p></body></html>'
    assert [str(one.value) for one in read_page(page, date(2030, 1, 1)).dates] == [
        "2009-11-05"
    ]


def test_prose_that_speaks_of_what_was_published_dates_no_page(folder):
    told = (
        "the minister said that the town had been told nothing of the flood. the weir of"
        " ford gave way on 11 september 2001, when the river stood higher than anybody"
        " could remember, and nobody has mended it since, for want of money and of men, as"
        " the council says each time it is asked. an inquiry heard forty witnesses, among"
        " them the miller and both of his sons, and nobody would print what the engineers"
        " wrote of it, nor has it been published since, which the town holds against them."
    )
    page = f"<html><head><title>264.txt</title></head><body><pre>{told}</pre></body></html>"
    record = folder.one("a.html", page)
    assert record.dates == ()
