"""The place facet as rows with links: narrow to it, add it, leave it out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from archive.model import Place
from archive.search.answer import name_key, place_notes
from archive.search.engine import SearchEngine
from archive.search.grammar import parse, render
from archive.search.query import Query
from archive.search.results import PlaceBucket, Results
from archive.search.tree import And, Everything, InPlace, Node, conjuncts
from archive.web.bidi import neutral
from archive.web.histogram import Link
from archive.web.links import Address

#: Rows of one branch shown at once; the rest is one click away, without a request.
SHOWN = 8
#: Rows below a place that was not chosen: a look at what is in it.
_GLIMPSE = 5
#: Places offered for a typed name that none of the archive has.
_MOST_ALIKE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place with its count; an empty address means that the step makes no sense.

    ``cut`` says that choosing the place shows more of what lies within it.
    """

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
    cut: bool
    open: bool


@dataclass(frozen=True, slots=True)
class _Tree:
    """A tree of places with the search whose matches it counts.

    ``words`` are what the query asks for, read where it is filtered by places,
    ``chosen`` has the filter's own text for each place filtered by. ``only``, ``also``
    and ``not_`` write the address of the search with a place in place of the others,
    beside them, and left out.
    """

    address: Address
    words: tuple[Node, ...]
    chosen: Mapping[str, str]
    only: Callable[[str], str]
    also: Callable[[str], str]
    not_: Callable[[str], str]

    @classmethod
    def of(cls, buckets: Sequence[PlaceBucket], address: Address) -> Self:
        query = address.query
        asked: tuple[Node, ...] = ()
        if query.places:
            asked = conjuncts(parse(query.text).tree)
        return cls(
            address,
            tuple(node for node in asked if not isinstance(node, Everything)),
            _chosen(query.places, buckets),
            address.filled(lambda place: {"places": (place,)}),
            address.filled(lambda place: {"places": (*query.places, place)}),
            address.filled(lambda place: {"places_not": (*query.places_not, place)}),
        )

    def narrowed(self, bucket: PlaceBucket, *, inside: bool) -> str:
        """Return the search that finds as many reports as the place's count says.

        Filters by place are an OR. So where another place is chosen already, the words
        of the query take the further one, which then must be named too. From a place to
        one within it, or to the one that it lies in, the filter itself moves.
        """
        if not self.address.query.places or inside or self._holds_chosen(bucket):
            return self.only(bucket.place.id)
        return self.besides(bucket.place)

    def besides(self, place: Place) -> str:
        """Return the search whose words ask for a place too.

        They have its id: other places may go by its name, also some beyond the tree.
        """
        here = InPlace(place.id)
        wanted = And((*self.words, here)) if self.words else here
        return self.address.to(text=render(wanted))

    def _holds_chosen(self, bucket: PlaceBucket) -> bool:
        return bool(self.chosen) and any(
            child.place.id in self.chosen or self._holds_chosen(child)
            for child in bucket.children
        )

    def is_open(self, bucket: PlaceBucket) -> bool:
        """Tell whether a place or one within it is chosen."""
        return bucket.place.id in self.chosen or self._holds_chosen(bucket)


def rows(
    buckets: Sequence[PlaceBucket], address: Address
) -> tuple[tuple[PlaceRow, ...], tuple[PlaceRow, ...]]:
    """Return the rows shown at once and those behind “more”, as they came."""
    tree = _Tree.of(buckets, address)
    return _split(buckets, tree, alone=len(buckets) == 1, inside=False)


def narrowing(
    buckets: Sequence[PlaceBucket], address: Address
) -> Callable[[PlaceBucket], str]:
    """Return what gives, for a place of the tree, the search that finds its count.

    Other than a row of the tree, a circle leads no way out of the place chosen.
    """
    tree = _Tree.of(buckets, address)
    if not address.query.places:
        return lambda bucket: tree.only(bucket.place.id)
    inside = _inside(buckets, tree.chosen, within=False)

    def write(bucket: PlaceBucket) -> str:
        place = bucket.place
        return tree.only(place.id) if place.id in inside else tree.besides(place)

    return write


