"""Looking for the beginnings of words finds what reading every word finds."""

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from archive.search.grammar import parse
from archive.search.highlight import MOST_EACH, Matcher
from archive.search.sequences import near
from archive.search.snippets import Highlighter

JOINERS = (" ", " ", ", ", ". ", "-", "'", "’", ".", "/", "\n", "(", "“", " 1", "é")


@given(
    st.lists(st.sampled_from([*strategies.WORDS, *JOINERS, "o'rocket", "I.D.s"])),
    strategies.trees(),
)
def test_both_ways_find_the_same(pieces, tree):
    text = "".join(pieces)
    matcher = Matcher(tree)
    found = matcher.find(text)
    read = matcher.scan(text, 0, len(text))
    if found is not None and len(read) < MOST_EACH:
        assert found == read


@given(
    st.lists(st.sampled_from([*strategies.WORDS, *JOINERS, "o'rocket"]), max_size=20),
    st.lists(st.sampled_from([*strategies.WORDS, *JOINERS, "I.D.s"]), max_size=20),
    strategies.trees(),
)
def test_a_stretch_within_a_text_is_read_as_all_of_it_is(before, pieces, tree):
    matcher = Matcher(tree)
    start = len("".join(before)) + 1
    end = start + len("".join(pieces))
    text = "".join((*before, " ", *pieces, " ", *before))
    assert matcher.within(text, start, end) == matcher.scan(text, start, end)


@pytest.mark.parametrize(
    ("query", "text", "marks"),
    [
        ("die", "He was dying, she died; they die.", ["dying", "died", "die"]),
        ("sky", "skies and the sky", ["skies", "sky"]),
        ("hope", "hoping, hoped", ["hoping", "hoped"]),
        ("happy", "happy HAPPINESS", ["happy", "HAPPINESS"]),
        ("us", "The U.S.A., the U.S. and us", ["U.S", "us"]),
        ("unicef", "U.N.I.C.E.F. and UNICEF’s", ["U.N.I.C.E.F", "UNICEF’s"]),
        ("1000000", "1,000,000 or 1000000", ["1,000,000", "1000000"]),
        ("1000.50", "1,000.50, 1000.50 and 1,000.5", ["1,000.50", "1000.50"]),
        ("43*", "43, 430, 4,310 and 43,100; 4,000", ["43", "430", "4,310", "43,100"]),
        ("4330*", "43,301 and 4,330", ["43,301", "4,330"]),
        ('"the bank"', "the one, " * 40 + "The Bank; the bank", ["The", "Bank"]),
        (
            '="The Bank" the',
            "the bank, " * 40 + "The Bank",
            ["the"] * 24 + ["The", "Bank"],
        ),
        ("2563", "ปี๒๕๖๓ 2563", ["๒๕๖๓", "2563"]),
        ("be'er", "Be’er Be'er be`er beer", ["Be’er", "Be'er", "be`er"]),
        ("zurich", "Zürich ZURICH", ["Zürich", "ZURICH"]),
        ("=Zürich", "Zürich Zurich", ["Zürich"]),
        ("rocket", "o'rocket sprocket rocket", ["rocket"]),
    ],
)
def test_words_that_begin_otherwise_than_typed_are_found(query, text, marks):
    found = Matcher(parse(query).tree).find(text)
    assert [text[start:end] for start, end, _ in found] == marks


@pytest.mark.parametrize("before", ["x" * n for n in (1, 63, 64, 65, 128)])
@pytest.mark.parametrize("start", ["", "9" * 60, "1,000", "12.5", "a.b.", "it's", "“"])
def test_a_word_within_letters_is_found_only_where_a_piece_begins(start, before):
    text = f"{start}{before}rocket rockets"
    matcher = Matcher(parse("rocket").tree)
    assert matcher.find(text) == matcher.scan(text, 0, len(text))


@given(
    st.lists(st.sampled_from([*strategies.WORDS, *JOINERS]), max_size=200),
    strategies.trees(),
)
def test_all_of_a_title_is_marked_either_way(pieces, tree):
    text = "".join(pieces)
    read = Matcher(tree).scan(text, 0, len(text), "title")
    spans = [(start, end) for start, end, _ in read]
    assert [tuple(span) for span in Highlighter(tree).spans(text, "title")] == spans


@pytest.mark.parametrize("query", ["roket~", "東京", "אשקלון"])
def test_what_has_no_known_beginning_is_left_to_reading(query):
    assert Matcher(parse(query).tree).find("any text") is None


@pytest.mark.parametrize(
    "text", ["ﬁre rocket", "e\u0301 rocket", "ro\xadcket", "İ", "il·legal"]
)
def test_a_text_whose_letters_do_not_fold_one_to_one_is_left_to_reading(text):
    assert Matcher(parse("rocket").tree).find(text) is None


@pytest.mark.parametrize(
    ("words", "wanted", "slop", "taking"),
    [
        ("a b c a b", "a b", 0, {0, 1, 3, 4}),
        ("a x b", "a b", 0, set()),
        ("a x b", "a b", 1, {0, 2}),
        ("b x a", "a b", 1, {0, 2}),
        ("b x x a", "a b", 1, set()),
        ("a a", "a a", 0, {0, 1}),
        ("a a", "a a", 3, {0, 1}),
        ("a x x b", "a a", 9, set()),
        ("a x b x c", "c b a", 2, {0, 2, 4}),
        ("a x b x c", "c b a", 1, set()),
    ],
)
def test_nearness_is_counted_in_words_between(words, wanted, slop, taking):
    of = set(wanted.split())
    at = [i for i, word in enumerate(words.split()) if word in of]
    forms = [words.split()[i] for i in at]
    assert near(forms, at, wanted.split(), slop) == taking
