"""The parts of the Whoosh engine, each by itself."""

import zlib

import numpy as np
import pytest
import strategies
from factories import PLACES, make_document
from hypothesis import given
from hypothesis import strategies as st

from archive.search import answer
from archive.search.engines.whoosh import sidecar, stored
from archive.search.engines.whoosh.arrays import Ragged, spread
from archive.search.engines.whoosh.cache import ByteCache
from archive.search.engines.whoosh.codec import kept_lengths, length_bytes, stored_value
from archive.search.engines.whoosh.schema import schema
from archive.search.engines.whoosh.segment import WordList
from archive.search.engines.whoosh.writer import (
    FACTOR,
    LARGEST,
    choose_merge,
    size_of,
)
from archive.search.factory import open_engine
from archive.search.query import Query
from archive.settings import Settings

TABLE = {place.id: place for place in PLACES}


@given(strategies.documents())
def test_a_stored_document_comes_back(document):
    assert (
        stored.unpack(b"\x80\x03X" + stored.pack(document), TABLE.__getitem__)
        == document
    )


@given(st.text(), st.text())
def test_card_and_text_come_back_whatever_they_hold(title, text):
    document = make_document(text, title=title)
    card, body, _ = stored.split(stored.pack(document))
    assert stored.read_card(card).title == title
    assert stored.read_text(body) == text


@given(st.text(max_size=9), st.text(), st.integers(0, 4000))
def test_the_front_of_a_packed_document_is_read_alone(title, text, more):
    document = make_document(text + "word " * more, title=title)
    packed = stored_value(document.id, stored.pack(document))
    card, body, _ = stored.split(stored.pack(document))
    assert stored.front(packed) == (card, body)


@given(st.text(max_size=9), st.integers(0, 20_000))
def test_what_is_stored_is_a_zlib_stream_of_either_kind(text, more):
    data = b"\x80\x03X" + stored.pack(make_document(text + "word " * more))
    packed = stored.compressed(data)
    assert zlib.decompress(packed) == data
    # Indexes made before hold streams that are compressed from the first byte on.
    assert stored.front(zlib.compress(data)) == stored.front(packed)


@pytest.mark.parametrize("data", [b"", b"nothing", b"\x01DLN1 and no sizes"])
def test_what_holds_no_document_is_compressed_whole(data):
    assert zlib.decompress(stored.compressed(data)) == data


@pytest.mark.parametrize("kept", [20, 200, 2000])
def test_a_packed_document_that_is_cut_off_is_refused(kept):
    words = " ".join(map(str, range(9000)))
    packed = stored_value("x", stored.pack(make_document(words)))
    with pytest.raises(ValueError, match="stored document"):
        stored.front(packed[:kept])


@pytest.mark.parametrize(
    "damaged", [b"", b"nothing", stored.pack(make_document("x" * 99))[:60]]
)
def test_what_is_no_document_is_refused(damaged):
    with pytest.raises(ValueError, match="stored document"):
        stored.split(damaged)


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 64, 200])
def test_words_are_found_where_they_stand_in_a_sorted_list(tmp_path, count):
    words = sorted(b"%d" % (7 * i) for i in range(count))
    starts = np.cumsum([0, *map(len, words)])
    sections = {"w.starts": starts, "w.bytes": b"".join(words)}
    sidecar.write(tmp_path / "a", 1, {}, sections)
    found = WordList(sidecar.Sidecar(tmp_path / "a", 1), "w")
    for word in [b"", *(b"%d" % i for i in range(7 * count + 9)), b"\xff"]:
        assert found.floor(word) == sum(w < word for w in words)
        assert found.find(word) == (words.index(word) if word in words else -1)


@given(st.lists(st.lists(st.integers(0, 9), max_size=5)))
def test_ragged_lists_keep_their_rows(rows):
    values = np.array([v for row in rows for v in row], np.int32)
    ragged = Ragged.of(np.array([len(row) for row in rows], np.int32), values)
    assert [ragged.row(i).tolist() for i in range(len(ragged))] == rows


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9))))
def test_stretches_are_spread_into_indexes(stretches):
    starts, lengths = (np.array([s[i] for s in stretches], np.int64) for i in (0, 1))
    wanted = [start + i for start, length in stretches for i in range(length)]
    assert spread(starts, lengths).tolist() == wanted


def test_lengths_are_kept_as_whoosh_rounds_them():
    from whoosh.util.numeric import byte_to_length, length_to_byte

    lengths = np.array([0, 1, 2, 3, 10, 100, 101, 5_000, 106_373, 106_374, 10**7])
    assert length_bytes(lengths).tolist() == [length_to_byte(n) for n in lengths]
    assert kept_lengths(lengths).tolist() == [
        byte_to_length(length_to_byte(n)) for n in lengths
    ]


