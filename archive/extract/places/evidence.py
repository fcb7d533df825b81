"""What a report says: its names with their mentions, and what they say together."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.extract.places import codes, weights
from archive.extract.places.company import Company
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found

#: Latitude, number of the name, how well it means the town, how rare it is, the town.
Close = tuple[float, int, float, float, Facts]


@dataclass(slots=True)
class Name:
    """All mentions of one name in a report, and what is concluded from them."""

    key: str
    rows: tuple[int, ...]
    #: Tells it from other names of the report, which may be spelt the same.
    number: int = 0
    mentions: list[Found] = field(default_factory=list)
    #: The candidates that the text says it lies among, if it says so.
    stated: set[int] = field(default_factory=set)
    #: "the" stands before all its mentions.
    article: bool = True
    #: The rows that sentences with it are about.
    held: set[int] = field(default_factory=set)
    #: What it says for divisions in which it may lie, each in [0, 1].
    votes: dict[int, float] = field(default_factory=dict)
    chosen: int = -1
    lead: float = 0.0
    #: A country or the capital of one goes by it: it is hardly a village nearby.
    famous: bool = False
    #: The country of which it is the capital, if it is one.
    seat: str = ""
    #: How surely it is said to be a town nearby, if it is a country's name.
    homely: float = 0.0
    #: Countries in which a town is shown by it.
    towned: frozenset[str] = frozenset()
    #: It stands in the dateline.
    opens: bool = False
    #: It is ruled out by what the report says of other names.
    unspoken: bool = False
    #: Nothing else in the report speaks of its country.
    stranger: bool = False
    #: The largest sum of a mention when it was taken in.
    best: float = -math.inf

    def add(self, mention: Found) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.best = max(self.best, mention.sum)
        if mention.stated:
            self.stated.update(mention.stated)
        if mention.held:
            self.held.update(mention.held)
        self.article = self.article and mention.article
        self.opens = self.opens or mention.dateline
        if mention.homely:
            self.homely = max(self.homely, mention.homely)

    @property
    def is_likely(self) -> bool:
        """Whether it is likely to be a place, so that it may speak for others."""
        return self.best >= weights.ACCEPT - 0.5

    @property
    def is_hopeful(self) -> bool:
        """Whether what the report names may still make a place of it."""
        return self.best >= weights.HOPELESS or bool(self.stated)

    @property
    def is_plain(self) -> bool:
        """Whether it is written without accents, which English may leave out."""
        first = self.mentions[0]
        return not first.tongue and first.text.isascii()

    @property
    def text(self) -> str:
        """The name as first written, in one line."""
        return " ".join(self.mentions[0].text.split())


@dataclass(slots=True)
class Evidence:
    """What a report says about countries, as far as it is known by now."""

    #: ISO codes of countries named, with the row named; of peoples; of hints.
    countries: dict[str, int] = field(default_factory=dict)
    peoples: dict[str, int] = field(default_factory=dict)
    hints: frozenset[str] = frozenset()
    #: Rows of the states and provinces in which it was published, as those suggest.
    homes: frozenset[int] = frozenset()
    #: ISO codes of the countries where addresses are given as in the report, if so.
    manner: frozenset[str] = frozenset()
    #: Keys of names that elsewhere in the report are the last part of longer ones.
    persons: set[str] = field(default_factory=set)
    #: Those of them that are very likely somebody's.
    surnames: set[str] = field(default_factory=set)
    #: Keys of names that begin somebody's elsewhere in the report.
    firsts: set[str] = field(default_factory=set)
    #: ISO codes of all countries for which anything at all speaks.
    supported: set[str] = field(default_factory=set)
    #: Rows of divisions and regions named, with how many names mean each.
    divisions: dict[int, int] = field(default_factory=dict)
    #: The row of the dateline's place.
    dateline: int = -1
    dateline_country: str = ""
    #: What is chosen for the names of the report.
    company: Company = field(default_factory=Company)
    #: The numbers of the names that could be no other place.
    settled: set[int] = field(default_factory=set)
    #: What all open names together say for divisions.
    votes: dict[int, float] = field(default_factory=dict)
    #: How many names spoke for them, and the towns near each other that these may
    #: mean, by latitude: the number of the name, how well it means it, the town.
    voters: int = 0
    towns: list[tuple[float, int, float, Facts]] = field(default_factory=list)
    #: The same of all towns that names may mean at all, with how rare the name is, by
    #: country.
    close: dict[str, list[Close]] = field(default_factory=dict)
    #: The rows of countries chosen, by ISO code and number of the name.
    _states: dict[str, dict[int, int]] = field(default_factory=dict)
    #: The divisions among those named, by number.
    _said: dict[int, int] = field(default_factory=dict)

    def learn(self, names: Iterable[Name], gazetteer: Gazetteer) -> None:
        """Take in what is chosen for names, in place of what was before."""
        for name in names:
            if not name.is_likely:
                continue
            fact, number = gazetteer.facts(name.chosen), name.number
            before = self.company.chosen.get(number)
            if before is not None and before.kind == codes.COUNTRY:
                self._name_country(before, number, named=False)
            self.company.put(number, fact, settled=number in self.settled)
            self.supported.add(fact.country)
            if fact.kind == codes.COUNTRY:
                self._name_country(fact, number, named=True)
            is_said = fact.kind == codes.DIVISION and name.lead > 0.3
            self._name_division(number, fact.row if is_said else -1)
            if self.dateline < 0 and name.opens:
                self.dateline = fact.row
                self.dateline_country = fact.country

    def _name_country(self, fact: Facts, number: int, *, named: bool) -> None:
        """Keep, of the rows that stand for a country, the one first named."""
        states = self._states.setdefault(fact.country, {})
        if named:
            states[number] = fact.row
        else:
            del states[number]
        if states:
            self.countries[fact.country] = states[min(states)]
        else:
            del self.countries[fact.country]

    def _name_division(self, number: int, row: int) -> None:
        before = self._said.get(number, -1)
        if before == row:
            return
        if before >= 0:
            self.divisions[before] -= 1
            if not self.divisions[before]:
                del self.divisions[before]
        self._said[number] = row
        if row >= 0:
            self.divisions[row] = self.divisions.get(row, 0) + 1
