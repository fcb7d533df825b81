"""A run of capitalised words, and what stands beside the names found in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archive.extract.places import codes
from archive.extract.places.authorities import acts_for
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    NEVER,
    ORGANISATION_AFTER,
    POINTERS,
    TITLE_BEFORE,
    words,
)
from archive.extract.places.tongues import folded_kinds
from archive.extract.places.word import ARABIC, Word
from archive.resources import word_list

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
#: Arabic begins names of villages so, and there are places so called: ``Ain Issa``.
_HEADS = frozenset(("ain", "dar"))
#: In a line of a menu or a table: ``Home   Ashford   News``.
_APART = "   "
#: What towns have: its name says nothing against theirs, if it is no person's.
_OF_TOWNS = words(
    """
    hospital hospitals medical school schools university universities museum council
    church diocese archdiocese festival marathon
    """
)
#: What may part the words of one name, beside small words.
_JOINTS = " \n\t-–‑\u00a0"


@dataclass(slots=True, eq=False)
class Run:
    """A run of capitalised words, and what it is looked up in."""

    text: str
    #: Its words, with where each begins and ends, without possessive endings.
    words: list[Word]
    starts: list[int]
    ends: list[int]
    gazetteer: Gazetteer
    #: It stands in the dateline.
    opens: bool
    #: All around it is in capitals, so capitals say nothing.
    shouted: bool


#: From the first word up to, not including, the second; rows; an abbreviation or not.
Match = tuple[int, int, tuple[int, ...], bool]
#: The fields of ``Found`` from ``left`` to ``of``, and from ``right`` to ``tail``.
Left = tuple[str, bool, bool, bool, bool, str]
Right = tuple[str, bool, str, str]
NO_LEFT: Left = ("", False, False, False, False, "")
NO_RIGHT: Right = ("", False, "", "")
NOBODY: frozenset[str] = frozenset()
#: What a run settles about a name in it: the fields of ``Found`` from ``text`` to
#: ``postal``, ``Left`` and ``Right``.
Settled = tuple[
    str, str, tuple[int, ...], int, bool, bool,
    str, bool, bool, bool, bool, str, str, bool, str, str,
]  # fmt: skip
#: Where ``right`` stands in that.
_RIGHT = 12


def look_left(run: Run, at: int, before: Match | None) -> Left:
    """Return what stands before the name that begins with a word of a run."""
    text, words, ends = run.text, run.words, run.ends
    word = words[at - 1]
    left, left_of, of = word.key, False, ""
    gap = text[ends[at - 1] : run.starts[at]]
    if gap.startswith(_APART):
        return NO_LEFT
    is_close = gap == " " or not gap.strip()
    if not is_close and gap.strip(_JOINTS):
        if _OF.fullmatch(gap):
            return ("", False, False, False, False, left)
        if left in _DE_KINDS or not _DE.fullmatch(gap):
            return NO_LEFT
        if acts_for(left, [one.key for one in words[: at - 1]]):
            return NO_LEFT
        left_of = True
    is_place = (
        before is not None
        and before[1] == at
        and left not in NEVER
        and left not in _HEADS
        and (_is_strong(before[2], run.gazetteer) or _is_route(gap, left, before, run))
    )
    acronym = len(word.text) > 1 and word.text.isupper()
    if at > 1:
        title, gap = words[at - 2].key, text[ends[at - 2] : run.starts[at - 1]]
        if (
            title in TITLE_BEFORE
            and is_close
            and gap == " "
            and not word.text.isupper()
        ):
            # "Judge Phoenix Dallas" is somebody.
            left = title
        if left in POINTERS and _OF.fullmatch(gap):
            of = title
    return left, is_place, is_close, left_of, acronym, of


def look_right(run: Run, stop: int, end: int, after: Match | None) -> Right:
    """Return what stands after a name of a run.

    Args:
        run: Where it stands.
        stop: Where it ends in the text.
        end: The number of the word after it.
        after: The next name of the run.
    """
    words, starts, ends = run.words, run.starts, run.ends
    gap = run.text[stop : starts[end]]
    if gap.startswith(_APART):
        return NO_RIGHT
    if gap != " " and gap.strip(_JOINTS):
        return NO_RIGHT
    right = words[end].key
    last, most = end, min(len(words) - 1, end + _TAIL)
    second = ""
    if last < most:
        if starts[end + 1] - ends[end] < 3:
            second = words[end + 1].key
        while last < most and starts[last + 1] - ends[last] == 1:
            last += 1
    tail = words[last].key if last > end and run.text[starts[last] - 1] == " " else ""
    is_place = (
        after is not None
        and after[0] == end
        and right not in NEVER
        and (_is_strong(after[2], run.gazetteer) or _is_route(gap, right, after, run))
    )
    return right, is_place, second, tail


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


def people_in(run: Run, matches: list[Match]) -> frozenset[str]:
    """Return what stands after a given name or a title, folded: somebody's name."""
    words = run.words
    firsts = [number for number, word in enumerate(words) if word.before_name]
    if not firsts or firsts[0] == len(words) - 1:
        return NOBODY
    people: set[str] = set()
    longer = (match for match in matches if match[1] - match[0] > 1)
    named = {n for first, end, _, _ in longer for n in range(first - 1, end)}
    for number in firsts:
        if number + 1 == len(words) or number in named:
            continue
        after = words[number + 1]
        if words[number].key == "al" and _is_arabic(after.rows, run.gazetteer):
            continue
        if run.starts[number + 1] - run.ends[number] <= 2:
            people.add(after.key)
            at = number + 2
            if at < len(words) and run.text[run.starts[at] - 1] == "-":
                # "Jesus Vela-Duarte" goes by either.
                people.add(words[at].key)
    return frozenset(people) if people else NOBODY


def organisations_in(names: Iterable[Settled]) -> frozenset[str]:
    """Return the keys of those names of a run that are part of an organisation's."""
    keys = [
        one[1]
        for one in names
        # "Perth and Kinross Council" governs what it is called after.
        if one[_RIGHT] in ORGANISATION_AFTER
        and " and " not in one[1]
        and (one[_RIGHT] not in _OF_TOWNS or one[1] in word_list("surnames.txt"))
    ]
    return frozenset(keys) if keys else NOBODY
