"""The last day of the period that a report says it covers, where it says no other.

    covered = ("Reporting period" | "Période couverte" | ...) [":"] [date to] date
            | "Week" number "(" [date to] date ")"
            | [name] "week" ("ending" | "beginning") date
            | kind [number] "as of" date

Each is a line of the head. Such a report is written when its period ends or soon after;
what is put out for a week that begins, on its first day.
"""

import re
from collections.abc import Iterator

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import Written, may_begin, read_written
from archive.extract.issued import KIND, NUMBERED
from archive.extract.printed import printed_claim, western_figures
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: So many characters and lines are looked at, none of them longer, above the prose.
_DEEPEST, _LINES, _LONGEST, _PROSE = 1200, 12, 110, 220
#: A text in small letters has one of these where it tells of a period.
_HINTS = (
    "period", "week ", "périod", "períod", "zeitraum", "semana", "semaine", "период",
    "as of ", "as at ", "(au ", "(al ", "(até ", "(em ", "la date du",
)  # fmt: skip
_PERIOD = (
    r"(?:reporting|report|review|coverage|covered)[ ]period"
    r"|period[ ](?:covered|reported|under[ ]review|of[ ](?:the[ ])?report(?:ing)?)"
    r"|p[ée]riode[ ](?:couverte|du[ ]rapport|de[ ]rapport)"
    r"|per[íi]odo[ ](?:cubierto|reportado|del?[ ]informe|coberto|do[ ]relat[óo]rio)"
    r"|berichts?zeitraum|verslagperiode|periodo[ ]di[ ]riferimento|отчётный[ ]период"
    r"|отчетный[ ]период"
)
_WEEK = (
    r"(?:epi(?:demiological)?[ ]|epi[- ])?week[ ](?:no\.?[ ])?\d{1,2}"
    r"|semana[ ](?:epidemiol[óo]gica[ ])?\d{1,2}"
    r"|semaine[ ](?:épidémiologique[ ])?\d{1,2}"
)
#: Days, months and little words of a range's begin.
_BEGIN = r"[\w.,/ –—-]{0,40}"
_COVERED = later(
    rf"(?:(?:[^.!?\d]{{0,60}}[ ,:|–—-])?(?:{_PERIOD})[ ]?[:,]?[ ]?"
    rf"|(?:[^.!?\d]{{0,60}}[ ,:|–—-])?(?:{_WEEK})[ ]?[,:–—-]?[ ]?\()"
    rf"(?:(?:from|du|del?|dal|vom|van|с|entre|between)[ ])?{_BEGIN}"
)
_WEEKLY = later(
    r"(?P<name>[^.!?\d]{0,60}?)\b(?:for[ ])?(?:the[ ])?week[ ]"
    r"(?P<which>ending|ended|beginning|commencing)(?:[ ]on)?:?[ ]"
)
#: Before the week stands the kind of what is put out, or a name in capitals.
_KIND = later(rf"(?i)(?:{KIND}|notices|services|magazine|bulletin|chronicle|gazette)\b")
#: "Situation Report No. 3 (as of 5 November 2015)", and all that follows in the line.
_AS_OF = later(
    r"(?:[^.!?]|\.\d){0,150}?\b(?:report|rapport|informe|relat[óo]rio|update|bulletin"
    r"|bolet[íi]n|boletim|sitrep|snapshot|overview|dashboard|brief|note|nota|map|mapa"
    r"|information[ ]received)\b"
    rf"(?>{NUMBERED}|[^.!?()\n]){{0,60}}"
    r"(?P<sign>\(|[ ][–—-][ ]?|,[ ]|[ ])"
    r"(?:as[ ](?:of|at)(?:[ ]\d{1,2}[:.]?\d\d(?:[ ]?h(?:ou)?rs)?"
    r"(?:[ ]\([^()\n]{3,20}\))?,?(?:[ ]on)?)?|à[ ]la[ ]date[ ]du"
    r"|au|al|até|em)[ ](?:the[ ])?"
)
_END = later(r"[ ]*(?:\([^()\n]{1,20}\)[ ]*)?[\s.,;)\]*_]*\Z")
_SHUT = re.compile(r"[ ]*(?:[^()\n]{0,30})\)")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"(?<![\w.])\w")
_AS_OF_DAY = "the day as of which it tells"
_ENDS = "the last day of the period that it covers"
_BEGINS = "the first day of the week that it is for"


def covered_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the last day of the period that a line of the head says is covered.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    opening = western_figures(text[:_DEEPEST])
    lower = lower_case(opening)
    if not any(hint in lower for hint in _HINTS) or len(lower) != len(opening):
        return None
    if first := _as_of(lower, date_order):
        return _claim(text, first, 0, _AS_OF_DAY)
    found = [*_of_periods(text, lower, date_order)]
    # A timetable has many weeks.
    several = any(claim.value != found[0].value for claim in found)
    return found[0] if found and not several else None


def _of_periods(text: str, lower: str, order: str) -> Iterator[DocumentDate]:
    """Yield the day that each line of the head gives by a period."""
    for start, line in _lines(lower):
        if week := _WEEKLY.match(line):
            read = read_written(line, week.end(), order=order)
            if read and _alone(line, read) and _is_kind(text, start, week):
                told = _BEGINS if week["which"][0] in "bc" else _ENDS
                yield _claim(text, read, start, told)
                continue
        for read in _last(line, order):
            if _COVERED.fullmatch(line, 0, read.start):
                yield _claim(text, read, start, _ENDS)


def _as_of(lower: str, order: str) -> Written | None:
    """Read the day as of which the first line says that the report tells.

    In brackets it may be followed by anything: extracts of pages have no lines.
    """
    start = len(lower) - len(lower.lstrip())
    end = (lower + "\n").index("\n", start)
    told = _AS_OF.match(lower, start, end)
    if told is None:
        return None
    read = read_written(lower, told.end(), order=order)
    if read is None or read.value.day is None:
        return None
    behind = _SHUT if told["sign"] == "(" else _END
    return read if behind.match(lower, read.end, end) else None


def _lines(lower: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a head with where they begin, down to the first of prose."""
    for number, line in enumerate(_LINE.finditer(lower)):
        length = line.end() - line.start()
        if number == _LINES or length > _PROSE:
            return
        if length <= _LONGEST and any(hint in line.group() for hint in _HINTS):
            yield line.start(), line.group()


def _last(line: str, order: str) -> Iterator[Written]:
    """Yield the day with its year that ends a line, if one does."""
    for begin in _WORD.finditer(line):
        if may_begin(line, begin.start()):
            read = read_written(line, begin.start(), order=order)
            if read and _alone(line, read):
                yield read
                return


def _alone(line: str, read: Written) -> bool:
    return read.value.day is not None and bool(_END.match(line, read.end))


def _is_kind(text: str, start: int, week: re.Match[str]) -> bool:
    """Tell whether what stands before the week names what is put out for it."""
    name = text[start : start + week.end("name")].strip(" ,:;–—-*_#")
    return not name or name.isupper() or bool(_KIND.search(name))


def _claim(text: str, read: Written, start: int, told: str) -> DocumentDate:
    return printed_claim(
        text, read, offset=start, provenance=Provenance.TEXT, detail=told
    )
