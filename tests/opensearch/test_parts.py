"""One archive written in parts, by several writers at once."""

import random
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import pytest
from factories import ASHKELON, PARIS, make_document

from archive.model import FileRef
from archive.search.engine import EngineError, IndexLockedError, IndexMissingError
from archive.search.factory import open_engine, rebuild_target
from archive.search.query import Query

ONE = make_document("One rocket fell.", date="2020-10-23", places=[ASHKELON])
TWO = make_document("Two tunnels.", date="2019", places=[PARIS])
THREE = make_document("Three days of calm.")


class AccidentError(Exception):
    """What goes wrong in the middle of a batch."""


@pytest.fixture
def part(address):
    """Return a function that opens the archive, or a part of it by its name."""
    with ExitStack() as stack:

        def opened(name="", *, create=True):
            where = f"{address}&part={name}" if name else address
            engine = open_engine(where, create=create)
            stack.callback(engine.close)
            return engine

        yield opened


@contextmanager
def rebuilding(address, name):
    with rebuild_target(f"{address}&part={name}") as target:
        yield target


def standing(document, *paths):
    return replace(document, files=tuple(FileRef(path=path) for path in paths))


def fill(engine, *documents):
    with engine.writer() as batch:
        for document in documents:
            batch.add(document)


def remove(engine, *ids):
    with engine.writer() as batch:
        for document_id in ids:
            batch.delete(document_id)


def held(engine):
    found = {d.id: d.text for d in engine.scan(Query())}
    assert engine.search(Query()).total == engine.status().documents == len(found)
    assert sorted(engine.ids()) == sorted(found)
    return found


def paths(engine, document):
    return [ref.path for ref in engine.get(document.id).files]


def test_the_address_without_a_part_reads_them_all(part):
    a, b = part("a"), part("b")
    fill(a, ONE)
    fill(b, TWO, THREE)
    whole = part(create=False)
    assert held(a) == {ONE.id: ONE.text}
    assert held(b) == {TWO.id: TWO.text, THREE.id: THREE.text}
    assert held(whole) == {**held(a), **held(b)}
    results = whole.search(Query())
    assert {bucket.place.name for bucket in results.facets.places} == {
        "Israel",
        "France",
    }
    assert whole.get(TWO.id) == TWO
    assert a.get(TWO.id) is None
    assert dict(whole.words("t")) == {"two": 1, "three": 1, "tunnels": 1}
    assert whole.status().details["parts"] == "a, b"


def test_generations_change_with_what_they_are_of(part):
    a, b = part("a"), part("b")
    whole = part(create=False)
    fill(a, ONE)
    seen = [engine.generation() for engine in (a, b, whole)]
    fill(b, TWO)
    now = [engine.generation() for engine in (a, b, whole)]
    assert [old == new for old, new in zip(seen, now, strict=True)] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_a_report_that_stands_in_two_parts_counts_once(part, order):
    said = {"a": standing(ONE, "x.txt"), "b": standing(ONE, "y.txt", "z.txt")}
    engines = {name: part(name) for name in "ab"}
    for name in order:
        fill(engines[name], said[name], TWO if name == "a" else THREE)
    whole = part(create=False)
    assert len(held(whole)) == 3
    assert whole.search(Query(text="rocket")).facets.places[0].count == 1
    assert [bucket.count for bucket in whole.places("Ashkelon")] == [1]
    assert paths(whole, ONE) == ["x.txt", "y.txt", "z.txt"]
    assert paths(engines["a"], ONE) == ["x.txt"]
    assert paths(engines["b"], ONE) == ["y.txt", "z.txt"]
    # Each part removes its own alone.
    first, last = order
    remove(engines[first], ONE.id)
    assert ONE.id not in held(engines[first])
    assert ONE.id in held(whole)
    assert whole.get(ONE.id) == said[last]
    remove(engines[last], ONE.id)
    assert ONE.id not in held(whole)
    assert len(held(whole)) == 2


def test_the_first_part_by_name_leads_whichever_was_written_first(part):
    b, a, whole = part("b"), part("a"), part(create=False)
    fill(b, make_document("As b says.", id="same"))
    fill(a, make_document("As a says.", id="same"))
    assert held(whole) == {"same": "As a says."}
    fill(b, make_document("As b says now.", id="same"))
    assert held(whole) == {"same": "As a says."}
    assert held(b) == {"same": "As b says now."}
    remove(a, "same")
    assert held(whole) == {"same": "As b says now."}


@pytest.mark.parametrize("first", ["a", "b"])
def test_writers_at_work_at_the_same_time_do_not_disturb_each_other(part, first):
    engines = {name: part(name) for name in "ab"}
    whole = part(create=False)
    with ExitStack() as stack:
        batches = {
            name: stack.enter_context(engine.writer())
            for name, engine in engines.items()
        }
        for name, batch in batches.items():
            batch.add(standing(ONE, name))
            batch.add(make_document(f"Only in {name}."))
            batch._flush()
            batch._settle()
        assert held(whole) == {}
        batches[first].checkpoint()
        assert len(held(whole)) == 2
        assert paths(whole, ONE) == [first]
        batches["b" if first == "a" else "a"].checkpoint()
        assert len(held(whole)) == 3
        assert paths(whole, ONE) == ["a", "b"]
        with pytest.raises(IndexLockedError), engines["a"].writer():
            pass


