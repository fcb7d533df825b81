"""Logs, diaries and chats: each part of a text reckons from its own day."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def values(text: str, day: str | None) -> dict[str, str]:
    report = day and DocumentDate(
        value=PartialDate.parse(day), provenance=Provenance.METADATA, evidence=day
    )
    return {
        mention.text: mention.value[:10] if mention.days else ""
        for mention in find_dates(text, report or None)
    }


LOG = """Monday, March 7
A ladder was taken from a yard on Sunday.

Tuesday, March 8
A dog had been heard since the previous night; tonight it was caught.

Wednesday, March 9
All quiet. The ladder came back yesterday.
"""


def test_words_under_a_day_are_reckoned_from_it_and_not_from_the_report():
    found = values(LOG, "2016-03-15")
    assert found["Sunday"] == "2016-03-06"
    assert found["tonight"] == "2016-03-08"
    assert found["yesterday"] == "2016-03-08"
    assert found["Wednesday, March 9"] == "2016-03-09"


def test_a_log_without_a_date_reckons_from_its_headings_and_their_year_runs_on():
    text = (
        "Sunday, 29 December 1940\nYesterday it thawed.\n"
        "Wednesday, 1 January\nWe saw it last Monday.\n"
        "Thursday\nNothing today.\n"
    )
    found = values(text, None)
    assert found["Yesterday"] == "1940-12-28"
    assert found["Wednesday, 1 January"] == "1941-01-01"
    assert found["last Monday"] == "1940-12-30"
    assert found["Thursday"] == found["today"] == "1941-01-02"


def test_entries_that_begin_with_their_day_make_a_log_when_they_are_three():
    entries = [
        "16 Jan. Camp 68. Snow.",
        "17 Jan. Yesterday Bowen fell.",
        "18 Jan. Wind.",
    ]
    assert values("\n".join(entries), "1912-03-20")["Yesterday"] == "1912-01-16"
    assert values("\n".join(entries[:2]), "1912-03-20")["Yesterday"] == "1912-03-19"


def test_a_day_in_wrapped_prose_heads_nothing():
    text = (
        "The board that had met in the old hall of the mill on\nMarch 3\n"
        "and once more, as the chairman had asked them to do, on\nMarch 9\n"
        "said yesterday that it was content."
    )
    assert values(text, "2016-03-15")["yesterday"] == "2016-03-14"


@pytest.mark.parametrize(
    "text",
    [
        "[24/02/22, 23:58:33] Olena: hail\n[25/02/22, 07:40:11] Petro: yesterday too\n",
        "24/02/2022, 23:58 - Olena: hail\n25/02/2022, 07:40 - Petro: yesterday too\n",
    ],
)
def test_the_words_of_a_chat_are_reckoned_from_its_stamps(text):
    assert values(text, "2022-02-20")["yesterday"] == "2022-02-24"
