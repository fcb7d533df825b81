"""Names of sources and authors as numbers."""

from collections import Counter

import numpy as np
import pytest

from archive.search.answer import name_buckets, name_key
from archive.search.engines.whoosh.naming import buckets, named


def one_name(name):
    return {name_key(name): name}


@pytest.mark.parametrize("documents", [400, 6_000])
def test_the_most_frequent_of_many_names_are_those_of_all_counts(documents):
    """There are more names in many documents than a facet holds, and equal counts."""
    rng = np.random.default_rng(7)
    names = [f"Name {n:04d}" for n in rng.permutation(2_000)]
    of = rng.zipf(1.3, documents).clip(max=2_000).astype(np.int32) - 1
    docs = np.flatnonzero(rng.random(documents) < 0.9).astype(np.int32)
    found = buckets(named(of, names, docs, one_name), docs)
    counts = Counter(names[number] for number in of[docs].tolist())
    assert found == name_buckets(counts.items())
    assert found[1] == (documents == 6_000)


def test_only_spellings_of_live_documents_are_shown():
    names, of = ["wire", "Wire", "", "Gone"], np.array([0, 1, 1, 2, 3], np.int32)
    docs = np.array([1, 2, 3], np.int32)
    made = named(of, names, docs, one_name)
    shown = dict(zip(made.keys, made.shown, strict=True))
    assert shown == {"wire": "Wire", "": "", "gone": ""}
    of_first = made.codes.of[0]
    assert of_first == made.codes.of[1]


def test_a_document_counts_once_for_each_of_its_names():
    names = ["a", "b;a", "", "c;b", "a;b"]
    of = np.array([0, 1, 2, 3, 4, 1], np.int32)
    docs = np.array([0, 1, 2, 3, 4], np.int32)
    made = named(of, names, docs, lambda name: {part: part for part in name.split(";")})
    assert (
        buckets(made, docs)[0]
        == name_buckets([("", 1), ("a", 3), ("b", 3), ("c", 1)])[0]
    )
    assert np.flatnonzero(made.having("b".__eq__)).tolist() == [1, 3, 4, 5]
    # Those who wrote the same together are one set, in whatever order they stand.
    assert len(made.sets) == 2
