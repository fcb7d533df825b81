"""How the days of the matches are cut into bars."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import MOST_BUCKETS, DayRange, DaySpan, Unit
from archive.search.histogram import BLOCK, drawn_days, histogram_bars, is_outer
from archive.search.query import Query


def bars_of(days, query=Query(), archive=None):  # noqa: B008
    blocks = Counter(day.toordinal() // BLOCK for day in days)
    ends = min(days), max(days)
    drawn = drawn_days(
        *ends,
        query,
        lambda: blocks,
        lambda: archive or DaySpan(min(days), max(days)),
        last_sound=date.max,
    )
    return histogram_bars(*ends, query, drawn)


@pytest.mark.parametrize(
    ("first", "last", "unit", "count"),
    [
        (date(2020, 10, 1), date(2020, 10, 31), Unit.DAY, 31),
        (date(2019, 1, 5), date(2020, 10, 31), Unit.MONTH, 22),
        (date(1990, 1, 5), date(2020, 10, 31), Unit.YEAR, 31),
        (date(1, 1, 1), date(9999, 12, 31), Unit.CENTURY, 100),
    ],
)
def test_the_span_chooses_the_width_of_bars(first, last, unit, count):
    found, bars = bars_of([first, last])
    assert (found, len(bars)) == (unit, count)
    assert bars[0].earliest <= first
    assert bars[-1].latest >= last


def test_bars_do_not_reach_out_of_the_range():
    query = Query(days=DayRange.parse("2020-10-15..2021-02-10"))
    unit, bars = bars_of([date(2019, 1, 1), date(2021, 12, 31)], query)
    assert unit is Unit.MONTH
    assert str(bars[0]) == "2020-10-15..2020-10-31"
    assert str(bars[-1]) == "2021-02-01..2021-02-10"


CROWD = [date(2019 + n % 3, 1 + n % 12, 1 + n % 28) for n in range(120)]


def test_strays_have_an_outer_bar_at_each_end():
    unit, bars = bars_of(
        [*CROWD, date(1066, 10, 14), date(202, 5, 1), date(2090, 1, 1)]
    )
    assert unit is Unit.MONTH
    assert str(bars[0]) == "0202-01-01..2018-11-30"
    assert str(bars[1]) == "2018-12-01..2018-12-31"
    assert bars[-1].latest == date(2090, 12, 31)
    outer = [is_outer(bar, unit) for bar in bars]
    assert (outer[0], any(outer[1:-1]), outer[-1]) == (True, False, True)


@pytest.mark.parametrize(
    "days",
    [
        # One report in ten years, a century long.
        [date(1900 + n, 1, 1) for n in range(0, 100, 10)],
        # Old reports that are no strays, for there are many.
        [*CROWD, *[date(1950, 1, 1 + n) for n in range(20)]],
        # Too few to tell.
        [*CROWD[:6], date(1950, 1, 1)],
        # Far from most, but not so far that these are squeezed.
        [*CROWD, date(2015, 1, 1)],
    ],
)
def test_what_is_spread_or_near_or_much_is_drawn_in_full(days):
    unit, bars = bars_of(days)
    assert not any(is_outer(bar, unit) for bar in bars)


def test_a_range_that_was_asked_for_is_drawn_in_full():
    query = Query(days=DayRange.parse("1000..2022"))
    unit, bars = bars_of([*CROWD, date(1066, 10, 14)], query)
    assert unit is Unit.CENTURY or unit is Unit.DECADE
    assert bars[-1].latest.year == 2022


ARCHIVE = DaySpan(date(2010, 3, 5), date(2023, 10, 7))


@pytest.mark.parametrize(
    ("asked", "unit", "first", "last"),
    [
        # From bound to bound, with or without a match.
        ("2015..2020-06", Unit.YEAR, "2015-01-01", "2020-06-30"),
        ("2019", Unit.MONTH, "2019-01-01", "2019-12-31"),
        ("2019-05-17..2019-07-02", Unit.DAY, "2019-05-17", "2019-07-02"),
        # Open ends, and bounds far away, end with the archive.
        ("2019..", Unit.MONTH, "2019-01-01", "2023-10-31"),
        ("..2019", Unit.YEAR, "2010-01-01", "2019-12-31"),
        ("0001..9999", Unit.YEAR, "2010-01-01", "2023-12-31"),
    ],
)
def test_a_range_that_was_asked_for_is_drawn_whole(asked, unit, first, last):
    days = [date(2019, 6, 1), date(2019, 6, 3)]
    found, bars = bars_of(days, Query(days=DayRange.parse(asked)), ARCHIVE)
    assert (found, *map(str, (bars[0].earliest, bars[-1].latest))) == (
        unit,
        first,
        last,
    )


def test_a_stray_match_within_the_range_is_drawn_with_it():
    days = [date(1066, 10, 14), date(2019, 6, 3)]
    query = Query(days=DayRange.parse("1000..2020"))
    assert bars_of(days, query, ARCHIVE)[1][0].earliest.year == 1000
    assert bars_of(days[1:], query, ARCHIVE)[1][0].earliest.year == 2010


@given(
    st.lists(st.dates(), min_size=1, max_size=30),
    st.lists(st.dates(date(2020, 1, 1), date(2021, 12, 31)), max_size=300),
)
def test_bars_are_few_leave_no_gap_and_hold_every_day(far, near):
    days = [*far, *near]
    unit, bars = bars_of(days)
    assert unit is Unit.CENTURY or len(bars) <= MOST_BUCKETS + 2
    assert bars[0].earliest <= min(days)
    assert bars[-1].latest >= max(days)
    for one, other in pairwise(bars):
        assert other.earliest.toordinal() == one.latest.toordinal() + 1
    assert not any(is_outer(bar, unit) for bar in bars[1:-1])
