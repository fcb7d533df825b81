"""Days on which what was resolved on another day is to be done."""

from dataclasses import replace

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

#: A Friday.
_REPORT = DocumentDate(
    value=PartialDate(2020, 10, 23), provenance=Provenance.HEADER, evidence="2020-10-23"
)


def monday(text):
    at = text.rindex("Monday")
    (found,) = (
        mention.value
        for mention in find_dates(text, _REPORT)
        if mention.span.start <= at < mention.span.end
    )
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed on Thursday to meet again on Monday, officials said.",
        "The sides agreed on Thursday to meet next on Monday.",
        "The two ministers decided on Wednesday to hold talks on Monday in Geneva.",
        "Leaders agreed late Thursday to resume negotiations on Monday.",
        "Lawmakers voted narrowly on Thursday to dissolve parliament on Monday.",
        "They agreed yesterday to hold a summit on Monday.",
        "The army has agreed with the rebels to pull out on Monday.",
        "Residents were told on Thursday to expect power by Monday.",
        "Both sides undertook on Thursday to withdraw by Monday.",
        "The union called for a general strike on Monday.",
        "Protesters called on Thursday for a strike on Monday.",
        "Officials set Monday as the deadline.",
        "A further meeting was scheduled for Monday.",
        "They agreed to meet again next Monday.",
        "The judge adjourned the case on Thursday until Monday.",
    ],
)
def test_what_was_resolved_on_a_day_is_to_be_done_on_a_later_one(text):
    assert monday(text) == "2020-10-26"


@pytest.mark.parametrize(
    "text",
    [
        "They met to discuss the truce on Monday.",
        "He went to Paris to meet the president on Monday.",
        "The deal agreed on Monday to end the war failed.",
        "The parties agreed on Monday to stop fighting.",
        "The bank decided on Monday to raise its rate.",
        "The court agreed on Thursday to free a man arrested on Monday.",
        "Police asked on Thursday to see footage filmed on Monday.",
        "The group called for an inquiry into the killings on Monday.",
        "The group called for calm after clashes on Monday.",
        "He called on Thursday for talks held on Monday to be annulled.",
        "The men, told to leave, left on Monday.",
    ],
)
def test_what_was_done_already_stays_behind(text):
    assert monday(text) == "2020-10-19"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Calm returned on Sunday after talks.", [""]),
        ("A mine exploded late on Wednesday.", [""]),
        # What the words themselves tell holds.
        ("A mine exploded on Friday.", ["2020-10-23"]),
        ("He was shot last Monday.", ["2020-10-19"]),
        ("A mine exploded. He died on 2 November.", ["2020-11-02"]),
    ],
)
@pytest.mark.parametrize(
    "field", ["event_date", "incidentdate", "event_year, event_month, event_day"]
)
def test_a_weekday_in_a_note_on_an_event_may_be_before_or_after_it(text, days, field):
    detail = f"field{'s' * (',' in field)} {field}"
    found = find_dates(text, replace(_REPORT, detail=detail))
    assert [mention.value for mention in found] == days
    assert all(one.anchor for one in found)
