import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ingest import ReadFailure
from archive.ingest.front_matter import split_front_matter
from archive.ingest.limits import Limits
from archive.model import Provenance

LINE = {
    "title": "A  title",
    "text": "Text  as printed.\r\n\ttabs",
    "date": "2020-10-23T01:00:00+14:00",
}


def reasons(results):
    return [r.reason for r in results if isinstance(r, ReadFailure)]


def test_a_json_line_keeps_its_text_unchanged_and_its_bytes_as_raw(folder):
    line = json.dumps(LINE).encode()
    record = folder.one("a.jsonl", line + b"\n")
    assert record.text == LINE["text"]
    assert record.keep_text
    assert record.raw == line
    assert record.title == "A title"
    assert str(record.dates[0].value) == "2020-10-23"
    assert record.dates[0].provenance is Provenance.METADATA


def test_records_of_lines_are_numbered_as_the_lines_are(folder):
    found = folder.read("a.jsonl", '{"text": "one"}\n\n{"text": "three"}\nnot json\n')
    assert [r.ref.record for r in found] == [1, 3, 4]
    assert "not JSON" in found[2].reason


def test_packed_lines_are_read_under_the_name_of_the_packed_file(folder):
    found = folder.read(
        "a.jsonl.gz", gzip.compress(b'{"text": "one"}\n{"text": "two"}')
    )
    assert [(r.ref.path, r.text) for r in found] == [
        ("a.jsonl.gz", "one"),
        ("a.jsonl.gz", "two"),
    ]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ("[1, 2]", "no object"),
        ('{"x": 1}', "neither title nor text among the fields (x)"),
        ('{"x": 1, "text": null, "title": ""}', "nothing stands in text, title"),
        ("{", "not JSON"),
        ('{"a": ' * 100_000, "nested too deeply"),
    ],
)
def test_a_line_that_is_no_report_is_a_failure_with_its_number(folder, values, reason):
    found = folder.read("a.jsonl", f'{values}\n{{"text": "good"}}\n')
    assert reason in found[0].reason
    assert found[0].ref.record == 1
    assert found[1].text == "good"


def test_a_line_too_long_costs_itself_only(folder):
    long = '{"text": "' + "x" * 5000 + '"}'
    found = folder.read(
        "a.jsonl", f'{long}\n{{"text": "good"}}\n', limits=Limits(record=1000)
    )
    assert "more than 1,000 bytes" in found[0].reason
    assert found[1].text == "good"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"headline": "H", "body": "B", "published_at": "2020"}, ("H", "B", "2020")),
        ({"Title": "H", "CONTENT": "B", "Pub-Date": "2020-10"}, ("H", "B", "2020-10")),
        (
            {"subject": "H", "maintext": "B", "dct": "2020-10-23"},
            ("H", "B", "2020-10-23"),
        ),
    ],
)
def test_fields_are_known_by_many_names(folder, fields, expected):
    record = folder.one("a.json", json.dumps(fields))
    assert (record.title, record.text, str(record.dates[0].value)) == expected


def test_a_mapping_wins_over_the_usual_names(folder):
    fields = {"date": "2001", "story": "S", "text": "wrong", "seen": "2020-10-23"}
    record = folder.one(
        "a.json", json.dumps(fields), mapping={"text": "story", "date": "seen"}
    )
    assert record.text == "S"
    assert str(record.dates[0].value) == "2020-10-23"


def test_a_mapping_leaves_records_alone_that_have_no_such_field(folder):
    record = folder.one(
        "a.json",
        '{"headline": "T", "text": "S", "date": "2020-10-23"}',
        mapping={"title": "Head Line", "text": "story", "date": "seen"},
    )
    assert (record.title, record.text) == ("T", "S")
    assert str(record.dates[0].value) == "2020-10-23"
    (row,) = folder.read("a.csv", "headline,text\nT,S\n", mapping={"text": "story"})
    assert (row.title, row.text) == ("T", "S")


def test_a_mapped_field_that_is_empty_hands_its_part_to_no_other(folder):
    record = folder.one(
        "a.json",
        '{"title": "T", "story": "", "text": "an advertisement"}',
        mapping={"text": "story"},
    )
    assert (record.title, record.text) == ("T", "")


