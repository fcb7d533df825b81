"""The day in the head of a paper, a standard of the net, or a message of a list.

    Received: 3 March 2014 / Accepted: 12 June 2014 / Published online: 18 July 2014
    arXiv:1403.0001v2 [cs.CL] 3 Mar 2014
    Category: Standards Track                                June 2014
    United States Patent 4,830,712
    Crandall                                             May 16, 1989
    Ann Roe ann at example.org
    Tue Mar 8 14:12:33 CET 2011

A paper is of the day on which it came out, not of those on which it was sent in; where
only these are printed it has none.
"""

import re

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.lexicon import MONTH, MONTHS
from archive.extract.dates.written import Written, read_written
from archive.extract.printed import printed_claim
from archive.model import DocumentDate
from archive.patterns import later

#: Each of these stands at the head of a line, or behind what parts it from the last.
_HEAD = r"(?:^|[/;|•·.][ ]?)[ ]*"
_SENT_IN = later(rf"(?m){_HEAD}(?:received|accepted)\b[^\n]{{0,24}}\d")
_OUT = later(
    rf"(?m){_HEAD}(?:first[ ])?(?:published(?:[ ]online)?|available[ ]online"
    r"|online(?:[ ]publication)?(?:[ ]date)?)[ ]*:?[ ]*(?:on[ ])?(?=\w)"
)
_PREPRINT = later(
    r"(?m)^[ ]*arxiv:\d{4}\.\d{4,5}(?:v\d+)?[ ]+\[[^\]\n]{2,20}\][ ]+"
    r"|^[ ]*\[submitted[ ]on[ ]"
)
_STANDARD = re.compile(r"request[ ]for[ ]comments:[ ]|internet[ -]draft")
#: Those of its application stand below.
_PATENT = later(
    r"united states patent\b[^\n]{0,40}\n\s*[^\n\d:]{2,50}[ \t]"
    rf"(?={MONTH}\.?[ ]\d{{1,2}},[ ]\d{{4}}\s*\n)|\bdate of patent:[ \t*]*(?=\w)"
)
#: In the right column, which ends with the month: "     June 2014".
_COLUMN = later(
    rf"(?m)[ ]{{3,}}(?=(?:\d{{1,2}}[ ])?{MONTH}[ ]\d{{1,2}}?,?[ ]?\d{{2,4}}$)"
)
_LISTED = later(
    r"(?m)^[^\n]{2,60}[ ]at[ ][\w-]+(?:\.[\w-]+)+[ ]*\n"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[ ]"
    rf"(?P<m>{MONTH})[ ]{{1,2}}(?P<d>\d{{1,2}})[ ]\d\d:\d\d:\d\d[ ](?:[a-z]{{2,5}}[ ])?"
    r"(?P<y>\d{4})$"
)
#: A quick look.
_CLOCKED = re.compile(r":\d\d (?:[a-z]{2,5} )?\d{4}\n")
#: A standard's head is no longer.
_LINES = 800
_PATENT_HEAD = 60


def paper_claim(
    opening: str, lower: str, *, date_order: str = "dmy"
) -> DocumentDate | None:
    """Read the day in the head of a paper, a standard or a message of a list.

    Args:
        opening: What a text begins with, as printed.
        lower: The same in small letters.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    read: Written | None = None
    if "received" in lower or "accepted" in lower:
        out = _OUT.search(lower) if _SENT_IN.search(lower) else None
        read = read_written(lower, out.end(), order=date_order) if out else None
    elif "patent" in lower[:_PATENT_HEAD]:
        patent = _PATENT.search(lower, 0, _LINES)
        read = read_written(lower, patent.end(), order=date_order) if patent else None
    elif "arxiv:" in lower or "[submitted on " in lower:
        found = _PREPRINT.search(lower)
        read = read_written(lower, found.end(), order=date_order) if found else None
    elif _STANDARD.search(lower, 0, _LINES):
        column = _COLUMN.search(lower, 0, _LINES)
        read = read_written(lower, column.end(), order=date_order) if column else None
    elif _CLOCKED.search(lower):
        read = _listed(lower)
    return printed_claim(opening, read) if read else None


def _listed(lower: str) -> Written | None:
    """Read the line below the sender in the archive of a list of mails."""
    found = _LISTED.search(lower)
    if found is None:
        return None
    month, day = MONTHS[found["m"]], int(found["d"])
    try:
        value = PartialDate(int(found["y"]), month, day)
    except InvalidDateError:
        return None
    return Written(found.start("m"), found.end(), value)
