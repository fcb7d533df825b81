"""The ways in which Whoosh fails, and Dateline standing clear of each.

The numbers are those of the list that the security notes point to.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from factories import ASHKELON, make_document
from torment.queries import terms_of
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex, LockError
from whoosh_reports import add, folder, reports

from archive.datespan import DayRange, PartialDate
from archive.search.engine import (
    EngineError,
    IndexLockedError,
    SearchTimeoutError,
)
from archive.search.engines.whoosh import layout, reader
from archive.search.engines.whoosh.layout import INDEX_NAME
from archive.search.factory import open_engine, verify_index
from archive.search.grammar import parse
from archive.search.query import Query, Sort
from archive.settings import Settings

ROOT = Path(__file__).resolve().parents[4]


def test_01_threads_share_an_engine(engine):
    for start in range(0, 90, 30):
        add(engine, *reports(30, start=start))
    queries = [
        Query(text=t)
        for t in ("rocket", '"near the town"', "num*", "numbr~", "town -7")
    ]
    wanted = [engine.search(q) for q in queries]

    def search(n):
        q = n % len(queries)
        engine._caches.clear()
        found = engine.search(queries[q])
        return (found.total, found.hits, found.facets) == (
            wanted[q].total,
            wanted[q].hits,
            wanted[q].facets,
        )

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(search, range(200)))


@pytest.mark.parametrize("settled", [0.0, 1e9], ids=["at a glance", "with a look"])
def test_02_an_open_engine_sees_merges_and_deletions_of_another(
    engine, address, monkeypatch, settled
):
    # What was changed long ago is known by its time stamps, what just was by a look.
    monkeypatch.setattr(reader, "_SETTLED", settled)
    add(engine, *reports(5))
    assert engine.search(Query()).total == 5
    other = open_engine(address, Settings())
    add(other, *reports(5, start=5))
    assert engine.search(Query()).total == 10
    with other.writer() as writer:
        writer.delete(reports(1)[0].id)
    assert engine.search(Query()).total == 9
    FileIndex(FileStorage(str(folder(engine))), indexname=INDEX_NAME).optimize()
    assert engine.search(Query()).total == 9
    assert engine.search(Query(text="0")).total == 0


def test_03_07_a_document_that_cannot_be_kept_costs_itself_alone(engine):
    good, later = reports(2)
    bad = make_document("A secret.", places=[ASHKELON])
    object.__setattr__(bad, "gazetteer", ())
    with engine.writer() as writer:
        writer.add(good)
        with pytest.raises(EngineError, match="295629"):
            writer.add(bad)
        writer.add(later)
    assert set(engine.ids()) == {good.id, later.id}
    assert engine.search(Query(text="secret")).total == 0


def test_03_one_id_twice_in_a_batch_is_one_document(engine):
    first, second = make_document("Rocket."), make_document("Tunnel.")
    object.__setattr__(second, "id", first.id)
    add(engine, first, second)
    assert engine.search(Query()).total == 1
    assert engine.search(Query(text="rocket")).total == 0


def test_04_all_is_on_the_disk_before_the_switch(engine, monkeypatch):
    events = []
    real_fsync, real_rename, real_remove = os.fsync, os.rename, os.remove

    def name_of(handle):
        return str(Path(f"/proc/self/fd/{handle}").readlink())

    monkeypatch.setattr(
        os, "fsync", lambda h: (events.append(("sync", name_of(h))), real_fsync(h))
    )
    monkeypatch.setattr(
        os,
        "rename",
        lambda a, b: (events.append(("rename", str(b))), real_rename(a, b)),
    )
    monkeypatch.setattr(
        os, "remove", lambda a: (events.append(("remove", str(a))), real_remove(a))
    )
    add(engine, *reports(3))
    add(engine, *reports(3, start=3))
    where = str(folder(engine))
    switches = [
        i for i, e in enumerate(events) if e[0] == "rename" and e[1].endswith(".toc")
    ]
    assert len(switches) == 2
    for at in switches:
        before = [name for kind, name in events[:at] if kind == "sync"]
        assert any(name.endswith(".seg") for name in before)
        assert any(".toc" in name for name in before)
        assert where in before
        assert events[at + 1] == ("sync", where)
    old = [
        i for i, e in enumerate(events) if e[0] == "remove" and e[1].endswith(".toc")
    ]
    assert all(any(at < i for at in switches) for i in old)


WRITING = """
import sys
sys.path.insert(0, {tests!r})
from factories import make_document
from archive.search.factory import open_engine
engine = open_engine({address!r})
start = len(set(engine.ids()))
print("ready", flush=True)
with engine.writer() as writer:
    for batch in range(1000):
        for n in range(7):
            number = start + batch * 7 + n
            writer.add(make_document(f"rocket number {{number}} " * 30, title=str(number)))
        writer.checkpoint()
