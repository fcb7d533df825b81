import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.closings import closing_claim
from archive.extract.heads import inner_claims, read_head
from archive.model import Provenance

HEADS = [
    # printed text, head cut, value
    (
        " date 2020-10-23 The army said on Thursday that …",
        " date 2020-10-23 ",
        "2020-10-23",
    ),
    ("date 2020-01-31 Three rockets", "date 2020-01-31 ", "2020-01-31"),
    ("date 2020-10-23 5,000 rockets were", "date 2020-10-23 ", "2020-10-23"),
    ("Date: 23 October 2020\n\nThe army", "Date: 23 October 2020\n\n", "2020-10-23"),
    ("Date: October 14, 2010\n\nThe last", "Date: October 14, 2010\n\n", "2010-10-14"),
    ("Date: February 2020\n\nSwarms", "Date: February 2020\n\n", "2020-02"),
    ("Date: 1906\n\nFires", "Date: 1906\n\n", "1906"),
    ("DATE: 2020-10-23\r\n\r\nThe army", "DATE: 2020-10-23\r\n\r\n", "2020-10-23"),
    (
        "Published 2020-10-23 14:05 +0300\nThe army",
        "Published 2020-10-23 14:05 +0300\n",
        "2020-10-23",
    ),
    (
        "Published on Friday, 23 October 2020\nThe",
        "Published on Friday, 23 October 2020\n",
        "2020-10-23",
    ),
    (
        "Published: 2020-10-23T23:59:59Z\nThe",
        "Published: 2020-10-23T23:59:59Z\n",
        "2020-10-23",
    ),
    (
        "Posted Oct 23, 2020 at 11:40 p.m. EST\n\nThe",
        "Posted Oct 23, 2020 at 11:40 p.m. EST\n\n",
        "2020-10-23",
    ),
    ("2020-10-23\nThe army", "2020-10-23\n", "2020-10-23"),
    ("October 23, 2020\nThe army", "October 23, 2020\n", "2020-10-23"),
    (
        "Friday, 23 October 2020\n\nThe army",
        "Friday, 23 October 2020\n\n",
        "2020-10-23",
    ),
    ("Date: 23/10/2020\nThe", "Date: 23/10/2020\n", "2020-10-23"),
    ("date 2020-10-23 iPhones were", "date 2020-10-23 ", "2020-10-23"),
    ("date 2020-10-23 5.93 million", "date 2020-10-23 ", "2020-10-23"),
    ("date 2020-10 The army", "date 2020-10 ", "2020-10"),
    ("\ufeffdate 2020-10-23 The army", "\ufeffdate 2020-10-23 ", "2020-10-23"),
    ("2020-10-23 The army", "2020-10-23 ", "2020-10-23"),
    ("[2020-10-23] The army", "[2020-10-23] ", "2020-10-23"),
    (
        "Published at 14:05 on 23 October 2020\nThe",
        "Published at 14:05 on 23 October 2020\n",
        "2020-10-23",
    ),
    (
        "Published 5:30 PM EDT, Fri October 23, 2020\nThe",
        "Published 5:30 PM EDT, Fri October 23, 2020\n",
        "2020-10-23",
    ),
    (
        "Published 23 October 2020 | Updated 25 October 2020\nThe",
        "Published 23 October 2020 | Updated 25 October 2020\n",
        "2020-10-23",
    ),
    (
        "Posted on May 3, 2011 by jsmith\nThe",
        "Posted on May 3, 2011 by jsmith\n",
        "2011-05-03",
    ),
    ("Filed 09/11/2001 9:12 AM\nThe", "Filed 09/11/2001 9:12 AM\n", "2001-09-11"),
    ("Filed 09/11/2001 09:12\nThe", "Filed 09/11/2001 09:12\n", "2001-11-09"),
    ("Date: 9654-01-01\nThe", "Date: 9654-01-01\n", "9654-01-01"),
]


@pytest.mark.parametrize(("text", "head", "value"), HEADS)
def test_a_head_is_cut_and_gives_its_day(text, head, value):
    read = read_head(text)
    assert text[: read.length] == head
    assert [str(claim.value) for claim in read.claims] == [value]
    assert read.claims[0].provenance is Provenance.HEADER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The army said on 23 October 2020 that",
        "Date palms have been grown since 1906 in Jericho.",
        "Dated 2019 and later, the coins",
        "Published 2010 accounts show a loss.",
        "date 2020-13-45 The army said",
        "date of birth unknown",
        "2020\nThe year that was",
        "date 2020-13 The army said",
        "Dated 23 October 2020 and later, the coins",
        "2020-10-23 was a Friday.",
        "2020-10-2345 The",
    ],
)
def test_what_is_no_head_stays(text):
    assert read_head(text).length == 0
    assert read_head(text).claims == ()


def test_a_date_below_a_headline_is_read_and_left_in_place():
    text = "Army strikes Gaza\nOctober 23, 2020\n\nThe army said"
    read = read_head(text)
    assert read.length == 0
    (claim,) = read.claims
    assert str(claim.value) == "2020-10-23"
    assert claim.span is not None
    assert text[slice(*claim.span)] == "October 23, 2020"


def test_a_date_among_labelled_lines_is_read_and_left_in_place():
    text = "Title: Strikes\nSource: Agency\nDate: 2020-10-23\n\nThe army said"
    read = read_head(text)
    assert (read.length, str(read.claims[0].value)) == (0, "2020-10-23")


