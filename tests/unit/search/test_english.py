"""English stems are those of Snowball."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from archive.search.english import stem
from archive.search.quickstem import quick

_LISTS = [getattr(EnglishStemmer, name) for name in dir(EnglishStemmer)]
_KNOWN = sorted({e.s for found in _LISTS if isinstance(found, list) for e in found})
#: Endings cut short or gone on with are all but endings.
_NEAR = [part for end in _KNOWN for part in (end[1:], end[:-1], end + "y")]
_LETTERS = st.text("aeiouybdglnrstwx'", max_size=5)
_WORDS = st.one_of(
    st.tuples(_LETTERS, st.sampled_from(_KNOWN + _NEAR), st.sampled_from(_KNOWN)),
    st.tuples(st.sampled_from(_KNOWN), _LETTERS, st.sampled_from([*_KNOWN, "'s"])),
    st.tuples(st.text("aeiyylsdng'", max_size=9)),
).map("".join)


@given(st.lists(_WORDS, min_size=50, max_size=200))
@settings(max_examples=100, deadline=None)
def test_words_have_the_stems_that_snowball_gives_them(words):
    stemmer = quick(EnglishStemmer)
    assert [stem(word) for word in words] == [stemmer.stemWord(word) for word in words]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("generously", "generous"),
        ("dying", "die"),
        ("dyingly", "dy"),
        ("canning", "canning"),
        ("canningly", "can"),
        ("exceed", "exceed"),
        ("agreed", "agre"),
        ("hopping", "hop"),
        ("hoped", "hope"),
        ("pasted", "paste"),
        ("skies", "sky"),
        ("uyyy", "uyyy"),
        ("be'er", "be'er"),
        ("attacks", "attack"),
        ("yyy", "yyy"),
        ("'s", "'s"),
    ],
)
def test_a_word_has_its_stem(word, expected):
    assert stem(word) == expected
    assert EnglishStemmer().stemWord(word) == expected
