"""The day of a judgment on its own line, below a court's notices and its number.

The judge has given leave for this version of the judgment to be published ...

Neutral citation number: [2024] EWFC 74 (B)
Case No: WD23P70135
Date: 3 April 2024
"""

import re

from archive.extract.dates.written import read_written
from archive.extract.printed import printed_claim
from archive.model import DocumentDate
from archive.patterns import later

#: The line of its day, in small letters.
_LINE = later(
    r"^[ \t]*(?:(?:(?:judgment|decision|ruling|order)[ ])?date"
    r"(?:[ ]of[ ](?:judgment|decision|ruling|order)|[ ]handed[ ]down)?[ ]?:[ \t]*"
    # "JUDGMENT DELIVERED BY", a lord's name and "ON" stand above it in lines.
    r"|(?:judgment|decision)[ ](?:given|delivered|handed[ ]down)"
    r"(?:[ ]by\n+[^\n]{3,60})?\s+on\s+)(?=\w)",
    re.MULTILINE,
)
_REST = re.compile(r"[ \t.]*(?:\n|\Z)")
#: Alone on its line, above the judge: "11th November 2011", "Before".
_ABOVE_JUDGE = re.compile(r"\n[ \t]*(?=[^\n]{8,40}\n\s*before[ ]?:?[ \t]*\n)")


def ruling_claim(text: str, lower: str, *, date_order: str) -> DocumentDate | None:
    """Read the labelled day in the head of a court's text, whatever stands above it.

    Args:
        text: The opening of a text as printed.
        lower: The same in small letters.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    line = _LINE.search(lower) or _ABOVE_JUDGE.search(lower)
    read = read_written(lower, line.end(), order=date_order) if line else None
    if read is None or read.value.day is None or not _REST.match(lower, read.end):
        return None
    return printed_claim(text, read)
