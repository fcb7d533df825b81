import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import InvalidDateError
from archive.ingest.claims import claim, read_day
from archive.model import Provenance


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2020-10-23", "2020-10-23"),
        ("3rd of May 2021", "2021-05-03"),
        ("2020-10", "2020-10"),
        ("1987", "1987"),
        ("20201023", "2020-10-23"),
        ("20201023T140500Z", "2020-10-23"),
        ("20201023T140500+0300", "2020-10-23"),
        ("20201023140500", "2020-10-23"),
        ("2020-10-23T23:59:59-11:00", "2020-10-23"),
        ("2020-10-23T00:10:00+14:00", "2020-10-23"),
        ("2020-10-23 14:05:00.123456 UTC", "2020-10-23"),
        ("2020-10-23 14:05:00 -4", "2020-10-23"),
        ("2020-10-23 14:05:00 +0530 IST", "2020-10-23"),
        ("2020-10-23T14:05:00+02:00[Europe/Paris]", "2020-10-23"),
        ("2020/10/23 14:05", "2020-10-23"),
        ("Fri, 23 Oct 2020 23:05:00 -0700", "2020-10-23"),
        ("23 Oct 20 23:05:00 GMT", "2020-10-23"),
        ("Friday, 23 October 2020", "2020-10-23"),
        ("Fri Oct 23 14:05:00 2020", "2020-10-23"),
        ("Fri Oct 23 14:05:00 PDT 2020", "2020-10-23"),
        ("Fri Oct 23 14:05:00 +0000 2020", "2020-10-23"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26"),
        ("26 - FEB - 1987", "1987-02-26"),
        ("October 23, 2020", "2020-10-23"),
        ("October 23, 2020 at 2:05 pm", "2020-10-23"),
        ("Oct. 23, 2020, 2:05 PM EST", "2020-10-23"),
        ("07/10/2023", "2023-10-07"),
        ("13.10.2023 08:00", "2023-10-13"),
        ("10/13/2023", "2023-10-13"),
        ("0044-03-15", "0044-03-15"),
        ("1890", "1890"),
        ("1890.", "1890"),
        ("[1890]", "1890"),
        ("[May 1890].", "1890-05"),
        ("May 1890", "1890-05"),
        ("1890-00-00", "1890"),
        ("1890-05-00", "1890-05"),
        ("5 de mayo de 2010", "2010-05-05"),
        ("Mittwoch, 5. Mai 2010", "2010-05-05"),
        ("1er mars 1911", "1911-03-01"),
        ("le 14 décembre 1911", "1911-12-14"),
        ("12 dicembre 1969", "1969-12-12"),
        ("7 de setembro de 1922", "1922-09-07"),
        ("maart 1953", "1953-03"),
        ("2019年3月5日", "2019-03-05"),
        ("2014년 4월", "2014-04"),
        ("٢٥/٠١/٢٠١١", "2011-01-25"),
        ("２０１９-０３-０５", "2019-03-05"),
    ],
)
def test_a_date_field_gives_the_day_as_printed(printed, day):
    assert str(read_day(printed)) == day


def test_the_order_of_numbers_is_the_callers():
    assert str(read_day("07/10/2023", "mdy")) == "2023-07-10"
    assert str(read_day("13/10/2023", "mdy")) == "2023-10-13"


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "soon",
        "2020-13-01",
        "2020-02-30",
        "31/31/2020",
        "99:99",
        "x" * 1000,
        "c. 1890",
        "ca. 1890",
        "[1890?]",
        "[ca. 1890]",
        "1890?",
        "1930s",
        "189-",
        "1890-1895",
        "1890/1891",
        "Summer 1890",
        "before 1890",
        "n.d.",
        "Mon, 30 Nov -0001 00:00:00 +0000",
        "0000-00-00",
        "Oct 23",
        "December 31",
    ],
)
def test_what_is_no_date_makes_no_claim(printed):
    assert claim(printed, Provenance.METADATA, "field date") is None


