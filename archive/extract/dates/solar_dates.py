"""Dates of Iran and Afghanistan: ۱۲ مرداد ۱۴۰۳, دوازدهم مرداد, ۱۴۰۳/۵/۱۲, سال ۱۴۰۳.

Their years are those of the solar calendar that counts from the Hijra
(``archive.calendars``).
"""

import re
from collections.abc import Iterator

from archive.calendars import PERSIAN
from archive.datespan import PartialDate
from archive.extract.dates.expression import Expression, Fixed
from archive.extract.dates.reckoned import reckoned, told
from archive.patterns import later
from archive.solar import AFGHAN, MONTHS, month_number

#: Languages whose reports date so.
LANGUAGES = frozenset(("fa", "ps"))
#: Beside such a day or year, how it is to be understood.
SOLAR = "counted in the solar Hijri calendar"
_ORDINALS = (
    "اول|یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم",
    "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم",
    "هجدهم|هیجدهم", "نوزدهم", "بیستم",
    *(f"بیست و {one}م" for one in (
        "یک", "دو", "سو", "چهار", "پنج", "شش", "هفت", "هشت", "نه",
    )),
    "سی ام|سی\u200cام|سی‌اُم", "سی و یکم",
)  # fmt: skip
_DAYS = {
    form: number
    for number, forms in enumerate(_ORDINALS, start=1)
    for form in forms.split("|")
}
#: Names of months that are also common words (bullet, lion, crab, scale), or short: a
#: day before them is one only with its year.
_AFGHAN = frozenset(" ".join(AFGHAN).split())
_WORDS_TOO = _AFGHAN | {"تیر"}
#: What is called after a day: streets, squares, foundations, hospitals.
_CALLED = (
    "خیابان", "میدان", "بزرگراه", "بلوار", "بنیاد", "بیمارستان", "دانشگاه", "شهرک",
    "ایستگاه", "متروی", "پل", "ورزشگاه", "سد", "مدرسه", "مسجد", "عملیات", "تیپ", "لشکر",
)  # fmt: skip
_NAME = "|".join(
    name.replace("ی", "[یيى]").replace("ک", "[کك]")
    for name in sorted(MONTHS, key=len, reverse=True)
    if not name.isascii()
)
#: No word of these is longer, nor is what stands before a month.
_LONGEST, _REACH = 12, 48
# Each begins with what few characters are, so that a search is as quick as a scan.
_MONTH = later(rf"(?P<m>{_NAME})(?P<as>[ \u200c]?ماه)?(?!\w)")
_YEAR = later(r"[ ](?:سال[ ])?(?P<y>\d{4})(?!\d|[.,:٫]\d)")
_DAY = rf"(?P<d>\d{{1,2}}|{'|'.join(sorted(_DAYS, key=len, reverse=True))})"
_BEFORE = later(
    r"(?P<w>(?<!\w)(?:(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|جمعه)[،,]?[ ](?:مورخ[ ])?)?"
    rf"(?<![\w.,:/٫]){_DAY}(?:[ ]?(?:[-–]|تا|الی)[ ]?(?P<d2>\d{{1,2}}))?[ ]\Z"
)
_LUNAR = r"[ \u200c]?(?:میلادی|م(?!\w)|قمری|هجری[ ]قمری|ه[.ـ]?[ ]?ق(?!\w)|ق(?!\w))"
_WHOLE_YEAR = later(rf"سال[ ](?P<y>\d{{4}})(?!\d)(?!{_LUNAR})")
_FIGURES = later(r"\d{1,4}(?P<sep>[/-])(?P<n>\d{1,2})(?P=sep)\d{1,4}(?![\d/])")
_WRITTEN = later(rf"{_DAY}[ ](?P<m>{_NAME})(?:[ \u200c]?ماه)?[ ](?P<y>\d{{4}})(?!\d)")
_LATIN = later(
    rf"(?:(?P<d>\d{{1,2}})\D+)?\b(?P<m>{'|'.join(PERSIAN.months)})\W+(?P<y>\d{{4}})"
)


