"""Days of updates and of changes, which are not those of publication."""

import pytest

from archive.extract.annotate import Options, dated
from archive.extract.heads import read_head
from archive.model import FileRef, Provenance, Record

_BODY = "The minister said the bridge would open.\nIt was shut for months.\n"


def document(head, body=_BODY):
    text = head + body
    record = Record(ref=FileRef(path="a.txt"), raw=text.encode(), text=text)
    return dated(record, Options()).document


@pytest.mark.parametrize(
    "head",
    [
        "NEW DELHI, May 4, 2015\nUpdated: May 5, 2015 10:12 IST\n",
        "Updated: May 5, 2015 10:12 IST\nNEW DELHI, May 4, 2015\n",
        "Last updated: 5 May 2015\n\nLondon, 4 May 2015\n\n",
        "Paris, le 4 mai 2015\nMis à jour le 5 mai 2015 à 10h12\n",
        "Bridge opens\nBerlin, 4. Mai 2015\nAktualisiert am 5. Mai 2015, 10:12 Uhr\n",
        "Bridge opens\nMadrid, 4 de mayo de 2015\nActualizado: 5 de mayo de 2015 10:12\n",
        "NEW DELHI, Monday, May 4, 2015\nLast modified: May 5, 2015\n",
    ],
)
def test_a_dateline_alone_on_its_line_stands_above_an_update(head):
    found = document(head).date
    assert (str(found.value), found.provenance) == ("2015-05-04", Provenance.HEADER)


@pytest.mark.parametrize(
    "head",
    [
        "Last modified: 2020-01-01\nCopyright 2019 The Post\n",
        "Bridge opens\nLast modified: 1 January 2020\n",
        "Bridge opens\nModified on January 1, 2020 at 10:12\n",
        "Last revised: January 1, 2020\n",
        "Modifié le 1 janvier 2020\n",
        "Geändert am 1. Januar 2020\n",
    ],
)
def test_the_day_of_a_change_dates_no_report_and_is_kept_beside(head):
    found = document(head)
    assert found.date is None
    (kept,) = found.conflicts
    assert str(kept.value) == "2020-01-01"
    assert "changed" in kept.detail


def test_the_day_of_a_change_leaves_a_closing_date_its_place():
    found = document(
        "Last modified: 2020-01-01\n", "The bridge opened.\n\n3 May 2018\n"
    )
    assert str(found.date.value) == "2018-05-03"
    assert [str(claim.value) for claim in found.conflicts] == ["2020-01-01"]


def test_the_day_of_a_change_lends_a_dateline_no_year():
    found = document("Last modified: 2020-01-01\n", "MOSCOW, March 3 - It rained.\n")
    assert found.date is None


def test_a_weekday_makes_no_newspaper_of_an_update():
    (claim,) = read_head(f"Bridge opens\nUpdated: Tuesday, May 5, 2015\n{_BODY}").claims
    assert claim.provenance is Provenance.TEXT
