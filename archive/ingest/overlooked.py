"""Fields of a record that look like its text or its date but bear no name we know.

They are kept as metadata. A run says so, for a column of dates that nobody named is
else found out only by whoever misses the histogram.
"""

import re
from collections.abc import Iterable, Mapping

from archive.datespan import Precision
from archive.ingest.claims import claim
from archive.model import UNREAD, DocumentDate, Provenance

#: Files of records with named fields, packed or not.
_RECORDS = re.compile(
    r"\.(?:(?:geo)?json|jsonl|ndjson|jsonlines|jl|csv|tsv|tab|parquet|sqlite3?|db3?"
    r"|xls[xm]?|ods|xml)"
    r"(?:\.(?:gz|bz2|xz|zst))?$",
    re.IGNORECASE,
)
#: A day, and no number that happens to be one.
_DAY = re.compile(r"\d{4}-\d|\d[-/. ](?:\d|[A-Za-z]{3})|[A-Za-z]{3,9}\.? \d")
#: Days in fields of such names are of something else than the report.
_OTHER_DAYS = re.compile(
    r"birth|born|death|died|updat|modif|chang|crawl|scrap|retriev|access|captur|download"
    r"|index|import|inserted|expir|valid|conflict"
)
#: A number in a field of such a name may count seconds since 1970.
_TIMES = re.compile(r"date|time|created|posted|publish|_utc$")
#: Words that a text has at least.
_LEAST_WORDS = 12


#: What is lacking of a date whose day and month can be mistaken for one another.
ORDER = "order"
#: How the evidence ends of one that was read as is usual, since nobody said otherwise.
_USUAL = "read as day, month, year"


def overlooked(
    path: str,
    metadata: Mapping[str, str],
    dates: Iterable[DocumentDate] = (),
    *,
    text: bool,
    date: bool,
) -> tuple[tuple[str, str], ...]:
    """Return what a record lacks with the record's own name of what may be it.

    A date that may be read either way lacks the order of its day and month.

    Args:
        path: The file's, as shown.
        metadata: The record's fields that bear no known name.
        dates: What it says of its date.
        text: Whether the record has a text.
        date: Whether it has a date, from wherever.
    """
    unsure = [(ORDER, "date") for one in dates if one.detail.endswith(_USUAL)]
    if not unsure and ((text and date) or not metadata):
        return ()
    if not _RECORDS.search(path):
        return ()
    found = unsure
    if not metadata:
        return tuple(found)
    if not text:
        longest = max(metadata, key=lambda name: len(metadata[name]))
        if len(metadata[longest].split()) >= _LEAST_WORDS:
            found.append(("text", longest))
    if not date and UNREAD not in metadata:
        found += [("date", name) for name in metadata if _dates(name, metadata[name])][
            :1
        ]
    return tuple(found)


def _dates(name: str, value: str) -> bool:
    """Tell whether a field holds a day, and one that may be the report's."""
    if len(value) > 40 or _OTHER_DAYS.search(name):
        return False
    number = value.replace(".", "", 1).isdecimal()
    if not (_TIMES.search(name) if number else _DAY.search(value)):
        return False
    found = claim(value, Provenance.METADATA, name)
    return found is not None and found.value.precision is Precision.DAY