"""


def test_04_killed_at_any_moment_a_commit_is_whole_or_not_there(engine, address):
    script = WRITING.format(tests=str(ROOT / "tests"), address=address)
    before = 0
    for wait in (0.0, 0.003, 0.011, 0.02, 0.05, 0.08):
        process = subprocess.Popen(
            [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout.readline() == "ready\n"
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        total = engine.search(Query(text="rocket")).total
        assert total % 7 == 0
        assert total >= before
        assert len(set(engine.ids())) == total
        before = total
    add(engine, *reports(7, start=10**6))
    assert engine.search(Query(text="rocket")).total == before + 7
    assert list(verify_index(address)) == []
    named = [p.name for p in folder(engine).iterdir()]
    assert sum(name.endswith(".toc") for name in named) == 1
    assert not [name for name in named if ".toc." in name or name.endswith(".new")]


def test_05_a_full_disk_leaves_the_index_as_it_was(engine, address):
    add(engine, *reports(20))
    script = f"""
import resource, signal, sys
sys.path.insert(0, {str(ROOT / "tests")!r})
from factories import make_document
from archive.search.engine import EngineError
from archive.search.factory import open_engine
engine = open_engine({address!r})
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    with engine.writer() as writer:
        for n in range(3_000):
            writer.add(make_document(f"tunnel {{n}} " * 20))
except EngineError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "could not be written" in done.stdout, done.stderr
    assert engine.search(Query()).total == 20
    assert engine.search(Query(text="tunnel")).total == 0
    names = {p.name.partition(".")[0] for p in folder(engine).glob(f"{INDEX_NAME}_*.*")}
    assert len(names) == 1
    add(engine, *reports(3, start=20))
    assert engine.search(Query()).total == 23
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_06_readers_find_one_generation_while_a_writer_commits(engine, address):
    add(engine, *reports(10))
    done = threading.Event()
    wrong = []

    def read():
        while not done.is_set():
            results = engine.search(Query(text="rocket", per_page=5))
            counted = sum(b.count for b in results.facets.dates.buckets)
            sources = sum(b.count for b in results.facets.sources)
            if results.total % 10 or not results.total == counted == sources:
                wrong.append(results)
            found = engine.scan(Query(text="rocket"))
            wrong.extend(d for d in found if "rocket" not in d.text)

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    writer = open_engine(address, Settings())
    for batch in range(1, 15):
        add(writer, *reports(10, start=10 * batch))
    done.set()
    for thread in threads:
        thread.join()
    assert not wrong
    assert engine.search(Query()).total == 150
    assert len(engine._snapshot().segments) < 10


def test_08_a_second_writer_is_told_so(engine, address):
    other = open_engine(address, Settings())
    with (
        engine.writer(),
        pytest.raises(IndexLockedError, match="Another process is writing"),
    ):
        add(other, *reports(1))
    add(other, *reports(1))


def test_08_whoosh_itself_respects_the_lock_and_is_respected(engine):
    index = FileIndex(FileStorage(str(folder(engine))), indexname=INDEX_NAME)
    with engine.writer(), pytest.raises(LockError):
        index.writer()
    theirs = index.writer()
    with pytest.raises(IndexLockedError):
        add(engine, *reports(1))
    theirs.cancel()
    add(engine, *reports(1))


def test_08_a_batch_that_raises_is_dropped_and_frees_the_lock(engine):
    add(engine, *reports(2))
    with pytest.raises(ZeroDivisionError), engine.writer() as writer:  # noqa: PT012
        writer.add(reports(1, start=5)[0])
        writer.delete(reports(1)[0].id)
        raise ZeroDivisionError
    assert engine.search(Query()).total == 2
    add(engine, *reports(1, start=9))
    assert engine.search(Query()).total == 3


def test_09_documents_may_lack_everything(engine):
    add(engine, make_document("", title=""), make_document("x", date="2020"))
    results = engine.search(Query())
    assert results.total == 2
    assert results.facets.dates.undated == 1
    for sort in (None, Sort.OLDEST, Sort.NEWEST):
        hits = engine.search(Query(sort=sort)).hits
        assert [hit.date is None for hit in hits] == [False, True]
    assert engine.search(Query(days=DayRange.parse("0001..2019"))).total == 0


def test_10_days_run_from_the_year_1_to_9999(engine):
    add(
        engine,
        *(
            make_document(f"In {year}.", date=year)
            for year in ("0001", "1648-10-24", "9999-12-31")
        ),
    )
    oldest = engine.search(Query(sort=Sort.OLDEST)).hits
    assert [str(hit.date.value) for hit in oldest] == [
        "0001",
        "1648-10-24",
        "9999-12-31",
    ]
    assert engine.search(Query(days=DayRange.parse("..1648-10-23"))).total == 1
    assert (
        engine.search(Query(days=DayRange.parse("1648-10-24..1648-10-24"))).total == 1
    )
    assert engine.search(Query(days=DayRange(PartialDate(9999)))).total == 1


