"""Read a text run by run, and remember what a run says wherever it stands."""

import re
from typing import NamedTuple

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import DAYS, PREPOSITIONS
from archive.extract.places.lookup import Name, around, is_steady, names_in_run
from archive.extract.places.profiles import is_idle
from archive.extract.places.run import NOBODY, Run, organisations_in
from archive.extract.places.scan import (
    Found,
    Scan,
    begins,
    opens_clause,
    opens_sentence,
    runs,
    shouts,
)
from archive.extract.places.word import words_of
from archive.model import Field

#: How a mention ends after which something may say where it lies, or that it is listed.
_OPEN = (",", " and ", " (", "(", " in", "\n(", "\nin", "  ", " \n")
#: How what stands before it ends where it is that of a town near others, if of any.
_WHERE = (" in ", " near ", " from ")
#: "di" says "in" here and not "of", as it does in Italian.
_DI_IS_IN = frozenset(("id", "ms"))
_LONG = 7
#: In a run, before a capital.
_SMALL_WORD = re.compile(r"\s(?:in|at|of|for|and)\s(?=[^\W\d_a-zà-ÿ])")


class Reading(NamedTuple):
    """What one run of capitalised words says.

    ``names`` begin and end so far from the beginning of the run; the others are folded
    words.
    """

    names: tuple[Name, ...]
    people: frozenset[str]
    organisations: frozenset[str]
    peoples: tuple[str, ...]
    #: Its one name is a word that is a place only if the text says where it lies.
    idle: bool


def read_runs(
    content: str, field: Field, gazetteer: Gazetteer, scan: Scan, *, headline: bool
) -> list[Found]:
    """Return the names of a text; add to ``scan`` what its runs tell besides.

    A run that says nothing costs no more than a look whether it is one of those.
    """
    dull, known = gazetteer.dull, gazetteer.readings
    line_start, line_end = scan.dateline
    tongue = scan.tongue
    all_found: list[Found] = []
    add, found = all_found.append, Found
    for match in runs(content):
        run, start = match[0], match.start()
        if run in dull and content[start - 1 : start] not in ("-", "'", "’"):
            continue
        if start and not content[start - 1].isspace():
            start = begins(content, start)
            if start < 0:
                start = _behind_small_word(content, match)
            if start < 0:
                continue
            run = content[start : match.end()]
        reading = known.get(run)
        if reading is None:
            span = start, match.end()
            reading = _read(content, span, gazetteer, scan)
        if reading is _NOTHING:
            continue
        names, people, organisations, peoples, idle = reading
        if people:
            scan.people |= people
        if organisations:
            scan.organisations |= organisations
        for one_people in peoples:
            scan.peoples[one_people] = scan.peoples.get(one_people, 0) + 1
        if not names or (
            idle
            and not scan.words
            and start >= line_end
            and not content.startswith(_OPEN, start + names[0][1])
            and not (content.endswith(_WHERE, 0, start) and names[0][-1][1] not in DAYS)
        ):
            continue
        opens = opens_sentence(content, start)
        for begin, end, capitals, after_first, settled in names:
            first, last = start + begin, start + end
            shouted = capitals and shouts(content, first, last)
            one = found(field, first, last, *settled)
            if opens:
                one.left_opens, one.opens = after_first, not begin
            elif after_first and one.left in PREPOSITIONS:
                one.left_opens = opens_clause(content, start)
            one.capitals, one.headline = shouted, headline
            one.dateline = line_start <= first and last <= line_end
            one.tongue = tongue
            if one.left_of and tongue in _DI_IS_IN:
                one.left, one.left_of, one.left_is_place = "", False, False
            add(one)
    return all_found


def is_german(text: str) -> bool:
    """Tell whether a text is in German, in which a capital only marks a noun."""
    return " the " not in text and " und " in text and " der " in text


def is_headline(title: str) -> bool:
    """Tell whether every longer word of a title is capitalised, so case says little."""
    words = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 3 and capitals >= 0.8 * len(words)


def _behind_small_word(content: str, match: re.Match[str]) -> int:
    """Return where a run goes on behind a small word, or -1 if it does not.

    It may begin inside a word: ``uMngeni Municipality in Howick``, ``iPhone in Spain``.
    """
    parted = _SMALL_WORD.search(content, match.start(), match.end())
    return -1 if parted is None else parted.end()


def _read(
    content: str, span: tuple[int, int], gazetteer: Gazetteer, scan: Scan
) -> Reading:
    """Read a run anew, or return what is remembered of it in such surroundings."""
    start, end = span
    run = content[start:end]
    surroundings = ""
    if run in gazetteer.unsteady:
        surroundings = around(content, start, end, scan.dateline)
        known: Reading | None = gazetteer.readings.get(run + surroundings)
        if known is not None:
            return known
    words, starts, ends, dull = words_of(run, start, gazetteer)
    if dull:
        gazetteer.note_dull(run)
        return _NOTHING
    # Long ones seldom come again.
    keep = len(words) <= _LONG
    steady = keep and is_steady(words)
    opens = shouted = False
    if not steady:
        surroundings = surroundings or around(content, start, end, scan.dateline)
        bits = ord(surroundings[1])
        opens, shouted = bool(bits & 1), bool(bits & 2)
    names, people = names_in_run(
        Run(content, words, starts, ends, gazetteer, opens, shouted)
    )
    peoples = tuple([word.key for word in words if word.people])
    if not (names or people or peoples):
        if steady:
            gazetteer.note_dull(run)
        return _NOTHING
    reading = Reading(
        tuple([(one[0] - start, one[1] - start, *one[2:]) for one in names]),
        people,
        organisations_in([one[-1] for one in names]),
        peoples,
        len(names) == 1 and is_idle(names[0][-1], gazetteer),
    )
    if keep:
        gazetteer.note_reading(run, surroundings, reading)
    return reading


_NOTHING = Reading((), NOBODY, NOBODY, (), False)
