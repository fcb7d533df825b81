"""Exchange forms of newsrooms and archives, written as their specifications say."""

import pyarrow as pa
import pytest
from pyarrow import parquet

from archive.bylines import authors_of
from archive.ingest.limits import Limits
from archive.ingest.wiki import plain_text

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf xml:lang="en"><head><title>t</title><docdata>
<date.issue norm="20201023T140500Z"/></docdata></head><body><body.head>
<hedline><hl1>Two rockets <em>fired</em></hl1></hedline><byline>By A. Writer</byline>
<distributor>Wire</distributor>
<dateline><location>ASHKELON</location>, <story.date norm="20201022">Oct 22</story.date></dateline>
</body.head><body.content><block><p>First &amp; only.</p><p>Second.</p></block></body.content></body></nitf>"""

NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="x1" version="1"><itemMeta><provider><name>Wire</name></provider>
<versionCreated>2020-10-24T09:00:00+03:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2020-10-23T23:30:00-05:00</contentCreated>
<language tag="en-GB"/><located><name>Ashkelon</name></located>
<headline>Two rockets</headline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
<body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
<newsItem guid="x2"><contentMeta><headline>Second</headline></contentMeta>
<contentSet><inlineData contenttype="text/plain">Only text.</inlineData></contentSet></newsItem>
</itemSet></newsMessage>"""

TEI = """<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>
<TEI><teiHeader><fileDesc><titleStmt><title>The fire</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><bibl><publisher>The Bulletin</publisher><date when="1906-04">April</date></bibl></sourceDesc></fileDesc></teiHeader>
<text><body><head>The fire</head><p>It burns, <q>he said</q>.</p></body></text></TEI></teiCorpus>"""

