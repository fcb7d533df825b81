"""A report as its page shows it: marked text, its days and places with evidence."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from archive.datespan import DayRange, PartialDate
from archive.export import permalink
from archive.model import DateMention, Document, DocumentDate, Place, PlaceMention, Span
from archive.search.answer import doubtful_after
from archive.search.query import Query
from archive.search.tree import Clock
from archive.web import wording
from archive.web.bidi import neutral, printable
from archive.web.cite import Citation, citation
from archive.web.credits import Credit, credits_of
from archive.web.histogram import Link
from archive.web.hits import DateLabel, HitLinks, HitView, date_label, hit_view
from archive.web.links import Address
from archive.web.mapview import Circle, Spot, View, circles, surroundings
from archive.web.relatives import Kin
from archive.web.textview import (
    Mark,
    Paragraph,
    Sentence,
    paragraphs,
    sentence_around,
)
from archive.web.timeline import Timeline, timeline

_MAP = (340, 165)
#: Characters of a text that its page shows; a longer one is whole as plain text.
MOST_SHOWN = 500_000
#: Days, and mentions of one place, that are listed with their sentences.
MOST_LISTED = 100
#: Below this a place is shown as doubtful.
LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A date expression: its words, its days, why, and the sentence it stands in.

    The sentence is None where the expression is only marked in the text, not listed.
    """

    number: int
    words: str
    machine: str
    days: str
    anchor: str
    resolved: bool
    in_title: bool
    sentence: Sentence | None
    url: str


@dataclass(frozen=True, slots=True)
class PlaceEvidence:
    """One mention of a place: where it stands and why it was read so."""

    anchor: str
    number: int
    sentence: Sentence | None
    confidence: float
    reason: str
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place that the report names, with the places above it and every mention."""

    place: Place
    name: str
    path: tuple[Link, ...]
    url: str
    words: str
    evidence: tuple[PlaceEvidence, ...]
    doubtful: bool


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
    paragraphs: tuple[Paragraph, ...]
    cut: int
    hits: int
    date_notes: Mapping[int, DateRow]
    place_notes: Mapping[int, tuple[str, str]]
    dates: tuple[DateRow, ...]
    places: tuple[PlaceRow, ...]
    timeline: Timeline | None
    map_view: View | None
    map_circles: tuple[Circle, ...]
    files: tuple[str, ...]
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
    links = HitLinks.of(_empty(address))
    return DocumentPage(
        title=neutral(document.title) or "Report without a title",
        document=document,
        permalink=permalink(document, base),
        address=address,
        date=date_label(claim, doubtful=_is_doubtful(claim, today)),
        conflicts=_labels(document.conflicts),
        credits=credits_of(document.author, _empty(address)),
        head=printable(document.head.strip()),
        paragraphs=paragraphs(document.text[:MOST_SHOWN], _marks(document, hits)),
        cut=max(0, len(document.text) - MOST_SHOWN),
        hits=len(hits),
        **_evidence_of(document, address),
        files=tuple(
            neutral(ref.path) + (f", record {ref.record}" if ref.record else "")
            for ref in document.files
        ),
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


def _evidence_of(document: Document, address: Address) -> dict[str, Any]:
    """Return the days and places of a report, as lists, notes, line and map."""
    dates = _date_rows(document, address)
    places = _place_rows(document, address)
    view = View.around(surroundings(row.place for row in places), *_MAP)
    return {
        "dates": dates,
        "date_notes": {row.number: row for row in dates},
        "timeline": timeline(document),
        "places": places,
        "place_notes": {
            evidence.number: (row.place.id, _place_note(row))
            for row in places
            for evidence in row.evidence
        },
        "map_view": view if places else None,
        "map_circles": circles(_spots(places), view, labels=6),
    }


def _labels(claims: Sequence[DocumentDate]) -> tuple[DateLabel, ...]:
    labels = (date_label(claim, doubtful=False) for claim in claims)
    return tuple(label for label in labels if label is not None)


def _empty(address: Address) -> Address:
    return Address(query=Query(), root=address.root, per_page=address.per_page)


def _is_doubtful(claim: DocumentDate | None, today: date) -> bool:
    """Tell whether the day lies more than a year ahead, as engines reckon it."""
    return claim is not None and claim.value.earliest > doubtful_after(today)


def _marks(document: Document, hits: Sequence[Span]) -> list[Mark]:
    marks = [Mark("hit", span, number) for number, span in enumerate(hits, 1)]
    marks += [
        Mark("date", mention.span, number)
        for number, mention in enumerate(document.dates, 1)
        if mention.field == "text"
    ]
    marks += [
        Mark("place", mention.span, number)
        for number, mention in enumerate(document.places, 1)
        if mention.field == "text" and mention.span is not None
    ]
    return marks


def _sentence(
    document: Document, mention: DateMention | PlaceMention, span: Span
) -> Sentence:
    text = document.title if mention.field == "title" else document.text
    return sentence_around(text, span)


def _date_rows(document: Document, address: Address) -> tuple[DateRow, ...]:
    rows = []
    for number, mention in enumerate(document.dates, 1):
        url = ""
        if mention.days:
            query = Query(days=wording.range_of(mention.days), clock=Clock.MENTIONED)
            url = _empty(address).at("/", query)
        rows.append(
            DateRow(
                number=number,
                words=neutral(mention.text),
                machine=_machine(mention),
                days=wording.span(mention.days) if mention.days else "",
                anchor=neutral(mention.anchor),
                resolved=mention.days is not None,
                in_title=mention.field == "title",
                sentence=_sentence(document, mention, mention.span)
                if number <= MOST_LISTED
                else None,
                url=url,
            )
        )
    return tuple(rows)


def _machine(mention: DateMention) -> str:
    """Return a value that HTML's ``<time>`` takes: a day, a month, a year or none."""
    if mention.days is None:
        return ""
    named = wording.whole(mention.days)
    return str(named) if named else ""


