"""Days: ranges, bars, both clocks and how a date is known, in every engine."""

import pytest
from filled import fill, names

from archive.datespan import DayRange, PartialDate, Unit
from archive.model import Provenance
from archive.search.query import Dated, Query, Sort, Undated
from archive.search.tree import Clock

DATED = {
    "day": {"date": "2020-10-23"},
    "first": {"date": "2020-10-01"},
    "last": {"date": "2020-10-31"},
    "month": {"date": "2020-10"},
    "year": {"date": "2020"},
    "old": {"date": "1868-05"},
    "ancient": {"date": "0001-01-01"},
    "absurd": {"date": "9654-01-01"},
    "none": {},
}


@pytest.fixture(scope="module")
def dated(shared_engine):
    return fill(shared_engine, DATED)


RANGES = {
    "2020-10": {"day", "first", "last", "month", "year"},
    "2020-10-23": {"day", "month", "year"},
    "2020-10-31..": {"last", "month", "year", "absurd"},
    "..2020-10-01": {"first", "month", "year", "old", "ancient"},
    "2020-11..2020-12": {"year"},
    "2021": set(),
    "1868-05-31": {"old"},
    "..0001": {"ancient"},
    "9654": {"absurd"},
}


@pytest.mark.parametrize(("days", "expected"), RANGES.items())
def test_a_report_matches_when_its_days_overlap_the_range(dated, days, expected):
    assert set(names(dated, days=DayRange.parse(days))) == expected
    assert set(names(dated, text=f"date:{days}")) == expected
    others = set(names(dated, text=f"-date:{days}"))
    assert others == set(DATED) - expected


def test_reversed_bounds_are_swapped_and_the_note_says_so(dated):
    results = dated.search(Query(days=DayRange.parse("2020-11..2020-10-31")))
    assert {hit.id for hit in results.hits} == {"last", "month", "year"}
    assert any("swapped" in note for note in results.notes)
    assert "31 October – 30 November 2020" in results.understood


def test_undated_reports_are_hidden_by_a_range_and_counted(dated):
    october = DayRange.parse("2020-10")
    results = dated.search(Query(days=october))
    assert results.undated_hidden == 1
    assert results.facets.dates.undated == 0
    for undated, total, hidden in (
        (Undated.INCLUDE, 6, 0),
        (Undated.EXCLUDE, 5, 0),
        (Undated.ONLY, 1, 0),
    ):
        results = dated.search(Query(days=october, undated=undated))
        assert (results.total, results.undated_hidden) == (total, hidden)
    assert dated.search(Query(text="nowhere", days=october)).undated_hidden == 0


def test_without_a_range_undated_reports_are_shown(dated):
    assert "none" in names(dated)
    assert names(dated, undated=Undated.ONLY) == ["none"]
    assert "none" not in names(dated, undated=Undated.EXCLUDE)
    assert dated.search(Query()).undated_hidden == 0


def test_only_undated_reports_lie_in_no_range(dated):
    query = Query(days=DayRange.parse("1999"), undated=Undated.ONLY)
    results = dated.search(query)
    assert [hit.id for hit in results.hits] == ["none"]
    assert any("not applied" in note for note in results.notes)


def test_doubtful_and_undated_reports_come_last_either_way(dated):
    newest = names(dated, sort=Sort.NEWEST)
    oldest = names(dated, sort=Sort.OLDEST)
    assert newest == [
        *("last", "day", "first", "month", "year", "old", "ancient", "absurd", "none")
    ]
    assert oldest == [
        *("ancient", "old", "year", "first", "month", "day", "last", "absurd", "none")
    ]


def test_without_words_newest_comes_first(dated):
    newest = names(dated, sort=Sort.NEWEST)
    assert names(dated) == newest
    assert names(dated, sort=Sort.RELEVANCE) == newest
    assert names(dated, text="-nowhere") == newest


def test_reports_of_one_day_stand_by_id(engine):
    fill(engine, {name: {"date": "2020-10-23"} for name in "dbeca"})
    assert names(engine, sort=Sort.NEWEST) == list("abcde")
    assert names(engine, sort=Sort.OLDEST) == list("abcde")


def bars(results):
    return {str(b.span): b.count for b in results.facets.dates.buckets if b.count}


def test_doubtful_dates_are_marked_and_lie_in_no_bar(dated):
    results = dated.search(Query(undated=Undated.EXCLUDE, per_page=50))
    assert results.facets.dates.doubtful == 1
    assert {hit.id for hit in results.hits if hit.doubtful} == {"absurd"}
    assert results.facets.dates.buckets[-1].span.latest.year < 2100


def test_bars_count_by_overlap_and_empty_ones_are_there(dated):
    results = dated.search(Query(days=DayRange.parse("2020-10")))
    facet = results.facets.dates
    assert facet.unit is Unit.DAY
    assert len(facet.buckets) == 31
    counts = [b.count for b in facet.buckets]
    assert (counts[0], counts[1], counts[22], counts[30]) == (3, 2, 3, 3)
    assert [b.total for b in facet.buckets] == counts


