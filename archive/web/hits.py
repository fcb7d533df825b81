"""Hits as the list of results shows them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from archive.model import DocumentDate, Place, Provenance
from archive.search.hits import beyond_title
from archive.search.results import Hit, PlaceBucket, Snippet
from archive.sentences import STOPS
from archive.web import wording
from archive.web.bidi import neutral, printable, quoted
from archive.web.histogram import Link
from archive.web.links import Address
from archive.web.placetree import asked_for
from archive.web.textview import highlighted

#: Places named under a hit; more would drown its text.
_MOST_PLACES = 6
#: How a whole sentence ends; after anything else a snippet was cut.
_ENDS = (".", "!", "?", "…", "”", '"', "’", ")", *STOPS)

#: Characters of a title in a list.
_LONGEST_TITLE = 200

Marked = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLabel:
    """A document date as shown: ``inferred`` names where it was read, if not stated."""

    text: str
    machine: str
    inferred: str
    doubtful: bool
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """One hit with its links and marked pieces of text."""

    id: str
    position: int
    title: Marked
    url: str
    lang: str
    date: DateLabel | None
    source: str
    source_url: str
    places: tuple[Link, ...]
    more_places: int
    snippets: tuple[Marked, ...]


def date_label(claim: DocumentDate | None, *, doubtful: bool) -> DateLabel | None:
    """Return how a document date is shown, or None for an undated report."""
    if claim is None:
        return None
    inferred = "" if claim.provenance.stated else f"from the {_origin(claim)}"
    explanation = f"read in the {_origin(claim)}: {quoted(claim.evidence)}"
    if claim.detail:
        explanation += f"; {neutral(claim.detail)}"
    if doubtful:
        explanation += "; doubtful, because it lies far in the future"
    return DateLabel(
        text=wording.partial(claim.value),
        machine=str(claim.value),
        inferred=inferred,
        doubtful=doubtful,
        explanation=explanation,
    )


def _origin(claim: DocumentDate) -> str:
    names = {
        Provenance.URL: "web address",
        Provenance.FILENAME: "file name",
        Provenance.METADATA: "record’s own data",
    }
    return names.get(claim.provenance, claim.provenance.value)


@dataclass(frozen=True, slots=True)
class HitLinks:
    """What writes the links of all hits of a page; each varies in one value alone.

    ``chosen`` are the ids of the places filtered by, ``asked`` with those within them.
    """

    address: Address
    document: Callable[[str, int | None], str]
    place: Callable[[str], str]
    source: Callable[[str], str]
    chosen: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()

    @classmethod
    def of(cls, address: Address, buckets: Sequence[PlaceBucket] = ()) -> Self:
        """Return those of the page at ``address`` with ``buckets`` of places."""
        return cls(
            address,
            address.documents(),
            address.filled(lambda place: {"places": (place,)}),
            address.filled(lambda source: {"sources": (source,)}),
            *asked_for(buckets, address.query.places),
        )

    def first(self, places: Sequence[Place]) -> Sequence[Place]:
        """Return places, those that were asked for first: they tell why it matched."""
        if not self.asked:
            return places
        return sorted(places, key=lambda p: not {p.id, p.parent} & self.asked)


def hit_view(hit: Hit, links: HitLinks, position: int | None) -> HitView:
    """Return ``hit`` as the page shows it, at a position counted from 1."""
    query = links.address.query
    return HitView(
        id=hit.id,
        position=position or 0,
        title=title_pieces(hit),
        url=links.document(hit.id, position),
        lang=hit.language,
        date=date_label(hit.date, doubtful=hit.doubtful),
        source=neutral(hit.source),
        source_url=""
        if not hit.source or hit.source in query.sources
        else links.source(hit.source),
        places=tuple(
            Link(neutral(label), links.place(place.id), place.id in links.chosen)
            for place, label in _labelled(links.first(hit.places)[:_MOST_PLACES])
        ),
        more_places=max(0, len(hit.places) - _MOST_PLACES),
        snippets=tuple(
            _snippet_pieces(snippet, first=number == 0)
            for number, snippet in enumerate(beyond_title(hit))
        ),
    )


def _labelled(places: Sequence[Place]) -> Iterator[tuple[Place, str]]:
    """Yield places with names; a city and a division of one name, with their kinds."""
    kinds: dict[str, set[str]] = {}
    for place in places:
        kinds.setdefault(place.name, set()).add(place.kind)
    for place in places:
        alike = len(kinds[place.name]) > 1
        yield place, f"{place.name} ({place.kind})" if alike else place.name


def _snippet_pieces(snippet: Snippet, *, first: bool) -> Marked:
    """Return a snippet with dots where it begins or ends midway."""
    text = snippet.text
    marks = highlighted(text, snippet.highlights)
    pieces = [(printable(part), marked) for part, marked in marks]
    if first and snippet.span.start and text[:1].islower():
        pieces.insert(0, ("… ", False))
    if not text.rstrip().endswith(_ENDS):
        pieces.append((" …", False))
    return tuple(pieces)


def title_pieces(hit: Hit) -> Marked:
    """Return the title, its matched words marked; a report without one is named so.

    One that no headline would be as long as is cut; the report's page has all of it.
    """
    title, cut = hit.title, ""
    if not title.strip():
        return (("Report without a title", False),)
    if len(title) > _LONGEST_TITLE:
        end = title.rfind(" ", _LONGEST_TITLE // 2, _LONGEST_TITLE)
        title, cut = title[: end if end > 0 else _LONGEST_TITLE], "…"
    spans = [span for span in hit.title_highlights if span.end <= len(title)]
    return tuple((neutral(text), on) for text, on in highlighted(title + cut, spans))
