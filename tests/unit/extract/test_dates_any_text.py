"""Whatever the text, dates are found without an exception and in good order."""

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.extract.dates.lexicon import lower_case
from archive.model import DateMention, DocumentDate, Provenance

PIECES = [
    "Thursday", "on", "late", "last", "the", "of", "May", "march", "7", "31", "0", "1987",
    "9999", "99999", "0000", "0001", "2020-10-22", "2020-99-99", "07/10/2023", "1939-45",
    "10000-02-01", "BC", "AD", "ago", "two", "days", "weeks", "years", "centuries", "later",
    "earlier", "next", "that", "same", "year", "summer", "fall", "winter", "'90s", "’68",
    "1990s", "the 21st century", "first quarter", "Q4", "weekend", "Easter", "Christmas",
    "tonight", "overnight", "morning", "at 5 p.m.", "25:99", "and", "to", "-", "–", ",", ".",
    "\n", "\n\n", "between", "from", "999999999", "Feb 29", "30 February", "İstanbul", "ǅ",
    "1000000 years ago", "9999 centuries later", "ninety-nine", "half", "'", "(", ")", "ß",
]  # fmt: skip
DAYS = ["2020-10-23", "0001-01-01", "9999-12-31", "2020-10", "1987", "2000-02-29", None]


def document_date(value):
    if value is None:
        return None
    return DocumentDate(
        value=PartialDate.parse(value), provenance=Provenance.HEADER, evidence=value
    )


def check(text, dct):
    end = 0
    for mention in find_dates(text, document_date(dct)):
        assert isinstance(mention, DateMention)
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert text[slice(*mention.span)] == mention.text
        assert mention.days is not None or mention.anchor
        assert not mention.value.startswith("XXXX")
        if mention.days is not None:
            assert mention.value
        end = mention.span.end


@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.sampled_from(DAYS)
)
@settings(max_examples=150, deadline=None)
def test_words_of_dates_in_any_order(text, dct):
    check(text, dct)


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join),
    st.sampled_from(DAYS),
)
@settings(max_examples=150, deadline=None)
def test_words_of_dates_run_together(text, dct):
    check(text, dct)


@given(st.text(max_size=300), st.sampled_from(DAYS))
@settings(deadline=None)
def test_any_text(text, dct):
    check(text, dct)


@given(st.text(max_size=50))
def test_lower_case_moves_no_character(text):
    assert len(lower_case(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1-" * 50_000,
        "the " * 50_000,
        "May " * 30_000,
        "3, " * 50_000 + "May",
        "last " * 40_000 + "week",
        "two hundred " * 20_000 + "days ago",
        "a" * 500_000 + " 1987",
        " " * 300_000 + "May 3",
        "\n" * 300_000,
        "early late mid " * 20_000,
        "1987 " * 20_000,
        "'" * 200_000,
        "BC 499 " * 20_000,
        "January, " * 20_000,
        "of the " * 50_000 + "year",
    ],
)
def test_long_monotonous_texts_are_read(text):
    check(text, "2020-10-23")


def test_a_day_at_either_end_of_the_calendar_is_no_trap():
    for dct in ("0001-01-01", "9999-12-31"):
        check(
            "yesterday, tomorrow, last week, next century, two years ago, last winter, "
            "next Monday, in May, the weekend, ten decades ago, Easter, late 9999",
            dct,
        )


def test_random_characters_of_every_plane():
    chance = random.Random(20201022)
    for _ in range(100):
        text = "".join(
            chr(
                chance.choice(
                    (chance.randrange(32, 0x2FFF), chance.randrange(sys.maxunicode))
                )
            )
            + chance.choice(("", " ", chance.choice(PIECES)))
            for _ in range(100)
        )
        check(text, "2020-10-23")
