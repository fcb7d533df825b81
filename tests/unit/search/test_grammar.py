"""The query language: what is read as what, and that nothing fails."""

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import DayRange
from archive.search.grammar import (
    MOST_CHARACTERS,
    MOST_DEPTH,
    MOST_TERMS,
    parse,
    render,
)
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    FromSource,
    Fuzzy,
    HasId,
    InLanguage,
    InPath,
    InPlace,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)


def days(text, clock=Clock.PUBLISHED):
    return Days(DayRange.parse(text), clock)


A, B, C = Word("a"), Word("b"), Word("c")

READINGS = {
    "": Everything(),
    " \n\t ": Everything(),
    "rocket": Word("rocket"),
    "a b": And((A, B)),
    "a AND b": And((A, B)),
    "a && b": And((A, B)),
    "a OR b": Or((A, B)),
    "a | b": Or((A, B)),
    "a b || c": Or((And((A, B)), C)),
    "and b": And((Word("and"), B)),
    "or b": And((Word("or"), B)),
    "a or": And((A, Word("or"))),
    "a b OR c": Or((And((A, B)), C)),
    "a (b OR c)": And((A, Or((B, C)))),
    "a (b c)": And((A, B, C)),
    "(((a)))": A,
    "-a": Not(A),
    "NOT a": Not(A),
    "not a": And((Word("not"), A)),
    "NOT NOT a": A,
    "-(-a)": A,
    "-a -b": And((Not(A), Not(B))),
    "-(a OR b)": Not(Or((A, B))),
    "rocket*": Prefix("rocket"),
    "부산": Prefix("부산"),
    "title:부산": Prefix("부산", "title"),
    "산": Word("산"),
    "=부산": Word("부산", exact=True),
    "부산2": Word("부산2"),
    '"부산"': Phrase("부산"),
    "rocket~": Fuzzy("rocket", 1),
    "rocket~2": Fuzzy("rocket", 2),
    '"a b"': Phrase("a b"),
    "“a b”": Phrase("a b"),
    "„a b“": Phrase("a b"),
    "«a b»": Phrase("a b"),
    "»a b«": Phrase("a b"),
    '"a b"~5': Phrase("a b", slop=5),
    '-"a b"': Not(Phrase("a b")),
    "=Word": Word("Word", exact=True),
    '="Exact Phrase"': Phrase("Exact Phrase", exact=True),
    "title:a": Word("a", "title"),
    "Title:a": Word("a", "title"),
    'text:"a b"': Phrase("a b", "text"),
    "title:=A": Word("A", "title", exact=True),
    "title:a*": Prefix("a", "title"),
    "title:(a OR b)": Or((Word("a", "title"), Word("b", "title"))),
    "place:Ashkelon": InPlace("Ashkelon"),
    'place:"West Bank"': InPlace("West Bank"),
    "-place:Gaza": Not(InPlace("Gaza")),
    "place:(Gaza OR Israel)": Or((InPlace("Gaza"), InPlace("Israel"))),
    "source:Reuters": FromSource("Reuters"),
    "author:doe": ByAuthor("doe"),
    'by:"Jane Doe"': ByAuthor("Jane Doe"),
    "Byline:doe": ByAuthor("doe"),
    "-author:(doe OR roe)": Not(Or((ByAuthor("doe"), ByAuthor("roe")))),
    "path:2019/march": InPath("2019/march"),
    "PATH:/a-b_": InPath("/a-b_"),
    'path:"my papers/a.txt"': InPath("my papers/a.txt"),
    "path:-C++~:=": InPath("-C++~:="),
    "path:*/draft*": InPath("*/draft*", pattern=True),
    "-path:(a OR *.csv)": Not(Or((InPath("a"), InPath("*.csv", pattern=True)))),
    'path:("my a" OR (*b ~c)) d*': And(
        (
            Or(
                (
                    InPath("my a"),
                    And((InPath("*b", pattern=True), InPath("~c"))),
                )
            ),
            Prefix("d"),
        )
    ),
    "path:(place:b OR -c*)": Or((InPlace("b"), Not(InPath("c*", pattern=True)))),
    "path:O'Neill's": InPath("O'Neill's"),
    "lang:de": InLanguage("de"),
    "language:German": InLanguage("de"),
    'lang:"haitian creole"': InLanguage("ht"),
    "lang:(de OR fr)": Or((InLanguage("de"), InLanguage("fr"))),
    "-lang:en": Not(InLanguage("en")),
    "lang:unknown": InLanguage(""),
    "id:ABCD": HasId("abcd"),
    "date:2020": days("2020"),
    "date:2020-10..2020-12": days("2020-10..2020-12"),
    "date:..2014": days("..2014"),
    "date:2014..": days("2014.."),
    'date:"23 October 2020"': days("2020-10-23"),
    "date:>=2020-10": days("2020-10.."),
    "date:>2020-10": days("2020-11-01.."),
    "date:<2020": days("..2019-12-31"),
    "mentioned:2020-10-22": days("2020-10-22", Clock.MENTIONED),
    "a \u200fOR\u200f b": Or((A, B)),
    "\u202ba\u202c \u200b-b": And((A, Not(B))),
    "\ufefftitle:\u2068a\u2069": Word("a", "title"),
    '\u200e"a b"\u200e~5': Phrase("a b", slop=5),
    "（a OR b） －c": And((Or((A, B)), Not(C))),
    "a \u2212b": And((A, Not(B))),
    "title：a＊": Prefix("a", "title"),
}


