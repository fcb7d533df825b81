"""A report as its page shows it: marked text, what was found in it, its kin."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from archive.datespan import DayRange, PartialDate
from archive.export import permalink
from archive.model import Document, DocumentDate, Span
from archive.search.answer import doubtful_after
from archive.search.query import Query
from archive.search.tree import Clock
from archive.web import wording
from archive.web.bidi import direction, neutral, printable, turns
from archive.web.cite import Citation, citation
from archive.web.credits import Credit, credits_of
from archive.web.filelist import FileRow, file_row
from archive.web.findings import DateRow, PlaceRow, findings
from archive.web.histogram import Link
from archive.web.hits import DateLabel, HitLinks, HitView, date_label, hit_view
from archive.web.links import Address
from archive.web.mapview import Circle, View
from archive.web.relatives import Kin
from archive.web.textmarks import PlaceNote, marked_text
from archive.web.textview import Mark, paragraphs
from archive.web.timeline import Timeline

#: Characters of a text that its page shows; a longer one is whole as plain text.
MOST_SHOWN = 500_000
#: Characters by which it is told which way the whole text runs.
_TELLING = 20_000


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where a report stands in the search that it was opened from."""

    position: int
    total: int
    back: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class TwinRow:
    """A report that prints the same, and how much of the shorter one the other has."""

    hit: HitView
    shared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A correction that could not be saved: what was typed, and what is wrong.

    ``row`` is the place at whose evidence the form stands.
    """

    row: str
    name: str
    place: str
    everywhere: bool
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """Everything that a report's page shows."""

    title: str
    document: Document
    permalink: str
    address: Address
    date: DateLabel | None
    conflicts: tuple[DateLabel, ...]
    credits: tuple[Credit, ...]
    head: str
    body: Markup
    direction: str
    cut: int
    hits: int
    dates: tuple[DateRow, ...]
    places: tuple[PlaceRow, ...]
    timeline: Timeline | None
    map_view: View | None
    map_circles: tuple[Circle, ...]
    files: tuple[FileRow, ...]
    citation: Citation
    same_days: Link | None
    speak_of_day: Link | None
    twins: tuple[TwinRow, ...]
    more_twins: bool
    similar: tuple[HitView, ...]
    neighbours: Neighbours | None
    can_correct: bool
    token: str
    draft: Draft | None
    original: str


def dossier(
    document: Document,
    address: Address,
    *,
    base: str,
    today: date,
    hits: Sequence[Span],
    kin: Kin,
    neighbours: Neighbours | None,
    token: str,
    can_open: bool,
    draft: Draft | None = None,
) -> DocumentPage:
    """Return the page of ``document`` as opened from the search at ``address``.

    Args:
        document: The report.
        address: The search that it was opened from; an empty one if from nowhere.
        base: The address of the site.
        today: The civil day now.
        hits: The words of the search in the text, disjoint and in order.
        kin: Reports that print the same, and those like it, best first.
        neighbours: Where it stands in that search.
        token: For the form that corrects a place; empty: no such form.
        can_open: Whether the file that it was read from can be had.
        draft: A correction that could not be saved.
    """
    claim = document.date
    found = findings(document, address, MOST_SHOWN)
    links = HitLinks.of(address.cleared())
    return DocumentPage(
        title=neutral(document.title) or "Report without a title",
        document=document,
        permalink=permalink(document, base),
        address=address,
        date=date_label(claim, doubtful=_is_doubtful(claim, today)),
        conflicts=_labels(document.conflicts),
        credits=credits_of(document.author, address.cleared()),
        head=printable(document.head.strip()),
        body=_body(document, hits, found.pop("date_notes"), found.pop("place_notes")),
        direction=direction(document.text[:_TELLING]),
        cut=max(0, len(document.text) - MOST_SHOWN),
        hits=len(hits),
        **found,
        files=tuple(file_row(ref, address.cleared()) for ref in document.files),
        citation=citation(document, base),
        same_days=_same_days(claim, address),
        speak_of_day=_speak_of(claim, address),
        twins=_twins(kin, links),
        more_twins=kin.more,
        similar=tuple(hit_view(hit, links, None) for hit in kin.similar),
        neighbours=neighbours,
        can_correct=bool(token),
        token=token,
        draft=_placed(draft, document),
        original=f"{permalink(document, base)}/original" if can_open else "",
    )


def _body(
    document: Document,
    hits: Sequence[Span],
    dates: Mapping[int, DateRow],
    places: Mapping[int, PlaceNote],
) -> Markup:
    text = document.text[:MOST_SHOWN]
    shown = paragraphs(text, _marks(document, hits))
    return marked_text(shown, dates, places, turning=turns(text))


def _placed(draft: Draft | None, document: Document) -> Draft | None:
    """Return a draft at a place of the report, even if none or another was named."""
    rows = [mention.place_id for mention in document.places]
    if draft is None or draft.row in rows:
        return draft
    return replace(draft, row=rows[0]) if rows else None


def _twins(kin: Kin, links: HitLinks) -> tuple[TwinRow, ...]:
    return tuple(
        TwinRow(
            hit_view(twin.hit, links, None),
            # Rounded down: “100 %” is kept for what has every run of words.
            f"{math.floor(twin.shared * 100)} %",
        )
        for twin in kin.twins
    )


def _labels(claims: Sequence[DocumentDate]) -> tuple[DateLabel, ...]:
    labels = (date_label(claim, doubtful=False) for claim in claims)
    return tuple(label for label in labels if label is not None)


def _is_doubtful(claim: DocumentDate | None, today: date) -> bool:
    """Tell whether the day lies more than a year ahead, as engines reckon it."""
    return claim is not None and claim.value.earliest > doubtful_after(today)


def _marks(document: Document, hits: Sequence[Span]) -> list[Mark]:
    marks = [Mark("hit", span, number) for number, span in enumerate(hits, 1)]
    marks += [
        Mark("date", mention.span, number)
        for number, mention in enumerate(document.dates, 1)
        if mention.field == "text" and mention.span.start < MOST_SHOWN
    ]
    marks += [
        Mark("place", mention.span, number)
        for number, mention in enumerate(document.places, 1)
        if mention.field == "text"
        and mention.span is not None
        and mention.span.start < MOST_SHOWN
    ]
    return marks


def _same_days(claim: DocumentDate | None, address: Address) -> Link | None:
    if claim is None:
        return None
    days = DayRange(claim.value, claim.value)
    url = address.cleared().to(days=days)
    return Link(f"Reports published {_on(claim.value)}", url)


def _speak_of(claim: DocumentDate | None, address: Address) -> Link | None:
    if claim is None:
        return None
    query = Query(days=DayRange(claim.value, claim.value), clock=Clock.MENTIONED)
    url = address.cleared().at("/", query)
    return Link(f"Reports that speak of {wording.partial(claim.value)}", url)


def _on(value: PartialDate) -> str:
    return f"{'on' if value.day else 'in'} {wording.partial(value)}"
