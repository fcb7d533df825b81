"""Places, sources, area, order and pages, in every engine."""

from dataclasses import replace

import pytest
from factories import (
    ASHKELON,
    FIJI,
    FRANCE,
    GAZA_STRIP,
    ISRAEL,
    PARIS,
    PARIS_TEXAS,
    SOUTH,
    TONGA,
    USA,
)
from filled import fill, names

from archive.search.query import Box, Query

PLACED = {
    "ashkelon": {"places": [ASHKELON], "source": "Reuters"},
    "south": {"places": [SOUTH], "source": "REUTERS"},
    "israel": {"places": [ISRAEL], "source": "Die Presse"},
    "both": {"places": [ASHKELON, GAZA_STRIP], "source": "Ma'an"},
    "paris": {"places": [PARIS], "language": "fr"},
    "texas": {"places": [PARIS_TEXAS], "language": "en"},
    "fiji": {"places": [FIJI]},
    "tonga": {"places": [TONGA]},
    "nowhere": {},
}
IN_ISRAEL = {"ashkelon", "south", "israel", "both"}


@pytest.fixture(scope="module")
def placed(shared_engine):
    return fill(shared_engine, PLACED)


PLACES = {
    ("294640",): IN_ISRAEL,
    ("Israel",): IN_ISRAEL,
    ("ISRAËL",): IN_ISRAEL,
    ("294952",): {"ashkelon", "south", "both"},
    ("southern district",): {"ashkelon", "south", "both"},
    ("Ashqelon",): {"ashkelon", "both"},
    ("אשקלון",): {"ashkelon", "both"},
    ("x-gaza-strip", "3017382"): {"both", "paris"},
    ("Paris",): {"paris", "texas"},
    ("Parizs",): {"paris"},
    ("Atlantis",): set(),
    ("Atlantis", "Fiji"): {"fiji"},
    ("Ash",): set(),
}


@pytest.mark.parametrize(("places", "expected"), PLACES.items())
def test_a_place_holds_the_places_below_it(placed, places, expected):
    assert set(names(placed, places=places)) == expected
    typed = " OR ".join(f'place:"{place}"' for place in places)
    assert set(names(placed, text=typed)) == expected
    assert set(names(placed, places_not=places)) == set(PLACED) - expected
    assert set(names(placed, text=f"-({typed})")) == set(PLACED) - expected


def test_a_place_kept_and_one_left_out(placed):
    assert set(names(placed, places=("Israel",), places_not=("Gaza",))) == IN_ISRAEL - {
        "both"
    }


def test_a_name_of_several_places_says_so_and_one_of_none_too(placed):
    (note,) = placed.search(Query(places=("Paris",))).notes
    assert "names 2 places here" in note
    assert PARIS.id in note
    assert PARIS_TEXAS.id in note
    (note,) = placed.search(Query(text="place:Atlantis")).notes
    assert "No report here names a place called “Atlantis”" in note
    assert placed.search(Query(places=("Israel", PARIS.id))).notes == ()


def test_a_name_of_no_source_says_so_and_tells_those_that_hold_it(placed):
    (note,) = placed.search(Query(text="-source:presse")).notes
    assert note == (
        "No report here comes from a source called “presse”. Sources are asked for by "
        "their whole names: “Die Presse”."
    )
    (note,) = placed.search(Query(sources=("Herald", "die presse", ""))).notes
    assert note == "No report here comes from a source called “Herald”."
    assert placed.search(Query(text="source:REUTERS")).notes == ()


def test_places_are_a_tree_whose_counts_roll_up(placed):
    facets = placed.search(Query()).facets
    assert [(b.place.name, b.count, b.own) for b in facets.places] == [
        ("Israel", 4, 1),
        ("Fiji", 1, 1),
        ("France", 1, 0),
        ("Gaza Strip", 1, 1),
        ("Tonga", 1, 1),
        ("United States", 1, 0),
    ]
    (south,) = facets.places[0].children
    assert (south.place, south.count, south.own) == (SOUTH, 3, 1)
    assert [(b.place, b.count) for b in south.children] == [(ASHKELON, 2)]
    assert facets.unplaced == 1
    assert not facets.places_cut


def test_a_map_is_given_the_places_that_a_list_leaves_out(engine):
    countries = [replace(FIJI, id=f"c{n:02}", name=f"Land {n:02}") for n in range(30)]
    fill(engine, {"all": {"places": countries}})
    listed, mapped = (engine.search(Query(mapped=m)).facets for m in (False, True))
    assert len(listed.places) == 20
    assert listed.places_cut
    assert [b.place.id for b in mapped.places] == [c.id for c in countries]
    assert [b.own for b in mapped.places] == [1] * 30
    assert not mapped.places_cut


def test_counts_follow_the_filters(placed):
    facets = placed.search(Query(places=("Gaza",))).facets
    assert [(b.place.name, b.count) for b in facets.places] == [
        ("Gaza Strip", 1),
        ("Israel", 1),
    ]
    assert [(s.name, s.count) for s in facets.sources] == [("Ma'an", 1)]


