"""Days, numbers and lists as a reader writes them."""

from datetime import date

import pytest
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import DayRange, DaySpan, Unit, buckets
from archive.web import wording
from archive.web.timeline import timeline


def span(text):
    bounds = DayRange.parse(text)
    return DaySpan(bounds.first, bounds.last)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("2020-10-23", "23 October 2020"),
        ("2020-10", "October 2020"),
        ("2020", "2020"),
        ("2018..2020", "2018–2020"),
        ("2014-05-01..2014-05-05", "1–5 May 2014"),
        ("2014-05-30..2014-06-02", "30 May 2014 – 2 June 2014"),
    ],
)
def test_a_span_is_written_as_shortly_as_it_is_exact(days, words):
    assert wording.span(span(days)) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("2020-10-23", "on 23 October 2020"),
        ("2020-10", "in October 2020"),
        ("2020..2021", "between 1 January 2020 and 31 December 2021"),
        ("2020-10..", "on 1 October 2020 or later"),
        ("..2020-10", "on 31 October 2020 or earlier"),
        ("2021..2020", "between 1 January 2020 and 31 December 2021"),
    ],
)
def test_a_range_follows_a_verb(days, words):
    assert wording.days_phrase(DayRange.parse(days)) == words


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.sampled_from(Unit))
def test_the_bounds_of_every_bucket_mean_exactly_the_bucket(day, unit):
    (bucket,) = buckets(DaySpan(day, day), unit)
    assert wording.range_of(bucket).span == bucket


@pytest.mark.parametrize(
    ("unit", "before", "after"),
    [
        (Unit.DAY, "before 3 May 2020", "after 1 May 2020"),
        (Unit.MONTH, "before May 2020", "after May 2020"),
        (Unit.YEAR, "before 2020", "after 2020"),
        (Unit.CENTURY, "before 2020", "after 2020"),
    ],
)
def test_an_outer_bucket_is_named_by_its_neighbour(unit, before, after):
    early = DaySpan(date(1066, 1, 1), date(2020, 5, 2))
    late = DaySpan(date(2020, 5, 2), date(2066, 12, 31))
    assert wording.outer(early, unit, before=True) == before
    assert wording.outer(late, unit, before=False) == after


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 reports"), (1, "1 report"), (1234, "1,234 reports")]
)
def test_numbers_agree_with_their_nouns(number, words):
    assert wording.count(number, "report") == words


def test_a_list_ends_with_its_conjunction():
    assert wording.listing(["a"]) == "a"
    assert wording.listing(["a", "b"], "or") == "a or b"
    assert wording.listing(["a", "b", "c"]) == "a, b and c"


@given(st.lists(st.dates(date(1, 1, 1), date(9999, 12, 31)), min_size=1, max_size=6))
def test_a_timeline_holds_every_day_within_its_ends(days):
    text = " ".join(day.isoformat() for day in days)
    document = make_document(
        text, mentions=[(d.isoformat(), d.isoformat()) for d in days]
    )
    line = timeline(document)
    assert line is not None
    for stretch in line.stretches:
        assert 0 <= stretch.x <= 100
        assert stretch.width > 0


def test_a_day_is_drawn_once_with_the_words_that_speak_of_it():
    words = ["yesterday", "Friday", "yesterday", "last Friday", "4 May", "the 4th"]
    document = make_document(
        " ".join(words), mentions=[("2001-05-04", word) for word in words]
    )
    line = timeline(document)
    assert line is not None
    assert [stretch.label for stretch in line.stretches] == [
        "“yesterday”, “Friday”, “last Friday” and 2 more: 4 May 2001"
    ]


def test_a_report_that_speaks_of_no_known_day_has_no_timeline():
    assert (
        timeline(make_document("late Wednesday", mentions=[("", "late Wednesday")]))
        is None
    )
