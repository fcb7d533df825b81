"""Lists and places of terms come back as they were, however wide their numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.engines.whoosh import sidecar
from archive.search.engines.whoosh.invert import postings
from archive.search.engines.whoosh.lists import Lists, Places, packed, places

FIELDS = ("title", "text")
#: The terms of each document, by field.
DOCUMENTS = st.lists(
    st.tuples(*(st.lists(st.integers(0, 4), max_size=6) for _ in FIELDS)),
    min_size=1,
    max_size=8,
)


def inverted(documents, at):
    terms = [term for document in documents for term in document[at]]
    docs = [n for n, document in enumerate(documents) for _ in document[at]]
    where = [i for document in documents for i, _ in enumerate(document[at])]
    columns = (np.array(values, np.int32) for values in (terms, docs, where))
    return postings(*columns, terms=5)


def opened(path, meta, sections):
    sidecar.write(path, 1, meta, sections)
    return sidecar.Sidecar(path, 1)


@given(DOCUMENTS, st.sampled_from([0, 1 << 20, 1 << 30]))
def test_lists_tell_documents_and_counts_of_each_field(tmp_path_factory, found, before):
    """Behind many documents that hold nothing, numbers take 64 bits."""
    fields = {name: inverted(found, at) for at, name in enumerate(FIELDS)}
    for name, each in fields.items():
        fields[name] = each._replace(docs=each.docs + np.int32(before))
    bits, kept = packed("stems", fields, before + len(found))
    path = tmp_path_factory.mktemp("side") / "a"
    lists = Lists(opened(path, {"bits": {"stems": bits}}, kept), "stems")
    for term in range(5):
        for asked in (FIELDS, ("title",), ("text",)):
            numbers = lists.of(term, term + 1, asked)
            wanted = [
                [document[FIELDS.index(name)].count(term) for name in FIELDS]
                for document in found
            ]
            holding = [
                n
                for n, counts in enumerate(wanted)
                if any(counts[FIELDS.index(name)] for name in asked)
            ]
            assert lists.docs(numbers).tolist() == [before + n for n in holding]
            for at, name in enumerate(FIELDS):
                counts = lists.counts(numbers, name).tolist()
                assert counts == [wanted[n][at] for n in holding]
    frequency = sum(any(4 in words for words in document) for document in found)
    assert lists.frequency(4) == frequency


@pytest.mark.parametrize("common", [0, 2, 255])
@given(found=DOCUMENTS)
def test_places_tell_what_stands_where(tmp_path_factory, common, found):
    lengths = np.array([len(text) for _, text in found], np.int32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("archive.search.engines.whoosh.lists.MOST_COMMON", common)
        told, kept = places("text", inverted(found, 1), lengths)
    path = tmp_path_factory.mktemp("side") / "a"
    of = Places(opened(path, {"common": {"text": told}}, kept), "text", lengths)
    laid = [term for _, text in found for term in [*text, None]]
    assert len(told) == min(common, len(set(laid) - {None}))
    for term in range(5):
        standing = [at for at, other in enumerate(laid) if other == term]
        assert of.of(term).tolist() == standing
        assert of.occurrences(term) == len(standing)
        assert of.frequency(term) == sum(term in text for _, text in found)
        assert of.agree(term)
        for other in filter(of.tell, range(5)):
            after = [laid[at + 1] == other for at in standing]
            before = [at > 0 and laid[at - 1] == other for at in standing]
            assert of.beside(term, other, after=True).tolist() == after
            assert of.beside(term, other, after=False).tolist() == before
            is_ = [stands == other for stands in laid]
            assert of.are(np.arange(len(laid)), other).tolist() == is_
