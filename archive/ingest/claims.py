"""Days in fields: what a date column, a mail header or an attribute says.

The day taken is the civil day as printed: a time and a zone are left aside.
"""

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal

from archive import solar
from archive.datespan import InvalidDateError, PartialDate
from archive.ingest.month_names import ALL_MONTHS, WEEKDAY
from archive.model import DocumentDate, Provenance

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ]\s*\d{1,2}(?::?\d\d)*(?:[.,]\d+)?"
    r"(?:\s*(?:[A-Z]{1,5}|[+-]\d{1,2}(?::?\d\d)?)){0,2}(?:\[[\w/+-]+\])?",
    re.ASCII,
)
_BASIC = re.compile(
    r"(?P<day>\d{8})(?:T\d{4,6}(?:\.\d+)?(?:Z|[+-]\d{4})?|\d{6})", re.ASCII
)
_SLASHED_TIME = re.compile(
    r"(?P<day>\d{4}[/.]\d\d?[/.]\d\d?)\.?[T ](?:오전 |오후 |上午|下午)?\d.*"
)
#: What makes of a day one that is not told: "circa 5 May 1890".
_NOT_ABOUT = (
    r"(?!(?i:circa|ca|approx\w*|about|around|before|after|until|till|since|from|early"
    r"|late|mid|by|prior|not|vor|nach|um|bis|avant|vers|antes|desde|hacia|около|до)\b)"
)
_WEEKDAY_BEFORE = rf"(?:{_NOT_ABOUT}[A-Za-z]{{3,9}}\.?,?\s+)?"
_WEEKDAY_BEHIND = r",\s*[A-Za-z]{3,6}day"
#: RFC 2822, and what old systems print in its place (``26-FEB-1987 15:01:01.79``). A
#: year below zero (``30 Nov -0001``) is what programs write where there is no date.
_MAIL = re.compile(
    _WEEKDAY_BEFORE
    + r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m>[A-Za-z]{3,9})\.?,?"
    r"(?:\s+|\s*-\s+|-)(?P<y>\d{4}|\d\d)"
    rf"(?:,?\s+(?:at\s+)?\d{{1,2}}[:.]\d\d.*|{_WEEKDAY_BEHIND})?",
    re.ASCII,
)
_ASCTIME = re.compile(
    _WEEKDAY_BEFORE + r"(?P<m>[A-Za-z]{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?"
    r"\s+(?:\d\d:\d\d(?::\d\d)?\s+(?:(?:[A-Z]{2,5}|[+-]\d{4})\s+)?)?(?P<y>\d{4})"
    rf"(?:,?\s+(?:at\s+)?\d{{1,2}}[:.]\d\d.*|{_WEEKDAY_BEHIND})?",
    re.ASCII,
)
#: A weekday before a day, or what stands for one in any language: a word and a comma.
_WORDS_BEFORE = rf"(?:{_NOT_ABOUT}[^\W\d_]{{2,12}}(?:[ ][^\W\d_]{{2,6}})?[,،][ ]*)?"
_HOUR = r"(?:[^\s\d.,-]{1,6}\.?[ ]+|-[ ]+){0,2}\d{1,2}(?:[:.h]\d\d|[時时시点]).*"
_NUMBERS = re.compile(
    _WORDS_BEFORE + r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})"
    rf"(?:,?[T ]\s*\d.*|,?[ ]{_HOUR})?"
)
#: The same with a year of two figures, which some write first and others last.
_SHORT_YEAR = re.compile(
    _WORDS_BEFORE + r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d\d)"
    rf"(?:,?[T ]\s*\d.*|,?[ ]{_HOUR})?"
)
#: "2019年3月5日", "2014년 4월", "2019年3月5日(火) 10時20分".
_EASTERN = re.compile(
    r"(?P<y>\d{4})[年년] ?(?P<m>\d{1,2})[月월](?: ?(?P<d>\d{1,2})[日号일]"
    r"(?: ?(?:\([日月火水木金土일월화수목금토]\)|(?:星期|周|週)[一二三四五六日天]))?"
    rf"(?: ?{_HOUR})?)?"
)
#: "2019. március 14.", "2019. 3. 14."
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})\.[ ]?(?P<m>\d{1,2}(?=\.)|[^\W\d_]{3,12})\.?[ ]?(?P<d>\d{1,2})\.?"
    rf"(?:,?[ ]+{_HOUR})?"
)
#: "5 de mayo de 2010", "Mittwoch, 5. Mai 2010", "1er mars 1911", "mai 2010",
#: "Kamis, 14 Maret 2019 10:00 WIB".
_ABROAD = re.compile(
    rf"(?:{WEEKDAY}[ ]+|{_WORDS_BEFORE})(?:(?:le|den|el)[ ]+)?"
    r"(?:(?P<d>\d{1,2})(?:\.|er|º)?[ ]+)?"
    r"(?:de[ ]+)?(?P<m>[^\s\d.,]{3,14})\.?,?[ ]+(?:de[ ]+|del[ ]+)?(?P<y>\d{4})"
    rf"(?:[ ]?(?:г|р)\.|[ ]?(?:года|року)|\.)?(?:,?[ ]+{_HOUR})?",
    re.IGNORECASE,
)
#: "[1890]", "1890.", "1890-05-00": what a catalogue or a database prints besides.
_BRACKETED = re.compile(r"\[([^\[\]?]+)\]\.?")
_STOPPED = re.compile(r"(.*\d)\.")
_UNKNOWN = re.compile(r"(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}", re.ASCII)
_FIGURE = re.compile(r"\d")
#: Seconds, milliseconds or microseconds since 1970, as programs keep moments: of 1973
#: to 2030, for more figures would be hours written at one (2031050312). Microsoft's
#: programs write ``/Date(1721297520000+0200)/``.
_MOMENT = re.compile(
    r"(?P<s>[1-9]\d{8}|1[0-8]\d{8})(?:\.\d+)?|(?P<us>1[0-8]\d{14})"
    r"|(?:(?P<ms>[2-9]\d{11}|1[0-8]\d{11})"
    r"|\\?/Date\((?P<net>[2-9]\d{11}|1[0-8]\d{11})(?:[+-]\d{4})?\)\\?/)",
    re.ASCII,
)
#: No date is printed with so many characters.
_LONGEST = 100
#: What is said of 07/10/2023.
MISTAKABLE = "day and month can be mistaken for one another"


