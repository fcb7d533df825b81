"""The words that the other layers speak: records, documents, mentions, places.

Offsets are counted in characters (Unicode code points) of the field named, from its
first character, and an end is exclusive. Values are frozen; ``Document.to_json`` and
``Document.from_json`` are each other's inverse and give the one stored form.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Literal, NamedTuple, Self

from archive.datespan import DaySpan, PartialDate
from archive.frozen import quick


class Span(NamedTuple):
    """A stretch of text: characters from ``start`` up to, not including, ``end``."""

    start: int
    end: int


Field = Literal["text", "title", "metadata"]

#: How a time ends that is told as Greenwich's, or a moment counted from 1970.
_MOMENT = re.compile(
    r"\d\d(?:[.,]\d+)?\s*(?:Z|[+-]00:?00|UTC|GMT)\Z|\A\d{9,13}\Z", re.ASCII
)


#: What is said of the day on which a message was sent.
SENT = "mail header Date"
#: What a metadata field of unread date is kept under.
UNREAD = "date as printed"


class Provenance(StrEnum):
    """Where a document date was read; the order is that of trust, best first."""

    HEADER = "header"
    FRONT_MATTER = "front matter"
    METADATA = "metadata"
    DATELINE = "dateline"
    URL = "url"
    FILENAME = "filename"
    TEXT = "text"

    @property
    def stated(self) -> bool:
        """Whether the report itself says outright that this is its date.

        Any other date was concluded: from a name or an address that the report has, or
        from words of its text.
        """
        return self in _STATED


_STATED = frozenset((Provenance.HEADER, Provenance.FRONT_MATTER, Provenance.METADATA))


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDate:
    """A day, month or year that a report carries, and where it says so.

    ``evidence`` holds the very words that were read, ``detail`` what a reader needs to
    judge them (``"year taken from the file name"``); ``span`` is where they stand in
    ``Document.head + Document.text``, when they stand there.
    """

    value: PartialDate
    provenance: Provenance
    evidence: str
    detail: str = ""
    span: Span | None = None

    @property
    def is_universal(self) -> bool:
        """Whether a moment in Greenwich's time was read, or one counted from 1970.

        At the place of publication it may have been the day before or after.
        """
        return _MOMENT.search(self.evidence) is not None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression in a report, with the days that it denotes.

    ``value`` is TIMEX3's (``2020-10-22``, ``2020-W43``, ``2020-SU``, ``202``), empty
    when unresolved. ``days`` is None when unresolved. ``anchor`` says what it was
    resolved against: empty for an absolute date, else such as ``reckoned from the
    report's date, 2020-10-23`` or ``reckoned from “May 5” at character 120``; for an
    unresolved one, why it stays so.
    """

    span: Span
    text: str
    value: str
    days: DaySpan | None
    anchor: str = ""
    field: Field = "text"
    kind: Literal["DATE", "TIME"] = "DATE"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An entry of the gazetteer. ``id`` has no blank and no comma.

    ``parent`` is the id of the one place that it counts under ("" at the top), ``kind``
    is one of ``continent country division city region water other``, ``country`` is the
    ISO 3166-1 alpha-2 code ("" where there is none), ``names`` are its other names.
    """

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str = ""
    parent: str = ""
    names: tuple[str, ...] = ()
    population: int = 0

    def to_row(self) -> list[Any]:
        """Return the fields in their order, to be kept as JSON."""
        return [
            *(self.id, self.name, self.kind, self.lat, self.lon),
            *(self.country, self.parent, self.names, self.population),
        ]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Self:
        """Return the place of what ``to_row`` returned, read back from JSON.

        Raises:
            ValueError: There are fewer fields, or more.
        """
        id_, name, kind, lat, lon, country, parent, names, population = row
        return cls(
            id=id_,
            name=name,
            kind=kind,
            lat=lat,
            lon=lon,
            country=country,
            parent=parent,
            names=tuple(names),
            population=population,
        )


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name in a report, the place chosen for it, and why.

    ``confidence`` lies in [0, 1]; ``reason`` is a sentence for the reader. ``span`` is
    None for a name given by metadata.
    """

    span: Span | None
    text: str
    place_id: str
    confidence: float
    reason: str
    field: Field = "text"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """Where a record says, in fields of its own, that what it reports happened.

    ``name`` is the place's, ``divisions`` are those that it lies in, the smallest
    first. ``lat`` and ``lon`` are degrees, both None where they are not given.
    ``fields`` are the record's own names of the fields that said all this.
    """

    name: str = ""
    divisions: tuple[str, ...] = ()
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    fields: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """Where a record stands: a path below the indexed folder, and its number there.

    ``record`` counts from 1 in files of many records and is None in a file of one.
    ``path`` uses ``/``; a member of a container follows ``!/`` (``a.zip!/b.txt``).
    """

    path: str
    record: int | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One report as it stands in a source file, before anything is concluded from it.

    ``dates`` are the claims that the reader of the file form found outside the text
    (front matter, metadata, mail header), best first. ``keep_text`` says that ``text``
    must be stored unchanged, with no head cut off, as for a field of a JSON record.
    ``places`` are names that it gives in a field; ``locality`` is what its fields say
    of one place, when they say more than its name.
    ``saved_later`` says that a day in the file's name is that of saving it.
    ``unread_in`` says which field of a date could not be read; what it says stands in
    ``metadata`` under ``UNREAD``.
    ``raw`` are the record's bytes: they alone make its id.
    """

    ref: FileRef
    raw: bytes
    text: str
    title: str = ""
    dates: tuple[DocumentDate, ...] = ()
    places: tuple[str, ...] = ()
    locality: Locality | None = None
    dateline: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    keep_text: bool = False
    saved_later: bool = False
    pages: tuple[int, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    unread_in: str = ""


def sha256_of(raw: bytes) -> str:
    """Return the SHA-256 of a record's bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


