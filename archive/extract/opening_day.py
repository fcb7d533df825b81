"""A day that opens a text before its first sentence, or that the text calls today.

    opening = date [clock] ("-" | "–" | "—" | ":") sentence
    today   = ("today" | "this evening" | "este" | ...) [","] date

``May 14, 2012 – The company today announced`` dates a release. A line of a chronology
has the same form: what does not tell of its own day dates nothing, nor does a day below
which other lines begin with days.
"""

import re

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import may_begin, read_written
from archive.extract.printed import printed_claim, western_figures
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: So far reaches what is taken for the first sentences.
_SENTENCES = 400
_SIGN = later(
    r"(?:,?[ ]\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?(?:[ ][A-Z]{2,4})?)?"
    r"(?:[ ]?(?:--?|[–—])|:)[ ]+(?=[^\W\d_a-z]|[\"“‘'«¿¡])"
)
_OWN_DAY = (
    r"today|tonight|this[ ](?:morning|evening)|heute|aujourd[’']hui|hoy|oggi|hoje"
    r"|vandaag|idag|dziś|dzisiaj|bugün|сегодня|сьогодні"
)
_NOW = later(
    rf"(?i)\b(?:{_OWN_DAY}|yesterday|tomorrow|this[ ]week|gestern|hier|ayer|ieri|ontem"
    r"|gisteren|igår|wczoraj|dün|вчера|вчора)(?!\w)"
)
#: So far reaches what tells of a report's own day without being asked.
_LEAD = 800
_TODAY = later(
    rf"(?i)(?<![\w-])(?:{_OWN_DAY}|this[ ]afternoon|ce|este|questo|nesta|neste|i[ ]dag)"
    r"[ ]?[,(]?[ ](?:on[ ]|den[ ]|am[ ]|le[ ]|el[ ]|il[ ])?"
)
_QUOTED = re.compile(r"[“«„][^”»“]*\Z|\A[^\"\n]*(?:\"[^\"\n]*\"[^\"\n]*)*\"[^\"\n]*\Z")
_LINES = re.compile(r"\n[ \t]*(?=\S)")


def opening_claim(text: str, lower: str, start: int, order: str) -> DocumentDate | None:
    """Read the day that opens a text at ``start``, if the text speaks of its own day.

    Args:
        text: The opening of a text as printed.
        lower: The same in small letters.
        start: Where its first sign stands.
        order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    if not may_begin(lower, start):
        return None
    read = read_written(lower, start, order=order)
    if read is None or read.value.day is None:
        return None
    sign = _SIGN.match(text, read.end)
    if sign is None or not _NOW.search(text, sign.end(), sign.end() + _SENTENCES):
        return None
    if read_written(lower, sign.end(), order=order):
        return None
    for line in _LINES.finditer(lower, sign.end()):
        other = read_written(lower, line.end(), order=order)
        if other and other.value.day:
            # A chronology, or messages.
            return None
    return printed_claim(
        text,
        read,
        provenance=Provenance.TEXT,
        detail="opens the text, which speaks of its own day",
    )


def today_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the day with its year that the lead of a text calls today.

    What somebody said in a quotation may be of another day.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    lead = western_figures(text[:_LEAD])
    lower = lower_case(lead)
    if len(lower) != len(lead):
        return None
    for told in _TODAY.finditer(lower):
        if not may_begin(lower, told.end()):
            continue
        read = read_written(lower, told.end(), order=date_order)
        if read is None or read.value.day is None:
            continue
        paragraph = lead[lead.rfind("\n", 0, told.start()) + 1 : told.start()]
        if not _QUOTED.search(paragraph):
            return printed_claim(
                text, read, provenance=Provenance.TEXT, detail="the text calls it today"
            )
    return None
