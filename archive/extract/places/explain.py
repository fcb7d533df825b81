"""Say how a name would be understood, and by which candidates: ``dateline places``."""

from dataclasses import dataclass

from archive.extract.places import codes
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import demonyms
from archive.extract.places.names import fold
from archive.extract.places.resolve import confidence, resolve
from archive.extract.places.scan import Found
from archive.extract.places.worth import ranked
from archive.model import Place
from archive.resources import word_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that goes by the name: its path (top first, itself last) and its score.

    ``score`` is what the weights give it with no context at all; ``why`` says in words
    what counts for it.
    """

    place: Place
    path: tuple[Place, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How a name alone would be resolved; ``chosen`` is None when it would not be.

    ``candidates`` come best first. ``key`` is the folded form under which it was looked
    up; ``notes`` say what makes the name doubtful as a place.
    """

    name: str
    key: str
    chosen: Place | None
    confidence: float
    reason: str
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()


def explain(name: str, gazetteer: Gazetteer) -> Explanation:
    """Resolve ``name`` as if it stood alone in a report, and show the candidates."""
    name = " ".join(name.split())
    key = fold(name)
    rows = gazetteer.rows(name) if key else ()
    if not rows and len(name) <= 8:
        rows = gazetteer.rows_of_short(name)
        key = "=" + key if rows else key
    if not rows:
        return Explanation(
            name=name,
            key=key,
            chosen=None,
            confidence=0.0,
            reason=f"the gazetteer has no place called {name}",
            candidates=(),
            notes=_notes(key, gazetteer),
        )
    found = Found(
        field="text", start=0, end=len(name), text=name, key=key, rows=rows, words=2
    )
    found.sum = 3.0
    alone = Name(key, rows)
    alone.add(found)
    resolve([alone], Evidence(), gazetteer)
    order = ranked(key, rows, gazetteer)
    candidates = tuple(_candidate(one.worth, one.fact, gazetteer) for one in order)
    place = gazetteer.place(alone.chosen)
    count = len(rows)
    return Explanation(
        name=name,
        key=key,
        chosen=place,
        confidence=confidence(alone, found.sum),
        reason=f"the only place called {name}"
        if count == 1
        else f"the most prominent of {count} places called {name}; what else a report "
        "names may speak for another",
        candidates=candidates,
        notes=_notes(key, gazetteer),
    )


def _candidate(score: float, fact: Facts, gazetteer: Gazetteer) -> Candidate:
    place = gazetteer.place(fact.row)
    says: list[str] = []
    if gazetteer.is_own(fact.row):
        says.append("your own place")
    elif fact.flags & codes.SECOND:
        says.append("second-level division")
    elif fact.flags & codes.ENDED:
        says.append("state of the past")
    else:
        says.append(place.kind)
    if fact.flags & codes.CAPITAL:
        says.append("capital of its country")
    if fact.people and fact.kind not in (codes.REGION, codes.WATER):
        says.append(f"{fact.people:,} people")
    return Candidate(
        place=place,
        path=gazetteer.path(place.id),
        score=round(score, 2),
        why=", ".join(says),
    )


def _notes(key: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    notes: list[str] = []
    if key in word_list("words.txt"):
        notes.append(
            "also an English word: at the start of a sentence it is not a place"
        )
    if key in word_list("given.txt"):
        notes.append("also a given name: beside a surname it is not a place")
    if key in word_list("surnames.txt"):
        notes.append("also a surname: after a given name or a title it is not a place")
    people = demonyms().get(key)
    if people is not None:
        place = gazetteer.get(people)
        where = place.name if place else people
        notes.append(f"what people of {where} are called: evidence, not a place")
    return tuple(notes)
