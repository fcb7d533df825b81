"""A weekday beside its day: "1月22日星期三", "22 Ocak Çarşamba", "Rabu (22/1/2020)".

Read alone it would be a day near that of the report.
"""

import re
from dataclasses import replace
from typing import cast

from archive.extract.dates.expression import (
    Expression,
    Fixed,
    Weekday,
    YearLess,
    yearless,
)
from archive.extract.dates.lexicon import words
from archive.extract.dates.yearless import candidate

#: What may stand between: an ending, the word for a year, a comma, a small word.
_GAP = re.compile(
    r"(?:-?[a-zé]{1,3}(?=[,(]|[ ]\()|[ ](?:года?|году|року|roku|[гр]\.|r\.|г|р))?"
    r"(?:(?P<near>[ ]?[(（][ ]?|[ ]?)|\.?[ ]?[,、，،][ ]?)"
    r"(?P<small>(?:an?|on|the|el|día|dia|le|un|une|einem|dem|den|en|em|na|w|we|v|ve"
    r"|в|во|у|ngày|hari|يوم|روز|को)[ ])?"
)
#: A day behind its weekday: "Rabu (22/1/2020)", "الأربعاء الموافق 22 يناير".
_OPENED = re.compile(r",?[ ]?[(（][ ]?|[ ]الموافق(?:[ ]ل?|[ ]?[(])")
_CLOSING = (")", "）")
_AND = tuple(f" {word} " for word in words("and y e et und en i и та й och og ve és"))
#: "On May 3, Monday's talks" are another day's.
_OWNED = ("'", "’")


def with_weekday(
    lower: str, day: Expression, behind: Expression, year: int | None
) -> Expression | None:
    """Join a weekday to the day that stands before it; None where it is another's.

    Args:
        lower: The text in lower case.
        day: What was found before.
        behind: What was found next, with the core of a weekday.
        year: The report's.
    """
    gap = _GAP.fullmatch(lower, day.end, behind.start)
    if gap is None or not _alone(lower, behind) or lower.startswith(_OWNED, behind.end):
        return None
    number = cast("Weekday", behind.core).number
    core = day.core
    # "On 3 May he fell, on Monday he rose": with a comma the two must agree.
    if gap["near"] is None or gap["small"]:
        if lower.startswith(_AND, behind.end):
            # "11 и 12 ноября, в понедельник и вторник".
            return None
        if isinstance(core, YearLess) and year is not None:
            near = [candidate(core, one) for one in (year, year - 1, year + 1)]
        else:
            near = [core.timex] if isinstance(core, Fixed) else []
        if all(one is None or one.days.earliest.weekday() != number for one in near):
            return None
    end = behind.end + (lower[behind.end : behind.end + 1] in _CLOSING)
    return _of_weekday(day, number, day.start, end, day.clock or behind.clock)


def behind_weekday(
    lower: str, weekday: Expression, day: Expression
) -> Expression | None:
    """Join a weekday to the day in brackets behind it; None where it is another's."""
    gap = lower[weekday.end : day.start]
    # "Tuesday the eleventh of June".
    spoken = gap in (" ", ", ") and lower.startswith("the ", day.start)
    if not (spoken or _OPENED.fullmatch(gap)) or not _alone(lower, weekday):
        return None
    number = cast("Weekday", weekday.core).number
    end = day.end + (lower[day.end : day.end + 1] in _CLOSING)
    return _of_weekday(day, number, weekday.start, end, weekday.clock)


def _alone(lower: str, weekday: Expression) -> bool:
    """Tell a weekday of which no week is told."""
    core = weekday.core
    if not isinstance(core, Weekday) or core.week or core.weeks:
        return False
    # "På fredag" is said of any.
    return not weekday.qualifier or lower.startswith(("på ", "i "), weekday.start)


def _of_weekday(
    day: Expression, number: int, start: int, end: int, clock: str
) -> Expression | None:
    """Return a day with its weekday; None where it is no day."""
    core = day.core
    if isinstance(core, Fixed):
        if core.timex.unit != "day":
            return None
    elif not isinstance(core, YearLess) or not core.day or core.weekday is not None:
        return None
    else:
        core = yearless(month=core.month, day=core.day, year=core.year, weekday=number)
    return replace(day, start=start, end=end, core=core, clock=clock)
