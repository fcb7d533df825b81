"""The days that expressions denote, and what they say they were reckoned from."""

from datetime import date

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates, timex
from archive.extract.dates.holidays import holiday
from archive.model import DocumentDate, Provenance


def report(value):
    return DocumentDate(
        value=PartialDate.parse(value), provenance=Provenance.HEADER, evidence=value
    )


def found(text, dct="2020-10-23", **options):
    return find_dates(text, report(dct) if dct else None, **options)


def spans(text, dct="2020-10-23"):
    return [str(m.days) for m in found(text, dct)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("in 1967", "1967-01-01..1967-12-31"),
        ("in October 2023", "2023-10-01..2023-10-31"),
        ("in February 2024", "2024-02-01..2024-02-29"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("in the 1800s", "1800-01-01..1899-12-31"),
        ("in the 2000s", "2000-01-01..2009-12-31"),
        ("in the early 90s", "1990-01-01..1993-12-31"),
        ("in the 21st century", "2000-01-01..2099-12-31"),
        ("in summer 2014", "2014-06-01..2014-08-31"),
        ("in the winter of 1939", "1939-12-01..1940-02-29"),
        ("in the third quarter of 2019", "2019-07-01..2019-09-30"),
        ("in the second half of 2019", "2019-07-01..2019-12-31"),
        ("in early 2019", "2019-01-01..2019-04-30"),
        ("by mid-2015", "2015-05-01..2015-08-31"),
        ("late in 2019", "2019-09-01..2019-12-31"),
        ("It began in early March", "2020-03-01..2020-03-10"),
        ("It began in mid-March", "2020-03-11..2020-03-20"),
        ("It began in late February", "2020-02-21..2020-02-29"),
        ("in the early 1990s", "1990-01-01..1993-12-31"),
        ("in the late nineteenth century", "1867-01-01..1899-12-31"),
        ("last week", "2020-10-12..2020-10-18"),
        ("last weekend", "2020-10-17..2020-10-18"),
        ("the week of October 7", "2020-10-05..2020-10-11"),
        ("earlier this week", "2020-10-19..2020-10-23"),
        ("later this year", "2020-10-23..2020-12-31"),
        ("the past two months", "2020-08-23..2020-10-23"),
        ("in recent weeks", "2020-09-11..2020-10-23"),
        ("in the coming days", "2020-10-23..2020-10-30"),
        ("two decades ago", "2000-01-01..2009-12-31"),
    ],
)
def test_an_expression_denotes_an_interval(text, days):
    assert spans(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from 3 to 5 May 1987", ["1987-05-03..1987-05-05", "1987-05-05"]),
        ("May 3-5, 1987", ["1987-05-03..1987-05-05", "1987-05-05"]),
        ("between March and June 1987", ["1987-03-01..1987-06-30", "1987-06-01..1987-06-30"]),
        ("1939-45", ["1939-01-01..1945-12-31", "1945-01-01..1945-12-31"]),
        ("from 1950 to 1953", ["1950-01-01..1953-12-31", "1953-01-01..1953-12-31"]),
        ("30 March - 2 April 2013", ["2013-03-30..2013-04-02", "2013-04-02"]),
        ("Monday to Wednesday", ["2020-10-19..2020-10-21", "2020-10-21"]),
        # No range: only what is named.
        ("in March and June 1987", ["1987-03-01..1987-03-31", "1987-06-01..1987-06-30"]),
        ("on May 3 and 5, 1987", ["1987-05-03", "1987-05-05"]),
    ],
)  # fmt: skip
def test_the_beginning_of_a_range_holds_all_its_days(text, days):
    assert spans(text) == days


def test_a_range_keeps_the_values_of_its_ends():
    first, last = found("from 3 to 5 May 1987")
    assert (first.value, last.value) == ("1987-05-03", "1987-05-05")
    assert first.anchor == "the days run on to “5 May 1987”"


def test_a_relative_day_says_that_it_is_reckoned_from_the_report():
    (mention,) = found("The army struck on Thursday.")
    assert mention.anchor == "reckoned from the report's date, 2020-10-23"


def test_a_day_reckoned_from_another_date_names_it_and_its_place():
    _, next_day = found("On May 5, 1990, it began; the following day it ended.")
    assert next_day.value == "1990-05-06"
    assert next_day.anchor == "reckoned from “May 5, 1990” at character 3"


def test_an_absolute_date_has_no_anchor():
    (mention,) = found("on 7 October 2023")
    assert mention.anchor == ""


