"""Where an object of JSON keeps its records, when it is not a record itself.

Interfaces answer with them some levels deep: ``{"response": {"docs": [...]}}``,
``{"category": [{"records": {"article": [...]}}]}``.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import Any, TypeGuard

from archive.ingest.field_names import known_among, plain_name
from archive.ingest.fields import opened
from archive.ingest.options import ReadOptions

#: What such lists are called.
LISTS = (
    "articles",
    "items",
    "results",
    "records",
    "documents",
    "docs",
    "data",
    "hits",
    "features",
    "posts",
    # Of exports of social networks.
    "messages",
    "orderedItems",
)
#: What stands around them in the answer of an interface.
_AROUND = ("response", "hits", "data", "result")
#: Lists of other names are looked for so deep.
_DEEPEST = 6
#: So many of a list are asked whether they are records.
_ASKED = 3
_TEXT, _EITHER = ("text",), ("title", "text")


def records_within(value: Mapping[str, Any], options: ReadOptions) -> list[Any] | None:
    """Return the records that an object holds; None where it is one, or holds none.

    Args:
        value: The object.
        options: How it is read; names of its own are those of records too.
    """
    around = [value.get(key) for key in _AROUND]
    # An export of Ghost: {"db": [{"data": {"posts": [...]}}]}.
    dumps = value.get("db")
    if isinstance(dumps, list):
        around += [one.get("data") for one in dumps if isinstance(one, dict)]
    places = [value, *(place for place in around if isinstance(place, dict))]
    lists = (p[k] for p in places for k in LISTS if _is_list(p.get(k)))
    held = next(lists, None)
    if held is not None:
        told = len(held) > 1 or _tells(held[0], options)
        return list(held) if told else _within(held, options, _EITHER) or list(held)
    if _tells(value, options, _TEXT):
        return None
    # An object with a title alone may be what its records are from.
    titled = _tells(value, options)
    return _within(value, options, _TEXT if titled else _EITHER)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _tells(
    value: Mapping[str, Any],
    options: ReadOptions,
    fields: Collection[str] = _EITHER,
) -> bool:
    """Tell whether an object has one of some fields, and so is a record."""
    names = frozenset(plain_name(name) for name, _ in opened(value))
    known = known_among(names)
    mapped = {plain_name(options.mapping.get(field, "")) for field in fields}
    return any(known[field] for field in fields) or not mapped.isdisjoint(names)


def _within(
    value: Any, options: ReadOptions, fields: Collection[str]
) -> list[Any] | None:
    """Return the records of all lists below that are reached by one path of names."""
    if _are_by_names(value, options, fields):
        return list(value.values())
    found: dict[tuple[str, ...], list[Any]] = {}
    for path, listed in _lists(value, options, fields):
        found.setdefault(path, []).extend(listed)
    for listed in found.values():
        first = [one for one in listed[:_ASKED] if isinstance(one, dict)]
        if any(_tells(one, options, fields) for one in first):
            return listed
    return None


def _are_by_names(
    value: Any, options: ReadOptions, fields: Collection[str]
) -> TypeGuard[dict[Any, Any]]:
    """Tell whether an object holds records by their names: ``{"51": {"title": ...}}``.

    The first of them are asked; each must be one.
    """
    if not isinstance(value, dict) or not value:
        return False
    if not all(isinstance(one, dict) for one in value.values()):
        return False
    first = islice(value.values(), _ASKED)
    return all(_tells(one, options, fields) for one in first)


def _lists(
    value: Any, options: ReadOptions, fields: Collection[str]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the lists of objects below, the nearest first, with the names to them."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), value)]
    for _ in range(_DEEPEST):
        inner = [pair for path, one in waiting for pair in _named(path, one)]
        waiting = [pair for pair in inner if isinstance(pair[1], (dict, list))]
        for path, one in waiting:
            if _is_list(one):
                yield path, one
            elif (len(one) > 1 or path[-1] in LISTS) and _are_by_names(
                one, options, fields
            ):
                yield path, list(one.values())


def _named(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what an object holds by its names; of a list, what all objects in it do."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield from (((*path, str(key)), below) for key, below in one.items())
