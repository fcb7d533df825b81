"""One place on its way into the compiled gazetteer."""

from dataclasses import dataclass, field

from archive.extract.places.codes import KINDS

__all__ = ["KINDS", "Entry"]


@dataclass(slots=True)
class Entry:
    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str = ""
    parent: str = ""
    #: The second-level division that a city lies in: evidence, not hierarchy.
    within: str = ""
    population: int = 0
    names: list[str] = field(default_factory=list)
    #: Written as they stand: case and full stops matter.
    abbreviations: list[str] = field(default_factory=list)
    flags: int = 0
    #: Names of the entry itself, when the one shown is not to be matched.
    own: list[str] | None = None
    #: Folded names that it is never given.
    never: frozenset[str] = frozenset()

    @property
    def matched(self) -> list[str]:
        return [self.name] if self.own is None else self.own
