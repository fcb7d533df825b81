"""Tell the county meant of several by the towns that lie in it, and the towns by it.

A dozen states have a Marshall County, and only one of those has a Plymouth: a report of
both speaks of Indiana.
"""

from collections.abc import Sequence

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found

_COUNTIES = (" county", " parish")
#: A hamlet of fewer people says nothing: somewhere there is one of every name.
_LEAST = 500
#: A city of so many is meant wherever it lies: alone it tells of no county.
_CITY = 500_000


def hold_counties(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Note, of towns and of a county of several, where both lie together."""
    for county in found:
        if (
            county.key.endswith(_COUNTIES)
            and len(county.rows) > 1
            and not (county.stated or county.held)
        ):
            _hold(county, found, gazetteer)


def _hold(county: Found, found: Sequence[Found], gazetteer: Gazetteer) -> None:
    inside: dict[int, set[str]] = {row: set() for row in county.rows}
    towns: dict[str, list[Found]] = {}
    for one in found:
        if one.stated or one.nowhere or one.inner or one.somebody:
            continue
        for row in one.rows:
            names = inside.get(gazetteer.within(row))
            if names is not None and gazetteer.population(row) >= _LEAST:
                names.add(one.key)
                towns.setdefault(one.key, []).append(one)
    most = max(map(len, inside.values()))
    leading = [row for row, names in inside.items() if len(names) == most]
    if not most or len(leading) > 1:
        return
    row = leading[0]
    if most == 1 and any(
        gazetteer.population(towns[key][0].rows[0]) >= _CITY for key in inside[row]
    ):
        return
    for other in found:
        if other.key == county.key and not other.stated:
            other.held = gazetteer.above(row)[:1]
    for key in inside[row]:
        for town in towns[key]:
            town.held = town.held or (row,)