@pytest.mark.parametrize(("text", "tree"), READINGS.items(), ids=repr)
def test_operators_are_read(text, tree):
    parsed = parse(text)
    assert parsed.tree == tree
    assert parsed.notes == ()


TEXT = {
    "AT&T": "AT&T",
    "F-16": "F-16",
    "W-2": "W-2",
    "C++": "C++",
    "Be'er": "Be'er",
    "http://x.y/z": "http://x.y/z",
    "24/7": "24/7",
    "10:30": "10:30",
    "5'10\"": "5'10",
    "a&&b": "a&&b",
    "user@example.org": "user@example.org",
    "a\u200bb": "a\u200bb",
    "می\u200cخواهم": "می\u200cخواهم",
    "क्\u200cष": "क्\u200cष",
    "年：a": "年：a",
}


@pytest.mark.parametrize(("text", "word"), TEXT.items(), ids=repr)
def test_what_is_no_operator_is_text_without_a_word_of_warning(text, word):
    assert parse(text).tree == Word(word)
    assert parse(text).notes == ()


IGNORED = {
    ":)": (Everything(), "“:” holds no letter or digit"),
    "-": (Everything(), "“-” holds no letter or digit"),
    "a –b": (And((A, Word("–b"))), "write - before a word to leave it out"),
    "*": (Everything(), "“*” holds no letter or digit"),
    "~": (Everything(), "“~” holds no letter or digit"),
    "(": (Everything(), "never closed"),
    ")": (Everything(), "no ( before it"),
    '"': (Everything(), "nothing after it was ignored"),
    '""': (Everything(), "no word between them"),
    '"unclosed a': (And((Word("unclosed"), A)), "“unclosed a” is never closed"),
    'title:"a': (Word("a", "title"), "never closed"),
    "NOT": (Word("not"), "NOT has nothing to join"),
    "a OR": (And((A, Word("or"))), "OR has nothing to join"),
    "OR b": (And((Word("or"), B)), "OR has nothing to join"),
    "a or b": (And((A, Word("or"), B)), "OR in capitals"),
    "a and b": (And((A, Word("and"), B)), "all words are required"),
    "a not b": (And((A, Word("not"), B)), "NOT in capitals"),
    "a |": (A, "| has nothing to join here, so it was ignored"),
    "|| a": (A, "|| has nothing to join here, so it was ignored"),
    "a OR OR b": (Or((And((A, Word("or"))), B)), "OR has nothing to join"),
    "*wild": (Word("wild"), "The * before “wild” was ignored"),
    "--x": (Word("x"), "The -- before “x” was ignored"),
    "a - b": (And((A, B)), "“-” holds no letter or digit"),
    "foo:bar": (Word("foo:bar"), "“foo:” is not a field"),
    "date:foo": (Word("date:foo"), "“foo” is not a date"),
    "date:10/11/2020": (Word("date:10/11/2020"), "day and month can be mistaken"),
    'date:"no day"': (Phrase("date no day"), "“no day” is not a date"),
    "date: 2020": (And((Word("date"), Word("2020"))), "without a blank between"),
    "date:2020..2014": (days("2014..2020"), "its two ends were swapped"),
    "word~9": (Fuzzy("word", 2), "read as ~2"),
    '"a b"~900': (Phrase("a b", slop=100), "read as ~100"),
    '"a b"~': (Phrase("a b"), "write ~5"),
    '"a*"': (Phrase("a*"), "words in quotes stand as typed"),
    "F-1*": (Word("F-1"), "it needs one word"),
    "=Word*": (Word("Word", exact=True), "= asks for the word as written"),
    "place:Gaza*": (InPlace("Gaza"), "place: takes a whole name"),
    "author:smi*": (ByAuthor("smi"), "author: takes whole words"),
    'path:"a*"': (InPath("a*"), "The * in “a*” stands for itself"),
    "path:///": (Everything(), "holds no letter or digit"),
    "path:a" + "*b" * 9: (InPath("a" + "*b" * 9), "at most 8 *"),
    'path:="a"~2': (InPath("a"), "= and ~ were ignored"),
    "lang:d*": (InLanguage("d"), "lang: takes a whole name"),
    "title:-a": (Word("a", "title"), "write -title:a"),
}


