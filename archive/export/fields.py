"""What the forms of export share: links, clean text, places, dates in pieces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from archive.datespan import PartialDate
from archive.model import Document, Place

#: Characters that no XML, and few programs, accept: controls and lone surrogates.
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CHUNK = 32_768


@dataclass(frozen=True, slots=True)
class About:
    """What an export may say of itself: the title of its search, and two addresses.

    ``address`` is that of the page that shows the search, ``own`` that from which these
    very bytes come; "" where there is none. Reports of a day after ``last_sound`` are
    dated doubtfully: a slip of the pen is no news of the year 9654.
    """

    title: str = "Dateline"
    address: str = ""
    own: str = ""
    last_sound: date = date.max


#: Of an export that is told nothing of its search.
NAMELESS = About()


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a document names: how often, and how sure the best mention is."""

    place: Place
    mentions: int
    confidence: float
    reason: str


def permalink(document: Document, base: str) -> str:
    """Return the lasting address of a document; ``base`` is that of the archive."""
    return f"{base.rstrip('/')}/doc/{document.id}"


def clean(text: str) -> str:
    """Return text that every form can hold: characters that none accepts replaced."""
    return _BAD.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return clean text with every run of blanks and line ends as one blank."""
    return " ".join(clean(text).split())


def named_places(document: Document) -> tuple[NamedPlace, ...]:
    """Return the places that a document names, most mentions first, each once."""
    table = {place.id: place for place in document.gazetteer}
    counts = Counter(m.place_id for m in document.places if m.place_id in table)
    best = {}
    for mention in sorted(document.places, key=lambda m: m.confidence):
        best[mention.place_id] = mention
    return tuple(
        NamedPlace(table[node], count, best[node].confidence, best[node].reason)
        for node, count in counts.most_common()
    )


def above(document: Document, place: Place) -> Iterator[Place]:
    """Yield the places that one lies in, nearest first."""
    table = {entry.id: entry for entry in document.gazetteer}
    seen = {place.id}
    while (parent := table.get(place.parent)) and parent.id not in seen:
        seen.add(parent.id)
        yield parent
        place = parent


def date_parts(value: PartialDate) -> list[int]:
    """Return year, month and day, as far as they are known."""
    return [part for part in (value.year, value.month, value.day) if part]


def days_mentioned(document: Document) -> Sequence[str]:
    """Return the days that a document speaks of, as ``2020-10-22`` or a span.

    A day within a longer span that is spoken of too stands for itself.
    """
    spans = {mention.days for mention in document.dates if mention.days}
    ordered = sorted(spans, key=lambda span: (span.earliest, span.latest))
    return [str(span) for span in ordered]


def in_chunks(pieces: Iterable[str]) -> Iterator[str]:
    """Join small pieces, so that a writer need not be called for each of them."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(held)
            held.clear()
            size = 0
    if held:
        yield "".join(held)
