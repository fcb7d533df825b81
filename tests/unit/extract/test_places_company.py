"""What is chosen for a report's names is counted as if all were gone through."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.extract.places import codes
from archive.extract.places.bands import Bands
from archive.extract.places.company import FAR_KM, Company
from archive.extract.places.facts import Facts, Position, apart

COUNTRIES = ("", "FR", "US", "FJ")


def make_place(row, kind, country, lat, lon):
    at = Position.at(lat, lon)
    parent = row % 5
    return Facts(
        row,
        kind,
        0,
        country,
        9,
        lat,
        lon,
        parent,
        -1,
        (),
        at.lat_radians,
        at.lat_cosine,
    )


@st.composite
def places(draw, most):
    kinds = (codes.CITY, codes.CITY, codes.DIVISION, codes.COUNTRY)
    size = draw(st.integers(1, most))
    seed = draw(st.randoms(use_true_random=False))
    spread = draw(st.sampled_from((0.5, 8.0, 90.0)))
    middle = draw(st.sampled_from(((0.0, 0.0), (48.0, 179.9), (84.0, -179.5))))
    return [
        make_place(
            row,
            seed.choice(kinds),
            seed.choice(COUNTRIES),
            max(-90.0, min(90.0, middle[0] + seed.uniform(-spread, spread))),
            (middle[1] + 2 * seed.uniform(-spread, spread) + 180) % 360 - 180,
        )
        for row in range(size)
    ]


@given(places(60), st.sampled_from((1.0, 40.0, 700.0, 9_000.0, FAR_KM)))
def test_bands_yield_every_place_within_the_distance(all_places, km):
    bands, point = Bands(), all_places[0]
    for number, place in enumerate(all_places):
        bands.add(number, place)
    found = [number for _, number, _ in bands.within(point, km)]
    assert len(found) == len(set(found))
    near = {n for n, p in enumerate(all_places) if apart(point, p) <= km}
    assert near <= set(found)


def test_bands_yield_few_of_a_world_full_of_places():
    bands = Bands()
    world = [
        make_place(n, codes.CITY, "FR", lat, lon)
        for n, (lat, lon) in enumerate(
            (lat, lon) for lat in range(-80, 81, 2) for lon in range(-180, 180, 2)
        )
    ]
    for number, place in enumerate(world):
        bands.add(number, place)
    assert len(world) > 14_000
    assert len(list(bands.within(Position.at(40.0, 180.0), 150.0))) < 20


@settings(max_examples=60)
@given(places(150), st.data())
def test_company_counts_what_is_chosen_last(all_places, data):
    company, chosen = Company(), {}
    pick = st.sampled_from(all_places)
    for number in range(min(len(all_places), 90)):
        chosen[number] = all_places[-1 - number]
        company.put(number, chosen[number], settled=number % 3 == 0)
    fact, number = data.draw(pick), data.draw(st.integers(0, 90))
    company.nearest(fact, number)
    for changed in data.draw(st.lists(st.integers(0, 89), max_size=9)):
        if changed in chosen and changed % 3:
            chosen[changed] = data.draw(pick)
            company.put(changed, chosen[changed], settled=False)
    others = {n: p for n, p in chosen.items() if n != number}
    mates = [p for p in others.values() if p.country == fact.country]
    parts = [p for p in mates if p.kind != codes.COUNTRY]
    assert company.others(fact.country, number) == len(mates)
    assert company.all_of(fact.country, number) == (len(mates) == len(others))
    assert company.parts(fact.country, number) == len(parts)
    assert company.with_country(number) == sum(bool(p.country) for p in others.values())
    assert company.elsewhere(fact.country, number) == len(
        {p.country for p in others.values()} - {"", fact.country}
    )
    assert company.besides(fact, number) == sum(p.row != fact.row for p in mates)
    apart_from_it = [p for p in parts if p.row != fact.row]
    if fact.kind != codes.COUNTRY:
        beside = sum(p.parent == fact.parent for p in apart_from_it)
        assert company.towns(fact, number) == (len(apart_from_it), beside)
    first = company.first_town(fact, number)
    assert first == (apart_from_it[0] if fact.country and apart_from_it else None)


@settings(max_examples=60)
@given(places(150), st.data())
def test_company_knows_what_is_near(all_places, data):
    company = Company()
    for number, place in enumerate(all_places):
        company.put(number, place, settled=bool(number % 4))
    number = data.draw(st.integers(0, len(all_places) - 1))
    fact = data.draw(st.sampled_from(all_places))
    others = {
        n: apart(fact, p)
        for n, p in enumerate(all_places)
        if n != number and p.row != fact.row and p.kind != codes.COUNTRY
    }
    in_reach = [
        far for n, far in others.items() if abs(all_places[n].lat - fact.lat) < 6
    ]
    assert company.nearest(fact, number) == min([FAR_KM, *in_reach])
    settled = sum(far < 150 for n, far in others.items() if n % 4)
    assert company.settled_near(fact, number, 150, 4) == min(settled, 4)
    near = sum(
        far < 100 for n, far in others.items() if all_places[n].country == fact.country
    )
    assert company.countrymen_near(fact, number, 100, 3) == min(near, 3)


@pytest.mark.parametrize("count", [1_000, 4_000])
def test_the_nearest_is_found_among_few(monkeypatch, count):
    asked = 0

    def counting(one, other):
        nonlocal asked
        asked += 1
        return apart(one, other)

    company = Company()
    for number in range(count):
        lat, lon = divmod(number * 7.31 % 10_800, 120)
        company.put(
            number,
            make_place(number, codes.CITY, "FR", lat - 45, lon),
            settled=True,
        )
    monkeypatch.setattr("archive.extract.places.company.apart", counting)
    for number, fact in company.chosen.items():
        assert company.nearest(fact, number) < inf
    assert asked < 60 * count