@given(st.text(max_size=60))
def test_no_text_does_worse_than_an_invalid_date(text):
    with contextlib.suppress(InvalidDateError):
        read_day(text)


def test_a_claim_keeps_the_words_that_were_read():
    found = claim(
        " Fri, 23 Oct\n 2020 10:00 +0200", Provenance.METADATA, "mail header Date"
    )
    assert found.evidence == "Fri, 23 Oct 2020 10:00 +0200"
    assert found.detail == "mail header Date"


@pytest.mark.parametrize(
    ("printed", "day", "how"),
    [
        ("973836000", "2000-11-10", "seconds since 1970, in UTC"),
        ("1697327999", "2023-10-14", "seconds since 1970, in UTC"),
        ("1697328000.25", "2023-10-15", "seconds since 1970, in UTC"),
        ("1697328000123456", "2023-10-15", "microseconds since 1970, in UTC"),
        ("/Date(1697328000123+0200)/", "2023-10-15", "milliseconds since 1970, in UTC"),
        ("1697328000123", "2023-10-15", "milliseconds since 1970, in UTC"),
        ("973836000000", "2000-11-10", "milliseconds since 1970, in UTC"),
    ],
)
def test_a_moment_counted_from_1970_is_a_day_and_says_so(printed, day, how):
    found = claim(printed, Provenance.METADATA, "field date")
    assert (str(found.value), found.detail) == (day, f"field date, {how}")


@pytest.mark.parametrize(
    "printed", ["12345678901", "2031050312", "99999999", "1.5", "0"]
)
def test_other_numbers_are_no_moments(printed):
    assert claim(printed, Provenance.METADATA, "field date") is None


def table_of(*days):
    return "title,date\n" + "".join(f"Report {n},{day}\n" for n, day in enumerate(days))


@pytest.mark.parametrize(
    ("days", "read"),
    [
        # Its own dates show the order.
        (
            ("28.02.05", "26.02.05", "03.02.05"),
            ["2005-02-28", "2005-02-26", "2005-02-03"],
        ),
        (("2/28/19 10:15", "2/3/19 9:00"), ["2019-02-28", "2019-02-03"]),
        (("28/02/95", "03/02/95"), ["1995-02-28", "1995-02-03"]),
        # Nothing shows it.
        (("03.02.05", "04.02.05"), [None, None]),
        # The years are written first: of the first two numbers the days vary less.
        (("19.03.25", "19.03.26", "19.04.01"), [None, None, None]),
        (("28.02.05",), [None]),
        (("28.02.05", "31.02.05", "01.02.05"), ["2005-02-28", None, "2005-02-01"]),
    ],
)
def test_a_year_of_two_figures_is_read_where_a_column_shows_the_order(
    folder, days, read
):
    found = folder.read("a.csv", table_of(*days))
    assert [str(r.dates[0].value) if r.dates else None for r in found] == read


def test_a_year_of_two_figures_says_so(folder):
    first, *_ = folder.read("a.csv", table_of("28.02.05", "03.02.05"))
    assert first.dates[0].detail == "field date; its year has two figures"
    *_, last = folder.read("a.csv", table_of("28.02.05", "03.02.05"))
    assert last.dates[0].detail.startswith(
        "field date; its year has two figures; day and month can be mistaken"
    )


def test_json_shows_the_order_of_such_days_too(folder):
    lines = [
        {"title": "A", "date": day} for day in ("28.02.05", "27.02.05", "01.03.05")
    ]
    found = folder.read("a.json", json.dumps(lines))
    assert [str(r.dates[0].value) for r in found] == [
        "2005-02-28",
        "2005-02-27",
        "2005-03-01",
    ]


def test_somebody_who_names_the_order_names_it_for_such_days(folder):
    found = folder.read(
        "a.csv", table_of("05.03.12"), date_order="dmy", order_given=True
    )
    assert [str(r.dates[0].value) for r in found] == ["2012-03-05"]
