"""Weekdays, weeks and halves by their number: "the first Monday of November".

nth   = number (weekday | "week" | "half" | "days") ("of" | "in") month
number = "first" | "second" | "third" | "fourth" | "fifth" | "last" ...
month = name [year] | ("this" | "last" | "next" | "that" | "the same" | "the") "month"
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from archive.datespan import DaySpan
from archive.extract.dates import timex
from archive.extract.dates.context import chunk_before, read_number
from archive.extract.dates.expression import Expression, Fixed, Nth, Shift, Vague
from archive.extract.dates.lexicon import MONTH, WEEKDAY, WEEKDAYS
from archive.extract.dates.months import month_rule
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Timex

_NUMBERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "opening": 1,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1, "final": -1, "closing": -1,
}  # fmt: skip
_LEFT = re.compile(
    rf"(?<![\w'’-])(?:the[ ])?(?P<n>{'|'.join(_NUMBERS)})[ ]"
    r"(?:(?:few|(?P<size>two|three|four|five|ten|\d{1,2}))[ ])?\Z"
)
_BEYOND = re.compile(rf"(?<!\w)(?:the[ ])?first[ ](?P<w>{WEEKDAY})[ ]after[ ]\Z")
_OF = re.compile(
    rf"{GAP}(?:of|in){GAP}(?:(?:early|late){GAP})?"
    rf"(?:(?P<which>this|last|next|that|the{GAP}same|the){GAP}month\b"
    rf"|(?:(?:last|next|this|that|the{GAP}following){GAP})?(?P<m>{MONTH}))"
)
_MONTHS = {"last": -1, "next": 1}
#: What is done so each year has no day of its own.
_HABIT = re.compile(
    r"\b(?:every|each|usually|normally|always|traditionally|annual|annually|yearly"
    r"|(?:is|are)[ ](?:held|celebrated|observed|marked|kept|chosen|elected))\b"
)
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“‘])|\n\s*\n")
_WEEK = 7
_MIDDLE = 15

What = Literal["weekday", "week", "half", "days"]


def nth_rule(
    scan: Scan, start: int, end: int, what: What, weekday: int = 0
) -> Sequence[Expression]:
    """Read what has its number before ``start`` and its month after ``end``."""
    of = _OF.match(scan.lower, end)
    left = of and _LEFT.search(chunk_before(scan.lower, scan.floor, start))
    if not of or not left or (what == "half" and abs(_NUMBERS[left["n"]]) > 2):
        return ()
    begin = start - len(left.group())
    beyond = _BEYOND.search(chunk_before(scan.lower, scan.floor, begin))
    if what == "weekday" and beyond:
        # "The first Tuesday after the first Monday in November".
        begin -= len(beyond.group())
    else:
        beyond = None
    then = WEEKDAYS[beyond["w"]] if beyond else None
    count = _NUMBERS[left["n"]]
    if of["which"]:
        told = of["which"] in ("this", "last", "next")
        month = Shift(
            "month", _MONTHS.get(of["which"], 0), "report" if told else "near"
        )
        core = Nth(count, what, weekday, month, then)
        return (Expression(start=begin, end=of.end(), core=core),)
    found = month_rule(scan, *of.span("m"), of["m"])
    if not found:
        return ()
    first = found[0]
    if not isinstance(first.core, Fixed) and _habit(scan, begin, first.end):
        vague = Vague("which year is not said")
        return (Expression(start=begin, end=first.end, core=vague),)
    size = read_number(left["size"] or "") or 0
    if scan.lower.startswith("weeks", start):
        size *= _WEEK
        if not size:
            return ()
    core = Nth(count, what, weekday, first.core, then, size)
    return (replace(first, start=begin, core=core, part=None, clock=""),)


def _habit(scan: Scan, start: int, end: int) -> bool:
    """Tell whether the sentence says what is done every year."""
    begin, stop = max(0, start - 120), end + 80
    for match in _SENTENCE.finditer(scan.text, begin, start):
        begin = match.end()
    ended = _SENTENCE.search(scan.text, end, stop)
    stop = ended.start() if ended else stop
    return bool(_HABIT.search(scan.lower, begin, stop))


def place_in(core: Nth, month: Timex) -> Timex | None:
    """Return the day or the days that a number picks out of a month."""
    first, last = month.days.earliest, month.days.latest
    if core.what == "weekday":
        when = _weekday(core, first, last)
        if when and core.then is not None:
            when += timedelta(days=(core.then - when.weekday()) % _WEEK or _WEEK)
        return timex.day(when) if when else None
    begin, end = first, last
    if core.size:
        if abs(core.count) != 1 or core.size > (last - first).days:
            return None
        days = timedelta(days=core.size - 1)
        begin, end = (last - days, last) if core.count < 0 else (first, first + days)
    elif core.what == "week":
        if core.count < 0:
            begin = last - timedelta(days=_WEEK - 1)
        else:
            begin = first + timedelta(days=_WEEK * (core.count - 1))
            end = min(last, begin + timedelta(days=_WEEK - 1))
    elif core.what == "half":
        middle = first.replace(day=_MIDDLE)
        begin, end = (
            (first, middle)
            if core.count == 1
            else (
                middle + timedelta(days=1),
                last,
            )
        )
    else:
        return timex.narrowed(month, "late" if core.count < 0 else "early")
    return replace(month, days=DaySpan(begin, end)) if begin <= last else None


def _weekday(core: Nth, first: date, last: date) -> date | None:
    if core.count < 0:
        return last - timedelta(days=(last.weekday() - core.weekday) % _WEEK)
    ahead = (core.weekday - first.weekday()) % _WEEK + _WEEK * (core.count - 1)
    when = first + timedelta(days=ahead)
    return when if when <= last else None