def test_the_ends_of_the_range_cut_the_outer_bars(dated):
    days = DayRange.parse("2020-10-20..2022-03-04")
    facet = dated.search(Query(days=days)).facets.dates
    assert str(facet.buckets[0].span) == "2020-10-20..2020-10-31"


DRAWN = {
    # Two bounds, also where no match lies near them.
    "2016-03..2018-05": ("2016-03-01", "2018-05-31"),
    "2020-10-20..2020-10-25": ("2020-10-20", "2020-10-25"),
    # Open ends, and bounds past all reports, end with the archive.
    "2016..": ("2016-01-01", "2021-12-31"),
    "..2019-02": ("2015-02-01", "2019-02-28"),
    "1500..2500": ("2015-01-01", "2021-12-31"),
}


@pytest.mark.parametrize("clock", Clock)
@pytest.mark.parametrize(("days", "ends"), DRAWN.items())
def test_the_bars_of_a_range_reach_from_bound_to_bound(engine, clock, days, ends):
    def said(*days):
        return {
            "date": days[0],
            "text": " ".join(("fire", *days)),
            "mentions": [(day, day) for day in days],
        }

    documents = {
        "first": {**said("2015-02-11"), "text": "2015-02-11"},
        "2016": said("2016-04-01"),
        "2017": said("2017-06-09", "2017-06-11"),
        "2020": said("2020-10-23", "2020-10-24"),
        "last": {**said("2021-12-30"), "text": "2021-12-30"},
        # Neither doubtful days nor deleted reports are days of the archive.
        "doubtful": said("2300-01-01"),
        "gone": said("1950-01-01"),
    }
    fill(engine, documents)
    with engine.writer() as writer:
        writer.delete("gone")
    asked = Query(text="fire", days=DayRange.parse(days), clock=clock)
    buckets = engine.search(asked).facets.dates.buckets
    found = buckets[0].span.earliest, buckets[-1].span.latest
    assert tuple(map(str, found)) == ends
    assert sum(bucket.count for bucket in buckets) > 0
    # Without a range they reach from the first match to the last.
    free = engine.search(Query(text="fire", clock=clock)).facets.dates.buckets
    assert free[0].span.earliest.year == 2016
    assert free[-1].span.latest.year == 2020


@pytest.mark.parametrize("clock", Clock)
def test_a_bar_ends_where_doubtful_days_begin(engine, clock):
    days = ("1066-10-14", "2020-10-23", "2097-05-05")
    said = {day: {"date": day, "text": day, "mentions": [(day, day)]} for day in days}
    fill(engine, said)
    facet = engine.search(Query(clock=clock)).facets.dates
    spans = [bucket.span for bucket in facet.buckets if bucket.count]
    assert [span.earliest.year for span in spans] == [1000, 2000]
    assert (spans[-1].latest, facet.doubtful) == (facet.last_sound, 1)
    for span in spans:
        wanted = DayRange(PartialDate.of(span.earliest), PartialDate.of(span.latest))
        assert engine.search(Query(clock=clock, days=wanted)).total == 1


@pytest.mark.parametrize("days", ["", "2020..", "2200.."])
def test_no_bar_lies_behind_sound_days_though_a_span_reaches_there(engine, days):
    century = ("2001..2300", "the next 300 years")
    fill(
        engine,
        {
            "a": {"text": century[1], "mentions": [century]},
            "b": {"text": "by 2250", "mentions": [("2250", "2250")]},
            "c": {"text": "2020-10-23", "mentions": [("2020-10-23", "2020-10-23")]},
        },
    )
    bounds = DayRange.parse(days) if days else DayRange()
    query = Query(days=bounds, clock=Clock.MENTIONED)
    facet = engine.search(query).facets.dates
    for bar in facet.buckets:
        wanted = DayRange(
            PartialDate.of(bar.span.earliest), PartialDate.of(bar.span.latest)
        )
        found = engine.search(Query(days=wanted, clock=Clock.MENTIONED))
        assert found.total == bar.count
    if facet.buckets:
        assert facet.buckets[-1].span.latest == facet.last_sound


@pytest.mark.parametrize("days", ["2020-10", "2019..2021", "..2020", "1800..", ""])
@pytest.mark.parametrize("clock", Clock)
def test_narrowing_to_a_bar_finds_its_count(engine, days, clock):
    fill(
        engine,
        {
            "a": {
                "date": "2020-10-23",
                "text": "all October",
                "mentions": [("2020-10", "October")],
            },
            "b": {"date": "2020-10"},
            "c": {"date": "2020", "text": "in May, then in June", "mentions": MAY_JUNE},
            "d": {
                "date": "1868-05",
                "text": "in May",
                "mentions": [("2020-05", "May")],
            },
            "e": {},
        },
    )
    bounds = DayRange.parse(days) if days else DayRange()
    facet = engine.search(Query(days=bounds, clock=clock)).facets.dates
    filled = [bucket for bucket in facet.buckets if bucket.count]
    assert filled
    for bucket in (*filled[:5], *filled[-5:]):
        narrow = DayRange.parse(f"{bucket.span.earliest}..{bucket.span.latest}")
        results = engine.search(Query(days=narrow, clock=clock))
        assert results.total == bucket.count == bucket.total


