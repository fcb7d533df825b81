"""Say in a sentence why a place was chosen."""

from archive.extract.places import codes
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found
from archive.extract.places.worth import ranked

#: Why a place is the one that a person has decided.
CORRECTED = "corrected by hand"


def reason(name: Name, mention: Found, evidence: Evidence, gazetteer: Gazetteer) -> str:
    """Return the reason for a name's choice at one mention, with no full stop."""
    row = name.chosen
    parts = [_first(name, mention, gazetteer)]
    parts.extend(_support(name, row, evidence, gazetteer))
    if mention.dateline:
        parts.append("it opens the report as its dateline")
    return "; ".join(parts)


def _first(name: Name, mention: Found, gazetteer: Gazetteer) -> str:
    row = name.chosen
    if gazetteer.is_own(row):
        return "one of your own places"
    container = mention.container
    if container is not None:
        where = " ".join(container.text.split())
        return f"the text says that it lies in {where}"
    if mention.called:
        return f"the text calls it a {mention.called}"
    if mention.people:
        return f"the text calls it {mention.people}"
    if name.stated:
        return "the text says elsewhere where it lies"
    called = f"called {name.text}"
    if len(name.rows) == 1:
        return f"the only place {called}"
    count = len(name.rows)
    best = ranked(name.key, name.rows, gazetteer)[0].fact.row
    kind = codes.KINDS[gazetteer.kind(row)]
    if best != row:
        return f"one of {count} places {called}, not the most prominent"
    if kind not in ("city", "division", "other"):
        alike = sum(gazetteer.kind(one) == gazetteer.kind(row) for one in name.rows)
        if alike == 1:
            return f"the {kind} among {count} places {called}"
    return f"the most prominent of {count} places {called}"


def _support(
    name: Name, row: int, evidence: Evidence, gazetteer: Gazetteer
) -> list[str]:
    parts: list[str] = []
    fact = gazetteer.facts(row)
    country = fact.country
    named = evidence.countries.get(country, -1)
    if named >= 0 and named != row and named in fact.above:
        parts.append(f"{gazetteer.name(named)} is named too")
    elif country in evidence.peoples:
        parts.append(f"{_country_name(row, gazetteer)} is spoken of too")
    elif country in evidence.hints:
        parts.append("its source or its record points there")
    if evidence.divisions:
        divisions = [r for r in fact.above if r in evidence.divisions]
        if divisions:
            parts.append(f"{gazetteer.name(divisions[0])} is named too")
    if not parts:
        parts.extend(_company(name, row, evidence, gazetteer))
    return parts


def _country_name(row: int, gazetteer: Gazetteer) -> str:
    above = gazetteer.facts(row).above
    return gazetteer.name(above[-1] if above else row)


def _company(
    name: Name, row: int, evidence: Evidence, gazetteer: Gazetteer
) -> list[str]:
    other = evidence.company.first_town(gazetteer.facts(row), name.number)
    if other is None:
        return []
    return [f"{gazetteer.name(other.row)} is in the same country"]
