"""Trees of places made on arrays are those that ``answer`` states in plain words."""

import pickle
from collections import Counter
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Place
from archive.search import answer
from archive.search.engines.whoosh import placetops, placetree
from archive.search.engines.whoosh.arrays import Ragged
from archive.search.engines.whoosh.snapshot import Snapshot


class Numbered:
    """Places under numbers, as a snapshot holds them, and documents that name some."""

    set_counts = Snapshot.set_counts

    def __init__(self, places, sets=({},), place_set=(0,)):
        self.place_entry = places.__getitem__
        self.place_numbers = {place.id: n for n, place in enumerate(places)}
        self.place_parents = np.array(
            [self.place_numbers.get(place.parent, -1) for place in places], np.int32
        )
        order = sorted(range(len(places)), key=lambda n: (places[n].name, places[n].id))
        self.places_by_rank = np.array(order, np.int32)
        #: More than any place has, here.
        self.documents = 1_000_000
        members = [2 * n + (itself > 0) for some in sets for n, itself in some.items()]
        ragged = Ragged.of(
            np.array([len(some) for some in sets]), np.array(members, np.int32)
        )
        self.columns = SimpleNamespace(
            sets=ragged, place_set=np.array(place_set, np.int32), place_ids=places
        )
        self.set_sizes = np.diff(ragged.starts)
        self.empty_sets = np.flatnonzero(self.set_sizes == 0)
        self.tops = placetops.tops_of(
            self.columns.place_set, ragged, self.place_parents, self.places_by_rank
        )


def made(parents):
    """Return a place for each parent, which is the number of an earlier one or -1."""
    return [
        Place(
            id=f"p{n}",
            name=f"Place {n * 7 % 5}",
            kind="city",
            lat=0,
            lon=0,
            parent=f"p{parent}" if parent >= 0 else "",
        )
        for n, parent in enumerate(parents)
    ]


def both(places, counts, own, keep, limits=(20, 12)):
    """Return the tree made on arrays, and the one that ``answer`` makes."""
    fast = placetree.place_tree(
        Numbered(places),
        np.array(counts, np.int64),
        np.array(own, np.int64),
        keep,
        limits,
    )
    ids = [place.id for place in places]
    plain = answer.place_tree(
        {i: c for i, c in zip(ids, counts, strict=True) if c},
        {i: c for i, c in zip(ids, own, strict=True) if c},
        {place.id: place for place in places},
        keep,
        limits,
    )
    return fast, plain


@st.composite
def forests(draw):
    size = draw(st.integers(1, 60))
    parents = [draw(st.integers(-1, min(n - 1, 3))) for n in range(size)]
    numbers = st.lists(st.integers(0, 4), min_size=size, max_size=size)
    keep = draw(st.lists(st.sampled_from([*(f"p{n}" for n in range(size)), "no"])))
    return made(parents), draw(numbers), draw(numbers), keep


@st.composite
def archives(draw):
    """Return places, sets of them (with what is above, mostly) and documents."""
    size = draw(st.integers(1, 25))
    parents = [draw(st.integers(-1, min(n - 1, 12))) for n in range(size)]
    sets = []
    for _ in range(draw(st.integers(1, 8))):
        named = draw(st.sets(st.integers(0, size - 1), max_size=5))
        some = dict.fromkeys(named, 1)
        whole = draw(st.integers(0, 9)) > 0
        above = [parents[place] for place in named if whole]
        while above:
            some.update({n: 0 for n in above if n >= 0 and n not in some})
            above = [parents[n] for n in above if n >= 0]
        sets.append(some)
    numbers = st.integers(0, len(sets) - 1)
    return made(parents), sets, draw(st.lists(numbers, min_size=1, max_size=30))


@given(archives(), st.sampled_from([(20, 12), (2, 2), (1, 1), (4, 12)]), st.data())
def test_places_of_documents_are_those_of_the_plain_rule(archive, limits, data):
    places, sets, place_set = archive
    docs = data.draw(st.lists(st.integers(0, len(place_set) - 1), unique=True))
    fast = placetree.places_of(
        Numbered(places, sets, place_set), np.array(sorted(docs), np.int32), (), limits
    )
    counts, own = Counter(), Counter()
    for doc in docs:
        named = sets[place_set[doc]]
        counts.update(places[n].id for n in named)
        own.update(places[n].id for n, itself in named.items() if itself)
    table = {place.id: place for place in places}
    plain = answer.place_tree(counts, own, table, (), limits)
    unplaced = sum(not sets[place_set[doc]] for doc in docs)
    assert fast == (*plain, unplaced)


def test_lists_that_differ_stay_apart_though_their_sums_agree(monkeypatch):
    monkeypatch.setattr(placetops, "_weights", lambda count: np.ones(count, np.uint64))
    lists = Ragged.of(np.array([1, 1, 2]), np.array([3, 4, 0, 1]))
    same, once = placetops.distinct(lists)
    assert [once.row(n).tolist() for n in same] == [[3], [4], [0, 1]]


@given(forests())
def test_arrays_and_plain_words_make_the_same_trees(forest):
    fast, plain = both(*forest)
    assert fast == plain


@pytest.mark.parametrize("keep", [(), ("p40",)])
@pytest.mark.parametrize("parents", [[-1] * 50, [-1, *[0] * 49], [-1, 0, *[1] * 48]])
def test_long_lists_are_cut_alike(parents, keep):
    fast, plain = both(made(parents), [1] * 50, [1] * 50, keep)
    assert fast == plain
    assert fast[1]


def test_what_lies_below_is_a_sequence_like_any_other():
    ((root,), _), ((same,), _) = both(made([-1, 0, 0, 1]), [4, 2, 1, 1], [1] * 4, ())
    assert len(root.children) == 2
    assert root.children[0] == same.children[0]
    assert root.children[:1] == same.children[:1]
    assert pickle.loads(pickle.dumps(root)) == root == same
    assert hash(root) == hash(same)
    assert repr(root) == repr(same)
    assert root.children != [*same.children]
