"""How dates are written in Iran and Afghanistan: months by name, days in fields."""

import re
from collections.abc import Mapping

from archive.calendars import PERSIAN
from archive.datespan import PartialDate

#: The months of Afghanistan, in Dari and in Pashto.
AFGHAN = (
    "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
)
_IRANIAN = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
#: Every name of a month, in lower case, with its number.
MONTHS: Mapping[str, int] = {
    name: number
    for row in (PERSIAN.months, _IRANIAN.split(), *map(str.split, AFGHAN))
    for number, name in enumerate(row, start=1)
} | {"امرداد": 5}
#: Letters that Arabic keyboards write for those of Persian.
_LETTERS = str.maketrans("يىك", "ییک")
_SEVEN = r"(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|جمعه"
_PRINTED = re.compile(
    rf"(?:(?:{_SEVEN})[،,]?[ ])?(?P<d>\d{{1,2}})[ ](?P<m>[^\W\d_]{{2,11}})"
    r"(?:[ \u200c]?ماه)?[ ،,]{1,2}(?P<y>\d{4})"
)
_FIGURES = re.compile(r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})")


def month_number(name: str) -> int:
    """Return which month a name is, from 1; 0 for none."""
    return MONTHS.get(name.translate(_LETTERS), 0)


def read_field(text: str) -> PartialDate | None:
    """Read a date field in this calendar: "۱۲ مرداد ۱۴۰۳", "1403/02/31".

    Figures alone are read only where they are no date of ours, which has no
    31 February; None where it is another date, or none.
    """
    plain = text.lower()
    match = _PRINTED.match(plain)
    month = month_number(match["m"]) if match else 0
    if match is None or not month:
        match = _FIGURES.match(plain)
        month = int(match["m"]) if match else 0
    if match is None:
        return None
    return PERSIAN.date_of(int(match["y"]), month, int(match["d"]))
