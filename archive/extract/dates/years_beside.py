"""A month or a day before its year in words: "w marcu ubiegłego roku", "i mars i fjol".

Either says a time when read alone, and the month would be that of another year.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.expression import (
    Expression,
    Fixed,
    Qualifier,
    Shift,
    YearLess,
)

#: What may stand between a month and its year.
_BETWEEN = frozenset(
    (
        *(
            "",
            "of",
            "de",
            "del",
            "de l'",
            "de l’",
            "do",
            "di",
            "av",
            "af",
            "fra",
            "från",
        ),
        *("a", "al", "din", "w", "z", "ze", "v", "u", "του", "της", "на", "от", "من"),
        *("של", "của", "dari", "pada", "ya", "wa", "van", "in", "i"),
    )
)
#: Between a month and the number of its year.
_YEAR_WORDS = frozenset(
    ("عام", "سنة", "من عام", "من سنة", "لعام", "لسنة", "سال", "tahun", "roku", "שנת")
)
_GAP = 8
_YEARS: Mapping[int, Qualifier] = {-1: "last", 0: "this", 1: "next"}
_OF_STORY: Mapping[int, Qualifier] = {-1: "previous", 0: "that", 1: "following"}


def in_years(lower: str, expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Join each month to the year that stands behind it.

    Args:
        lower: The text in lower case.
        expressions: What was found in it, in order.
    """
    joined: list[Expression] = []
    for expression in expressions:
        before = joined[-1] if joined else None
        if before is not None and expression.start - before.end <= _GAP:
            if whole := _of_year(lower, before, expression):
                joined[-1] = whole
                continue
            year = _year(expression)
            core = before.core
            if (
                year
                and isinstance(core, YearLess)
                and not (core.year or core.holiday or before.qualifier)
                and lower[before.end : expression.start].strip() in _BETWEEN
            ):
                core = replace(core, year=year)
                joined[-1] = replace(before, end=expression.end, core=core)
                continue
        joined.append(expression)
    return joined


def _of_year(
    lower: str, before: Expression, expression: Expression
) -> Expression | None:
    """Join a month to the number of its year: "مايو من عام 2011", "Mei tahun 2009"."""
    core, year = before.core, expression.core
    if not isinstance(core, YearLess) or not isinstance(year, Fixed):
        return None
    if year.timex.unit != "year" or not core.month or core.year or before.qualifier:
        return None
    if lower[before.end : expression.start].strip() not in _YEAR_WORDS:
        return None
    number = year.timex.days.earliest.year
    try:
        day = PartialDate(number, core.month, core.day or None)
    except InvalidDateError:
        return None
    return replace(before, end=expression.end, core=Fixed(timex.partial(day)))


def _year(expression: Expression) -> Qualifier | None:
    """Return which year words name: last, this, next, or one of the story's; else None.

    "У грудні того ж року", "i december samma år".
    """
    core = expression.core
    if not isinstance(core, Shift) or core.unit != "year" or core.base == "near":
        return None
    if expression.part or expression.half or core.step:
        return None
    return (_YEARS if core.base == "report" else _OF_STORY).get(core.count)
