"""The place facet as rows with links: narrow to it, add it, leave it out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.search.answer import name_key
from archive.search.engine import SearchEngine
from archive.search.query import Query
from archive.search.results import PlaceBucket
from archive.web.bidi import neutral
from archive.web.links import Address

#: Rows of one branch shown at once; the rest is one click away, without a request.
SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place with its count; an empty address means that the step makes no sense."""

    id: str
    name: str
    kind: str
    count: int
    selected: bool
    url: str
    add_url: str
    remove_url: str
    exclude_url: str
    children: tuple["PlaceRow", ...]
    more: tuple["PlaceRow", ...]
    open: bool


def rows(
    buckets: Sequence[PlaceBucket], address: Address
) -> tuple[tuple[PlaceRow, ...], tuple[PlaceRow, ...]]:
    """Return the rows shown at once and those behind “more”, as they came."""
    chosen = _chosen(address.query.places, buckets)
    made = [
        _row(bucket, address, chosen, alone=len(buckets) == 1) for bucket in buckets
    ]
    return tuple(made[:SHOWN]), tuple(made[SHOWN:])


def _chosen(wanted: Sequence[str], buckets: Sequence[PlaceBucket]) -> dict[str, str]:
    """Return, for each place of the tree that is filtered by, the filter's own text.

    A filter may give a place by any of its names instead of its id.
    """
    keys = {name_key(text): text for text in wanted}
    found: dict[str, str] = {}
    for bucket in buckets:
        place = bucket.place
        if place.id in wanted:
            found[place.id] = place.id
        else:
            for name in map(name_key, (place.name, *place.names)):
                if name in keys:
                    found[place.id] = keys[name]
        found |= _chosen(wanted, bucket.children)
    return found


def _row(
    bucket: PlaceBucket, address: Address, chosen: Mapping[str, str], *, alone: bool
) -> PlaceRow:
    query, place = address.query, bucket.place
    only = len(bucket.children) == 1
    children = [_row(c, address, chosen, alone=alone and only) for c in bucket.children]
    selected = place.id in chosen
    return PlaceRow(
        id=place.id,
        name=neutral(place.name),
        kind=place.kind,
        count=bucket.count,
        selected=selected,
        url="" if selected else address.to(places=(place.id,)),
        add_url=""
        if selected or not chosen
        else address.to(places=(*query.places, place.id)),
        remove_url=address.to(places=without(query.places, chosen[place.id]))
        if selected
        else "",
        exclude_url=""
        if selected
        else address.to(places_not=(*query.places_not, place.id)),
        children=tuple(children[:SHOWN]),
        more=tuple(children[SHOWN:]),
        open=alone or selected or any(c.open or c.selected for c in children),
    )


def without(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Return ``values`` without ``value``."""
    return tuple(other for other in values if other != value)


def names_of(
    wanted: Sequence[str], buckets: Sequence[PlaceBucket], engine: SearchEngine
) -> dict[str, str]:
    """Return the names of places given by id, those that the archive knows.

    The tree of a result has most of them; those that it lacks (left out by the search
    itself, for one) are looked for in a search of their own.
    """
    known = _known(buckets)
    for text in wanted:
        if text not in known:
            alone = engine.search(Query(places=(text,), per_page=1))
            known |= _known(alone.facets.places)
    return {text: known[text] for text in wanted if text in known}


def _known(buckets: Sequence[PlaceBucket]) -> dict[str, str]:
    """Return the names of all places of a tree by their ids."""
    names = {bucket.place.id: neutral(bucket.place.name) for bucket in buckets}
    for bucket in buckets:
        names |= _known(bucket.children)
    return names
