"""JSON Lines keep all evidence; GeoJSON puts places on a map."""

import json

import strategies
from factories import ASHKELON, FRANCE, GAZA_STRIP, make_document
from hypothesis import given

from archive.export import FORMATS, About
from archive.export.records import document_json

BASE = "https://archive.example"
TEXT = "On Thursday a rocket fell on Ashkelon near the Gaza Strip."
REPORT = make_document(
    TEXT,
    title="Rockets",
    date="2020-10-23",
    places=[ASHKELON, GAZA_STRIP],
    mentions=[("2020-10-22", "On Thursday"), ("", "near")],
    source="Reuters",
    metadata={"desk": "world"},
    id="one",
)
BARE = make_document("Nothing of note.", id="two")


def lines(*documents):
    text = "".join(FORMATS["jsonl"].write(documents, BASE))
    assert text.count("\n") == len(documents)
    return [json.loads(line) for line in text.splitlines()]


def collection(*documents, about=None):
    extra = {"about": about} if about else {}
    return json.loads("".join(FORMATS["geojson"].write(documents, BASE, **extra)))


def test_spans_hold_in_the_text_of_the_same_line():
    plain, bare = lines(REPORT, BARE)
    text = plain["text"]
    for mention in (*plain["dates"], *plain["places"]):
        assert text[mention["start"] : mention["end"]] == mention["text"]
    assert plain["date"]["value"] == "2020-10-23"
    assert plain["date"]["provenance"] == "header"
    assert plain["dates"][0]["earliest"] == "2020-10-22"
    assert plain["dates"][1]["earliest"] is None
    assert plain["places"][0]["place_id"] == ASHKELON.id
    assert plain["permalink"] == "https://archive.example/doc/one"
    assert (plain["path"], plain["record"]) == ("reports/a.txt", None)
    assert (bare["date"], bare["places"], bare["dates"]) == (None, [], [])


def test_the_author_field_and_the_authors_that_it_names_are_told():
    both, none = lines(make_document("x", author="Jane Doe and John Roe"), BARE)
    assert (both["author"], both["authors"]) == (
        "Jane Doe and John Roe",
        ["Jane Doe", "John Roe"],
    )
    assert none["authors"] == []


def test_text_that_no_utf_8_can_hold_is_escaped():
    (plain,) = lines(make_document("a\ud800b\u2028c"))
    assert plain["text"] == "a\ud800b\u2028c"
    text = "".join(FORMATS["jsonl"].write([make_document("a\ud800b")], BASE))
    assert text.encode("utf-8")


def test_no_sign_that_some_take_for_the_end_of_a_line_ends_one():
    (plain,) = lines(make_document("one\u2028two\u2029three\u0085four"))
    assert plain["text"] == "one\u2028two\u2029three\u0085four"


def test_each_place_of_each_report_is_a_point():
    found = collection(REPORT, BARE, about=About(title="My search"))
    assert found["type"] == "FeatureCollection"
    assert (found["title"], found["unplaced"]) == ("My search", 1)
    first, second = found["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [34.571, 31.669]}
    assert first["properties"]["place"] == "Ashkelon"
    assert first["properties"]["date"] == "2020-10-23"
    assert first["properties"]["url"] == "https://archive.example/doc/one"
    assert second["properties"]["place_id"] == "x-gaza-strip"
    assert len({feature["id"] for feature in found["features"]}) == 2


def test_an_empty_search_is_an_empty_collection():
    found = collection()
    assert (found["features"], found["unplaced"]) == ([], 0)


def test_an_undated_report_is_on_the_map_too():
    (feature,) = collection(make_document("x", places=[FRANCE]))["features"]
    assert feature["properties"]["date"] is None


@given(strategies.archives(4))
def test_every_archive_is_well_formed(documents):
    assert [line["id"] for line in lines(*documents)] == [d.id for d in documents]
    found = collection(*documents)
    assert found["unplaced"] == sum(not d.places for d in documents)
    assert len(found["features"]) == sum(
        len({m.place_id for m in d.places}) for d in documents
    )


def test_a_document_without_a_file_has_no_path():
    plain = document_json(make_document("x", id="x"))
    assert plain["permalink"] == "/doc/x"