def asked_for(
    buckets: Sequence[PlaceBucket], wanted: Sequence[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the places filtered by, and of these with those within them."""
    if not wanted:
        return frozenset(), frozenset()
    chosen = _chosen(wanted, buckets)
    return frozenset(chosen), frozenset(_inside(buckets, chosen, within=False))


def _inside(
    buckets: Sequence[PlaceBucket], chosen: Mapping[str, str], *, within: bool
) -> set[str]:
    """Return the ids of the places that are chosen or lie in one that is."""
    found: set[str] = set()
    for bucket in buckets:
        part = within or bucket.place.id in chosen
        if part:
            found.add(bucket.place.id)
        found |= _inside(bucket.children, chosen, within=part)
    return found


def _split(
    buckets: Sequence[PlaceBucket], tree: _Tree, *, alone: bool, inside: bool
) -> tuple[tuple[PlaceRow, ...], tuple[PlaceRow, ...]]:
    """Return the first rows of a branch, and the rest without what is within them."""
    first = [_row(b, tree, alone=alone, inside=inside) for b in buckets[:SHOWN]]
    rest = [_row(b, tree, inside=inside, leaf=True) for b in buckets[SHOWN:]]
    return tuple(first), tuple(rest)


def _chosen(wanted: Sequence[str], buckets: Sequence[PlaceBucket]) -> dict[str, str]:
    """Return, for each place of the tree that is filtered by, the filter's own text.

    A filter may give a place by any of its names instead of its id.
    """
    places = [*_places(buckets)] if wanted else []
    found = {place.id: place.id for place in places if place.id in wanted}
    # A country has hundreds of names: they are read for a filter alone that is no id.
    keys = {name_key(text): text for text in wanted if text not in found}
    for place in places if keys else ():
        said = _keys(place.name, place.names)
        for key, text in keys.items():
            if key in said:
                found.setdefault(place.id, text)
    return found


def _places(buckets: Sequence[PlaceBucket]) -> Iterator[Place]:
    """Go through the places of a tree."""
    for bucket in buckets:
        yield bucket.place
        yield from _places(bucket.children)


@lru_cache(512)
def _keys(name: str, names: tuple[str, ...]) -> frozenset[str]:
    """Return what the names of a place are compared by; a tree has some 300 places."""
    return frozenset(map(name_key, (name, *names)))


def _row(
    bucket: PlaceBucket,
    tree: _Tree,
    *,
    inside: bool,
    alone: bool = False,
    leaf: bool = False,
) -> PlaceRow:
    """Return a row: with all of its branch if it is open, else with a glimpse of it.

    ``inside`` says that a place above it is chosen, ``alone`` that none stands beside
    it. A ``leaf`` shows nothing of what lies within it, unless that is chosen.
    """
    address, place = tree.address, bucket.place
    query, selected = address.query, place.id in tree.chosen
    is_open = alone or tree.is_open(bucket)
    children: tuple[PlaceRow, ...] = ()
    more: tuple[PlaceRow, ...] = ()
    within = inside or selected
    if is_open:
        only = alone and len(bucket.children) == 1
        children, more = _split(bucket.children, tree, alone=only, inside=within)
    elif not leaf:
        glimpse = bucket.children[:_GLIMPSE]
        children = tuple(_row(b, tree, inside=within, leaf=True) for b in glimpse)
    add = exclude = remove = ""
    if selected:
        gone = without(query.places, tree.chosen[place.id])
        remove = address.to(places=gone)
    else:
        exclude = tree.not_(place.id)
        add = tree.also(place.id) if query.places else ""
    return PlaceRow(
        id=place.id,
        name=neutral(place.name),
        kind=place.kind,
        count=bucket.count,
        selected=selected,
        url="" if selected else tree.narrowed(bucket, inside=inside),
        add_url=add,
        remove_url=remove,
        exclude_url=exclude,
        children=children,
        more=more,
        cut=not is_open and not leaf and len(bucket.children) > _GLIMPSE,
        open=is_open,
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
    if not wanted:
        return {}
    known = _known(buckets)
    for text in wanted:
        if text not in known:
            alone = engine.search(Query(places=(text,), per_page=1))
            known |= _known(alone.facets.places)
    return {text: known[text] for text in wanted if text in known}


def named_alike(
    address: Address, results: Results, engine: SearchEngine
) -> tuple[tuple[Link, int], ...]:
    """Return the search with a place of the archive for each typed one that is none.

    Each has the number of all reports that name the place: ``Tul`` may be Tulsa.
    """
    query = address.query
    found = []
    for at, typed in enumerate(query.places):
        if place_notes(typed, ())[0] not in results.notes:
            continue
        for bucket in engine.places(typed, _MOST_ALIKE):
            places = (*query.places[:at], bucket.place.id, *query.places[at + 1 :])
            link = Link(neutral(bucket.place.name), address.to(places=places))
            found.append((link, bucket.count))
    return tuple(found)


def in_names(understood: str, query: Query, buckets: Sequence[PlaceBucket]) -> str:
    """Return how a query was understood, with names for the ids of places in it."""
    if "place:" not in query.text:
        return understood
    known = _known(buckets)
    for node in conjuncts(parse(query.text).tree):
        if isinstance(node, InPlace) and node.text in known:
            said = rf"naming {re.escape(node.text)}(?![\w.-])"
            name = known[node.text].replace("\\", "\\\\")
            understood = re.sub(said, f"naming {name}", understood)
    return understood


def _known(buckets: Sequence[PlaceBucket]) -> dict[str, str]:
    """Return the names of all places of a tree by their ids."""
    return {place.id: neutral(place.name) for place in _places(buckets)}
