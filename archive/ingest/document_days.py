"""The day of a ``<DOC>``: what an element says of it, else the document's number.

Days in figures whose order nothing shows are not read: 04/02/90 is February in one
collection and April in another. What shows it is the document's number, else another
day of the file.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from archive.datespan import InvalidDateError, PartialDate
from archive.ingest.claims import MISTAKABLE, read_day
from archive.ingest.document_parts import Element, Parts
from archive.ingest.export_parts import day_of
from archive.ingest.field_names import ALIASES
from archive.ingest.month_names import WEEKDAY
from archive.ingest.options import ReadOptions
from archive.model import DocumentDate, Provenance

#: Elements that hold the day, surest first.
DAY_ELEMENTS = tuple(
    dict.fromkeys(("date_time", "datetime", "date", "date1", "dd", *ALIASES["date"]))
)
#: "03/24/87" in this one is American, as the Wall Street Journal of TREC writes it.
_AMERICAN = "dd"
_FIGURES = re.compile(
    rf"(?:{WEEKDAY},?[ ])?(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)"
    r"(?P<c>\d{4}|\d\d)(?:[T ,].{0,40})?",
    re.ASCII | re.IGNORECASE,
)
_SIX = re.compile(r"(\d\d)(\d\d)(\d\d)", re.ASCII)
_ORDERS = {"ymd": (0, 1, 2), "dmy": (2, 1, 0), "mdy": (2, 0, 1)}
#: A year beyond these is that of another calendar, or no year.
_FIRST, _LAST = 1600, 2100
#: A ``calendar`` (Hamshahri: ``calender``) that counts other years.
_OURS = frozenset(("", "western", "gregorian", "gregory"))

#: Letters of the collection, a day with the year first, and something behind it:
#: APW19980601.0001, AFP_ENG_19940512.0001. Serial numbers are as long, so a year of two
#: figures counts only where it is one of the last century's (AP890101-0001,
#: SDA.940101.0001).
_LETTERS = r"[A-Za-z]{2,}+(?:[_.-][A-Za-z]++){0,6}"
_EIGHT = re.compile(rf"{_LETTERS}[_.-]?(?P<y>\d{{4}})(?P<m>\d\d)(?P<d>\d\d)[-_.].*")
_OLD = re.compile(
    r"[A-Za-z]{2,}+[_.]?(?P<y>[6-9]\d)(?P<m>\d\d)(?P<d>\d\d)[-_.]\d.*", re.ASCII
)
#: Collections that write it otherwise: LA010189-0001, LEMONDE94-000001-19940101.
_OTHERS = (
    re.compile(r"LA(?P<m>\d\d)(?P<d>\d\d)(?P<y>[89]\d)-\d{4}", re.ASCII),
    re.compile(
        r"LEMONDE9\d-\d{6}-(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII | re.IGNORECASE
    ),
)


def days_of(parts: Parts, options: ReadOptions) -> tuple[tuple[DocumentDate, ...], str]:
    """Return the claim of a document's day, and the day as printed that is not read.

    Each claim names the element that it was read from.
    """
    number, where = parts.number
    numbered = day_in_number(number)
    unread = ""
    for name in DAY_ELEMENTS:
        elements = [one for one in parts.elements(name) if one.text and _ours(one)]
        claims = [_claim(one, name, numbered, where, options) for one in elements]
        days = {claim.value for claim in claims if claim}
        if len(days) == 1:
            return (next(claim for claim in claims if claim),), ""
        if elements:
            unread = unread or " ".join(" ".join(one.text for one in elements).split())
    if numbered is None:
        return (), unread[:500]
    found = DocumentDate(
        value=numbered,
        provenance=Provenance.METADATA,
        evidence=number,
        detail=f"read from the document’s number, {where}",
    )
    return (found,), ""


def day_in_number(number: str) -> PartialDate | None:
    """Return the day that the number of a document surely holds, else None."""
    if len(number) > 100:
        return None
    for pattern in (*_OTHERS, _EIGHT, _OLD):
        if match := pattern.fullmatch(number):
            year = match["y"] if len(match["y"]) == 4 else f"19{match['y']}"
            return _day(int(year), int(match["m"]), int(match["d"]))
    return None


def _ours(element: Element) -> bool:
    said = element.attributes
    kind = said.get("calendar") or said.get("calender") or ""
    return kind.lower() in _OURS


def _claim(
    element: Element,
    name: str,
    numbered: PartialDate | None,
    where: str,
    options: ReadOptions,
) -> DocumentDate | None:
    """Return what an element says; of several lines the first that is a day."""
    for printed in _printed(element.text):
        days = list(_readings(printed, name, options))
        detail = element.where
        value = days[0] if len(days) == 1 else None
        if numbered in days[1:] or (days[1:] and numbered == days[0]):
            value = numbered
            detail += f"; order of its figures as in the number, {where}"
        elif days[1:] and _FIGURES.fullmatch(printed):
            value = _ordered(printed, options)
            order = "month, day" if options.date_order == "mdy" else "day, month"
            why = ", as others beside it show" if options.order_shown else ""
            detail += f"; {MISTAKABLE}; read as {order}, year{why}"
        if value:
            return DocumentDate(
                value=value,
                provenance=Provenance.METADATA,
                evidence=printed,
                detail=detail,
            )
    return None


def _printed(text: str) -> Iterator[str]:
    whole = " ".join(text.split())
    yield whole
    for line in text.splitlines()[:20]:
        if (plain := " ".join(line.split())) and plain != whole:
            yield plain


def _readings(printed: str, name: str, options: ReadOptions) -> Iterator[PartialDate]:
    """Yield the days that a text may mean; more than one where that is open."""
    if six := _SIX.fullmatch(printed):
        yield from _in_orders(six.groups(), ("ymd", "dmy", "mdy"))
        return
    if figures := _FIGURES.fullmatch(printed):
        numbers = (figures["a"], figures["b"], figures["c"])
        orders = ["mdy"] if name == _AMERICAN else ["dmy", "mdy"]
        if name != _AMERICAN and len(figures["c"]) == 2:
            orders.append("ymd")
        yield from _in_orders(numbers, orders)
        return
    found = day_of(printed, options.date_order)
    if found is None:
        try:
            found = read_day(printed, options.date_order)
        except InvalidDateError:
            return
    if _FIRST <= found.year <= _LAST:
        yield found


def _in_orders(
    numbers: tuple[str | None, ...], orders: Iterable[str]
) -> Iterator[PartialDate]:
    found: list[PartialDate] = []
    for order in orders:
        year, month, day = (numbers[at] or "" for at in _ORDERS[order])
        value = _day(_full(year), int(month), int(day))
        if value and value not in found:
            found.append(value)
    return iter(found)


def _ordered(printed: str, options: ReadOptions) -> PartialDate | None:
    """Read figures in the order that others show or somebody said, else not."""
    order: Literal["dmy", "mdy"] = options.date_order
    if order == "dmy" and not options.order_shown:
        # It is what holds where nobody said anything.
        return None
    match = _FIGURES.fullmatch(printed)
    numbers = (match["a"], match["b"], match["c"]) if match else ()
    return next(_in_orders(numbers, (order,)), None)


def _full(year: str) -> int:
    if len(year) > 2:
        return int(year)
    return int(year) + (1900 if int(year) >= 50 else 2000)


def _day(year: int, month: int, day: int) -> PartialDate | None:
    try:
        found = PartialDate(year, month, day)
    except InvalidDateError:
        return None
    return found if _FIRST <= year <= _LAST else None
