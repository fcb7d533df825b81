"""Rules for named parts of the calendar: quarters, halves, centuries, year's end."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, cast

from archive.extract.dates import timex
from archive.extract.dates.context import chunk_before, placed
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    Qualifier,
    Shift,
    yearless,
)
from archive.extract.dates.lexicon import ORDINALS, alternatives, full_year
from archive.extract.dates.nth import nth_rule
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Part, Unit

_ORDINAL = re.compile(
    r"(?<![\w-])(?:(?P<part>early|mid|late)[ -]+)?(?:the[ ]+)?"
    r"(?:(?P<p2>early|mid|late)[ -]+)?"
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{alternatives(ORDINALS)}"
    r"|final|closing|opening|last)[ -]+\Z"
)
_OF_YEAR = re.compile(
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?:fiscal{GAP})?(?P<y>\d{{4}})(?![\d%]|[.,:]\d)"
    rf"|{GAP}(?:of{GAP}|in{GAP})?(?P<ref>last|this|next|that|the{GAP}(?:same|previous"
    rf"|following)){GAP}(?:fiscal{GAP})?year\b)"
)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<y>[12]\d{3})[ ]\Z")
_YEAR_WORDS: dict[str, Qualifier] = {
    "last": "last", "this": "this", "next": "next", "that": "that", "same": "that",
    "previous": "previous", "following": "following",
}  # fmt: skip
_BC = re.compile(rf"{GAP}?(?:bce?\b|b\.[ ]?c\.)")
_ENDINGS = ("'s", "’s", "-end")
_ENDING = re.compile(r"(?:['’]s[ ]end|-end)\b(?:[ ](?P<y>\d{4})(?![\d%]|[.,:]\d))?")
_HALF = re.compile(
    rf"{GAP}of{GAP}(?:(?:fiscal{GAP})?(?P<y>\d{{4}})(?![\d%]|[.,:]\d)"
    rf"|(?P<ref>(?:this|last|next|that|the){GAP}(?:same{GAP}|current{GAP})?year)\b)"
)
_WHICH_HALF = re.compile(
    r"(?<![\w-])(?:the[ ]+)?(?P<n>first|second)(?:[ ]|(?P<hyphen>-))\Z"
)
#: What companies tell of a half of their year.
_EARNED = re.compile(
    rf"{GAP}(?:(?:net|pre-?tax|operating|interim|group|core|record)[ -])*"
    r"(?:profits?|loss(?:es)?|earnings|net|results?|sales|revenues?|turnover|figures"
    r"|income|dividend|output|growth|exports|production)\b"
)
_FOR_HALF = re.compile(
    r"\b(?:profits?|loss|earnings|results?|sales|revenues?|turnover|figures|income)"
    r"[ ](?:for|in)[ ](?:the[ ])?(?:first|second)[ ]\Z"
)
_YEAR_BEFORE = re.compile(r"(?P<y>(?:19|20)\d\d)[ -][qh]\d")
_CODE = re.compile(
    rf"(?P<k>[qh])(?P<n>[1-4])(?:(?:{GAP}(?:of{GAP})?|[-/]|,{GAP}|(?=fy))(?:fy{GAP}?)?"
    rf"(?:(?P<y>\d{{4}})(?!\d)|(?:['’]|(?<=fy))(?P<y2>\d\d)(?!\w)|(?P<ref>last|this|next){GAP}year\b))?"
)
_NUMBER_CODE = re.compile(
    r"(?P<n>[1-4])(?P<k>[QH])(?:[ ]?(?P<fy>FY)[ ]?)?"
    r"(?:(?:[ ](?:of[ ])?)?(?P<y>(?:19|20)\d\d)|['’]?(?P<y2>\d\d))(?![\w%]|[.,]\d)"
)
#: "The first quarter of FY25", behind "quarter" or "half".
_OF_FISCAL = re.compile(
    r"[ ](?:of[ ])?fy[ ]?(?:(?P<y>20\d\d)|['’]?(?P<y2>\d\d))(?:[-/](?P<to>\d\d))?(?!\w)"
)
_FISCAL = re.compile(
    r"fy[ ]?(?:(?P<y>(?:19|20)\d\d)|['’]?(?P<y2>\d\d))(?:[-/](?P<to>\d\d(?:\d\d)?))?"
    r"(?!\w|[.,]\d)"
)


def half_rule(scan: Scan, start: int, end: int, _name: str) -> Sequence[Expression]:
    """Read "the first half of 1987", "the second half of this year"."""
    if found := nth_rule(scan, start, end, "half"):
        return found
    match = _HALF.match(scan.lower, end)
    before = _WHICH_HALF.search(chunk_before(scan.lower, scan.floor, start))
    if before is None:
        return ()
    number = 1 if before["n"] == "first" else 2
    core: Core
    if match is None:
        # "First-half profit", not "a first-half goal".
        told = before["hyphen"] and _EARNED.match(scan.lower, end)
        if not (told or _FOR_HALF.search(scan.lower, max(0, start - 40), start)):
            return ()
        start -= len(before.group())
        return (Expression(start=start, end=end, core=yearless(half=number)),)
    if match["y"]:
        if not 1 <= int(match["y"]) <= 9999:
            return ()
        core = Fixed(timex.half(int(match["y"]), number))
    else:
        first = match["ref"].split()[0]
        core = yearless(half=number, year=_YEAR_WORDS.get(first, "this"))
    start -= len(before.group())
    return (Expression(start=start, end=match.end(), core=core),)


def code_rule(scan: Scan, start: int, _end: int, _name: str) -> Sequence[Expression]:
    """Read "Q3 2019", "H1 2020"."""
    match = _CODE.match(scan.lower, start)
    if match is None or scan.text[start].islower():
        return ()
    number, kind = int(match["n"]), match["k"]
    if kind == "h" and number > 2:
        return ()
    core: Core
    # "2019 Q3 and 2020 Q1".
    before = match["ref"] is None and _YEAR_BEFORE.match(scan.lower, max(0, start - 5))
    if match["y"] or match["y2"] or before:
        year = int(match["y"] or (before and before["y"]) or 0)
        year = year or full_year(int(match["y2"]))
        if not 1 <= year <= 9999:
            return ()
        core = Fixed((timex.half if kind == "h" else timex.quarter)(year, number))
        if "fy" in match.group() and scan.counts_in_lakhs:
            core = _from_april(year, "half" if kind == "h" else "quarter", number)
    elif kind == "h" and not match["ref"]:
        # "H1" alone may be a visa, or a heading.
        return ()
    else:
        told = _YEAR_WORDS[match["ref"]] if match["ref"] else None
        core = yearless(
            quarter=number * (kind == "q"), half=number * (kind == "h"), year=told
        )
    return (
        placed(scan.lower, scan.floor, match.start(), match.end(), core, right=False),
    )


def number_code(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "1Q25", "2Q 2025", "1QFY25", "1H25", which begin with their number."""
    match = _NUMBER_CODE.match(scan.text, start)
    if match is None or (match["k"] == "H" and int(match["n"]) > 2):
        return ()
    number, half = int(match["n"]), match["k"] == "H"
    digits = match["y"] or match["y2"]
    year = int(digits) if len(digits) == 4 else full_year(int(digits))
    core = Fixed((timex.half if half else timex.quarter)(year, number))
    if match["fy"] and scan.counts_in_lakhs:
        core = _from_april(year, "half" if half else "quarter", number)
    return (Expression(start=start, end=match.end(), core=core),)


