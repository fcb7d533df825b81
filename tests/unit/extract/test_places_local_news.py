"""Local news as it is printed and kept: datelines, captions, lists by line.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from tests.named_places import ids_or_countries, wanted

PLACES = [
    # Behind a dateline a sentence opens, whatever dash stands before it.
    (
        "COLUMBUS -- The Franklin County Sheriff's Office went to Franklin Township.",
        "COLUMBUS=4509177 Franklin_County=US.OH.049 Franklin=4512203",
    ),
    (
        "OXFORD, Miss. (AP) — The Lafayette County sheriff said so.",
        "OXFORD=4440076 Miss.=US.MS Lafayette_County=US.MS.071",
    ),
    (
        "SPRINGFIELD, Ill. -- A Springfield man was held.",
        "SPRINGFIELD=4250542 Ill.=US.IL Springfield=4250542",
    ),
    # It begins behind a caption or a byline, and is one name.
    (
        "Mark C. Wilson CHALLIS, Idaho (KIFI) - A man was shot, police said.",
        "CHALLIS=5588524 Idaho=US.ID",
    ),
    (
        "By Elizabeth Hur, Dan Wing PHILADELPHIA (CBS) – Police are at a house.",
        "PHILADELPHIA=4560349",
    ),
    ("FLUSHING MEADOWS — Jodie Burrage won in straight sets on Tuesday.", ""),
    ("PINE BROOK, N.J. — The mill is shut.", "PINE_BROOK=us-07058 N.J.=US.NJ"),
    # A paragraph's last word is no part of the next one's first.
    (
        "The appointment came only a few days after the former leader of the whole group was killed here in Tehran\nHours after Yahya Sinwar was named, many in Iran wondered.",
        "Tehran=112931 Iran=IR",
    ),
    (
        "Tour dates of the band, which has sold out every single one of its many shows of this summer, follow:\nXfinity Center, Mansfield, MA\nJuly 19 - Budweiser Stage, Toronto, ON\nJuly 22 - Pepsi Center",
        "Mansfield=4943021 MA=US.MA Toronto=6167865 ON=CA.08",
    ),
    (
        "The paper of the day reported that ships had left New\nYork and were bound for San\nFrancisco by way\nof Panama.",
        "New_York=5128581 San_Francisco=5391959 Panama=PA",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_local_news(text, expected, gazetteer):
    assert ids_or_countries(text, gazetteer) == wanted(expected)
