"""Days of Iran and Afghanistan in running text."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.ingest.claims import read_day
from archive.model import DocumentDate, Provenance


def days(text, language="fa", published="2024-08-05"):
    claim = published and DocumentDate(
        value=PartialDate.parse(published), provenance=Provenance.METADATA, evidence=""
    )
    return {
        mention.text: str(mention.days) if mention.days else None
        for mention in find_dates(text, claim or None, language=language)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر روز دوشنبه ۱۵ مرداد ۱۴۰۳ گفت.", {"دوشنبه ۱۵ مرداد ۱۴۰۳": "2024-08-05"}),
        ("انقلاب در ۲۲ بهمن ۱۳۵۷ پیروز شد.", {"۲۲ بهمن ۱۳۵۷": "1979-02-11"}),
        ("از مرداد ۱۴۰۲ ادامه دارد.", {"مرداد ۱۴۰۲": "2023-07-23..2023-08-22"}),
        ("در سال ۱۴۰۱ آغاز شد.", {"۱۴۰۱": "2022-03-21..2023-03-20"}),
        ("در سال ۲۰۲۴ میلادی بود.", {"۲۰۲۴": "2024-01-01..2024-12-31"}),
        ("در تاریخ ۱۴۰۳/۵/۱۲ بود.", {"۱۴۰۳/۵/۱۲": "2024-08-02"}),
        ("در تاریخ ۱۲/۵/۱۴۰۳ بود.", {"۱۲/۵/۱۴۰۳": "2024-08-02"}),
        ("روز دوازدهم مرداد گفت.", {"دوازدهم مرداد": "2024-08-02"}),
        ("در ۱۲ تیرماه گفت.", {"۱۲ تیرماه": "2024-07-02"}),
        # A bullet is called as the month is.
        ("سربازان ۱۲ تیر شلیک کردند.", {}),
        ("او ۱۲ تیر ۱۴۰۳ رفت.", {"۱۲ تیر ۱۴۰۳": "2024-07-02"}),
        ("در خیابان ۱۵ خرداد آتش سوخت.", {}),
        ("خبرگزاری مهر گزارش داد.", {}),
        (
            "از تیر ۱۴۰۰ به میزان ۱۴۰۰ تومان است.",
            {"تیر ۱۴۰۰": "2021-06-22..2021-07-22"},
        ),
        ("طالبان در ۲۴ اسد ۱۴۰۰ وارد شدند.", {"۲۴ اسد ۱۴۰۰": "2021-08-15"}),
        ("از ۱۰ تا ۱۲ شهریور است.", {"۱۲ شهریور": "2024-09-02"}),
        ("از ۱۰ تا ۱۲ تیر ۱۴۰۳.", {"۱۰": "2024-06-30", "۱۲ تیر ۱۴۰۳": "2024-07-02"}),
    ],
)
def test_dates_in_persian(text, expected):
    assert days(text) == expected


def test_the_year_of_a_day_is_told_from_the_reports_and_its_date_is_that_years():
    text = "این حمله در ۲۵ آذر رخ داد."
    assert days(text, published="2025-01-10") == {"۲۵ آذر": "2024-12-15"}
    assert days(text, published="2024-01-10") == {"۲۵ آذر": "2023-12-16"}
    assert days(text, published=None) == {"۲۵ آذر": None}


def test_a_reader_is_told_of_the_calendar():
    (mention,) = find_dates("در ۱۲ مرداد ۱۴۰۳ گفت.", None, language="fa")
    assert mention.anchor == "counted in the solar Hijri calendar"


def test_figures_and_days_without_a_year_are_of_it_in_no_other_language():
    assert days("في ٥ مهر وفي 1403/5/12", language="ar").get("٥ مهر") is None
    assert "2024-08-02" not in days("on 1403/5/12", language="en").values()


def test_its_months_in_latin_letters():
    text = (
        "The protests began on 25 Shahrivar 1401 and went on until Esfand 1401; in "
        "1399 SH and the Persian year 1398 all was quiet."
    )
    assert days(text, "en") == {
        "25 Shahrivar 1401": "2022-09-16",
        "Esfand 1401": "2023-02-20..2023-03-20",
        "1399 SH": "2020-03-20..2021-03-20",
        "Persian year 1398": "2019-03-21..2020-03-19",
    }


def test_a_field_may_be_of_it_where_it_is_no_date_of_ours():
    assert read_day("۱۲ مرداد ۱۴۰۳") == PartialDate(2024, 8, 2)
    assert read_day("1403/02/31") == PartialDate(2024, 5, 20)
    assert read_day("1403/05/12") == PartialDate(1403, 5, 12)
