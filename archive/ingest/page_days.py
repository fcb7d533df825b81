"""The days of publication that a page states in so many words, the surest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

from archive.datespan import InvalidDateError, PartialDate, Precision
from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.html_parts import PageParts
from archive.model import DocumentDate, Provenance

_WEEKDAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_ADDRESS_DAY = re.compile(r"/(\d{4})/(\d\d?)/(\d\d?)(?=/|\Z)", re.ASCII)


def stated_days(
    parts: PageParts,
    last_day: date,
    address: str = "",
    date_order: Literal["dmy", "mdy"] = "dmy",
) -> tuple[DocumentDate, ...]:
    """Return what a page says of its day of publication.

    Days come before months and years. Elements ``<time>`` count only where they agree:
    else most are of comments or of other pages. An earlier day in the address is that
    of the first publication: addresses outlive a site's moves, which stamp pages anew.

    Args:
        parts: What was found in the page.
        last_day: The latest day that it can be of.
        address: Its address, if that is known.
        date_order: How 07/10/2023 is read.
    """
    found = list(_claims(parts.days(), last_day, date_order))
    times = list(_claims(parts.times, last_day, date_order))
    if len({each.value for each in times}) == 1:
        found += times
    found.sort(key=lambda each: each.value.precision is not Precision.DAY)
    better = _better(found, address)
    return tuple([better, *found] if better else found)


def by_weekday(value: PartialDate, markup: str) -> PartialDate:
    """Return a day as its weekday tells it: "Wed, 02/10/2016" is of February.

    Args:
        value: The day as it was found, day and month perhaps changed about.
        markup: The page in which it was found.
    """
    if not value.day or not value.month or value.day > 12 or value.day == value.month:
        return value
    turned = PartialDate(value.year, value.day, value.month)
    for one, other in ((value, turned), (turned, value)):
        printed = rf"(?<!\w)({_WEEKDAYS})[a-z]*,?\s+{_in_numbers(one)}"
        for match in re.finditer(printed, markup):
            number = _WEEKDAYS.split("|").index(match[1])
            fitting = [day for day in (one, other) if day.earliest.weekday() == number]
            if len(fitting) == 1:
                return fitting[0]
    return value


def in_order(
    value: PartialDate, markup: str, date_order: Literal["dmy", "mdy"]
) -> PartialDate:
    """Return a day as the archive writes days: with ``mdy`` 02/10/2016 is of February.

    Args:
        value: The day as it was found, day before month.
        markup: The page in which it was found.
        date_order: How days are written.
    """
    if date_order == "dmy" or not value.day or not value.month or value.day > 12:
        return value
    year, month, day = value.year, value.month, value.day
    printed = rf"(?<![\d/.-]){_in_numbers(value)}"
    # Where the year stands first there is no doubt about the rest.
    certain = rf"(?<!\d){year}[-/.]?0?{month}[-/.]?0?{day}(?!\d)"
    if re.search(printed, markup) and not re.search(certain, markup):
        return PartialDate(year, day, month)
    return value


def _in_numbers(value: PartialDate) -> str:
    """Return the pattern of a day printed in numbers, before the month."""
    return rf"0?{value.day}[-/.]0?{value.month}[-/.]{value.year}(?!\d)"


def _claims(
    days: Iterator[tuple[str, str]] | Sequence[tuple[str, str]],
    last_day: date,
    date_order: Literal["dmy", "mdy"],
) -> Iterator[DocumentDate]:
    for where, printed in days:
        day = claim(storable(printed), Provenance.METADATA, where, date_order)
        if day and day.value.earliest <= last_day:
            yield day


def _better(found: Sequence[DocumentDate], address: str) -> DocumentDate | None:
    """Return what tells the day of publication better than the first claim does.

    Of a stamp in universal time the address, or a claim in a time of its own, tells
    which of two days it was at the place of publication.
    """
    if not found:
        return None
    stamp = found[0].value.earliest
    named = _address_day(address)
    others = [each for each in found if not each.is_universal]
    if named is not None:
        value, evidence = named
        detail = "day in the page’s address"
        claimed = replace(found[0], value=value, evidence=evidence, detail=detail)
        if value.earliest < stamp:
            return claimed
        others.insert(0, claimed)
    if not found[0].is_universal:
        return None
    for other in others:
        exact = other.value.precision is Precision.DAY
        near = abs((other.value.earliest - stamp).days) == 1
        if exact and near and _same_moment(found[0].evidence, other.evidence):
            return other
    return None


def _same_moment(stamp: str, other: str) -> bool:
    """Tell whether a claim may be of the moment of a stamp in Greenwich's time.

    One that names no time of day may; one without a zone, if a zone could explain the
    difference: these lie quarters of an hour apart.
    """
    moment, told = _moment(stamp), _moment(other)
    if moment is None or told is None:
        return True
    if told.tzinfo is not None:
        # Of "-0000" the library says that it is of no zone.
        there = moment.replace(tzinfo=moment.tzinfo or UTC)
        return abs(told - there) < timedelta(minutes=1)
    apart = told - moment.replace(tzinfo=None)
    rest = apart.total_seconds() % 900
    return abs(apart) <= timedelta(hours=14) and min(rest, 900 - rest) < 60


def _moment(printed: str) -> datetime | None:
    """Return the time that a claim prints; None without one that can be read."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(printed) if ":" in printed else None
        except (ValueError, TypeError):
            continue
    return None


def _address_day(address: str) -> tuple[PartialDate, str] | None:
    for match in _ADDRESS_DAY.finditer(address):
        try:
            return PartialDate(*map(int, match.groups())), match[0]
        except InvalidDateError:
            continue
    return None
