"""Whether a text narrates times far from its own day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive.extract.dates.asides import is_attribute
from archive.extract.dates.expression import (
    Antique,
    Expression,
    Fixed,
    Shift,
    Vague,
    Weekday,
    Window,
    YearLess,
)
from archive.extract.dates.reference import FAR, ReportDate

#: A history speaks of at least so many dates far from the day on which it is written.
_HISTORY = 3
#: A report is dated so many days after its dateline at most.
_LATE = 3
#: The report's own weeks lie no more than so many days around it.
_WEEKS_AROUND = 31
#: A memory is of so many years ago at least.
_LONG_AGO = 10
#: A dateline ends before this character.
_OPENING = 120


def tells_history(
    text: str, expressions: Sequence[Expression], report: ReportDate | None
) -> bool:
    """Tell whether a text narrates times far from its own day.

    It does when it names many years well before the report's (any year, in a report
    without a date), more than near ones and more than days by their place in its week;
    but not when the report's own day stands in its opening, as in a dateline.
    """
    if report and _opens_with_today(expressions, report):
        return False
    far = near = told = around = yearless = 0
    first, nameless = (expressions[0].core if expressions else None), 0
    for expression in expressions:
        core = expression.core
        if isinstance(core, YearLess):
            nameless += 1
            if core.day and not core.year:
                yearless += 1
                around += report is not None and _around(core, report)
            continue
        if isinstance(core, Fixed):
            if core.timex.unit in ("decade", "century"):
                continue
            year = core.timex.days.earliest.year
            back = report.value.year - year if report else FAR
            far += back >= FAR and not (
                core.timex.unit == "year"
                and is_attribute(text, expression.start, expression.end)
            )
            near += abs(back) < FAR
        elif isinstance(core, Weekday) or (
            isinstance(core, Shift) and core.base == "report"
        ):
            told += 1
    news = report is not None and any(map(_of_today, expressions[:2]))
    if around > 1 and 2 * around > yearless:
        # Of days without a year only one in six lies so near to the report's by chance.
        told += around
    if isinstance(first, Fixed) and far and nameless > 1 and not (near or told):
        # "November 1940 - I had been rushed to hospital": what follows is of then.
        opens = expressions[0].start < _OPENING and first.timex.unit in ("day", "month")
        back = report.value.year - first.timex.days.earliest.year if report else 0
        if opens and back >= _LONG_AGO:
            return True
    return far >= _HISTORY and far > near and far > (4 if news else 2) * told


def before_christ(expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Leave open what a story tells that stands before the year 1.

    Behind "in 480 BC" of a text of many such years "in September" and "the following
    year" are of none of our years, up to the next date that is.
    """
    years = sum(isinstance(one.core, Antique) for one in expressions)
    if years < _HISTORY or years <= sum(map(_is_told_now, expressions)):
        return expressions
    left, there = [], False
    for one in expressions:
        core = one.core
        if isinstance(core, Antique):
            there = True
        elif isinstance(core, Fixed) and core.timex.unit not in ("decade", "century"):
            there = False
        elif there and not (isinstance(core, Fixed | Vague) or _is_told_now(one)):
            left.append(replace(one, core=Vague("the story stands before the year 1")))
            continue
        left.append(one)
    return left


def _is_told_now(expression: Expression) -> bool:
    """Tell whether words point from the day of the report: "last year", "Monday"."""
    core = expression.core
    if isinstance(core, Shift | Window):
        return core.base == "report"
    pointing = ("last", "this", "next")
    if isinstance(core, YearLess):
        return core.year in pointing or expression.qualifier in pointing
    return isinstance(core, Weekday)


def _of_today(expression: Expression) -> bool:
    """Tell whether a report opens with a day by its place in the week."""
    core = expression.core
    opening = expression.start < _OPENING
    day = isinstance(core, Shift) and core.base == "report" and core.unit == "day"
    return opening and (day or isinstance(core, Weekday))


def _opens_with_today(expressions: Sequence[Expression], report: ReportDate) -> bool:
    for expression in expressions[:2]:
        core = expression.core
        if (
            isinstance(core, YearLess)
            and core.day > 0
            and expression.start < _OPENING
            and report.day is not None
            and _apart(core, report.day) <= _LATE
        ):
            return True
    return False


def _around(core: YearLess, report: ReportDate) -> bool:
    """Tell whether a day of any year is one of the report's own weeks."""
    return report.day is not None and _apart(core, report.day) <= _WEEKS_AROUND


def _apart(core: YearLess, day: date) -> int:
    """Return how many days of the year lie between two, about.

    Days of a year counted as if every month had 31 are near enough.
    """
    apart = abs(core.month * 31 + core.day - day.month * 31 - day.day)
    return min(apart, 12 * 31 - apart)
