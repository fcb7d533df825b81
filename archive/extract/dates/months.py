"""Rules for months by name, with and without their day and year."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.archaic import bygone
from archive.extract.dates.behind_months import no_year, prices_end
from archive.extract.dates.calendars import OTHER_CALENDAR
from archive.extract.dates.context import placed
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    Qualifier,
    Vague,
    YearLess,
    yearless,
)
from archive.extract.dates.lexicon import (
    FULL_MONTHS,
    MONTH,
    MONTHS,
    ORDINAL_ENDING,
    WEEKDAYS,
    alternatives,
    words,
)
from archive.extract.dates.month_words import PREPOSITIONS, means_month
from archive.extract.dates.rows import counts_pages, row_end
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.spoken import SPOKEN_BEGINS, SPOKEN_DAYS, spoken_day
from archive.extract.dates.years_behind import (
    buddhist_end,
    short_year,
    year_behind_hour,
)
from archive.patterns import later

#: Joins the days of one month: "3 to 5 May", "May 3-5".
_JOIN = rf"(?:[ ]?(?:[-–—/]|,)[ ]?|{GAP}?(?:,{GAP}?)?(?:and|to|or|until|through){GAP})"
#: In pages that set the ending higher, it stands apart: "12 th July".
_DAY = rf"\d{{1,2}}(?:{ORDINAL_ENDING}|[ ](?:st|nd|rd|th)(?=[ ,]))?(?![\w%]|[.,:]\d)"
#: The last year that began in March, in Britain.
_OLD_STYLE = 1752
#: "January 1733/4" is that of 1734: the year began in March.
_YEAR = (
    # "26 jun de 2020" is read here, too.
    # Corpora part the signs from the words: "June 26 , 2020".
    rf"(?:\s?,?{GAP}(?:of{GAP}(?:the{GAP}year{GAP})?|in{GAP}|del?{GAP})?(?P<y>\d{{4}}(?:(?<=1[0-7]\d\d)/\d{{1,2}}(?![\d/]))?|['’]\d\d))"
    r"(?![\d%]|[.,:]\d)"
)
#: "July of that year", "May last year".
_YEAR_WORD = (
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<ref>last|this|next|that(?:{GAP}same)?"
    rf"|the{GAP}(?:same|following|next|previous|preceding|current)){GAP}year)\b"
)
_AFTER_MONTH = re.compile(
    rf"\.?(?:{GAP}(?:the{GAP})?(?P<d>{_DAY})(?P<more>(?:{_JOIN}{_DAY}){{0,6}}))?"
    rf"(?:{_YEAR}|{_YEAR_WORD})?"
)
_DAY_MONTH = re.compile(
    rf"(?P<d>{_DAY})(?P<more>(?:{_JOIN}(?:the{GAP})?{_DAY}){{0,6}})"
    rf"(?:(?:{GAP}day)?{GAP}of{GAP}|{GAP}|-)(?P<m>{MONTH})\.?"
    rf"(?:{_YEAR}|{_YEAR_WORD}|-(?P<y2>\d{{4}}|\d\d)(?!\d)|{GAP}(?P<y3>\d\d)(?![\w%.,]))?"
)
#: "25 October (7 November) 1917".
_BEYOND_BRACKET = re.compile(rf"\){GAP}(?P<y>\d{{4}})(?![\d%]|[.,:]\d)")
#: "The office on 1 May Street".
_STREET = re.compile(r"[ ](?:Street|Avenue|Road|Square|Boulevard|Bridge|Lane|Plaza)\b")
#: "Kent 244 for 9 dec": their innings was declared closed.
_INNINGS = later(r"\d(?:[ ]?[-/]|[ ]for[ ])\Z")
#: "The October-December quarter".
_QUARTER = re.compile(
    rf"\.?(?:[ ]?[-–/][ ]?|{GAP}to{GAP})(?P<m>{MONTH})\.?{GAP}quarter\b"
    rf"(?:{GAP}(?:of{GAP})?(?P<y>\d{{4}})\b)?"
)
_BC = re.compile(rf"\.?{GAP}(?P<n>\d{{1,4}}){GAP}?(?:bce?\b|b\.[ ]?c\.)")
_QUARTER_TO = re.compile(rf"{GAP}quarter\b(?!{GAP}(?:of{GAP})?\d)")
_ORDINAL_OF = re.compile(
    rf"(?<![\w-])(?:the[ ])?(?P<n>{alternatives(SPOKEN_DAYS)})[ ](?:day[ ])?of[ ]\Z"
)
_ORDINAL_YEAR = re.compile(rf",?{GAP}(?:of{GAP})?(?P<y>\d{{4}})(?![\d%]|[.,:]\d)")
_ERA = re.compile(
    rf"\.?,?{GAP}(?:(?P<bc>\d{{1,4}}){GAP}?(?:bce?\b|b\.[ ]?c\.)"
    rf"|(?:ad|a\.d\.){GAP}(?P<ad>\d{{1,4}})\b|(?P<ad2>\d{{1,4}}){GAP}(?:ad|ce)\b)"
)
_YEAR_WORDS: dict[str, Qualifier] = {
    "last": "last", "this": "this", "next": "next", "that": "that",
    "same": "that", "following": "following", "previous": "previous",
    "preceding": "previous", "current": "this",
}  # fmt: skip
#: "121530Z NOV 19": the day, hour and zone before the month of a military message.
_DATE_TIME_GROUP = re.compile(r"(?<![\w.])(?P<d>[0-3]\d)[0-2]\d[0-5]\d[a-z] \Z")
_GROUP_YEAR = re.compile(r" (?P<y>(?:19|20)?\d\d)(?!\w)")
_EVERY = frozenset(("every", "each"))
_FIGURES = frozenset("0123456789")
_ZONES = frozenset("abcdefghijklmnopqrstuvwxyz")
#: Where "mar. 10" is a Tuesday.
_TUESDAYS = frozenset(("fr", "es", "it", "ro", "ca"))
_AFTER_LIST = frozenset(words("were was are is had have will would the when at as"))


def month_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read what the name of a month begins."""
    if scan.names_quarters and (found := _quarter(scan, start, end, name)):
        return found
    if (
        scan.lower[start - 3 : start - 2] in _FIGURES
        and scan.lower[start - 2 : start - 1] in _ZONES
        and (message := _message_day(scan, start, end, name))
    ):
        return message
    if row := row_end(scan, start):
        scan.figures_end = row
        vague = Vague("it heads a row of a table; which year is not said")
        return (Expression(start=start, end=end, core=vague),)
    if counts_pages(scan.lower, start, end):
        return ()
    if scan.lower[start - 4 : start] == " of " and (
        found := _ordinal_day(scan, start, end, name)
    ):
        return found
    stop = end if _stopped(scan, name, end) else len(scan.lower)
    match = _AFTER_MONTH.match(scan.lower, end, stop)
    assert match is not None
    if (number := match["d"]) and not 1 <= _day_number(number) <= 31:
        match = _AFTER_MONTH.match(scan.lower, end, match.start("d"))
        assert match is not None
    if scan.before_christ and (bc := _BC.match(scan.lower, end)):
        antique = Antique(f"BC{int(bc['n']):04d}-{MONTHS[name]:02d}")
        return (placed(scan.lower, scan.floor, start, bc.end(), antique, right=False),)
    if (
        scan.lower[end + 1 : end + 3] in SPOKEN_BEGINS
        and not scan.text[start].islower()
        and (told := spoken_day(scan, end))
    ):
        day, year, stop = told
        core = _core(year or None, MONTHS[name], day, None)
        return (placed(scan.lower, scan.floor, start, stop, core),) if core else ()
    if not means_month(scan, start, end, match):
        return ()
    if name == "mar" and match["d"] and scan.language in _TUESDAYS:
        return ()
    if match["y"] and (prices := prices_end(scan.lower, match.start("y"))):
        scan.figures_end = prices
        match = _AFTER_MONTH.match(scan.lower, end, match.start("y") - 1)
        assert match is not None
    elif match["y"] and no_year(scan, *match.span("y")):
        # "On May 3, 1848 cases were known".
        match = _AFTER_MONTH.match(scan.lower, end, match.start("y") - 1)
        assert match is not None
    return bygone(scan, _told(scan, start, end, MONTHS[name], match))


