"""Records of JSON and of other forms with named fields."""

import gzip
import io
import json
import zipfile

import pytest

from archive.ingest.limits import Limits
from archive.model import Provenance

LINE = {
    "title": "A  title",
    "text": "Text  as printed.\r\n\ttabs",
    "date": "2020-10-23T01:00:00+14:00",
}


def test_a_json_line_keeps_its_text_unchanged_and_its_bytes_as_raw(folder):
    line = json.dumps(LINE).encode()
    record = folder.one("a.jsonl", line + b"\n")
    assert record.text == LINE["text"]
    assert record.keep_text
    assert record.raw == line
    assert record.title == "A title"
    assert str(record.dates[0].value) == "2020-10-23"
    assert record.dates[0].provenance is Provenance.METADATA


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Rain &#8217;til May <br> May 3", "Rain ’til May May 3"),
        (
            "Smith &amp; Sons&#58; <em class='x'>the trial</em>",
            "Smith & Sons: the trial",
        ),
        ("Why a < b > c, AT&T; and R&D;", "Why a < b > c, AT&T; and R&D;"),
        ("<b and a>", "<b and a>"),
    ],
)
def test_a_title_is_read_without_the_marks_of_a_page(folder, printed, title):
    assert folder.one("a.jsonl", json.dumps({**LINE, "title": printed})).title == title
    head = f"---\ntitle: {json.dumps(printed)}\n---\nText.\n"
    assert folder.one("a.md", head).title == title


def test_names_of_source_and_author_are_read_so_too(folder):
    fields = {**LINE, "source": "Smith &amp; Sons", "author": "Zo&euml; Roe"}
    record = folder.one("a.jsonl", json.dumps(fields))
    assert (record.source, record.author) == ("Smith & Sons", "Zoë Roe")


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("The Ford Courier, Page 14", "The Ford Courier"),
        ("El Faro (p. B3)", "El Faro"),
        ("Der Bote, Seite 3-4", "Der Bote"),
        ("Page 6", "Page 6"),
        ("Channel 14", "Channel 14"),
    ],
)
def test_a_page_is_no_part_of_a_newspapers_name(folder, printed, source):
    record = folder.one("a.jsonl", json.dumps({**LINE, "source": printed}))
    assert record.source == source
    assert record.metadata.get("source") == (None if source == printed else printed)


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
    assert (record.title, record.text) == ("A & B", text)


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


@pytest.mark.parametrize(
    ("name", "member"),
    [("a.docx", "word/document.xml"), ("a.odt", "content.xml")],
)
def test_a_member_that_does_not_unpack_is_called_damaged(folder, name, member):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as office:
        office.writestr(member, f"<a>{'flood ' * 500}</a>")
    # The packed bytes begin behind the member's head: 30 bytes and its name.
    at = 30 + len(member)
    data = held.getvalue()
    assert "damaged" in folder.failure(name, data[:at] + b"\xff" * 4 + data[at + 4 :])


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
    "given",
    [
        '{"$date": "2020-10-23T23:05:00Z"}',
        '{"$date": {"$numberLong": "1603461900000"}}',
        '["2020-10-23T00:00:00Z"]',
    ],
)
def test_a_date_is_taken_out_of_what_databases_wrap_it_in(folder, given):
    record = folder.one("a.json", f'{{"text": "A flood.", "date": {given}}}')
    assert [str(day.value) for day in record.dates] == ["2020-10-23"]


def test_of_several_dates_none_is_taken(folder):
    several = '{"text": "A flood.", "date": ["2020-10-23", "2020-10-24"]}'
    assert folder.one("a.json", several).dates == ()


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
        # The number of an account, as WordPress gives.
        ("3", ""),
        ('"17"', ""),
        ('"[1"', "[1"),
    ],
)
def test_authors_of_a_list_stand_behind_semicolons(folder, given, author):
    record = folder.one("a.json", f'{{"text": "A flood.", "authors": {given}}}')
    assert record.author == author


