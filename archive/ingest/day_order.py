"""In what order a table or a file of records writes day and month, as its dates show.

One 12/25/2019 in a column or field tells how the 7/4/2019 beside it is meant, whatever
is usual where Dateline runs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Literal

from archive.ingest.field_names import date_names, plain_name
from archive.ingest.options import ReadOptions

_NUMBERS = re.compile(
    r"\s*(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)"
    r"(?P<c>\d\d(?:\d\d)?)(?!\d)",
    re.ASCII,
)
#: The same behind the name of a field of JSON.
_FIELD = re.compile(
    rb'"(?P<name>[^"\\]{1,60})"\s*:\s*\[?\s*"\s*'
    rb"(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<c>\d\d(?:\d\d)?)(?!\d)"
)
#: The same in an element, in one that an attribute names, and in an attribute of XML.
_ELEMENTS = tuple(
    re.compile(
        before.encode()
        + rb"\s{0,9}+(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)"
        rb"(?P<c>\d\d(?:\d\d)?)(?!\d)"
    )
    for before in (
        r"<(?:[\w.-]{1,60}+:)?(?P<name>[\w.-]{1,60}+)(?:\s[^<>]{0,200}+)?>",
        r"\sname=[\"'](?P<name>[^\"'<>]{1,60}+)[\"'][^<>]{0,200}+>",
        r"\s(?P<name>[\w.-]{1,60}+)=[\"']",
    )
)
_MONTHS, _DAYS = 12, 31
#: A year of two figures is no larger.
_SHORT = 99
#: So many rows are asked; they are read once more for it.
_ROWS = 20_000
#: So many bytes of a file of JSON or XML are.
JSON_BYTES = 1 << 20


def in_own_order(
    rows: Iterable[Sequence[str]], header: Sequence[str], options: ReadOptions
) -> ReadOptions:
    """Return the options with the order of the columns of dates, where they show one.

    Args:
        rows: The rows of the table, from the first below its header on.
        header: The names of its columns.
        options: How it is read; their order holds where the dates leave it open.
    """
    own = [plain_name(name) for name in header]
    names = date_names(options.mapping, own)
    columns = [at for at, name in enumerate(own) if name in names]
    cells = (
        match
        for row in islice(rows, _ROWS if columns else 0)
        for at in columns
        if at < len(row) and (match := _NUMBERS.match(row[at]))
    )
    return _ordered(map(_numbers, cells), options)


def in_order_of_fields(beginning: bytes, options: ReadOptions) -> ReadOptions:
    """Return the options with the order that fields of dates show in JSON."""
    return _of_named((_FIELD,), beginning, options)


def in_order_of_elements(beginning: bytes, options: ReadOptions) -> ReadOptions:
    """Return the options with the order that elements and attributes of XML show."""
    return _of_named(_ELEMENTS, beginning, options)


def _of_named(
    patterns: Iterable[re.Pattern[bytes]], beginning: bytes, options: ReadOptions
) -> ReadOptions:
    found = [
        (plain_name(match["name"].decode("utf-8", "replace")), match)
        for pattern in patterns
        for match in pattern.finditer(beginning)
    ]
    names = date_names(options.mapping, [own for own, _ in found])
    return _ordered((_numbers(match) for own, match in found if own in names), options)


def in_order_of_days(days: Iterable[str], options: ReadOptions) -> ReadOptions:
    """Return the options with the order that days in figures show."""
    found = (match for day in days if (match := _NUMBERS.match(day)))
    return _ordered(map(_numbers, found), options)


def _numbers(match: re.Match[str] | re.Match[bytes]) -> tuple[int, int, int]:
    return int(match["a"]), int(match["b"]), int(match["c"])


def _ordered(
    dates: Iterable[tuple[int, int, int]], options: ReadOptions
) -> ReadOptions:
    """Return the options with the order that numbers of days and months leave.

    Where years have two figures some write them first: 19.03.25. The number that
    varies more is the day.
    """
    day_first = month_first = years_are_full = False
    firsts, lasts = set[int](), set[int]()
    for first, second, last in dates:
        day_first |= _MONTHS < first <= _DAYS
        month_first |= _MONTHS < second <= _DAYS
        years_are_full |= last > _SHORT
        if day_first and month_first:
            return options
        firsts.add(first)
        lasts.add(last)
    if day_first == month_first:
        return options
    if day_first and not years_are_full and len(firsts) <= len(lasts):
        return options
    order: Literal["dmy", "mdy"] = "dmy" if day_first else "mdy"
    return replace(options, date_order=order, order_shown=True)
