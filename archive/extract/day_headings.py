"""Days that head the rows of a table: results, fixtures, tides, a programme.

    Saturday 14 September 2013
    Rovers 2-1 Town
    Sunday 15 September 2013

The first of them is no more the report's own than the others. Where sentences stand
between them, as in a diary, the report begins with the first.
"""

import re

from archive.extract.dates.written import may_begin, read_written
from archive.extract.occasions import bids, tells_occasion
from archive.extract.printed import printed_claim
from archive.model import DocumentDate

#: No row is longer, nor does one end as a sentence does.
_LONGEST = 60
#: So many rows may stand below one day.
_ROWS = 40
_LINE = re.compile(r"[ \t]*([^\n]*)\n?")
#: Behind the day its weekday may stand: "（金）".
_ENDS = re.compile(r"[ \t]*(?:[(（][^()（）\d\n]{1,12}[)）])?[ \t.,:)\]*_]*\s*\Z")
_BRACKET = re.compile(r"[(\[]")
_REMARK = re.compile(
    r"[ \t]*[.,:]?[ \t]*[(\[](?P<remark>[^()\[\]\n\d]{2,40})[)\]]"
    r"(?:[ \t]*\.?[ \t]*\r?\n\s*|[.:][ \t]+)(?=[^\W\d_a-z]|[\"“‘'])"
)
#: A heading with a remark is no longer.
_HEADING = 100
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


def remarked_claim(
    text: str, lower: str, start: int, order: str
) -> DocumentDate | None:
    """Read the day of a diary's heading: "September 2nd, 1666 (Lord's day)"."""
    if not _BRACKET.search(text, start, start + _HEADING):
        return None
    read = read_written(lower, start, order=order)
    remark = _REMARK.match(text, read.end) if read and read.value.day else None
    if read is None or remark is None or tells_occasion(remark["remark"]):
        return None
    # A list of days, or a notice of what is to come.
    follows = read_written(lower, remark.end(), order=order)
    listed = follows is not None or bids(text, remark.end())
    return None if listed else printed_claim(text, read)
