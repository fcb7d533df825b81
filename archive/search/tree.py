"""The syntax tree of a query: what every engine compiles.

Words stand here as the reader typed them; an engine analyses them (``analysis``). A
``field`` of None means title and text. Operators keep their children in typed order.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from archive.datespan import DayRange

TextField = Literal["title", "text"]


class Clock(StrEnum):
    """Which days a range means: when a report was published, or those it speaks of."""

    PUBLISHED = "published"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Word:
    """A typed word; one that analysis cuts in pieces matches them side by side.

    ``exact`` asks for the word as written: same letters, case, accents, ending.
    """

    text: str
    field: TextField | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins with ``text``, whatever its case and accents."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Every word within ``distance`` edits (1 or 2) of ``text``."""

    text: str
    distance: int = 1
    field: TextField | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in one field: side by side in order, or, with ``slop``, near each other.

    With ``slop`` n > 0 the words stand in any order within a stretch that holds at most
    n other words between the first and the last of them.
    """

    text: str
    field: TextField | None = None
    slop: int = 0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """Reports whose days, by ``clock``, overlap the range."""

    range: DayRange
    clock: Clock = Clock.PUBLISHED


@dataclass(frozen=True, slots=True)
class InPlace:
    """Reports that name a place (given by id or any name) or one below it."""

    text: str


@dataclass(frozen=True, slots=True)
class FromSource:
    """Reports of one source, its name compared without case and accents."""

    text: str


@dataclass(frozen=True, slots=True)
class ByAuthor:
    """Reports by an author whose name has all these words, in any order.

    Words are compared without case and accents.
    """

    text: str


@dataclass(frozen=True, slots=True)
class InPath:
    """Reports of a file or of a folder, at any depth below it (``paths.Wanted``).

    With ``pattern`` a ``*`` stands for any characters of a name.
    """

    text: str
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Reports in the language of a code, whatever its case; "": not known in which."""

    code: str


@dataclass(frozen=True, slots=True)
class HasId:
    """The report of one id."""

    text: str


@dataclass(frozen=True, slots=True)
class And:
    """All of the children."""

    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the children."""

    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the child."""

    child: "Node"


@dataclass(frozen=True, slots=True)
class Everything:
    """All reports: what an empty query asks for."""


Filter = Days | InPlace | FromSource | ByAuthor | InPath | InLanguage | HasId
Leaf = Word | Prefix | Fuzzy | Phrase | Filter | Everything
Node = Leaf | And | Or | Not


def conjuncts(tree: Node) -> tuple[Node, ...]:
    """Return the conditions that a query asks for all of; of most there is but one."""
    return tree.children if isinstance(tree, And) else (tree,)
