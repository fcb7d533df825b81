"""The whole way of one record: head, title, document date, dates and places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import PurePosixPath

from archive.extract.agency_stamps import agency_claim
from archive.extract.claims import document_date
from archive.extract.closings import closing_claim
from archive.extract.covered import covered_claim
from archive.extract.dateline import Dateline, find_dateline, in_capitals
from archive.extract.dates import find_dates
from archive.extract.deeds import deed_claim
from archive.extract.field_days import with_field_day
from archive.extract.given_places import given_mentions, located_by_fields
from archive.extract.heads import (
    Head,
    head_length,
    inner_claims,
    read_head,
)
from archive.extract.long_s import LONG_S, as_printed, modern
from archive.extract.mailing import mailing_foot
from archive.extract.opening_day import today_claim
from archive.extract.page_lines import below_menu, page_claim
from archive.extract.places import Corrections, Gazetteer, find_places
from archive.extract.places.hints import host_of
from archive.extract.places.locality import Located
from archive.extract.printed import CHANGED
from archive.extract.stamps import published_claim
from archive.extract.titles import make_title, shown_title, title_start
from archive.extract.wires import TAG
from archive.model import (
    DateMention,
    Document,
    DocumentDate,
    Field,
    Place,
    PlaceMention,
    Provenance,
    Record,
    Span,
    document_id,
    sha256_of,
)
from archive.patterns import later

#: No head is longer.
_HEAD = 1200
#: How long ago something was, as pages say it of themselves.
_AGO = later(
    r"(?i)\b(?:ago|fa|geleden|temu|önce|sedan|siden|sitten|назад|тому)\Z"
    r"|\A(?:il[ ]y[ ]a|hace|vor|há)\b|前\Z"
)
#: Before it in its line: a day's year and perhaps an hour, parted by signs.
_BEHIND_DAY = later(
    r"(?:^|\n)[^\n]{0,60}\b\d{4}[ \t]*(?:[/|•·,–—-][ \t]*"
    r"\d{1,2}[:.h]\d\d[ \t]?(?:[AaPp]\.?[Mm]\.?)?(?:[ ][A-Z]{2,4})?[ \t]*)?"
    r"[/|•·–—-][ \t]*\Z"
)
_LINE_ENDS = later(r"[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person may set about the reading of reports."""

    #: How 07/10/2023 is read: ``dmy`` or ``mdy``.
    date_order: str = "dmy"
    #: What a person has decided about place names.
    corrections: Corrections = field(default_factory=Corrections)


@dataclass(frozen=True, slots=True)
class Dated:
    """A report on its way: its days are found, its places are still to be found.

    ``dateline`` is that of the document's text, ``given`` that of a field, with the
    words of the field.
    """

    record: Record
    document: Document
    dateline: Dateline | None
    given: tuple[str, Dateline] | None


def annotate(record: Record, gazetteer: Gazetteer, options: Options) -> Document:
    """Read a record: cut its head, name it, date it, find its days and places.

    A record that keeps its text has its head read for a day, when no field gives one,
    but not cut.
    """
    return located(dated(record, options), gazetteer, options)


def dated(record: Record, options: Options, *, language: str = "") -> Dated:
    """Do the first half of ``annotate``, all but the places.

    Whoever reads many records saves time by doing each half for some of them in a row:
    what a half works with then stays near the processor.

    Args:
        record: What is read.
        options: What a person has set.
        language: The text's, an ISO 639-1 code, where the record does not say it.
    """
    language = record.language or language
    record = with_field_day(record, options.date_order)
    plain = record
    if LONG_S in record.text:
        plain = replace(record, text=modern(record.text))
    head = _head(plain, options)
    cut = 0 if record.keep_text else head.length
    text, body = record.text[cut:], record.text[head.length :]
    opening = find_dateline(plain.text[head.length :])
    given = _given_dateline(record.dateline)
    claims = _claims(plain, head, options)
    printed = _moved(opening, head.length)
    day, conflicts = document_date(
        record, plain.text, claims, printed, given, language=language
    )
    title = shown_title(record.title)
    sha256 = sha256_of(record.raw)
    document = Document(
        id=document_id(sha256),
        sha256=sha256,
        title=title or _made_title(record, body, opening),
        text=text,
        head=record.text[:cut],
        title_from_text=not title,
        date=day,
        conflicts=conflicts,
        dates=_dates(text, title, day, options, language),
        source=record.source,
        url=record.url,
        author=record.author,
        language=language,
        files=(record.ref,),
        pages=tuple(max(0, page - cut) for page in record.pages),
        metadata=record.metadata,
    )
    return Dated(record, document, _moved(opening, head.length - cut), given)


def located(begun: Dated, gazetteer: Gazetteer, options: Options) -> Document:
    """Do the second half of ``annotate``: find the places."""
    there = located_by_fields(
        begun.record.locality, gazetteer, options.corrections, begun.document.id
    )
    places = _places(begun, gazetteer, options, there)
    named = {mention.place_id for mention in places}
    entries = _entries(named, gazetteer)
    if there is not None:
        # It may be a place of the record's own.
        entries += tuple(one for one in there.entries if one not in entries)
    return replace(begun.document, places=places, gazetteer=entries)


