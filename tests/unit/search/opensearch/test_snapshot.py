"""Patterns that find the words at most some edits off."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.engines.opensearch.snapshot import near_pattern
from archive.search.spelling import within

LETTERS = st.text("abcd", min_size=1, max_size=12)


@given(LETTERS, LETTERS, st.sampled_from([1, 2]))
def test_no_word_that_is_near_escapes_the_pattern(word, other, edits):
    if within(other, word, edits):
        assert re.fullmatch(near_pattern(word, edits), other)


@given(LETTERS, st.sampled_from([1, 2]), st.data())
def test_no_word_made_by_edits_escapes_the_pattern(word, edits, data):
    other = list(word)
    for _ in range(edits):
        at = data.draw(st.integers(0, len(other)))
        kind = data.draw(st.sampled_from(["in", "out", "other", "swap"]))
        if kind == "in":
            other.insert(at, data.draw(st.sampled_from("abcdxy")))
        elif kind == "out" and other[at:]:
            del other[at]
        elif kind == "other" and other[at:]:
            other[at] = "x"
        elif kind == "swap" and other[at + 1 :]:
            other[at : at + 2] = other[at + 1], other[at]
    assert re.fullmatch(near_pattern(word, edits), "".join(other))


@pytest.mark.parametrize("word", ["a.b", "be'er", "100.5", "x" * 64, "y" * 900])
def test_patterns_are_bounded_and_quote_what_they_hold(word):
    for edits in (1, 2):
        pattern = near_pattern(word, edits)
        assert len(pattern) <= 900
        assert re.fullmatch(pattern, word)
