"""Rules for numbers: years, decades, dates in figures, years before the year 1."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.extract.dates import timex
from archive.extract.dates.abroad import day_abroad, year_abroad
from archive.extract.dates.calendars import other_calendar
from archive.extract.dates.context import placed
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    InYear,
)
from archive.extract.dates.lexicon import ORDINALS
from archive.extract.dates.month_days import day_of_month
from archive.extract.dates.months import day_month_rule
from archive.extract.dates.numbers import (
    NEAR,
    NUMBERED,
    followed_as_year,
    means_year,
    plausible,
    strong_place,
)
from archive.extract.dates.periods import number_code
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.short import (
    first_in_figures,
    written_joined,
    written_short,
)
from archive.extract.dates.timex import Unit
from archive.extract.dates.written import read_written

#: What stands behind a number is looked at first: few have such a sign.
_SIGNS = frozenset("-/.")
_POINTS, _OF_DECADES, _JOINS = frozenset(".,"), frozenset("s'’"), frozenset("-–—/")
_DECADE = re.compile(r"(?P<y>\d{3}0)['’]?s\b")
_RANGE = re.compile(
    r"(?P<y>\d{4})(?P<join>[ ]?[-–—/][ ]?)(?P<y2>\d{4}|\d\d)(?![\d%]|[-–.,:/]\d)"
)
_ANTIQUE = re.compile(
    r"(?P<n>\d{1,4})(?:[ ]?[-–—/][ ]?(?P<n2>\d{1,4}))?[ ]?"
    r"(?:bce?\b|b\.[ ]?c\.(?:[ ]?e\.)?)"
)
_ANTIQUE_DECADE = re.compile(r"(?P<n>\d{1,3}0)s[ ]?(?:bce?\b|b\.[ ]?c\.(?:[ ]?e\.)?)")
#: Beside these "the mid-90s" are degrees, or a price.
_MEASURED = re.compile(
    r"\b(?:mercury|temperatures?|thermometers?|degrees|fahrenheit|celsius|humidity"
    r"|heat[ ]wave|highs|lows|forecasters?|cents|a[ ]barrel|cooler|warmer|handicap)\b|°"
)
_AROUND = 120
_SHORT_DECADE = re.compile(r"(?P<y>[2-9]0)s\b")
_ERA = re.compile(r"(?P<n>\d{1,4})[ ]?(?:AD|CE|A\.D\.|C\.E\.)(?![\w])")
_ERAS = re.compile(r"\b(?:(?P<ad>AD|A\.D\.|CE)|BCE?|B\.C\.)(?!\w)")
_ERA_BEFORE = re.compile(r"(?<!\w)(?:AD|A\.D\.)[ ]\Z")
_COMPARED = re.compile(rf"{GAP}(?P<u>quarter|period)\b")
_QUARTER = re.compile(rf"{GAP}(?P<n>first|second|third|fourth)[ \n-]quarter\b")
_NUMBERS_BEGIN = frozenset(("fi", "se", "th", "fo"))
#: "1914/1918" are years, "1807/2018" numbers a paper.
_SLASHED = 30
#: "Case 16-03-1187" has no year.
_FIRST_WRITTEN, _LAST_WRITTEN = 1500, 2199
#: "At 1100 AM EDT"; in German "1100 am Rhein" is a year.
_CLOCK = re.compile(r"1[0-2][0-5]\d[ ](?:(?:[AP]M|pm)\b|am[.,;)])")
_HALF_DAYS, _CODED = frozenset("ap"), frozenset("qh")
#: What follows the beginning of an amount: "12,345", "1.5 mln", not "1.5.1987".
_AMOUNT = re.compile(r",\d|(?P<point>\.)\d+(?![-./\d])")


def number_rule(scan: Scan, start: int, end: int, digits: str) -> Sequence[Expression]:
    """Read what a number begins."""
    if start < scan.figures_end:
        return ()
    if other := other_calendar(scan, start, end, digits):
        return other
    following = scan.lower[end : end + 1]
    amount = _AMOUNT.match(scan.lower, end) if following in _POINTS else None
    if (
        amount
        and (len(digits) < 4 or not amount["point"])
        and not _after_era(scan, start)
    ):
        return ()
    # "1987." ends a sentence: a figure follows, or a week's number in 2018-W27.
    behind = scan.lower[end + 1 : end + 2]
    more = len(digits) <= 2 or behind.isdigit() or behind == "w"
    if (
        more
        and following in _SIGNS
        and (found := _figures(scan, start, end) or written_short(scan, start))
    ):
        return found
    if following in _CODED and len(digits) == 1 and (found := number_code(scan, start)):
        return found
    joined = len(digits) == len("20180716") or (
        len(digits) <= 2 and following.isalpha()
    )
    if joined and (found := written_joined(scan, start, digits)):
        return found
    if len(digits) <= 2:
        if found := day_month_rule(scan, start) or day_abroad(scan, start, end, digits):
            return found
    elif len(digits) == 4 and (found := _years(scan, start, end, digits)):
        return found
    if scan.before_christ and (found := _antique(scan, start)):
        return found
    if era := _ERA.match(scan.text, start):
        return _one(scan, start, era.end(), int(era["n"]))
    if len(digits) < 4 and _after_era(scan, start):
        return _one(scan, start, end, int(digits))
    if len(digits) <= 2:
        return _short_decade(scan, start) or day_of_month(scan, start)
    if scan.antique and len(digits) == 3 and _bare_antique(scan, start, end):
        if _common_era(scan, start):
            return _one(scan, start, end, int(digits))
        core = Antique(f"BC{int(digits):04d}")
        return (placed(scan.lower, scan.floor, start, end, core),)
    return ()


def _antique(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "the 480s BC", "480-479 BC"."""
    if decade := _ANTIQUE_DECADE.match(scan.lower, start):
        core = Antique(f"BC{int(decade['n']) // 10:03d}")
        return (placed(scan.lower, scan.floor, start, decade.end(), core),)
    antique = _ANTIQUE.match(scan.lower, start)
    return _antiques(scan, antique) if antique else ()


