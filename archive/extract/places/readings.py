"""Read a text run by run, and remember what a run says wherever it stands."""

from operator import attrgetter
from typing import Any, NamedTuple

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lookup import around, is_steady, names_in_run
from archive.extract.places.profiles import is_idle
from archive.extract.places.run import Run
from archive.extract.places.scan import (
    FIXED,
    Found,
    Scan,
    begins,
    opens_sentence,
    runs,
)
from archive.extract.places.word import is_dull, pieces_of, tokens_of
from archive.model import Field

_fixed = attrgetter(*FIXED)


#: How a mention ends after which something may say where it lies, or that it is listed.
_OPEN = (",", " and ", " (", "(", " in", "\n(", "\nin", "  ", " \n")


_LONG = 7


class Reading(NamedTuple):
    """What one run of capitalised words says.

    ``names`` are where they begin and end, from the beginning of the run, whether they
    are in capitals, and what the run settles about them (``scan.FIXED``); the others
    are folded words.
    """

    names: tuple[tuple[int, int, bool, tuple[Any, ...]], ...]
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
                continue
            run = content[start : match.end()]
        reading = known.get(run)
        if reading is None:
            span = start, match.end()
            reading = _read(content, span, field, gazetteer, scan)
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
        ):
            continue
        opens = opens_sentence(content, start)
        for begin, end, capitals, settled in names:
            first, last = start + begin, start + end
            shouted = capitals and content[max(0, first - 25) : last + 25].isupper()
            one = found(field, first, last, *settled)
            if opens:
                one.left_opens, one.opens = settled[-1], not begin
            one.capitals, one.headline = shouted, headline
            one.dateline = line_start <= first and last <= line_end
            one.tongue = tongue
            add(one)
    return all_found


def _read(
    content: str, span: tuple[int, int], field: Field, gazetteer: Gazetteer, scan: Scan
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
    pieces = pieces_of(run, gazetteer)
    if is_dull(pieces, gazetteer):
        gazetteer.note_dull(run)
        return _NOTHING
    tokens = tokens_of(pieces, start)
    # Long ones seldom come again.
    keep = len(tokens) <= _LONG
    steady = keep and is_steady(tokens)
    opens = shouted = False
    if not steady:
        surroundings = around(content, start, end, scan.dateline)
        bits = ord(surroundings[1])
        opens, shouted = bool(bits & 1), bool(bits & 2)
    people: set[str] = set()
    organisations: set[str] = set()
    found = names_in_run(
        Run(content, tokens, field, gazetteer, opens, shouted, people, organisations)
    )
    peoples = tuple([token.key for token in tokens if token.word.people])
    if not (found or people or peoples):
        if steady:
            gazetteer.note_dull(run)
        return _NOTHING
    names = [
        (one.start - start, one.end - start, one.text.isupper(), _fixed(one))
        for one in found
    ]
    reading = Reading(
        tuple(names),
        frozenset(people) if people else _NOBODY,
        frozenset(organisations) if organisations else _NOBODY,
        peoples,
        len(found) == 1 and is_idle(found[0], gazetteer),
    )
    if keep:
        gazetteer.note_reading(run, surroundings, reading)
    return reading


_NOBODY: frozenset[str] = frozenset()
_NOTHING = Reading((), _NOBODY, _NOBODY, (), False)
