"""From the names found in a report to the mentions that its document keeps.

Finds that mean the same are gathered into one name; what a person has decided about a
name goes before all that the report says.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.extract.places import weights
from archive.extract.places.corrections import NO_PLACE, Corrections
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.reasons import CORRECTED, reason
from archive.extract.places.resolve import confidence
from archive.extract.places.scan import Found
from archive.frozen import quick
from archive.model import PlaceMention, Span


@quick
@dataclass(frozen=True, slots=True)
class Decisions:
    """What has been decided by hand about the names of one report."""

    corrections: Corrections | None
    document_id: str

    def of(self, found: Found) -> str | None:
        """Return the place id decided for a name, ``none``, or None if undecided."""
        if self.corrections is None:
            return None
        return self.corrections.place_for(self.document_id, found.text)

    def open(self, found: list[Found]) -> list[Found]:
        """Return the names of which it is not decided that they are no place."""
        if self.corrections is None:
            return found
        return [one for one in found if self.of(one) != NO_PLACE]


def gathered(found: Iterable[Found]) -> list[Name]:
    """Gather mentions that mean the same: one name, unless the text parts them.

    "New York" in "Buffalo, New York" is the state, whatever it is elsewhere, and so is
    "Mendoza" in "the province of Mendoza"; "Albany, Georgia" and "Albany, New York" are
    two, and a bare "Albany" is the one named last.
    """
    names: list[Name] = []
    alike: dict[tuple[str, bool], list[Name]] = {}
    for one in found:
        apart = one.contains or bool(one.called)
        group = alike.setdefault((one.key, apart), [])
        name = _that_means(one, group)
        if name is None:
            name = Name(one.key, one.rows, len(names))
            names.append(name)
            group.append(name)
        name.add(one)
    return names


def _that_means(one: Found, group: list[Name]) -> Name | None:
    for name in reversed(group):
        stated = name.stated
        if not one.stated or not stated or not stated.isdisjoint(one.stated):
            return name
    return None


def _accepted(names: Sequence[Name], decisions: Decisions) -> list[tuple[Found, Name]]:
    """Return the mentions that are places, in order of appearance."""
    accepted = [
        (one, name)
        for name in names
        if not name.unspoken
        for one in name.mentions
        if (one.sum >= weights.ACCEPT and not one.side) or decisions.of(one)
    ]
    accepted.sort(key=lambda pair: (pair[0].field == "text", pair[0].start))
    return accepted


def mentions_of(
    names: Sequence[Name],
    evidence: Evidence,
    gazetteer: Gazetteer,
    decisions: Decisions,
) -> Iterable[PlaceMention]:
    """Yield the mentions of names that are places, in order of appearance.

    Each has the place chosen for its name, or decided by hand, and why.
    """
    # A report may name a place ten thousand times; the reasons are few.
    reasons: dict[tuple[int, str, str, str, bool], str] = {}
    for one, name in _accepted(names, decisions):
        place_id, sure = gazetteer.id(name.chosen), confidence(name, one.sum)
        inside = one.container.text if one.container else ""
        about = (id(name), inside, one.called, one.people, one.dateline)
        if about not in reasons:
            reasons[about] = reason(name, one, evidence, gazetteer)
        why = reasons[about]
        decided = decisions.of(one)
        if decided and gazetteer.row(decided) is not None:
            place_id, sure, why = decided, 1.0, CORRECTED
        yield PlaceMention(
            span=Span(one.start, one.end),
            text=one.text,
            place_id=place_id,
            confidence=sure,
            reason=why,
            field=one.field,
        )
