"""Rules for days, weeks, months, quarters, years, decades and centuries.

shift = number unit ("ago" | "earlier" | "before" | "later" | "after" | "from now")
      | "the" unit ("after" | "before" | "to" day | "is out")

What the words before a unit alone tell is read in ``qualified``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

from archive.extract.dates.compared import (
    ALIKE,
    anniversary,
    compound,
    day_of_week,
    due_in,
    from_day,
    in_time,
    same_of_year,
    same_time,
    unit_of,
)
from archive.extract.dates.context import NUMBER, chunk_before, look_left, read_number
from archive.extract.dates.expression import (
    Base,
    Core,
    Ended,
    Expression,
    Shift,
    Vague,
)
from archive.extract.dates.latest import LATEST, first_of, just_ended, latest
from archive.extract.dates.lexicon import UNITS, words
from archive.extract.dates.nth import What, nth_rule
from archive.extract.dates.offsets import offset, stands_alone
from archive.extract.dates.periods import (
    ending_rule,
    months_of_year,
    ordinal_rule,
    the_weekend,
)
from archive.extract.dates.qualified import WHOLE, qualified
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Unit
from archive.extract.dates.two_units import greater

_AFTER = re.compile(
    rf"(?:{GAP}|-)(?P<w>ago|earlier|later|before|after|afterwards?|previously|hence"
    rf"|from{GAP}now|prior|on)\b"
)
#: How what it finds begins behind its blank or hyphen.
_AFTER_BEGINS = frozenset(words("ag ea la be af pr he fr on"))
_IN_YEAR = re.compile(r",?[ ]in[ ]\d{4}(?!\d)")
#: How the name of a weekday begins, and the week before it ends: "last week Monday".
_OF_WEEK = frozenset(words("mo tu we th fr sa su"))
_BLANKS = frozenset(" \t\xa0\n")
#: Signs behind a stretch: "two weeks' time", "year-end".
_APOSTROPHES = frozenset("'’")
_ENDING_SIGNS = frozenset("'’-")
_LEFT = re.compile(
    rf"""(?<![\w'’-])(?<!\d[,.])
    (?:(?P<half>earlier|later)[ ]+(?:in[ ]+)?
      |(?P<part>early|late|mid)(?:[ ]+in[ ]+|[ -]+(?!the[ ]+\Z))
      |(?:the[ ]+)?(?:very[ ]+)?(?P<edge>beginning|start|middle|end|close|rest|remainder
        |(?:early|latter|first|second|later)[ ]+(?:part|half)|outset|onset)[ ]+of[ ]+)?
    (?P<the>the[ ]+(?:very[ ]+)?|these[ ]+|those[ ]+|this[ ]+|that[ ]+)?
    (?:(?P<num>{NUMBER})[ -]+)??
    (?:(?P<qual>last|past|previous|preceding|prior|next|coming|upcoming|following|ensuing
      |subsequent|succeeding|same|current|recent|this|that)[ ]+)?
    (?:(?P<num2>{NUMBER})[ -]+)?
    (?:full[ ]+|whole[ ]+|fiscal[ ]+|calendar[ ]+|straight[ ]+|consecutive[ ]+)?\Z""",
    re.VERBOSE,
)
_RUNS = re.compile(r"[^\W\d_]+")
#: Within a word nothing begins but behind one of these.
_SIGN = re.compile(r"[^\w'’-]")
#: All runs of letters that ``_LEFT`` can find.
_LEFT_WORDS = frozenset(_RUNS.findall(re.sub(r"\\[A-Z]|\?P<\w+>", "", _LEFT.pattern)))
_BEFORE = frozenset(
    words(
        "last past previous preceding prior next coming upcoming following ensuing "
        "subsequent succeeding same current recent this that the few several couple "
        "of some many these those full whole fiscal calendar first second third "
        "fourth"
    )
)
_FIGURES = re.compile(rf"{GAP}[12]\d{{3}}(?![\d,.:]\d|[\d-])")
_OF = re.compile(rf"{GAP}of{GAP}")
#: "Was to last two weeks", "will last a year".
_VERB = re.compile(
    r"\b(?:to|will|would|can|could|may|might|should|must|not|n['’]t)[ ]last[ ]"
)
_ENDED = re.compile(
    rf"{GAP}(?:ended|ending|to)(?:{GAP}on)?{GAP}"
    rf"(?=(?:[a-z]+day,?{GAP})?(?:[a-z]+\.?{GAP}\d|\d))"
)
_BEFORE_LAST = re.compile(rf"{GAP}before{GAP}last\b")
_OUT = re.compile(rf"{GAP}(?:is|was|were){GAP}(?:out|over|up)\b")
#: Behind what is due in so many days.
_OWNERS_END = frozenset(("s ", "r ", "y "))
_OF_LIVES = frozenset(("his", "her", "their", "my", "our", "your"))
_STOPS = frozenset((".", ",", ";", ")", "", "\n"))
_IN_A_MONTH = ("day", "week", "month")
_SPANS = ("week", "month", "quarter", "year")
_COMPARING = LATEST | frozenset(ALIKE)
_COUNTING = ("last", "past", "next")
#: What stands behind a stretch that leads on, and what a day may follow.
#: "This year-long journey", "this day-to-day work".
_LASTING = re.compile(
    r"-(?:long|old|round|(?:to|by|on|over)-(?:day|week|month|quarter|year))(?!\w)"
)
_FORWARD = frozenset(words("later after afterward afterwards hence from on"))
_OPEN = frozenset(words("before after prior on"))


def unit_rule(scan: Scan, start: int, end: int, word: str) -> Sequence[Expression]:
    """Read what ends in, or goes around, the name of a stretch of time."""
    name = UNITS[word]
    before = scan.word_before(start)
    if name in ("century", "quarter") and (
        found := ordinal_rule(scan, start, end, word)
    ):
        return found
    sign, behind = scan.lower[end : end + 1], scan.lower[end + 1 : end + 3]
    if sign == "-" and _LASTING.match(scan.lower, end):
        return ()
    if sign in _APOSTROPHES and (found := in_time(scan, start, end, name)):
        return found
    after = None
    if behind in _AFTER_BEGINS or behind[:1] in _BLANKS:
        after = _AFTER.match(scan.lower, end)
    if word == "year" and _FIGURES.match(scan.lower, end):
        # "The end of the year 2007" is read at the number.
        return ()
    if before.endswith("the") and (found := _bounded(scan, start, end, name)):
        return found
    if name in _IN_A_MONTH and (found := _of_month(scan, start, end, word)):
        return found
    if (not before or before in _COMPARING) and (
        found := _compared(scan, start, end, name, before)
    ):
        return found
    if sign in _ENDING_SIGNS and (found := ending_rule(scan, start, end, word)):
        return found
    if name == "weekend" and before in ("the", "all"):
        # "All weekends" are none of these days.
        return the_weekend(scan, start, end) if word == name else ()
    counts = before in _BEFORE or read_number(before) is not None
    if not (after or counts or scan.lower[start - 1 : start] == "-"):
        return ()
    chunk = chunk_before(scan.lower, scan.floor, start)
    match = _LEFT.search(chunk, _left_from(chunk))
    if match is None or (match["qual"] == "last" and _VERB.search(chunk)):
        return ()
    return _by_words_before(scan, end, word, match, after)


def _by_words_before(
    scan: Scan,
    end: int,
    word: str,
    match: re.Match[str],
    after: re.Match[str] | None,
) -> Sequence[Expression]:
    """Read a stretch by the words before it, and by what stands behind like "ago"."""
    name, start = UNITS[word], end - len(word)
    if after and after["w"] == "on" and not (match["num"] or match["num2"]):
        after = None
    if after and after.group().startswith("-") and name != "day":
        return compound(scan, start, name, after)
    if name == "year" and (found := same_time(start, end, match.string)):
        return found
    if _OF.match(scan.lower, end) and match["qual"] in _COUNTING:
        # "The last three months of 2012" lie in what follows.
        return ()
    if found := from_day(scan, start, end, name, match):
        return found
    if (
        match["num2"]
        and scan.lower[end : end + 1] in _STOPS
        and (found := due_in(scan, start, end, name, match))
    ):
        return found
    if after and (found := _counted(scan, start, name, match, after)):
        return found
    plural = word != name
    if match["qual"] == "last" and word == "day":
        # "The last day to register", "on the last day": never the day before.
        return ()
    begin = start - len(match[0]) if match["qual"] == "last" else 0
    if (
        begin
        and scan.lower[begin - 2 : begin] in _OWNERS_END
        and scan.word_before(begin) in _OF_LIVES
    ):
        # "He died having spent his last decade with pigeons".
        return ()
    found = qualified(start, end, name, match, plural=plural, after=after)
    if name != "day" or plural:
        return found
    # "On this day in 1973".
    bygone = "this" in match[0] and _IN_YEAR.match(scan.lower, end)
    return () if bygone else _with_hour(scan, found)


def _of_month(scan: Scan, start: int, end: int, word: str) -> Sequence[Expression]:
    """Read "the last week of May", "the first days of May", "three months of 2008"."""
    name = UNITS[word]
    if name == "month":
        of = scan.lower.startswith(" of ", end)
        return months_of_year(scan, start, end) if of else ()
    if word == "week" and scan.lower[end + 1 : end + 3] in _OF_WEEK:
        return day_of_week(scan, start, end)
    what: What = "week" if name == "week" else "days"
    plural = word != name
    fits = plural or name == "week" if name in ("day", "week") else not plural
    return nth_rule(scan, start, end, what) if fits else ()


def _compared(
    scan: Scan, start: int, end: int, name: str, before: str
) -> Sequence[Expression]:
    """Read "the same month a year earlier", "the latest quarter"."""
    read = latest if before in LATEST else same_of_year
    return read(scan, start, end, name)


def _left_from(chunk: str) -> int:
    """Return where the words at its end begin that ``_LEFT`` is made of."""
    end = len(chunk)
    for word in reversed(chunk.split(" ")):
        belonging = _belonging(word)
        if belonging < len(word):
            return end - belonging
        end -= len(word) + 1
    return 0


@lru_cache(maxsize=10_000)
def _belonging(word: str) -> int:
    """Return how many characters at the end of a word ``_LEFT`` may find."""
    for part in (word, _SIGN.split(word)[-1]):
        if part.isdecimal() or _LEFT_WORDS.issuperset(_RUNS.findall(part)):
            return len(part)
    return 0


def _bounded(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the quarter ended Sept. 30", "the week to March 15", "the month is out".

    "The year before last" stands behind "the", too.
    """
    begin = start - 4
    if begin < scan.floor or not scan.lower.startswith("the ", begin):
        return ()
    core: Core
    if last := _BEFORE_LAST.match(scan.lower, end):
        unit, factor = unit_of(name)
        core = Shift(unit, -2 * factor, "report")
        return (Expression(start=begin, end=last.end(), core=core),)
    if name in _SPANS and _ENDED.match(scan.lower, end):
        core = Ended(cast("Unit", name))
    elif name in WHOLE and _OUT.match(scan.lower, end):
        core = Shift(cast("Unit", name), 0, "report")
    else:
        return just_ended(scan, start, end, name) or first_of(scan, start, end, name)
    return (Expression(start=begin, end=end, core=core),)


def _counted(
    scan: Scan, start: int, name: str, left: re.Match[str], after: re.Match[str]
) -> Sequence[Expression]:
    """Read "two days ago", "a week earlier", "the day after", "three years later"."""
    direction = after["w"].split()[0]
    group = "num2" if left["num2"] else "num"
    count = left[group]
    forward = direction in _FORWARD
    if left["qual"]:
        return ()
    if direction in _OPEN and not stands_alone(scan, after.end()):
        return offset(scan, start, name, left, after)
    if count is None:
        # "The day after", "the year before".
        if (left["the"] or "").strip() not in ("the", "the very"):
            return ()
        unit, factor = unit_of(name)
        if unit != "day" and (direction not in _OPEN or left["part"] or left["edge"]):
            return ()
        core: Core = Shift(unit, factor if forward else -factor, "text")
        begin = start - len(left.group())
        return (Expression(start=begin, end=after.end(), core=core),)
    if count.startswith("half"):
        return ()
    base: Base = "text" if forward else "near"
    if found := anniversary(scan, start, name, left, after):
        return found
    if direction in ("ago", "hence", "from"):
        base = "report"
    number = read_number(count)
    if number is None:
        core = Vague("how long is not said")
    else:
        unit, factor = unit_of(name)
        core = Shift(unit, number * factor * (1 if forward else -1), base)
    begin = start - (len(left.string) - left.start(group))
    if isinstance(core, Shift) and base == "report":
        core, begin = _with_greater(scan, core, begin)
    return (Expression(start=begin, end=after.end(), core=core),)


def _with_greater(scan: Scan, core: Shift, begin: int) -> tuple[Core, int]:
    """Take the greater unit before a count to it: "a year and two months ago"."""
    told = greater(scan.lower[max(scan.floor, begin - 40) : begin], core.unit)
    if told is None:
        return core, begin
    said, size, start = told
    begin = max(scan.floor, begin - 40) + start
    number = read_number(said)
    if size is None or number is None:
        return Vague("it is counted in two units"), begin
    sign = 1 if core.count > 0 else -1
    return replace(core, count=core.count + sign * number * size), begin


def _with_hour(scan: Scan, found: Sequence[Expression]) -> Sequence[Expression]:
    """Take the hour before "that day" to it: "noon on that day"."""
    if len(found) != 1 or found[0].clock:
        return found
    hour = look_left(scan.lower, scan.floor, found[0].start)
    if not hour.clock:
        return found
    return (replace(found[0], start=hour.start, clock=hour.clock),)
