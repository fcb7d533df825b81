"""Dates written out with their year, as heads, datelines and addresses have them.

date   = [weekday [","]] (iso | spaced | joined | named | numbers)
iso    = year "-" month ["-" day] | year "/" month "/" day | year "." month "." day
spaced = year ". " month ". " day "."    (of Hungary and Korea)
joined = day month year                (14OCT2003)
named  = day [ordinal] ["of"] month [","] year | month day [ordinal] [","] year
       | month [","] year
numbers = n sep n sep year            (the order of day and month by setting)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.abroad_months import (
    MONTHS_ABROAD,
    SHORT_ANYWHERE,
    month_abroad,
)
from archive.extract.dates.abroad_words import (
    EASTERN_REIGNS,
    FIRST_REIGNED,
    WEEKDAYS_ABROAD,
)
from archive.extract.dates.eastern import (
    DAY_IN_NUMERALS,
    MONTH_IN_NUMERALS,
    NUMERALS,
    in_numerals,
)
from archive.extract.dates.ethiopic_dates import (
    ETHIOPIC,
    FIRST_SIGN,
    LAST_SIGN,
    MONTH_NAMES,
    written_ethiopic,
)
from archive.extract.dates.lexicon import (
    MONTH,
    MONTHS,
    ORDINAL_ENDING,
    WEEKDAY,
    WEEKDAYS,
    alternatives,
    full_year,
    trie,
)
from archive.extract.dates.solar_dates import SOLAR, written_solar
from archive.extract.dates.thai import written_thai
from archive.patterns import later

_WRITTEN = re.compile(
    rf"""(?:{WEEKDAY}\.?,?\s+)?(?:the\s+)?
    (?:(?P<iso>(?P<iy>\d{{4}})(?:(?P<is>[-/.])(?P<im>\d{{1,2}})(?:(?P=is)(?P<id>\d{{1,2}}))?)?)
         (?=t\d\d:|[^\w-]|$)
      |(?P<dmy>(?P<d>\d{{1,2}})\s?{ORDINAL_ENDING}?(?:(?:\s+day)?\s+of)?[\s-]+(?P<m>{MONTH})\.?,?[\s-]+(?P<y>\d{{4}}|'?\d\d))
      |(?P<joined>(?P<d4>\d{{1,2}})(?P<m4>{alternatives(MONTHS)})(?P<y4>\d{{4}}))
      |(?P<mdy>(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}}){ORDINAL_ENDING}?\s?[,.]?\s+(?P<y2>\d{{4}}))
      |(?P<my>(?P<m3>{MONTH})\.?,?\s+(?P<y3>\d{{4}}))
      |(?P<num>(?P<n1>\d{{1,2}})(?P<ns>[-/]|\.(?:[ ](?=\d\d?\.[ ]\d{{4}}))?)
         (?P<n2>\d{{1,2}})(?P=ns)(?P<ny>\d{{4}}|\d\d))
    )(?!\w|[-/.]\d)""",
    re.ASCII | re.VERBOSE,
)
#: "2011年3月12日", "2014년 4월 16일", "明治10年9月24日".
_EASTERN = later(
    rf"(?:(?P<y>\d{{4}})|(?:中[華华])?(?P<era>{'|'.join(EASTERN_REIGNS)})[ ]?"
    rf"(?P<n>\d{{1,4}}|元|[{NUMERALS}]{{1,4}}))[ ]?[年년][ ]?"
    rf"(?P<m>\d{{1,2}}|{MONTH_IN_NUMERALS})[ ]?[月월][ ]?"
    rf"(?P<d>\d{{1,2}}|{DAY_IN_NUMERALS})[ ]?[日号號일]"
)
#: So many days the Julian calendar was behind ours.
_STYLES_APART = range(10, 14)
_THAI = re.compile(r"[ก-ฮ]")
#: What a date whose year stands first begins with, but for figures alone.
_YEAR_FIRST = re.compile(r"\d{4}(?:\.(?:[ ]gada[ ]\d|[ ][^\W\d_]{3})|[ ]m\.[ ])")
_YEAR_DAY = later(
    r"(?P<y>\d{4})(?:(?:\.|[ ]m\.)[ ](?P<m>(?!gada)[^\W\d_]{3,12})[ ](?P<d>\d{1,2})"
    r"(?:\.|[ ]d\.|-\w{1,3})?|\.[ ]gada[ ](?P<d2>\d{1,2})\.[ ]"
    r"(?P<m2>[^\W\d_]{3,12}))(?!\w)"
)
_SPACED = later(r"(?P<y>\d{4})\. (?P<m>[01]?\d)\. (?P<d>[0-3]?\d)\.(?!\d)")
_FULL_YEAR = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[a-z]+")
_MONTH_NAMES = frozenset((*MONTHS, *MONTHS_ABROAD, *SHORT_ANYWHERE))
#: What a date abroad begins with that begins with no figure; of "segunda-feira" half.
_FIRST_WORDS = frozenset(
    word.partition("-")[0] for word in (*WEEKDAYS_ABROAD, *MONTHS_ABROAD)
)
#: No date is longer.
_LONGEST = 120
#: "中華民國九十二年".
_REPUBLIC = ("中華", "中华")
#: What stands behind the year of such a date.
_YEAR_SIGNS = frozenset("年년")
#: What a date begins with that begins with no figure: a weekday, "the", a month.
_WORDS = (
    *WEEKDAYS,
    *WEEKDAYS_ABROAD,
    *MONTHS,
    *MONTHS_ABROAD,
    *MONTH_NAMES,
    *EASTERN_REIGNS,
    *_REPUBLIC,
    "the",
    "วัน",
)
_FIRST_THREE = frozenset(word[:3] for word in _WORDS)
_FIRST_TWO = frozenset(word for word in _FIRST_THREE if len(word) < 3)
_WRITTEN_ISO_TIME = re.compile(r"(?P<iso>\d{4}-\d\d-\d\d)(?=t\d\d)", re.ASCII)


#: What such a date has in it: a quick look.
_SLASHED = re.compile(r"/\d{1,2}/\d\d", re.ASCII)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?!\d)", re.ASCII)


_NAMED = later(
    rf"\b(?:(?P<m>{MONTH})\.?[ ](?P<d>\d{{1,2}})|(?P<d2>\d{{1,2}})[ ](?P<m2>{MONTH}))\b"
)


_STATES = (
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|N\.[ ]?[HJMYCD]|Okla|Ore|Pa|R\.[ ]?I|S\.[ ]?[CD]|Tenn|Vt|Va|Wash"
    r"|W\.[ ]?Va|Wis|Wyo"
)
_CODES = (
    "A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    "|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
#: "CEDAR FALLS, Iowa —", "TOLEDO, Ohio (AP) --", "Cedar Falls, IA 50613".
_AMERICAN = later(
    rf"(?m)^[A-Z][A-Z .'’-]{{2,30}},[ ](?:(?:{_STATES})\.|Alaska|Hawaii|Idaho|Iowa"
    r"|Maine|Ohio|Texas|Utah)(?:,[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2})?"
    r"[ ]?(?:\([^()\n]{2,20}\)[ ]?)?(?:--|[—–]|-[ ])"
    rf"|,[ ](?:{_CODES})[ ]\d{{5}}(?:-\d{{4}})?(?!\d)"
)
#: A dateline or the paper's address stands within so many characters.
_HEAD = 1000


def order_in(text: str, order: str, printed: str = "") -> str:
    """Return the order of day and month that a text's own dates show, else ``order``.

    One 10/23/2020 tells how the 07/10/2020 beside it is meant; else a dateline or an
    address in the United States, where the month stands first.

    Args:
        text: The text in small letters.
        order: The order where the text shows none.
        printed: Its beginning as printed.
    """
    if not _SLASHED.search(text):
        return order
    pairs = [(int(m[1]), int(m[2])) for m in _NUMBERS.finditer(text)]
    if not pairs:
        return order
    day_first = any(12 < first <= 31 for first, _ in pairs)
    month_first = any(12 < second <= 31 for _, second in pairs)
    if day_first == month_first:
        # "The week ended April 2", beside 4/2/87.
        named = set(_named_days(text))
        day_first = any((second, first) in named for first, second in pairs)
        month_first = any((first, second) in named for first, second in pairs)
    if day_first == month_first:
        return "mdy" if _AMERICAN.search(printed, 0, _HEAD) else order
    return "dmy" if day_first else "mdy"


def _named_days(text: str) -> Iterator[tuple[int, int]]:
    """Yield month and day of the dates whose month a text names."""
    for match in _NAMED.finditer(text):
        yield MONTHS[match["m"] or match["m2"]], int(match["d"] or match["d2"])


@dataclass(frozen=True, slots=True)
class Written:
    """A date with its year that was read at a place: ``start`` and ``end`` bound it.

    ``detail`` says in what way it could be mistaken; empty when it cannot.
    """

    start: int
    end: int
    value: PartialDate
    detail: str = ""


def may_begin(lower: str, start: int = 0) -> bool:
    """Tell at a glance whether ``read_written`` may find a date at ``start``."""
    return (
        lower[start : start + 3] in _FIRST_THREE
        or lower[start : start + 1].isdecimal()
        or lower[start : start + 2] in _FIRST_TWO
    )


def read_written(lower: str, start: int = 0, *, order: str = "dmy") -> Written | None:
    """Read the date that begins exactly at ``start`` of a lower-case text, if any.

    Args:
        lower: The text, in lower case.
        start: Where the date must begin.
        order: ``dmy`` or ``mdy``, for numbers that can be taken either way.
    """
    if not may_begin(lower, start):
        return None
    if iso := _WRITTEN_ISO_TIME.match(lower, start):
        return _checked(iso, PartialDate.parse, iso["iso"])
    if (
        lower[start + 4 : start + 6].strip()[:1] in _YEAR_SIGNS
        or lower[start : start + 2] in EASTERN_REIGNS
        or lower[start : start + 2] in _REPUBLIC
    ):
        return _read_eastern(lower, start)
    if lower.startswith(". ", start + 4) and (spaced := _SPACED.match(lower, start)):
        return _checked(
            spaced, _partial, spaced["y"], int(spaced["m"]), int(spaced["d"])
        )
    if _YEAR_FIRST.match(lower, start):
        return _read_year_first(lower, start)
    match = _WRITTEN.match(lower, start)
    if match is None:
        return _read_abroad(lower, start)
    if match["iso"]:
        return _checked(match, PartialDate.parse, match["iso"])
    if match["num"]:
        return _read_numbers(match, order)
    for kind, (year, month, day) in {
        "dmy": ("y", "m", "d"),
        "joined": ("y4", "m4", "d4"),
        "mdy": ("y2", "m2", "d2"),
        "my": ("y3", "m3", ""),
    }.items():
        if match[kind]:
            return _checked(
                match,
                _partial,
                match[year],
                MONTHS[match[month]],
                int(match[day]) if day else None,
            )
    return None


@cache
def _abroad() -> tuple[re.Pattern[str], ...]:
    """Make the patterns of other languages, when a text first needs them.

    The second is for "Mayıs 08, 2019", the third for "12 tháng 3 năm 2019".
    """
    return (
        re.compile(
            rf"(?:(?:{trie(WEEKDAYS_ABROAD)})\.?,?\s+(?:le\s+|den\s+)?)?"
            # "5 (18) ноября 1917": the day of the older calendar, and that of ours.
            r"(?P<d>[0-3]?\d)(?:\s?\((?P<ours>[0-3]?\d)\))?(?:er|\.|º|°|-?го|-?е|s?ten?)?"
            r"\s+(?:de\s+|d['’]|ב)?"
            rf"(?P<m>{trie({**MONTHS_ABROAD, **MONTHS})})(?!\w)"
            # "12 أيار/مايو 2008": by its name in either half of the Arab world.
            r"(?:\s?[/(]\s?[ء-ي]{3,6}(?:\s[ء-ي]{3,6})?\)?)?"
            r"\.?,?\s+(?:del?\s+)?"
            r"(?P<y>\d{4})(?:\s*(?:года?\b|г\.|року\b|р\.|r\.))?(?!\w|[-/.]\d)"
        ),
        re.compile(
            rf"(?P<m>{trie(MONTHS_ABROAD)})\.?\s+(?P<d>[0-3]?\d),?\s+"
            r"(?P<y>\d{4})(?!\w|[-/.]\d)"
        ),
        # "6. Mär. 2023", "22 set 2020".
        re.compile(
            rf"(?P<d>[0-3]?\d)\.?\s(?:de\s)?(?P<m>{trie(SHORT_ANYWHERE)})(?:\.|(?!\w)),?"
            r"\s(?:de\s)?(?P<y>\d{4})(?!\w|[-/.]\d)"
        ),
        re.compile(r"(?P<d>[0-3]?\d) tháng (?P<m>\d{1,2}),? năm (?P<y>\d{4})(?!\w)"),
    )


def _read_abroad(lower: str, start: int) -> Written | None:
    """Read "20 de septiembre de 1985", "14. August 1961", "29 апреля 1986"."""
    if not _FULL_YEAR.search(lower, start, start + _LONGEST):
        return None
    if lower.isascii() and not _may_be_abroad(lower, start):
        # As most: the patterns take long to make.
        return None
    found = (pattern.match(lower, start) for pattern in _abroad())
    match = next(filter(None, found), None)
    if match is None:
        thai = _THAI.search(lower, start, start + _LONGEST)
        return (_read_thai if thai else _solar)(lower, start)
    named = match["m"]
    stopped = lower.startswith(".", match.end("d"))
    month = (
        int(named)
        if named.isdecimal()
        else month_abroad(named, stopped=stopped, year=int(match["y"]))
    )
    month = month or MONTHS.get(named) or SHORT_ANYWHERE[named]
    day = int(match["d"])
    if ours := match.groupdict().get("ours"):
        if int(ours) - day not in _STYLES_APART:
            return None
        day = int(ours)
    return _checked(match, _partial, match["y"], month, day)


def _read_year_first(lower: str, start: int) -> Written | None:
    """Read "1956. november 2.", "2012 m. gegužės 5 d.", "2014. gada 18. novembrī"."""
    match = _YEAR_DAY.match(lower, start)
    if match is None:
        return None
    month = month_abroad(match["m"] or match["m2"]) or MONTHS.get(match["m"] or "")
    day = int(match["d"] or match["d2"])
    return _checked(match, _partial, match["y"], month, day) if month else None


def _may_be_abroad(lower: str, start: int) -> bool:
    """Tell whether plain letters may be a date abroad, by the first and its month."""
    found = _LETTERS.findall(lower, start, start + _LONGEST)
    if _MONTH_NAMES.isdisjoint(found):
        return False
    return lower[start].isdecimal() or found[0] in _FIRST_WORDS


def _read_thai(lower: str, start: int) -> Written | None:
    """Read "วันที่ 9 กรกฎาคม 2567"."""
    read = written_thai(lower, start)
    return Written(start, read[0], read[1]) if read else None


def _solar(lower: str, start: int) -> Written | None:
    """Read "۱۲ مرداد ۱۴۰۳" and "ነሐሴ 29 ቀን 2016"."""
    if lower.isascii():
        return None
    ethiopic = FIRST_SIGN <= lower[start] <= LAST_SIGN
    read = (written_ethiopic if ethiopic else written_solar)(lower, start)
    detail = ETHIOPIC if ethiopic else SOLAR
    return Written(start, read[0], read[1], detail) if read else None


def _read_eastern(lower: str, start: int) -> Written | None:
    match = _EASTERN.match(lower, start)
    if match is None:
        return None
    year = match["y"]
    if match["era"]:
        year = str(EASTERN_REIGNS[match["era"]] + in_numerals(match["n"]))
        if int(year) < FIRST_REIGNED:
            return None
    month, day = in_numerals(match["m"]), in_numerals(match["d"])
    return _checked(match, _partial, year, month, day)


def _read_numbers(match: re.Match[str], order: str) -> Written | None:
    first, second = int(match["n1"]), int(match["n2"])
    day, month = (first, second) if order == "dmy" else (second, first)
    detail = ""
    if month > 12:
        day, month = month, day
    elif day <= 12 and day != month and (fits := _by_weekday(match, day, month)):
        day, month = fits
    elif day <= 12 and day != month:
        names = "day, month" if order == "dmy" else "month, day"
        detail = f"day and month can be mistaken for one another; read as {names}, year"
    read = _checked(match, _partial, match["ny"], month, day)
    return read and Written(read.start, read.end, read.value, detail)


def _by_weekday(match: re.Match[str], day: int, month: int) -> tuple[int, int] | None:
    """Return the day and month that the weekday before them fits, if only one does."""
    named = _LETTERS.match(match.group())
    weekday = WEEKDAYS.get(named.group()) if named else None
    if weekday is None:
        return None
    year = _partial(match["ny"], month, day).year
    fits = [
        pair
        for pair in ((day, month), (month, day))
        if PartialDate(year, pair[1], pair[0]).earliest.weekday() == weekday
    ]
    return fits[0] if len(fits) == 1 else None


def _partial(year: str, month: int, day: int | None) -> PartialDate:
    number = int(year.lstrip("'"))
    return PartialDate(number if len(year) == 4 else full_year(number), month, day)


def _checked(match: re.Match[str], make: object, *parts: object) -> Written | None:
    assert callable(make)
    try:
        value = make(*parts)
    except InvalidDateError:
        return None
    return Written(match.start(), match.end(), value)
