"""Days that head the rows of a table: results, fixtures, tides, a programme.

    Saturday 14 September 2013
    Rovers 2-1 Town
    Sunday 15 September 2013

The first of them is no more the report's own than the others. Where sentences stand
between them, as in a diary, the report begins with the first.
"""

import re

from archive.extract.dates.written import may_begin, read_written
from archive.model import DocumentDate

#: No row is longer, nor does one end as a sentence does.
_LONGEST = 60
#: So many rows may stand below one day.
_ROWS = 40
_LINE = re.compile(r"[ \t]*([^\n]*)\n?")
_ENDS = re.compile(r"[ \t.,:)\]*_]*\s*\Z")
_SENTENCE = (".", "!", "?", ",", ";", "”", '"', "。")


def heads_rows(lower: str, claim: DocumentDate, order: str) -> bool:
    """Tell whether only rows stand between a day alone on its line and the next such.

    Args:
        lower: The opening of a text in small letters.
        claim: The day that the first of these lines would give the report.
        order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    if claim.span is None:
        return False
    begin = lower.rfind("\n", 0, claim.span.start) + 1
    start = lower.find("\n", claim.span.end) + 1
    if not start or lower[begin : claim.span.start].strip():
        return False
    if not _ENDS.match(lower[claim.span.end : start]):
        return False
    rows = 0
    while start < len(lower) and rows < _ROWS:
        line = _LINE.match(lower, start)
        assert line is not None
        start = line.end()
        printed = line[1].rstrip()
        if not printed:
            continue
        if rows and may_begin(printed):
            read = read_written(printed, order=order)
            if read and read.value.day and _ENDS.match(printed, read.end):
                return read.value != claim.value
        if len(printed) > _LONGEST or printed.endswith(_SENTENCE):
            return False
        rows += 1
    return False
