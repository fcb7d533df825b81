"""Stamps of agencies, datelines without a year, fields and last lines of papers."""

import pytest

from archive.extract.agency_stamps import agency_claim
from archive.extract.closings import closing_claim
from archive.extract.dateline import find_dateline
from archive.extract.heads import read_head

PROSE = "Police held eleven people on Saturday, a day before the rally.\n\n"


@pytest.mark.parametrize(
    ("stamp", "day", "quoted"),
    [
        ("BBC Mon CAU 280201 ak/rt", "2001-02-28", "280201"),
        ("BBC Mon FS1 FsuPol 280201 gk", "2001-02-28", "280201"),
        ("BBC Monitoring MEPol 050399", "1999-03-05", "050399"),
        ("AP-NY-11-04-86 1312EST<", "1986-11-04", "11-04-86"),
    ],
)
def test_an_agency_stamps_what_it_sends(stamp, day, quoted):
    claim = agency_claim(PROSE + stamp + "\n")
    assert (str(claim.value), claim.evidence) == (day, quoted)


@pytest.mark.parametrize(
    "stamp",
    [
        "BBC Mon CAU 283001 ak/rt",
        "BBC Mon CAU 2802011 ak/rt",
        "The BBC Mon CAU 280201 was quoted.",
    ],
)
def test_other_figures_are_no_stamp(stamp):
    assert agency_claim(PROSE + stamp + "\n") is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("ЧЕЛЯБИНСК. 22 ноября. ИНТЕРФАКС-УРАЛ - Прокуратура проверит завод.", 11, 22),
        ("МОСКВА. 3 марта. ИНТЕРФАКС - Дума приняла закон.", 3, 3),
        ("عمان 8 تموز (بترا)- أعلنت وزارة المياه اليوم الجمعة", 7, 8),
        ("بغداد 3 أيار (نينا) - قتل ثلاثة", 5, 3),
    ],
)
def test_a_dateline_may_leave_its_year_to_others(text, month, day):
    found = find_dateline(text)
    assert (found.year, found.month, found.day) == (None, month, day)
    assert found.agency or "ИНТЕРФАКС" in text


def test_a_day_in_an_arabic_sentence_is_no_dateline():
    found = find_dateline("في عمان 8 تموز كان يوما حارا (كما قيل) جدا")
    assert found is None or found.date is None


@pytest.mark.parametrize(
    "line",
    [
        "UA: 338/11 Index: AMR 41/071/2011 Mexico Date: 22 November 2011",
        "File: 7/A, To: All members, Date: 22 November 2011",
        "Our ref: 12/B  Date: 22 November 2011",
    ],
)
def test_a_line_of_fields_gives_the_date_of_a_paper(line):
    claims = read_head(f"{line}\nURGENT ACTION\n{PROSE}").claims
    assert [str(claim.value) for claim in claims] == ["2011-11-22"]


@pytest.mark.parametrize(
    "line",
    [
        "Our ref: 12/B Hearing Date: 22 November 2011",
        "Subject: Fair Event Date: 22 November 2011",
        "Venue: Town Hall, Date: 22 November 2011",
    ],
)
def test_a_field_of_what_takes_place_does_not(line):
    assert read_head(f"{line}\nA NOTICE\n{PROSE}").claims == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("11.11.2013, 14:02 Uhr", "2013-11-11"),
        ("(18-03-2019 19:45)", "2019-03-18"),
        ("3 May 2014, 09:17 GMT", "2014-05-03"),
    ],
)
def test_a_last_line_may_be_a_day_with_its_hour(line, day):
    assert str(closing_claim(f"{PROSE}{line}\n").value) == day


@pytest.mark.parametrize(
    "line", ["3 May 2014, 19:30", "3 May 2014, 8 pm", "3 May 2014, 09:17 train"]
)
def test_a_round_hour_at_the_end_may_bid_to_come(line):
    assert closing_claim(f"{PROSE}{line}\n") is None