def solar_dates(lower: str, language: str) -> Iterator[Expression]:
    """Yield the dates of a text that are written in this calendar.

    Args:
        lower: The text in lower case.
        language: Its language; figures alone, and days without a year, are such dates
            only in ``LANGUAGES``.
    """
    for match in _MONTH.finditer(lower):
        if not lower[match.start() - 1 : match.start()].isalnum():
            yield from _of_month(lower, match, language)
    for match in _WHOLE_YEAR.finditer(lower):
        if core := solar_year(int(match["y"])):
            yield Expression(start=match.start("y"), end=match.end(), core=core)
    if language in LANGUAGES:
        yield from _in_figures(lower)


def _in_figures(lower: str) -> Iterator[Expression]:
    """Yield days such as ۱۴۰۳/۵/۱۲ and ۱۲/۵/۱۴۰۳."""
    for match in _FIGURES.finditer(lower):
        first, middle, last = map(int, re.findall(r"\d+", match[0]))
        year, day = (first, last) if first in PERSIAN.years else (last, first)
        core = reckoned(PERSIAN, SOLAR, year, middle, day) if day else None
        before = lower[match.start() - 1 : match.start()]
        if core and not (before.isalnum() or before in tuple(".,:/٫")):
            yield Expression(start=match.start(), end=match.end(), core=core)


def _of_month(lower: str, match: re.Match[str], language: str) -> Iterator[Expression]:
    """Yield the day before a month, the first and the last one, or the month."""
    start, end, month = match.start(), match.end(), month_number(match["m"])
    behind = _YEAR.match(lower, end)
    year = int(behind["y"]) if behind else 0
    if behind and year in PERSIAN.years:
        end = behind.end()
    else:
        year = 0
    days = _BEFORE.search(lower, max(0, start - _REACH), start)
    if days is None:
        # "به میزان ۱۴۰۰ تومان" is an amount, and no month of that year.
        core = (
            reckoned(PERSIAN, SOLAR, year, month) if match["m"] not in _AFGHAN else None
        )
        if core:
            yield Expression(start=start, end=end, core=core)
        return
    sure = match["m"] not in _WORDS_TOO or match["as"] or days["w"]
    if not year and (
        language not in LANGUAGES or not sure or _is_called(lower, days.start())
    ):
        return
    first = told(PERSIAN, SOLAR, year, month, _number(days["d"]))
    last = told(PERSIAN, SOLAR, year, month, int(days["d2"])) if days["d2"] else None
    if first and last and year:
        yield Expression(start=days.start(), end=days.end("d"), core=first)
        yield Expression(start=days.start("d2"), end=end, core=last)
    elif last:
        # Each by itself, they could be taken for days of two years.
        yield Expression(start=days.start("d2"), end=end, core=last)
    elif first:
        yield Expression(start=days.start(), end=end, core=first)


def _is_called(lower: str, start: int) -> bool:
    """Tell whether a street or the like is called after the day: "خیابان ۱۵ خرداد"."""
    before = lower[max(0, start - _LONGEST) : start].split()
    return bool(before) and before[-1] in _CALLED


def written_solar(lower: str, start: int) -> tuple[int, PartialDate] | None:
    """Read the date with its year that begins at ``start``: its end and its value."""
    match = _WRITTEN.match(lower, start)
    if match is None:
        return None
    month, day = month_number(match["m"]), _number(match["d"])
    found = PERSIAN.date_of(int(match["y"]), month, day)
    return (match.end(), found) if found else None


def solar_day(value: PartialDate) -> PartialDate | None:
    """Return the day of ours that a date is if it is of this calendar; None for none.

    A month or a year of it is none of ours.
    """
    if not (value.month and value.day):
        return None
    return PERSIAN.date_of(value.year, value.month, value.day)


def solar_year(year: int) -> Fixed | None:
    """Return the days of a year of this calendar; None for one that is not read."""
    return reckoned(PERSIAN, SOLAR, year)


def in_latin(words: str) -> Fixed | None:
    """Return what "12 Mordad 1403" or "Mordad 1403" says; None for other words."""
    match = _LATIN.search(words)
    if match is None:
        return None
    year, day = int(match["y"]), int(match["d"] or 0)
    return reckoned(PERSIAN, SOLAR, year, MONTHS[match["m"]], day)


def _number(day: str) -> int:
    return int(day) if day[0].isdecimal() else _DAYS[day]
