"""Rules for days, seasons and holidays by name: weekdays, today, last night, Easter."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.any_weekday import hours_end, names_any
from archive.extract.dates.called import begins_name
from archive.extract.dates.context import (
    chunk_before,
    look_left,
    placed,
)
from archive.extract.dates.expression import (
    Core,
    DayOfMonth,
    Expression,
    Fixed,
    Qualifier,
    Shift,
    Vague,
    Weekday,
    yearless,
)
from archive.extract.dates.holidays import holiday
from archive.extract.dates.hours import part_of_story
from archive.extract.dates.lexicon import (
    DAY_PARTS,
    DECADES,
    DOUBTFUL_WEEKDAYS,
    FULL_MONTHS,
    MONTH,
    MONTHS,
    ORDINAL_ENDING,
    WEEKDAYS,
    words,
)
from archive.extract.dates.nth import nth_rule
from archive.extract.dates.offsets import weekday_beside
from archive.extract.dates.reckoning import UNTOLD
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.seasons import QUALIFIERS, is_noun
from archive.extract.dates.spoken import HABIT_BEGINS, is_habit, spoken_number
from archive.extract.dates.years_behind import year_behind_hour

#: "Thursday, 22 October 2020", "Thursday, Oct. 22".
_WEEKDAY_DATE = re.compile(
    rf"(?:(?<!day)\.)?\s?,?{GAP}\(?(?:the{GAP})?(?:(?P<m>{MONTH})\.?{GAP}(?P<d>\d{{1,2}}){ORDINAL_ENDING}?"
    rf"|(?P<d2>\d{{1,2}}){ORDINAL_ENDING}?{GAP}(?:of{GAP})?(?P<m2>{MONTH})\.?)(?![\d%]|[.,:]\d)"
    rf"(?:\s?,?{GAP}(?P<y>\d{{4}})(?!\d))?"
)
_THE_DAY = re.compile(
    rf",?{GAP}(?P<the>the{GAP})?(?P<d>\d{{1,2}}){ORDINAL_ENDING}\b"
    rf"(?!{GAP}(?:of(?!{GAP}(?:this|last|next){GAP}month\b)|street|avenue|st|ave|floor|round|hole|inning|minute|anniversary"
    rf"|century)\b|[-/\w])(?:{GAP}(?P<inst>inst|ult|prox)(?:ant\b|imo\b|\b\.?)"
    rf"|{GAP}of{GAP}(?P<of>this|last|next){GAP}month\b)?"
)
_MONTHS_AWAY = {"inst": 0, "ult": -1, "prox": 1, "this": 0, "last": -1, "next": 1}
_OF_WEEK = re.compile(
    rf",?{GAP}(?:of{GAP})?(?P<ref>last|this|next|that|(?:the{GAP})?(?:same|following"
    rf"|previous|preceding)){GAP}week\b"
)
#: "Friday week", "Saturday fortnight", "the Friday after next".
_WEEK_LATER = re.compile(
    rf"{GAP}(?:week|after{GAP}next|(?P<two>fortnight))\b(?!['’-])"
    rf"(?!(?<=next){GAP}\w+day)"
)
#: "A week last Tuesday", "a week on Sunday".
_WEEK_BEFORE = re.compile(r"(?<!\w)a[ ]week[ ](?P<w>last|on|next)[ ]\Z")
#: "Thursday next", "Friday last".
_ARCHAIC = re.compile(
    rf"{GAP}(?P<w>next|last)\b"
    rf"(?=[ ]*[.,;:)]|{GAP}(?:at|in|he|the|and|for|by|to|from)\b)"
)
#: "The Thursday before (June 28)", not "the Thursday before Easter".
_BESIDE = re.compile(rf"{GAP}(before|after)(?=[ ]*(?:[.,;:()\n]|$))")
_NOT_DAYS = frozenset(
    words(
        "black bloody super fat ruby man girl cyber red holy clean maundy every each "
        "any most some bowl mothering remembrance trinity advent passion whit low "
        "giving selection pancake"
    )
)
#: How "the" begins behind a weekday and a blank, or a comma.
_THE_BEGINS = frozenset(("th", " t"))
#: "The first Monday of the month" is no Monday of this week.
_NTH = frozenset(words("first second third fourth fifth penultimate"))
DEICTICS = {
    "today": 0,
    "tonight": 0,
    "to-day": 0,
    "to-night": 0,
    "to-morrow": 1,
    "yesterday": -1,
    "tomorrow": 1,
    "overnight": 0,
}
#: "Tomorrow week", "this day week" of older English.
_WEEK_BEHIND = re.compile(rf"{GAP}week\b(?!['’-]|[ ](?:of|that|will|is|was)\b)")
_WEEK = 7
#: "That cannot be done overnight".
_AT_ONCE = re.compile(
    r"\b(?:cannot|can['’]t|could(?:n['’]t|[ ]not)|will[ ]not|won['’]t|never)"
    r"(?:[ \n]\w+){1,4}[ \n]\Z"
)
#: In headlines and letters without an article.
_DAY_AROUND = re.compile(r"(?<!\w)(?:the[ ]+)?day[ ]+(after|before)[ ]+\Z")
_PART_LEFT = re.compile(
    r"(?<![\w'’-])(?:(?:earlier|later|early|late)[ ]+)?"
    r"(?P<q>last|this|that(?:[ ]+same)?"
    r"|the[ ]+(?:same|following|next|previous|preceding|very[ ]+next))"
    r"(?:[ ]+(?:early|late))?[ ]+\Z"
)
_PART_BESIDE = re.compile(
    rf"{GAP}(?P<w>before|after)(?:(?P<last>{GAP}last\b)|(?=[ ]*(?:[.,;:()\n]|$)))"
)
#: "Overnight rates" are asked for any night.
_LENT = re.compile(
    rf"{GAP}(?:call|rates?|interest|money|funds|loans?|lending|deposits?|repos?|stays?"
    rf"|repurchase|bus|train|trains|flights?|guests?|bag|sensation|success)\b"
)
#: "At 2 this morning".
#: "Ten years ago Thursday" was no day of these weeks.
_YEARS_AGO = re.compile(r"(?:year|decade)s?[ ]ago[ ](?:(?:on|this|next|last)[ ])?\Z")
_PLAIN_HOUR = re.compile(r"(?<!\w)(?:at|by|until|about|around)[ ](?P<h>\d{1,2})[ ]\Z")
_NOON = 12
_DASHES = frozenset("-–‐‑")
_HOLIDAY_YEAR = re.compile(rf",?{GAP}(?:of{GAP}|in{GAP})?(?P<y>\d{{4}})(?!\d|[.,]\d)")


def weekday_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read what the name of a weekday begins."""
    if dated := _WEEKDAY_DATE.match(scan.lower, end):
        return _weekday_date(scan, start, WEEKDAYS[name], dated)
    stop, lowered = scan.text[end : end + 1] == ".", scan.text[start].islower()
    if name in DOUBTFUL_WEEKDAYS and not (
        # "Thu. in Leeds", "Thu 17th at 4pm".
        not lowered and name != "sun" and (stop or _THE_DAY.match(scan.lower, end))
    ):
        return ()
    if lowered and not name.endswith("day"):
        return ()
    before = scan.word_before(start)
    if found := nth_rule(scan, start, end, "weekday", WEEKDAYS[name]):
        return found
    if (the_day := _THE_DAY.match(scan.lower, end)) and not scan.word_after(
        the_day.end()
    ).startswith(("of", "day")):
        return _weekday_the_day(scan, start, the_day, WEEKDAYS[name])
    if _means_no_day(scan, start, end, before):
        return ()
    if names_any(scan, start, end, before):
        return (Expression(start=start, end=end, core=Vague("it may be any of them")),)
    if scan.text[end : end + 1] == ":" and scan.opens_sentence(start):
        # "Tuesday: dry", of a forecast or of what has been.
        return (Expression(start=start, end=end, core=Vague(UNTOLD)),)
    behind = scan.lower[end + 1 : end + 3]
    if behind in HABIT_BEGINS and is_habit(scan, end):
        return ()
    if behind in _THE_BEGINS and (spoken := spoken_number(scan, end)):
        of_month = DayOfMonth(spoken[0], None, WEEKDAYS[name])
        return (Expression(start=start, end=spoken[1], core=of_month),)
    if stop and not name.endswith("day"):
        end += 1
    reference: Qualifier | None = None
    if week := _OF_WEEK.match(scan.lower, end):
        end = week.end()
        reference = QUALIFIERS[week["ref"].split()[-1]]
    archaic: Qualifier | None = None
    if not reference and (told := _ARCHAIC.match(scan.lower, end)):
        archaic, end = QUALIFIERS[told["w"]], told.end()
    weeks = 0
    if apart := _WEEK_BEFORE.search(chunk_before(scan.lower, scan.floor, start)):
        weeks = -1 if apart["w"] == "last" else 1
        core = Weekday(WEEKDAYS[name], None, weeks)
        return (Expression(start=start - len(apart.group()), end=end, core=core),)
    if around := weekday_beside(scan, start, end, WEEKDAYS[name]):
        return around
    if not reference and (later := _WEEK_LATER.match(scan.lower, end)):
        weeks, end = 2 if later["two"] else 1, later.end()
    core = Weekday(WEEKDAYS[name], reference, weeks)
    placing = placed(scan.lower, scan.floor, start, end, core)
    if archaic and not placing.qualifier:
        placing = replace(placing, qualifier=archaic)
    beside = _BESIDE.match(scan.lower, end)
    if beside and before == "the" and not placing.qualifier:
        side: Qualifier = "previous" if beside[1] == "before" else "following"
        placing = replace(placing, end=beside.end(), qualifier=side)
    return (placing,)


