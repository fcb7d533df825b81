"""Days alone above a text that is not of them: what befell on them is told long after.

Remembering the flood
31 January 1953
That night the sea broke through the dykes.

Timeline of the siege
5 April 1992
First shots are fired.
29 February 1996
The siege ends.
"""

import re

from archive.extract.dates.written import may_begin, read_written
from archive.model import DocumentDate

#: How a text goes on that tells of the day above it.
_BACK = re.compile(
    r"[\s\"“‘'*_]*(?:(?:it was )?(?:on )?(?:that|the same) "
    r"(?:(?:fateful|fatal|very|cold|dark) )?"
    r"(?:night|day|morning|evening|afternoon|weekend)\b|on this day\b)"
)
_LINE = re.compile(r"(?m)^[ \t>*_#-]*(?=[\w])[^\n]{4,40}$")
_ENDS = re.compile(r"[ \t.,:;*_-]*\Z")
#: So many days stand alone in a chronology, so far apart: those of a diary are near.
_LEAST, _APART = 3, 400


def tells_of_day(lower: str, claim: DocumentDate) -> bool:
    """Tell whether a text speaks of a day that stands alone as one of the past.

    Args:
        lower: The opening of a text in small letters.
        claim: The day that its head gives.
    """
    if claim.span is None or claim.value.day is None:
        return False
    start, end = claim.span.start, claim.span.end
    if lower[lower.rfind("\n", 0, start) + 1 : start].strip(" \t*_#>"):
        return False
    return _BACK.match(lower, end) is not None or _is_chronology(lower)


def _is_chronology(lower: str) -> bool:
    """Tell whether days far from each other stand alone above what befell on them."""
    days = []
    for line in _LINE.finditer(lower):
        start = line.end() - len(line.group().lstrip(" \t>*_#-"))
        if not may_begin(lower[start : start + 8]):
            continue
        read = read_written(lower, start)
        if read and read.value.day and _ENDS.match(lower[read.end : line.end()]):
            days.append(read.value.earliest)
    return len(days) >= _LEAST and (max(days) - min(days)).days > _APART
