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
#: A month, a figure and what else a row has: "May 1152/1160 bid", "Sep --- 9330".
_CELLS = re.compile(
    # "Jly" and the like are how exchanges shorten months.
    rf"[ \t]*(?:{MONTH}|apl|jne|jly|mch)\.?[ \t:|]+"
    r"(?P<n>\d+(?![\d,.])|-+|[-+(]?\d[\d,.]*)"
    r"(?P<rest>(?:[ \t/|]+(?:[-+(]?\d[\d,.()%+-]*[a-z]{0,2}|[a-z]{1,6}|-+)){0,10})"
    r"[ \t]*$",
    re.MULTILINE,
)
_WORDS = re.compile(r"[a-z]{3,}")
_FIGURES = re.compile(r"[\d\s]+")
#: Words of a row, at most: with more it is a line of a chronicle.
_MOST_WORDS = 2
#: Rows looked at on either side.
_AROUND = 8
_LAST_DAY, _FIRST_YEAR, _MODERN, _LAST_YEAR = 31, 1000, 1500, 2100


#: How many pages are of a month, in the list of a site's archive.
_COUNT = re.compile(r"[ ]?\(\d{1,4}\)[ \t]*(?:\n|\Z)")


def row_end(scan: Scan, start: int) -> int:
    """Return where the rows of figures end, of which the month at ``start`` heads one.

    Another such row stands beside it; else 0. Where a figure behind the months of a
    block of rows can be neither a day nor a year, none is.
    """
    lower = scan.lower
    if start > 1 and lower[start - 1] == " " and not lower[start - 2].isspace():
        # Most months stand behind a word.
        return 0
    begin = lower.rfind("\n", 0, start) + 1
    if lower[begin:start].strip():
        return 0
    if (row := _ROW.match(lower, begin)) and _beside(lower, begin, row.end()):
        return row.end()
    if not (cells := _row_of_cells(lower, begin)):
        return 0
    rows = [*_rows_above(lower, begin), cells, *_rows_below(lower, cells.end())]
    return rows[-1].end() if _counts(rows) else 0


def counts_pages(lower: str, start: int, end: int) -> bool:
    """Tell whether a month heads pages that a site counts: "► October (2)"."""
    if not _COUNT.match(lower, end):
        return False
    begin = lower.rfind("\n", 0, start) + 1
    return not lower[begin:start].strip(" \t►▼▸▾•*+-")


def _beside(lower: str, begin: int, end: int) -> bool:
    if _ROW.match(lower, end + 1):
        return True
    above = lower.rfind("\n", 0, max(0, begin - 1)) + 1
    return above < begin and bool(_ROW.match(lower, above))


def _row_of_cells(lower: str, begin: int) -> re.Match[str] | None:
    row = _CELLS.match(lower, begin)
    few = row and len(_WORDS.findall(row["rest"])) <= _MOST_WORDS
    return row if few else None


def _rows_above(lower: str, begin: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while begin and len(found) < _AROUND:
        begin = lower.rfind("\n", 0, begin - 1) + 1
        if not (row := _row_of_cells(lower, begin)):
            break
        found.append(row)
    return found


def _rows_below(lower: str, end: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < _AROUND and (row := _row_of_cells(lower, end + 1)):
        found.append(row)
        end = row.end()
    return found


def _counts(rows: list[re.Match[str]]) -> bool:
    """Tell whether the figures behind the months of some rows are no years and days.

    Years of the middle ages are taken for figures only where rows are of one shape,
    and figures not alone: "May 1248 bid", "Jul 1283 bid".
    """
    if len(rows) < 2:
        return False
    shapes = [_FIGURES.sub("", row["rest"]) for row in rows]
    for row, shape in zip(rows, shapes, strict=True):
        if not row["n"].isdigit():
            continue
        number = int(row["n"])
        if _LAST_DAY < number < _FIRST_YEAR or number > _LAST_YEAR:
            return True
        alike = row["rest"].strip() and shapes.count(shape) > 1
        if _FIRST_YEAR <= number < _MODERN and alike:
            return True
    return False