def _means_no_day(scan: Scan, start: int, end: int, before: str) -> bool:
    """Tell names and habits: "Black Friday", "open Monday to Friday, 9-5"."""
    if before in _NOT_DAYS or before in _NTH or begins_name(scan, end):
        return True
    if hours := hours_end(scan, start, end):
        scan.floor = hours
        return True
    return _YEARS_AGO.search(scan.lower, max(0, start - 16), start) is not None


def _weekday_the_day(
    scan: Scan, start: int, match: re.Match[str], weekday: int
) -> Sequence[Expression]:
    """Read "Friday the 13th", "Tuesday 3rd"; in quotes it is a title."""
    quoted = scan.text[start - 1 : start] in "\"“'‘" and start > 0
    if quoted or not 1 <= int(match["d"]) <= 31:
        return ()
    month = _MONTHS_AWAY.get(match["inst"] or match["of"])
    # The day's number tells its month alone where "inst." does.
    core = DayOfMonth(int(match["d"]), month, weekday if month is None else None)
    return (Expression(start=start, end=match.end(), core=core),)


def _weekday_date(
    scan: Scan, start: int, weekday: int, dated: re.Match[str]
) -> Sequence[Expression]:
    """Read "Thursday, 22 October 2020": the weekday may tell the year that lacks."""
    month = MONTHS[dated["m"] or dated["m2"]]
    day = int(dated["d"] or dated["d2"])
    core: Core
    behind = None if dated["y"] else year_behind_hour(scan.lower, dated.end())
    year = int(dated["y"] or 0) or (behind[0] if behind else 0)
    try:
        if year:
            core = Fixed(timex.partial(PartialDate(year, month, day)))
        else:
            PartialDate(2000, month, day)
            core = yearless(month=month, day=day, weekday=weekday)
    except InvalidDateError:
        return ()
    end = behind[1] if behind else dated.end()
    if scan.lower[end - 1] == "." and dated["m2"] in FULL_MONTHS:
        end -= 1
    if "(" in dated.group():
        if scan.lower[end : end + 1] != ")":
            return ()
        end += 1
    return (placed(scan.lower, scan.floor, start, end, core),)


