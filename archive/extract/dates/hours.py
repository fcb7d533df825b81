"""Rules for hours and parts of a day whose day the story tells: "by 10:30 p.m.".

hour  = clock ("am" | "pm" | "o'clock" | zone) | ("at" | "by" ...) h ":" mm
| "noon" | "midday" | "midnight" | ("in" | "by" ...) "the" part
later = number ("hours" | "minutes") "later"
"""

import re
from collections.abc import Sequence

from archive.extract.dates.context import NUMBER, chunk_before, clock_of, read_number
from archive.extract.dates.expression import DayOfStory, Expression, Then
from archive.extract.dates.lexicon import (
    DAY_PARTS,
    MONTH,
    WEEKDAY,
    alternatives,
    words,
)
from archive.extract.dates.scan import GAP, Scan

_DEICTICS = words("today yesterday tomorrow tonight to-day to-night to-morrow")
_ZONE = (
    r"(?:gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|eet|msk"
    r"|ist|jst|local[ ]time|local)"
)
_HOUR = re.compile(
    rf"(?P<h>\d{{1,2}})(?:[:.](?P<mi>\d\d))?[ ]?(?:(?P<ap>[ap]\.[ ]?m\.|[ap][ ]?m\b)"
    rf"|o['’]clock\b)(?:[ ]\(?{_ZONE}\b)?"
    # "955 AM", as the weather's offices write it.
    r"|(?P<h3>1[0-2]|[1-9])(?P<mi3>[0-5]\d)[ ]?(?P<ap3>[ap])m\b"
    rf"(?P<zone>[ ]\(?{_ZONE}\b)?"
    rf"|(?P<h2>\d{{1,2}}):(?P<mi2>[0-5]\d)(?:[ ]?(?:{_ZONE}|hrs|hours)\b)?"
    r"(?![\w:%]|[.]\d)"
    rf"|(?P<mil>[012]\d[0-5]\d)[ ]?(?:{_ZONE}|hrs|hours)\b"
)
#: How what stands behind the number of an hour begins.
_FOLLOWS = frozenset(":.apoguecmpbijlh")
_PREPOSITION = re.compile(
    r"(?<!\w)(?:at|by|before|after|until|till|since|around)[ ]"
    r"(?:about[ ]|around[ ]|exactly[ ]|precisely[ ])?\Z"
)
_ABOUT = re.compile(r"(?<!\w)(?:about|around)[ ]\Z")
_AGENCY_DAY = re.compile(r"-\d\d-\d\d-(?:\d\d){1,2}[ ]\Z")
#: What is done at an hour day by day has no day, and no more has a rule.
_HABIT = re.compile(
    r"\b(?:every|daily|each|nightly|weekdays|weekends|curfews?|usually|always|often"
    r"|(?:opening|office|business|visiting|school)[ ]hours|hours[ ]are|normally"
    r"|schedule|open|opens|close|closes)\b"
)
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“‘])|\n\s*\n")
#: A day that follows takes the hour to itself: "5 p.m. on Sunday".
_DATED = re.compile(
    # "From 9 a.m. to 5 p.m. on Sunday".
    rf"(?:{GAP}(?:to|until|till|and|-|–){GAP}\d{{1,2}}(?:[:.]\d\d)?"
    r"[ ]?[ap]\.?m\b\.?)?"
    rf"[,(]?{GAP}\(?(?:{_ZONE}\)?,?{GAP})?(?:on{GAP}|of{GAP}|in{GAP})?(?:the{GAP}|early{GAP}|late{GAP})*"
    rf"(?:{WEEKDAY}|{MONTH}|{alternatives(_DEICTICS)}|this|last|that|next|same|following"
    rf"|previous|day|\d{{1,2}}(?:st|nd|rd|th)?{GAP}(?:of{GAP})?{MONTH})\b"
)
_NOT_HOURS = re.compile(r"[ ](?:pace|scale|odds|ratio|mark|per|to[ ]\d)")
_PART = re.compile(
    r"(?<!\w)(?:(?:in|during|by|until|before|through)[ ]"
    r"(?P<span>the[ ](?:(?:early|late|mid)[ -])?|late[ ]|early[ ]|mid-?)"
    r"|(?:by|until|before)[ ])\Z"
)
_NAMED = re.compile(
    r"(?<!\w)(?:at|by|before|after|until|till|since|around|about|from)[ ]"
    r"(?:about[ ]|around[ ])?\Z"
)
_SMALL_HOURS = re.compile(r"(?<!\w)the[ ](?P<which>small|early|wee)[ ]\Z")
_PARTS_ALONE = frozenset(words("morning afternoon evening night"))
_NOON = frozenset(words("noon midday midnight"))
_TURNS = frozenset(words("dawn daybreak sunrise sunset dusk nightfall"))
_LATER = re.compile(rf"{GAP}later\b")
_COUNT = re.compile(rf"(?<![\w-])(?P<n>{NUMBER})[ ]\Z")
_EARLY = 6
#: So many hours later is another day.
_HALF_DAY = 12