@pytest.mark.parametrize(("text", "tree", "why"), [(t, *r) for t, r in IGNORED.items()])
def test_what_was_ignored_is_said(text, tree, why):
    parsed = parse(text)
    assert parsed.tree == tree
    assert any(why in note for note in parsed.notes), parsed.notes


def test_a_star_within_a_word_is_no_operator():
    assert parse("ro*et").tree == Word("ro*et")


def test_a_query_that_is_too_long_is_cut_and_says_so():
    parsed = parse("word " * MOST_CHARACTERS)
    assert parsed.cut
    assert "longer than 2,000 characters" in parsed.notes[0]


def test_words_past_the_limit_are_ignored_and_named():
    parsed = parse(" ".join(f"w{n}" for n in range(MOST_TERMS + 3)))
    assert parsed.cut
    assert len(parsed.tree.children) == MOST_TERMS
    assert f"those from “w{MOST_TERMS}” on were ignored" in parsed.notes[0]


def test_a_query_at_the_limits_is_not_cut():
    words = " ".join(f"w{n}" for n in range(MOST_TERMS))
    assert not parse(words).cut
    assert not parse("a" * MOST_CHARACTERS).cut


@pytest.mark.parametrize("text", ["(" * 1_999 + "a", "(" * 900 + "a" + ")" * 900])
def test_parentheses_nested_absurdly_deep_do_no_harm(text):
    parsed = parse(text)
    assert parsed.notes
    assert parse(render(parsed.tree)).tree == parsed.tree


def test_what_follows_parentheses_that_are_too_deep_is_searched():
    deep = MOST_DEPTH + 1
    for inner in ("a", "a (b) c d"):
        text = f"{'(' * deep}{inner}{')' * deep} e f"
        parsed = parse(text)
        assert parsed.tree == And((Word("e"), Word("f")))
        assert len(parsed.notes) == 1


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (Fuzzy("rocket", 1), "rocket~"),
        (Fuzzy("rocket", 2), "rocket~2"),
        (InPlace("Gaza"), "place:Gaza"),
        (InPlace("West Bank"), 'place:"West Bank"'),
        (InPlace("Gaza*"), 'place:"Gaza*"'),
    ],
)
def test_a_tree_is_written_as_a_person_would(tree, text):
    assert render(tree) == text
    assert parse(text).tree == tree


