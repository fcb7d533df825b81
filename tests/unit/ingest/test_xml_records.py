"""XML of no known root: exports of databases and editors, read by the names in it."""

import tracemalloc

import pytest

from archive.ingest import ReadFailure, ReadOptions, items, overlooked
from archive.ingest.limits import Limits


def told(record):
    assert not isinstance(record, ReadFailure), record.reason
    days = [(str(day.value), day.detail) for day in record.dates]
    return (record.title, record.text, days)


NEWSITEM = """<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2286" date="1996-08-20" xml:lang="en">
<title>MEXICO: Markets rise.</title>
<headline>Markets rise.</headline>
<byline>Jane Doe</byline>
<dateline>MEXICO CITY</dateline>
<text><p>One &amp; two.</p>
<p>Three.</p></text>
<metadata><codes class="countries"><code code="MEX"/></codes>
<dc element="dc.date.created" value="1996-08-21"/>
<dc element="dc.publisher" value="The Wire"/></metadata>
</newsitem>"""


def test_a_news_item_has_the_day_of_its_attribute_and_its_metadata(folder):
    record = folder.one("a.xml", NEWSITEM)
    assert told(record) == (
        "MEXICO: Markets rise.",
        "One & two.\n\nThree.",
        [("1996-08-20", "attribute date of newsitem")],
    )
    assert (record.source, record.author, record.language) == (
        "The Wire",
        "Jane Doe",
        "en",
    )
    assert record.dateline == "MEXICO CITY"
    assert record.metadata["itemid"] == "2286"
    assert record.metadata["date_created"] == "1996-08-21"


def test_a_page_that_an_extractor_wrote_has_its_site_and_address(folder):
    text = (
        '<?xml version="1.0"?><doc sitename="Graphic" title="Road closed" author="A B" '
        'date="2017-07-17" source="https://x.example/a" fingerprint="abc"><main>'
        "<p>Rain closed the <hi>road</hi>.</p><p>Two hurt.</p></main><comments><p>No"
        "</p></comments></doc>"
    )
    record = folder.one("a.xml", text)
    assert told(record) == (
        "Road closed",
        "Rain closed the road.\n\nTwo hurt.",
        [("2017-07-17", "attribute date of doc")],
    )
    assert (record.url, record.source) == ("https://x.example/a", "Graphic")


EXPORT = """<export date="2024-01-01" title="All reports"><generated>2024-01-01</generated>
<category name="p"><title>Politics</title><articles>
<article id="3"><title>Fire in Bo&euml;</title><date type="modified">2022-02-02</date>
<date type="published">2020-02-02</date><author>Jane Doe</author><author>John Roe</author>
<category><title>News</title></category>
<body><p>One <i>mixed</i> text
over lines.</p><p>Two &lt; three.</p></body>
<comments><comment><title>c</title><text>no</text></comment></comments></article>
<article><head><title>Second</title><pubdate><year>2020</year><month>3</month><day>5</day>
</pubdate></head><content><section><p>a</p><p>b</p></section></content></article>
</articles></category></export>"""


def test_records_are_found_in_containers_and_never_have_the_day_of_the_export(folder):
    first, second = folder.read("a.xml", EXPORT)
    assert told(first) == (
        "Fire in Boë",
        "One mixed text over lines.\n\nTwo < three.",
        [("2020-02-02", "element date")],
    )
    assert first.author == "Jane Doe; John Roe"
    assert first.metadata["date_of_modified"] == "2022-02-02"
    assert told(second) == ("Second", "a\n\nb", [("2020-03-05", "element pubdate")])


SOLR = """<add><doc><field name="id">1</field><field name="title">A</field>
<field name="content">Rain &amp; wind.

Twice.</field><field name="date">2020-01-02T00:00:00Z</field>
<field name="author">X Y</field><field name="author">Z W</field></doc>
<doc><field name="title">B</field></doc></add>"""
ANSWER = """<response><lst name="responseHeader"><int name="status">0</int></lst>
<result name="response"><doc><str name="title">A</str><arr name="author"><str>X Y</str>
<str>Z W</str></arr><date name="published">2020-01-02T00:00:00Z</date>
<str name="text">Rain &amp; wind.

Twice.</str></doc><doc><str name="title">B</str></doc></result></response>"""


@pytest.mark.parametrize(
    ("text", "where"),
    [(SOLR, "element field named date"), (ANSWER, "element date named published")],
)
def test_fields_that_an_attribute_names_are_read_as_solr_writes_them(
    folder, text, where
):
    first, second = folder.read("a.xml", text)
    assert told(first) == ("A", "Rain & wind.\n\nTwice.", [("2020-01-02", where)])
    assert first.author == "X Y; Z W"
    assert told(second) == ("B", "", [])