def test_a_cache_holds_no_more_than_it_may():
    cache = ByteCache(100, len)
    for n in range(50):
        assert cache.get(n, lambda n=n: bytes([n]) * 10) == bytes([n]) * 10
        assert cache.held <= 100
    assert cache.get(49, lambda: b"made anew") == bytes([49]) * 10
    assert cache.get(0, lambda: b"made anew") == b"made anew"
    assert cache.get("huge", lambda: bytes(1000)) == bytes(1000)
    assert cache.held <= 100


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=300))
def test_merging_keeps_segments_few_and_rewrites_each_document_seldom(commits):
    sizes: list[int] = []
    written = 0
    for size in commits:
        sizes.append(size)
        while chosen := choose_merge(sizes):
            merged = sum(sizes[i] for i in chosen)
            written += merged
            sizes = [s for i, s in enumerate(sizes) if i not in chosen] + [merged]
    total = sum(commits)
    assert sum(sizes) == total
    classes = 2 + int(np.log(max(total, 100)) / np.log(FACTOR))
    assert len(sizes) <= classes * FACTOR
    assert written <= total * classes


def test_long_reports_make_a_segment_large(tmp_path):
    engine = open_engine(f"whoosh:{tmp_path / 'index'}", Settings(), create=True)
    for number, text in enumerate(["storm " * 6_000, "calm"]):
        with engine.writer() as writer:
            writer.add(make_document(text, id=f"report{number}"))
    readers = engine._snapshot().segments
    assert sorted(size_of(1, reader) for reader in readers) == [1, 30]


def test_the_largest_segments_are_left_alone():
    assert choose_merge([LARGEST] * 30) == []


def test_a_sidecar_gives_back_its_sections(tmp_path):
    path = tmp_path / "x.dateline"
    values = np.arange(100_000, dtype=np.int32)
    sidecar.write(path, 5, {"a": 1}, {"one": values, "none": values[:0], "raw": b"abc"})
    side = sidecar.Sidecar(path, 5)
    assert side.meta == {"a": 1}
    assert side.checked("one").tolist() == values.tolist()
    assert len(side.checked("none")) == 0
    assert side.blob("raw") == b"abc"
    assert side.piece("raw", 1, 2) == b"b"
    with pytest.raises(sidecar.StaleError, match="another segment"):
        sidecar.Sidecar(path, 6)
    with pytest.raises(sidecar.StaleError, match="No such file"):
        sidecar.Sidecar(tmp_path / "y", 5)


def test_whoosh_analyzes_ordinary_text_as_we_do():
    from archive.search.analysis import TERMS, pieces, query_written

    text = (
        "The U.S. said on Thursday that 100,000 people, among them Israel's own, had "
        "fled Be’er Sheva; international organizations added 5.93 million. Málaga, "
        "Zürich and the University’s F-16s: “evening prayers”. Москва 東京 אשקלון "
        "don't o'clock snake_case C++ e.g. generously skies dying emergency"
    )
    made = schema()
    assert [t.text for t in made["text"].analyzer(text)] == [
        TERMS[p] for p in pieces(text)
    ]
    written = [t.text for t in made["text_words"].analyzer(text)]
    assert written == list(query_written(text))


@pytest.fixture
def engine(tmp_path):
    return open_engine(f"whoosh:{tmp_path / 'index'}", Settings(), create=True)


def test_an_expansion_is_cut_at_the_words_in_most_reports(engine, monkeypatch):
    from archive.search.engines.whoosh import expansion

    monkeypatch.setattr(expansion, "MOST_EXPANSIONS", 3)
    with engine.writer() as writer:
        for word in ("aaa aab", "aaa aab aac", "aad", "aae", "aab aaf"):
            writer.add(make_document(word))
        writer.checkpoint()
        writer.add(make_document("aae again"))
    results = engine.search(Query(text="aa*"))
    # aab (3), aaa and aae (2) stay; the report that holds aad alone is not found.
    assert results.total == 5
    assert len(results.notes) == 1
    assert engine.search(Query(text="aa*")).notes == results.notes
    assert engine.search(Query(text="aa* NOT aab")).total == 2


def test_words_of_deleted_reports_do_not_count(engine):
    gone = make_document("rocket rocket rain", title="rocket")
    with engine.writer() as writer:
        writer.add(gone)
        writer.add(make_document("rocket rose"))
        writer.checkpoint()
        writer.delete(gone.id)
    assert engine.words("r") == [("rocket", 1), ("rose", 1)]
    assert answer.MOST_EXPANSIONS > 3


def test_what_is_decoded_stays_within_its_bound(tmp_path):
    engine = open_engine(
        f"whoosh:{tmp_path / 'index'}", Settings(cache_bytes=2_000), create=True
    )
    with engine.writer() as writer:
        for n in range(300):
            writer.add(make_document(f"word{n % 50} other{n}"))
    for n in range(50):
        assert engine.search(Query(text=f"word{n}")).total == 6
        assert engine._caches.held <= 2_000
