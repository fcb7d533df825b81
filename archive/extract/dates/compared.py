"""Rules for stretches told by a day or a year beside them: "a week from Friday"."""

import re
from collections.abc import Sequence
from typing import cast

from archive.extract.dates.context import (
    NUMBER,
    chunk_before,
    placed,
    read_number,
)
from archive.extract.dates.expression import (
    Base,
    Compared,
    Core,
    Expression,
    InYear,
    Qualifier,
    Shift,
    Weekday,
)
from archive.extract.dates.lexicon import WEEKDAY, WEEKDAYS
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Unit

_FROM_DAY = re.compile(
    rf"{GAP}(?:(?P<how>from|ago){GAP}(?:last{GAP}|next{GAP})?(?P<w>{WEEKDAY})"
    rf"|(?P<how2>from|ago){GAP}(?P<d>today|to-day|tomorrow|yesterday))\b"
)
#: "In two weeks' time".
_TIME = re.compile(rf"['’]?s?['’]?{GAP}time\b")
_IN_SO_MANY = re.compile(rf"(?<!\w)(?:in|within)[ ](?P<num>{NUMBER})[ -]\Z")
_DAY_BEHIND = re.compile(rf"[ ](?P<w>{WEEKDAY})\b(?!['’]s|[ ](?:was|is|that|will)\b)")
_WHICH_WEEK = re.compile(r"(?<!\w)(?P<w>last|this|next)[ ]\Z")
_SO_MANY = re.compile(rf"(?<![\w-])(?P<num>{NUMBER})[ ]\Z")
_BESIDE_TODAY = {"tomorrow": 1, "yesterday": -1}
#: What stands before the same stretch of another year.
ALIKE = ("same", "corresponding")
_SAME_LEFT = re.compile(r"(?<!\w)the[ ](?:same|corresponding)[ ]\Z")
_SAME_RIGHT = re.compile(
    rf"{GAP}(?:(?:an?|one|the){GAP}year{GAP}(?:earlier|before|ago|previously)\b"
    rf"|(?:of{GAP}|in{GAP})?(?:last|the{GAP}previous){GAP}year\b"
    rf"|(?:of{GAP}|in{GAP})(?P<y>[12]\d{{3}})(?![\d%]|[.,:]\d))"
)
_THIS_TIMES = ("this time last ", "this time next ")
_THIS_TIME = re.compile(r"(?<!\w)this[ ]time[ ](?P<w>last|next)[ ]\Z")
_PERIOD = re.compile(rf"{GAP}(?P<n>quarter|period|month|week)\b")
_SAME = re.compile(
    rf"{GAP}(?:this{GAP}(?P<unit>month|week|quarter|season)|today|(?P<d>yesterday|tomorrow))\b"
)
#: What stands before "a year earlier" where figures are compared.
_FROM = re.compile(
    r"(?:\b(?:from|than|below|above|of|[mb]illion|[mb]ln|pct|per[ ]?cent|cents|cts"
    r"|dlrs)"
    r"|%|\d)\s\Z"
)


#: "Is due in 30 days", "will return in two weeks", "expires in a month".
_DUE = re.compile(
    r"\b(?:due|(?:will|to)[ ]be[ ](?:back|held|released|published|announced|over|out)"
    r"|(?:will|['’]ll|is[ ]to|are[ ]to)[ ](?:return|meet|open|reopen|begin|start|resume"
    r"|expire|retire|arrive|vote|report|decide|leave|follow)"
    r"|(?<!first[ ])(?:returns|meets|opens|reopens|begins|starts|resumes|expires"
    r"|retires|arrives|follows|leaves|votes))(?:[ ](?!in\b)[a-z]+){0,2}[ ]\Z"
)


def due_in(
    scan: Scan, start: int, end: int, name: str, left: re.Match[str]
) -> Sequence[Expression]:
    """Read "the report is due in 30 days"; not "it was built in 30 days".

    ``left`` is what stands before, a number with it; the clause ends behind.
    """
    begin = start - (len(left.string) - left.start("num2")) - len("in ")
    if not scan.lower.startswith("in ", begin) or left["qual"]:
        return ()
    count = read_number(left["num2"])
    if not count or not _DUE.search(chunk_before(scan.lower, scan.floor, begin)):
        return ()
    unit, factor = unit_of(name)
    core = Shift(unit, count * factor, "report")
    return (Expression(start=begin, end=end, core=core),)


