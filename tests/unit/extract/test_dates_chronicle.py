"""Chronologies: years above their days, and days that the verb or a word places."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def days_of(text: str, day: str | None = None) -> dict[str, str]:
    report = day and DocumentDate(
        value=PartialDate.parse(day), provenance=Provenance.METADATA, evidence=day
    )
    return {
        mention.text: str(mention.days or "")
        for mention in find_dates(text, report or None)
    }


CHRONOLOGY = """Attacks on the press in the Highlands

1996

14 February: Men enter an office. Threats had come since the previous November.

3-4 May: Two reporters are held overnight at a checkpoint.

Early September: A correspondent leaves.

1997

9 January: An editor is shot outside his house. He dies two days later.

Late June: A court opens an inquiry; it is closed in August.

1998

6 February: The file is reopened. The next day the judge receives a wreath.
"""


@pytest.mark.parametrize("day", [None, "2005-03-01"])
@pytest.mark.parametrize("heading", ["{}", "**{}**", "## {}", "{}:"])
def test_the_entries_of_a_chronology_are_of_the_year_above_them(day, heading):
    text = CHRONOLOGY
    for year in ("1996", "1997", "1998"):
        text = text.replace(f"\n{year}\n", f"\n{heading.format(year)}\n")
    assert days_of(text, day) == {
        "1996": "1996-01-01..1996-12-31",
        "14 February": "1996-02-14",
        "the previous November": "1995-11-01..1995-11-30",
        "3": "1996-05-03..1996-05-04",
        "4 May": "1996-05-04",
        "overnight": "",
        "Early September": "1996-09-01..1996-09-10",
        "1997": "1997-01-01..1997-12-31",
        "9 January": "1997-01-09",
        "two days later": "1997-01-11",
        "Late June": "1997-06-21..1997-06-30",
        "August": "1997-08-01..1997-08-31",
        "1998": "1998-01-01..1998-12-31",
        "6 February": "1998-02-06",
        "The next day": "1998-02-07",
    }


def test_years_that_fall_head_a_chronology_too_and_bullets_stand_before_its_days():
    text = (
        "2004\n- March 4: Rebels come.\n- In June they go.\n\n2003\n- May 9: Talks.\n"
    )
    found = days_of(text, "2005-03-01")
    assert found["March 4"] == "2004-03-04"
    assert found["June"] == "2004-06-01..2004-06-30"
    assert found["May 9"] == "2003-05-09"


def test_what_stands_behind_the_last_entry_may_be_told_on_another_day():
    text = CHRONOLOGY + "\nThe committee said on Monday that it was worried.\n"
    assert days_of(text, "2005-03-01")["Monday"] == ""


def test_a_far_month_within_an_entry_may_be_of_the_year_before():
    text = "1996\nMarch 3: Talks.\n1997\nJanuary 9: He was jailed in November.\n"
    assert days_of(text)["November"] == ""


def test_years_out_of_order_head_no_chronology():
    text = "1997\nMarch 3: Talks.\n1996\nJuly 4: War.\n1998\nMay 9: Peace.\n"
    assert days_of(text, "2005-03-01")["May 9"] != "1998-05-09"


def test_days_out_of_order_below_a_year_are_not_all_of_it():
    text = "2003\nMay 3: A.\n2004\nNovember 3: B.\nJanuary 4: C.\nMarch 9: D.\n"
    assert days_of(text, "2005-06-01")["March 9"] == "2005-03-09"


def test_a_year_at_the_head_of_a_line_is_that_of_the_day_behind_it():
    text = (
        "1989: June 4. Troops clear the square. On June 9 the leader appears.\n"
        "1990 - January 11: Martial law is lifted.\n"
        "**1992** – In March he goes south.\n"
    )
    found = days_of(text, "2014-09-01")
    assert found["June 4"] == "1989-06-04"
    assert found["June 9"] == "1989-06-09"
    assert found["January 11"] == "1990-01-11"
    assert found["March"] == "1992-03-01..1992-03-31"


def test_the_next_day_of_a_log_is_that_after_its_entry():
    text = (
        "May 3 - A fire.\nMay 9 - A dog bit. It died two days later.\nMay 20 - Rain.\n"
    )
    assert days_of(text, "2016-06-01")["two days later"] == "2016-05-11"


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        # Said on Tuesday, 4 November 1986.
        ("They meet next Wednesday.", "next Wednesday", "1986-11-12"),
        ("They meet next Thursday.", "next Thursday", "1986-11-13"),
        ("They meet next Friday.", "next Friday", "1986-11-07"),
        ("He declared a day of mourning starting Saturday.", "Saturday", "1986-11-08"),
        ("They called a strike beginning on Friday.", "Friday", "1986-11-07"),
        ("The strike starting Friday shut the port.", "Friday", "1986-10-31"),
        ("A vote follows not later than March 9.", "March 9", "1987-03-09"),
        ("They had to be in by March 9.", "March 9", "1986-03-09"),
        (
            "They put it off until at least March.",
            "March",
            "1987-03-01..1987-03-31",
        ),
        (
            "They fell in the first two weeks of October.",
            "the first two weeks of October",
            "1986-10-01..1986-10-14",
        ),
        (
            "It rained in the last three days of October.",
            "the last three days of October",
            "1986-10-29..1986-10-31",
        ),
    ],
)
def test_words_beside_a_day_tell_which_is_meant(text, words, days):
    assert days_of(text, "1986-11-04") == {words: days}


@pytest.mark.parametrize(
    "text",
    [
        "Last day for the replacement of cards.",
        "It fell on the last day of the season.",
        "Durham drew with Kent 244 for 9 dec.",
        "AP-NY-11-04-86 1312EST",
    ],
)
def test_what_looks_like_a_day_is_none(text):
    assert not [
        one for one in days_of(text, "1986-11-04").values() if one != "1986-11-04"
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("A quake in 1970 killed about 70,000.", ["1970"]),
        (
            "Floods in 1996 injured dozens, and another in 1998 killed 12.",
            ["1996", "1998"],
        ),
        ("The war left 1970 killed and 200 wounded.", []),
        ("It ended with 1970 killed, 200 of them children.", []),
    ],
)
def test_a_year_may_stand_before_those_who_were_killed(text, years):
    assert [*days_of(text, "2007-08-17")] == years
