"""NewsML 1.0 to 1.2, as agencies sent it."""

import pytest

from archive.ingest.limits import Limits


def item(lines="", contents="", created="20190121T233000+0000", further=""):
    day = f"<FirstCreated>{created}</FirstCreated>" if created else ""
    return f"""<NewsItem xml:lang="fr"><Identification><NewsIdentifier>
<ProviderId>wire.example</ProviderId><DateId>20190125</DateId>
<NewsItemId>TX-1</NewsItemId></NewsIdentifier><NameLabel>france-port</NameLabel>
</Identification><NewsManagement><NewsItemType FormalName="News"/>{day}{further}
<Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines>{lines}</NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="WIRE"/></Provider>
</AdministrativeMetadata><DescriptiveMetadata><Language FormalName="fr"/>
<Location HowPresent="Origin"><Property FormalName="Country" Value="FRA"/>
<Property FormalName="City" Value="Brest"/></Location></DescriptiveMetadata>
{contents}</NewsComponent></NewsItem>"""


def content(data, role="", more=""):
    return (
        f'<NewsComponent {more}><Role FormalName="{role}"/><ContentItem>'
        f'<MediaType FormalName="Text"/><DataContent>{data}</DataContent>'
        "</ContentItem></NewsComponent>"
    )


def envelope(*items, head='<?xml version="1.0" encoding="UTF-8"?>'):
    return f"""{head}<NewsML Version="1.2"><Catalog Href="http://wire.example/catalog"/>
<NewsEnvelope><DateAndTime>20190301T104234Z</DateAndTime></NewsEnvelope>
{"".join(items)}</NewsML>"""


LINES = """<DateLine>Brest, 21 jan 2019 (WIRE) -</DateLine>
<ByLine>Par Ariane Marin</ByLine><HeadLine>Le port <b>sous</b> l'eau</HeadLine>
<NewsLine><NewsLineText>(Photo)</NewsLineText></NewsLine>"""
NITF = """<nitf><body><body.content><p><br/></p><p>Le port est <em>sous</em>
l'eau.</p><hl2>Demain</hl2><p>Elle monte.</p></body.content></body></nitf>"""


def test_an_item_gives_its_lines_its_text_and_the_day_of_its_creation(folder):
    record = folder.one("a.xml", envelope(item(LINES, content(NITF, "Main"))))
    assert record.title == "Le port sous l'eau"
    assert record.text == "Le port est sous l'eau.\n\nDemain\n\nElle monte."
    assert (record.source, record.author) == ("WIRE", "Par Ariane Marin")
    assert (record.language, record.places) == ("fr", ("Brest",))
    assert record.dateline == "Brest, 21 jan 2019 (WIRE) -"
    first = record.dates[0]
    assert (str(first.value), first.evidence) == ("2019-01-21", "20190121T233000+0000")


@pytest.mark.parametrize(
    ("created", "further", "day"),
    [
        ("", "<ThisRevisionCreated>20190122T0100Z</ThisRevisionCreated>", "2019-01-22"),
        ("", "", "2019-01-25"),
        ("soon", "", "2019-01-25"),
    ],
)
def test_the_day_of_the_envelope_dates_nothing(folder, created, further, day):
    markup = envelope(item(LINES, content(NITF), created, further))
    assert str(folder.one("a.xml", markup).dates[0].value) == day


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Plain text.\n\nOf two paragraphs.", "Plain text.\n\nOf two paragraphs."),
        ("A &lt;b&gt;marked&lt;/b&gt; word.\nA line.", "A marked word.\nA line."),
        ("<![CDATA[<p>One.</p><p>Two &eacute;.</p>]]>", "One.\n\nTwo é."),
        (
            """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head>
            <body><p>One.</p><div><p>Two.</p></div></body></html>""",
            "One.\n\nTwo.",
        ),
        (
            "<body.content><pre>One\nline.\n\nTwo.</pre></body.content>",
            "One line.\n\nTwo.",
        ),
    ],
)
def test_a_text_is_read_as_what_it_is(folder, data, text):
    assert folder.one("a.xml", envelope(item(LINES, content(data)))).text == text


