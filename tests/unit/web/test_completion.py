"""What the end of a query may go on to be."""

import pytest
from factories import ASHKELON, PARIS, PARIS_TEXAS, make_document

from archive.search import answer
from archive.search.engines.memory import MemoryEngine
from archive.search.query import Query
from archive.web.completion import Sources, completions


@pytest.fixture(scope="module")
def engine():
    made = MemoryEngine()
    with made.writer() as writer:
        for number, source in enumerate(
            ("Example Wire", "Example Wire", "Élan", "Reuters", "a:b (c)", "")
        ):
            writer.add(
                make_document(
                    f"Rocket and rocks and rearguard, {number}.",
                    source=source,
                    language="de" if number else "en",
                    author=("Jane Doe", "DOE, Jané", "Jane Doe; John Roe", "")[
                        number % 4
                    ],
                    places=(ASHKELON,),
                    files=[f"{2018 + number % 3}/my papers/{number}.txt"],
                )
            )
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("source:ex", ['source:"Example Wire"']),
        ("source:wire", ['source:"Example Wire"']),
        ('oil source:"Example W', ['oil source:"Example Wire"']),
        ("-source:reu", ["-source:Reuters"]),
        ("(source:reu", ["(source:Reuters"]),
        ("SOURCE:elan", ["source:Élan"]),
        ("source:a", ['source:"a:b (c)"']),
        ("source:zzz", []),
        ("author:j", ['author:"Jane Doe"', 'author:"John Roe"']),
        ('rock by:"roe', ['rock author:"John Roe"']),
        ("-BYLINE:doe", ['-author:"Jane Doe"']),
        ("author:zzz", []),
        ("path:20", ["path:2018", "path:2019", "path:2020"]),
        ("path:my", ['path:"my papers"']),
        ('rock -path:"2019/my p', ['rock -path:"2019/my papers"']),
        ("path:/2018/", ['path:"/2018/my papers"']),
        ("path:papers", []),
        ("lang:", ["lang:de", "lang:en"]),
        ("rock -lang:e", ["rock -lang:en"]),
        ("language:Ger", ["lang:de"]),
        ("lang:zz", []),
        ("rock place:ashk", ["rock place:Ashkelon"]),
        ("rocke", ["rocket"]),
        ("two rocke", ["two rocket"]),
        ("rea", ["rearguard"]),
        ("wire", ['source:"Example Wire"']),
        ("w", []),
        ("rock ", []),
        ("title:rocke", []),
        ('"rocke', []),
        ("", []),
    ],
)
def test_the_end_of_a_query_is_completed(engine, typed, found):
    made = completions(typed, 8, engine, Sources(engine))
    assert [text for text, _ in made] == found


@pytest.mark.parametrize("most", [500, 1])
def test_an_author_is_completed_with_the_number_of_reports_found(
    engine, monkeypatch, most
):
    monkeypatch.setattr(answer.name_buckets, "__defaults__", (most,))
    made = completions("author:doe", 8, engine, Sources(engine))
    assert made[0] == ('author:"Jane Doe"', 5)
    assert engine.search(Query(text=made[0][0])).total == 5


def test_a_report_by_two_who_bear_a_name_is_counted_once():
    engine = MemoryEngine()
    with engine.writer() as writer:
        for author in ("Jane Doe; Jane Ann Doe", "Jane Doe"):
            writer.add(make_document(f"A rocket by {author}.", author=author))
    made = completions("author:jane", 8, engine, Sources(engine))
    assert made == [('author:"Jane Doe"', 2), ('author:"Jane Ann Doe"', 1)]


def test_a_name_of_several_places_is_offered_once_with_all_that_it_finds():
    engine = MemoryEngine()
    with engine.writer() as writer:
        for places in ((PARIS,), (PARIS, PARIS_TEXAS), (PARIS_TEXAS,), (ASHKELON,)):
            writer.add(
                make_document(
                    f"A storm, {len(places)} of {places[0].id}.", places=places
                )
            )
    made = completions("place:par", 8, engine, Sources(engine))
    assert made == [("place:Paris", 3)]
    assert engine.search(Query(text=made[0][0])).total == 3


def test_the_source_of_most_reports_comes_first_with_its_count(engine):
    made = completions("source:", 8, engine, Sources(engine))
    assert made[0] == ('source:"Example Wire"', 2)
    assert len(made) == 4


def test_no_more_are_offered_than_asked_for(engine):
    sources = Sources(engine)
    assert len(completions("source:", 2, engine, sources)) == 2
    assert len(completions("re", 1, engine, sources)) == 1


def test_sources_follow_the_index():
    engine = MemoryEngine()
    sources = Sources(engine)
    assert sources.named("new", 5) == []
    with engine.writer() as writer:
        writer.add(make_document("Text.", source="New Wire"))
    assert [source.name for source in sources.named("new", 5)] == ["New Wire"]
