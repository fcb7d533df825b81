"""Pages whose tags and comments never end are read at the cost of those whose do."""

from html.parser import HTMLParser

import pytest

from archive.ingest.html_feed import feed
from archive.ingest.html_parts import read_parts

BEFORE = "<html><body><p>A harbour burned.</p><!-- note --><p>Ships left.</p>"


class _Counting(HTMLParser):
    """How often the parser took something for the opening of a tag or comment."""

    def __init__(self):
        super().__init__()
        self.tried = 0
        self.text = ""

    def parse_starttag(self, i):
        self.tried += 1
        return super().parse_starttag(i)

    def parse_comment(self, i, report=1):
        self.tried += 1
        return super().parse_comment(i, report)

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize(
    "opening", ["<div class='article ", '<a href="b', "<!-- x>", "<!-- "]
)
def test_what_never_ends_is_text_and_not_looked_for_again(opening):
    reader = _Counting()
    feed(reader, BEFORE + opening * 4_000)
    assert reader.tried < 100
    assert reader.text.startswith("A harbour burned.Ships left.")
    assert reader.text.count(opening) == 4_000


def test_a_page_cut_short_within_a_tag_is_read_up_to_there():
    text = read_parts(BEFORE + "<div class='art").text
    assert text.startswith("A harbour burned.\n\nShips left.")


def test_many_comments_that_end_stay_comments():
    assert read_parts(BEFORE + "<!-- x> -->" * 50 + "<p>Seen.</p>").text == (
        "A harbour burned.\n\nShips left.\n\nSeen."
    )


def test_signs_of_less_behind_the_last_tag_are_kept():
    assert (
        "1 < 2 " * 30 in read_parts(BEFORE + "<p>" + "1 < 2 " * 30 + "end").text + " "
    )