def test_a_field_within_an_object_is_mapped_with_a_point(folder):
    fields = {"title": "T", "parts": {"Prose": "P", "seen": "2020-10-23"}}
    record = folder.one(
        "a.json",
        json.dumps(fields),
        mapping={"text": "parts.prose", "date": "parts.seen"},
    )
    assert (record.text, str(record.dates[0].value)) == ("P", "2020-10-23")
    assert list(record.metadata) == ["parts"]


def test_what_interfaces_and_search_engines_answer_is_read(folder):
    fields = {"headline": {"main": "T", "kicker": ""}, "fields": {"bodyText": "B"}}
    for value in (
        {"response": {"docs": [fields]}},
        {"hits": {"total": 1, "hits": [{"_id": "1", "_source": fields}]}},
    ):
        (record,) = folder.read("a.json", json.dumps(value))
        assert (record.title, record.text) == ("T", "B")


@pytest.mark.parametrize(
    "value",
    [
        {"data": [{"id": "1", "score": 1, "fields": {"title": "T", "body": "B"}}]},
        {"data": [{"type": "news", "attributes": {"title": "T", "body": "B"}}]},
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {"title": "T", "notes": "B"}, "geometry": None}]},
    ],
)  # fmt: skip
@pytest.mark.parametrize("mapping", [{}, {"text": "fields.body"}])
def test_an_object_that_holds_all_that_a_record_tells_is_opened(value, mapping, folder):
    (record,) = folder.read("a.json", json.dumps(value), mapping=mapping)
    assert (record.title, record.text) == ("T", "B")


@pytest.mark.parametrize(
    "header",
    [
        "Titel;Text;Datum;Quelle;Autor",
        "titre;texte;date;source;auteur",
        "Título;Texto;Fecha;Fuente;Autor",
        "Titolo;Testo;date;Fonte;Autore",
        "Заголовок;Текст;Дата;Источник;Автор",
    ],
)
def test_the_columns_of_a_table_may_be_named_in_another_language(header, folder):
    (record,) = folder.read("a.csv", f"{header}\nT;B;23.10.2020;S;A\n")
    told = record.title, record.text, record.source, record.author
    assert told == ("T", "B", "S", "A")
    assert str(record.dates[0].value) == "2020-10-23"


def test_a_text_that_is_markup_is_read_as_a_page(folder):
    fields = {
        "title": "Leeds &amp; York",
        "body": '<!-- wp --><p class="x">It <a href="/paris">met</a>.</p>\n'
        "<script>var london = 1</script><p>It&#8217;s over.</p>",
    }
    record = folder.one("a.json", json.dumps(fields))
    assert (record.title, record.text) == ("Leeds & York", "It met.\n\nIt’s over.")


@pytest.mark.parametrize(
    "text",
    [
        "if a < b and c > d then </ok>",
        "The tag <p> opens what </p> ends.",
        "<p> opens a paragraph",
        "<Reuters> said so </Reuters>",
    ],
)
def test_a_text_that_only_speaks_of_markup_stays_as_it_is(folder, text):
    record = folder.one("a.json", json.dumps({"title": "A &amp; B", "text": text}))
    assert (record.title, record.text) == ("A &amp; B", text)


def test_rendered_markup_is_read_as_a_page(folder):
    fields = {
        "title": {"rendered": "Leeds &amp; York"},
        "content": {"rendered": "<p>It <b>met</b>.</p>\n<p>It&#8217;s over.</p>"},
    }
    record = folder.one("a.json", json.dumps(fields))
    assert (record.title, record.text) == ("Leeds & York", "It met.\n\nIt’s over.")


def test_other_fields_are_kept_as_metadata(folder):
    fields = {"text": "t", "topics": ["a", "b"], "n": 7, "none": None}
    assert folder.one("a.json", json.dumps(fields)).metadata == {
        "topics": "a, b",
        "n": "7",
    }


def test_an_unreadable_date_leaves_the_report_undated_and_says_so(folder):
    record = folder.one("a.json", '{"text": "t", "date": "next Tuesday-ish"}')
    assert record.dates == ()
    assert record.metadata["date as printed"] == "next Tuesday-ish"


