"""Days of a month by their number in words, in Arabic: "الخامس عشر من يناير 2016"."""

import re
from collections.abc import Iterator
from functools import cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.abroad_months import months_of
from archive.extract.dates.expression import Expression, Fixed, yearless
from archive.extract.dates.lexicon import alternatives, words

_UNITS = words("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
_FORMS = {
    **dict(zip(_UNITS, range(1, 11), strict=True)),
    "الاول": 1,
    **{f"{name} عشر": 10 + number for number, name in enumerate(_UNITS[1:9], start=2)},
    **{f"{eleven} عشر": 11 for eleven in ("الحادي", "الحادى")},
    **{
        f"{name} و{tens}": number + ten
        for tens, ten in (("العشرين", 20), ("العشرون", 20))
        for number, name in enumerate(("الحادي", *_UNITS[1:9]), start=1)
    },
    **{f"الحادي و{thirty}": 31 for thirty in ("الثلاثين", "الثلاثون")},
    **dict.fromkeys(("العشرين", "العشرون"), 20),
    **dict.fromkeys(("الثلاثين", "الثلاثون"), 30),
}
#: What every one of them has: a quick look.
_OF = " من "


@cache
def _pattern() -> re.Pattern[str]:
    month = alternatives(months_of("ar"))
    return re.compile(
        rf"(?<!\w)(?:[ولب])?(?P<d>{alternatives(_FORMS)}) من (?:شهر )?(?P<m>{month})"
        rf"(?:[ ]?/[ ]?(?:{month}))?(?!\w)"
        r"(?:[ ،]+(?:من )?(?:(?:عام|سنة) )?(?P<y>\d{4})(?!\d))?"
    )


def arabic_days(lower: str) -> Iterator[Expression]:
    """Yield the days of a text in Arabic whose number is told in words."""
    if _OF not in lower:
        return
    months = months_of("ar")
    for match in _pattern().finditer(lower):
        day, month = _FORMS[match["d"]], months[match["m"]]
        try:
            # 2000 had a 29 February.
            value = PartialDate(int(match["y"] or 2000), month, day)
        except InvalidDateError:
            continue
        told = Fixed(timex.partial(value)) if match["y"] else None
        core = told or yearless(month=month, day=day)
        yield Expression(start=match.start("d"), end=match.end(), core=core)
