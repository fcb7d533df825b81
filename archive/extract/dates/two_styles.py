"""A day that is told in both calendars: "25 October (7 November) 1917".

double = day [style] "(" day [style] ")" year     (the year belongs to both)
       | number "(" day-month-year ")"            ("14 (26) December 1825")
       | day style year                           ("5 May O.S. 1703")

The two are as far apart as the Julian calendar was from ours, which tells them from a
day with another one in brackets. Each is taken as it is printed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.expression import Expression, Fixed, YearLess
from archive.patterns import later

#: So many days the calendars lay apart, from 1582 to 2099.
_APART = range(10, 14)
_STYLE = r"(?:o\.[ ]?s\.?|n\.[ ]?s\.?|old[ ]style|new[ ]style)"
#: Later numbers with others in brackets count something.
_LAST = 1930
#: One of these is in each text with such a day, and in few others.
_SIGNS = (") 1", "), 1", ") of 1", "s. 1", "s., 1", "style")
_BRACKETED = re.compile(r"\(\d\d?\.?\) [^\W\d_]")
_YEAR = r",?\s(?:of\s)?(?P<y>1[5-9]\d\d)(?!\d|[.,]\d)"
_BETWEEN = later(rf",?\s?(?:\(?{_STYLE}\)?,?\s)?[(\[]\Z")
_CLOSED = later(rf",?\s?(?:{_STYLE})?[)\]]{_YEAR}")
_STYLED = later(rf",?\s[(\[]?{_STYLE}[)\]]?{_YEAR}")
_NUMBER = later(
    r"(?<![\d.,:/(-])(?P<first>\d{1,2})\.?\s?\((?P<second>\d{1,2})\.?\)\s\Z"
)
_REACH = 12


def in_two_styles(lower: str, expressions: list[Expression]) -> list[Expression]:
    """Give a day of either calendar the year that both have, or its number.

    Args:
        lower: The text in lower case.
        expressions: What was found in it, in order.
    """
    if not any(map(lower.__contains__, _SIGNS)) and not _BRACKETED.search(lower):
        return expressions
    told: list[Expression] = []
    floor = 0
    for index, one in enumerate(expressions):
        if one.start < floor:
            # The year, which was read with its day.
            continue
        following = expressions[index + 1] if index + 1 < len(expressions) else None
        found = _doubled(lower, one, following) or _numbers(lower, one, told)
        if found:
            told.extend(found)
            closed = _CLOSED.match(lower, found[-1].end)
            floor = closed.end() if closed else found[-1].end
        elif not (told and one.start < told[-1].end):
            told.append(one)
    return told


def _doubled(
    lower: str, one: Expression, following: Expression | None
) -> Sequence[Expression]:
    """Read the year behind a day that is told twice, or behind its style."""
    if not _yearless_day(one):
        return ()
    if styled := _STYLED.match(lower, one.end):
        day = _fixed(one, int(styled["y"]))
        return (replace(day, end=styled.end()),) if day else ()
    if following is None or not _is_day(following):
        return ()
    if not _BETWEEN.match(lower[one.end : following.start]):
        return ()
    core = following.core
    closed = _CLOSED.match(lower, following.end)
    if isinstance(core, Fixed):
        # "25 October (7 November 1917)", or read with the year behind the bracket.
        first = _fixed(one, core.timex.days.earliest.year)
        return (first, following) if first and _agree(first, following) else ()
    if closed is None:
        return ()
    year = int(closed["y"])
    first, second = _fixed(one, year), _fixed(following, year)
    if not first or not second or not _agree(first, second):
        return ()
    return first, second


def _numbers(
    lower: str, one: Expression, told: list[Expression]
) -> Sequence[Expression]:
    """Read the numbers of both days before their month: "14 (26) December 1825"."""
    core = one.core
    if not isinstance(core, Fixed) or core.timex.unit != "month" or one.part:
        return ()
    left = _NUMBER.search(lower, max(0, one.start - _REACH), one.start)
    if left is None or (told and told[-1].end > left.start()):
        return ()
    first, second = int(left["first"]), int(left["second"])
    month = core.timex.days.earliest
    if abs(first - second) not in _APART or month.year > _LAST:
        return ()
    try:
        days = [
            Fixed(timex.partial(PartialDate(month.year, month.month, number)))
            for number in (first, second)
        ]
    except InvalidDateError:
        return ()
    return (
        Expression(start=left.start("first"), end=left.end("first"), core=days[0]),
        Expression(start=left.start("second"), end=one.end, core=days[1]),
    )


def _yearless_day(one: Expression) -> bool:
    core = one.core
    return isinstance(core, YearLess) and bool(core.month and core.day)


def _is_day(one: Expression) -> bool:
    core = one.core
    return _yearless_day(one) or (isinstance(core, Fixed) and core.timex.unit == "day")


def _fixed(one: Expression, year: int) -> Expression | None:
    """Return a day in a year; None where the year does not have it."""
    core = one.core
    assert isinstance(core, YearLess)
    try:
        day = PartialDate(year, core.month, core.day)
    except InvalidDateError:
        return None
    return replace(one, core=Fixed(timex.partial(day)))


def _agree(first: Expression, second: Expression) -> bool:
    """Tell whether two days lie as far apart as the calendars."""
    one, other = first.core, second.core
    assert isinstance(one, Fixed)
    assert isinstance(other, Fixed)
    between = one.timex.days.earliest - other.timex.days.earliest
    return abs(between.days) in _APART
