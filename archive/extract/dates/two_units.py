"""Stretches that are told in two units: "a year and two months ago".

Read alone the second of them would be the wrong one.
"""

import re
from functools import lru_cache

from archive.extract.dates.context import NUMBER
from archive.extract.dates.lexicon import alternatives
from archive.extract.dates.timex import Unit
from archive.extract.dates.year_words import ALL_TONGUES

#: "Was jailed for two years, and two months ago fled" counts two stretches.
_BEFORE = re.compile(
    r"(?<![\w'’-])(?<!\bfor )(?<!\bafter )(?<!\bwithin )(?<!\bin )"
    rf"(?P<num>{NUMBER})[ ](?P<unit>year|month|week)s?(?:,?[ ]and|,)[ ]\Z"
)
#: How many of the smaller unit a greater one is.
_IN_ONE: dict[tuple[str, Unit], int] = {("year", "month"): 12, ("week", "day"): 7}
_REACH = 32
_AND = "y|e|et|und|en|och|og|i|и|і|та|ve|a|dan|na|și|és|ja|και|و"
_HALF = r" y medi[oa]| et demie?| e mezz[oa]| e mei[oa]| und ein halb\w+"


def greater(before: str, unit: Unit) -> tuple[str, int | None, int] | None:
    """Read the greater unit before the smaller one that a text counts.

    Args:
        before: What stands before the smaller unit's number, in lower case.
        unit: The smaller unit.

    Returns:
        Its number in words, how many of the smaller unit it is (None where that
        differs) and where it begins; None where none stands there.
    """
    match = _BEFORE.search(before, max(0, len(before) - _REACH))
    if match is None:
        return None
    return match["num"], _IN_ONE.get((match["unit"], unit)), match.start("num")


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    tongue = ALL_TONGUES[language]
    names = (tongue.units, tongue.numbers)
    units, numbers = (alternatives(row.replace("|", " ").split()) for row in names)
    if not tongue.spaced:
        # "1か月21日前", "2년 1개월 21일 전".
        before = rf"(?:\d{{1,3}}|{numbers}) ?(?:{units})(?:零|과|、|,)? ?\Z"
        return re.compile(before), re.compile(r"(?!)"), re.compile(r"(?!)")
    stretch = rf"(?:\d{{1,3}}|{numbers}) (?:{units})"
    return (
        re.compile(rf"(?<!\w){stretch} (?:{_AND}) \Z"),
        re.compile(rf"(?: (?:{_AND}) {stretch}|{_HALF})(?!\w)"),
        # "1 ay 21 gün önce"; "after two years, three months ago" counts two.
        re.compile(rf"(?<!\w)\d{{1,3}} (?:{units}),? (?=\d)"),
    )


def is_part(lower: str, start: int, end: int, language: str) -> bool:
    """Tell whether so many units abroad are only a part of what is counted."""
    tongue = ALL_TONGUES[language]
    if not tongue.numbers:
        return False
    before, after, figures = _patterns(language)
    begin = max(0, start - _REACH)
    if before.search(lower, begin, start) or after.match(lower, end):
        return True
    return any(left.end() == start for left in figures.finditer(lower, begin, end))