WIKI = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/">
<page><title>Quake strikes</title><ns>0</ns><revision><timestamp>2011-02-25T08:00:00Z</timestamp>
<text>{{date|February 22, 2011}}
'''A quake''' hit [[Christchurch|the city]] of [[New Zealand]].{{x|{{y}}}}
== Sources ==
* [http://x.example A paper]
[[Category:Quakes]]</text></revision></page>
<page><title>Talk:Quake</title><ns>1</ns><revision><text>chat</text></revision></page></mediawiki>"""

SGML = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" OLDID="1" NEWID="7"><DATE>26-FEB-1987 15:01:01.79</DATE>
<PLACES><D>usa</D><D>peru</D></PLACES>
<TEXT>&#2;<TITLE>BAHIA &lt;COCOA></TITLE><DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers
continued &amp; stopped.
 Reuter
&#3;</BODY></TEXT></REUTERS>
<REUTERS NEWID="8"><DATE>1-MAR-1987</DATE><TEXT TYPE="BRIEF"><TITLE>BRIEF</TITLE></TEXT></REUTERS>"""


def test_nitf_gives_headline_paragraphs_and_day_of_issue(folder):
    record = folder.one("a.xml", NITF)
    assert record.title == "Two rockets fired"
    assert record.text == "First & only.\n\nSecond."
    assert [str(d.value) for d in record.dates] == ["2020-10-23", "2020-10-22"]
    assert (record.author, record.places, record.language) == (
        "By A. Writer",
        ("ASHKELON",),
        "en",
    )
    assert record.source == "Wire"


def test_newsml_gives_each_item_with_the_day_of_its_content_as_printed(folder):
    first, second = folder.read("a.xml", NEWSML)
    assert (first.title, first.text) == ("Two rockets", "One.\n\nTwo.")
    assert [str(d.value) for d in first.dates] == ["2020-10-23", "2020-10-24"]
    assert (first.source, first.language, first.places) == ("Wire", "en", ("Ashkelon",))
    assert (second.title, second.text) == ("Second", "Only text.")


def test_a_tei_corpus_gives_each_text_with_the_date_of_its_source(folder):
    record = folder.one("a.tei", TEI)
    assert record.text == "The fire\n\nIt burns, “he said”."
    assert (str(record.dates[0].value), record.source) == ("1906-04", "The Bulletin")


WRITTEN = "<date when='1848-03-23'>to-day</date>"
SENT = f"<correspAction type='sent'>{WRITTEN}</correspAction>"
RECEIVED = "<correspAction type='received'><date when='1848-04'/></correspAction>"
TEI_LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letter from Trieste</title></titleStmt><publicationStmt>
<publisher>City Archive</publisher><date when="2015">2015</date></publicationStmt>
<sourceDesc><p>Box 4</p></sourceDesc></fileDesc>{header}</teiHeader>
<text><body>{opener}<p>All the town is in the streets.</p></body></text></TEI>"""


@pytest.mark.parametrize(
    ("header", "opener", "day"),
    [
        (
            f"<profileDesc><creation>{WRITTEN}</creation></profileDesc>",
            "",
            "1848-03-23",
        ),
        (f"<correspDesc>{RECEIVED}{SENT}</correspDesc>", "", "1848-03-23"),
        ("", f"<opener><dateline>Trieste, {WRITTEN}</dateline></opener>", "1848-03-23"),
        ("", "", "2015"),
    ],
)
def test_a_letter_in_tei_has_the_day_of_its_writing_not_of_its_edition(
    header, opener, day, folder
):
    record = folder.one("a.xml", TEI_LETTER.format(header=header, opener=opener))
    assert [str(claim.value) for claim in record.dates] == [day]


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        (
            "<opener><dateline>Basel, 10 March</dateline><salute>Sir,</salute></opener>",
            "Basel, 10 March\n\nSir,",
        ),
        ("<p>News <lb/>out of<lb/>Berlin</p>", "News out of Berlin"),
        (
            '<p>Nach-<lb break="no"/>richt, Stra<pb break="no"/>ße</p>',
            "Nachricht, Straße",
        ),
        (
            "<p>A<note>So in B.</note> letter.</p><p>C.</p>",
            "A letter.\n\nSo in B.\n\nC.",
        ),
        (
            "<p>the <choice><sic>Kign</sic><corr>King</corr></choice> L<ex>ee</ex></p>",
            "the King Lee",
        ),
        (
            "<p><choice><abbr>Dr</abbr><expan>Doctor</expan></choice> Lee</p>",
            "Doctor Lee",
        ),
        ("<p>Not <del>now</del> <add>ever</add>.<fw>12</fw></p>", "Not ever."),
        ("<list><item>Bread</item><item>Wine</item></list>", "Bread\n\nWine"),
        ("<table><row><cell>Ulm</cell><cell>3</cell></row></table>", "Ulm 3"),
        ("<p>He said <q>No</q>: <quote><p>Go.</p></quote></p>", "He said “No”:\n\nGo."),
        ("<closer>Yours, <signed>Anna</signed></closer>", "Yours,\n\nAnna"),
    ],
)
def test_all_that_a_reader_of_a_text_in_tei_reads_is_its_text(folder, encoded, text):
    tei = TEI_LETTER.format(header="", opener=encoded)
    assert folder.one("a.xml", tei).text == f"{text}\n\nAll the town is in the streets."


def test_an_entry_of_a_diary_in_tei_has_its_own_day_and_title(folder):
    tei = TEI_LETTER.format(header="", opener="").replace(
        "<title>Letter from Trieste</title>",
        "<title level='s'>The diary</title><title type='iso-date'>1901-08-20</title>"
        "<title type='main'>Tuesday, 20 August 1901</title>",
    )
    record = folder.one("a.xml", tei)
    assert [str(claim.value) for claim in record.dates] == ["1901-08-20"]
    assert record.title == "Tuesday, 20 August 1901"


def test_a_wiki_dump_gives_dated_pages_of_the_main_name_space(folder):
    page, talk = folder.read("a.xml", WIKI)
    assert page.text == "A quake hit the city of New Zealand.\nSources\nA paper"
    assert [str(d.value) for d in page.dates] == ["2011-02-22"]
    assert "name space" in talk.reason


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("A <ref name='p' />b<ref>c</ref>d", "A bd"),
        ("A <ref>b <math>c</math>d", "A b d"),
        ("A <!-- b -->c <!-- d", "A c <!-- d"),
        ("A {| b |} c {| d", "A  c {| d"),
        ("A [http://x.org b] c [http://x.org d", "A b c [http://x.org d"),
        ("=== A = B ===  \n\nC", "A = B\nC"),
        ("= A\n=\nB =", "= A\n=\nB ="),
    ],
)
def test_what_opens_in_a_wiki_and_never_ends_stays(markup, text):
    assert plain_text(markup) == text


def test_the_day_of_a_change_dates_no_page_of_a_wiki(folder):
    page, _ = folder.read("a.xml", WIKI.replace("{{date|", "{{about|"))
    assert page.dates == ()
    assert page.metadata == {"last changed": "2011-02-25T08:00:00Z"}


def test_newswire_sgml_of_any_length_is_read_a_report_at_a_time(folder):
    one = "<reuters><BODY>İstanbul {n}.\r\n{text}</BODY></Reuters>\n"
    text = "".join(one.format(n=n, text="It rained. " * 200) for n in range(400))
    found = folder.read("a.sgm", text, limits=Limits(record=5_000))
    assert [r.text.partition("\n")[0] for r in found] == [
        f"İstanbul {n}." for n in range(400)
    ]
    *_, failure = folder.read("a.sgm", text[:-9_000])
    assert failure.reason == "cut off: the last report does not end"
    long = f"<REUTERS><BODY>{'x' * 600_000}</BODY></REUTERS>"
    assert "DATELINE_RECORD_BYTES" in folder.failure(
        "a.sgm", long, limits=Limits(record=5_000)
    )


def test_newswire_sgml_gives_each_report_with_its_dateline(folder):
    first, brief = folder.read("a.sgm", SGML)
    assert first.title == "BAHIA <COCOA>"
    assert first.text == "SALVADOR, Feb 26 - Showers\ncontinued & stopped."
    assert str(first.dates[0].value) == "1987-02-26"
    assert first.places == ("usa", "peru")
    assert (brief.title, brief.text) == ("BRIEF", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(folder, encoding):
    bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><nitf><body>&b;</body></nitf>'
    if encoding == "utf-16":
        bomb = '<?xml version="1.0" encoding="utf-16"?>' + bomb
    assert "entities" in folder.read("a.xml", bomb.encode(encoding))[-1].reason


def test_parquet_rows_are_records_and_dates_keep_their_day(folder):
    import datetime as dt

    table = pa.table(
        {
            "headline": ["H", "I"],
            "body": ["text one", "text two"],
            "published": [dt.datetime(2020, 10, 23, 23, 59, tzinfo=dt.UTC), None],
            "section": ["news", "sport"],
        }
    )
    parquet.write_table(table, folder.path / "a.parquet")
    first, second = folder.read("a.parquet", (folder.path / "a.parquet").read_bytes())
    assert (first.title, first.text, str(first.dates[0].value)) == (
        "H",
        "text one",
        "2020-10-23",
    )
    assert second.dates == ()
    assert second.metadata == {"section": "sport"}


def test_feeds_named_xml_are_read_by_their_root(folder):
    rss = """<rss version="2.0"><channel><title>F</title><item><title>T &amp; U</title>
    <description>&lt;p&gt;A &lt;b&gt;b&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description>
    <pubDate>Fri, 23 Oct 2020 23:00:00 -0700</pubDate></item></channel></rss>"""
    record = folder.one("a.xml", rss)
    assert (record.title, record.text, str(record.dates[0].value)) == (
        "T & U",
        "A b.",
        "2020-10-23",
    )


RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Wire</title><item><title>Two</title><description>A flood.</description>
<dc:creator>Jane Doe</dc:creator><dc:creator>Roe, John</dc:creator></item>
<item><title>One</title><description>A fire.</description>
<dc:creator>Jane Doe and John Roe</dc:creator></item>
<item><title>Mail</title><description>A quake.</description>
<author>jane@wire.example (Jane Doe)</author></item></channel></rss>"""


def test_an_entry_of_rss_1_has_the_day_of_dublin_core(folder):
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>Wire</title></channel><item rdf:about="y">
    <title>T</title><description>A flood.</description>
    <dc:date>2020-10-23T23:05:00-07:00</dc:date></item></rdf:RDF>"""
    assert [str(day.value) for day in folder.one("a.xml", rdf).dates] == ["2020-10-23"]


def test_the_day_of_a_change_dates_no_entry_of_atom(folder):
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry>
    <title>T</title><updated>2021-01-01T00:00:00Z</updated><summary>A flood.</summary>
    </entry></feed>"""
    assert folder.one("a.xml", atom).dates == ()


WORDPRESS = """<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title>
<item><title>Late</title><pubDate>Fri, 23 Oct 2020 22:30:00 +0000</pubDate>
<content:encoded>&lt;p&gt;A flood.&lt;/p&gt;</content:encoded>
<wp:post_date>2020-10-24 01:30:00</wp:post_date><wp:post_type>post</wp:post_type></item>
<item><title>Draft</title><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>
<content:encoded>A fire.</content:encoded>
<wp:post_date>2020-11-01 10:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>
<item><title>photo</title><pubDate>Fri, 23 Oct 2020 22:30:00 +0000</pubDate>
<wp:post_date>2020-10-24 01:30:00</wp:post_date>
<wp:post_type>attachment</wp:post_type></item></channel></rss>"""


def test_an_export_of_wordpress_gives_its_posts_with_the_days_of_its_own_clock(folder):
    late, draft, photo = folder.read("a.xml", WORDPRESS)
    assert [str(claim.value) for claim in late.dates] == ["2020-10-24"]
    assert draft.dates == ()
    assert draft.metadata == {"date as printed": "Mon, 30 Nov -0001 00:00:00 +0000"}
    assert photo.reason == "no post of the site but its attachment"
    assert photo.unknown


def test_an_export_of_blogger_gives_its_posts_and_no_template(folder):
    entry = """<entry><id>{0}</id><published>2020-10-23T01:00:00Z</published>
    <category scheme="http://schemas.google.com/g/2005#kind"
     term="http://schemas.google.com/blogger/2008/kind#{0}"/>
    <title>T</title><content type="html">A flood.</content></entry>"""
    entries = "".join(map(entry.format, ("template", "settings", "post")))
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title>{entries}</feed>'
    template, settings, post = folder.read("a.xml", atom)
    assert template.unknown
    assert settings.unknown
    assert post.text == "A flood."


def test_every_creator_of_an_entry_is_read(folder):
    two, one, mail = folder.read("a.xml", RSS)
    assert two.author == "Jane Doe; Roe, John"
    assert one.author == "Jane Doe and John Roe"
    assert authors_of(mail.author) == ("Jane Doe",)


@pytest.mark.parametrize(
    ("document", "before", "authors"),
    [
        (
            NEWSML.replace("</newsItem>\n<newsItem", "</newsItem><newsItem", 1),
            "<located>",
            """<creator><name>Jane Doe</name><name>J. Doe</name></creator>
            <creator><name>Roe, John</name></creator>""",
        ),
        (NITF, "<distributor>", "<byline>Jane Doe</byline><byline>Roe, John</byline>"),
        (
            TEI,
            "</titleStmt>",
            "<author>Jane Doe</author><author>Roe, John</author>",
        ),
    ],
)
def test_every_author_of_an_exchange_form_is_read(folder, document, before, authors):
    document = document.replace("<byline>By A. Writer</byline>", "")
    record = folder.read("a.xml", document.replace(before, authors + before, 1))[0]
    assert record.author == "Jane Doe; Roe, John"