def test_captions_and_pictures_are_no_text_beside_one(folder):
    picture = (
        '<ContentItem><Encoding Notation="IANA:base64"><DataContent>aGVsbG8='
        "</DataContent></Encoding></ContentItem>"
    )
    caption = content("<p>The quay.</p>", "Caption")
    title = content("Le port", "Title")
    both = item(LINES, picture + title + caption + content(NITF, "Main"))
    assert folder.one("a.xml", envelope(both)).text.startswith("Le port est")
    alone = folder.one("b.xml", envelope(item(LINES, picture + caption)))
    assert alone.text == "The quay."


def test_what_is_there_in_several_forms_is_read_once(folder):
    forms = (
        '<NewsComponent EquivalentsList="yes"><ContentItem><DataContent><p>One.</p>'
        "</DataContent></ContentItem><ContentItem><DataContent>One, plainly."
        "</DataContent></ContentItem></NewsComponent>"
    )
    assert folder.one("a.xml", envelope(item(LINES, forms))).text == "One."


def test_each_language_is_a_report(folder):
    def spoken(language, title, text):
        lines = f"<NewsLines><HeadLine>{title}</HeadLine></NewsLines>"
        return (
            f'<NewsComponent xml:lang="{language}">{lines}{content(text, "Body")}'
            "</NewsComponent>"
        )

    bodies = spoken("nl", "De haven", "Onder water.") + spoken(
        "fr", "Le port", "Sous l'eau."
    )
    first, second = folder.read("a.xml", envelope(item("", bodies)))
    assert (first.title, first.text, first.language) == (
        "De haven",
        "Onder water.",
        "nl",
    )
    assert (second.title, second.text, second.language) == (
        "Le port",
        "Sous l'eau.",
        "fr",
    )
    assert first.raw != second.raw
    assert [record.ref.record for record in (first, second)] == [1, 2]


def test_items_are_read_one_by_one_and_those_within_others_once(folder):
    inner = item("<HeadLine>Inner</HeadLine>", content("Within."))
    package = f"<NewsItem><NewsComponent>{inner}</NewsComponent></NewsItem>"
    empty = "<NewsItem><NewsManagement/></NewsItem>"
    found = folder.read("a.xml", envelope(item(LINES, content(NITF)), empty, package))
    assert [getattr(one, "title", None) for one in found] == [
        "Le port sous l'eau",
        None,
        "Inner",
    ]
    assert "neither title nor text" in found[1].reason


def test_a_document_type_kept_elsewhere_is_not_fetched(folder):
    head = (
        '<?xml version="1.0"?>\n<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20001006'
        ':NewsMLv1.0.dtd:1" "NewsMLv1.0.dtd" [\n\t<!ENTITY % nitf SYSTEM '
        '"file:///etc/passwd">\n\t%nitf;\n]>'
    )
    markup = envelope(item(LINES, content(NITF)), head=head)
    assert folder.one("a.xml", markup).title == "Le port sous l'eau"
    for entity in ('<!ENTITY % n "x">', '<!ENTITY n SYSTEM "file:///etc/passwd">'):
        bad = markup.replace("%nitf;", entity)
        assert "declares entities" in folder.failure("b.xml", bad)


def test_what_is_too_deep_or_too_large_is_refused(folder):
    deep = "<NewsComponent>" * 5_000 + "</NewsComponent>" * 5_000
    assert "elements deep" in folder.failure("a.xml", envelope(item(LINES, deep)))
    large = envelope(item(LINES, content("word " * 4_000)))
    reason = folder.failure("b.xml", large, limits=Limits(record=8_000))
    assert "DATELINE_RECORD_BYTES" in reason
