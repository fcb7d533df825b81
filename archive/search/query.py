"""A search request as one value.

The names of the parameters in a URL are an API: they never change their meaning.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from archive.datespan import DayRange
from archive.search.tree import Clock


class Undated(StrEnum):
    """What becomes of reports without a date.

    When days mentioned are searched, that is those that speak of no day known.
    """

    INCLUDE = "include"
    ONLY = "only"
    EXCLUDE = "exclude"


class Dated(StrEnum):
    """How the date of a report is known (``Provenance.stated``), whatever the clock."""

    STATED = "stated"
    INFERRED = "inferred"


class Sort(StrEnum):
    """The order of hits; undated reports come last either way."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Box:
    """An area on the map, in degrees; ``west > east`` crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float


#: A range without bounds.
ANY_DAY = DayRange()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Words, filters, sort and page.

    ``text`` is what the reader typed, in the query language (``grammar.parse`` gives
    its tree). ``days`` are the bounds ``from`` and ``to``. ``undated`` None means:
    hidden under a range of days, else shown. ``dated`` None means: however the date is
    known, or without one; a value leaves undated reports out. Several ``places``,
    ``sources``, ``authors``, ``paths`` or ``languages`` are an OR; each is a place id
    or a name, the whole name of a source or author, a folder or file
    (``paths.wanted``), a language code. ``sort`` None means by
    relevance with words, newest first without. ``page`` counts from 1. ``mapped`` asks
    for as many places in the facet as a map can show, where a list has the most
    frequent; it stands in no URL.
    """

    text: str = ""
    days: DayRange = ANY_DAY
    clock: Clock = Clock.PUBLISHED
    undated: Undated | None = None
    dated: Dated | None = None
    places: tuple[str, ...] = ()
    places_not: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    paths_not: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    box: Box | None = None
    sort: Sort | None = None
    page: int = 1
    per_page: int = 20
    mapped: bool = False

    def changed(self, **values: Any) -> Self:
        """Return the query with other values, back on its first page."""
        return replace(self, **{"page": 1, **values})