def _after_era(scan: Scan, start: int) -> bool:
    """Tell whether a number stands behind "AD", which "LEAD" in capitals ends with."""
    before = scan.text[max(0, start - 6) : start]
    return before.endswith(("AD ", "A.D. ")) and bool(_ERA_BEFORE.search(before))


def _bare_antique(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a number of three digits is a year before the year 1."""
    if scan.word_before(start) in ("around", "about") or NEAR.match(scan.lower, end):
        return False
    return strong_place(scan, start) and not scan.word_after(end)[:1].islower()


def _common_era(scan: Scan, start: int) -> bool:
    """Tell whether the era named last before a place is the common one."""
    eras = list(_ERAS.finditer(scan.text, 0, start))
    return bool(eras) and eras[-1]["ad"] is not None


_OWNERS = frozenset(("his", "her", "their", "my", "our", "your"))


def _short_decade(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "the early 90s", "mid-80s"; "in the 90s" may be a temperature."""
    match = _SHORT_DECADE.match(scan.lower, start)
    if match is None or _MEASURED.search(
        scan.lower, max(0, match.start() - _AROUND), match.end() + _AROUND
    ):
        return ()
    core = Fixed(timex.decade(1900 + int(match["y"])))
    found = placed(scan.lower, scan.floor, start, match.end(), core, right=False)
    owned = scan.lower[max(0, found.start - 6) : found.start].split()
    # "A woman in her late 20s" is so old.
    aged = owned[-1:] and owned[-1] in _OWNERS
    return (found,) if found.part and not aged else ()


def _figures(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read 2023-10-07, 07/10/2023, 7.10.2023."""
    read = read_written(scan.lower, start, order=scan.order)
    if read is None or read.end <= end or read.value.month is None:
        return ()
    words_after = scan.lower[start : read.end]
    years = _RANGE.match(words_after)
    if read.value.day is None and years and not _month_of_year(years):
        return ()
    # 5.6.07 may number a chapter, 1-2-07 a score: short years need strokes.
    short = not re.search(r"\d{4}", words_after)
    # "2019.3" is a version, "1987-2" and "1985/3" number papers.
    if read.value.day is None and len(words_after) < len("1987-02"):
        return ()
    # "Case 1917-11/GO".
    behind = scan.lower[read.end : read.end + 2]
    if behind[:1] == "/" and (read.value.day is None or behind[1:].isalpha()):
        return ()
    if "/" not in words_after and (
        short
        or not _FIRST_WRITTEN <= read.value.year <= _LAST_WRITTEN
        or scan.word_before(start) in NUMBERED
    ):
        return ()
    core = Fixed(timex.partial(read.value), read.detail)
    first = first_in_figures(scan, start, read.value, scan.order)
    return (*first, placed(scan.lower, scan.floor, start, read.end, core))


def _month_of_year(years: re.Match[str]) -> bool:
    """Tell 2020-10, a month, from 2009-10, two years."""
    if years["join"] != "-" or len(years["y2"]) != 2:
        return False
    number = int(years["y2"])
    return 1 <= number <= 12 and number <= int(years["y"][2:])


def _years(scan: Scan, start: int, end: int, digits: str) -> Sequence[Expression]:
    following = scan.lower[end : end + 2].lstrip(" ")[:1]
    if following in _HALF_DAYS and _CLOCK.match(scan.text, start):
        return ()
    if following in _OF_DECADES and (decade := _DECADE.match(scan.lower, start)):
        first = int(decade["y"])
        named = plausible(first) or scan.word_before(start) == "the"
        if first < 1000 or not named or _age(scan, start):
            return ()
        # "The 1800s" are a century; "the 2000s", by now, ten years.
        hundred = first % 100 == 0 and first < 2000
        when = timex.century(first // 100 + 1) if hundred else timex.decade(first)
        core = Fixed(when)
        return (placed(scan.lower, scan.floor, start, decade.end(), core),)
    pair = _RANGE.match(scan.lower, start) if following in _JOINS else None
    if pair and (found := _pair(scan, pair)):
        return found
    if scan.before_christ and _ANTIQUE.match(scan.lower, start):
        return ()
    if found := year_abroad(scan, start, end, digits):
        return found
    if not means_year(scan, start, end, int(digits)):
        return ()
    return _one(scan, start, end, int(digits))


def _age(scan: Scan, start: int) -> bool:
    return scan.word_before(start) in _OWNERS


def _one(scan: Scan, start: int, end: int, number: int) -> Sequence[Expression]:
    if number < 1:
        return ()
    if scan.lower[start - 4 : start] == "the " and (
        compared := _COMPARED.match(scan.lower, end)
    ):
        unit: Unit | None = "quarter" if compared["u"] == "quarter" else None
        begin = start - len("the ")
        core: Core = InYear(unit, number)
        return (Expression(start=begin, end=compared.end(), core=core),)
    scan.last_year_end = end
    if (
        scan.lower[end + 1 : end + 3] in _NUMBERS_BEGIN
        and 1 <= number <= 9999
        and (found := _quarter_behind(scan, start, end, number))
    ):
        return found
    core = _year(number)
    begin, bare = start, True
    before = scan.word_before(start)
    if before in ("fiscal", "year") or (number < 1500 and before in ("ad", "a.d.")):
        begin = scan.lower.rindex(before, 0, start)
        if scan.lower.startswith("fiscal ", max(scan.floor, begin - len("fiscal "))):
            begin -= len("fiscal ")
        bare = not scan.lower.startswith(("year", "fiscal year"), begin)
    scan.years.add(number)
    return (placed(scan.lower, scan.floor, begin, end, core, right=False, bare=bare),)


def _quarter_behind(
    scan: Scan, start: int, end: int, number: int
) -> Sequence[Expression]:
    """Read "the 1990 first quarter"."""
    match = _QUARTER.match(scan.lower, end)
    if match is None:
        return ()
    core = Fixed(timex.quarter(number, ORDINALS[match["n"]]))
    begin, stop = start, match.end()
    if scan.lower.startswith("fiscal ", max(scan.floor, start - len("fiscal "))):
        begin -= len("fiscal ")
    return (placed(scan.lower, scan.floor, begin, stop, core, right=False),)


@lru_cache(maxsize=4_096)
def _year(number: int) -> Fixed:
    return Fixed(timex.year(number))


def _pair(scan: Scan, pair: re.Match[str]) -> Sequence[Expression]:
    """Read 1939-45 and 1939–1945: a year and the one it runs to."""
    first = int(pair["y"])
    second = int(pair["y2"])
    if len(pair["y2"]) == 2:
        second += first - first % 100
    reach = _SLASHED if pair["join"] == "/" else 400
    if not first < second <= first + reach or not plausible(first):
        return ()
    apart = pair["join"] == "/" and len(pair["y2"]) == 4 and second > first + 1
    told = strong_place(scan, pair.start()) or scan.word_before(pair.start()) == "the"
    old = pair["join"] == "/" and first < _FIRST_WRITTEN
    if (apart or old) and not told:
        # "Order 2006/2013", "LIT 1324/1325".
        scan.numbered_end = pair.start("y2")
        return ()
    if len(pair["y2"]) == 4 and not followed_as_year(
        scan, pair.start("y2"), pair.end(), second, strong=False
    ):
        # "1075-1100 lbs".
        return ()
    if not means_year(scan, pair.start(), pair.start("join"), first, paired=True):
        return ()
    scan.last_year_end = pair.end()
    head = placed(
        scan.lower,
        scan.floor,
        pair.start(),
        pair.start("join"),
        Fixed(timex.year(first)),
        right=False,
        bare=True,
    )
    tail = Fixed(timex.year(second))
    return (head, Expression(start=pair.start("y2"), end=pair.end(), core=tail))


def _antiques(scan: Scan, match: re.Match[str]) -> Sequence[Expression]:
    first: Core = Antique(f"BC{int(match['n']):04d}")
    if not match["n2"]:
        return (
            placed(
                scan.lower, scan.floor, match.start(), match.end(), first, right=False
            ),
        )
    second = Antique(f"BC{int(match['n2']):04d}")
    return (
        placed(
            scan.lower, scan.floor, match.start(), match.end("n"), first, right=False
        ),
        Expression(start=match.start("n2"), end=match.end(), core=second),
    )


def names_antiquity(lower: str) -> bool:
    """Tell whether a text may name a year before the year 1."""
    # Hardly a text has the first stop.
    stopped = "b." in lower and ("b.c." in lower or "b. c." in lower)
    return stopped or "bc" in lower


def counts_before_christ(lower: str) -> bool:
    """Tell whether a text counts years before the year 1, so that "499" may be one."""
    return sum(1 for _ in _ANTIQUE.finditer(lower)) >= 3
