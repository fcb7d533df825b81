"""Make documents for tests in one line: only what a test speaks of is given."""

from collections.abc import Iterable

from archive.datespan import DayRange, DaySpan, PartialDate
from archive.model import (
    DateMention,
    Document,
    DocumentDate,
    FileRef,
    Place,
    PlaceMention,
    Provenance,
    Span,
    document_id,
    sha256_of,
)

ISRAEL = Place(
    id="294640", name="Israel", kind="country", lat=31.5, lon=34.75, country="IL"
)
SOUTH = Place(
    id="294952",
    name="Southern District",
    kind="division",
    lat=30.9,
    lon=34.9,
    country="IL",
    parent="294640",
)
ASHKELON = Place(
    id="295629",
    name="Ashkelon",
    kind="city",
    lat=31.669,
    lon=34.571,
    country="IL",
    parent="294952",
    names=("Ashqelon", "אשקלון"),
    population=130_000,
)
GAZA_STRIP = Place(
    id="x-gaza-strip",
    name="Gaza Strip",
    kind="region",
    lat=31.4,
    lon=34.4,
    names=("Gaza",),
)
FRANCE = Place(
    id="3017382", name="France", kind="country", lat=46.0, lon=2.0, country="FR"
)
PARIS = Place(
    id="2988507",
    name="Paris",
    kind="city",
    lat=48.853,
    lon=2.349,
    country="FR",
    parent="3017382",
    names=("Párizs",),
)
USA = Place(
    id="6252001",
    name="United States",
    kind="country",
    lat=39.8,
    lon=-98.6,
    country="US",
)
PARIS_TEXAS = Place(
    id="4717560",
    name="Paris",
    kind="city",
    lat=33.661,
    lon=-95.556,
    country="US",
    parent="6252001",
)
FIJI = Place(
    id="2205218", name="Fiji", kind="country", lat=-18.0, lon=178.0, country="FJ"
)
TONGA = Place(
    id="4032283", name="Tonga", kind="country", lat=-20.0, lon=-175.0, country="TO"
)
PLACES = (
    *(ISRAEL, SOUTH, ASHKELON, GAZA_STRIP, FRANCE, PARIS, USA, PARIS_TEXAS),
    *(FIJI, TONGA),
)
_TABLE = {place.id: place for place in PLACES}


def make_date(value: str, provenance: Provenance = Provenance.HEADER) -> DocumentDate:
    """Return a document date that was read from its own words."""
    return DocumentDate(
        value=PartialDate.parse(value), provenance=provenance, evidence=value
    )


def make_mention(days: str, words: str, text: str) -> DateMention:
    """Return a mention of days (``2020-10-22``, ``2020-10..2020-11``) by its words."""
    start = text.index(words)
    bounds = DayRange.parse(days) if days else None
    return DateMention(
        span=Span(start, start + len(words)),
        text=words,
        value=days,
        days=DaySpan(bounds.first, bounds.last) if bounds else None,
    )


def make_document(
    text: str = "A report.",
    *,
    title: str = "",
    date: str = "",
    provenance: Provenance = Provenance.HEADER,
    places: Iterable[Place] = (),
    mentions: Iterable[tuple[str, str]] = (),
    files: Iterable[str] = ("reports/a.txt",),
    **fields: object,
) -> Document:
    """Return a document; ``mentions`` are pairs of days and the words that say them.

    ``files`` are its paths; behind a ``#`` stands the number of a record.

    The id comes from title, text and date, so that other words are another document.
    """
    raw = f"{title}\0{text}\0{date}".encode("utf-8", "surrogatepass")
    sha256 = str(fields.pop("sha256", "") or sha256_of(raw))
    named = list(places)
    return Document(
        id=str(fields.pop("id", "") or document_id(sha256)),
        sha256=sha256,
        title=title,
        text=text,
        date=make_date(date, provenance) if date else None,
        dates=tuple(make_mention(days, words, text) for days, words in mentions),
        places=tuple(_name(place, text) for place in named),
        gazetteer=tuple(_with_parents(named)),
        files=tuple(map(_file, files)),
        **fields,  # type: ignore[arg-type]
    )


def _file(path: str) -> FileRef:
    whole, _, record = path.rpartition("#")
    return FileRef(
        path=whole if record.isdigit() else path,
        record=int(record) if record.isdigit() else None,
    )


def _name(place: Place, text: str) -> PlaceMention:
    start = text.find(place.name)
    return PlaceMention(
        span=Span(start, start + len(place.name)) if start >= 0 else None,
        text=place.name,
        place_id=place.id,
        confidence=0.9,
        reason="the only place of that name",
        field="text" if start >= 0 else "metadata",
    )


def _with_parents(named: Iterable[Place]) -> dict[Place, None]:
    found: dict[Place, None] = {}
    for place in named:
        step: Place | None = place
        while step:
            found.setdefault(step)
            step = _TABLE.get(step.parent)
    return found
