"""Texts in parts, each with a day of its own: logs, diaries, chats, mail carried on.

entry   = line that is a day and nothing else | day at the start of a line, then words
message = head of a mail | stamp of a chat

"Yesterday" and "on Sunday" in a part are reckoned from its day, not from the report's.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from archive.datespan import PartialDate
from archive.extract.dates.chronicle import chronicle_of
from archive.extract.dates.context import opens_line
from archive.extract.dates.datelines import Datelined, dateline_heads
from archive.extract.dates.expression import Expression, Fixed, Weekday, YearLess
from archive.extract.dates.messages import Message, messages
from archive.extract.dates.reference import Reference, ReportDate, Resolution
from archive.extract.dates.resolver import Resolver
from archive.extract.dates.timex import day

#: Fewer days at the heads of lines make no log; more are asked where words follow them.
_HEADINGS, _ENTRIES = 2, 3
_ALONE = re.compile(r"[ \t]*[.:,)\]*_=—–-]*[ \t]*(?:\r?\n|\Z)")
_WORDS = re.compile(r"(?:[.:)\]]|[ \t]*[—–-])*[ \t]+(?=[A-Z0-9\"“‘'(\[])")
_COLON = re.compile(r"[ \t]*[.:—–-]")
#: Above a day that begins a line of prose stands the prose.
_PROSE = 45
#: What Markdown puts before a heading, or round it.
_MARKS, _MOST_MARKS = frozenset("#*_"), 8
_MARKED = _MARKS | {" "}
_STOPS = (".", "!", "?", ":", '"', "”", "’", ")", "*", "-", "=", "_")


#: Resolves an expression; the second one is the next of the text.
Resolve = Callable[[Expression, Expression | None], Resolution]


def resolving(
    text: str,
    lower: str,
    date_order: str,
    expressions: Sequence[Expression],
    main: Resolver,
) -> Resolve:
    """Return what resolves the expressions of a text, in their order.

    ``main`` resolves those that stand in no part with a day of its own.
    """
    carried = messages(text, lower, date_order)
    if not carried and (chronicle := chronicle_of(text, lower, expressions, main)):
        return chronicle.resolve
    heads = entry_heads(text, expressions)
    if not (carried or heads):
        # Few texts have parts.
        datelines = dateline_heads(text, expressions, main.day)
        return Datelined(datelines, main, text).resolve if datelines else main.resolve
    return Parts(text, lower, carried, heads, main).resolve


class Parts:
    """The parts of a text, and who resolves the expressions of each."""

    def __init__(
        self,
        text: str,
        lower: str,
        carried: Sequence[Message],
        heads: frozenset[int],
        main: Resolver,
    ) -> None:
        self._text, self._lower, self._main = text, lower, main
        self._messages = carried
        self._starts = [message.start for message in carried]
        self._own: dict[int, Resolver] = {}
        self._heads = heads
        self._entry: Resolver | None = None
        #: The day of the entry before, and whether its year was told.
        self._before: tuple[ReportDate, bool] | None = None

    def resolve(
        self, expression: Expression, following: Expression | None
    ) -> Resolution:
        """Resolve an expression where it stands; ``following`` is the next one."""
        found = self._resolver_at(expression).resolve(expression, following)
        return self._headed(expression, found)

    def _resolver_at(self, expression: Expression) -> Resolver:
        if self._starts:
            index = bisect_right(self._starts, expression.start) - 1
            if index >= 0 and expression.start < self._messages[index].end:
                return self._of_message(index)
        if expression.start in self._heads:
            told = self._before is not None and self._before[1]
            follows = told and isinstance(expression.core, YearLess)
            return self._entry if follows and self._entry else self._main
        return self._entry or self._main

    def _of_message(self, index: int) -> Resolver:
        if index not in self._own:
            written = self._messages[index].written
            report = ReportDate(written.value, name="the message's date")
            self._own[index] = Resolver(self._text, self._lower, report, history=False)
        return self._own[index]

    def _headed(self, expression: Expression, found: Resolution) -> Resolution:
        """Begin an entry if the expression heads one; return what it means there."""
        if expression.start not in self._heads:
            if self._before and _heads_year(self._text, expression):
                # The days below are of that year.
                self._before = self._entry = None
            return found
        if (
            isinstance(expression.core, Weekday)
            and self._before
            and self._before[0].day
        ):
            # The days of a log follow one another.
            before = self._before[0].day
            ahead = (expression.core.number - before.weekday()) % 7 or 7
            if (date.max - before).days < ahead:
                return found
            when = day(before + timedelta(days=ahead))
            found = Resolution(when, self._before[0].label)
        if found.timex is None or found.timex.unit != "day":
            return found
        told = isinstance(expression.core, Fixed)
        told = told or (self._before is not None and self._before[1])
        first = found.timex.days.earliest
        value = PartialDate(first.year, first.month, first.day)
        report = ReportDate(value, name="the day of the entry")
        self._before = report, told
        words = self._text[expression.start : expression.end]
        head = Reference(found.timex, words, expression.start, expression.end)
        self._entry = self._main.reckoning_entry(report, head)
        return found


def entry_heads(text: str, expressions: Sequence[Expression]) -> frozenset[int]:
    """Return where the days begin that head the entries of a log or a diary."""
    fitting = [
        one
        for one in expressions
        # Most stand behind a word.
        if text[one.start - 1 : one.start] != " "
        or text[one.start - 2 : one.start - 1] in _MARKS
        or not text[max(0, one.start - 2) : one.start].strip()
    ]
    if len(fitting) < _HEADINGS:
        return frozenset()
    alone, followed = [], []
    for expression in fitting:
        if not _is_day(expression) or not _opens(text, expression.start):
            continue
        if not _after_prose(text, expression.start):
            marked = text[expression.start - 2 : expression.start] == "# "
            if marked or _ALONE.match(text, expression.end):
                alone.append(expression.start)
            elif _heads_words(text, expression):
                followed.append(expression.start)
    if len(alone) >= _HEADINGS:
        return frozenset(alone)
    both = alone + followed
    return frozenset(both if len(both) >= _ENTRIES else ())


def _opens(text: str, start: int) -> bool:
    """Tell whether a day opens its line, be it behind the marks of a heading: "## "."""
    marked = start
    while text[marked - 1 : marked] in _MARKED and start - marked < _MOST_MARKS:
        marked -= 1
    if marked < start and text[marked : marked + 1] in _MARKS:
        return opens_line(text, marked)
    return opens_line(text, start)


def _heads_year(text: str, expression: Expression) -> bool:
    core = expression.core
    year = isinstance(core, Fixed) and core.timex.unit == "year"
    return year and opens_line(text, expression.start)


def _is_day(expression: Expression) -> bool:
    core = expression.core
    if expression.qualifier or expression.clock or expression.part:
        return False
    if isinstance(core, Fixed):
        return core.timex.unit == "day"
    if isinstance(core, YearLess):
        return core.day > 0
    return isinstance(core, Weekday) and core.week is None and not core.weeks


def _heads_words(text: str, expression: Expression) -> bool:
    if isinstance(expression.core, Weekday) and not _COLON.match(text, expression.end):
        return False
    return bool(_WORDS.match(text, expression.end))


def _after_prose(text: str, start: int) -> bool:
    """Tell whether the line above runs on: prose that is wrapped before a day."""
    above = text[max(0, start - 2 * _PROSE) : start].rstrip(" \t")
    line = above.removesuffix("\n").rsplit("\n", 1)[-1].strip()
    return len(line) > _PROSE and not line.endswith(_STOPS)
