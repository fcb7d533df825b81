"""Texts in small letters alone: give the names of places their capitals back.

Lists of headlines are kept so, and people write so to each other. A name is then told
from a word by what it is alone: a country, a large town, a name of several words. What
is a word, or somebody's name as well, counts where a word before it says where.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import KIND_AFTER, words
from archive.extract.places.names import fold
from archive.model import PlaceMention
from archive.resources import word_list

_WORD = re.compile(r"\bu\.[sk]\.(?!\w)|[^\W\d_]+(?:['’-](?!s\b)[^\W\d_]+)*")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_SMALL = re.compile(r"[a-zß-öø-ÿ]{2} [a-zß-öø-ÿ]{2}")
#: Short forms that are no words.
_SHORT = frozenset(("u.s.", "u.k.", "usa", "uae", "uk"))
#: Before a name: something is there.
_WHERE = words("in near outside across throughout southern northern eastern western")
#: Before one: somebody goes there, or a person is meant.
_REACHED = words("to from around")
#: Behind the name of a place: the next is one as well.
_LINKS = frozenset((", ", " and ", ", and ", " or "))
_LINK = 6
#: Surnames of few, and places of all reports.
_SURELY = words("england london")
#: Behind a name: it is that of something else.
_THINGS = words("university department zoo times herald gazette tribune")
_PLAIN = words("new old high good great")
#: Names of countries that are words or somebody's.
_WORDS_TOO = words("chad georgia guinea jersey jordan male niger turkey oman man")
#: Names of countries in English besides their own.
_KNOWN_AS = words("america britain england holland burma russia czechia persia korea")
_LONGEST, _SHORTEST = 5, 4
#: A town of so many people is known by its name alone, or by one of several words.
_LARGE, _KNOWN = 250_000, 20_000
#: One of so many by another name than its own, or where somebody goes.
_FAMOUS = 1_000_000
#: A state or a sea goes by so many names, in all languages; "est" and "nord" by one.
_RENOWNED = 5
#: Of so many, where all its words are words, or it is somebody's name and is "in".
_OF_WORDS, _SOMEWHERE = 150_000, 100_000


def is_small(title: str, text: str) -> bool:
    """Tell whether a report has words in small letters, and none with a capital.

    Words in capitals alone are left aside: "I felt it in mexico city, OMG".
    """
    return (
        _SMALL.search(text or title) is not None
        and _CAPITAL.search(text) is None
        and _CAPITAL.search(title) is None
    )


def as_printed(mention: PlaceMention, text: str, title: str) -> PlaceMention:
    """Return a mention in a text that got its capitals with the words as they stand."""
    printed = title if mention.field == "title" else text
    span = mention.span
    return mention if span is None else replace(mention, text=printed[slice(*span)])


def with_capitals(text: str, gazetteer: Gazetteer) -> str:
    """Return a text of small letters with the names of places in capitals, as long."""
    found = [*_WORD.finditer(text)]
    signs = list(text)
    at, last = 0, 0
    while at < len(found):
        begin = found[at].start()
        # A list goes on, or a town's state follows it.
        link = text[last:begin] if last and begin - last <= _LINK else ""
        where = link in _LINKS or (at > 0 and found[at - 1][0] in _WHERE)
        reached = at > 0 and found[at - 1][0] in _REACHED
        end = _end(text, found, at, _Names(gazetteer, where, where or reached))
        for match in found[at:end]:
            start, stop = match.span()
            upper = match[0].upper() if match[0] in _SHORT else match[0][0].upper()
            # "ß" has two capitals.
            if len(upper) in (1, stop - start):
                signs[start : start + len(upper)] = upper
            last = stop
        at = max(end, at + 1)
    return "".join(signs)


def _end(text: str, found: Sequence[re.Match[str]], at: int, names: "_Names") -> int:
    """Return behind which word the longest name of a place ends; ``at`` for none."""
    for end in range(min(len(found), at + _LONGEST), at, -1):
        name = text[found[at].start() : found[end - 1].end()]
        if "\n" in name or not all(map(str.isspace, _gaps(text, found, at, end))):
            continue
        if names.has(name, end - at):
            after = [match[0] for match in found[end : end + 2]]
            # "ohio state university"
            thing = after[1:] if after[:1] == ["state"] else after[:1]
            return at if _THINGS.issuperset(thing) and thing else end
    return at


def _gaps(
    text: str, found: Sequence[re.Match[str]], at: int, end: int
) -> Iterator[str]:
    return (text[found[n].end() : found[n + 1].start()] for n in range(at, end - 1))


class _Names(NamedTuple):
    """Tells the names of places from words and from people's names."""

    gazetteer: Gazetteer
    #: The words before a name say that something is there, or that somebody goes there.
    is_there: bool
    is_reached: bool

    def has(self, name: str, count: int) -> bool:
        """Tell whether a place is meant by so many words, whatever else is said."""
        if name in _SHORT:
            return True
        key = fold(name)
        if key.startswith("the "):
            return False
        if count == 1 and key in _WORDS_TOO and not self.is_there:
            return False
        may_be = self._may_be if count == 1 else self._may_be_of_several
        return any(may_be(key, row) for row in self.gazetteer.rows_of_key(key))

    def _own(self, key: str, row: int) -> bool:
        """Tell what a place is called in English: "island" and "chili" are words."""
        return key == fold(self.gazetteer.name(row)) or key in _KNOWN_AS

    def _may_be(self, key: str, row: int) -> bool:
        gazetteer, own = self.gazetteer, self._own(key, row)
        kind, people = gazetteer.kind(row), gazetteer.population(row)
        if kind in (codes.COUNTRY, codes.CONTINENT):
            return own
        if key in _words() or (not own and people < _FAMOUS):
            return False
        if key in _people() and key not in _SURELY:
            least = _FAMOUS if self.is_reached and not self.is_there else _SOMEWHERE
            if not self.is_reached or (kind == codes.CITY and people < least):
                return False
        if kind == codes.CITY:
            # "aba" and "ufa" may be short forms.
            long = self.is_there or len(key) >= _SHORTEST
            return long and people >= (_SOMEWHERE if self.is_there else _LARGE)
        if gazetteer.flags(row) & codes.SECOND:
            return False
        return own and (self.is_there or gazetteer.renown(row) >= _RENOWNED)

    def _may_be_of_several(self, key: str, row: int) -> bool:
        gazetteer, parts = self.gazetteer, key.split()
        kind, people = gazetteer.kind(row), gazetteer.population(row)
        plain = _words().issuperset(parts)
        if kind == codes.COUNTRY:
            return True
        if kind == codes.CITY:
            # "new hope" and "high point" are words that stand together.
            plain |= parts[0] in _PLAIN and not self.is_there
            return people >= (_OF_WORDS if plain else _KNOWN)
        if kind == codes.DIVISION and (plain or parts[-1] in KIND_AFTER):
            return False
        return self._own(key, row) and not gazetteer.flags(row) & codes.SECOND


@cache
def _words() -> frozenset[str]:
    return word_list("words.txt")


@cache
def _people() -> frozenset[str]:
    return word_list("given.txt") | word_list("surnames.txt")
