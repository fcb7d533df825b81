"""Chronologies: a year stands alone above the days of each of its entries.

    1997
    9 January: The editor is shot. He dies two days later.
    Late June: A court opens an inquiry.

    1998
    6 February: The file is reopened.

A day or a month that opens a line below is of the year above it, whatever the report's;
what else an entry tells is reckoned from its date.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.datespan import DaySpan, PartialDate
from archive.extract.dates import story, timex
from archive.extract.dates.expression import (
    DayOfMonth,
    Expression,
    Fixed,
    Shift,
    Weekday,
    Window,
    YearLess,
)
from archive.extract.dates.reference import Reference, ReportDate, Resolution
from archive.extract.dates.resolver import Resolver
from archive.extract.dates.timex import Timex
from archive.extract.dates.yearless import candidate

#: Fewer years with days below them make no chronology.
_FEWEST = 2
#: No marks before a heading or an entry are longer.
_REACH = 24
_HEADING = re.compile(r"(?:\A|\n)[ \t]*(?:#{1,6}[ \t]+)?[*_=\[( \t]{0,4}\Z")
_HEADING_ENDS = re.compile(r"[ \t]*[.:*_=)\]—–-]*[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(
    r"(?:\A|\n)[ \t]*(?:#{1,6}[ \t]+)?[-*•·–—_>|\[( \t]{0,5}"
    r"(?P<in>(?:On|In|Am|Im|Le|En|El|Il|Em|Op|W|В)[ ](?:the[ ])?)?\Z"
)
#: What parts the date of an entry from its words; prose has nothing there.
_PARTED = re.compile(r"[*_\])]{0,3}[ \t]?(?:[:–—\-]|[ ]?\n|[ ]{2}|\t|\.[ ][A-Z\"“])")
#: What is reckoned from the day of writing, where nothing says otherwise.
_RELATIVE = (Weekday, Window, DayOfMonth)
#: A day without its year so near behind an entry's is of what came of it.
_CLOSE = 62


def chronicle_of(
    text: str, lower: str, expressions: Sequence[Expression], main: Resolver
) -> "Chronicle | None":
    """Return what resolves a text whose entries stand below their years, if it is one.

    Args:
        text: The text.
        lower: The same in small letters.
        expressions: Its expressions in their order.
        main: Resolves what stands above the first year.
    """
    if len(expressions) < 2 * _FEWEST:
        return None
    years = {
        one.start: one.core.timex.days.earliest.year
        for one in expressions
        if isinstance(one.core, Fixed)
        and one.core.timex.unit == "year"
        and text[one.start - 1 : one.start] in _BEFORE_YEARS
        and _HEADING_ENDS.match(text, one.end)
        and _HEADING.search(text, max(0, one.start - _REACH), one.start)
    }
    if len(years) < _FEWEST or not _in_order([*years.values()]):
        return None
    below = [days for days in _entries(text, expressions, years) if days]
    if len(below) < _FEWEST or not all(_in_order(days, ties=True) for days in below):
        return None
    return Chronicle(text, lower, years, main)


#: The character at once before a heading's year.
_BEFORE_YEARS = frozenset(("", "\n", " ", "\t", "*", "_", "=", "[", "("))


def _entries(
    text: str, expressions: Sequence[Expression], years: dict[int, int]
) -> list[list[int]]:
    """Return the ordinals of the days that open the lines below each year.

    None are told where most of these lines are prose, "In May 1942 the army": a history
    is reckoned from what it tells itself.
    """
    entries: list[list[int]] = []
    year = parted = prose = 0
    for one in expressions:
        if one.start in years:
            year = years[one.start]
            entries.append([])
        elif year and (when := _headed(text, one, year)):
            entries[-1].append(when.days.earliest.toordinal())
            apart = _PARTED.match(text, one.end) is not None
            parted, prose = parted + apart, prose + (not apart)
    return entries if parted > prose else []


def _headed(text: str, expression: Expression, year: int) -> Timex | None:
    """Return the date that opens a line below a year; None where it opens none."""
    core = expression.core
    if not isinstance(core, YearLess) or expression.qualifier or core.year:
        return None
    if not _ENTRY.search(text, max(0, expression.start - _REACH), expression.start):
        return None
    return candidate(core, year)


def _in_order(numbers: Sequence[int], *, ties: bool = False) -> bool:
    """Tell whether numbers only rise or only fall."""
    steps = [b - a for a, b in pairwise(numbers)]
    if not ties and 0 in steps:
        return False
    return all(step >= 0 for step in steps) or all(step <= 0 for step in steps)


class Chronicle:
    """Resolves the expressions of a chronology in their order."""

    def __init__(
        self, text: str, lower: str, years: dict[int, int], main: Resolver
    ) -> None:
        self._text, self._lower, self._main = text, lower, main
        self._years, self._last = years, max(years)
        self._year = 0
        #: Resolves what the entry tells, its date, and where its head ends.
        self._entry: tuple[Resolver, ReportDate, int] | None = None

    def resolve(
        self, expression: Expression, following: Expression | None
    ) -> Resolution:
        """Resolve an expression where it stands; ``following`` is the next one."""
        start, core = expression.start, expression.core
        if start in self._years:
            self._year = self._years[start]
            year = timex.year(self._year)
            self._begin(expression, year, ReportDate(PartialDate(self._year)))
            return Resolution(year)
        if not self._year or self._entry is None:
            return self._main.resolve(expression, following)
        if when := _headed(self._text, expression, self._year):
            return self._head(expression, when)
        if isinstance(core, Fixed) and _ENTRY.search(
            self._text, max(0, start - _REACH), start
        ):
            self._begin(expression, core.timex, _dated(core.timex))
            return Resolution(core.timex, core.detail)
        resolver, report, end = self._entry
        if self._has_ended(expression, end):
            return Resolution(None, "the day on which it is told is not said")
        if isinstance(core, Shift) and core.bygone:
            # "3-4 May: two are held overnight": at either end of the day.
            return Resolution(None, "which night it was is not said")
        found = resolver.resolve(expression, following)
        if found.timex is None or not isinstance(core, YearLess):
            return found
        return self._beside(expression, core, found, report)

    def _head(self, expression: Expression, when: Timex) -> Resolution:
        """Begin the entry that a date heads, and tell what this means."""
        self._begin(expression, when, _dated(when))
        found = Resolution(when, f"the year above it, {self._year}")
        if expression.part or expression.clock or expression.week_of:
            return story.finished(expression, found, when, None)
        return found

    def _begin(self, expression: Expression, when: Timex, report: ReportDate) -> None:
        start, end = expression.start, expression.end
        head = Reference(when, self._text[start:end], start, end)
        named = ReportDate(report.value, name="the date of the entry")
        self._entry = self._main.reckoning_entry(named, head), named, end

    def _has_ended(self, expression: Expression, end: int) -> bool:
        """Tell whether the last entry may be over: what follows may be the report's."""
        start, core = expression.start, expression.core
        of_report = isinstance(core, _RELATIVE) or (
            isinstance(core, Shift) and core.base == "report"
        )
        return (
            of_report and end > self._last and self._text.find("\n\n", end, start) >= 0
        )

    def _beside(
        self,
        expression: Expression,
        core: YearLess,
        found: Resolution,
        report: ReportDate,
    ) -> Resolution:
        """Put "it is closed in August" behind its entry's day, in the same year.

        What lies farther ahead may as well have been in the year before.
        """
        when = candidate(core, self._year)
        if expression.qualifier or core.year or when is None or found.timex is None:
            return found
        if found.timex.days.earliest.year >= self._year:
            return found
        ahead = (when.days.earliest - report.value.latest).days
        if ahead < 0:
            return found
        if ahead > _CLOSE:
            return Resolution(None, "the year is not said")
        resolved = Resolution(when, report.label)
        if expression.part or expression.clock:
            return story.finished(expression, resolved, when, None)
        return resolved


def _dated(when: Timex) -> ReportDate:
    """Return a date as one to reckon from, as exact as a partial date can be."""
    days: DaySpan = when.days
    first = days.earliest
    if when.unit == "day":
        return ReportDate(PartialDate(first.year, first.month, first.day))
    if when.unit == "month":
        return ReportDate(PartialDate(first.year, first.month))
    return ReportDate(PartialDate(first.year))
