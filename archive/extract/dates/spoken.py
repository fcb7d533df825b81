"""Days of a month as they are spoken: "August the second", "September fifteenth"."""

import re

from archive.extract.dates.lexicon import ORDINALS, alternatives, words
from archive.extract.dates.scan import GAP, Scan

_ONES = words("first second third fourth fifth sixth seventh eighth ninth")
#: The days of a month in words, with a hyphen or a blank within.
SPOKEN_DAYS = {
    **ORDINALS,
    **{
        f"twenty{gap}{word}": 20 + number
        for number, word in enumerate(_ONES, start=1)
        for gap in "- "
    },
    "thirtieth": 30,
    "thirty-first": 31,
    "thirty first": 31,
}
#: How what follows a month begins where that may be its day, a blank before it.
SPOKEN_BEGINS = frozenset(words("th fi se fo si ei ni te el tw"))
_DAY = re.compile(
    rf"{GAP}(?:the{GAP})?(?P<n>{alternatives(SPOKEN_DAYS)})(?:,?{GAP}(?P<y>\d{{4}}))?"
    # "In August the second wave came", "in May the first of them".
    r"(?=[ ]*(?:[.,;:!?)\n]|\Z|[—–-]{1,2}[ ])"
    r"|[ ](?:and|at|when|he|she|it|they|we|by|in|with|after|before|as|but|to|was|is)\b)"
)


def spoken_day(scan: Scan, end: int) -> tuple[int, int | None, int] | None:
    """Read the day in words behind a month that ends at ``end``.

    Returns:
        The day, its year if that is told, and where the two end.
    """
    match = _DAY.match(scan.lower, end)
    if match is None:
        return None
    year = int(match["y"]) if match["y"] else None
    return SPOKEN_DAYS[match["n"]], year, match.end()