def _told(
    scan: Scan, start: int, end: int, month: int, match: re.Match[str]
) -> Sequence[Expression]:
    """Make expressions of a month, with the days and the year that follow it."""
    digits, phrase = match.group("y", "ref")
    year = _read_year(scan, digits) if digits else None
    reference = _reference(phrase) if phrase else None
    days = _days(match, ("d", "more"))
    if not days:
        stop = match.end()
        core = _core(year, month, None, reference)
        if core is None or (match.group() == "." and not year):
            stop = end
            core = _core(None, month, None, None)
        assert core is not None
        bare = isinstance(core, YearLess)
        return (placed(scan.lower, scan.floor, start, stop, core, bare=bare),)
    if len(days) == 1:
        stop = match.end()
        if (
            not year
            and not reference
            and (behind := year_behind_hour(scan.lower, stop))
        ):
            year, stop = behind
        core = _core(year, month, days[0][0], reference)
        if core is None:
            return ()
        if era := buddhist_end(scan, year, stop):
            stop, core = era, Vague(OTHER_CALENDAR)
        return (placed(scan.lower, scan.floor, start, stop, core),)
    return _listed(
        scan, start, match, month=month, days=days, year=year, reference=reference
    )


def _message_day(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read the day of a military message: "121530Z NOV 19"."""
    group = _DATE_TIME_GROUP.search(scan.lower, max(0, start - 9), start)
    year = _GROUP_YEAR.match(scan.lower, end)
    if group is None or year is None:
        return ()
    number = int(year["y"])
    full = scan.full_year(number) if len(year["y"]) == len("19") else number
    core = _core(full, MONTHS[name], int(group["d"]), None)
    return (Expression(start=group.start(), end=year.end(), core=core),) if core else ()


def _ordinal_day(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the first of April", "the twelfth of May 1870"."""
    left = _ORDINAL_OF.search(scan.lower, max(scan.floor, start - 32), start)
    if left is None or scan.text[start].islower():
        return ()
    year = _ORDINAL_YEAR.match(scan.lower, end)
    number = int(year["y"]) if year else None
    core = _core(number, MONTHS[name], SPOKEN_DAYS[left["n"]], None)
    if core is None:
        return ()
    end = year.end() if year else end
    return (placed(scan.lower, scan.floor, left.start(), end, core),)


def _quarter(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the October-December quarter"."""
    match = _QUARTER.match(scan.lower, end)
    if match is None:
        return _quarter_to(scan, start, end, name)
    first, last = MONTHS[name], MONTHS[match["m"]]
    if first % 3 != 1 or last != first + 2:
        return ()
    number = last // 3
    core: Core = yearless(quarter=number)
    if match["y"]:
        if int(match["y"]) < 1:
            return ()
        core = Fixed(timex.quarter(int(match["y"]), number))
    return (placed(scan.lower, scan.floor, start, match.end(), core),)


def _quarter_to(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the September quarter", the three months that end with September."""
    last = MONTHS[name]
    ends = _QUARTER_TO.match(scan.lower, end)
    if ends is None or last % 3 or scan.text[start].islower():
        return ()
    core = yearless(quarter=last // 3)
    return (placed(scan.lower, scan.floor, start, ends.end(), core),)


def day_month_rule(scan: Scan, start: int) -> Sequence[Expression]:
    """Read what a day's number before the name of its month begins."""
    match = _DAY_MONTH.match(scan.lower, start)
    if match and _stopped(scan, match["m"], match.end("m")):
        match = _DAY_MONTH.match(scan.lower, start, match.end("m"))
    if match is None or _STREET.match(scan.text, match.end("m")):
        return ()
    if match["m"] == "dec" and _INNINGS.search(scan.text, max(0, start - 8), start):
        return ()
    if "\n" in match.group() and row_end(scan, match.start("m")):
        return ()
    if match["y"] and no_year(scan, *match.span("y")):
        match = _DAY_MONTH.match(scan.lower, start, match.start("y") - 1)
        assert match is not None
    # "26-Feb-1987", but "14 August-24 August".
    hyphened = match["y2"] and (
        len(match["y2"]) == 4 or scan.lower[match.start("m") - 1] == "-"
    )
    digits = match["y"] or (match["y2"] if hyphened else None)
    capitals = scan.text[match.start("m") : match.end("m")].isupper()
    if match["y3"] and capitals:
        digits = match["y3"]
    name = match["m"]
    if name in ("may", "march", "mar") and not digits:
        first = scan.text[match.start("m")]
        if first.islower():
            return ()
    if not digits and scan.word_before(start) in _EVERY:
        # "Every 2 April" is a habit.
        scan.floor = match.end("m")
        return ()
    days = _days(match, ("d", "more"))
    if len(days) == 2 and _numbers_name(scan, match, start):
        days = days[1:]
    end = match.end()
    if not digits and not match["ref"]:
        end = match.end("m")
        if len(days) == 1 and (era := _ERA.match(scan.lower, end)):
            return _day_of_era(scan, days[0], MONTHS[name], era)
    if not digits and (beyond := _BEYOND_BRACKET.match(scan.lower, end)):
        opened = scan.lower[start - 1 : start] == "("
        digits = beyond["y"] if opened else None
    year = _read_year(scan, digits) if digits else None
    reference = _reference(match["ref"]) if match["ref"] else None
    if not year and not reference and len(days) == 1:
        behind = year_behind_hour(scan.lower, end) or short_year(scan, end)
        year, end = behind or (None, end)
    if buddhist := buddhist_end(scan, year, end):
        vague = Vague(OTHER_CALENDAR)
        return (Expression(start=start, end=buddhist, core=vague),)
    found: list[Expression] = []
    for index, (day, begin, stop) in enumerate(days):
        core = _core(year, MONTHS[name], day, reference)
        if core is None:
            return ()
        floor = scan.floor if index == 0 else begin
        last = index == len(days) - 1
        until = end if last else stop
        found.append(placed(scan.lower, floor, begin, until, core, right=last))
    return bygone(scan, found)


def _numbers_name(scan: Scan, match: re.Match[str], start: int) -> bool:
    """Tell whether the first number belongs to a name: "Trinity 5, 18 July"."""
    before = scan.word_before(start)
    if not before or not scan.lower.startswith(",", match.end("d")):
        return False
    if not before.isalpha() or before in PREPOSITIONS or scan.shouting:
        return False
    first = start - len(before) - 1
    # "Sundays 5, 12 July".
    days = before.removesuffix("s") in WEEKDAYS or before in MONTHS
    return scan.text[first].isupper() and not days and not scan.opens_sentence(first)


def _day_of_era(
    scan: Scan, day: tuple[int, int, int], month: int, era: re.Match[str]
) -> Sequence[Expression]:
    """Read "9 August 48 BC", "19 August AD 14"."""
    number, begin, _ = day
    core: Core | None
    if era["bc"]:
        core = Antique(f"BC{int(era['bc']):04d}-{month:02d}-{number:02d}")
    else:
        core = _core(int(era["ad"] or era["ad2"]), month, number, None)
    if core is None:
        return ()
    return (placed(scan.lower, scan.floor, begin, era.end(), core, right=False),)


def _stopped(scan: Scan, name: str, end: int) -> bool:
    """Tell whether a full stop after a month ends the sentence: "in May. 1987 was"."""
    return name in FULL_MONTHS and scan.lower[end : end + 1] == "."


def _listed(
    scan: Scan,
    start: int,
    match: re.Match[str],
    *,
    month: int,
    days: Sequence[tuple[int, int, int]],
    year: int | None,
    reference: Qualifier | None,
) -> Sequence[Expression]:
    """Make an expression of each day of "May 3, 4 and 5, 1987"."""
    if len(days) > 1 and not _list_holds(scan, match, days):
        days = days[:1]
        year = reference = None
        end = days[0][2]
    else:
        end = match.end()
    found: list[Expression] = []
    for index, (day, begin, stop) in enumerate(days):
        core = _core(year, month, day, reference)
        if core is None:
            return found
        last = index == len(days) - 1
        until = end if last else stop
        if index == 0:
            found.append(placed(scan.lower, scan.floor, start, until, core, right=last))
        else:
            found.append(Expression(start=begin, end=until, core=core))
    return found


def _list_holds(
    scan: Scan, match: re.Match[str], days: Sequence[tuple[int, int, int]]
) -> bool:
    """Tell whether the numbers after a day are days too, not "May 3 and 5 others"."""
    if match["y"] or match["ref"]:
        return True
    if any(not 1 <= day <= 31 for day, _, _ in days):
        return False
    between = scan.lower[days[-2][2] : days[-1][1]].strip()
    if between in ("-", "–", "—"):
        return True
    following = scan.word_after(days[-1][2])
    if not following or not following[0].isalpha():
        return True
    return following in PREPOSITIONS or following in _AFTER_LIST


def _day_number(words: str) -> int:
    return int(words.rstrip(" stndrh"))


def _days(
    match: re.Match[str], groups: tuple[str, str]
) -> Sequence[tuple[int, int, int]]:
    """Return the days of a list, each with where it begins and ends."""
    first, more = groups
    if not match[first]:
        return ()
    days = [(_day_number(match[first]), match.start(first), match.end(first))]
    if match[more]:
        pattern = re.compile(rf"(\d{{1,2}}){ORDINAL_ENDING}?")
        days += [
            (int(m[1]), m.start(), m.end())
            for m in pattern.finditer(match.string, *match.span(more))
        ]
    return days


@lru_cache(maxsize=10_000)
def _core(
    year: int | None, month: int, day: int | None, reference: Qualifier | None
) -> Core | None:
    try:
        if year is not None:
            return Fixed(timex.partial(PartialDate(year, month, day)))
        # 2000 had a 29 February.
        PartialDate(2000, month, day)
    except InvalidDateError:
        return None
    return yearless(month=month, day=day or 0, year=reference)


def _read_year(scan: Scan, digits: str) -> int:
    year, _, later = digits.partition("/")
    if later:
        turned = int(year) <= _OLD_STYLE and str(int(year) + 1).endswith(later)
        return int(year) + turned
    number = int(digits.lstrip("'’"))
    return number if len(digits) == 4 else scan.full_year(number)


def _reference(phrase: str) -> Qualifier:
    return next(_YEAR_WORDS[w] for w in phrase.split() if w in _YEAR_WORDS)
