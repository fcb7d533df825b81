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

#: "Tuesday the eleventh", not "on Tuesday the second suspect" nor "the second, a man".
_NUMBER = re.compile(
    rf",?{GAP}the{GAP}(?!first|second|third)(?P<n>{alternatives(SPOKEN_DAYS)})"
    r"(?=[ ]*(?:[.,;:!?)\n]|\Z)|[ ](?:and|at|he|she|it|they|we)\b)"
)
#: How what tells of a habit begins behind a weekday: "open on Friday mornings".
HABIT_BEGINS = frozenset(words("mo af ev ni"))
_HABITUAL = re.compile(rf"{GAP}(?:mornings|afternoons|evenings|nights)\b")


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


def spoken_number(scan: Scan, end: int) -> tuple[int, int] | None:
    """Read the number in words behind a weekday that ends at ``end``, and its end."""
    match = _NUMBER.match(scan.lower, end)
    return (SPOKEN_DAYS[match["n"]], match.end()) if match else None


def is_habit(scan: Scan, end: int) -> bool:
    """Tell whether every such weekday is meant."""
    return _HABITUAL.match(scan.lower, end) is not None