def _place_rows(document: Document, address: Address) -> tuple[PlaceRow, ...]:
    known = {place.id: place for place in document.gazetteer}
    mentions: dict[str, list[tuple[int, PlaceMention]]] = {}
    for number, mention in enumerate(document.places, 1):
        if mention.place_id in known:
            mentions.setdefault(mention.place_id, []).append((number, mention))
    empty = _empty(address)
    rows = []
    for place_id, found in mentions.items():
        place = known[place_id]
        path: list[Link] = []
        above = known.get(place.parent)
        while above is not None and len(path) < 10:
            path.append(Link(neutral(above.name), empty.to(places=(above.id,))))
            above = known.get(above.parent)
        evidence = tuple(
            _evidence(document, number, mention, listed=nth < MOST_LISTED)
            for nth, (number, mention) in enumerate(found)
        )
        rows.append(
            PlaceRow(
                place=place,
                name=neutral(place.name),
                path=tuple(path),
                url=empty.to(places=(place_id,)),
                words=neutral(found[0][1].text),
                evidence=evidence,
                doubtful=all(item.doubtful for item in evidence),
            )
        )
    return tuple(rows)


def _evidence(
    document: Document, number: int, mention: PlaceMention, *, listed: bool
) -> PlaceEvidence:
    sentence = None
    if listed and mention.span is not None and mention.field != "metadata":
        sentence = _sentence(document, mention, mention.span)
    anchor = {"text": f"#p{number}", "title": "#title"}.get(mention.field, "")
    return PlaceEvidence(
        anchor,
        number,
        sentence,
        mention.confidence,
        neutral(mention.reason),
        mention.confidence < LEAST_CONFIDENCE,
    )


def _place_note(row: PlaceRow) -> str:
    return ", ".join((row.name, *(link.label for link in row.path)))


def _spots(rows: Sequence[PlaceRow]) -> list[Spot]:
    return [
        Spot(
            name=row.name,
            kind=row.place.kind,
            lat=row.place.lat,
            lon=row.place.lon,
            count=len(row.evidence),
            url=f"#place-{row.place.id}",
        )
        for row in rows
    ]


def _same_days(claim: DocumentDate | None, address: Address) -> Link | None:
    if claim is None:
        return None
    days = DayRange(claim.value, claim.value)
    url = _empty(address).to(days=days)
    return Link(f"Reports published {_on(claim.value)}", url)


def _speak_of(claim: DocumentDate | None, address: Address) -> Link | None:
    if claim is None:
        return None
    query = Query(days=DayRange(claim.value, claim.value), clock=Clock.MENTIONED)
    url = _empty(address).at("/", query)
    return Link(f"Reports that speak of {wording.partial(claim.value)}", url)


def _on(value: PartialDate) -> str:
    return f"{'on' if value.day else 'in'} {wording.partial(value)}"