def fiscal_rule(scan: Scan, start: int, _end: int, _name: str) -> Sequence[Expression]:
    """Read "FY2016", "FY 2009/10", "FY14"."""
    match = _FISCAL.match(scan.lower, start)
    if match is None or scan.text[start].islower():
        return ()
    year = int(match["y"]) if match["y"] else full_year(int(match["y2"]))
    core = Fixed(timex.year(year))
    if scan.counts_in_lakhs:
        # "FY2024-25" ends in the later year, "FY25" is named by it.
        core = _from_april(year + bool(match["to"]), "year", 1)
    return (Expression(start=match.start(), end=match.end(), core=core),)


def _from_april(year: int, unit: Literal["year", "half", "quarter"], n: int) -> Fixed:
    """Return a stretch of the fiscal year that ends with March of ``year``."""
    months = {"year": 12, "half": 6, "quarter": 3}[unit]
    first = 4 + months * (n - 1)
    begins = date(year - 1 + (first > 12), (first - 1) % 12 + 1, 1)
    why = "of the fiscal year that begins in April"
    if unit == "quarter":
        return Fixed(timex.quarter(begins.year, begins.month // 3 + 1), why)
    name = f"FY{year}" if unit == "year" else f"FY{year}-H{n}"
    return Fixed(timex.fiscal(begins, months, name), why)


#: What is told of a match around its quarters: deeds of players, or a score.
_GAME = re.compile(
    r"\b(?:touchdowns?|field[ -]goals?|\d+-yard|quarterbacks?|free[ -]throws?|lay-?ups?"
    r"|\d+[ ]rebounds|three-pointers?|buzzer|half-?time|kick-?off|fumbled?|timeouts?"
    r"|interceptions?|tip-?off|end[ ]zone|seconds[ ](?:left|remaining)"
    r"|(?:led|ahead|lead(?:ing)?|trail(?:ed|ing)|won|up|down|scored?|tied)[ ]"
    r"(?:it[ ]|by[ ])?\d{1,3}[-–]\d{1,3}(?![-–\d]|[ ]?(?:%|p))"
    r"|a[ ]\d{1,3}[-–]\d{1,3}[ ](?:game|lead|advantage|run))\b"
)
_GAME_REACH = 160


def ordinal_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "the 19th century", "the first quarter of 1987"."""
    left = _ORDINAL.search(chunk_before(scan.lower, scan.floor, start))
    if left is None:
        return ()
    digits = re.sub(r"\D", "", left["n"])
    number = int(digits) if digits else ORDINALS.get(left["n"], 0)
    if not number:
        # "The final quarter of 2008", but not that of a match.
        whole = " of the year", " of this year"
        told = _OF_YEAR.match(scan.lower, end) or scan.lower.startswith(whole, end)
        if name != "quarter" or not told:
            return ()
        number = 1 if left["n"] == "opening" else 4
    stretch = left["part"] or left["p2"]
    part = cast("Part", stretch) if stretch else None
    begin = start - len(left.group())
    read = _century if name.startswith("centur") else _quarter
    found = read(scan, end, number)
    year = _YEAR_BEFORE.search(scan.lower, max(0, begin - 6), begin)
    if year and read is _quarter and 1 <= number <= 4:
        # "Fiscal 1987 second quarter".
        found = Fixed(timex.quarter(int(year["y"]), number)), end
    if found is None:
        return ()
    core, end = found
    return (Expression(start=begin, end=end, core=core, part=part),)


def _century(scan: Scan, end: int, number: int) -> tuple[Core, int] | None:
    if bc := _BC.match(scan.lower, end):
        return Antique(f"BC{number - 1:02d}"), bc.end()
    return (Fixed(timex.century(number)), end) if 1 <= number <= 99 else None


def _of_game(lower: str, end: int) -> bool:
    """Tell whether a quarter is one of a match, as what is said around it shows."""
    begin = max(lower.rfind("\n", 0, end), end - _GAME_REACH, 0)
    stop = lower.find("\n", end)
    last = min(stop if stop >= 0 else len(lower), end + _GAME_REACH)
    return _GAME.search(lower, begin, last) is not None


def _quarter(scan: Scan, end: int, number: int) -> tuple[Core, int] | None:
    if not 1 <= number <= 4:
        return None
    of = _OF_YEAR.match(scan.lower, end)
    if of is None and _of_game(scan.lower, end):
        return None
    if of is None:
        fiscal = _OF_FISCAL.match(scan.lower, end)
        if fiscal and scan.counts_in_lakhs:
            named = int(fiscal["y"] or 0) or full_year(int(fiscal["y2"]))
            named += bool(fiscal["to"])
            return _from_april(named, "quarter", number), fiscal.end()
        return yearless(quarter=number), end
    if of["ref"]:
        told = _YEAR_WORDS[of["ref"].split()[-1]]
        return yearless(quarter=number, year=told), of.end()
    year = int(of["y"])
    return (Fixed(timex.quarter(year, number)), of.end()) if year else None


def ending_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "year's end", "month's end", "year-end 1986"."""
    core: Core
    if name not in ("year", "month", "week") or not scan.lower.startswith(
        _ENDINGS, end
    ):
        return ()
    ending = _ENDING.match(scan.lower, end)
    if ending is None:
        return ()
    if ending["y"]:
        if name != "year" or not 1 <= int(ending["y"]) <= 9999:
            return ()
        core = Fixed(timex.year(int(ending["y"])))
    elif scan.lower[ending.start()] == "-":
        # "year-end results" stand for a habit rather than a time.
        return ()
    else:
        core = Shift(cast("Unit", name), 0, "near")
    return (Expression(start=start, end=ending.end(), core=core, part="late"),)


def the_weekend(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read "over the weekend", "at the weekend"; which one, the tense tells."""
    match = re.search(
        r"(?<!\w)(?:over|during|at|on|for|by|after|before|through|throughout|until|till"
        r"|since|into|(?:much|most|all|part|rest)[ ]of)[ ]the[ ]\Z|(?<![\w-])all[ ]\Z",
        chunk_before(scan.lower, scan.floor, start),
    )
    if match is None or scan.word_after(end) == "of":
        return ()
    return (Expression(start=start - 4, end=end, core=Shift("weekend", 0, "report")),)


#: "The first three months of" a year, in quarters, and the first six, in halves.
_MONTHS = re.compile(
    r"(?<![\w-])(?:the[ ])?(?P<w>first|opening|last|final|closing)[ ]"
    r"(?P<n>three|3|six|6)[ ]\Z"
)


def months_of_year(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read "the first three months of 2008", "the last six months of the year"."""
    left = _MONTHS.search(chunk_before(scan.lower, scan.floor, start))
    of = left and _HALF.match(scan.lower, end)
    if not left or not of:
        return ()
    quarter = left["n"] in ("three", "3")
    number = 1 if left["w"] in ("first", "opening") else 4 if quarter else 2
    core: Core
    if of["y"]:
        if not 1 <= int(of["y"]) <= 9999:
            return ()
        core = Fixed((timex.quarter if quarter else timex.half)(int(of["y"]), number))
    else:
        told = _YEAR_WORDS.get(of["ref"].split()[0], "this")
        core = yearless(
            quarter=number * quarter, half=number * (not quarter), year=told
        )
    begin = start - len(left.group())
    return (Expression(start=begin, end=of.end(), core=core),)
