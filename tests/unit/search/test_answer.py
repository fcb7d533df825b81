"""What engines share: the place tree, the bars, the sentences."""

from datetime import date

import pytest
from factories import ASHKELON, GAZA_STRIP, ISRAEL, SOUTH

from archive.datespan import DayRange
from archive.model import Place
from archive.search import answer
from archive.search.grammar import parse
from archive.search.query import Box, Dated, Query, Sort, Undated
from archive.search.results import PlaceBucket
from archive.search.tree import Clock

TABLE = {place.id: place for place in (ISRAEL, SOUTH, ASHKELON, GAZA_STRIP)}


def town(number):
    return Place(
        id=f"t{number:03d}", name=f"Town {number:03d}", kind="city", lat=0, lon=0
    )


def test_places_go_by_their_own_names_first():
    named = [
        ("Libya", 90, ("Tripolitania", "Trablus")),
        ("El Tripoli", 80, ()),
        ("Tripoli", 2, ("Trablus",)),
        ("Trieste", 5, ()),
    ]
    found = [
        PlaceBucket(Place(id=n, name=n, kind="city", lat=0, lon=0, names=names), count)
        for n, count, names in named
    ]

    def order(key):
        return [bucket.place.name for bucket in answer.named_like(found, key, 3)]

    assert order("tri") == ["Trieste", "Tripoli", "El Tripoli"]
    assert order("") == ["Libya", "El Tripoli", "Trieste"]


def test_places_become_trees_ordered_by_count_then_name():
    counts = {ISRAEL.id: 3, SOUTH.id: 2, ASHKELON.id: 2, GAZA_STRIP.id: 3}
    tree, cut = answer.place_tree(counts, {ASHKELON.id: 2, ISRAEL.id: 1}, TABLE)
    assert [bucket.place for bucket in tree] == [GAZA_STRIP, ISRAEL]
    (south,) = tree[1].children
    assert (south.place, south.count, south.own) == (SOUTH, 2, 0)
    assert not cut


def test_a_place_whose_parent_has_no_count_stands_at_the_top():
    tree, _ = answer.place_tree({ASHKELON.id: 1}, {}, TABLE)
    assert [bucket.place for bucket in tree] == [ASHKELON]


def test_long_lists_are_cut_but_chosen_places_stay():
    table = {place.id: place for place in map(town, range(50))}
    counts = {place_id: 50 - n for n, place_id in enumerate(table)}
    tree, cut = answer.place_tree(counts, {}, table, keep=["t049", "unknown"])
    assert cut
    assert len(tree) == answer.MOST_ROOTS + 1
    assert tree[-1].place.id == "t049"


def test_a_chosen_place_keeps_those_above_it():
    parents = {place.id: place for place in map(town, range(40))}
    deep = Place(id="deep", name="Deep", kind="city", lat=0, lon=0, parent="t039")
    table = {**parents, "deep": deep}
    counts = {place_id: 40 - n for n, place_id in enumerate(table)}
    tree, _ = answer.place_tree(counts, {}, table, keep=["deep"])
    assert tree[-1].place.id == "t039"
    assert tree[-1].children[0].place == deep


def test_names_are_ordered_and_cut():
    buckets, cut = answer.name_buckets([("b", 1), ("a", 1), ("c", 2), ("d", 0)])
    assert [(b.name, b.count) for b in buckets] == [("c", 2), ("a", 1), ("b", 1)]
    assert not cut
    buckets, cut = answer.name_buckets([(f"s{n}", 1) for n in range(600)])
    assert (len(buckets), cut) == (answer.MOST_SOURCES, True)


def test_no_sound_day_is_no_bar():
    facet = answer.date_facet(
        Query(), None, [], [], undated=3, doubtful=1, last_sound=date.max
    )
    assert (facet.buckets, facet.undated, facet.doubtful) == ((), 3, 1)


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2026, 11, 21), date(2027, 11, 21)), (date(2024, 2, 29), date(2025, 2, 28))],
)
def test_a_date_more_than_a_year_ahead_is_doubtful(today, last):
    assert answer.doubtful_after(today) == last


LINES = {
    Query(): "all reports",
    Query(text="rocket", days=DayRange.parse("2020-10")): (
        "reports with “rocket”, dated 1–31 October 2020"
    ),
    Query(days=DayRange.parse("2020-10"), clock=Clock.MENTIONED): (
        "all reports, speaking of 1–31 October 2020"
    ),
    Query(days=DayRange.parse("..2020"), clock=Clock.MENTIONED): (
        "all reports, speaking of days up to 31 December 2020"
    ),
    Query(text="place:294640 -place:Gaza"): "reports naming Israel, not naming Gaza",
    Query(days=DayRange.parse("2020"), undated=Undated.INCLUDE): (
        "all reports, dated 1 January – 31 December 2020 or without a date"
    ),
    Query(undated=Undated.ONLY): "all reports, without a date",
    Query(dated=Dated.STATED, days=DayRange.parse("2020-10")): (
        "all reports, dated 1–31 October 2020, whose date is stated"
    ),
    Query(dated=Dated.INFERRED, clock=Clock.MENTIONED): (
        "all reports, whose date is inferred"
    ),
    Query(places=("294640", "Gaza"), places_not=("295629",)): (
        "all reports, naming Israel or Gaza, not naming Ashkelon"
    ),
    Query(sources=("", "Reuters"), languages=("en",)): (
        "all reports, from an unknown source or Reuters, in English"
    ),
    Query(box=Box(0, 0, 1, 1)): (
        "all reports, naming a place in the area chosen on the map"
    ),
}


@pytest.mark.parametrize(("query", "line"), LINES.items())
def test_one_line_tells_the_whole_search(query, line):
    def name(text):
        return TABLE[text].name if text in TABLE else text

    assert answer.understood(query, parse(query.text).tree, name) == line


@pytest.mark.parametrize(
    ("query", "order"),
    [
        (Query(), Sort.NEWEST),
        (Query(text="-a"), Sort.NEWEST),
        (Query(text="place:Gaza"), Sort.NEWEST),
        (Query(text="a"), Sort.RELEVANCE),
        (Query(text="place:Gaza (a OR b)"), Sort.RELEVANCE),
        (Query(text="a", sort=Sort.OLDEST), Sort.OLDEST),
        (Query(sort=Sort.RELEVANCE), Sort.NEWEST),
    ],
)
def test_relevance_needs_words(query, order):
    assert answer.order(query, parse(query.text).tree) is order


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tel-Aviv", "tel aviv"),
        ("Ma’an", "MA'AN"),
        ("Zürich", "Zurich"),
        ("!?", " !? "),
    ],
)
def test_names_that_differ_in_dress_alone_are_one(left, right):
    assert answer.name_key(left) == answer.name_key(right) != ""


def test_the_name_of_nothing_is_empty():
    assert answer.name_key("  ") == ""
