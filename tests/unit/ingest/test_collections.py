"""Files as collections of news, interfaces and databases of events give them out."""

import json

import pytest

from archive.ingest.claims import claim
from archive.ingest.failure import ReadFailure
from archive.model import Provenance

PROSE = "Heavy rain closed the road to Kumasi on Tuesday."


def day(record):
    (one,) = record.dates
    return str(one.value)


@pytest.mark.parametrize(
    ("header", "row", "title", "text", "date", "source"),
    [
        (
            "publish_date,headline_text",
            "20030219,Floods cut off towns",
            *("Floods cut off towns", "", "2003-02-19", ""),
        ),
        (
            "author,date,headlines,text",
            '"A B","03 Aug 2017,Thursday",Order revoked,It was revoked.',
            *("Order revoked", "It was revoked.", "2017-08-03", ""),
        ),
        (
            "Date,News",
            "2016-07-01,A woman turned 117.",
            *("", "A woman turned 117.", "2016-07-01", ""),
        ),
        (
            "id,source_office,source_date,source_headline",
            "1,Reuters,2017-07-31,Forces attack",
            *("Forces attack", "", "2017-07-31", ""),
        ),
        (
            "DateOccurred,Title,Summary",
            "2004-01-01 00:00:00,Cache found,A cache was found.",
            *("Cache found", "A cache was found.", "2004-01-01", ""),
        ),
        (
            "publish_date,title,media_name",
            "2018-05-05 12:00:00,Storm in Goa,The Hindu",
            *("Storm in Goa", "", "2018-05-05", "The Hindu"),
        ),
        (
            "Art_Headline_EN,Art_Body_EN,Press_Date",
            "Rain,It rained hard.,2018-05-05",
            *("Rain", "It rained hard.", "2018-05-05", ""),
        ),
        (
            "fecha,titular,cuerpo,medio",
            "14-03-2019,Incendio,Hubo un incendio.,El País",
            *("Incendio", "Hubo un incendio.", "2019-03-14", "El País"),
        ),
        (
            "tanggal,judul,isi,sumber",
            '"Kamis, 14 Maret 2019 10:00 WIB",Banjir,Banjir melanda.,Detik',
            *("Banjir", "Banjir melanda.", "2019-03-14", "Detik"),
        ),
        (
            "data,tytuł,treść,gazeta",
            "14.03.2019,Powódź,Rzeka wylała.,Echo",
            *("Powódź", "Rzeka wylała.", "2019-03-14", "Echo"),
        ),
        (
            "तारीख,शीर्षक,समाचार",
            "2019-03-14,बाढ़,भारी बारिश हुई।",
            *("बाढ़", "भारी बारिश हुई।", "2019-03-14", ""),
        ),
        (
            "标题,内容,发布时间,来源",
            "洪水,河水上涨。,2019年3月14日 10:20,新华社",
            *("洪水", "河水上涨。", "2019-03-14", "新华社"),
        ),
    ],
)
def test_tables_are_read_by_the_names_of_many_collections_and_languages(
    folder, header, row, title, text, date, source
):
    record = folder.one("a.csv", f"{header}\n{row}\n".encode())
    assert (record.title, record.text, day(record)) == (title, text, date)
    assert record.source == source


@pytest.mark.parametrize(
    "header",
    ["the body of a man,was found", "Body found,2", "subtitle,x", "job_title,name"],
)
def test_a_table_without_a_header_is_not_read_by_a_word_in_its_first_row(
    folder, header
):
    (failure,) = folder.read("a.csv", f"{header}\na,b\n")
    assert isinstance(failure, ReadFailure)
    assert "no column of title or text" in failure.reason


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"content": "Heavy … [+90 chars]", "full_content": PROSE}, PROSE),
        ({"full_text": "yes", "text": PROSE}, PROSE),
        ({"text": "https://x.example/a.pdf", "abstract": PROSE}, PROSE),
        ({"short_description": PROSE}, PROSE),
        ({"plain_text": PROSE}, PROSE),
        ({"story": "ddUyU0VZz0"}, ""),
        ({"contents": [{"type": "kicker", "content": "Local"},
                       {"type": "date", "content": 1325376562000},
                       {"type": "sanitized_html", "content": "<b>A</b> fell."},
                       {"type": "image", "content": "x.jpg"},
                       {"type": "sanitized_html", "content": "B rose."}]},
         "A fell.\n\nB rose."),
    ],
)  # fmt: skip
def test_the_text_is_what_reads_as_one_and_whole(folder, fields, text):
    record = folder.one("a.json", json.dumps({"title": "Rain", **fields}))
    assert (record.title, record.text) == ("Rain", text)


def test_a_word_alone_is_a_text_where_nothing_else_is(folder):
    assert folder.one("a.json", '{"text": "Rain"}').text == "Rain"