def deictic_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read today, yesterday, tomorrow, tonight, overnight and the days around them."""
    printed = scan.text[start:end]
    if name == "to-day" and scan.lower[start - 1 : start] in _DASHES:
        # "The day-to-day business".
        return ()
    count = DEICTICS[name]
    before = scan.word_before(start)
    if printed[0].isupper() and not printed.isupper():
        # "USA Today", "the Today programme".
        after = scan.word_after(end)
        if before.isdecimal() and name != "today":
            # "06:04 Yesterday's vote", in a live report: the hour is none of that day.
            return (
                Expression(start=start, end=end, core=Shift("day", count, "report")),
            )
        if (before and not scan.opens_sentence(start)) or after in (
            "show",
            "programme",
        ):
            return ()
    if name == "overnight" and (
        _LENT.match(scan.lower, end)
        or _AT_ONCE.search(chunk_before(scan.lower, scan.floor, start))
    ):
        return ()
    if name in ("yesterday", "tomorrow", "to-morrow") and (
        around := _DAY_AROUND.search(chunk_before(scan.lower, scan.floor, start))
    ):
        start -= len(around.group())
        count += 1 if around[1] == "after" else -1
    if name not in ("overnight", "tonight") and (
        week := _WEEK_BEHIND.match(scan.lower, end)
    ):
        end = week.end()
        count += -_WEEK if name == "yesterday" else _WEEK
    clock = "TNI" if name in ("tonight", "to-night", "overnight") else ""
    core = Shift("day", count, "report", bygone=name == "overnight")
    return (placed(scan.lower, scan.floor, start, end, core, clock=clock),)


def part_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read last night, this morning, that afternoon, the following evening."""
    if found := _day_beside(scan, start, end, name):
        return found
    match = _PART_LEFT.search(chunk_before(scan.lower, scan.floor, start))
    if match is None or name not in ("morning", "afternoon", "evening", "night"):
        return part_of_story(scan, start, end, name)
    qualifier = match["q"].split()
    core: Shift
    if qualifier[0] == "last":
        core = Shift("day", -1, "report")
    elif qualifier[0] == "this":
        core = Shift("day", 0, "report")
    else:
        count = {"following": 1, "next": 1, "previous": -1, "preceding": -1}
        core = Shift("day", count.get(qualifier[-1], 0), "text")
    begin = start - len(match.group())
    clock = "T" + DAY_PARTS[name]
    hour = look_left(scan.lower, scan.floor, begin)
    plain = _PLAIN_HOUR.search(chunk_before(scan.lower, scan.floor, begin))
    if hour.clock:
        begin, clock = hour.start, _later_half(hour.clock, name)
    elif plain and 1 <= int(plain["h"]) <= _NOON:
        clock = _later_half(f"T{int(plain['h']):02d}:00", name)
        begin -= len(plain["h"]) + 1
    return (Expression(start=begin, end=end, core=core, clock=clock),)


