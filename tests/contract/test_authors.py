"""Authors and languages as filters, in every engine."""

import pytest
from filled import fill, names

from archive.search.query import Query

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


@pytest.fixture(scope="module")
def authored(shared_engine):
    return fill(shared_engine, AUTHORED)


@pytest.mark.parametrize(("text", "expected"), AUTHORS.items())
def test_reports_are_found_by_the_words_of_an_author_and_by_language(
    authored, text, expected
):
    assert set(names(authored, text=text)) == expected


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