#: Two characters of RFC 4648's alphabet for each ten bits.
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]
_SHIFTS = range(70, -1, -10)


def document_id(sha256: str) -> str:
    """Return a document's id: 16 characters of lower-case base32 of its SHA-256.

    The alphabet is that of RFC 4648, section 6 (``a``-``z``, ``2``-``7``).
    """
    bits = int(sha256[:20], 16)
    return "".join([_PAIRS[bits >> shift & 1023] for shift in _SHIFTS])


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report after reading.

    ``head`` is what was cut from the front of the printed text
    (``" date 2020-10-23 "``), so ``head + text`` is the text as it stands in the
    source. ``title_from_text`` says that the title is the text's own beginning, so
    nothing is looked for in it again. ``conflicts`` are the claims of another day than
    ``date``. ``gazetteer`` holds each place that a mention names, and each place above
    it. ``pages`` are the offsets in ``text`` at which pages start, for forms that have
    pages.
    """

    id: str
    sha256: str
    title: str
    text: str
    head: str = ""
    title_from_text: bool = False
    date: DocumentDate | None = None
    conflicts: tuple[DocumentDate, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    gazetteer: tuple[Place, ...] = ()
    source: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    files: tuple[FileRef, ...] = ()
    pages: tuple[int, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    def place(self, place_id: str) -> Place:
        """Return the gazetteer entry of a place that this document names or lies in.

        Raises:
            KeyError: The document does not name it.
        """
        for place in self.gazetteer:
            if place.id == place_id:
                return place
        raise KeyError(place_id)

    def place_nodes(self) -> frozenset[str]:
        """Return the ids of all places named, with all places above them."""
        parents = {place.id: place.parent for place in self.gazetteer}
        nodes: set[str] = set()
        for mention in self.places:
            node = mention.place_id
            while node and node not in nodes:
                nodes.add(node)
                node = parents.get(node, "")
        return frozenset(nodes)

    def mentioned_days(self) -> tuple[DaySpan, ...]:
        """Return the days that the report speaks of: disjoint spans in order."""
        merged: list[DaySpan] = []
        spans = {mention.days for mention in self.dates if mention.days}
        for span in sorted(spans, key=lambda s: (s.earliest, s.latest)):
            if merged and span.earliest <= merged[-1].latest:
                last = merged.pop()
                span = DaySpan(last.earliest, max(last.latest, span.latest))  # noqa: PLW2901
            merged.append(span)
        return tuple(merged)

    def to_json(self) -> dict[str, Any]:
        """Return the document as plain JSON values, empty ones left out."""
        plain = asdict(self)
        plain["date"] = _date_json(self.date) if self.date else None
        plain["conflicts"] = [_date_json(claim) for claim in self.conflicts]
        plain["dates"] = [_mention_json(mention) for mention in self.dates]
        return {key: value for key, value in plain.items() if value}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Self:
        """Return the document that ``to_json`` wrote."""
        values: dict[str, Any] = {"title": "", "text": "", **plain}
        if date_plain := plain.get("date"):
            values["date"] = _date_from(date_plain)
        values["conflicts"] = tuple(map(_date_from, plain.get("conflicts", ())))
        values["dates"] = tuple(map(_mention_from, plain.get("dates", ())))
        values["places"] = tuple(
            PlaceMention(**{**place, "span": _span(place["span"])})
            for place in plain.get("places", ())
        )
        values["gazetteer"] = tuple(
            Place(**{**place, "names": tuple(place["names"])})
            for place in plain.get("gazetteer", ())
        )
        values["files"] = tuple(FileRef(**ref) for ref in plain.get("files", ()))
        values["pages"] = tuple(plain.get("pages", ()))
        return cls(**values)


def _span(plain: list[int] | tuple[int, int] | None) -> Span | None:
    return Span(*plain) if plain is not None else None


def _date_json(claim: DocumentDate) -> dict[str, Any]:
    return {
        "value": str(claim.value),
        "provenance": claim.provenance.value,
        "evidence": claim.evidence,
        "detail": claim.detail,
        "span": claim.span,
    }


def _date_from(plain: Mapping[str, Any]) -> DocumentDate:
    return DocumentDate(
        value=PartialDate.parse(plain["value"]),
        provenance=Provenance(plain["provenance"]),
        evidence=plain["evidence"],
        detail=plain["detail"],
        span=_span(plain["span"]),
    )


def _mention_json(mention: DateMention) -> dict[str, Any]:
    plain = asdict(mention)
    days = mention.days
    plain["days"] = (
        [days.earliest.isoformat(), days.latest.isoformat()] if days else None
    )
    return plain


def _mention_from(plain: Mapping[str, Any]) -> DateMention:
    days = plain["days"]
    return DateMention(
        **{
            **plain,
            "span": Span(*plain["span"]),
            "days": DaySpan(*map(date.fromisoformat, days)) if days else None,
        }
    )