@pytest.mark.parametrize(
    ("fields", "source", "url"),
    [
        ({"source": "https://x.example/a", "source-hostname": "Graphic"},
         "Graphic", "https://x.example/a"),
        ({"source": "https://x.example/a"}, "", "https://x.example/a"),
        ({"source": "https://x.example", "url": "https://x.example/a"},
         "", "https://x.example/a"),
        ({"url": "https://x.example/a", "domain": "x.example"},
         "x.example", "https://x.example/a"),
        ({"sitename": "Graphic", "domain": "x.example"}, "Graphic", ""),
    ],
)  # fmt: skip
def test_an_address_is_no_source(folder, fields, source, url):
    record = folder.one("a.json", json.dumps({"text": PROSE, **fields}))
    assert (record.source, record.url) == (source, url)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"date": "10:15", "published": "2019-03-14"}, "2019-03-14"),
        ({"date": "Thursday", "published": "2019-03-14"}, "2019-03-14"),
        ({"data": {"kind": "x"}, "published_on": "2019-03-14"}, "2019-03-14"),
    ],
)
def test_a_date_that_tells_no_day_leaves_it_to_another(folder, fields, date):
    record = folder.one("a.json", json.dumps({"text": PROSE, **fields}))
    assert day(record) == date
    assert "date as printed" not in record.metadata


@pytest.mark.parametrize("printed", ["c. 1890", "1890?", "circa 5 May 1890"])
def test_a_date_that_is_about_a_year_is_left_open_whatever_else_is_told(
    folder, printed
):
    fields = {"text": PROSE, "date": printed, "published": "2003-04-05"}
    record = folder.one("a.json", json.dumps(fields))
    assert record.dates == ()
    assert record.metadata["date as printed"] == printed


def test_data_is_a_date_only_where_it_is_one(folder):
    record = folder.one("a.json", json.dumps({"text": PROSE, "data": "a table"}))
    assert record.dates == ()
    assert record.metadata == {"data": "a table"}
    record = folder.one("a.json", json.dumps({"text": PROSE, "data": "14/03/2019"}))
    assert day(record) == "2019-03-14"


@pytest.mark.parametrize(
    "answer",
    [
        {"articles": {"results": [{"title": "A", "body": PROSE}], "total": 1}},
        {"search": {"result_count": 1, "results": [{"title": "A", "fulltext": PROSE}]}},
        {"category": [{"code": "book", "records": {"total": 0}},
                      {"records": {"article": [{"heading": "A", "articleText": PROSE,
                                                "title": {"id": "2", "title": "B"}}]}}],
         "query": "rain"},
        {"title": "Our export", "entries": [{"title": "A", "text": PROSE}]},
        {"51": {"title": "A", "text": PROSE}},
        {"articles": {"x51": {"title": "A", "text": PROSE}}},
        {"data": {"posts": {"edges": [{"node": {"title": "A", "content": PROSE}}]}}},
    ],
)  # fmt: skip
def test_records_are_found_within_the_answer_of_an_interface(folder, answer):
    record = folder.one("a.json", json.dumps(answer))
    assert (record.title, record.text) == ("A", PROSE)
    assert record.ref.record == 1
    assert record.source == ("B" if "category" in answer else "")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ({"en": "A", "pt-BR": "B"}, {"content": PROSE, "format": "plain"}),
        (["A", "B"], [PROSE]),
        ({"$t": "A"}, {"#text": PROSE}),
        ({"main": "A"}, {"html": f"<p>{PROSE}</p>"}),
    ],
)
def test_a_title_and_a_text_may_be_objects(folder, title, text):
    record = folder.one("a.json", json.dumps({"title": title, "text": text}))
    assert (record.title, record.text) == ("A", PROSE)


def test_an_object_with_a_text_is_a_record_whatever_lists_it_holds(folder):
    fields = {"title": "A", "text": PROSE, "images": [{"title": "B", "text": "c d"}]}
    record = folder.one("a.json", json.dumps(fields))
    assert (record.title, record.ref.record) == ("A", None)


def test_lines_named_jl_are_json_lines(folder):
    record = folder.one("a.jl", json.dumps({"text": PROSE, "date": 1325376562000}))
    assert day(record) == "2012-01-01"


@pytest.mark.parametrize(
    "printed",
    [
        "Thứ năm, 14/3/2019, 10:00 (GMT+7)",
        "2019年3月14日(木) 10時20分",
        "2019年3月14日 星期四",
        "2019.03.14. 오전 10:20",
        "2019. március 14.",
        "2019. 3. 14.",
        "14 марта 2019, 10:00",
        "14 березня 2019 р.",
        "14. března 2019",
        "14 Μαρτίου 2019",
        "14. maaliskuuta 2019 klo 10.20",
        "14 mar. 2019",
        "١٤ مارس ٢٠١٩",
        "الخميس، 14 مارس 2019",
        "14 मार्च 2019",
        "14 במרץ 2019",
        "Do, 14. März 2019",
        "March 14, 2019, Thursday",
        "14.3.2019 klo 10.20",
    ],
)
def test_a_field_tells_its_day_in_many_languages(printed):
    assert str(claim(printed, Provenance.METADATA, "field").value) == "2019-03-14"


@pytest.mark.parametrize(
    "printed",
    [
        *(
            "circa 5 May 2010",
            "before 5 May 2010",
            "until 5 mai 2010",
            "after May 2010",
        ),
        *("vers mars 1911", "ca, 5 mai 2010", "2019. 13. 14.", "14 Foo 2019"),
    ],
)
def test_what_lies_about_a_day_is_none(printed):
    assert claim(printed, Provenance.METADATA, "field") is None