def read_day(text: str, date_order: Literal["dmy", "mdy"] = "dmy") -> PartialDate:
    """Read a date field in any of the forms that records print.

    A day or month that a field leaves open stays open. What is about a year, asks it,
    or spans several ("c. 1890", "[1890?]", "1930s", "1890-1895") is not read.

    Raises:
        InvalidDateError: It is none.
    """
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        raise InvalidDateError(plain)
    plain = _bare(plain)
    try:
        return _read(plain, date_order)
    except InvalidDateError:
        if (found := solar.read_field(plain)) is None:
            raise
        return found


def _read(plain: str, date_order: Literal["dmy", "mdy"]) -> PartialDate:
    if match := _EASTERN.fullmatch(plain):
        day = int(match["d"]) if match["d"] else None
        return PartialDate(int(match["y"]), int(match["m"]), day)
    if (match := _YEAR_FIRST.fullmatch(plain)) and (month := _month(match["m"])):
        return PartialDate(int(match["y"]), month, int(match["d"]))
    for pattern in (_ISO, _BASIC, _SLASHED_TIME):
        if match := pattern.fullmatch(plain):
            return PartialDate.parse(match["day"])
    abroad = None if plain[:4].isdigit() else _ABROAD.fullmatch(plain)
    if abroad and (month := _month(abroad["m"])):
        day = int(abroad["d"]) if abroad["d"] else None
        return PartialDate(int(abroad["y"]), month, day)
    for pattern in (_MAIL, _ASCTIME):
        if match := pattern.fullmatch(plain):
            year = _century(match["y"])
            return PartialDate.parse(f"{match['d']} {match['m']} {year}")
    if match := _NUMBERS.fullmatch(plain):
        return _of_numbers(match, int(match["y"]), date_order)
    return PartialDate.parse(plain)