def _day_beside(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the night before", "the evening after"; not "the night before the war"."""
    beside = _PART_BESIDE.match(scan.lower, end)
    begin = start - len("the ")
    if beside is None or begin < scan.floor or not scan.lower.startswith("the ", begin):
        return ()
    count = -1 if beside["w"] == "before" else 1
    core = Shift("day", count, "text")
    clock = "T" + DAY_PARTS[name]
    if beside["last"]:
        core = Shift("day", -2, "report")
    return (Expression(start=begin, end=beside.end(), core=core, clock=clock),)


def _later_half(clock: str, part: str) -> str:
    """Put "6:30 this evening" into the later half of the day."""
    if part == "morning" or not clock[1:3].isdigit() or int(clock[1:3]) >= _NOON:
        return clock
    return f"T{int(clock[1:3]) + _NOON:02d}{clock[3:]}"


_NO_HOLIDAYS = frozenset(
    words(
        "Island Sunday Term term Court daisy daisies Massacre Agreement Accord Bombing "
        "Uprising Rising Rebellion Offensive"
    )
)


def holiday_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read the name of a day with a place in the calendar, with or without its year."""
    name = name.replace("’", "'")
    if scan.text[start].islower() or scan.word_after(end) in _NO_HOLIDAYS:
        return ()
    if scan.word_before(start) in ("a", "an", "every", "each"):
        # "There will be a Thanksgiving on the 5th of December".
        return ()
    year: int | None = None
    if match := _HOLIDAY_YEAR.match(scan.lower, end):
        year, end = int(match["y"]), match.end()
    if name == "new year" and not (year or _turns(scan, start, end)):
        return ()
    core: Core = yearless(holiday=name)
    if not year and (told := _ARCHAIC.match(scan.lower, end)):
        found = placed(scan.lower, scan.floor, start, told.end(), core)
        return (replace(found, qualifier=QUALIFIERS[told["w"]]),)
    if year:
        when = holiday(name, year)
        if when is None:
            return ()
        core = Fixed(timex.day(when))
    return (placed(scan.lower, scan.floor, start, end, core),)


def _turns(scan: Scan, start: int, end: int) -> bool:
    """Tell "since the New Year" from "the Chinese New Year", "a New Year party"."""
    at = scan.word_before(start) in ("the", "at", "since", "by", "before", "after")
    return at and not is_noun(scan.word_after(end)) and scan.text[end : end + 1] != "'"


#: "The fifties and early sixties".
_NEXT_DECADE = re.compile(r"(?:ties|\d0s)\s+(?:and|or|to)\s+(?:early|mid|late)[ -]+\Z")
_REACH = 24


def decade_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read the sixties, the late seventies; not "in his sixties"."""
    chunk = chunk_before(scan.lower, scan.floor, start)
    listed = _NEXT_DECADE.search(scan.lower, max(0, start - _REACH), start)
    if not listed and not re.search(
        r"(?<!\w)(?:the|nineteen)[ -]+(?:(?:early|mid|late)[ -]+)?\Z", chunk
    ):
        return ()
    core = Fixed(timex.decade(1900 + DECADES[name]))
    return (placed(scan.lower, scan.floor, start, end, core, right=False),)


def short_year_rule(
    scan: Scan, start: int, end: int, name: str
) -> Sequence[Expression]:
    """Read '68 and '90s."""
    digits = int(name[1:3])
    core: Fixed
    if scan.lower[end : end + 1] == "s" and not scan.lower[end + 1 : end + 2].isalpha():
        if digits % 10:
            return ()
        core, end = Fixed(timex.decade(full_year_of_decade(digits))), end + 1
    else:
        if not _may_be_year(scan, start, end):
            return ()
        scan.last_year_end = end
        core = Fixed(timex.year(scan.full_year(digits)))
    bare = core.timex.unit == "year"
    return (placed(scan.lower, scan.floor, start, end, core, right=False, bare=bare),)


_BEFORE_SHORT = frozenset(
    words("in of since by until till from to through late early before after during")
)
#: "The '98 team": a noun, and no sign that ends a quotation.
_ATTRIBUTE = re.compile(r"[ ][a-z]{3,}")
_QUOTED = re.compile(r"[^'’\n]{0,40}['’](?!\w)")


def _may_be_year(scan: Scan, start: int, end: int) -> bool:
    """Tell a year of two digits by the words beside it, or by a year before it."""
    before = scan.word_before(start)
    if before in _BEFORE_SHORT:
        return True
    if before == "and" or scan.lower[start - 2 : start] == ", ":
        return scan.last_year_end > start - 6
    if before != "the" or _QUOTED.match(scan.lower, end):
        return False
    return bool(_ATTRIBUTE.match(scan.text, end))


def full_year_of_decade(digits: int) -> int:
    """Return the first year of the decade that is written '20s: 1920, but 2010."""
    return 1900 + digits if digits >= 20 else 2000 + digits