MYSQL = """<mysqldump xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<database name="x"><table_structure name="n"><field Field="title" Type="text"/>
</table_structure><table_data name="users"><row><field name="id">1</field></row>
<row><field name="id">2</field></row></table_data>
<table_data name="n"><row><field name="title">A</field><field name="body">&lt;p&gt;One.
&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</field><field name="published_at">2020-01-02 00:00:00</field>
<field name="updated_at">2021-01-02</field><field name="author" xsi:nil="true"/></row>
</table_data></database></mysqldump>"""
PHPMYADMIN = """<pma_xml_export xmlns:pma="https://www.phpmyadmin.net/some_doc_url/">
<pma:structure_schemas><pma:database name="x"><pma:table name="n">CREATE</pma:table>
</pma:database></pma:structure_schemas><database name="x">
<table name="users"><column name="id">1</column></table>
<table name="users"><column name="id">2</column></table>
<table name="n"><column name="title">A</column><column name="body">One.

Two.</column><column name="published_at">2020-01-02 00:00:00</column>
<column name="author">NULL</column></table></database></pma_xml_export>"""


@pytest.mark.parametrize(("text", "cell"), [(MYSQL, "field"), (PHPMYADMIN, "column")])
def test_of_the_dump_of_a_database_the_tables_with_reports_are_read(folder, text, cell):
    users, record = folder.read("a.xml", text)
    assert (users.reason, users.unknown) == ("no reports: table users", True)
    day = [("2020-01-02", f"element {cell} named published_at")]
    assert told(record) == ("A", "One.\n\nTwo.", day)
    assert record.author == ""


@pytest.mark.parametrize(
    ("text", "records"),
    [
        # Rows of attributes.
        (
            '<posts><row Title="A" Body="b" Date="2020-01-02"/><row Title="C"/></posts>',
            [("A", "b", [("2020-01-02", "attribute Date of row")]), ("C", "", [])],
        ),
        # What a holder of fields is called may be what a record is called.
        (
            (
                "<x><title>All</title><date>2024-01-01</date><data><title>A</title><text>b"
                "</text></data><data><title>C</title><text>d</text></data></x>"
            ),
            [("A", "b", []), ("C", "d", [])],
        ),
        # The title of an export and short texts of it are none of a report.
        (
            (
                "<x><title>All</title><date>2024-01-01</date><description>All.</description>"
                "<item><headline>A</headline></item><item><headline>B</headline></item></x>"
            ),
            [("A", "", []), ("B", "", [])],
        ),
        # Parts of a report are no reports.
        (
            (
                '<n date="2020-01-02"><title>A</title><text>b</text><box><title>1</title>'
                "<text>x</text></box><box><title>2</title><text>y</text></box></n>"
            ),
            [("A", "b", [("2020-01-02", "attribute date of n")])],
        ),
        # A root may be called as what it holds.
        (
            "<news><year><news><title>A</title><text>b</text></news></year></news>",
            [("A", "b", [])],
        ),
        # Paragraphs and text that stand in the record itself.
        (
            '<r><entry title="A"><p>b</p><p>c</p></entry></r>',
            [("A", "b\n\nc", [])],
        ),
        (
            '<r><d title="A">b\nc</d><d title="B">e</d></r>',
            [("A", "b\nc", []), ("B", "e", [])],
        ),
        # Catalogues: the day of the entry is not the document's.
        (
            (
                '<OAI xmlns:dc="http://d"><responseDate>2024-01-01</responseDate><record>'
                "<header><datestamp>2023-01-01</datestamp></header><metadata><dc:dc>"
                "<dc:title>A</dc:title><dc:date>1911-05-05</dc:date><dc:description>b"
                "</dc:description></dc:dc></metadata></record></OAI>"
            ),
            [("A", "b", [("1911-05-05", "element date")])],
        ),
        # What says yes or no is no day.
        (
            "<n><title>A</title><published>1</published><pubDate>2020-01-02</pubDate></n>",
            [("A", "", [("2020-01-02", "element pubDate")])],
        ),
        # Access.
        (
            (
                '<dataroot generated="2024-01-01"><N><Headline>A</Headline><Story>b</Story>'
                "<Publication_x0020_Date>2020-01-02</Publication_x0020_Date></N></dataroot>"
            ),
            [
                (
                    "A",
                    "b",
                    [
                        (
                            "2020-01-02",
                            "element Publication_x0020_Date named Publication Date",
                        )
                    ],
                )
            ],
        ),
        # Names in other alphabets.
        (
            "<статьи><статья><заголовок>А</заголовок><текст>Б</текст></статья></статьи>",
            [("А", "Б", [])],
        ),
    ],
)
def test_what_is_a_record_is_told_by_its_fields(folder, text, records):
    assert [told(record) for record in folder.read("a.xml", text)] == records


def test_a_mapping_names_elements_and_attributes(folder):
    text = '<e><r dag="2020-01-02"><ttl>A</ttl><inh><p>b</p><p>c</p></inh></r></e>'
    mapping = {"title": "ttl", "text": "inh", "date": "dag"}
    record = folder.one("a.xml", text, mapping=mapping)
    assert told(record) == (
        "A",
        "b\n\nc",
        [("2020-01-02", "attribute dag of r")],
    )
    reason = folder.failure("b.xml", text)
    assert "its root is <e>, and no element has a title or a text" in reason
    assert "ttl, p, inh, r" in reason