def hour_rule(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read an hour of the clock on a day that the story tells."""
    if scan.lower[end : end + 2].lstrip()[:1] not in _FOLLOWS:
        return ()
    match = _HOUR.match(scan.lower, start)
    if match is None or _habit(scan, match.start(), match.end()):
        return ()
    if scan.text.endswith(" et", start, match.end()):
        # "Le 5 mai 2014 et" is no hour of the east.
        return ()
    left = chunk_before(scan.lower, scan.floor, start)
    bare = match["h2"] or (match["h3"] and not match["zone"])
    if bare and not _PREPOSITION.search(left):
        # "830 AM" is a station of the radio.
        return ()
    counted = match["mil"] and match.group().endswith("hours")
    if counted and not _PREPOSITION.search(left):
        # "It had run up 2020 hours".
        return ()
    if match["mil"] and _AGENCY_DAY.search(left):
        # "AP-NY-11-04-86 1312EST" is when it was sent.
        return ()
    if match["h2"] and _NOT_HOURS.match(scan.lower, match.end()):
        return ()
    clock = _clock(match)
    if not clock:
        return ()
    if about := _ABOUT.search(left):
        start -= len(about.group())
    core = DayOfStory()
    return (Expression(start=start, end=match.end(), core=core, clock=clock),)


def _clock(match: re.Match[str]) -> str:
    if match["mil"]:
        hour, minute, half = match["mil"][:2], match["mil"][2:], ""
    else:
        hour = match["h"] or match["h2"] or match["h3"]
        minute = match["mi"] or match["mi2"] or match["mi3"] or "00"
        half = (match["ap"] or match["ap3"] or "")[:1]
    if "clock" in match.group() and not half and 1 <= int(hour) <= _EARLY:
        # Nobody leaves out that it was before dawn.
        half = "p"
    return clock_of(int(hour), int(minute), half)


def part_of_story(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read noon, midnight, "in the morning" on a day that the story tells."""
    left = chunk_before(scan.lower, scan.floor, start)
    if _habit(scan, start, end) or scan.lower[end : end + 1] == "-":
        return ()
    core = DayOfStory()
    if name in _NOON or name in _TURNS:
        if not _NAMED.search(left):
            return ()
        hours = {"midnight": "T24:00", "dawn": "TMO", "daybreak": "TMO"}
        clock = hours.get(name) or (
            "T12:00" if name in _NOON else "T" + DAY_PARTS[name]
        )
        return (Expression(start=start, end=end, core=core, clock=clock),)
    match = _PART.search(left)
    if match is None or name not in _PARTS_ALONE:
        return ()
    after = scan.word_after(end)
    span = match["span"] or ""
    if (name == "night" and "the" not in span) or after in ("of", "hours"):
        return ()
    begin = start - len(span)
    return (Expression(start=begin, end=end, core=core, clock="T" + DAY_PARTS[name]),)


def hours_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "seven hours later" and "in the small hours"."""
    left = chunk_before(scan.lower, scan.floor, start)
    small = _SMALL_HOURS.search(left)
    if small and name == "hours" and scan.word_after(end) not in ("of", "on"):
        core = DayOfStory()
        begin = start - len(small.group())
        clock = "TMO" if small["which"] == "early" else "TNI"
        return (Expression(start=begin, end=end, core=core, clock=clock),)
    later, count = _LATER.match(scan.lower, end), _COUNT.search(left)
    if later is None or count is None:
        return ()
    number = read_number(count["n"]) or 0
    days = 0
    if name.startswith("hour"):
        days = (number + _HALF_DAY) // (2 * _HALF_DAY)
    core = DayOfStory(days, told=True)
    begin = start - len(count.group())
    return (Expression(start=begin, end=later.end(), core=core),)


def then_rule(scan: Scan, start: int, end: int, _name: str) -> Sequence[Expression]:
    """Read "since then" as the date that stands before it."""
    if scan.word_before(start) != "since":
        return ()
    return (Expression(start=start, end=end, core=Then()),)


def _habit(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a day stands beside, or a sentence tells what is done each day."""
    if _DATED.match(scan.lower, end):
        return True
    begin, stop = max(0, start - 90), end + 60
    for match in _SENTENCE.finditer(scan.text, begin, start):
        begin = match.end()
    ended = _SENTENCE.search(scan.text, end, stop)
    stop = ended.start() if ended else stop
    return bool(
        _HABIT.search(scan.lower, begin, start) or _HABIT.search(scan.lower, end, stop)
    )
