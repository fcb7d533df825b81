"""The Ethiopian calendar against days whose dates in both calendars are known."""

from datetime import date, timedelta

import pytest

from archive.calendars import ETHIOPIAN
from archive.datespan import InvalidDateError


@pytest.mark.parametrize(
    ("told", "ours"),
    [
        # Adwa, the revolution, Addis Ababa taken, the millennium, the war in Tigray.
        ((1888, 6, 23), date(1896, 3, 1)),
        ((1967, 1, 2), date(1974, 9, 12)),
        ((1983, 9, 20), date(1991, 5, 28)),
        ((2000, 1, 1), date(2007, 9, 12)),
        ((2013, 2, 25), date(2020, 11, 4)),
        ((2015, 13, 6), date(2023, 9, 11)),
        ((2016, 1, 1), date(2023, 9, 12)),
    ],
)
def test_days_that_are_known_in_both_calendars(told, ours):
    assert ETHIOPIAN.day_of(*told) == ours
    assert ETHIOPIAN.within(ours.year, *told[1:]) == ours


def test_every_day_follows_the_one_before():
    expected = ETHIOPIAN.day_of(ETHIOPIAN.years[0], 1, 1)
    for year in ETHIOPIAN.years:
        assert ETHIOPIAN.year_of(year).earliest == expected
        for month in range(1, 14):
            span = ETHIOPIAN.month_of(year, month)
            assert span.earliest == expected
            expected = span.latest + timedelta(days=1)
        assert ETHIOPIAN.year_of(year).latest + timedelta(days=1) == expected


@pytest.mark.parametrize(
    "told", [(2016, 13, 6), (2016, 1, 31), (2016, 14, 1), (1200, 1, 1)]
)
def test_days_that_are_none(told):
    with pytest.raises(InvalidDateError):
        ETHIOPIAN.day_of(*told)
