"""The stamp by which agencies marked each item, at its head or its foot.

    AP-NR-02-18-91 1044EST
    UPI 11-05-84 02:12 PM
    BBC Mon CAU 280201 ak/rt

The month stands before the day in those of America; the last has day, month and year.
"""

import re

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.lexicon import full_year
from archive.extract.dates.written import Written
from archive.extract.printed import printed_claim
from archive.model import DocumentDate, Provenance

_STAMP = re.compile(
    r"(?m)^[ \t]*(?:AP(?:TV|TN|RS)?|UPI)(?:-[A-Z]{2,4})?[- ]"
    r"(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d{4}|\d\d)[ ]+\d{1,2}:?\d\d[ ]?"
    r"(?:GMT|[ECMP][SD]T|[AP]M)(?:[ ][ECMP][SD]T)?<?[ \t]*$"
)
_MONITORED = re.compile(
    r"(?m)^[ \t]*BBC[ ]Mon(?:itoring)?[ ](?:[A-Z][\w-]{1,9}[ ]){0,4}"
    r"(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d\d)(?:[ ][a-z]{1,4}(?:[/ ][a-z]{1,4}){0,3})?[ \t]*$"
)
#: It stands within so many characters of the beginning or the end.
_REACH = 240
_AGENCIES = ("AP", "UPI", "BBC Mon")


def agency_claim(text: str) -> DocumentDate | None:
    """Read the day on which an agency sent a text, if its stamp is at either end."""
    for start in (0, max(0, len(text) - _REACH)):
        end = text[start : start + _REACH]
        if not any(agency in end for agency in _AGENCIES):
            continue
        match = _STAMP.search(end) or _MONITORED.search(end)
        if match is None:
            continue
        year = int(match["y"])
        year = year if len(match["y"]) == len("2001") else full_year(year)
        try:
            value = PartialDate(year, int(match["m"]), int(match["d"]))
        except InvalidDateError:
            continue
        return printed_claim(
            text,
            Written(min(match.start("m"), match.start("d")), match.end("y"), value),
            offset=start,
            provenance=Provenance.TEXT,
            detail="when the agency sent it",
        )
    return None
