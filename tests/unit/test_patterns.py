"""A pattern that is made at need does what one made at once does."""

import re

import pytest

from archive.patterns import later

TEXT = "Shelling on 3 May, shelling on 4 June."
MADE = re.compile(r"(?P<day>\d+) (?P<month>[a-z]+)", re.IGNORECASE)


@pytest.fixture
def asked():
    return later(MADE.pattern, re.IGNORECASE)


def test_nothing_is_made_before_it_is_asked_for():
    broken = later("(")
    assert broken.pattern == "("
    with pytest.raises(re.error, match="missing"):
        broken.search(TEXT)


def test_it_answers_as_the_pattern_does(asked):
    for _ in range(2):
        assert asked.search(TEXT).groupdict() == {"day": "3", "month": "May"}
        assert asked.match(TEXT, 12)["month"] == "May"
        assert asked.fullmatch("4 June").span() == (0, 6)
        assert asked.findall(TEXT) == MADE.findall(TEXT)
        assert [m.span() for m in asked.finditer(TEXT)] == [(12, 17), (31, 37)]
        assert asked.sub("then", TEXT) == MADE.sub("then", TEXT)
        assert asked.split(TEXT) == MADE.split(TEXT)
        assert asked.groupindex == MADE.groupindex
        assert asked.flags == MADE.flags


def test_what_a_pattern_lacks_is_no_attribute(asked):
    with pytest.raises(AttributeError):
        asked.matches(TEXT)
