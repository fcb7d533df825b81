"""A day that a table parts into columns."""

import pytest


@pytest.mark.parametrize(
    ("header", "cells", "day"),
    [
        ("year,month,day", "2015,January,1", "2015-01-01"),
        ("Year,Month,Day", "2015,Jan,31", "2015-01-31"),
        ("iyear,imonth,iday", "1979,11,4", "1979-11-04"),
        ("Start Year,Start Month,Start Day", "2001,9.0,11.0", "2001-09-11"),
        ("año,mes,día", "2010,mayo,5", "2010-05-05"),
        # What is not known is empty or 0.
        ("iyear,imonth,iday", "1979,11,0", "1979-11"),
        ("iyear,imonth,iday", "1979,0,0", "1979"),
        ("year,month,day", "1979,,", "1979"),
        # A date of its own comes first.
        ("year,month,day,date", "1979,11,4,1979-11-05", "1979-11-05"),
    ],
)
def test_columns_of_year_month_and_day_are_one_date(folder, header, cells, day):
    (record,) = folder.read("a.csv", f"{header},summary\n{cells},A port burnt.\n")
    (claim,) = record.dates
    assert str(claim.value) == day


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("year,month,day", "2015,2,29"),
        ("year,month,day", "2015,13,1"),
        ("year,month,day", "15,1,1"),
        ("year,month,day", ",1,1"),
        ("year,month,day", "2015,,3"),
        ("year,month,day", "2015,January,Monday"),
        ("year,day", "2015,3"),
        # A date of its own that cannot be read is told.
        ("year,month,day,date", "1979,11,4,about then"),
    ],
)
def test_columns_that_hold_no_day_date_nothing(folder, header, cells):
    (record,) = folder.read("a.csv", f"{header},summary\n{cells},A port burnt.\n")
    assert record.dates == ()


def test_the_columns_are_named_beside_the_date_and_stay(folder):
    (record,) = folder.read("a.csv", "year,month,day,summary\n2015,1,2,A port burnt.\n")
    assert record.dates[0].detail == "fields year, month, day"
    assert record.metadata == {"year": "2015", "month": "1", "day": "2"}


def test_a_day_may_be_an_object_of_its_parts(folder):
    data = '{"title": "T", "date": {"year": 2013, "month": 4, "day": 15}, "text": "x"}'
    record = folder.one("a.jsonl", data)
    assert [str(one.value) for one in record.dates] == ["2013-04-15"]


def test_a_column_of_days_with_their_hours_is_one_of_days(folder):
    record = folder.one("a.tsv", "DateTime\tTitle\tText\nFeb 1 2003 9:00AM\tA\tText.\n")
    assert [str(one.value) for one in record.dates] == ["2003-02-01"]
