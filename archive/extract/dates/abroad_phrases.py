"""Relative days in other languages than English: el pasado viernes, vor zwei Jahren.

A text is read so only where it is in one of the languages of ``tongues``: the pattern
of all its phrases is made when the first such text comes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.abroad_patterns import Phrases, phrases_of
from archive.extract.dates.eastern import in_numerals
from archive.extract.dates.expression import (
    Base,
    Core,
    DayOfMonth,
    Expression,
    Fixed,
    Nth,
    Qualifier,
    Shift,
    Weekday,
    YearLess,
    yearless,
)
from archive.extract.dates.holidays import holiday
from archive.extract.dates.lexicon import EASTER_HOLIDAYS
from archive.extract.dates.timex import Unit
from archive.extract.dates.tongues_stretches import DECADES, QUARTERS, STEMS
from archive.extract.dates.tongues_weekends import WEEKEND_STEMS
from archive.extract.dates.two_units import is_part
from archive.extract.dates.weekdays_abroad import NTH_ABROAD
from archive.extract.dates.year_words import ALL_TONGUES

_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year", "decade")
_CODES = ("SP", "SU", "FA", "WI")
_SEASONS = {
    name: code
    for code, row in {
        "SP": "primavera printemps frühjahr frühling voorjaar lente wiosn jar весн "
        "навесн",
        "SU": "verano verão été estate sommer zomer lat lét лет літ вліт",
        "FA": "otoño outono automne autunno herbst herfst najaar jesie podzim осен "
        "осін восен",
        "WI": "invierno inverno hiver winter zim зим взим",
    }.items()
    for name in row.split()
}
_STRETCH = re.compile(
    r"(?P<u>day|weekend|week|month|year)(?P<n>[+-]\d)(?P<b>text|near)?\Z"
)
_LONGEST_MONTH, _LAST_CENTURY = 31, 21
_ROMAN = {"i": 1, "v": 5, "x": 10}
_COUNTED = ("ago", "ahead", "within")
_COUNTED_FROM: dict[str, Base] = {"later": "text", "earlier": "text", "near": "near"}
#: "Mardi en huit" is a week after the coming one.
_WEEKS_AFTER = {"weekafter": 1, "fortnightafter": 2}
_TO: dict[str, Qualifier] = {"last": "last", "this": "this", "next": "next"}
#: "Le lundi suivant" is the one after a day of the text.
_DIRECTED: dict[str, Qualifier] = {**_TO, "following": "following", "that": "that"}


def abroad_phrases(lower: str, language: str) -> Iterator[Expression]:
    """Yield the relative expressions of a text in its own language.

    Decades, quarters and halves of a year, and further weekends, come last.

    Args:
        lower: The text in lower case.
        language: Its language, as ``language_for_days`` tells it.
    """
    if language not in ALL_TONGUES:
        return
    yield from _told(lower, language, phrases_of(language))
    stems = (*STEMS.get(language, ()), *WEEKEND_STEMS.get(language, ()))
    if any(map(lower.__contains__, stems)):
        yield from _told(lower, language, phrases_of(language, of_years=True))


def _told(lower: str, language: str, phrases: Phrases) -> Iterator[Expression]:
    for match in phrases.pattern.finditer(lower):
        index = int((match.lastgroup or "b0")[1:])
        kind = phrases.kinds[index]
        core = _core(phrases, kind, _Groups(match, index))
        start, end = match.span(f"b{index}")
        if core is None or (kind in _COUNTED and is_part(lower, start, end, language)):
            continue
        directed = isinstance(core, YearLess | Weekday) and not _said_year(core)
        yield Expression(
            start=start,
            end=end,
            core=core,
            qualifier=_DIRECTED.get(kind) if directed else None,
        )


def _said_year(core: YearLess | Weekday) -> bool:
    return bool(core.year if isinstance(core, YearLess) else core.week)


@dataclass(frozen=True, slots=True)
class _Groups:
    """What one phrase's groups hold; empty for those that it lacks."""

    match: re.Match[str]
    index: int

    def __getitem__(self, name: str) -> str:
        """Return what a group holds, its blanks plain."""
        found = self.match.re.groupindex.get(f"{name}{self.index}")
        return " ".join(((found and self.match[found]) or "").split())

    def number(self, name: str) -> int:
        """Return the number in a group, 0 for none."""
        digits = self[name]
        if digits.isdecimal() or not digits:
            return int(digits or 0)
        return in_numerals(digits) if name in ("cm", "cd") else 0


def _core(phrases: Phrases, kind: str, groups: _Groups) -> Core | None:
    """Return what a phrase means; None where it means no date."""
    if stretch := _STRETCH.match(kind):
        base = cast("Base", stretch["b"] or "report")
        return Shift(cast("Unit", stretch["u"]), int(stretch["n"]), base)
    if kind.startswith("on") and kind[2:].isdecimal():
        return _of_every_year(int(kind[2:4]), int(kind[4:]), groups.number("y"))
    if kind in EASTER_HOLIDAYS:
        return _feast(kind, groups.number("y"))
    if kind in ("after", "before"):
        return Shift("day", 1 if kind == "after" else -1, "text")
    if unit := groups["u"]:
        return _counted(phrases, kind, _UNITS[phrases.units[unit]], groups)
    if kind == "skip":
        return None
    if kind == "sunday":
        return Weekday(6)
    if kind == "first" and groups["y"]:
        month = phrases.months[groups["m"]]
        return Fixed(timex.partial(PartialDate(groups.number("y"), month, 1)))
    if weekday := groups["w"]:
        return _weekday(phrases, kind, weekday, groups)
    if name := groups["s"]:
        # "Last summer", but "the summer of last year".
        year = _TO.get(kind.removeprefix("season"))
        if said := groups.number("y"):
            return Fixed(timex.season(said, _CODES[phrases.seasons[name]]))
        told = year if kind.startswith("season") else None
        return yearless(season=_CODES[phrases.seasons[name]], year=told)
    if groups["m"] or groups["cm"]:
        month = phrases.months.get(groups["m"]) or groups.number("cm")
        if kind == "monthyear":
            return _fixed(groups.number("y"), month, groups.number("d"))
        year = _DIRECTED.get(kind[2:]) if kind.startswith("dm") else None
        day = groups.number("d") or groups.number("cd") or int(kind == "first")
        return _yearless(month, day, year)
    if kind.startswith("dom"):
        months = {"last": -1, "this": 0, "next": 1}.get(kind[3:])
        day = groups.number("d") or groups.number("cd")
        return DayOfMonth(day, months) if 1 <= day <= _LONGEST_MONTH else None
    return _bygone(kind, groups)


