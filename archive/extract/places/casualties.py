"""Tell those listed as killed, hurt or held from the places that are called so.

``The dead were identified as Naila, Sarwar and Atta Khan`` and ``Sarwar, Naila and Atta
Khan were killed`` name people, whatever towns go by such names.
"""

from collections.abc import Iterator, Sequence

from archive.extract.places.lexicon import PREPOSITIONS
from archive.extract.places.scan import Found
from archive.patterns import later

#: One of these is in every text with such a list.
_SIGNS = (" were", "ed as", " include")
#: One of these stands before every such list; one of these behind.
_SIGNS_AHEAD = (
    "identified as",
    "named as",
    "njured were",
    "njured include",
    "ounded were",
    "ounded include",
    "eceased were",
    "eceased include",
    "dead were",
    "dead include",
    "rrested were",
    "ictims were",
    "ictims include",
)
_SIGNS_BEHIND = (
    " were killed",
    " were injured",
    " were wounded",
    " were arrested",
    " were detained",
    " were abducted",
    " were rescued",
    " were those ",
    " were among those ",
)
_FATE = r"(?:killed|injured|wounded|arrested|detained|abducted|rescued)"
#: Before a list of people.
_AHEAD = later(
    r"(?:\b(?:identified|named)\sas(?:\s?[-:–]+)?|"
    r"\b(?:[Ii]njured|[Ww]ounded|[Dd]eceased|[Dd]ead|[Aa]rrested|[Vv]ictims)\s"
    r"(?:were|includ(?:ed?|es|ing)))\s"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Md|Mst|Dr)\.?\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}"
_AGE = r"(?:\s\(\d{1,2}\)|,\s\d{1,2})?"
#: A list of names, with ages or none, of which the last has no comma before it.
_NAMES = later(rf"{_NAME}{_AGE}(?:,\s{_NAME}{_AGE})*(?:,?\sand\s{_NAME}{_AGE})?")
#: Behind a list of people.
_BEHIND = later(rf"(?<=\w)\swere\s(?:(?:among\s)?those\s)?{_FATE}\b")
_LISTED_BEFORE = later(rf"(?:{_NAME}{_AGE},\s)+{_NAME}{_AGE},?\sand\s{_NAME}{_AGE}\Z")
_EACH = later(_NAME)
#: Before what is no list of people, or in its first member.
_WHERE = PREPOSITIONS | {"of"}
#: So long is no list.
_LONGEST = 300


def call_casualties(text: str, found: Sequence[Found]) -> None:
    """Take whole members of such lists for people."""
    if not found or not any(map(text.__contains__, _SIGNS)):
        return
    spans: set[tuple[int, int]] = set()
    if any(map(text.__contains__, _SIGNS_AHEAD)):
        spans.update(_listed_behind(text))
    if any(map(text.__contains__, _SIGNS_BEHIND)):
        spans.update(_listed_before(text))
    for one in found if spans else ():
        if (one.start, one.end) in spans:
            one.somebody = True


def _listed_behind(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of those stands whom ``were identified as`` lists."""
    for match in _AHEAD.finditer(text):
        names = _NAMES.match(text, match.end(), match.end() + _LONGEST)
        if names is not None:
            yield from _members(text, *names.span())


def _listed_before(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of those stands of whom the text says that they were killed."""
    for match in _BEHIND.finditer(text):
        first = max(0, match.start() - _LONGEST)
        first = max(first, text.rfind(". ", first, match.start()) + 1)
        names = _LISTED_BEFORE.search(text, first, match.start())
        if names is None:
            continue
        ahead = [*text[first : names.start()].split()[-1:], *names[0].split()[:1]]
        if any(word.lower() in _WHERE for word in ahead):
            continue  # "In Aleppo, Homs and Hama were those killed ..."
        members = [*_members(text, *names.span())]
        # "Ghana, Togo and Benin were killed" by no one: somebody has a full name.
        if any(" " in text[start:end] for start, end in members):
            yield from members


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _EACH.finditer(text, start, end))
