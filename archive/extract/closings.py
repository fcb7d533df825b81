"""The day that ends a report: alone on its last line, in a letter's close, an order's.

closing  = [place ","] date       (alone on the last line, or its last sentence)
         | place "," date                       (alone above the lines of a contact)
         | ("Dated" | "Done" | "Given" ...) ... date
         | clock "·" date ["·" words]                     (a post)
         | "@" name ")" date                              (a post quoted)
         | "Source:" words clock "gmt" date               (a broadcast monitored)
"""

import re

from archive.extract.dates.lexicon import MONTH, WEEKDAY, lower_case, words
from archive.extract.dates.written import Written, read_written
from archive.extract.head_lines import CLOCK
from archive.extract.other_pages import own_part
from archive.extract.printed import printed_claim
from archive.extract.stamp_words import MINUTE, ROUND
from archive.extract.stamps import stamps_in
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: No more characters than these make a report of one line.
_SHORT_REPORT = 60
_BEFORE_LAST = re.compile(r"[,(–—-][ ]*(?=\S)")
#: A close stands within so many characters of the end.
_CLOSE = 400
#: How long a last line is that holds a date and little else.
_SHORTEST, _LONGEST = 6, 90
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LETTERS = re.compile(r"[a-z]+")
_CAP = r"[^\W\d_a-zß-öø-ÿά-ώа-џ]"
_PLACE = re.compile(
    rf"{_CAP}[\w.'’-]*(?:[ ]{_CAP}[\w.'’-]*){{0,3}},[ ]+"
    r"(?:(?:le|den|li|lì|add[ìi]|em|aos)[ ]+)?"
)
#: How the close of an order, a treaty or a deed begins.
_CLOSINGS = frozenset(
    words(
        "dated delivered done given signed executed made witness so fait hecho dado "
        "feito fatto "
        "gegeben gedaan"
    )
)
_DATED = re.compile(
    r"(?:so[ ]ordered|\w+)\b"
    r"[^\d\n]{0,60}(?:\bthis[ ]+|\bon[ ]+)?(?=\d|\b[A-Z])",
    re.IGNORECASE,
)
#: "Delivered in open court this 30th day of June 2014 at Blantyre."
_AT_COURT = later(
    rf"(?<=\d{{4}}),?[ ](?:at|in)[ ]{_CAP}[\w'’-]*(?:[ ]{_CAP}[\w'’-]*){{0,2}}\.?\s*\Z"
)
#: "... soll bald gelten. Berlin, den 3. Mai 2020" at the end of the last line.
_LAST_SENTENCE = later(
    rf"[.!?…»”\"][ ]+(?={_CAP}[\w.'’-]*(?:[ ]{_CAP}[\w.'’-]*){{0,3}},[ ])"
)
#: A release ends in whom to ask.
_CONTACT = re.compile(
    r"(?i)\b(?:tel|fon|phone|fax|kontakt|contact[oa]?|contatti|rückfragen|press\w*"
    r"|pers\w*|prensa|imprensa|stampa|e-?mail|web|www)\b|@|\+\d\d"
)
_CONTACT_LINE = 80
_POST = re.compile(
    r"\d{1,2}:\d\d(?:[ ]?[AP]M)?[ ]*[·•|–—-][ ]*(?=\w)|.{0,40}@\w+\)?[ ]+(?=\w)",
    re.IGNORECASE,
)
#: "Published in Dawn, November 2nd, 2017".
_PUBLISHED_IN = re.compile(
    r"[\s(*_]*(?i:(?:(?:first|originally)[ ])?published)[ ](?i:in)[ ](?:[Tt]he[ ])?"
    r"[^\W\d_a-z][^.!?\d]{1,60}?(?:,[ ]|[ ]on[ ]|[ ](?=[A-Z]))(?:on[ ])?"
    rf"(?=(?i:{WEEKDAY}|{MONTH})|\d)"
)
#: "Source: The Courier, 4 June 1989", "[The Courier, April 19, 1906]".
_CITED = re.compile(
    rf"(?:\W?(?i:source|quelle|fuente|fonte|bron|źródło|источник|kaynak)[ ]?:[ ]"
    rf"|[\[(](?={_CAP}))"
    rf"(?:(?i:the|el|la|le|il|der|die)[ ])?{_CAP}?[\w.'’&-]+(?:[ ][\w.'’&-]+){{0,5}}"
    rf",[ ]+(?=(?i:{WEEKDAY}|{MONTH})|\d)"
)
_MONITORED = re.compile(
    r"source:[ ][^\n]{3,150}?\b\d{4}[ ](?:gmt|utc)[ ]+(?=\d)", re.IGNORECASE
)
_ALONE = "stands alone on the last line"
#: So many lines above the last day may hold those of a list.
_LIST = 12
_COPYRIGHT = re.compile(r"(?i)©|\bcopyright\b|all rights reserved")
_POSTED = re.compile(r"[ ]*(?:[·•|][^\n]{0,40})?\Z")


