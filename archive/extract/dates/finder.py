"""Finding of date expressions in running text."""

import re

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import read_written
from archive.model import DateMention, DocumentDate, Field, Span

_START = re.compile(r"(?<![\w.,$£€-])(?=[a-z0-9])")


def find_dates(
    text: str,
    document_date: DocumentDate | None,
    *,
    date_order: str = "dmy",
    field: Field = "text",
) -> tuple[DateMention, ...]:
    """Find the date expressions of ``text`` and resolve them.

    Args:
        text: Running text; spans count its characters.
        document_date: What relative expressions are reckoned from; without one they
            are found and stay unresolved.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
        field: Which field of the document the text is.
    """
    lower = lower_case(text)
    found: list[DateMention] = []
    end = 0
    for start in _START.finditer(lower):
        if start.start() < end:
            continue
        read = read_written(lower, start.start(), order=date_order)
        if read is None:
            continue
        end = read.end
        found.append(
            DateMention(
                span=Span(read.start, read.end),
                text=text[read.start : read.end],
                value=str(read.value),
                days=read.value.span,
                anchor=read.detail,
                field=field,
            )
        )
    return tuple(found)
