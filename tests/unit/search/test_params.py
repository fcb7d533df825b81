"""Parameters to a query and back; each bad one is named and the rest still stands."""

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from archive.datespan import DayRange, PartialDate
from archive.search.grammar import parse
from archive.search.habits import date_habit
from archive.search.params import PARAMETERS, read_params, write_params
from archive.search.query import Box, Dated, Query, Sort, Undated
from archive.search.tree import Clock, Days

OCTOBER = PartialDate(2020, 10)

READ = {
    "q=rocket": Query(text="rocket"),
    "q=+rocket+": Query(text="rocket"),
    "from=2020-10": Query(days=DayRange(OCTOBER, None)),
    "to=2020-10": Query(days=DayRange(None, OCTOBER)),
    "to=October 2020": Query(days=DayRange(None, OCTOBER)),
    "when=mentioned": Query(clock=Clock.MENTIONED),
    "when=published": Query(),
    "undated=only": Query(undated=Undated.ONLY),
    "dated=stated": Query(dated=Dated.STATED),
    "dated=Inferred": Query(dated=Dated.INFERRED),
    "place=Gaza&place=294640&place=Gaza": Query(places=("Gaza", "294640")),
    "place_not=Washington, D.C.": Query(places_not=("Washington, D.C.",)),
    "source=Reuters&source=(unknown)": Query(sources=("Reuters", "")),
    "author=Jane+Doe&author=(unknown)": Query(authors=("Jane Doe", "")),
    "path=/2019/my+papers&path=(unknown)": Query(
        paths=("/2019/my papers", "(unknown)")
    ),
    "path_not=a*": Query(paths_not=("a*",)),
    f"path={'a/' * 499}b": Query(paths=("a/" * 499 + "b",)),
    "lang=en": Query(languages=("en",)),
    "bbox=34.2,31.2,34.6,31.6": Query(box=Box(34.2, 31.2, 34.6, 31.6)),
    "bbox=170,-25,-170,-10": Query(box=Box(170, -25, -170, -10)),
    "sort=NEWEST": Query(sort=Sort.NEWEST),
    "page=2&per_page=50": Query(page=2, per_page=50),
    "page=500&per_page=20": Query(page=500),
    "q=&from=&to=&place=&sort=&page=&bbox=": Query(),
    "from=2021&to=2020": Query(days=DayRange(PartialDate(2021), PartialDate(2020))),
}


def pairs(text):
    given = [part.partition("=")[::2] for part in text.split("&") if part]
    return [(name, value.replace("+", " ")) for name, value in given]


@pytest.mark.parametrize(("text", "query"), READ.items())
def test_parameters_are_read(text, query):
    assert read_params(pairs(text)) == (query, ())


BAD = {
    "dated=guessed": ("dated", "none of stated, inferred", Query()),
    "from=2020-13": ("from", "no month 13", Query()),
    "to=10/11/2020": ("to", "can be mistaken", Query()),
    "from=yesterday": ("from", "is not a date", Query()),
    "when=later": ("when", "none of published, mentioned", Query()),
    "undated=maybe": ("undated", "none of include, only, exclude", Query()),
    "sort=random": ("sort", "none of relevance, newest, oldest", Query()),
    "bbox=1,2,3": ("bbox", "west,south,east,north", Query()),
    "bbox=1,2,3,x": ("bbox", "west,south,east,north", Query()),
    "bbox=1,2,3,nan": ("bbox", "west,south,east,north", Query()),
    "bbox=181,2,3,4": ("bbox", "west,south,east,north", Query()),
    "bbox=1,5,3,4": ("bbox", "west,south,east,north", Query()),
    f"path={'a' * 1001}": ("path", "longer than 1,000 characters", Query()),
    "page=0": ("page", "whole number from 1 on", Query()),
    "page=-1": ("page", "whole number from 1 on", Query()),
    "page=two": ("page", "whole number from 1 on", Query()),
    "page=²": ("page", "whole number from 1 on", Query()),
    "page=1e3": ("page", "whole number from 1 on", Query()),
    "page=99999999999": ("page", "whole number from 1 on", Query()),
    "page=501": ("page", "export it to have all", Query(page=500)),
    "per_page=0": ("per_page", "whole number from 1 on", Query()),
    "per_page=201": ("per_page", "more than 200", Query(per_page=200)),
    "colour=red": ("colour", "no parameter “colour”", Query()),
    "q=a&q=b": ("q", "given 2 times", Query(text="a")),
    f"place={'x' * 1_001}": ("place", "longer than 1,000 characters", Query()),
    f"q={'x' * 2_001}": ("q", "shorten it", Query(text="x" * 2_001)),
}


