"""Say how a name would be understood, and by which candidates: ``dateline places``."""

from dataclasses import dataclass

from archive.extract.places.gazetteer import Gazetteer
from archive.model import Place


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
    """How a name alone would be resolved; ``chosen`` is None when it would not be."""

    name: str
    key: str
    chosen: Place | None
    confidence: float
    reason: str
    candidates: tuple[Candidate, ...]


def explain(name: str, gazetteer: Gazetteer) -> Explanation:
    """Resolve ``name`` as if it stood alone in a report, and show the candidates."""
    from archive.extract.places.names import fold

    places = gazetteer.candidates(name)
    return Explanation(
        name=name,
        key=fold(name),
        chosen=places[0] if places else None,
        confidence=0.5 if places else 0.0,
        reason="the largest of that name" if places else "no place of that name",
        candidates=tuple(
            Candidate(
                place=place,
                path=gazetteer.path(place.id),
                score=float(place.population),
                why=f"{place.population} people",
            )
            for place in places
        ),
    )
