"""What to change in a query that found nothing."""

import pytest

from archive.datespan import DayRange
from archive.search.params import read_params
from archive.search.query import Dated, Query, Sort, Undated
from archive.search.remedy import (
    MOST_COUNTS,
    MOST_LOOKED_UP,
    MOST_REMEDIES,
    _changes,
    remedies,
    suggestion,
)
from archive.search.tree import Clock


def tried(query):
    """Return every single change that is tried."""
    return [changed for _, changed in _changes(query, str)]


def labels(query, **kwargs):
    return [remedy.label for remedy in remedies(query, lambda _: 1, **kwargs)]


def test_each_word_and_each_filter_is_dropped_in_turn():
    query, _ = read_params(
        [("q", "a -b"), ("from", "2020-10-05"), ("place", "Gaza"), ("page", "3")]
    )
    assert labels(query) == [
        "With the days widened to 2020..",
        "On any day",
        "Undated reports too",
        "Speaking of those days, instead of published on them",
        "Without the place Gaza",
        "Without “a”",
        "Without leaving out “b”",
        "The words alone, without any filter",
    ]
    assert all(remedy.page == 1 for remedy in tried(query))


def test_a_change_names_only_itself():
    query = Query(text="a b", days=DayRange.parse("2020"), sort=Sort.OLDEST)
    for changed in tried(query):
        differing = [
            name
            for name in ("text", "days", "clock", "undated", "places")
            if getattr(changed, name) != getattr(query, name)
        ]
        assert len(differing) == 1


@pytest.mark.parametrize(
    ("typed", "published", "spoken"),
    [
        ("2019-11-03", "date:2019-11-03", "mentioned:2019-11-03"),
        ("fire 3 Nov 2019", "fire date:2019-11-03", "fire mentioned:2019-11-03"),
        ("Nov 2019 -fire", "date:2019-11 -fire", "mentioned:2019-11 -fire"),
        ("2019/11", "date:2019-11", "mentioned:2019-11"),
    ],
)
def test_words_that_write_a_date_are_offered_as_the_date(typed, published, spoken):
    texts = [r.query.text for r in remedies(Query(text=typed), lambda _: 1)]
    assert texts[:2] == [published, spoken]


@pytest.mark.parametrize("typed", ["F-16", "4 5 1", "=2019-11-03", "title:2019", "May"])
def test_other_words_are_no_date(typed):
    assert not [label for label in labels(Query(text=typed)) if "taken as" in label]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("place:new york", ['place:"new york"']),
        (
            "fire place:new york city -rain",
            ['fire place:"new york city" -rain', 'fire place:"new york" city -rain'],
        ),
        ("source:himal wire", ['source:"himal wire"']),
        ("author:jane doe", ['author:"jane doe"']),
        ("path:my papers", ['path:"my papers"']),
        ("path:my* papers", []),
        ('place:new "york city"', []),
        ("place:new =york", []),
        ("york place:new", []),
        ("place:new OR york", []),
    ],
)
def test_words_behind_a_name_are_offered_as_a_part_of_it(typed, offered):
    found = remedies(Query(text=typed), lambda _: 1)
    assert [r.query.text for r in found if "as one name" in r.label] == offered


def test_only_what_finds_something_is_offered():
    query = Query(text="a b", places=("Gaza",))
    found = remedies(query, lambda changed: 7 if changed.text == "b" else 0)
    assert [(r.label, r.query.text, r.total) for r in found] == [
        ("Without “a”", "b", 7)
    ]


def test_two_words_are_offered_as_either_of_them():
    assert [q.text for q in tried(Query(text="a b"))] == ["b", "a", "a OR b"]


def test_many_words_are_offered_as_any_of_them():
    texts = [changed.text for changed in tried(Query(text="a b c"))]
    assert texts == ["b c", "a c", "a b", "a OR b OR c"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ('"state of war"', ['"state of war"~10', "state of war"]),
        ('title:"state of war"~3 b', ['title:"state of war"~10 b', "title:state title:of title:war b"]),
        ('="State War"', ["=State =War"]),
        ('"state of war"~12', ["state of war"]),
        ("state", []),
    ],
)  # fmt: skip
def test_a_phrase_is_loosened(typed, offered):
    found = remedies(Query(text=typed), lambda _: 1)
    assert [r.query.text for r in found if "With the words of" in r.label] == offered


def test_other_parts_stay_required_when_any_word_will_do():
    texts = [changed.text for changed in tried(Query(text="a b c -d"))]
    assert "-d (a OR b OR c)" in texts


