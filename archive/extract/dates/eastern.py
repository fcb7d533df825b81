"""Dates of Eastern Asia: 1969年12月12日, 二〇〇八年五月一日, 1969년 12월."""

from collections.abc import Iterator

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.abroad_words import EASTERN_REIGNS, FIRST_REIGNED
from archive.extract.dates.expression import Core, Expression, Fixed, Vague, yearless
from archive.patterns import later

_DIGITS = {sign: f"{number}" for number, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": "0", "○": "0"}
_UNITS = "一二三四五六七八九"
#: Signs of numbers.
NUMERALS = f"〇零○{_UNITS}十"
_ERA = "|".join(EASTERN_REIGNS)
_COUNT = rf"\d{{1,4}}|元|[{NUMERALS}]{{1,4}}"
_YEAR = rf"\d{{4}}|[一二][〇零○{_UNITS}]{{3}}"
#: Months and days as they are written in numerals.
MONTH_IN_NUMERALS = f"十[一二]?|[{_UNITS}]"
DAY_IN_NUMERALS = f"[二三]?十[{_UNITS}]?|廿[{_UNITS}]?|[{_UNITS}]"
_DAY = rf"\d{{1,2}}|{DAY_IN_NUMERALS}"
#: "3日（周四）至5日（周六）".
_WEEKDAY = r"[ ]?[(（][^()（）\d]{1,4}[)）]"
#: In the calendar of the moon; it may stand behind the year, too.
_NO_LUNAR = "(?<![农農阴陰旧舊][历曆暦])(?<!旧暦の)(?<!음력)(?<!음력[ ])"
#: A month behind a year that is not read (98年10月1日), in the lunar calendar or within
#: the number of a weekday (第2月曜日) is none of ours. No blanks stand around a date.
_EASTERN = later(
    rf"(?<![\d第{NUMERALS}]){_NO_LUNAR}"
    rf"(?P<told>(?:(?P<era>{_ERA})[ ]?(?P<n>{_COUNT})|(?P<y>{_YEAR}))[ ]?[年년][ ]?)?"
    rf"(?(told)|(?<![\d{NUMERALS}][年년])(?<![\d{NUMERALS}][年년][ ]))"
    rf"(?P<m>\d{{1,2}}|{MONTH_IN_NUMERALS})[ ]?[月월](?!曜)"
    rf"(?:[ ]?(?P<d>{_DAY})[ ]?[日号號일]?"
    r"(?:(?<=[日号號일])|(?=[ ]?[-~～–—至]))"
    rf"(?:(?P<w>{_WEEKDAY})?[ ]?(?:[-~～–—至到]|から|부터|에서)[ ]?"
    # "3日から5日間" is five days.
    rf"(?P<d2>{_DAY})[ ]?[日号號일](?![間间ぶ目]|간|째|동안)"
    rf"(?:{_WEEKDAY})?)?)?"
    rf"|(?<![\d{NUMERALS}]){_NO_LUNAR}"
    rf"(?:(?P<era2>{_ERA})[ ]?(?P<n2>{_COUNT})|(?P<y2>{_YEAR}))"
    r"[年년](?!代|대|度|間|间)"
)


def eastern_dates(lower: str) -> Iterator[Expression]:
    """Yield the dates of a text that are written with 年, 月, 日 or 년, 월, 일."""
    if lower.isascii() or not any(map(lower.__contains__, "年月년월")):
        return
    for match in _EASTERN.finditer(lower):
        if match["m"] and not (match["m"].isdecimal() or match["told"] or match["d"]):
            # 十月革命, 三月里.
            continue
        year = in_numerals(match["y"] or match["y2"] or "")
        era = match["era"] or match["era2"]
        if era:
            year = EASTERN_REIGNS[era] + in_numerals(match["n"] or match["n2"])
        month = in_numerals(match["m"] or "")
        core = _core(year, month, in_numerals(match["d"] or ""))
        if core is None:
            continue
        if era and year < FIRST_REIGNED:
            core = Vague("it is counted in another calendar")
        last = _core(year, month, in_numerals(match["d2"] or ""))
        if not match["d2"] or last is None:
            yield Expression(start=match.start(), end=match.end(), core=core)
            continue
        end = match.end("w" if match["w"] else "d")
        yield Expression(start=match.start(), end=end, core=core)
        yield Expression(start=match.start("d2"), end=match.end(), core=last)


def in_numerals(said: str) -> int:
    """Return the number that figures or Chinese numerals say, 0 for none."""
    if said.isdecimal() or not said:
        return int(said or 0)
    if said == "元":
        return 1
    tens, ten, ones = said.replace("廿", "二十").partition("十")
    if not ten:
        return int("".join(_DIGITS[sign] for sign in said))
    return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))


def _core(year: int, month: int, day: int) -> Core | None:
    try:
        # 2000 had a 29 February.
        value = PartialDate(year or 2000, month or None, day or None)
    except InvalidDateError:
        return None
    return Fixed(timex.partial(value)) if year else yearless(month=month, day=day)