def test_what_a_record_says_of_itself_stands_once(folder):
    record = folder.one(
        "a.json",
        '{"title": "A", "text": "Rain.", "source": "The Post", "url": "http://x.org/a",'
        ' "author": "Jane Doe", "language": "en", "desk": "Weather"}',
    )
    assert record.metadata == {"desk": "Weather"}
    record = folder.one("b.json", '{"title": "A", "text": "Rain.", "author": 17}')
    assert (record.author, record.metadata) == ("", {"author": "17"})


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_dates_of_records_show_their_order_of_day_and_month(folder, name):
    days = ("7/4/2019", "12/25/2019")
    records = [{"text": "A.", "date": day, "checked": "25/12/2019"} for day in days]
    lines = "\n".join(map(json.dumps, records))
    content = lines if name == "a.jsonl" else json.dumps(records)
    for mapping in ({}, {"date": "of_another_file"}):
        found = folder.read(name, content, mapping=mapping)
        told = [str(record.dates[0].value) for record in found]
        assert told == ["2019-07-04", "2019-12-25"]
    other = {"checked": "12/25/2019", "date": "7/4/2019", "text": "A."}
    record = folder.one("b.jsonl", json.dumps(other))
    assert str(record.dates[0].value) == "2019-04-07"


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ({"value": "1912-05", "precision": "month", "start": None}, "1912-05"),
        ({"date-parts": [[1912, 5, 6]]}, "1912-05-06"),
        ({"date-parts": [["1912"]]}, "1912"),
        ({"date-parts": [[1912, 5, 6], [1912, 5, 12]]}, ""),
        ({"date-parts": [[]]}, ""),
        ({"value": "1912-05-06", "end_value": "1912-05-12"}, ""),
        ({"raw": "6 May 1912"}, "1912-05-06"),
    ],
)
def test_a_day_may_stand_in_an_object(folder, date, told):
    """Of our own JSON Lines, of CSL, of the exports of content management systems."""
    record = folder.one("a.json", json.dumps({"text": "A.", "date": date}))
    assert "".join(str(one.value) for one in record.dates) == told


def test_records_of_libraries_and_of_maps_are_read(folder):
    csl = {
        "title": "The fire",
        "container-title": "The Bulletin",
        "author": [{"family": "Roe", "given": "Ann"}, {"literal": "Editors"}],
        "issued": {"date-parts": [[1906, 4, 19]]},
    }
    record = folder.one("a.json", json.dumps([csl]))
    assert (record.source, record.author) == ("The Bulletin", "Ann Roe; Editors")
    feature = {"type": "Feature", "properties": {"title": "A", "text": {"value": "B."}}}
    assert folder.one("b.geojson", json.dumps({"features": [feature]})).text == "B."


def test_an_export_of_ghost_is_read_post_by_post(folder):
    post = {"title": "Fire", "html": "<p>It burns.</p>", "published_at": "2023-05-03"}
    ghost = {"db": [{"meta": {}, "data": {"posts": [post], "users": [{"name": "A"}]}}]}
    record = folder.one("a.json", json.dumps(ghost))
    assert (record.text, str(record.dates[0].value)) == ("It burns.", "2023-05-03")
    for other in ([1], "x", 5, None):
        odd = {"text": "Rain.", "db": other}
        assert folder.one("b.json", json.dumps(odd)).text == "Rain."


def test_names_say_a_time_of_publication_and_paragraphs_among_other_words(folder):
    row = '{"news_title": "Hail", "news_paragraphs": "Hail fell.", "%s": "2019-07-22"}'
    record = folder.one("a.json", row % "article_time")
    assert (record.title, record.text) == ("Hail", "Hail fell.")
    assert [str(day.value) for day in record.dates] == ["2019-07-22"]
    for other in ("article_reading_time", "event_time", "news_time_zone"):
        assert folder.one("a.json", row % other).dates == ()


@pytest.mark.parametrize(
    "none", ["nan", "NaN", "None", "NULL", "N/A", "NaT", "[]", "\\\\N"]
)
def test_what_a_program_writes_for_nothing_is_nothing(folder, none):
    row = '{"title": "Rain", "text": "It fell.", "date": "%s", "author": "%s", "source": "%s"}'
    record = folder.one("a.json", row % (none, none, none))
    assert (record.author, record.source, record.dates) == ("", "", ())
    assert record.metadata == {}
    untitled = row.replace("Rain", none) % (none, none, none)
    assert folder.one("b.json", untitled).title == ""


@pytest.mark.parametrize("unknown", ["Unknown", "-", "...", "NA", "неизвестно"])
def test_who_is_not_known_is_nobody_but_stays_to_be_read(folder, unknown):
    row = '{"title": "Rain", "text": "It fell.", "date": "%s", "author": "%s"}'
    record = folder.one("a.json", row % (unknown, unknown))
    assert (record.author, record.dates) == ("", ())
    assert record.metadata == {"date": unknown, "author": unknown}