def test_a_batch_that_fails_beside_others_leaves_no_trace(part):
    a, b, whole = part("a"), part("b"), part(create=False)
    fill(a, ONE)
    with pytest.raises(AccidentError), a.writer() as batch:  # noqa: PT012
        batch.add(TWO)
        batch.delete(ONE.id)
        batch._flush()
        batch._settle()
        # This one has a higher number, and is committed first.
        fill(b, THREE, standing(ONE, "b"))
        assert held(whole) == {ONE.id: ONE.text, THREE.id: THREE.text}
        raise AccidentError
    assert held(whole) == {ONE.id: ONE.text, THREE.id: THREE.text}
    assert held(a) == {ONE.id: ONE.text}
    fill(a, TWO)
    assert len(held(whole)) == 3


def test_a_rebuilt_part_leaves_the_others_alone(address, part, indexes):
    a, b, whole = part("a"), part("b"), part(create=False)
    shared = make_document("Shared.")
    fill(a, ONE, standing(shared, "a"))
    fill(b, TWO, standing(shared, "b"))
    with pytest.raises(AccidentError), rebuilding(address, "a") as target:  # noqa: PT012
        fill(target, THREE)
        raise AccidentError
    assert held(whole).keys() == {ONE.id, TWO.id, shared.id}
    with rebuilding(address, "a") as target:
        fill(target, THREE)
        fill(target, standing(TWO, "a"))
        assert held(target).keys() == {THREE.id, TWO.id}
        assert held(whole).keys() == {ONE.id, TWO.id, shared.id}
        fill(b, make_document("While it was rebuilt."))
    assert held(a).keys() == {THREE.id, TWO.id}
    assert len(held(whole)) == 4
    assert paths(whole, TWO)[0] == "a"
    assert paths(whole, shared) == ["b"]
    assert indexes() == ["part=a-000002", "part=b-000001"]


def test_an_archive_is_in_parts_or_it_is_not(address, part):
    fill(part("a"), ONE)
    whole = part(create=False)
    for refused in (whole.writer().__enter__, part):
        with pytest.raises(EngineError, match="part=a"):
            refused()
    with pytest.raises(EngineError, match="part=a"), rebuild_target(address):
        pass
    with pytest.raises(IndexMissingError, match="part=z"):
        part("z", create=False)
    with pytest.raises(EngineError, match="part=A"):
        part("A")


def test_an_archive_without_parts_gets_none(address, part, engine):
    fill(engine, ONE)
    with pytest.raises(EngineError, match="not written in parts"):
        part("a")
    assert held(engine) == {ONE.id: ONE.text}


@pytest.mark.parametrize("seed", range(2))
def test_whatever_writers_do_each_report_is_led_by_one_part(part, address, seed):
    chance = random.Random(seed)
    names = ["a", "b", "c"]
    engines = {name: part(name) for name in names}
    whole = part(create=False)
    truth: dict[str, dict[str, str]] = {name: {} for name in names}
    for turn in range(4):
        with ExitStack() as stack:
            drafts = {}
            for name in chance.sample(names, 2):
                batch = stack.enter_context(engines[name].writer())
                drafts[name] = batch, dict(truth[name])
            for _ in range(8):
                name = chance.choice(list(drafts))
                batch, draft = drafts[name]
                document_id = f"d{chance.randrange(5)}"
                if chance.random() < 0.4:
                    batch.delete(document_id)
                    draft.pop(document_id, None)
                else:
                    text = f"{name} {turn} {chance.randrange(100)}"
                    batch.add(make_document(text, id=document_id))
                    draft[document_id] = text
                if chance.random() < 0.3:
                    batch._flush()
                    batch._settle()
                if chance.random() < 0.3:
                    batch.checkpoint()
                    truth[name] = dict(draft)
            for name in chance.sample(list(drafts), 2):
                batch, draft = drafts[name]
                if chance.random() < 0.3:
                    batch._flush()
                    batch._settle()
                    batch.undo()
                    batch._number, batch._changed = 0, False
                else:
                    batch.checkpoint()
                    truth[name] = draft
        if chance.random() < 0.3:
            name = chance.choice(names)
            with rebuild_target(f"{address}&part={name}") as target:
                fill(target, *(make_document(t, id=i) for i, t in truth[name].items()))
        led: dict[str, str] = {}
        for name in reversed(names):
            assert held(engines[name]) == truth[name]
            led.update(truth[name])
        assert held(whole) == led


def test_two_processes_index_parts_of_a_collection_at_once(address, tmp_path, part):
    shared = "date 2020-10-23 A report that stands in both."
    for name in "ab":
        folder = tmp_path / name
        folder.mkdir()
        (folder / "shared.txt").write_text(shared, "utf-8")
        for number in range(40):
            text = (
                f"date 2020-10-{1 + number % 28:02} Report {number} of {name}, Paris."
            )
            (folder / f"{number}.txt").write_text(text, "utf-8")

    def dateline(command, name, *words):
        where = f"{address}&part={name}"
        return subprocess.Popen(
            [sys.executable, "-m", "archive", command, *words, "--engine", where],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def done(*processes):
        said = [process.communicate()[0] for process in processes]
        assert [process.returncode for process in processes] == [0] * len(said), said

    done(*[dateline("index", name, name, "--workers", "1") for name in "ab"])
    whole = part(create=False)
    assert whole.search(Query()).total == 81
    assert whole.search(Query(text="stands")).total == 1
    (tmp_path / "a" / "shared.txt").unlink()
    done(dateline("index", "a", "a"), dateline("rebuild", "b"))
    assert whole.search(Query()).total == 81
    done(dateline("verify", "a"), dateline("verify", "b"))
