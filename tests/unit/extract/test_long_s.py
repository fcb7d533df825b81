"""Old print: the long s in days and heads."""

import pytest

from archive.extract.annotate import Options, dated
from archive.model import FileRef, Record

OPTIONS = Options()


def read(text):
    record = Record(ref=FileRef(path="a.txt"), raw=text.encode(), text=text)
    return dated(record, OPTIONS).document


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("laſt Thurſday", "1785-03-10"),
        ("on the 3d of Auguſt 1784", "1784-08-03"),
        ("on the firſt of March", "1785-03-01"),
    ],
)
def test_days_with_a_long_s_are_read_and_shown_as_printed(words, day):
    old = f"date 1785-03-12 The ſaid Ship was ſeen {words} at Lynn."
    document, modern = read(old), read(old.replace("ſ", "s"))
    (mention,) = document.dates
    (round_one,) = modern.dates
    assert (mention.value, mention.span) == (round_one.value, round_one.span)
    assert mention.value == day
    assert document.text[mention.span.start : mention.span.end] == mention.text
    assert "ſ" in mention.text or "ſ" not in words
    assert document.text == "The ſaid Ship was ſeen " + words + " at Lynn."


def test_the_head_of_an_old_newspaper_gives_its_day():
    document = read(
        "Das Wochenblatt\n\nDienſtag, den 7. Auguſt 1787.\n\nEs iſt nichts."
    )
    assert str(document.date.value) == "1787-08-07"
