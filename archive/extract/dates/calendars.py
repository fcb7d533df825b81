"""Days and years of other calendars, which must not be taken for days of ours.

lunar = day [ending] ["of"] month [year] | month year | year era | era year
reign = name of a Japanese or Korean era, number

What is counted from another beginning is found and left without days; only years that
begin with ours (those of Japan since 1873, and Juche) are reckoned.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.extract.dates import timex
from archive.extract.dates.abroad_words import FIRST_REIGNED
from archive.extract.dates.expression import Expression, Fixed, Vague
from archive.extract.dates.lexicon import ORDINAL_ENDING, trie, words
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.solar_dates import LANGUAGES, in_latin, solar_year
from archive.extract.dates.thai import of_buddhist_era
from archive.patterns import later

#: The year before the first of each era.
REIGNS: Mapping[str, int] = {
    "meiji": 1867, "taisho": 1911, "taishō": 1911, "showa": 1925, "shōwa": 1925,
    "heisei": 1988, "reiwa": 2018, "juche": 1911,
}  # fmt: skip
_LAST_YEAR = 2100
_MONTHS = (
    *words(
        "muharram safar rajab shaban sha'ban sha’ban ramadan ramadhan ramazan shawwal "
        "dhu'l-hijja dhul-hijja dhul-hijjah zilhij dhul-qa'dah dhul-qadah "
        "iyar sivan tammuz elul tishrei tishri cheshvan heshvan kislev tevet shevat "
        "adar nissan farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar "
        "dey bahman esfand chaitra vaisakha jyeshtha ashadha shravana bhadra ashvin "
        "kartika pausha magha phalguna baisakh boishakh "
        "vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal "
        "prairial messidor thermidor fructidor"
    ),
    *(
        f"{first}{second}"
        for first in ("rabi ", "rabi' ", "rabi’ ", "jumada ")
        for second in (
            "al-awwal", "al-thani", "al-akhir", "al-akhirah", "al-ula", "i", "ii",
        )
    ),
    *(f"{dhu} {rest}" for dhu in ("dhu", "zu")
      for rest in ("al-hijja", "al-hijjah", "al-qa'da", "al-qa'dah", "al-qidah")),
)  # fmt: skip
#: It is April in Turkish; so many years are counted by no Turk.
_NISAN = r"nisan(?=[ ]5\d{3}\b)"
_NAME = rf"(?:{trie(_MONTHS)}|{_NISAN})(?![\w'’])"
_DAY = re.compile(
    rf"\d{{1,2}}(?P<ending>{ORDINAL_ENDING}\b)?{GAP}"
    rf"(?:of{GAP}(?:the{GAP}month{GAP}of{GAP})?)?"
    rf"{_NAME}(?P<year>,?{GAP}\d{{1,4}}(?!\d|,\d))?"
)
#: How their names begin.
MONTH_STARTS = frozenset(name[:3] for name in _MONTHS) | {"nis"}
_MONTH_YEAR = re.compile(rf"(?<!\w){_NAME},?[ ]\Z")
_ERA_AFTER = re.compile(
    r"[ ]?(?:A\.?[ ]?H\.?|Hijri|hijri|hijra|Hegira|SH|S\.H\.|A\.?[ ]?P\.|AP|AM|B\.?E\.?"
    r"|Saka|Samvat|B\.S\.|H)(?![\w])"
)
_ERA_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<short>A\.?H\.?|A\.?M\.?|B\.?E\.?|S\.?H\.?)|[Hh]ijri|[Hh]ijra|Hegira"
    r"|Saka|Samvat|Bangla|Bengali|(?:Persian|Iranian|Islamic|Muslim|Hebrew|Jewish|Buddhist|Thai|lunar"
    r"|Hijri|Bengali|Nepali)(?:[ ](?:calendar|solar|era))?[ ]year)(?:[ ]year)?[ ]\Z"
)
_ERA_SIGNS = frozenset("AHhSB")
#: Years of our own time are not doubted for two letters behind them.
_OURS = (1500, 2200)
#: Of Thailand, whose years begin with ours.
_BUDDHIST = frozenset(("B.E.", "BE", "B.E", "BE."))
#: Of Iran and Afghanistan, whose years begin with spring.
_SOLAR = frozenset(("SH", "S.H."))
_PERSIAN = ("Persian", "Iranian")
_LAST_WORDS = frozenset(
    words(
        "ah a.h. am a.m. be b.e. hijri hijra hegira sh s.h. saka samvat bangla bengali "
        "year"
    )
)
#: Behind a year counted from the Hijra, or behind the second of two.
_HIJRI = later(
    r"(?:[ ]?[-–—/][ ]?\d{2,4})?[ \xa0\u200c]?"
    r"(?:هـ|ه[.]|ه(?!\w)|ھ(?!\w)|هجري[ةا]?(?!\w)|للهجرة|هجری|ہجری|[قش]\b)"
)
_CHRISTIAN = later(r"[ \xa0\u200c]?(?:میلادی|ميلادي|م(?![\w]))")
_HIJRI_YEARS = range(1200, 1500)
_REACH = 48
_ENDING = len("th")
#: "955 AM CDT" is five minutes to ten, and no year of the world.
_HOUR = re.compile(r"(?:1[0-2]|[1-9])[0-5]\d")
#: Why a day of another calendar has no days of ours.
OTHER_CALENDAR = "it is counted in another calendar"
_COUNT = re.compile(r"[ ](?P<n>\d{1,3})(?![\d.,:%]\d|\d)")


def other_calendar(
    scan: Scan, start: int, end: int, digits: str
) -> Sequence[Expression]:
    """Read "10 Ramadan 1443", "Esfand 1400" and "1392 AH", and leave them open."""
    core: Fixed | Vague = Vague(OTHER_CALENDAR)
    if end - start <= 2:
        following = scan.lower[end : end + 4]
        if (
            following[:1] == " "
            and following[1:3] != "of"
            and not following[1:2].isspace()
            and following[1:] not in MONTH_STARTS
        ):
            # As behind most days.
            return ()
        if MONTH_STARTS.isdisjoint(_next_words(scan.lower, end)):
            return ()
        day = _DAY.match(scan.lower, start)
        if day is None or scan.text[day.start() : day.end()].islower():
            return ()
        if not (day["ending"] or day["year"]):
            # Nothing would take "18 Brumaire" for a day of ours.
            return ()
        core = in_latin(scan.lower[start : day.end()]) or core
        return (Expression(start=start, end=day.end(), core=core),)
    if end - start < 3:
        return ()
    ours = _OURS[0] <= int(digits) <= _OURS[1]
    if (
        not ours
        and scan.text[end : end + 2].lstrip()[:1] in _ERA_SIGNS
        and (era := _ERA_AFTER.match(scan.text, end))
        and not (era.group().strip() == "AM" and _HOUR.fullmatch(digits))
    ):
        thai = era.group().strip() in _BUDDHIST and of_buddhist_era(int(digits))
        if thai:
            return (Expression(start=start, end=era.end(), core=_year(thai)),)
        if era.group().strip() in _SOLAR:
            core = solar_year(int(digits)) or core
        return (Expression(start=start, end=era.end(), core=core),)
    before = scan.word_before(start)
    if (
        before in _LAST_WORDS
        and (
            era := _ERA_BEFORE.search(scan.text, max(scan.floor, start - _REACH), start)
        )
        and not (ours and era["short"])
    ):
        if era["short"] in _BUDDHIST and (year := of_buddhist_era(int(digits))):
            return (Expression(start=era.start(), end=end, core=_year(year)),)
        if era.group().startswith(_PERSIAN):
            core = solar_year(int(digits)) or core
        return (Expression(start=era.start(), end=end, core=core),)
    if _ends_month(before):
        reach = max(scan.floor, start - _REACH)
        if month := _MONTH_YEAR.search(scan.lower, reach, start):
            core = in_latin(scan.lower[month.start() : end]) or core
            return (Expression(start=month.start(), end=end, core=core),)
    return ()


def _year(year: int) -> Fixed:
    return Fixed(timex.year(year), "of the Buddhist era")


def may_be_counted(scan: Scan, start: int) -> bool:
    """Tell whether a word of another calendar may stand before a number."""
    before = scan.word_before(start)
    return bool(before) and (before in _LAST_WORDS or _ends_month(before))


def _ends_month(word: str) -> bool:
    return word[:3] in MONTH_STARTS or word in ("i", "ii") or word.startswith("al-")


def _next_words(lower: str, end: int) -> tuple[str, ...]:
    """Return how the words after a day's number begin: "th of Ramadan"."""
    following = lower[end : end + 48].split()
    if following[:1] and len(following[0]) == _ENDING and not lower[end].isspace():
        del following[0]
    if following[:1] == ["of"]:
        # "Of the month of" may stand between.
        return tuple(word[:3] for word in following[:6])
    return tuple(word[:3] for word in following[:1])


