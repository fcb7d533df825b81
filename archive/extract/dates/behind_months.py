"""What stands behind the name of a month and is no year: a count, an hour, a price."""

import re

from archive.extract.dates.lexicon import words
from archive.extract.dates.numbers import AFTER_NUMBER, COUNTED, PLAIN, is_done
from archive.extract.dates.scan import Scan

#: "April 7 1100 EST" ends with an hour, "April 7, 2019 EST" with a year.
_ZONES = frozenset(words("gmt utc est edt cst cdt mst mdt pst pdt bst jst hrs"))
_CLOCK_ENDS, _MODERN, _NEW, _LAST_YEAR = 2400, 1500, 1900, 2100
_STROKED = re.compile(r"(?P<n>\d{4})/(?P<n2>\d{1,4})(?!\d)")
#: What reports count by the thousand, and no verb has the form of.
_SUFFERERS = frozenset(
    words(
        "people persons men women children soldiers troops civilians patients cases "
        "deaths dead killed injured wounded infections refugees families homes houses "
        "households prisoners detainees migrants"
    )
)


def _counts_after_comma(lower: str, start: int, end: int) -> bool:
    """Tell "9 August, 1848 cases" from "9 August, 1848 and": a number, no year."""
    if lower[max(0, start - 2) : start].strip() != ",":
        return False
    following = AFTER_NUMBER.match(lower, end)
    if not (following and following["blank"] and following["word"] in _SUFFERERS):
        return False
    # "On July 11, 2006 killed 189": what was done to so many is a verb.
    return not is_done(lower, following)


def no_year(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a number behind a month counts something, or is an hour."""
    if _counts_after_comma(scan.lower, start, end):
        return True
    number = int(scan.lower[start:end]) if end - start == len("1100") else 0
    following = (
        AFTER_NUMBER.match(scan.lower, end) if 0 < number < _CLOCK_ENDS else None
    )
    if following is None or following["hyphen"] or scan.language not in PLAIN:
        return False
    if following["word"] in _ZONES:
        return number % 100 < 60 and not _NEW <= number <= _LAST_YEAR
    return number < _MODERN and following["word"] in COUNTED


def prices_end(lower: str, start: int) -> int:
    """Return where two prices behind a month end, "May 1160/1165"; 0 where years stand.

    Two years beside a stroke follow one another: "May 1641/42".
    """
    pair = _STROKED.match(lower, start)
    if pair is None or str(int(pair["n"]) + 1).endswith(pair["n2"]):
        return 0
    return 0 if _NEW <= int(pair["n"]) <= _LAST_YEAR else pair.end()
