"""The day that a report carries: its claims, weighed by where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dateline import Dateline
from archive.extract.dates.calendars import OTHER_CALENDAR, counts_from_hijra
from archive.extract.dates.ethiopic_dates import ETHIOPIC
from archive.extract.dates.solar_dates import SOLAR, solar_day
from archive.extract.file_days import SAVED, address_days, file_days
from archive.extract.file_days_abroad import counted_days
from archive.extract.printed import CHANGED
from archive.model import SENT, DocumentDate, Provenance, Record

#: No message invites to a day farther away; of others the clock was wrong.
_ANNOUNCED = 400
_TRUST = {provenance: rank for rank, provenance in enumerate(Provenance)}


def document_date(
    record: Record,
    text: str,
    claims: Iterable[DocumentDate] = (),
    dateline: Dateline | None = None,
    given: tuple[str, Dateline] | None = None,
    *,
    language: str = "",
) -> tuple[DocumentDate | None, tuple[DocumentDate, ...]]:
    """Choose the day of a report, and keep the claims of other days.

    Args:
        record: The report; its ``dates``, its URL and its file's path make claims.
        text: The printed text, in which the dateline's spans count.
        claims: What its printed text says: the head, a closing date.
        dateline: Its dateline; a year that it lacks is taken from the best claim.
        given: A dateline that stands in a field of its own, and that field's text.
        language: The report's, an ISO 639-1 code; it tells what years are counted from.

    Returns:
        The most trusted claim, or a more exact one that agrees with it, or None; and
        those that contradict it. A day on which the text was changed or its file saved,
        to which a message invites, or of another calendar, is never more than those.
    """
    told = [*claims]
    never = [claim for claim in told if claim.detail == CHANGED]
    never += _announced(told, record.dates)
    if never:
        told = [claim for claim in told if claim not in never]
    found = [*told, *record.dates, *address_claims(record, language)]
    never += _of_saving(found, record)
    if others := [
        claim for claim in found if counts_from_hijra(claim.value.year, language)
    ]:
        found = [claim for claim in found if claim not in others]
        for claim in others:
            if day := solar_day(claim.value):
                found.append(replace(claim, value=day, detail=SOLAR))
            else:
                never.append(replace(claim, detail=OTHER_CALENDAR))
    found.sort(key=_rank)
    datelines = [dateline_claim(dateline, text, found)] if dateline else []
    if given is not None:
        datelines.append(dateline_claim(given[1], given[0], found, printed=False))
    found = _own([*found, *filter(None, datelines)], record)
    if language != "am":
        # Eritrea calls our months by the names of Ethiopia's.
        found = [claim for claim in found if claim.detail != ETHIOPIC]
    found.sort(key=_rank)
    if not found:
        return None, tuple(never)
    if beside := _beside(found):
        found.insert(0, beside)
    best = _most_exact(found)
    value = best.value
    return best, tuple(
        claim
        for claim in (*found, *never)
        if not _same(claim.value, value) and not claim.value.span.overlaps(value.span)
    )


def _beside(found: list[DocumentDate]) -> DocumentDate | None:
    """Return the day in a report's address that is the one next to its moment."""
    moment = found[0].value
    if not found[0].is_universal:
        return None
    for claim in found[1:]:
        if claim.provenance is Provenance.URL and claim.value.day and moment.day:
            apart = (claim.value.earliest - moment.earliest).days
            return claim if abs(apart) == 1 else None
    return None


def _of_saving(found: list[DocumentDate], record: Record) -> list[DocumentDate]:
    """Take the days on which files were made out of the claims, and return them.

    Of a file of many records they tell nothing that a reader of one asks.
    """
    saved = [claim for claim in found if claim.detail == SAVED]
    if saved:
        found[:] = [claim for claim in found if claim.detail != SAVED]
    return saved if record.ref.record is None else []


def _own(found: list[DocumentDate], record: Record) -> list[DocumentDate]:
    """Return a record's own claims, if it has any, without that of its file.

    The name of a file of many has the day of one of them at most.
    """
    if record.ref.record is None:
        return found
    own = [claim for claim in found if claim.provenance is not Provenance.FILENAME]
    return own or found