def test_values_of_any_kind_find_their_field(folder):
    fields = {
        "text": ["One.", "Two."],
        "source": {"name": "The Post", "id": 3},
        "authors": ["A", {"name": "B"}],
        "places": ["Rome", "Bari; south"],
        "language": "English",
    }
    record = folder.one("a.json", json.dumps(fields))
    assert record.text == "One.\n\nTwo."
    assert (record.source, record.author, record.language) == ("The Post", "A; B", "en")
    assert record.places == ("Rome", "Bari; south")


def test_json_may_be_an_array_or_hold_one_under_a_usual_name(folder):
    entries = [{"text": "one"}, {"text": "two"}]
    for value in (entries, {"articles": entries}, {"total": 2, "results": entries}):
        found = folder.read("a.json", json.dumps(value))
        assert [(r.ref.record, r.text) for r in found] == [(1, "one"), (2, "two")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_array_longer_than_a_record_may_be_is_read_as_a_stream(folder, encoding):
    entries = [
        {"text": f"Straße {n}. " + "Die Brücke für alle. " * n} for n in range(300)
    ]
    for indent in (None, 2):
        text = json.dumps(entries, indent=indent, ensure_ascii=False)
        found = folder.read(
            "a.json", text.encode(encoding), limits=Limits(record=20_000)
        )
        assert [r.text for r in found] == [e["text"] for e in entries]
        assert [r.ref.record for r in found] == list(range(1, 301))


def test_a_large_object_is_searched_for_its_array(folder):
    entries = [{"text": f"Report {n}."} for n in range(900)]
    whole = {"status": "ok", "docs": [], "data": [1, 2], "items": entries, "n": 12}
    found = folder.read("a.json", json.dumps(whole), limits=Limits(record=4_000))
    assert [r.text for r in found] == [e["text"] for e in entries]


@pytest.mark.parametrize(
    ("data", "most", "records", "reason"),
    [
        ('[{"text": "one"}, {"text": "tw', 100, 1, "Unterminated string"),
        ('[{"text": "one"}, oops]', 100, 1, "Expecting value: “oops"),
        ('[{"text": "one"} {"text": "two"}]', 100, 1, "“]” expected"),
        ('[{"text": "one"}] x', 100, 1, "there is more after its end"),
        ('[{"text": "one"}, {"text": "' + "x" * 300_000, 1000, 1, "more than 1,000"),
        ('{"text": "' + "x" * 2000 + '"}', 1000, 0, "DATELINE_RECORD_BYTES"),
        ("[" + "[" * 100_000, 10**6, 0, "nested too deeply"),
        ('[{"text": "one"},', 100, 1, "Expecting value"),
        ('[{"text": "one"}', 100, 1, "cut off?"),
        ("[]", 100, 0, "empty: an array of no records"),
        ('{"text": 12', 100, 0, "not JSON"),
    ],
)
def test_json_that_breaks_off_costs_what_comes_after(
    folder, data, most, records, reason
):
    *found, failure = folder.read("a.json", data, limits=Limits(record=most))
    assert [r.text for r in found] == ["one"][:records]
    assert reason in failure.reason


def test_lines_named_json_are_read_as_lines(folder):
    found = folder.read("a.json", '{"text": "one"}\n{"text": "two"}\n')
    assert [r.text for r in found] == ["one", "two"]


def test_the_same_entry_has_the_same_bytes_wherever_it_stands(folder):
    first = folder.read("a.json", '[{"text": "x", "title": "t"}]')[0]
    second = folder.read("b.json", '[{"text": "y"}, { "title":"t", "text":"x" }]')[1]
    assert first.raw == second.raw


def test_half_a_surrogate_pair_does_not_spoil_a_record(folder):
    record = folder.one("a.jsonl", '{"text": "a\\ud83d b"}')
    assert record.text == "a\ufffd b"


CSV = 'title,body,date,place\r\n"A, b","He said ""no"".\nThen left.",23.10.2020,Rome; Bari\r\nC,d,,\r\n'


def test_rows_of_a_table_are_records(folder):
    first, second = folder.read("a.csv", CSV)
    assert first.title == "A, b"
    assert first.places == ("Rome", "Bari")
    assert str(first.dates[0].value) == "2020-10-23"
    assert (first.ref.record, second.ref.record) == (1, 2)
    assert second.dates == ()
    assert first.raw == CSV.split("\r\n", 1)[1].rsplit("\r\nC", 1)[0].encode()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_read_from_the_header(folder, delimiter):
    rows = [["title", "text", "date"], ["a", "b", "2020"]]
    data = "\n".join(delimiter.join(row) for row in rows)
    record = folder.one("a.tsv", data)
    assert (record.title, record.text, str(record.dates[0].value)) == ("a", "b", "2020")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_come_in_the_encodings_of_spreadsheets(folder, encoding):
    data = "title,text\nCafé,“Où?” – là-bas, déjà vu\n".replace("bas, ", "bas ").encode(
        encoding
    )
    record = folder.one("a.csv", data)
    assert record.title == "Café"
    assert record.text == "“Où?” – là-bas déjà vu"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("a,b\n1,2\n", "no column of title or text"),
        ("title," * 3000 + "\n", "columns"),
        ("title,text\n", "no record"),
        ("", "empty"),
    ],
)
def test_a_table_that_is_none_is_a_failure(folder, data, reason):
    assert reason in folder.failure("a.csv", data)


