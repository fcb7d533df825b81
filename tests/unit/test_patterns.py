"""A pattern that is made at need does what one made at once does."""

import re

import pytest

from archive.extract.dates import abroad_patterns
from archive.extract.dates.year_words import ALL_TONGUES
from archive.patterns import any_of, first_signs, later

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


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("day", "d"),
        ("(?:in|vor) x", "i v"),
        ("(?P<a>in|vor)|am", "i v a"),
        ("s?o", "s o"),
        ("(?:the )*(?:of)?year", "t o y"),
        ("a{0,2}b", "a b"),
        ("a{,2}?b", "a b"),
        ("a{1,2}b+c", "a"),
        (r"\d{1,2}\.", r"\d"),
        (r"(?<!\d)(?=\w)[nrs]? ?-x", r"nrs \  \-"),
        (r"[-–]|[a-]|[\]-]", r"\-– a\- \]\-"),
        (r"\bx|\.y", r"x \."),
        ("(?:)x", "x"),
        ("(?<=a)(?:b(?:c|d)|[e)])f", "b e)"),
    ],
)
def test_the_first_sign_of_a_match_is_told(pattern, signs):
    expected = set(signs.replace("\\ ", "\0").split(" ")) - {""}
    assert first_signs(pattern) == {one.replace("\0", "\\ ") for one in expected}


@pytest.mark.parametrize(
    "pattern",
    ["", "a?", "(?:a|b*)", ".a", "[^a]b", r"\W", r"(a)\1?|\1", "(?i:a)", "(?:|a)", "$"],
)
def test_what_cannot_be_told_is_not(pattern):
    assert first_signs(pattern) is None
    assert re.fullmatch(any_of([pattern, "x"]), "x")


@pytest.mark.parametrize("pattern", ["(a", "[a", "(?:a|b"])
def test_a_bracket_that_is_not_closed_is_an_error(pattern):
    with pytest.raises(ValueError, match="No bracket closes"):
        first_signs(pattern)


@pytest.mark.parametrize("language", sorted(ALL_TONGUES))
def test_choices_match_where_they_do_unguarded(language, monkeypatch):
    phrases = abroad_patterns.phrases_of.__wrapped__
    guarded = [phrases(language), phrases(language, of_years=True)]
    monkeypatch.setattr(abroad_patterns, "any_of", lambda some: f"(?:{'|'.join(some)})")
    plain = [phrases(language), phrases(language, of_years=True)]
    tongue = ALL_TONGUES[language]
    words = [*guarded[0].units, *guarded[0].weekdays, *guarded[0].months]
    written = re.sub(r"[][()?:|\\]", " ", f"{tongue.phrases} {tongue.numbers}")
    heads = [*dict.fromkeys(written.split()), "3", "1998", "12."]
    text = " ".join(f"{one} {words[i % len(words)]}" for i, one in enumerate(heads * 3))
    assert plain[0].pattern.search(text)
    for some, other in zip(guarded, plain, strict=True):
        found = [(m.span(), m.lastgroup) for m in other.pattern.finditer(text)]
        assert [(m.span(), m.lastgroup) for m in some.pattern.finditer(text)] == found