def test_a_date_that_can_be_mistaken_says_so():
    (mention,) = found("on 07/10/2023")
    assert "can be mistaken" in mention.anchor


def test_one_clear_date_tells_the_order_of_the_others():
    assert [m.value for m in found("04/09/2013, 03/22/2013")] == [
        "2013-04-09",
        "2013-03-22",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "late Wednesday",
        "last summer's war",
        "last week",
        "in May",
        "on Oct 22",
        "two days ago",
        "the following day",
        "in recent weeks",
        "over the weekend",
        "this year",
        "at Christmas",
    ],
)
def test_without_a_date_what_is_relative_stays_unresolved(text):
    (mention,) = found(text.replace("at Christmas", "on Christmas Day"), None)
    assert (mention.value, mention.days) == ("", None)
    assert "no date" in mention.anchor


def test_a_day_reckoned_from_one_that_is_unresolved_stays_so_too():
    text = "It fell on 22 October 2020. On Thursday it rained; the following day it stopped."
    _, thursday, following = found(text, None)
    assert thursday.days is None
    assert following.days is None
    assert following.anchor == "the date before it is not resolved"


def test_what_is_absolute_is_resolved_in_an_undated_report():
    assert [m.value for m in found("It began in May 1987, in Gaza.", None)] == [
        "1987-05"
    ]


def test_a_report_known_to_the_month_resolves_months_and_no_weekdays():
    month, weekday = found("It fell in December, said on Thursday.", "2020-02")
    assert month.value == "2019-12"
    assert weekday.days is None
    assert "not known to the day" in weekday.anchor


def test_how_long_ago_is_not_guessed():
    (mention,) = found("It happened several years ago.")
    assert mention.days is None
    assert mention.anchor == "how long is not said"


HISTORY = (
    "On September 1, 1939, Germany attacked Poland. By early October it was divided. "
    "In May 1940 France was invaded; Paris fell on 14 June. In the previous year Spain "
    "had been quiet. In 1941 Hitler turned east: the attack began on 22 June. "
    "In the autumn Kiev fell. A study of 2005 doubts the figures. In December the "
    "advance was stopped."
)


def test_a_history_is_read_along_its_own_thread():
    values = {m.text: m.value for m in found(HISTORY, "2009-12-19")}
    assert values["early October"] == "1939-10"
    assert values["14 June"] == "1940-06-14"
    assert values["the previous year"] == "1939"
    assert values["22 June"] == "1941-06-22"
    assert values["the autumn"] == "1941-FA"
    assert values["December"] == "1941-12"


def test_years_before_the_year_1_are_named_and_have_no_days():
    (mention,) = found("The battle of 480 BC was lost.")
    assert (mention.value, mention.days) == ("BC0480", None)
    assert mention.anchor == "before the year 1"


def test_a_time_of_a_day_is_told_apart_from_a_day():
    night, day = found("It fell on Tuesday night, or on Wednesday.")
    assert (night.kind, night.value) == ("TIME", "2020-10-20TNI")
    assert night.days is not None
    assert night.days.earliest == night.days.latest == date(2020, 10, 20)
    assert day.kind == "DATE"


def test_the_field_of_a_mention_is_the_one_asked_for():
    (mention,) = found("Attack on Thursday", field="title")
    assert mention.field == "title"


@pytest.mark.parametrize("text", ["in 9999", "in the 9990s", "in December 9999"])
def test_the_last_year_of_the_calendar_ends_it(text):
    (mention,) = find_dates(f"{text} AD" if text == "in 9999" else text, None)
    assert mention.days is not None
    assert mention.days.latest == date(9999, 12, 31)


def test_thirds_of_a_stretch_meet_and_do_not_overlap():
    for whole in (timex.year(2019), timex.decade(1990), timex.month(2020, 2)):
        early, mid, late = (
            timex.narrowed(whole, p).days for p in ("early", "mid", "late")
        )
        assert early.earliest == whole.days.earliest
        assert (mid.earliest - early.latest).days == 1
        assert (late.earliest - mid.latest).days == 1
        assert late.latest == whole.days.latest


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 1916, date(1916, 4, 23)),
        ("good friday", 1998, date(1998, 4, 10)),
        ("thanksgiving", 2023, date(2023, 11, 23)),
        ("christmas eve", 1979, date(1979, 12, 24)),
        ("easter", 1200, None),
    ],
)
def test_a_holiday_has_its_day(name, year, day):
    assert holiday(name, year) == day
