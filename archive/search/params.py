"""URL and command-line parameters to a query, and back.

The names are an API: they never change their meaning. ``read_params`` never fails:
each parameter that cannot be read becomes a ``Problem`` and the rest still stands, so
that an API may refuse the request and a page may show the message beside the field.
"""

import math
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from archive.datespan import DayRange, InvalidDateError, PartialDate, plain_figures
from archive.search.grammar import MOST_CHARACTERS, MOST_TERMS, parse
from archive.search.language_names import language_code
from archive.search.query import Box, Dated, Query, Sort, Undated
from archive.search.tree import Clock

#: The parameters of a search, in the order in which they are written.
PARAMETERS = (
    *("q", "from", "to", "when", "undated", "dated", "place", "place_not", "source"),
    *("author", "path", "path_not", "lang", "bbox", "sort", "page", "per_page"),
)
MOST_PER_PAGE = 200
#: Pages end here; an export has no end.
DEEPEST_HIT = 10_000
#: How many values one parameter may have, and how long each may be: a path may be that
#: of a file deep within folders, a source a whole line of text.
MOST_VALUES = 50
LONGEST_VALUE = 1_000
#: What stands in a URL for the empty name: reports whose source (or author, or
#: language) is not known.
UNKNOWN = "(unknown)"

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that could not be taken as given, and what to do.

    ``instead`` says what the query that was read all the same has in its place, for
    those who answer it; ``unknown`` that there is no parameter of that name.
    """

    parameter: str
    value: str
    message: str
    instead: str = ""
    unknown: bool = False

    @property
    def told(self) -> str:
        """The message for a reader whose search is answered without it."""
        return f"{self.message} {self.instead}".rstrip()


def read_params(
    pairs: Iterable[tuple[str, str]],
    *,
    per_page: int = 20,
    also: Collection[str] = (),
) -> tuple[Query, tuple[Problem, ...]]:
    """Read parameters into a query; those that are empty count as not given.

    Args:
        pairs: Names and values in order, a name again for each further value.
        per_page: Hits on a page when ``per_page`` is not given.
        also: Names of parameters that are the caller's own business.
    """
    reader = _Reader()
    for name, value in pairs:
        if name in PARAMETERS:
            reader.values.setdefault(name, []).append(value)
        elif name not in also:
            reader.problems.append(_unknown(name, value))
    return reader.query(per_page), tuple(reader.problems)


def write_params(query: Query, *, per_page: int = 20) -> list[tuple[str, str]]:
    """Write a query as parameters, defaults left out; ``read_params`` gives it back."""
    box = query.box
    sides = (box.west, box.south, box.east, box.north) if box else ()
    pairs = [
        ("q", query.text),
        ("from", str(query.days.start or "")),
        ("to", str(query.days.end or "")),
        ("when", "mentioned" if query.clock is Clock.MENTIONED else ""),
        ("undated", query.undated or ""),
        ("dated", query.dated or ""),
        *(("place", place) for place in query.places),
        *(("place_not", place) for place in query.places_not),
        *(("source", source or UNKNOWN) for source in query.sources),
        *(("author", author or UNKNOWN) for author in query.authors),
        *(("path", path) for path in query.paths),
        *(("path_not", path) for path in query.paths_not),
        *(("lang", language or UNKNOWN) for language in query.languages),
        ("bbox", ",".join(repr(side).removesuffix(".0") for side in sides)),
        ("sort", query.sort or ""),
        ("page", str(query.page) if query.page != 1 else ""),
        ("per_page", str(query.per_page) if query.per_page != per_page else ""),
    ]
    return [(name, str(value)) for name, value in pairs if value]


def _unknown(name: str, value: str) -> Problem:
    return Problem(
        name,
        value,
        f"There is no parameter “{name[:40]}”; the parameters are "
        f"{', '.join(PARAMETERS)}.",
        unknown=True,
    )


class _Reader:
    """The values given, and what was wrong with them."""

    def __init__(self) -> None:
        self.values: dict[str, list[str]] = {}
        self.problems: list[Problem] = []

    def query(self, per_page: int) -> Query:
        query = Query(
            text=self.text(),
            days=DayRange(self.bound("from"), self.bound("to")),
            clock=self.choice("when", Clock) or Clock.PUBLISHED,
            undated=self.choice("undated", Undated),
            dated=self.choice("dated", Dated),
            places=self.names("place"),
            places_not=self.names("place_not"),
            sources=self.names("source"),
            authors=self.names("author"),
            paths=self.many("path"),
            paths_not=self.many("path_not"),
            languages=tuple(dict.fromkeys(map(language_code, self.names("lang")))),
            box=self.box(),
            sort=self.choice("sort", Sort),
            page=self.number("page", 1),
            per_page=self.number("per_page", per_page, most=MOST_PER_PAGE),
        )
        last = max(1, DEEPEST_HIT // query.per_page)
        if query.page <= last:
            return query
        self.problem(
            "page",
            str(query.page),
            f"Pages end at hit {DEEPEST_HIT:,}, which is page {last}; narrow the "
            "search, or export it to have all of it.",
            f"Page {last} was taken.",
        )
        return replace(query, page=last)

    def problem(
        self, name: str, value: str, message: str, instead: str = "It was not applied."
    ) -> None:
        self.problems.append(Problem(name, value, message, instead))

    def one(self, name: str) -> str:
        """Return the value of a parameter that has one, blanks around it dropped."""
        given = [v for v in dict.fromkeys(self.values.get(name, ())) if v.strip()]
        if len(given) > 1:
            self.problem(
                name,
                given[1],
                f"{name} was given {len(given)} times; give it once.",
                f"The first, “{given[0][:40]}”, was taken.",
            )
        return given[0].strip() if given else ""

    def text(self) -> str:
        text = self.one("q")
        if parse(text).cut:
            self.problem(
                "q",
                text,
                f"q holds more than {MOST_CHARACTERS:,} characters or {MOST_TERMS} "
                "words; shorten it.",
                "What is beyond was ignored.",
            )
        return text

    def bound(self, name: str) -> PartialDate | None:
        text = self.one(name)
        if not text:
            return None
        try:
            return PartialDate.parse(plain_figures(text))
        except InvalidDateError as error:
            self.problem(name, text, f"{name}: {error.message}.")
            return None

    def choice(self, name: str, kind: type[_E]) -> _E | None:
        text = self.one(name)
        if not text:
            return None
        try:
            return kind(text.lower())
        except ValueError:
            self.problem(
                name,
                text,
                f"{name}: “{text[:40]}” is none of {', '.join(kind)}.",
            )
            return None

    def number(self, name: str, default: int, most: int | None = None) -> int:
        text = self.one(name)
        if not text:
            return default
        if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
            self.problem(
                name,
                text,
                f"{name}: “{text[:40]}” is not a whole number from 1 on.",
                f"{default} was taken.",
            )
            return default
        if most is not None and int(text) > most:
            self.problem(
                name,
                text,
                f"{name}: {text} is more than {most}.",
                f"{most} was taken.",
            )
            return most
        return int(text)

    def names(self, name: str) -> tuple[str, ...]:
        """Return the values of a parameter that may be the empty name."""
        return tuple("" if v == UNKNOWN else v for v in self.many(name))

    def many(self, name: str) -> tuple[str, ...]:
        """Return the values of a parameter that may have several, each once."""
        given = [v.strip() for v in self.values.get(name, ()) if v.strip()]
        good = list(dict.fromkeys(v for v in given if len(v) <= LONGEST_VALUE))
        for value in given:
            if len(value) > LONGEST_VALUE:
                self.problem(
                    name,
                    value[:LONGEST_VALUE],
                    f"{name}: “{value[:40]}…” is longer than {LONGEST_VALUE:,} "
                    "characters.",
                )
        if len(good) > MOST_VALUES:
            self.problem(
                name,
                good[MOST_VALUES],
                f"{name} has {len(good)} values; give it at most {MOST_VALUES}.",
                f"The first {MOST_VALUES} were taken.",
            )
        return tuple(good[:MOST_VALUES])

    def box(self) -> Box | None:
        text = self.one("bbox")
        if not text:
            return None
        try:
            sides = [float(part) for part in text.split(",")]
        except ValueError:
            sides = []
        if len(sides) == 4 and all(map(math.isfinite, sides)):
            box = Box(*sides)
            if (
                max(abs(box.west), abs(box.east)) <= 180
                and -90 <= box.south <= box.north <= 90
            ):
                return box
        self.problem(
            "bbox",
            text,
            f"bbox: “{text[:60]}” is not west,south,east,north in degrees, such as "
            "34.2,31.2,34.6,31.6.",
        )
        return None
