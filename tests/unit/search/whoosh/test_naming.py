"""Names of sources and authors as numbers."""

from collections import Counter

import numpy as np
import pytest

from archive.search.answer import name_buckets, name_key
from archive.search.engines.whoosh.naming import buckets, named


@pytest.mark.parametrize("documents", [400, 6_000])
def test_the_most_frequent_of_many_names_are_those_of_all_counts(documents):
    """There are more names in many documents than a facet holds, and equal counts."""
    rng = np.random.default_rng(7)
    names = [f"Name {n:04d}" for n in rng.permutation(2_000)]
    of = rng.zipf(1.3, documents).clip(max=2_000).astype(np.int32) - 1
    docs = np.flatnonzero(rng.random(documents) < 0.9).astype(np.int32)
    found = buckets(named(of, names, docs, name_key), docs)
    counts = Counter(names[number] for number in of[docs].tolist())
    assert found == name_buckets(counts.items())
    assert found[1] == (documents == 6_000)


def test_only_spellings_of_live_documents_are_shown():
    names, of = ["wire", "Wire", "", "Gone"], np.array([0, 1, 1, 2, 3], np.int32)
    docs = np.array([1, 2, 3], np.int32)
    made = named(of, names, docs, name_key)
    shown = dict(zip(made.keys, made.shown, strict=True))
    assert shown == {"wire": "Wire", "": "", "gone": ""}
    of_first = made.codes.of[0]
    assert of_first == made.codes.of[1]
