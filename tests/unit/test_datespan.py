"""Partial dates, ranges and buckets."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import (
    MOST_BUCKETS,
    DayRange,
    DaySpan,
    InvalidDateError,
    PartialDate,
    Precision,
    Unit,
    buckets,
    unit_for,
)

days = st.dates()
partials = st.builds(
    lambda day, precision: PartialDate(
        day.year,
        None if precision is Precision.YEAR else day.month,
        day.day if precision is Precision.DAY else None,
    ),
    days,
    st.sampled_from(Precision),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020", "2020"),
        ("2020-10", "2020-10"),
        ("2020-10-23", "2020-10-23"),
        ("2020/1/3", "2020-01-03"),
        ("20201023", "2020-10-23"),
        ("23 October 2020", "2020-10-23"),
        ("Oct. 23, 2020", "2020-10-23"),
        ("October 2020", "2020-10"),
        ("sept 1939", "1939-09"),
        ("March 812", "0812-03"),
        ("1st January 0800", "0800-01-01"),
        ("0001", "0001"),
        ("  2020-10-23\n", "2020-10-23"),
        ("10/2020", "2020-10"),
        ("3.1893", "1893-03"),
        ("23/10/2020", "2020-10-23"),
        ("10/23/2020", "2020-10-23"),
        ("23.10.2020", "2020-10-23"),
        ("5-5-2020", "2020-05-05"),
    ],
)
def test_a_date_is_read_as_people_write_it(text, value):
    assert str(PartialDate.parse(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2020-13",
        "2020-02-30",
        "0000",
        "10/11/2020",
        "2020-10-23T10:00",
        "13/2020",
        "31/31/2020",
        "23/10-2020",
        "23/10/20",
        "Oct 23",
        "May 5",
        "23 October 20",
        "٢٠٢٠",
    ],
)
def test_what_is_no_date_is_refused_with_the_forms_that_are(text):
    with pytest.raises(InvalidDateError, match="2020-10-23"):
        PartialDate.parse(text)


def test_a_date_that_could_be_two_is_refused_for_that_reason():
    with pytest.raises(InvalidDateError, match="mistaken"):
        PartialDate.parse("10/11/2020")


@given(st.text(max_size=40))
def test_no_text_makes_reading_a_date_fail_otherwise(text):
    try:
        PartialDate.parse(text)
    except InvalidDateError:
        return


@given(partials)
def test_a_partial_date_is_read_back_as_written(partial):
    assert PartialDate.parse(str(partial)) == partial


@given(partials, days)
def test_the_days_of_a_partial_date_are_those_that_begin_with_its_text(partial, day):
    begins = day.isoformat().startswith(str(partial))
    assert (day in partial.span) == begins


@given(st.none() | partials, st.none() | partials)
def test_a_range_is_read_back_as_written(start, end):
    range_ = DayRange(start, end)
    if range_:
        assert DayRange.parse(str(range_)) == range_


@given(partials, partials)
def test_reversed_bounds_are_put_in_order(one, other):
    span = DayRange(one, other).span
    assert span.earliest <= span.latest
    assert one.earliest in span or one.latest in span


def test_both_ends_belong_to_a_range_and_a_month_means_all_its_days():
    span = DayRange.parse("2020-10..2020-10").span
    assert span == DaySpan(date(2020, 10, 1), date(2020, 10, 31))


def test_an_open_range_reaches_the_end_of_the_calendar():
    assert DayRange.parse("2014..").last == date.max
    assert DayRange.parse("..2014").first == date.min


def test_a_range_without_bounds_is_refused():
    with pytest.raises(InvalidDateError):
        DayRange.parse("..")


@given(days, days, st.sampled_from(Unit))
def test_buckets_cover_a_span_without_gap_or_overlap(one, other, unit):
    span = DaySpan(min(one, other), max(one, other))
    if unit in (Unit.DAY, Unit.MONTH):
        span = DaySpan(
            span.earliest,
            min(
                span.latest,
                date.fromordinal(
                    min(span.earliest.toordinal() + 400, date.max.toordinal())
                ),
            ),
        )
    found = list(buckets(span, unit))
    assert found[0].earliest <= span.earliest
    assert found[-1].latest >= span.latest
    for left, right in itertools.pairwise(found):
        assert right.earliest == left.latest + timedelta(days=1)


@given(days, days)
def test_a_histogram_never_has_too_many_buckets(one, other):
    span = DaySpan(min(one, other), max(one, other))
    unit = unit_for(span)
    if unit is not Unit.CENTURY:
        assert len(list(buckets(span, unit))) <= MOST_BUCKETS


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2020-01-01", "2020-03-02", Unit.DAY),
        ("2020-01-01", "2020-03-03", Unit.MONTH),
        ("2015-12", "2021-01", Unit.MONTH),
        ("2015-11", "2021-01", Unit.YEAR),
        ("1960", "2021", Unit.YEAR),
        ("1959", "2021", Unit.DECADE),
        ("1410", "2021", Unit.DECADE),
        ("1409", "2021", Unit.CENTURY),
    ],
)
def test_the_finest_unit_is_taken_that_a_histogram_has_room_for(first, last, unit):
    span = DayRange.parse(f"{first}..{last}").span
    assert unit_for(span) is unit


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2020", "year"), ("2020-10", "month"), ("2020-10-23", "day")],
)
def test_a_partial_date_is_as_exact_as_it_is_written(text, precision):
    assert PartialDate.parse(text).precision == precision


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1.3.2020", "2020-03-01"),
        ("12.11.0999", "0999-11-12"),
        ("3.3.2020", "2020-03-03"),
    ],
)
def test_before_points_the_day_stands_first(text, iso):
    assert str(PartialDate.parse(text)) == iso


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1/3/2020", "day and month can be mistaken"),
        ("13.1.20", "its year is not told in full"),
        ("31/12/99", "its year is not told in full"),
        ("800", "a year has four figures, as 0800"),
        ("800-12-25", "a year has four figures"),
    ],
)
def test_it_is_said_why_figures_are_no_date(text, why):
    with pytest.raises(InvalidDateError, match=why):
        PartialDate.parse(text)
