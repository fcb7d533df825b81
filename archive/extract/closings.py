"""The day that ends a report: alone on its last line, in a letter's close, an order's.

closing  = [place ","] date                               (alone on the last line)
         | ("Dated" | "Done" | "Given" ...) ... date
         | clock "·" date ["·" words]                     (a post)
         | "@" name ")" date                              (a post quoted)
"""

import re

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import Written, read_written
from archive.model import DocumentDate, Provenance, Span

#: No more characters than these make a report of one line.
_SHORT_REPORT = 60
_BEFORE_LAST = re.compile(r"[,(–—-][ ]*(?=\S)")
#: A close stands within so many characters of the end.
_CLOSE = 400
_FINAL = re.compile(r"\n[ \t]*(?P<line>[^\n]{6,90}?)\s*\Z")
_CAP = r"[^\W\d_a-zß-öø-ÿά-ώа-џ]"
_PLACE = re.compile(
    rf"{_CAP}[\w.'’-]*(?:[ ]{_CAP}[\w.'’-]*){{0,3}},[ ]+(?:le[ ]+|den[ ]+)?"
)
_DATED = re.compile(
    r"^[ \t]*(?:dated|done|given|signed|executed|made|witness|so[ ]ordered)\b"
    r"[^\d\n]{0,60}(?:\bthis[ ]+|\bon[ ]+)?(?=\d|\b[A-Z])",
    re.IGNORECASE | re.MULTILINE,
)
_POST = re.compile(
    r"\d{1,2}:\d\d(?:[ ]?[AP]M)?[ ]*[·•|–—-][ ]*(?=\w)|.{0,40}@\w+\)?[ ]+(?=\w)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"[ ]*(?:[·•|][^\n]{0,40})?\Z")


def closing_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the date of a text's last line, or of its close: "Dated this 3rd ..."."""
    match = _FINAL.search(text, max(0, len(text) - _CLOSE))
    if match is not None:
        start, line = match.start("line"), match["line"]
        if read := _last_line(line, lower_case(line), date_order):
            return _claim(text, start, read, "stands alone on the last line")
    elif short := _short_report(text, date_order):
        return short
    for dated in _DATED.finditer(text, max(0, len(text) - _CLOSE)):
        end = text.find("\n", dated.end())
        line = text[dated.start() : end if end >= 0 else len(text)]
        read = _ending(line, lower_case(line), dated.end() - dated.start(), date_order)
        if read:
            return _claim(text, dated.start(), read, "the day on which it was signed")
    return None


def _last_line(line: str, lower: str, order: str) -> Written | None:
    """Read a date that is all of a line, but for a place or a post's signs."""
    if read := _ending(line, lower, 0, order, months=True):
        return read
    if place := _PLACE.match(line):
        return _ending(line, lower, place.end(), order)
    post = _POST.match(line)
    read = read_written(lower, post.end(), order=order) if post else None
    return read if read and read.value.day and _POSTED.match(line, read.end) else None


def _ending(
    line: str, lower: str, begin: int, order: str, *, months: bool = False
) -> Written | None:
    """Read a date from ``begin`` to the end of a line; a month only if ``months``."""
    read = read_written(lower, begin, order=order)
    if read is None or read.end < len(line.rstrip(" .)")):
        return None
    return read if months or read.value.day else None


def _claim(text: str, start: int, read: Written, detail: str) -> DocumentDate:
    return DocumentDate(
        value=read.value,
        provenance=Provenance.TEXT,
        evidence=text[start + read.start : start + read.end],
        detail=read.detail or detail,
        span=Span(start + read.start, start + read.end),
    )


def _short_report(text: str, order: str) -> DocumentDate | None:
    """Read the date that ends a report of one line: "Quake near Bam, 26.12.2003."."""
    line = text.strip()
    if not 0 < len(line) <= _SHORT_REPORT or "\n" in line:
        return None
    lower = lower_case(text)
    for begin in _BEFORE_LAST.finditer(lower):
        read = read_written(lower, begin.end(), order=order)
        if read and read.value.month and not lower[read.end :].strip(" .)\r\n\t"):
            return _claim(text, 0, read, "ends the only line")
    return None