def test_a_lone_word_is_dropped_only_from_among_filters():
    assert tried(Query(text="a")) == []
    assert labels(Query(text="a", places=("Gaza",))) == [
        "Without the place Gaza",
        "Without “a”",
        "The words alone, without any filter",
    ]


def test_words_that_no_report_has_are_dropped_together():
    query = Query(text="calm drill zeppelin", places=("Gaza",))
    counts = {
        Query(text="calm"): 5,
        Query(text="calm", places=("Gaza",)): 2,
    }
    (remedy,) = remedies(query, lambda changed: counts.get(changed, 0))
    assert remedy.label == "Without “drill” and “zeppelin”, which no report here has"
    assert remedy.query == Query(text="calm", places=("Gaza",))
    assert remedy.total == 2


def test_filters_go_too_where_the_words_known_do_not_meet_them():
    query = Query(text="calm zeppelin", places=("Gaza",), per_page=5)
    (remedy,) = remedies(query, lambda q: int(q.text == "calm" and not q.places))
    assert remedy.label.endswith(
        "“zeppelin”, which no report here has, and without any filter"
    )
    assert remedy.query == Query(text="calm", per_page=5)


def test_dropping_all_there_is_leaves_no_search():
    assert remedies(Query(text="drill zeppelin"), lambda q: int(q == Query())) == ()


def test_undated_filters_are_dropped_too():
    assert labels(Query(undated=Undated.ONLY)) == ["With dated reports"]
    assert labels(Query(undated=Undated.EXCLUDE)) == ["With undated reports"]


def test_by_the_other_clock_undated_reports_are_those_that_speak_of_no_known_day():
    only, none = (
        Query(clock=Clock.MENTIONED, undated=undated)
        for undated in (Undated.ONLY, Undated.EXCLUDE)
    )
    assert labels(only) == ["With reports that speak of a known day"]
    assert labels(none) == ["With reports that speak of no known day"]
    ranged = Query(clock=Clock.MENTIONED, days=DayRange.parse("2020-10-23"))
    assert "Reports that speak of no known day too" in labels(ranged)


def test_the_way_in_which_the_date_is_known_is_dropped_too():
    assert labels(Query(dated=Dated.INFERRED)) == ["However the date is known"]


def test_the_search_for_remedies_is_bounded():
    query = Query(text=" ".join(f"w{n}" for n in range(60)), places=("Gaza",))
    asked = []
    assert remedies(query, lambda changed: asked.append(changed) or 0) == ()
    assert len(asked) <= MOST_COUNTS + MOST_LOOKED_UP + 2
    assert len(labels(query)) == MOST_REMEDIES


def test_a_query_of_nothing_has_no_remedy():
    assert tried(Query()) == []


KNOWN = {"roket": "rocket", "ashkelom": "ashkelon"}


def mend(text, total=1):
    return suggestion(Query(text=text), KNOWN.get, lambda _: total)


def test_misspelt_words_are_mended():
    assert mend("roket") == "rocket"
    assert mend("roket -drill") == "rocket -drill"
    assert mend('"a roket" OR title:ashkelom') == '"a rocket" OR title:ashkelon'
    assert mend("roket-fire") == "rocket-fire"
    assert mend("\"Ma'an's rocket\" roket") == "\"Ma'an's rocket\" rocket"


def test_nothing_is_suggested_that_finds_nothing_or_is_the_same():
    assert mend("roket", total=0) == ""
    assert mend("rocket") == ""
    assert mend("-roket") == ""


@pytest.mark.parametrize(
    ("typed", "loosened"),
    [
        ("flood date:[2019 TO 2020]", "flood OR date:[2019 TO 2020]"),
        ("{2019 TO 2020} flood rain", "{2019 TO 2020} OR flood OR rain"),
        ("flood date:[* TO 2020]", "flood OR TO 2020]"),
        ("flood place:Gaza [sic] TO war", "place:Gaza (flood OR [sic] OR TO OR war)"),
        ("flood [a day", "flood OR [a OR day"),
    ],
)
def test_a_range_of_another_language_stays_whole(typed, loosened):
    changed = dict(_changes(Query(text=typed), str))
    assert changed["With any of the words"].text == loosened


def test_of_a_range_of_another_language_nothing_is_dropped_alone():
    assert labels(Query(text="flood date:[2019 TO 2020]"))[:3] == [
        "As it is written here: flood date:2019..2020",
        "Without “flood”",
        "Without “date:[2019 TO 2020]”",
    ]
    assert labels(Query(text="date:[2019 TO 2020]")) == [
        "As it is written here: date:2019..2020"
    ]