def day_of_week(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read "last week Thursday", as papers of Africa and Asia say."""
    day = _DAY_BEHIND.match(scan.lower, end)
    which = day and _WHICH_WEEK.search(chunk_before(scan.lower, scan.floor, start))
    if not day or not which:
        return ()
    week = cast("Qualifier", which["w"])
    core = Weekday(WEEKDAYS[day["w"]], week)
    begin = start - len(which.group())
    return (placed(scan.lower, begin, begin, day.end(), core),)


def weekdays_ago(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "two Fridays ago"."""
    left = _SO_MANY.search(chunk_before(scan.lower, scan.floor, start))
    count = read_number(left["num"]) if left else None
    if left is None or not count or not scan.lower.startswith(" ago", end):
        return ()
    core = Weekday(WEEKDAYS[name[:-1]], weeks=1 - count)
    begin = start - len(left.group())
    end += len(" ago")
    return (Expression(start=begin, end=end, core=core, qualifier="last"),)


def in_time(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "in two weeks' time", "in a year's time"; there is an apostrophe."""
    left = _IN_SO_MANY.search(chunk_before(scan.lower, scan.floor, start))
    ends = _TIME.match(scan.lower, end)
    count = read_number(left["num"]) if left and ends else None
    if left is None or ends is None or count is None:
        return ()
    if count == 1 and scan.lower[end - 1] == "s":
        # "The fourth conquest in a years' time".
        return ()
    unit, factor = unit_of(name)
    core = Shift(unit, count * factor, "report")
    begin = start - (len(left.string) - left.start("num"))
    return (Expression(start=begin, end=ends.end(), core=core),)


def same_of_year(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the same month a year earlier", "the same quarter of 2013".

    The word before it, if one is told, is one of ``ALIKE``.
    """
    if name not in ("month", "quarter", "week"):
        return ()
    left = _SAME_LEFT.search(chunk_before(scan.lower, scan.floor, start))
    right = _SAME_RIGHT.match(scan.lower, end)
    if left is None or right is None:
        return ()
    unit = cast("Unit", name)
    core: Core = Shift(unit, -1, "near", "year")
    if right["y"]:
        core = InYear(unit, int(right["y"]))
    return (Expression(start=start - len(left.group()), end=right.end(), core=core),)


def compound(
    scan: Scan, start: int, name: str, after: re.Match[str]
) -> Sequence[Expression]:
    """Read "the year-ago quarter", "the year-earlier period"."""
    if after["w"] not in ("ago", "earlier"):
        return ()
    unit, factor = unit_of(name)
    base: Base = "report" if after["w"] == "ago" else "near"
    core: Core = Shift(unit, -factor, base)
    if unit == "year":
        core = Compared(-1, base, months=True, period=True)
    end = after.end()
    if noun := _PERIOD.match(scan.lower, end):
        end = noun.end()
        if noun["n"] == "quarter" and unit == "year":
            core = Compared(-1, base, quarter=True)
        if scan.lower.startswith("the ", start - 4) and start - 4 >= scan.floor:
            start -= 4
    return (Expression(start=start, end=end, core=core),)


def same_time(start: int, end: int, chunk: str) -> Sequence[Expression]:
    """Read "this time last year"."""
    match = _THIS_TIME.search(chunk) if chunk.endswith(_THIS_TIMES) else None
    if match is None:
        return ()
    core = Shift("month", -1 if match["w"] == "last" else 1, "report", "year")
    return (Expression(start=start - len(match.group()), end=end, core=core),)


def from_day(
    scan: Scan, start: int, end: int, name: str, left: re.Match[str]
) -> Sequence[Expression]:
    """Read "a week from Friday", "two weeks from today", "three weeks ago Tuesday"."""
    right = _FROM_DAY.match(scan.lower, end)
    if right is None or left["qual"]:
        return ()
    group = "num2" if left["num2"] else "num"
    number = read_number(left[group]) if left[group] else None
    if number is None:
        return ()
    unit, factor = unit_of(name)
    number *= factor
    core: Core
    if right["w"]:
        if unit != "week":
            return ()
        weeks = number if right["how"] == "from" else -number
        core = Weekday(WEEKDAYS[right["w"]], weeks=weeks)
    else:
        days = 7 * number if unit == "week" else number
        if unit not in ("day", "week"):
            return ()
        days = -days if right["how2"] == "ago" else days
        core = Shift("day", days + _BESIDE_TODAY.get(right["d"], 0), "report")
    begin = start - (len(left.string) - left.start(group))
    return (Expression(start=begin, end=right.end(), core=core),)


def anniversary(
    scan: Scan, start: int, name: str, left: re.Match[str], after: re.Match[str]
) -> Sequence[Expression]:
    """Read "a year ago this month", "from a year earlier", "100 years ago today"."""
    group = "num2" if left["num2"] else "num"
    number = read_number(left[group])
    if name != "year" or number is None:
        return ()
    begin = start - (len(left.string) - left.start(group))
    if after["w"] == "ago" and (same := _SAME.match(scan.lower, after.end())):
        unit = cast("Unit", same["unit"] or "day")
        beside = _BESIDE_TODAY.get(same["d"], 0)
        core: Core = Shift(unit, -number, "report", "year", days=beside)
        return (Expression(start=begin, end=same.end(), core=core),)
    if number != 1 or after["w"] not in ("ago", "earlier", "before"):
        return ()
    months = bool(_FROM.search(scan.lower, max(0, begin - 10), begin))
    core = Compared(-1, "report" if after["w"] == "ago" else "near", months=months)
    return (Expression(start=begin, end=after.end(), core=core),)


def unit_of(name: str) -> tuple[Unit, int]:
    """Return the unit that a word names, and how many: a fortnight is two weeks."""
    return ("week", 2) if name == "fortnight" else (cast("Unit", name), 1)
