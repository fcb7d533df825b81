"""What a search answers: plain values, the same from every engine."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from archive.datespan import DaySpan, PartialDate, Unit
from archive.frozen import quick
from archive.model import Document, DocumentDate, Place, Span
from archive.search.query import Query
from archive.search.tree import Clock


@quick
@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a report's text that shows why it matched.

    ``span`` is where ``text`` stands in the document's text; ``highlights`` are the
    matched words, as disjoint spans in order, counted from the start of ``text``.
    """

    text: str
    span: Span
    highlights: tuple[Span, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document in a result. ``score`` is comparable within one result only."""

    id: str
    title: str
    title_highlights: tuple[Span, ...] = ()
    date: DocumentDate | None = None
    doubtful: bool = False
    source: str = ""
    url: str = ""
    language: str = ""
    places: tuple[Place, ...] = ()
    snippets: tuple[Snippet, ...] = ()
    score: float = 0.0


@quick
@dataclass(frozen=True, slots=True)
class DateBucket:
    """A bucket of days and the number of matches that overlap it.

    Buckets are whole, but the range of days that was asked for cuts the outer ones.

    A report known to the month alone counts in every day of that month, so a bucket's
    count is always what narrowing to it would find. ``total`` is the number of all
    reports of the archive that overlap it, for shares.
    """

    span: DaySpan
    count: int
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFacet:
    """The spread of the matches over days, by one clock; empty buckets are present.

    ``undated`` counts the matches without such a day. ``doubtful`` counts matches whose
    days are absurd (far in the future), which no bucket holds: they begin after
    ``last_sound``.
    """

    clock: Clock
    unit: Unit
    buckets: tuple[DateBucket, ...] = ()
    undated: int = 0
    doubtful: int = 0
    last_sound: date | None = None


@quick
@dataclass(frozen=True, slots=True)
class PlaceBucket:
    """A place with the number of matches that name it or a place below it.

    ``own`` counts those that name the place itself. An engine may make ``children``
    only when they are read.
    """

    place: Place
    count: int
    own: int = 0
    children: Sequence["PlaceBucket"] = ()


@quick
@dataclass(frozen=True, slots=True)
class SourceBucket:
    """A source with its number of matches; the name "" is that of unknown source.

    Authors and languages are counted so too.
    """

    name: str
    count: int


@quick
@dataclass(frozen=True, slots=True)
class FolderBucket:
    """A folder, or a file of many reports, with the matches that lie in it.

    ``path`` is as written, from the folder that was indexed.
    """

    path: str
    count: int


@quick
@dataclass(frozen=True, slots=True)
class FolderFacet:
    """The spread of the matches over folders, one level: where they part.

    ``within`` is the folder that holds them all, "" at the top; ``buckets`` are those
    in it, most matches first, and ``cut`` says that there are more. A match with
    several files counts in several. Nothing is told where all of the archive lies in
    one folder.
    """

    within: str = ""
    buckets: tuple[FolderBucket, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """All facets of a result: places as trees, most matches first.

    ``stated`` and ``inferred`` count the matches whose own date is known so, whatever
    the clock; those that are left are undated. ``…_cut`` says that there are more than
    are here. ``unplaced`` counts the matches that name no place.
    """

    dates: DateFacet
    stated: int = 0
    inferred: int = 0
    places: tuple[PlaceBucket, ...] = ()
    places_cut: bool = False
    unplaced: int = 0
    sources: tuple[SourceBucket, ...] = ()
    sources_cut: bool = False
    authors: tuple[SourceBucket, ...] = ()
    authors_cut: bool = False
    languages: tuple[SourceBucket, ...] = ()
    folders: FolderFacet = FolderFacet()


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change to a query that found nothing: what it drops, and what it would find."""

    label: str
    query: Query
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits, the exact total, facets over all matches, and explanation.

    ``notes`` are sentences for the reader: what was ignored, swapped or cut.
    ``undated_hidden`` counts undated reports that match all but the range of days.
    ``generation`` changes with every commit. ``took_ms`` is milliseconds.
    """

    query: Query
    understood: str
    notes: tuple[str, ...] = ()
    total: int = 0
    undated_hidden: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Facets
    remedies: tuple[Remedy, ...] = ()
    suggestion: str = ""
    generation: str = ""
    took_ms: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineStatus:
    """What an engine holds. ``address`` never shows a password.

    ``first_day`` and ``last_day`` leave doubtful dates out; ``places`` counts those
    that reports name, not those above them; ``sources`` those with a name.
    """

    address: str
    generation: str
    documents: int
    undated: int
    first_day: PartialDate | None = None
    last_day: PartialDate | None = None
    places: int = 0
    sources: int = 0
    details: dict[str, str] = field(default_factory=dict)


__all__ = [
    "DateBucket",
    "DateFacet",
    "Document",
    "EngineStatus",
    "Facets",
    "FolderBucket",
    "FolderFacet",
    "Hit",
    "PlaceBucket",
    "Remedy",
    "Results",
    "Snippet",
    "SourceBucket",
]