def test_a_source_is_one_whatever_its_case(placed):
    facets = placed.search(Query()).facets
    assert [(s.name, s.count) for s in facets.sources] == [
        ("", 5),
        ("REUTERS", 2),
        ("Die Presse", 1),
        ("Ma'an", 1),
    ]
    assert set(names(placed, sources=("reuters",))) == {"ashkelon", "south"}
    assert set(names(placed, sources=("Maan", "Ma’an", "Die-Presse"))) == {
        "both",
        "israel",
    }
    assert set(names(placed, text="source:reuters")) == {"ashkelon", "south"}
    assert set(names(placed, text='-source:"die presse" source:ma\'an')) == {"both"}
    assert len(names(placed, sources=("",))) == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(source:Reuters OR rocket) village", {"filter"}),
        ("(source:Reuters OR rocket) report", {"both", "filter", "word"}),
        ("(source:Reuters OR rocket) (report OR rocket)", {"both", "filter", "word"}),
        ("report -(source:Reuters OR rocket)", {"neither"}),
        ("(source:Reuters OR rocket) date:2020", {"both", "filter"}),
    ],
)
def test_a_filter_may_stand_among_alternatives(engine, text, expected):
    fill(
        engine,
        {
            "both": {
                "text": "A report, a rocket.",
                "source": "Reuters",
                "date": "2020",
            },
            "filter": {
                "text": "A village report.",
                "source": "Reuters",
                "date": "2020",
            },
            "word": {"text": "A report, a rocket.", "date": "2019"},
            "neither": {"text": "A report."},
        },
    )
    assert set(names(engine, text=text)) == expected


def test_languages_are_counted_and_chosen(placed):
    facets = placed.search(Query()).facets
    assert {(s.name, s.count) for s in facets.languages} == {
        ("", 7),
        ("en", 1),
        ("fr", 1),
    }
    assert set(names(placed, languages=("FR", "en"))) == {"paris", "texas"}
    assert len(names(placed, languages=("",))) == 7


def test_an_area_holds_reports_that_name_a_place_in_it(placed):
    assert set(names(placed, box=Box(34.5, 31.6, 34.6, 31.7))) == {"ashkelon", "both"}
    assert set(names(placed, box=Box(170, -25, -170, -10))) == {"fiji", "tonga"}
    assert set(names(placed, box=Box(34.3, 31.3, 34.5, 31.5))) == {"both"}
    assert names(placed, box=Box(0, 0, 1, 1)) == []
    # An area has its edges: one of a single point, too.
    point = Box(PARIS.lon, PARIS.lat, PARIS.lon, PARIS.lat)
    assert names(placed, box=point) == ["paris"]


def test_a_country_named_only_through_its_town_is_not_on_the_map(placed):
    around = Box(FRANCE.lon - 0.1, FRANCE.lat - 0.1, FRANCE.lon + 0.1, FRANCE.lat + 0.1)
    assert names(placed, box=around) == []
    assert USA.id not in names(placed, box=Box(-99, 39, -98, 40))


def test_places_are_found_by_the_beginnings_of_their_names(placed):
    def found(text, limit=20):
        return [(b.place.name, b.count) for b in placed.places(text, limit)]

    assert found("ash") == [("Ashkelon", 2)]
    assert found("ashqe") == [("Ashkelon", 2)]
    assert found("אשק") == [("Ashkelon", 2)]
    assert found("DISTR") == [("Southern District", 3)]
    assert found("southern dis") == [("Southern District", 3)]
    assert found("kelon") == []
    assert found("", 2) == [("Israel", 4), ("Southern District", 3)]
    assert found("paris") == [("Paris", 1), ("Paris", 1)]
    assert found("!!") == []


def test_pages_follow_each_other_without_gap_or_repeat(engine):
    fill(engine, {f"r{n:02d}": {"date": f"2020-01-{n:02d}"} for n in range(1, 24)})
    pages = [engine.search(Query(page=p, per_page=5)) for p in range(1, 7)]
    ids = [hit.id for results in pages for hit in results.hits]
    assert ids == [f"r{n:02d}" for n in range(23, 0, -1)]
    assert [len(results.hits) for results in pages] == [5, 5, 5, 5, 3, 0]
    assert {results.total for results in pages} == {23}
    assert len(list(engine.scan(Query(page=3, per_page=5)))) == 23


def test_an_empty_answer_says_what_to_drop(placed):
    query = Query(text="report fiji", places=("Israel",), languages=("fr",))
    results = placed.search(query)
    assert results.total == 0
    assert ("Without “fiji”", 0) not in {(r.label, r.total) for r in results.remedies}
    for remedy in results.remedies:
        assert remedy.total == placed.search(remedy.query).total > 0
    assert "The words alone, without any filter" in {r.label for r in results.remedies}


def test_an_answer_that_is_not_empty_needs_no_remedy(placed):
    assert placed.search(Query(text="report")).remedies == ()