@pytest.mark.parametrize(
    ("text", "name", "why", "query"), [(t, *r) for t, r in BAD.items()]
)
def test_a_bad_parameter_is_named_and_the_rest_stands(text, name, why, query):
    read, problems = read_params([*pairs(text), ("lang", "en")])
    (problem,) = problems
    assert problem.parameter == name
    assert why in problem.message
    assert problem.unknown == (name == "colour")
    assert read == query.changed(languages=("en",), page=query.page)


def test_each_of_several_bad_parameters_is_reported():
    _, problems = read_params(pairs("from=x&to=y&sort=z&sort=w&nonsense=1&page=0"))
    names = [problem.parameter for problem in problems]
    assert sorted(names) == ["from", "nonsense", "page", "sort", "sort", "to"]


def test_the_same_value_twice_is_no_problem():
    assert read_params(pairs("sort=newest&sort=newest"))[1] == ()


def test_values_past_the_limit_are_reported():
    query, problems = read_params([("place", f"p{n}") for n in range(60)])
    assert len(query.places) == 50
    assert "60 values" in problems[0].message


def test_parameters_of_the_caller_are_left_alone():
    assert read_params([("view", "dense")], also=("view",)) == (Query(), ())


def test_the_deployments_page_size_is_the_default():
    query, _ = read_params([], per_page=35)
    assert query.per_page == 35
    assert write_params(query, per_page=35) == []


def test_defaults_are_not_written():
    assert write_params(Query()) == []


def test_parameters_are_written_in_one_order():
    query, _ = read_params(pairs("page=2&sort=oldest&place=b&place=a&q=x&from=2020"))
    assert [name for name, _ in write_params(query)] == [
        *("q", "from", "place", "place", "sort", "page")
    ]


@given(strategies.queries())
def test_a_query_written_and_read_is_the_same(query):
    written = write_params(query)
    assert {name for name, _ in written} <= set(PARAMETERS)
    read, problems = read_params(written)
    assert read == query
    assert [p for p in problems if p.parameter != "q"] == []


_VALUES = st.text(max_size=20) | st.sampled_from(
    ["2020", "2020-10", "newest", "only", "1,2,3,4", "-1", "9" * 20, "\x00", "\ud800"]
)


@given(st.lists(st.tuples(st.sampled_from([*PARAMETERS, "x"]), _VALUES), max_size=12))
def test_no_parameters_are_an_error_and_what_was_taken_can_be_written(given_pairs):
    query, problems = read_params(given_pairs)
    assert all(problem.message for problem in problems)
    assert read_params(write_params(query))[0] == query


@pytest.mark.parametrize(
    ("text", "message", "instead"),
    [
        ("page=0", "page: “0” is not a whole number from 1 on.", "1 was taken."),
        ("per_page=500", "per_page: 500 is more than 200.", "200 was taken."),
        ("sort=z", "sort: “z” is none of", "It was not applied."),
        (
            "sort=newest&sort=oldest",
            "sort was given 2 times; give it once.",
            "was taken.",
        ),
    ],
)
def test_what_was_done_instead_is_told_only_where_the_search_is_answered(
    text, message, instead
):
    (problem,) = read_params(pairs(text))[1]
    assert message in problem.message
    assert "taken" not in problem.message
    assert "applied" not in problem.message
    assert problem.told.startswith(f"{problem.message} ")
    assert problem.told.endswith(instead)


FIGURES = ["٢٠٢٠-١٠", "۲۰۲۰/۱۰", "२०२०-१०", "২০২০-১০", "๒๐๒๐-๑๐", "２０２０－１０"]


@pytest.mark.parametrize(
    "typed", [*FIGURES, "٢٠٢٠؍١٠", "\u200f٢٠٢٠/١٠\u200f", "2020–10"]
)
def test_a_bound_may_be_typed_in_the_figures_of_any_script(typed):
    query, problems = read_params([("from", typed)])
    assert (query.days, problems) == (DayRange(OCTOBER, None), ())


@pytest.mark.parametrize("typed", FIGURES)
def test_a_day_in_the_query_may_be_too(typed):
    tree = parse(f"date:{typed}..{typed}").tree
    assert tree == Days(DayRange(OCTOBER, OCTOBER), Clock.PUBLISHED)
    assert parse(f"date:>={typed}").tree == Days(
        DayRange(OCTOBER, None), Clock.PUBLISHED
    )
    assert date_habit(typed)


@pytest.mark.parametrize("typed", ["٢٠٢٠-١٣", "๒๐", "二〇二〇", "٢٠٢٠-١٠-"])
def test_what_is_no_date_in_any_figures_is_told_by_its_name(typed):
    query, (problem,) = read_params([("to", typed)])
    assert query == Query()
    assert problem.message.startswith("to: “")
