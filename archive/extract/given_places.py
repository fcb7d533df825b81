"""The places that a record gives outside its text: in fields, as names or as a spot."""

from collections.abc import Sequence

from archive.extract.places import Corrections, Gazetteer, find_places
from archive.extract.places.corrections import NO_PLACE
from archive.extract.places.hints import countries_of_hints, divisions_of_hints
from archive.extract.places.locality import Located, field_mention, locate
from archive.extract.places.memory import FEW
from archive.extract.places.reasons import CORRECTED
from archive.model import Locality, PlaceMention


def located_by_fields(
    given: Locality | None,
    gazetteer: Gazetteer,
    corrections: Corrections,
    document_id: str,
) -> Located | None:
    """Return the place that fields of a record tell, None where they tell none.

    What a person has decided about its name wins.
    """
    found = locate(given, gazetteer) if given is not None else None
    if found is None or not corrections:
        return found
    decided = corrections.place_for(document_id, found.mention.text)
    if decided == NO_PLACE:
        return None
    place = gazetteer.get(decided) if decided is not None else None
    if place is None:
        return found
    mention = field_mention(found.mention.text, place.id, 1.0, CORRECTED)
    return Located(mention, gazetteer.path(place.id), found.given)


def given_mentions(
    names: Sequence[str],
    hints: Sequence[str],
    gazetteer: Gazetteer,
    *,
    corrections: Corrections,
    document_id: str,
    there: Located | None,
) -> Sequence[PlaceMention]:
    """Return the mentions of the names that metadata gives, each place once.

    Args:
        names: The names; each may hold several places.
        hints: All that suggests where it was published.
        gazetteer: Where they are looked up, and what was found is remembered.
        corrections: Decisions by hand.
        document_id: The report's id, for corrections of this report alone.
        there: The place that fields tell by more than its name, which comes first; a
            name that is its own says no more.
    """
    metadata: dict[str, PlaceMention] = {}
    if there is not None:
        metadata[there.mention.place_id] = there.mention
    said = countries_of_hints(hints, gazetteer), divisions_of_hints(hints, gazetteer)
    for name in names:
        if there is not None and name == there.given.name:
            continue
        key = name, *said
        known: Sequence[PlaceMention] | None = gazetteer.given.get(key)
        if known is None or corrections:
            known = [
                field_mention(one.text, one.place_id, one.confidence, one.reason)
                for one in find_places(
                    name,
                    gazetteer,
                    hints=hints,
                    corrections=corrections,
                    document_id=document_id,
                )
            ]
            if not corrections:
                # Few are given over and over.
                gazetteer.keep(gazetteer.given, key, known, FEW)
        for mention in known:
            metadata.setdefault(mention.place_id, mention)
    return [*metadata.values()]
