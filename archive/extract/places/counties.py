"""Tell the county meant of several by the towns that lie in it, and the towns by it.

A dozen states have a Marshall County, and only one of those has a Plymouth: a report of
both speaks of Indiana.
"""

from collections.abc import Sequence

from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.scan import Found

_COUNTIES = (" county", " parish")
#: Where a county's council has the word behind a name that lacks it: ``Essex``.
_LANDS = frozenset(("GB", "IE"))
_COUNTY = " county"
#: A hamlet of fewer people says nothing: somewhere there is one of every name.
_LEAST = 500
#: A city of so many is meant wherever it lies: alone it tells of no county.
_CITY = 500_000


#: What a report names in each county, with the number of the name.
_Inside = dict[int, list[tuple[int, Found]]]


def hold_counties(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Note, of towns and of a county of several, where both lie together."""
    counties: dict[str, list[Found]] = {}
    for one in found:
        if one.key.endswith(_COUNTIES) and not one.stated:
            counties.setdefault(one.key, []).append(one)
    if not counties:
        return
    inside = _inside(found, gazetteer)
    for called in counties.values():
        for county in called:
            if len(county.rows) > 1 and not county.held:
                _hold(county, called, inside, gazetteer)


def add_counties_abroad(found: Sequence[Found], gazetteer: Gazetteer) -> None:
    """Let ``Essex County Council`` be that of Essex or of County Clare as well."""
    for one in found:
        if one.key.endswith(_COUNTY) and one.right == "council" and not one.stated:
            one.rows += tuple(
                row
                for row in gazetteer.rows_of_key(one.key.removesuffix(_COUNTY))
                if gazetteer.is_division(row)
                and gazetteer.country(row) in _LANDS
                and row not in one.rows
            )


def _inside(found: Sequence[Found], gazetteer: Gazetteer) -> _Inside:
    inside: _Inside = {}
    for number, one in enumerate(found):
        if one.stated or one.nowhere or one.inner or one.somebody:
            continue
        for row in one.rows:
            if gazetteer.population(row) >= _LEAST:
                inside.setdefault(gazetteer.within(row), []).append((number, one))
    return inside


def _hold(
    county: Found, called: Sequence[Found], inside: _Inside, gazetteer: Gazetteer
) -> None:
    keys = {row: {one.key for _, one in inside.get(row, ())} for row in county.rows}
    most = max(map(len, keys.values()))
    leading = [row for row, named in keys.items() if len(named) == most]
    if not most or len(leading) > 1:
        return
    row = leading[0]
    towns = {
        number: one
        for other in county.rows
        for number, one in inside.get(other, ())
        if one.key in keys[row]
    }
    first = towns[min(towns)]
    if most == 1 and gazetteer.population(first.rows[0]) >= _CITY:
        return
    for other in called:
        other.held = gazetteer.above(row)[:1]
    for town in towns.values():
        town.held = town.held or (row,)
