"""The whole way of one record: head, title, document date, dates and places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from archive.extract.claims import document_date
from archive.extract.dateline import Dateline, find_dateline
from archive.extract.dates import find_dates
from archive.extract.heads import Head, closing_claim, read_head
from archive.extract.titles import make_title
from archive.model import (
    DateMention,
    Document,
    DocumentDate,
    Record,
    Span,
    document_id,
    sha256_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person may set about the reading of reports."""

    #: How 07/10/2023 is read: ``dmy`` or ``mdy``.
    date_order: str = "dmy"


def annotate(record: Record, gazetteer: object, options: Options) -> Document:
    """Read a record: cut its head, name it, date it, find its days and places.

    A record that keeps its text has its head read for a day, when no field gives one,
    but not cut.
    """
    head = _head(record, options)
    cut = 0 if record.keep_text else head.length
    text = record.text[cut:]
    body = record.text[head.length :]
    dateline = _moved(find_dateline(body), head.length)
    day, conflicts = document_date(
        record, record.text, _claims(record, head, options), dateline
    )
    title = " ".join(record.title.split())
    title_from_text = not title
    if title_from_text:
        title = make_title(_first_words(record.text, head, dateline))
        title = title or PurePosixPath(record.ref.path).name
    sha256 = sha256_of(record.raw)
    return Document(
        id=document_id(sha256),
        sha256=sha256,
        title=title,
        text=text,
        head=record.text[:cut],
        title_from_text=title_from_text,
        date=day,
        conflicts=conflicts,
        dates=_dates(text, "" if title_from_text else title, day, options),
        source=record.source,
        url=record.url,
        author=record.author,
        language=record.language,
        files=(record.ref,),
        pages=tuple(max(0, page - cut) for page in record.pages),
        metadata=record.metadata,
    )


def _head(record: Record, options: Options) -> Head:
    if record.keep_text and record.dates:
        return Head()
    return read_head(record.text, date_order=options.date_order)


def _claims(record: Record, head: Head, options: Options) -> Sequence[DocumentDate]:
    if head.claims or record.dates:
        return head.claims
    closing = closing_claim(record.text, date_order=options.date_order)
    return (closing,) if closing else ()


def _first_words(text: str, head: Head, dateline: Dateline | None) -> str:
    """Return the text from where its first sentence begins, after any dateline."""
    opens = dateline is not None and not text[head.length : dateline.span.start].strip()
    return text[dateline.end if dateline and opens else head.length :]


def _moved(dateline: Dateline | None, by: int) -> Dateline | None:
    """Return the dateline with its spans moved by so many characters."""
    if dateline is None:
        return None
    date = dateline.date
    return replace(
        dateline,
        span=Span(dateline.span.start + by, dateline.span.end + by),
        place=Span(dateline.place.start + by, dateline.place.end + by),
        date=date and Span(date.start + by, date.end + by),
        end=dateline.end + by,
    )


def _dates(
    text: str, title: str, day: DocumentDate | None, options: Options
) -> tuple[DateMention, ...]:
    order = options.date_order
    in_title = find_dates(title, day, date_order=order, field="title") if title else ()
    return in_title + find_dates(text, day, date_order=order)