def _weekday(phrases: Phrases, kind: str, weekday: str, groups: _Groups) -> Core | None:
    """Return what a weekday means beside a number, a month or its week."""
    number = phrases.weekdays[weekday]
    if kind == "nth":
        try:
            month = PartialDate(groups.number("y"), phrases.months[groups["m"]])
        except InvalidDateError:
            return None
        return Nth(
            NTH_ABROAD[groups["k"]], "weekday", number, Fixed(timex.partial(month))
        )
    if kind == "ranged":
        return _first_of_range(phrases.months[groups["m"]], groups)
    if kind == "daymonth":
        return _yearless(groups.number("cm"), groups.number("d"), None)
    if kind in _WEEKS_AFTER:
        return Weekday(number, None, _WEEKS_AFTER[kind])
    if kind == "numbered":
        return DayOfMonth(groups.number("d"), None, number)
    week = _TO.get(kind.removeprefix("week"))
    return Weekday(number, week=week if kind.startswith("week") else None)


def _counted(phrases: Phrases, kind: str, unit: Unit, groups: _Groups) -> Shift | None:
    """Return what so many units away means: vor zwei Jahren, la semana pasada."""
    if kind == "this" and unit == "day":
        # "An diesem Tag" is the one that was told of.
        return Shift("day", 0, "text")
    if kind in _TO:
        return Shift(unit, {"last": -1, "this": 0, "next": 1}[kind], "report")
    said = groups["n"]
    # "Через неделю" is in one week.
    count = int(said) if said.isdecimal() else phrases.numbers.get(said, 1)
    if kind == "within":
        return Shift(unit, count, "report", ahead=True)
    sign = -1 if kind in ("ago", "earlier") else 1
    return Shift(unit, sign * count, _COUNTED_FROM.get(kind, "report"))


def _yearless(month: int, day: int, year: Qualifier | None) -> YearLess | None:
    """Return a day or month without its year; None where no calendar has it."""
    if not 1 <= month <= 12 or not 0 <= day <= _LONGEST_MONTH:
        return None
    return yearless(month=month, day=day, year=year)


def _feast(name: str, year: int) -> Core | None:
    """Return a feast that goes with Easter, of its year where that is told."""
    if not year:
        return yearless(holiday=name)
    when = holiday(name, year)
    return Fixed(timex.day(when)) if when else None


def _of_every_year(month: int, day: int, year: int) -> Core | None:
    """Return a holiday, of its year where that is told."""
    return _fixed(year, month, day) if year else _yearless(month, day, None)


def _first_of_range(month: int, groups: _Groups) -> Core | None:
    """Return the first day of a range whose month stands behind its last day."""
    first, last, year = map(groups.number, ("d", "cd", "y"))
    if first > last:
        month, year = (month - 1, year) if month > 1 else (12, year and year - 1)
    return _fixed(year, month, first) if year else _yearless(month, first, None)


def _fixed(year: int, month: int, day: int) -> Core | None:
    """Return a month of a year, or its day; None where no calendar has it."""
    try:
        return Fixed(timex.partial(PartialDate(year, month, day or None)))
    except InvalidDateError:
        return None


def _bygone(kind: str, groups: _Groups) -> Core | None:
    """Return a century, a decade, a part of a year with it or without."""
    if kind == "season":
        name = next(n for n in _SEASONS if groups["b"].startswith(n))
        return Fixed(timex.season(groups.number("y"), _SEASONS[name]))
    if kind == "decade":
        told = groups.number("y") or 1900 + DECADES[groups["t"]]
        return None if told % 10 else Fixed(timex.decade(told))
    if kind.startswith(("quarter", "half")):
        said = QUARTERS.get(groups["q"]) or _roman(groups["r"])
        return _part_of_year(kind, groups.number("d") or said, groups.number("y"))
    named = kind.removeprefix("century")
    number = int(named or groups.number("d") or _roman(groups["r"]))
    return Fixed(timex.century(number)) if 1 <= number <= _LAST_CENTURY else None


def _part_of_year(kind: str, number: int, year: int) -> Core | None:
    """Return a quarter or a half; None where no year has so many."""
    quarter = kind.startswith("quarter")
    if not 1 <= number <= (4 if quarter else 2):
        return None
    if year:
        return Fixed((timex.quarter if quarter else timex.half)(year, number))
    told = _TO.get(kind.removeprefix("quarter" if quarter else "half"))
    if quarter:
        return yearless(quarter=number, year=told)
    return yearless(half=number, year=told)


def _roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    following = [*values, 0][1:]
    return sum(
        -one if one < two else one for one, two in zip(values, following, strict=True)
    )
