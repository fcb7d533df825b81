"""Days, places, sources, area, order and pages, in every engine."""

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
    make_document,
)

from archive.datespan import DayRange, PartialDate, Unit
from archive.model import Provenance
from archive.search.query import Box, Dated, Query, Sort, Undated
from archive.search.tree import Clock


def fill(engine, documents):
    with engine.writer() as writer:
        for name, fields in documents.items():
            writer.add(
                make_document(**{"text": f"Report {name}.", "id": name, **fields})
            )
    return engine


def names(engine, **query):
    query = Query(**query)
    found = [document.id for document in engine.scan(query)]
    assert engine.search(query).total == len(found)
    return found


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


@pytest.fixture
def dated(engine):
    return fill(engine, DATED)


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


@pytest.fixture
def placed(engine):
    return fill(engine, PLACED)


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


AUTHORED = {
    "doe": {"author": "Jane Doe", "language": "en"},
    "turned": {"author": "DOE, Jané", "language": "de", "source": "Die Presse"},
    "two": {"author": "John Roe; Jane O’Neill", "language": "DE"},
    "mail": {"author": "desk@wire.example", "language": "fr"},
    "none": {},
}
AUTHORS = {
    "author:doe": {"doe", "turned"},
    'author:"jane doe"': {"doe", "turned"},
    'by:"Doe, Jane"': {"doe", "turned"},
    "author:JANE": {"doe", "turned", "two"},
    "author:o'neill": {"two"},
    # The words of one name, not of two.
    'author:"jane roe"': set(),
    """author:"Jane O'Neill and John Roe\"""": {"two"},
    'author:"Jane Doe and John Roe"': set(),
    "author:jane author:roe": {"two"},
    "author:desk@wire.example": {"mail"},
    "author:wire": {"mail"},
    # Not the beginning of a name, nor one of its forms.
    "author:do": set(),
    "author:roes": set(),
    "author:(roe OR desk)": {"two", "mail"},
    "-author:jane": {"mail", "none"},
    "author:jane -lang:de": {"doe"},
    "author:jane source:presse OR author:roe": {"two"},
    "lang:de": {"turned", "two"},
    "language:German": {"turned", "two"},
    "lang:DE": {"turned", "two"},
    "lang:unknown": {"none"},
    "-lang:unknown": {"doe", "turned", "two", "mail"},
    "lang:(en OR french)": {"doe", "mail"},
}


@pytest.mark.parametrize(("text", "expected"), AUTHORS.items())
def test_reports_are_found_by_the_words_of_an_author_and_by_language(
    engine, text, expected
):
    assert set(names(fill(engine, AUTHORED), text=text)) == expected


BYLINES = {
    "doe": {"author": "Jane Doe"},
    "turned": {"author": "DOE, Jané"},
    "both": {"author": "By Jane Doe and John Roe, Staff Writers"},
    "three": {"author": "Roe, John; Doe, Jane; Ann Poe; Jane Doe"},
    "office": {"author": "Marks and Spencer press office"},
    "marks": {"author": "—"},
    "none": {},
    "other": {},
}


def counted(results):
    return [(author.name, author.count) for author in results.facets.authors]


def test_an_author_is_one_whatever_the_order_of_the_words(engine):
    fill(engine, {name: BYLINES[name] for name in ("doe", "turned", "marks", "none")})
    assert counted(engine.search(Query())) == [
        ("Jane Doe", 2),
        ("", 1),
        ("—", 1),
    ]
    assert counted(engine.search(Query(authors=("doe jane",)))) == [("Jane Doe", 2)]


@pytest.mark.parametrize(
    ("spellings", "shown"),
    [
        (("JANE DOE", "Doe, Jane", "Jane Doe", "Jané Doe"), "Jane Doe"),
        (("JANE DOE", "DOE, JANE", "Doe, Jane"), "Doe, Jane"),
        (("JANE DOE", "DOE, JANE"), "JANE DOE"),
        (("Jane Doe; John Roe", "JANE DOE"), "Jane Doe"),
    ],
)
def test_of_the_spellings_of_an_author_the_plainest_is_shown(engine, spellings, shown):
    fill(engine, {f"r{n}": {"author": name} for n, name in enumerate(spellings)})
    assert counted(engine.search(Query()))[0] == (shown, len(spellings))


def test_each_author_of_a_report_is_counted_once_for_it(engine):
    results = fill(engine, BYLINES).search(Query())
    assert counted(results) == [
        ("Jane Doe", 4),
        ("", 2),
        ("John Roe", 2),
        ("Ann Poe", 1),
        ("Marks and Spencer press office", 1),
        ("—", 1),
    ]
    assert not results.facets.authors_cut
    assert counted(engine.search(Query(authors=("Ann Poe",)))) == [
        ("Ann Poe", 1),
        ("Jane Doe", 1),
        ("John Roe", 1),
    ]
    with engine.writer() as writer:
        writer.delete("turned")
        writer.delete("three")
    assert counted(engine.search(Query(sources=("",)))) == [
        ("", 2),
        ("Jane Doe", 2),
        ("John Roe", 1),
        ("Marks and Spencer press office", 1),
        ("—", 1),
    ]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (("jané DOE",), {"doe", "turned", "both", "three"}),
        (("John Roe",), {"both", "three"}),
        # Of several names typed as one, reports by all of them.
        (("John Roe and Jane Doe", "—"), {"both", "three", "marks"}),
        (("Ann Poe; Jane Doe",), {"three"}),
        (("Ann Poe and John Moe",), set()),
        (("Ann Poe", "Marks and Spencer Press Office"), {"three", "office"}),
        (("",), {"none", "other"}),
        (("Jane",), set()),
    ],
)
def test_reports_are_found_by_the_whole_name_of_an_author(engine, authors, expected):
    assert set(names(fill(engine, BYLINES), authors=authors)) == expected


def test_a_name_of_no_author_says_so_and_tells_those_that_hold_it(engine):
    fill(engine, BYLINES)
    results = engine.search(Query(authors=("Roe", "jane doe", "")))
    assert results.understood == "all reports, by Roe, jane doe or an unknown author"
    (note,) = results.notes
    assert note == (
        "No report here is by an author called “Roe”. Authors are asked for by their "
        "whole names: “John Roe”."
    )
    (note,) = engine.search(Query(authors=("Ann Poe and John Moe",))).notes
    assert note == "No report here is by an author called “John Moe”."
    assert (
        engine.search(Query(authors=("Nobody",))).remedies[0].label == "By any author"
    )


def test_an_author_and_a_language_have_no_part_in_relevance(engine):
    fill(engine, AUTHORED)
    for text in ("report", "report author:jane", "report OR lang:de"):
        scores = {hit.score for hit in engine.search(Query(text=text)).hits}
        assert len(scores) == 1, text


def test_a_language_that_no_report_is_in_says_so_and_tells_those_there_are(engine):
    fill(engine, AUTHORED)
    with engine.writer() as writer:
        writer.delete("mail")
    said = (
        "No report here is in Russian. Reports here are in German (de), English (en)."
    )
    assert engine.search(Query(text="lang:russian -rocket")).notes == (said,)
    assert engine.search(Query(languages=("ru",))).notes == (said,)
    assert engine.search(Query(languages=("", "DE"))).notes == ()


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