MAY_JUNE = [("2020-05-02..2020-05-09", "May"), ("2020-06-01", "June")]


def test_the_other_clock_searches_the_days_that_a_text_speaks_of(engine):
    fill(
        engine,
        {
            "spoken": {"text": "On Thursday it fell.", "date": "2020-10-23"}
            | {"mentions": [("2020-10-22", "Thursday")]},
            "unresolved": {"text": "Last week.", "mentions": [("", "Last week")]},
            "silent": {"date": "2020-10-22"},
        },
    )
    thursday = DayRange.parse("2020-10-22")
    mentioned = {"days": thursday, "clock": Clock.MENTIONED}
    assert names(engine, **mentioned) == ["spoken"]
    assert names(engine, text="mentioned:2020-10-22") == ["spoken"]
    assert names(engine, days=thursday) == ["silent"]
    results = engine.search(Query(**mentioned))
    assert results.undated_hidden == 2
    assert results.facets.dates.clock is Clock.MENTIONED
    assert bars(results) == {"2020-10-22": 1}
    (snippet,) = results.hits[0].snippets
    assert [snippet.text[s:e] for s, e in snippet.highlights] == ["Thursday"]
    only = {"clock": Clock.MENTIONED, "undated": Undated.ONLY}
    assert set(names(engine, **only)) == {"unresolved", "silent"}


KNOWN = {
    **{
        provenance.name.lower(): {"date": "2020-10-22", "provenance": provenance}
        for provenance in Provenance
    },
    "header again": {"text": "On Thursday it fell.", "date": "2020-10-23"}
    | {"mentions": [("2020-10-22", "Thursday")]},
    "absurd": {"date": "9654-01-01", "provenance": Provenance.URL},
    "none": {"text": "On Thursday.", "mentions": [("2020-10-22", "Thursday")]},
}
STATED = {"header", "front_matter", "metadata", "header again"}
INFERRED = {"dateline", "url", "filename", "text", "absurd"}


@pytest.fixture
def known(engine):
    return fill(engine, KNOWN)


@pytest.mark.parametrize(
    ("dated", "found"), [(Dated.STATED, STATED), (Dated.INFERRED, INFERRED)]
)
def test_a_date_is_known_because_it_is_stated_or_inferred(known, dated, found):
    assert set(names(known, dated=dated)) == found
    assert set(names(known, dated=dated, undated=Undated.INCLUDE)) == found
    facets = known.search(Query(dated=dated)).facets
    kept = (len(found), 0) if dated is Dated.STATED else (0, len(found))
    assert (facets.stated, facets.inferred, facets.dates.undated) == (*kept, 0)
    other = known.search(Query(dated=dated, text="nowhere"))
    assert (other.total, other.facets.stated, other.facets.inferred) == (0, 0, 0)


def test_how_dates_are_known_is_counted_over_the_matches(known):
    facets = known.search(Query()).facets
    assert (facets.stated, facets.inferred, facets.dates.undated) == (4, 5, 1)
    facets = known.search(Query(days=DayRange.parse("2020-10-22"))).facets
    assert (facets.stated, facets.inferred, facets.dates.undated) == (3, 4, 0)


def test_no_undated_report_is_hidden_where_only_dated_ones_are_asked_for(known):
    query = Query(days=DayRange.parse("2020-10-22"), dated=Dated.STATED)
    results = known.search(query)
    assert (results.total, results.undated_hidden) == (3, 0)


def test_nothing_is_both_undated_and_stated(known):
    results = known.search(Query(undated=Undated.ONLY, dated=Dated.STATED))
    assert results.total == 0
    assert any("No undated report" in note for note in results.notes)
    assert [(r.label, r.total) for r in results.remedies[:2]] == [
        ("With dated reports", 4),
        ("However the date is known", 1),
    ]


def test_with_the_days_spoken_of_the_reports_own_date_is_stated_or_inferred(known):
    spoken = {"days": DayRange.parse("2020-10-22"), "clock": Clock.MENTIONED}
    assert names(known, **spoken) == ["header again", "none"]
    assert names(known, **spoken, dated=Dated.STATED) == ["header again"]
    facets = known.search(Query(**spoken)).facets
    assert (facets.stated, facets.inferred, facets.dates.undated) == (1, 0, 0)
    only = {"clock": Clock.MENTIONED, "undated": Undated.ONLY}
    assert set(names(known, **only, dated=Dated.INFERRED)) == INFERRED
