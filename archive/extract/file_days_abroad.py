"""Days in the names of files that are counted otherwise than ours, or written in signs.

1402-07-15 (in Persian), 2557-05-22 (in Thai), 令和3年8月15日, 2021年5月3日
"""

import re
from collections.abc import Iterator

from archive.calendars import PERSIAN
from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.abroad_words import EASTERN_REIGNS
from archive.extract.dates.calendars import counts_from_hijra
from archive.extract.dates.solar_dates import LANGUAGES, SOLAR
from archive.extract.dates.thai import of_buddhist_era
from archive.extract.dates.written import read_written
from archive.extract.printed import western_figures
from archive.model import DocumentDate, Provenance
from archive.patterns import later

_FULL = re.compile(
    r"(?<!\d)(?P<y>\d{4})(?P<s>[-_./]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)", re.ASCII
)
_THAI_YEARS = range(2400, 2644)
#: What such a day has in it, and how it begins.
_SIGNS = ("年", "년")
_BEGIN = later(rf"(?:中[華华])?(?:{'|'.join(EASTERN_REIGNS)})|(?<!\d)\d{{4}}[年년]")
BUDDHIST = "counted in the Buddhist era"


def eastern_days(path: str) -> Iterator[DocumentDate]:
    """Yield the last day in a path that is written in signs of Eastern Asia."""
    if not any(sign in path for sign in _SIGNS):
        return
    lower = path.lower()
    for match in reversed(list(_BEGIN.finditer(lower))):
        read = read_written(lower, match.start())
        if read is not None and read.value.day:
            yield DocumentDate(
                value=read.value,
                provenance=Provenance.FILENAME,
                evidence=path[read.start : read.end],
            )
            return


def counted_days(path: str, language: str) -> Iterator[DocumentDate]:
    """Yield the last day in a path whose year is one of the text's own calendar.

    Args:
        path: The path of a file.
        language: The text's, an ISO 639-1 code.
    """
    if language != "th" and language not in LANGUAGES:
        return
    western = western_figures(path)
    for match in reversed(list(_FULL.finditer(western))):
        year, month, day = (int(match[part]) for part in "ymd")
        value = None
        if counts_from_hijra(year, language):
            value = PERSIAN.date_of(year, month, day)
        elif language == "th" and year in _THAI_YEARS:
            value = _partial(of_buddhist_era(year), month, day)
        if value is not None:
            yield DocumentDate(
                value=value,
                provenance=Provenance.FILENAME,
                evidence=path[match.start() : match.end()],
                detail=BUDDHIST if language == "th" else SOLAR,
            )
            return


def _partial(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except InvalidDateError:
        return None