def _of_numbers(
    match: re.Match[str], year: int, date_order: Literal["dmy", "mdy"]
) -> PartialDate:
    first, second = int(match["a"]), int(match["b"])
    if (date_order == "mdy" and first <= 12) or second > 12:
        return PartialDate(year, first, second)
    return PartialDate(year, second, first)


def _with_short_year(
    text: str, date_order: Literal["dmy", "mdy"]
) -> PartialDate | None:
    """Read a day whose year has two figures: of the century that is not to come."""
    match = _SHORT_YEAR.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    year = 2000 + int(match["y"])
    if year > datetime.now(UTC).year:
        year -= 100
    try:
        return _of_numbers(match, year, date_order)
    except InvalidDateError:
        return None


def _month(printed: str) -> int:
    """Return the number of a month in figures or in words, 0 for none."""
    return int(printed) if printed.isdecimal() else ALL_MONTHS.get(printed.lower(), 0)


def _moment(text: str) -> tuple[PartialDate, str] | None:
    """Read the day of a moment that is counted from 1970, and say how it was read.

    Its zone is not known: the day is that of UTC.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return None
    if match["s"]:
        unit, seconds = "seconds", int(match["s"])
    elif match["us"]:
        unit, seconds = "microseconds", int(match["us"][:-6])
    else:
        unit, seconds = "milliseconds", int((match["ms"] or match["net"])[:-3])
    day = datetime.fromtimestamp(seconds, UTC)
    return PartialDate(day.year, day.month, day.day), f"{unit} since 1970, in UTC"


def _bare(plain: str) -> str:
    """Return a field without brackets, full stop and zeros for what is not known.

    Its figures are those of the Latin script.
    """
    if not plain.isascii():
        plain = _FIGURE.sub(lambda figure: str(int(figure.group())), plain)
    for shape in (_BRACKETED, _STOPPED, _UNKNOWN):
        if match := shape.fullmatch(plain):
            plain = match[1]
    return plain


def _century(year: str) -> str:
    """Widen a year of two digits as RFC 2822 does."""
    if len(year) != 2:
        return year
    return ("20" if int(year) < 50 else "19") + year


def claim(
    text: str,
    provenance: Provenance,
    detail: str,
    date_order: Literal["dmy", "mdy"] = "dmy",
    *,
    shown: bool = False,
    given: bool = False,
) -> DocumentDate | None:
    """Return what a date field claims; None when it holds no date.

    ``shown`` says that other dates beside it show their order of day and month,
    ``given`` that somebody named it. Only then a year of two figures is read.
    """
    told = _short if len(text) <= _LONGEST else _claim
    return told(text, provenance, detail, date_order, shown=shown, given=given)


def _claim(
    text: str,
    provenance: Provenance,
    detail: str,
    date_order: Literal["dmy", "mdy"],
    *,
    shown: bool,
    given: bool,
) -> DocumentDate | None:
    evidence = " ".join(text.split())
    numbers = _NUMBERS.fullmatch(evidence)
    try:
        value = read_day(text, date_order)
    except InvalidDateError:
        moment = _moment(text)
        short = _with_short_year(text, date_order) if shown or given else None
        if moment is not None:
            value, how = moment
            detail = f"{detail}, {how}"
        elif short is not None:
            value, numbers = short, _SHORT_YEAR.fullmatch(evidence)
            detail = f"{detail}; its year has two figures"
        else:
            return None
    if numbers and _mistakable(numbers):
        order = "month, day" if date_order == "mdy" else "day, month"
        why = ", as others beside it show" if shown else ""
        detail = f"{detail}; {MISTAKABLE}; read as {order}, year{why}"
    return DocumentDate(
        value=value, provenance=provenance, evidence=evidence, detail=detail
    )


def _mistakable(numbers: re.Match[str]) -> bool:
    first, second = int(numbers["a"]), int(numbers["b"])
    return first <= 12 and second <= 12 and first != second


#: Many reports of a file are of one day.
_short = lru_cache(maxsize=4_096)(_claim)
