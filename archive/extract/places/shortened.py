"""Read the short form of a longer name that the report has: San Juan del Sur, San Juan.

``Newcastle`` is Newcastle upon Tyne where that is named; only where the report names
the country of another town of that name may it be that one.
"""

from collections.abc import Sequence

from archive.extract.places import codes, weights
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found

#: What joins the parts of a name, which capitals do not tell: ``RIO DE JANEIRO``.
_JOINS = words("de del do da dos di du la le sur upon on am an der sul")
#: The likeliest places of a short name.
_FIRST = 3


def shorten_names(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Mean by a name the town whose longer one in the report begins with it.

    A small word joins the rest to it. What the text says of the short one, and a
    country's name, stands.
    """
    longer: dict[str, tuple[int, Found]] = {}
    for one in found:
        if one.words > 1 and ("-" in one.text or one.text.count(" ") > 1):
            short, row = _short(one), _town(one, gazetteer)
            if short and row >= 0:
                longer.setdefault(short, (row, one))
    if not longer:
        return
    named = {
        gazetteer.country(one.rows[0])
        for one in found
        if gazetteer.kind(one.rows[0]) == codes.COUNTRY
    }
    for one in found:
        row, whole = longer.get(one.key, (-1, one))
        if row >= 0 and _is_short_of(one, row, named, gazetteer):
            # One name, or the short one would speak for the state of the long one.
            one.rows, one.key = (row,), whole.key


def _town(one: Found, gazetteer: Gazetteer) -> int:
    """Return the likeliest town of a name, or -1."""
    for row in one.stated or one.rows:
        if gazetteer.kind(row) == codes.CITY:
            return row
    return -1


def _short(one: Found) -> str:
    """Return the folded words of a name that stand before its first small one."""
    parts = one.text.replace("-", " ").split()
    for at, word in enumerate(parts):
        if word[:1].islower() or (one.text.isupper() and word.lower() in _JOINS):
            return fold(" ".join(parts[:at])) if len(parts) > at + 1 > 1 else ""
    return ""


def _is_short_of(one: Found, long: int, named: set[str], gazetteer: Gazetteer) -> bool:
    if one.stated or one.called or one.container is not None:
        return False
    if one.dateline and not _is_far_greater(one, long, gazetteer):
        return False
    if one.right or long in one.rows[:1]:
        return False
    home, people = gazetteer.country(long), gazetteer.population(long)
    for row in one.rows[:_FIRST]:
        fact = gazetteer.facts(row)
        is_hamlet = fact.people * weights.GREAT_TIMES < people
        if fact.kind == codes.COUNTRY:
            return False
        if fact.country in named - {home} and not is_hamlet:
            return False
        if fact.country == home and fact.people > people:
            return False
    return True


def _is_far_greater(one: Found, long: int, gazetteer: Gazetteer) -> bool:
    """Tell whether beside a longer name's city those of a dateline are small.

    ``RIO`` is Rio de Janeiro, and no Río of Greece.
    """
    least = gazetteer.population(long) / weights.GREAT_TIMES
    return all(gazetteer.population(row) < least for row in one.rows[:_FIRST])
