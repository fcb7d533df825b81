"""A glance at what stands beside a name agrees with the rules that it stands for."""

from itertools import product

import pytest

from archive.extract.addresses import in_address
from archive.extract.places.lexicon import words
from archive.extract.places.parts import LOUD_BEFORE, Beside, beside, is_part
from archive.extract.places.persons import is_spouse
from archive.extract.places.quiet import is_quiet
from archive.extract.places.scan import Found
from archive.extract.places.sports import is_club, is_side, surely_plays
from archive.extract.places.things import is_called_after

_NAME = "Troy"
_WORDS = sorted(
    words(
        """
        beat the over to 3-1 lost drew with won v. vs. (beat play host for by in of
        from and a an near was has said x ship plaster drank Highway Army Navy
        Bureau Commerce Exchange Mercantile Town City Rangers mines dam & al Din
        cartel sprouts 7 12, on Saturday who scored said. Bank Railway Anna ( born
        www.haz.de/ mid- Trans- (Ely) Ely accord virus
        """
    )
)
_GAPS = (" ", "\n", ", ", ". ", "-", "/", "'s ", "", ") ", " - ")


def _says(text: str, start: int, near: Beside) -> bool:
    end = start + len(_NAME)
    found = Found("text", start, end, _NAME, _NAME.lower(), (1,), 1)
    return (
        in_address(text, start, end)
        or is_part(found.key, near, wide=False, country=False)
        or is_part(found.key, near, wide=True, country=False)
        or is_called_after(found, near, wide=False, country=False)
        or is_spouse(near)
        or surely_plays(near)
        or is_side(near)
        or is_club(near)
    )


def _broken(before: str, after: str) -> bool:
    text = before + _NAME + after
    near = beside(text, len(before), len(before) + len(_NAME))
    return is_quiet(near) and _says(text, len(before), near)


def test_behind_quiet_words_no_rule_takes_effect() -> None:
    pairs = [
        f"{one} {other}{gap}"
        for one, other in product(_WORDS, repeat=2)
        for gap in _GAPS[:2]
    ]
    for after in (" said", " on Saturday.", ", who", " and Ely drew 1-1", ""):
        assert [before for before in pairs if _broken(before, after)] == []


def test_before_quiet_words_no_rule_takes_effect() -> None:
    pairs = [
        f"{gap}{one} {other} it"
        for gap in _GAPS
        for one, other in product(_WORDS, repeat=2)
    ]
    for before in ("", "was in ", "won the "):
        assert [after for after in pairs if _broken(before, after)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell in Troy, officials said.",
        "Rain fell in Troy.",
        "Troy",
        "a member of the Troy Senate",
    ],
)
def test_a_name_beside_plain_words_is_quiet(text: str) -> None:
    start = text.index(_NAME)
    assert is_quiet(beside(text, start, start + len(_NAME)))


def test_a_word_that_a_rule_waits_for_is_not_quiet() -> None:
    for word in LOUD_BEFORE:
        text = f"a b {word} {_NAME} said"
        start = text.index(_NAME)
        assert not is_quiet(beside(text, start, start + len(_NAME)))
