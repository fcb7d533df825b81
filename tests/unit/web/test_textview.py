"""How a text is cut into paragraphs, pieces and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Span
from archive.web.bidi import printable
from archive.web.textview import Mark, highlighted, paragraphs, sentence_around


def plain(text, marks=()):
    return [
        "".join(piece.text for piece in paragraph.pieces)
        for paragraph in paragraphs(text, marks)
    ]


WRAPPED = (
    "SALVADOR, Feb 26 - Showers continued throughout the week in\n"
    "the Bahia cocoa zone, alleviating the drought since early\n"
    "January.\n"
    "    The dry period means the temporao will be late this year,\n"
    "and nobody knows how much of it is left in the hands of those\n"
    "who grow it."
)
TABLE = "Shr 34 cts vs 1.19 dlrs\nNet 807,000 vs 2,858,000\nRevs 510.2 mln vs 479.7 mln"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\n\n\nTwo.\n\n", ["One.", "Two."]),
        (
            "One ends.\nTwo ends.\nThree ends.",
            ["One ends.", "Two ends.", "Three ends."],
        ),
        ("", []),
        (" \n\n ", []),
        (TABLE, TABLE.split("\n")),
    ],
)
def test_paragraphs_are_those_of_the_writer(text, wanted):
    assert plain(text) == wanted


def test_text_that_a_machine_wrapped_flows_again():
    first, second = paragraphs(WRAPPED, [])
    assert not first.as_lines
    assert first.pieces[0].text.endswith("January.")
    assert second.pieces[0].text.startswith("The dry period")


def test_lines_within_a_paragraph_that_nobody_wrapped_stay_lines():
    (paragraph, _) = paragraphs("Roses are red,\nviolets blue.\n\nEnd.", [])
    assert paragraph.as_lines


def test_marks_of_two_kinds_may_cross_and_each_begins_once():
    text = "on Thursday in Ashkelon"
    marks = [
        Mark("date", Span(0, 11), 1),
        Mark("place", Span(15, 23), 1),
        Mark("hit", Span(3, 18), 1),
    ]
    (paragraph,) = paragraphs(text, marks)
    shown = [(p.text, p.hit, p.date, p.place) for p in paragraph.pieces]
    assert shown == [
        ("on ", 0, 1, 0),
        ("Thursday", 1, 1, 0),
        (" in ", 1, 0, 0),
        ("Ash", 1, 0, 1),
        ("kelon", 0, 0, 1),
    ]
    assert [p.opens_hit for p in paragraph.pieces] == [False, True, False, False, False]
    assert [p.opens_date for p in paragraph.pieces] == [
        True,
        False,
        False,
        False,
        False,
    ]


@given(
    st.text(alphabet=st.sampled_from("ab \n\t.A\u202e\x00é"), max_size=60),
    st.lists(
        st.tuples(
            st.sampled_from(["hit", "date", "place"]),
            st.integers(0, 60),
            st.integers(1, 20),
        ),
        max_size=6,
    ),
)
def test_no_letter_is_lost_or_doubled_whatever_the_marks(text, spans):
    marks = [
        Mark(kind, Span(min(start, len(text)), min(start + size, len(text))), n)
        for n, (kind, start, size) in enumerate(spans, 1)
    ]
    shown = "".join(plain(text, marks))
    assert "".join(shown.split()) == "".join(printable(text).split())


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("He left. She came on Friday. All slept.", "on Friday", "She came ", "."),
        ("Gen. Smith spoke on Friday. More.", "on Friday", "Gen. Smith spoke ", "."),
        ("On Friday he left.", "On Friday", "", " he left."),
        ("A line\nbroken on Friday by the margin.", "on Friday", "A line broken ", " by the margin."),
        ("Полиция молчит. Поезд из Киева стоит. Все ждут.", "из Киева", "Поезд ", " стоит."),
        ("Кв. метр в Киеве дорог. Все ждут.", "в Киеве", "Кв. метр ", " дорог."),
        ("警方沉默。人们在北京等待。他们走了。", "北京", "人们在", "等待。"),
        ("ፖሊስ ዝም አለ። በመቀሌ ግጭት አለ። ሰዎች ሄዱ።", "መቀሌ", "በ", " ግጭት አለ።"),
        ("ის წავიდა. თბილისში წვიმს. ყველა ელის.", "თბილისში", "", " წვიმს."),
        ("x" * 300 + " y on Friday " + "z " * 200, "on Friday", "…y ", " " + "z " * 78 + "z…"),
    ],
)  # fmt: skip
def test_a_mention_is_shown_in_its_sentence(text, words, before, after):
    start = text.index(words)
    found = sentence_around(text, Span(start, start + len(words)))
    assert (found.before, found.mention, found.after) == (before, words, after)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50))
def test_a_sentence_is_found_around_any_span_of_any_text(text, start, size):
    start = min(start, len(text))
    found = sentence_around(text, Span(start, min(len(text), start + size)))
    assert len(found.before) <= 162
    assert len(found.after) <= 162


def test_highlights_part_a_text_without_losing_any_of_it():
    text = "rocket over rockets"
    pieces = list(highlighted(text, (Span(0, 6), Span(12, 19))))
    assert pieces == [("rocket", True), (" over ", False), ("rockets", True)]
