"""Marks stand exactly on the words that matched; fragments show them."""

from itertools import pairwise

import pytest
import strategies
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Span
from archive.search.analysis import tokens
from archive.search.grammar import parse
from archive.search.snippets import FRAGMENT, Highlighter, highlight_spans
from archive.search.tree import Everything


def marked(text, query, field="text"):
    return [text[s:e] for s, e in highlight_spans(text, parse(query).tree, field)]


SENTENCE = "Two Rockets were fired at Be’er Sheva’s café; the U.S. sent 100,000 F-16s."

MARKED = {
    "rocket": ["Rockets"],
    "=Rockets": ["Rockets"],
    "=rockets": [],
    "fire*": ["fired"],
    "rokets~": ["Rockets"],
    "be'er": ["Be’er"],
    "cafe": ["café"],
    "us": ["U.S"],
    "100000": ["100,000"],
    '"rocket were"': ["Rockets", "were"],
    '"were rocket"': [],
    '"fire rocket"~1': ["Rockets", "fired"],
    '"fire two"~1': [],
    "Be'er-Sheva": ["Be’er", "Sheva’s"],
    "rocket OR two": ["Two", "Rockets"],
    "rocket -two": ["Rockets"],
    "-rocket": [],
    "title:rocket": [],
    "text:rocket": ["Rockets"],
    "place:Gaza date:2020": [],
    "": [],
}


@pytest.mark.parametrize(("query", "words"), MARKED.items(), ids=repr)
def test_what_matched_is_marked(query, words):
    assert marked(SENTENCE, query) == words


def test_a_title_has_marks_of_its_own():
    assert marked("A Rocket", "title:rocket text:a", "title") == ["Rocket"]


@pytest.mark.parametrize(
    "text",
    [
        "ﬁre İstanbul ROCKET",
        "Ａ ｒｏｃｋｅｔ e\u0301 rocket",
        "😀😀 rocket",
        "ראש rocket שלום",
        "ß ﬃ Ǆ rocket",
        "İİİİ" * 2_000 + " rocket",
    ],
)
def test_marks_are_exact_in_any_script(text):
    assert marked(text, "rocket")[-1].casefold() == "rocket"
    (snippet,) = Highlighter(parse("=rocket").tree).snippets(text) or [None]
    assert all(snippet.text[s:e].casefold() == "rocket" for s, e in snippet.highlights)


LONG = " ".join(f"Sentence number {n} says nothing much of note." for n in range(400))


def at(position, words="The rocket fell here."):
    return f"{LONG[:position].rpartition('. ')[0]}. {words} {LONG[position:]}"


@pytest.mark.parametrize("position", [1_000, 5_950, 6_010, 12_000, 18_000])
def test_a_match_is_shown_wherever_it_stands(position):
    (snippet,) = Highlighter(parse("rockets").tree).snippets(at(position))
    assert [snippet.text[s:e] for s, e in snippet.highlights] == ["rocket"]
    assert "The rocket fell here." in snippet.text


def test_a_match_that_only_folding_finds_is_shown_far_into_a_text():
    text = f"{LONG} Ro\u0308cket fell."
    (snippet,) = Highlighter(parse("rocket").tree).snippets(text)
    assert [snippet.text[s:e] for s, e in snippet.highlights] == ["Ro\u0308cket"]


def test_each_word_gets_a_fragment():
    text = f"A rocket fell. {LONG} A tunnel was dug. {LONG} Talks went on."
    snippets = Highlighter(parse("rocket tunnel talks").tree).snippets(text)
    words = [[s.text[a:b] for a, b in s.highlights] for s in snippets]
    assert words == [["rocket"], ["tunnel"], ["Talks"]]


def test_fragments_end_at_sentences_or_words():
    for snippet in Highlighter(parse("nothing").tree).snippets(LONG):
        start, end = snippet.span
        assert start == 0 or LONG[start - 1].isspace()
        assert end == len(LONG) or LONG[end].isspace()
        assert snippet.text.endswith("note.")


@pytest.mark.parametrize(
    "before", ["", "By A. Writer\n\n", "3 May 1987\n\n", LONG + "\n\n"]
)
def test_a_fragment_begins_in_the_paragraph_of_its_match(before):
    text = before + "Two boats left. The rocket hit neither of them."
    (snippet,) = Highlighter(parse("rocket").tree).snippets(text)
    assert snippet.text.endswith("The rocket hit neither of them.")
    assert set(snippet.text) & set("\n") == set()


def test_a_fragment_of_lines_broken_by_width_begins_where_a_sentence_does():
    text = "The council of the river\ntowns met late. " * 20
    text += "A ship with forty\nmen on board hit a rocket\nnear the old pier. " + text
    (snippet,) = Highlighter(parse("rocket").tree).snippets(text)
    assert snippet.text.startswith(("A ship", "The council"))
    assert snippet.text.endswith(("pier.", "late."))


def test_the_same_words_are_not_shown_twice():
    text = ("A rocket fell on the town again today. " + "x " * 300) * 5
    snippets = Highlighter(parse("rocket").tree).snippets(text)
    plain = [" ".join(s.text.split()) for s in snippets]
    assert len(set(plain)) == len(plain)


def test_without_a_match_the_beginning_is_shown():
    (snippet,) = Highlighter(Everything()).snippets(f"\n\n{LONG}")
    assert snippet.span.start == 2
    assert snippet.text.startswith("Sentence number 0")
    assert snippet.text.endswith("note.")
    assert snippet.highlights == ()


@pytest.mark.parametrize("text", ["", " \n ", "\x00"])
def test_of_no_text_nothing_much_is_shown(text):
    snippets = Highlighter(parse("rocket").tree).snippets(text)
    assert [s.text for s in snippets] == ([text] if text == "\x00" else [])


def test_the_sentence_that_speaks_of_the_day_is_shown_first():
    text = f"A rocket fell. {LONG} On Thursday all was calm. {LONG}"
    start = text.index("On Thursday")
    day = Span(start, start + len("On Thursday"))
    (snippet,) = Highlighter(parse("rocket").tree).snippets(text, [day], most=1)
    assert snippet.text[slice(*snippet.highlights[0])] in ("On Thursday", "rocket")
    snippets = Highlighter(parse("rocket").tree).snippets(text, [day])
    assert [s.text[slice(*s.highlights[0])] for s in snippets] == [
        "rocket",
        "On Thursday",
    ]


@given(strategies.trees(), strategies.query_texts(), st.integers(1, 3))
def test_marks_and_fragments_are_sound_for_any_text(tree, text, repeat):
    text = f"{text} " * repeat
    spans = highlight_spans(text, tree)
    words = {(t.start, t.end) for t in tokens(text)}
    assert set(spans) <= words
    assert list(spans) == sorted(spans)
    for snippet in Highlighter(tree).snippets(text):
        start, end = snippet.span
        assert snippet.text == text[start:end]
        assert len(snippet.text) <= 2 * FRAGMENT
        marks = [(start + s, start + e) for s, e in snippet.highlights]
        assert set(marks) <= set(spans)


@given(st.lists(st.sampled_from(strategies.WORDS), max_size=40), strategies.trees())
def test_fragments_do_not_overlap(words, tree):
    text = " ".join(words * 12)
    spans = [snippet.span for snippet in Highlighter(tree).snippets(text)]
    assert len(spans) <= 3
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_document_that_a_phrase_matched_is_marked_there_only():
    text = make_document("Free beacon. The free and the beacon.").text
    assert marked(text, '"free beacon"') == ["Free", "beacon"]
