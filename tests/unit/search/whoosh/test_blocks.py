"""Postings and tables of terms written at once, as Whoosh's own readers find them."""

import os
import secrets

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.util.numeric import byte_to_length

from archive.search.engines.whoosh.arrays import Postings, starts_of
from archive.search.engines.whoosh.blocks import BLOCK, FieldPostings
from archive.search.engines.whoosh.codec import (
    make_compound,
    write_documents,
    writing_fields,
)
from archive.search.engines.whoosh.termtable import TermTable, infos

FORMATS = {
    "positions": fields.TEXT().format,
    "counts": fields.KEYWORD().format,
    "": fields.ID().format,
}
#: Steps that take one, two and four bytes.
_STEPS = st.one_of(
    st.integers(1, 3), st.integers(250, 260), st.integers(65_530, 65_545)
)
_PLACES = st.lists(_STEPS, min_size=1, max_size=5)
_LISTS = st.lists(st.tuples(_STEPS, _PLACES), max_size=3)


def flat(terms: dict[bytes, dict[int, list[int]]]) -> Postings:
    """Return the postings of terms given as documents with their positions."""
    by_term = [sorted(terms[term].items()) for term in sorted(terms)]
    docs = [doc for found in by_term for doc, _ in found]
    places = [places for found in by_term for _, places in found]
    return Postings(
        starts_of(np.array([len(found) for found in by_term], np.int64)),
        np.array(docs, np.int32),
        np.array([len(p) for p in places], np.uint32),
        starts_of(np.array([sum(len(p) for _, p in f) for f in by_term], np.int64)),
        np.array([at for p in places for at in p], np.uint32),
    )


def written(by_field, values, lengths):
    """Return a reader of Whoosh's over fields written by ours."""
    # A storage in memory has temporary files after all, in a folder named by this.
    name = f"MAIN-{os.getpid()}"
    storage, segment = RamStorage(), W3Segment(W3Codec(), name, segid="0" * 16)
    segment.set_doc_count(len(lengths))
    # No document is read here, and to store so many would take most of the time.
    write_documents(storage, segment, [], {"a": np.ones(len(lengths), int)})
    with writing_fields(storage, segment) as write:
        for name, terms in by_field.items():
            write(name, FieldPostings(sorted(terms), flat(terms), lengths, values))
    make_compound(storage, segment)
    opened = segment.open_compound_file(storage)
    return W3Codec().terms_reader(opened, segment)


def read(reader, name, term, values):
    """Return documents with positions, or how many, as Whoosh's matcher gives them."""
    matcher = reader.matcher(name, term, FORMATS[values])
    found = {}
    while matcher.is_active():
        if values == "positions":
            found[matcher.id()] = matcher.value_as("positions")
        else:
            found[matcher.id()] = int(matcher.weight())
        matcher.next()
    return found


@pytest.mark.parametrize("values", FORMATS)
@given(
    st.dictionaries(
        st.sampled_from(["a", "b", "c"]),
        st.dictionaries(st.binary(min_size=1, max_size=6), _LISTS, max_size=8),
        max_size=3,
    )
)
@settings(max_examples=25, deadline=None)
def test_whoosh_reads_the_postings_that_were_written(values, by_field):
    summed = {
        name: {
            term: {
                doc: np.cumsum(places).tolist()
                for doc, places in zip(
                    np.cumsum([step for step, _ in found]).tolist(),
                    [places for _, places in found],
                    strict=True,
                )
            }
            for term, found in terms.items()
        }
        for name, terms in by_field.items()
    }
    if not values:
        summed = {
            name: {t: {doc: [0] for doc in docs} for t, docs in terms.items()}
            for name, terms in summed.items()
        }
    most = max((d for t in summed.values() for f in t.values() for d in f), default=0)
    reader = written(summed, values, np.arange(most + 1, dtype=np.uint8))
    held = [
        (name, term)
        for name, terms in sorted(summed.items())
        for term in sorted(terms)
        if terms[term]
    ]
    assert list(reader.terms()) == held
    for name, term in held:
        docs = summed[name][term]
        expected = docs
        if values != "positions":
            expected = {doc: len(places) for doc, places in docs.items()}
        assert read(reader, name, term, values) == expected
        info = reader.term_info(name, term)
        assert (info.min_id(), info.max_id()) == (min(docs), max(docs))
        assert info.doc_frequency() == len(docs)
        assert info.weight() == sum(map(len, docs.values()))
        assert info.max_weight() == max(map(len, docs.values()))
        lengths = [byte_to_length(doc % 256) for doc in docs]
        assert (info.min_length(), info.max_length()) == (min(lengths), max(lengths))


@pytest.mark.parametrize("values", FORMATS)
def test_long_lists_are_read_over_all_their_blocks(values):
    count = 5 * BLOCK + 1
    docs = {3 * n: list(range(n % 7 + 1)) if values else [0] for n in range(count)}
    terms = {b"often": docs, b"once": {7: [70_000] if values else [0]}}
    reader = written({"a": terms}, values, np.zeros(3 * count, np.uint8))
    expected = docs
    if values != "positions":
        expected = {doc: len(places) for doc, places in docs.items()}
    assert read(reader, "a", b"often", values) == expected
    matcher = reader.matcher("a", b"often", FORMATS[values])
    matcher.skip_to(3 * 4 * BLOCK - 1)
    assert matcher.id() == 3 * 4 * BLOCK


def test_a_word_that_stands_in_a_document_very_often_keeps_its_places():
    places = list(range(0, 3_000, 2))
    reader = written({"a": {b"x": {0: places}}}, "positions", np.zeros(1, np.uint8))
    assert read(reader, "a", b"x", "positions") == {0: places}


def test_every_term_of_a_large_table_is_found():
    terms = sorted({secrets.token_hex(3).encode() for _ in range(5_000)})
    docs = {term: {n: [0]} for n, term in enumerate(terms)}
    reader = written({"a": docs}, "counts", np.zeros(len(terms), np.uint8))
    assert [term for _, term in reader.terms()] == terms
    for number, term in enumerate(terms):
        assert reader.term_info("a", term).min_id() == number
    assert not [n for n in range(5_000) if ("a", b"no%d" % n) in reader]


def test_terms_out_of_order_are_refused():
    file = RamStorage().create_file("terms")
    with pytest.raises(ValueError, match="the field a are not in order"):
        TermTable(file).add_field("a", [b"b", b"a"], infos(2))