def without_hijri_days(
    lower: str, language: str, expressions: list[Expression]
) -> list[Expression]:
    """Leave years open that are counted from the Hijra: "عام 1445 هـ", "سال ۱۳۹۰"."""
    if lower.isascii():
        return expressions
    return [
        replace(one, core=Vague(OTHER_CALENDAR))
        if _is_hijri(lower, language, one)
        else one
        for one in expressions
    ]


def _is_hijri(lower: str, language: str, one: Expression) -> bool:
    year = one.core.timex.days.earliest.year if isinstance(one.core, Fixed) else 0
    if counts_from_hijra(year, language):
        return _CHRISTIAN.match(lower, one.end) is None
    return year in _HIJRI_YEARS and _HIJRI.match(lower, one.end) is not None


def counts_from_hijra(year: int, language: str) -> bool:
    """Tell whether a year is one of the Persian calendar, as its language says."""
    return language in LANGUAGES and year in _HIJRI_YEARS


def reign_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read "Reiwa 3", "Juche 95"."""
    count = _COUNT.match(scan.lower, end)
    if count is None or scan.text[start].islower():
        return ()
    year = REIGNS[name] + int(count["n"])
    core = Fixed(timex.year(year)) if FIRST_REIGNED <= year <= _LAST_YEAR else None
    return (
        Expression(start=start, end=count.end(), core=core or Vague(OTHER_CALENDAR)),
    )