def test_a_line_of_publication_is_found_below_title_and_byline():
    text = (
        "Storm leaves port dark\n\nBy Ann Roe\nStaff Writers\n"
        "Published 9:14 pm Wednesday, September 16, 2020\n\nThe power was out."
    )
    read = read_head(text)
    assert (read.length, str(read.claims[0].value)) == (0, "2020-09-16")


def test_the_day_of_an_update_is_the_last_resort_and_says_so():
    (claim,) = read_head("Updated: 18:40 GMT, 7 July 2005\n\nBombs").claims
    assert str(claim.value) == "2005-07-07"
    assert claim.provenance is Provenance.TEXT
    assert "updated" in claim.detail


def test_american_clocks_tell_the_order_and_the_doubt_stays():
    (claim,) = read_head("Filed 09/11/2001 9:12 AM\nThe").claims
    assert "month, day, year" in claim.detail


def test_the_heads_of_messages_within_are_read():
    text = (
        "See below.\n\n-------- Forwarded message --------\nFrom: A\n"
        "Date: Sat, 2 Nov 2013 17:30:00 +0000\nSubject: B\n\nIt was quiet."
    )
    (claim,) = inner_claims(text)
    assert (str(claim.value), claim.provenance) == ("2013-11-02", Provenance.TEXT)


def test_a_report_of_one_line_may_end_with_its_day():
    claim = closing_claim("Quake near Bam, 26.12.2003.\n")
    assert claim is not None
    assert str(claim.value) == "2003-12-26"


def test_the_civil_day_is_the_one_printed_whatever_the_zone():
    (claim,) = read_head("Published 2020-10-23 00:05 +1300\nThe").claims
    assert str(claim.value) == "2020-10-23"


def test_the_order_of_day_and_month_is_a_setting_and_the_doubt_is_told():
    (claim,) = read_head("Date: 07/10/2023\nThe").claims
    assert str(claim.value) == "2023-10-07"
    assert "can be mistaken" in claim.detail
    (claim,) = read_head("Date: 07/10/2023\nThe", date_order="mdy").claims
    assert str(claim.value) == "2023-07-10"


def test_a_date_alone_on_the_last_line_is_the_reports_own():
    text = "The army said so.\n\n23 October 2020\n"
    claim = closing_claim(text)
    assert claim is not None
    assert claim.span is not None
    assert text[slice(*claim.span)] == "23 October 2020"
    assert claim.provenance is Provenance.TEXT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I remain yours,\nJ. Pell\n\nBoston, July 4, 1826\n", "1826-07-04"),
        ("He shall go.\n\nDATED this 14th day of May, 2009.\n\nJudge\n", "2009-05-14"),
        ("It has gone mad.\n\n9:21 PM · Jul 3, 2013\n", "2013-07-03"),
        ("It shook.\n6:45 AM · Feb 24, 2022 · Blue Bird for Phones\n", "2022-02-24"),
        ("It shook.\n— Olena (@olena) February 24, 2022\n", "2022-02-24"),
    ],
)
def test_letters_orders_and_posts_end_with_their_day(text, value):
    claim = closing_claim(text)
    assert claim is not None
    assert claim.span is not None
    assert text[slice(*claim.span)] == claim.evidence
    assert str(claim.value) == value


@pytest.mark.parametrize(
    "text", ["23 October 2020", "It ended.\nIt ended on 23 October 2020.", "a\n\n"]
)
def test_a_date_in_the_last_sentence_is_not(text):
    assert closing_claim(text) is None


@given(st.text(alphabet=" \ndate:Published0123456789-/.Octber,THEtz+İ", max_size=120))
def test_a_head_lies_within_any_text(text):
    read = read_head(text)
    assert 0 <= read.length <= len(text)
    for claim in read.claims:
        assert claim.span is not None
        assert 0 <= claim.span.start < claim.span.end <= len(text)


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ("Source: Radio Harbour, Tehran, in English 0910 gmt 12 Mar 09", "2009-03-12"),
        ("Source: Harbour TV, Doha, in Arabic 1800 GMT 3 Aug 11", "2011-08-03"),
        ("Source: the ministry, which spoke of 12 Mar 09", None),
    ],
)
@pytest.mark.parametrize("below", ["", "\n\nMon ME1 MEPol mh"])
def test_a_monitored_broadcast_is_dated_by_its_source(source, day, below):
    text = (
        f"Text of report by Iranian radio\n\nPolice seized opium.\n\n{source}{below}\n"
    )
    found = closing_claim(text)
    assert (str(found.value) if found else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "March 18, 2019 Contact: Jane Doe",
        "March 18, 2019 \t Media contacts: Jane Doe, 555-0100",
        "18 March 2019 | Press Contact Person: Jane Doe",
        "March 18, 2019 FOR IMMEDIATE RELEASE",
    ],
)
def test_the_day_of_a_release_stands_beside_whom_to_ask(line):
    text = f"{line}\nThe office dismissed the charges."
    head = read_head(text)
    assert [str(claim.value) for claim in head.claims] == ["2019-03-18"]
    assert text[head.length :] == "The office dismissed the charges."


@pytest.mark.parametrize(
    "text",
    [
        "March 18, 2019 Contact was lost: the ship had sunk.",
        "March 18, 2019 contact Jane Doe about tickets.",
    ],
)
def test_a_sentence_that_speaks_of_contact_is_no_head(text):
    assert read_head(text).length == 0
