"""Tell a name before a country for somebody's by the office behind that country."""

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import PREPOSITIONS
from archive.extract.places.scan import Found
from archive.patterns import later

#: Behind a country: what somebody is there, "Makoto Kuroda, Japan's trade minister".
_OFFICE = later(
    r"['’]s\s(?:[\w-]+\s){0,3}(?:[\w-]*minister|[\w-]*president|ambassador|secretary"
    r"|spokes(?:man|woman|person)|envoy|negotiator|premier|chancellor|delegate"
    r"|representative|commissioner|governor|chief|leader|director|coach|captain)\b"
)
#: Of so many people a town is known, and "Lyon, France's chief port" is one.
_KNOWN = 50_000
#: Of a name with very many candidates the most prominent will do.
_MOST = 20


def holds_office(text: str, inner: Found, outer: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name of small towns is somebody's of whom an office is told.

    "In Lusaka, Zambia's foreign minister said" tells where.
    """
    if inner.near.last in PREPOSITIONS or inner.dateline or inner.right:
        return False
    return (
        text[outer.end : outer.end + 1] in "'’"
        and _OFFICE.match(text, outer.end) is not None
        and gazetteer.kind(outer.rows[0]) == codes.COUNTRY
        and all(
            fact.kind == codes.CITY and fact.people < _KNOWN
            for fact in map(gazetteer.facts, inner.rows[:_MOST])
        )
    )
