"""The year of a day where more than a comma stands between, and of two figures.

behind = [","] hour [zone] [","] year     ("Oct 26 11:00:09 EDT 2023")
short  = two figures                      ("3rd Feb 82", at the end of a clause)
"""

import re

from archive.extract.dates.scan import GAP, Scan

_ZONE = rf"(?:{GAP}(?:gmt|utc|[ecmp][sd]?t|bst|ces?t|msk|[ijk]st)\b)?"
_HALF = rf"(?:{GAP}?[ap]\.?{GAP}?m\b\.?)?"
_YEAR = r"(?P<y>1[5-9]\d\d|20\d\d)(?![\w%]|[.,:]\d)"
_BEHIND = (
    re.compile(rf",?{GAP}\d{{1,2}}:\d\d:\d\d{_HALF}{_ZONE},?{GAP}{_YEAR}"),
    # Without seconds it may be counted: "11:00, 2000 marched".
    re.compile(
        rf",?{GAP}\d{{1,2}}[.:]\d\d{_HALF}{_ZONE},?{GAP}{_YEAR}"
        r"(?=[ ]*(?:[.,;:)—–-]|\n|\Z))"
    ),
)
_SHORT = re.compile(
    # "On 2 May 42,000 fled", "on 2 May 42 were killed".
    rf"\.?{GAP}(?P<y>3[2-9]|[4-9]\d)(?=[;:)\"”]|,(?!\d)|\.?\s*\Z|\.\s|\n"
    r"|[ ](?:and|at|when|he|she|it|they|we|i|in|was|the|a|but|by)\b)"
)
_BUDDHIST = re.compile(r",?[ ]\(?B\.?[ ]?E\.?(?!\w)")
#: Years of the Buddha that are ours of these times.
_BUDDHIST_YEARS = range(2300, 2700)


def year_behind_hour(lower: str, end: int) -> tuple[int, int] | None:
    """Return the year behind an hour behind a day that ends at ``end``, and its end."""
    if lower[end : end + 1] not in (" ", ","):
        return None
    found = (pattern.match(lower, end) for pattern in _BEHIND)
    match = next(filter(None, found), None)
    return (int(match["y"]), match.end()) if match else None


def short_year(scan: Scan, end: int) -> tuple[int, int] | None:
    """Return the year of two figures behind a day and month, and where it ends.

    Its century is the report's: an undated one has none.
    """
    if scan.report_year is None:
        return None
    match = _SHORT.match(scan.lower, end)
    return (scan.full_year(int(match["y"])), match.end("y")) if match else None


def buddhist_end(scan: Scan, year: int | None, end: int) -> int | None:
    """Return where the era ends behind such a year as "2555 B.E."; None for ours."""
    # A range goes through all its numbers to find what is none.
    if year is None or year not in _BUDDHIST_YEARS:
        return None
    match = _BUDDHIST.match(scan.text, end)
    return match.end() if match else None
