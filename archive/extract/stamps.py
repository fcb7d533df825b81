"""Lines of a head that hold a day and nothing but words of publication.

    Gepubliceerd op 20 augustus 2014 om 14:12
    PRESS RELEASE — for immediate release — August 20, 2014
    입력 2022.10.11 09:30 | 수정 2022.10.12 10:01

Whatever their order: days, hours, zones and weekdays are taken out of a line, and what
is left must be words of heads in whatever language, numbers of issues, or names of
agencies. "Date of birth: 3 May 1970" has a word besides, and dates no report.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.extract.dates.lexicon import words
from archive.extract.dates.written import Written
from archive.extract.head_lines import BYLINE_BAR, READING
from archive.extract.occasions import OCCASIONS
from archive.extract.printed import CHANGED, printed_claim
from archive.extract.stamp_words import (
    CLOCK,
    FULL_YEAR,
    HEAD_WORDS,
    KINDS,
    MINUTE,
    PICTURE,
    PUBLISHED,
    ROUND,
    UPDATED,
    WEEK,
    dates_in,
    words_of,
)
from archive.extract.wires import WIRES
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: So many lines are looked at, none longer, down to the first line of prose.
_LINES, _LONGEST, _PROSE = 10, 140, 220
#: A line so long that has no end goes on in the next.
_WRAPPED = 55
#: So many characters are alike in a title said again: a quick look.
_ALIKE = 9
_LINE = re.compile(r"[^\n]*\n?")
_AGENCY = later(rf"(?<!\w)(?:{WIRES})(?!\w)")
#: "No. 112/2018", "vol 838 cc395-8", "Nr. 7", "#3", "a0512".
_NUMBERED = re.compile(
    r"(?:\b(?:no|nr|nº|n°|№|num|vol|volume|issue|pt|part|cc?|cols?|número|numéro|nummer|sayı)"
    r"|#|\bid)[.:]?[ ]?\d[\w/.-]*|\b[a-z]\d{4}\b",
    re.IGNORECASE,
)
#: What stands at once behind a date: "12/30/2007 1405".
_HOUR_BEHIND = re.compile(r"\A[ ](?:[01]\d|2[0-3])[0-5]\d(?=\s|\Z)")
#: On such a day judges listened; that of their judgment stands elsewhere.
_HEARD = re.compile(
    r"\b(?:dates?|days?)[ ]of[ ](?:the[ ])?(?:hearing|trial)|\bhearing[ ]dates?\b"
    r"|\bhear(?:ing|d)[ ]*:",
    re.IGNORECASE,
)
_NAME_WORDS = 4
#: Signs between a date and its hour, and how far that is.
_SIGNS, _BESIDE = " \t,|/•·–—-", 12
_BY = later(
    r"(?i)(?:来源|來源|作者|记者|記者)[:：]\s*[^\s|,，]{1,12}(?=\s)"
    r"|\b(?:by|por|par|von|di|da|door|przez|af|av)[ ]+[^|,·•]{2,40}?"
    r"(?=[ ]+(?:on|at|el|em|le|am|il|op)\b|[ ]*[|,·•–—-]|\Z)"
)
_TAIL = re.compile(
    r"[\s,;.)]*(?P<sign>[|•·–—/-]+|(?i:by|por|par|von|di|door|from|dans|in|unter|sous|under"
    r"|来源|來源)\b)?[:：\s]*"
    r"(?P<rest>[^.!?]{0,60})\Z"
)
_AT = re.compile(r"(?i)\A[\s,]*(?:à|at|um|alle(?:[ ]ore)?|ore|a[ ]las|às|kl\.?|om)\s")
_PRINTED = re.compile(r"[^\W\d_][\w.'’-]*")
#: Of the words of updates, those of any change to a file; "last" stands with both.
_CHANGED = frozenset(
    words(
        "modified modifica modifié modifiée modificato gewijzigd geändert изменено "
        "last revised amended edited aangepast 수정 최종수정"
    )
)
#: Of the words of updates, those that name no kind of report and no other thing.
_WERE_UPDATED = frozenset(UPDATED) - frozenset(words("update last mis à jour stand"))
_UPDATES, _PUBLISHES = frozenset(UPDATED), frozenset(PUBLISHED)
#: A line has one of these unless it is the first.
_LABELS = _UPDATES | _PUBLISHES | frozenset((*KINDS, *map(str.lower, WIRES.split("|"))))


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that a line of a head gives.

    ``updated`` says that it is an update's; ``labelled`` that the line says what the
    day is, and not only its hour.
    """

    read: Written
    updated: bool
    labelled: bool


