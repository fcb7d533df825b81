"""The solar Hijri calendar against days whose dates in both calendars are known."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archive import solar
from archive.calendars import PERSIAN
from archive.datespan import InvalidDateError, PartialDate


@pytest.mark.parametrize(
    ("told", "ours"),
    [
        # Constitution, coup of Mosaddegh's year, revolution, Flight 655, Bam, protests.
        ((1285, 5, 14), date(1906, 8, 6)),
        ((1332, 5, 28), date(1953, 8, 19)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1367, 4, 12), date(1988, 7, 3)),
        ((1382, 10, 5), date(2003, 12, 26)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 5, 24), date(2021, 8, 15)),
        ((1401, 6, 25), date(2022, 9, 16)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_days_that_are_known_in_both_calendars(told, ours):
    assert PERSIAN.day_of(*told) == ours
    assert PERSIAN.within(ours.year, *told[1:]) == ours


def test_every_day_follows_the_one_before():
    expected = PERSIAN.day_of(PERSIAN.years[0], 1, 1)
    for year in PERSIAN.years:
        first = expected
        for month in range(1, 13):
            span = PERSIAN.month_of(year, month)
            assert span.earliest == expected
            expected = span.latest + timedelta(days=1)
        assert PERSIAN.year_of(year).earliest == first
        assert PERSIAN.year_of(year).latest + timedelta(days=1) == expected
        # It begins with spring.
        assert (first.month, first.day) in {(3, 20), (3, 21), (3, 22)}


@pytest.mark.parametrize(
    "told", [(1402, 12, 30), (1403, 7, 31), (1403, 13, 1), (1403, 1, 0), (1442, 1, 1)]
)
def test_days_that_are_none(told):
    with pytest.raises(InvalidDateError):
        PERSIAN.day_of(*told)


@given(st.dates(date(1832, 1, 1), date(2040, 1, 1)))
def test_each_day_of_ours_is_one_of_this_calendar(ours):
    # The days about the turn of our year may fall into one year twice.
    assume((ours.month, ours.day) not in {(12, 30), (12, 31), (1, 1), (1, 2)})
    found = [
        (month, day)
        for month in range(1, 13)
        for day in range(1, 32)
        if PERSIAN.within(ours.year, month, day) == ours
    ]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("۱۲ مرداد ۱۴۰۳", (2024, 8, 2)),
        ("شنبه، ۱۲ مرداد ماه ۱۴۰۳ - ۱۰:۳۰", (2024, 8, 2)),
        ("12 Mordad 1403", (2024, 8, 2)),
        ("1403/02/31", (2024, 5, 20)),
        # As an Arabic keyboard writes it.
        ("١١ ارديبهشت ١٣٩٩", (2020, 4, 30)),
        ("۲۴ اسد ۱۴۰۰", (2021, 8, 15)),
    ],
)
def test_fields_of_this_calendar(field, day):
    assert solar.read_field(field) == PartialDate(*day)


@pytest.mark.parametrize(
    "field", ["", "12 May 2024", "2024/02/31", "1403/13/31", "مرداد"]
)
def test_fields_of_none(field):
    assert solar.read_field(field) is None