def test_an_open_quote_is_a_failure_and_not_a_report_of_all_that_follows(folder):
    assert "never closed" in folder.failure(
        "a.csv", 'title,text\n"open,b\n' + "c,d\n" * 50
    )


def test_a_title_of_a_megabyte_is_cut(folder):
    assert (
        len(folder.one("a.json", json.dumps({"title": "x" * 10**6, "text": "t"})).title)
        == 1000
    )


def test_a_row_with_too_many_cells_costs_itself_only(folder):
    bad, good = folder.read("a.csv", "title,text\na,b,c\nd,e\n")
    assert "3 cells under 2 columns" in bad.reason
    assert good.text == "e"


def test_front_matter_gives_fields_and_the_text_after_it(folder):
    data = '---\ntitle: "A: b"\ndate: 2020-10-23\nauthor: [X, Y]\nplaces:\n  - Rome\n  - Bari\n---\n\nText.\n'
    record = folder.one("a.md", data)
    assert record.title == "A: b"
    assert record.text == "Text.\n"
    assert record.dates[0].provenance is Provenance.FRONT_MATTER
    assert (record.author, record.places) == ("X; Y", ("Rome", "Bari"))
    assert not record.keep_text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_may_say_above_its_header_what_parts_its_cells(folder, mark):
    record = folder.one(
        "a.csv",
        f"{mark}sep=;\r\ntext, and more;date\r\nx;2020\r\n",
        mapping={"text": "text, and more"},
    )
    assert (record.text, record.ref.record) == ("x", 1)
    assert str(record.dates[0].value) == "2020"


def test_a_column_whose_name_another_has_is_kept_beside_it(folder):
    record = folder.one("a.csv", "text,text,x,x,x\nA,B,1,2,3\n")
    assert record.text == "A"
    assert record.metadata == {"text_(2)": "B", "x": "1", "x_(2)": "2", "x_(3)": "3"}


def test_named_lines_above_a_text_name_its_title_and_source(folder):
    text = (
        "Headline: Ferry sinks\r\nDate: 5 May 2005\r\nPublication: The Paper\r\n"
        "Byline: Jo Doe\r\nPage: A1\r\n\r\nIt sank off Narvik.\r\n"
    )
    record = folder.one("a.txt", text)
    assert (record.title, record.source) == ("Ferry sinks", "The Paper")
    assert record.author == "Jo Doe"
    assert record.text == text.replace("\r", "")


@pytest.mark.parametrize(
    "text",
    [
        "Subject: the weather.\n\nIt rained.",
        "Title: T\nSource: S\nIt rained: all day.\nNo name here.\n\nMore.",
        "Title: T\nSource: S",
        "Q: Who?\nA: He.\n\nMore.",
        "It rained.\n\nTitle: T\nSource: S\n\nMore.",
    ],
)
def test_lines_that_are_no_head_name_nothing(folder, text):
    record = folder.one("a.txt", text)
    assert (record.title, record.source, record.text) == ("", "", text)


def test_toml_front_matter_is_read(folder):
    record = folder.one("a.md", '+++\ntitle = "T"\ndate = 2020-10-23\n+++\nText.\n')
    assert (record.title, str(record.dates[0].value), record.text) == (
        "T",
        "2020-10-23",
        "Text.\n",
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nno fields here\n---\ntext",
        "--- a dash\ntext",
        "---\ntitle: x\nnever closed",
        "text\n---\na: b\n---\n",
    ],
)
def test_a_text_without_front_matter_stays_whole(text):
    assert split_front_matter(text) == ({}, text)


