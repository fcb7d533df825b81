"""Rows of tables that begin with the name of a month: "Jan 31" under "Rainfall"."""

import re

from archive.extract.dates.lexicon import MONTH
from archive.extract.dates.scan import Scan

#: A month and figures, and nothing else up to the end of the line.
_ROW = re.compile(
    rf"[ \t]*{MONTH}\.?(?:[ \t]*[-/][ \t]*{MONTH}\.?)?[ \t:|]+"
    r"(?!(?:1[5-9]|20)\d\d(?![\d.,]))[-+(]?\d[\d ,.()%\t|/+-]*$",
    re.MULTILINE,
)


def in_row(scan: Scan, start: int) -> bool:
    """Tell whether the month at ``start`` heads a row of figures beside another one."""
    lower = scan.lower
    if start > 1 and lower[start - 1] == " " and not lower[start - 2].isspace():
        # Most months stand behind a word.
        return False
    begin = lower.rfind("\n", 0, start) + 1
    if lower[begin:start].strip() or not (row := _ROW.match(lower, begin)):
        return False
    if _ROW.match(lower, row.end() + 1):
        return True
    above = lower.rfind("\n", 0, max(0, begin - 1)) + 1
    return above < begin and bool(_ROW.match(lower, above))
