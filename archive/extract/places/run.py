"""A run of capitalised words, and what stands beside the names found in it."""

import re
from itertools import pairwise
from typing import NamedTuple

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    NEVER,
    ORGANISATION_AFTER,
    POINTERS,
    TITLE_BEFORE,
    word_list,
    words,
)
from archive.extract.places.scan import Found
from archive.extract.places.tongues import folded_kinds
from archive.extract.places.word import ARABIC, Token
from archive.model import Field

_OF = re.compile(r"(?:['’]s)?\s+(?:of|for)(?:\s+the)?\s+", re.IGNORECASE)
#: ``Dorados de Sinaloa``: in Romance languages the whole has its own name ...
_DE = re.compile(r"\s(?:(?:de|do|da|del|di)(?:\s(?:la|el))?\s|d['’])")
#: ... unless the first word says what kind of place it is.
_DE_KINDS = folded_kinds() | words(
    "golfo costa isla cabo sierra serra valle villa comarca presidente président "
    "president ministro ministre presidenta embajador ambassadeur embaixador gobierno "
    "gouvernement governo"
)
_LARGE = 300_000
_TOWN = 10_000
#: So many words in capitals behind a name may belong to an organisation's.
_TAIL = 12
#: What may part the words of one name, beside small words.
_JOINTS = " \n\t-–‑\u00a0"


class Run(NamedTuple):
    """A run of capitalised words, and what it is looked up in."""

    text: str
    tokens: list[Token]
    field: Field
    gazetteer: Gazetteer
    #: It stands in the dateline.
    opens: bool
    #: All around it is in capitals, so capitals say nothing.
    shouted: bool
    #: Rooms for the folded words that the run makes out as people, and as parts of
    #: organisations' names.
    people: set[str]
    organisations: set[str]


#: From the first token up to, not including, the second; rows; an abbreviation or not.
Match = tuple[int, int, tuple[int, ...], bool]


def look_left(run: Run, found: Found, at: int, before: Match | None) -> None:
    """Note what stands before a name in its run."""
    tokens, text = run.tokens, run.text
    gap = text[tokens[at - 1].end : found.start]
    if gap.strip(_JOINTS):
        if _OF.fullmatch(gap):
            found.of = tokens[at - 1].key
            return
        if not _DE.fullmatch(gap) or tokens[at - 1].key in _DE_KINDS:
            return
        found.left_of = True
    found.left = tokens[at - 1].key
    found.left_close = not gap.strip()
    found.left_is_place = (
        before is not None
        and before[1] == at
        and found.left not in NEVER
        and (
            _is_strong(before[2], run.gazetteer)
            or _is_route(gap, found.left, before, run)
        )
    )
    word = tokens[at - 1].text
    title = tokens[at - 2].key if at > 1 else ""
    if (
        title in TITLE_BEFORE
        and found.left_close
        and not word.isupper()
        and run.text[tokens[at - 2].end : tokens[at - 1].start] == " "
    ):
        # "Judge Phoenix Dallas" is somebody.
        found.left = title
    found.left_acronym = len(word) > 1 and word.isupper()
    found.left_first = at == 1
    if at > 1 and found.left in POINTERS:
        gap = text[tokens[at - 2].end : tokens[at - 1].start]
        if _OF.fullmatch(gap):
            found.of = tokens[at - 2].key


def look_right(run: Run, found: Found, end: int, after: Match | None) -> None:
    """Note what stands after a name in its run."""
    tokens = run.tokens
    if run.text[found.end : tokens[end].start].strip(_JOINTS):
        return
    found.right = tokens[end].key
    if found.right in ORGANISATION_AFTER:
        run.organisations.add(found.key)
    if end + 1 < len(tokens) and tokens[end + 1].start - tokens[end].end < 3:
        found.second_right = tokens[end + 1].key
    last = end
    most = min(len(tokens) - 1, end + _TAIL)
    while last < most and tokens[last + 1].start - tokens[last].end == 1:
        last += 1
    if last > end and run.text[tokens[last].start - 1] == " ":
        found.tail = tokens[last].key
    found.right_is_place = (
        after is not None
        and after[0] == end
        and found.right not in NEVER
        and (
            _is_strong(after[2], run.gazetteer)
            or _is_route(
                run.text[found.end : tokens[end].start], found.right, after, run
            )
        )
    )


def _is_route(gap: str, key: str, other: Match, run: Run) -> bool:
    """Tell whether a hyphen joins a name to that of another town: ``Kaya-Dori``."""
    return (
        gap in ("-", "–")
        and run.gazetteer.population(other[2][0]) >= _TOWN
        and key not in word_list("given.txt")
        and key not in word_list("surnames.txt")
        and key not in word_list("words.txt")
    )


def _is_strong(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is one of a country, a region or a large town."""
    fact = gazetteer.facts(rows[0])
    if fact.kind == codes.CITY or fact.flags & codes.SECOND:
        return fact.people >= _LARGE
    return True


def _is_arabic(rows: tuple[int, ...] | None, gazetteer: Gazetteer) -> bool:
    """Tell whether "Al" before a name is an article and not somebody."""
    return rows is not None and any(gazetteer.country(r) in ARABIC for r in rows[:1])


def note_people(run: Run, matches: list[Match]) -> None:
    """Remember what stands after a given name or a title: it is somebody's name."""
    before_name = [token.word.before_name for token in run.tokens[:-1]]
    if True not in before_name:
        return
    longer = (match for match in matches if match[1] - match[0] > 1)
    named = {n for first, end, _, _ in longer for n in range(first - 1, end)}
    for number, (token, after) in enumerate(pairwise(run.tokens)):
        if token.key == "al" and _is_arabic(after.word.rows, run.gazetteer):
            continue
        if before_name[number] and after.start - token.end <= 2 and number not in named:
            run.people.add(after.key)
