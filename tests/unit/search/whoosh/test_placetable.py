"""The table of places tells of each line what reading all of it would."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Place
from archive.search.engines.whoosh import placetable

WORDS = st.text(max_size=12)
PLACES = st.builds(
    Place,
    id=WORDS,
    name=WORDS,
    kind=st.sampled_from(["city", "country", "region", "admin1"]),
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    country=st.sampled_from(["", "FR", "US"]),
    parent=WORDS,
    names=st.lists(WORDS, max_size=3).map(tuple),
    population=st.integers(0, 10**8),
)


def written(places):
    """Return the lines of a table of the places."""
    return [placetable.line(place).rstrip(b"\n") for place in places]


@given(st.lists(PLACES, max_size=6))
def test_a_table_holds_the_places_that_were_written(places):
    table = placetable.Table(written(places))
    wanted = {place.id: place for place in places}
    assert {id_: table.name(id_) for id_ in table} == {
        id_: place.name for id_, place in wanted.items()
    }
    assert {id_: table.parent(id_) for id_ in table} == {
        id_: place.parent for id_, place in wanted.items()
    }
    assert dict(table) == wanted


@given(PLACES, PLACES, st.integers(0, 400))
def test_a_line_that_was_cut_off_leaves_the_place_as_it_was(old, new, at):
    cut = placetable.line(new)[:at].rstrip(b"\n")
    whole = cut == placetable.line(new).rstrip(b"\n")
    table = placetable.Table([*written([old]), cut] if cut else written([old]))
    assert dict(table) == {old.id: old, **({new.id: new} if whole else {})}


def test_lines_of_other_hands_are_read_too():
    place = Place(
        id="7",
        name="Ürümqi",
        kind="city",
        lat=43.8,
        lon=87.6,
        parent="CN",
        names=("U",),
    )
    fields = json.loads(placetable.line(place))[:-1]
    spaced = json.dumps(fields, ensure_ascii=False).encode()
    assert dict(placetable.Table([spaced])) == {"7": place}
    assert placetable.Table([spaced]).name("7") == "Ürümqi"


def test_a_place_whose_names_are_damaged_is_not_made_up():
    place = Place(
        id="7", name="Oslo", kind="city", lat=59.9, lon=10.7, names=("A", "B")
    )
    row = placetable.line(place).replace(b'"A","B"', b'"A";"B"').rstrip()
    table = placetable.Table([row])
    with pytest.raises(KeyError):
        table["7"]
