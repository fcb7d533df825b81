"""Paragraphs of word processors' documents: what of them says what the report is."""

import pytest

from archive.ingest import ReadOptions
from archive.ingest.office import Parts, record_of_parts


@pytest.mark.parametrize(
    ("paragraphs", "title", "author", "text"),
    [
        (
            [("title", "Flood"), ("title", "in Leeds"), ("", "Rain.")],
            "Flood in Leeds",
            "",
            "Rain.",
        ),
        (
            [("title", "Flood"), ("subtitle", "The river"), ("author", "Ida"), ("author", "Ole"), ("", "Rain.")],
            "Flood",
            "Ida; Ole",
            "The river\n\nRain.",
        ),
        ([("title", "Flood " * 60), ("", "Rain.")], "", "", "Flood " * 60 + "\n\nRain."),
        ([("title", "Flood")], "", "", "Flood"),
        ([("date", "14 July 2021"), ("date", "noon"), ("", "Rain.")], "", "", "noon\n\nRain."),
    ],
    ids=["two lines", "subtitle", "too long", "nothing else", "second date"],
)  # fmt: skip
def test_what_stands_in_front_is_kept_whole(paragraphs, title, author, text):
    record = record_of_parts(Parts(paragraphs), b"", "a.doc", ReadOptions())
    assert (record.title, record.author, record.text) == (title, author, text)
