"""The days that one report speaks of, on a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from archive.datespan import DaySpan
from archive.model import Document
from archive.web import wording
from archive.web.bidi import quoted

#: Different words for the same days that are told at them.
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on the line: positions in per cent, and the words that speak of them."""

    x: float
    width: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The line: its first and last day, the stretches, and the report's own day."""

    first: str
    last: str
    stretches: tuple[Stretch, ...]
    own: float | None
    own_label: str


def timeline(document: Document) -> Timeline | None:
    """Return the line of a report, or None when it speaks of no day we know."""
    # A report may speak of one day ten thousand times: it is drawn once.
    found: dict[DaySpan, list[str]] = {}
    for mention in document.dates:
        if mention.days is not None:
            found.setdefault(mention.days, []).append(mention.text)
    if not found:
        return None
    claim = document.date
    spans = [*found]
    if claim is not None:
        spans.append(claim.value.span)
    first, last = _ends(spans)
    whole = (last - first).days + 1

    def place(day: date) -> float:
        return round(100 * min(max((day - first).days, 0), whole) / whole, 3)

    stretches = tuple(
        Stretch(
            place(days.earliest),
            max(1.0, round(100 * min(days.days, whole) / whole, 3)),
            f"{_words(texts)}: {wording.span(days)}",
        )
        for days, texts in sorted(found.items(), key=lambda item: -item[0].days)
    )
    return Timeline(
        first=wording.day(first),
        last=wording.day(last),
        stretches=stretches,
        own=place(claim.value.earliest) if claim is not None else None,
        own_label=wording.partial(claim.value) if claim is not None else "",
    )


def _words(texts: Sequence[str]) -> str:
    """Return the different words that speak of the same days, the first few of them."""
    different = [*dict.fromkeys(texts)]
    shown = ", ".join(map(quoted, different[:_MOST_WORDS]))
    rest = len(different) - _MOST_WORDS
    return f"{shown} and {wording.count(rest)} more" if rest > 0 else shown


def _ends(spans: list[DaySpan]) -> tuple[date, date]:
    """Return the ends of the line, a little beyond the outermost days."""
    first, last = min(s.earliest for s in spans), max(s.latest for s in spans)
    margin = max(2, (last - first).days // 40)
    before = min(margin, (first - date.min).days)
    after = min(margin, (date.max - last).days)
    return first - timedelta(before), last + timedelta(after)
