"""The days that one report speaks of, on a line."""

from dataclasses import dataclass
from datetime import date, timedelta

from archive.datespan import DaySpan
from archive.model import Document
from archive.web import wording
from archive.web.bidi import quoted


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on the line: positions in per cent, and the words that speak of them."""

    x: float
    width: float
    label: str
    number: int


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
    found = [
        (mention.days, mention.text, number)
        for number, mention in enumerate(document.dates, 1)
        if mention.days is not None
    ]
    if not found:
        return None
    claim = document.date
    spans = [days for days, _, _ in found]
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
            f"{quoted(text)}: {wording.span(days)}",
            number,
        )
        for days, text, number in sorted(found, key=lambda item: -item[0].days)
    )
    return Timeline(
        first=wording.day(first),
        last=wording.day(last),
        stretches=stretches,
        own=place(claim.value.earliest) if claim is not None else None,
        own_label=wording.partial(claim.value) if claim is not None else "",
    )


def _ends(spans: list[DaySpan]) -> tuple[date, date]:
    """Return the ends of the line, a little beyond the outermost days."""
    first, last = min(s.earliest for s in spans), max(s.latest for s in spans)
    margin = max(2, (last - first).days // 40)
    before = min(margin, (first - date.min).days)
    after = min(margin, (date.max - last).days)
    return first - timedelta(before), last + timedelta(after)
