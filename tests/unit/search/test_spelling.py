"""How far apart words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.spelling import within

DISTANCES = [
    ("rocket", "rocket", 0),
    ("rocket", "roket", 1),
    ("rocket", "rockets", 1),
    ("rocket", "packet", 2),
    ("rocket", "rokcet", 1),
    ("ca", "abc", 3),
    ("ab", "ba", 1),
    ("", "ab", 2),
    ("abcd", "badc", 2),
]


@pytest.mark.parametrize(("left", "right", "distance"), DISTANCES)
def test_edits_are_counted(left, right, distance):
    assert within(left, right, distance)
    assert within(right, left, distance)
    assert distance == 0 or not within(left, right, distance - 1)


_WORDS = st.text("abc", max_size=6)


@given(_WORDS, _WORDS, st.integers(0, 2))
def test_neither_word_comes_first(left, right, edits):
    assert within(left, right, edits) == within(right, left, edits)


@given(_WORDS, st.data())
def test_one_edit_is_within_one(word, data):
    at = data.draw(st.integers(0, len(word)))
    assert within(word, word[:at] + "x" + word[at:], 1)
    assert within(word, word[:at] + word[at + 1 :], 1)
    assert within(word, word[:at] + word[at : at + 2][::-1] + word[at + 2 :], 1)
