"""What a day printed in a report claims about the day of that report."""

import re

from archive.extract.dates.written import Written
from archive.model import DocumentDate, Provenance, Span

#: The detail of a day on which a text was changed: it is no day of publication, and is
#: kept beside the report's date, or where it has none.
CHANGED = "when it was changed, which does not tell when it was published"

#: Arabic, Persian, Devanagari, Bengali and full-width figures.
_FIGURES = {
    first + figure: str(figure)
    for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10)
    for figure in range(10)
}
_OTHER_FIGURE = re.compile("[{}]".format("".join(map(chr, _FIGURES))))


#: What Urdu and Arabic write behind a year to say that it is one of ours.
_OF_OURS = re.compile(r"(?<=[ ])(\d{4})([ ]?[ءم])(?!\w)")


def western_figures(text: str) -> str:
    """Return a text with the figures 0 to 9 for those of other scripts, as long.

    A blank before a year stands for the letter behind it that says that it is one of
    ours.
    """
    # To look for one is quicker than to translate the many texts that have none.
    if text.isascii():
        return text
    if _OTHER_FIGURE.search(text):
        text = text.translate(_FIGURES)
    if "ء" in text or "م" in text:
        text = _OF_OURS.sub(lambda match: " " * len(match[2]) + match[1], text)
    return text


def printed_claim(
    text: str,
    read: Written,
    *,
    offset: int = 0,
    key: int | None = None,
    provenance: Provenance = Provenance.HEADER,
    detail: str = "",
) -> DocumentDate:
    """Return the claim of a day that is printed in a text.

    Args:
        text: The text.
        read: The day; it counts characters from ``offset``.
        offset: Where in the text what was read begins.
        key: Where in the text the evidence begins, when a word before the day belongs
            to it; else it is the day alone.
        provenance: What kind of claim it is.
        detail: In what way it may be mistaken, where the day itself says nothing.
    """
    span = Span(offset + read.start, offset + read.end)
    return DocumentDate(
        value=read.value,
        provenance=provenance,
        evidence=text[span.start if key is None else key : span.end],
        detail=read.detail or detail,
        span=span,
    )