@pytest.mark.parametrize("text", ['"' * 2_000, "«" * 2_000, "~1" * 1_000, "-" * 2_000])
def test_runs_of_marks_make_few_notes(text):
    assert len(parse(text).notes) <= 11


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("r*t", "only a * at the end"),
        ("r?cket", "only a * at the end"),
        ("title:oil^3", "no word can be given more weight"),
        ("oil NEAR/5 price", '"one other"~5'),
        ("oil w/5 price", '"one other"~5'),
        ("oil w/s price", '"one other"~5'),
        ("oil /5 price", '"one other"~5'),
        ("oil NEAR price", '"one other"~5'),
        ("oil adj5 price", '"one other"~5'),
        ("oil|gas", "write OR between two words"),
        ("‘oil price’", "a phrase stands in double quotation marks"),
        ("the 'oil price' fell", "a phrase stands in double quotation marks"),
        ("oil after:2020", "a word; write date:2020-10.. for days from one on."),
        ("before:2021", "write date:..2020-10 for days up to one"),
        ("Headline:oil", "write title: for"),
        ("site:example.org", 'write source:"Its whole name"'),
        ("folder:2019", "write path:2019/march"),
        ("filename:a.csv", "write path:2019/march"),
        ("city:Haifa", "write place: for"),
        ("oil 2021-03-04", "date:2021-03-04 finds the reports published then"),
        ("03/04/2021", "write date:2020-10-23"),
        ("4 March 2021", 'date:"4 March 2021" finds the reports published then'),
        ("March 2021", 'date:"March 2021" finds'),
        ("!oil", "write - before a word"),
        ("[2014 TO 2016]", "date:2014..2016"),
        ("date:[2014 TO 2016]", "A range is written 2014..2016."),
        ("date:2014-2016", "A range is written 2014..2016."),
        ("date:2014 to 2016", "a range is written 2014..2016."),
        ("date:2014 -2016", "a range is written 2014..2016."),
        ("mentioned:2014-05 until 2016", "a range is written 2014-05..2016."),
        ("date:1930s", "A decade is written 1930..1939."),
        ("date:193*", "A decade is written 1930..1939."),
        ("headline(oil)", "write title: for"),
        ("title(oil)", "write title: for"),
        ("Byline(Smith)", "write author:smith"),
        ("date(2014)", "write date:2020-10"),
        ("atleast5(oil)", "how often a word stands"),
        ("oil AROUND(5) price", '"one other"~5'),
        ("oil onear/3 price", '"one other"~5'),
        ("oil w/para price", '"one other"~5'),
        ("2014..2016", "date:2014..2016 finds the reports published then"),
        ("2014-03-01..2014-05", "date:2014-03-01..2014-05 finds"),
        ("date>2014", "write date:>2014."),
        ("pub-date<=2014-05-01", "write date:<=2014-05-01."),
        ('"price * oil"', '; "price oil"~1 has another between them.'),
        ("date:800", "a year has four figures, as 0800"),
        ("date:1.3.99", "its year is not told in full"),
        ("date:Unknown", "Undated reports are found by undated=only"),
    ],
)
def test_signs_of_other_search_languages_are_told_from_ours(typed, said):
    (note,) = parse(typed).notes
    assert said in note


@pytest.mark.parametrize(
    "typed",
    [
        *("oil*", "what?", "near", "U.S.", "AT&T", "1/2", "C4", "2021", "555-1234"),
        *(
            "oil (gas)",
            "body (oil)",
            "coin(oil)",
            "https://a.org/x?b=c",
            "1..5",
            "a..b",
        ),
        *("rock 'n' roll", "the dogs' owners", "and/or", "march of 2021", '"and" b'),
    ],
)
def test_no_sign_is_seen_where_there_is_none(typed):
    assert parse(typed).notes == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("date:3 May 2020", "3 May 2020"),
        ("oil date:March 3, 2020 gas", "March 3, 2020"),
        ("mentioned:May 2020 oil", "May 2020"),
    ],
)
def test_a_date_of_several_words_is_told_to_stand_in_quotes(typed, meant):
    notes = parse(typed).notes
    assert any(f'stands in quotes: "{meant}".' in note for note in notes)


@pytest.mark.parametrize("typed", ["date:2020 oil", "date:3 oil 2020", "date:2020 May"])
def test_no_words_behind_a_date_are_taken_for_its_own(typed):
    assert not any("stands in quotes" in note for note in parse(typed).notes)


@given(strategies.query_texts())
def test_no_text_is_an_error_and_what_is_understood_can_be_written(text):
    parsed = parse(text)
    again = render(parsed.tree)
    if len(again) <= MOST_CHARACTERS:
        assert parse(again).tree == parsed.tree


@given(strategies.query_texts())
def test_what_is_understood_is_written_without_need_for_a_note(text):
    again = parse(render(parse(text).tree))
    allowed = (
        "as it stands",
        "is not a field",
        "is not a date",
        "words in quotes",
        "in small letters",
        "as words",
        "as single words",
    )
    assert all(any(a in note for a in allowed) for note in again.notes), again.notes


@given(strategies.trees())
def test_a_tree_written_and_read_is_the_same(tree):
    assert parse(render(tree)).tree == tree


@given(
    st.lists(
        st.sampled_from(
            ["AND", "OR", "NOT", "or", "and", "not", "NEAR", "ADJ", "Oil", "title", "x"]
        ),
        min_size=1,
        max_size=MOST_TERMS + 1,
    )
)
def test_words_alone_are_read_as_the_grammar_reads_them(words):
    """A blank at the end means nothing, but leads the long way."""
    text = " ".join(words)
    assert parse(text) == parse(f"{text} ")