def _announced(
    told: Sequence[DocumentDate], dates: Sequence[DocumentDate]
) -> Iterator[DocumentDate]:
    """Yield the days in the head of a message that lie ahead of its sending.

    It invites to them: "Date: 15 March", "Time: noon". Zones part clocks by a day.
    """
    sent = next((day.value for day in dates if day.detail == SENT), None)
    for claim in told if sent else ():
        ahead = (claim.value.earliest - sent.latest).days if sent else 0
        if 1 < ahead <= _ANNOUNCED:
            yield claim


def _rank(claim: DocumentDate) -> int:
    """Return how little a claim is trusted; a folder's year less than any text."""
    if claim.provenance is Provenance.FILENAME and claim.value.month is None:
        return len(_TRUST)
    return _TRUST[claim.provenance]


def _same(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates are equal, as most claims of a report are."""
    return one.day == other.day and one.month == other.month and one.year == other.year


def _most_exact(found: list[DocumentDate]) -> DocumentDate:
    """Return the first claim, or a later one that lies within it."""
    best = found[0]
    for claim in found[1:]:
        if _same(claim.value, best.value):
            continue
        inside = best.value.earliest <= claim.value.earliest
        if inside and claim.value.latest <= best.value.latest:
            best = claim
    return best


def address_claims(record: Record, language: str = "") -> Iterator[DocumentDate]:
    """Yield the days that a report's URL and its file's path name."""
    if record.url:
        yield from address_days(_url_path(record.url), Provenance.URL)
    if not record.saved_later:
        yield from file_days(record.ref.path)
        yield from counted_days(record.ref.path, language)


def _url_path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        # Such as "http://[x": still readable as plain text.
        return url
    return unquote(parts.path)


def dateline_claim(
    dateline: Dateline,
    text: str,
    others: Sequence[DocumentDate],
    *,
    printed: bool = True,
) -> DocumentDate | None:
    """Return the day of a dateline, its year taken from the first of ``others``.

    None when the dateline has no day, when none of them can lend a year, and when the
    first is of the same day and trusted more, as most are. ``printed`` says that
    ``text`` is the report's, so that the claim has its place there.
    """
    if dateline.date is None:
        return None
    year, month, day = dateline.year, dateline.month, dateline.day
    value, detail = None, dateline.detail
    if year is not None:
        value = _valid(year, month, day)
    elif lender := next(iter(others), None):
        lent = lender.value
        value, detail = _lent(
            month, day, (lent.year, lent.month, lent.day), lender.provenance
        )
    if value is None or _repeats(value, others):
        return None
    return DocumentDate(
        value=value,
        provenance=Provenance.DATELINE,
        evidence=text[slice(*dateline.date)],
        detail=detail,
        span=dateline.date if printed else None,
    )


def _repeats(value: PartialDate, others: Sequence[DocumentDate]) -> bool:
    """Tell whether a dateline's day adds nothing to the best of other claims."""
    if not others or not _same(value, others[0].value):
        return False
    return _TRUST[others[0].provenance] < _TRUST[Provenance.DATELINE]


def _valid(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except InvalidDateError:
        return None


@lru_cache(maxsize=4_096)
def _lent(
    month: int | None,
    day: int | None,
    parts: tuple[int, int | None, int | None],
    source: Provenance,
) -> tuple[PartialDate | None, str]:
    """Return a day in the year that a claim lends it, and what a reader is told.

    The claim's year, month and day stand for it: they are told apart more quickly.
    """
    lender = PartialDate(*parts)
    year = _nearest_year(month, day, lender)
    return _valid(
        year or 0, month, day
    ), f"year taken from the {source.value}, {lender}"


def _nearest_year(month: int | None, day: int | None, other: PartialDate) -> int | None:
    """Return the year that puts the dateline's day nearest to another claim.

    A report is dated when it is written or soon after, so of two days the one before
    the claim is likelier.
    """
    best: tuple[int, int] | None = None
    for year in (other.year, other.year - 1, other.year + 1):
        value = _valid(year, month, day)
        if value is None:
            continue
        when = value.earliest
        if when in other.span:
            return year
        distance = (other.earliest - when).days
        if distance < 0:
            distance = (when - other.latest).days + (0 if _near(when, other) else 1000)
        if best is None or distance < best[0]:
            best = distance, year
    return best[1] if best else None


def _near(day: date, other: PartialDate) -> bool:
    """Tell whether a day lies no more than a month after a claim."""
    return (day - other.latest).days <= 31
