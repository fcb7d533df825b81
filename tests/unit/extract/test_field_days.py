"""Days in date fields that have more than a day, as pages print them."""

import json

import pytest

from archive.extract.annotate import Options, annotate
from archive.extract.field_days import field_claim
from archive.extract.places import Gazetteer
from archive.ingest import ReadOptions, read
from archive.model import Provenance


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("July 17, 2024 | 10:00 am", "2024-07-17"),
        (", / 01:05 PM May 09, 2024", "2024-05-09"),
        ("12:01 AM | July 17, 2024", "2024-07-17"),
        ("Thursday, 20 January, 2022, 12 : 05 AM", "2022-01-20"),
        ("Published 5:12 pm Thursday, August 3, 2023", "2023-08-03"),
        ("Published on: 17/07/2024 - 10:12", "2024-07-17"),
        ("Publié le 17 juillet 2024 à 10:12", "2024-07-17"),
        ("15:30, 12 марта 2024", "2024-03-12"),
        ("17 Temmuz 2024 Çarşamba 10:12", "2024-07-17"),
        ("Rabu 17 Juli 2024, 10:12 WIB", "2024-07-17"),
        ("입력 : 2024-07-17 10:12:00", "2024-07-17"),
        ("الأربعاء 17 يوليو 2024", "2024-07-17"),
        ("(July 17, 2024)", "2024-07-17"),
        ("July 17, 2024, p. A3", "2024-07-17"),
        ("Published July 17, 2024 | Updated July 18, 2024", "2024-07-17"),
        ("Updated July 18, 2024; published July 17, 2024", "2024-07-17"),
        ("NEW DELHI, JULY 17, 2024", "2024-07-17"),
        ("July 17, 20246:00 AM ET", "2024-07-17"),
        ("July 17, 2024 by Jane Doe", "2024-07-17"),
        ("Jane Doe | July 17, 2024 | 0 Comments", "2024-07-17"),
        ("July 17, 2024 By Staff", "2024-07-17"),
        ("jeu. 18 juil. 2024", "2024-07-18"),
        ("Do., 18.07.2024", "2024-07-18"),
        ("18/jul/2024", "2024-07-18"),
        ("July the 18th, 2024", "2024-07-18"),
        ("2024-07-18 (목)", "2024-07-18"),
        ("[datetime.date(2024, 7, 8)]", "2024-07-08"),
    ],
)
def test_a_day_among_words_of_publication_is_read(printed, day):
    claim = field_claim(printed, "field date", "dmy")
    assert str(claim.value) == day
    assert claim.provenance is Provenance.METADATA
    assert (claim.evidence, claim.detail) == (printed, "field date")


@pytest.mark.parametrize(
    "printed",
    [
        "17 July 2024?",
        "c. 17 July 2024",
        "until 17 July 2024",
        "from 17 July 2024, 10:00",
        "after July 17, 2024, 10:00 am",
        "vor 17. Juli 2024, 10:00",
        "17 July 2024 - 19 July 2024",
        "17 July 2024 / 18 July 2024",
        "July 17, 2024 (estimated)",
        "Crawled on 2024-07-17",
        "Last modified on Wed 17 Jul 2024 10.12 BST",
        "Event: July 17, 2024",
        "NEW DELHI, JULY 17",
        "5 hours ago",
        "Born: July 17, 1950",
        "do 18 lipca 2024",
        "July 17, 2024 - Estimated",
        "ab 18. Juli 2024, 10:00",
    ],
)
def test_what_makes_a_day_doubtful_or_another_is_not_read(printed):
    assert field_claim(printed, "field date", "dmy") is None


def test_a_field_says_how_it_may_be_mistaken():
    claim = field_claim("15:30, 12.03.2024", "field date", "mdy")
    assert str(claim.value) == "2024-12-03"
    assert claim.detail.startswith("field date; day and month can be mistaken")
    updated = field_claim("Updated: July 17, 2024 10:00 am", "field date", "dmy")
    assert "nothing says when it was published" in updated.detail


def test_a_record_is_dated_by_such_a_field(tmp_path):
    rows = [
        {"title": "Rains", "text": "It rained.", "posted_on": "May 9, 2024 | 10:00 am"},
        {"title": "Floods", "text": "It flooded.", "date": "some time in May"},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    gazetteer = Gazetteer.load()
    told, kept = (
        annotate(record, gazetteer, Options())
        for record in read(file, tmp_path, ReadOptions())
    )
    assert str(told.date.value) == "2024-05-09"
    assert told.date.detail == "field posted_on"
    assert "date as printed" not in told.metadata
    assert kept.date is None
    assert kept.metadata["date as printed"] == "some time in May"
