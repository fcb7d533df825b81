"""Dates of Ethiopia, in Amharic: ነሐሴ 29 ቀን 2016 ዓ.ም, ነሐሴ 29, በ2013 ዓ.ም.

Their years are those of the Ethiopian calendar (``archive.calendars``) unless እ.ኤ.አ.
says that they are ours. In Tigrinya the same names are those of our months in Eritrea:
there nothing is reckoned.
"""

from collections.abc import Iterator

from archive.calendars import ETHIOPIAN
from archive.datespan import PartialDate
from archive.extract.dates.expression import Expression, Fixed, Vague
from archive.extract.dates.reckoned import told
from archive.patterns import later

#: Beside such a day or year, how it is to be understood.
ETHIOPIC = "counted in the Ethiopian calendar"
_UNTOLD = "in which calendar it is counted is not said"
_ROWS = (
    "መስከረም", "ጥቅምት ጥቅምቲ", "ኅዳር ህዳር ሕዳር", "ታኅሣሥ ታህሳስ ታኅሳስ ታሕሳስ ታህሣሥ", "ጥር ጥሪ",
    "የካቲት ለካቲት", "መጋቢት", "ሚያዝያ ሚያዚያ", "ግንቦት", "ሰኔ ሰነ", "ሐምሌ ሀምሌ ሃምሌ ሓምለ",
    "ነሐሴ ነሀሴ ነሃሴ ነሓሰ", "ጳጉሜን ጳጉሜ ጳጐሜን",
)  # fmt: skip
_MONTHS = {name: n for n, row in enumerate(_ROWS, start=1) for name in row.split()}
#: The same as they are written, and the signs between which those of the script lie.
MONTH_NAMES = tuple(_MONTHS)
FIRST_SIGN, LAST_SIGN = "ሀ", "፼"
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ERA = r"[ ]?ዓ[.፡/][ ]?ም(?!\w)"
#: Before a year, or before a day: it is ours.
_OURS = later(r"እ[.፡][ ]?[ኤአ][.፡][ ]?አ[.፡]?[ ](?:\w{1,3}[ ])?\w?\Z")
_REACH = 16
_DATE = later(
    rf"(?P<m>{_NAME})[ ](?P<d>\d{{1,2}})(?!\d|[.,:]\d)(?:(?:[ ]ቀን)?[፣,]?[ ]?"
    rf"(?P<y>(?<=[ /])\d{{4}}|/\d{{4}})(?!\d|[.,:]\d)(?:{_ERA})?)?"
    rf"|(?P<m2>{_NAME})[ ](?P<y2>\d{{4}})(?!\d|[.,:]\d)(?:{_ERA})?"
    rf"|(?P<y3>\d{{4}}){_ERA}"
)
#: Joined to the beginning of a name: in, from, of, for.
_PREFIXES = frozenset("በከየለ")


def ethiopic_dates(lower: str, language: str) -> Iterator[Expression]:
    """Yield the dates of a text in Amharic or Tigrinya.

    Args:
        lower: The text in lower case.
        language: Its language.
    """
    for match in _DATE.finditer(lower):
        start = match.start()
        if match["y3"] is None and not _begins(lower, start):
            continue
        year = int((match["y"] or match["y2"] or match["y3"] or "0").strip("/"))
        month = _MONTHS.get(match["m"] or match["m2"] or "", 0)
        core = told(ETHIOPIAN, ETHIOPIC, year, month, int(match["d"] or 0))
        if core is None:
            continue
        if language != "am" or _OURS.search(lower, max(0, start - _REACH), start):
            core = Vague(_UNTOLD)
        end = match.end("y3") if match["y3"] else match.end()
        yield Expression(start=start, end=end, core=core)


def written_ethiopic(lower: str, start: int) -> tuple[int, PartialDate] | None:
    """Read the day with its year that begins at ``start``: its end and its value."""
    match = _DATE.match(lower, start)
    if match is None or not match["y"]:
        return None
    year = int(match["y"].strip("/"))
    core = told(ETHIOPIAN, ETHIOPIC, year, _MONTHS[match["m"]], int(match["d"]))
    if not isinstance(core, Fixed):
        return None
    day = core.timex.days.earliest
    return match.end(), PartialDate(day.year, day.month, day.day)


def without_untold_years(lower: str, expressions: list[Expression]) -> list[Expression]:
    """Leave years open of which a text in Amharic does not say that they are ours."""
    return [
        Expression(start=one.start, end=one.end, core=Vague(_UNTOLD))
        if isinstance(one.core, Fixed)
        and one.core.detail != ETHIOPIC
        and one.core.timex.unit == "year"
        and not _OURS.search(lower, max(0, one.start - _REACH), one.start)
        else one
        for one in expressions
    ]


def _begins(lower: str, start: int) -> bool:
    """Tell whether a word begins at a place, but for what is joined to it."""
    before = lower[max(0, start - 2) : start]
    if not before[-1:].isalnum():
        return True
    return before[-1] in _PREFIXES and not before[:-1].isalnum()