@pytest.mark.parametrize(
    "text",
    ["*", "*a*", "?????", "a*", "(" * 1000, '"' * 1000, "[a TO zzz]", "x" * 100_000, " ".join("abc" * 400), '"' + "a " * 1000 + '"', "NOT " * 500, "date:[1900 TO {", "ANDMAYBE ANDMAYBE", "NOT OR foobar", "<<x", "/(\\w+)*/", "~9", "rocket~99"],
)  # fmt: skip
def test_11_12_no_text_is_too_much_or_too_odd(engine, text):
    add(engine, *reports(30))
    assert engine.search(Query(text=text)).total <= 30
    assert terms_of(parse(text).tree) <= 64


def test_11_a_search_that_takes_too_long_is_given_up(address, engine):
    add(engine, *reports(30))
    hasty = open_engine(address, Settings(time_budget=1e-9))
    with pytest.raises(SearchTimeoutError, match="given up"):
        hasty.search(Query(text="rocket OR town"))


def test_13_snippets_are_the_same_each_time_and_far_words_are_shown(engine):
    long = (
        "nothing here " * 4000
        + "the hidden rocket stands <script>alert(1)</script> here"
    )
    add(engine, make_document(long), *reports(10))
    pages = [engine.search(Query(text="rocket")).hits for _ in range(10)]
    assert all(page == pages[0] for page in pages)
    (hit,) = engine.search(Query(text="hidden")).hits
    (snippet,) = hit.snippets
    (mark,) = snippet.highlights
    assert snippet.text[mark.start : mark.end] == "hidden"
    assert "<script>" in snippet.text


def test_14_a_misspelt_word_is_mended_when_that_finds_something(engine):
    add(engine, *reports(5))
    assert engine.search(Query(text="rokcet town")).suggestion == "rocket town"
    assert engine.search(Query(text="qqqqqqq")).suggestion == ""


def test_15_pages_beyond_the_last_are_empty(engine):
    add(engine, *reports(5))
    page = engine.search(Query(page=10**9, per_page=20))
    assert (page.total, page.hits) == (5, ())


# --- what cannot be read


WRITER = "import archive.search.engines.whoosh.writer"
SILENT = ("PYTHONWARNINGS", "PYTHONDONTWRITEBYTECODE")


def test_what_python_says_of_whooshs_own_lines_reaches_nobody(tmp_path):
    """It says so when it compiles them, which few installers have done before."""
    done = subprocess.run(
        [sys.executable, "-X", f"pycache_prefix={tmp_path}", "-c", WRITER],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if k not in SILENT},
    )
    assert list(tmp_path.rglob("whoosh3*.pyc"))
    assert done.stderr == ""


# --- a bare Whoosh

BARE = """
import sys
for name in ("archive", "Stemmer", "numpy"):
    sys.modules[name] = None
from whoosh.index import open_dir
from whoosh.qparser import QueryParser
index = open_dir(sys.argv[1], "MAIN")
with index.searcher() as searcher:
    query = QueryParser("text", index.schema).parse("ROCKETS")
    print(len(searcher.search(query)))
    print(len(searcher.search(QueryParser("text", index.schema).parse('"near the town"'))))
    print(sorted(hit["id"] for hit in searcher.search(query, limit=None))[0])
index.optimize()
"""


def test_a_bare_whoosh_opens_searches_and_merges_the_index(engine):
    add(engine, *reports(7))
    add(engine, *reports(4, start=7))
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", BARE, str(folder(engine))],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["11", "11", min(engine.ids())]
    assert len(engine._snapshot().segments) == 1
    assert engine.search(Query(text="rocket")).total == 11
    assert list(verify_index(f"whoosh:{folder(engine).parent}")) == []


def test_the_lock_file_and_the_pointer_are_all_that_lies_beside(engine):
    add(engine, *reports(1))
    root = folder(engine).parent
    assert {p.name for p in root.iterdir()} == {"current", "lock", "index-1"}
    assert layout.current(root) == root / "index-1"


def test_a_table_that_commits_take_away_again_and_again_is_no_damage(
    engine, monkeypatch
):
    """So it is for a reader who gets little of the processor while a writer commits."""
    from archive.search.engines.whoosh import opening

    add(engine, *reports(3))
    real, misses = opening.last_commit, iter(range(20))

    def late(folder):
        return real(folder) - (next(misses, None) is not None)

    with monkeypatch.context() as busy:
        busy.setattr(opening, "last_commit", late)
        assert opening.read_toc(folder(engine)).generation == real(folder(engine))
    with pytest.raises(FileNotFoundError):
        opening.read_toc(folder(engine).with_name("index-9"))


def test_an_index_taken_away_while_it_is_written_is_told(engine, tmp_path):
    add(engine, *reports(3))

    def write():
        with engine.writer() as writer:
            writer.add(reports(1, start=3)[0])
            shutil.rmtree(tmp_path / "index")

    with pytest.raises(EngineError, match=r"index-1 went away.*dateline index FOLDER"):
        write()
