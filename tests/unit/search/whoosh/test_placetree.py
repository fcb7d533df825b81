"""Trees of places made on arrays are those that ``answer`` states in plain words."""

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Place
from archive.search import answer
from archive.search.engines.whoosh import placetree


class Numbered:
    """Places under numbers, as a snapshot holds them."""

    def __init__(self, places):
        self.place_entries = places
        self.place_numbers = {place.id: n for n, place in enumerate(places)}
        self.place_parents = np.array(
            [self.place_numbers.get(place.parent, -1) for place in places], np.int32
        )
        order = sorted(range(len(places)), key=lambda n: (places[n].name, places[n].id))
        self.places_by_rank = np.array(order, np.int32)
        #: More than any place has, here.
        self.documents = 1_000_000


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
