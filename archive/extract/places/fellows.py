"""Take back what names that turn out to be no places have said for others."""

from collections.abc import Iterable, Sequence

from archive.extract.places import codes, weights
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.support import support

#: Where one of so many places of a country is none, the other is alone.
_PAIR = 2


def without_fellows(
    said: Sequence[tuple[Name, float]], evidence: Evidence, gazetteer: Gazetteer
) -> Iterable[tuple[Name, float]]:
    """Return what is said for names, less what was said by names that are no places.

    "Clayton" and "Queen's Park" may both lie in Australia; where the one is no place
    at all, nothing in the report speaks of that country for the other.
    """
    company = evidence.company
    fellows = company.parts_of
    alone: set[str] = set()
    for name, bonus in said:
        if name.best + bonus >= weights.ACCEPT:
            continue
        fact = company.chosen.get(name.number)
        if (
            fact is not None
            and fact.kind != codes.COUNTRY
            and fellows[fact.country] == _PAIR
        ):
            company.drop(name.number)
            alone.add(fact.country)
    if not alone:
        return said
    return [
        (name, support(name, evidence, gazetteer))
        if gazetteer.country(name.chosen) in alone
        else (name, bonus)
        for name, bonus in said
    ]