@pytest.mark.parametrize("encoding", ["gb2312", "utf-16", "windows-1251", "shift_jis"])
def test_a_declared_encoding_counts(folder, encoding):
    title = "Дождь" if "1251" in encoding else "水"
    text = f'<?xml version="1.0" encoding="{encoding}"?><a><r><title>{title}</title></r></a>'
    assert folder.one("a.xml", text.encode(encoding)).title == title


@pytest.mark.parametrize(
    "record",
    [
        "<r><title>A</title><date>{}</date></r>",
        "<r><title>A</title><date form='us'> {}</date></r>",
        "<r><title>A</title><field name='date'>{}</field></r>",
        "<r title='A' date='{}'/>",
        "<r><title>A</title><x:date xmlns:x='y'>{}</x:date></r>",
    ],
)
def test_one_day_shows_how_those_of_other_records_are_written(folder, record):
    days = ("7/4/2019", "12/25/2019")
    records = folder.read("a.xml", f"<a>{''.join(map(record.format, days))}</a>")
    assert [str(r.dates[0].value) for r in records] == ["2019-07-04", "2019-12-25"]
    assert "as others beside it show" in records[0].dates[0].detail
    other = record.format(days[0]) + "<r><title>B</title><born>12/25/2019</born></r>"
    (alone, _) = folder.read("b.xml", f"<a>{other}</a>")
    assert str(alone.dates[0].value) == "2019-04-07"


def test_a_field_that_may_be_the_day_is_told(folder):
    text = "<a><r><title>A</title><text>b</text><created>2020-01-02</created></r></a>"
    record = folder.one("a.xml", text)
    lacks = overlooked("a.xml", record.metadata, text=True, date=False)
    assert lacks == (("date", "created"),)


def test_blanks_above_the_declaration_and_entities_of_pages_do_no_harm(folder):
    filler = "<z/>" * 16_380
    text = f'\n <?xml version="1.0"?><a>{filler}<r><title>a &ndash;&nbsp;&amp; b</title></r></a>'
    assert folder.one("a.xml", text).title == "a – & b"


def test_records_before_a_break_are_read(folder):
    *records, failure = folder.read(
        "a.xml", "<a><r><title>A</title></r><r><title>B</title></r><r><title>C</r></a>"
    )
    assert [record.title for record in records] == ["A", "B"]
    assert "not well-formed XML: mismatched tag" in failure.reason


def test_a_record_without_title_and_text_costs_itself_alone(folder):
    first, failure, last = folder.read(
        "a.xml",
        "<a><r><title>A</title></r><r><x>1</x></r><r><title>B</title></r></a>",
    )
    assert (first.title, last.title, last.ref.record) == ("A", "B", 3)
    assert "neither title nor text among the fields (x)" in failure.reason


def test_a_record_that_is_too_large_costs_itself_alone(folder):
    long = "<p>" + "x " * 50 + "</p>"
    text = f"<a><r><title>A</title></r><r><text>{long * 5000}</text></r>{' ' * 70_000}"
    text += "<r><title>B</title></r></a>"
    first, failure, last = folder.read("a.xml", text, limits=Limits(record=200_000))
    assert failure.reason == "a record larger than DATELINE_RECORD_BYTES"
    assert (first.title, last.title, last.ref.record) == ("A", "B", 3)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a>" * 200_000, "nested more than 200 elements deep"),
        ("<a><r><title>x</title>" + "z" * 2_000_000, "not well-formed"),
        ("<a>" + "<b/>" * 50_000, "not well-formed"),
        (
            '<!DOCTYPE a [<!ENTITY x "y">]><a><title>&x;</title></a>',
            "declares entities",
        ),
        ("<NewsML><NewsItem><Status/></NewsItem></NewsML>", "neither title nor text"),
        ("<svg><title>A</title></svg>", "not read: its root is <svg>"),
        ("<a><title/><text> </text></a>", "no element has a title or a text"),
    ],
)
def test_what_is_hostile_or_no_report_says_why(folder, text, reason):
    assert reason in folder.read("a.xml", text)[-1].reason


def test_a_text_that_no_element_ends_is_not_held(folder):
    text = "<a><r><title>A</title></r><r><title>B</title></r>" + "z" * 2_000_000
    found = folder.read("a.xml", text, limits=Limits(record=100_000))
    assert found[-1].reason == "a text larger than DATELINE_RECORD_BYTES"


def test_an_export_of_any_size_takes_little_memory(folder):
    record = f"<r><title>A</title><text><p>{'Rain fell. ' * 1000}</p></text></r>\n"
    file = folder.path / "a.xml"
    file.write_text(f"<a>{record * 600}</a>")
    tracemalloc.start()
    number = sum(1 for _ in items(file, "a.xml", ReadOptions()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert number == 600
    assert peak * 4 < file.stat().st_size
