"""Quick stemmers and Snowball's own give every word the same stem."""

import importlib
import pkgutil

import pytest
import snowballstemmer
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from archive.search.analysis import fold
from archive.search.quickstem import english_leaves, quick

CLASSES = {
    name: getattr(module, next(n for n in dir(module) if n.endswith(suffix)))
    for _, name, _ in pkgutil.iter_modules(snowballstemmer.__path__)
    if name.endswith("_stemmer")
    for module in [importlib.import_module(f"snowballstemmer.{name}")]
    for suffix in [name.split("_")[0].title() + "Stemmer"]
    if any(n.endswith(suffix) for n in dir(module))
}


def endings(stemmer):
    """Return the endings that a stemmer knows, to make words of."""
    lists = (getattr(stemmer, name) for name in dir(stemmer) if name.startswith("a_"))
    return sorted({entry.s for found in lists for entry in found} - {""})


@pytest.mark.parametrize("name", CLASSES)
@given(st.data())
@settings(max_examples=15, deadline=None)
def test_the_stems_are_the_same(name, data):
    plain, fast = CLASSES[name](), quick(CLASSES[name])
    known = endings(CLASSES[name]) or ["a"]
    letters = "".join(sorted(set("".join(known)) | set("aeiouy'")))
    parts = st.text(letters, max_size=5)
    last = st.lists(st.sampled_from(known), max_size=3).map("".join)
    for start, end in data.draw(st.lists(st.tuples(parts, last), max_size=30)):
        assert fast.stemWord(start + end) == plain.stemWord(start + end)


def test_all_stemmers_are_compared():
    assert {"english_stemmer", "turkish_stemmer"} <= CLASSES.keys()
    assert len(CLASSES) > 20


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_words_that_english_is_said_to_leave_are_left(data):
    stemmer = CLASSES["english_stemmer"]
    known = endings(stemmer)
    # Endings cut short are all but endings.
    near = [end[cut:-1] for end in known for cut in range(len(end))]
    parts = st.sampled_from(["", "y", "gener", "succ", "b", "ba", "abay", "x1"])
    last = st.lists(st.sampled_from(known + near), max_size=3).map("".join)
    left = 0
    for start, end in data.draw(st.lists(st.tuples(parts, last), min_size=20)):
        word = fold(start + end)
        if english_leaves(word):
            assert stemmer().stemWord(word) == word
            left += 1
    assume(left)
