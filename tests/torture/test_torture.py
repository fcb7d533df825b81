"""Short versions of what ``make torture`` does at length; nothing may be lost."""

import pytest
from factories import make_document
from torment import crowd, hostile, kills, queries

from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine
from archive.settings import Settings


def test_runs_killed_at_random_lose_nothing(tmp_path):
    tally = kills.torment(tmp_path, 3, seed=3)
    assert tally.kills == 3
    assert tally.lost == []


def test_readers_under_a_writer_get_whole_answers(tmp_path):
    tally = crowd.torment(tmp_path, 200, seed=2)
    assert tally.lost == []
    assert tally.requests == 200
    assert tally.generations > 1


def test_no_query_breaks_the_parser():
    tally = queries.read_all(6_000, seed=2)
    assert tally.lost == []
    assert tally.asked == 6_000


@pytest.fixture(scope="module")
def twins(tmp_path_factory):
    """The same reports in two engines, one of them in several segments."""
    folder = tmp_path_factory.mktemp("twins")
    texts = [
        f"Number {n} rocket storm in Paris; Ma'an, F-16 and {w} 北京 café 2020."
        for n, w in enumerate("a rockets rocker rokcet U.S. C++ AT&T été غزة".split())  # noqa: SIM905
    ]
    documents = [make_document(t, title=t[:20], date="2020-10-23") for t in texts]
    engines = (
        open_engine(f"whoosh:{folder / 'index'}", Settings(), create=True),
        MemoryEngine(),
    )
    for engine in engines:
        for part in (documents[:4], documents[4:]):
            with engine.writer() as writer:
                for document in part:
                    writer.add(document)
    yield engines
    for engine in engines:
        engine.close()


def test_no_query_breaks_the_engine_and_both_engines_count_alike(twins):
    tally = queries.ask_all(twins[0], 400, seed=2, twin=twins[1])
    assert tally.lost == []
    assert tally.given_up == 0


@pytest.mark.parametrize("shape", queries.COSTLY)
def test_costly_shapes_of_queries_are_answered(twins, shape):
    tally = queries.ask_these(twins[0], [queries.COSTLY[shape]], twin=twins[1])
    assert tally.lost == []
    assert tally.given_up == 0


def test_hostile_files_cost_themselves_only(tmp_path):
    tally = hostile.torment(tmp_path, 2_000_000)
    assert tally.lost == []
    assert tally.skipped == hostile.SKIPPED
