"""The days and places found in a report, as its page lists them: each with evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from archive.model import DateMention, Document, Place, PlaceMention, Span
from archive.search.query import Query
from archive.search.tree import Clock
from archive.web import wording
from archive.web.bidi import neutral
from archive.web.histogram import Link
from archive.web.links import Address
from archive.web.mapview import Spot, View, circles, surroundings
from archive.web.textview import Sentence, sentence_around
from archive.web.timeline import timeline

_MAP = (340, 165)
#: Days, and mentions of one place, that are listed with their sentences.
MOST_LISTED = 100
#: Below this a place is shown as doubtful.
_LEAST_CONFIDENCE = 0.5


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


def findings(document: Document, address: Address) -> dict[str, Any]:
    """Return the days and places of a report, as lists, notes, line and map.

    Each by its name in ``dossier.DocumentPage``.
    """
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
            url = address.cleared().at("/", query)
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
    empty = address.cleared()
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
        mention.confidence < _LEAST_CONFIDENCE,
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