@given(st.text(alphabet="-+.abc:[]'\"# \n", max_size=80))
@settings(max_examples=200)
def test_no_text_breaks_the_front_matter(text):
    values, rest = split_front_matter(text)
    assert text.endswith(rest)
    assert values or rest == text


def test_a_first_heading_names_a_markdown_report_and_stays_in_its_text(folder):
    record = folder.one("a.md", "# The heading #\n\nText.\n")
    assert record.title == "The heading"
    assert record.text.startswith("# The heading")


def test_plain_text_is_kept_to_the_letter_but_for_newlines(folder):
    record = folder.one("a.txt", " date 2020-10-23 The army said  so.\r\n\r\nMore.\n\n")
    assert record.text == " date 2020-10-23 The army said  so.\n\nMore.\n\n"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"  \n\n", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "holds a PNG picture"),
        ("a.md", b"%PDF-1.4 ...", "holds a PDF"),
        ("a.pdf", b"not a pdf", "not PDF"),
        ("a.docx", b"plain text", "not DOCX"),
        ("a.zip", b"no zip", "not zip"),
        ("a.txt.gz", b"no gzip", "not gzip"),
        ("a.xyz", b"?", "unknown form"),
        ("a.html", b"just words", "not HTML"),
        ("a.xml", b"<shopping><list/></shopping>", "not read: its root is <shopping>"),
        ("a.xml", b"<nitf><body>", "not well-formed"),
        ("a.sgm", b"<!DOCTYPE x><x></x>", "no <REUTERS>"),
        ("a.sgm", b"<REUTERS " * 100_000, "no <REUTERS>"),
        ("a.sgm", b"<REUTERS>" + b"<BODY>" * 100_000 + b"</REUTERS>", "without title"),
        ("a.rss", b"<html></html>", "not a feed"),
        ("a.parquet", b"PAR1 broken PAR1", "damaged Parquet"),
        ("a.rtf", b"{\\rtf1 cut", "cut off"),
        ("a.eml", b"no header at all\n\nbody", "not a message"),
        ("a.mbox", b"no separator", "not an mbox"),
        ("a.warc", b"not a warc at all", "not web archive"),
        (
            "a.jsonl.gz",
            gzip.compress(b'{"text": "x"}\n' * 2000, mtime=0)[:60],
            "damaged",
        ),
    ],
)
def test_what_is_broken_or_misnamed_says_why(folder, name, data, reason):
    assert reason in folder.read(name, data)[-1].reason


def test_a_file_larger_than_allowed_names_the_setting(folder):
    reason = folder.failure("a.txt", "x" * 2000, limits=Limits(record=1000))
    assert "DATELINE_RECORD_BYTES" in reason


def test_a_field_that_says_only_yes_does_not_hide_the_day(folder):
    line = b'{"title": "Flood", "published": true, "date_published": "2021-07-15"}'
    record = folder.one("a.jsonl", line)
    assert str(record.dates[0].value) == "2021-07-15"


def test_a_day_counted_in_seconds_is_read(folder):
    record = folder.one("a.json", b'{"title": "Fair opens", "date": 973836000}')
    assert str(record.dates[0].value) == "2000-11-10"


@pytest.mark.parametrize(
    ("given", "author"),
    [
        ('["Jane Doe", "Roe, John"]', "Jane Doe; Roe, John"),
        ('[{"name": "Jane Doe"}, {"name": " John  Roe "}]', "Jane Doe; John Roe"),
        ('{"name": "Jane Doe"}', "Jane Doe"),
        ('"Jane Doe and John Roe"', "Jane Doe and John Roe"),
        # As tables keep lists.
        ("\"['Jane Doe', 'John Roe']\"", "Jane Doe; John Roe"),
        ('"[\\"Jane Doe\\"]"', "Jane Doe"),
        ('"[the desk]"', "[the desk]"),
        ('"[1"', "[1"),
    ],
)
def test_authors_of_a_list_stand_behind_semicolons(folder, given, author):
    record = folder.one("a.json", f'{{"text": "A flood.", "authors": {given}}}')
    assert record.author == author
