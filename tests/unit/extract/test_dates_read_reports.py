"""Sentences shaped like those that a careful reader found misread in real reports."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def read(dct, text, language=""):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    found = find_dates(text, day, language=language)
    return [(m.text, m.value) for m in found]


# fmt: off
# 2024-04-26 was a Friday, 2024-10-16 a Wednesday, 2026-06-30 a Tuesday.
AHEAD = [
    ("2023-04-28", "The union has gone to court to stop the rule from taking effect July 1.", [("July 1", "2023-07-01")]),
    ("2023-04-28", "The rule took effect July 1. It was shelved after taking effect July 1.", [("July 1", "2022-07-01")] * 2),
    ("1938-06-16", "Our men will meet the visitors in an inter-State athletic match on the new ground at Seremban on Saturday.", [("Saturday", "1938-06-18")]),
    ("2024-04-28", "In the fall, Mrs. Roberts won't return to the school.", [("the fall", "2024-FA")]),
    ("2024-04-26", "Towns that could be hit by hail Friday and/or Saturday include Tulsa.", [("Friday", "2024-04-26"), ("Saturday", "2024-04-27")]),
    ("2024-04-26", "Hail is forecast Friday and Saturday.", [("Friday", "2024-04-26"), ("Saturday", "2024-04-27")]),
]
BACK = [
    ("2024-10-16", "The ministry vowed that it would never yield, calling Monday’s drills a “warning”.", [("Monday", "2024-10-14")]),
    ("2026-06-30", "He wrote on Tuesday (early Wednesday AEST) for the court.", [("Tuesday", "2026-06-30"), ("early Wednesday", "2026-07-01")]),
    ("2026-06-30", "They left on Tuesday (Monday evening in New York).", [("Tuesday", "2026-06-30"), ("Monday evening", "2026-06-29TEV")]),
]
STORIES = [
    # No day is told before that Saturday.
    ("2026-02-06", "“I will never forget that Saturday evening when the tanks came,” she says.", [("that Saturday evening", "")]),
    ("2026-02-06", "She said that Saturday’s vote was fair.", [("Saturday", "2026-01-31")]),
    ("2026-06-05", "It rose in the second quarter following two quarters of losses.", [("the second quarter", "2026-Q2")]),
    # Which of the early years is not said.
    ("2024-11-18", "The war ended in 1945.\n\nIn the early 2010s it made an end of the draft. Seven years later it took it up again.", [("1945", "1945"), ("the early 2010s", "201"), ("Seven years later", "")]),
    ("2025-11-10", "The July 2021 riots left many dead.\n\nHe appeared in court on Monday.\n\nShe had been watched long before July 8, when they began.", [("The July 2021", "2021-07"), ("Monday", "2025-11-10"), ("July 8", "2021-07-08")]),
    ("2025-11-10", "The July 2021 riots left many dead.\n\nHe appeared in court on Monday.\n\nThe trial goes on; on November 5 he was heard.", [("The July 2021", "2021-07"), ("Monday", "2025-11-10"), ("November 5", "2025-11-05")]),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), [*AHEAD, *BACK, *STORIES])
def test_reads_what_reports_say(dct, text, expected):
    assert read(dct, text) == expected


def test_reckons_the_last_days_of_a_life_from_the_report():
    # 2025-04-13 was a Sunday.
    text = (
        "Der Schriftsteller (Nobelpreis 2010) ist am 13.04.2025 in Lima gestorben. Er "
        "wurde 1936 geboren, zog 1959 nach Paris und 1990 nach London. Er starb am "
        "Sonntag im Kreis seiner Familie."
    )
    assert read("2025-04-15", text, "de")[-1] == ("Sonntag", "2025-04-13")