def closing_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the date of a text's last line, or of its close: "Dated this 3rd ..."."""
    text = own_part(text)
    tail = max(0, len(text) - _CLOSE)
    lines = text[tail:].rstrip().split("\n")
    if len(lines) == 1 and not tail:
        return _short_report(text, date_order)
    start = tail + sum(map(len, lines[:-1])) + len(lines) - 1
    for index in range(len(lines) - 1, 0 if len(lines) > 1 else -1, -1):
        line = lines[index]
        if index < len(lines) - 1:
            start -= len(line) + 1
        if not _FIGURE.search(line):
            continue
        begin = len(line) - len(line.lstrip(" \t"))
        last = index == len(lines) - 1 or (
            not line[_SHORT_REPORT:]
            and ("20" in line or "19" in line)
            and _above_contact(lines, index)
        )
        found = _closing(line[begin:], date_order, last=last)
        if (
            found
            and found[1] == _ALONE
            and _among_others(lines, index, found[0], date_order)
        ):
            return None
        if found:
            return _claim(text, *found, offset=start + begin)
    return None


def _among_others(lines: list[str], index: int, read: Written, order: str) -> bool:
    """Tell whether the last day stands in a list of days, or below a page's end.

    What a site offers to read next has its own days.
    """
    above = [line for line in lines[max(index - _LIST, 0) : index] if line.strip()]
    if any(map(_COPYRIGHT.search, above[:-1])):
        return True
    for other in above:
        bare = other.strip()
        if len(bare) > _SHORT_REPORT or not _YEAR.search(bare):
            continue
        day = _ending(bare, lower_case(bare), 0, order)
        if day and day.value != read.value:
            return True
    return False


def _above_contact(lines: list[str], index: int) -> bool:
    """Tell whether the lines below a place and a day only say whom to ask."""
    if not _YEAR.search(lines[index]) or _YEAR.search(lines[index - 1]):
        return False
    below = lines[index + 1 :]
    return any(map(_CONTACT.search, below)) and not any(
        len(line) > _CONTACT_LINE or _YEAR.search(line) for line in below
    )


def _closing(line: str, order: str, *, last: bool) -> tuple[Written, str] | None:
    """Read the date that a line gives as the text's own, and in what way."""
    lower = lower_case(line)
    if last and len(line) > _LONGEST:
        stops = [*_LAST_SENTENCE.finditer(line, len(line) - _LONGEST)]
        place = _PLACE.match(line, stops[-1].end()) if stops else None
        if place and (read := _ending(line, lower, place.end(), order)):
            return read, "ends the last line, behind its place"
    if last and _SHORTEST <= len(line) <= _LONGEST:
        read = _last_line(line, lower, order)
        if read is not None:
            return read, _ALONE
        if stamp := _stamped(line, order):
            return stamp
    word = _LETTERS.match(lower)
    if word is not None and (monitored := _MONITORED.match(line)):
        read = _ending(line, lower, monitored.end(), order)
        return (read, "the hour at which its source gave it out") if read else None
    if word is None or word.group() not in _CLOSINGS:
        return None
    dated = _DATED.match(line)
    if dated and (court := _AT_COURT.search(line)):
        line = line[: court.start()]
        lower = lower[: court.start()]
    read = _ending(line, lower, dated.end(), order) if dated else None
    return (read, "the day on which it was signed") if read else None


def _stamped(line: str, order: str) -> tuple[Written, str] | None:
    """Read the day of a last line of words of publication, or of one in brackets."""
    bracketed = line[:1] in "(（[" and line.rstrip()[-1:] in ")）]"
    for stamp in stamps_in(line, order):
        if stamp.labelled or bracketed:
            updated = "when it was updated; nothing says when it was published"
            return stamp.read, updated if stamp.updated else "stamped on the last line"
    return None


def _last_line(line: str, lower: str, order: str) -> Written | None:
    """Read a date that is all of a line, but for a place or a post's signs."""
    if read := _ending(line, lower, 0, order, months=True):
        return read
    if read := _with_hour(line, lower, order):
        return read
    if place := _PLACE.match(line):
        return _ending(line, lower, place.end(), order)
    if issue := _PUBLISHED_IN.match(line):
        return _ending(line, lower, issue.end(), order)
    if cited := _CITED.match(line):
        return _ending(line.rstrip("])"), lower, cited.end(), order)
    post = _POST.match(line)
    read = read_written(lower, post.end(), order=order) if post else None
    return read if read and read.value.day and _POSTED.match(line, read.end) else None


def _with_hour(line: str, lower: str, order: str) -> Written | None:
    """Read a day with its hour to the minute: "11.11.2013, 14:02 Uhr".

    A round one may be that for which somebody is bidden to come.
    """
    bare = line.strip(" .()[]（）")
    begin = line.index(bare)
    read = read_written(lower, begin, order=order)
    if read is None or not read.value.day or ROUND.search(line, read.end):
        return None
    clock = CLOCK.match(line, read.end, begin + len(bare))
    if clock is None or clock.end() < begin + len(bare):
        return None
    return read if MINUTE.search(clock.group()) else None


def _ending(
    line: str, lower: str, begin: int, order: str, *, months: bool = False
) -> Written | None:
    """Read a date from ``begin`` to the end of a line; a month only if ``months``."""
    read = read_written(lower, begin, order=order)
    if read is None or read.end < len(line.rstrip(" .)")):
        return None
    return read if months or read.value.day else None


def _claim(text: str, read: Written, detail: str, *, offset: int = 0) -> DocumentDate:
    """Return the claim of a day that a text ends with: it may be another's."""
    return printed_claim(
        text, read, offset=offset, provenance=Provenance.TEXT, detail=detail
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
            return _claim(text, read, "ends the only line")
    return None
