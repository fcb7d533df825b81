"""The lines of a page that was saved as text, and their parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.written import Written
from archive.extract.head_lines import CHANGED_AGO, READING
from archive.extract.page_words import AROUND, OFFERED, PARTICLES, PUBLISHES, UPDATES
from archive.extract.stamp_words import (
    CLOCK,
    HEAD_WORDS,
    PICTURE,
    WEEK,
    dates_in,
    words_of,
)
from archive.patterns import later

#: So many lines are looked at, down to the second that is prose; none longer.
_LINES, _PROSE, _LONGEST = 200, 180, 140
#: So many characters are alike in a title said again.
_ALIKE = 80
#: So many words may stand besides.
_WORDS_BESIDE = 16
#: Lines of prose that was broken are as wide.
_WRAPPED, _WIDEST = 55, 85
_COPIED = later(
    # A name and its day, the day and its hour, two days, a word and a name.
    r"(?<=[^\W\d_]{2})(?=\d{4}[-.]\d\d[-.]\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)"
    r"|\d{1,2}\.?[ ][^\W\d_]{3,12}\.?,?[ ]\d{4})"
    r"|(?<=[ ./-](?:19|20)\d\d)(?=\d{1,2}[:.h]\d\d|\d{1,2}\.?[ ][^\W\d_]{3}"
    r"|[^\W\d_]{3})"
    r"|(?<![^\W\d_])(?:(?<=von)|(?<=Von)|(?<=By)|(?<=by)|(?<=Par)|(?<=par)|(?<=Por))"
    r"(?=[A-Z][a-z])"
)
#: "19.10.19, 12:00": such a year only where an hour tells that it is a day.
_SHORT_YEAR = later(
    r"(?<![\w.])(?P<d>[0-3]?\d)(?P<s>[./])(?P<m>[01]?\d)(?P=s)(?P<y>[0-2]\d)(?![\w.])"
)
#: Where the day has two halves the month may stand first.
_HALVES = later(r"\d[ ]?[ap]\.?m\b")
#: "12.10. - 15.10.2023".
_RANGE = later(r"\d[.)]?[ ]*(?:-|–|—|bis|to|au|al|до|do|tot|til)[ ]*\Z")
#: What stands above a comment, below its writer, and above all of them.
_SAYS = later(
    r"(?i)[^\n]{0,60}\b(?:says|said|wrote|sagt|schreibt|schrieb|meint|dice|dijo|escribió"
    r"|disse|diz|dit|écrit|scrive|ha[ ]detto|zegt|schreef|pisze|napisał\w*|пишет"
    r"|сказал\w*|säger|sier|siger|sanoo)[ ]?:\Z"
)
_COMMENTS = later(
    r"(?i)(?:\d+|an?|one|eine?|une?|uno)[ ](?:comments?|thoughts?|responses?"
    r"|repl(?:y|ies)|kommentare?|gedanken?|antwort(?:en)?|commentaires?|réponses?"
    r"|comentarios?|respuestas?|comentários?|respostas?|commenti?|pensieri?|reacties?)"
    r"[ ](?:on|to|zu|auf|à|sur|a|en|em|su|op|about)\b"
)
#: "Lecture 1 min.", "Lesedauer etwa 4 min.".
_LONG = later(
    r"(?i)\b(?:lecture|lesedauer|lesezeit|lettura|lectura|leitura|leestijd|reading|read)"
    r"(?:[ ]time)?[^\d\n]{0,8}\d{1,2}[ ]?min\w*\.?"
)
BY = later(
    r"(?i)(?<![^\W\d_])(?:by|von|par|por|di|da|door|af|av|przez|autor|od|yazan)[ ]*:?"
    r"[ ]+(?=[^\W\d_])"
)
_PRINTED = re.compile(r"[^\W\d_][^\W_]*")
#: More words in small letters are prose: a quick look.
_SMALL, _SMALL_WORDS = re.compile(r" [a-zà-ÿ]{3}"), 4
#: What a day has.
FIGURES = re.compile(r"[12]\d{3}|\d[./]\d{1,2}[./]\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its place in the text, its words, and those around it."""

    start: int
    words: str
    above: str
    below: str
    wrapped: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """A line without its days: what stands before the first, and behind the last."""

    days: tuple[Written, ...]
    before: str
    behind: str
    between: tuple[str, ...]

    @property
    def rest(self) -> tuple[str, ...]:
        """All that stands beside the days."""
        return (self.before, *self.between, self.behind)