def stamp_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the day of publication, else of an update, in the lines that open a text.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    update = None
    for start, line in _lines(text):
        for stamp in stamps_in(line, date_order, first=not text[:start].strip()):
            found = replace(
                stamp.read, start=start + stamp.read.start, end=start + stamp.read.end
            )
            if not stamp.updated:
                return (
                    printed_claim(text, found) if stamp.labelled else _told(text, found)
                )
            update = update or updated_claim(text, found)
    return update


def published_claim(
    text: str, start: int, *, date_order: str = "dmy"
) -> DocumentDate | None:
    """Read the day that a line of the head calls that of publication.

    Args:
        text: The text as printed, from its first character.
        start: Where in it the lines asked about begin.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    for at, line in _lines(text):
        if at < start or _PUBLISHES.isdisjoint(words_of(line)):
            continue
        for stamp in stamps_in(line, date_order):
            if not stamp.updated and stamp.labelled:
                return printed_claim(text, stamp.read, offset=at)
    return None


def _told(text: str, read: Written) -> DocumentDate:
    """Return the claim of a line that says no more than a day and an hour."""
    claim = printed_claim(text, read, provenance=Provenance.TEXT)
    told = "a line of the head with an hour, or how long it takes to read"
    return replace(claim, detail=claim.detail or told)


def updated_claim(text: str, read: Written) -> DocumentDate:
    """Return the claim of least trust that a day of an update makes.

    A site that prints no other day prints when it put a report out as "Updated"; a file
    that was "modified" may be of any age.
    """
    told = set(words_of(text[text.rfind("\n", 0, read.start) + 1 : read.start]))
    changed = not told.isdisjoint(_CHANGED) and told.isdisjoint(_UPDATES - _CHANGED)
    detail = "when it was updated; nothing says when it was published"
    return replace(
        printed_claim(text, read, provenance=Provenance.TEXT),
        detail=CHANGED if changed else detail,
    )


def stamps_in(line: str, order: str, *, first: bool = False) -> tuple[Stamp, ...]:
    """Return the days of a line if it holds but words of heads besides.

    A line without such words is a stamp only where it has an hour or is the ``first``.
    """
    # "Posted: Wed May 3, 2006 4:12 pm    Post subject: Flood".
    line = line.partition("    Post subject:")[0]
    if reading := READING.search(line):
        line = line[: reading.start()] + " " * len(reading[0]) + line[reading.end() :]
    lower = line.lower()
    if len(lower) != len(line):
        return ()
    dates = tuple(dates_in(lower, order))
    if not dates or PICTURE.match(line):
        return ()
    rest, last = [], 0
    for date in dates:
        rest.append(line[last : date.start])
        last = date.end
    rest.append(line[last:])
    # Before a date stands what is said of it; behind the last one hours, or a name.
    barred = BYLINE_BAR.match(rest[0]) is not None
    if not (barred or all(map(only_head_words, rest)) or _named(rest)):
        return ()
    labelled = not _LABELS.isdisjoint(word for part in rest for word in words_of(part))
    labelled = labelled or barred
    timed = any(map(_to_the_minute, rest)) and not _invites(rest)
    if not (first or labelled or timed or reading):
        return ()
    found, updated = [], False
    for before, date in zip(rest, dates, strict=False):
        if _HEARD.search(before):
            continue
        told = [w for w in words_of(before) if w in _UPDATES or w in _PUBLISHES]
        updated = told[-1] in _UPDATES if told else updated
        found.append(Stamp(date, updated, first or labelled))
    return tuple(found)


def tells_update(before: str) -> bool:
    """Tell whether words before a day say that it is one of an update or change."""
    return not _WERE_UPDATED.isdisjoint(words_of(before))


def _named(rest: list[str]) -> bool:
    """Tell whether a line has besides its hour no more than names of who published.

    "Kompas.com - 08/05/2019, 14:12 WIB", "Posted by ann at 8:15 PM on", "3 comments".
    """
    first, last = rest[0], rest[-1]
    if not all(map(only_head_words, rest[1:-1])):
        return False
    labelled = not _LABELS.isdisjoint(words_of(first))
    if labelled:
        first = _BY.sub(" ", first)
    hour = _to_the_minute(first[-_BESIDE:]) or _to_the_minute(last[:_BESIDE])
    if not labelled and (not hour or _invites(rest)):
        return False
    if not only_head_words(first) and not (hour and _is_name(first)):
        return False
    if not labelled and first.rstrip().endswith((":", "：")):
        # "Termin: 21.02.2020, 19 Uhr".
        return False
    tail = _TAIL.match(_AT.sub("", CLOCK.sub("", last), count=1))
    return only_head_words(last) or bool(
        tail
        and ((labelled and tail["sign"]) or _is_name(tail["rest"]))
        and not only_figures(tail["rest"])
    )


def _to_the_minute(part: str) -> bool:
    """Tell whether a part has an hour with its minutes; "17 June, 2pm" invites."""
    return bool(MINUTE.search(part))


def _invites(rest: list[str]) -> bool:
    """Tell whether a weekday and a round hour bid to come: "Saturday, 14:00"."""
    named = any(word in WEEK for part in rest for word in words_of(part))
    return named and any(map(ROUND.search, rest))


def only_figures(part: str) -> bool:
    """Tell whether a part of a line is a number, as in rows of them."""
    return part.strip().replace(".", "").isdecimal()


def _is_name(part: str) -> bool:
    """Tell whether words may be the name of an agency or a site, or of a person."""
    bare = _NUMBERED.sub(" ", _AGENCY.sub(" ", CLOCK.sub(" ", part)))
    left = [word for word in _PRINTED.findall(bare) if word.lower() not in HEAD_WORDS]
    if len(left) > _NAME_WORDS or not OCCASIONS.isdisjoint(map(str.lower, left)):
        return False
    return all(not word[0].islower() or "." in word for word in left)


def only_head_words(part: str) -> bool:
    """Tell whether a part of a line has nothing but hours and words of heads."""
    part = _HOUR_BEHIND.sub("", part)
    bare = _NUMBERED.sub(" ", _AGENCY.sub(" ", CLOCK.sub(" ", part)))
    return HEAD_WORDS.issuperset(words_of(bare))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the opening lines that may be stamps, down to the first of prose."""
    start = seen = 0
    wrapped, title = False, ""
    while seen < _LINES and start < len(text):
        match = _LINE.match(text, start)
        assert match is not None
        line = match.group().rstrip("\r\n")
        if len(line) > _PROSE or line.startswith(("From:", ">")):
            return
        if line.strip():
            seen += 1
            if len(line) <= _LONGEST and not wrapped and FULL_YEAR.search(line):
                yield start, line
        wrapped = len(line) > _WRAPPED and not line.rstrip().endswith((".", ":", "!"))
        if wrapped and title and line[:_ALIKE] == title[:_ALIKE]:
            # A page saved as text says its title again below its menu.
            wrapped = not title.startswith(line.rstrip())
        title = title or line
        start = match.end()
