"""A document as the index keeps it, and back."""

import json

import pytest
import strategies
from factories import ASHKELON, ISRAEL, SOUTH, make_document
from hypothesis import given
from hypothesis import strategies as st

from archive.search.analysis import TERMS, pieces, query_folded, query_written
from archive.search.engines.opensearch.mapping import (
    MAPPING,
    index_body,
    pack,
    place_entry,
    read_place,
    report_entry,
    storable,
    unpack,
)

TABLE = {place.id: place for place in (ISRAEL, SOUTH, ASHKELON)}
FULL = make_document(
    "Two rockets fell near Ashkelon’s port on Thursday. Café, U.S., early F-16.",
    title="Rockets at Ashkelon",
    date="2020-10",
    places=[ASHKELON],
    mentions=[("2020-10-22", "Thursday"), ("2020-10-01..2020-10-04", "early")],
    source="Reuters",
    language="EN",
)


def test_words_are_cut_by_the_one_analysis_and_kept_in_order():
    entry = report_entry(FULL, 7)
    assert entry["text"].split(" ") == [TERMS[piece] for piece in pieces(FULL.text)]
    assert tuple(entry["text_written"].split(" ")) == query_written(FULL.text)
    assert set(entry["text_folded"]) == set(query_folded(FULL.text))
    assert set(entry["words"]) == set(query_folded(f"{FULL.title} {FULL.text}"))


def test_days_places_and_names_are_what_filters_look_for():
    entry = report_entry(FULL, 7, died={9, 8})
    first, last = entry["first_day"], entry["last_day"]
    assert last - first == 30
    assert [span["last"] - span["first"] for span in entry["spans"]] == [3, 0]
    assert entry["places"] == sorted(TABLE)
    assert entry["own_places"] == [ASHKELON.id]
    assert (entry["source_key"], entry["language"]) == ("reuters", "en")
    assert (entry["born"], entry["died"]) == (7, [8, 9])


def test_an_undated_report_has_no_days():
    entry = report_entry(make_document("No day."), 1)
    assert not {"first_day", "last_day", "mentions", "spans", "died"} & entry.keys()


def test_every_field_of_an_entry_is_mapped():
    for entry in (
        report_entry(FULL, 1, {2}, second=True, also="[]"),
        place_entry(ASHKELON, 1),
    ):
        assert entry.keys() <= MAPPING["properties"].keys()


@given(strategies.archives())
def test_documents_come_back_as_they_were_put_in(documents):
    for document in documents:
        table = {place.id: place for place in document.gazetteer}
        assert unpack(pack(document), table.__getitem__) == document


@pytest.mark.parametrize("text", ["half \ud83d a pair", "a\x00b", "😀 אשקלון"])
def test_any_text_survives(text):
    document = make_document(text, title=text[:3], source=text)
    data = json.loads(json.dumps(report_entry(document, 1)).encode("utf-8"))["data"]
    assert unpack(data, TABLE.__getitem__) == document


@pytest.mark.parametrize("place", TABLE.values(), ids=lambda place: place.name)
def test_places_come_back_as_they_were_put_in(place):
    assert read_place(place_entry(place, 3)) == place


@given(st.text())
def test_a_piece_is_one_token_whatever_it_folds_to(text):
    document = make_document(f"start {text} ـ end")
    entry = report_entry(document, 1)
    assert entry["text"].count(" ") == len(pieces(document.text)) - 1
    assert "" not in entry["text"].split(" ")


@given(st.text(st.characters(), max_size=20))
def test_any_name_can_be_sent(name):
    storable(name).encode("utf-8")


def test_shards_and_copies_are_left_to_the_cluster_unless_given():
    left = index_body(None, None)["settings"]["index"]
    assert "number_of_shards" not in left
    assert left["auto_expand_replicas"] == "0-1"
    given_ = index_body(3, 2)["settings"]["index"]
    assert (given_["number_of_shards"], given_["number_of_replicas"]) == (3, 2)
