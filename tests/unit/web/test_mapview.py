"""Where places are drawn, and which part of the world is shown."""

import itertools

import pytest
from factories import ASHKELON, FIJI, FRANCE, ISRAEL, TONGA
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Place
from archive.search.params import read_params
from archive.search.query import Box
from archive.search.results import PlaceBucket
from archive.web.mapview import (
    Spot,
    View,
    circles,
    edges,
    most_named,
    searchable,
    surroundings,
)
from archive.web.outlines import world_svg

SIZE = (1000, 485)


def spot(name, lat, lon, count=1, kind="city"):
    return Spot(name=name, kind=kind, lat=lat, lon=lon, count=count)


@given(
    st.lists(
        st.tuples(st.floats(-85, 85), st.floats(-180, 180)), min_size=1, max_size=8
    )
)
def test_every_place_of_a_result_lies_within_its_view(points):
    boxes = [Box(lon, lat, lon, lat) for lat, lon in points]
    view = View.around(boxes, *SIZE)
    for lat, lon in points:
        x, y = view.point(lat, lon)
        if -60 <= lat <= 85:
            assert -1 <= x <= view.width + 1
            assert -1 <= y <= view.height + 1


def test_a_town_is_shown_with_some_land_around_it_and_a_country_with_more():
    town = View.around(surroundings([ASHKELON]), *SIZE).box
    country = View.around(surroundings([ISRAEL]), *SIZE).box
    assert 5 <= town.east - town.west < country.east - country.west


def test_nothing_to_show_shows_the_world():
    box = View.around([], *SIZE).box
    assert (box.west, box.east) == (-180, 180)


def test_a_box_across_the_180th_meridian_is_one_piece():
    view = View.fitting(Box(170, -25, -170, -10), *SIZE)
    fiji = view.point(FIJI.lat, FIJI.lon)
    tonga = view.point(TONGA.lat, TONGA.lon)
    assert 0 < fiji[0] < tonga[0] < view.width
    assert 360 in view.turns


@given(
    st.floats(-180, 180),
    st.floats(-89, 89),
    st.floats(0.01, 300),
    st.floats(0.01, 60),
    st.floats(0.1, 8),
    st.floats(-1, 1),
    st.floats(-1, 1),
)
def test_every_view_can_be_searched_in_however_it_was_moved(
    west, south, across, upright, zoom, east, north
):
    turned = (west + across + 180) % 360 - 180
    box = Box(west, south, turned, min(90, south + upright))
    view = View.fitting(box, *SIZE).moved(zoom=zoom, east=east, north=north)
    query, problems = read_params([("bbox", edges(searchable(view.box)))])
    assert problems == ()
    assert query.box is not None


def test_a_circle_grows_with_its_count_and_areas_are_told_from_towns():
    view = View.around([], *SIZE)
    drawn = circles(
        [spot("Few", 0, 0, 1), spot("Many", 10, 10, 90), spot("Land", 20, 20, 9, "country")],
        view,
        labels=0,
    )  # fmt: skip
    assert [circle.spot.name for circle in drawn] == ["Many", "Land", "Few"]
    assert drawn[0].radius > drawn[1].radius > drawn[2].radius
    assert [circle.area for circle in drawn] == [False, True, False]


def test_what_lies_outside_the_view_is_not_drawn():
    view = View.fitting(Box(30, 30, 40, 40), *SIZE)
    drawn = circles(
        [spot("In", 35, 35), spot("Out", FRANCE.lat, FRANCE.lon)], view, labels=5
    )
    assert [circle.spot.name for circle in drawn] == ["In"]


def test_names_do_not_cover_each_other():
    view = View.around([], *SIZE)
    near = [spot(f"Place {n}", 10 + n / 10, 10 + n / 10, n + 1) for n in range(12)]
    named = [c for c in circles(near, view, labels=12) if c.label_x is not None]
    assert 1 <= len(named) <= 3


@pytest.mark.parametrize("number", [0, 3])
def test_only_so_many_names_are_written_as_asked_for(number):
    view = View.around([], *SIZE)
    far = [spot(f"P{n}", n * 10, n * 20) for n in range(6)]
    drawn = circles(far, view, labels=number)
    assert sum(circle.label_x is not None for circle in drawn) == number


def test_no_outline_crosses_the_whole_map():
    path = world_svg().split(' d="')[1].split('"')[0]
    for ring in filter(None, path.replace("z", "").split("M")):
        numbers = [float(part) for part in ring.split()]
        steps = zip(numbers[::2], numbers[2::2], numbers[1::2], strict=False)
        assert all(abs(a - b) <= 180 or lat < -60 for a, b, lat in steps)


def _tree(draw, ids, depth):
    """Return buckets in which no place counts fewer reports than one within it."""
    made = []
    for _ in range(draw(st.integers(0, 4 if depth else 0))):
        children = _tree(draw, ids, depth - 1)
        own = draw(st.integers(0, 9))
        count = max([own, *(child.count for child in children)])
        number = next(ids)
        place = Place(id=str(number), name=f"P{number % 7}", kind="city", lat=0, lon=0)
        made.append(PlaceBucket(place, count, own, children))
    return tuple(made)


def _all_named(buckets):
    for bucket in buckets:
        if bucket.own:
            yield bucket
        yield from _all_named(bucket.children)


@given(st.data(), st.integers(1, 12))
def test_the_places_named_most_are_found_without_looking_at_all(data, most):
    tree = _tree(data.draw, itertools.count(), 3)
    wanted = sorted(_all_named(tree), key=lambda b: (-b.own, b.place.name, b.place.id))
    assert most_named(tree) == wanted
    assert most_named(tree, most) == wanted[:most]
