"""The days and places found in a report, as its page lists them: each with evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from archive.datespan import DaySpan
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
#: Mentions of places so listed in all: of a report with very many, fewer for each.
_MOST_IN_ALL = 1_000
#: Mentions that every place has listed.
_LEAST_LISTED = 2
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
    sentence: Sentence | None
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place that the report names, with the places above it and its mentions.

    ``evidence`` are those listed, the first ones; ``mentions`` counts all.
    """

    place: Place
    name: str
    path: tuple[Link, ...]
    url: str
    words: str
    evidence: tuple[PlaceEvidence, ...]
    mentions: int
    doubtful: bool

    @property
    def note(self) -> str:
        """The place and those that it lies in, for the mark in the text."""
        return ", ".join((self.name, *(link.label for link in self.path)))


def findings(document: Document, address: Address, shown: int) -> dict[str, Any]:
    """Return the days and places of a report, as lists, notes, line and map.

    Each by its name in ``dossier.DocumentPage``; ``date_notes`` and ``place_notes`` are
    what is said of the marks in the text, by their numbers.

    Args:
        document: The report.
        address: Where the links lead, but for what they narrow by.
        shown: So many characters of its text are on the page.
    """
    dates = _date_rows(document, address, shown)
    places = _place_rows(document, address)
    notes = {row.place.id: (row.place.id, row.note) for row in places}
    view = View.around(surroundings(row.place for row in places), *_MAP)
    return {
        "dates": dates[:MOST_LISTED],
        "date_notes": {row.number: row for row in dates},
        "timeline": timeline(document),
        "places": places,
        "place_notes": {
            number: notes[mention.place_id]
            for number, mention in enumerate(document.places, 1)
            if mention.place_id in notes
        },
        "map_view": view if places else None,
        "map_circles": circles(_spots(places), view, labels=6),
    }


def _sentence(
    document: Document, mention: DateMention | PlaceMention, span: Span
) -> Sentence:
    text = document.title if mention.field == "title" else document.text
    return sentence_around(text, span)


def _date_rows(document: Document, address: Address, shown: int) -> tuple[DateRow, ...]:
    """Return the rows of the days that the page lists, and of those that it marks."""
    empty = address.cleared()
    rows = []
    for number, mention in enumerate(document.dates, 1):
        listed = number <= MOST_LISTED
        if not listed and mention.span.start >= shown:
            continue
        machine, days = _written(mention.days) if mention.days else ("", "")
        url = ""
        if listed and mention.days:
            query = Query(days=wording.range_of(mention.days), clock=Clock.MENTIONED)
            url = empty.at("/", query)
        rows.append(
            DateRow(
                number=number,
                words=neutral(mention.text),
                machine=machine,
                days=days,
                anchor=neutral(mention.anchor),
                resolved=mention.days is not None,
                in_title=mention.field == "title",
                sentence=_sentence(document, mention, mention.span) if listed else None,
                url=url,
            )
        )
    return tuple(rows)


@lru_cache(4_096)
def _written(days: DaySpan) -> tuple[str, str]:
    """Return days as HTML's ``<time>`` takes them, a day, month or year, and in words.

    What is none of these has no such value.
    """
    named = wording.whole(days)
    return (str(named) if named else "", wording.span(days))


def _place_rows(document: Document, address: Address) -> tuple[PlaceRow, ...]:
    known = {place.id: place for place in document.gazetteer}
    mentions: dict[str, list[tuple[int, PlaceMention]]] = {}
    for number, mention in enumerate(document.places, 1):
        if mention.place_id in known:
            mentions.setdefault(mention.place_id, []).append((number, mention))
    empty = address.cleared()
    links = {
        place.id: Link(neutral(place.name), empty.to(places=(place.id,)))
        for place in known.values()
    }
    most = _listed_each([len(found) for found in mentions.values()])
    rows = []
    for place_id, found in mentions.items():
        place = known[place_id]
        path: list[Link] = []
        above = known.get(place.parent)
        while above is not None and len(path) < 10:
            path.append(links[above.id])
            above = known.get(above.parent)
        rows.append(
            PlaceRow(
                place=place,
                name=links[place_id].label,
                path=tuple(path),
                url=links[place_id].url,
                words=neutral(found[0][1].text),
                evidence=tuple(_evidence(document, *one) for one in found[:most]),
                mentions=len(found),
                doubtful=all(_is_doubtful(mention) for _, mention in found),
            )
        )
    return tuple(rows)


def _listed_each(mentions: Sequence[int]) -> int:
    """Return how many mentions of each place are listed, at most."""
    most, listed = _LEAST_LISTED, 0
    while most < MOST_LISTED and listed <= _MOST_IN_ALL:
        most += 1
        listed = sum(min(number, most) for number in mentions)
    return most if listed <= _MOST_IN_ALL else most - 1


def _is_doubtful(mention: PlaceMention) -> bool:
    return mention.confidence < _LEAST_CONFIDENCE


def _evidence(document: Document, number: int, mention: PlaceMention) -> PlaceEvidence:
    sentence = None
    if mention.span is not None and mention.field != "metadata":
        sentence = _sentence(document, mention, mention.span)
    anchor = {"text": f"#p{number}", "title": "#title"}.get(mention.field, "")
    return PlaceEvidence(
        anchor,
        sentence,
        mention.confidence,
        neutral(mention.reason),
    )


def _spots(rows: Sequence[PlaceRow]) -> list[Spot]:
    return [
        Spot(
            name=row.name,
            kind=row.place.kind,
            lat=row.place.lat,
            lon=row.place.lon,
            count=row.mentions,
            url=f"#place-{row.place.id}",
        )
        for row in rows
    ]