def parts_of(line: str, order: str) -> Parts | None:
    """Take a line apart at its days, if nothing in it is prose."""
    if len(line) > _LONGEST or len(_SMALL.findall(line)) > _SMALL_WORDS:
        return None
    if PICTURE.match(line):
        return None
    spaced, origin = _spaced(line)
    lower = spaced.lower()
    if len(lower) != len(spaced):
        return None
    days = tuple(dates_in(lower, order)) or _short_years(lower)
    rest, last = [], 0
    for day in days:
        rest.append(spaced[last : day.start])
        last = day.end
    rest.append(spaced[last:])
    if not days or not names_only(rest) or _RANGE.search(rest[0]):
        return None
    for day, between in zip(days[1:], rest[1:], strict=False):
        behind = day.value.earliest > days[0].value.earliest
        changed = behind and joined(between)
        changed = changed or not UPDATES.isdisjoint(words_of(between))
        if day.value != days[0].value and not changed:
            return None
    return Parts(
        tuple(
            replace(day, start=origin[day.start], end=origin[day.end - 1] + 1)
            for day in days
        ),
        rest[0],
        rest[-1],
        tuple(rest[1:-1]),
    )


def _spaced(line: str) -> tuple[str, list[int]]:
    """Set apart what a copy of a page has joined; and where each sign stood."""
    cuts = {found.start() for found in _COPIED.finditer(line)}
    if not cuts:
        return line, list(range(len(line)))
    spaced, origin = [], []
    for at, sign in enumerate(line):
        if at in cuts:
            spaced.append(" ")
            origin.append(at)
        spaced.append(sign)
        origin.append(at)
    return "".join(spaced), origin


def joined(between: str) -> bool:
    """Tell whether a page has its second day at once behind the first: of a change."""
    apart = any(sign in between for sign in "-–—/")
    return not apart and WEEK.issuperset(words_of(between))


def _short_years(lower: str) -> tuple[Written, ...]:
    """Read "19.10.19, 12:00 Uhr", and "| 31.10.23" behind a by-line."""
    matches = [*_SHORT_YEAR.finditer(lower)]
    if len(matches) != 1 or _HALVES.search(lower):
        return ()
    match = matches[0]
    try:
        value = PartialDate(2000 + int(match["y"]), int(match["m"]), int(match["d"]))
    except InvalidDateError:
        return ()
    return (Written(match.start(), match.end(), value),)


def takes_long(part: str) -> bool:
    """Tell whether a part of a line says how long its page takes to read."""
    return bool(READING.search(part) or _LONG.search(part))


def names_only(rest: list[str]) -> bool:
    """Tell whether what stands beside the days are names and words of heads."""
    beside = 0
    for part in rest:
        bare = CLOCK.sub(
            " ", _LONG.sub(" ", READING.sub(" ", CHANGED_AGO.sub(" ", part)))
        )
        by = BY.search(bare)
        for found in _PRINTED.finditer(bare):
            word = found[0]
            lower = word.lower()
            if lower in HEAD_WORDS or lower in OFFERED or lower in AROUND:
                continue
            beside += 1
            small = word[0].islower()
            named = by is not None and found.start() >= by.start()
            if small and lower not in PARTICLES and not (named or _after_label(bare)):
                return False
    return beside <= _WORDS_BESIDE


def _after_label(part: str) -> bool:
    return not PUBLISHES.isdisjoint(words_of(part))


def lines_of(text: str) -> Iterator[Line]:
    """Yield the first line of a text, and those with figures to its second of prose."""
    printed: list[tuple[int, str]] = []
    start = prose = looked = 0
    for line in [*text.split("\n", 4 * _LINES)[: 4 * _LINES], ""]:
        if bare := line.strip():
            printed.append((start + len(line) - len(line.lstrip()), bare))
        start += len(line) + 1
        if len(bare) > _PROSE and not _is_said_again(bare, printed[0][1]):
            prose += 1
        if prose > 1 or len(printed) > _LINES:
            break
    for index, (at, bare) in enumerate(printed):
        if index and (len(bare) > _LONGEST or not FIGURES.search(bare)):
            continue
        above = printed[index - 1][1] if index else ""
        below = printed[index + 1][1] if index + 1 < len(printed) else ""
        if all(_WRAPPED < len(words) < _WIDEST for words in (above, bare, below)):
            # Prose that was broken at a column.
            continue
        touching = index > 0 and printed[index - 1][0] + len(above) + 1 >= at
        if any(_ends(words) for _, words in printed[looked : index + 1]):
            return
        looked = index + 1
        wrapped = touching and len(above) > _WRAPPED and above[-1:] not in ".:!?"
        yield Line(at, bare, above, below, wrapped)


def _is_said_again(line: str, title: str) -> bool:
    """Tell whether a long line is the title, with a site's name or without."""
    return line[:_ALIKE] == title[:_ALIKE]


def _ends(line: str) -> bool:
    """Tell whether a page is over above a line: a message, or comments, begin."""
    if line.startswith(("From:", ">")):
        return True
    pattern = _SAYS if line.endswith(":") else _COMMENTS
    return pattern.match(line) is not None
