import mailbox
import sys
from email.message import EmailMessage

import pytest

from archive.ingest.html import _libraries
from archive.ingest.html_parts import read_parts

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Two rockets - The Post</title>
<meta property="og:title" content="Two rockets"><meta property="og:site_name" content="The Post">
<meta property="article:modified_time" content="2021-05-05T10:00:00Z">
<meta property="article:published_time" content="2020-10-23T23:30:00-05:00">
<link rel="canonical" href="https://post.example/2020/a"><meta name="author" content="A. Writer"></head>
<body><nav>Home News Sport</nav><article><h1>Two rockets</h1>
<p>Two rockets were fired at the south of the country on Thursday evening, the army said in a statement.</p>
<p>One of them was shot down over Ashkelon; the other fell in an open field and hurt nobody at all.</p></article>
<script>alert("x")</script><footer>Copyright 2024</footer></body></html>"""


def message(**headers):
    mail = EmailMessage()
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail


def test_a_page_gives_its_article_and_what_it_says_of_itself(folder):
    record = folder.one("a.html", PAGE)
    assert record.title == "Two rockets"
    assert "shot down over Ashkelon" in record.text
    assert "alert" not in record.text
    assert "Home News" not in record.text
    assert (record.source, record.author, record.language) == (
        "The Post",
        "A. Writer",
        "en",
    )
    assert record.url == "https://post.example/2020/a"
    assert str(record.dates[0].value) == "2020-10-23"
    assert "article:published_time" in record.dates[0].detail


@pytest.mark.parametrize(
    ("title", "heading", "taken"),
    [
        ("Two rockets | The Post", "Two <em>rockets</em>", "Two rockets"),
        ("Two rockets - The Post", "Two rockets", "Two rockets"),
        ("Two rockets", "Rockets", "Two rockets"),
        ("Two rockets-men met", "Two rockets", "Two rockets-men met"),
        ("The Post", "Two rockets", "The Post"),
        ("Two | The Post", "", "Two | The Post"),
        ("The Post - Two rockets fell", "The Post", "The Post - Two rockets fell"),
        ("", "Two rockets", "Two rockets"),
        ("Untitled Document", "Two rockets", "Two rockets"),
        ("New Page 1", "", ""),
    ],
)
def test_the_name_of_the_site_behind_the_headline_is_no_title(title, heading, taken):
    page = f"<title>{title}</title><body><h1>{heading}</h1><p>They fell.</p>"
    assert read_parts(page).best_title == taken


@pytest.mark.parametrize("part", ["article", "div"])
def test_a_short_page_is_neither_its_menu_nor_its_request_for_consent(folder, part):
    page = f"""<html><head><title>Rockets</title></head><body>
    <div id="CookieBanner" class="cookie-consent"><h2>We value your privacy</h2>
    <p>We use cookies to improve your experience of this site.</p></div>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <div id="wm-ipp-base"><div id="wm-ipp">41 captures 23 Oct 2010 - 4 May 2015</div></div>
    <{part} class="story tag-cookies"><h1>Two rockets</h1>
    <p>Two rockets fell near Ashkelon.</p></{part}></body></html>"""
    assert folder.one("a.html", page).text == (
        "Two rockets\nTwo rockets fell near Ashkelon."
    )


@pytest.mark.parametrize(
    "noted",
    [
        "saved from url=(0050)https://post.example/2020/10/23/two.html",
        "\n Page saved with SingleFile \n url: https://post.example/2020/10/23/two.html",
    ],
)
def test_a_saved_page_has_the_address_that_the_browser_noted(folder, noted):
    page = f"<!DOCTYPE html>\n<!-- {noted} -->\n<html><p>Two rockets fell.</p></html>"
    record = folder.one("a.html", page)
    assert record.url == "https://post.example/2020/10/23/two.html"
    assert [str(claim.value) for claim in record.dates] == ["2020-10-23"]
    told = page.replace("<html>", '<html><link rel="canonical" href="https://a.b/c">')
    assert folder.one("a.html", told).url == "https://a.b/c"


def test_a_page_of_frames_is_no_report(folder):
    page = """<html><title>The Post</title><frameset cols="20,80"><frame src="a.html">
    <noframes>Your browser does not support frames.</noframes></frameset></html>"""
    assert "frames" in folder.failure("a.html", page)
    long = page.replace("frames.</", f"frames. {'Two rockets fell. ' * 40}</")
    assert "Two rockets fell" in folder.one("a.html", long).text


def test_the_day_of_a_change_is_never_that_of_publication(folder):
    lines = [line for line in PAGE.split("\n") if "published_time" not in line]
    record = folder.one("a.html", "\n".join(lines))
    assert "2021-05-05" not in {str(d.value) for d in record.dates}


def test_a_page_is_never_dated_later_than_its_file(folder):
    record = folder.one("a.html", PAGE.replace("2020-10-23T", "2199-10-23T"))
    assert "2199-10-23" not in {str(d.value) for d in record.dates}


def test_json_ld_is_the_surest_day(folder):
    linked = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "1999-12-31T23:00:00Z", "author": [{"name": "B"}], "publisher": {"name": "P"}}]}</script>'
    record = folder.one("a.html", PAGE.replace("</head>", linked + "</head>"))
    assert str(record.dates[0].value) == "1999-12-31"
    assert (record.author, record.source) == ("B", "P")


@pytest.mark.parametrize("charset", ["windows-1251", "utf-16"])
def test_pages_are_decoded_as_they_say(folder, charset):
    page = PAGE.replace("utf-8", charset).replace("Two rockets", "Две ракеты")
    page = page.replace("“", '"')
    assert folder.one("a.html", page.encode(charset)).title == "Две ракеты"


@pytest.mark.parametrize("charset", ["klingon", "undefined", "idna"])
def test_a_charset_that_is_none_loses_no_report(folder, charset):
    """Scripts print “undefined” where they know none, and Python has such a codec."""
    page = PAGE.replace("utf-8", charset)
    assert folder.one("a.html", page).title == "Two rockets"
    mail = f"From: a@b.c\nContent-Type: text/plain; charset={charset}\n\nGut, café."
    assert folder.one("a.eml", mail).text == "Gut, café."


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("iso-8859-1", "cp1252", "“Here” – it’s now."),
        ("iso-8859-1", "utf-8", "Москва слезам."),
        ("gb2312", "gbk", "朱镕基在北京"),
        ("us-ascii", "koi8-r", "Москва слезам не верит, а нам и подавно."),
    ],
)
def test_mail_says_less_than_it_means_by_its_charset(folder, label, encoding, text):
    head = f"From: a@b.c\nContent-Type: text/plain; charset={label}\n\n"
    mail = head.encode() + text.encode(encoding)
    assert folder.one("a.eml", mail).text == text


@pytest.mark.parametrize(
    "markup",
    [
        "<head><title>Post</title><body><h1>Two</h1><p>One.</p></body>",
        "<head><title>Post</title><h1>Two</h1><p>One.</head>",
        "<head><noscript><img></noscript><style>p{}</style></head><h1>Two</h1><p>One.",
        "<head></nav><title>Post</title><style>p{}</style></head><h1>Two</h1><p>One.",
    ],
)
def test_a_head_ends_where_the_text_begins(markup):
    """The tags that end it and begin the body may be left out."""
    assert read_parts(f"<!doctype html>{markup}").text == "Two\n\nOne."


def test_the_simple_reader_keeps_paragraphs_and_drops_the_frame():
    parts = read_parts(PAGE)
    assert parts.text.startswith("Two rockets\n\nTwo rockets were fired")
    assert "Copyright" not in parts.text
    assert "Home" not in parts.text


@pytest.mark.parametrize(
    "markup",
    [
        "<p>" * 50_000,
        "<a <b <c",
        "<!--",
        "<script>never closed",
        "&#xFFFFFFF; &bogus;",
        "</p></p>",
    ],
)
def test_broken_markup_breaks_nothing(markup):
    assert isinstance(read_parts(markup).text, str)


def test_mail_gives_subject_text_sender_and_the_day_as_printed(folder):
    mail = message(
        From="Desk <d@example.org>",
        Subject="Zwei Raketen – “gestern”",
        Date="Fri, 23 Oct 2020 23:30:00 -0700 (PDT)",
        Message_ID="<1@x>",
    )
    mail.set_content("Body – first line.\n\nSecond  line.\n")
    record = folder.one("a.eml", bytes(mail))
    assert record.title == "Zwei Raketen – “gestern”"
    assert record.text == "Body – first line.\n\nSecond  line."
    assert str(record.dates[0].value) == "2020-10-23"
    assert (record.source, record.author) == ("Desk", "Desk")
    assert record.metadata["Message-ID"] == "<1@x>"


def test_a_newsletter_in_html_is_read_as_a_page(folder):
    mail = message(
        From="d@example.org", Subject="S", Date="Fri, 23 Oct 2020 10:00:00 +0000"
    )
    mail.set_content("View in a browser.")
    mail.add_alternative(PAGE, subtype="html")
    mail.add_attachment(
        b"secret attachment", maintype="text", subtype="plain", filename="x.txt"
    )
    record = folder.one("a.eml", bytes(mail))
    assert "shot down over Ashkelon" in record.text
    assert "secret" not in record.text
    assert record.metadata["attachments, not read"] == "x.txt"
    assert str(record.dates[0].value) == "2020-10-23"


def test_an_mbox_made_by_pythons_mailbox_gives_each_message(folder):
    box = mailbox.mbox(folder.path / "box.mbox")
    for number in (1, 2, 3):
        mail = message(
            From="a@example.org",
            Subject=f"No. {number}",
            Date="Fri, 23 Oct 2020 10:00:00 +0000",
        )
        mail.set_content(f"Hello.\n\nFrom here on it is text {number}.\n")
        box.add(mail)
    box.flush()
    box.close()
    found = folder.read("box.mbox", (folder.path / "box.mbox").read_bytes())
    assert [(r.ref.record, r.title) for r in found] == [
        (n, f"No. {n}") for n in (1, 2, 3)
    ]
    assert found[1].text == "Hello.\n\nFrom here on it is text 2."


def test_a_message_has_the_same_bytes_alone_and_in_an_mbox(folder):
    mail = message(
        From="a@example.org", Subject="S", Date="Fri, 23 Oct 2020 10:00:00 +0000"
    )
    mail.set_content("Text.\n")
    alone = folder.one("a.eml", bytes(mail))
    boxed = folder.one(
        "a.mbox", b"From a@example.org Fri Oct 23 10:00:00 2020\n" + bytes(mail) + b"\n"
    )
    assert alone.raw == boxed.raw


def test_a_saved_page_is_dated_by_itself_and_not_by_its_saving(folder):
    mail = message(
        From="<Saved by Blink>",
        Subject="Two rockets",
        Date="Mon, 1 Mar 2021 10:00:00 -0000",
    )
    mail["Snapshot-Content-Location"] = "https://post.example/saved"
    mail.set_content(PAGE, subtype="html")
    mail.make_related()
    record = folder.one("a.mhtml", bytes(mail))
    assert str(record.dates[0].value) == "2020-10-23"
    assert record.metadata == {"captured": "2021-03-01"}
    assert record.url == "https://post.example/2020/a"


def test_mail_of_unknown_charset_and_bad_headers_is_still_read(folder):
    data = b"From: =?x-nonsense?B?////?=\nSubject: =?utf-8?Q?caf=C3=A9?=\nDate: whenever\nContent-Type: text/plain; charset=klingon\n\ncaf\xe9 text\n"
    record = folder.one("a.eml", data)
    assert record.title == "café"
    assert "text" in record.text
    assert record.metadata["date as printed"] == "whenever"


def test_every_author_that_the_head_of_a_page_names_is_read(folder):
    twice = PAGE.replace(
        '<meta name="author" content="A. Writer">',
        '<meta name="author" content="A. Writer"><meta name="author" content="Doe, Jo">'
        '<meta property="article:author" content="https://post.example/people/jo">',
    )
    assert folder.one("a.html", twice).author == "A. Writer; Doe, Jo"
    linked = """<script type="application/ld+json">{"@type": "NewsArticle",
        "author": [{"name": "Jane Doe"}, {"name": "John Roe"}, "Jane Doe"]}</script>"""
    record = folder.one("b.html", PAGE.replace("</head>", f"{linked}</head>"))
    assert record.author == "Jane Doe; John Roe"
    alone = PAGE.replace(
        '<meta name="author" content="A. Writer">',
        '<meta property="article:author" content="https://post.example/people/jo">',
    )
    assert folder.one("c.html", alone).author == ""


def shown(markup, before=""):
    """Return the author of a page whose body begins with a headline and markup."""
    text = "<p>The river rose over its banks on Friday, the mayor of the town said.</p>"
    page = f"<html><body>{before}<h1>Flood</h1>{markup}{text * 20}</body></html>"
    return read_parts(page).author


@pytest.mark.parametrize(
    ("markup", "author"),
    [
        ('<a rel="author" href="/jane">Jane Doe</a>', "Jane Doe"),
        ('<p>By <a rel="author nofollow" href="/x">Jane Doe</a></p>', "Jane Doe"),
        (
            '<a rel="author">Jane Doe</a>, <a rel="author">Desk</a><a rel="author">John Roe</a>',
            "Jane Doe; John Roe",
        ),
        ('<span itemprop="author">Wire desk</span>', "Wire desk"),
        (
            '<p itemprop="author">By <a rel="author"><b itemprop="name">Jane Doe</b></a>, Writer</p>',
            "Jane Doe",
        ),
        ('<p class="article byline">By Jane Doe, Staff Writer</p>', "Jane Doe, Staff Writer"),
        ('<p class="byline">By Jane Doe<p>And more.', "Jane Doe"),
        ('<p class="byline">Written by Jane Doe</p>', "Jane Doe"),
        ('<div class="byline">By <div>Jane Doe</div></div>', "Jane Doe"),
        # No persons, or not those who wrote the report.
        ('<a rel="author" href="/x"><img src="x.png"></a>', ""),
        ('<span itemprop="author">By:</span>', ""),
        ('<a rel="author" href="/x">More stories by Jane Doe</a>', ""),
        ('<p class="byline">By popular demand the ferry sails again.</p>', ""),
        ('<p class="byline">The river is high.</p>', ""),
        ('<nav><a rel="author">Jane Doe</a></nav>', ""),
        ("<p>By Jane Doe</p>", ""),
    ],
)  # fmt: skip
def test_the_author_that_a_page_shows_is_read(markup, author):
    assert shown(markup) == author


def test_only_those_near_the_headline_wrote_the_page():
    assert shown("<p>" + "Words. " * 200 + '</p><a rel="author">Jane Doe</a>') == ""
    far = "<p>" + "Words. " * 200 + "</p>"
    assert shown('<a rel="author">Jane Doe</a>', before=far) == "Jane Doe"


def test_who_wrote_what_a_short_page_links_to_did_not_write_it():
    both = '<a rel="author">Jane Doe</a> and <a rel="author">John Roe</a>'
    story = "<p>The river rose over its banks on Friday. " + "It rained. " * 10 + "</p>"
    teaser = '<div>More: <a rel="author">Ann Poe</a></div>'
    assert shown(f"{both}{story}{teaser}") == "Jane Doe; John Roe"


def test_what_the_head_says_of_an_author_goes_before_the_body():
    meta = '<meta name="author" content="Jane Doe">'
    assert shown('<a rel="author">John Roe</a>', before=meta) == "Jane Doe"


def test_an_author_of_linked_data_may_be_described_in_another_node():
    linked = """{"@graph": [{"@type": "NewsArticle", "author": [{"@id": "#1"},
        {"@id": "#2"}, {"@id": "#9"}, "https://post.example/people/ann"]},
        {"@type": "Person", "@id": "#1", "name": "Jane Doe"},
        {"@type": ["Person"], "@id": "#2", "name": "Roe, John"}]}"""
    script = f'<script type="application/ld+json">{linked}</script>'
    assert shown("", before=script) == "Jane Doe; Roe, John"
    creator = '{"@type": "BlogPosting", "creator": {"name": "Jane Doe"}}'
    script = f'<script type="application/ld+json">{creator}</script>'
    assert shown("", before=script) == "Jane Doe"


@pytest.fixture
def anew():
    """Pages are read by what is installed for the length of one test."""
    _libraries.cache_clear()
    yield
    _libraries.cache_clear()


def test_a_page_is_read_in_a_simple_way_without_its_extra(folder, monkeypatch, anew):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert "shot down over Ashkelon" in folder.one("a.html", PAGE).text


def test_an_extra_that_does_not_load_is_told_of(folder, monkeypatch, anew, tmp_path):
    """Not read as without it: it counts as installed, and no later run would mend that."""
    library = tmp_path / "broken" / "trafilatura.py"
    library.parent.mkdir()
    library.write_text("raise ImportError('a part of it is missing')")
    monkeypatch.syspath_prepend(library.parent)
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    (failure,) = folder.read("a.html", PAGE)
    assert failure.passing
    assert "does not load: pip install 'dateline-archive[html]'" in failure.reason


def test_a_month_of_a_mailing_list_saved_as_text_gives_each_message(folder):
    month = "".join(
        f"From {name} at example.org  Tue Mar  {day} 10:11:12 2003\n"
        f"From: {name} at example.org (Jane Roe)\n"
        f"Date: Tue, {day} Mar 2003 10:11:12 +0100\n"
        f"Subject: [list] Vigil {day}\n\nIn Leeds.\n\n"
        for day, name in ((4, "jane"), (5, "roe"))
    )
    found = folder.read("2003-March.txt", month)
    assert [one.title for one in found] == ["[list] Vigil 4", "[list] Vigil 5"]
    assert [str(one.dates[0].value) for one in found] == ["2003-03-04", "2003-03-05"]
    assert (found[0].author, found[0].text) == ("Jane Roe", "In Leeds.")
    letter = "From London comes at 10:30 the news of 1903\nDate: 5 May 1903\n\nFog.\n"
    assert folder.one("letter.txt", letter + "\n" + letter).text.startswith("From Lon")