def _head(record: Record, options: Options) -> Head:
    """Read the head; of a text that is kept, and whose day is given, its length only.

    ``_claims`` leaves out what else such a head says.
    """
    order = options.date_order
    if record.keep_text and record.dates:
        return Head(head_length(record.text, date_order=order))
    head = read_head(record.text, date_order=order)
    first = head.claims[0] if head.claims else None
    if first is None or first.span is None or first.provenance is Provenance.TEXT:
        return head
    # Above a page that was saved may stand the day of its saving.
    start, end = first.span.start, first.span.end
    told = None
    if head.length and not record.text[:start].strip():
        told = published_claim(record.text, end, date_order=order)
    told = told or below_menu(record.text, end, date_order=order)
    return replace(head, claims=(told, *head.claims)) if told else head


def _claims(record: Record, head: Head, options: Options) -> Sequence[DocumentDate]:
    """Return the days that the printed text gives, best first."""
    inner = inner_claims(record.text, date_order=options.date_order)
    if record.keep_text and record.dates:
        return inner
    if record.dates:
        # When it was updated is no news beside the day of publication.
        told = [c for c in head.claims if c.provenance is not Provenance.TEXT]
        return [*told, *inner]
    if any(claim.detail != CHANGED for claim in head.claims):
        return [*head.claims, *inner]
    order = options.date_order
    claim = (
        agency_claim(record.text)
        or page_claim(record.text, date_order=order)
        or closing_claim(record.text, date_order=order)
        or covered_claim(record.text, date_order=order)
        or deed_claim(record.text, date_order=order)
        or today_claim(record.text, date_order=order)
    )
    return [*head.claims, *((claim,) if claim else ()), *inner]


#: Reports of one place and day have one dateline.
@lru_cache(maxsize=4_096)
def _given_dateline(words: str) -> tuple[str, Dateline] | None:
    """Read the dateline that a field gives, with or without its dash."""
    for printed in (words, f"{words} -"):
        if printed.strip(" -") and (found := find_dateline(printed)):
            return printed, found
    return None


def _made_title(record: Record, body: str, dateline: Dateline | None) -> str:
    """Return the first sentence, after any dateline, else the name of the file."""
    start = title_start(body)
    first = body[start:]
    at = dateline.span.start if dateline is not None else -1
    above = TAG.sub("", body[start : max(at, start)] + "_", count=1)
    if dateline is not None and at >= start and above.strip() == "_":
        place = body[slice(*dateline.place)].split(",", 1)[0]
        # "Prime Minister – I mean the old one" may look like a dateline.
        if dateline.date or dateline.agency or in_capitals(place):
            first = body[dateline.end :]
    return make_title(first) or PurePosixPath(record.ref.path).name


def _moved(dateline: Dateline | None, by: int) -> Dateline | None:
    """Return the dateline with its spans moved by so many characters."""
    if dateline is None or not by:
        return dateline
    date = dateline.date
    return replace(
        dateline,
        span=Span(dateline.span.start + by, dateline.span.end + by),
        place=Span(dateline.place.start + by, dateline.place.end + by),
        date=date and Span(date.start + by, date.end + by),
        end=dateline.end + by,
    )


def _dates(
    text: str,
    title: str,
    day: DocumentDate | None,
    options: Options,
    language: str,
) -> tuple[DateMention, ...]:
    """Find the days of the text, and of a title that is not made from it."""

    def found(words: str, where: Field) -> tuple[DateMention, ...]:
        mentions = find_dates(
            modern(words),
            day,
            date_order=options.date_order,
            field=where,
            language=language.partition("-")[0].lower(),
        )
        return as_printed(mentions, words)

    of_text = tuple(one for one in found(text, "text") if not _is_age(one, text))
    return (found(title, "title") if title else ()) + of_text


def _is_age(mention: DateMention, text: str) -> bool:
    """Tell whether a page says how old it was when it was saved: ``/ 3 years ago``.

    That stands behind a sign in a line of the head, and tells of no other day.
    """
    if mention.span.start > _HEAD or not _AGO.search(mention.text):
        return False
    return _BEHIND_DAY.search(text[: mention.span.start]) is not None and (
        _LINE_ENDS.match(text, mention.span.end) is not None
    )


def _places(
    begun: Dated, gazetteer: Gazetteer, options: Options, there: Located | None
) -> tuple[PlaceMention, ...]:
    """Find the places of title and text, and those that the metadata gives.

    ``there`` is the one that fields of the record tell by more than its name.
    """
    record, document = begun.record, begun.document
    named = [*record.places]
    if begun.given is not None:
        printed, found = begun.given
        if place := printed[slice(*found.place)]:
            named.insert(0, place)
    elif record.dateline.strip():
        named.insert(0, record.dateline.strip())
    around = there.entries[:-1] if there is not None else ()
    hints = [*named, record.source, host_of(record.url), *(p.name for p in around)]
    hints = [*filter(None, hints)]
    mentions = find_places(
        document.text[: mailing_foot(document.text)],
        gazetteer,
        title="" if document.title_from_text else document.title,
        dateline=begun.dateline,
        hints=hints,
        corrections=options.corrections,
        document_id=document.id,
        language=document.language,
    )
    if not named and there is None:
        return mentions
    given = given_mentions(
        named,
        hints,
        gazetteer,
        corrections=options.corrections,
        document_id=document.id,
        there=there,
    )
    return (*mentions, *given)


def _entries(named: Iterable[str], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places named and all above them, each once."""
    entries: dict[str, Place] = {}
    for place_id in sorted(named):
        for place in gazetteer.path(place_id):
            entries.setdefault(place.id, place)
    return tuple(entries.values())
